import { randomUUID } from 'node:crypto'
import {
  decideHold,
  type Alarm,
  type Hold,
  type HoldDecision,
  type HoldEvent,
} from './domain/hold.ts'
import { owe, owedBy, showHold, type Audience, type Owed } from './domain/job.ts'
import { counted, nothingUsed, usesOf, type Limits } from './domain/limits.ts'
import { unknownStanding, type Policy } from './domain/policy.ts'
import type { PersonId, Prompt } from './domain/prompt.ts'
import {
  decide,
  openOrderOf,
  type Actor,
  type Context,
  type Decision,
  type Durations,
  type Event,
  type EventType,
  type NewPrompt,
  type Reset,
} from './domain/reset.ts'
import type {
  Audited,
  AuditEntry,
  Clock,
  Place,
  Store,
  StoredPrompt,
  Transaction,
} from './ports.ts'

/** What the engine did: the decision, and what it was about as it is now. */
export type Handled =
  | {
      readonly decision: Decision
      readonly reset: Reset | null
      /** Whether the reset began with this event. */
      readonly began: boolean
      readonly hold: null
    }
  | {
      readonly decision: HoldDecision
      readonly reset: null
      readonly began: false
      /** Null where none was placed. */
      readonly hold: Hold | null
    }

/** What comes with an event: which reset or hold it is about, and the message it was pressed on. */
export type About = {
  readonly resetId: string | null
  readonly holdId?: string
  /** A message in the actor's own chat that shows no reset yet; it becomes the new reset's card. */
  readonly pressedOn?: { readonly place: Place; readonly activityId: string }
}

/** The one door: whatever happens to a reset, or to a hold, happens through `handle`. */
export type Engine = {
  readonly handle: (about: About, event: Event | HoldEvent, actor: Actor) => Promise<Handled>
}

/** Told about every decision after it is written down, for logs and numbers. */
export type OnDecision = (entry: Audited) => void

/** What the system tells of an order to Intune. */
const aboutOrder: readonly EventType[] = ['ordered', 'postponed', 'listed', 'completed', 'failed']

