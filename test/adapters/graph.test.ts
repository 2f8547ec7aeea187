import { X509Certificate } from 'node:crypto'
import { inspect } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { jwtVerify } from 'jose'
import { createGraph, type GraphCall } from '../../src/adapters/graph.ts'
import { OutsideFailed } from '../../src/errors.ts'
import { configFor, createLog, graphApp, startProvider, startServer, question } from './outside.ts'
import { rsaCertificate } from '../rsaCertificate.ts'

let provider: Awaited<ReturnType<typeof startProvider>>
let server: Awaited<ReturnType<typeof startServer>>
let stranger: typeof server

beforeAll(async () => {
  provider = await startProvider()
  server = await startServer()
  stranger = await startServer()
})
beforeEach(() => {
  server.asked.length = 0
  stranger.asked.length = 0
  provider.asked.length = 0
})
afterAll(async () => {
  await provider.close()
  await server.close()
  await stranger.close()
})

const order = {
  operation: 'resetPasscode',
  version: 'v1.0',
  path: '/deviceManagement/managedDevices/d1/resetPasscode',
} as const

/** Graph with a log, its metrics, and waits that are noted instead of waited. */
function graphHere(more: Record<string, string> = {}, timeoutMs = 10_000) {
  const log = createLog()
  const waits: number[] = []
  const calls: GraphCall[] = []
  const graph = createGraph({
    config: configFor(provider.authority, server.origin, more),
    log,
    wait: async (ms) => void waits.push(ms),
    onCall: (call) => calls.push(call),
    timeoutMs,
  })
  return { graph, log, waits, calls }
}

async function failureOf(promise: Promise<unknown>): Promise<OutsideFailed> {
  const error = await promise.then(
    () => new Error('it succeeded'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof OutsideFailed)) throw error
  return error
}

test.each([
  [500, 'unavailable'],
  [503, 'unavailable'],
  [504, 'unavailable'],
  [400, 'refused'],
])('an order answered with %d is sent once only', async (status, kind) => {
  const { graph, waits } = graphHere()
  server.gives({ status, headers: { 'retry-after': '1' }, body: {} })
  const failure = await failureOf(graph.post(order))
  expect(failure).toMatchObject({ service: 'graph', kind, status })
  expect(server.asked).toHaveLength(1)
  expect(waits).toEqual([])
})

test('an order whose connection is cut is sent once only, on a kept connection too', async () => {
  const { graph } = graphHere()
  server.gives({ body: { id: 'd1' } }, { instead: 'cut' })
  await graph.get(question)
  const failure = await failureOf(graph.post(order))
  expect(failure).toMatchObject({ kind: 'noAnswer', status: null, service: 'graph' })
  expect(server.asked.map(({ method }) => method)).toEqual(['GET', 'POST'])
})

test('an order that is never answered is sent once only', async () => {
  const { graph, calls } = graphHere({}, 2_000)
  server.gives({ instead: 'silence' })
  const failure = await failureOf(graph.post(order))
  expect(failure).toMatchObject({ kind: 'noAnswer', status: null })
  expect(server.asked).toHaveLength(1)
  expect(calls).toMatchObject([{ operation: 'resetPasscode', status: null }])
})

test('an order is sent again after one 429, and waits as long as Graph asks', async () => {
  const { graph, waits, calls } = graphHere()
  server.gives({ status: 429, headers: { 'retry-after': '3' }, body: {} }, { status: 204 })
  await graph.post({ ...order, clientRequestId: 'request-1' })
  expect(server.asked).toHaveLength(2)
  expect(waits).toEqual([3000])
  expect(calls.map(({ status }) => status)).toEqual([429, 204])
  expect(server.asked.map(({ headers }) => headers['client-request-id'])).toEqual([
    'request-1',
    'request-1',
  ])
  expect(server.asked[0]).toMatchObject({ method: 'POST', url: `/v1.0${order.path}`, body: '' })
})

