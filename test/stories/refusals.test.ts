import { generateKeyPairSync } from 'node:crypto'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  jest,
  test,
} from '@jest/globals'
import { exportJWK } from 'jose'
import { startApp } from '../../src/app.ts'
import { readConfig, type Config } from '../../src/config.ts'
import { signJwt } from '../../src/sandbox/id-token.ts'
import { startServer } from '../adapters/outside.ts'
import { endOfWorlds, expectCalm, world, type SimulatedPerson, type World } from '../world.ts'

// One world for many tests: what they ask for must not run into the limits.
const env = {
  MESSAGES_PER_MINUTE: '1000',
  PROMPTS_PER_DAY: '1000',
  ESCALATIONS_PER_DAY: '1000',
  RESETS_PER_DAY: '1000',
  DEVICE_COOL_DOWN_MINUTES: '0',
}

let w: World
afterAll(endOfWorlds)

const nobody = '00000000-0000-4000-8000-000000000000'

/** A moment in the log and in the audit. */
type Moment = { readonly lines: number; readonly id: string | number }
async function now(): Promise<Moment> {
  const entry = w.database.kysely.selectFrom('audit').select('id').orderBy('id', 'desc').limit(1)
  const newest = await entry.executeTakeFirst()
  return { lines: w.logged().split('\n').length, id: newest?.id ?? 0 }
}
const logSince = ({ lines }: Moment) => w.logged().split('\n').slice(lines).join('\n')

/** Every refusal in the audit since then, oldest first. */
async function refusedSince({ id }: Moment): Promise<{ event: string; result: string }[]> {
  return w.database.kysely
    .selectFrom('audit')
    .select(['event', 'result'])
    .where('outcome', '=', 'refused')
    .where('id', '>', id)
    .orderBy('id')
    .execute()
}

/** The log says since then why. */
async function expectWhy(since: Moment, ...reasons: string[]): Promise<void> {
  for (const why of reasons) expect(logSince(since)).toContain(`{"why":"${why}"`)
}

/** The one who asks and the address on their newest sign-in button. */
async function prompted(person: SimulatedPerson): Promise<string> {
  await person.says('reset my phone')
  return person.ticket()
}

/** A browser that has followed the button: its cookie, and where it was sent. */
async function opened(ticket: string) {
  const start = await fetch(ticket.replace('http://localhost:3978', w.url('')), {
    redirect: 'manual',
  })
  const [cookie = ''] = start.headers.getSetCookie()[0]?.split(';') ?? []
  const to = start.headers.get('location') ?? ''
  return { cookie, to, state: new URL(to).searchParams.get('state') ?? '' }
}

/** What the last page says, and its code if there is one. */
async function landed(back: string, cookie: string) {
  const { pathname, search } = new URL(back)
  const answer = await fetch(w.url(pathname + search), { headers: { cookie } })
  const code = /id="code"[^>]*>([^<]+)</.exec(await answer.text())?.[1]?.trim() ?? null
  return { status: answer.status, code }
}

