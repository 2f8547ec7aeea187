import type { Finding } from './doctor/finding.ts'
import { approver } from './cards/approver.ts'
import { channel } from './cards/channel.ts'
import { devicesDraft, type Listed } from './cards/devices.ts'
import { employee } from './cards/employee.ts'
import { healthDraft, historyDraft, queueDraft, type Waiting } from './cards/desk.ts'
import { holdDraft, liftDraft, type HoldView, type LiftView } from './cards/hold.ts'
import { createIcons, type Icon } from './cards/icons.ts'
import { noticeDraft } from './cards/notice.ts'
import {
  alertDraft,
  askITDraft,
  choicesDraft,
  movedDraft,
  noDevicesDraft,
  passcodesDraft,
  passcodeDraft,
} from './cards/others.ts'
import { contactOf, contactText } from './cards/pieces.ts'
import { spellOut } from './cards/spell.ts'
import { createTemplates } from './cards/template.ts'
import {
  mentionsIn,
  wordsIn,
  type Draft,
  type Faces,
  type Seat,
  type Seen,
  type View,
  type Words,
} from './cards/view.ts'
import { capabilityOf, type Settings } from './domain/device.ts'
import type { Refusal, Reset } from './domain/reset.ts'
import type { Secret } from './domain/secret.ts'
import type { Contact } from './ports.ts'
import { directionOf, type Key, type Values, type Wording } from './wording.ts'

export type { HoldView, LiftView } from './cards/hold.ts'
export type { Listed } from './cards/devices.ts'
export type { Seat, View } from './cards/view.ts'

/** A card as it is sent. */
export type Card = {
  readonly content: Record<string, unknown>
  /** For notifications, read aloud and where cards can't be shown. Never tells a secret. */
  readonly summary: string
  /** A word when this deserves a new message, once for each word; null when the old one is updated. */
  readonly announce: string | null
}

/** Which card for whom in which state. A new state does not compile until every seat has one. */
const faces = { employee, channel, approver } satisfies Record<Seat, Faces>

/** The sentences the bot says outside of cards. */
const sentences = {
  help: 'help',
  nothingOpen: 'nothingOpen',
  goOnInPrivate: 'goOnInPrivate',
  trouble: 'trouble',
  troubleToldIT: 'troubleToldIT',
  bug: 'bug',
  tryAgain: 'tryAgain',
  slowDown: 'slowDown',
  gaveUp: 'gaveUp',
  away: 'away',
  notForGuests: 'notForGuests',
  oneMoment: 'oneMoment',
  thanks: 'thanks',
  language: 'language',
  nothingDone: 'nothingDone',
  'desk.help': 'desk.help',
  'desk.whom': 'desk.whom',
  'desk.unknown': 'desk.unknown',
  'desk.wantsNote': 'desk.wantsNote',
  'desk.nothingHeld': 'desk.nothingHeld',
  'desk.done': 'desk.done',
  'elsewhere.computer': 'elsewhere.computer',
  'elsewhere.account': 'elsewhere.account',
  'elsewhere.mfa': 'elsewhere.mfa',
  'elsewhere.lost': 'elsewhere.lost',
  'elsewhere.meeting': 'elsewhere.meeting',
  'elsewhere.voicemail': 'elsewhere.voicemail',
  'elsewhere.door': 'elsewhere.door',
  'elsewhere.sim': 'elsewhere.sim',
  'elsewhere.broken': 'elsewhere.broken',
  'elsewhere.order': 'elsewhere.order',
  'elsewhere.factoryReset': 'elsewhere.factoryReset',
  'already.approved': 'already.approved',
  'already.vouched': 'already.vouched',
  'already.denied': 'already.denied',
  'already.handled': 'already.handled',
} as const satisfies Record<string, Key>

/** The name of a sentence the bot says outside of cards. */
export type Sentence = keyof typeof sentences

const refusals = {
  notNow: 'refusal.notNow',
  ended: 'refusal.ended',
  outdated: 'refusal.outdated',
  notHeld: 'refusal.notHeld',
  alreadyHeld: 'refusal.alreadyHeld',
  notYours: 'refusal.notYours',
  notForYou: 'refusal.notForYou',
  ownRequest: 'refusal.ownRequest',
  notOffered: 'refusal.notOffered',
  notPossible: 'refusal.notPossible',
  notThisDecision: 'refusal.notThisDecision',
  noteMissing: 'refusal.noteMissing',
  noPrompt: 'refusal.noPrompt',
  promptOver: 'refusal.promptOver',
  wrongCode: 'refusal.wrongCode',
  otherPurpose: 'refusal.otherPurpose',
  tooEarly: 'refusal.tooEarly',
  alreadyAsked: 'refusal.alreadyAsked',
  justReminded: 'refusal.justReminded',
  notOurs: 'refusal.notOurs',
  showOver: 'refusal.showOver',
  disowned: 'refusal.disowned',
  frozen: 'refusal.frozen',
  tooManyPrompts: 'refusal.tooManyPrompts',
  tooManyEscalations: 'refusal.tooManyEscalations',
} satisfies Record<Refusal, Key>

/** Refusals after which only people help: how to reach them is said with these. */
const toIT: readonly Refusal[] = ['tooManyPrompts', 'tooManyEscalations', 'frozen']

