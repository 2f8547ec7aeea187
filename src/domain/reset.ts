import type { Device } from './device.ts'
import type { Alarm } from './hold.ts'
import type { Limits, Used } from './limits.ts'
import type { Because, Policy, Standing } from './policy.ts'
import type { Pending, PersonId, Prompt, Purpose, SignIn } from './prompt.ts'
import {
  refused,
  ruling,
  asItIs,
  askAgain,
  askIt,
  authorise,
  begin,
  cancel,
  cannotSign,
  claim,
  complete,
  completeOpen,
  decideSignedIn,
  disown,
  disownDone,
  disownOrder,
  expire,
  fail,
  failLate,
  failOpen,
  failedToIt,
  giveUp,
  lapse,
  lapsedSignIn,
  list,
  listOpen,
  needsApproval,
  noAnswer,
  order,
  postpone,
  remind,
  seeAgain,
  show,
  unanswered,
} from './rules.ts'

export { decisionsFor, mayStillAnswer, openOrderOf, rulingOn } from './rules.ts'

/** Proof: this approver agreed that the employee may do it themselves, although `covers` spoke against it. */
export type Approval = {
  readonly by: PersonId
  readonly name: string
  readonly at: string
  readonly note: string | null
  readonly covers: readonly Because[]
}

/** Proof: this approver, freshly signed in, identified the employee by other means and takes the passcode to them. */
export type Vouch = {
  readonly by: PersonId
  readonly name: string
  readonly at: string
  readonly note: string
  readonly signIn: SignIn
}

/** What allows a reset to be carried out. There is no third kind. */
export type Authority =
  | { readonly kind: 'signIn'; readonly signIn: SignIn }
  | { readonly kind: 'vouch'; readonly vouch: Vouch }

/** That Intune is being asked, written down before it is. */
export type Asked = {
  readonly at: string
  /** Also the `client-request-id` of the one request. */
  readonly requestId: string
  /** The newest entry listed before asking; ours is newer. */
  readonly newestBefore: string | null
  /** Ours, once it was listed: Graph's exact `startDateTime`. */
  readonly entry: string | null
}

/** An order whose outcome is not known. */
export type OpenOrder = { readonly authority: Authority; readonly asked: Asked }

/** Why IT was asked; it decides what an approver can do. */
export type Cause = 'policy' | 'cannotSignIn' | 'failed' | 'noSelfService' | 'noDevice'

export type Escalation = {
  readonly id: string
  readonly cause: Cause
  /** Everything that spoke against doing it alone; an approval covers exactly this. */
  readonly because: readonly Because[]
  /** What the person wrote, as they wrote it. */
  readonly reason: string | null
  readonly at: string
  readonly claim: { readonly by: PersonId; readonly name: string; readonly at: string } | null
  /** How often the clock has reminded IT, and when it does so next; null: not again. */
  readonly reminders: number
  readonly remindAt: string | null
  /** When IT was reminded last, by the clock or by the requester. */
  readonly remindedAt: string | null
  /** What the reset failed with, where IT was asked for that; what was stored before has none. */
  readonly problem?: Problem | undefined
}

/** Why a reset was not carried out, or not known to be. */
export type Failure =
  | 'vanished'
  | 'ownerChanged'
  | 'notPossible'
  | 'accountDisabled'
  | 'notPermitted'
  | 'refusedByIntune'
  | 'unknownOutcome'
  | 'failedOnDevice'
  | 'notSupported'
  | 'noAnswer'
  | 'neverAsked'

/** What stood in the way; `code` is Intune's own number for it, where it told one. */
export type Problem = { readonly failure: Failure; readonly code?: number | undefined }

/** What an approver decided. */
export type Ruling = {
  readonly how: 'approved' | 'vouched' | 'denied' | 'handled'
  readonly by: PersonId
  readonly name: string
  readonly at: string
  readonly note: string | null
}

/** How a reset ended without one. */
export type Ending =
  | { readonly how: 'cancelled' | 'expired' | 'unanswered' | 'disowned' }
  | {
      readonly how: 'denied' | 'handled'
      readonly by: PersonId
      readonly name: string
      readonly note: string
    }

/** What every reset has, whatever its state. */
export type Facts = {
  readonly id: string
  readonly version: number
  readonly person: PersonId
  readonly device: Device | null
  readonly createdAt: string
  readonly changedAt: string
  /** Kept after the decision, so that its card keeps the facts. */
  readonly escalation: Escalation | null
  readonly approval: Approval | null
}