describe('nothing of this asks Intune for anything', () => {
  beforeAll(async () => {
    w = await world({ env })
  })
  afterAll(() => w.end())
  afterEach(async () => {
    await w.settle()
    expect(w.intune.resets()).toEqual([])
    expectCalm(w)
  })

  // --- traffic

  test('an activity whose token is not the channel’s is refused with 401 and is not looked at', async () => {
    const { ann, tenant } = w
    const { connector, tenantId } = tenant
    const botId = connector.bot.id.slice('28:'.length)
    const elsewhere = '99999999-9999-4999-8999-999999999999'
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const seconds = Math.floor(Date.now() / 1000)
    const emulators = (tid: string, ver: string, iss: string) =>
      signJwt(
        { kid: 'key-1' },
        { iss, tid, ver, aud: botId, appid: botId, azp: botId, nbf: seconds, exp: seconds + 300 },
        privateKey,
      )
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const claims = { iss: 'https://api.botframework.com', aud: botId, exp: seconds + 300 }
    const tokens = [
      null,
      '',
      'garbage',
      'a.b.c',
      `${part({ alg: 'none' })}.${part({ ...claims, serviceurl: connector.serviceUrl })}.`,
      { expired: true },
      { wrongKey: true },
      { claims: { aud: nobody } },
      { claims: { aud: [botId, nobody] } },
      { claims: { serviceurl: 'https://elsewhere.example/' } },
      { claims: { serviceurl: `${connector.serviceUrl}x` } },
      { claims: { serviceurl: undefined } },
      { claims: { iss: 'https://login.example/' } },
      // The SDK's way for skills, before it has checked anything.
      { claims: { ver: '1.0', appid: nobody } },
      { claims: { ver: '2.0', appid: botId, azp: nobody } },
      // The way of the emulator: Entra tokens for the bot's app id, of whatever tenant.
      ...[elsewhere, tenantId].flatMap((tid) => [
        emulators(tid, '1.0', `https://sts.windows.net/${tid}/`),
        emulators(tid, '2.0', `https://login.microsoftonline.com/${tid}/v2.0`),
      ]),
    ]
    const quiet = jest.spyOn(console, 'error').mockReturnValue(undefined)
    const before = await w.database.kysely.selectFrom('people').selectAll().execute()
    const since = await now()
    for (const token of tokens) {
      const said = await connector.says(ann.id, 'personal', 'reset my phone', { token })
      expect({ token, status: said.status }).toEqual({ token, status: 401 })
      const chat = connector.personalConversationId(ann.id)
      const press = { verb: 'reset.escalate', data: {} }
      const pressed = await connector.invokes(ann.id, chat, '1', press, { token })
      expect({ token, status: pressed.status }).toEqual({ token, status: 401 })
    }
    // Its way for the App Service channel, and an address of Teams that no token vouches for.
    for (const [overrides, status] of [
      [{ channelId: 'AseChannel' }, 401],
      [{ serviceUrl: `${connector.serviceUrl}x` }, 401],
      [{ serviceUrl: '' }, 400],
      [{ serviceUrl: undefined }, 400],
    ] as const) {
      const token = { claims: { serviceurl: connector.serviceUrl } }
      const said = await connector.says(ann.id, 'personal', 'help', { overrides, token })
      expect({ overrides, status: said.status }).toEqual({ overrides, status })
    }
    quiet.mockRestore()
    expect(logSince(since).match(/An activity without a token of the channel/g)).toHaveLength(
      2 * tokens.length + 2,
    )
    expect(await w.database.kysely.selectFrom('people').selectAll().execute()).toEqual(before)
    expect(w.intune.calls(/managedDevices/)).toEqual([])
  })

  test('a token that Entra itself signed for the bot’s app id, in whatever tenant, is not the channel’s', async () => {
    const { ann, tenant } = w
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const keys = [{ ...(await exportJWK(publicKey)), kid: 'key-1', use: 'sig' }]
    const entra = await startServer()
    entra.gives(({ url }) => ({
      body: url.endsWith('/keys') ? { keys } : { jwks_uri: `${entra.origin}/keys` },
    }))
    // No setting leads to these keys, so it takes a configuration of one's own.
    const config = readConfig({ ...tenant.env, ...env, PORT: '0' })
    const cloud = { ...config.cloud, botEmulatorMetadata: `${entra.origin}/metadata` }
    const botId = tenant.connector.bot.id.slice('28:'.length)
    const [message] = await heardFrom(() => ann.says('reset my phone'))
    const quiet = jest.spyOn(console, 'error').mockReturnValue(undefined)
    await beside({ ...config, cloud }, async (url) => {
      for (const tid of [tenant.tenantId, '99999999-9999-4999-8999-999999999999']) {
        const iat = Math.floor(Date.now() / 1000)
        const iss = `https://sts.windows.net/${tid}/`
        const claims = { iss, tid, ver: '1.0', aud: botId, appid: botId, nbf: iat, exp: iat + 300 }
        const token = `Bearer ${signJwt({ kid: 'key-1' }, claims, privateKey)}`
        expect(await posted(url, message, token)).toBe(401)
      }
    })
    quiet.mockRestore()
    await entra.close()
    // Not even the keys were asked for: who sends such a token makes nobody work.
    expect(entra.asked).toEqual([])
  })

  // --- who

  const strangers: [string, string, Record<string, unknown>][] = [
    ['of another tenant', 'tenant', { channelData: { tenant: { id: nobody } } }],
    ['in another tenant’s conversation', 'tenant', { conversation: { tenantId: nobody } }],
    ['of no tenant', 'tenant', { channelData: undefined }],
    ['with a tenant that is no text', 'tenant', { channelData: { tenant: { id: [nobody] } } }],
    ['to another bot', 'recipient', { recipient: { id: `28:${nobody}` } }],
    ['to a person', 'recipient', { recipient: { id: '29:somebody' } }],
    ['without an object id', 'person', { from: { aadObjectId: undefined } }],
    [
      'with an address for an object id',
      'person',
      { from: { aadObjectId: 'ann@contoso.example' } },
    ],
    ['of a bot', 'person', { from: { id: `28:${nobody}`, aadObjectId: undefined, role: 'bot' } }],
  ]
  test.each(strangers)(
    'an activity %s gets no answer, and a press 403',
    async (_, why, overrides) => {
      const { connector } = w.tenant
      const noor = w.someone('Noor Haddad')
      const chat = connector.personalConversationId(noor.id)
      const since = await now()
      const shown = noor.messages().length
      const { status } = await connector.says(noor.id, 'personal', 'reset my phone', { overrides })
      expect(status).toBeLessThan(400)
      const pressed = await connector.invokes(
        noor.id,
        chat,
        '1',
        { verb: 'reset.escalate', data: {} },
        { overrides },
      )
      const handed = await connector.verifyState(noor.id, '2345-6789', { overrides })
      await w.settle()
      expect([pressed.status, handed.status]).toEqual([403, 403])
      expect(noor.messages()).toHaveLength(shown)
      expect(
        logSince(since).match(new RegExp(`Not somebody this bot is for {"why":"${why}"`, 'g')),
      ).toHaveLength(3)
      const resets = w.database.kysely.selectFrom('resets').selectAll()
      expect(await resets.where('person_id', '=', noor.id).execute()).toEqual([])
    },
  )

  test('an activity over a channel that is not served gets no answer', async () => {
    const { ann, tenant } = w
    const quiet = jest.spyOn(console, 'error').mockReturnValue(undefined)
    const shown = ann.messages().length
    // The channel's keys are endorsed for Teams: what is said to come from elsewhere is not let in.
    for (const channelId of ['directline', 'webchat', 'emulator', 'MSTeams', 'msteams ']) {
      const overrides = { channelId }
      const { status } = await tenant.connector.says(ann.id, 'personal', 'help', { overrides })
      expect({ channelId, status }).toEqual({ channelId, status: 401 })
    }
    quiet.mockRestore()
    // And what is let in counts only where Teams is served.
    const [help, token] = await heardFrom(() => ann.says('help'))
    const since = await now()
    const config = readConfig({ ...tenant.env, ...env, PORT: '0', CHANNELS: 'directline' })
    await beside(config, async (url) => {
      expect(await posted(url, help, token)).toBe(200)
    })
    expect(logSince(since)).toContain('Not somebody this bot is for {"why":"channel"')
    expect(ann.messages()).toHaveLength(shown + 1)
  })

  test('somebody whom the directory knows as a guest is not even asked to sign in', async () => {
    const alex = w.someone('Alex Moreau')
    await alex.meets()
    await alex.says('reset my phone')
    expect(alex.sees()).toContain('your account is a guest here')
    expect(() => alex.ticket()).toThrow('sees no sign-in button')
  })

  test.each([
    ['the token says', { claims: { acct: 1 } }, false],
    ['the directory says where the token does not', { omit: ['acct'] }, true],
  ])('who is a guest when they come back is refused, as %s', async (_, how, guest) => {
    const ticket = await prompted(w.ann)
    w.tenant.entra.next(how)
    w.ann.record.guest = guest
    const since = await now()
    expect(await w.ann.browses(ticket)).toMatchObject({ status: 403, code: null })
    w.ann.record.guest = false
    await expectWhy(since, 'guest')
    expect(await refusedSince(since)).toEqual([{ event: 'authenticated', result: 'guest' }])
  })

  test('where the token does not say who is a guest, and the directory does not answer, nobody is believed', async () => {
    const ticket = await prompted(w.ann)
    w.tenant.entra.next({ omit: ['acct'] })
    w.tenant.graph.fail({ path: /userType/ }, { status: 503, headers: { 'retry-after': '0' } })
    const since = await now()
    expect(await w.ann.browses(ticket)).toMatchObject({ status: 403, code: null })
    w.tenant.graph.heal()
    await expectWhy(since, 'unreachable')
  })

  // --- sign-in

  test.each(['5m', '5m1s'])('%s after the prompt it is too late for every step', async (late) => {
    const { ann, tenant, clock } = w
    const people = ['Camille Martin', 'Giulia Rossi'].map(w.someone)
    const since = await now()
    const unopened = await prompted(ann)
    const [camille, giulia] = people
    const away = await opened(await prompted(camille!))
    const back = await tenant.entra.signIn(away.to, camille!.id)
    const { code } = await giulia!.browses(await prompted(giulia!))
    expect(code).not.toBeNull()
    await clock.advance(late)

    expect(await ann.browses(unopened)).toMatchObject({ status: 410, code: null })
    expect(await landed(back, away.cookie)).toEqual({ status: 403, code: null })
    await giulia!.handsBack(code ?? '')
    await giulia!.says(code ?? '')
    expect(giulia!.seesAnywhere()).toContain('This sign-in is over')
    await expectWhy(since, 'over', 'promptOver')
    expect(await refusedSince(since)).toContainEqual({ event: 'signedIn', result: 'promptOver' })
  })

  test('a sign-in is verified by the time it came back, not by the time it began', async () => {
    const { ann, tenant, clock } = w
    const since = await now()
    const away = await opened(await prompted(ann))
    await clock.advance('4m59s')
    const back = await tenant.entra.signIn(away.to, ann.id)
    await clock.advance('1s')
    expect(await landed(back, away.cookie)).toEqual({ status: 403, code: null })
    await expectWhy(since, 'promptOver')
  })

  test('an answer for an unknown or another sign-in, or with another browser’s cookie, is refused', async () => {
    const { ann, tenant } = w
    const camille = w.someone('Camille Martin')
    const mine = await opened(await prompted(ann))
    const hers = await opened(await prompted(camille))
    const back = await tenant.entra.signIn(mine.to, ann.id)
    const [name = '', value = ''] = mine.cookie.split('=')
    const [, other = ''] = hers.cookie.split('=')
    const withState = (state: string) => {
      const url = new URL(back)
      url.searchParams.set('state', state)
      return url.href
    }
    const since = await now()
    const attempts: [string, string][] = [
      [back, ''],
      [back, hers.cookie],
      [back, `${name}=${other}`],
      [back, `${name}=`],
      [back, `${name}=${value.slice(1)}`],
      [back, `${name.toUpperCase()}=${value}`],
      [withState(hers.state), mine.cookie],
      [withState(''), mine.cookie],
      [withState('made-up'), mine.cookie],
      [withState(mine.state.replace(/^[^.]+/, nobody)), mine.cookie],
      [withState(mine.state.replace(/\.[^.]+$/, '')), mine.cookie],
      [withState(`${mine.state.slice(0, -1)}_`), mine.cookie],
      [withState(mine.state.toUpperCase()), mine.cookie],
    ]
    for (const [url, cookie] of attempts) {
      expect(await landed(url, cookie)).toEqual({ status: 403, code: null })
    }
    expect(logSince(since).match(/"why":"otherBrowser"/g)).toHaveLength(attempts.length)
    expect(await refusedSince(since)).toEqual([])
  })

  test('the provider’s code of one sign-in is worth nothing in another', async () => {
    const { ann, henrik, tenant } = w
    const camille = w.someone('Camille Martin')
    const mine = await opened(await prompted(ann))
    const hers = await opened(await prompted(camille))
    const since = await now()
    // Camille’s code, and Henrik’s for Ann’s prompt, in Ann’s browser.
    const stolen = new URL(await tenant.entra.signIn(hers.to, camille.id))
    const swapped = new URL(await tenant.entra.signIn(mine.to, henrik.id))
    stolen.searchParams.set('state', mine.state)
    expect(await landed(stolen.href, mine.cookie)).toEqual({ status: 403, code: null })
    expect(await landed(swapped.href, mine.cookie)).toEqual({ status: 403, code: null })
    await expectWhy(since, 'exchangeFailed', 'otherPerson')
  })

  test('what comes back twice counts once', async () => {
    const { ann, tenant } = w
    const away = await opened(await prompted(ann))
    const back = await tenant.entra.signIn(away.to, ann.id)
    const since = await now()
    expect(await landed(back, away.cookie)).toMatchObject({ status: 200 })
    expect(await landed(back, away.cookie)).toEqual({ status: 403, code: null })
    await expectWhy(since, 'alreadySignedIn')
  })

  test('that a sign-in has counted is told to nobody who was not sent there', async () => {
    const { ann, tenant } = w
    const away = await opened(await prompted(ann))
    const back = await tenant.entra.signIn(away.to, ann.id)
    expect(await landed(back, away.cookie)).toMatchObject({ status: 200 })
    const since = await now()
    const made = 'A'.repeat(43)
    const [prompt = '', ofBrowser = '', proof = ''] = away.state.split('.')
    const guesses = [
      [prompt],
      [prompt, made],
      [prompt, made, made],
      [prompt, ofBrowser],
      [prompt, ofBrowser, made],
      [prompt, made, proof],
      [prompt, ofBrowser, proof, made],
    ]
    for (const guess of guesses) {
      const url = new URL(back)
      url.searchParams.set('state', guess.join('.'))
      expect(await landed(url.href, '')).toEqual({ status: 403, code: null })
    }
    await expectWhy(since, ...guesses.map(() => 'otherBrowser'))
  })

  test('a malformed or cancelled answer of the window is no try, and neither is one in a channel', async () => {
    const { ann, tenant } = w
    const { code } = await ann.browses(await prompted(ann))
    const values = [
      ...['CancelledByUser', '', ' ', '234-567', '2345-678O', '2345-67890', 'x'.repeat(300)],
      ...[null, 7, [code], { code }, true],
    ]
    for (const state of values) {
      const overrides = { value: { state } }
      const { status } = await tenant.connector.verifyState(ann.id, '', { overrides })
      expect({ state, status }).toEqual({ state, status: 200 })
    }
    for (const value of [null, 'x', code, [], { code }]) {
      const { status } = await tenant.connector.verifyState(ann.id, '', { overrides: { value } })
      expect({ value, status }).toEqual({ value, status: 200 })
    }
    const conversation = { id: tenant.connector.channel.id, conversationType: 'channel' }
    await tenant.connector.verifyState(ann.id, code ?? '', { overrides: { conversation } })
    await ann.says(code ?? '', { where: 'channel' })
    const [newest] = await w.database.kysely
      .selectFrom('prompts')
      .select(['tries', 'ended_at'])
      .where('person_id', '=', ann.id)
      .where('ended_at', 'is', null)
      .execute()
    expect(newest).toEqual({ tries: 0, ended_at: null })
  })

  test('a code counts for nobody but who signed in, whatever prompt they have themselves', async () => {
    const { ann, sam } = w
    const camille = w.someone('Camille Martin')
    const { code } = await ann.browses(await prompted(ann))
    await camille.browses(await prompted(camille))
    const since = await now()
    for (const other of [camille, sam, w.someone('Noor Haddad')]) await other.handsBack(code ?? '')
    await camille.says(code ?? '')
    const refused = await refusedSince(since)
    expect(refused.map(({ result }) => result).sort()).toEqual([
      ...['noPrompt', 'noPrompt', 'wrongCode', 'wrongCode'],
    ])
  })

  test('a sign-in for one phone counts for no other phone of the same person', async () => {
    const lars = w.someone('Lars Lindqvist')
    await lars.meets()
    await lars.says('reset my phone')
    const [first = '', second = ''] = lars.buttons().filter((title) => title.startsWith('Choose'))
    await lars.presses(first)
    const { code } = await lars.browses(lars.ticket())
    await lars.says('reset my phone')
    await lars.presses(second)
    const since = await now()
    await lars.handsBack(code ?? '')
    await lars.says(code ?? '')
    expect(await refusedSince(since)).toEqual([{ event: 'signedIn', result: 'wrongCode' }])
  })

  test('a sign-in to vouch is none for one’s own phone, and the other way round', async () => {
    const { sam } = w
    const giulia = w.someone('Giulia Rossi')
    await giulia.says('reset my phone')
    await giulia.presses('Send to IT', { inputs: { reason: 'No authenticator' } })
    const vouch = { where: 'channel' as const, inputs: { note: 'I met her' } }
    await sam.presses('Vouch and sign in', vouch)
    const toVouch = await sam.browses(sam.ticket())
    const since = await now()
    const own = await sam.browses(await prompted(sam))
    await sam.handsBack(toVouch.code ?? '')
    await sam.presses('Vouch and sign in', vouch)
    await sam.handsBack(own.code ?? '')
    expect((await refusedSince(since)).map(({ result }) => result)).toEqual([
      ...['wrongCode', 'wrongCode'],
    ])
    expect(giulia.sees()).toContain('Waiting for IT')
  })

  // --- cards

  test('every button of an old card says that its request is over', async () => {
    const { tenant } = w
    const camille = w.someone('Camille Martin')
    await camille.says('reset my phone')
    const { entry, button } = camille.button('Cancel', 'personal')
    await camille.presses('Cancel')
    const since = await now()
    const verbs = ['cancel', 'again', 'disown', 'escalate'].map((verb) => `reset.${verb}`)
    for (const verb of [...verbs, 'passcode.show']) {
      const action = { verb, data: button.data, inputs: { reason: 'x' } }
      const chat = tenant.connector.personalConversationId(camille.id)
      const { status, body } = await tenant.connector.invokes(camille.id, chat, entry.id, action)
      expect({ verb, status }).toEqual({ verb, status: 200 })
      expect(JSON.stringify(body)).toContain('This request is over')
    }
    for (const verb of ['claim', 'approve', 'deny', 'vouch', 'handled']) {
      const action = { verb: `approval.${verb}`, data: button.data, inputs: { note: 'x' } }
      const { channel } = tenant.connector
      const { status, body } = await tenant.connector.invokes(w.sam.id, channel.id, '1', action)
      expect({ verb, status }).toEqual({ verb, status: 200 })
      expect(JSON.stringify(body)).toContain('This request is over')
    }
    const refused = await refusedSince(since)
    expect(refused.map(({ result }) => result)).toEqual(Array<string>(10).fill('ended'))
  })

  test('nobody has more verbs than their role, whatever they write into a card', async () => {
    const { ann, sam, tenant } = w
    const { connector } = tenant
    const noor = w.someone('Noor Haddad')
    await prompted(ann)
    const { entry, button } = ann.button('Cancel', 'personal')
    const claims = {
      ...{ person: ann.id, actor: { kind: 'approver', id: sam.id }, role: 'approver' },
      ...{ approver: true, from: { aadObjectId: ann.id }, authority: { kind: 'signIn' } },
      ...{ state: 'resetting', signIn: { person: ann.id }, note: 'x', reason: 'x' },
    }
    const press = (person: SimulatedPerson, verb: string, where: 'personal' | 'channel') =>
      connector.invokes(
        person.id,
        where === 'channel' ? connector.channel.id : connector.personalConversationId(person.id),
        entry.id,
        { verb, data: { ...button.data, ...claims } },
      )
    const since = await now()
    const theirs = ['cancel', 'again', 'disown', 'escalate'].map((verb) => `reset.${verb}`)
    const approvers = ['claim', 'approve', 'deny', 'vouch', 'handled'].map(
      (verb) => `approval.${verb}`,
    )
    const expected: string[] = []
    for (const where of ['personal', 'channel'] as const) {
      for (const [person, verbs, why] of [
        [noor, theirs, 'notYours'],
        [noor, approvers, 'notForYou'],
        [ann, approvers, 'notForYou'],
        [sam, theirs, 'notYours'],
        [sam, approvers, 'notNow'],
      ] as const) {
        for (const verb of verbs) {
          expect((await press(person, verb, where)).status).toBe(200)
          expected.push(why)
        }
      }
    }
    expect((await refusedSince(since)).map(({ result }) => result)).toEqual(expected)
    expect(ann.sees()).toContain('Sign in to reset your passcode')
  })

  test('fields that a card does not have change nothing about what its button does', async () => {
    const { ann, tenant } = w
    await prompted(ann)
    const { entry, button } = ann.button('Cancel', 'personal')
    const { status } = await tenant.connector.invokes(
      ann.id,
      entry.conversationId,
      entry.id,
      {
        verb: 'reset.again',
        data: { ...button.data, state: 'resetting', codeHash: 'x', until: '2999-01-01T00:00:00Z' },
      },
      { overrides: { value: { action: { type: 'Action.Submit', person: w.sam.id } } } },
    )
    expect(status).toBe(200)
    const reset = w.database.kysely.selectFrom('resets').select('state')
    const [open] = await reset.where('id', '=', String(button.data['resetId'])).execute()
    expect(open).toEqual({ state: 'awaitingSignIn' })
  })
})

