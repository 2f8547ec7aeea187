import { mayStillAnswer, type Actor, type Decision, type Event } from '../../src/domain/reset.ts'
import { happeningsFor, type Happening } from './happenings.ts'
import { promises } from './promises.ts'
import {
  actors,
  afterwards,
  ann,
  cleo,
  contextOf,
  DAY,
  dora,
  HOUR,
  isoOf,
  MINUTE,
  newWorld,
  SECOND,
  settings,
  type Decide,
  type Setting,
  type Step,
  type World,
} from './world.ts'

/** How long after the last change something happens: around every limit there is. */
export const delays: readonly number[] = [
  ...[0, SECOND, 2 * MINUTE],
  ...[5 * MINUTE, 15 * MINUTE, HOUR, 8 * HOUR, 24 * HOUR, 7 * DAY].flatMap((limit) => [
    limit - SECOND,
    limit,
    limit + SECOND,
  ]),
]

const ofRefusals = promises.filter(({ also }) => also === 'refused')

export const UNTOUCHED = 'the rules change nothing that they are given, and never throw'

/** What a walk found: the first example of each broken promise, and where it has been. */
export type Report = {
  readonly broken: ReadonlyMap<string, string>
  readonly states: number
  readonly steps: number
  /** Every `state event` that was accepted, or answered with a sign-in, at least once. */
  readonly accepted: ReadonlySet<string>
  readonly refusals: ReadonlySet<string>
}

/**
 * Tries every event by every actor after every delay, from a new reset and from every state that
 * any of it leads to. Stops as soon as the promise `until` is broken, where one is given.
 */
export function walk(decide: Decide, until?: string, most = 20_000): Report {
  const broken = new Map<string, string>()
  const accepted = new Set<string>()
  const refusals = new Set<string>()
  let steps = 0
  let states = 0

  const seen = new Set<string>()

  for (const setting of settings) {
    const open: World[] = []
    const enter = (world: World) => {
      // A policy's way only tells how a reset begins: what follows is walked once for both.
      const begins = world.reset === null ? setting.way : ''
      const key = `${setting.approverSignIn} ${begins} ${keyOf(world)}`
      if (seen.has(key) || (world.reset !== null && world.reset.person !== ann)) return
      seen.add(key)
      open.push(freeze(world))
    }
    enter(newWorld)
    for (const world of open) {
      if (states++ > most) throw new Error('The walk does not end')
      // Another reset may be disowned, everybody stopped, the last of what is allowed used up: at any time.
      if (world.against === 'nothing') {
        for (const against of ['frozen', 'paused', 'spent'] as const) enter({ ...world, against })
      }
      for (const delay of delays) {
        const then = { ...world, now: world.now + delay }
        const now = new Date(then.now)
        for (const actor of actors) {
          for (const happening of happeningsFor(then, actor)) {
            let step = take(withPrompt(then, actor, happening.prompt), happening, actor, now)
            // The same wrong code until the prompt has enough of it.
            for (let more = 5; more > 0 && delay === 0 && step !== null && isTried(step); more--) {
              step = take(step.after, happening, actor, now)
            }
            if (until !== undefined && broken.has(until)) return report()
            if (step !== null && hasMoved(step)) enter(step.after)
          }
        }
      }
    }

    function take(before: World, { event, offer }: Happening, actor: Actor, now: Date) {
      steps += 1
      let decision: Decision
      try {
        const context = contextOf(before, setting, actor, offer, event)
        decision = decide(before.reset, event, actor, context, now)
      } catch (error) {
        note(UNTOUCHED, `${String(error)} (${told(setting, before, event, actor)})`)
        return null
      }
      const after = afterwards(before, event, actor, decision)
      const step = { before, event, actor, decision, after, now, setting }
      for (const { sentence, holds } of decision.kind === 'refused' ? ofRefusals : promises) {
        if (!broken.has(sentence) && !holds(step)) {
          note(sentence, `${told(setting, before, event, actor)} -> ${outcomeOf(decision)}`)
        }
      }
      if (decision.kind === 'refused') refusals.add(decision.refusal)
      else accepted.add(`${before.reset?.state ?? 'none'} ${event.type}`)
      return step
    }
  }
  return report()

  function note(sentence: string, example: string) {
    if (!broken.has(sentence)) broken.set(sentence, example)
  }
  function report(): Report {
    return { broken, states, steps, accepted, refusals }
  }
}

