import { setTimeout as sleep } from 'node:timers/promises'
import type { ConnectorClientOptions } from 'botframework-connector'
import type { Config } from '../config.ts'
import { OutsideFailed } from '../errors.ts'
import type { Clock } from '../ports.ts'
import { createBotTokens, type BotTokens } from './botToken.ts'
import { codeOf, retryAfterMs, type Fetch } from './outgoing.ts'

type HttpClient = NonNullable<ConnectorClientOptions['httpClient']>

/** One call of the Bot Connector that ended; `status` is null where there was no answer. */
export type ConnectorCall = {
  readonly method: string
  readonly status: number | null
  readonly ms: number
}

/** The one way to the Bot Connector, for the SDK within a turn and for the bot's own posts outside of one. */
export type Connector = {
  /** Calls a path below `v3/` as the bot; the answer's JSON, null where it has none. Throws `OutsideFailed`. */
  readonly call: (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    serviceUrl: string,
    path: string,
    body?: unknown,
  ) => Promise<unknown>
  /** What the SDK calls through. */
  readonly http: HttpClient
  /** What the SDK gets its tokens from. */
  readonly tokens: BotTokens
}

type Sent = {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly body?: string | undefined
}
type Answered = { readonly status: number; readonly headers: Headers; readonly text: string }

type Parts = {
  readonly config: Pick<Config, 'bot'>
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
 * Left to itself the SDK waits within a turn for as long as Teams says, posts again what may have
 * arrived, and waits for an answer without an end. Here a call ends within 10 s, a short pause is
 * waited for, and anything else fails as `OutsideFailed` at once, with the time that Teams gave, for the
 * job to be done again. Both ways share what is known of a conversation that wants to be left alone.
 */
export function createConnector(parts: Parts): Connector {
  const { clock, timeoutMs = 10_000, wait = sleep } = parts
  const { fetch = globalThis.fetch } = parts
  const tokens = createBotTokens(parts.config, fetch, clock)
  /** Until when Teams wants to hear nothing more for a conversation. */
  const quietUntil = new Map<string, number>()

  return {
    tokens,

    http: {
      sendRequest: async (request) => {
        const { method, url } = request
        const body: unknown = request.body
        const { status, headers, text } = await send({
          method,
          url,
          headers: request.headers.rawHeaders(),
          body: typeof body === 'string' ? body : undefined,
        })
        const asTheirs = { toJson: () => Object.fromEntries(headers) } as never
        return { request, status, headers: asTheirs, bodyAsText: text }
      },
    },

    call: async (method, serviceUrl, path, body) => {
      const { text } = await send({
        method,
        url: `${serviceUrl.replace(/\/$/, '')}/v3/${path}`,
        headers: {
          authorization: `Bearer ${await tokens.get()}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
      return answerIn(text)
    },
  }

  async function send(sent: Sent): Promise<Answered> {
    leaveAlone(conversationOf(sent))
    let waited = 0
    for (let attempt = 0; ; attempt++) {
      try {
        return await once(sent)
      } catch (error) {
        if (!(error instanceof OutsideFailed)) throw error
        const pause = error.retryAfterMs ?? 250 * 2 ** attempt * (0.5 + Math.random())
        waited += pause
        const isOver = attempt === MOST_RETRIES || waited > MOST_MS
        if (isOver || !RETRIED.includes(error.status)) {
          if (error.retryAfterMs !== null) {
            quietUntil.set(conversationOf(sent), clock().getTime() + error.retryAfterMs)
          }
          throw error
        }
        await wait(pause)
      }
    }
  }

  function leaveAlone(conversation: string): void {
    const left = (quietUntil.get(conversation) ?? 0) - clock().getTime()
    if (left > 0) {
      const message = 'Teams: a conversation is left alone for a while'
      throw new OutsideFailed('teams', 'throttled', message, { retryAfterMs: left })
    }
    quietUntil.delete(conversation)
  }

  async function once({ method, url, headers, body }: Sent): Promise<Answered> {
    const started = performance.now()
    let status: number | null = null
    try {
      const answer = await fetch(url, {
        method,
        headers,
        // The token is for this host and no other.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        ...(body === undefined ? {} : { body }),
      })
      const text = await answer.text()
      status = answer.status
      if (!answer.ok) throw refused(answer, text)
      return { status, headers: answer.headers, text }
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

function answerIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // It was carried out: whoever needs something of the answer says what is missing.
    return null
  }
}

/** Teams counts what is said for each conversation; new ones have none yet, and are counted together. */
function conversationOf({ url }: Sent): string {
  return new URL(url).pathname.split('/activities')[0] ?? ''
}

function kindOf(status: number): OutsideFailed['kind'] {
  if (status === 403) return 'blocked'
  if (status === 404) return 'gone'
  if (status === 429 || status === 412) return 'throttled'
  return status >= 500 ? 'unavailable' : 'refused'
}
