import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { understand } from '../../src/understand.ts'
import { isOneSlip } from '../../src/understand/slips.ts'
import { examples as de } from './examples/de.ts'
import { examples as en } from './examples/en.ts'
import { examples as es } from './examples/es.ts'
import { examples as fr } from './examples/fr.ts'
import { examples as it } from './examples/it.ts'
import { examples as ja } from './examples/ja.ts'
import { examples as sv } from './examples/sv.ts'
import type { Examples } from './examples.ts'

const all: [string, Examples][] = Object.entries({ en, it, sv, ja, fr, de, es })
const sentences = all.flatMap(([locale, { start, not }]) =>
  [...start, ...Object.values(not).flat()].map((text) => ({ locale, text })),
)
const latin = sentences.filter(({ locale }) => locale !== 'ja')
const anySentence = fc.constantFrom(...sentences)
const anyLatin = fc.constantFrom(...latin)
const intentOf = (text: string, locale: string) => understand(text, locale).intent

test('whatever is written, it is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string(), (text, locale) => {
      expect(understand(text, locale).intent).toEqual(expect.any(String))
    }),
  )
  for (const text of ['', ' ', '\n', '🙂', '​', '<at>', '@', '>', '--', 'x'.repeat(50_000)])
    expect(understand(text).intent).toBe('unclear')
})

test('capitals, missing accents and spaces do not change what is meant', () => {
  for (const { text, locale } of latin) {
    const intent = intentOf(text, locale)
    const bare = text.normalize('NFD').replace(/\p{M}/gu, '')
    expect([text, intentOf(text.toUpperCase(), locale)]).toEqual([text, intent])
    expect([text, intentOf(bare, locale)]).toEqual([text, intent])
    expect([text, intentOf(`  ${text.replaceAll(' ', '   ')} `, locale)]).toEqual([text, intent])
  }
})

test('mentions and emoji do not change what is meant', () => {
  const extra = fc.constantFrom(
    '🙏',
    '😭😭',
    '👍🏽',
    '❤️',
    '<at>Reset My Phone</at>',
    '@Reset My Phone',
  )
  fc.assert(
    fc.property(anySentence, extra, fc.boolean(), ({ text, locale }, more, isFirst) => {
      const written = isFirst ? `${more} ${text}` : `${text} ${more}`
      expect(intentOf(written, locale)).toBe(intentOf(text, locale))
    }),
    { numRuns: 500 },
  )
})

test('the name of the bot alone is no request', () => {
  expect(intentOf('<at>Reset My Phone</at>', 'en')).toBe('unclear')
  expect(intentOf('@Reset My Phone hello', 'en')).toBe('greeting')
  expect(intentOf('look at https://aka.ms/reset-my-phone', 'en')).toBe('unclear')
})

test('full-width and half-width letters are the same', () => {
  expect(intentOf('ｒｅｓｅｔ　ｍｙ　ｐｈｏｎｅ', 'en')).toBe('reset')
  expect(intentOf('ｽﾏﾎをﾘｾｯﾄしてください', 'ja')).toBe('reset')
  expect(intentOf('ｽﾏﾎをﾘｾｯﾄしないでください', 'ja')).toBe('unclear')
})

test('a signature says nothing, however much it speaks of phones', () => {
  const signatures = [
    '\n\nBest regards,\nAnn Lee\nPhone Unlock Team\nMobile: 555 0100',
    '\n--\nReset my phone GmbH, Handy gesperrt AG',
    '\n\nMit freundlichen Grüßen\nPIN vergessen GmbH',
  ]
  fc.assert(
    fc.property(anyLatin, fc.constantFrom(...signatures), ({ text, locale }, signature) => {
      fc.pre(text.trim() !== '')
      expect(intentOf(text + signature, locale)).toBe(intentOf(text, locale))
    }),
  )
  expect(intentOf('see you tomorrow\n\nSent from my iPhone', 'en')).toBe('unclear')
})

test('what somebody else wrote is not what the person says', () => {
  expect(intentOf('> reset my phone\nwhat does Bob mean?', 'en')).toBe('unclear')
})

test('one slip of the finger in a long word is forgiven', () => {
  for (const text of ['unlokc my phone', 'unlck my phone', 'reset my phnoe', 'restet my phone'])
    expect([text, intentOf(text, 'en')]).toEqual([text, 'reset'])
  for (const text of ['handy zurücksetezn', 'handy entspeeren', 'hanyd gesperrt'])
    expect([text, intentOf(text, 'de')]).toEqual([text, 'reset'])
  for (const text of ['telefono bloccatto', 'ho dimentciato il pin', 'sbocca telefono'])
    expect([text, intentOf(text, 'it')]).toEqual([text, 'reset'])
})

