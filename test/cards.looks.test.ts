import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createCards } from '../src/cards.ts'
import type { Device } from '../src/domain/device.ts'
import { defaultPolicy, routeOf } from '../src/domain/policy.ts'
import { createWording } from '../src/wording.ts'
import { nodesOf } from './cards.ts'
import { allCards, devices, EVIL, now } from './cards.samples.ts'
import { problemsOf } from './official.ts'

type Json = { readonly [name: string]: unknown }

const wording = createWording()
const cards = createCards({ wording })
const all = allCards(cards)
const cardOf = (name: string) => all.find(([known]) => known === name)![1].content

/** Every object of a card, the card first; what a button opens is left out. */
function objects(value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).filter(([name]) => name !== 'card')
  return [
    ...(Array.isArray(value) ? [] : [value as Json]),
    ...inner.flatMap(([, one]) => objects(one)),
  ]
}

describe('the sign beside a title', () => {
  const folder = new URL('../cards/icons/', import.meta.url)
  const files = readdirSync(folder)
  const uriOf = (name: string) =>
    `data:image/png;base64,${readFileSync(new URL(name, folder)).toString('base64')}`

  test('is on every card but that of a message that moved on, and nowhere else', () => {
    for (const [name, { content }] of all) {
      const [first] = content.body as Json[]
      const pictures = objects(content).filter(({ type }) => type === 'Image')
      const inTitle = objects(first).filter(({ type }) => type === 'Image')
      expect([name, pictures]).toEqual([name, inTitle])
      expect([name, pictures.length]).toEqual([name, name === 'moved' ? 0 : 1])
    }
  })

  test('is a small picture within the card, drawn from an SVG that is kept, and each has a use', () => {
    const pngs = files.filter((name) => name.endsWith('.png'))
    const names = pngs.map((name) => name.replace('.png', ''))
    expect(files.sort()).toEqual(names.flatMap((name) => [`${name}.png`, `${name}.svg`]).sort())
    const shown = all.flatMap(([, { content }]) => objects(content).map(({ url }) => url))
    for (const name of pngs) {
      expect(readFileSync(new URL(name, folder)).byteLength).toBeLessThan(1000)
      expect(shown).toContain(uriOf(name))
    }
  })

  test.each([
    ['sign in, android', 'signIn'],
    ['lapsed, android, employee', 'waiting'],
    ['awaitingApproval, android, employee', 'people'],
    ['resetting, android, employee', 'waiting'],
    ['failed, android, employee', 'problem'],
    ['done, android, employee', 'passcode'],
    ['done, iphone, employee', 'done'],
    ['closed, android, employee', 'closed'],
    ['closed: disowned, employee', 'shield'],
    ['closed: disowned, channel', 'shield'],
    ['policy, android, channel', 'people'],
    ['done, android, channel', 'done'],
    ['passcode, android', 'passcode'],
    ['devices', 'phone'],
    ['queue', 'list'],
    ['alert', 'problem'],
  ])('fits: %s', (name, icon) => {
    const [picture] = objects(cardOf(name)).filter(({ type }) => type === 'Image')
    expect(picture?.url).toBe(uriOf(`${icon}.png`))
  })
})

describe('what stands out', () => {
  const standsOut = (card: unknown) =>
    objects(card)
      .filter(({ style, type }) => style === 'positive' && String(type).startsWith('Action.'))
      .map(({ type, verb }) => verb ?? type)

  test.each([
    ['sign in, android', 'Action.Submit'],
    ['sign in by link', 'Action.OpenUrl'],
    ['sign in to see it', 'Action.Submit'],
    ['sign in to have vouched', 'Action.Submit'],
    ['awaitingSignIn, android, employee', 'reset.again'],
    ['lapsed, android, employee', 'reset.again'],
    ['done, android, employee', 'passcode.show'],
    ['done, vouched, approver', 'passcode.show'],
    ['failed, android, employee', 'Action.ShowCard'],
    ['no devices', 'Action.ShowCard'],
    ['talk to IT', 'Action.ShowCard'],
    ['devices, two', 'reset.choose'],
    ['choices', 'reset.find'],
    ['policy, android, channel', 'approval.approve'],
    ['cannotSignIn, android, channel', 'approval.vouch'],
  ])('is the next step: %s', (name, verb) => expect(standsOut(cardOf(name))).toEqual([verb]))

  test.each([
    'awaitingApproval, android, employee',
    'resetting, android, employee',
    'closed, android, employee',
    'noDevice, android, channel',
    'devices',
    'several passcodes',
  ])('is nothing where there is no such step: %s', (name) =>
    expect(standsOut(cardOf(name))).toEqual([]),
  )

  test('as a danger is what stops a reset in somebody’s name, and nothing else', () => {
    for (const [, { content }] of all) {
      const whole = JSON.stringify(content)
      const marked = whole.match(/"verb":"reset\.disown"[^}]*}[^}]*"style":"destructive"/g) ?? []
      expect(marked).toHaveLength(whole.split('"reset.disown"').length - 1)
      expect(marked).toHaveLength(whole.split('"destructive"').length - 1)
    }
  })
})

