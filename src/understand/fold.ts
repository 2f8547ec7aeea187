import { sound } from './read.ts'

/** The words of a piece of data, which may be separated by `|` too. */
export const wordsOf = (text: string): readonly string[] => text.match(/[^\s|]+/g) ?? []

/** The lines of a piece of data that say anything. */
export const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A word of the data as it is read in a text. */
export function fold(word: string): string {
  // Most words are plain as they are.
  if (/^[a-z0-9*]*$/.test(word)) return word
  return word
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
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(sound(letter.charCodeAt(0))))
}

/** The ways a word of the data may be typed: German without its own keys is written with ae, oe and ue. */
export function spellingsOf(written: string): string[] {
  const plain = fold(written)
  if (!/[äöü]/.test(written)) return [plain]
  const spelled = fold(written.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'))
  return [plain, spelled]
}
