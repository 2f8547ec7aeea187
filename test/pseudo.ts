import type { Strings } from '../src/wording.ts'

/** Stands for the languages from right to left: English in Arabic letters, a third longer. */
export const PSEUDO = 'ar-XB'

const letters = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنه')
const inArabicLetters = (word: string) =>
  Array.from(word, (letter) => letters[letter.toLowerCase().charCodeAt(0) - 97]!).join('')

/** A sentence with its values and its Markdown as they were, and every word longer by 35 %. */
function pseudo(text: string): string {
  return text.replace(/\{\{\w+\}\}|[a-z]+/gi, (found) => {
    if (found.startsWith('{{')) return found
    const more = Math.ceil(found.length * 0.35)
    return inArabicLetters(found + found.slice(-1).repeat(more))
  })
}

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** The plural categories of a language, such as `one` and `other`; always in the same order. */
export function categoriesOf(locale: string): Intl.LDMLPluralRule[] {
  const own = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  return categories.filter((one) => own.includes(one))
}

/** `hold.burst` of `hold.burst_one`; null for a sentence that no number changes. */
export const pluralOf = (key: string) =>
  new RegExp(`^(.+)_(?:${categories.join('|')})$`).exec(key)?.[1] ?? null

/** The keys that a language needs for these English ones, in their order. */
export function keysIn(locale: string, english: readonly string[]): string[] {
  const keys = english.flatMap((key) => {
    const plural = pluralOf(key)
    return plural === null ? [key] : categoriesOf(locale).map((one) => `${plural}_${one}`)
  })
  return [...new Set(keys)]
}

/** The English sentence that stands for this key in any language. */
export const inEnglish = (english: Strings[string], key: string) =>
  english[key] ?? english[`${pluralOf(key)}_other`] ?? ''

/** All sentences in the pseudo-locale. */
export function pseudoStrings(english: Strings[string]): Strings[string] {
  const keys = keysIn(PSEUDO, Object.keys(english))
  return Object.fromEntries(keys.map((key) => [key, pseudo(inEnglish(english, key))]))
}
