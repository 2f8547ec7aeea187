import type { PinResetDetails } from '../pin-reset.ts'
import type { Contact, Message, Person, Place } from '../ports.ts'

/** What an app registration says of sign-ins. */
export type SignInApp = {
  /** Optional claims in its ID tokens. */
  readonly idTokenClaims: readonly string[]
  readonly redirectUris: readonly string[]
}

/** `inUse`: another process holds an embedded database, as the bot does. `none`: not made yet. */
export type DatabaseLook =
  | { readonly kind: 'inUse' | 'none' }
  | {
      readonly kind: 'open'
      /** The tables are those of this release, others, or not there at all. */
      readonly tables: 'current' | 'other' | 'none'
      /** By how much the database's clock is ahead of this machine's. */
      readonly aheadMs: number
      /** Where the approvers' channel is, as the bot has learnt it; null when it has not. */
      readonly channelServiceUrl: string | null
    }

/** An answer to a browser; `status` is null when there was none, and `reason` why. */
export type PageLook =
  | { readonly status: number; readonly text: string }
  | { readonly status: null; readonly reason: string }

/** What the doctor looks at. Each may throw, most of them `OutsideFailed`. */
export type Looks = {
  /** What time it is on this machine. */
  readonly now: () => Date
  /** The application permissions in a new token for Graph. */
  readonly graphRoles: () => Promise<readonly string[]>
  /** Everybody in a group; null when there is none. */
  readonly membersOf: (groupId: string) => Promise<readonly Person[] | null>
  /** Somebody by object id or user principal name. */
  readonly personBy: (name: string) => Promise<Person | null>
  /** How many devices the bot would find for somebody. */
  readonly deviceCountOf: (personId: string) => Promise<number>
  /** Null when the tenant has no such app registration. */
  readonly application: (clientId: string) => Promise<SignInApp | null>
  readonly pinReset: () => Promise<PinResetDetails>
  readonly contact: () => Promise<Contact | null>
  readonly database: () => Promise<DatabaseLook>
  /** Gets a token for the Bot Connector. */
  readonly channelToken: () => Promise<void>
  readonly channel: {
    /** Whether the bot is known in a channel. Nothing is posted. */
    readonly reach: (place: Place) => Promise<void>
    readonly post: (place: Place, message: Message) => Promise<string>
    readonly remove: (place: Place, activityId: string) => Promise<void>
  }
  /** What a browser gets from the bot's public address. */
  readonly page: (path: string) => Promise<PageLook>
  /** By how much the clock of the sign-in service is ahead of this machine's; null: it does not say. */
  readonly signInAheadMs: () => Promise<number | null>
}
