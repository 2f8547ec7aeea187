import { fold, wordsOf } from './fold.ts'
import { createMatcher, type Sign } from './match.ts'
import { readPhrases } from './phrases.ts'
import type { Reading } from './read.ts'
import { createSlips } from './slips.ts'
import { createSegments, createTree, walk } from './tree.ts'
import type { Language, Tongue } from './types.ts'

/** The words of a text as one language has them. */
export type Words = {
  readonly texts: readonly string[]
  readonly breaks: readonly number[]
}

/** What one language makes of words. */
export type Lexicon = {
  readonly tongue: Tongue
  readonly words: (reading: Reading) => Words
  /** Every signal in the words, in their order; words that a longer phrase uses up give no other. */
  readonly signs: (words: Words) => readonly Sign[]
  /** Whether a word as it is written belongs to this language. */
  readonly knows: (word: string) => boolean
  readonly isMark: (word: string) => boolean
  /** Whether a word is written out in a phrase. */
  readonly isWritten: (word: string) => boolean
  readonly noComesLast: boolean
}

type Join = { readonly parts: readonly string[]; readonly whole: string }

const NONE: readonly number[] = []
const isForeign = (word: string) => word.charCodeAt(0) > 0x3000

/** @param common words that are common in any language, and so no slips in this one. */
export function createLexicon(language: Language, common: ReadonlySet<string>): Lexicon {
  const { phrases, entries, numbers } = readPhrases(language)
  const signsIn = createMatcher(phrases)
  const { beginning = [], ending = [] } = Object.groupBy(entries, ({ kind }) => kind)
  const beginnings = createTree(beginning.map(({ text, id }) => [text, id]))
  const endings = createTree(ending.map(({ text, id }) => [reversed(text), id]))
  // Shorter ones begin too many other words as well.
  const telling = new Set(beginning.filter(({ text }) => text.length > 4).map(({ id }) => id))
  const slips = createSlips(
    entries.filter(({ mayBeSlipped, kind }) => mayBeSlipped && kind !== 'ending'),
  )
  const joins = joinsOf(language.joins)
  const joined = [...joins.values()].flat().flatMap(({ parts }) => parts)
  const marks = new Set(wordsOf(language.marks).map(fold))
  const notSlips = wordsOf(language.notSlips).map(fold)
  // Known too, and no signal.
  const silent = new Set([...notSlips, ...joined])
  const segments = createSegments([...numbers.keys(), ...marks, ...notSlips].filter(isForeign))
  const isKnown = (word: string) => numbers.has(word) || marks.has(word) || silent.has(word)

  function identify(word: string): readonly number[] {
    const whole = numbers.get(word)
    const begun = walk(beginnings, word, 0, 1)
    const ended = walk(endings, word, word.length - 1, -1)
    const found = [...(whole === undefined ? NONE : [whole]), ...begun, ...ended]
    const isCertain = isKnown(word) || ended.length > 0 || begun.some((id) => telling.has(id))
    // Japanese is cut into words that are known; what is left over is no slip of the finger.
    return isCertain || common.has(word) || isForeign(word)
      ? found
      : [...found, ...slips.near(word)]
  }

  function words({ words: read, breaks }: Reading): Words {
    const texts: string[] = []
    const before: number[] = []
    for (let at = 0; at < read.length; at++) {
      const word = read[at] ?? ''
      const gap = breaks[at] ?? 0
      if (isForeign(word)) {
        for (const [index, piece] of segments(word).entries()) {
          texts.push(piece)
          before.push(index === 0 ? gap : 0)
        }
        continue
      }
      const join = joins
        .get(word)
        ?.find(({ parts }) =>
          parts.every((part, i) => i === 0 || (read[at + i] === part && breaks[at + i] === 0)),
        )
      texts.push(join?.whole ?? word)
      before.push(gap)
      if (join !== undefined) at += join.parts.length - 1
    }
    return { texts, breaks: before }
  }

  function signs({ texts, breaks }: Words): Sign[] {
    const seen = new Map<string, readonly number[]>()
    const ids = texts.map((text) => {
      const before = seen.get(text)
      if (before !== undefined) return before
      const now = identify(text)
      seen.set(text, now)
      return now
    })
    return signsIn({ ids, breaks })
  }

  return {
    tongue: language.tongue,
    words,
    signs,
    knows: (word) => isKnown(word) || walk(beginnings, word, 0, 1).length > 0,
    isMark: (word) => marks.has(word),
    isWritten: (word) => numbers.has(word),
    noComesLast: language.noComesLast === true,
  }
}

const reversed = (text: string) => Array.from(text).reverse().join('')

function joinsOf(text: string): Map<string, Join[]> {
  const found = new Map<string, Join[]>()
  for (const line of text.split(/[\n;]/)) {
    const [left, right] = line.split('=').map((side) => side.trim())
    if (left === undefined || left === '' || right === undefined) continue
    const parts = left.split(' ').map(fold)
    const first = parts[0] ?? ''
    found.set(first, [...(found.get(first) ?? []), { parts, whole: fold(right) }])
  }
  return found
}
