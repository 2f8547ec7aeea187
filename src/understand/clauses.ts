import type { Words } from './lexicon.ts'
import type { Sign } from './match.ts'
import { HARD_BREAK, NO_BREAK } from './read.ts'
import type { Host, Signal } from './types.ts'

/** A sign and the number of its clause. */
export type Placed = Sign & { readonly clause: number }

/** The words between two marks, or up to where a new thought begins ("but …"). */
export type Clause = {
  /** Its last word. */
  to: number
  /** Its first word begins a new sentence or thought, and does not only stand behind a comma. */
  readonly isNew: boolean
  readonly signs: Placed[]
}

/** Longer ones without any mark are cut, so that the work per word has a bound. */
const LONGEST_CLAUSE = 40

const hosts: ReadonlySet<Signal> = new Set([
  'device',
  'computer',
  'account',
  'mfa',
  'meeting',
  'voicemail',
  'door',
  'sim',
  'gadget',
  'thing',
] satisfies Host[])
const triggers: ReadonlySet<Signal> = new Set([
  'act',
  'change',
  'forgot',
  'trouble',
  'out',
] satisfies Signal[])

/** Whether it names something that a trigger can be about. */
export const isHost = ({ signal }: Sign) => hosts.has(signal)
/** Whether it is a wish or a complaint that a reset could answer. */
export const isTrigger = ({ signal }: Sign) => triggers.has(signal)
export const isCode = ({ signal }: Sign) => signal === 'code' || signal === 'password'
/** Whether it says what to do, rather than what is wrong. */
export const isOrder = ({ signal }: Sign) => signal === 'act' || signal === 'change'

/** Cuts a text into clauses, each with its signs. */
export function clausesOf({ texts, breaks }: Words, signs: readonly Sign[]): Clause[] {
  const thoughts = new Set(signs.filter(({ signal }) => signal === 'but').map(({ from }) => from))
  const clauses: Clause[] = []
  const clauseAt: number[] = []
  let begun = 0
  for (let at = 0; at < texts.length; at++) {
    const isNew = breaks[at] === HARD_BREAK || thoughts.has(at)
    if (isNew || at === 0 || breaks[at] !== NO_BREAK || at - begun >= LONGEST_CLAUSE) {
      clauses.push({ to: at, isNew, signs: [] })
      begun = at
    }
    clauseAt.push(clauses.length - 1)
    const clause = clauses.at(-1)
    if (clause !== undefined) clause.to = at
  }
  // "I have a new phone and now it won't open": the phone is only named by what comes later.
  for (const sign of signs) {
    const clause = clauseAt[sign.core.from] ?? 0
    clauses[clause]?.signs.push({ ...sign, clause })
  }
  return clauses
}

/** Words between two signs; going back counts a little more than going on. */
export function distance({ core: one, to }: Sign, other: Sign): number {
  // "Comes not into the network": what the phrase itself names at its end is meant.
  if (other.from > one.to) return other.to <= to ? 0 : other.from - one.to
  if (other.to < one.from) return one.from - other.to + 0.5
  // Within a phrase the last thing is meant: "auf dem Handy nicht bei Outlook anmelden".
  return (one.to - other.to) / 100
}
