import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { createCards } from '../../src/cards.ts'
import { createPages, handBackScript, type RefusedReason } from '../../src/pages.ts'
import { createWording, readStrings } from '../../src/wording.ts'
import { allCards, PASSCODE } from '../cards.samples.ts'
import { PSEUDO, pseudoStrings } from '../pseudo.ts'
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

const origin = 'https://reset.contoso.example'
const client = new URL('../../src/sandbox/client/', import.meta.url)
const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')

/** A page as in an Arabic Teams, with the sandbox's looks and nothing on it but cards. */
const gallery = (theme: string) => `<!doctype html>
<html lang="${PSEUDO}" dir="rtl" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cards</title>
<link rel="stylesheet" href="/client/style.css">
<link rel="stylesheet" href="/client/cards.css">
<style>main { box-sizing: border-box; width: 100%; max-width: 600px; padding: 8px; }</style>
<script src="/client/adaptivecards.js"></script>
</head>
<body><header><h1>Teams</h1><h2>Chat</h2><h3>Reset My Phone</h3></header><main></main></body>
</html>`

// Among words from right to left its two ends change places where nothing holds them.
const code = '7742-KPMX'
const pages = createPages({ say: wording.plain, languageOf: wording.nearest })
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

const sample = (name: string) => samples.find((one) => one.name === name)!

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** A browser that finds what these pages load on this computer, and nothing else. */
async function opens(look: { width: number; height: number; theme: 'light' | 'dark' }) {
  const { width, height, theme } = look
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme })
  await context.route('**/*', async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1)
    const page = signInPages.get(decodeURIComponent(name))
    if (page !== undefined) return route.fulfill({ body: page.html, headers: page.headers })
    if (name === '') return route.fulfill({ body: gallery(theme), contentType: 'text/html' })
    if (name === 'auth/hand-back.js') {
      return route.fulfill({ body: handBackScript, contentType: 'text/javascript' })
    }
    const file = /^client\/([\w-]+\.(?:js|css))$/.exec(name)?.[1]
    if (file === undefined) return route.abort()
    const body = await readFile(file === 'adaptivecards.js' ? renderer : new URL(file, client))
    const contentType = file.endsWith('.css') ? 'text/css' : 'text/javascript'
    return route.fulfill({ body, contentType })
  })
  return context
}

/** Draws cards below one another. */
async function draws(page: Page, shown: readonly { name: string; content: object }[]) {
  await page.evaluate(
    async ({ shown, locale }) => {
      const path = '/client/cards.js'
      const { renderCard } = (await import(path)) as {
        renderCard: (content: object, hand: object) => HTMLElement
      }
      const main = document.querySelector('main')!
      main.replaceChildren()
      for (const { name, content } of shown) {
        const card = renderCard(content, { locale })
        card.dataset.name = name
        main.append(card)
      }
    },
    { shown: [...shown], locale: PSEUDO },
  )
}

/** What sticks out of its card or page, or is cut, on the page as it is now. */
const misplaced = (page: Page, frame: string) =>
  page.evaluate((frame) => {
    const found: string[] = []
    const isWithin = (inner: DOMRect, outer: DOMRect) =>
      inner.width === 0 || (inner.left >= outer.left - 0.5 && inner.right <= outer.right + 0.5)
    for (const card of document.querySelectorAll<HTMLElement>(frame)) {
      const name = card.closest<HTMLElement>('[data-name]')?.dataset.name ?? 'page'
      const tell = (what: string, text: string | null) =>
        found.push(`${name}: ${what}: ${(text ?? '').trim().slice(0, 60)}`)
      const edges = card.getBoundingClientRect()
      const walker = document.createTreeWalker(card)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (node instanceof Element) {
          if (!isWithin(node.getBoundingClientRect(), edges)) tell(node.className, node.textContent)
          const { overflowX, overflowY } = getComputedStyle(node)
          // A field is scrolled; a card and its facts are not.
          const isCut =
            (overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1) ||
            (overflowY !== 'visible' && node.scrollHeight > node.clientHeight + 1)
          if (isCut && node.tagName !== 'TEXTAREA') tell('cut', node.textContent)
        } else {
          const range = document.createRange()
          for (const { 0: word, index } of node.textContent!.matchAll(/\p{Script=Arabic}+/gu)) {
            range.setStart(node, index)
            range.setEnd(node, index + word.length)
            // Chromium also breaks Arabic words that fit; that is not ours.
            const width = [...range.getClientRects()].reduce((sum, one) => sum + one.width, 0)
            if (width > node.parentElement!.getBoundingClientRect().width + 1) {
              tell('a word longer than its line', word)
            }
          }
          range.selectNodeContents(node)
          if (![...range.getClientRects()].every((rect) => isWithin(rect, edges))) {
            tell('text', node.textContent)
          }
        }
      }
    }
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways')
    return [...new Set(found)]
  }, frame)

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
    context = await opens(look)
    page = await context.newPage()
  })
  afterAll(() => context.close())

  test('every card fits, and axe finds nothing wrong', async () => {
    await page.goto(origin)
    await draws(page, samples)
    expect(await misplaced(page, '.card')).toEqual([])
    expect(await faultsOf(page)).toEqual([])
    for (const name of ['sign in, android', 'policy, android, channel', 'devices, two']) {
      await draws(page, [sample(name)])
      await keepsShot(page, `${look.album} ${name}`, { whole: true })
    }
  })

  test('what a button opens fits, too', async () => {
    await page.goto(origin)
    const names = ['sign in, android', 'policy, android, employee', 'no devices', 'devices, two']
    await draws(page, names.map(sample))
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
      await draws(page, [one])
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
        await page.locator('#state:not(:empty)').waitFor()
        expect(await leftToRight(page, '#code')).toEqual([code])
        await keepsShot(page, `${look.album} ${name}`)
      }
    },
  )
})
