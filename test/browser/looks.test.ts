import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { entersPassword, faultsOf, launch, openSandbox, type Look } from './page.ts'
import { startSandbox, type Sandbox } from './sandbox.ts'

jest.setTimeout(60_000)

let sandbox: Sandbox
let browser: Browser

beforeAll(async () => {
  sandbox = await startSandbox({ SANDBOX_DEVICE_DELAY_MS: '600' })
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await sandbox.stop()
})

/** How the page is looked at, who asks IT for help meanwhile, and who resets a phone alone. */
const looks: { look: Look; helped: string; alone: string; chooses?: string }[] = [
  { look: { album: 'light' }, helped: '佐藤 美咲', alone: 'Ann Carter' },
  {
    look: { album: 'dark', theme: 'dark', width: 1280, height: 800 },
    helped: 'Sam Okafor',
    alone: 'Jonas Weber',
  },
  {
    look: { album: 'narrow', width: 390, height: 844 },
    helped: 'Giulia Rossi',
    alone: 'Priya Natarajan',
  },
  {
    look: { album: 'narrow-dark', theme: 'dark', width: 320, height: 640 },
    helped: 'Camille Martin',
    alone: 'Lucía Fernández',
    chooses: 'Choose Microsoft Lumia 930',
  },
]

test.each(looks)(
  'axe finds nothing wrong, and nothing sticks out sideways: $look.album',
  async ({ look, helped, alone, chooses }) => {
    const page = await openSandbox(browser, sandbox.url, look)
    const isTooWide = () => page.page.evaluate('document.documentElement.scrollWidth > innerWidth')
    await page.asEmployee(helped, 'en-GB')
    await page.employeeSays('reset my phone')
    await page.presses('employee', 'I can’t sign in')
    await page.presses('employee', 'Send to IT')
    await page.sees('employee', 'Waiting for IT')
    await page.sees('channel', `${helped} can’t sign in`)
    expect(await faultsOf(page.page)).toEqual([])
    await page.shot('a case')

    await page.asEmployee('Lars Lindqvist', 'en-GB')
    await page.employeeSays('reset my phone')
    await page.sees('employee', 'Which device are you locked out of?')
    expect(await faultsOf(page.page)).toEqual([])
    expect(await isTooWide()).toBe(false)
    await page.shot('devices')

    await page.asEmployee(alone, 'en-GB')
    await page.employeeSays('reset my phone')
    if (chooses) await page.presses('employee', chooses)
    await page.sees('employee', 'Sign in to reset your passcode')
    expect(await faultsOf(page.page)).toEqual([])
    await page.shot('sign-in card')

    const popup = await page.opensSignIn('employee')
    await popup.locator('form').waitFor()
    expect(await faultsOf(popup)).toEqual([])
    await page.shot('sign-in server', popup)
    // Opened anew in a tab of its own, the last page has no Teams around it to close it.
    const address = popup.url()
    await popup.close()
    const tab = await page.page.context().newPage()
    await tab.goto(address)
    await entersPassword(tab)
    const code = await tab.locator('#code').innerText()
    expect(await faultsOf(tab)).toEqual([])
    await page.shot('last page', tab)
    await tab.close()

    const used = await page.opensSignIn('employee')
    await used.getByRole('heading').waitFor()
    expect(await faultsOf(used)).toEqual([])
    await page.shot('used link', used)
    await used.close()

    await page.employeeSays(code)
    await page.sees('employee', 'Your temporary passcode is ready')
    await page.presses('employee', 'Show passcode')
    await page.passcode('employee')
    expect(await faultsOf(page.page)).toEqual([])
    expect(await isTooWide()).toBe(false)
    await page.shot('passcode')

    await page.presses('employee', 'This wasn’t me')
    await page.shot('not me')
    await page.presses('employee', 'Yes, stop it')
    await page.sees('employee', 'You told us that this wasn’t you')
    await page.sees('channel', `${alone} says: this wasn’t me`)
    expect(await faultsOf(page.page)).toEqual([])
    expect(await isTooWide()).toBe(false)
    await page.shot('report')
    await page.fills('channel', 'Note: why is this safe now?', 'Called them: it was a mistake.')
    await page.presses('channel', `Let ${alone} reset again`)
    await page.sees('channel', 'Lifted by')
    await page.shot('lifted')

    for (const [said, seen] of [
      ['queue', 'Waiting for a decision'],
      [
        `history ${alone === 'Ann Carter' ? 'ann.carter@contoso.example' : 'Ann'}`,
        /Requests of|I find nobody/,
      ],
      ['health', 'Health check'],
    ] as const) {
      await page.postsInChannel(said)
      await page.sees('channel', seen)
      expect(await faultsOf(page.page)).toEqual([])
      expect(await isTooWide()).toBe(false)
      await page.shot(said.split(' ')[0] ?? said)
    }
    expect(page.errors()).toEqual([])
    await page.close()
  },
)

test('the button for the theme leads from light over dark to high contrast, which axe likes, too', async () => {
  const page = await openSandbox(browser, sandbox.url)
  const toggle = page.page.getByTestId('theme-toggle')
  const theme = () => page.page.evaluate('document.documentElement.dataset.theme')
  expect(await theme()).toBe('light')
  await toggle.click()
  expect(await theme()).toBe('dark')
  await toggle.click()
  expect(await theme()).toBe('contrast')
  await page.employeeSays('help')
  await page.sees('employee', 'Locked out of your phone?')
  expect(await faultsOf(page.page)).toEqual([])
  await page.shot('contrast')
  await page.page.reload()
  await page.page.locator('body[data-ready]').waitFor()
  expect(await theme()).toBe('contrast')
  await toggle.click()
  expect(await theme()).toBe('light')
  await page.close()
})
