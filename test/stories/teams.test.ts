import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals'
import { endOfWorlds, world, type World } from '../world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})
afterEach(async () => {
  await w.end()
})
afterAll(endOfWorlds)

const PHONE = 'Pixel 8'
const MESSAGES = { path: /activities/ }
const WAITING = 'Waiting for your phone'
const READY = 'Your temporary passcode is ready'

/** How often Teams answered a call with this status; 0 is no answer. */
async function answersWith(status: number): Promise<number> {
  const metrics = await (await fetch(w.url('/metrics'))).text()
  const counts = metrics.matchAll(/^resetmyphone_teams_call_seconds_count\{(.*)\} (\d+)$/gm)
  return [...counts]
    .filter(([, labels]) => labels?.includes(`status="${status}"`) === true)
    .reduce((sum, [, , count]) => sum + Number(count), 0)
}

test.each([
  ['429 with a time', 429, { status: 429, headers: { 'retry-after': '30' } }],
  ['429 without one', 429, { status: 429 }],
  ['412', 412, { status: 412 }],
  ['500', 500, { status: 500 }],
  ['502', 502, { status: 502 }],
  ['504', 504, { status: 504 }],
  ['a connection that breaks', 0, { status: 500, drop: true }],
])(
  'what Teams does not take at first (%s) is there in the end, once',
  async (_, status, fault) => {
    const { ann, tenant } = w
    await ann.says('reset my phone')
    const before = ann.messages().length
    tenant.connector.fail(MESSAGES, fault)
    await ann.signsIn()
    await w.intune.finishes(PHONE)
    expect(await answersWith(status)).toBeGreaterThan(0)
    expect(ann.messages().length).toBe(before)
    expect(ann.seesAnywhere()).not.toContain(WAITING)
    tenant.connector.heal()
    for (let minute = 0; minute < 3; minute++) await w.clock.advance('1m')
    expect(ann.seesAnywhere().split(READY)).toHaveLength(2)
    // With it the notice that it was done, and nothing else.
    expect(ann.seesAnywhere().split('A reset was made in your name')).toHaveLength(2)
    expect(ann.messages().length).toBe(before + 2)
    expect(w.intune.resets()).toHaveLength(1)
  },
  60_000,
)

test('before the time that Teams gave it is not asked again, and nobody waits for it meanwhile', async () => {
  const { ann, tenant } = w
  await ann.says('reset my phone')
  const fault = { status: 429, headers: { 'retry-after': '40' } }
  tenant.connector.fail({ ...MESSAGES, method: 'PUT' }, fault)
  const from = performance.now()
  await ann.signsIn()
  expect(performance.now() - from).toBeLessThan(20_000)
  const asked = await answersWith(429)
  expect(asked).toBeGreaterThan(0)
  await w.clock.advance('35s')
  expect(await answersWith(429)).toBe(asked)
  expect(ann.sees()).not.toContain(WAITING)
  tenant.connector.heal()
  await w.clock.advance('10s')
  expect(ann.sees()).toContain(WAITING)
})

test('what is said in a turn is tried again for a moment, and a turn waits no longer', async () => {
  const { ann, tenant } = w
  tenant.connector.fail(MESSAGES, { status: 502, times: 2 })
  await ann.says('help')
  expect(ann.sees()).toContain('reset my phone')

  const before = ann.messages().length
  tenant.connector.fail(MESSAGES, { status: 429, headers: { 'retry-after': '60' } })
  const from = performance.now()
  expect((await ann.says('help')).status).toBe(200)
  expect(performance.now() - from).toBeLessThan(20_000)
  expect(ann.messages().length).toBe(before)
})
