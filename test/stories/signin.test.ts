import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { ConfidentialClientApplication } from '@azure/msal-node'
import { afterAll, afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { nodesOf } from '../cards.ts'
import { endOfWorlds, textOfPage, world, type World } from '../world.ts'

let w: World
beforeEach(async () => {
  w = await world()
  await w.ann.says('reset my phone')
})
afterEach(async () => {
  expect(w.intune.resets().length).toBeLessThanOrEqual(1)
  await w.end()
})
afterAll(endOfWorlds)

test('the last page names person, device and time, and that IT never asks for the code', async () => {
  const { page, code } = await w.ann.browses(w.ann.ticket())
  const text = textOfPage(page)
  expect(text).toContain('Ann Carter')
  expect(text).toContain('ann.carter_Android_Pixel8')
  expect(text).toContain('Nobody from IT will ever ask you for this code')
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
})

test('a sign-in whose code never comes back resets nothing', async () => {
  await w.ann.browses(w.ann.ticket())
  await w.clock.advance('5m')
  expect(w.intune.resets()).toHaveLength(0)
  expect(w.ann.sees()).toContain('The time to sign in is over')
})

test('the code can be typed into the person’s own chat', async () => {
  const { code } = await w.ann.browses(w.ann.ticket())
  await w.ann.says(` ${code?.toLowerCase().replace('-', ' ') ?? ''} `)
  expect(w.intune.resets()).toHaveLength(1)
  expect(w.ann.sees()).toContain('Waiting for your phone')
})

test('a code counts for nothing from somebody else, or in a channel', async () => {
  const { code } = await w.ann.browses(w.ann.ticket())
  await w.henrik.handsBack(code ?? '')
  await w.henrik.says(code ?? '')
  await w.ann.says(code ?? '', { where: 'channel' })
  expect(w.intune.resets()).toHaveLength(0)
  await w.ann.handsBack(code ?? '')
  expect(w.intune.resets()).toHaveLength(1)
})

test('a code counts once', async () => {
  const { code } = await w.ann.browses(w.ann.ticket())
  await w.ann.handsBack(code ?? '')
  await w.ann.handsBack(code ?? '')
  expect(w.intune.resets()).toHaveLength(1)
})

test('after four wrong codes the right one still counts', async () => {
  const { code } = await w.ann.browses(w.ann.ticket())
  for (let i = 0; i < 4; i++) await w.ann.handsBack('2345-6789')
  await w.ann.handsBack(code ?? '')
  expect(w.intune.resets()).toHaveLength(1)
})

test('five wrong codes end the prompt; a cancelled window is no try', async () => {
  const { code } = await w.ann.browses(w.ann.ticket())
  for (let i = 0; i < 9; i++) await w.ann.handsBack('CancelledByUser')
  for (let i = 0; i < 4; i++) await w.ann.handsBack('2345-6789')
  await w.ann.handsBack('2345-6789')
  await w.ann.handsBack(code ?? '')
  expect(w.intune.resets()).toHaveLength(0)
  await w.ann.presses('Get a new sign-in')
  await w.ann.signsIn()
  expect(w.intune.resets()).toHaveLength(1)
})

test('a ticket opens one window', async () => {
  const url = w.ann.ticket()
  await w.ann.browses(url)
  const again = await w.ann.browses(url)
  expect(again.status).toBe(410)
  expect(textOfPage(again.page)).toContain('Get a new sign-in')
  expect((await fetch(w.url('/auth/start?ticket=made-up'))).status).toBe(410)
  expect((await fetch(w.url('/auth/start'))).status).toBe(410)
})

test('a new prompt ends the older one, its ticket and its code', async () => {
  const old = w.ann.ticket()
  const { code } = await w.ann.browses(old)
  await w.ann.presses('Get a new sign-in')
  expect((await w.ann.browses(old)).status).toBe(410)
  await w.ann.handsBack(code ?? '')
  expect(w.intune.resets()).toHaveLength(0)
  await w.ann.signsIn()
  expect(w.intune.resets()).toHaveLength(1)
})

test('somebody else’s sign-in does not count', async () => {
  const { status, code, page } = await w.ann.browses(w.ann.ticket(), { as: 'Henrik Dahl' })
  expect(status).toBe(403)
  expect(code).toBeNull()
  expect(textOfPage(page)).toContain('the account you use in Teams')
  expect(w.intune.resets()).toHaveLength(0)
})

test('an answer in another browser does not count', async () => {
  const { status, code } = await w.ann.browses(w.ann.ticket(), { cookies: false })
  expect(status).toBe(403)
  expect(code).toBeNull()
})

type Alteration = Parameters<World['tenant']['entra']['next']>[0]
const forged: [string, Alteration, string][] = [
  [
    'for another person',
    { claims: { oid: '00000000-0000-4000-8000-000000000000' } },
    'otherPerson',
  ],
  [
    'of another tenant',
    { claims: { tid: '00000000-0000-4000-8000-000000000000' } },
    'invalidToken',
  ],
  ['of another issuer', { claims: { iss: 'https://login.example/v2.0' } }, 'invalidToken'],
  ['for another app', { claims: { aud: '00000000-0000-4000-8000-000000000000' } }, 'invalidToken'],
  ['with another nonce', { claims: { nonce: 'another' } }, 'invalidToken'],
  ['without a nonce', { omit: ['nonce'] }, 'invalidToken'],
  ['without auth_time', { omit: ['auth_time'] }, 'noAuthTime'],
  ['of a guest', { claims: { acct: 1 } }, 'guest'],
  ['with a wrong signature', { wrongKey: true }, 'invalidToken'],
  ['without a signature', { unsigned: true }, 'invalidToken'],
  ['that has expired', { expired: true }, 'invalidToken'],
]
test.each(forged)('an ID token %s is refused', async (_what, how, why) => {
  w.tenant.entra.next(how)
  const { status, code } = await w.ann.browses(w.ann.ticket())
  expect(status).toBe(403)
  expect(code).toBeNull()
  expect(w.intune.resets()).toHaveLength(0)
  expect(w.logged()).toContain(`A sign-in was refused {"why":"${why}","person":`)
})

test.each([
  ['one second before the prompt', -1, 403],
  ['in the same second', 0, 200],
  ['60 seconds in the future', 60, 200],
  ['61 seconds in the future', 61, 403],
])('an authentication %s: %s s', async (_what, seconds, status) => {
  const now = Math.floor(Date.now() / 1000)
  w.tenant.entra.next({ claims: { auth_time: now + seconds } })
  expect((await w.ann.browses(w.ann.ticket())).status).toBe(status)
})

test('an error or a refusal of the identity provider is explained, without a code', async () => {
  const url = w.ann.ticket().replace('http://localhost:3978', w.url(''))
  const start = await fetch(url, { redirect: 'manual' })
  const cookie = start.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const state = new URL(start.headers.get('location') ?? '').searchParams.get('state') ?? ''
  const answer = await fetch(w.url(`/auth/callback?error=access_denied&state=${state}`), {
    headers: { cookie },
  })
  expect(answer.status).toBe(403)
  expect(await answer.text()).not.toContain('id="code"')
  for (const query of ['', '?state=x', `?code=x&state=${state}x`, '?code=%00&state[]=1']) {
    const other = await fetch(w.url(`/auth/callback${query}`), { headers: { cookie } })
    expect(other.status).toBe(403)
  }
})

test('the way to the identity provider asks for a fresh sign-in of the right account', async () => {
  const url = w.ann.ticket().replace('http://localhost:3978', w.url(''))
  const start = await fetch(url, { redirect: 'manual' })
  const { searchParams } = new URL(start.headers.get('location') ?? '')
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: 'code',
    response_mode: 'query',
    prompt: 'login',
    max_age: '0',
    code_challenge_method: 'S256',
    login_hint: w.ann.record.upn,
  })
  expect(searchParams.get('nonce')).toBeTruthy()
  const [cookie = ''] = start.headers.getSetCookie()
  expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Lax$/)
  expect(start.headers.get('cache-control')).toBe('no-store')
  expect(start.headers.get('referrer-policy')).toBe('no-referrer')
})