test('endless 429 ends after four orders', async () => {
  const { graph, waits } = graphHere()
  server.gives({ status: 429, headers: { 'retry-after': '1' } })
  const failure = await failureOf(graph.post(order))
  expect(failure).toMatchObject({ kind: 'throttled', status: 429, retryAfterMs: 1000 })
  expect(server.asked).toHaveLength(4)
  expect(waits).toEqual([1000, 1000, 1000])
})

test('nobody is kept waiting for a Retry-After beyond twenty seconds', async () => {
  const { graph, waits } = graphHere()
  server.gives({ status: 429, headers: { 'retry-after': '120' } })
  const failure = await failureOf(graph.get(question))
  expect(failure.retryAfterMs).toBe(120_000)
  expect(waits).toEqual([])
})

test('a reading is repeated after 503, a cut and silence, with growing pauses', async () => {
  const { graph, waits } = graphHere({}, 2_000)
  server.gives({ status: 503 }, { instead: 'cut' }, { instead: 'silence' }, { body: { id: 'd1' } })
  await expect(graph.get(question)).resolves.toEqual({ id: 'd1' })
  expect(server.asked).toHaveLength(4)
  expect(server.asked[0]?.url).toBe(`/beta${question.path}?$select=id`)
  expect(waits[0]).toBeLessThanOrEqual(500)
  expect(waits[2]).toBeGreaterThanOrEqual(1000)
})

test('a refused call is not repeated and its log line names the permission to grant', async () => {
  const { graph, log } = graphHere()
  const message = JSON.stringify({ ErrorCode: 'Forbidden', Message: 'passcode k7Qm2ZxA' })
  server.gives({
    status: 403,
    headers: { 'request-id': 'rq-9' },
    body: { error: { code: 'UnknownError', message } },
  })
  const failure = await failureOf(graph.post(order))
  expect(failure).toMatchObject({ kind: 'refused', status: 403, requestId: 'rq-9' })
  expect(failure.message).toBe('resetPasscode: 403 UnknownError')
  expect(server.asked).toHaveLength(1)
  expect(log.lines).toHaveLength(1)
  expect(log.lines[0]).toContain('DeviceManagementManagedDevices.PrivilegedOperations.All')
  expect(log.lines[0]).toContain('"level":"error"')
  expect(log.lines[0]).not.toContain('k7Qm2ZxA')
})

test('after a 403 the next call has a new token, so that a permission granted meanwhile counts', async () => {
  const { graph } = graphHere()
  server.gives({ status: 403 }, { body: {} })
  await failureOf(graph.get(question))
  await graph.get(question)
  expect(provider.tokenRequests()).toHaveLength(2)
})

test('an order held back by Multi Admin Approval is told by that name', async () => {
  const { graph, log } = graphHere()
  server.gives({ status: 403, headers: { 'x-msft-approval-code': 'abc' }, body: {} })
  const failure = await failureOf(graph.post(order))
  expect(failure).toMatchObject({ kind: 'refused', message: 'resetPasscode: 403 ApprovalRequired' })
  expect(log.lines[0]).toContain('Multi Admin Approval')
})

test('what is not there is gone, and that is no line in the log', async () => {
  const { graph, log } = graphHere()
  server.gives({ status: 404, body: { error: { code: 'ResourceNotFound' } } })
  expect(await failureOf(graph.get(question))).toMatchObject({ kind: 'gone', status: 404 })
  expect(log.lines).toEqual([])
})

test('an answer that is no JSON is not quoted', async () => {
  const log = createLog()
  const graph = createGraph({
    config: configFor(provider.authority, server.origin),
    log,
    wait: async () => undefined,
    fetch: async (url, init) =>
      new Request(url).url.startsWith(server.origin)
        ? new Response('passcode k7Qm2ZxA is not JSON')
        : globalThis.fetch(url, init),
  })
  const failure = await failureOf(graph.get(question))
  expect(failure.kind).toBe('unavailable')
  expect(inspect([failure, log.lines])).not.toContain('k7Qm2ZxA')
})

