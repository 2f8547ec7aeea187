import { mkdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createWording } from '../../../src/wording.ts'
import { launch } from '../page.ts'
import { indexPage } from './index-page.ts'
import { takePictures, type Picture } from './pictures.ts'
import { wishesIn } from './wishes.ts'

const folder = new URL('../../../artifacts/cards/', import.meta.url)

/**
 * Makes a picture of every card in every state, language, theme and width, and a page to look
 * through them: `npm run cards -- --language de --theme dark --width narrow --card "sign in"`.
 */
async function main(): Promise<void> {
  const wishes = wishesIn(process.argv.slice(2), createWording().locales)
  const began = performance.now()
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const browser = await launch()
  const waiting = [...wishes.languages]
  const pictures: Picture[] = []
  const takeAll = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      pictures.push(...(await takePictures(browser, next, wishes, folder)))
    }
  }
  // More than two languages at a time are not faster on two processors.
  await Promise.all([takeAll(), takeAll()])
  await browser.close()
  if (pictures.length === 0) throw new Error(`No card has “${wishes.card}” in its name.`)
  const index = new URL('index.html', folder)
  await writeFile(index, indexPage(pictures))
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(`${pictures.length} pictures in ${seconds} seconds. Open ${fileURLToPath(index)}`)
}

await main().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exitCode = 1
})
