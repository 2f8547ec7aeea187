import { readdirSync, readFileSync } from 'node:fs'
import i18next from 'i18next'
import type en from '../cards/strings/en.json'

/**
 * The name of a sentence. English has all of them; another language may lack some. Where a number
 * changes the words, there is one for each of the language's plural categories: `key_one`, `key_other` …
 */
export type Key = Named<keyof typeof en>

type Named<Written> = Written extends `${infer Key}_${Intl.LDMLPluralRule}` ? Key : Written

/**
 * What is filled into a sentence; the number `count` also chooses its plural form. A Date `at` is
 * written as `{{atTime}}`, `{{atDate}}` or `{{atMoment}}`, in cards only, where it shows in the
 * reader's own time zone.
 */
export type Values = Readonly<Record<string, string | number | Date>>

/** Every sentence a person reads, in every language there is a file for. */
export type Wording = {
  /** For whatever shows Markdown: texts in cards, chat messages. Values stay plain text. */
  say: (locale: string, key: Key, values?: Values) => string
  /** For whatever shows no Markdown: buttons, labels, text runs, summaries. */
  plain: (locale: string, key: Key, values?: Values) => string
  readonly locales: readonly string[]
  /** The language somebody with this locale gets: the same, else the same script, else English. */
  nearest: (locale: string) => string
}

/** The sentences of each locale, by their keys. */
export type Strings = Readonly<Record<string, Readonly<Record<string, string>>>>

const FALLBACK = 'en'
const folder = new URL('../cards/strings/', import.meta.url)

/** Every `cards/strings/<locale>.json`. */
export function readStrings(): Strings {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(names.map((name) => [name.slice(0, -'.json'.length), read(name)]))
}

/** Says these sentences. One that is missing, or lacks a value, throws when asked for. */
export function createWording(strings: Strings = readStrings()): Wording {
  const locales = Object.keys(strings)
  const i18n = i18next.createInstance()
  void i18n.init({
    resources: Object.fromEntries(
      locales.map((locale) => [locale, { translation: { ...strings[locale] } }]),
    ),
    fallbackLng: FALLBACK,
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (text: string, match: RegExpExecArray) => {
      throw new Error(`Wording: no value for ${match[0]} in "${text}"`)
    },
  })
  const nearest = nearestOf(locales)

  function fill(locale: string, key: Key, values: Values, write: (text: string) => string): string {
    const lng = nearest(locale)
    if (!i18n.exists(key, { ...counted(values), lng })) {
      throw new Error(`Wording: no sentence "${key}"`)
    }
    const written = Object.entries(values).flatMap(([name, value]) =>
      value instanceof Date
        ? momentsOf(name, value)
        : [[name, typeof value === 'string' ? write(value) : value]],
    )
    const text: unknown = i18n.t(key, { ...Object.fromEntries(written), lng, nest: false })
    if (typeof text !== 'string') throw new Error(`Wording: "${key}" is no text`)
    return text
  }

  return {
    say: (locale, key, values = {}) => fill(locale, key, values, inMarkdown),
    plain: (locale, key, values = {}) => fill(locale, key, values, asText),
    locales,
    nearest,
  }
}

const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
}

const counted = ({ count }: Values) => (typeof count === 'number' ? { count } : {})

function read(name: string): Record<string, string> {
  const text = readFileSync(new URL(name, folder), 'utf8')
  return JSON.parse(text) as Record<string, string>
}

// Adaptive Cards write these in the reader's time zone; they accept no milliseconds.
function momentsOf(name: string, date: Date): [string, string][] {
  const at = `${date.toISOString().slice(0, 19)}Z`
  return [
    [`${name}Time`, `{{TIME(${at})}}`],
    [`${name}Date`, `{{DATE(${at}, SHORT)}}`],
    [`${name}Moment`, `{{DATE(${at}, SHORT)}} {{TIME(${at})}}`],
  ]
}

const MOST_KNOWN = 500

/** The best of these locales for a reader. Traditional and simplified Chinese are not the same script. */
function nearestOf(locales: readonly string[]): (locale: string) => string {
  const offers = locales.map((locale) => ({ locale, offered: maximized(locale) }))
  const known = new Map<string, string>()

  function found(wanted: string): string {
    const reader = maximized(wanted)
    if (reader === null) return FALLBACK
    const find = (
      parts: readonly ('language' | 'script' | 'region')[],
      fits = (_: string) => true,
    ) =>
      offers.find(
        ({ locale, offered }) =>
          offered !== null && fits(locale) && parts.every((part) => offered[part] === reader[part]),
      )?.locale
    return (
      find(['language', 'script', 'region']) ??
      find(['script'], (locale) => locale === reader.language) ??
      find(['language', 'script']) ??
      FALLBACK
    )
  }

  // Working it out takes longer than all else about a sentence, and a card has dozens of sentences.
  return (wanted) => {
    const before = known.get(wanted)
    if (before !== undefined) return before
    // Clients name their locale themselves: whatever they make up is not kept for ever.
    if (known.size >= MOST_KNOWN) known.clear()
    const locale = found(wanted)
    known.set(wanted, locale)
    return locale
  }
}

function maximized(locale: string): Intl.Locale | null {
  try {
    return new Intl.Locale(locale.replaceAll('_', '-')).maximize()
  } catch {
    return null
  }
}

// Line breaks, other control characters, and those that turn the direction of writing around.
const UNSEEN = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/** Text of a person or a device for where no Markdown is shown: one line, no date functions in it. */
export function asText(text: string): string {
  return text
    .replace(UNSEEN, ' ')
    .trim()
    .replace(/\{(?=\{)/g, '{\u2060')
}

/**
 * The same for where Markdown is shown: no emphasis, link, list or heading. Only what could mean
 * something is escaped, because Teams on older phones shows the backslash.
 */
export function inMarkdown(text: string): string {
  return text
    .replace(UNSEEN, ' ')
    .trim()
    .replace(/[\\`*_~[\]<>{}]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/^[-+#]/, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\')
}
