import { clausesOf, isCode, isHost, isTrigger, type Clause } from './clauses.ts'
import { deniedIn } from './denial.ts'
import type { Lexicon, Words } from './lexicon.ts'
import type { Sign } from './match.ts'
import {
  codeAskedFor,
  isOfCode,
  lookalikeOf,
  otherWish,
  verdictsOf,
  type Else,
  type Verdict,
} from './topics.ts'
import type { Intent, Lookalike, Signal } from './types.ts'

/** What was found in a sentence, before languages are compared. */
export type Finding = {
  readonly intent: Intent
  readonly lookalike?: Lookalike
  readonly negated?: true
  /** The words of "in English please". */
  readonly tongue?: string
}

/** In this order: who has lost the phone needs other help first. */
const decisive = ['lost', 'puk'] as const
/** "I dropped it, and forgot the code", "it gets wiped": whoever is locked out wants nothing else. */
const undecided = ['broken', 'wipe', 'order'] as const

/**
 * Decides what the signals of a sentence come to. When in doubt, it is unclear.
 *
 * Only the order of the decisions is told here: what belongs together is told by `clausesOf`, what is
 * denied by `deniedIn`, and what a wish or a complaint is about by `verdictsOf`.
 */
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
  const instead = (of: Else): Finding => {
    const lookalike = lookalikeOf[of]
    return lookalike === undefined ? answer('unclear') : { intent: 'lookalike', lookalike, ...more }
  }

  if (present.has('cancel')) return answer('cancel')
  if (isShown(clauses)) return answer('show')
  const verdicts = verdictsOf(clauses, () => isNothingBut('act', meant, words, lexicon))
  const resets = verdicts.filter(({ about }) => about === 'reset')
  const isComplaint = resets.some(({ by }) => by !== 'act' && by !== 'change')
  const isOwn =
    (!present.has('other') && (isComplaint || !present.has('rule'))) ||
    present.has('former') ||
    hasOwnDevice(meant) ||
    isOwnComplaint(resets, clauses)
  if (present.has('status') && !isComplaint) return answer('status')
  for (const signal of decisive) if (present.has(signal)) return instead(signal)
  if (!resets.some(({ by, isNamed }) => isNamed && (by === 'forgot' || by === 'out')))
    for (const signal of undecided)
      if (present.has(signal)) return instead(present.has('mfa') ? 'mfa' : signal)
  const other = otherWish(verdicts)
  if (resets.length > 0) {
    if (isSolved(clauses) || isPraise(meant, resets)) return answer('thanks')
    // Two wishes, or somebody else's phone: better to ask.
    return answer(other === undefined && isOwn ? 'reset' : 'unclear')
  }
  if (isOwn && isCodeAlone(meant, words, lexicon)) return answer('reset')
  if (other !== undefined) return instead(other === 'account' && present.has('mfa') ? 'mfa' : other)
  const isDefault = isOfPhoneAndCode(meant, clauses) && isFluent(words, lexicon)
  // "The phone does not like my PIN" denies that something works, not that something is wanted.
  const isComplaintDenied = [...denied].every(
    (sign) => !isTrigger(sign) || sign.signal === 'trouble',
  )
  if (negated && isDefault && isOwn && isComplaintDenied && present.has('device'))
    return answer('reset')
  if (negated) return answer(present.has('solved') ? 'thanks' : 'unclear')
  for (const signal of ['mfa', 'sim'] as const) if (present.has(signal)) return instead(signal)
  const asked = codeAskedFor(clauses)
  if (asked !== undefined) return instead(asked)
  for (const intent of ['status', 'it'] as const) if (present.has(intent)) return answer(intent)
  if (isDefault) return answer(isOwn ? 'reset' : 'unclear')
  if (present.has('help')) return answer('help')
  if (speak !== undefined) return answer('language')
  if (present.has('solved') || present.has('thanks')) return answer('thanks')
  return answer(isNothingBut('greeting', meant, words, lexicon) ? 'greeting' : 'unclear')
}

/**
 * "The PIN of my phone has gone to the dogs": whoever speaks to this bot of a phone and of its code, and of
 * nothing else that has one, can hardly want anything else. `doubt` tells those who only wonder or tell.
 */
