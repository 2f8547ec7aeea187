import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { createCards } from '../../src/cards.ts'
import { createPages, handBackScript, type RefusedReason } from '../../src/pages.ts'
import { createWording, readStrings } from '../../src/wording.ts'
import { allCards, PASSCODE } from '../cards.samples.ts'
import { PSEUDO, pseudoStrings } from '../pseudo.ts'
import { facesIn, picturedIn } from './gallery/faces.ts'
import { draws, misplaced, opensStage, origin, type Served } from './gallery/stage.ts'
import { faultsOf, keepsShot, launch } from './page.ts'

jest.setTimeout(240_000)

const english = readStrings()['en']!
const wording = createWording({ en: english, [PSEUDO]: pseudoStrings(english) })

/** Every card once, though many samples look alike. */
const samples = [
  ...new Map(
    allCards(createCards({ wording }), PSEUDO).map(([name, { content }]) => [
      JSON.stringify(content),
      { name, content },
    ]),
  ).values(),
]

// Among words from right to left its two ends change places where nothing holds them.
const code = '7742-KPMX'
const teams = 'https://teams.microsoft.com'
const pages = createPages({ say: wording.plain, languageOf: wording.nearest, teams })
const about = {
  code,
  person: 'Ann Lindström',
  device: 'Pixel 8 (work)',
  askedAt: '2026-11-21T09:14:05.000Z',
  locale: PSEUDO,
  timeZone: 'Europe/Rome',
} as const
const refusals = Object.keys(english).flatMap(
  (key) => (/^pages\.refused\.(\w+)\.title$/.exec(key)?.[1] as RefusedReason | undefined) ?? [],
)
const signInPages = new Map<string, { html: string; headers: Record<string, string> }>([
  ...(['reset', 'show', 'vouch', 'decide'] as const).map(
    (purpose) => [`code ${purpose}`, pages.codePage({ ...about, purpose })] as const,
  ),
  ...(['unknown', 'used', 'over'] as const).map(
    (why) => [`gone ${why}`, pages.gonePage({ why, locale: PSEUDO })] as const,
  ),
  ...refusals.map((why) => [`refused ${why}`, pages.refusedPage({ why, locale: PSEUDO })] as const),
])

const served = new Map<string, Served>([
  ['auth/hand-back.js', { body: handBackScript, headers: { 'content-type': 'text/javascript' } }],
  ...[...signInPages].map(([name, { html, headers }]) => [name, { body: html, headers }] as const),
])

const sample = (name: string) => samples.find((one) => one.name === name)!

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** What is read in these elements by somebody who goes by the places of the characters on a line. */
const leftToRight = (page: Page, selector: string) =>
  page.evaluate((selector) => {
    const read = (text: Text) => {
      const places = Array.from(text.data, (character, index) => {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + 1)
        const { left, top } = range.getBoundingClientRect()
        return { character, left, top }
      })
      const order = places.sort((one, other) => one.top - other.top || one.left - other.left)
      const isOneLine = new Set(places.map(({ top }) => top)).size === 1
      return isOneLine ? order.map(({ character }) => character).join('') : 'several lines'
    }
    return [...document.querySelectorAll(selector)].flatMap(({ firstChild }) =>
      firstChild instanceof Text ? [read(firstChild)] : [],
    )
  }, selector)

const looks = [
  { album: 'rtl-phone', width: 320, height: 720, theme: 'light' },
  { album: 'rtl-phone-dark', width: 390, height: 844, theme: 'dark' },
  { album: 'rtl-desktop', width: 1280, height: 800, theme: 'light' },
] as const

describe.each(looks)('from right to left, $album', (look) => {
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    context = await opensStage(browser, { ...look, locale: PSEUDO }, { pages: served })
    page = await context.newPage()
  })
  afterAll(() => context.close())

  test('every card fits, and axe finds nothing wrong', async () => {
    await page.goto(origin)
    await draws(page, facesIn(PSEUDO, wording), PSEUDO)
    expect(await misplaced(page, '.card')).toEqual([])
    await draws(page, picturedIn(PSEUDO, wording), PSEUDO)
    expect(await faultsOf(page)).toEqual([])
    for (const name of ['sign in, android', 'policy, android, channel', 'devices, two']) {
      await draws(page, [sample(name)], PSEUDO)
      await keepsShot(page, `${look.album} ${name}`, { whole: true })
    }
  })

  test('what a button opens fits, too', async () => {
    await page.goto(origin)
    const names = ['sign in, android', 'policy, android, employee', 'no devices', 'devices, two']
    await draws(page, names.map(sample), PSEUDO)
    const openers = page.locator('.ac-pushButton.expandable')
    expect(await openers.count()).toBeGreaterThan(4)
    for (const opener of await openers.all()) {
      await opener.click()
      expect(await misplaced(page, '.card')).toEqual([])
    }
    expect(await page.locator('.ac-pushButton.expanded').count()).toBe(names.length)
    expect(await faultsOf(page)).toEqual([])
    await keepsShot(page, `${look.album} opened`, { whole: true })
  })

  test('the passcode and its groups stay as they are', async () => {
    await page.goto(origin)
    const passcodes = samples.filter(({ name }) => name.startsWith('passcode'))
    expect(passcodes.length).toBeGreaterThan(3)
    for (const one of passcodes) {
      await draws(page, [one], PSEUDO)
      const read = await leftToRight(page, '.ac-textRun[style*="--mono"]')
      expect(read).toEqual([PASSCODE, '4Bx0', '-o7Q', '${l}'])
    }
    await keepsShot(page, `${look.album} passcode`, { whole: true })
  })

  test.each([...signInPages.keys()])(
    'the page "%s" fits, and the code stays as it is',
    async (name) => {
      await page.goto(`${origin}/${encodeURIComponent(name)}`)
      expect(await page.getAttribute('html', 'dir')).toBe('rtl')
      expect(await misplaced(page, 'main')).toEqual([])
      expect(await faultsOf(page)).toEqual([])
      if (name.startsWith('code')) {
        await page.locator('#state.next').waitFor()
        expect(await leftToRight(page, '#code')).toEqual([code])
        await keepsShot(page, `${look.album} ${name}`)
      }
    },
  )
})
