import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Person } from '../../src/sandbox/people.ts'
import { isEnough, MOST_MS, tries } from './cases.ts'
import { door, expectProtocol, nobody, verbs, type Door } from './door.ts'
import { oddObject, oddText, oddValue, written } from './odd.ts'

let d: Door
beforeAll(async () => {
  d = await door()
}, MOST_MS)
afterAll(() => d.end())

test(
  'whatever is pressed, by whomever and wherever, is answered in its protocol, and resets nothing',
  async () => {
    const { place, tenant } = d
    const { resets, devices, chats, messages } = await d.known()
    const stranger: Person = { ...tenant.person('Ann'), id: nobody, name: 'Mallory' }
    const names = ['Ann', 'Giulia', 'Lars', 'Noor', 'Sam', 'Henrik', 'Alex', 'Robin']
    const person = fc.constantFrom(...names.map((name) => tenant.person(name)), stranger)
    const where = fc.oneof(
      { weight: 5, arbitrary: fc.constant('their own') },
      { weight: 3, arbitrary: fc.constant(place.channel.id) },
      { weight: 1, arbitrary: fc.constantFrom(...chats) },
    )
    // Counted back from the newest: those are open.
    const newest = fc.nat({ max: 12 }).map((back) => `@reset:${back}@`)
    const resetId = fc.oneof(
      { weight: 6, arbitrary: newest },
      { weight: 2, arbitrary: fc.constantFrom(...resets, nobody) },
      { weight: 1, arbitrary: oddValue },
    )
    const deviceId = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...devices) },
      { weight: 1, arbitrary: oddValue },
    )
    const holdId = fc.oneof(
      { weight: 4, arbitrary: fc.nat({ max: 2 }).map((back) => `@hold:${back}@`) },
      { weight: 1, arbitrary: oddValue },
    )
    const words = fc.oneof(fc.constant('Seen at the desk'), oddText, oddValue)
    const ids = fc.record(
      { resetId, deviceId, holdId, note: words, reason: words },
      { requiredKeys: [] },
    )
    const data = fc.oneof(
      { weight: 8, arbitrary: fc.tuple(ids, oddObject).map(([one, odd]) => ({ ...odd, ...one })) },
      { weight: 1, arbitrary: oddValue },
    )
    const verb = fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...verbs) },
      { weight: 1, arbitrary: fc.oneof(fc.constantFrom('approval', 'reset.Cancel'), oddValue) },
    )
    const on = fc.option(fc.constantFrom(...messages, '1'), { nil: undefined })
    const press = fc.record({ person, where, verb, data, on })

    let now: { resets: string[]; holds: string[] } = { resets, holds: [] }
    let cases = 0
    await tries(
      'presses',
      fc.asyncProperty(press, async ({ person: who, where: there, verb: what, data: said, on }) => {
        if (cases++ % 150 === 0) {
          await d.restock()
          now = await d.known()
        }
        const own = chats[tenant.people.indexOf(who)] ?? 'a:1unknown'
        const activity = {
          ...d.envelope(who, there === 'their own' ? own : there),
          type: 'invoke',
          name: 'adaptiveCard/action',
          id: `f:${cases}`,
          replyToId: on,
          value: { action: { type: 'Action.Execute', verb: what, data: said }, trigger: 'manual' },
        }
        const body = written(activity).replaceAll(
          /@(reset|hold):(\d+)@/g,
          (_, kind: 'reset' | 'hold', back: string) =>
            now[`${kind}s`].at(-1 - Number(back)) ?? nobody,
        )
        expectProtocol(activity, await d.posts(body))
        await d.after()
      }),
    )
    await d.expectCalm()
    const accepted = await d.expectAuthorised()
    if (isEnough) expect(accepted).toBeGreaterThan(cases / 50)
  },
  MOST_MS,
)
