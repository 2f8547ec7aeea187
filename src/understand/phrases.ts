import { linesOf, spellingsOf, wordsOf } from './fold.ts'
import type { Language, Signal } from './types.ts'

/** One place in a phrase. */
export type Part = {
  /** Numbers of the words that fit. */
  readonly ids: ReadonlySet<number>
  readonly isOptional: boolean
  /** How many words of any kind may stand before it. */
  readonly gap: number
  /** Whether the word is used up. */
  readonly isUsed: boolean
}

/** A line of the data, with its words as numbers. */
export type Phrase = {
  readonly signal: Signal
  readonly parts: readonly Part[]
  readonly atStart: boolean
  readonly atEnd: boolean
  /** The parts may come in any order, with any words between them. */
  readonly isLoose: boolean
}

/** The words that may stand in one place: `this|that|<those>`. */
type Choice = Pick<Part, 'ids' | 'isUsed'>

/** A word that is written in a phrase; `begin*` and `*end` stand for all that begin or end so. */
export type Entry = {
  readonly id: number
  readonly text: string
  readonly kind: 'whole' | 'beginning' | 'ending'
  /** Whether it is found despite a slip of the finger too. */
  readonly mayBeSlipped: boolean
}

/** What the phrases of a language come to. */
export type Phrases = {
  readonly phrases: readonly Phrase[]
  readonly entries: readonly Entry[]
  /** The numbers of the entries as they are written: with the `*` that no word of a text has. */
  readonly numbers: ReadonlyMap<string, number>
}

/** Nobody is helped by a slip that makes an ordinary word to one of these. */
const exactly: ReadonlySet<Signal> = new Set([
  'thing',
  'broken',
  'order',
  'wipe',
  'other',
  'former',
  'self',
  'solved',
  'fine',
  'but',
  'help',
  'thanks',
  'greeting',
  'it',
  'speak',
  'plea',
  'doubt',
  'rule',
] satisfies Signal[])

/** Reads the phrases of a language; the notation is told in `Language`. */
export function readPhrases({ tongue, signals, sets }: Language): Phrases {
  const numbers = new Map<string, number>()
  const choices = new Map<string, Choice>()

  function numberOf(spelling: string): number {
    const known = numbers.get(spelling)
    if (known !== undefined) return known
    numbers.set(spelling, numbers.size)
    return numbers.size - 1
  }

  function setOf(name: string): string {
    const set = sets[name]
    if (set !== undefined) return set
    // Only single words: a phrase cannot be a part of a phrase.
    const own = linesOf(signals[name as Signal] ?? '').filter((line) => !/[ ^$]/.test(line))
    if (own.length === 0) throw new Error(`Understanding: ${tongue} has no words <${name}>`)
    return own.join('|')
  }

  /** The same places come in many phrases: each is read once, and its numbers are kept once. */
  function choiceOf(text: string): Choice {
    const known = choices.get(text)
    if (known !== undefined) return known
    const choice = readChoice(text)
    choices.set(text, choice)
    return choice
  }

  function readChoice(text: string): Choice {
    const set = /^<([^|]+)>$/.exec(text)?.[1]
    const ids = new Set<number>()
    let isUsed = set === undefined || sets[set] !== undefined
    for (const word of wordsOf(set === undefined ? text : setOf(set))) {
      if (word.startsWith('<')) {
        const inner = choiceOf(word)
        inner.ids.forEach((id) => ids.add(id))
        isUsed &&= inner.isUsed
      } else for (const spelling of spellingsOf(word)) ids.add(numberOf(spelling))
    }
    return { ids, isUsed }
  }

  function partOf(text: string, gap: number): Part {
    const { ids, isUsed } = choiceOf(text.replace(/^\+|\?$/g, ''))
    return {
      ids,
      isOptional: text.endsWith('?'),
      gap,
      isUsed: isUsed && !text.startsWith('+'),
    }
  }

  function phraseOf(signal: Signal, line: string): Phrase {
    const pieces = line.split(/\s+/)
    const isLoose = pieces.includes('&')
    const atStart = pieces[0] === '^'
    const atEnd = pieces.at(-1) === '$'
    const parts: Part[] = []
    let gap = 0
    for (const piece of pieces.slice(atStart ? 1 : 0, atEnd ? -1 : undefined)) {
      const gapped = /^\.\.(\d*)$/.exec(piece)
      if (gapped !== null) gap = gapped[1] === '' ? 2 : Number(gapped[1])
      else if (piece !== '&') {
        parts.push(partOf(piece, gap))
        gap = 0
      }
    }
    if (parts[0]?.isOptional !== false)
      throw new Error(`Understanding: ${tongue}: nothing to begin with in "${line}"`)
    return { signal, parts, atStart, atEnd, isLoose }
  }

  const phrases = Object.entries(signals).flatMap(([signal, text]) =>
    // The keys of `signals` are signals; Object.entries forgets it.
    linesOf(text).map((line) => phraseOf(signal as Signal, line)),
  )
  const slippable = slippableIn(phrases)
  const entries = Array.from(numbers, ([spelling, id]) => entryOf(spelling, id, slippable.has(id)))
  return { phrases, entries, numbers }
}

/** The numbers of the words for which a slip is forgiven in any of their phrases. */
function slippableIn(phrases: readonly Phrase[]): Set<number> {
  const slippable = new Set<number>()
  const choices = phrases
    .filter(({ signal }) => !exactly.has(signal))
    .flatMap(({ parts }) => parts.map(({ ids }) => ids))
  for (const ids of new Set(choices)) ids.forEach((id) => slippable.add(id))
  return slippable
}

function entryOf(spelling: string, id: number, mayBeSlipped: boolean): Entry {
  const kind = spelling.startsWith('*') ? 'ending' : spelling.endsWith('*') ? 'beginning' : 'whole'
  return { id, text: spelling.replaceAll('*', ''), kind, mayBeSlipped }
}