describe('what just fits counts', () => {
  beforeEach(async () => {
    w = await world({ env })
  })
  afterEach(async () => {
    expectCalm(w)
    await w.end()
  })

  test('to open the ticket, to come back and to hand over the code 4:59 after the prompt', async () => {
    const { ann, tenant, clock, intune } = w
    const ticket = await prompted(ann)
    await clock.advance('4m59s')
    const away = await opened(ticket)
    const back = await tenant.entra.signIn(away.to, ann.id)
    const { code } = await landed(back, away.cookie)
    await clock.advance('999ms')
    await ann.handsBack(code ?? '')
    expect(intune.resets()).toHaveLength(1)
  })

  test('the right code, however often the window said something else before', async () => {
    const { ann, intune } = w
    const { code } = await ann.browses(await prompted(ann))
    for (let i = 0; i < 9; i++) await ann.handsBack('CancelledByUser')
    await ann.handsBack(code ?? '')
    expect(intune.resets()).toHaveLength(1)
  })

  test('where the token does not say who is a guest, the directory is asked, and says of a member that they are none', async () => {
    const { ann, tenant, intune } = w
    const ticket = await prompted(ann)
    tenant.entra.next({ omit: ['acct'] })
    const { code } = await ann.browses(ticket)
    await ann.handsBack(code ?? '')
    expect(intune.calls(new RegExp(`GET .*/users/${ann.id}\\?.*userType`))).toHaveLength(1)
    expect(w.logged()).not.toContain('is a guest')
    expect(intune.resets()).toHaveLength(1)
  })

  test.each([
    ['may not say', { status: 403 }],
    ['knows nobody of that id', { status: 404 }],
  ])(
    'where the directory %s who is a guest, the token’s word, with a warning',
    async (_, fault) => {
      const { ann, tenant, intune } = w
      const ticket = await prompted(ann)
      tenant.entra.next({ omit: ['acct'] })
      tenant.graph.fail({ path: /userType/ }, fault)
      const { code } = await ann.browses(ticket)
      tenant.graph.heal()
      expect(w.logged()).toContain('Nothing says whether who signed in is a guest')
      await ann.handsBack(code ?? '')
      expect(intune.resets()).toHaveLength(1)
    },
  )

  test('a sign-in to see a passcode shows it, and resets nothing: not this phone, nor another time', async () => {
    const { ann, clock, intune } = w
    await ann.says('reset my phone')
    await ann.signsIn()
    await intune.finishes('Pixel 8')
    await clock.advance('15m')
    await ann.says('status')
    await ann.presses('Show passcode')
    const toSee = await ann.browses(ann.ticket())
    await ann.says('reset my phone')
    const since = await now()
    await ann.handsBack(toSee.code ?? '')
    expect(await refusedSince(since)).toEqual([{ event: 'signedIn', result: 'wrongCode' }])
    expect(intune.resets()).toHaveLength(1)
  })
})

/** What Teams sends meanwhile, and the token that comes with it. */
async function heardFrom(act: () => Promise<unknown>): Promise<[body: string, token: string]> {
  const real = globalThis.fetch
  const heard: [string, string][] = []
  globalThis.fetch = (input, init) => {
    if (input === w.url('/api/messages')) {
      const token = new Headers(init?.headers).get('authorization') ?? ''
      heard.push([init?.body as string, token])
    }
    return real(input, init)
  }
  await act()
  globalThis.fetch = real
  return heard[0] ?? ['', '']
}

/** Another process of the bot, set up differently, on the same database. */
async function beside(config: Config, act: (url: string) => Promise<void>): Promise<void> {
  const app = await startApp(config, { log: w.log, database: w.database })
  await act(`http://localhost:${app.port}/api/messages`)
  await app.stop()
}

async function posted(url: string, body: string, authorization: string): Promise<number> {
  const headers = { 'content-type': 'application/json', authorization }
  return (await fetch(url, { method: 'POST', headers, body })).status
}
