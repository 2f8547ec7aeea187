import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import type { Browser } from 'playwright-core'
import { launch } from '../page.ts'
import { chunk } from '../small-png.ts'

/** Where the icons of the cards are: each as SVG, and as PNG, which is what Teams shows everywhere. */
export const iconFolder = new URL('../../../cards/icons/', import.meta.url)

/** Three times as large as they are shown, for the screens of phones. */
const SIZE = 96
// Steps between a colour and no colour, and between it and white: fewer show, more weigh.
const STEPS = 5

/** The pictures of the icons by name, drawn from their SVGs. */
export async function drawIcons(browser: Browser): Promise<Map<string, Buffer>> {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } })
  const drawn = new Map<string, Buffer>()
  for (const file of await readdir(iconFolder)) {
    if (!file.endsWith('.svg')) continue
    const svg = await readFile(new URL(file, iconFolder), 'utf8')
    await page.setContent(`<style>* { margin: 0 } svg { display: block }</style>${svg}`)
    const picture = PNG.sync.read(await page.screenshot({ omitBackground: true }))
    drawn.set(file.slice(0, -'.svg'.length), inSixteenColours(picture.data))
  }
  await page.close()
  return drawn
}

/** As PNG of 16 colours at most, so that it may travel within a card. */
function inSixteenColours(data: Buffer): Buffer {
  const ground = groundOf(data)
  const palette: string[] = []
  // Two pixels a byte; each line begins with its filter: none.
  const rows = Buffer.alloc(SIZE * (SIZE / 2 + 1))
  for (let pixel = 0; pixel < SIZE * SIZE; pixel += 1) {
    const colour = rounded(data.subarray(pixel * 4, pixel * 4 + 4), ground).join()
    if (!palette.includes(colour)) palette.push(colour)
    const place = Math.floor(pixel / 2) + Math.floor(pixel / SIZE) + 1
    rows[place]! |= palette.indexOf(colour) << (pixel % 2 === 0 ? 4 : 0)
  }
  if (palette.length > 16) throw new Error('An icon is one colour with white on it.')
  const colours = palette.map((colour) => colour.split(',').map(Number))
  const header = Buffer.from([0, 0, 0, SIZE, 0, 0, 0, SIZE, 4, 3, 0, 0, 0])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flatMap(([red, green, blue]) => [red!, green!, blue!]))),
    chunk('tRNS', Buffer.from(colours.map(([, , , alpha]) => alpha!))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The colour of the disc: the one at its left edge, half-way down. */
const groundOf = (data: Buffer) =>
  data.subarray((SIZE / 2) * SIZE * 4 + 12, (SIZE / 2) * SIZE * 4 + 15)

/** The nearest of the few colours that are kept: the ground more or less clear, or more or less white. */
function rounded([, green = 0, , alpha = 0]: Buffer, ground: Buffer): number[] {
  const clear = Math.round((alpha / 255) * STEPS) / STEPS
  if (clear === 0) return [0, 0, 0, 0]
  if (clear < 1) return [...ground, Math.round(clear * 255)]
  const [, own = 0] = ground
  const white = Math.round(((green - own) / (255 - own)) * STEPS) / STEPS
  return [...[...ground].map((one) => Math.round(one + (255 - one) * white)), 255]
}

// Run by hand after an SVG was changed; a test tells when that was forgotten.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await launch()
  for (const [name, picture] of await drawIcons(browser)) {
    await writeFile(new URL(`${name}.png`, iconFolder), picture)
    console.log(`cards/icons/${name}.png: ${picture.length} bytes`)
  }
  await browser.close()
}
