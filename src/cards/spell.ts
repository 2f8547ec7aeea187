import type { Key } from '../wording.ts'
import type { Words } from './view.ts'

const symbols: { readonly [character: string]: Key } = {
  ' ': 'symbol.space',
  '!': 'symbol.exclamation',
  '"': 'symbol.quote',
  '#': 'symbol.hash',
  $: 'symbol.dollar',
  '%': 'symbol.percent',
  '&': 'symbol.ampersand',
  "'": 'symbol.apostrophe',
  '(': 'symbol.open',
  ')': 'symbol.close',
  '*': 'symbol.asterisk',
  '+': 'symbol.plus',
  ',': 'symbol.comma',
  '-': 'symbol.dash',
  '.': 'symbol.dot',
  '/': 'symbol.slash',
  ':': 'symbol.colon',
  ';': 'symbol.semicolon',
  '<': 'symbol.less',
  '=': 'symbol.equals',
  '>': 'symbol.greater',
  '?': 'symbol.question',
  '@': 'symbol.at',
  '[': 'symbol.openBracket',
  '\\': 'symbol.backslash',
  ']': 'symbol.closeBracket',
  '^': 'symbol.caret',
  _: 'symbol.underscore',
  '`': 'symbol.backtick',
  '{': 'symbol.openBrace',
  '|': 'symbol.bar',
  '}': 'symbol.closeBrace',
  '~': 'symbol.tilde',
}

const digits: readonly Key[] = [
  'digit.0',
  'digit.1',
  'digit.2',
  'digit.3',
  'digit.4',
  'digit.5',
  'digit.6',
  'digit.7',
  'digit.8',
  'digit.9',
]

/** Says every character in words, so that O and 0, l and I can't be mistaken for one another. */
export function spellOut(text: string, { plain }: Words): string {
  return Array.from(text)
    .map((character) => {
      const digit = digits[/^[0-9]$/.test(character) ? Number(character) : -1]
      if (digit !== undefined) return plain('spell.digit', { name: plain(digit) })
      if (/\p{Lu}/u.test(character)) return plain('spell.capital', { letter: character })
      if (/\p{Ll}/u.test(character)) return plain('spell.small', { letter: character })
      if (/\p{L}/u.test(character)) return plain('spell.letter', { letter: character })
      const symbol = symbols[character]
      return symbol === undefined ? plain('spell.other', { character }) : plain(symbol)
    })
    .join(plain('spell.separator'))
}

/** Cuts a passcode into groups of three or four characters, as even as can be. */
export function groupsOf(text: string): string[] {
  const characters = Array.from(text)
  const count = Math.max(1, Math.ceil(characters.length / 4))
  const starts = Array.from({ length: count + 1 }, (_, index) =>
    Math.round((index * characters.length) / count),
  )
  return starts.slice(1).map((end, index) => characters.slice(starts[index], end).join(''))
}