test('ordinary words that look like a slip are no slips', () => {
  for (const text of ['I looked at my phone', 'the table in my mobile office', 'charge my phone'])
    expect([text, intentOf(text, 'en')]).toEqual([text, 'unclear'])
})

test('a slip is one letter too many, missing, wrong, or two swapped, and no more', () => {
  const word = fc.stringMatching(/^[a-z]{5,12}$/)
  fc.assert(
    fc.property(word, fc.nat(), fc.stringMatching(/^[a-z]$/), (meant, seed, letter) => {
      const at = seed % meant.length
      const swapped =
        meant.slice(0, at) +
        meant
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        meant.slice(at + 2)
      const slips = [
        meant.slice(0, at) + meant.slice(at + 1),
        meant.slice(0, at) + letter + meant.slice(at),
        meant.slice(0, at) + letter + meant.slice(at + 1),
        swapped,
      ]
      for (const typed of slips)
        expect([typed, meant, typed === meant || isOneSlip(typed, meant, false)]).toEqual([
          typed,
          meant,
          true,
        ])
      expect(isOneSlip(`${meant}xyz`, meant, false)).toBe(false)
    }),
  )
})

test('a slip in a word that says not to starts nothing', () => {
  for (const text of ['dont reset my phone', "don't, reset my phone", 'Do NOT reset my phone'])
    expect([text, intentOf(text, 'en')]).toEqual([text, 'unclear'])
})

test('somebody who mixes languages still means no', () => {
  for (const text of ["per favore don't resettare il telefono", 'bitte do not handy zurücksetzen'])
    expect([text, intentOf(text, 'it')]).toEqual([text, 'unclear'])
})

test('the language of the sentence goes before the one Teams is set to', () => {
  expect(understand('I forgot my passcode', 'it-IT').language).toBe('en')
  expect(understand('ho dimenticato il pin', 'en-US').language).toBe('it')
  expect(understand('ok', 'sv-SE').language).toBe('sv')
  expect(understand('reset', 'de-AT').language).toBe('de')
  expect(understand('reset', 'pt-BR').language).toBe('en')
  expect(understand('reset').language).toBe('en')
})

test('a language that is asked for is named, alone or beside a wish', () => {
  expect(understand('in English please', 'it')).toMatchObject({
    intent: 'language',
    wants: 'en',
  })
  expect(understand('auf Deutsch bitte', 'en')).toMatchObject({
    intent: 'language',
    wants: 'de',
  })
  expect(understand('kan vi ta det på engelska', 'sv')).toMatchObject({ wants: 'en' })
  expect(understand('日本語でお願いします', 'en')).toMatchObject({ wants: 'ja' })
  expect(understand('Unlock my phone. In German please.', 'en')).toMatchObject({
    intent: 'reset',
    wants: 'de',
  })
})

test('the device that is spoken of is named', () => {
  const hint = (text: string) => understand(text).device
  expect(hint('unlock my Samsung')).toBe('samsung')
  expect(hint('il pin del mio iPhone')).toBe('iphone')
  expect(hint('iPadのパスコードを忘れた')).toBe('ipad')
  expect(hint('アイフォンのロック解除')).toBe('iphone')
  expect(hint('mein Pixel ist gesperrt')).toBe('pixel')
  expect(hint('unlock my phone')).toBeUndefined()
})

test('a phone and its code are enough, but not for who wonders, tells or knows it again', () => {
  for (const text of [
    'the PIN of my phone went to the dogs',
    'phone does not fancy my passcode',
    'PIN please',
    'my passcode is a nightmare',
    'my colleague says you can help, I forgot the PIN of my phone',
  ])
    expect([text, intentOf(text, 'en')]).toEqual([text, 'reset'])
  for (const text of [
    'why six digits for the code of a phone?',
    'thanks, the new PIN works',
    'I remember my PIN now, leave my phone as it is',
    'the code came with a phone brochure, says the policy',
    'Outlook on my phone wants a password',
    'my colleague forgot the PIN of her phone',
  ])
    expect([text, intentOf(text, 'en') === 'reset']).toEqual([text, false])
})

test('a lost phone gets no reset, whatever else is asked', () => {
  expect(understand('lost my phone, reset it')).toMatchObject({
    intent: 'lookalike',
    lookalike: 'lost',
  })
  expect(understand('I lost the PIN of my phone').intent).toBe('reset')
})