export function createEngine(parts: {
  store: Store
  clock: Clock
  policy: Policy
  durations: Durations
  limits: Limits
  approverSignIn: 'vouch' | 'all'
  onDecision: OnDecision
}): Engine {
  const { store, clock, onDecision } = parts

  return {
    handle: async (about, event, actor) => {
      const { handled, entries } = await store.transaction(async (tx) => {
        const now = clock()
        const hold = await findHold(tx, about, event, actor)
        if (event.type === 'placed') return onHold(tx, null, event, actor, now)
        if (hold !== null) return onHold(tx, hold.is, hold.event, actor, now)
        if (event.type === 'lifted') throw new Error('A hold that is not there cannot be lifted')
        return onReset(tx, about, event, actor, now)
      })
      entries.forEach(onDecision)
      return handled
    },
  }

  async function onReset(tx: Transaction, about: About, event: Event, actor: Actor, now: Date) {
    // "This wasn't me" is about everything that is open in this name. All of it is locked first, in
    // one order, so that two such presses do not wait for each other.
    const open = event.type === 'disowned' ? await openOf(tx, actor) : []
    const reset = await find(tx, about, event, actor)
    const context = await read(tx, reset, event, actor, now)
    const decision = decide(reset, event, actor, context, now)
    if (decision.kind !== 'signInFirst') await settle(tx, context.prompt, decision.prompt)
    await write(tx, reset, event, actor, decision, about, now)
    const entries = [await audited(tx, entryOf(event, actor, reset, decision, now))]
    if (decision.kind === 'accepted' && decision.hold === 'disowned') {
      for (const other of open.filter(({ id }) => id !== reset?.id)) {
        const also = decide(other, event, actor, context, now)
        if (also.kind !== 'accepted') continue
        await write(tx, other, event, actor, { ...also, hold: null }, about, now)
        entries.push(await audited(tx, entryOf(event, actor, other, { ...also, hold: null }, now)))
      }
    }
    const after = decision.kind === 'refused' ? reset : decision.reset
    const began = reset === null && after !== null
    const handled: Handled = { decision, reset: after, began, hold: null }
    return { handled, entries }
  }

  async function openOf(tx: Transaction, actor: Actor): Promise<Reset[]> {
    if (actor.kind === 'system') return []
    await tx.lockPerson(actor.id)
    return tx.openResetsOf(actor.id)
  }

  /** The reset an event is about; the row stays locked until the transaction ends. */
  async function find(
    tx: Transaction,
    { resetId }: About,
    event: Event,
    actor: Actor,
  ): Promise<Reset | null> {
    if (resetId !== null) return tx.reset(resetId)
    if (actor.kind === 'system') return null
    if (event.type === 'signedIn') {
      const prompt = await tx.peekPrompt(actor.id)
      return prompt === null ? null : tx.reset(prompt.resetId)
    }
    if (event.type === 'chosen' || event.type === 'escalated') {
      await tx.lockPerson(actor.id)
      return tx.openReset(actor.id, event.deviceId ?? null)
    }
    return null
  }

  /** What the rules need beside the reset. */
  async function read(
    tx: Transaction,
    reset: Reset | null,
    event: Event,
    actor: Actor,
    now: Date,
  ): Promise<Context & { prompt: StoredPrompt | null }> {
    const chosenId = 'deviceId' in event ? event.deviceId : undefined
    const person = actor.kind === 'system' ? null : actor.id
    const requester = reset?.person ?? person
    const { limits } = parts
    // In turn, so that of two orders one sees the other, and a burst ends where it should.
    if (event.type === 'ordered') await tx.lockOrders()
    const deviceId = reset?.device?.id ?? chosenId ?? null
    const isCounted = requester !== null && counted.includes(event.type)
    const offer =
      chosenId === undefined || person === null ? null : await tx.offer(person, chosenId)
    return {
      policy: parts.policy,
      durations: parts.durations,
      approverSignIn: parts.approverSignIn,
      offer: offer?.device ?? null,
      standing: offer?.standing ?? unknownStanding,
      prompt: person === null ? null : await tx.prompt(person),
      limits,
      ...(isCounted
        ? await tx.allowance({ person: requester, deviceId, limits, now })
        : { used: nothingUsed, ...(await tx.heldNow(requester)) }),
      freshId: randomUUID,
    }
  }

  /** Writes the decision, with everything it owes. */
  async function write(
    tx: Transaction,
    before: Reset | null,
    event: Event,
    actor: Actor,
    decision: Decision,
    about: About,
    now: Date,
  ): Promise<void> {
    if (decision.kind === 'refused') return
    const { reset } = decision
    const owed: Owed[] = []
    if (decision.kind === 'accepted' && reset !== before) {
      await tx.save(reset)
      if (decision.hold !== null) await placeHold(tx, decision.hold, reset, now)
      if (before === null && about.pressedOn !== undefined) {
        const { place, activityId } = about.pressedOn
        await tx.adoptOffer(reset, place, activityId)
      }
      owed.push(...newlyOwed(before, reset))
    }
    await tx.use(usesOf(before, event, decision, actor, now))
    const settled = decision.kind === 'accepted' ? decision.prompt : null
    // An approver's own card says what came of their sign-in, whatever the reset goes on to.
    if (settled !== null) owed.push(showPrompt(settled, 'settled', now))
    if (decision.newPrompt !== null) {
      owed.push(...(await ask(tx, reset, decision.newPrompt, now)))
    }
    await tx.owe(eachOnce(owed))
  }

  /** Writes what became of the prompt that was read for the decision. */
  async function settle(
    tx: Transaction,
    read: StoredPrompt | null,
    settled: Prompt | null,
  ): Promise<void> {
    if (read !== null && settled !== null) await tx.savePrompt({ ...read, ...settled })
  }

  /** Asks somebody to sign in; the answer is the cards that have to show it. */
  async function ask(
    tx: Transaction,
    about: Reset | Hold,
    { person, purpose, until, pending }: NewPrompt,
    now: Date,
  ): Promise<Owed[]> {
    const stored: StoredPrompt = {
      id: randomUUID(),
      person,
      purpose,
      resetId: about.id,
      issuedAt: now.toISOString(),
      until,
      openedAt: null,
      browserHash: null,
      proof: null,
      codeHash: null,
      tries: 0,
      endedAt: null,
      pending,
    }
    const ended = await tx.endPrompts(person, now.toISOString())
    await tx.savePrompt(stored)
    const shows = [showPrompt(stored, 'issued', now), showPrompt(stored, 'over', new Date(until))]
    // The button of another card is dead from now on, and that card has to say so. What it is about is
    // not read: locking it after the prompt, this would wait for whoever locks them in turn.
    const others = ended.filter(({ resetId }) => resetId !== about.id)
    return [...shows, ...others.map((other) => showPrompt(other, 'replaced', now))]
  }

  // --- holds

  /** Stops the requester, or everybody; the channel is told at once. */
  async function placeHold(
    tx: Transaction,
    because: Alarm,
    reset: Reset,
    now: Date,
  ): Promise<void> {
    const hold: Hold = {
      id: randomUUID(),
      person: because === 'burst' ? null : reset.person,
      because,
      resetId: reset.id,
      placedAt: now.toISOString(),
      placed: null,
      lift: null,
    }
    await tx.saveHold(hold)
    await tx.owe([showHold(hold, 'channel', 'placed', now)])
  }

  /** The hold that an event is about, locked, and with it the reset to which its audit entries belong. */
  async function findHold(
    tx: Transaction,
    { holdId }: About,
    event: Event | HoldEvent,
    actor: Actor,
  ): Promise<{ is: Hold; event: HoldEvent } | null> {
    if (event.type !== 'lifted' && event.type !== 'signedIn') return null
    const id = event.type === 'lifted' ? holdId : await heldByPrompt(tx, actor)
    const is = id === undefined ? null : await tx.hold(id)
    if (is === null) return null
    if (is.resetId !== null) await tx.reset(is.resetId)
    return { is, event }
  }

  /** The hold that an approver was asked to sign in for. */
  async function heldByPrompt(tx: Transaction, actor: Actor): Promise<string | undefined> {
    const prompt = actor.kind === 'approver' ? await tx.peekPrompt(actor.id) : null
    return prompt?.pending?.type === 'lifted' ? prompt.resetId : undefined
  }

  async function onHold(
    tx: Transaction,
    hold: Hold | null,
    event: HoldEvent,
    actor: Actor,
    now: Date,
  ) {
    const person = event.type === 'placed' ? event.person : (hold?.person ?? null)
    // So that of two who place the same one sees the other.
    if (event.type === 'placed') await tx.lockPerson(person ?? 'everybody')
    const prompt = actor.kind === 'system' ? null : await tx.prompt(actor.id)
    const context = {
      approverSignIn: parts.approverSignIn,
      durations: parts.durations,
      prompt,
      ...(await tx.heldNow(person)),
      freshId: randomUUID,
    }
    const decision = decideHold(hold, event, actor, context, now)
    if (decision.kind !== 'signInFirst') await settle(tx, prompt, decision.prompt)
    if (decision.kind === 'signInFirst') {
      await tx.owe(await ask(tx, decision.hold, decision.newPrompt, now))
    }
    if (decision.kind === 'accepted') {
      await tx.saveHold(decision.hold)
      await tx.owe([showHold(decision.hold, 'channel', event.type, now)])
      if (decision.prompt !== null) {
        await tx.owe([showPrompt(decision.prompt, 'settled', now)])
      }
    }
    const entry: AuditEntry = {
      at: now.toISOString(),
      resetId: hold?.resetId ?? null,
      person,
      event: event.type,
      from: null,
      actor,
      outcome: decision.kind,
      result: decision.kind === 'refused' ? decision.refusal : decision.hold.because,
      detail: {
        holdId: (decision.kind === 'refused' ? hold : decision.hold)?.id ?? null,
        note: event.type === 'signedIn' || decision.kind === 'refused' ? null : event.note,
        ...(event.type === 'signedIn' ? signInOf(decision) : null),
      },
    }
    const entries = [await audited(tx, entry)]
    const after = decision.kind === 'refused' ? hold : decision.hold
    const handled: Handled = { decision, reset: null, began: false, hold: after }
    return { handled, entries }
  }
}

