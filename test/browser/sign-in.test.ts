import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Browser, BrowserContextOptions, Locator, Page, Response } from 'playwright-core'
import { createWording } from '../../src/wording.ts'
import { endOfWorlds, world, type SimulatedPerson, type World } from '../world.ts'
import { entersPassword, keepsShot, launch } from './page.ts'
import { hostAt } from './host.ts'
import { watched, type Good, type Watched } from './watched.ts'

jest.setTimeout(60_000)

const here = 'http://localhost:3978'
const again = 'Get a new sign-in'

let w: World
let browser: Browser
let isTokenEndpointAway = false
const opened: Watched[] = []

beforeAll(async () => {
  const real = globalThis.fetch
  globalThis.fetch = (input, init) => {
    const isExchange = typeof init?.body === 'string' && init.body.includes('code_verifier')
    const isLost = isTokenEndpointAway && isExchange
    return isLost ? Promise.reject(new TypeError('fetch failed')) : real(input, init)
  }
  w = await world({
    env: {
      ...{ PROMPTS_PER_DAY: '1000', MESSAGES_PER_MINUTE: '1000' },
      ...{ IT_CONTACT_NAME: 'Contoso Help Desk', IT_CONTACT_PHONE: '+39 06 555 0100' },
      ...{
        IT_CONTACT_EMAIL: 'it@contoso.example',
        IT_CONTACT_URL: 'https://it.contoso.example/help',
      },
    },
  })
  const port = new URL(w.url('')).port
  browser = await launch({
    args: [`--host-resolver-rules=MAP ${new URL(here).host} localhost:${port}`],
    // Pages that people go back to are kept, as in their own browsers.
    without: ['--disable-back-forward-cache'],
  })
})
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close()
})
afterAll(async () => {
  await browser.close()
  // The token endpoint's, which one of the tests takes away.
  const errors = w.logged().match(/^error (?!code: ).*$/gm)
  expect(errors).toBeNull()
  // It fails when anything that these browsers did left a secret somewhere.
  await w.end()
  await endOfWorlds()
})

async function opens(options?: BrowserContextOptions): Promise<Watched> {
  const one = await watched(browser, options)
  opened.push(one)
  return one
}

/** The address on a new sign-in button of this person. */
async function link(person: SimulatedPerson = w.ann): Promise<string> {
  await person.says('reset my phone')
  return person.ticket()
}

/** Follows a link to the provider's page, and signs in there. */
async function signsIn(by: Watched, url: string): Promise<Page> {
  const page = await by.newPage()
  await page.goto(url)
  await entersPassword(page)
  await page.locator('h1').waitFor()
  return page
}

/** Does something that makes the browser come back; the answer is what the bot said to it. */
async function asksAnew(page: Page, act: () => Promise<unknown>): Promise<Response> {
  const answer = page.waitForResponse((one) => one.url().startsWith(`${here}/auth/callback`))
  await act()
  return answer
}

/** A page that was kept is there at once, and loads nothing. */
const kept = { waitUntil: 'commit' } as const

type Refused = Good & {
  title: string
  status?: number
  /** The button in Teams that is named. */
  next?: string
  changed?: string | null
  /** Who has that button on their newest card. */
  person?: SimulatedPerson
}

/** How a link answers that leads nowhere. */
const gone = { status: 410, changed: null }

/** Fails unless what somebody does ends on a page without a code that says what to press in Teams. */
async function expectRefused(
  by: Watched,
  page: Page,
  act: () => Promise<Response | null>,
  { title, status = 403, next = `“${again}”`, changed, person = w.ann, ...rest }: Refused,
) {
  const answer = await act()
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  expect(answer?.status()).toBe(status)
  expect(await page.locator('#code').count()).toBe(0)
  const told = await page.locator('main').innerText()
  expect(told).toContain(next)
  expect(person.buttons()).toContain(again)
  if (changed !== null) expect(told).toContain(changed ?? 'changed nothing')
  await by.expectGood(page, rest)
}

