import { expect, test } from '@jest/globals'
import { understand } from '../../src/understand.ts'
import { examples as de } from './examples/de.ts'
import { examples as en } from './examples/en.ts'
import { examples as ja } from './examples/ja.ts'
import type { Examples } from './examples.ts'

const sentencesOf = ({ start, not }: Examples) => [...start, ...Object.values(not).flat()]
const filled = (text: string, length: number) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length)

/** The quickest of several runs: other work on the machine only ever makes one slower. */
function quickest(text: string, runs: number): number {
  let best = Infinity
  for (let run = 0; run < runs; run++) {
    const begun = performance.now()
    understand(text)
    best = Math.min(best, performance.now() - begun)
  }
  return best
}

test('99 of 100 sentences take less than 0.2 ms', () => {
  const sentences = [en, de, ja].flatMap(sentencesOf)
  for (let round = 0; round < 20; round++) sentences.forEach((text) => understand(text))
  const times = sentences.map((text) => quickest(text, 9)).sort((one, other) => one - other)
  expect(times[Math.floor(times.length * 0.99)]).toBeLessThan(0.2)
})

test('a text of 4,000 letters takes a few milliseconds, made to be slow or not', () => {
  const texts = [
    ...[en, de].map((language) => sentencesOf(language).join('. ')),
    sentencesOf(ja).join('。'),
    ...[
      "can't ",
      'non riesco ',
      'kann nicht ',
      'my phone is not locked ',
      'リセットしないで',
      'ロック',
    ],
    ...[
      'a',
      '<',
      '<at>',
      '@',
      "'",
      '.',
      '\n',
      '> \n',
      'http://',
      'reset',
      'phoen resst ',
      'qwrtz bnmkl ',
    ],
    ...['not ', 'don’t, ', 'lost my code phone ', 'ﷺ', '́', '👩‍👩‍👧 '],
  ]
  for (const text of texts) {
    const time = quickest(filled(text, 4_000), 9)
    expect([text.slice(0, 20), time < 30]).toEqual([text.slice(0, 20), true])
  }
})

test('time grows with the length and no faster; beyond 4,000 letters nothing is read', () => {
  for (const text of [
    'my phone is not locked ',
    "can't ",
    'kann nicht ',
    'ロックしないで',
    'phoen resst ',
  ]) {
    understand(filled(text, 4_000))
    const short = quickest(filled(text, 1_000), 15)
    const long = quickest(filled(text, 4_000), 15)
    const longest = quickest(filled(text, 64_000), 15)
    expect([text, long / short < 12, longest / long < 3]).toEqual([text, true, true])
  }
  expect(understand(`${filled('so ', 4_200)} reset my phone`).intent).toBe('unclear')
})
