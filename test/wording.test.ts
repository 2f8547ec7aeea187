import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { createCards } from '../src/cards.ts'
import { createDesk } from '../src/desk.ts'
import { secret } from '../src/domain/secret.ts'
import { understand, type Intent } from '../src/understand.ts'
import { asText, createWording, directionOf, inMarkdown, readStrings } from '../src/wording.ts'
import type { Key } from '../src/wording.ts'
import { allCards, PASSCODE } from './cards.samples.ts'
import { problemsOf } from './official.ts'
import { categoriesOf, inEnglish, keysIn, pluralOf, PSEUDO, pseudoStrings } from './pseudo.ts'

const strings = readStrings()
const english = strings['en']!
const wording = createWording(strings)
const name =
  '[win](http://evil.example) **x** _y_ `z` ~~w~~ <at>all</at> &#91;v&#93; www.evil.example'
const unescaped = (text: string) => text.replace(/\\./g, '')

test('a value stays plain text where Markdown is shown', () => {
  const said = wording.say('en', 'waiting.claimed', { name })
  expect(unescaped(said)).not.toMatch(/[[\]*_`~<>]|:\/\/|&#|www\./)
  expect(said.replace(/\\(.)/g, '$1')).toBe(`${name} is looking at it now.`)
})

test('a value brings in no date function, no other value and no other sentence', () => {
  const name = '{{DATE(2026-01-01T00:00:00Z)}} {{name}} $t(help)'
  expect(wording.say('en', 'waiting.claimed', { name })).not.toMatch(/\{\{|Locked out/)
  const plain = wording.plain('en', 'button.choose', { device: name })
  expect(plain).not.toMatch(/\{\{|Locked out/)
  expect(plain).toContain('$t(help)')
})

test('a value is one line that reads in one direction', () => {
  const text = 'a\u202eb\r\nc\u0000d\u2066'
  expect(asText(text)).toBe('a b c d')
  expect(inMarkdown(text)).toBe('a b c d')
})

test('a value that begins like a list or a heading does not become one', () => {
  expect(['- a', '+ a', '# a', '1. a', '12) a'].map(inMarkdown)).toEqual([
    '\\- a',
    '\\+ a',
    '\\# a',
    '1\\. a',
    '12\\) a',
  ])
})

test('ordinary names are left as they are', () => {
  for (const ordinary of [
    'Ann’s iPhone-12 (work)',
    'Müller, Jörg',
    '田中の電話',
    'a.b@contoso.example',
  ]) {
    expect(inMarkdown(ordinary)).toBe(ordinary)
    expect(asText(ordinary)).toBe(ordinary)
  }
})

test('where no Markdown is shown nothing is escaped', () => {
  expect(wording.plain('en', 'button.choose', { device: '**x** [y]' })).toBe('Choose **x** [y]')
})

test('a moment is written without milliseconds, for the reader’s own time zone', () => {
  const until = new Date('2026-11-21T10:00:00.987Z')
  expect(wording.say('en', 'signIn.until', { until })).toContain('{{TIME(2026-11-21T10:00:00Z)}}')
  expect(wording.say('en', 'waiting.until', { until })).toContain(
    '{{DATE(2026-11-21T10:00:00Z, SHORT)}} {{TIME(2026-11-21T10:00:00Z)}}',
  )
})

test('a number chooses the words around it', () => {
  const burst = (count: number, minutes: number) =>
    wording.say('en', 'hold.burst', {
      count,
      time: wording.plain('en', 'hold.minutes', { count: minutes }),
    })
  expect(burst(1, 1)).toContain('1 reset was carried out within 1 minute.')
  expect(burst(2, 10)).toContain('2 resets were carried out within 10 minutes.')
  expect(() => wording.say('en', 'hold.burst', { time: '' })).toThrow('hold.burst')
})

test('an unknown sentence or a missing value throws instead of reaching a person', () => {
  expect(() => wording.say('en', 'no.such.sentence' as never)).toThrow('no.such.sentence')
  expect(() => wording.say('en', 'waiting.claimed')).toThrow('{{name}}')
  expect(() => wording.say('en', 'signIn.until', { until: '10:00' })).toThrow('{{untilTime}}')
  expect(() => wording.say('en', 'waiting.claimed', { name: new Date() })).toThrow('{{name}}')
})

test('every reader gets a language, English when there is nothing nearer', () => {
  expect(wording.locales).toContain('en')
  for (const locale of ['en', 'en-GB', 'en_US', 'xx-YY', '', 'not a locale!']) {
    expect(wording.nearest(locale)).toBe('en')
  }
  expect(wording.say('xx-YY', 'waiting.title')).toBe('Waiting for IT')
})

test('there are sentences in every language that is understood, and in no other', () => {
  const understood = readdirSync(new URL('../src/understand/languages/', import.meta.url))
  expect([...wording.locales].sort()).toEqual(understood.map((name) => name.slice(0, 2)).sort())
})

/** Sentences that are the same in English, and why. */
const same: { readonly [locale: string]: { readonly [key: string]: string } } = {
  it: {
    'step.passcode': 'what Microsoft calls it in Italian',
    'request.factAccount': 'an Italian word by now',
    'digit.0': 'spelled alike',
    'symbol.tilde': 'spelled alike',
  },
  de: { 'step.passcode': 'what Microsoft calls it in German' },
  fr: {
    'digit.6': 'spelled alike',
    'hold.minutes_one': 'spelled alike',
    'hold.minutes_other': 'spelled alike',
    'symbol.apostrophe': 'spelled alike',
    'symbol.tilde': 'spelled alike',
  },
}

/** What encloses words that are quoted. */
const quotes: { readonly [locale: string]: readonly [string, string] } = {
  en: ['“', '”'],
  it: ['“', '”'],
  es: ['“', '”'],
  fr: ['«', '»'],
  de: ['„', '“'],
  sv: ['”', '”'],
  ja: ['「', '」'],
}

/** English words that are easily left standing: in any language, and where it has its own. */
const foreign = 'the you your please phone request sign something didn’t isn’t can’t don’t'
const foreignIn: { readonly [locale: string]: string } = {
  it: 'device login prompt reset sign-in temporary',
  es: 'device email link login passcode password prompt reset tablet temporary',
  fr: 'device email login passcode password prompt reset temporary',
  de: 'device password prompt temporary',
  sv: 'device email login passcode password prompt reset temporary',
  ja: 'device email login passcode password prompt reset temporary',
}
const APP_NAME = 'Reset My Phone'

/** Words of those who run this, which help nobody who is locked out. */
const jargon =
  /MDM|Intune|Graph|Entra|Azure|\b(managed|enrol|escalat|genuine|prompt|endpoint|token|compliance)/

/** What people are told to write, and what they are promised for it. */
const promised = new Map<string, Intent>([
  ['reset my phone', 'reset'],
  ['status', 'status'],
  ['cancel', 'cancel'],
  ['show passcode', 'show'],
  ['talk to IT', 'it'],
])

const buttons = Object.keys(english).filter((key) => key.startsWith('button.'))
const placeholdersOf = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort()
const withoutPlaceholders = (text: string) => text.replace(/\{\{\w+\}\}/g, '')

/** Everything that is quoted or bold: commands to write, buttons to press, other names. */
function namedIn(locale: string, text: string): string[] {
  const [open, close] = quotes[locale]!
  const quoted = text.matchAll(new RegExp(`${open}(.+?)${close}`, 'g'))
  return [...quoted, ...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, named]) => named!.trim())
}

describe.each(wording.locales)('the sentences in %s', (locale) => {
  const own = strings[locale]!
  const keys = Object.keys(own)
  const pairs = keys.map((key) => ({ key, text: own[key]!, inEnglish: inEnglish(english, key) }))
  const foreignKeys = (isForeign: (pair: (typeof pairs)[number]) => boolean) =>
    locale === 'en' ? [] : pairs.filter(isForeign).map(({ key }) => key)

  test('are those of the English file, in its order, in every plural the language has', () => {
    expect(keys).toEqual(keysIn(locale, Object.keys(english)))
  })

  test('fit every number', () => {
    const plurals = new Intl.PluralRules(locale)
    for (const key of new Set(keys.flatMap((key) => pluralOf(key) ?? []))) {
      const said = [0, 1, 2, 21, 1_000_000].map((count) => {
        const text = wording.say(locale, key as Key, { count, time: 'TIME' })
        expect([key, text]).toEqual([key, expect.stringMatching(`(?<!\\d)${count}(?!\\d)`)])
        return [plurals.select(count), text.replace(/\d+/, '')] as const
      })
      // One form for each category, and no two categories with the same.
      expect(new Set(said.map(([, text]) => text)).size).toBe(
        new Set(said.map(([one]) => one)).size,
      )
      expect(new Set(said.map(([one]) => one)).size).toBe(categoriesOf(locale).length)
    }
  })

  test('take the values of the English ones', () => {
    for (const { key, text, inEnglish } of pairs) {
      expect([key, placeholdersOf(text)]).toEqual([key, placeholdersOf(inEnglish)])
    }
  })

  test('have the emphasis, the lists and the lines of the English ones', () => {
    const shapeOf = (text: string) => ({
      bold: text.split('**').length,
      lines: text.split('\n').map((line) => /^\d+\. |/.exec(line)?.[0]),
    })
    for (const { key, text, inEnglish } of pairs) {
      expect([key, shapeOf(text)]).toEqual([key, shapeOf(inEnglish)])
      // Beside a space or a mark, and with a letter behind them, asterisks are shown as they are.
      for (const [, bold] of text.matchAll(/\*\*(.*?)\*\*/g)) {
        expect([key, bold]).toEqual([key, expect.stringMatching(/^[\p{L}\p{N}{].*[\p{L}\p{N}}]$/u)])
      }
    }
  })

  test('are translated', () => {
    const left = foreignKeys(
      ({ text, inEnglish }) => text === inEnglish && /\p{L}/u.test(withoutPlaceholders(text)),
    )
    expect(left.sort()).toEqual(Object.keys(same[locale] ?? {}).sort())
  })

  test('have no English word left where the language has its own', () => {
    const words = `${foreign} ${foreignIn[locale] ?? ''}`.trim().replaceAll(' ', '|')
    const word = new RegExp(`(?<!\\p{Script=Latin})(${words})(?!\\p{Script=Latin})`, 'iu')
    expect(
      foreignKeys(({ text }) => word.test(withoutPlaceholders(text).replaceAll(APP_NAME, ''))),
    ).toEqual([])
  })

  test('say to those who need help nothing of how it is done', () => {
    const forIT = /^(request|decided|why|unclear|approver|hold|alert)\.|Vouched$/
    const found = pairs.filter(({ key, text }) => !forIT.test(key) && jargon.test(text))
    expect(found.map(({ key, text }) => [key, text])).toEqual([])
  })

  test('are set with the language’s own marks and no space too many', () => {
    const [open, close] = quotes[locale]!
    const quoted = new RegExp(`${open}[^${open}${close}]+${close}`, 'g')
    for (const { key, text } of pairs) {
      const odd = /["'`‘‚‹›“”„«»『』「」]|\.\.\.|\s\s|^\s/.exec(text.replace(quoted, 'x'))?.[0]
      expect([key, odd]).toEqual([key, undefined])
      if (key !== 'spell.separator') expect([key, text]).toEqual([key, text.trimEnd()])
    }
  })

  test('call a button what stands on it', () => {
    for (const { key, text, inEnglish } of pairs) {
      const meant = buttons.filter((button) => namedIn('en', inEnglish).includes(english[button]!))
      const labels = meant.map((button) => own[button])
      expect([key, namedIn(locale, text)]).toEqual([key, expect.arrayContaining(labels)])
    }
  })

  test('tell people to write what is then understood as promised, in their language', () => {
    // What approvers may write in their channel is understood by the desk.
    for (const { key, text, inEnglish } of pairs.filter(({ key }) => !key.startsWith('desk.'))) {
      const namedInEnglish = namedIn('en', inEnglish)
      const meant = buttons.filter((button) => namedInEnglish.includes(english[button]!))
      const labels = meant.map((button) => own[button])
      const heard = namedIn(locale, text)
        .filter((named) => !labels.includes(named))
        .map((named) => understand(named, locale))
        .filter(({ intent }) => [...promised.values()].includes(intent))
      const promises = namedInEnglish.flatMap((named) => promised.get(named) ?? [])
      expect([key, heard.map(({ intent }) => intent).sort()]).toEqual([key, promises.sort()])
      expect([key, heard.filter(({ language }) => language !== locale)]).toEqual([key, []])
    }
  })

  test('tell approvers to write what is then an order', () => {
    const desk = { wording } as unknown as Parameters<typeof createDesk>[0]
    const { read } = createDesk(desk)
    const named = namedIn(locale, own['desk.wantsNote']!)
    expect(named.map((one) => read(one))).toEqual([
      { word: 'unfreeze', rest: expect.stringMatching(/^\p{L}+@example\.com \p{L}/u) },
      { word: 'resume', rest: expect.stringMatching(/^\p{L}/u) },
    ])
  })

  test('are taken for what they are written in', () => {
    for (const key of ['language', 'help', 'choices.lead']) {
      expect(understand(own[key]!).language).toBe(locale)
    }
  })

  test('spell every character in other words', () => {
    const { spell } = createCards({ wording })
    const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
    const spelled = ascii.map((character) => spell(secret(character), locale))
    expect(new Set(spelled).size).toBe(ascii.length)
    // The words for two characters are two, whatever stands between them.
    expect(spell(secret('0B'), locale).split(own['spell.separator']!)).toHaveLength(2)
  })
})

