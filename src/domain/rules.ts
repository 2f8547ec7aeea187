import type { Device } from './device.ts'
import { compareStarts } from './entry.ts'
import { stopsIn } from './limits.ts'
import { routeOf, type Because } from './policy.ts'
import {
  noteIn,
  settle,
  type Pending,
  type PersonId,
  type Prompt,
  type Purpose,
  type SignIn,
} from './prompt.ts'
import type {
  Refusal,
  Actor,
  Asked,
  Authority,
  Cause,
  Context,
  Decision,
  Ending,
  EventType,
  Facts,
  Failure,
  In,
  NewPrompt,
  Of,
  OpenOrder,
  Problem,
  Reset,
  Ruling,
  Turn,
} from './reset.ts'

// --- beginning

export function begin({ event, actor, context, now }: Turn<In<'none'>, Of<'chosen'>>): Decision {
  const device = context.offer
  if (actor.kind !== 'employee' || device?.id !== event.deviceId) return refused('notOffered')
  if (device.ownerId !== actor.id) return refused('notOffered')
  const route = routeOf({ device, ...context.standing }, context.policy, now)
  if (route.way === 'none') return refused('notPossible')
  const facts = newFacts(actor.id, device, context, now)
  const because = [...(route.way === 'approval' ? route.because : []), ...stopsIn(context)]
  if (because.length === 0) return promptedBy(actor, facts, context, now)
  return askingIt(facts, 'policy', because, null, context, now)
}

export function askIt({ event, actor, context, now }: Turn<In<'none'>, Of<'escalated'>>): Decision {
  if (actor.kind !== 'employee') return refused('notForYou')
  if (event.deviceId !== undefined && context.offer?.id !== event.deviceId) {
    return refused('notOffered')
  }
  const facts = newFacts(actor.id, context.offer, context, now)
  if (context.offer === null) return askingIt(facts, 'noDevice', [], event.reason, context, now)
  const route = routeOf({ device: context.offer, ...context.standing }, context.policy, now)
  const because = route.way === 'none' ? route.because : []
  return askingIt(facts, 'noSelfService', because, event.reason, context, now)
}

export function asItIs({ reset }: { reset: Reset }): Decision {
  return accepted(reset)
}

// --- signing in

export function askAgain({
  reset,
  actor,
  context,
  now,
}: Turn<In<'awaitingSignIn' | 'lapsed'>, Of<'again' | 'chosen'>>): Decision {
  return promptedBy(actor, factsOf(reset, now), context, now)
}

export function authorise(turn: Turn<In<'awaitingSignIn'>, Of<'signedIn'>>): Decision {
  const { reset, actor, context, now } = turn
  if (actor.kind !== 'employee') return refused('notForYou')
  return withSignIn(turn, ['reset'], (signIn, prompt) => {
    const stopped = stoppedNow(reset, context, now)
    if (stopped !== null) return { ...accepted(stopped), prompt }
    return {
      ...accepted({
        ...factsOf(reset, now),
        state: 'resetting',
        until: later(now, context.durations.deviceMs),
        authority: { kind: 'signIn', signIn },
        asked: null,
        notBefore: null,
        disownedAt: null,
      }),
      prompt,
    }
  })
}

/** Something has come to stand against it since it began, and nobody has agreed to that: IT decides after all. */
function stoppedNow(reset: Reset, context: Context, now: Date): In<'awaitingApproval'> | null {
  const because = uncovered(reset, stopsIn(context))
  if (because.length === 0) return null
  return awaitApproval(factsOf(reset, now), 'policy', because, null, context, now)
}

function uncovered({ approval }: Reset, because: readonly Because[]): Because[] {
  return because.filter((one) => !approval?.covers.includes(one))
}

// The timer may have rung before the code came back: whatever it is, it is too late.
export function lapsedSignIn(): Decision {
  return refused('promptOver')
}

