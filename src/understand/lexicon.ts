import { sound, type Reading } from './read.ts'
import { createSlips } from './slips.ts'
import type { Language, Signal } from './types.ts'

/** A signal and the words that gave it. */
export type Sign = {
  readonly signal: Signal
  readonly from: number
  readonly to: number
  /** The same without a thing at either end that the phrase only names. */
  readonly core: { readonly from: number; readonly to: number }
}

/** The words of a text as one language has them. */
export type Words = {
  readonly texts: readonly string[]
  readonly breaks: readonly number[]
}

/** What one language makes of words. */
export type Lexicon = {
  readonly words: (reading: Reading) => Words
  /** Every signal in the words, in their order; words that a longer phrase uses up give no other. */
  readonly signs: (words: Words) => readonly Sign[]
  /** Whether a word as it is written belongs to this language. */
  readonly knows: (word: string) => boolean
  readonly isMark: (word: string) => boolean
  readonly noComesLast: boolean
  /** All words that are written out in the phrases. */
  readonly vocabulary: readonly string[]
  readonly notSlips: readonly string[]
}

type Part = {
  /** Numbers of the words that fit. */
  readonly ids: ReadonlySet<number>
  readonly isOptional: boolean
  /** How many words of any kind may stand before it. */
  readonly gap: number
  /** Whether the word is used up. */
  readonly isUsed: boolean
}

type Phrase = {
  readonly signal: Signal
  readonly parts: readonly Part[]
  readonly atStart: boolean
  readonly atEnd: boolean
}

type Match = Sign & { readonly size: number; readonly used: readonly number[] }

type Node = { next: Map<number, Node> | null; ids: number[] | null }

const NONE: readonly number[] = []
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
export const wordsOf = (text: string) => text.split(/[\s|]+/).filter((word) => word !== '')

/** A word of the data as it is read in a text. */
export function fold(word: string): string {
  const bare = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[à-öø-ɏ]/g, (letter) =>
      letter === 'æ'
        ? 'ae'
        : letter === 'œ'
          ? 'oe'
          : letter === 'ø'
            ? 'o'
            : letter.normalize('NFD').charAt(0),
    )
    .replaceAll('ß', 'ss')
    .replaceAll("'", '')
  return Array.from(bare, (letter) => String.fromCharCode(sound(letter.charCodeAt(0)))).join('')
}

