import type { Entry } from './phrases.ts'

/** Words shorter than this are taken as they are: too many others are one slip away. */
const SHORTEST = 5

/** What can be found despite one slip of the finger. */
export type Slips = {
  /** The numbers of the entries that `word` is one slip away from: a letter too many, missing, wrong, or two swapped. */
  readonly near: (word: string) => readonly number[]
}

const NONE: readonly number[] = []
const pair = (text: string, at: number) => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)

/**
 * Entries are words, or beginnings of words.
 *
 * With one slip, either the first two letters of the entry are right or its fourth and fifth are, moved by
 * one at most. Four look-ups of two letters find all candidates, however many entries there are.
 */
export function createSlips(entries: readonly Entry[]): Slips {
  const long = entries.filter(({ text }) => text.length >= SHORTEST)
  const starts = Map.groupBy(long, ({ text }) => pair(text, 0))
  const middles = Map.groupBy(long, ({ text }) => pair(text, 3))
  return {
    near: (word) => {
      if (word.length < SHORTEST - 1) return NONE
      const found: number[] = []
      const look = (candidates: readonly Entry[] = []) => {
        for (const { text, kind, id } of candidates)
          if (isOneSlip(word, text, kind === 'beginning') && !found.includes(id)) found.push(id)
      }
      look(starts.get(pair(word, 0)))
      for (let at = 2; at <= 4 && at + 1 < word.length; at++) look(middles.get(pair(word, at)))
      return found
    },
  }
}

/** Whether one slip makes `meant` (or, for a beginning, anything that begins with it) to `typed`. */
export function isOneSlip(typed: string, meant: string, isBeginning: boolean): boolean {
  let at = 0
  while (at < meant.length && typed.charCodeAt(at) === meant.charCodeAt(at)) at += 1
  if (at === meant.length) return isBeginning || typed.length === meant.length + 1
  const rest = (from: number, of: number) =>
    typed.startsWith(meant.slice(of), from) &&
    (isBeginning || typed.length - from === meant.length - of)
  return (
    rest(at + 1, at + 1) ||
    rest(at + 1, at) ||
    rest(at, at + 1) ||
    (typed.charCodeAt(at) === meant.charCodeAt(at + 1) &&
      typed.charCodeAt(at + 1) === meant.charCodeAt(at) &&
      rest(at + 2, at + 2))
  )
}
