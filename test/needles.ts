import { createHash } from 'node:crypto'

/** A text to look for, and what it tells when it is there. */
export type Needle<T> = { readonly text: string; readonly of: T }

/** Finds which needles are in a text. */
export type Finder<T> = (text: Buffer) => Set<T>

const bits = 18
const slots = 2 ** bits

/**
 * Looks for any number of texts at once: of what is searched it reads a few bytes in every so many,
 * so close together that no needle fits between. How long that takes does not depend on how many
 * needles there are. Each has eight characters or more.
 */
export function finderOf<T>(needles: readonly Needle<T>[]): Finder<T> {
  const sought = needles.map(({ text, of }) => ({ bytes: Buffer.from(text, 'latin1'), of }))
  const shortest = Math.min(...sought.map(({ bytes }) => bytes.length))
  if (shortest < 8) throw new Error('A needle is too short to be told from chance')
  const width = shortest < 16 ? 4 : 8
  const step = shortest - width + 1
  const taken = new Uint8Array(slots)
  const windows = new Map<number, { bytes: Buffer; of: T; offset: number }[]>()

  const keyAt = (text: Buffer, at: number) => {
    const first = text.readInt32LE(at)
    return width === 4 ? first : Math.imul(first, 31) ^ text.readInt32LE(at + 4)
  }
  const slotOf = (key: number) => Math.imul(key, 0x9e3779b1) >>> (32 - bits)

  for (const { bytes, of } of sought) {
    for (let offset = 0; offset < step; offset++) {
      const key = keyAt(bytes, offset)
      taken[slotOf(key)] = 1
      const same = windows.get(key) ?? []
      same.push({ bytes, of, offset })
      windows.set(key, same)
    }
  }

  return (text) => {
    const found = new Set<T>()
    for (let at = 0; at + width <= text.length; at += step) {
      const key = keyAt(text, at)
      if (taken[slotOf(key)] === 0) continue
      for (const { bytes, of, offset } of windows.get(key) ?? []) {
        const start = at - offset
        if (start < 0 || found.has(of)) continue
        if (bytes.equals(text.subarray(start, start + bytes.length))) found.add(of)
      }
    }
    return found
  }
}

const letters = Array.from('0123456789abcdefghijklmnopqrstuvwxyz')

/** What becomes of each byte; what becomes 0 is left out. */
const asSqueezed = tableOf(
  letters.flatMap((letter) =>
    [letter, letter.toUpperCase()].map((from) => [from, letter] as const),
  ),
)
const asPrinted = tableOf(
  Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).map((sign) => [sign, sign]),
)

function tableOf(pairs: readonly (readonly [string, string])[]): Uint8Array {
  const table = new Uint8Array(256)
  for (const [from, to] of pairs) table[from.charCodeAt(0)] = to.charCodeAt(0)
  return table
}

function keptOf(text: Buffer, table: Uint8Array): Buffer {
  const rest = Buffer.allocUnsafe(text.length)
  let length = 0
  // Files have millions of bytes, most of them nothing: an iterator takes ten times as long.
  for (let at = 0; at < text.length; at++) {
    const byte = table[text[at] ?? 0] ?? 0
    if (byte !== 0) rest[length++] = byte
  }
  return rest.subarray(0, length)
}

/**
 * Letters and digits only, all of them small: what is spaced, grouped, quoted, escaped or written in
 * the other alphabet of base64 looks the same after it.
 */
export const squeezed = (text: Buffer): Buffer => keptOf(text, asSqueezed)

/** What can be read of a file that is not only text. */
export const printable = (file: Buffer): Buffer => keptOf(file, asPrinted)

/** The ways in which a text may be written down, squeezed. */
export function formsOf(text: string): string[] {
  const bytes = Buffer.from(text)
  const written = [
    text,
    encodeURIComponent(text),
    JSON.stringify(text),
    Array.from(text).reverse().join(''),
    bytes.toString('hex'),
    ...base64sOf(bytes),
  ]
  return [...new Set(written.map((form) => squeezed(Buffer.from(form)).toString('latin1')))]
}

/** What is the same of a text in base64 whatever stands before and after it, for each of the three beginnings. */
export function base64sOf(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes])
    const first = Math.ceil((before * 8) / 6)
    return padded.toString('base64').slice(first, Math.floor((padded.length * 8) / 6))
  })
}

/** A plain hash of a short text gives the text to whoever tries them all. */
export function hashesOf(text: string): string[] {
  const hash = (encoding: 'hex' | 'base64') => createHash('sha256').update(text).digest(encoding)
  return [hash('hex'), hash('base64')].map((form) => squeezed(Buffer.from(form)).toString('latin1'))
}
