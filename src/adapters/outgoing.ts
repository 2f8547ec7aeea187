import { OutsideFailed } from '../errors.ts'

/** The one function of the platform through which every call leaves. */
export type Fetch = typeof globalThis.fetch

type Options = { headers?: Record<string, string>; body?: string }
type Answer<T> = { headers: Record<string, string>; body: T; status: number }

/** What msal-node asks of a network client; it also remembers how its last request ended. */
export type Network = {
  sendGetRequestAsync: <T>(url: string, options?: Options, timeout?: number) => Promise<Answer<T>>
  sendPostRequestAsync: <T>(url: string, options?: Options) => Promise<Answer<T>>
  /** Status of the last answer; null when there was none. */
  lastStatus: () => number | null
  /** How long the last answer asked to wait; null when it did not. */
  lastRetryAfterMs: () => number | null
}

/** msal-node's way out. Its own has no time limit on a POST. */
export function createNetwork(fetch: Fetch, timeoutMs: number, now: () => Date): Network {
  let last: Response | null = null
  async function send<T>(method: string, url: string, options: Options = {}): Promise<Answer<T>> {
    last = null
    const response = await fetch(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(options.headers && { headers: options.headers }),
      ...(method === 'POST' && { body: options.body ?? '' }),
    })
    last = response
    const body = (await response.json()) as T
    return { headers: Object.fromEntries(response.headers), body, status: response.status }
  }
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
    lastStatus: () => last?.status ?? null,
    lastRetryAfterMs: () => retryAfterMs(last?.headers, now),
  }
}

/** What `Retry-After` asks for, in milliseconds: it is a number of seconds or a date. */
export function retryAfterMs(headers: Headers | undefined, now: () => Date): number | null {
  const value = headers?.get('retry-after')?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000)
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - now().getTime())
}

/** What a status means to whoever asked; one below 400 came with an answer that is no use. */
export function kindOf(status: number | null): OutsideFailed['kind'] {
  if (status === null) return 'noAnswer'
  if (status === 404) return 'gone'
  if (status === 429) return 'throttled'
  return status >= 500 || status < 400 ? 'unavailable' : 'refused'
}

/** A code from outside, fit to be logged; null when it is anything but a short word. */
export function codeOf(value: unknown): string | null {
  return typeof value === 'string' && /^[\w.-]{1,80}$/.test(value) ? value : null
}

/** Why msal-node could not get a token. Its own messages quote the answer, so only codes are kept. */
export function tokenFailed(purpose: string, error: unknown, network: Network): OutsideFailed {
  const { errorCode, errorMessage, status: told } = error as Record<string, unknown>
  const aadsts = /\bAADSTS\d+/.exec(String(errorMessage))?.[0]
  // For all managed identities of a process msal-node keeps the first network client it was given.
  const status = network.lastStatus() ?? (typeof told === 'number' ? told : null)
  const parts = [purpose, status ?? 'no answer', codeOf(errorCode), aadsts]
  // Where there is no token, that says nothing of what it was to be used for.
  const kind = status === 404 ? 'unavailable' : kindOf(status)
  return new OutsideFailed('entra', kind, parts.filter(Boolean).join(' '), {
    status,
    retryAfterMs: network.lastRetryAfterMs(),
  })
}
