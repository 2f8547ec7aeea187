import { Gauge, type Registry } from 'prom-client'
import type { HoldReason } from './domain/hold.ts'
import type { State } from './domain/reset.ts'
import type { Log } from './log.ts'
import type { Clock, OpenNow } from './ports.ts'

export type OpenNumbersParts = {
  readonly openNow: () => Promise<OpenNow>
  /** Since when the approvers' channel cannot be reached; null while it can. */
  readonly channelFailingSince: () => Promise<string | null>
  readonly clock: Clock
  readonly log: Log
  readonly registry: Registry
}

/** After so long the numbers are given without those of the database. */
const MOST_MS = 2_000

const openStates = [
  'awaitingSignIn',
  'lapsed',
  'awaitingApproval',
  'resetting',
  'failed',
] as const satisfies readonly State[]

const holds = [
  { of: 'person', because: 'disowned' },
  { of: 'person', because: 'byIT' },
  { of: 'everybody', because: 'burst' },
  { of: 'everybody', because: 'byIT' },
] as const satisfies readonly { of: string; because: HoldReason }[]

/**
 * The numbers of what is open, read from the database when somebody looks. All processes on one database
 * give the same. While it cannot be read they are absent, for an old one would say that all is well.
 */
export function createOpenNumbers(parts: OpenNumbersParts): {
  readonly refresh: () => Promise<void>
} {
  const { clock, log, registry } = parts
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Gauge({ name: `resetmyphone_${name}`, help, labelNames, registers: [registry] })

  const up = gauge('database_up', 'Whether the numbers of what is open could be read: 1 if so', [])
  const failing = gauge(
    'channel_failing',
    'Whether nothing can be posted in the approvers’ channel: 1 if so',
    [],
  )
  const resets = gauge('resets_open', 'Resets that have not ended, by state', ['state'])
  const waiting = gauge(
    'escalations_open',
    'Requests that wait for IT, by whether an approver has taken them',
    ['claimed'],
  )
  const oldest = gauge(
    'escalation_oldest_seconds',
    'For how long the oldest request waits for IT, by whether an approver has taken it; 0: none does',
    ['claimed'],
  )
  const held = gauge(
    'holds_open',
    'What is stopped until an approver lifts it, by whom it stops and why',
    ['of', 'because'],
  )

  // One look at a time: on a slow database those who look often must not take all its connections.
  let underway: Promise<Seen> | null = null
  const look = () => {
    underway ??= Promise.all([parts.openNow(), parts.channelFailingSince()]).finally(() => {
      underway = null
    })
    return underway
  }

  return {
    refresh: async () => {
      try {
        put(await within(MOST_MS, look()))
      } catch (error) {
        log.warn({ err: error }, 'The numbers of what is open could not be read')
        for (const labelled of [resets, waiting, oldest, held]) labelled.reset()
        failing.remove()
        up.set(0)
      }
    },
  }

  function put([now, failingSince]: Seen): void {
    up.set(1)
    failing.set(failingSince === null ? 0 : 1)
    for (const state of openStates) resets.set({ state }, now.resets[state] ?? 0)
    for (const claimed of ['true', 'false'] as const) {
      const some = now.waiting.find((one) => String(one.claimed) === claimed)
      waiting.set({ claimed }, some?.count ?? 0)
      oldest.set({ claimed }, some === undefined ? 0 : secondsSince(some.since))
    }
    for (const { of, because } of holds) {
      const some = now.holds.find((one) => one.of === of && one.because === because)
      held.set({ of, because }, some?.count ?? 0)
    }
  }

  function secondsSince(at: string): number {
    return Math.max(0, clock().getTime() - Date.parse(at)) / 1000
  }
}

type Seen = readonly [OpenNow, string | null]

async function within<T>(ms: number, look: Promise<T>): Promise<T> {
  const { promise: over, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    reject(new Error(`Nothing came for ${ms} ms`))
  }, ms)
  try {
    return await Promise.race([look, over])
  } finally {
    clearTimeout(timer)
  }
}
