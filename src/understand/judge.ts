import { HARD_BREAK, NO_BREAK } from './read.ts'
import type { Lexicon, Sign, Words } from './lexicon.ts'
import type { Host, Intent, Lookalike, Signal } from './types.ts'

/** What was found in a sentence, before languages are compared. */
export type Finding = {
  readonly intent: Intent
  readonly lookalike?: Lookalike
  readonly negated?: true
  /** The words of "in English please". */
  readonly tongue?: string
}

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
] satisfies Host[])
const triggers: ReadonlySet<Signal> = new Set([
  'act',
  'change',
  'forgot',
  'trouble',
  'out',
] satisfies Signal[])
const lookalikeOf = {
  computer: 'computer',
  account: 'account',
  mfa: 'mfa',
  meeting: 'meeting',
  voicemail: 'voicemail',
  door: 'door',
  sim: 'sim',
  gadget: 'factoryReset',
  lost: 'lost',
  broken: 'broken',
  wipe: 'factoryReset',
  order: 'order',
  puk: 'sim',
} as const satisfies Partial<Record<Signal, Lookalike>>
type Else = keyof typeof lookalikeOf

/** In this order: who has lost the phone needs other help first. */
const decisive = ['lost', 'wipe', 'puk', 'broken'] as const

/** How far a word that says not to reaches, in words. */
const REACH = 12

/** Longer ones without any mark are cut, so that the work per word has a bound. */
const LONGEST_CLAUSE = 40

type Placed = Sign & { readonly clause: number }
type Clause = {
  to: number
  /** The first word of a new sentence or thought, not only behind a comma. */
  readonly isNew: boolean
  readonly signs: Placed[]
}

const isHost = ({ signal }: Sign) => hosts.has(signal)
const isTrigger = ({ signal }: Sign) => triggers.has(signal)
const isCode = ({ signal }: Sign) => signal === 'code' || signal === 'password'

/** Decides what the signals of a sentence come to. When in doubt, it is unclear. */
export function judge(words: Words, lexicon: Lexicon): Finding {
  const signs = lexicon.signs(words)
  if (signs.length === 0) return { intent: 'unclear' }
  const said = clausesOf(words, signs)
  const denied = deniedIn(said, lexicon.noComesLast)
  const negated = [...denied].some(isTrigger)
  const clauses = said.map((clause) => ({
    ...clause,
    signs: clause.signs.filter((sign) => !denied.has(sign)),
  }))
  const meant = clauses.flatMap((clause) => clause.signs)
  const present = new Set(
    meant.filter((sign) => !isOfCode(sign, clauses)).map(({ signal }) => signal),
  )
  const speak = meant.find(({ signal }) => signal === 'speak')
  const more: { negated?: true; tongue?: string } = {
    ...(negated ? { negated: true } : {}),
    ...(speak === undefined
      ? {}
      : { tongue: words.texts.slice(speak.from, speak.to + 1).join(' ') }),
  }
  const answer = (intent: Intent): Finding => ({ intent, ...more })
  const instead = (of: Else): Finding => ({
    intent: 'lookalike',
    lookalike: lookalikeOf[of],
    ...more,
  })

  if (present.has('cancel')) return answer('cancel')
  if (present.has('show')) return answer('show')
  const verdicts = verdictsOf(clauses, () => isNothingBut('act', meant, words, lexicon))
  const resets = verdicts.filter(({ about }) => about === 'reset')
  const isComplaint = resets.some(({ by }) => by !== 'act' && by !== 'change')
  if (present.has('status') && !isComplaint) return answer('status')
  for (const signal of decisive) if (present.has(signal)) return instead(signal)
  if (present.has('order')) return instead(present.has('mfa') ? 'mfa' : 'order')
  const other = verdicts.find(({ about }) => about !== 'reset')?.about
  if (resets.length > 0) {
    if (isSolved(clauses)) return answer('thanks')
    // Two wishes, or somebody else's phone: better to ask.
    return answer(other === undefined && !present.has('other') ? 'reset' : 'unclear')
  }
  if (other !== undefined && other !== 'reset') return instead(other)
  if (negated) return answer(present.has('solved') ? 'thanks' : 'unclear')
  for (const signal of ['mfa', 'sim'] as const) if (present.has(signal)) return instead(signal)
  const asked = codeAskedFor(clauses)
  if (asked !== undefined) return instead(asked)
  for (const intent of ['status', 'it', 'help'] as const)
    if (present.has(intent)) return answer(intent)
  if (speak !== undefined) return answer('language')
  if (present.has('solved') || present.has('thanks')) return answer('thanks')
  return answer(isNothingBut('greeting', meant, words, lexicon) ? 'greeting' : 'unclear')
}

