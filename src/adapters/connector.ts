import type { ConnectorClientOptions } from 'botframework-connector'
import { setTimeout as sleep } from 'node:timers/promises'
import { OutsideFailed } from '../errors.ts'
import type { Clock } from '../ports.ts'
import { codeOf, retryAfterMs, type Fetch } from './outgoing.ts'

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>
type CompatRequest = Parameters<HttpClient['sendRequest']>[0]
type CompatResponse = Awaited<ReturnType<HttpClient['sendRequest']>>

/** One call of the Bot Connector that ended; `status` is null where there was no answer. */
export type ConnectorCall = {
  readonly method: string
  readonly status: number | null
  readonly ms: number
}

type Parts = {
  readonly clock: Clock
  readonly fetch?: Fetch
  readonly onCall?: (call: ConnectorCall) => void
  readonly timeoutMs?: number
  readonly wait?: (ms: number) => Promise<unknown>
}

const MOST_RETRIES = 2
/** Whoever presses a button waits meanwhile. */
const MOST_MS = 3_000
/** What Teams asks to be tried again: 412 and 429 were not carried out, the others perhaps. */
const RETRIED: readonly (number | null)[] = [412, 429, 502, 503, 504]

/**
 * How the SDK calls the Bot Connector. Left to itself it waits within a turn for as long as Teams
 * says, posts again what may have arrived, and waits for an answer without an end. Here a call ends
 * within 10 s, a short pause is waited for, and anything else fails as `OutsideFailed` at once, with the
 * time that Teams gave, for the job to be done again.
 */
export function createConnectorHttp(parts: Parts): HttpClient {
  const { clock, timeoutMs = 10_000, wait = sleep } = parts
  const { fetch = globalThis.fetch } = parts
  /** Until when Teams wants to hear nothing more for a conversation. */
  const quietUntil = new Map<string, number>()

  return {
    sendRequest: async (request) => {
      leaveAlone(conversationOf(request))
      let waited = 0
      for (let attempt = 0; ; attempt++) {
        try {
          return await once(request)
        } catch (error) {
          if (!(error instanceof OutsideFailed)) throw error
          const pause = error.retryAfterMs ?? 250 * 2 ** attempt * (0.5 + Math.random())
          waited += pause
          const isOver = attempt === MOST_RETRIES || waited > MOST_MS
          if (isOver || !RETRIED.includes(error.status)) {
            if (error.retryAfterMs !== null) {
              quietUntil.set(conversationOf(request), clock().getTime() + error.retryAfterMs)
            }
            throw error
          }
          await wait(pause)
        }
      }
    },
  }

  function leaveAlone(conversation: string): void {
    const left = (quietUntil.get(conversation) ?? 0) - clock().getTime()
    if (left > 0) {
      const message = 'Teams: a conversation is left alone for a while'
      throw new OutsideFailed('teams', 'throttled', message, { retryAfterMs: left })
    }
    quietUntil.delete(conversation)
  }

  async function once(request: CompatRequest): Promise<CompatResponse> {
    const { method, url } = request
    const started = performance.now()
    let status: number | null = null
    try {
      const answer = await fetch(url, {
        method,
        headers: request.headers.rawHeaders(),
        // The token is for this host and no other.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        ...(typeof request.body === 'string' ? { body: request.body } : {}),
      })
      const bodyAsText = await answer.text()
      status = answer.status
      if (!answer.ok) throw refused(answer, bodyAsText)
      const headers = { toJson: () => Object.fromEntries(answer.headers) } as never
      return { request, status, headers, bodyAsText }
    } catch (error) {
      if (error instanceof OutsideFailed) throw error
      throw new OutsideFailed('teams', 'noAnswer', 'Teams: no answer', { cause: error })
    } finally {
      parts.onCall?.({ method, status, ms: Math.round(performance.now() - started) })
    }
  }

  function refused({ status, headers }: Response, text: string): OutsideFailed {
    const code = codeOf(/"code"\s*:\s*"([^"]*)"/.exec(text)?.[1])
    const message = ['Teams:', status, code].filter(Boolean).join(' ')
    return new OutsideFailed('teams', kindOf(status), message, {
      status,
      retryAfterMs: retryAfterMs(headers, clock),
    })
  }
}

/** Teams counts what is said for each conversation; new ones have none yet, and are counted together. */
function conversationOf({ url }: CompatRequest): string {
  return new URL(url).pathname.split('/activities')[0] ?? ''
}

function kindOf(status: number): OutsideFailed['kind'] {
  if (status === 403) return 'blocked'
  if (status === 404) return 'gone'
  if (status === 429 || status === 412) return 'throttled'
  return status >= 500 ? 'unavailable' : 'refused'
}
