import { randomUUID } from 'node:crypto'
import { owe, owedBy, type Audience, type Owed } from './domain/job.ts'
import type { Policy } from './domain/policy.ts'
import type { PersonId, Prompt } from './domain/prompt.ts'
import {
  decide,
  type Actor,
  type Context,
  type Decision,
  type Durations,
  type Event,
  type NewPrompt,
  type Reset,
} from './domain/reset.ts'
import type { AuditEntry, Clock, Place, Store, StoredPrompt, Transaction } from './ports.ts'

/** What the engine did: the decision, and the reset as it is now. */
export type Handled = {
  readonly decision: Decision
  readonly reset: Reset | null
  /** Whether the reset began with this event. */
  readonly began: boolean
}

/** What comes with an event: which reset it is about, and the message it was pressed on. */
export type About = {
  readonly resetId: string | null
  /** A message in the actor's own chat that shows no reset yet; it becomes the new reset's card. */
  readonly pressedOn?: { readonly place: Place; readonly activityId: string }
}

/** The one door: whatever happens to a reset happens through `handle`. */
export type Engine = {
  readonly handle: (about: About, event: Event, actor: Actor) => Promise<Handled>
}

/** Told about every decision after it is written down, for logs and numbers. */
export type OnDecision = (entry: AuditEntry) => void

export function createEngine(parts: {
  store: Store
  clock: Clock
  policy: Policy
  durations: Durations
  approverSignIn: 'vouch' | 'all'
  onDecision: OnDecision
}): Engine {
  const { store, clock, onDecision } = parts

  return {
    handle: async (about, event, actor) => {
      const { handled, entry } = await store.transaction(async (tx) => {
        const now = clock()
        const reset = await find(tx, about, event, actor)
        const context = await read(tx, reset, event, actor)
        const decision = decide(reset, event, actor, context, now)
        await write(tx, reset, decision, about, now)
        const entry = entryOf(event, actor, reset, decision, now)
        await tx.audit(entry)
        const after = decision.kind === 'refused' ? reset : decision.reset
        const began = reset === null && after !== null
        return { handled: { decision, reset: after, began }, entry }
      })
      onDecision(entry)
      return handled
    },
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
      const prompt = await tx.prompt(actor.id)
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
  ): Promise<Context> {
    const deviceId = 'deviceId' in event ? event.deviceId : undefined
    const person = actor.kind === 'system' ? null : actor.id
    const requester = reset?.person ?? person
    return {
      policy: parts.policy,
      durations: parts.durations,
      approverSignIn: parts.approverSignIn,
      offer: deviceId === undefined || person === null ? null : await tx.offer(person, deviceId),
      prompt: person === null ? null : await lockedPrompt(tx, person),
      frozen: requester !== null && (await tx.isFrozen(requester)),
      freshId: randomUUID,
    }
  }

  /** The person's newest prompt, as it is once nobody else is changing it. */
  async function lockedPrompt(tx: Transaction, person: PersonId): Promise<StoredPrompt | null> {
    const newest = await tx.prompt(person)
    return newest === null ? null : tx.promptById(newest.id)
  }

  /** Writes the decision, with everything it owes. */
  async function write(
    tx: Transaction,
    before: Reset | null,
    decision: Decision,
    about: About,
    now: Date,
  ): Promise<void> {
    if (decision.kind !== 'signInFirst' && decision.prompt !== null) {
      const stored = await tx.promptById(decision.prompt.id)
      if (stored !== null) await tx.savePrompt({ ...stored, ...decision.prompt })
    }
    if (decision.kind === 'refused') return
    const { reset } = decision
    if (decision.kind === 'accepted' && reset !== before) {
      await tx.save(reset)
      if (decision.freeze) await tx.freeze(reset.person, now.toISOString())
      if (before === null && about.pressedOn !== undefined) {
        const { place, activityId } = about.pressedOn
        await tx.adoptOffer(reset, place, activityId)
      }
      await tx.owe(newlyOwed(before, reset))
    }
    const settled = decision.kind === 'accepted' ? decision.prompt : null
    // An approver's own card says what came of their sign-in, whatever the reset goes on to.
    if (settled !== null) await tx.owe([showPrompt(settled, reset, 'settled', now)])
    if (decision.newPrompt !== null) await prompt(tx, reset, decision.newPrompt, now)
  }

  async function prompt(
    tx: Transaction,
    reset: Reset,
    { person, purpose, until, pending }: NewPrompt,
    now: Date,
  ): Promise<void> {
    const stored: StoredPrompt = {
      id: randomUUID(),
      person,
      purpose,
      resetId: reset.id,
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
    const older = await tx.prompt(person)
    await tx.endPrompts(person, now.toISOString())
    await tx.savePrompt(stored)
    const shows = [
      showPrompt(stored, reset, 'issued', now),
      showPrompt(stored, reset, 'over', new Date(until)),
    ]
    // The button of another reset's card is dead from now on, and the card has to say so.
    const others =
      older === null || older.resetId === reset.id ? null : await tx.reset(older.resetId)
    if (older?.endedAt === null && others !== null) {
      shows.push(showPrompt(older, others, 'replaced', now))
    }
    await tx.owe(shows)
  }
}

/** Brings the card up to date on which somebody was asked to sign in. */
function showPrompt(prompt: Prompt, { id, person }: Reset, moment: string, now: Date): Owed {
  const audience: Audience = prompt.person === person ? 'employee' : `approver:${prompt.person}`
  const job = { kind: 'show', resetId: id, audience, again: false } as const
  return owe(job, `${prompt.id} ${moment}`, now.toISOString())
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
    detail: detailOf(event, reset),
  }
}

function personOf(actor: Actor): PersonId | null {
  return actor.kind === 'system' ? null : actor.id
}

/** What is worth keeping of an event; never the code that came back. */
function detailOf(event: Event, reset: Reset | null): Record<string, unknown> {
  const { type: _type, ...said } = event.type === 'signedIn' ? { type: event.type } : event
  const detail: Record<string, unknown> = { ...said, deviceId: reset?.device?.id ?? null }
  if (event.type === 'ordered' && reset?.state === 'resetting') {
    detail['requestId'] = reset.asked?.requestId ?? null
  }
  if (event.type === 'signedIn' && reset?.state === 'resetting') {
    const { authority } = reset
    detail['signIn'] = authority.kind === 'signIn' ? authority.signIn : authority.vouch.signIn
  }
  return detail
}