export function seeAgain(turn: Turn<In<'done'>, Of<'signedIn'>>): Decision {
  const { reset, actor, context, now } = turn
  if (actor.kind !== 'employee') return refused('notForYou')
  if (isHidden(reset, context)) return refused('frozen')
  return withSignIn(turn, ['show'], (signIn, prompt) => ({
    ...accepted({ ...reset, ...factsOf(reset, now), sight: signIn }),
    prompt,
  }))
}

/** Lets the actor's own code count for this reset and purpose, and for nothing else. */
function withSignIn(
  { reset, event, actor, context, now }: Turn<Reset, Of<'signedIn'>>,
  purposes: readonly Purpose[],
  then: (signIn: SignIn, prompt: Prompt) => Decision,
): Decision {
  if (actor.kind === 'system') return refused('notForYou')
  const check = settle(context.prompt, actor.id, event.codeHash, now)
  if (!check.ok) return { kind: 'refused', refusal: check.refusal, prompt: check.prompt }
  const fits = check.prompt.resetId === reset.id && purposes.includes(check.prompt.purpose)
  return fits ? then(check.signIn, check.prompt) : refused('otherPurpose')
}

// --- approvers

export function claim({
  reset,
  actor,
  now,
}: Turn<In<'awaitingApproval'>, Of<'claimed'>>): Decision {
  if (actor.kind !== 'approver') return refused('notForYou')
  const escalation = {
    ...reset.escalation,
    claim: { by: actor.id, name: actor.name, at: now.toISOString() },
  }
  return accepted({ ...reset, ...factsOf(reset, now), escalation })
}

/** IT sees the request once more: by the clock, more and more seldom, and when the requester asks for it. */
export function remind({
  reset,
  event,
  actor,
  context,
  now,
}: Turn<In<'awaitingApproval'>, Of<'reminded'>>): Decision {
  const { escalation } = reset
  const { remindMs } = context.durations
  const remindedAt = now.toISOString()
  if (actor.kind === 'employee') {
    if (age(escalation.remindedAt ?? escalation.at, now) < remindMs) return refused('justReminded')
    return accepted({ ...reset, ...factsOf(reset, now), escalation: { ...escalation, remindedAt } })
  }
  if (event.due === null || event.due !== escalation.remindAt) return refused('notNow')
  if (now.getTime() < Date.parse(event.due)) return refused('tooEarly')
  const reminders = escalation.reminders + 1
  const remindAt = before(reset.until, later(now, remindMs * 2 ** reminders))
  const reminded = { ...escalation, reminders, remindedAt, remindAt }
  return accepted({ ...reset, ...factsOf(reset, now), escalation: reminded })
}

export function ruling(
  turn: Turn<In<'awaitingApproval'>, Of<'approved' | 'vouched' | 'denied' | 'handled'>>,
): Decision {
  return decided(turn, null)
}

/** An approver's code came back: the decision kept with the prompt takes effect, checked again. */
export function decideSignedIn(turn: Turn<In<'awaitingApproval'>, Of<'signedIn'>>): Decision {
  const { reset, actor, context, now } = turn
  const { pending = null, issuedAt = '' } = context.prompt ?? {}
  if (actor.kind !== 'approver') return refused('notNow')
  // Decided before this escalation began: about something else, which they have not seen.
  if (issuedAt < reset.escalation.at) return refused('notNow')
  return withSignIn(turn, ['vouch', 'decide'], (signIn, prompt) => {
    if (pending === null || pending.type === 'lifted') return refused('otherPurpose')
    const { type, note } = pending
    const decision = decided({ reset, event: { type, note }, actor, context, now }, signIn)
    return decision.kind === 'accepted' ? { ...decision, prompt } : decision
  })
}

