import type { Tongue } from './types.ts'

/** The words of a text, without what carries no meaning. */
export type Reading = {
  readonly words: readonly string[]
  /** For each word what stands before it: 0 nothing, 1 a comma or the like, 2 the end of a sentence. */
  readonly breaks: readonly number[]
  /** Letters that point to a language, such as å. */
  readonly letters: Readonly<Partial<Record<Tongue, number>>>
  /** How many letters are Japanese. */
  readonly japanese: number
  /** The lines that were read, to find signatures. */
  readonly lines: readonly string[]
}

export const NO_BREAK = 0
export const SOFT_BREAK = 1
export const HARD_BREAK = 2

const LIMIT = 4_000

const unfoldable: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i' },
}
/** Which languages a letter points to. */
const telling: Record<string, readonly Tongue[]> = {
  å: ['sv'],
  ä: ['sv', 'de'],
  ö: ['sv', 'de'],
  ü: ['de'],
  ß: ['de'],
  ñ: ['es'],
  '¿': ['es'],
  '¡': ['es'],
  ç: ['fr'],
  ê: ['fr'],
  œ: ['fr'],
  î: ['fr'],
  ô: ['fr'],
  à: ['fr', 'it'],
  è: ['fr', 'it'],
  ù: ['fr', 'it'],
  ì: ['it'],
  ò: ['it'],
  é: ['fr', 'es', 'it'],
  á: ['es'],
  í: ['es'],
  ó: ['es'],
  ú: ['es'],
}

// One number a UTF-16 unit below 0x250: the folded letter, or 0 where it is none.
const folded = new Uint16Array(0x250)
for (let unit = 0; unit < folded.length; unit++) {
  const letter = String.fromCharCode(unit).toLowerCase()
  const bare = letter.normalize('NFD')[0] ?? ''
  if (/^[a-z0-9]$/.test(bare)) folded[unit] = bare.charCodeAt(0)
}

const units = (marks: string) => new Set(Array.from(marks, (mark) => mark.charCodeAt(0)))
const softMarks = units(',:();"“”„«»、–—・「」[]|¿¡')
const hardMarks = units('.!?。')
const apostrophes = units("'’‘`´ʼ")
const englishEndings = new Set(['t', 'm', 's', 're', 've', 'll', 'd'])

const isJapanese = (unit: number) =>
  (unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb) ||
  (unit >= 0x3400 && unit <= 0x9fff) ||
  unit === 0x3005
const isHiragana = (unit: number) => unit >= 0x3041 && unit <= 0x309f
const isKatakana = (unit: number) => unit >= 0x30a1 && unit <= 0x30fa
/** Marks above letters that stayed apart, and what joins emoji or hides inside of words. */
const isNothing = (unit: number) =>
  (unit >= 0x300 && unit <= 0x36f) ||
  (unit >= 0x200b && unit <= 0x200f) ||
  (unit >= 0x202a && unit <= 0x202e) ||
  (unit >= 0x2060 && unit <= 0x2069) ||
  unit === 0xad ||
  unit === 0xfeff ||
  (unit >= 0xfe00 && unit <= 0xfe0f)

/** Japanese as it sounds: `スマホ` and `すまほ` are the same word. */
export function sound(unit: number): number {
  return unit >= 0x30a1 && unit <= 0x30f6 ? unit - 0x60 : unit
}