function isOfPhoneAndCode(meant: readonly Sign[], clauses: readonly Clause[]): boolean {
  const has = (...wanted: Signal[]) => meant.some(({ signal }) => wanted.includes(signal))
  const isOfPhone = ({ signs }: Clause) =>
    !signs.some((sign) => isCode(sign) || sign.signal === 'device') ||
    signs.every((sign) => !isHost(sign) || sign.signal === 'device')
  return (
    (has('device') ? has('code', 'password') : has('plea') && has('code')) &&
    !has('solved', 'doubt', 'rule') &&
    meant[0]?.signal !== 'thanks' &&
    clauses.every(isOfPhone)
  )
}

/** Whether at least half of the words are of the language: else little is known of what they say. */
function isFluent({ texts }: Words, lexicon: Lexicon): boolean {
  return texts.filter((text) => lexicon.knows(text)).length * 2 >= texts.length
}

/** "My phone": it is nobody else's, whoever else is spoken of. */
function hasOwnDevice(meant: readonly Sign[]): boolean {
  return meant.some(
    (device) =>
      device.signal === 'device' &&
      meant.some(({ signal, to }) => signal === 'self' && to === device.from - 1) &&
      !meant.some(
        ({ signal, from, to }) =>
          signal === 'other' && from >= device.from - 1 && from <= device.to && to >= device.from,
      ),
  )
}

/** "My colleague says you can help, I forgot my PIN": who is spoken of is not who complains. */
function isOwnComplaint(resets: readonly Verdict[], clauses: readonly Clause[]): boolean {
  const signs = clauses.flatMap((clause) => clause.signs)
  const others = signs.filter(({ signal }) => signal === 'other')
  const isOfDevice = others.some(({ from, to }) =>
    signs.some((sign) => sign.signal === 'device' && sign.from >= from && sign.to <= to),
  )
  return (
    !isOfDevice &&
    resets.some(
      ({ by, clause }) =>
        by !== 'act' &&
        by !== 'change' &&
        clauses[clause]?.signs.some(({ signal }) => signal === 'self') === true &&
        others.every((other) => other.clause < clause),
    )
  )
}

/** "PIN please": few words, a code first, and nothing else that means anything. */
function isCodeAlone(meant: readonly Sign[], words: Words, lexicon: Lexicon): boolean {
  const { length } = words.texts
  return (
    length > 1 && length <= 4 && meant[0]?.from === 0 && isNothingBut('code', meant, words, lexicon)
  )
}

/** Whether the passcode is to be shown, and not the code of a meeting. */
function isShown(clauses: readonly Clause[]): boolean {
  return clauses.some(
    ({ signs }) =>
      signs.some(({ signal }) => signal === 'show') &&
      !signs.some((sign) => isHost(sign) && sign.signal !== 'device'),
  )
}

/** Whether it works again; "the laptop works" says nothing about the phone, nor does "now no code works". */
function isSolved(clauses: readonly Clause[]): boolean {
  return clauses.some(({ signs }) =>
    signs.some(
      (solved) =>
        solved.signal === 'solved' &&
        !signs.some((sign) => isHost(sign) && sign.signal !== 'device') &&
        !signs.some((sign) => isTrigger(sign) && sign.from <= solved.to && sign.to >= solved.from),
    ),
  )
}

/** "Thanks, the new PIN works": who begins with thanks and complains of nothing wants nothing more. */
function isPraise([first]: readonly Sign[], resets: readonly Verdict[]): boolean {
  return (
    first?.signal === 'thanks' && resets.every(({ by, clause }) => by === 'change' && clause <= 1)
  )
}

/** Whether the rest is made of function words only: "please reset", but not "reset the meeting". */
function isNothingBut(
  signal: Signal,
  meant: readonly Sign[],
  { texts }: Words,
  lexicon: Lexicon,
): boolean {
  const rest: ReadonlySet<Signal> = new Set([
    ...(['greeting', 'thanks', 'fine', 'help', 'plea', 'self'] satisfies Signal[]),
    signal,
  ])
  if (!meant.some((sign) => sign.signal === signal)) return false
  if (!meant.every((sign) => rest.has(sign.signal))) return false
  const covered = new Set<number>()
  for (const { from, to } of meant) for (let at = from; at <= to; at++) covered.add(at)
  return texts.every((text, at) => covered.has(at) || lexicon.isMark(text))
}
