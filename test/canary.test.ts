import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import fc from 'fast-check'
import { sql } from 'kysely'
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterAll, afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { groupsOf } from '../src/cards/spell.ts'
import { listen, readBody } from '../src/sandbox/loopback.ts'
import type { Kind } from './canary.ts'
import { base64sOf, finderOf } from './needles.ts'
import { endOfWorlds, world, type World } from './world.ts'

let w: World
let passcode: string
let isOver: boolean

/** What these tests print is for the canary only. */
const unseen = [
  jest.spyOn(console, 'warn').mockReturnValue(undefined),
  jest.spyOn(process.stdout, 'write').mockReturnValue(true),
]

/** Ann has reset her phone and seen her passcode. */
beforeEach(async () => {
  isOver = false
  w = await world()
  await w.ann.says('reset my phone')
  await w.ann.signsIn()
  await w.intune.finishes('Pixel 8')
  await w.ann.presses('Show passcode')
  passcode = w.intune.passcodeOf('Pixel 8')
})
afterEach(async () => {
  if (!isOver) await leaks()
})
afterAll(async () => {
  for (const spy of unseen) spy.mockRestore()
  await endOfWorlds().catch(() => undefined)
})

/** Ends the world; what the canary found in it. */
async function leaks(): Promise<string[]> {
  isOver = true
  const secrets = w.canary.secrets()
  const told = await w.end().then(
    () => '',
    (error: unknown) => (error as Error).message,
  )
  for (const { value } of secrets) expect(told).not.toContain(value)
  return told === '' ? [] : told.split('\n').slice(1)
}

const valueOf = (kind: Kind) => w.canary.secrets().find((one) => one.kind === kind)?.value ?? ''

test('a world passes in which every secret is where it belongs, and so do its files', async () => {
  const kinds = {
    passcode: true,
    'client secret': true,
    'authorization code': true,
    'ID token': true,
    'access token': true,
    'token of the bot': true,
    'token of Teams': true,
    'PKCE verifier': true,
    nonce: true,
    state: true,
    'browser secret': true,
    'one-time code': true,
    ticket: true,
  } satisfies Record<Kind, true>
  const seen = new Set(w.canary.secrets().map(({ kind }) => kind))
  expect([...seen].sort()).toEqual(Object.keys(kinds).sort())
  expect(await leaks()).toEqual([])
  await endOfWorlds()
})

test('any secret in a log is found', async () => {
  const kinds = new Set(w.canary.secrets().map(({ kind }) => kind))
  for (const kind of kinds) w.canary.logged(kind, { note: valueOf(kind) }, 'seen')
  const found = (await leaks()).map((line) => /(.+): line \d+ of the log \((.+)\)/.exec(line))
  const alone = found.filter((line) => line?.[1] === line?.[2])
  expect(alone.map((line) => line?.[1])).toEqual([...kinds])
  // An ID token has its nonce in it.
  expect(found.length).toBe(alone.length + 1)
})

type Forms = Record<string, (value: string) => string>

const hexed = (sign: string) => `%${sign.charCodeAt(0).toString(16)}`

const formsOfPasscodes: Forms = {
  'as it is': (value) => value,
  'in other letters': (value) => value.toUpperCase(),
  'from behind': (value) => Array.from(value).reverse().join(''),
  'in groups': (value) => groupsOf(value).join(' '),
  'with dashes': (value) => groupsOf(value).join('-'),
  'a group a line': (value) => groupsOf(value).join('\n'),
  'in the groups of a card': (value) =>
    JSON.stringify(groupsOf(value).map((group) => ({ group, words: 'as it is said' }))),
  'its first half': (value) => `${value.slice(0, value.length / 2)}…`,
  'its second half': (value) => value.slice(value.length / 2),
  'as hex': (value) => Buffer.from(value).toString('hex'),
  'byte by byte in an address': (value) => value.replace(/./g, hexed),
  'in base64': (value) => Buffer.from(`of ${value}.`).toString('base64'),
  'in base64, one on': (value) => Buffer.from(`of  ${value}.`).toString('base64'),
  'in base64, two on': (value) => Buffer.from(`of   ${value}.`).toString('base64url'),
  'in JSON in JSON': (value) => JSON.stringify(JSON.stringify({ value })),
  'as a plain hash': (value) => createHash('sha256').update(value).digest('base64url'),
}

const formsOfCodes: Forms = {
  'as it is': (value) => value,
  'without its dash': (value) => value.replace('-', ''),
  'with a space': (value) => value.replace('-', ' '),
  'in small letters': (value) => value.toLowerCase(),
  'in base64': (value) => Buffer.from(` ${value} `).toString('base64'),
  'as a plain hash': (value) => createHash('sha256').update(value).digest('hex'),
}

