import type { Setting } from './setting.ts'

/** How much is done: all of it, or just enough to see that everything still works. */
export type Scale = {
  readonly isQuick: boolean
  /** Rounds of A B A B, of which the median counts. */
  readonly rounds: number
  /** People who do something in one round. */
  readonly people: number
  /** Turns after which memory is looked at. */
  readonly turns: number
  /** Seconds for which something goes on without a pause. */
  readonly seconds: number
  /** Ended resets in a full store; five audit entries each. */
  readonly ended: number
  /** Open resets in it, and windows that end in one minute. */
  readonly open: number
}

export const FULL: Scale = {
  isQuick: false,
  rounds: 5,
  people: 50,
  turns: 20_000,
  seconds: 25,
  ended: 1_000_000,
  open: 10_000,
}

export const QUICK: Scale = {
  isQuick: true,
  rounds: 5,
  people: 20,
  turns: 1_000,
  seconds: 8,
  ended: 20_000,
  open: 500,
}

/** One line of the table. */
export type Result = {
  readonly measure: string
  readonly target: string
  readonly measured: string
  /** Null where the target is only to be told. */
  readonly isMet: boolean | null
  /** What the line was made of. */
  readonly detail: Readonly<Record<string, unknown>>
}

/** Measures something in a setting of its own making; the processes it starts are ended for it. */
export type Measure = (setting: Setting, scale: Scale) => Promise<Result[]>
