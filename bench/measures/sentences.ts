import { understand } from '../../src/understand.ts'
import { examples as de } from '../../test/understand/examples/de.ts'
import { examples as en } from '../../test/understand/examples/en.ts'
import { examples as es } from '../../test/understand/examples/es.ts'
import { examples as fr } from '../../test/understand/examples/fr.ts'
import { examples as it } from '../../test/understand/examples/it.ts'
import { examples as ja } from '../../test/understand/examples/ja.ts'
import { examples as sv } from '../../test/understand/examples/sv.ts'
import type { Measure } from '../measure.ts'
import { median, quantile, shown } from '../numbers.ts'

const ROUNDS = 15
/** Four times as long may take four times as long, and half as much again for what is not the text. */
const LINEAR = 1.5

/** How long a sentence takes to be understood, in this process, and how that grows with its length. */
export const sentences: Measure = async () => {
  const all = [en, de, es, fr, it, ja, sv].flatMap(({ start, not }) => [
    ...start,
    ...Object.values(not).flat(),
  ])
  for (let round = 0; round < 20; round++) all.forEach((text) => timeOf(text))
  // Each text's median: one that is slow by itself counts, one that met a garbage collection does not.
  const times = all.map((text) => typical(text))
  const texts = [
    all.slice(0, 200).join('. '),
    'my phone is not locked ',
    'kann nicht ',
    'ロックしないで',
  ]
  const growth = texts.map(
    (text) => typical(filled(text, 4_000)) / typical(filled(text, 1_000)) / 4,
  )
  const p99 = quantile(times, 0.99)
  const worst = Math.max(...growth)
  return [
    {
      measure: '`understand()`, p99 of all sentences of the tests',
      target: '≤ 0.2 ms, linear in length',
      measured: `${shown(p99, ' ms')}, p50 ${shown(median(times), ' ms')} of ${all.length}; four times the length takes ${shown(4 * worst)} times as long at worst`,
      isMet: p99 <= 0.2 && worst <= LINEAR,
      detail: { p99, growth },
    },
  ]
}

function timeOf(text: string): number {
  const from = performance.now()
  understand(text)
  return performance.now() - from
}

const typical = (text: string) => median(Array.from({ length: ROUNDS }, () => timeOf(text)))

const filled = (text: string, length: number) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length)