/** Clauses end at marks and where a new thought begins ("but …"). */
function clausesOf({ texts, breaks }: Words, signs: readonly Sign[]): Clause[] {
  const thoughts = new Set(signs.filter(({ signal }) => signal === 'but').map(({ from }) => from))
  const clauses: Clause[] = []
  let begun = 0
  let next = 0
  for (let at = 0; at < texts.length; at++) {
    const isNew = breaks[at] === HARD_BREAK || thoughts.has(at)
    if (isNew || at === 0 || breaks[at] !== NO_BREAK || at - begun >= LONGEST_CLAUSE) {
      clauses.push({ to: at, isNew, signs: [] })
      begun = at
    }
    const clause = clauses.at(-1)
    if (clause === undefined) continue
    clause.to = at
    for (let sign = signs[next]; sign?.from === at; sign = signs[next]) {
      clause.signs.push({ ...sign, clause: clauses.length - 1 })
      next += 1
    }
  }
  return clauses
}

/** The signs that the sentence says are not so. */
function deniedIn(clauses: readonly Clause[], noComesLast: boolean): Set<Placed> {
  const denied = new Set<Placed>()
  const topics = clauses.reduce(
    (sum, { signs }) => sum + signs.filter((sign) => isHost(sign) || isTrigger(sign)).length,
    0,
  )
  for (const [index, { signs, to }] of clauses.entries()) {
    for (const no of signs) {
      if (no.signal === 'unlike') {
        const before = signs.findLast((sign) => isHost(sign) && sign.to < no.from)
        if (before !== undefined) denied.add(before)
      }
      if (no.signal !== 'no') continue
      const thing = signs.find(
        (sign) => isHost(sign) && sign.from > no.to && sign.from - no.to <= 3,
      )
      // "My phone, not my laptop". But "I don't get the verification code" speaks of nothing else,
      // and in "reset not my phone" it is the reset.
      const isContrast =
        thing !== undefined &&
        topics > 1 &&
        !signs.some((sign) => isTrigger(sign) && sign.to >= no.from - 1)
      if (isContrast) {
        denied.add(thing)
        continue
      }
      const ours = signs.filter(
        (sign) =>
          isTrigger(sign) &&
          (noComesLast ? distance(no, sign) <= REACH : reaches(no, sign, no.to >= to)),
      )
      for (const sign of ours) denied.add(sign)
      if (isAfterthought(signs, no, to)) {
        // "Reset my phone? Don't do it."
        for (const sign of clauses[index - 1]?.signs ?? [])
          if (sign.signal === 'act' || sign.signal === 'change') denied.add(sign)
      }
      if (ours.length === 0 && no.to >= to - 1) {
        // "Please don't, whatever happens, reset it": it goes on behind the comma.
        for (const clause of clauses.slice(index + 1, index + 4)) {
          if (clause.isNew) break
          for (const sign of clause.signs)
            if (sign.signal === 'act' || sign.signal === 'change') denied.add(sign)
        }
      }
    }
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
  const isOrder = sign.signal === 'act' || sign.signal === 'change'
  return no.from - sign.to <= (isOrder ? 3 : 1) || (isOrder && isLast)
}

/** Who "lost the code of my phone" still has the phone, and who changes it wants no other phone. */
function isOfCode({ signal, from, to, clause }: Placed, clauses: readonly Clause[]): boolean {
  if (signal !== 'lost' && signal !== 'order') return false
  const signs = clauses[clause]?.signs ?? []
  const hasCode = (start: number, end: number) =>
    signs.some((sign) => isCode(sign) && sign.from >= start && sign.to <= end)
  return (
    hasCode(from + 1, to - 1) ||
    signs.some(
      (sign) =>
        sign.signal === 'forgot' &&
        sign.from <= from &&
        sign.to >= to &&
        hasCode(sign.from, sign.to),
    )
  )
}

type Verdict = { readonly by: Signal; readonly about: 'reset' | Else }

/** What every trigger is about: the nearest thing in its clause, else the last one spoken of. */
function verdictsOf(clauses: readonly Clause[], isActAlone: () => boolean): Verdict[] {
  const verdicts: Verdict[] = []
  const firstThingFrom = firstThings(clauses)
  let last: Placed | undefined
  let topic: Placed | undefined
  for (const [index, { signs }] of clauses.entries()) {
    const things = signs.filter(isHost)
    const before = last !== undefined && last.clause === topic?.clause ? topic : last
    const elsewhere = before ?? firstThingFrom[index + 1]
    for (const trigger of signs.filter(isTrigger)) {
      const by = trigger.signal
      const isNear =
        by !== 'trouble' || (elsewhere !== undefined && Math.abs(elsewhere.clause - index) <= 2)
      const thing = nearest(trigger, things) ?? (isNear ? elsewhere : undefined)
      topic = thing
      if (thing !== undefined && thing.signal !== 'device') {
        // A host that is not the device has its lookalike.
        verdicts.push({ by, about: thing.signal as Else })
        continue
      }
      // "The code of my phone, I forgot it": it was spoken of just before.
      const codes = [...(by === 'forgot' ? (clauses[index - 1]?.signs ?? []) : []), ...signs]
      const isPin = codes.some(({ signal }) => signal === 'code')
      const isEnough =
        by === 'out' ||
        isPin ||
        (by === 'forgot' || by === 'change'
          ? thing !== undefined && codes.some(isCode)
          : thing !== undefined || (by === 'act' && isActAlone()))
      if (isEnough) verdicts.push({ by, about: 'reset' })
    }
    last = things.at(-1) ?? last
  }
  return verdicts
}

/** For every clause the first thing in it or after it. */
function firstThings(clauses: readonly Clause[]): (Placed | undefined)[] {
  const found: (Placed | undefined)[] = []
  for (let index = clauses.length - 1; index >= 0; index--)
    found[index] = clauses[index]?.signs.find(isHost) ?? found[index + 1]
  return found
}

function nearest(trigger: Sign, things: readonly Placed[]): Placed | undefined {
  let best: Placed | undefined
  // What is spoken of first is taken where two are as near.
  for (const thing of things)
    if (best === undefined || distance(trigger, thing) < distance(trigger, best)) best = thing
  return best
}

/** Words between two signs; going back counts a little more than going on. */
function distance({ core: one }: Sign, other: Sign): number {
  if (other.from > one.to) return other.from - one.to
  if (other.to < one.from) return one.from - other.to + 0.5
  // Within a phrase the last thing is meant: "auf dem Handy nicht bei Outlook anmelden".
  return (one.to - other.to) / 100
}

/** "What's the PIN of the meeting": a code and a thing in one clause are enough for that thing. */
function codeAskedFor(clauses: readonly Clause[]): Else | undefined {
  for (const { signs } of clauses) {
    const thing = signs.find((sign) => isHost(sign) && sign.signal !== 'device')
    // As above.
    if (thing !== undefined && signs.some(isCode)) return thing.signal as Else
  }
  return undefined
}

/** Whether it works again; "the laptop works" says nothing about the phone. */
function isSolved(clauses: readonly Clause[]): boolean {
  return clauses.some(
    ({ signs }) =>
      signs.some(({ signal }) => signal === 'solved') &&
      !signs.some((sign) => isHost(sign) && sign.signal !== 'device'),
  )
}

/** Whether the rest is made of function words only: "please reset", but not "reset the meeting". */
function isNothingBut(
  signal: Signal,
  meant: readonly Sign[],
  { texts }: Words,
  lexicon: Lexicon,
): boolean {
  const rest: ReadonlySet<Signal> = new Set(['greeting', 'thanks', 'fine', 'help', signal])
  if (!meant.some((sign) => sign.signal === signal)) return false
  if (!meant.every((sign) => rest.has(sign.signal))) return false
  const covered = new Set<number>()
  for (const { from, to } of meant) for (let at = from; at <= to; at++) covered.add(at)
  return texts.every((text, at) => covered.has(at) || lexicon.isMark(text))
}
