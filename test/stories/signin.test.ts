import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals'
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
  await w.ann.presses('Send a new prompt')
  await w.ann.signsIn()
  expect(w.intune.resets()).toHaveLength(1)
})

test('a ticket opens one window', async () => {
  const url = w.ann.ticket()
  await w.ann.browses(url)
  const again = await w.ann.browses(url)
  expect(again.status).toBe(410)
  expect(textOfPage(again.page)).toContain('Send a new prompt')
  expect((await fetch(w.url('/auth/start?ticket=made-up'))).status).toBe(410)
  expect((await fetch(w.url('/auth/start'))).status).toBe(410)
})

test('a new prompt ends the older one, its ticket and its code', async () => {
  const old = w.ann.ticket()
  const { code } = await w.ann.browses(old)
  await w.ann.presses('Send a new prompt')
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
  expect(w.logged()).toContain(`A sign-in was refused {"why":"${why}"}`)
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
  await w.ann.presses('Send a new prompt')
  await w.ann.signsIn()
  expect(w.intune.resets()).toHaveLength(1)
})
