import { randomInt } from 'node:crypto'

/** What codes are made of. */
export const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
export const digits = '0123456789'

/** A temporary passcode as Intune makes them: eight characters, letters and digits both. */
export function mixedCode(length = 8): string {
  const code = randomCode(letters + digits, length)
  return /\d/.test(code) && /[a-z]/i.test(code) ? code : mixedCode(length)
}

/** So many characters out of an alphabet, at random. */
export function randomCode(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
}