function decided(
  {
    reset,
    event,
    actor,
    context,
    now,
  }: {
    reset: In<'awaitingApproval'>
    event: Of<'approved' | 'vouched' | 'denied' | 'handled'>
    actor: Actor
    context: Context
    now: Date
  },
  signIn: SignIn | null,
): Decision {
  if (actor.kind !== 'approver') return refused('notForYou')
  const { escalationId = reset.escalation.id } = event
  if (escalationId !== reset.escalation.id) return refused('outdated')
  const possible: readonly string[] = decisionsFor[reset.escalation.cause]
  if (!possible.includes(event.type)) return refused('notThisDecision')
  if (event.type === 'approved' && reset.open !== null) return refused('alreadyAsked')
  const note = noteIn(event.note)
  if (note === null && event.type !== 'approved') return refused('noteMissing')
  if (signIn === null && (event.type === 'vouched' || context.approverSignIn === 'all')) {
    const purpose = event.type === 'vouched' ? 'vouch' : 'decide'
    return {
      kind: 'signInFirst',
      reset,
      newPrompt: newPrompt(actor.id, purpose, context, now, { type: event.type, note }),
    }
  }
  const facts = factsOf(reset, now)
  const by = { by: actor.id, name: actor.name }
  if (event.type === 'approved') {
    const covers = [...new Set([...(reset.approval?.covers ?? []), ...reset.escalation.because])]
    const approval = { ...by, at: now.toISOString(), note, covers }
    return promptFor({ ...facts, approval }, context, now)
  }
  if (event.type === 'vouched' && signIn !== null) {
    return accepted({
      ...facts,
      state: 'resetting',
      until: later(now, context.durations.deviceMs),
      authority: {
        kind: 'vouch',
        vouch: { ...by, at: now.toISOString(), note: note ?? '', signIn },
      },
      asked: null,
      notBefore: null,
      disownedAt: null,
    })
  }
  return close(facts, {
    how: event.type === 'denied' ? 'denied' : 'handled',
    ...by,
    note: note ?? '',
  })
}

/** Who has decided a reset for IT, and how; null as long as nobody has. */
export function rulingOn(reset: Reset): Ruling | null {
  if (reset.state === 'awaitingApproval') return null
  if (reset.state === 'closed') {
    const { ending, changedAt: at } = reset
    if (ending.how === 'denied' || ending.how === 'handled') return { ...ending, at }
  }
  if ('authority' in reset && reset.authority.kind === 'vouch') {
    return { how: 'vouched', ...reset.authority.vouch }
  }
  return reset.approval === null ? null : { how: 'approved', ...reset.approval }
}

/** Which decisions an escalation allows, by its cause. Denying and handling it otherwise are always possible. */
export const decisionsFor = {
  policy: ['approved', 'denied', 'handled'],
  failed: ['approved', 'denied', 'handled'],
  cannotSignIn: ['vouched', 'denied', 'handled'],
  noSelfService: ['denied', 'handled'],
  noDevice: ['denied', 'handled'],
} satisfies Record<Cause, readonly EventType[]>

// --- asking IT

export function cannotSign({
  reset,
  event,
  actor,
  context,
  now,
}: Turn<In<'awaitingSignIn' | 'lapsed'>, Of<'escalated'>>): Decision {
  if (actor.kind !== 'employee') return refused('notForYou')
  const facts = factsOf(reset, now)
  const asking = askingIt(facts, 'cannotSignIn', stopsIn(context), event.reason, context, now)
  return asking.kind === 'accepted' ? endingPrompt(asking.reset, context, now) : asking
}

export function failedToIt({
  reset,
  event,
  actor,
  context,
  now,
}: Turn<In<'failed'>, Of<'escalated'>>): Decision {
  if (actor.kind !== 'employee') return refused('notForYou')
  if (reset.disownedAt !== null) return refused('disowned')
  const facts = factsOf(reset, now)
  const asking = askingIt(facts, 'failed', stopsIn(context), event.reason, context, now)
  if (asking.kind === 'refused') return asking
  const escalation = { ...asking.reset.escalation, problem: problemIn(reset) }
  return accepted({ ...asking.reset, escalation, open: openOrderOf(reset) })
}

