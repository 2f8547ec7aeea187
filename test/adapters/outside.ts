import {
  createHash,
  generateKeyPairSync,
  randomUUID,
  X509Certificate,
  type KeyObject,
} from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import tls from 'node:tls'
import { exportJWK, jwtVerify, SignJWT } from 'jose'
import { createAdapter } from '../../src/adapters/botAdapter.ts'
import { createConnector } from '../../src/adapters/connector.ts'
import { createTeams } from '../../src/adapters/teams.ts'
import { readConfig, type Config } from '../../src/config.ts'
import { selfSigned } from '../../src/sandbox/certificate.ts'
import { listen, readBody, sendJson } from '../../src/sandbox/loopback.ts'

export const tenantId = '11111111-1111-4111-8111-111111111111'
export const botApp = '66666666-6666-4666-8666-666666666666'
export const signInApp = '22222222-2222-4222-8222-222222222222'
export const graphApp = '33333333-3333-4333-8333-333333333333'
export const ann = '44444444-4444-4444-8444-444444444444'
export const ben = '55555555-5555-4555-8555-555555555555'

/** How an answer differs from an ordinary one. */
export type Answer = {
  status?: number
  body?: unknown
  headers?: Record<string, string>
  /** Instead of an answer the connection is cut, nothing ever comes, or what comes is a page. */
  instead?: 'cut' | 'silence' | 'html'
}
export type Asked = { method: string; url: string; headers: Record<string, unknown>; body: string }

/** What the tests' logs hold, as text: nothing secret may be in it. */
export function createLog() {
  const lines: string[] = []
  const line = (level: string) => (fields: object, message: string) =>
    void lines.push(JSON.stringify({ level, message, ...fields }))
  return { lines, info: line('info'), warn: line('warn'), error: line('error') }
}

/** A server that gives the answers it was told to, one a request, and the last one for ever. */
export async function startServer(secure = false) {
  // Two trusted certificates of one name would hide each other, and a worker runs many files.
  const certificate = secure ? selfSigned(`Test ${randomUUID()}`) : undefined
  if (certificate) {
    tls.setDefaultCACertificates([...tls.getCACertificates('default'), certificate.cert])
  }
  const asked: Asked[] = []
  let answers: ((asked: Asked) => Answer | Promise<Answer>)[] = []
  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { method = '', url = '', headers } = request
    const now = { method, url, headers: { ...headers }, body: await readBody(request) }
    asked.push(now)
    const give = answers.length > 1 ? answers.shift() : answers[0]
    const { status = 200, body, headers: more, instead } = (await give?.(now)) ?? { status: 500 }
    if (instead === 'cut') request.socket.destroy()
    if (instead === 'html') response.end('<!doctype html>')
    if (instead === undefined) sendJson(response, status, body, more)
  }
  const server = await listen(
    (request, response) => void answer(request, response),
    certificate === undefined ? {} : { certificate },
  )
  return {
    origin: `${secure ? 'https' : 'http'}://localhost:${server.port}`,
    asked,
    gives: (...next: (Answer | ((asked: Asked) => Answer | Promise<Answer>))[]) => {
      answers = next.map((answer) => (typeof answer === 'function' ? answer : () => answer))
    },
    close: server.close,
  }
}

/** An identity provider shaped like Entra; it signs whatever it is told to. */
export async function startProvider() {
  const server = await startServer(true)
  const authority = `${server.origin}/${tenantId}`
  const issuer = `${authority}/v2.0`
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...(await exportJWK(publicKey)), kid: 'key-1', use: 'sig' }
  const metadata: Record<string, unknown> = {
    issuer,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    jwks_uri: `${authority}/discovery/v2.0/keys`,
  }
  const appToken = { token_type: 'Bearer', expires_in: 3599, access_token: 'app-token' }
  type GiveToken = (asked: Asked) => Answer | Promise<Answer>
  const giveToken: GiveToken = () => ({ body: appToken })
  const state = { token: giveToken, keys: {} as Answer }
  server.gives((asked) => {
    if (asked.url.includes('/.well-known/')) return { body: metadata }
    if (asked.url.includes('/discovery/')) return { body: { keys: [jwk] }, ...state.keys }
    return state.token(asked)
  })

  const seconds = () => Math.floor(Date.now() / 1000)
  const usual = () => ({
    iss: issuer,
    aud: signInApp,
    tid: tenantId,
    oid: ann,
    nonce: 'nonce-1',
    acct: 0,
    auth_time: seconds(),
    iat: seconds(),
    nbf: seconds(),
    exp: seconds() + 3600,
  })
  return {
    ...server,
    authority,
    issuer,
    metadata,
    privateKey,
    publicKey: jwk,
    state,
    tokenRequests: () => server.asked.filter(({ url }) => url.includes('/token')),
    idToken: (claims: Record<string, unknown> = {}, key: KeyObject = privateKey) =>
      new SignJWT({ ...usual(), ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'key-1', typ: 'JWT' })
        .sign(key),
    claims: usual,
    answersWith(idToken: string) {
      const body = { ...appToken, access_token: 'users-token', id_token: idToken }
      state.token = () => ({ body })
    },
    /** From now on no one gets a token but this app, by what its certificate has signed. */
    takesOnly(clientId: string, cert: string) {
      const then = state.token
      const endpoint = String(metadata['token_endpoint'])
      state.token = async (asked) => {
        const wrong = await wrongWith(asked, { clientId, cert, endpoint })
        if (wrong === null) return then(asked)
        const description = `AADSTS700027: ${wrong}`
        return { status: 401, body: { error: 'invalid_client', error_description: description } }
      }
    },
  }
}

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/**
 * What keeps a request for a token from being this app's, signed by this certificate: at least as
 * strict as Entra ("Microsoft identity platform application authentication certificate credentials").
 */
