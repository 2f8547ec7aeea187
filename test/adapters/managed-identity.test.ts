import { inspect } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { AppCredentials } from 'botframework-connector'
import { createEntra } from '../../src/adapters/entra.ts'
import { createGraph } from '../../src/adapters/graph.ts'
import { createClock } from '../clock.ts'
import { rsaCertificate } from '../rsaCertificate.ts'
import {
  ann,
  botApp,
  configFor,
  createLog,
  graphApp,
  signInApp,
  startProvider,
  startServer,
  type Answer,
  type Asked,
  question,
  waysToTeams,
} from './outside.ts'

const HEADER = 'only-this-machine-knows'
const original = { ...process.env }
let machine: Awaited<ReturnType<typeof startServer>>
let server: typeof machine
let provider: Awaited<ReturnType<typeof startProvider>>
let tokens = 0

/** What App Service and Container Apps give the apps that run there. */
function endpoint({ method, url, headers }: Asked): Answer {
  const { pathname, searchParams: query } = new URL(url, machine.origin)
  const isRight =
    method === 'GET' &&
    pathname === '/msi/token' &&
    headers['x-identity-header'] === HEADER &&
    query.get('api-version') === '2019-08-01'
  if (!isRight) return { status: 401, body: { statusCode: 401, message: 'Not for you' } }
  const [clientId, resource] = [query.get('client_id'), query.get('resource')]
  tokens += 1
  const body = {
    access_token: `token ${tokens} of ${clientId} for ${resource}`,
    expires_on: String(Math.floor(Date.now() / 1000) + 86_400),
    resource,
    token_type: 'Bearer',
    client_id: clientId,
  }
  return { body }
}

beforeAll(async () => {
  machine = await startServer()
  server = await startServer()
  provider = await startProvider()
  // msal-node finds out by the environment where it runs.
  process.env.IDENTITY_ENDPOINT = `${machine.origin}/msi/token`
  process.env.IDENTITY_HEADER = HEADER
  // Another credential that the machine may have, and that nobody has configured here.
  process.env.AZURE_CLIENT_ID = graphApp
  process.env.AZURE_TENANT_ID = ann
  process.env.AZURE_CLIENT_SECRET = 'found on the machine'
})
beforeEach(() => {
  tokens = 0
  for (const { asked } of [machine, server, provider]) asked.length = 0
  machine.gives(endpoint)
  Reflect.get(AppCredentials, 'cache').clear()
})
afterAll(async () => {
  process.env = original
  await Promise.all([machine.close(), server.close(), provider.close()])
})

const { key, cert } = rsaCertificate()

/** An installation in which there is no secret at all. */
function withoutSecrets() {
  const config = configFor(provider.authority, server.origin, {
    BOT_TYPE: 'UserAssignedMsi',
    BOT_PASSWORD: '',
    SIGN_IN_CLIENT_SECRET: '',
    SIGN_IN_CERTIFICATE: key + cert,
    GRAPH_CLIENT_SECRET: '',
    GRAPH_MANAGED_IDENTITY: 'true',
  })
  const log = createLog()
  const graph = createGraph({ config, log, wait: async () => undefined })
  const teams = waysToTeams(config, () => server.origin)
  return { config, log, graph, teams, entra: createEntra({ config, log }) }
}

test('Graph, Teams and the sign-in are reached without any secret', async () => {
  const { config, graph, teams, entra } = withoutSecrets()
  const { bot, signIn } = config
  const kinds = [bot, signIn, config.graph].map(({ credential }) => credential.kind)
  expect(kinds).toEqual(['managedIdentity', 'certificate', 'managedIdentity'])

  server.gives({ body: { id: '1' } })
  await graph.get(question)
  await teams.posts()
  await teams.answers()
  provider.answersWith(await provider.idToken())
  provider.takesOnly(signInApp, cert)
  const code = { code: 'code-1', verifier: 'v'.repeat(43), nonce: 'nonce-1' }
  await expect(entra.redeem(code)).resolves.toMatchObject({ person: ann })

  expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([
    `Bearer token 1 of ${graphApp} for https://graph.microsoft.com`,
    `Bearer token 2 of ${botApp} for https://api.botframework.com`,
    `Bearer token 2 of ${botApp} for https://api.botframework.com`,
  ])
  const asked = inspect(
    [machine, server, provider].map((one) => one.asked),
    { depth: 9 },
  )
  expect(asked).not.toMatch(/client_secret|found on the machine/)
})

test('a token is asked for once, however many calls are made with it', async () => {
  const { graph, teams } = withoutSecrets()
  server.gives({ body: { id: '1' } })
  const both = async () => {
    await graph.get(question)
    await teams.posts()
    await teams.answers()
  }
  // A machine takes only a few such calls at a time.
  await Promise.all(Array.from({ length: 10 }, both))
  await both()
  expect(machine.asked).toHaveLength(2)
})

test.each([
  ['1h', 1],
  ['-1h', 1],
  ['23h59m', 2],
])('of a token for a day, %s later there have been %i', async (later, asked) => {
  const { teams } = withoutSecrets()
  await teams.token()
  const clock = createClock()
  clock.advance(later)
  try {
    await teams.token()
  } finally {
    clock.end()
  }
  expect(machine.asked).toHaveLength(asked)
})

test('after a 403 the next call has a new token, so that a permission granted meanwhile counts', async () => {
  const { graph } = withoutSecrets()
  server.gives({ status: 403, body: {} }, { body: {} })
  await expect(graph.get(question)).rejects.toMatchObject({ status: 403 })
  await graph.get(question)
  expect(server.asked.map(({ headers }) => String(headers.authorization).slice(0, 14))).toEqual([
    'Bearer token 1',
    'Bearer token 2',
  ])
})

test('whoever looks whether there is a token gets a new one, not one that is kept', async () => {
  for (let times = 0; times < 2; times++) await withoutSecrets().teams.token()
  expect(machine.asked).toHaveLength(2)
})

test.each<[string, Answer, object]>([
  [
    'an identity that the machine does not have',
    { status: 400, body: { error: 'invalid_request', error_description: 'Identity not found' } },
    { kind: 'refused', status: 400 },
  ],
  ['a busy machine', { status: 429, body: { error: 'too_many' } }, { kind: 'throttled' }],
  ['a machine in trouble', { status: 500, body: { error: 'unknown' } }, { kind: 'unavailable' }],
  ['an answer without a token', { body: {} }, {}],
  ['a cut connection', { instead: 'cut' }, { kind: 'noAnswer', status: null }],
])('%s is told as such, and nothing else is tried in its place', async (_, answer, failure) => {
  const { graph, teams, log } = withoutSecrets()
  machine.gives(answer)
  const failures = await Promise.all(
    [graph.get(question), teams.token(), teams.posts()].map((one) =>
      one.then(
        () => 'it succeeded',
        (error: unknown) => error,
      ),
    ),
  )
  for (const one of failures) expect(one).toMatchObject({ service: 'entra', ...failure })
  expect([server.asked, provider.asked]).toEqual([[], []])
  expect(inspect([failures, log.lines], { depth: 9 })).not.toMatch(/only-this-machine|found on/)
})
