import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createAboutPages } from '../src/about-pages.ts'
import { localeAsked } from '../src/accept-language.ts'
import { createHttp, type HttpParts } from '../src/http.ts'
import { createSilentLog } from '../src/log.ts'
import { createWording } from '../src/wording.ts'

const wording = createWording()
const contact = {
  name: 'Help <Desk>',
  phone: '+39 06 555 0100 ext. 7',
  email: 'it@contoso.example',
  website: 'https://it.contoso.example/help?a=1&b=2',
}
const about = createAboutPages({
  say: wording.plain,
  languageOf: wording.nearest,
  contact,
  keep: { personalDataDays: 91, auditDays: 401 },
})
const names = ['home', 'privacy', 'terms'] as const
const paths = ['/', '/privacy', '/terms'] as const

const textOf = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe.each(wording.locales)('in %s', (locale) => {
  test('everything is there, in that language alone, with the days that are configured', () => {
    for (const name of names) {
      const { html, headers } = about[name](locale)
      expect(html).toContain(`<html lang="${locale}" dir="ltr">`)
      expect(headers['Content-Language']).toBe(locale)
      expect(html).not.toMatch(/\{\{|undefined|null|pages\./)
      if (locale !== 'en') expect(textOf(html)).not.toMatch(/\b(the|your|is|for)\b/)
      for (const way of [contact.phone, contact.email, 'https://it.contoso.example']) {
        expect(html).toContain(way)
      }
    }
    const privacy = textOf(about.privacy(locale).html)
    const days = (count: number) => privacy.split(wording.plain(locale, 'pages.days', { count }))
    expect(days(91)).toHaveLength(3)
    expect(days(401)).toHaveLength(2)
    expect(privacy).not.toMatch(/\b(90|400)\b/)
    const { html } = about.terms(locale)
    expect(html).toContain(wording.plain(locale, 'button.disown'))
  })
})

test('each leads to the other two, and nowhere else but to IT', () => {
  for (const [index, name] of names.entries()) {
    const { html } = about[name]('en')
    const links = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)
    expect(links.filter((href) => href?.startsWith('/'))).toEqual(
      paths.filter((path) => path !== paths[index]),
    )
    expect(links.filter((href) => !href?.startsWith('/'))).toEqual([
      'mailto:it@contoso.example',
      'https://it.contoso.example/help?a=1&amp;b=2',
    ])
  }
})

test('the contact is text, and where there is none nothing is made up', () => {
  expect(about.home('en').html).toContain('Help &lt;Desk&gt;')
  const nobody = createAboutPages({
    say: wording.plain,
    languageOf: wording.nearest,
    contact: { name: null, phone: null, email: null, website: null },
    keep: { personalDataDays: 90, auditDays: 400 },
  })
  for (const name of names) {
    const { html } = nobody[name]('en')
    expect(html).not.toContain(wording.plain('en', 'contact.label'))
    expect(html).toContain('IT')
  }
})

test('what is said of passcodes is what the cards say', () => {
  const text = textOf(about.privacy('en').html)
  expect(text).toContain('Reset My Phone doesn’t store it')
  expect(text).toContain('Your IT administrators can see it in their own tools for seven days')
})

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['de-AT,de;q=0.9,en;q=0.8', 'de-AT'],
  ['pl, sv;q=0.4, ja;q=0.5', 'ja'],
  ['pl-PL,pl', 'en'],
  ['fr;q=0, it', 'it'],
  ['en;q=0.1;x=y, es ; q=0.2', 'es'],
  ['de;q=x, not a locale!, fr-CA', 'fr-CA'],
  ['fr;q=0, en', 'en'],
  [`${'x,'.repeat(19)}sv`, 'sv'],
  [`${'x,'.repeat(20)}sv`, 'en'],
])('a browser that asks for “%s” is answered in %s', (header, expected) => {
  expect(localeAsked(header, wording.nearest)).toBe(expected)
})

const ofTheConnection = ['date', 'connection', 'keep-alive', 'transfer-encoding']

describe('over HTTP', () => {
  const unused = () => Promise.reject(new Error('not for these pages'))
  const server = createHttp({
    about,
    localeAsked: (header: string | undefined) => localeAsked(header, wording.nearest),
    ...{ activityIn: () => null, processActivity: unused, ready: unused, log: createSilentLog() },
  } as unknown as HttpParts)
  let url = ''
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, done))
    url = `http://localhost:${server.address().port}`
  })
  afterAll(() => new Promise<void>((done) => server.close(() => done())))

  test.each(paths)(
    '%s goes out strict, without scripts, and is kept for minutes only',
    async (path) => {
      const answer = await fetch(url + path, { headers: { 'accept-language': 'de' } })
      expect(answer.status).toBe(200)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-language': 'de',
        vary: 'Accept-Language',
        'cache-control': 'private, max-age=300',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
        'content-security-policy': expect.stringMatching(
          /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'$/,
        ),
      })
      expect(answer.headers.getSetCookie()).toEqual([])
      expect(await answer.text()).not.toMatch(/<script|<form|<img/)
    },
  )

  test.each(paths)('%s answers HEAD as GET, and nothing else', async (path) => {
    const [get, head] = [await fetch(url + path), await fetch(url + path, { method: 'HEAD' })]
    const without = ({ headers }: Response) =>
      Object.fromEntries([...headers].filter(([name]) => !ofTheConnection.includes(name)))
    expect(head.status).toBe(200)
    expect(without(head)).toEqual(without(get))
    expect(await head.text()).toBe('')
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await fetch(url + path, { method })
      expect([method, status, headers.get('cache-control')]).toEqual([method, 405, 'no-store'])
    }
  })

  test('what there is no page for is not found, and not said again', async () => {
    for (const path of ['/index.html', '/privacy.html', '/terms/x', '/about', '/%3Cscript%3E']) {
      const answer = await fetch(url + path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.text()).not.toContain('<')
    }
    expect((await fetch(`${url}/privacy/?x=${'y'.repeat(5_000)}`)).status).toBe(200)
  })
})
