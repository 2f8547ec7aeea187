import type { Because } from './policy.ts'
import type { PersonId } from './prompt.ts'
import type { Actor, Decision, Event, EventType, Failure, Reset } from './reset.ts'
import { isFinal, openOrderOf } from './rules.ts'

/** How much is too much. A day is the last 24 hours, not a date. */
export type Limits = {
  /** Resets of one person that Intune was asked for in a day and may have done; each more needs an approval. */
  readonly resetsADay: number
  /** How long one device is left alone after Intune was asked, unless it is known that nothing was done; within it a reset needs an approval. */
  readonly coolDownMs: number
  /** Prompts to sign in that one person may ask for in a day. */
  readonly promptsADay: number
  /** How often one person may ask IT in a day. */
  readonly escalationsADay: number
  /** So many resets of everybody within `burstMs` pause self-service. */
  readonly burst: number
  readonly burstMs: number
  /** Messages and presses of one person in a minute. */
  readonly turnsAMinute: number
}

const MINUTE = 60_000
/** What counts as a day. */
export const DAY_MS = 24 * 60 * MINUTE
/** For how many days what counts against a limit is kept: none looks further back than one. */
export const DAYS_COUNTED = 2

export const defaultLimits: Limits = {
  resetsADay: 3,
  coolDownMs: 10 * MINUTE,
  promptsADay: 10,
  escalationsADay: 3,
  burst: 50,
  burstMs: 10 * MINUTE,
  turnsAMinute: 20,
}

/** What has been used of the limits, counted in the transaction that decides. */
export type Used = {
  readonly resets: number
  readonly prompts: number
  readonly escalations: number
  /** Resets of this very device within its cool-down. */
  readonly ofDevice: number
  /** Everybody's resets within `burstMs`, since a pause was last lifted. */
  readonly ofEverybody: number
}

/** The events whose rules look at what has been used; for the others it is not counted. */
export const counted: readonly EventType[] = [
  'chosen',
  'again',
  'escalated',
  'signedIn',
  'ordered',
  'shown',
]
export const nothingUsed: Used = {
  resets: 0,
  prompts: 0,
  escalations: 0,
  ofDevice: 0,
  ofEverybody: 0,
}

/** One thing that counts against a limit; the same key twice is one. */
export type Use = {
  readonly key: string
  readonly kind: 'reset' | 'prompt' | 'escalation'
  readonly person: PersonId
  readonly deviceId: string | null
  readonly at: string
}

/** Intune said no at once: nothing was carried out. */
const refusedAtOnce: readonly Failure[] = ['refusedByIntune', 'notPermitted', 'vanished']

/** What an event that was not refused uses up, and the keys of what it gives back because nothing was carried out. */
export function usesOf(
  before: Reset | null,
  event: Event,
  decision: Exclude<Decision, { kind: 'refused' }>,
  actor: Actor,
  now: Date,
): { readonly spent: readonly Use[]; readonly returned: readonly string[] } {
  const { reset, newPrompt } = decision
  const use = (kind: Use['kind'], key: string): Use => ({
    key: `${kind} ${key}`,
    kind,
    person: reset.person,
    deviceId: reset.device?.id ?? null,
    at: now.toISOString(),
  })
  const spent: Use[] = []
  if (event.type === 'ordered' && reset.state === 'resetting' && reset.asked !== null) {
    spent.push(use('reset', reset.asked.requestId))
  }
  if (actor.kind === 'employee') {
    const id = reset.escalation?.id
    if (id !== undefined && id !== before?.escalation?.id) spent.push(use('escalation', id))
    if (newPrompt !== null) {
      spent.push(use('prompt', `${reset.id} ${reset.version} ${newPrompt.until}`))
    }
  }
  const order = before === null ? null : openOrderOf(before)
  const returned = order !== null && isTakenBack(event) ? [`reset ${order.asked.requestId}`] : []
  return { spent, returned }
}

/** Whether Intune is to be asked again later, or it is known that the device was not reset. */
function isTakenBack(event: Event): boolean {
  if (event.type === 'postponed') return true
  if (event.type !== 'failed') return false
  return refusedAtOnce.includes(event.failure) || isFinal(event.failure)
}

/** What counts against doing this alone, apart from the device itself. */
export function stopsIn({ frozen, paused, used, limits }: Stops): Because[] {
  const stops: Record<Stop, boolean> = {
    frozen,
    paused,
    quota: used.resets >= limits.resetsADay,
    coolDown: used.ofDevice > 0,
  }
  return (Object.keys(stops) as Stop[]).filter((stop) => stops[stop])
}

type Stop = 'frozen' | 'paused' | 'quota' | 'coolDown'
type Stops = {
  readonly frozen: boolean
  readonly paused: boolean
  readonly used: Used
  readonly limits: Limits
}
