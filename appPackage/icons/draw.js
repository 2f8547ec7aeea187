// Makes color.png and outline.png of the drawings beside this file: node appPackage/icons/draw.js
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { PNG } from 'pngjs'

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
})
for (const [name, size] of [
  ['color', 192],
  ['outline', 32],
]) {
  const drawing = readFileSync(new URL(`${name}.svg`, import.meta.url), 'utf8')
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`)
  const picture = PNG.sync.read(await page.screenshot({ omitBackground: true }))
  // What is seen through white must be white as well: Teams takes no other colour.
  if (name === 'outline') picture.data.forEach((_, at, data) => at % 4 < 3 && (data[at] = 255))
  const colorType = name === 'outline' ? 6 : 2
  writeFileSync(
    new URL(`../${name}.png`, import.meta.url),
    PNG.sync.write(picture, { colorType, deflateLevel: 9 }),
  )
}
await browser.close()
