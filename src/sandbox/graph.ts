import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Entra } from './entra.ts'
import { createFaults, suffer } from './faults.ts'
import { errorBody, forbiddenByIntune, GraphRefusal } from './graph-errors.ts'
import { routes } from './graph-routes.ts'
import type { Setup } from './graph-configuration.ts'
import type { Version } from './graph-schema.ts'
import { listen, readBody, sendJson } from './loopback.ts'
import type { Person } from './people.ts'
import type { Phones } from './phones.ts'

/** One request that reached Graph. */
export type GraphCall = {
  method: string
  path: string
  status: number
  clientRequestId: string | undefined
}

export type GraphOptions = {
  entra: Entra
  phones: Phones
  people: Person[]
  tenantId: string
  approverGroupId: string
  setup: Setup
  /** How many devices a page of a list holds. */
  pageSize?: number
}

export type Graph = Awaited<ReturnType<typeof createGraph>>

/** What Graph's tokens are for. */
export const graphAudience = 'https://graph.microsoft.com'

/** The simulated Microsoft Graph: the part of v1.0 and beta that concerns Intune and people. */
export async function createGraph(options: GraphOptions) {
  const { entra, tenantId } = options
  const faults = createFaults()
  const calls: GraphCall[] = []

  const server = await listen((request, response) => {
    const requestId = randomUUID()
    const path = request.url ?? '/'
    const clientRequestId = headerOf(request, 'client-request-id')
    const call: GraphCall = { method: request.method ?? 'GET', path, status: 0, clientRequestId }
    calls.push(call)
    const send = (status: number, body?: unknown, headers: Record<string, string> = {}) => {
      call.status = status
      const ids = { 'request-id': requestId, 'client-request-id': clientRequestId ?? requestId }
      if (!response.destroyed) sendJson(response, status, body, { ...ids, ...headers })
    }
    const sendError = (refusal: { status: number; code: string; message: string }) =>
      send(refusal.status, errorBody(refusal, requestId, clientRequestId ?? requestId))

    serve(request, response, send).catch((problem: unknown) => {
      if (problem instanceof GraphRefusal) sendError(problem)
      else sendError({ status: 500, code: 'InternalServerError', message: String(problem) })
    })
  })

  type Send = (status: number, body?: unknown, headers?: Record<string, string>) => void

  async function serve(request: IncomingMessage, response: ServerResponse, send: Send) {
    const method = request.method ?? 'GET'
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    const body = await readBody(request)
    const fault = faults.take(method, url.pathname + url.search)
    if (fault?.status !== undefined || fault?.hang) {
      if (await suffer(fault, response)) return
      const code = fault.status === 429 ? 'TooManyRequests' : 'ServiceUnavailable'
      const usual = { error: { code, message: 'Try again later.', innerError: {} } }
      send(fault.status ?? 503, fault.body ?? usual, fault.headers)
      return
    }

    const roles = await rolesOf(request)
    const answer = answerTo(method, url, body, roles, request)
    if (await suffer(fault, response)) return
    send(answer === undefined ? 204 : 200, answer)
  }

  async function rolesOf(request: IncomingMessage): Promise<string[]> {
    const [, token] = /^Bearer (.+)$/.exec(headerOf(request, 'authorization') ?? '') ?? []
    const unauthorized = (message: string) =>
      new GraphRefusal(401, 'InvalidAuthenticationToken', message)
    if (!token) throw unauthorized('Access token is empty.')
    const claims = await entra.verify(token, graphAudience).catch((problem: unknown) => {
      const reason = problem instanceof Error ? problem.message : String(problem)
      throw unauthorized(`Lifetime or signature validation failed: ${reason}`)
    })
    if (claims['tid'] !== tenantId) throw unauthorized('The token is of another tenant.')
    return Array.isArray(claims['roles']) ? claims['roles'].map(String) : []
  }

  function answerTo(
    method: string,
    url: URL,
    body: string,
    roles: string[],
    request: IncomingMessage,
  ): unknown {
    const [, version, rest = ''] = /^\/(v1\.0|beta)(\/.*)$/.exec(url.pathname) ?? []
    if (!version) throw new GraphRefusal(404, 'BadRequest', 'Invalid version: use v1.0 or beta.')
    // An OData key may stand in brackets or as a segment of its own.
    const path = rest.replaceAll(/\((?:%27|')([^'()=]+?)(?:%27|')\)/g, '/$1')
    for (const route of routes) {
      const match = route.path.exec(path)
      if (!match || route.method !== method) continue
      if (route.versions && !route.versions.includes(version as Version)) continue
      if (route.roles && !route.roles.some((role) => roles.includes(role))) {
        if (/deviceManagement|managedDevices/.test(path)) throw forbiddenByIntune()
        throw new GraphRefusal(
          403,
          'Authorization_RequestDenied',
          'Insufficient privileges to complete the operation.',
        )
      }
      return route.answer({
        ...options,
        version: version as Version,
        url,
        roles,
        keys: match.slice(1).map(decodeURIComponent),
        body,
        metadata: !headerOf(request, 'accept')?.includes('odata.metadata=none'),
      })
    }
    const segment = path.split('/')[1] ?? ''
    throw new GraphRefusal(
      400,
      'BadRequest',
      `Resource not found for the segment '${segment}' with http verb ${method}.`,
    )
  }

  return {
    /** The origin before /v1.0 and /beta. */
    url: `http://localhost:${server.port}`,
    calls,
    /** Orders a fault for the requests that match; `path` is matched with its query. */
    fail: faults.fail,
    /** Answers the next requests with 429 and a Retry-After in seconds. */
    throttle: (times: number, retryAfter = 1) =>
      faults.fail({}, { status: 429, times, headers: { 'retry-after': String(retryAfter) } }),
    heal: faults.heal,
    close: server.close,
  }
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}