export type Cards = {
  /** What one seat sees of a reset in the state it is in. */
  forReset: (view: View) => Card
  /** That a reset was carried out, beside the requester's card. */
  notice: (view: Seen<'done'>) => Card
  /** What the channel sees of a hold. */
  hold: (view: HoldView & { locale: string }) => Card
  /** What waits for a decision. */
  queue: (about: {
    waiting: readonly Waiting[]
    /** Whether there are more than these. */
    more: boolean
    locale: string
  }) => Card
  /** How the bot is: what was found to be missing, worst first. */
  health: (about: { findings: readonly Finding[]; locale: string }) => Card
  /** What there was of one person. */
  history: (about: {
    name: string
    resets: readonly Reset[]
    isFrozen: boolean
    locale: string
  }) => Card
  /** What an approver who lifts a hold sees of it in their own chat. */
  lift: (view: LiftView & { locale: string }) => Card
  /** The person's devices to choose from, from the one after `after` where not all fit. */
  devices: (list: {
    devices: readonly Listed[]
    after?: string | undefined
    locale: string
  }) => Card
  /** Several passcodes that may be shown again, to choose from. */
  passcodes: (about: {
    resets: readonly Extract<Reset, { state: 'done' }>[]
    locale: string
  }) => Card
  /** What the bot can do, as buttons, for somebody it has not understood. */
  choices: (about: { contact: Contact | null; locale: string }) => Card
  /** How to reach people in IT, and a form that asks them. */
  askIT: (about: { contact: Contact | null; locale: string }) => Card
  noDevices: (about: { contact: Contact | null; locale: string }) => Card
  /** The passcode itself: for the answer to `passcode.show` only, never posted. */
  passcode: (about: {
    passcode: Secret
    reset: Reset
    policy: Settings
    locale: string
    requester?: { readonly name: string } | null
  }) => Card
  moved: (about: { locale: string }) => Card
  alert: (about: { about: 'notPermitted'; detail: string; locale: string }) => Card
  /** A chat message, in Markdown. */
  sentence: (locale: string, sentence: Sentence, values?: Values) => string
  /** The same, with how to reach IT. */
  sentenceWithContact: (locale: string, sentence: Sentence, contact: Contact | null) => string
  /** Why something wasn't done, and what to do instead. */
  refusal: (locale: string, refusal: Refusal, contact?: Contact | null) => string
  /** A passcode's characters in words. */
  spell: (passcode: Secret, locale: string) => string
}

/** Compiles the templates once; everything it returns is pure. */
export function createCards({ wording }: { wording: Wording }): Cards {
  const expand = createTemplates()
  const pictureOf = createIcons()

  function card(locale: string, draft: (words: Words) => Draft): Card {
    const words = wordsIn(wording, locale)
    const { template, data, summary, announce, icon, mentions = [] } = draft(words)
    const language = wording.nearest(locale)
    const content = {
      ...expand(template, icon === null ? data : { ...data, icon: shown(icon, words) }),
      // The schema wants the language alone; dates and times are then written in it, too.
      lang: new Intl.Locale(language).language,
      rtl: directionOf(language) === 'rtl',
      fallbackText: summary,
      speak: summary,
      ...(mentions.length === 0 ? {} : { msteams: mentionsIn(mentions) }),
    }
    return { content, summary, announce }
  }

  function shown(icon: Icon, { plain }: Words) {
    return { url: pictureOf(icon), says: plain(`icon.${icon}`) }
  }

  return {
    forReset: (view) =>
      card(view.locale, (words) => {
        const faceOf = faces[view.audience][view.reset.state]
        // Each face takes the view of its own state; looking it up by the state loses that.
        return faceOf(view as never, words)
      }),
    notice: (view) => card(view.locale, (words) => noticeDraft(view, words)),
    hold: (view) => card(view.locale, (words) => holdDraft(view, words)),
    queue: (about) => card(about.locale, (words) => queueDraft(about, words)),
    health: (about) => card(about.locale, (words) => healthDraft(about.findings, words)),
    history: (about) => card(about.locale, (words) => historyDraft(about, words)),
    lift: (view) => card(view.locale, (words) => liftDraft(view, words)),
    devices: ({ devices, after = null, locale }) =>
      card(locale, (words) => devicesDraft(devices, after, words)),
    passcodes: ({ resets, locale }) => card(locale, (words) => passcodesDraft(resets, words)),
    choices: ({ contact, locale }) => card(locale, (words) => choicesDraft(contact, words)),
    askIT: ({ contact, locale }) => card(locale, (words) => askITDraft(contact, words)),
    noDevices: ({ contact, locale }) => card(locale, (words) => noDevicesDraft(contact, words)),
    passcode: ({ passcode, reset, policy, locale, requester = null }) => {
      const capability = reset.device === null ? null : capabilityOf(reset.device, policy)
      const scope = capability?.kind === 'temporary' ? capability.scope : 'deviceOrWorkProfile'
      return card(locale, (words) => passcodeDraft({ passcode, reset, scope, requester }, words))
    },
    moved: ({ locale }) => card(locale, movedDraft),
    alert: ({ about, detail, locale }) =>
      card(locale, (words) => alertDraft({ about, detail }, words)),
    sentence: (locale, sentence, values) => wording.say(locale, sentences[sentence], values),
    sentenceWithContact: (locale, sentence, contact) => {
      const line = contactOf(contact, wordsIn(wording, locale))
      const said = wording.say(locale, sentences[sentence])
      return line === undefined ? said : `${said}\n\n${line}`
    },
    refusal: (locale, refusal, contact = null) => {
      const words = wordsIn(wording, locale)
      const said = words.plain(refusals[refusal])
      const line = toIT.includes(refusal) ? contactText(contact, words) : undefined
      return line === undefined ? said : `${said}\n\n${line}`
    },
    spell: (passcode, locale) => spellOut(passcode.reveal(), wordsIn(wording, locale)),
  }
}
