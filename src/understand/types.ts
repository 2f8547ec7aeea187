export type Tongue = 'en' | 'it' | 'sv' | 'ja' | 'fr' | 'de' | 'es'

/** Something else that people ask about in nearly the same words. */
export type Lookalike =
  | 'computer'
  | 'account'
  | 'mfa'
  | 'lost'
  | 'meeting'
  | 'voicemail'
  | 'door'
  | 'sim'
  | 'broken'
  | 'order'
  | 'factoryReset'

/** A word in a sentence that tells one phone from another. */
export type DeviceHint =
  | 'samsung'
  | 'pixel'
  | 'xiaomi'
  | 'oneplus'
  | 'motorola'
  | 'huawei'
  | 'nokia'
  | 'sony'
  | 'iphone'
  | 'ipad'
  | 'android'
  | 'windows'
  | 'tablet'

/** What people ask for in so many words. */
type Asked = 'status' | 'show' | 'cancel' | 'help' | 'thanks' | 'greeting' | 'it'

/** What a sentence asks for. */
export type Intent = 'reset' | Asked | 'language' | 'lookalike' | 'unclear'

/** What was understood of a sentence. */
export type Understanding = {
  readonly intent: Intent
  /** The language to answer in. */
  readonly language: Tongue
  readonly device?: DeviceHint
  /** With the intent `lookalike`: what it is about instead. */
  readonly lookalike?: Lookalike
  /** The sentence says not to. */
  readonly negated?: true
  /** The language the person asks to be answered in, whatever else they want. */
  readonly wants?: Tongue
}

/** Things a trigger can be about. */
export type Host =
  | 'device'
  | 'computer'
  | 'account'
  | 'mfa'
  | 'meeting'
  | 'voicemail'
  | 'door'
  | 'sim'
  | 'gadget'
  | 'thing'

/**
 * What words can signal.
 *
 * - hosts: see `Host`; `device` is the phone or tablet, `gadget` a router, a printer, a watch;
 *   `thing` whatever else has a code or can be opened: a bank card, a file
 * - `code`: PIN, passcode; `password`: may be that of anything
 * - triggers: `act` (reset, unlock), `change` (a new PIN), `forgot`, `trouble` (locked; counts with a
 *   device or a code), `out` (locked out; counts alone)
 * - `lost`, `broken`, `order`, `wipe`, `puk`: not a reset, whatever else is said
 * - `other`: somebody else's phone, or phones in general; `former`: it was somebody else's, but is no longer
 * - `solved`: it works again
 * - `no`: says not to; `unlike`: says that the thing before is not meant; `but`: a new thought begins
 * - `plea`: "help", "a problem with"; `self`: "I", "my"; each goes with anything
 * - `doubt`: why, safe, found again; a device and a code alone are no reset then
 * - `rule`: what is allowed; nothing is wanted then, but who complains is heard
 * - `fine`: words without meaning here, such as "phone call" or "don't worry"
 */
export type Signal =
  | Host
  | 'code'
  | 'password'
  | 'act'
  | 'change'
  | 'forgot'
  | 'trouble'
  | 'out'
  | 'lost'
  | 'broken'
  | 'order'
  | 'wipe'
  | 'puk'
  | 'other'
  | 'former'
  | 'solved'
  | 'no'
  | 'unlike'
  | 'but'
  | 'fine'
  | Asked
  | 'speak'
  | 'plea'
  | 'self'
  | 'doubt'
  | 'rule'

/**
 * One language, as data. Words are written in lower case; accents do not matter.
 *
 * Phrases stand one on a line. Their parts are separated by spaces:
 * `word`, `begin*`, `*end`, `this|that`, `<set or signal>`, `maybe?`, `..` up to two words of any kind,
 * `..5` up to five, `^` and `$` the beginning and the end of a clause. Parts with `&` between them may come
 * in any order, with any words in between; for `forgot` and `trouble` without a mark.
 * What is matched is used up, and signals nothing else, except for parts in `<>` that name a signal and
 * parts that begin with `+`.
 */
export type Language = {
  readonly tongue: Tongue
  /** Common words, by which the language is known. They are never taken for slips. */
  readonly marks: string
  /** Ordinary words that are one slip away from a word of the phrases. */
  readonly notSlips: string
  /** Sequences of words that count as one: `do not = dont`. */
  readonly joins: string
  /** Words for use in phrases. */
  readonly sets: Readonly<Record<string, string>>
  readonly signals: Readonly<Partial<Record<Signal, string>>>
  /** In this language what says not to stands at the end. */
  readonly noComesLast?: true
  /** What the languages are called. */
  readonly tongues: Readonly<Record<Tongue, string>>
  /** How a letter ends: from such a line on it is a signature. */
  readonly closings: string
}
