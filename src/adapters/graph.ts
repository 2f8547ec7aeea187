import type { Log } from '../log.ts'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { OutsideFailed } from '../errors.ts'
import type { Clock } from '../ports.ts'
import { createBreaker } from './breaker.ts'
import { createGraphToken } from './graphToken.ts'
import { codeOf, kindOf, retryAfterMs, type Fetch } from './outgoing.ts'

const READ = 'DeviceManagementManagedDevices.Read.All'

/** Every operation on Graph with the application permission that it needs (Microsoft Learn). */
export const PERMISSION = {
  listDevices: READ,
  getDevice: READ,
  listPrimaryUsers: READ,
  getActionResults: READ,
  resetPasscode: 'DeviceManagementManagedDevices.PrivilegedOperations.All',
  getPerson: 'User.Read.All',
  getPersonStatus: 'User.Read.All',
  checkMembership: 'GroupMember.Read.All and User.Read.All',
  getBrand: 'DeviceManagementConfiguration.Read.All',
  listBrandingProfiles: 'DeviceManagementApps.Read.All',
  getServicePrincipal: 'Application.Read.All',
  listConfigurations: 'DeviceManagementConfiguration.Read.All',
  listConfigurationAssignments: 'DeviceManagementConfiguration.Read.All',
  listGroupMembers: 'GroupMember.Read.All and User.Read.All',
  getApplication: 'Application.Read.All',
} as const
export type Operation = keyof typeof PERMISSION

const OPTIONAL: readonly Operation[] = [
  'getBrand',
  'listBrandingProfiles',
  'getPersonStatus',
  'getServicePrincipal',
  'listConfigurations',
  'listConfigurationAssignments',
  'getApplication',
]

/** One HTTP call as it ended, for the metrics; `status` is null when there was no answer. */
export type GraphCall = { operation: Operation; status: number | null; ms: number }

type Question = {
  readonly operation: Operation
  readonly version: 'v1.0' | 'beta'
  /** From the version on, with every id in it encoded. */
  readonly path: string
  readonly select?: readonly string[]
}
type Order = Question & {
  readonly body?: unknown
  readonly clientRequestId?: string
  /** The POST only reads: it may be sent again like a GET. */
  readonly reads?: boolean
}

/**
 * Microsoft Graph as an app. A GET is repeated while Graph is busy or silent, at most three times
 * and 20 s in all; a POST only after a 429, which says that nothing was done. Where it stays silent it is
 * left alone for a while, and calls fail at once as if it had said 429. Throws `OutsideFailed`:
 * with service `entra` when there was no token, so that Graph was never asked.
 */
export type Graph = {
  get: <T>(question: Question) => Promise<T>
  /** Every page of a list. */
  list: <T>(question: Question) => Promise<T[]>
  post: <T>(order: Order) => Promise<T | null>
}

type Parts = {
  readonly config: Pick<Config, 'graph' | 'tenant'>
  readonly log: Log
  readonly fetch?: Fetch
  readonly clock?: Clock
  readonly wait?: (ms: number) => Promise<unknown>
  readonly onCall?: (call: GraphCall) => void
  readonly timeoutMs?: number
}

type Request = Pick<Order, 'operation' | 'reads'> & {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly clientRequestId: string
  readonly body?: string
}

type Page<T> = { value?: T[]; '@odata.nextLink'?: string | null }

const MOST_RETRIES = 3
const MOST_MS = 20_000
const MOST_PAGES = 100

