import type { Clock } from '../ports.ts'

/**
 * Leaves a service alone that does not answer, so that nobody waits for it and it can recover. A
 * matter of this process only: another one finds out by itself.
 */
export type Breaker = {
  /** How long it is still left alone, in milliseconds; null: it may be asked now. */
  readonly pause: () => number | null
  readonly answered: () => void
  /** It was silent, or said that it cannot; answers whether it is left alone from now on. */
  readonly failed: () => boolean
}

/** Failures in a row after which it is left alone, and for how long; then one call tries it. */
const FAILURES = 8
const PAUSE_MS = 15_000

export function createBreaker(clock: Clock): Breaker {
  let failures = 0
  let until = 0
  return {
    pause: () => {
      if (failures < FAILURES) return null
      const now = clock().getTime()
      if (now < until) return until - now
      // Whoever comes first tries it for everybody; the others wait until that is known.
      until = now + PAUSE_MS
      return null
    },
    answered: () => {
      failures = 0
    },
    failed: () => {
      failures += 1
      if (failures >= FAILURES) until = clock().getTime() + PAUSE_MS
      return failures === FAILURES
    },
  }
}