test('every page is read, from the address that Graph gives', async () => {
  const { graph } = graphHere()
  const next = `${server.origin}/beta/users/u1/managedDevices?$skiptoken=a%20b`
  server.gives({ body: { value: [1, 2], '@odata.nextLink': next } }, { body: { value: [3] } })
  const list = graph.list({ ...question, path: '/users/u1/managedDevices' })
  await expect(list).resolves.toEqual([1, 2, 3])
  expect(server.asked[1]?.url).toBe('/beta/users/u1/managedDevices?$skiptoken=a%20b')
})

test('a next page at another origin is refused, and the token does not go there', async () => {
  const { graph } = graphHere()
  stranger.gives({ body: { value: ['stolen'] } })
  server.gives({ body: { value: [1], '@odata.nextLink': `${stranger.origin}/beta/next` } })
  expect(await failureOf(graph.list(question))).toMatchObject({ kind: 'unavailable' })
  expect(stranger.asked).toEqual([])
})

test('a redirect is not followed', async () => {
  const { graph } = graphHere()
  stranger.gives({ body: {} })
  server.gives({ status: 302, headers: { location: stranger.origin } })
  await failureOf(graph.get(question))
  expect(stranger.asked).toEqual([])
})

test('pages that never end are given up', async () => {
  const { graph } = graphHere()
  server.gives(({ url }) => ({ body: { value: [], '@odata.nextLink': server.origin + url } }))
  expect(await failureOf(graph.list(question))).toMatchObject({ kind: 'unavailable' })
})

test('one token serves many calls, even at once', async () => {
  const { graph } = graphHere()
  server.gives({ body: {} })
  await Promise.all([graph.get(question), graph.get(question)])
  await graph.get(question)
  expect(provider.tokenRequests()).toHaveLength(1)
  const form = new URLSearchParams(provider.tokenRequests()[0]?.body)
  expect(form.get('client_id')).toBe(graphApp)
  expect(form.get('scope')).toContain('https://graph.microsoft.com/.default')
  expect(server.asked[0]?.headers.authorization).toBe('Bearer app-token')
})

test('a certificate signs in to Entra without any secret', async () => {
  const { key, cert } = rsaCertificate()
  const { graph } = graphHere({ GRAPH_CLIENT_SECRET: '', GRAPH_CERTIFICATE: key + cert })
  server.gives({ body: {} })
  await graph.get(question)
  const form = new URLSearchParams(provider.tokenRequests()[0]?.body)
  expect(form.has('client_secret')).toBe(false)
  const { payload } = await jwtVerify(
    form.get('client_assertion') ?? '',
    new X509Certificate(cert).publicKey,
    // msal-node rounds up to the next second.
    { clockTolerance: 5 },
  )
  expect(payload).toMatchObject({ iss: graphApp, sub: graphApp })
})

test('a wrong client secret is told as a fault of Entra, without the secret', async () => {
  const { graph, log } = graphHere()
  const working = provider.state.token
  const description = 'AADSTS7000215: Invalid client secret provided. graph-secret'
  provider.state.token = () => ({
    status: 401,
    body: { error: 'invalid_client', error_description: description },
  })
  const failure = await failureOf(graph.post(order))
  expect(failure).toMatchObject({ service: 'entra', kind: 'refused', status: 401 })
  expect(failure.message).toContain('AADSTS7000215')
  expect(inspect([failure, log.lines])).not.toContain('graph-secret')
  expect(log.lines[0]).toContain('check GRAPH_CLIENT_ID')
  expect(server.asked).toEqual([])
  provider.state.token = working
  server.gives({ status: 204 })
  await expect(graph.post(order)).resolves.toBeNull()
})

test('Entra being down for a moment neither loses nor doubles an order', async () => {
  const { graph } = graphHere()
  const working = provider.state.token
  provider.state.token = () => {
    provider.state.token = working
    return { status: 503, body: { error: 'temporarily_unavailable' } }
  }
  server.gives({ status: 204 })
  await graph.post(order)
  expect(provider.tokenRequests()).toHaveLength(2)
  expect(server.asked).toHaveLength(1)
})
