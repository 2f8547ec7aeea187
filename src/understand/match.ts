import type { Part, Phrase } from './phrases.ts'
import { HARD_BREAK, SOFT_BREAK } from './read.ts'
import type { Signal } from './types.ts'

/** A signal and the words that gave it. */
export type Sign = {
  readonly signal: Signal
  readonly from: number
  readonly to: number
  /** The same without a thing at either end that the phrase only names. */
  readonly core: { readonly from: number; readonly to: number }
}

/** A text whose words are known by number. */
type Numbered = {
  readonly ids: readonly (readonly number[])[]
  /** For each word what stands before it, 0 for nothing. */
  readonly breaks: readonly number[]
}

type Match = Sign & { readonly size: number; readonly used: readonly number[] }

/** What is wrong is said between two marks; what is asked for may go on behind a comma. */
const withinMarks: ReadonlySet<Signal> = new Set(['forgot', 'trouble'])

/** How many words what belongs together without an order may be apart. */
const SPAN = 14

const NONE: readonly never[] = []

/** Finds phrases; words that a longer phrase uses up give no other signal. */
export function createMatcher(phrases: readonly Phrase[]): (text: Numbered) => Sign[] {
  const startingWith = phrasesBy(
    phrases.filter(({ isLoose }) => !isLoose),
    ({ parts }) => parts.slice(0, 1),
  )
  const looseWith = phrasesBy(
    phrases.filter(({ isLoose }) => isLoose),
    ({ parts }) => parts,
  )

  /** Phrases whose words follow one another. */
  function ordered({ ids, breaks }: Numbered): Match[] {
    const matches: Match[] = []
    const places: number[] = []
    const isEnd = (at: number) => at >= ids.length || breaks[at] !== 0
    const fits = (part: Part, at: number) => {
      for (const id of ids[at] ?? []) if (part.ids.has(id)) return true
      return false
    }

    /** Where the parts from `index` on end that begin at a place, or -1. */
    function follow(phrase: Phrase, index: number, from: number, moreGap = 0): number {
      const part = phrase.parts[index]
      if (part === undefined) return !phrase.atEnd || isEnd(from) ? from : -1
      const gap = part.gap + moreGap
      for (let at = from; at <= from + gap && at < ids.length; at++) {
        if (breaks[at] !== 0) break
        if (!fits(part, at)) continue
        places.push(part.isUsed ? at : -1)
        const end = follow(phrase, index + 1, at + 1)
        if (end !== -1) return end
        places.pop()
      }
      return part.isOptional ? follow(phrase, index + 1, from, gap) : -1
    }

    for (let at = 0; at < ids.length; at++) {
      for (const id of ids[at] ?? []) {
        for (const phrase of startingWith.get(id) ?? NONE) {
          const [first] = phrase.parts
          if (first === undefined || (phrase.atStart && breaks[at] === 0)) continue
          places.length = 0
          places.push(first.isUsed ? at : -1)
          const end = follow(phrase, 1, at + 1)
          if (end === -1) continue
          const used = places.filter((place) => place !== -1)
          // A single word is used even where it stands for its signal only.
          if (phrase.parts.length === 1) used[0] = at
          matches.push(matchOf(phrase.signal, at, end - 1, used, places.length))
        }
      }
    }
    return matches
  }

  /** Phrases whose words stand anywhere in a sentence. */
  function loose({ ids, breaks }: Numbered): Match[] {
    const matches: Match[] = []
    let begun = new Map<Phrase, number[]>()
    for (let at = 0; at < ids.length; at++) {
      if (breaks[at] === HARD_BREAK) begun = new Map()
      else if (breaks[at] === SOFT_BREAK)
        for (const phrase of begun.keys()) if (withinMarks.has(phrase.signal)) begun.delete(phrase)
      const touched = new Set<Phrase>()
      for (const id of ids[at] ?? []) {
        for (const phrase of looseWith.get(id) ?? NONE) {
          // A word stands for one part only, whatever else it could be.
          if (touched.has(phrase)) continue
          touched.add(phrase)
          const places = begun.get(phrase) ?? phrase.parts.map(() => -1)
          begun.set(phrase, places)
          places[partFor(id, phrase, places)] = at
          const from = Math.min(...places)
          if (from === -1 || at - from > SPAN) continue
          const used = places.filter((_, part) => phrase.parts[part]?.isUsed === true)
          matches.push(
            matchOf(
              phrase.signal,
              from,
              at,
              used.sort((a, b) => a - b),
              places.length,
            ),
          )
          begun.delete(phrase)
        }
      }
    }
    return matches
  }

  return (text) => {
    const matches = [...ordered(text), ...loose(text)].sort((one, other) => one.from - other.from)
    return withoutUsedUp(matches, text.ids.length)
  }
}

/** By the number of a word, the phrases of which one of these parts may be that word, in their order. */
function phrasesBy(
  phrases: readonly Phrase[],
  partsOf: (phrase: Phrase) => readonly Part[],
): ReadonlyMap<number, readonly Phrase[]> {
  const found = new Map<number, readonly Phrase[]>()
  for (const phrase of phrases)
    for (const { ids } of partsOf(phrase))
      for (const id of ids) {
        const others: readonly Phrase[] = found.get(id) ?? NONE
        // Most words begin one or two; a list that was pushed to keeps room for a dozen more.
        if (others.at(-1) !== phrase) found.set(id, others.concat(phrase))
      }
  return found
}

/** The part of a loose phrase that a word stands for: of several, the one that was found longest ago. */
function partFor(id: number, { parts }: Phrase, places: readonly number[]): number {
  const fitting = parts.flatMap(({ ids }, index) => (ids.has(id) ? [index] : []))
  return fitting.reduce((oldest, other) =>
    (places[other] ?? -1) < (places[oldest] ?? -1) ? other : oldest,
  )
}

function matchOf(
  signal: Signal,
  from: number,
  to: number,
  used: readonly number[],
  size: number,
): Match {
  const core = { from: used[0] ?? from, to: used.at(-1) ?? to }
  return { signal, from, to, core, size, used }
}

/** Without the matches whose words all belong to longer ones. */
function withoutUsedUp(matches: readonly Match[], length: number): Sign[] {
  const longest = new Uint8Array(length)
  for (const { used, size } of matches)
    for (const at of used) longest[at] = Math.max(longest[at] ?? 0, size)
  const kept: Match[] = []
  for (const match of matches) {
    const { signal, from, to, used, size } = match
    if (used.length > 0 && !used.some((at) => (longest[at] ?? 0) <= size)) continue
    // The same may be found by several spellings of a word; such matches follow one another.
    let isNew = true
    for (let at = kept.length - 1; isNew && kept[at]?.from === from; at--)
      isNew = kept[at]?.signal !== signal || kept[at]?.to !== to
    if (isNew) kept.push(match)
  }
  return kept
}