test.each<[Kind, Forms]>([
  ['passcode', formsOfPasscodes],
  ['one-time code', formsOfCodes],
])('a %s is found however it is written', async (kind, forms) => {
  for (const [form, written] of Object.entries(forms)) {
    w.canary.logged(form, { note: written(valueOf(kind)) }, 'seen')
  }
  const found = (await leaks()).map((line) => line.replace(/line \d+/, 'line n'))
  expect(found).toEqual(Object.keys(forms).map((form) => `${kind}: line n of the log (${form})`))
})

test('a passcode of digits only is found, and no other number is taken for it', async () => {
  const lucia = w.someone('Lucía Fernández')
  await lucia.meets()
  await lucia.says('reset my phone')
  await lucia.presses('Choose Microsoft Lumia 930')
  await lucia.signsIn()
  await w.intune.finishes('Lumia 930')
  const digits = w.intune.passcodeOf('Lumia 930')
  // As near as it gets: half of one but for its last digit.
  const other = (Number(digits[15]) + 1) % 10
  w.log.info({ about: `${digits.slice(0, 15)}${other} ${Date.now()}` }, 'not seen')
  w.log.warn({ about: digits }, 'seen')
  expect(digits).toMatch(/^\d{32}$/)
  expect(await leaks()).toEqual([expect.stringMatching(/^passcode: line \d+ of the log \(warn\)$/)])
})

test('what is logged with an error, printed or measured is searched', async () => {
  w.log.error({ err: new Error(`No ${passcode}`) }, 'An error')
  w.log.error({ err: new Error('No', { cause: new Error(passcode) }) }, 'A cause')
  w.log.error({ err: passcode }, 'Not even an error')
  w.log.error({}, passcode)
  console.warn(new Error(passcode))
  // As a library does that has a log of its own.
  pino().info({ req: { url: `/?code=${passcode}` } })
  const { metrics } = Registry.prototype
  const labelled = jest.spyOn(Registry.prototype, 'metrics').mockImplementation(async function (
    this: Registry,
  ) {
    return `${await metrics.call(this)}\nseen_total{label="${passcode}"} 1\n`
  })
  const found = await leaks()
  labelled.mockRestore()
  expect(found.map((line) => line.replace(/\d+/, 'n'))).toEqual([
    ...Array.from({ length: 4 }, () => 'passcode: line n of the log (error)'),
    ...Array.from({ length: 2 }, () => 'passcode: line n of what is printed'),
    'passcode: the answer to GET /metrics',
  ])
})

test('every table is searched: settings, audit details, payloads and results of jobs', async () => {
  const { kysely } = w.database
  await kysely.insertInto('settings').values({ name: 'seen', value: passcode }).execute()
  await sql`insert into audit
      (at, reset_id, event, actor_kind, outcome, result, detail, seq, previous_hash, hash)
    select at, reset_id, event, actor_kind, outcome, result,
      ${JSON.stringify({ deep: [{ down: passcode }] })}::jsonb, 1000, hash, hash
    from audit limit 1`.execute(kysely)
  await sql`update pgboss.job set data = ${JSON.stringify({ kind: passcode })}::jsonb
    where name = 'find'`.execute(kysely)
  await sql`update pgboss.job set output = ${JSON.stringify({ message: passcode })}::jsonb
    where name = 'order'`.execute(kysely)
  expect((await leaks()).sort()).toEqual([
    'passcode: a row of pgboss.job_common',
    'passcode: a row of public.audit',
    'passcode: a row of public.settings',
  ])
})

test('what was deleted is found in the files', async () => {
  const { kysely } = w.database
  await kysely.insertInto('settings').values({ name: 'seen', value: passcode }).execute()
  await kysely.deleteFrom('settings').where('name', '=', 'seen').execute()
  expect(await leaks()).toEqual([])
  await expect(endOfWorlds()).rejects.toThrow('a passcode in the files of the database')
})