async function audited(tx: Transaction, entry: AuditEntry): Promise<Audited> {
  return { ...entry, ...(await tx.audit(entry)) }
}

/** Brings the card up to date on which somebody was asked to sign in. */
function showPrompt(
  { id, person, purpose, resetId, pending }: Prompt,
  moment: string,
  now: Date,
): Owed {
  const key = `${id} ${moment}`
  // The requester signs in for these two, an approver for the others.
  const isRequester = purpose === 'reset' || purpose === 'show'
  const audience: Audience = isRequester ? 'employee' : `approver:${person}`
  if (pending?.type === 'lifted') return showHold({ id: resetId }, audience, key, now)
  return owe({ kind: 'show', resetId, audience, again: false }, key, now.toISOString())
}

/** One drawing of a card shows all that was written with it. */
function eachOnce(owed: readonly Owed[]): Owed[] {
  const same = ({ job, at }: Owed) => JSON.stringify([job, at])
  return owed.filter((one, index) => owed.findIndex((other) => same(other) === same(one)) === index)
}

/** What the new state owes that the old one did not. */
function newlyOwed(before: Reset | null, after: Reset): Owed[] {
  const old = new Set(before === null ? [] : owedBy(before).map(({ key }) => key))
  return owedBy(after).filter(({ key }) => !old.has(key))
}