/** One person's attempt to get one device's passcode reset. `resetting` cannot be built without an authority. */
export type Reset = Facts &
  (
    | { readonly state: 'awaitingSignIn'; readonly until: string }
    | { readonly state: 'lapsed'; readonly until: string }
    | {
        readonly state: 'awaitingApproval'
        readonly until: string
        readonly escalation: Escalation
        /** What Intune was asked before and may still do: followed meanwhile, and nothing is asked beside it. */
        readonly open: OpenOrder | null
      }
    | {
        readonly state: 'resetting'
        readonly until: string
        readonly authority: Authority
        readonly asked: Asked | null
        /** Intune said 429: not asked again before this time. */
        readonly notBefore: string | null
        /** The person said it wasn't them: followed to its end, shown to nobody. */
        readonly disownedAt: string | null
      }
    | (Problem & {
        readonly state: 'failed'
        readonly until: string
        readonly authority: Authority
        readonly asked: Asked | null
        readonly disownedAt: string | null
      })
    | {
        readonly state: 'done'
        readonly until: null
        readonly authority: Authority
        readonly entry: string
        readonly hasPasscode: boolean
        /** The last sign-in that lets the person see the passcode, when later than the authority's. */
        readonly sight: SignIn | null
        readonly doneAt: string
        readonly disownedAt: string | null
      }
    | { readonly state: 'closed'; readonly until: null; readonly ending: Ending }
  )

export type State = Reset['state']
export type In<S extends State | 'none'> = S extends State ? Extract<Reset, { state: S }> : null

/** Something that happened. */
export type Event =
  | { readonly type: 'chosen'; readonly deviceId: string }
  | {
      readonly type: 'escalated'
      readonly reason: string | null
      readonly deviceId?: string
      /** Said by the system only: what it found when it looked again. */
      readonly because?: readonly Because[]
    }
  | { readonly type: 'signedIn'; readonly codeHash: string }
  | { readonly type: 'again' }
  | { readonly type: 'woken'; readonly until: string }
  | { readonly type: 'claimed' }
  /** `due` is the time that the clock was set for; the requester has none. */
  | { readonly type: 'reminded'; readonly due: string | null }
  /** `escalationId` is that of the approver's card; another escalation is not decided by it. */
  | { readonly type: 'approved'; readonly note: string | null; readonly escalationId?: string }
  | { readonly type: 'vouched'; readonly note: string | null; readonly escalationId?: string }
  | { readonly type: 'denied'; readonly note: string | null; readonly escalationId?: string }
  | { readonly type: 'handled'; readonly note: string | null; readonly escalationId?: string }
  | { readonly type: 'ordered'; readonly newestBefore: string | null }
  | { readonly type: 'postponed'; readonly until: string }
  | { readonly type: 'listed'; readonly entry: string }
  | { readonly type: 'completed'; readonly entry: string; readonly hasPasscode: boolean }
  | ({ readonly type: 'failed' } & Problem)
  | { readonly type: 'cancelled' }
  | { readonly type: 'disowned' }
  | { readonly type: 'shown' }

export type EventType = Event['type']
export type Of<E extends EventType> = Extract<Event, { type: E }>

/** Who does something: looked up, never taken from a card. */
export type Actor =
  | { readonly kind: 'employee'; readonly id: PersonId }
  | { readonly kind: 'approver'; readonly id: PersonId; readonly name: string }
  | { readonly kind: 'system' }

/** The bot itself: its timers, and what it learns from Intune. */
export const SYSTEM: Actor = { kind: 'system' }

/** Why an event was not accepted. Not an error: each has a sentence. */
export type Refusal =
  | 'notNow'
  | 'ended'
  | 'outdated'
  | 'notHeld'
  | 'alreadyHeld'
  | 'notYours'
  | 'notForYou'
  | 'ownRequest'
  | 'notOffered'
  | 'notPossible'
  | 'notThisDecision'
  | 'noteMissing'
  | 'noPrompt'
  | 'promptOver'
  | 'wrongCode'
  | 'otherPurpose'
  | 'tooEarly'
  | 'alreadyAsked'
  | 'justReminded'
  | 'notOurs'
  | 'showOver'
  | 'disowned'
  | 'frozen'
  | 'tooManyPrompts'
  | 'tooManyEscalations'