test('what the bot sends to Teams, Graph and Entra is searched, taken or not', async () => {
  const { connector, graph, entra, env } = w.tenant
  const send = (method: string, url: string, value: string, headers: Record<string, string> = {}) =>
    fetch(url, {
      method,
      headers,
      ...(method === 'GET' ? {} : { body: JSON.stringify({ value }) }),
    })
  const chat = `${connector.serviceUrl}v3/conversations/${connector.personalConversationId(w.ann.id)}/activities`
  const channel = `${connector.serviceUrl}v3/conversations/${connector.channel.id}/activities`
  await send('POST', chat, passcode)
  await send('PUT', `${chat}/1`, passcode)
  await send('PUT', `${chat}/1`, 'nothing')
  await send('POST', channel, valueOf('ticket'))
  await send('GET', `${graph.url}/v1.0/users?$filter=${passcode}`, '')
  await send('GET', `${graph.url}/v1.0/users`, '', { 'client-request-id': passcode })
  await send('GET', `${graph.url}/v1.0/users`, '', {
    authorization: `Bearer ${tokenFor(env.BOT_ID)}`,
  })
  await send('POST', `${entra.authority}/v2.0/token?code=${valueOf('authorization code')}`, '')
  await fetch(`${entra.authority}/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: env.GRAPH_CLIENT_ID, client_secret: env.BOT_PASSWORD }),
  })
  expect(await leaks()).toEqual([
    'passcode: a request to teams, POST, in the chat with Ann Carter, body',
    'passcode: a request to teams, PUT, in the chat with Ann Carter, body',
    'ticket: a request to teams, POST, body',
    'passcode: a request to graph, GET, address',
    'passcode: a request to graph, GET, headers',
    'token of the bot: a request to graph, GET, header authorization',
    'authorization code: a request to entra, POST, address',
    'client secret: a request to entra, POST, body',
  ])
})

/** One of the bot's own tokens, by the app it was given to. */
function tokenFor(app: string): string {
  const tokens = w.canary.secrets().filter(({ kind }) => kind === 'token of the bot')
  const claims = (token: string) =>
    Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')
  return tokens.find(({ value }) => claims(value).includes(app))?.value ?? ''
}

type Given = { status?: number; headers?: Record<string, string>; body: string }

/** A bot that gives the answers it is told to, and whoever presses its buttons. */
async function leakyBot() {
  let given: Given = { body: '' }
  async function answer(request: IncomingMessage, response: ServerResponse) {
    await readBody(request)
    response.statusCode = given.status ?? 200
    for (const [name, value] of Object.entries(given.headers ?? {})) response.setHeader(name, value)
    response.end(given.body)
  }
  const server = await listen((request, response) => void answer(request, response))
  w.canary.hears(server.port)
  const url = `http://localhost:${server.port}`
  return {
    answers: (next: Given) => void (given = next),
    get: (path: string, cookie = '') =>
      fetch(url + path, { redirect: 'manual', headers: { cookie } }),
    press: (by: { id: string }, verb: string, conversationType = 'personal', resetId = 'r') =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        body: JSON.stringify({
          type: 'invoke',
          name: 'adaptiveCard/action',
          from: { aadObjectId: by.id },
          conversation: { conversationType },
          value: { action: { verb, data: { resetId } } },
        }),
      }),
    close: server.close,
  }
}

test('a passcode is for its owner, in private, by that button, in the body of the answer', async () => {
  const bot = await leakyBot()
  bot.answers({ body: passcode })
  await bot.press(w.ann, 'passcode.show')
  await bot.press(w.henrik, 'passcode.show')
  await bot.press(w.ann, 'passcode.show', 'channel')
  await bot.press(w.ann, 'reset.again')
  await bot.get(`/auth/start?ticket=${valueOf('ticket')}`)
  bot.answers({ body: '', status: 500, headers: { 'x-reason': passcode } })
  await bot.press(w.ann, 'passcode.show')
  bot.answers({ body: `${passcode} ${valueOf('client secret')}` })
  await bot.press(w.ann, 'passcode.show')
  await bot.close()
  expect(await leaks()).toEqual([
    'passcode: the answer to passcode.show by Henrik Dahl in a personal chat',
    'passcode: the answer to passcode.show by Ann Carter in the channel',
    'passcode: the answer to reset.again by Ann Carter in a personal chat',
    'passcode: the answer to GET /auth/start',
    'passcode: the answer to passcode.show by Ann Carter in a personal chat, header x-reason',
    'client secret: the answer to passcode.show by Ann Carter in a personal chat',
  ])
})

test('once vouched for it is for the approver who did, and for nobody else', async () => {
  const bot = await leakyBot()
  await bot.press(w.ann, 'reset.escalate')
  await bot.press(w.sam, 'approval.vouch', 'channel')
  bot.answers({ body: passcode })
  for (const person of [w.sam, w.ann, w.henrik]) await bot.press(person, 'passcode.show')
  await bot.close()
  expect(await leaks()).toEqual([
    'passcode: the answer to passcode.show by Ann Carter in a personal chat',
    'passcode: the answer to passcode.show by Henrik Dahl in a personal chat',
  ])
})