/** The requester asks IT, as often as they may. */
function askingIt(
  facts: Facts,
  cause: Cause,
  because: readonly Because[],
  reason: string | null,
  context: Context,
  now: Date,
): Refused | (Accepted & { readonly reset: In<'awaitingApproval'> }) {
  if (context.used.escalations >= context.limits.escalationsADay) {
    return refused('tooManyEscalations')
  }
  const reset = awaitApproval(facts, cause, because, reason, context, now)
  return { ...accepted(reset), reset }
}

/** What was found when looking again speaks against it: back to an approval, as long as Intune was not asked. */
export function needsApproval({
  reset,
  event,
  actor,
  context,
  now,
}: Turn<In<'resetting'>, Of<'escalated'>>): Decision {
  if (actor.kind !== 'system') return refused('notNow')
  if (reset.asked !== null) return refused('alreadyAsked')
  const because = uncovered(reset, [...(event.because ?? []), ...stopsIn(context)])
  return accepted(awaitApproval(factsOf(reset, now), 'policy', because, null, context, now))
}

// --- Intune

export function order({
  reset,
  event,
  context,
  now,
}: Turn<In<'resetting'>, Of<'ordered'>>): Decision {
  if (reset.asked !== null) return refused('alreadyAsked')
  if (reset.disownedAt !== null) return refused('disowned')
  if (reset.notBefore !== null && now.getTime() < Date.parse(reset.notBefore)) {
    return refused('tooEarly')
  }
  const stopped = reset.authority.kind === 'signIn' ? stoppedNow(reset, context, now) : null
  if (stopped !== null) return accepted(stopped)
  const asked: Asked = {
    at: now.toISOString(),
    requestId: context.freshId(),
    newestBefore: event.newestBefore,
    entry: null,
  }
  const { used, limits, paused } = context
  const isBurst = !paused && used.ofEverybody + 1 >= limits.burst
  return {
    ...accepted({ ...reset, ...factsOf(reset, now), asked }),
    hold: isBurst ? 'burst' : null,
  }
}

/** Intune said 429, so nothing was carried out: it may be asked again. */
export function postpone({ reset, event, now }: Turn<In<'resetting'>, Of<'postponed'>>): Decision {
  if (reset.asked === null || reset.asked.entry !== null) return refused('notNow')
  // Nothing was carried out, so it can still be stopped.
  if (reset.disownedAt !== null) return close(factsOf(reset, now), { how: 'disowned' })
  return accepted({ ...reset, ...factsOf(reset, now), asked: null, notBefore: event.until })
}

export function list({
  reset,
  event,
  now,
}: Turn<In<'resetting' | 'failed'>, Of<'listed'>>): Decision {
  const { asked } = reset
  if (asked === null || !isOurs(asked, event.entry)) return refused('notOurs')
  if (asked.entry !== null) return refused('notNow')
  return accepted({ ...reset, ...factsOf(reset, now), asked: { ...asked, entry: event.entry } })
}

/** While IT looks at it, the phone may still answer what it was asked. */
export function listOpen({
  reset,
  event,
  now,
}: Turn<In<'awaitingApproval'>, Of<'listed'>>): Decision {
  const { open } = reset
  if (open === null || !isOurs(open.asked, event.entry)) return refused('notOurs')
  if (open.asked.entry !== null) return refused('notNow')
  const asked = { ...open.asked, entry: event.entry }
  const { escalation } = reset
  return accepted({ ...reset, ...factsOf(reset, now), escalation, open: { ...open, asked } })
}

export function completeOpen({
  reset,
  event,
  now,
}: Turn<In<'awaitingApproval'>, Of<'completed'>>): Decision {
  const { open } = reset
  if (open === null || !isOurs(open.asked, event.entry)) return refused('notOurs')
  return accepted(done(factsOf(reset, now), open.authority, event, null, now))
}