test('an authentication context that is asked for must be fulfilled', async () => {
  await w.end()
  w = await world({ env: { SIGN_IN_AUTH_CONTEXT: 'c1' } })
  await w.ann.says('reset my phone')
  w.tenant.entra.next({ omit: ['acrs'] })
  expect((await w.ann.browses(w.ann.ticket())).status).toBe(403)
  await w.ann.presses('Get a new sign-in')
  await w.ann.signsIn()
  expect(w.intune.resets()).toHaveLength(1)
})

test('the sign-in button is that of the channel somebody writes over', async () => {
  await w.end()
  const channels = ['msteams', 'directline']
  w = await world({ env: { CHANNELS: channels.join() }, channels })
  const buttons = () =>
    [...nodesOf(w.ann.messages().at(-1)?.attachments)].filter(({ title }) => title === 'Sign in')
  const saysElsewhere = async (text: string) => {
    const overrides = { channelId: 'directline' }
    await w.tenant.connector.says(w.ann.id, 'personal', text, { overrides })
    await w.settle()
  }
  await w.ann.says('reset my phone')
  expect(buttons()).toMatchObject([
    { type: 'Action.Submit', data: { msteams: { type: 'signin' } } },
  ])
  await saysElsewhere('status')
  expect(buttons()).toMatchObject([
    { type: 'Action.OpenUrl', url: expect.stringContaining('/auth/start?ticket=') },
  ])
  await w.ann.says('status')
  expect(buttons()).toMatchObject([
    { type: 'Action.Submit', data: { msteams: { type: 'signin' } } },
  ])
})

