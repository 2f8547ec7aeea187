import type { Purpose, SignInRefusal } from './domain/prompt.ts'
import { escapeHtml, framed, type Content, type Page } from './page-frame.ts'
import { handBackScript, icons } from './page-look.ts'
import type { Key } from './wording.ts'

export { handBackScript }
export type { Page }

type PageKey = Extract<Key, `pages.${string}`>

/** A sentence in the reader's language, as plain text; it is escaped for HTML here. */
export type Say = (
  locale: string,
  key: PageKey | 'button.again' | 'button.cannotSignIn',
  values?: Readonly<Record<string, string>>,
) => string

/** Why a link of a sign-in card opens nothing. */
export type GoneReason = 'unknown' | 'used' | 'over'

/** Why a sign-in ended without a code. */
export type RefusedReason =
  | SignInRefusal
  | 'alreadySignedIn'
  | 'otherBrowser'
  | 'cancelled'
  | 'providerError'
  | 'invalidToken'
  | 'unreachable'

/** What the last page of a sign-in shows. `askedAt` is an ISO time; `timeZone` an IANA name. */
export type CodePage = {
  readonly code: string
  readonly person: string
  readonly device: string | null
  readonly askedAt: string
  readonly purpose: Purpose
  readonly locale: string
  readonly timeZone: string | null
}

/** The pages of the sign-in window. */
export type Pages = {
  /** Signed in: hands the one-time code to Teams, and shows it for windows that stay open. */
  codePage: (about: CodePage) => Page
  /** For 410: the link of a card that opens nothing any more, and what to do. */
  gonePage: (about: Ended<GoneReason>) => Page
  /** A sign-in that does not count: what happened, and what to do. */
  refusedPage: (about: Ended<RefusedReason>) => Page
}

/** `purpose` says what there is to press in Teams; an employee's when the prompt is not known. */
type Ended<Reason> = {
  readonly why: Reason
  readonly locale: string
  readonly purpose?: Purpose | undefined
}

/** Where the way goes on in Teams, and what to mind this time. */
type Next = readonly ['again' | 'ifWaiting' | 'it', PageKey | null]

const nextStep = {
  otherPerson: ['again', 'pages.next.account'],
  otherTenant: ['again', 'pages.next.account'],
  guest: ['again', 'pages.next.account'],
  wrongNonce: ['again', null],
  noAuthTime: ['it', null],
  notFresh: ['again', 'pages.next.password'],
  fromTheFuture: ['again', 'pages.next.later'],
  contextMissing: ['again', 'pages.next.everyStep'],
  promptOver: ['again', null],
  alreadySignedIn: ['ifWaiting', null],
  otherBrowser: ['again', 'pages.next.window'],
  cancelled: ['again', null],
  providerError: ['again', 'pages.next.later'],
  invalidToken: ['again', null],
  unreachable: ['again', 'pages.next.later'],
} as const satisfies Record<RefusedReason, Next>

const buttons = {
  again: 'button.again',
  ifWaiting: 'button.again',
  it: 'button.cannotSignIn',
} as const

const marks: Partial<Record<RefusedReason, string>> = {
  promptOver: icons.over,
  alreadySignedIn: icons.signedIn,
}

/** The locale for dates: the reader's own (en-GB) where it is of the language that is spoken. */
function regionalOf(locale: string, language: string): string {
  try {
    const own = new Intl.Locale(locale)
    return own.language === new Intl.Locale(language).language ? locale : language
  } catch {
    return language
  }
}

/** A moment in words, always with its time zone; UTC when the reader's is not known. */
function momentIn(locale: string, iso: string, timeZone: string | null): string {
  const at = new Date(iso)
  try {
    return formatter(locale, timeZone ?? 'UTC').format(at)
  } catch {
    // A client may send a zone that this Node does not know.
    return formatter(locale, 'UTC').format(at)
  }
}

const formatters = new Map<string, Intl.DateTimeFormat>()
const MOST_FORMATTERS = 200

/** Kept: each is 30 KB that Node does not see as a reason to clear up. Clients name locale and zone, so not all are. */
function formatter(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  })
  if (formatters.size >= MOST_FORMATTERS) formatters.clear()
  formatters.set(key, made)
  return made
}

