import type { Policy } from '../domain/policy.ts'
import type { PersonId, Prompt } from '../domain/prompt.ts'
import type { Reset, State } from '../domain/reset.ts'
import type { Contact } from '../ports.ts'
import type { Key, Values, Wording } from '../wording.ts'
import type { Data } from './template.ts'

/** Where a reset is looked at from: the requester's chat, the approvers' channel, an approver's own chat. */
export type Seat = 'employee' | 'channel' | 'approver'

/** What the card of a reset depends on, and nothing else does. */
export type View = {
  readonly reset: Reset
  readonly audience: Seat
  /** Whose chat it is; null in the channel. */
  readonly reader: PersonId | null
  /** The reader's prompt for this reset, live or not. */
  readonly prompt: Prompt | null
  /** Where that prompt's sign-in starts; null when its ticket isn't known any more. */
  readonly signInUrl: string | null
  readonly signInAs: 'teams' | 'url'
  /** Whether IT has not seen the request yet, because its channel cannot be reached. */
  readonly unheard: boolean
  readonly requester: { readonly name: string; readonly upn: string | null } | null
  readonly contact: Contact | null
  readonly policy: Policy
  readonly now: Date
  readonly locale: string
}

/** A view of a reset known to be in this state. */
export type Seen<S extends State> = Omit<View, 'reset'> & {
  readonly reset: Extract<Reset, { state: S }>
}

/** The wording in one language. */
export type Words = {
  readonly say: (key: Key, values?: Values) => string
  readonly plain: (key: Key, values?: Values) => string
}

/** A card before it is drawn. */
export type Draft = {
  readonly template: string
  readonly data: Data
  readonly summary: string
  readonly announce: string | null
}

/** What one seat sees in each state. */
export type Faces = { readonly [S in State]: (view: Seen<S>, words: Words) => Draft }

export function wordsIn(wording: Wording, locale: string): Words {
  return {
    say: (key, values) => wording.say(locale, key, values),
    plain: (key, values) => wording.plain(locale, key, values),
  }
}
