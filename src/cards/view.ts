import type { Settings } from '../domain/device.ts'
import type { PersonId, Prompt } from '../domain/prompt.ts'
import type { Reset, State } from '../domain/reset.ts'
import type { Contact, Past } from '../ports.ts'
import type { Key, Values, Wording } from '../wording.ts'
import type { Icon } from './icons.ts'
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
  /** What there was of the requester before; looked up for those who decide only. */
  readonly past: Past | null
  /** Where administrators see the device. */
  readonly deviceUrl: string | null
  /** Whom a card in the channel calls. */
  readonly called: readonly Called[]
  readonly contact: Contact | null
  readonly policy: Settings
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
  /** What stands beside its title; null where it has none. */
  readonly icon: Icon | null
  /** Who is mentioned in it, by `<at>name</at>`. */
  readonly mentions?: readonly Called[]
}

/** Somebody, or a Teams tag, who is to notice a card. */
export type Called = {
  readonly kind: 'person' | 'tag'
  readonly id: string
  readonly name: string
}

/** As Teams wants it: the very text that stands in the card's list of mentions. */
export function mentionOf(called: Called): string {
  return `<at>${bareNameOf(called)}</at>`
}

/** Nothing is left of a name that would be taken for more than text. */
function bareNameOf({ name }: Called): string {
  return name.replaceAll(/[^\p{L}\p{N} .,'’()-]/gu, '')
}

/** The list of mentions that goes with a card. */
export function mentionsIn(called: readonly Called[]): object {
  const entities = called.map((one) => ({
    type: 'mention',
    text: mentionOf(one),
    mentioned: {
      id: one.id,
      name: bareNameOf(one),
      ...(one.kind === 'tag' ? { type: 'tag' } : {}),
    },
  }))
  return { entities }
}

/** What one seat sees in each state. */
export type Faces = { readonly [S in State]: (view: Seen<S>, words: Words) => Draft }

export function wordsIn(wording: Wording, locale: string): Words {
  return {
    say: (key, values) => wording.say(locale, key, values),
    plain: (key, values) => wording.plain(locale, key, values),
  }
}
