import type { Device } from './domain/device.ts'
import type { Hold, HoldReason } from './domain/hold.ts'
import type { Audience, Owed } from './domain/job.ts'
import type { Limits, Use, Used } from './domain/limits.ts'
import type { Standing } from './domain/policy.ts'
import type { PersonId, Prompt, SignIn, SignInClaims } from './domain/prompt.ts'
import type { Actor, Reset, State } from './domain/reset.ts'
import type { Secret } from './domain/secret.ts'

export type { PersonId, SignInClaims } from './domain/prompt.ts'

/** What time it is. Production: the machine's clock. */
export type Clock = () => Date

/**
 * One entry of a device's list of remote actions, without the passcode it may hold.
 * `startedAt` is Graph's own text, compared by equality and order only: it names the entry.
 */
export type ActionEntry = {
  readonly startedAt: string
  readonly state: 'pending' | 'active' | 'done' | 'failed' | 'notSupported' | 'canceled' | 'none'
  readonly errorCode: number | null
  readonly hasPasscode: boolean
}

/** A person as the directory knows them. */
export type Person = {
  readonly id: PersonId
  readonly name: string
  readonly upn: string | null
  /** Null when the permission to see it is missing. */
  readonly enabled: boolean | null
  readonly guest: boolean
}

/** How employees reach IT. Every field may be unknown. */
export type Contact = {
  readonly name: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly website: string | null
}

/** Intune and the directory, through Microsoft Graph. Every call may throw `OutsideFailed`. */
export type Intune = {
  /** All devices of this person; each one's owner has been checked again. */
  devicesOf: (person: PersonId) => Promise<Device[]>
  /** One device as it is now, with its passcode resets, newest first; null when Intune does not know it (any more). */
  device: (id: string) => Promise<{ device: Device; resets: ActionEntry[] } | null>
  /** Who the device's primary users are. */
  primaryUsersOf: (deviceId: string) => Promise<PersonId[]>
  /** Asks Intune once to reset the passcode. Resolves when Intune has taken the order, which is not yet the reset. */
  resetPasscode: (deviceId: string, clientRequestId: string) => Promise<void>
  /** The passcode resets that Intune lists for the device, newest first. */
  resetsOf: (deviceId: string) => Promise<ActionEntry[]>
  /**
   * The temporary passcode of exactly this entry, read live, in one call that also says whose the
   * device is now: null when there is none or the device is not `owner`'s any more. Never kept.
   */
  passcodeOf: (deviceId: string, owner: PersonId, startedAt: string) => Promise<Secret | null>
  person: (id: PersonId) => Promise<Person | null>
  /** Whoever has exactly this sign-in name, or object id. */
  personNamed: (name: string) => Promise<Person | null>
  isMember: (person: PersonId, groupId: string) => Promise<boolean>
  /** Those of these groups that the person is in, also through other groups. */
  groupsOf: (person: PersonId, groupIds: readonly string[]) => Promise<string[]>
  /** How to reach IT, as Intune's branding says; null when it says nothing or may not be read. */
  contact: () => Promise<Contact | null>
}

/** Why an identity provider's answer was not believed. */
export type TokenRefusal = 'invalidToken' | 'exchangeFailed'

/** The identity provider of the employees. */
export type Entra = {
  /** The address that asks the person to sign in afresh. */
  authorizeUrl: (request: {
    state: string
    nonce: string
    challenge: string
    loginHint: string | null
    locale: string | null
  }) => Promise<string>
  /**
   * Exchanges the code and verifies the ID token: signature, issuer, audience, expiry (300 s
   * tolerance, because max_age shortens it). Throws `OutsideFailed` when the provider cannot be reached.
   */
  redeem: (answer: {
    code: string
    verifier: string
    nonce: string
  }) => Promise<SignInClaims | TokenRefusal>
}

/** Where somebody, or the approvers' channel, can be reached. */
export type Place = {
  readonly serviceUrl: string
  readonly conversationId: string
}

/** What is sent to Teams: a card or a text; `summary` is what a notification shows. */
export type Message = {
  readonly summary: string
  readonly card?: unknown
  readonly text?: string
}

/** Teams, from the bot's side. Calls throw `OutsideFailed`; `blocked` when the person does not want to hear from the bot. */
export type Teams = {
  /** Posts; answers with the activity's id. */
  post: (place: Place, message: Message) => Promise<string>
  /** Replaces what an earlier message showed. */
  update: (place: Place, activityId: string, message: Message) => Promise<void>
  /** Starts a thread in a channel; answers with the activity's id. */
  postToChannel: (place: Place, message: Message) => Promise<string>
  /** Opens (or finds) the 1:1 chat with a person known by their Teams id. */
  openChat: (serviceUrl: string, teamsUserId: string) => Promise<Place>
}

