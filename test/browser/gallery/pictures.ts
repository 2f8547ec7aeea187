import { mkdir, writeFile } from 'node:fs/promises'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { picturedIn } from './faces.ts'
import { draws, opensStage, origin, turnsTo, type Theme } from './stage.ts'
import { widths, type Width, type Wishes } from './wishes.ts'

/** The picture of a card, in pixels; its file is `<language>/<theme>/<width>/<index>.webp`. */
export type Picture = {
  readonly index: number
  readonly name: string
  readonly language: string
  readonly theme: Theme
  readonly width: Width
  readonly wide: number
  readonly high: number
}

const screen = { width: 600, height: 1000 }

/** Takes the pictures of the cards in one language, one card on the page at a time. */
export async function takePictures(
  browser: Browser,
  language: string,
  wishes: Wishes,
  folder: URL,
): Promise<Picture[]> {
  const context = await opensStage(browser, { ...screen, theme: 'light', locale: language })
  const page = await context.newPage()
  await page.goto(origin)
  const cards = picturedIn(language).filter(({ name }) => name.includes(wishes.card))
  await draws(page, cards, language)
  const camera = await context.newCDPSession(page)
  const taken: Picture[] = []
  for (const width of wishes.widths) {
    await page.setViewportSize({ ...screen, width: widths[width] })
    for (const theme of wishes.themes) {
      await turnsTo(page, theme)
      const album = new URL(`${language}/${theme}/${width}/`, folder)
      await mkdir(album, { recursive: true })
      for (const [place, { index, name }] of cards.entries()) {
        const { wide, high } = await leavesOnly(page, place)
        await writeFile(new URL(`${index}.webp`, album), await shot(camera, wide, high))
        taken.push({ index, name, language, theme, width, wide, high })
      }
    }
  }
  await context.close()
  return taken
}

/** Leaves one card on the page; the answer is how much room it takes. */
function leavesOnly(page: Page, place: number) {
  return page.evaluate((place) => {
    document.querySelector('header')!.hidden = true
    const main = document.querySelector('main')!
    for (const [at, card] of [...main.children].entries()) {
      card.toggleAttribute('hidden', at !== place)
    }
    const { width, height } = main.getBoundingClientRect()
    return { wide: Math.ceil(width), high: Math.ceil(height) }
  }, place)
}

async function shot(camera: CDPSession, width: number, height: number): Promise<Buffer> {
  const { data } = await camera.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 85,
    clip: { x: 0, y: 0, width, height, scale: 1 },
    // Laying the whole page out anew for each picture takes most of the time.
    captureBeyondViewport: height > screen.height,
  })
  return Buffer.from(data, 'base64')
}