function withPrompt(world: World, actor: Actor, prompt: Happening['prompt']): World {
  if (prompt === undefined || actor.kind === 'system') return world
  return { ...world, prompts: { ...world.prompts, [actor.id]: Object.freeze(prompt) } }
}

function isTried({ decision, after, actor }: Step): boolean {
  if (decision.kind !== 'refused' || actor.kind === 'system') return false
  return decision.prompt !== null && after.prompts[actor.id]?.endedAt === null
}

function hasMoved({ decision, before, after }: Step): boolean {
  if (decision.kind === 'refused')
    return decision.prompt !== null && decision.prompt.endedAt !== null
  return after.reset !== before.reset || decision.newPrompt !== null
}

/**
 * A world as far as the rules may tell it apart from others. Times count only by whether they are
 * over, so that the walk ends; which approver is which makes no difference.
 */
function keyOf(world: World): string {
  return [keyWith(world, cleo, dora), keyWith(world, dora, cleo)].sort()[0] ?? ''
}

function keyWith(world: World, first: string, second: string): string {
  const { reset, past, against, now } = world
  if (reset === null) return `none ${against}`
  if (reset.state === 'closed') return `closed ${reset.ending.how}`
  const isOver = (from: string | number | null, ms = 0) =>
    from !== null && (typeof from === 'number' ? from : Date.parse(from)) + ms <= now
  const live = (person: string) => {
    const prompt = world.prompts[person]
    const isDead = prompt === undefined || prompt.endedAt !== null || prompt.resetId !== reset.id
    return isDead || isOver(prompt.until) ? null : prompt
  }
  const parts: unknown[] = [reset.state, against, past.disowned, live(ann)?.purpose]
  parts.push(stopsOf(reset.approval?.covers), isOver(reset.until))
  if (reset.state === 'awaitingApproval') {
    parts.push(stopsOf(reset.escalation.because))
    parts.push(reset.escalation.cause, live(first)?.pending?.type, live(second) !== null)
    parts.push(reset.open === null ? null : reset.open.asked.entry === null)
    parts.push(reset.escalation.remindAt === null)
  }
  if (!('authority' in reset)) return parts.join('|')
  parts.push(reset.authority.kind, reset.disownedAt !== null)
  if (reset.state === 'done') {
    const mayLook = !isOver(past.doneAt, HOUR) || !isOver(past.signIn?.at ?? 0, 15 * MINUTE)
    parts.push(mayLook, isOver(past.doneAt, 7 * DAY), reset.sight === null)
    return parts.join('|')
  }
  const { asked } = reset
  if (reset.state === 'failed') {
    parts.push(asked === null ? null : asked.entry === null, mayStillAnswer(reset))
  } else if (asked === null)
    parts.push(past.asks, isOver(reset.notBefore), reset.notBefore === null)
  else
    parts.push(
      past.asks,
      asked.entry !== null || (against === 'nothing' ? asked.newestBefore : 'any'),
    )
  return parts.join('|')
}

/** Of all that may speak against a reset, the walk changes only these two. */
function stopsOf(because: readonly string[] = []): string {
  return ['frozen', 'paused'].filter((stop) => because.includes(stop)).join()
}

function freeze<T>(thing: T): T {
  if (typeof thing !== 'object' || thing === null || Object.isFrozen(thing)) return thing
  for (const part of Object.values(thing)) freeze(part)
  return Object.freeze(thing)
}

function outcomeOf(decision: Decision): string {
  return decision.kind === 'refused' ? decision.refusal : `${decision.kind} ${decision.reset.state}`
}

/** One step in a line, for the person who has to find out why a promise is broken. */
function told(setting: Setting, before: World, event: Event, actor: Actor): string {
  const who = actor.kind === 'system' ? 'system' : `${actor.id} as ${actor.kind}`
  const { now, reset, prompts, against, past } = before
  return JSON.stringify({ setting, who, event, at: isoOf(now), reset, prompts, against, past })
}