/** How long things may take. */
export type Durations = {
  readonly signInMs: number
  readonly lapsedMs: number
  readonly approvalMs: number
  /** Until IT is reminded for the first time; each time twice as long. The requester may so often, too. */
  readonly remindMs: number
  readonly deviceMs: number
  readonly lateMs: number
  readonly showMs: number
  readonly vouchShowMs: number
  readonly showAgainMs: number
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export const defaultDurations: Durations = {
  signInMs: 5 * MINUTE,
  lapsedMs: 24 * HOUR,
  approvalMs: 8 * HOUR,
  remindMs: 15 * MINUTE,
  deviceMs: 24 * HOUR,
  lateMs: 7 * DAY,
  showMs: 15 * MINUTE,
  vouchShowMs: HOUR,
  showAgainMs: 7 * DAY,
}

/** What the rules need beside the reset, read in the same transaction. */
export type Context = {
  readonly policy: Policy
  readonly durations: Durations
  /** `vouch`: only a vouch needs the approver's own sign-in; `all`: every decision does. */
  readonly approverSignIn: 'vouch' | 'all'
  /** The device that was offered to the person, for `chosen` and `escalated`. */
  readonly offer: Device | null
  /** What was looked up with it. */
  readonly standing: Standing
  /** The actor's own prompt, live or not; there is at most one. */
  readonly prompt: Prompt | null
  /** Somebody said of a reset of the requester's that it wasn't them, and no approver has lifted that. */
  readonly frozen: boolean
  /** Nobody resets alone until an approver lifts it. */
  readonly paused: boolean
  readonly limits: Limits
  readonly used: Used
  readonly freshId: () => string
}

/** A prompt that the decision asks for; it ends the person's older one. */
export type NewPrompt = {
  readonly person: PersonId
  readonly purpose: Purpose
  readonly until: string
  readonly pending: Pending | null
}

/** What `decide` answers. `noted`: accepted, but the reset stays as it is until somebody has signed in. */
export type Decision =
  | {
      readonly kind: 'accepted'
      readonly reset: Reset
      readonly newPrompt: NewPrompt | null
      readonly prompt: Prompt | null
      /** A hold that this places: on the requester, or on everybody. */
      readonly hold: Alarm | null
    }
  | { readonly kind: 'signInFirst'; readonly reset: Reset; readonly newPrompt: NewPrompt }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly prompt: Prompt | null }

export type Turn<R extends Reset | null, E extends Event> = {
  readonly reset: R
  readonly event: E
  readonly actor: Actor
  readonly context: Context
  readonly now: Date
}
type Rule<R extends Reset | null, E extends Event> = (turn: Turn<R, E>) => Decision

/** Who may send what. */
const who = {
  chosen: ['employee'],
  escalated: ['employee', 'system'],
  signedIn: ['employee', 'approver'],
  again: ['employee'],
  woken: ['system'],
  claimed: ['approver'],
  reminded: ['employee', 'system'],
  approved: ['approver'],
  vouched: ['approver'],
  denied: ['approver'],
  handled: ['approver'],
  ordered: ['system'],
  postponed: ['system'],
  listed: ['system'],
  completed: ['system'],
  failed: ['system'],
  cancelled: ['employee'],
  disowned: ['employee'],
  shown: ['employee', 'approver'],
} satisfies Record<EventType, readonly Actor['kind'][]>

type Table = {
  readonly [E in EventType]: {
    readonly [S in State | 'none']: Rule<In<S>, Of<E>> | Refusal
  }
}

