import { createHash } from 'node:crypto'
import { Script } from 'node:vm'
import { describe, expect, jest, test } from '@jest/globals'
import { createPages, handBackScript } from '../src/pages.ts'
import type { CodePage, GoneReason, Page, RefusedReason } from '../src/pages.ts'
import type { Purpose } from '../src/domain/prompt.ts'
import { createWording } from '../src/wording.ts'

const wording = createWording()
const teams = 'https://teams.microsoft.com'
const pages = createPages({ say: wording.plain, languageOf: wording.nearest, teams })

const about: CodePage = {
  code: 'K7PM-4X2Q',
  person: 'Ann Lindström',
  device: 'Pixel 8',
  askedAt: '2026-11-21T09:14:05.000Z',
  purpose: 'reset',
  locale: 'en-GB',
  timeZone: 'Europe/Rome',
}

const purposes = Object.keys({
  reset: true,
  show: true,
  vouch: true,
  decide: true,
} satisfies Record<Purpose, true>) as Purpose[]

const goneReasons = Object.keys({
  unknown: true,
  used: true,
  over: true,
} satisfies Record<GoneReason, true>) as GoneReason[]

const refusedReasons = Object.keys({
  otherPerson: true,
  otherTenant: true,
  guest: true,
  wrongNonce: true,
  noAuthTime: true,
  notFresh: true,
  fromTheFuture: true,
  contextMissing: true,
  promptOver: true,
  alreadySignedIn: true,
  otherBrowser: true,
  cancelled: true,
  providerError: true,
  invalidToken: true,
  unreachable: true,
} satisfies Record<RefusedReason, true>) as RefusedReason[]

const everyPage: (readonly [string, Page])[] = [
  ...purposes.map((purpose) => [`code ${purpose}`, pages.codePage({ ...about, purpose })] as const),
  ...goneReasons.map((why) => [`gone ${why}`, pages.gonePage({ why, locale: 'en' })] as const),
  ...refusedReasons.map(
    (why) => [`refused ${why}`, pages.refusedPage({ why, locale: 'en' })] as const,
  ),
]

const styleOf = (html: string) => /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
const titleOf = (html: string) => /<title>(.*?)<\/title>/.exec(html)?.[1]
const headingOf = (html: string) => /<h1>(.*?)<\/h1>/.exec(html)?.[1]
const codeOf = (html: string) => /<(\w+) id="code"[^>]*>([^<]*)<\/\1>/.exec(html)?.[2]

describe.each(everyPage)('the page "%s"', (name, { html, headers }) => {
  test('goes out with exactly the headers that keep it private and strict', () => {
    const hash = createHash('sha256').update(styleOf(html)).digest('base64')
    const scripts = name.startsWith('code')
      ? "script-src 'self'; connect-src 'self' https://res.cdn.office.net; "
      : ''
    expect(headers).toEqual({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy':
        `default-src 'none'; ${scripts}style-src 'sha256-${hash}'; img-src data:; ` +
        "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    })
  })

  test('has nothing inline that the policy would have to allow, and loads nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=")/)
    expect(html).not.toMatch(/<script[^>]*>[^<]/)
    expect(html).not.toMatch(/<[^>]*\son\w+\s*=/i)
    expect(html).not.toMatch(/<[^>]*\sstyle\s*=/i)
    expect(html).not.toMatch(/(?:src|href|action)="(?!\/(?!\/)|data:,")/)
    expect(html).not.toContain('javascript:')
    expect(styleOf(html)).not.toMatch(/url\(|@import/)
  })

  test('names its language and direction, one title, one heading, one main landmark', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/)
    expect(titleOf(html)).toBe(`${headingOf(html)} · Reset My Phone`)
    expect(headingOf(html)).toBeTruthy()
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html.match(/<main>/g)).toHaveLength(1)
  })
})

