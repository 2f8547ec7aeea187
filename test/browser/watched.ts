import { expect } from '@jest/globals'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { faultsOf } from './page.ts'

export type Watched = Awaited<ReturnType<typeof watched>>

/** What is right about a page. */
export type Good = {
  lang?: string
  /** What the console may say, besides the status of a refusal. */
  but?: RegExp
  /** Whether axe can look: it needs JavaScript. */
  axe?: boolean
}

/** The list of Teams' origins that TeamsJS looks up, as far as it is needed here. */
const origins = {
  body: JSON.stringify({ validOrigins: ['teams.microsoft.com'] }),
  contentType: 'application/json',
  headers: { 'access-control-allow-origin': '*' },
}

/**
 * A browser profile of its own that never leaves this computer, and all that its pages say, ask for
 * and let out.
 */
export async function watched(browser: Browser, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'en-GB', ...options })
  context.setDefaultTimeout(10_000)
  await context.route(
    ({ hostname }) => hostname !== 'localhost',
    (route) =>
      new URL(route.request().url()).hostname === 'res.cdn.office.net'
        ? route.fulfill(origins)
        : route.abort(),
  )
  const said: { text: string; at: string }[] = []
  const asked: { url: string; sent: string }[] = []
  const hearing: Promise<unknown>[] = []
  context.on('weberror', (error) => said.push({ text: String(error.error()), at: '' }))
  context.on('dialog', (dialog) => said.push({ text: `dialog: ${dialog.message()}`, at: '' }))
  context.on('console', (message) =>
    said.push({ text: message.text(), at: message.location().url }),
  )
  context.on('request', (request) => {
    // Only by going there a browser may hand over what stands in the address.
    const url = request.isNavigationRequest() ? '' : request.url()
    const one = { url: request.url(), sent: `${url} ${request.postData() ?? ''}` }
    asked.push(one)
    const note = async () => {
      const { cookie: _, ...headers } = await request.allHeaders()
      one.sent += JSON.stringify(headers)
    }
    // Of a window that is closed meanwhile the headers are lost, not the address.
    hearing.push(note().catch(() => undefined))
  })

  /** Everything in the addresses so far that opens or proves something. */
  const secrets = () =>
    asked.flatMap(({ url }) => {
      const { searchParams } = new URL(url)
      const values = ['ticket', 'state', 'code', 'nonce'].map(
        (name) => searchParams.get(name) ?? '',
      )
      return values.flatMap((value) => value.split('.')).filter((part) => part.length > 20)
    })

  return {
    context,
    /** The newest address with a parameter of this name, and its value. */
    lastWith: (name: string) =>
      asked.findLast(({ url }) => new URL(url).searchParams.has(name))?.url ?? '',
    lastOf(name: string) {
      return new URL(this.lastWith(name)).searchParams.get(name) ?? ''
    },
    newPage: () => context.newPage(),
    close: () => context.close(),

    /** The cookies of sign-ins. */
    cookies: async () =>
      (await context.cookies()).filter(({ name }) => name.startsWith('sign-in-')),

    /**
     * Fails unless a page of the bot is good to everybody who reads it and keeps what it knows to
     * itself.
     */
    async expectGood(page: Page, { lang = 'en', but = /(?!)/, axe = true }: Good = {}) {
      if (axe) expect(await faultsOf(page)).toEqual([])
      const facts = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        headings: document.querySelectorAll('h1').length,
        mains: document.querySelectorAll('main').length,
        isTooWide: document.documentElement.scrollWidth > innerWidth,
        kept: localStorage.length + sessionStorage.length,
        cookie: document.cookie,
        referrer: document.referrer,
      }))
      expect(facts).toEqual({
        ...{ lang, headings: 1, mains: 1, isTooWide: false, kept: 0, cookie: '', referrer: '' },
      })
      await Promise.all(hearing)
      const refusal =
        /^Failed to load resource: the server responded with a status of (403|410|503)/
      const complaints = said.filter(({ text, at }) => {
        const isOfItself = refusal.test(text) && /\/auth\/(start|callback)\b/.test(at)
        return !isOfItself && !but.test(text)
      })
      expect(complaints).toEqual([])
      const code = await page.locator('#code').allInnerTexts()
      const known = [...secrets(), ...code]
      const out = [await page.title(), ...said.map(({ text }) => text)]
      out.push(...asked.map(({ sent }) => sent))
      expect(out.filter((text) => known.some((secret) => text.includes(secret)))).toEqual([])
      expect(code.length === 0 || secrets().length > 2).toBe(true)
      expect(asked.some(({ sent }) => sent.includes('user-agent'))).toBe(true)
    },
  }
}
