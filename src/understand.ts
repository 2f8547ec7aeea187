import { fold, wordsOf } from './understand/fold.ts'
import { createLexicon, type Lexicon } from './understand/lexicon.ts'
import { judge, type Finding } from './understand/judge.ts'
import { read, type Reading } from './understand/read.ts'
import { devices, everywhere, names as firstNames } from './understand/everywhere.ts'
import { de } from './understand/languages/de.ts'
import { en } from './understand/languages/en.ts'
import { es } from './understand/languages/es.ts'
import { fr } from './understand/languages/fr.ts'
import { it } from './understand/languages/it.ts'
import { ja } from './understand/languages/ja.ts'
import { sv } from './understand/languages/sv.ts'
import type { DeviceHint, Language, Signal, Tongue, Understanding } from './understand/types.ts'

export type * from './understand/types.ts'

/** A language is added here and in `Tongue`. */
const languages = { en, it, sv, ja, fr, de, es } satisfies Record<Tongue, Language>

/** In longer texts another language than the first found is not tried: it would be by chance. */
const SHORT = 40

/** In fewer words hardly anything tells the language, and every one that has them is tried. */
const FEW = 3

/** A locale counts as much as one word that belongs to one language only; a little less, so that the word wins. */
const LOCALE = 0.9

const all = Object.values(languages).map(withEverywhere)
const common = new Set(all.flatMap(({ marks }) => wordsOf(marks).map(fold)))
const lexicons = all.map((language) => createLexicon(language, common))
const lexiconOf = new Map(lexicons.map((lexicon) => [lexicon.tongue, lexicon]))
const tongues = tonguesOf(all)
const noes = noesOf(all)
const closings = all
  .flatMap(({ closings }) => closings.split('\n').map((line) => fold(line.trim())))
  .filter((line) => line !== '')

/**
 * Says what a sentence asks for, from its words alone: no model, no network. What says not to, or is about
 * something else, never comes out as a reset; what is not clear comes out as `unclear`.
 *
 * @param locale such as `sv-SE`; counts where the sentence itself does not tell its language.
 */
export function understand(text: string, locale?: string): Understanding {
  const reading = withoutSignature(read(text))
  const candidates = tonguesFor(reading, locale)
  const [first] = candidates
  let chosen = first
  let finding = findingIn(reading, first)
  if (reading.words.length <= SHORT) {
    for (const tongue of candidates.slice(1)) {
      if (finding.intent !== 'unclear' || finding.negated === true) break
      const other = findingIn(reading, tongue)
      if (other.intent === 'unclear' && other.negated !== true) continue
      finding = other
      chosen = tongue
    }
  }
  if (finding.intent === 'reset' && saysNoElsewhere(reading, chosen)) {
    finding = { intent: 'unclear', negated: true }
  }
  const { tongue: named, ...found } = finding
  const wants = named === undefined ? undefined : tongueIn(named)
  const device = deviceIn(reading)
  return {
    ...found,
    language: chosen,
    ...(device === undefined ? {} : { device }),
    ...(wants === undefined ? {} : { wants }),
  }
}

function findingIn(reading: Reading, tongue: Tongue): Finding {
  const lexicon = lexiconOf.get(tongue)
  if (lexicon === undefined) throw new Error(`Understanding: no language ${tongue}`)
  return judge(lexicon.words(reading), lexicon)
}

/** The languages a text may be in, the likeliest first; none that has less than a third of its evidence. */
function tonguesFor(
  { words, letters, japanese }: Reading,
  locale: string | undefined,
): [Tongue, ...Tongue[]] {
  const scores = new Map<Tongue, number>(all.map(({ tongue }) => [tongue, letters[tongue] ?? 0]))
  const add = (tongue: Tongue, score: number) =>
    scores.set(tongue, (scores.get(tongue) ?? 0) + score)
  for (let at = 0; at < words.length && at < 200; at++) {
    const word = words[at] ?? ''
    // Japanese is known by its letters already.
    if (word.charCodeAt(0) > 0x3000) continue
    const those = lexiconsWith(word)
    for (const { tongue } of those) add(tongue, 1 / those.length)
  }
  add('ja', japanese / 3)
  const own = tongueOfLocale(locale)
  if (own !== undefined) add(own, LOCALE)
  add('en', LOCALE / 10)
  const sorted = [...scores].sort(([, one], [, other]) => other - one)
  const best = sorted[0]?.[1] ?? 0
  const [first = 'en', ...rest] = sorted
    .filter(
      ([, score], index) =>
        index === 0 || (score > 0 && (words.length <= FEW || score >= best / 3)),
    )
    .map(([tongue]) => tongue)
  return [first, ...rest]
}