export async function wrongWith(
  { headers, body }: Pick<Asked, 'headers' | 'body'>,
  { clientId, cert, endpoint }: { clientId: string; cert: string; endpoint: string },
): Promise<string | null> {
  const form = new URLSearchParams(body)
  const certificate = new X509Certificate(cert)
  if (form.has('client_secret') || headers['authorization'] !== undefined) return 'a secret, too'
  if (new Set(form.keys()).size !== [...form.keys()].length) return 'something twice'
  if (form.get('client_id') !== clientId) return 'another app'
  if (form.get('client_assertion_type') !== ASSERTION) return 'another kind of assertion'
  try {
    const { payload, protectedHeader } = await jwtVerify(
      form.get('client_assertion') ?? '',
      certificate.publicKey,
      {
        algorithms: ['PS256', 'RS256'],
        typ: 'JWT',
        issuer: clientId,
        subject: clientId,
        audience: endpoint,
        requiredClaims: ['exp', 'nbf', 'jti'],
        // msal-node rounds up to the next second.
        clockTolerance: 5,
      },
    )
    const thumbprint = createHash('sha256').update(certificate.raw).digest('base64url')
    if (protectedHeader['x5t#S256'] !== thumbprint) return 'another certificate'
    if (payload.aud !== endpoint) return 'more than one audience'
    return Number(payload.exp) - Number(payload.nbf) > 600 ? 'too long a life' : null
  } catch (error) {
    return error instanceof Error ? error.message : 'no assertion'
  }
}

/** A complete configuration for these outsides. */
export function configFor(authority: string, graphUrl: string, more: Record<string, string> = {}) {
  return readConfig({
    BOT_ENDPOINT: 'https://reset.contoso.com',
    BOT_ID: botApp,
    BOT_TYPE: 'SingleTenant',
    BOT_TENANT_ID: tenantId,
    BOT_PASSWORD: 'bot-secret',
    TENANT_ID: tenantId,
    SIGN_IN_CLIENT_ID: signInApp,
    SIGN_IN_CLIENT_SECRET: 'sign-in-secret',
    GRAPH_CLIENT_ID: graphApp,
    GRAPH_CLIENT_SECRET: 'graph-secret',
    ENTRA_AUTHORITY: authority,
    GRAPH_BASE_URL: graphUrl,
    ESCALATION_CHANNEL_ID: '19:abc@thread.tacv2',
    APPROVER_IDS: ben,
    ...more,
  })
}

/** Something to ask Graph. */
export const question = {
  operation: 'getDevice',
  version: 'beta',
  path: '/deviceManagement/managedDevices/d1',
  select: ['id'],
} as const

/** Both ways of the bot to Teams at one address: what it posts by itself, and what the SDK answers in a turn. */
export function waysToTeams(config: Config, serviceUrl: () => string) {
  const connector = createConnector({ config, clock: () => new Date() })
  const teams = createTeams(config, connector)
  const adapter = createAdapter(config, connector)
  const conversationId = 'a:1'
  return {
    token: () => connector.tokens.get(),
    posts: () =>
      teams.post({ serviceUrl: serviceUrl(), conversationId }, { summary: 'Hello', text: 'Hello' }),
    answers: async () => {
      const { bot } = config
      const conversation = { id: conversationId, isGroup: false, conversationType: '', name: '' }
      const reference = { serviceUrl: serviceUrl(), channelId: 'msteams', conversation }
      await adapter.continueConversationAsync(bot.id, reference, async (context) => {
        await context.sendActivity('Hello')
      })
    },
  }
}