export function complete({
  reset,
  event,
  now,
}: Turn<In<'resetting' | 'failed'>, Of<'completed'>>): Decision {
  if (reset.asked === null || !isOurs(reset.asked, event.entry)) return refused('notOurs')
  return accepted(done(factsOf(reset, now), reset.authority, event, reset.disownedAt, now))
}

function done(
  facts: Facts,
  authority: Authority,
  { entry, hasPasscode }: Of<'completed'>,
  disownedAt: string | null,
  now: Date,
): In<'done'> {
  const doneAt = now.toISOString()
  return {
    ...facts,
    state: 'done',
    until: null,
    authority,
    entry,
    hasPasscode,
    sight: null,
    doneAt,
    disownedAt,
  }
}

/** Whether an entry can be the answer to what was asked: exactly the one kept, or newer than the newest before. */
function isOurs(asked: Asked, entry: string): boolean {
  if (asked.entry !== null) return asked.entry === entry
  return asked.newestBefore === null || compareStarts(entry, asked.newestBefore) > 0
}

/** The same while IT looks at it: then there is nothing open beside which they would approve. */
export function failOpen({
  reset,
  event,
  now,
}: Turn<In<'awaitingApproval'>, Of<'failed'>>): Decision {
  if (reset.open === null || !isFinal(event.failure)) return refused('notNow')
  const escalation = { ...reset.escalation, problem: problemIn(event) }
  return accepted({ ...reset, ...factsOf(reset, now), escalation, open: null })
}

function problemIn({ failure, code }: Problem): Problem {
  return { failure, code }
}

/** Whether the device itself has said that it did not do it: nothing else comes after that. */
export function isFinal(failure: Failure): boolean {
  return failure === 'failedOnDevice' || failure === 'notSupported'
}

/** The phone has said no after all: from then on there is nothing to wait for. */
export function failLate({ reset, event, now }: Turn<In<'failed'>, Of<'failed'>>): Decision {
  if (!isFinal(event.failure) || !mayStillAnswer(reset)) return refused('notNow')
  return accepted({ ...reset, ...factsOf(reset, now), ...problemIn(event) })
}

export function fail({
  reset,
  event,
  context,
  now,
}: Turn<In<'resetting'>, Of<'failed'>>): Decision {
  return accepted(failed(reset, event, context, now))
}

function failed(
  reset: In<'resetting'>,
  problem: Problem,
  context: Context,
  now: Date,
): In<'failed'> {
  return {
    ...factsOf(reset, now),
    state: 'failed',
    until: later(now, context.durations.lateMs),
    authority: reset.authority,
    asked: reset.asked,
    ...problemIn(problem),
    disownedAt: reset.disownedAt,
  }
}

// --- timers: each rings for the `until` it was set for, and never early. By a clock that says it is
// before the state began nobody can tell: it was set back meanwhile, and whoever rang counted the time.

function ring(
  { reset, event, now }: Turn<Reset, Of<'woken'>>,
  then: (facts: Facts) => Decision,
): Decision {
  if (reset.until !== event.until) return refused('notNow')
  const isEarly = now.getTime() < Date.parse(event.until)
  if (isEarly && now.getTime() >= Date.parse(reset.changedAt)) return refused('tooEarly')
  return then(factsOf(reset, now))
}

export function lapse(turn: Turn<In<'awaitingSignIn'>, Of<'woken'>>): Decision {
  const until = later(turn.now, turn.context.durations.lapsedMs)
  return ring(turn, (facts) => accepted({ ...facts, state: 'lapsed', until }))
}

export function expire(turn: Turn<In<'lapsed'>, Of<'woken'>>): Decision {
  return ring(turn, (facts) => close(facts, { how: 'expired' }))
}

export function unanswered(turn: Turn<In<'awaitingApproval'>, Of<'woken'>>): Decision {
  return ring(turn, (facts) => close(facts, { how: 'unanswered' }))
}

