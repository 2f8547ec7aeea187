import { linesOf, spellingsOf } from './fold.ts'
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

/** A word that is written in a phrase; `begin*` and `*end` stand for all that begin or end so. */
export type Entry = {
  readonly id: number
  readonly text: string
  readonly kind: 'whole' | 'beginning' | 'ending'
  /** Whether it is found despite a slip of the finger too. */
  readonly mayBeSlipped: boolean
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
export function readPhrases(language: Language): { phrases: Phrase[]; entries: Entry[] } {
  const { tongue, signals, sets } = language
  const entries = new Map<string, Entry>()

  function idsOf(written: string, mayBeSlipped: boolean): number[] {
    return spellingsOf(written).map((spelling) => {
      const known = entries.get(spelling)
      if (known !== undefined) {
        if (mayBeSlipped) entries.set(spelling, { ...known, mayBeSlipped })
        return known.id
      }
      const kind = spelling.startsWith('*')
        ? 'ending'
        : spelling.endsWith('*')
          ? 'beginning'
          : 'whole'
      const text = spelling.replaceAll('*', '')
      const entry: Entry = { id: entries.size, text, kind, mayBeSlipped }
      entries.set(spelling, entry)
      return entry.id
    })
  }

  function setOf(name: string): string {
    const set = sets[name]
    if (set !== undefined) return set
    // Only single words: a phrase cannot be a part of a phrase.
    const own = linesOf(signals[name as Signal] ?? '').filter((line) => !/[ ^$]/.test(line))
    if (own.length === 0) throw new Error(`Understanding: ${tongue} has no words <${name}>`)
    return own.join('|')
  }

  function partOf(text: string, gap: number, mayBeSlipped: boolean): Part {
    const ids = new Set<number>()
    let isUsed = !text.startsWith('+')
    const collect = (name: string): void => {
      const set = /^<(.+)>$/.exec(name)?.[1]
      if (set === undefined) for (const id of idsOf(name, mayBeSlipped)) ids.add(id)
      else {
        if (sets[set] === undefined) isUsed = false
        for (const inner of setOf(set).split(/[\s|]+/)) if (inner !== '') collect(inner)
      }
    }
    for (const name of text.replace(/^\+|\?$/g, '').split('|')) collect(name)
    return { ids, isOptional: text.endsWith('?'), gap, isUsed }
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
        parts.push(partOf(piece, gap, !exactly.has(signal)))
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
  return { phrases, entries: [...entries.values()] }
}