export function createLexicon(language: Language): Lexicon {
  const ids = new Map<string, number>()
  const exact = new Map<string, number[]>()
  const beginnings: Node = { next: null, ids: null }
  const endings: Node = { next: null, ids: null }
  const slips: { text: string; isBeginning: boolean; id: number }[] = []
  const marks = new Set(wordsOf(language.marks).map(fold))
  const notSlips = wordsOf(language.notSlips).map(fold)
  const known = new Set([...marks, ...notSlips])

  function idOf(written: string): number[] {
    return variants(written).map((variant) => {
      const found = ids.get(variant)
      if (found !== undefined) return found
      const id = ids.size
      ids.set(variant, id)
      const bare = variant.replaceAll('*', '')
      if (variant.startsWith('*')) insert(endings, Array.from(bare).reverse().join(''), id)
      else if (variant.endsWith('*')) insert(beginnings, bare, id)
      else exact.set(bare, [...(exact.get(bare) ?? []), id])
      if (!variant.startsWith('*')) {
        slips.push({ text: bare, isBeginning: variant.endsWith('*'), id })
      }
      return id
    })
  }

  // --- the data, read once

  const signals = language.signals
  const setOf = (name: string): string => {
    const set = language.sets[name]
    if (set !== undefined) return set
    // Only single words: a phrase cannot be a part of a phrase.
    const own = lines(signals[name as Signal] ?? '').filter((line) => !/[ ^$]/.test(line))
    if (own.length === 0)
      throw new Error(`Understanding: ${language.tongue} has no words <${name}>`)
    return own.join('|')
  }

  function partOf(text: string, gap: number): Part {
    const isOptional = text.endsWith('?')
    const names = text.replace(/^\+|\?$/g, '').split('|')
    const found = new Set<number>()
    let isUsed = !text.startsWith('+')
    const collect = (name: string): void => {
      const set = /^<(.+)>$/.exec(name)?.[1]
      if (set === undefined) for (const id of idOf(name)) found.add(id)
      else {
        if (language.sets[set] === undefined) isUsed = false
        for (const inner of setOf(set).split(/[\s|]+/)) if (inner !== '') collect(inner)
      }
    }
    for (const name of names) collect(name)
    return { ids: found, isOptional, gap, isUsed }
  }

  function phraseOf(signal: Signal, line: string): Phrase {
    const parts: Part[] = []
    let gap = 0
    const pieces = line.split(/\s+/)
    const atStart = pieces[0] === '^'
    const atEnd = pieces.at(-1) === '$'
    for (const piece of pieces.slice(atStart ? 1 : 0, atEnd ? -1 : undefined)) {
      const gapped = /^\.\.(\d*)$/.exec(piece)
      if (gapped !== null) gap = gapped[1] === '' ? 2 : Number(gapped[1])
      else {
        parts.push(partOf(piece, gap))
        gap = 0
      }
    }
    if (parts[0]?.isOptional !== false)
      throw new Error(`Understanding: ${language.tongue}: nothing to begin with in "${line}"`)
    return { signal, parts, atStart, atEnd }
  }

  const phrases = Object.entries(signals).flatMap(([signal, text]) =>
    // The keys of `signals` are signals; Object.entries forgets it.
    lines(text).map((line) => phraseOf(signal as Signal, line)),
  )
  const startingWith: Phrase[][] = Array.from({ length: ids.size }, () => [])
  for (const phrase of phrases)
    for (const id of phrase.parts[0]?.ids ?? []) startingWith[id]?.push(phrase)
  const joins = joinsOf(language.joins)
  for (const { parts } of [...joins.values()].flat()) for (const part of parts) known.add(part)
  for (const word of exact.keys()) known.add(word)
  const slipping = createSlips(slips)
  const segments = createSegments(
    [...exact.keys(), ...marks, ...notSlips].filter((word) => /[^\0-ɏ]/.test(word)),
  )

  // --- a text

  function identify(word: string): readonly number[] {
    const whole = exact.get(word)
    const begun = walk(beginnings, word, 0, 1)
    const ended = walk(endings, word, word.length - 1, -1)
    if (begun !== NONE || ended !== NONE) return [...(whole ?? NONE), ...begun, ...ended]
    if (whole !== undefined) return whole
    // Japanese is cut into words that are known; what is left over is no slip of the finger.
    return known.has(word) || word.charCodeAt(0) > 0x3000 ? NONE : slipping.near(word)
  }

  function words({ words: read, breaks }: Reading): Words {
    const texts: string[] = []
    const before: number[] = []
    for (let at = 0; at < read.length; at++) {
      const word = read[at] ?? ''
      const gap = breaks[at] ?? 0
      if (word.charCodeAt(0) > 0x3000) {
        let first = true
        for (const piece of segments(word)) {
          texts.push(piece)
          before.push(first ? gap : 0)
          first = false
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
    const found = texts.map((text) => {
      const before = seen.get(text)
      if (before !== undefined) return before
      const now = identify(text)
      seen.set(text, now)
      return now
    })
    const isEnd = (at: number) => at >= texts.length || breaks[at] !== 0
    const fits = (part: Part, at: number) => {
      for (const id of found[at] ?? NONE) if (part.ids.has(id)) return true
      return false
    }
    const matches: Match[] = []
    const places: number[] = []

    /** Where the parts from `index` on end that begin at a place, or -1. */
    function follow(phrase: Phrase, index: number, from: number, moreGap = 0): number {
      const part = phrase.parts[index]
      if (part === undefined) return !phrase.atEnd || isEnd(from) ? from : -1
      const gap = part.gap + moreGap
      for (let at = from; at <= from + gap && at < texts.length; at++) {
        if (breaks[at] !== 0) break
        if (!fits(part, at)) continue
        places.push(part.isUsed ? at : -1)
        const end = follow(phrase, index + 1, at + 1)
        if (end !== -1) return end
        places.pop()
      }
      return part.isOptional ? follow(phrase, index + 1, from, gap) : -1
    }

    for (let at = 0; at < texts.length; at++) {
      for (const id of found[at] ?? NONE) {
        for (const phrase of startingWith[id] ?? []) {
          const [first] = phrase.parts
          if (first === undefined || (phrase.atStart && breaks[at] === 0)) continue
          places.length = 0
          places.push(first.isUsed ? at : -1)
          const end = follow(phrase, 1, at + 1)
          if (end === -1) continue
          const used = places.filter((place) => place !== -1)
          // A single word is used even where it stands for its signal only.
          if (phrase.parts.length === 1) used[0] = at
          const core = { from: used[0] ?? at, to: used.at(-1) ?? end - 1 }
          matches.push({
            signal: phrase.signal,
            from: at,
            to: end - 1,
            core,
            size: places.length,
            used,
          })
        }
      }
    }
    return withoutUsedUp(matches, texts.length)
  }

  return {
    words,
    signs,
    knows: (word) => known.has(word) || walk(beginnings, word, 0, 1) !== NONE,
    isMark: (word) => marks.has(word),
    noComesLast: language.noComesLast === true,
    vocabulary: [...ids.keys()],
    notSlips,
  }
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

/** German without its own keys is written with ae, oe and ue. */
function variants(written: string): string[] {
  const plain = fold(written)
  if (!/[äöü]/.test(written)) return [plain]
  const spelled = fold(written.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'))
  return [plain, spelled]
}

type Join = { readonly parts: readonly string[]; readonly whole: string }

function joinsOf(text: string): Map<string, Join[]> {
  const found = new Map<string, Join[]>()
  for (const line of text.split(/[\n;]/)) {
    const [left, right] = line.split('=').map((side) => side.trim())
    if (left === undefined || left === '' || right === undefined) continue
    const parts = left.split(' ').map(fold)
    const join = { parts, whole: fold(right) }
    const first = parts[0] ?? ''
    found.set(first, [...(found.get(first) ?? []), join])
  }
  return found
}

function insert(root: Node, text: string, id: number): void {
  let node = root
  for (let at = 0; at < text.length; at++) {
    node.next ??= new Map()
    const unit = text.charCodeAt(at)
    let next = node.next.get(unit)
    if (next === undefined) {
      next = { next: null, ids: null }
      node.next.set(unit, next)
    }
    node = next
  }
  node.ids = [...(node.ids ?? []), id]
}

function walk(root: Node, word: string, from: number, step: 1 | -1): readonly number[] {
  let node: Node | undefined = root
  let found: number[] | null = null
  for (let at = from; at >= 0 && at < word.length; at += step) {
    node = node.next?.get(word.charCodeAt(at))
    if (node === undefined) break
    if (node.ids !== null) found = found === null ? node.ids : [...found, ...node.ids]
  }
  return found ?? NONE
}

/** Cuts text without spaces into the longest known words and what is between them. */
function createSegments(known: readonly string[]): (run: string) => string[] {
  const root: Node = { next: null, ids: null }
  known.forEach((word, id) => {
    insert(root, word, id)
  })
  return (run) => {
    const pieces: string[] = []
    let unknown = 0
    for (let at = 0; at < run.length;) {
      let node: Node | undefined = root
      let end = -1
      for (let to = at; to < run.length; to++) {
        node = node.next?.get(run.charCodeAt(to))
        if (node === undefined) break
        if (node.ids !== null) end = to + 1
      }
      if (end === -1) {
        at += 1
        continue
      }
      if (unknown < at) pieces.push(run.slice(unknown, at))
      pieces.push(run.slice(at, end))
      at = end
      unknown = end
    }
    if (unknown < run.length) pieces.push(run.slice(unknown))
    return pieces
  }
}
