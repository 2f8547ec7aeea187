import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { PNG } from 'pngjs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { createWording } from '../../src/wording.ts'
import { facesIn, picturedIn } from './gallery/faces.ts'
import { drawIcons, iconFolder } from './gallery/icons.ts'
import { draws, misplaced, opensStage, origin, themes, turnsTo } from './gallery/stage.ts'
import { faultsOf, launch } from './page.ts'

jest.setTimeout(120_000)

const narrow = { width: 320, height: 720 }
const wide = { width: 1280, height: 800 }

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

async function opens(locale: string) {
  context = await opensStage(browser, { ...narrow, theme: 'light', locale })
  page = await context.newPage()
  await page.goto(origin)
}

/** What sticks out or is cut, on a narrow phone and on a computer. */
async function misplacedAnywhere() {
  const found: string[] = []
  for (const size of [narrow, wide]) {
    await page.setViewportSize(size)
    found.push(...(await misplaced(page, '.card')))
  }
  return found
}

/** Presses in every card the button at this place among those that open something. */
const pressesOpener = (place: number) =>
  page.evaluate((place) => {
    for (const card of document.querySelectorAll('.card')) {
      card.querySelectorAll<HTMLElement>('.ac-pushButton.expandable')[place]?.click()
    }
    return document.querySelectorAll('.ac-pushButton.expanded').length
  }, place)

/** Cards of every kind of form that a button opens. */
const forms = (locale: string) =>
  picturedIn(locale).filter(({ name }) =>
    /^(sign in, android|awaitingApproval, android, employee|no devices|devices, two)$/.test(name),
  )

// Where things are does not depend on their colours, nor what colours they have on the language.
describe.each(createWording().locales)('in %s', (locale) => {
  beforeAll(() => opens(locale))
  afterAll(() => context.close())

  test('every card fits on phone and computer, and no word is broken', async () => {
    await draws(page, facesIn(locale), locale)
    expect(await misplacedAnywhere()).toEqual([])
  })

  test('what a button opens fits, too', async () => {
    await draws(page, forms(locale), locale)
    for (const [place, opened] of [4, 1].entries()) {
      expect(await pressesOpener(place)).toBeGreaterThanOrEqual(opened)
      expect(await misplacedAnywhere()).toEqual([])
    }
  })
})

describe('in every theme', () => {
  beforeAll(() => opens('en'))
  afterAll(() => context.close())

  test.each(themes)(
    'axe finds nothing wrong with a card or with what it opens: %s',
    async (theme) => {
      await draws(page, picturedIn('en'), 'en')
      await turnsTo(page, theme)
      expect(await pressesOpener(0)).toBeGreaterThan(10)
      expect(await faultsOf(page)).toEqual([])
    },
  )
})

test('the icons are those of their SVGs', async () => {
  const drawn = await drawIcons(browser)
  expect(drawn.size).toBeGreaterThan(5)
  for (const [name, picture] of drawn) {
    const kept = PNG.sync.read(await readFile(new URL(`${name}.png`, iconFolder)))
    const { data } = PNG.sync.read(picture)
    // Another Chromium may draw an edge a little lighter or darker.
    const other = data.filter((value, index) => Math.abs(value - kept.data[index]!) > 60).length
    expect([name, other < data.length / 200]).toEqual([name, true])
  }
})