type Shown = BrowserContextOptions & { album: string }

const looks: Shown[] = [
  { album: 'window-320', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  { album: 'window-390-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  { album: 'window-1280', viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  {
    ...{ album: 'window-forced', viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
    forcedColors: 'active',
  },
]

test.each(looks)(
  'every page of the window is good to look at: $album',
  async ({ album, ...look }) => {
    const by = await opens(look)
    const page = await signsIn(by, await link())
    await by.expectGood(page)
    await keepsShot(page, `${album}-1-code`, { whole: true })
    await page.reload()
    await by.expectGood(page)
    await keepsShot(page, `${album}-2-reloaded`, { whole: true })

    const url = await link()
    await page.goto(url)
    await page.getByRole('link', { name: 'Cancel' }).click()
    await by.expectGood(page)
    await keepsShot(page, `${album}-3-cancelled`, { whole: true })
    await page.goto(url)
    await by.expectGood(page)
    await keepsShot(page, `${album}-4-used`, { whole: true })
    for (const path of ['/', '/privacy', '/terms']) {
      await page.goto(`${here}${path}`)
      await by.expectGood(page)
      await keepsShot(page, `${album}-5-about${path.replaceAll('/', '-')}`, { whole: true })
    }
  },
)

describe('a window without a code says what to press in Teams:', () => {
  test('cancelled at the identity provider', async () => {
    const by = await opens()
    const page = await by.newPage()
    await page.goto(await link())
    expect(await by.cookies()).toEqual([
      expect.objectContaining({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/auth' }),
    ])
    const cancel = page.getByRole('link', { name: 'Cancel' })
    await expectRefused(by, page, () => asksAnew(page, () => cancel.click()), {
      title: 'You canceled the sign-in',
    })
  })

  test('an error of the identity provider, or none that makes sense', async () => {
    const by = await opens()
    const page = await by.newPage()
    await page.goto(await link())
    const state = by.lastOf('state')
    const html = encodeURIComponent('"><img src=x onerror=alert(1)><script>alert(2)</script>')
    const long = 'x'.repeat(6_000)
    const failed = 'The sign-in didn’t work'
    const foreign = 'This began in another browser'
    const seen = new Set<string>()
    for (const [query, title] of [
      [`error=server_error&state=${state}`, failed],
      [`error=temporarily_unavailable&error_description=${html}&state=${state}`, failed],
      [`error=login_required&error_uri=${html}&error_subcode=cancel&state=${state}`, failed],
      [`error=${html}&error_description=${long}&state=${state}`, failed],
      [`state=${state}`, failed],
      [`code=${html}&state=${state}`, 'We couldn’t verify this sign-in'],
      [`code=${long}&state=${state}`, 'We couldn’t verify this sign-in'],
      ['', foreign],
      [`error=access_denied&state=${html}`, foreign],
      [`code=${long}&state=${long}`, foreign],
      ['code[]=1&state=%00&%FF=%FF&error', foreign],
    ] as const) {
      // The same page again is as good as it was, whatever led to it.
      const axe = !seen.has(title)
      const comes = () => page.goto(`${here}/auth/callback?${query}`)
      await expectRefused(by, page, comes, { title, axe })
      seen.add(title)
      expect(await page.locator('img, script').count()).toBe(0)
    }
  })

  test('a token endpoint that does not answer', async () => {
    const by = await opens()
    const page = await by.newPage()
    await page.goto(await link())
    isTokenEndpointAway = true
    await expectRefused(by, page, () => asksAnew(page, () => entersPassword(page)), {
      title: 'The sign-in service doesn’t answer',
    })
    isTokenEndpointAway = false
  })

  test('too late, before it began or at the identity provider', async () => {
    const by = await opens()
    const page = await by.newPage()
    const over = 'The time for this sign-in is over'
    const late = await link()
    await w.clock.advance('5m')
    await expectRefused(by, page, () => page.goto(late), { title: over, ...gone })
    await page.goto(await link())
    await w.clock.advance('5m')
    await expectRefused(by, page, () => asksAnew(page, () => entersPassword(page)), { title: over })
  })

  test('the same link in a second tab, which leaves the first one alone', async () => {
    const by = await opens()
    const url = await link()
    const [first, second] = [await by.newPage(), await by.newPage()]
    await first.goto(url)
    const used = { title: 'This link has already been used', ...gone }
    await expectRefused(by, second, () => second.goto(url), used)
    await entersPassword(first)
    await first.locator('#code').waitFor()
    await expectRefused(by, second, () => second.reload(), used)
  })

  test('another account', async () => {
    const by = await opens()
    const page = await by.newPage()
    await page.goto(await link())
    await page.getByRole('link', { name: 'Use another account' }).click()
    const other = () => entersPassword(page, w.sam.record.upn)
    await expectRefused(by, page, () => asksAnew(page, other), {
      title: 'That is a different account',
    })
  })

  test('another browser, in its own language; the first one goes on', async () => {
    const by = await opens()
    const page = await by.newPage()
    await page.goto(await link())
    const elsewhere = await opens({ locale: 'de-AT' })
    const other = await elsewhere.newPage()
    const back = await w.tenant.entra.signIn(by.lastWith('state'), w.ann.id)
    await expectRefused(elsewhere, other, () => other.goto(back), {
      title: 'Das hat in einem anderen Browser begonnen',
      ...{ next: '„Neue Anmeldung anfordern“', changed: 'nichts geändert', lang: 'de' },
    })
    expect((await page.goto(back))?.status()).toBe(200)
    await by.expectGood(page)
    const unknown = { title: 'Dieser Link funktioniert nicht', lang: 'de', ...gone }
    await expectRefused(elsewhere, other, () => other.goto(`${here}/auth/start?ticket=x`), {
      ...unknown,
      next: '„Neue Anmeldung anfordern“',
    })
  })
})

test('“back”, “forward” and “reload” show no code again, and spoil none', async () => {
  const by = await opens()
  const page = await signsIn(by, await link(w.sam))
  const code = await page.locator('#code').innerText()
  expect(await by.cookies()).toEqual([])
  const done = {
    ...{ title: 'This sign-in is already complete', changed: null, but: /status of 410/ },
    person: w.sam,
  }
  // Only a page that is loaded is kept. When it is there again it notes what is on it, where its
  // own reload leaves the note alone; what it wrote to the console could be lost by that reload.
  await page.waitForLoadState()
  await page.evaluate(() => {
    const note = () =>
      history.replaceState(`kept: ${document.getElementById('code')?.textContent ?? ''}.`, '')
    addEventListener('pageshow', note)
  })
  await page.goto(`${here}/privacy`)
  await expectRefused(by, page, () => asksAnew(page, () => page.goBack(kept)), done)
  expect(await page.evaluate<unknown>('history.state')).toBe('kept: .')
  await expectRefused(by, page, () => page.reload(), done)
  // The provider's page, which has had its turn, and on again.
  await page.goBack(kept)
  expect(await page.content()).not.toContain(code)
  await expectRefused(by, page, () => asksAnew(page, () => page.goForward(kept)), done)
  await w.sam.says(code)
  expect(w.sam.sees()).toContain('Waiting for your phone')
})

const scriptless = { javaScriptEnabled: false }

test('without JavaScript the code is there, and nothing that would need it', async () => {
  const by = await opens(scriptless)
  const page = await signsIn(by, await link())
  expect(await page.locator('#code').innerText()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  const told = await page.locator('main').innerText()
  expect(told).toContain('JavaScript is off in this browser')
  expect(told).toContain('type this code into your own chat')
  expect(told).not.toContain('by itself, and this window closes')
  expect(await page.getByRole('button').count()).toBe(0)
  expect(await page.getByRole('status').count()).toBe(0)
  await by.expectGood(page, { axe: false })
  await keepsShot(page, 'window-scriptless', { whole: true })
})

test('without its own script the page still says to type the code', async () => {
  const by = await opens()
  await by.context.route(/hand-back/, (route) => route.abort())
  const page = await signsIn(by, await link())
  expect(await page.locator('main').innerText()).toContain('type this code into your own chat')
  expect(await page.getByRole('button').count()).toBe(0)
  await by.expectGood(page, { but: /net::ERR_FAILED/ })
})

const byItself = 'A one-time code now goes back to Teams by itself, and this window closes.'
const stays = 'Teams didn’t close this window, so please type or paste the code.'

/** Whether something has the focus, and shows it. */
const isFocused = (what: Locator) =>
  what.evaluate((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return one === document.activeElement && outlineStyle === 'solid' && outlineWidth === '2px'
  })

/** In the page: what its live region has said. */
declare const all: string[]

/** What the live region of a page says by and by. */
async function announced(page: Page) {
  await page.evaluate(() => {
    const region = document.querySelector('[role=status]')!
    const all = [region.textContent]
    new MutationObserver(() => all.push(region.textContent)).observe(region, { childList: true })
    Object.assign(window, { all })
  })
  return () => page.evaluate(() => all)
}

test('TeamsJS that fails to load is as good as a window that does not close', async () => {
  const by = await opens()
  await by.context.route(/MicrosoftTeams/, (route) => route.abort())
  const page = await signsIn(by, await link())
  await page.getByRole('status').getByText(stays).waitFor()
  await by.expectGood(page, { but: /net::ERR_FAILED/ })
})

test('TeamsJS that never arrives holds up nothing else', async () => {
  const by = await opens()
  await by.context.clock.install()
  await by.context.route(/MicrosoftTeams/, () => undefined)
  const page = await by.newPage()
  await page.goto(await link())
  await page.locator('form button').click({ noWaitAfter: true })
  await page.getByRole('button', { name: 'Copy code' }).waitFor()
  expect(await page.getByRole('status').innerText()).toBe(byItself)
  await by.context.clock.fastForward(4_000)
  expect(await page.getByRole('status').innerText()).toBe(stays)
  await by.expectGood(page)
})

describe('a window that Teams opened', () => {
  const teams = 'https://teams.microsoft.com'

  test('hands the code over and is closed, and the reset goes on', async () => {
    const by = await opens()
    const camille = await w.known('Camille Martin')
    const host = await hostAt(by, teams, 'closes')
    const window = await host.opens(await link(camille))
    const closed = window.waitForEvent('close')
    await entersPassword(window)
    await closed
    const sent = (await host.heard()).filter((one) => one.includes('authenticate.success'))
    const [, code = ''] = /"args":\["([^"]+)"\]/.exec(sent.join()) ?? []
    await camille.handsBack(code)
    expect(w.intune.resets()).not.toEqual([])
    expect(camille.sees()).toContain('Waiting for your phone')
  })

  test.each(['keeps', 'silent'] as const)(
    'and does not close says after four seconds to type the code: %s',
    async (how) => {
      const by = await opens({ colorScheme: how === 'keeps' ? 'light' : 'dark' })
      await by.context.clock.install()
      // TeamsJS closes the window by itself, too; not everywhere it may.
      await by.context.addInitScript('window.close = () => undefined')
      const host = await hostAt(by, teams, how)
      const window = await host.opens(await link())
      await entersPassword(window)
      await window.locator('#code').waitFor()
      const code = await window.locator('#code').innerText()
      const announcements = await announced(window)
      await host.hears('initialize')
      if (how === 'keeps') await host.hears(code)
      await by.context.clock.fastForward(4_000)
      expect(await announcements()).toEqual([byItself, stays])
      await by.expectGood(window)
      await keepsShot(window, `window-${how}`, { whole: true })
    },
  )

  test('by another site than Teams tells that site nothing', async () => {
    const by = await opens()
    await by.context.clock.install()
    const host = await hostAt(by, 'https://teams.microsoft.com.evil.example', 'keeps')
    const window = await host.opens(await link())
    await entersPassword(window)
    const code = await window.locator('#code').innerText()
    await by.context.clock.fastForward(4_000)
    await window.getByRole('status').getByText(stays).waitFor()
    expect((await host.heard()).join()).not.toContain(code)
    await by.expectGood(window)
  })
})

test('a keyboard is enough, and shows where it is', async () => {
  const by = await opens({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await signsIn(by, await link())
  await page.locator('#state.next').waitFor()
  const announcements = await announced(page)
  const copied = 'Copied. Now paste it into your own chat with Reset My Phone.'
  await page.keyboard.press('Tab')
  const button = page.getByRole('button')
  expect(await isFocused(button)).toBe(true)
  for (const [times, key] of ['Enter', 'Space'].entries()) {
    await page.keyboard.press(key)
    await page.waitForFunction((most) => all.length > most, times + 1)
  }
  expect(await announcements()).toEqual([stays, copied, copied])
  const code = await page.locator('#code').innerText()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code)
  // Nothing else takes the focus.
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
  await by.expectGood(page)

  await page.goto(here)
  for (const [name, path] of [
    ['it@contoso.example', null],
    ['website', null],
    ['Privacy', '/privacy'],
  ] as const) {
    await page.keyboard.press('Tab')
    expect(await isFocused(page.getByRole('link', { name }))).toBe(true)
    if (path !== null) await page.keyboard.press('Enter')
    if (path !== null) await page.waitForURL(here + path)
  }
})

test('a clipboard that may not be written to leaves the code selected', async () => {
  const by = await opens()
  await by.context.addInitScript('Object.defineProperty(navigator, "clipboard", {})')
  const page = await signsIn(by, await link())
  await page.getByRole('button').click()
  await page.getByRole('status').getByText('The code is selected.').waitFor()
  const code = await page.locator('#code').innerText()
  expect(await page.evaluate(() => String(getSelection()).trim())).toBe(code)
  await by.expectGood(page)
})

test('a screen reader is told everything, in this order', async () => {
  const by = await opens()
  const page = await signsIn(by, await link())
  await page.locator('#state.next').waitFor()
  const code = await page.locator('#code').innerText()
  const read = (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim())
  const parts = [
    '- main:',
    '- heading "You are signed in" [level=1]',
    `- status: ${stays}`,
    '- term: Person',
    '- definition: Ann Carter',
    '- term: Device',
    '- definition: ann.carter_Android_Pixel8',
    '- region "One-time code":',
    '- heading "One-time code" [level=2]',
    `- paragraph: ${code}`,
    '- button "Copy code"',
    '- strong: Nobody from IT will ever ask you for this code.',
  ]
  expect(read.filter((line) => parts.includes(line))).toEqual(parts)
  expect(await page.title()).toBe('You are signed in · Reset My Phone')
})

test('what the bot says of itself fits a small phone in every language', async () => {
  for (const lang of createWording().locales) {
    const by = await opens({ viewport: { width: 320, height: 640 }, locale: lang })
    const page = await by.newPage()
    for (const path of ['/', '/privacy', '/terms']) {
      const answer = await page.goto(here + path)
      expect(answer?.headers()['content-language']).toBe(lang)
      // The looks above have had axe on the same page in English.
      await by.expectGood(page, { lang, axe: lang === 'ja' })
      if (lang === 'de' || lang === 'ja') {
        await keepsShot(page, `window-${lang}${path.replaceAll('/', '-')}`, { whole: true })
      }
    }
  }
})
