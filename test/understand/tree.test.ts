import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createSegments, createTree, walk } from '../../src/understand/tree.ts'

// Few letters, so that words begin alike.
const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', 'ロ'), minLength: 1, maxLength: 5 })
const anyWords = fc.uniqueArray(anyWord, { maxLength: 12 })
const reversed = (word: string) => Array.from(word).reverse().join('')
const byLength = (one: string, other: string) => one.length - other.length

test('a tree finds all words that a word begins or ends with, the shortest first, and no others', () => {
  fc.assert(
    fc.property(anyWords, anyWord, (words, word) => {
      const forwards = createTree(words.map((one, id) => [one, id]))
      const backwards = createTree(words.map((one, id) => [reversed(one), id]))
      const found = (ids: readonly number[]) => ids.map((id) => words[id])
      expect(found(walk(forwards, word, 0, 1))).toEqual(
        words.filter((one) => word.startsWith(one)).sort(byLength),
      )
      expect(found(walk(backwards, word, word.length - 1, -1))).toEqual(
        words.filter((one) => word.endsWith(one)).sort(byLength),
      )
    }),
  )
})

test('a run of letters is cut where the longest known words begin and end, and nothing is lost', () => {
  const segments = createSegments(['ロック', 'ロ', '解除'])
  expect(segments('画面ロック解除ロクして')).toEqual(['画面', 'ロック', '解除', 'ロ', 'クして'])
  fc.assert(
    fc.property(anyWords, fc.array(anyWord), (known, words) => {
      expect(createSegments(known)(words.join('')).join('')).toBe(words.join(''))
    }),
  )
})
