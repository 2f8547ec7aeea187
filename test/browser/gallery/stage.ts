import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { directionOf } from '../../../src/wording.ts'

/** How Teams can look. */
export type Theme = 'light' | 'dark' | 'contrast'
export const themes = ['light', 'dark', 'contrast'] as const satisfies readonly Theme[]

/** A card with a name to find it by. */
export type Shown = { readonly name: string; readonly content: object }

/** How the stage is looked at, and in which language it is. */
export type StageLook = { width: number; height: number; theme: Theme; locale: string }

/** A page beside the stage, with the headers it is served with. */
export type Served = { readonly body: string; readonly headers: Record<string, string> }

/** Where the stage is; further pages are below it. */
export const origin = 'https://reset.contoso.example'

const client = new URL('../../../src/sandbox/client/', import.meta.url)
const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')

/** A page as in Teams, with the sandbox's looks and nothing on it but cards. */
const stage = ({ locale, theme }: StageLook) => `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}" data-theme="${theme}">
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

/** A browser that finds the stage and these pages on this computer, and nothing else. */
export async function opensStage(
  browser: Browser,
  look: StageLook,
  { pages = new Map<string, Served>(), scale = 1 } = {},
): Promise<BrowserContext> {
  const { width, height, theme } = look
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme === 'light' ? 'light' : 'dark',
    deviceScaleFactor: scale,
  })
  await context.route('**/*', async (route) => {
    const name = new URL(route.request().url()).pathname.slice(1)
    const page = pages.get(decodeURIComponent(name))
    if (page !== undefined) return route.fulfill({ ...page })
    if (name === '') return route.fulfill({ body: stage(look), contentType: 'text/html' })
    const file = /^client\/([\w-]+\.(?:js|css))$/.exec(name)?.[1]
    if (file === undefined) return route.abort()
    const body = await readFile(file === 'adaptivecards.js' ? renderer : new URL(file, client))
    const contentType = file.endsWith('.css') ? 'text/css' : 'text/javascript'
    return route.fulfill({ body, contentType })
  })
  return context
}

/** Draws cards below one another, in place of those that are there, as a reader of this locale sees them. */
export async function draws(page: Page, shown: readonly Shown[], locale: string): Promise<void> {
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
      await Promise.all([...main.querySelectorAll('img')].map((image) => image.decode()))
    },
    { shown: [...shown], locale },
  )
}

/** Switches what is drawn to another theme, as Teams does while a card is on the screen. */
export function turnsTo(page: Page, theme: Theme): Promise<void> {
  return page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme
  }, theme)
}

/** What sticks out of its card or page, or is cut, on the page as it is now. */
export function misplaced(page: Page, frame: string): Promise<string[]> {
  return page.evaluate((frame) => {
    const found: string[] = []
    const arabic = /\p{Script=Arabic}+/gu
    // Whole words only: an address, a key or what somebody made up may be broken anywhere.
    const latin = /(?<!\S)\p{Script=Latin}{6,}(?=[.,:;!?…]?(?!\S))/gu
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
          const reach = (word: string, index: number) => {
            range.setStart(node, index)
            range.setEnd(node, index + word.length)
            return [...range.getClientRects()]
          }
          for (const { 0: word, index } of node.textContent!.matchAll(latin)) {
            const isOneLine = new Set(reach(word, index).map(({ top }) => top)).size <= 1
            if (!isOneLine) tell('a word broken in two', word)
          }
          for (const { 0: word, index } of node.textContent!.matchAll(arabic)) {
            // Chromium also breaks Arabic words that fit; that is not ours.
            const width = reach(word, index).reduce((sum, one) => sum + one.width, 0)
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
}