/** Reads a text: lower case, no accents, no mentions, addresses, quotations or emoji. Linear in its length. */
export function read(said: string): Reading {
  const text = withoutQuotations(
    said
      .slice(0, LIMIT)
      .normalize('NFKC')
      .replace(/<at\b[^<>]*>[^<>]*<\/at>/gi, ' ')
      .replace(/<[^<>]*>/g, ' ')
      .replace(/@reset my phone\b/gi, ' '),
  )
  const words: string[] = []
  const breaks: number[] = []
  const letters: Partial<Record<Tongue, number>> = {}
  let japanese = 0
  let pending = HARD_BREAK
  let word = ''
  /** 1 while a Latin word is read, 2 in a Japanese run. */
  let kind = 0
  let last = 0
  let repeated = 0

  const finish = () => {
    if (word !== '') {
      words.push(word)
      breaks.push(pending)
      pending = NO_BREAK
    }
    word = ''
    kind = 0
    last = 0
    repeated = 0
  }

  const lines = text.split('\n')
  for (const line of lines) {
    finish()
    pending = HARD_BREAK
    for (let at = 0; at < line.length; at++) {
      const unit = line.charCodeAt(at)
      if (isNothing(unit)) continue
      if (unit > 0x7f && unit < folded.length) {
        const tongues = telling[line.charAt(at).toLowerCase()]
        for (const tongue of tongues ?? [])
          letters[tongue] = (letters[tongue] ?? 0) + 1 / (tongues?.length ?? 1)
      }
      const letter = unit < folded.length ? (folded[unit] ?? 0) : 0
      if (letter !== 0) {
        if (kind === 2) finish()
        kind = 1
        repeated = letter === last ? repeated + 1 : 1
        last = letter
        // "Pleeease": nobody writes a letter three times but for emphasis.
        if (repeated === 3) word = word.slice(0, -1)
        if (repeated < 3) word += String.fromCharCode(letter)
        continue
      }
      if (isJapanese(unit)) {
        // A word may go on in hiragana, but katakana after it begins a new one.
        if (kind === 1 || (isHiragana(last) && isKatakana(unit))) finish()
        kind = 2
        japanese += 1
        last = unit
        word += String.fromCharCode(sound(unit))
        continue
      }
      const special =
        unit > 0x7f && unit < folded.length ? unfoldable[line.charAt(at).toLowerCase()] : undefined
      if (special !== undefined) {
        if (kind === 2) finish()
        kind = 1
        word += special
        last = 0
        continue
      }
      if (apostrophes.has(unit) && kind === 1 && englishEndings.has(ending(line, at + 1))) continue
      if (isAddress(unit, line, at)) {
        // An address or a mention: neither what came before it nor what follows is a word.
        word = ''
        while (at + 1 < line.length && line.charCodeAt(at + 1) > 0x20) at += 1
        finish()
        continue
      }
      finish()
      if (unit === 0x2e) {
        const next = at + 1 < line.length ? line.charCodeAt(at + 1) : 0x20
        if (next === 0x20 || next === 0x2e) pending = HARD_BREAK
      } else if (hardMarks.has(unit)) pending = HARD_BREAK
      else if (softMarks.has(unit) || (unit === 0x2d && line.charAt(at + 1) === ' '))
        pending = Math.max(pending, SOFT_BREAK)
    }
  }
  finish()
  return { words, breaks, letters, japanese, lines }
}

/** The letters from a place on, if there are no more than two before the word ends. */
function ending(line: string, from: number): string {
  let to = from
  while (to < line.length && to - from < 3 && /[a-zA-Z]/.test(line.charAt(to))) to += 1
  return line.slice(from, to).toLowerCase()
}

function isAddress(unit: number, line: string, at: number): boolean {
  if (unit === 0x40) return line.charCodeAt(at + 1) > 0x20
  return unit === 0x3a && line.charAt(at + 1) === '/' && line.charAt(at + 2) === '/'
}

/** Without lines that quote somebody, and without all below the head of a forwarded letter. */
function withoutQuotations(text: string): string {
  const kept: string[] = []
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim()
    if (/^-{2,}$/.test(trimmed) || /^_{5,}$/.test(trimmed) || /^-{3,} ?\w/.test(trimmed)) {
      if (kept.some((one) => one.trim() !== '')) break
      continue
    }
    if (!trimmed.startsWith('>')) kept.push(line)
  }
  return kept.join('\n')
}