export function noAnswer(turn: Turn<In<'resetting'>, Of<'woken'>>): Decision {
  const failure = turn.reset.asked === null ? 'neverAsked' : 'noAnswer'
  return ring(turn, () => accepted(failed(turn.reset, { failure }, turn.context, turn.now)))
}

export function giveUp(turn: Turn<In<'failed'>, Of<'woken'>>): Decision {
  return ring(turn, (facts) => close(facts, { how: 'expired' }))
}

// --- leaving

export function cancel({
  reset,
  context,
  now,
}: Turn<
  In<'awaitingSignIn' | 'lapsed' | 'awaitingApproval' | 'resetting' | 'failed'>,
  Of<'cancelled'>
>): Decision {
  if (mayStillAnswer(reset)) return refused('alreadyAsked')
  return endingPrompt(closed(factsOf(reset, now), { how: 'cancelled' }), context, now)
}

/** Whether Intune was asked and nobody has said that there will be no answer. */
export function mayStillAnswer(reset: Reset): boolean {
  return openOrderOf(reset) !== null
}

/** What Intune was asked and may still do; null where there is nothing of the kind. */
export function openOrderOf(reset: Reset): OpenOrder | null {
  if (reset.state === 'awaitingApproval') return reset.open
  if (reset.state !== 'resetting' && reset.state !== 'failed') return null
  const { authority, asked } = reset
  const isOver =
    reset.state === 'failed' && reset.failure !== 'unknownOutcome' && reset.failure !== 'noAnswer'
  return asked === null || isOver ? null : { authority, asked }
}

export function disown({
  reset,
  context,
  now,
}: Turn<In<'awaitingSignIn' | 'lapsed' | 'awaitingApproval'>, Of<'disowned'>>): Decision {
  const facts = factsOf(reset, now)
  const open = openOrderOf(reset)
  // What Intune may still do is followed to its end, although IT had it by then.
  const after: Reset =
    open === null
      ? closed(facts, { how: 'disowned' })
      : {
          ...facts,
          ...open,
          state: 'failed',
          until: later(now, context.durations.lateMs),
          failure: 'unknownOutcome',
          disownedAt: now.toISOString(),
        }
  return { ...endingPrompt(after, context, now), hold: 'disowned' }
}

export function disownOrder({
  reset,
  now,
}: Turn<In<'resetting' | 'failed'>, Of<'disowned'>>): Decision {
  if (reset.disownedAt !== null) return asItIs({ reset })
  if (reset.asked === null)
    return { ...close(factsOf(reset, now), { how: 'disowned' }), hold: 'disowned' }
  const disownedAt = now.toISOString()
  return { ...accepted({ ...reset, ...factsOf(reset, now), disownedAt }), hold: 'disowned' }
}

export function disownDone({ reset, now }: Turn<In<'done'>, Of<'disowned'>>): Decision {
  if (reset.disownedAt !== null) return asItIs({ reset })
  const disownedAt = now.toISOString()
  return { ...accepted({ ...reset, ...factsOf(reset, now), disownedAt }), hold: 'disowned' }
}

// --- seeing

export function show({ reset, actor, context, now }: Turn<In<'done'>, Of<'shown'>>): Decision {
  if (reset.disownedAt !== null) return refused('disowned')
  const { durations } = context
  if (age(reset.doneAt, now) >= durations.showAgainMs) return refused('showOver')
  if (actor.kind === 'approver') {
    const mayLook = reset.authority.kind === 'vouch' && reset.authority.vouch.by === actor.id
    if (!mayLook) return refused('notForYou')
    return age(reset.doneAt, now) < durations.vouchShowMs ? asItIs({ reset }) : refused('showOver')
  }
  if (actor.kind !== 'employee' || reset.authority.kind === 'vouch') return refused('notForYou')
  if (isHidden(reset, context)) return refused('frozen')
  const signIn = reset.sight ?? reset.authority.signIn
  if (age(signIn.at, now) < durations.showMs) return asItIs({ reset })
  if (hasNoPromptLeft(context)) return refused('tooManyPrompts')
  return {
    kind: 'signInFirst',
    reset,
    newPrompt: newPrompt(actor.id, 'show', context, now, null),
  }
}

