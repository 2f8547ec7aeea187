import { DAYS_COUNTED } from './domain/limits.ts'
import { escapeHtml, framed, type Page } from './page-frame.ts'
import { icons } from './page-look.ts'
import type { Contact } from './ports.ts'
import type { Key, Values } from './wording.ts'

type PageKey = Extract<Key, `pages.${string}`>

/** The pages that say the same to everybody: what this is, what it keeps, and how it may be used. */
export type AboutPages = {
  /** For whoever opens the bot's address in a browser. */
  readonly home: (locale: string) => Page
  readonly privacy: (locale: string) => Page
  readonly terms: (locale: string) => Page
}

const paths = {
  '/': 'pages.home.link',
  '/privacy': 'pages.privacy.title',
  '/terms': 'pages.terms.title',
} as const

/**
 * Makes those pages. Of the configuration they tell whom to ask, and the days that things are kept,
 * and nothing else.
 */
export function createAboutPages(parts: {
  say: (
    locale: string,
    key: PageKey | 'button.disown' | 'contact.label' | 'contact.website',
    values?: Values,
  ) => string
  languageOf: (locale: string) => string
  contact: Contact
  keep: { readonly personalDataDays: number; readonly auditDays: number }
}): AboutPages {
  const { say, languageOf, contact, keep } = parts

  const wordsIn =
    (locale: string) =>
    (...sentence: [key: Parameters<typeof say>[1], values?: Values]) =>
      escapeHtml(say(locale, ...sentence))

  /** How to reach IT; nothing where nobody has said. */
  const reachIT = (locale: string): string => {
    const words = wordsIn(locale)
    const { name, phone, email, website } = contact
    const link = (address: string, text: string) => `<a href="${escapeHtml(address)}">${text}</a>`
    const ways = [
      name === null ? null : `<bdi>${escapeHtml(name)}</bdi>`,
      // No link: who needs it is locked out of their phone, and what to dial of "ext. 12" is unclear.
      phone === null ? null : `<bdi dir="ltr">${escapeHtml(phone)}</bdi>`,
      email === null ? null : link(`mailto:${email}`, escapeHtml(email)),
      website === null ? null : link(website, words('contact.website')),
    ].filter((way) => way !== null)
    const listed = ways.map((way) => `<li>${way}</li>`)
    return ways.length === 0
      ? ''
      : `<p>${words('contact.label')}</p>\n<ul>\n${listed.join('\n')}\n</ul>`
  }

  const page = (
    locale: string,
    path: keyof typeof paths,
    { title, mark, body }: { title: PageKey; mark: string; body: readonly string[] },
  ): Page => {
    const words = wordsIn(locale)
    const links = Object.entries(paths)
      .filter(([other]) => other !== path)
      .map(([other, name]) => `<a href="${other}">${words(name)}</a>`)
    const nav = `<nav aria-label="${words('pages.links')}">${links.join('\n')}</nav>`
    return framed(languageOf(locale), {
      title: say(locale, title),
      mark,
      body: [...body, nav].join('\n'),
      sameForAll: true,
    })
  }

  return {
    home: (locale) => {
      const words = wordsIn(locale)
      const steps = (['open', 'write', 'signIn'] as const).map(
        (step) => `<li>${words(`pages.home.${step}`)}</li>`,
      )
      return page(locale, '/', {
        title: 'pages.home.title',
        mark: icons.phone,
        body: [
          `<p>${words('pages.home.what')}</p>`,
          `<ol>\n${steps.join('\n')}\n</ol>`,
          `<div class="note">\n${icons.shield}\n<p>${words('pages.home.neverAsked')}</p>\n</div>`,
          reachIT(locale),
        ],
      })
    },

    privacy: (locale) => {
      const words = wordsIn(locale)
      const days = (count: number) => say(locale, 'pages.days', { count })
      const used = (['person', 'devices', 'signIn', 'record', 'cookie'] as const).map(
        (what) => `<li>${words(`pages.privacy.${what}`)}</li>`,
      )
      const { personalDataDays, auditDays } = keep
      const kept = [
        ['open', words('pages.privacy.openTime')],
        ['over', words('pages.privacy.overTime', { time: days(personalDataDays) })],
        ['you', words('pages.privacy.youTime', { time: days(personalDataDays) })],
        ['counts', escapeHtml(days(DAYS_COUNTED))],
        ['audit', words('pages.privacy.auditTime', { time: days(auditDays) })],
        ['elsewhere', words('pages.privacy.elsewhereTime')],
      ] as const
      return page(locale, '/privacy', {
        title: 'pages.privacy.title',
        mark: icons.kept,
        body: [
          `<p>${words('pages.privacy.lead')}</p>`,
          `<h2>${words('pages.privacy.what')}</h2>`,
          `<ul>\n${used.join('\n')}\n</ul>`,
          `<h2>${words('pages.privacy.passcodes')}</h2>`,
          `<p>${words('pages.privacy.notStored')}</p>`,
          `<p>${words('pages.privacy.seenByIT')}</p>`,
          `<h2>${words('pages.privacy.time')}</h2>`,
          '<dl class="times">',
          ...kept.map(
            ([what, time]) => `<dt>${words(`pages.privacy.${what}`)}</dt><dd>${time}</dd>`,
          ),
          '</dl>',
          `<h2>${words('pages.privacy.who')}</h2>`,
          `<p>${words('pages.privacy.approvers')}</p>`,
          `<p>${words('pages.privacy.operators')}</p>`,
          `<p>${words('pages.privacy.services')}</p>`,
          `<h2>${words('pages.privacy.questions')}</h2>`,
          `<p>${words('pages.privacy.ask')}</p>`,
          reachIT(locale),
        ],
      })
    },

    terms: (locale) => {
      const words = wordsIn(locale)
      const button = say(locale, 'button.disown')
      const rule = (name: 'own' | 'signIn' | 'hold' | 'record' | 'limits', values?: Values) =>
        `<h2>${words(`pages.terms.${name}`)}</h2>\n<p>${words(`pages.terms.${name}Text`, values)}</p>`
      return page(locale, '/terms', {
        title: 'pages.terms.title',
        mark: icons.phone,
        body: [
          `<p>${words('pages.terms.lead')}</p>`,
          rule('own'),
          rule('signIn'),
          rule('hold'),
          rule('record', { button }),
          rule('limits'),
          reachIT(locale),
        ],
      })
    },
  }
}