test('the last page names the person, the device and the time asked in the reader’s zone', () => {
  const { html } = pages.codePage(about)
  expect(html).toContain('>Ann Lindström</bdi>')
  expect(html).toContain('>Pixel 8</bdi>')
  expect(html).toContain(
    '<time datetime="2026-11-21T09:14:05.000Z">21 November 2026 at 10:14 CET</time>',
  )
})

test('a time zone that is not known, or that nobody knows, becomes UTC and says so', () => {
  for (const timeZone of [null, 'Mars/Olympus']) {
    expect(pages.codePage({ ...about, timeZone }).html).toContain('21 November 2026 at 09:14 UTC')
  }
})

test('what formats moments is kept for the next page, but not for as many places as somebody can name', () => {
  const made = jest.spyOn(Intl, 'DateTimeFormat')
  const makes = (act: () => void) => {
    const before = made.mock.calls.length
    act()
    return made.mock.calls.length - before
  }
  const here = () => pages.codePage({ ...about, timeZone: 'Europe/Lisbon' })
  expect(makes(here)).toBe(1)
  expect(makes(here)).toBe(0)
  const places = Array.from({ length: 300 }, (_, index) => `en-x-place${index}`)
  for (const locale of places) pages.codePage({ ...about, locale })
  expect(makes(here)).toBe(1)
  made.mockRestore()
})

test('without a device the last page has no line for one', () => {
  const withDevice = pages.codePage(about).html.match(/<dt>/g)
  const without = pages.codePage({ ...about, device: null }).html
  expect(withDevice).toHaveLength(4)
  expect(without.match(/<dt>/g)).toHaveLength(3)
  expect(without).not.toContain('null')
})

test('each purpose is told apart on the last page', () => {
  const shown = purposes.map((purpose) => pages.codePage({ ...about, purpose }).html)
  expect(new Set(shown).size).toBe(purposes.length)
})

test('the last page says that the code goes back by itself, what to do if not, and that IT never asks', () => {
  const { html } = pages.codePage(about)
  expect(html).toContain('goes back to Teams by itself')
  expect(html).toContain(
    'If this window stays open, type this code into your own chat with Reset My Phone.',
  )
  expect(html).toContain('Nobody from IT will ever ask you for this code.')
  expect(html).toContain('role="status"')
})

test('the code stands in #code and nowhere else', () => {
  const { html, headers } = pages.codePage(about)
  expect(codeOf(html)).toBe(about.code)
  expect(html.split(about.code)).toHaveLength(2)
  expect(JSON.stringify(headers)).not.toContain(about.code)
  expect(handBackScript).not.toContain(about.code)
})

test('without JavaScript the code is there, the copy button is not, and nothing claims a hand-back', () => {
  const { html } = pages.codePage(about)
  expect(html).toMatch(/<button id="copy"[^>]*\shidden>/)
  expect(html).toMatch(/<noscript><p>[^<]+<\/p><\/noscript>/)
  // What it claims goes with the region that is told by the script.
  expect(html).toMatch(/<p id="state" role="status"[^>]*>A one-time code now goes back [^<]*<\/p>/)
  expect(styleOf(html)).toContain('@media (scripting: none) { [role=status] { display: none; } }')
})

test('whatever a person or a device is called stays text', () => {
  const name = `<script>alert(1)</script>"'&amp;<img src=x onerror=alert(2)>`
  const shown =
    '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;&lt;img src=x onerror=alert(2)&gt;'
  const { html } = pages.codePage({ ...about, person: name, device: name, code: name })
  expect(html.split(shown)).toHaveLength(4)
  expect(html).not.toContain('<script>')
  expect(html).not.toContain('<img')
})

test('sentences with signs of HTML in them stay text, in attributes too', () => {
  const odd = createPages({ say: () => `"><b>&'`, languageOf: () => 'en', teams })
  const written = [
    odd.codePage(about),
    odd.gonePage({ why: 'used', locale: 'en' }),
    odd.refusedPage({ why: 'guest', locale: 'en' }),
  ]
  for (const { html } of written) {
    expect(html).toContain('&quot;&gt;&lt;b&gt;&amp;&#39;')
    expect(html).not.toContain('<b>')
  }
})

