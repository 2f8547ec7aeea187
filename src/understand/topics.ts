import { distance, isCode, isHost, isTrigger, type Clause, type Placed } from './clauses.ts'
import type { Sign } from './match.ts'
import type { Lookalike, Signal } from './types.ts'

/** What is something else than a reset, and what to call it; nothing is known about a `thing`. */
export const lookalikeOf = {
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
  thing: undefined,
} as const satisfies Partial<Record<Signal, Lookalike | undefined>>
export type Else = keyof typeof lookalikeOf

/** What one trigger is about. */
export type Verdict = {
  readonly by: Signal
  readonly clause: number
  readonly about: 'reset' | Else
  /** The thing was named, and not only a code. */
  readonly isNamed: boolean
}

/**
 * What every trigger is about: the nearest thing in its clause, else the last one spoken of.
 *
 * @param isActAlone whether the text is nothing but an order, such as "unlock please".
 */
export function verdictsOf(clauses: readonly Clause[], isActAlone: () => boolean): Verdict[] {
  const verdicts: Verdict[] = []
  const firstThingFrom = firstThings(clauses)
  const devices = clauses.flatMap(({ signs }) => signs.filter(({ signal }) => signal === 'device'))
  let last: Placed | undefined
  let topic: Placed | undefined
  for (const [index, { signs }] of clauses.entries()) {
    const things = signs.filter(isHost)
    const latest = last !== undefined && last.clause === topic?.clause ? topic : last
    const spoken = latest ?? firstThingFrom[index + 1]
    for (const trigger of signs.filter(isTrigger)) {
      const by = trigger.signal
      // "The phone is charged, the SIM is in it, only the code I don't know": the SIM is by the way.
      const elsewhere =
        spoken !== undefined && isByTheWay(spoken, clauses) && speaksOfPhone(trigger, signs)
          ? (devices.findLast(({ from }) => from < trigger.from) ?? devices[0] ?? spoken)
          : spoken
      const isNear =
        by !== 'trouble' || (elsewhere !== undefined && Math.abs(elsewhere.clause - index) <= 2)
      // "On holiday I forgot the code of my phone": it is the code that is of something.
      const code = by === 'forgot' ? nearest(trigger, signs.filter(isCode)) : undefined
      const own = rivalOf(signs) ?? nearest(code ?? trigger, things)
      const thing = own ?? (isNear ? elsewhere : undefined)
      const isNamed = thing !== undefined
      if (thing !== undefined && thing.signal !== 'device') {
        // "My phone is locked. I have a meeting at two, please unlock it."
        if (own === undefined && verdicts.some(({ about }) => about === 'reset')) continue
        topic = thing
        // A host that is not the device is something else.
        verdicts.push({ by, clause: index, about: thing.signal as Else, isNamed })
        continue
      }
      topic = thing
      // "The code of my phone, I forgot it": it was spoken of just before.
      const before = clauses.slice(Math.max(0, index - 2), index).flatMap((clause) => clause.signs)
      const codes = [...(by === 'forgot' || by === 'trouble' ? before : []), ...signs]
      const isPin = codes.some(({ signal }) => signal === 'code')
      const isEnough =
        by === 'out' ||
        isPin ||
        (by === 'forgot' || by === 'change'
          ? isNamed && codes.some(isCode)
          : isNamed || (by === 'act' && isActAlone()))
      if (isEnough) verdicts.push({ by, clause: index, about: 'reset', isNamed })
    }
    last = things.at(-1) ?? last
  }
  return verdicts
}

/**
 * What is wanted besides a reset. What somebody cannot get at because the phone is locked is no second
 * wish: "locked out of my phone, so I can't open my mail".
 */
export function otherWish(verdicts: readonly Verdict[]): Else | undefined {
  const reset = verdicts.find(({ about, isNamed }) => about === 'reset' && isNamed)
  for (const { by, clause, about } of verdicts) {
    if (about === 'reset') continue
    const isConsequence =
      reset !== undefined &&
      (about === 'thing' || (by === 'trouble' && clause > reset.clause && about !== 'computer'))
    if (!isConsequence) return about
  }
  return undefined
}

/** "What's the PIN of the meeting": a code and a thing in one clause are enough for that thing. */
export function codeAskedFor(clauses: readonly Clause[]): Else | undefined {
  for (const { signs } of clauses) {
    const thing = signs.find((sign) => isHost(sign) && sign.signal !== 'device')
    // As above.
    if (thing !== undefined && signs.some(isCode)) return thing.signal as Else
  }
  return undefined
}

/** Who "lost the code of my phone" still has the phone, and who changes it wants no other phone. */
export function isOfCode(
  { signal, from, to, clause }: Placed,
  clauses: readonly Clause[],
): boolean {
  if (signal !== 'lost' && signal !== 'order') return false
  const signs = clauses[clause]?.signs ?? []
  const hasCode = (start: number, end: number) =>
    signs.some((sign) => isCode(sign) && sign.from >= start && sign.to <= end)
  return (
    hasCode(from + 1, to - 1) ||
    (signal === 'lost' && hasCode(from - 2, from - 1)) ||
    signs.some(
      (sign) =>
        sign.signal === 'forgot' &&
        sign.from <= from &&
        sign.to >= to &&
        hasCode(sign.from, sign.to),
    )
  )
}

/** Whether a thing is only mentioned, with nothing that is wrong with it or wanted of it. */
function isByTheWay(thing: Placed, clauses: readonly Clause[]): boolean {
  return !clauses[thing.clause]?.signs.some((sign) => isTrigger(sign) || isCode(sign))
}

/** Whether a trigger can be about a phone: a password may be that of anything. */
function speaksOfPhone({ signal }: Sign, signs: readonly Sign[]): boolean {
  return !isPassword(signs) && (signal !== 'forgot' || signs.some(isCode))
}

/** "Outlook on my phone wants a password", "the camera of my phone": it is not the phone that is meant. */
function rivalOf(signs: readonly Placed[]): Placed | undefined {
  const device = signs.find(({ signal }) => signal === 'device')
  if (device === undefined || signs.some(({ signal }) => signal === 'code')) return undefined
  const hasPassword = isPassword(signs)
  const isBegun = (at: number) => signs.some((sign) => isTrigger(sign) && sign.core.from < at)
  return signs.find(
    ({ signal, from, to }) =>
      signal === 'mfa' ||
      (signal === 'account' && hasPassword) ||
      ((signal === 'account' || signal === 'thing') &&
        to < device.from &&
        device.from - to <= 4 &&
        !isBegun(from) &&
        !isBegun(device.from)),
  )
}

const isPassword = (signs: readonly Sign[]) =>
  signs.some(({ signal }) => signal === 'password') &&
  !signs.some(({ signal }) => signal === 'code')

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
