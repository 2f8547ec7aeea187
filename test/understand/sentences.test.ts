import { expect, test } from '@jest/globals'
import { understand, type Tongue, type Understanding } from '../../src/understand.ts'
import type { Examples, Outcome } from './examples.ts'

const tongues: Tongue[] = ['en', 'it', 'sv', 'ja', 'fr', 'de', 'es']
const intents: ReadonlySet<string> = new Set([
  ...['status', 'show', 'cancel', 'help', 'thanks', 'greeting', 'it', 'language', 'unclear'],
])
const ways: Readonly<Partial<Record<Outcome, (of: Understanding) => boolean>>> = {
  never: ({ intent }) => intent !== 'reset',
  // Who says no may be asked, or have their request cancelled, or be wished a good day.
  negated: ({ intent }) => ['unclear', 'cancel', 'thanks'].includes(intent),
}

type Case = { readonly text: string; readonly wanted: Outcome | 'reset' }

function casesOf({ start, not }: Examples): Case[] {
  return [
    ...start.map((text): Case => ({ text, wanted: 'reset' })),
    // The keys are outcomes; Object.entries forgets it.
    ...Object.entries(not).flatMap(([wanted, texts]) =>
      texts.map((text): Case => ({ text, wanted: wanted as Outcome })),
    ),
  ]
}

function isRight({ wanted }: Case, found: Understanding): boolean {
  if (wanted === 'reset') return found.intent === 'reset'
  const way = ways[wanted]
  if (way !== undefined) return way(found)
  if (intents.has(wanted)) return found.intent === wanted
  return found.intent === 'lookalike' && found.lookalike === wanted
}

function mistakesIn(cases: readonly Case[], locale?: string): string[] {
  return cases.flatMap((one) => {
    const found = understand(one.text, locale)
    return isRight(one, found)
      ? []
      : [`${one.text}: ${JSON.stringify(found)} instead of ${one.wanted}`]
  })
}

const falseStartsIn = (cases: readonly Case[], locale?: string) =>
  cases.filter(
    ({ text, wanted }) => wanted !== 'reset' && understand(text, locale).intent === 'reset',
  )

for (const tongue of tongues) {
  const load = async () => {
    const { examples } = (await import(`./examples/${tongue}.ts`)) as { examples: Examples }
    const { learned } = (await import(`./learned/${tongue}.ts`)) as { learned: Examples }
    const { heldout, secondRound, thirdRound } = (await import(`./heldout/${tongue}.ts`)) as Record<
      'heldout' | 'secondRound' | 'thirdRound',
      Examples
    >
    return {
      examples,
      seen: [examples, learned].flatMap(casesOf),
      unseen: [heldout, secondRound, thirdRound].flatMap(casesOf),
    }
  }

  test(`${tongue}: every example is understood, whatever language Teams is set to`, async () => {
    const { examples, seen: cases } = await load()
    expect(examples.start.length).toBeGreaterThanOrEqual(60)
    expect(casesOf(examples).length - examples.start.length).toBeGreaterThanOrEqual(60)
    expect(mistakesIn(cases, tongue)).toEqual([])
    for (const locale of [undefined, 'en-US', 'pt-BR', 'nonsense']) {
      expect(mistakesIn(cases, locale).length / cases.length).toBeLessThan(0.03)
      expect(falseStartsIn(cases, locale)).toEqual([])
    }
  })

  test(`${tongue}: of sentences that the first rules did not know, 97 of 100 are understood`, async () => {
    const { unseen } = await load()
    expect(unseen.length).toBeGreaterThanOrEqual(160)
    expect(mistakesIn(unseen, tongue).length / unseen.length).toBeLessThanOrEqual(0.03)
  })

  test(`${tongue}: nothing that says not to, or is about something else, starts a reset`, async () => {
    const { seen, unseen } = await load()
    expect(falseStartsIn([...seen, ...unseen], tongue)).toEqual([])
  })

  test(`${tongue}: the language is known from a sentence of four words and more`, async () => {
    const { seen, unseen } = await load()
    const longer = [...seen, ...unseen].filter(({ text }) =>
      tongue === 'ja' ? /[ぁ-ん]/.test(text) : text.split(' ').length >= 4,
    )
    const wrong = longer.filter(({ text }) => understand(text).language !== tongue)
    expect(wrong.length / longer.length).toBeLessThanOrEqual(0.02)
  })
}