/** What is remembered of a person who has spoken to the bot. */
export type KnownPerson = {
  readonly id: PersonId
  readonly name: string
  readonly upn: string | null
  /** The language to write to them in. */
  readonly locale: string
  /** The language they have asked for; null: the one of Teams, or the one they write in. */
  readonly language: string | null
  readonly timeZone: string | null
  readonly teamsId: string | null
  readonly serviceUrl: string | null
  /** The Bot Framework channel of their own chat. */
  readonly channel: string
  /** Their own chat with the bot. */
  readonly place: Place | null
  /** Whether something could not be sent to them, because they had blocked the bot. */
  readonly hasUnsent: boolean
  /** The search for their phones that was answered last. */
  readonly answered: string | null
}

/** What can be told of a person; `locale` is that of Teams, `spoken` the language of what they wrote. */
export type Told = { readonly id: PersonId } & Partial<
  Omit<KnownPerson, 'hasUnsent'> & { readonly spoken: string }
>

/** What there was of a person before: what an approver wants to know of them. */
export type Past = {
  /** Requests within so many days: those that ended in a reset, and the others. */
  readonly resets: number
  readonly others: number
  /** Sign-ins that were refused, and codes that were wrong. */
  readonly refusals: number
  /** How and when they last proved themselves to this bot; null: never, as far as is still known. */
  readonly lastSignIn: Pick<SignIn, 'authenticatedAt' | 'methods' | 'contexts'> | null
}

/** What the bot has posted for an audience of a reset. */
export type Post = {
  readonly place: Place
  readonly activityId: string
  /** Hash of the card it shows; null when not known. */
  readonly shows: string | null
  /** The last thing that was worth a message of its own. */
  readonly announced: string | null
}