const shown = /^(text|title|label|value|placeholder|altText|errorMessage|fallbackText|speak)$/

/** A card without its words, and without what says of which language they are. */
const layoutOf = (content: Record<string, unknown>) =>
  JSON.stringify({ ...content, lang: '', rtl: false }, (name, value: unknown) =>
    shown.test(name) && typeof value === 'string' ? 'words' : value,
  )

/** The words of a card, those of its buttons included. */
function wordsOf(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return shown.test(name) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([inner, one]) => wordsOf(one, inner))
}

/** Every element of a card, the card first. */
function partsOf(value: unknown): { readonly rtl?: unknown }[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(partsOf)
  return Array.isArray(value) ? inner : [value, ...inner]
}

/** Dates and times, which Teams writes in the reader's own time zone. */
const momentsIn = (content: object) =>
  wordsOf(content)
    .flatMap((words) => words.match(/\{\{(DATE|TIME)\([^)]*\)\}\}/g) ?? [])
    .sort()
    .join()

const written = new Map<string, RegExp>()

/** How a date of the samples looks where it is written out. Kept: a formatter is big, and freed late. */
function writtenIn(locale: string): RegExp {
  const known = written.get(locale)
  if (known !== undefined) return known
  const months = (['long', 'short'] as const).map((month) =>
    new Intl.DateTimeFormat(locale, { month }).format(new Date('2026-11-21')),
  )
  const marks = ['2026', '٢٠٢٦', '\\d:\\d\\d', '2[0-2][./]11', '11[./-]2[0-2]', ...months]
  const any = `(?<!\\p{Script=Latin})(?:${marks.join('|')})(?!\\p{Script=Latin})`
  written.set(locale, new RegExp(any, 'iu'))
  return writtenIn(locale)
}

