import { createHash, generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { SignJWT } from 'jose'
import { createEntra } from '../../src/adapters/entra.ts'
import type { SignInClaims } from '../../src/ports.ts'
import { ann, ben, configFor, createLog, signInApp, startProvider, tenantId } from './outside.ts'

let provider: Awaited<ReturnType<typeof startProvider>>
let working: typeof provider.state.token

beforeAll(async () => {
  provider = await startProvider()
  working = provider.state.token
})
beforeEach(() => {
  provider.asked.length = 0
  provider.state.token = working
  provider.state.keys = {}
})
afterAll(() => provider.close())

const verifier = 'v'.repeat(43)
const challenge = createHash('sha256').update(verifier).digest('base64url')
const answer = { code: 'code-1', verifier, nonce: 'nonce-1' }
const request = { state: 'state-1', nonce: 'nonce-1', challenge, loginHint: null, locale: null }

function entraHere(more: Record<string, string> = {}, now = () => new Date(), timeoutMs = 10_000) {
  const log = createLog()
  const config = configFor(provider.authority, 'http://localhost:9', more)
  return { entra: createEntra({ config, log, clock: now, timeoutMs }), log }
}

async function redeemed(claims: Record<string, unknown>) {
  provider.answersWith(await provider.idToken(claims))
  return entraHere().entra.redeem(answer)
}

test('the person is asked to type their password now, for this one prompt', async () => {
  const { entra } = entraHere()
  const state = 'a+b/c=.d~e'
  const url = new URL(
    await entra.authorizeUrl({ ...request, state, loginHint: 'ann@contoso.com', locale: 'de-DE' }),
  )
  expect(url.origin + url.pathname).toBe(`${provider.authority}/oauth2/v2.0/authorize`)
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    client_id: signInApp,
    response_type: 'code',
    response_mode: 'query',
    redirect_uri: 'https://reset.contoso.com/auth/callback',
    prompt: 'login',
    max_age: '0',
    state,
    nonce: 'nonce-1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    login_hint: 'ann@contoso.com',
    ui_locales: 'de-DE',
  })
  const scopes = url.searchParams.get('scope')?.split(' ') ?? []
  expect(scopes.filter((scope) => scope !== 'offline_access').sort()).toEqual(['openid', 'profile'])
  expect(url.searchParams.get('claims')).not.toContain('acrs')
  expect(url.href).not.toContain('sign-in-secret')
})

test('an authentication context is asked for where one is configured', async () => {
  const { entra } = entraHere({ SIGN_IN_AUTH_CONTEXT: 'c7' })
  const url = new URL(await entra.authorizeUrl(request))
  expect(JSON.parse(url.searchParams.get('claims') ?? '')).toMatchObject({
    id_token: { acrs: { essential: true, value: 'c7' } },
  })
})

test('a genuine token says who signed in and when, and no token is handed on', async () => {
  const authTime = Math.floor(Date.now() / 1000) - 20
  const claims = { auth_time: authTime, acct: 1, acrs: ['c1', 'c7'], amr: ['pwd', 'mfa'] }
  const result = await redeemed(claims)
  expect(result).toEqual({
    person: ann,
    tenant: tenantId,
    authenticatedAt: new Date(authTime * 1000),
    nonce: 'nonce-1',
    guest: true,
    contexts: ['c1', 'c7'],
    methods: ['pwd', 'mfa'],
  } satisfies SignInClaims)
  const form = new URLSearchParams(provider.tokenRequests()[0]?.body)
  expect(form.get('code_verifier')).toBe(verifier)
  expect(form.get('client_secret')).toBe('sign-in-secret')
})

test('a token without a time of authentication says so, and iat does not stand in for it', async () => {
  await expect(redeemed({ auth_time: undefined })).resolves.toMatchObject({ authenticatedAt: null })
  await expect(redeemed({ auth_time: '1700000000' })).resolves.toMatchObject({
    authenticatedAt: null,
  })
})

test('a token says of a guest and of a member what they are, and leaves it open where it does not say', async () => {
  for (const [acct, guest] of [
    [1, true],
    ['1', true],
    [0, false],
    ['0', false],
    [undefined, null],
    [2, null],
    [true, null],
    ['guest', null],
  ]) {
    await expect(redeemed({ acct })).resolves.toMatchObject({ guest })
  }
})

test('a token whose expiry max_age has used up is believed for 300 seconds', async () => {
  const now = Math.floor(Date.now() / 1000)
  await expect(redeemed({ exp: now - 290 })).resolves.toMatchObject({ person: ann })
})

test('a token expired for more than 300 seconds is refused', async () => {
  const now = Math.floor(Date.now() / 1000)
  await expect(redeemed({ exp: now - 301 })).resolves.toBe('invalidToken')
})

test('expiry is judged by the given clock', async () => {
  provider.answersWith(await provider.idToken())
  const later = () => new Date(Date.now() + 4_000_000)
  await expect(entraHere({}, later).entra.redeem(answer)).resolves.toBe('invalidToken')
})

test('a token that is not valid yet is refused', async () => {
  const nbf = Math.floor(Date.now() / 1000) + 600
  await expect(redeemed({ nbf })).resolves.toBe('invalidToken')
})

test.each(['exp', 'iss', 'aud', 'oid', 'tid', 'nonce'])('a token without %s is refused', (claim) =>
  expect(redeemed({ [claim]: undefined })).resolves.toBe('invalidToken'),
)