test('a vouch of somebody who is no approver, or for somebody else, gives nobody a right', async () => {
  const noor = w.someone('Noor Haddad')
  const bot = await leakyBot()
  await bot.press(w.ann, 'reset.escalate', 'personal', 'of Ann')
  await bot.press(noor, 'approval.vouch', 'channel', 'of Ann')
  await bot.press(w.henrik, 'reset.escalate', 'personal', 'of Henrik')
  await bot.press(w.sam, 'approval.vouch', 'channel', 'of Henrik')
  bot.answers({ body: passcode })
  await bot.press(noor, 'passcode.show', 'personal', 'of Ann')
  await bot.press(w.sam, 'passcode.show', 'personal', 'of Henrik')
  await bot.close()
  expect(await leaks()).toEqual([
    'passcode: the answer to passcode.show by Noor Haddad in a personal chat',
    'passcode: the answer to passcode.show by Sam Okafor in a personal chat',
  ])
})

test('a passcode is nobody’s any more once the phone is somebody else’s', async () => {
  const bot = await leakyBot()
  bot.answers({ body: passcode })
  w.tenant.phones.change('Pixel 8', { userId: w.henrik.id })
  await bot.press(w.ann, 'passcode.show')
  w.tenant.phones.change('Pixel 8', { userId: w.ann.id })
  await bot.close()
  expect(await leaks()).toEqual([
    'passcode: the answer to passcode.show by Ann Carter in a personal chat',
  ])
})

test('a code is for the browser that began, a ticket for its own button', async () => {
  const ids = await w.database.kysely.selectFrom('prompts').select('id').execute()
  const ticket = `http://localhost:3978/auth/start?ticket=${ids[0]?.id ?? ''}.${valueOf('ticket')}`
  const button = { type: 'Action.Submit', data: { msteams: { type: 'signin', value: ticket } } }
  const code = `<p id="code">${valueOf('one-time code')}</p>`
  const back = `/auth/callback?state=x.${valueOf('state')}`
  const bot = await leakyBot()
  bot.answers({ body: code })
  await bot.get(back, `sign-in=${valueOf('browser secret')}`)
  await bot.get(`${back}&again`)
  bot.answers({ body: JSON.stringify({ actions: [button] }) })
  await bot.press(w.ann, 'reset.again')
  await bot.press(w.henrik, 'reset.again')
  await bot.press(w.ann, 'reset.again', 'channel')
  bot.answers({ body: JSON.stringify({ text: ticket }) })
  await bot.press(w.ann, 'reset.cancel')
  bot.answers({
    body: '',
    status: 302,
    headers: { location: `http://localhost:9/?from=${ticket}` },
  })
  await bot.get('/auth/start')
  await bot.close()
  expect(await leaks()).toEqual([
    'one-time code: the answer to GET /auth/callback',
    'ticket: the answer to reset.again by Henrik Dahl in a personal chat',
    'ticket: the answer to reset.again by Ann Carter in the channel',
    'ticket: the answer to reset.cancel by Ann Carter in a personal chat',
    'ticket: the answer to GET /auth/start, header location',
  ])
})

test('the search finds exactly what is there, wherever it begins', () => {
  const letters = fc.constantFrom('a', 'b')
  const needle = fc.string({ unit: letters, minLength: 8, maxLength: 24 })
  const text = fc.string({ unit: letters, maxLength: 400 })
  fc.assert(
    fc.property(fc.uniqueArray(needle, { minLength: 1 }), text, fc.nat(), (needles, around, at) => {
      const [first = ''] = needles
      const cut = at % (around.length + 1)
      for (const whole of [around, around.slice(0, cut) + first + around.slice(cut)]) {
        const find = finderOf(needles.map((one) => ({ text: one, of: one })))
        const there = needles.filter((one) => whole.includes(one))
        expect([...find(Buffer.from(whole))].sort()).toEqual(there.sort())
      }
    }),
  )
})

test('base64 is known by its middle, whatever stands around it', () => {
  const text = fc.uint8Array({ maxLength: 5 })
  const secret = fc.uint8Array({ minLength: 8, maxLength: 24 })
  fc.assert(
    fc.property(text, secret, text, (before, bytes, after) => {
      const whole = Buffer.concat([before, bytes, after]).toString('base64')
      const middle = base64sOf(Buffer.from(bytes))[before.length % 3] ?? ''
      expect(middle.length).toBeGreaterThanOrEqual(bytes.length)
      expect(whole).toContain(middle)
    }),
  )
})
