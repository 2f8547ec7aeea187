/** This file's own Date, standing still until it is moved. Timers of Node itself are not touched. */
export type TestClock = { advance: (duration: string) => number; end: () => void }

const units: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }

/** Milliseconds of a duration such as `4m59s`; a minus sign in front turns it back. */
export function msOf(duration: string): number {
  const parts = [...duration.matchAll(/(\d+)(ms|s|m|h|d)/g)]
  const ms = parts.reduce(
    (sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0),
    0,
  )
  return duration.startsWith('-') ? -ms : ms
}

export function createClock(): TestClock {
  const Real = globalThis.Date
  let now = Real.now()
  class Standing extends Real {
    constructor(...given: unknown[]) {
      if (given.length === 0) super(now)
      else super(...(given as [number]))
    }

    static override now(): number {
      return now
    }
  }
  globalThis.Date = Standing as DateConstructor
  return {
    advance: (duration) => {
      const ms = msOf(duration)
      now += ms
      return ms
    },
    end: () => {
      globalThis.Date = Real
    },
  }
}