/** One event and what was decided about it. Never holds a secret. */
export type AuditEntry = {
  readonly at: string
  readonly resetId: string | null
  readonly person: PersonId | null
  readonly event: string
  /** The state before it; null where there was no reset. */
  readonly from: string | null
  readonly actor: Actor
  readonly outcome: 'accepted' | 'signInFirst' | 'refused'
  /** The state reached, or the refusal. */
  readonly result: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** Where an entry stands in the audit, and the hash that stands for it and for those before it. */
export type Written = {
  readonly id: string
  /** Its place among the entries of its reset; null where there is no reset. */
  readonly seq: number | null
  readonly hash: string
}

/** An entry as it was written. */
export type Audited = AuditEntry & Written

/** How much was deleted because it is not kept any longer. */
export type Purged = {
  readonly resets: number
  readonly holds: number
  readonly people: number
  readonly offers: number
  readonly uses: number
  /** Of the audit. */
  readonly entries: number
}

/** A device that was offered to its owner, and what was looked up with it. */
export type Offer = { readonly device: Device; readonly standing: Standing }

/** A prompt, and what binds it to the browser that opened it. */
export type StoredPrompt = Prompt & { readonly browserHash: string | null }

/** A reset with what an audience sees of it. */
export type Scene = {
  readonly reset: Reset
  /** Whose own chat the audience is; null for the channel, and for somebody who was never met. */
  readonly reader: KnownPerson | null
  /** The reader's newest prompt. */
  readonly prompt: StoredPrompt | null
  readonly post: Post | null
}

/** What can be done inside one transaction. Resets, prompts by id or person, and holds by id stay locked until it ends. */
export type Transaction = {
  reset: (id: string) => Promise<Reset | null>
  openReset: (person: PersonId, deviceId: string | null) => Promise<Reset | null>
  save: (reset: Reset) => Promise<void>
  /** Serialises everything that starts something new for a person. */
  lockPerson: (person: PersonId) => Promise<void>
  offer: (person: PersonId, deviceId: string) => Promise<Offer | null>
  /** The person's newest prompt, not locked: what it is about is locked first. */
  peekPrompt: (person: PersonId) => Promise<StoredPrompt | null>
  /** The person's newest prompt, as it is once nobody else is changing it. */
  prompt: (person: PersonId) => Promise<StoredPrompt | null>
  promptById: (id: string) => Promise<StoredPrompt | null>
  savePrompt: (prompt: StoredPrompt) => Promise<void>
  /** Ends whatever prompt the person has; the answer is what that was. */
  endPrompts: (person: PersonId, at: string) => Promise<StoredPrompt[]>
  /** A person's open resets, in one order for everybody. */
  openResetsOf: (person: PersonId) => Promise<Reset[]>
  hold: (id: string) => Promise<Hold | null>
  saveHold: (hold: Hold) => Promise<void>
  /** Whether a person (if any is meant) and everybody are stopped. */
  heldNow: (person: PersonId | null) => Promise<{ frozen: boolean; paused: boolean }>
  /** Serialises everything that counts everybody's orders. */
  lockOrders: () => Promise<void>
  /** The same for a person, with what has been used of the limits by now. */
  allowance: (of: {
    person: PersonId
    deviceId: string | null
    limits: Limits
    now: Date
  }) => Promise<{ used: Used; frozen: boolean; paused: boolean }>
  /** Counts what was spent, and no longer what was returned. */
  use: (uses: { spent: readonly Use[]; returned: readonly string[] }) => Promise<void>
  /** Makes the message that shows the person's offer the one that shows them the reset, if it is that message. */
  adoptOffer: (reset: Reset, place: Place, activityId: string) => Promise<void>
  /** Chained to the entries of the same reset, whose row is locked by then. */
  audit: (entry: AuditEntry) => Promise<Written>
  owe: (owed: readonly Owed[]) => Promise<void>
}

/** What is open at this moment, counted. */
export type OpenNow = {
  /** Resets that have not ended, by state; none where a state is missing. */
  readonly resets: Readonly<Partial<Record<State, number>>>
  /** Those of them that wait for IT, and since when the oldest does. */
  readonly waiting: readonly {
    readonly claimed: boolean
    readonly count: number
    readonly since: string
  }[]
  /** Holds that nobody has lifted. */
  readonly holds: readonly {
    readonly of: 'person' | 'everybody'
    readonly because: HoldReason
    readonly count: number
  }[]
}

/** Everything that must outlive a process. */
export type Store = {
  /** All of it or nothing; `work` is done once more when another got in its way, so it does nothing but this. */
  transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>
  reset: (id: string) => Promise<Reset | null>
  /** A person's resets: open ones first, then ended ones changed since `since`; newest first. */
  resetsOf: (person: PersonId, since: string) => Promise<Reset[]>
  /** What there was of a person since then, this reset aside. */
  pastOf: (person: PersonId, since: string, butResetId: string) => Promise<Past>
  /** The person's newest prompt. */
  promptOf: (person: PersonId) => Promise<StoredPrompt | null>
  prompt: (id: string) => Promise<StoredPrompt | null>
  hold: (id: string) => Promise<Hold | null>
  /** What stops this person, or everybody where that is null, and nobody has lifted. */
  liveHolds: (person: PersonId | null) => Promise<Hold[]>
  /** What waits for IT, oldest first. */
  waiting: (most: number) => Promise<Reset[]>
  openNow: () => Promise<OpenNow>
  person: (id: PersonId) => Promise<KnownPerson | null>
  /** Somebody the bot has met, by sign-in name or object id; by the id that they have in Teams. */
  personNamed: (name: string) => Promise<KnownPerson | null>
  personInTeams: (teamsId: string) => Promise<KnownPerson | null>
  /** Remembers what was told about a person; undefined fields stay as they are. */
  meet: (person: Told) => Promise<KnownPerson>
  /** The same for a turn, which is counted: `turns` is how many there were in this minute with it. */
  meetInTurn: (person: Told, at: Date) => Promise<{ person: KnownPerson; turns: number }>
  /** Remembers what was offered, replacing the earlier offer, and what was looked up for it. */
  offer: (
    person: PersonId,
    devices: readonly Device[],
    standing: Standing,
    at: string,
  ) => Promise<void>
  /** What the person was offered last, if that was since then. */
  offersOf: (person: PersonId, since: Date) => Promise<Offer[]>
  /** The message that shows the offer; the first reset that begins on it takes it over. */
  saveOfferPost: (person: PersonId, activityId: string) => Promise<void>
  /** What it takes to show a reset to an audience. */
  scene: (resetId: string, audience: Audience) => Promise<Scene | null>
  /** What shows a reset, or a hold, to an audience. */
  post: (aboutId: string, audience: Audience) => Promise<Post | null>
  savePost: (aboutId: string, audience: Audience, post: Post) => Promise<void>
  setting: (name: string) => Promise<string | null>
  saveSetting: (name: string, value: string) => Promise<void>
  removeSetting: (name: string) => Promise<void>
  owe: (owed: readonly Owed[]) => Promise<void>
  /** Keeps what could not be sent to a person until they are back. */
  keepUnsent: (person: PersonId, what: Pick<Owed, 'job' | 'key'>) => Promise<void>
  /** They are back, with this turn: owes what was kept. */
  oweUnsent: (person: PersonId, turn: string, at: string) => Promise<void>
  /**
   * Deletes some of what is not kept any longer, by the database's own clock: ended resets and lifted
   * holds with their prompts and posts, offers, people nobody has heard of, audit entries. All zero:
   * nothing is left to delete.
   */
  purge: (keep: { personalDataDays: number; auditDays: number }) => Promise<Purged>
  /** Answers while the database can be used; throws otherwise. */
  ping: () => Promise<void>
}