test('a token of another issuer is refused', async () => {
  const iss = provider.issuer.replace(tenantId, ben)
  await expect(redeemed({ iss })).resolves.toBe('invalidToken')
})

test('a token for another app is refused, even beside this one', async () => {
  await expect(redeemed({ aud: ben })).resolves.toBe('invalidToken')
  await expect(redeemed({ aud: [signInApp, ben] })).resolves.toBe('invalidToken')
})

test('a token of another tenant is refused', async () => {
  await expect(redeemed({ tid: ben })).resolves.toBe('invalidToken')
})

test('a token for another prompt is refused', async () => {
  await expect(redeemed({ nonce: 'nonce-2' })).resolves.toBe('invalidToken')
})

test('a token signed by somebody else under the right key id is refused', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  provider.answersWith(await provider.idToken({}, privateKey))
  await expect(entraHere().entra.redeem(answer)).resolves.toBe('invalidToken')
})

test('a token that nobody signed is refused', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  provider.answersWith(`${part({ alg: 'none', typ: 'JWT' })}.${part(provider.claims())}.`)
  await expect(entraHere().entra.redeem(answer)).resolves.toBe('invalidToken')
})

test('a token signed in another way than Entra does is refused', async () => {
  const secret = new TextEncoder().encode(JSON.stringify(provider.publicKey))
  for (const [alg, key] of [
    ['HS256', secret],
    ['PS256', provider.privateKey],
  ] as const) {
    const token = await new SignJWT(provider.claims())
      .setProtectedHeader({ alg, kid: 'key-1' })
      .sign(key)
    provider.answersWith(token)
    await expect(entraHere().entra.redeem(answer)).resolves.toBe('invalidToken')
  }
})

test('something that is no token is refused, and is not in the log', async () => {
  const { entra, log } = entraHere()
  provider.answersWith('never-to-be-logged')
  await expect(entra.redeem(answer)).resolves.toBe('invalidToken')
  expect(log.lines.join()).not.toContain('never-to-be-logged')
})

test('a refused token is logged with its claim’s name and nothing of the person', async () => {
  provider.answersWith(await provider.idToken({ iss: 'https://elsewhere.example' }))
  const { entra, log } = entraHere()
  await entra.redeem(answer)
  expect(log.lines).toHaveLength(1)
  expect(log.lines[0]).toContain('"claim":"iss"')
  expect(log.lines[0]).not.toContain(ann)
})

test('a code that Entra does not take is told as that, and only asked once', async () => {
  const { entra, log } = entraHere()
  const description = 'AADSTS54005: OAuth2 Authorization code was already redeemed. code-1'
  provider.state.token = () => ({
    status: 400,
    body: { error: 'invalid_grant', error_description: description },
  })
  await expect(entra.redeem(answer)).resolves.toBe('exchangeFailed')
  expect(provider.tokenRequests()).toHaveLength(1)
  expect(log.lines[0]).toContain('AADSTS54005')
  expect(log.lines.join()).not.toMatch(/code-1|sign-in-secret|vvvv/)
})

test('a wrong secret of the sign-in app is nobody’s failed sign-in', async () => {
  const { entra, log } = entraHere()
  provider.state.token = () => ({ status: 401, body: { error: 'invalid_client' } })
  await expect(entra.redeem(answer)).rejects.toMatchObject({ service: 'entra', kind: 'refused' })
  expect(log.lines[0]).toContain('check SIGN_IN_CLIENT_ID')
})

test.each([
  ['a 503', { status: 503, body: {} }, 'unavailable'],
  ['a 429', { status: 429, body: { error: 'too_many_requests' } }, 'throttled'],
  ['a cut connection', { instead: 'cut' as const }, 'noAnswer'],
  ['silence', { instead: 'silence' as const }, 'noAnswer'],
])('%s at the exchange is a failure outside, asked once', async (what, given, kind) => {
  provider.state.token = () => given
  // Only silence is waited out.
  const { entra } = entraHere({}, undefined, what === 'silence' ? 2_000 : undefined)
  await expect(entra.redeem(answer)).rejects.toMatchObject({ service: 'entra', kind })
  expect(provider.tokenRequests()).toHaveLength(1)
})

test('keys that cannot be read are a failure outside, not a refused token', async () => {
  provider.answersWith(await provider.idToken())
  provider.state.keys = { status: 503 }
  const { entra } = entraHere()
  await expect(entra.redeem(answer)).rejects.toMatchObject({ service: 'entra', kind: 'noAnswer' })
  provider.state.keys = {}
  await expect(entra.redeem(answer)).resolves.toMatchObject({ person: ann })
})

test('metadata are read once, those of another issuer are not believed', async () => {
  const { entra } = entraHere()
  await entra.authorizeUrl(request)
  await entra.authorizeUrl(request)
  expect(provider.asked).toHaveLength(1)

  provider.metadata.issuer = 'https://elsewhere.example/v2.0'
  const { entra: misled, log } = entraHere()
  await expect(misled.authorizeUrl(request)).rejects.toMatchObject({ kind: 'unavailable' })
  expect(log.lines[0]).toContain('ENTRA_AUTHORITY')
  provider.metadata.issuer = provider.issuer
  await expect(misled.authorizeUrl(request)).resolves.toContain(provider.authority)
})
