import { noteIn, settle, type PersonId, type Prompt } from './prompt.ts'
import type { Actor, Context, NewPrompt, Of, Refusal } from './reset.ts'
import { newPrompt } from './rules.ts'

/** Why self-service was stopped: somebody said "This wasn't me", or too many resets came at once. */
export type HoldReason = 'disowned' | 'burst'

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
  /** The reset it came from. */
  readonly resetId: string
  readonly placedAt: string
  readonly lift: Lift | null
}

/** What can happen to a hold once it is there. */
export type HoldEvent = { readonly type: 'lifted'; readonly note: string | null } | Of<'signedIn'>

export type HoldDecision =
  | { readonly kind: 'accepted'; readonly hold: Hold; readonly prompt: Prompt | null }
  | { readonly kind: 'signInFirst'; readonly hold: Hold; readonly newPrompt: NewPrompt }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly prompt: Prompt | null }

type HoldContext = Pick<Context, 'approverSignIn' | 'durations' | 'prompt'>

/** What an event does to a hold. Only an approver whom it does not stop lifts it, with a note. Pure. */
export function decideHold(
  hold: Hold,
  event: HoldEvent,
  actor: Actor,
  context: HoldContext,
  now: Date,
): HoldDecision {
  if (actor.kind !== 'approver') return refused('notForYou')
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
