import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Locator } from 'playwright-core'
import { entersPassword, launch, openSandbox, type Look, type SandboxPage } from './page.ts'
import { startSandbox } from './sandbox.ts'
import { small } from './small-png.ts'

const docs = fileURLToPath(new URL('../../docs/', import.meta.url))

/** The employee's chat and IT's channel side by side, as on the screen of somebody who tries it. */
const screen = { width: 1440, height: 900 }

/** So high that a whole card fits into its chat: what is scrolled out of it would be cut off. */
const high = { width: 1440, height: 2600 }

const phone: Look = { width: 390, height: 844, theme: 'dark' }

/**
 * Makes the pictures of the documentation anew, from the sandbox as it is: docs/sandbox.png and all of
 * docs/tour/. What is shown is simulated, and a passcode is covered all the same.
 */
async function main(): Promise<void> {
  const sandbox = await startSandbox({ SANDBOX_DEVICE_DELAY_MS: '2500' })
  const browser = await launch()
  try {
    await rm(`${docs}tour`, { recursive: true, force: true })
    await mkdir(`${docs}tour`)
    await bothSides(browser, sandbox.url)
    await anAndroidPhone(sharp(browser), sandbox.url)
    await anIphone(sharp(browser), sandbox.url)
    await aCaseForIt(sharp(browser), sandbox.url)
    await inGermanOnAPhone(sharp(browser), sandbox.url)
    const made = await readdir(`${docs}tour`)
    console.log(`docs/sandbox.png and ${made.length} pictures in docs/tour/`)
  } finally {
    await browser.close()
    await sandbox.stop()
  }
}

/** The same browser with more dots to an inch, so that text stays sharp on any screen. */
function sharp(browser: Browser): Browser {
  return new Proxy(browser, {
    get: (target, name) =>
      name === 'newContext'
        ? (options: object) => target.newContext({ ...options, deviceScaleFactor: 1.5 })
        : (Reflect.get(target, name) as unknown),
  })
}

async function bothSides(browser: Browser, url: string): Promise<void> {
  const page = await openSandbox(browser, url, screen)
  await page.asEmployee('佐藤 美咲', 'en-GB')
  await page.employeeSays('reset my phone')
  await page.presses('employee', 'I can’t sign in')
  await page.presses('employee', 'Send to IT')
  await page.sees('channel', '佐藤 美咲 can’t sign in')
  await page.asEmployee('Ann Carter', 'en-GB')
  await page.employeeSays('reset my phone')
  const signIn = await page.button('employee', 'Sign in')
  await signIn.scrollIntoViewIfNeeded()
  await page.page.locator(':focus').blur()
  const picture = await page.page.screenshot({ animations: 'disabled', caret: 'hide' })
  await writeFile(`${docs}sandbox.png`, small(picture))
  await page.presses('employee', 'Cancel')
  await page.close()
}

async function anAndroidPhone(browser: Browser, url: string): Promise<void> {
  const page = await openSandbox(browser, url, high)
  await page.asEmployee('Ann Carter', 'en-GB')
  await page.employeeSays('reset my phone')
  await page.sees('employee', 'Sign in to reset your passcode')
  await keeps(newest(page, 'employee'), 'ask')

  // In a tab of its own the last page has no Teams around it that closes it.
  const popup = await page.opensSignIn('employee')
  await popup.setViewportSize({ width: 480, height: 560 })
  await popup.locator('form').waitFor()
  await keeps(popup.locator('body'), 'sign-in')
  const address = popup.url()
  await popup.close()
  const tab = await page.page.context().newPage()
  await tab.setViewportSize({ width: 520, height: 640 })
  await tab.goto(address)
  await entersPassword(tab)
  const code = await tab.locator('#code').innerText()
  await tab.getByText(code).waitFor()
  await keeps(tab.locator('main'), 'last-page')
  await tab.close()

  await page.employeeSays(code)
  await page.sees('employee', 'Waiting for your phone')
  await keeps(card(page, 'employee', 'Waiting for your phone'), 'waiting')
  await page.sees('employee', 'Your temporary passcode is ready')
  await page.presses('employee', 'Show passcode')
  const passcode = await page.passcode('employee')
  const shown = newest(page, 'employee')
  await keeps(shown, 'passcode', [
    shown.locator('.ac-textRun[style*="--mono"]'),
    shown.getByText(/^(capital|small|digit) /),
  ])
  await page.unlocks('Pixel 8', passcode)
  await page.phoneShows('Pixel 8', 'new-code')
  await keeps(page.device('Pixel 8'), 'unlocked')
  await page.close()
}

async function anIphone(browser: Browser, url: string): Promise<void> {
  const page = await openSandbox(browser, url, high)
  await page.asEmployee('Giulia Rossi', 'en-GB')
  await page.employeeSays('reset my phone')
  await page.signsIn('employee')
  await page.sees('employee', 'Your passcode was removed')
  await keeps(newest(page, 'employee'), 'iphone')
  await page.close()
}

async function aCaseForIt(browser: Browser, url: string): Promise<void> {
  const page = await openSandbox(browser, url, high)
  await page.asEmployee('Olena Shevchenko', 'en-GB')
  await page.asApprover('Sam Okafor')
  await page.employeeSays('reset my phone')
  await page.presses('employee', 'Choose samsung Galaxy S21')
  const title = 'Approval needed: passcode reset for Olena Shevchenko'
  await page.sees('channel', title)
  await keeps(card(page, 'channel', title), 'request')
  await page.fills('channel', /^Note/, 'It was in a drawer while she was on leave.')
  await page.presses('channel', 'Approve')
  await page.sees('channel', 'Approved. Olena Shevchenko is asked to sign in.')
  await keeps(newest(page, 'channel'), 'decided')
  await page.close()
}

async function inGermanOnAPhone(browser: Browser, url: string): Promise<void> {
  const page = await openSandbox(browser, url, phone)
  await page.asEmployee('Jonas Weber', 'de-DE')
  await page.employeeSays('Ich komme nicht mehr in mein Handy')
  await page.page.getByTestId('employee-chat').locator('.card').last().waitFor()
  await page.page.locator(':focus').blur()
  await keeps(page.page.locator('.window').first(), 'german')
  await page.close()
}

const card = (page: SandboxPage, place: 'employee' | 'channel', text: string): Locator =>
  page.log(place).locator('.card', { hasText: text }).last()

const newest = (page: SandboxPage, place: 'employee' | 'channel'): Locator =>
  page.log(place).locator('.card').last()

/** Keeps a picture of one part of a page; what is to be covered is grey on it. */
async function keeps(part: Locator, name: string, covered: Locator[] = []): Promise<void> {
  const picture = await part.screenshot({
    animations: 'disabled',
    caret: 'hide',
    mask: covered,
    maskColor: '#8a8a8a',
  })
  await writeFile(`${docs}tour/${name}.png`, small(picture))
}

await main()
