import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isEnough, MOST_MS, tries } from './cases.ts'
import { door, expectPage, expectProtocol, nobody, verbs } from './door.ts'
import type { Door } from './door.ts'
import { changed, changesWith, oddObject, oddText, oddValue, written } from './odd.ts'

let d: Door
beforeAll(async () => {
  d = await door()
}, MOST_MS)
afterAll(() => d.end())

test(
  'whatever a browser asks for is answered with a page or the way to sign in, never with a code',
  async () => {
    const { entra } = d.tenant
    const parts = { ticket: [] as string[], state: [] as string[], cookie: [] as string[] }
    for (const name of ['Ann', 'Camille', '佐藤', 'Sam']) {
      await d.says(name, 'reset my phone')
      parts.ticket.push(d.ticketOf(name))
    }
    // Two of them are opened here. Misaki even signs in, but her cookie stays in her own browser.
    const misaki = d.tenant.person('佐藤').id
    const codes: string[] = []
    for (const ticket of parts.ticket.slice(1, 3)) {
      const { headers } = await d.asks(`/auth/start?ticket=${ticket}`, '')
      const [cookie = ''] = headers['set-cookie']?.[0]?.split(';') ?? []
      const state = new URL(headers.location ?? '').searchParams.get('state') ?? ''
      parts.state.push(state)
      if (ticket === parts.ticket[1]) parts.cookie.push(cookie)
      else {
        const back = await entra.signIn(headers.location ?? '', misaki)
        codes.push(new URL(back).searchParams.get('code') ?? '')
      }
    }
    expect(codes).toEqual([expect.stringMatching(/./)])

    const known = (name: 'ticket' | 'state' | 'cookie') =>
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...parts[name]) },
        { weight: 1, arbitrary: almost(fc.constantFrom(...parts[name])) },
      )
    const value = fc.oneof(
      { weight: 3, arbitrary: fc.oneof(known('ticket'), known('state')) },
      { weight: 3, arbitrary: oddText },
      { weight: 1, arbitrary: fc.constantFrom(...codes, 'access_denied', 'server_error') },
    )
    const name = fc.constantFrom(
      ...['ticket', 'state', 'code', 'error', 'iss', 'session_state', 'ticket[]', 'State', ''],
    )
    const wild = fc.array(fc.tuple(name, value), { maxLength: 5 })
    const code = fc.oneof(fc.constantFrom(...codes, 'access_denied'), oddText)
    const plausible = fc
      .tuple(known('state'), fc.constantFrom('code', 'code', 'error'), code)
      .map(([state, other, what]): [string, string][] => [
        ['state', state],
        [other, what],
      ])
    const opening = known('ticket').map((ticket): [string, string][] => [['ticket', ticket]])
    const query = fc.oneof(
      fc.tuple(fc.oneof(wild, plausible, opening), fc.boolean()).map(queryOf),
      fc.string({ unit: raw }).map((text) => `?${text}`),
    )
    const path = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('/auth/start', '/auth/callback') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('//auth//callback', '/auth/start/', '/auth/../auth/start'),
      },
      { weight: 1, arbitrary: fc.string({ unit: raw }).map((text) => `/${text}`) },
    )
    const cookie = fc.oneof(
      { weight: 2, arbitrary: known('cookie') },
      { weight: 1, arbitrary: fc.array(known('cookie')).map((all) => all.join('; ')) },
      { weight: 1, arbitrary: fc.string({ unit: raw, maxLength: 60 }) },
      { weight: 1, arbitrary: fc.constantFrom('', ';;=;', 'a=b=c', 'x'.repeat(9_000)) },
    )
    await tries(
      'addresses',
      fc.asyncProperty(path, query, cookie, async (where, what, sent) => {
        expectPage(await d.asks(`${where}${what}`, sent), entra.loginOrigin)
        await d.after()
      }),
    )
    await d.expectCalm()
    const proofs = d.database.kysely.selectFrom('prompts').select('id')
    expect(await proofs.where('proof', 'is not', null).execute()).toEqual([])
    if (!isEnough) return
    expect(await proofs.where('opened_at', 'is not', null).execute()).toHaveLength(4)
    expect([...d.refusals]).toEqual(expect.arrayContaining(reachable))
  },
  MOST_MS,
)

test(
  'whatever arrives with the channel’s token is answered in its protocol, and resets nothing',
  async () => {
    await d.restock()
    const { persons, ...ids } = await d.known()
    const others = fc.constantFrom(
      ...[...persons, ...Object.values(ids).flat(), ...verbs, nobody, `28:${nobody}`],
      ...[d.place.bot.id, d.place.channel.id, d.place.team.id, d.place.tenantId],
      ...['message', 'invoke', 'conversationUpdate', 'installationUpdate', 'event'],
      ...['adaptiveCard/action', 'signin/verifyState', 'signin/failure', 'composeExtension/query'],
      ...['msteams', 'emulator', 'directline', 'personal', 'channel', 'add', 'remove'],
    )
    const real = fc.tuple(fc.constantFrom(...d.heard), changesWith(others))
    const fields = Object.keys(d.heard[0] ?? {})
    const made = fc.record(Object.fromEntries(fields.map((name) => [name, oddValue])), {
      requiredKeys: [],
    })
    const activity = fc.oneof(
      { weight: 9, arbitrary: real.map(([one, changes]) => changed(one, changes)) },
      { weight: 1, arbitrary: fc.oneof(made, oddObject, oddValue) },
    )
    let cases = 0
    await tries(
      'activities',
      fc.asyncProperty(activity, async (one) => {
        expectProtocol(one, await d.posts(written(one)))
        await d.after()
        if (++cases % 200 === 0) await d.restock()
      }),
    )
    await d.expectCalm()
    const accepted = await d.expectAuthorised()
    if (isEnough) expect(accepted).toBeGreaterThan(cases / 100)
  },
  MOST_MS,
)

/** How far into the sign-in the cases of this test have to come. */
const reachable = [
  ...['unknown', 'used', 'otherBrowser', 'cancelled', 'providerError', 'exchangeFailed'],
]

/** One character of what may stand in a request line as it is. */
const raw = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code))

/** Like something real, but for one thing. */
function almost(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(text, fc.nat(), fc.nat({ max: 4 })).map(([real, number, how]) => {
    const at = number % Math.max(1, real.length)
    const [start, end] = [real.slice(0, at), real.slice(at + 1)]
    const flipped = String.fromCharCode(real.charCodeAt(at) ^ 1)
    return [start, start + end, start + flipped + end, real.toUpperCase(), real + real][how] ?? real
  })
}

function queryOf([pairs, isEncoded]: [[string, string][], boolean]): string {
  const encode = isEncoded
    ? (text: string) => encodeURIComponent(text.toWellFormed())
    : (text: string) => text.replaceAll(/[^\x21-\x7e]/g, '%')
  return `?${pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')}`
}