/**
 * Makes the pages. `languageOf` names the language in which `say` answers for a locale, which may
 * be another one when there are no sentences in the reader's own.
 */
export function createPages({
  say,
  languageOf,
  teams,
}: {
  say: Say
  languageOf: (locale: string) => string
  /** Origin of Teams in this cloud: TeamsJS does not know that of every cloud. */
  teams: string
}): Pages {
  const page = (locale: string, content: Content) => framed(languageOf(locale), content)

  /** Sentences of one locale, escaped, by their key. */
  const wordsIn = (locale: string) => (key: PageKey) => escapeHtml(say(locale, key))

  /** What to do in Teams. An approver has no prompt to renew: their way starts at the request's card. */
  const next = (locale: string, purpose: Purpose, [where, mind]: Next): string => {
    const approver = purpose === 'vouch' || purpose === 'decide'
    const way = approver
      ? say(locale, `pages.next.${where}Approver`)
      : say(locale, `pages.next.${where}`, { button: say(locale, buttons[where]) })
    return escapeHtml(mind === null ? way : `${way} ${say(locale, mind)}`)
  }

  return {
    codePage({ code, person, device, askedAt, purpose, locale, timeZone }) {
      const words = wordsIn(locale)
      const moment = momentIn(regionalOf(locale, languageOf(locale)), askedAt, timeZone)
      const fact = (name: 'person' | 'purpose' | 'device' | 'asked', value: string) =>
        `<dt>${words(`pages.code.${name}`)}</dt><dd>${value}</dd>`
      const named = (text: string) => `<bdi translate="no">${escapeHtml(text)}</bdi>`
      const facts = [
        fact('person', named(person)),
        fact('purpose', words(`pages.code.for.${purpose}`)),
        ...(device === null ? [] : [fact('device', named(device))]),
        fact('asked', `<time datetime="${escapeHtml(askedAt)}">${escapeHtml(moment)}</time>`),
      ]
      const states = (['stays', 'paste', 'selected'] as const)
        .map((state) => `data-${state}="${words(`pages.code.${state}`)}"`)
        .join(' ')
      const body = `<p id="state" role="status" data-teams="${escapeHtml(teams)}" ${states}>${words('pages.code.byItself')}</p>
<noscript><p>${words('pages.code.noScript')}</p></noscript>
<dl>
${facts.join('\n')}
</dl>
<section class="hand" aria-labelledby="label">
<h2 id="label">${words('pages.code.label')}</h2>
<div class="row">
<p id="code" dir="ltr" translate="no">${escapeHtml(code)}</p>
<button id="copy" type="button" data-copied="${words('pages.code.copied')}" hidden>${words('pages.code.copy')}</button>
</div>
<p>${words('pages.code.type')}</p>
</section>
<div class="note">
${icons.shield}
<p><strong>${words('pages.code.neverAsked')}</strong> ${words('pages.code.notYou')}</p>
</div>`
      const title = say(locale, 'pages.code.title')
      return page(locale, { title, mark: icons.signedIn, body, scripts: true })
    },

    gonePage({ why, locale, purpose = 'reset' }) {
      const words = wordsIn(locale)
      const body = `<p>${words(`pages.gone.${why}.what`)}</p>
<p class="next">${next(locale, purpose, ['again', null])}</p>
<p class="quiet">${words('pages.close')}</p>`
      const title = say(locale, `pages.gone.${why}.title`)
      return page(locale, { title, mark: icons.over, body })
    },

    refusedPage({ why, locale, purpose = 'reset' }) {
      const words = wordsIn(locale)
      // Of one that has counted nobody here knows what came of it in Teams.
      const outcome = why === 'alreadySignedIn' ? '' : `${words('pages.unchanged')} `
      const body = `<p>${words(`pages.refused.${why}.what`)}</p>
<p class="next">${next(locale, purpose, nextStep[why])}</p>
<p class="quiet">${outcome}${words('pages.close')}</p>`
      const title = say(locale, `pages.refused.${why}.title`)
      const mark = marks[why] ?? icons.stopped
      return page(locale, { title, mark, body })
    },
  }
}
