import { createPrivateKey, randomUUID, X509Certificate } from 'node:crypto'
import { inspect } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { AppCredentials } from 'botframework-connector'
import { SignJWT } from 'jose'
import { createEntra } from '../../src/adapters/entra.ts'
import { createGraph } from '../../src/adapters/graph.ts'
import { certificateFor, rsaCertificate } from '../rsaCertificate.ts'
import {
  ann,
  botApp,
  configFor,
  createLog,
  graphApp,
  signInApp,
  startProvider,
  startServer,
  waysToTeams,
  wrongWith,
} from './outside.ts'

let provider: Awaited<ReturnType<typeof startProvider>>
let server: Awaited<ReturnType<typeof startServer>>
let granting: typeof provider.state.token

beforeAll(async () => {
  provider = await startProvider()
  server = await startServer()
  granting = provider.state.token
})
beforeEach(() => {
  provider.asked.length = 0
  server.asked.length = 0
  provider.state.token = granting
  Reflect.get(AppCredentials, 'cache').clear()
})
afterAll(async () => {
  await provider.close()
  await server.close()
})

const [mine, other] = [rsaCertificate(), rsaCertificate()]
/** As long valid as the right one and of the same key, but Entra has not seen it. */
const renewed = certificateFor(mine.key, { until: '20900101000000Z' })

const code = { code: 'code-1', verifier: 'v'.repeat(43), nonce: 'nonce-1' }

const configWith = (more: Record<string, string>) =>
  configFor(provider.authority, server.origin, { BOT_LOGIN_URL: provider.authority, ...more })
type Config = ReturnType<typeof configWith>

/** How each app gets to a token, and what it can then do. */
const apps = [
  {
    app: 'Graph’s',
    clientId: graphApp,
    without: { GRAPH_CLIENT_SECRET: '' },
    variable: 'GRAPH_CERTIFICATE',
    use: async (config: Config, log: ReturnType<typeof createLog>) => {
      server.gives({ body: { id: 'd1' } })
      const path = '/deviceManagement/managedDevices/d1'
      const graph = createGraph({ config, log, wait: async () => undefined })
      await graph.get({ operation: 'getDevice', version: 'beta', path, select: ['id'] })
      expect(server.asked[0]?.headers.authorization).toBe('Bearer app-token')
    },
  },
  {
    app: 'the bot’s',
    clientId: botApp,
    without: { BOT_PASSWORD: '' },
    variable: 'BOT_CERTIFICATE',
    use: async (config: Config) => {
      server.gives({ body: { id: 'activity-1' } })
      const ways = waysToTeams(config, () => server.origin)
      await ways.posts()
      await ways.answers()
      const { asked } = server
      expect(asked.map(({ headers }) => headers.authorization)).toEqual([
        'Bearer app-token',
        'Bearer app-token',
      ])
    },
  },
  {
    app: 'the sign-in’s',
    clientId: signInApp,
    without: { SIGN_IN_CLIENT_SECRET: '' },
    variable: 'SIGN_IN_CERTIFICATE',
    use: async (config: Config, log: ReturnType<typeof createLog>) => {
      const claims = await createEntra({ config, log }).redeem(code)
      expect(claims).toMatchObject({ person: ann })
      const form = new URLSearchParams(provider.tokenRequests()[0]?.body)
      expect(form.get('code_verifier')).toBe(code.verifier)
    },
  },
] as const

describe.each(apps)('$app certificate', ({ clientId, without, variable, use }) => {
  const configured = ({ key, cert }: typeof mine) =>
    configWith({ ...without, [variable]: key + cert })

  beforeEach(async () => {
    const { state } = provider
    if (clientId === signInApp) provider.answersWith(await provider.idToken())
    else state.token = granting
    provider.takesOnly(clientId, mine.cert)
  })

  test('gets it a token at an Entra that takes nothing else', async () => {
    await use(configured(mine), createLog())
    expect(provider.tokenRequests().length).toBeGreaterThan(0)
    for (const { body } of provider.tokenRequests()) expect(body).not.toContain('client_secret')
  })

  test.each([
    ['of another key', other],
    ['that Entra does not know, though of the same key', renewed],
  ])('gets it none if it is one %s', async (_, certificate) => {
    const log = createLog()
    const failure: unknown = await use(configured(certificate), log).catch(
      (error: unknown) => error,
    )
    expect(failure).toMatchObject({ service: 'entra', kind: 'refused', status: 401 })
    expect(String(failure)).toContain('AADSTS700027')
    expect(server.asked).toEqual([])
    const said = inspect([failure, log.lines], { depth: 9 })
    expect(said).not.toMatch(/PRIVATE|client_assertion|eyJ/)
  })

  test('is not needed for a client secret, which that Entra refuses', async () => {
    const failure: unknown = await use(configWith({}), createLog()).catch((error: unknown) => error)
    expect(failure).toMatchObject({ service: 'entra', kind: 'refused' })
  })
})

describe('the Entra of these tests takes no assertion', () => {
  const endpoint = 'https://login.example/tenant/oauth2/v2.0/token'
  const known = { clientId: graphApp, cert: mine.cert, endpoint }
  const seconds = () => Math.floor(Date.now() / 1000)
  const { fingerprint256 } = new X509Certificate(mine.cert)
  const thumbprint = Buffer.from(fingerprint256.replaceAll(':', ''), 'hex').toString('base64url')

  type Changes = {
    claims?: Record<string, unknown>
    header?: Record<string, unknown>
    form?: Record<string, string>
    key?: string
    headers?: Record<string, string>
  }
  async function wrong({ claims, header, form, key = mine.key, headers = {} }: Changes) {
    const now = seconds()
    const usual = { iss: graphApp, sub: graphApp, aud: endpoint, jti: randomUUID() }
    const assertion = await new SignJWT({
      ...usual,
      nbf: now,
      exp: now + 600,
      ...claims,
    })
      .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint, ...header })
      .sign(createPrivateKey(key))
    const body = new URLSearchParams({
      client_id: graphApp,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      ...form,
    }).toString()
    return wrongWith({ headers, body }, known)
  }

  test('but the right one', async () => {
    await expect(wrong({})).resolves.toBeNull()
    await expect(wrong({ header: { alg: 'RS256' } })).resolves.toBeNull()
  })

  test.each<[string, Changes]>([
    ['signed by another key', { key: other.key }],
    ['of another certificate', { header: { 'x5t#S256': 'A'.repeat(43) } }],
    ['of a certificate that it does not name', { header: { 'x5t#S256': undefined } }],
    ['with a weaker signature', { header: { alg: 'RS512' } }],
    ['for another endpoint', { claims: { aud: `${endpoint}/` } }],
    ['for two endpoints', { claims: { aud: [endpoint, 'https://elsewhere.example'] } }],
    ['of another issuer', { claims: { iss: botApp } }],
    ['about another app', { claims: { sub: botApp } }],
    ['that is over', { claims: { nbf: seconds() - 700, exp: seconds() - 100 } }],
    ['that begins later', { claims: { nbf: seconds() + 100 } }],
    ['that lives for an hour', { claims: { exp: seconds() + 3600 } }],
    ['without an end', { claims: { exp: undefined } }],
    ['without an id', { claims: { jti: undefined } }],
    ['beside a secret', { form: { client_secret: 'secret' } }],
    ['beside a secret in a header', { headers: { authorization: 'Basic YTpi' } }],
    ['for another app than asks', { form: { client_id: botApp } }],
    ['of another kind', { form: { client_assertion_type: 'saml' } }],
  ])('%s', async (_, changes) => {
    await expect(wrong(changes)).resolves.toEqual(expect.any(String))
  })
})