/** The languages that a written-out word belongs to; where it is common, those alone in which it is. */
function lexiconsWith(word: string): Lexicon[] {
  return common.has(word)
    ? lexicons.filter(({ isMark }) => isMark(word))
    : lexicons.filter(({ isWritten }) => isWritten(word))
}

function tongueOfLocale(locale: string | undefined): Tongue | undefined {
  const name = locale?.slice(0, 2).toLowerCase()
  return all.find(({ tongue }) => tongue === name)?.tongue
}

/** Whether a word of another language says not to: somebody who mixes languages still means it. */
function saysNoElsewhere({ words }: Reading, chosen: Tongue): boolean {
  return words.some((word) => noes.has(word) && lexiconOf.get(chosen)?.knows(word) === false)
}

/** Without what follows "Best regards" on a line of its own. */
function withoutSignature(reading: Reading): Reading {
  const { lines } = reading
  const begun = lines.findIndex((line) => line.trim() !== '')
  const closing = lines.findIndex((line, at) => at > begun && isClosing(line))
  return closing === -1 ? reading : read(lines.slice(0, closing).join('\n'))
}

function isClosing(text: string): boolean {
  if (text.length > 60) return false
  const line = fold(text.trim()).replace(/[.,!]/g, '')
  return closings.some(
    (closing) =>
      line === closing || (line.startsWith(`${closing} `) && line.length < closing.length + 30),
  )
}

function deviceIn({ words }: Reading): DeviceHint | undefined {
  for (const word of words) {
    const hint = devices.get(word)
    if (hint !== undefined) return hint
    if (word.charCodeAt(0) < 0x3000) continue
    for (const [name, of] of devices) if (word.includes(name)) return of
  }
  return undefined
}

function tongueIn(named: string): Tongue | undefined {
  for (const [word, tongue] of tongues) if (named.includes(word)) return tongue
  return undefined
}

// --- the data, read once

function withEverywhere(language: Language): Language {
  const names = new Set<string>([...Object.keys(language.signals), ...Object.keys(everywhere)])
  const signals = Object.fromEntries(
    [...names].map((name) => {
      // The names are those of signals; Object.keys forgets it.
      const signal = name as Signal
      return [signal, `${language.signals[signal] ?? ''}\n${everywhere[signal] ?? ''}`]
    }),
  )
  return {
    ...language,
    signals,
    sets: {
      name: wordsOf(firstNames).join('|'),
      tongue: [
        ...Object.values(language.tongues),
        ...Object.values(languages).flatMap(({ tongue, tongues }) => [tongues[tongue]]),
      ].join('|'),
      ...language.sets,
    },
  }
}

function tonguesOf(languages: readonly Language[]): [string, Tongue][] {
  return languages.flatMap((language) =>
    Object.entries(language.tongues).flatMap(([tongue, names]) =>
      // As above.
      wordsOf(names).map((name): [string, Tongue] => [fold(name), tongue as Tongue]),
    ),
  )
}

/** Words that say not to; short ones mean too many other things in other languages. */
function noesOf(languages: readonly Language[]): Set<string> {
  const written = languages.flatMap(({ signals }) =>
    (signals.no ?? '').split('\n').filter((line) => !/[ ^$*<]/.test(line.trim())),
  )
  const words = written.flatMap(wordsOf).map(fold)
  return new Set(words.filter((word) => word.length > 3 || ['not', 'non'].includes(word)))
}
