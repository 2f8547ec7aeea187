/** Something outside (Graph, Entra, Teams) said no or did not answer. */
export class OutsideFailed extends Error {
  override readonly name = 'OutsideFailed'
  readonly service: 'graph' | 'entra' | 'teams'
  /** HTTP status; null when there was no answer. */
  readonly status: number | null
  /** `no answer` leaves open whether the request was carried out. */
  readonly kind: 'refused' | 'unavailable' | 'throttled' | 'noAnswer' | 'blocked' | 'gone'
  readonly retryAfterMs: number | null
  readonly requestId: string | null
  /** What an administrator can do about it; null where nothing is known to help. */
  readonly advice: string | null

  constructor(
    service: OutsideFailed['service'],
    kind: OutsideFailed['kind'],
    message: string,
    more: {
      status?: number | null
      retryAfterMs?: number | null
      requestId?: string | null
      advice?: string | null
      cause?: unknown
    } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.service = service
    this.kind = kind
    this.status = more.status ?? null
    this.retryAfterMs = more.retryAfterMs ?? null
    this.requestId = more.requestId ?? null
    this.advice = more.advice ?? null
  }
}

/** The configuration is wrong; `problems` has one line each: `NAME: what is wrong; how to fix it`. */
export class ConfigurationWrong extends Error {
  override readonly name = 'ConfigurationWrong'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}