/** While a person is frozen, they are shown only what an approver agreed to knowing that. */
function isHidden({ approval }: Reset, { frozen }: Context): boolean {
  return frozen && approval?.covers.includes('frozen') !== true
}

// --- pieces

function newFacts(person: PersonId, device: Device | null, context: Context, now: Date): Facts {
  return {
    id: context.freshId(),
    version: 1,
    person,
    device,
    createdAt: now.toISOString(),
    changedAt: now.toISOString(),
    escalation: null,
    approval: null,
  }
}

/** What stays the same across states; the version counts every accepted event. */
function factsOf(reset: Reset, now: Date): Facts {
  const { id, version, person, device, createdAt, escalation, approval } = reset
  return {
    id,
    version: version + 1,
    person,
    device,
    createdAt,
    changedAt: now.toISOString(),
    escalation,
    approval,
  }
}

function hasNoPromptLeft({ used, limits }: Context): boolean {
  return used.prompts >= limits.promptsADay
}

/** The requester asks for a prompt, as often as they may. */
function promptedBy(actor: Actor, facts: Facts, context: Context, now: Date): Decision {
  if (actor.kind === 'employee' && hasNoPromptLeft(context)) return refused('tooManyPrompts')
  return promptFor(facts, context, now)
}

function promptFor(facts: Facts, context: Context, now: Date): Decision {
  const prompt = newPrompt(facts.person, 'reset', context, now, null)
  return {
    ...accepted({ ...facts, state: 'awaitingSignIn', until: prompt.until }),
    newPrompt: prompt,
  }
}

/** A prompt for this person, which lives as long as every other. */
export function newPrompt(
  person: PersonId,
  purpose: Purpose,
  context: Pick<Context, 'durations'>,
  now: Date,
  pending: Pending | null,
): NewPrompt {
  return { person, purpose, until: later(now, context.durations.signInMs), pending }
}

function awaitApproval(
  facts: Facts,
  cause: Cause,
  because: readonly Because[],
  reason: string | null,
  context: Context,
  now: Date,
): In<'awaitingApproval'> {
  const until = later(now, context.durations.approvalMs)
  return {
    ...facts,
    state: 'awaitingApproval',
    until,
    escalation: {
      id: context.freshId(),
      cause,
      because,
      reason,
      at: now.toISOString(),
      claim: null,
      reminders: 0,
      remindAt: before(until, later(now, context.durations.remindMs)),
      remindedAt: null,
    },
    open: null,
  }
}

/** A time, if it comes before the other. */
function before(until: string, at: string): string | null {
  return Date.parse(at) < Date.parse(until) ? at : null
}

type Accepted = Extract<Decision, { kind: 'accepted' }>
type Refused = Extract<Decision, { kind: 'refused' }>

function accepted(reset: Reset): Accepted {
  return { kind: 'accepted', reset, newPrompt: null, prompt: null, hold: null }
}

/** Accepted, and the person's prompt for this reset is over: its ticket and code are dead. */
function endingPrompt(reset: Reset, context: Context, now: Date): Accepted {
  const { prompt } = context
  const ends = prompt !== null && prompt.resetId === reset.id && prompt.endedAt === null
  return {
    ...accepted(reset),
    prompt: ends ? { ...prompt, endedAt: now.toISOString() } : null,
  }
}

function closed(facts: Facts, ending: Ending): In<'closed'> {
  return { ...facts, state: 'closed', until: null, ending }
}

function close(facts: Facts, ending: Ending): Accepted {
  return accepted(closed(facts, ending))
}

function later(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString()
}

function age(since: string, now: Date): number {
  return now.getTime() - Date.parse(since)
}

/** An event that changes nothing, and why. */
export function refused(refusal: Refusal): Refused {
  return { kind: 'refused', refusal, prompt: null }
}