function entryOf(
  event: Event,
  actor: Actor,
  before: Reset | null,
  decision: Decision,
  now: Date,
): AuditEntry {
  const reset = decision.kind === 'refused' ? before : decision.reset
  return {
    at: now.toISOString(),
    resetId: reset?.id ?? null,
    person: reset?.person ?? personOf(actor),
    event: event.type,
    from: before?.state ?? null,
    actor,
    outcome: decision.kind,
    result: decision.kind === 'refused' ? decision.refusal : decision.reset.state,
    detail: detailOf(event, before, decision),
  }
}

function personOf(actor: Actor): PersonId | null {
  return actor.kind === 'system' ? null : actor.id
}

/** What is never kept of an event, and what is not of one that was refused: anybody could fill a disk with words. */
const neverKept = ['type', 'codeHash']
const notOfRefused = [...neverKept, 'reason', 'note']

/** What is worth keeping of an event. */
function detailOf(event: Event, before: Reset | null, decision: Decision): Record<string, unknown> {
  const reset = decision.kind === 'refused' ? before : decision.reset
  const without = decision.kind === 'refused' ? notOfRefused : neverKept
  const said = Object.fromEntries(Object.entries(event).filter(([name]) => !without.includes(name)))
  const chosenId = 'deviceId' in event ? (event.deviceId ?? null) : null
  const detail: Record<string, unknown> = { ...said, deviceId: reset?.device?.id ?? chosenId }
  if (aboutOrder.includes(event.type)) {
    // What was asked of Intune; the state after it may have forgotten.
    const order = (reset && openOrderOf(reset)) ?? (before && openOrderOf(before))
    detail['requestId'] = order?.asked.requestId ?? null
  }
  if (decision.kind === 'accepted' && decision.hold !== null) detail['hold'] = decision.hold
  const signIn = event.type === 'signedIn' ? signInOf(decision) : null
  return { ...detail, ...signIn }
}

/** How and when an approver or employee proved themselves, and the decision that was waiting for it. */
function signInOf(decision: Decision | HoldDecision): Record<string, unknown> | null {
  const prompt = decision.kind === 'accepted' ? decision.prompt : null
  if (!prompt?.proof) return null
  const { id: promptId, purpose, proof, pending } = prompt
  return { signIn: { promptId, purpose, ...proof }, decision: pending }
}