test('a locale without sentences gets the fallback’s, marked as that language', () => {
  const { html } = pages.codePage({ ...about, locale: 'not a locale' })
  expect(html).toContain('<html lang="en" dir="ltr">')
  expect(html).toContain('November 21, 2026')
})

test('a language written from right to left turns the page around, but not the code', () => {
  const arabic = createPages({ say: wording.plain, languageOf: () => 'ar', teams })
  expect(arabic.gonePage({ why: 'over', locale: 'ar' }).html).toContain(
    '<html lang="ar" dir="rtl">',
  )
  expect(arabic.codePage(about).html).toContain('<p id="code" dir="ltr"')
})

test('every dead link says what to do, and no two reasons look alike', () => {
  const shown = goneReasons.map((why) => pages.gonePage({ why, locale: 'en' }).html)
  for (const html of shown) expect(html).toContain('press “Get a new sign-in”')
  expect(new Set(shown).size).toBe(goneReasons.length)
})

test('of a sign-in that has counted nothing is said of what came of it', () => {
  const { html } = pages.refusedPage({ why: 'alreadySignedIn', locale: 'en' })
  expect(html).not.toContain(wording.plain('en', 'pages.unchanged'))
  expect(html).toContain('If Teams is still waiting')
  expect(pages.refusedPage({ why: 'cancelled', locale: 'en' }).html).toContain(
    wording.plain('en', 'pages.unchanged'),
  )
})

test('every refusal has its own heading, or its own words, and a next step', () => {
  const shown = refusedReasons.map((why) => pages.refusedPage({ why, locale: 'en' }).html)
  for (const html of shown) {
    expect(html).toMatch(/<p class="next">[^<]+<\/p>/)
    expect(html).not.toContain('id="code"')
  }
  expect(new Set(shown).size).toBe(refusedReasons.length)
})

test('what to press is called as on the card', () => {
  const again = pages.refusedPage({ why: 'promptOver', locale: 'en', purpose: 'show' }).html
  expect(again).toContain(`“${wording.plain('en', 'button.again')}”`)
  const it = pages.refusedPage({ why: 'noAuthTime', locale: 'en' }).html
  expect(it).toContain(`“${wording.plain('en', 'button.cannotSignIn')}”`)
})

test('an approver is sent back to the card in the channel, not to a button they do not have', () => {
  for (const purpose of ['vouch', 'decide'] as const) {
    const shown = [
      ...goneReasons.map((why) => pages.gonePage({ why, locale: 'en', purpose }).html),
      ...refusedReasons.map((why) => pages.refusedPage({ why, locale: 'en', purpose }).html),
    ]
    for (const html of shown) {
      expect(html).not.toContain('Get a new sign-in')
      expect(html).not.toContain('I can’t sign in')
    }
    expect(shown[0]).toContain('card in the channel')
  }
})

test('another account is told which one was meant without naming it', () => {
  const { html } = pages.refusedPage({ why: 'otherPerson', locale: 'en' })
  expect(html).toContain('the account you use in Teams')
  expect(html.replace(styleOf(html), '')).not.toContain('@')
})

test('the script hands over what #code says and takes no address or storage into its hands', () => {
  expect(handBackScript).toMatch(/byId\('code'\)/)
  expect(handBackScript).toMatch(
    /microsoftTeams\.app\.initialize\(\[state\.dataset\.teams\]\)[\s\S]*notifySuccess\(code\)/,
  )
  const script = handBackScript.replace('location.reload()', '')
  expect(script).not.toMatch(/location|history|fetch|Storage|cookie|innerHTML|eval/)
  expect(() => new Script(handBackScript)).not.toThrow()
})