/** What a browser is told when it opens an address of the bot; it goes nowhere by itself. */
function opens(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url.replace('http://localhost:3978', w.url('')), { redirect: 'manual', headers })
}

/** Enough of an activity to be asked for its token. */
const someActivity = {
  channelId: 'msteams',
  serviceUrl: 'http://localhost:9/',
  from: { id: '29:1' },
  recipient: { id: '28:1' },
  conversation: { id: 'a:1' },
}

const cookieIn = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''

/** Where the identity provider sends the browser back to, once this person has signed in. */
function signedIn(response: Response, person: World['ann']): Promise<string> {
  return w.tenant.entra.signIn(response.headers.get('location') ?? '', person.id)
}

test('no answer to a browser is kept, framed, told of, or cut off from Teams', async () => {
  const ticket = w.ann.ticket()
  const start = await opens(ticket)
  const back = await signedIn(start, w.ann)
  const cookie = cookieIn(start)
  const state = new URL(back).searchParams.get('state') ?? ''
  const answers = [
    start,
    await opens(ticket),
    await opens(w.url('/auth/start?ticket=made-up')),
    await opens(back),
    await opens(w.url(`/auth/callback?error=server_error&state=${state}`), { cookie }),
    await opens(back, { cookie }),
    await opens(back, { cookie }),
    await opens(w.url(`/auth/elsewhere?state=${state}`)),
    await fetch(w.url(`/auth/start?state=${state}`), { method: 'POST' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([302, 410, 410, 403, 403, 200, 403, 404, 405])
  for (const { status, headers } of answers) {
    const said = Object.fromEntries(headers)
    expect({ status, ...said }).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    const policy = said['content-security-policy'] ?? ''
    expect(policy).toMatch(/^default-src 'none';/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:(?!\/\/res\.cdn\.office\.net)/)
    // It would take the window from Teams, which waits for the code.
    expect(said).not.toHaveProperty('cross-origin-opener-policy')
    expect(said).not.toHaveProperty('server')
  }
})

test.each<Record<string, string>>([
  {},
  { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'reset.contoso.com' },
  { 'x-forwarded-proto': 'http' },
])('one cookie goes to the browser that begins, over TLS only, whoever ends it: %j', async (by) => {
  const start = await opens(w.ann.ticket(), by)
  const set =
    /^sign-in-[0-9a-f]{8}=[\w-]{43}; Path=\/auth; Max-Age=(\d+); HttpOnly; Secure; SameSite=Lax$/
  expect(start.headers.getSetCookie()).toEqual([expect.stringMatching(set)])
  // Past the five minutes, so that whoever comes late is told that, and not of another browser.
  const maxAge = Number(set.exec(start.headers.getSetCookie()[0] ?? '')?.[1])
  expect(maxAge).toBeGreaterThan(300)
  expect(maxAge).toBeLessThanOrEqual(1_200)
  const end = await opens(await signedIn(start, w.ann), { ...by, cookie: cookieIn(start) })
  const [name = ''] = cookieIn(start).split('=')
  expect(end.headers.getSetCookie()).toEqual([
    `${name}=; Path=/auth; Max-Age=0; HttpOnly; Secure; SameSite=Lax`,
  ])
})

test('two sign-ins in one browser have a cookie each, and neither ends the other', async () => {
  await w.sam.says('reset my phone')
  const [one, other] = [await opens(w.ann.ticket()), await opens(w.sam.ticket())]
  const cookie = `${cookieIn(other)}; ${cookieIn(one)}`
  const names = [one, other].map((start) => cookieIn(start).split('=')[0] ?? '')
  expect(new Set(names).size).toBe(2)
  for (const [at, start, person] of [
    [0, one, w.ann],
    [1, other, w.sam],
  ] as const) {
    const end = await opens(await signedIn(start, person), { cookie })
    expect(end.status).toBe(200)
    expect(end.headers.getSetCookie()).toEqual([expect.stringContaining(`${names[at] ?? ''}=;`)])
  }
})

test('what an address says goes no further: not into the next address, a page or a log', async () => {
  const ticket = w.ann.ticket()
  const start = await opens(ticket)
  const to = start.headers.get('location') ?? ''
  expect(to).not.toContain(new URL(ticket).searchParams.get('ticket'))
  expect(to).not.toContain('ticket')
  const back = await signedIn(start, w.ann)
  const end = await opens(back, { cookie: cookieIn(start) })
  const page = await end.text()
  for (const secret of new URL(back).searchParams.values()) expect(page).not.toContain(secret)

  // The SDK writes each refusal there itself.
  const quiet = jest.spyOn(console, 'error').mockReturnValue(undefined)
  const { search } = new URL(back)
  for (const path of ['/api/messages', '/auth/start', '/auth/callback', '/elsewhere']) {
    for (const method of ['GET', 'POST']) {
      const headers = { accept: 'image/png', 'content-type': 'application/json' }
      const body = JSON.stringify({ type: 'message', ...someActivity })
      await fetch(w.url(path + search), { method, headers, ...(method === 'POST' ? { body } : {}) })
    }
  }
  quiet.mockRestore()
  expect(w.logged()).not.toMatch(/[?&](ticket|code|state|session_state)=/)
})

test('each sign-in has a client of its own, which is gone afterwards with the tokens in it', async () => {
  const { prototype } = ConfidentialClientApplication
  const { acquireTokenByCode } = prototype
  const clients: WeakRef<object>[] = []
  prototype.acquireTokenByCode = function (...given) {
    clients.push(new WeakRef(this))
    return acquireTokenByCode.apply(this, given)
  }
  await w.ann.browses(w.ann.ticket())
  await w.sam.says('reset my phone')
  await w.sam.browses(w.sam.ticket())
  prototype.acquireTokenByCode = acquireTokenByCode
  expect(clients).toHaveLength(2)
  setFlagsFromString('--expose-gc')
  // There is a function for it only in what begins after the flag.
  const collect = runInNewContext('gc') as () => void
  for (let time = 0; time < 50 && clients.some((client) => client.deref()); time++) {
    await turn()
    collect()
  }
  expect(clients.map((client) => client.deref())).toEqual([undefined, undefined])
})
