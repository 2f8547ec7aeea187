import {
  distance,
  isCode,
  isHost,
  isOrder,
  isTrigger,
  type Clause,
  type Placed,
} from './clauses.ts'
import type { Sign } from './match.ts'

/** How far a word that says not to reaches, in words. */
const REACH = 12

/** The signs that the sentence says are not so: "don't reset", "not my laptop". */
export function deniedIn(clauses: readonly Clause[], noComesLast: boolean): Set<Placed> {
  const denied = new Set<Placed>()
  const topics = clauses.reduce(
    (sum, { signs }) => sum + signs.filter((sign) => isHost(sign) || isTrigger(sign)).length,
    0,
  )
  for (const [index, clause] of clauses.entries()) {
    for (const no of clause.signs) {
      if (no.signal === 'unlike') {
        const before = clause.signs.findLast((sign) => isHost(sign) && sign.to < no.from)
        if (before !== undefined) denied.add(before)
      }
      if (no.signal !== 'no') continue
      for (const sign of deniedBy(no, clauses, index, topics, noComesLast)) denied.add(sign)
    }
  }
  return denied
}

/** What one word that says not to denies: a thing in its clause, triggers there, or those next to it. */
function deniedBy(
  no: Placed,
  clauses: readonly Clause[],
  index: number,
  topics: number,
  noComesLast: boolean,
): Placed[] {
  const { signs = [], to = 0 } = clauses[index] ?? {}
  const thing = signs.find((sign) => isHost(sign) && sign.from > no.to && sign.from - no.to <= 3)
  // "My phone, not my laptop". But "I don't get the verification code" speaks of nothing else,
  // and in "reset not my phone" it is the reset.
  const isContrast =
    thing !== undefined &&
    topics > 1 &&
    !signs.some((sign) => isTrigger(sign) && sign.to >= no.from - 1)
  if (isContrast) return [thing]
  const denied = signs.filter(
    (sign) =>
      isTrigger(sign) &&
      (noComesLast ? distance(no, sign) <= REACH : reaches(no, sign, no.to >= to)),
  )
  const isAlone = denied.length === 0
  // "Reset my phone? Don't do it."
  if (isAfterthought(signs, no, to))
    denied.push(...(clauses[index - 1]?.signs ?? []).filter(isOrder))
  // "Please don't, whatever happens, reset it": it goes on behind the comma.
  if (isAlone && no.to >= to - 1)
    for (const { isNew, signs: later } of clauses.slice(index + 1, index + 4)) {
      if (isNew) break
      denied.push(...later.filter(isOrder))
    }
  return denied
}

/** A clause of very few words that says no to what was said before. */
function isAfterthought(signs: readonly Placed[], no: Sign, to: number): boolean {
  return to - no.from <= 3 && !signs.some((sign) => isHost(sign) || isTrigger(sign) || isCode(sign))
}

/** "Don't … reset" reaches far; going back, "glömde inte" is next to it and "reset my phone not" ends with it. */
function reaches(no: Sign, sign: Sign, isLast: boolean): boolean {
  if (sign.to > no.to) return sign.from - no.to <= REACH
  const isNear = no.from - sign.to <= (isOrder(sign) ? 3 : 1)
  return isNear || (isOrder(sign) && isLast)
}