/** What each event does in each state: a rule, or the reason why it is refused. */
// prettier-ignore
const table: Table = {
  chosen:    { none: begin,    awaitingSignIn: askAgain,   lapsed: askAgain,     awaitingApproval: asItIs,   resetting: asItIs,      failed: asItIs,         done: 'ended',       closed: 'ended' },
  escalated: { none: askIt,    awaitingSignIn: cannotSign, lapsed: cannotSign,   awaitingApproval: 'notNow', resetting: needsApproval, failed: failedToIt,   done: 'ended',       closed: 'ended' },
  signedIn:  { none: 'noPrompt', awaitingSignIn: authorise,  lapsed: lapsedSignIn, awaitingApproval: decideSignedIn, resetting: 'notNow', failed: 'notNow',    done: seeAgain,      closed: 'ended' },
  again:     { none: 'notNow', awaitingSignIn: askAgain,   lapsed: askAgain,     awaitingApproval: 'notNow', resetting: 'notNow',    failed: 'notNow',       done: 'ended',       closed: 'ended' },
  woken:     { none: 'notNow', awaitingSignIn: lapse,      lapsed: expire,       awaitingApproval: unanswered, resetting: noAnswer,  failed: giveUp,         done: 'ended',       closed: 'ended' },
  claimed:   { none: 'notNow', awaitingSignIn: 'notNow',   lapsed: 'notNow',     awaitingApproval: claim,    resetting: 'notNow',    failed: 'notNow',       done: 'ended',       closed: 'ended' },
  reminded:  { none: 'notNow', awaitingSignIn: 'notNow',   lapsed: 'notNow',     awaitingApproval: remind,   resetting: 'notNow',    failed: 'notNow',       done: 'ended',       closed: 'ended' },
  approved:  { none: 'notNow', awaitingSignIn: 'notNow',   lapsed: 'notNow',     awaitingApproval: ruling,   resetting: 'notNow',    failed: 'notNow',       done: 'ended',       closed: 'ended' },
  vouched:   { none: 'notNow', awaitingSignIn: 'notNow',   lapsed: 'notNow',     awaitingApproval: ruling,   resetting: 'notNow',    failed: 'notNow',       done: 'ended',       closed: 'ended' },
  denied:    { none: 'notNow', awaitingSignIn: 'notNow',   lapsed: 'notNow',     awaitingApproval: ruling,   resetting: 'notNow',    failed: 'notNow',       done: 'ended',       closed: 'ended' },
  handled:   { none: 'notNow', awaitingSignIn: 'notNow',   lapsed: 'notNow',     awaitingApproval: ruling,   resetting: 'notNow',    failed: 'notNow',       done: 'ended',       closed: 'ended' },
  ordered:   { none: 'notNow', awaitingSignIn: 'notNow',   lapsed: 'notNow',     awaitingApproval: 'notNow', resetting: order,       failed: 'notNow',       done: 'ended',       closed: 'ended' },
  postponed: { none: 'notNow', awaitingSignIn: 'notNow',   lapsed: 'notNow',     awaitingApproval: 'notNow', resetting: postpone,    failed: 'notNow',       done: 'ended',       closed: 'ended' },
  listed:    { none: 'notNow', awaitingSignIn: 'notNow',   lapsed: 'notNow',     awaitingApproval: listOpen, resetting: list,        failed: list,           done: 'ended',       closed: 'ended' },
  completed: { none: 'notNow', awaitingSignIn: 'notNow',   lapsed: 'notNow',     awaitingApproval: completeOpen, resetting: complete,    failed: complete,       done: 'ended',       closed: 'ended' },
  failed:    { none: 'notNow', awaitingSignIn: 'notNow',   lapsed: 'notNow',     awaitingApproval: failOpen, resetting: fail,        failed: failLate,       done: 'ended',       closed: 'ended' },
  cancelled: { none: 'notNow', awaitingSignIn: cancel,     lapsed: cancel,       awaitingApproval: cancel,   resetting: cancel,      failed: cancel,         done: 'ended',       closed: 'ended' },
  disowned:  { none: 'notNow', awaitingSignIn: disown,     lapsed: disown,       awaitingApproval: disown,   resetting: disownOrder, failed: disownOrder,    done: disownDone,    closed: 'ended' },
  shown:     { none: 'notNow', awaitingSignIn: 'notNow',   lapsed: 'notNow',     awaitingApproval: 'notNow', resetting: 'notNow',    failed: 'notNow',       done: show,          closed: 'ended' },
}

/**
 * What an event does to a reset: the next state, a sign-in that must come first, or a named refusal.
 * Pure: reads nothing, writes nothing. `reset` is null for a new one.
 */
export function decide(
  reset: Reset | null,
  event: Event,
  actor: Actor,
  context: Context,
  now: Date,
): Decision {
  const allowed: readonly string[] = who[event.type]
  if (!allowed.includes(actor.kind)) return refused('notForYou')
  if (reset !== null && actor.kind === 'employee' && actor.id !== reset.person) {
    return refused('notYours')
  }
  if (reset !== null && actor.kind === 'approver' && actor.id === reset.person) {
    return refused('ownRequest')
  }
  // The table's own type pairs every cell with its state and event; indexing by both at run time loses that.
  const cell = table[event.type][reset?.state ?? 'none'] as Rule<never, never> | Refusal
  if (typeof cell === 'string') return refused(cell)
  return cell({ reset, event, actor, context, now } as never)
}

/** Every event and every state, for tests that walk them all. */
export const events = Object.keys(table) as readonly EventType[]

/** Whether a reset still waits for something. */
export function isOpen(reset: Reset): boolean {
  return reset.state !== 'done' && reset.state !== 'closed'
}