/** Dates and times of the samples that are written out, in which case they fit one time zone only. */
function datesIn(words: string, locale: string): string[] {
  // The second is what a name of the samples tries to bring in; it may be cut short.
  const text = words
    .replace(/\{\{(DATE|TIME)\([^)]*\)\}\}/g, '')
    .replace(/DATE\((?!2026-11)[^)]*/g, '')
  const found = writtenIn(locale).exec(text)
  return found === null ? [] : [`a date written out: ${found[0]}`]
}

test('a date that is written out would be noticed', () => {
  const at = new Date('2026-11-21T10:00:00Z')
  for (const locale of wording.locales) {
    for (const style of ['short', 'medium', 'long'] as const) {
      const date = new Intl.DateTimeFormat(locale, { dateStyle: style }).format(at)
      expect([date, datesIn(`(${date})`, locale)]).toEqual([date, [expect.any(String)]])
    }
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at)
    expect([time, datesIn(time, locale)]).toEqual([time, [expect.any(String)]])
  }
  expect(datesIn('{{DATE(2026-11-21T10:00:00Z, SHORT)}} Android 15.0', 'en')).toEqual([])
})

describe('the cards', () => {
  const cards = createCards({
    wording: createWording({ ...strings, [PSEUDO]: pseudoStrings(english) }),
  })
  let inEnglish: { layout: string; moments: string; announce: string | null }[] = []
  beforeAll(() => {
    inEnglish = allCards(cards, 'en').map(([, { content, announce }]) => ({
      layout: layoutOf(content),
      moments: momentsIn(content),
      announce,
    }))
  })

  test.each([...wording.locales, PSEUDO])(
    'in %s are the English ones in other words, good and small enough for Teams',
    (locale) => {
      const all = allCards(cards, locale)
      expect(all).toHaveLength(inEnglish.length)
      const odd = all.flatMap(([name, { content, summary, announce }], index) => {
        const other = inEnglish[index]
        const size = Buffer.byteLength(JSON.stringify(content))
        return [
          ...problemsOf(content),
          ...(size < 28_000 ? [] : [`${size} bytes`]),
          ...(layoutOf(content) === other?.layout ? [] : ['another layout']),
          ...(momentsIn(content) === other?.moments ? [] : ['other dates']),
          ...(announce === other?.announce ? [] : ['announced for something else']),
          ...(summary.includes('{{') ? ['a value is missing in the summary'] : []),
          ...(/[*_`#[\]\\<>]/.test(summary) ? ['Markdown is read aloud'] : []),
          ...wordsOf(content).flatMap((words) => datesIn(words, locale)),
        ].map((problem) => `${name}: ${problem}`)
      })
      expect(odd).toEqual([])
    },
  )

  test.each([
    ['en', 'en', false],
    ['ja-JP', 'ja', false],
    // Nobody has written these sentences in Hebrew: they are English ones, from left to right.
    ['he-IL', 'en', false],
    ['ar-EG', 'ar', true],
  ])('for %s name the language of their words, and its direction', (locale, lang, rtl) => {
    for (const [name, { content }] of allCards(cards, locale)) {
      expect([name, content.lang, content.rtl]).toEqual([name, lang, rtl])
    }
  })

  test('leave the passcode as it is among words from right to left', () => {
    const all = allCards(cards, PSEUDO).filter(([name]) => name.startsWith('passcode'))
    for (const [, { content }] of all) {
      expect(wordsOf(content).filter((words) => words === PASSCODE)).toHaveLength(1)
      expect(wordsOf(content).some((words) => /\p{Script=Arabic}/u.test(words))).toBe(true)
      // Else a sign at its end is seen at its beginning by readers from right to left.
      const leftToRight = partsOf(content).filter(({ rtl }) => rtl === false)
      expect(leftToRight.flatMap((part) => wordsOf(part))).toContain(PASSCODE)
    }
  })
})

test('languages are written in their own direction', () => {
  for (const locale of ['ar', 'he', 'fa-IR', 'ur', 'dv', PSEUDO]) {
    expect([locale, directionOf(locale)]).toEqual([locale, 'rtl'])
  }
  for (const locale of wording.locales) {
    expect([locale, directionOf(locale)]).toEqual([locale, 'ltr'])
  }
})

test('the pseudo-locale is longer than English by a third', () => {
  const long = (strings: object) => Object.values(strings).join('').length
  expect(long(pseudoStrings(english)) / long(english)).toBeGreaterThan(1.3)
})

test('a language from right to left is for its own readers', () => {
  const { nearest, say } = createWording({ en: english, [PSEUDO]: pseudoStrings(english) })
  expect(nearest('ar-EG')).toBe(PSEUDO)
  expect(nearest('he-IL')).toBe('en')
  expect(say('ar-EG', 'waiting.claimed', { name: 'Ann' })).toMatch(/^Ann \p{Script=Arabic}/u)
})
