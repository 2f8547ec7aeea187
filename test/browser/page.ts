import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Locator, type Page } from 'playwright-core'

/** As much of axe-core's results as is read here. */
type AxeResults = { violations: { id: string; help: string; nodes: { target: string[] }[] }[] }

type Start = { args?: string[]; without?: string[] }

const artifacts = fileURLToPath(new URL('../../artifacts/', import.meta.url))
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/**
 * Starts Chromium: CHROMIUM_PATH, or the one that Debian installs. `args` are more of its own; what
 * Playwright adds can be left out with `without`.
 */
export function launch({ args = [], without = [] }: Start = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    ignoreDefaultArgs: without,
    args: [
      ...args,
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  })
}

/** Where something is seen or pressed. */
export type Place = 'employee' | 'approver' | 'channel'

/** How the page is looked at; `album` begins the names of its screenshots under artifacts/. */
export type Look = {
  width?: number
  height?: number
  theme?: 'light' | 'dark'
  hash?: string
  album?: string
}

export type SandboxPage = Awaited<ReturnType<typeof openSandbox>>

/**
 * Sends the simulated sign-in page off, on which the password is filled in. `account` is typed
 * where the page does not know yet who signs in.
 */
export async function entersPassword(window: Page, account = '') {
  // Not its text: the page may come in other languages.
  const submit = window.locator('form button[type=submit]')
  await submit.waitFor()
  const field = window.locator('#account')
  if (account && (await field.isVisible())) await field.fill(account)
  await submit.click()
}

/** Waits until nothing is busy: what is faint meanwhile, or about to be drawn anew. */
const settled = (page: Page) =>
  page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })

/** What axe-core finds wrong on a page: rule, sentence and the elements it means. */
export async function faultsOf(page: Page): Promise<string[]> {
  await settled(page)
  // Evaluated, not inserted as a script: the pages allow no scripts but their own.
  await page.evaluate(await readFile(axe, 'utf8'))
  const run = 'axe.run(document, { resultTypes: ["violations"] })'
  const { violations } = await page.evaluate<AxeResults>(run)
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join(' | ')}`,
  )
}

/** Keeps a screenshot under artifacts/. */
export async function keepsShot(page: Page, name: string, { whole = false } = {}) {
  const path = `${artifacts}${name.replace(/[ ,]+/g, '-')}.png`
  await mkdir(artifacts, { recursive: true })
  await page.screenshot({ path, animations: 'disabled', fullPage: whole })
}

/** Opens the sandbox page in a browser profile of its own and waits until it is ready. */
export async function openSandbox(browser: Browser, url: string, look: Look = {}) {
  const { width = 1440, height = 900, theme = 'light', hash = '', album = 'page' } = look
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const errors: string[] = []
  let shots = 0
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(url + (hash && `#${hash}`))
  await page.locator('body[data-ready]').waitFor()

  const log = (place: Place) => page.getByTestId(place === 'channel' ? 'channel' : `${place}-chat`)

  /** The IT side has tabs: what is to be seen there has to be opened first. */
  async function open(place: Place): Promise<Locator> {
    if (place === 'channel') await page.getByTestId('tab-channel').click()
    if (place === 'approver') await page.getByTestId('tab-chat').click()
    return log(place)
  }

  async function write(input: string, text: string) {
    await page.getByTestId(input).fill(text)
    await page.getByTestId(input).press('Enter')
  }

  const choose = async (select: string, label: string | RegExp) => {
    const options = page.getByTestId(select).locator('option', { hasText: label })
    const value = await options.first().getAttribute('value')
    await page.getByTestId(select).selectOption(value)
    await settled(page)
  }

  /** The newest button of this title in that place. */
  const button = async (place: Place, title: string) =>
    (await open(place)).getByRole('button', { name: title, exact: true }).last()

  const device = (name: string) =>
    page.locator(`.device[data-model="${name}"], .device[data-testid="device-${name}"]`)

  return {
    page,
    device,
    button,
    log,
    /** Errors of the page's own scripts; a test expects none. */
    errors: () => [...errors],
    close: () => context.close(),

    /** Keeps a screenshot of the page, or of a sign-in window, as the next one of the album. */
    async shot(name: string, of: Page = page) {
      shots += 1
      await keepsShot(of, `${album}-${String(shots).padStart(2, '0')}-${name}`)
    },

    /** Sits down as this person at the left; the language follows unless one is given. */
    async asEmployee(name: string, locale?: string) {
      await choose('employee-select', name)
      if (locale) await page.getByTestId('language-select').selectOption(locale)
      await settled(page)
    },
    asApprover: (name: string) => choose('approver-select', name),

    employeeSays: (text: string) => write('employee-input', text),
    async approverSays(text: string) {
      await open('approver')
      await write('approver-input', text)
    },
    /** A new post in the channel, which mentions the bot unless it must not. */
    async postsInChannel(text: string, { mention = true } = {}) {
      await open('channel')
      await page.getByTestId('channel-mention').setChecked(mention)
      await write('channel-input', text)
    },

    /** Waits until this text is visible in that place. */
    async sees(place: Place, text: string | RegExp) {
      const found = (await open(place)).getByText(text).last()
      await found.waitFor({ state: 'visible' })
      return found
    },

    /** Everything that is written in that place now. */
    text: async (place: Place) => (await open(place)).innerText(),

    /** Fills in the newest field of this label. */
    async fills(place: Place, label: string | RegExp, text: string) {
      await (await open(place)).getByLabel(label).last().fill(text)
    },

    /** Presses the newest button of this title. */
    async presses(place: Place, title: string) {
      await (await button(place, title)).click()
    },

    /** Presses a sign-in button; the answer is the window that opens. */
    async opensSignIn(place: Place, title = 'Sign in'): Promise<Page> {
      const window = page.waitForEvent('popup')
      await (await button(place, title)).click()
      return window
    },

    /** Signs in through the window, which is closed when the code has been handed over. */
    async signsIn(place: Place, { title = 'Sign in', account = '' } = {}) {
      const window = page.waitForEvent('popup')
      await (await button(place, title)).click()
      const popup = await window
      const closed = popup.waitForEvent('close')
      await entersPassword(popup, account)
      await closed
    },

    /** The passcode on the newest card that shows one: unbroken first, in groups after it. */
    async passcode(place: Place): Promise<string> {
      const mono = '.ac-textRun[style*="--mono"]'
      const card = (await open(place))
        .locator('.ac-adaptiveCard', { has: page.locator(mono) })
        .last()
      const run = card.locator(mono).first()
      await run.waitFor()
      return (await run.innerText()).trim()
    },

    /** Types a code on the lock screen. */
    async unlocks(name: string, code: string) {
      await device(name).getByTestId('lock-input').fill(code)
      await device(name).getByTestId('lock-submit').click()
    },
    async setsNewCode(name: string, code: string) {
      await device(name).getByTestId('code-input').fill(code)
      await device(name).getByTestId('code-submit').click()
    },
    /** Waits for a screen: `locked`, `new-code` (unlocked, must set one) or `home`. */
    phoneShows: (name: string, screen: 'locked' | 'new-code' | 'home') =>
      device(name)
        .and(page.locator(`[data-state="${screen}"]`))
        .waitFor(),
    async switches(name: string, state: 'online' | 'offline') {
      const toggle = device(name).getByTestId('online-switch')
      const wanted = String(state === 'online')
      if ((await toggle.getAttribute('aria-checked')) !== wanted) await toggle.click()
      await device(name).locator(`[role=switch][aria-checked=${wanted}]`).waitFor()
    },
  }
}
