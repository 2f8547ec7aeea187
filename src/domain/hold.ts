import { noteIn, settle, type PersonId, type Prompt } from './prompt.ts'
import type { Actor, Context, NewPrompt, Of, Refusal } from './reset.ts'
import { newPrompt } from './rules.ts'

/**
 * Why self-service was stopped: somebody said "This wasn't me", too many resets came at once, or an
 * approver wanted it so.
 */
export type HoldReason = Alarm | 'byIT'

/** What a rule places one for, by itself. */
export type Alarm = 'disowned' | 'burst'

/** Who let people reset by themselves again. */
export type Lift = {
  readonly by: PersonId
  readonly name: string
  readonly at: string
  readonly note: string
}

/**
 * A stop: until an approver lifts it, every reset needs an approval. It stops one person, or
 * everybody where `person` is null.
 */
export type Hold = {
  readonly id: string
  readonly person: PersonId | null
  readonly because: HoldReason
  /** The reset it came from; null where an approver placed it. */
  readonly resetId: string | null
  readonly placedAt: string
  /** The approver who placed it, with what they wrote. */
  readonly placed: {
    readonly by: PersonId
    readonly name: string
    readonly note: string | null
  } | null
  readonly lift: Lift | null
}

/** What can happen to a hold: an approver places one on a person, or on everybody; then it is lifted. */
export type HoldEvent =
  | { readonly type: 'placed'; readonly person: PersonId | null; readonly note: string | null }
  | { readonly type: 'lifted'; readonly note: string | null }
  | Of<'signedIn'>

export type HoldDecision =
  | { readonly kind: 'accepted'; readonly hold: Hold; readonly prompt: Prompt | null }
  | { readonly kind: 'signInFirst'; readonly hold: Hold; readonly newPrompt: NewPrompt }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly prompt: Prompt | null }

type HoldContext = Pick<
  Context,
  'approverSignIn' | 'durations' | 'prompt' | 'frozen' | 'paused'
> & {
  readonly freshId: () => string
}

/**
 * What an event does to a hold, or to none. An approver places one at once, for it only takes away; only
 * an approver whom it does not stop lifts it, with a note. Pure.
 */
export function decideHold(
  hold: Hold | null,
  event: HoldEvent,
  actor: Actor,
  context: HoldContext,
  now: Date,
): HoldDecision {
  if (actor.kind !== 'approver') return refused('notForYou')
  if (event.type === 'placed') {
    const { person } = event
    if (person === null ? context.paused : context.frozen) return refused('alreadyHeld')
    const placed = { by: actor.id, name: actor.name, note: noteIn(event.note) }
    const placedAt = now.toISOString()
    const id = context.freshId()
    const by = { because: 'byIT', resetId: null, lift: null } as const
    return { kind: 'accepted', hold: { id, person, placedAt, placed, ...by }, prompt: null }
  }
  if (hold === null) return refused('notHeld')
  if (actor.id === hold.person) return refused('ownRequest')
  if (hold.lift !== null) return refused('notHeld')
  const lifted = (note: string, prompt: Prompt | null): HoldDecision => {
    const lift = { by: actor.id, name: actor.name, at: now.toISOString(), note }
    return { kind: 'accepted', hold: { ...hold, lift }, prompt }
  }
  if (event.type === 'signedIn') {
    const { prompt } = context
    const check = settle(prompt, actor.id, event.codeHash, now)
    if (!check.ok) return { kind: 'refused', refusal: check.refusal, prompt: check.prompt }
    const fits = check.prompt.resetId === hold.id && check.prompt.purpose === 'decide'
    const note = check.prompt.pending?.type === 'lifted' ? check.prompt.pending.note : null
    return fits && note !== null ? lifted(note, check.prompt) : refused('otherPurpose')
  }
  const note = noteIn(event.note)
  if (note === null) return refused('noteMissing')
  if (context.approverSignIn === 'vouch') return lifted(note, null)
  const asked = newPrompt(actor.id, 'decide', context, now, { type: 'lifted', note })
  return { kind: 'signInFirst', hold, newPrompt: asked }
}

function refused(refusal: Refusal): HoldDecision {
  return { kind: 'refused', refusal, prompt: null }
}