export function createGraph(parts: Parts): Graph {
  const { config, log, timeoutMs = 10_000 } = parts
  const { fetch = globalThis.fetch, clock = () => new Date(), wait = sleep } = parts
  const base = config.graph.baseUrl
  const token = createGraphToken(config, fetch, clock, timeoutMs)

  const breaker = createBreaker(clock)

  async function call(request: Request): Promise<unknown> {
    const pause = breaker.pause()
    if (pause !== null) {
      // Nothing was sent, so even a reset may be asked for again.
      throw new OutsideFailed('graph', 'throttled', 'Graph does not answer and is left alone', {
        retryAfterMs: pause,
      })
    }
    let spent = 0
    for (let attempt = 0; ; attempt++) {
      const started = performance.now()
      try {
        const bearer = await token.get()
        const left = MOST_MS - spent - (performance.now() - started)
        const answer = await once(request, bearer, Math.max(1, Math.min(timeoutMs, left)))
        breaker.answered()
        return answer
      } catch (error) {
        if (!(error instanceof OutsideFailed)) throw error
        tally(error)
        const pause = error.retryAfterMs ?? 500 * 2 ** attempt * (0.5 + Math.random() / 2)
        spent += performance.now() - started + pause
        if (attempt === MOST_RETRIES || spent >= MOST_MS || !mayRepeat(request, error)) {
          throw reported(request, error)
        }
        await wait(pause)
      }
    }
  }

  /** An answer that says no is an answer. */
  function tally({ service, kind }: OutsideFailed): void {
    if (service !== 'graph') return
    if (kind !== 'unavailable' && kind !== 'noAnswer') breaker.answered()
    else if (breaker.failed()) log.error({ kind }, 'Graph does not answer and is left alone')
  }

  async function once(request: Request, bearer: string, limitMs: number): Promise<unknown> {
    const started = performance.now()
    let status: number | null = null
    try {
      const response = await fetch(request.url, {
        method: request.method,
        // Graph never sends these calls elsewhere, and the token must not go elsewhere.
        redirect: 'error',
        signal: AbortSignal.timeout(Math.ceil(limitMs)),
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${bearer}`,
          'client-request-id': request.clientRequestId,
          'return-client-request-id': 'true',
          ...(request.body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(request.body !== undefined && { body: request.body }),
      })
      const text = await response.text()
      status = response.status
      if (!response.ok) throw refusalIn(request, response, text)
      return text === '' ? null : parsed(request, text)
    } catch (error) {
      if (error instanceof OutsideFailed) throw error
      throw new OutsideFailed(
        'graph',
        'noAnswer',
        `${request.operation}: no answer ${reasonOf(error)}`,
        {
          requestId: request.clientRequestId,
        },
      )
    } finally {
      const ms = Math.round(performance.now() - started)
      parts.onCall?.({ operation: request.operation, status, ms })
    }
  }

  function refusalIn(request: Request, response: Response, text: string): OutsideFailed {
    const { status, headers } = response
    // A permission granted meanwhile is in a new token only.
    if (status === 401 || status === 403) token.forget()
    const approval =
      status === 403 && (headers.has('x-msft-approval-code') || /"ApprovalRequired"/.test(text))
    const code = approval ? 'ApprovalRequired' : errorCodeIn(text)
    const message = [`${request.operation}:`, status, code].filter(Boolean).join(' ')
    return new OutsideFailed('graph', kindOf(status), message, {
      status,
      retryAfterMs: retryAfterMs(headers, clock),
      requestId: codeOf(headers.get('request-id')) ?? request.clientRequestId,
    })
  }

  /** The failure, logged and with what an administrator can do about it. */
  function reported(request: Request, failure: OutsideFailed): OutsideFailed {
    const { operation, clientRequestId } = request
    const { service, status, requestId, kind, message } = failure
    const fields = { operation, service, kind, status, requestId, clientRequestId }
    if (kind === 'gone') return failure
    if (kind !== 'refused') {
      log.warn(fields, message)
      return failure
    }
    const advice = adviceOn(operation, failure)
    log[OPTIONAL.includes(operation) ? 'info' : 'error'](fields, `${message}; ${advice}`)
    const { retryAfterMs: waitMs, cause } = failure
    return new OutsideFailed(service, kind, message, {
      status,
      retryAfterMs: waitMs,
      requestId,
      advice,
      cause,
    })
  }

  function adviceOn(operation: Operation, failure: OutsideFailed): string {
    if (failure.service === 'entra') {
      return 'check GRAPH_CLIENT_ID and its secret, certificate or managed identity'
    }
    if (failure.message.endsWith('ApprovalRequired')) {
      return 'Multi Admin Approval of Intune holds this action back; exempt it there'
    }
    if (failure.status !== 401 && failure.status !== 403) return 'Graph does not say why'
    return `grant ${PERMISSION[operation]} (application) to GRAPH_CLIENT_ID, with admin consent`
  }

  const address = ({ version, path, select }: Question) =>
    `${base}/${version}${path}${select === undefined ? '' : `?$select=${select.join(',')}`}`

  const get = ({ operation }: Question, url: string) =>
    call({ operation, method: 'GET', url, clientRequestId: randomUUID() })

  function unusable(operation: Operation, why: string): OutsideFailed {
    log.error({ operation }, why)
    return new OutsideFailed('graph', 'unavailable', `${operation}: ${why}`)
  }

  function nextPage(operation: Operation, link: string | null | undefined): string | null {
    if (link === undefined || link === null) return null
    const next = URL.canParse(link) ? new URL(link) : null
    if (next?.origin === new URL(base).origin && next.username === '') return link
    throw unusable(operation, "the next page is not at Graph's own origin")
  }

  // The published types say what Graph promises; whoever reads an answer checks what matters.
  return {
    get: async <T>(question: Question) => (await get(question, address(question))) as T,
    list: async <T>(question: Question) => {
      const items: T[] = []
      let url: string | null = address(question)
      for (let page = 0; url !== null; page++) {
        if (page === MOST_PAGES) {
          throw unusable(question.operation, 'endless pages')
        }
        const answer = (await get(question, url)) as Page<T> | null
        if (!Array.isArray(answer?.value)) {
          throw unusable(question.operation, 'not a list')
        }
        items.push(...answer.value)
        url = nextPage(question.operation, answer['@odata.nextLink'])
      }
      return items
    },
    post: async <T>(order: Order) => {
      const { operation, reads = false, clientRequestId = randomUUID() } = order
      const body = order.body === undefined ? {} : { body: JSON.stringify(order.body) }
      const request = { operation, reads, clientRequestId, url: address(order), ...body }
      return (await call({ method: 'POST', ...request })) as T | null
    },
  }
}

/** A 429 and a missing token say that nothing was done; else only what reads is asked again. */
function mayRepeat(request: Request, failure: OutsideFailed): boolean {
  if (failure.kind === 'throttled') return true
  if (failure.kind !== 'unavailable' && failure.kind !== 'noAnswer') return false
  return request.method === 'GET' || request.reads === true || failure.service === 'entra'
}

/** Neither a message nor a cause: a parser's error quotes what it read, and that may be a passcode. */
function parsed(request: Request, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new OutsideFailed('graph', 'unavailable', `${request.operation}: the answer is not JSON`)
  }
}

function errorCodeIn(text: string): string | null {
  try {
    return codeOf((JSON.parse(text) as { error?: { code?: unknown } } | null)?.error?.code)
  } catch {
    return null
  }
}

function reasonOf(error: unknown): string {
  const { name, cause } = error as { name?: unknown; cause?: { code?: unknown } }
  return codeOf(cause?.code) ?? codeOf(name) ?? 'unknown'
}