describe('a list of fifty devices', () => {
  const actions = (card: object) =>
    [...nodesOf(card)].filter(({ type }) => type === 'Action.Execute')
  const names = [
    'Ann’s Pixel 8',
    'W'.repeat(200),
    EVIL,
    '営業部の共有'.repeat(30),
    '📱'.repeat(100),
  ]
  const fifty = (device: Device, name: string) =>
    Array.from({ length: 50 }, (_, index) => {
      const one = { ...device, id: `d0000000-0000-4000-8000-${String(index).padStart(12, '0')}` }
      const named = { ...one, name, model: name, osVersion: name }
      const route = routeOf(
        { device: named, groups: [], windowsPinReset: 'ready' },
        defaultPolicy,
        now,
      )
      return { device: named, route }
    })

  test.each(wording.locales)(
    'comes on cards small enough for Teams, each device on one of them: %s',
    (locale) => {
      for (const name of names) {
        for (const device of [devices.iphone, devices.laptop, devices.unclear]) {
          const all = fifty(device, name)
          const pages = pagesOf(all, locale)
          for (const content of pages) {
            expect(Buffer.byteLength(JSON.stringify(content))).toBeLessThan(28_000)
            expect(problemsOf(content)).toEqual([])
          }
          const ids = all.map((one) => one.device.id)
          expect(pages.flatMap(idsOn).sort()).toEqual(ids.sort())
          expect(pages.length).toBeLessThan(9)
        }
      }
    },
  )

  test('shows ten of them at a time, in order, and goes back from the last', () => {
    const pages = pagesOf(fifty(devices.iphone, 'iPhone'), 'en')
    expect(
      pages.map((page) => JSON.stringify(page).match(/Devices \d+ to \d+ of \d+/)?.[0]),
    ).toEqual([1, 11, 21, 31, 41].map((from) => `Devices ${from} to ${from + 9} of 50`))
    const turns = (page: object) =>
      actions(page).flatMap(({ verb, title, data }) =>
        verb === 'devices.more' ? [[title, data]] : [],
      )
    const next = (page: object) => ['More devices', { deviceId: idsOn(page).at(-1) }]
    const first = ['Back to the first', {}]
    expect(pages.map(turns)).toEqual(
      pages.map((page, at) => [...(at < 4 ? [next(page)] : []), ...(at > 0 ? [first] : [])]),
    )
  })

  test('begins anew after a device that is not in it, and has no second card where all fit', () => {
    const all = fifty(devices.iphone, 'iPhone')
    const first = cards.devices({ devices: all, locale: 'en' })
    expect(cards.devices({ devices: all, after: 'gone', locale: 'en' })).toEqual(first)
    const few = cards.devices({ devices: all.slice(0, 10), locale: 'en' })
    expect(JSON.stringify(few.content)).not.toMatch(/devices\.more|Devices \d/)
  })

  /** Every card that somebody sees who turns the pages to the end. */
  function pagesOf(all: ReturnType<typeof fifty>, locale: string): object[] {
    const pages: object[] = []
    let after: string | undefined
    do {
      // The store may give them in another order each time.
      const devices = pages.length % 2 === 0 ? all : all.toReversed()
      const { content } = cards.devices({ devices, after, locale })
      pages.push(content)
      after = actions(content).flatMap(({ verb, data }) =>
        verb === 'devices.more' ? ((data as { deviceId?: string }).deviceId ?? []) : [],
      )[0]
    } while (after !== undefined && pages.length < 50)
    return pages
  }

  /** The devices that can be chosen or asked about on a card. */
  function idsOn(page: object): string[] {
    return actions(page).flatMap(({ verb, data }) =>
      verb === 'devices.more' ? [] : ((data as { deviceId?: string } | undefined)?.deviceId ?? []),
    )
  }
})
