import { expect, test } from '@jest/globals'
import { asText, createWording, inMarkdown } from '../src/wording.ts'

const wording = createWording()
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
