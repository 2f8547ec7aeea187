import { createCards } from '../../../src/cards.ts'
import { createWording, type Wording } from '../../../src/wording.ts'
import { allCards, type Strange } from '../../cards.samples.ts'
import type { Shown } from './stage.ts'

const everyday = createWording()

/** Says the names of the sentences, which are the same in every language. */
const keys: Wording = {
  ...everyday,
  say: (_, key) => `⟦${key}⟧`,
  plain: (_, key) => `⟦${key}⟧`,
}

const samples = allCards(createCards({ wording: keys }), 'en')

const spoken = /^(text|title|label|placeholder)$/
const unseen = /^(data|url|fallbackText|speak|msteams|errorMessage)$/

/** What a card looks like, whoever and whatever it is about: its build, and what its sentences are called. */
const buildOf = (content: object, called: (key: string) => string) =>
  JSON.stringify(content, (name, value: unknown) => {
    if (unseen.test(name)) return undefined
    if (typeof value !== 'string' || !spoken.test(name)) return value
    return [...new Set((value.match(/⟦[^⟧]+⟧/g) ?? []).map(called))].join()
  })

/** Where the first is of those samples that look the same. */
function firstsOf(called: (key: string) => string, which = (_name: string) => true): number[] {
  const found = new Map<string, number>()
  for (const [index, [name, { content }]] of samples.entries()) {
    const build = buildOf(content, called)
    if (which(name) && !found.has(build)) found.set(build, index)
  }
  return [...found.values()]
}

const all = firstsOf((key) => key)

// Sentences of which a card has one or another in the same place.
const oneOfMany =
  /^⟦(?:why|failure|unclear|unavailable|effect|next|warning|waiting|request\.effect|decided|hold\.was|desk\.state|device)/
const further =
  /evil|bare|nobody known|name unknown|gone|windows|vision|laptop|unclear|fullyManaged|^because/
const pictured = firstsOf(
  (key) => oneOfMany.exec(key)?.[0] ?? key,
  (name) => !further.test(name),
)

/** Samples also name the person or the rule their cards are about. */
const named = (name: string) => name.replace(/, of [\da-f-]{36}/, ', of one')

function shownIn(which: readonly number[], locale: string, wording: Wording, strange?: Strange) {
  const cards = allCards(createCards({ wording }), locale, strange)
  return which.map((index): Shown & { index: number } => {
    const [name, { content }] = cards[index]!
    return { index, name: named(name), content }
  })
}

/** Every card that looks like no other, with every sentence and the worst of names. */
export const facesIn = (locale: string, wording = everyday) => shownIn(all, locale, wording)

/** Cards to look at, without odd cases and with the people of any office. */
export const picturedIn = (locale: string, wording = everyday) =>
  shownIn(pictured, locale, wording, {
    name: 'Robin Meyer',
    text: 'I have called them on the number in the directory.',
  })
