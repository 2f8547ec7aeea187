import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { startPostgres, type Postgres } from '../postgres.ts'
import { endOfWorlds, expectCalm, onPostgres, world, type World } from '../world.ts'

/* A server's clock goes on by itself, whatever happens to that of the machine the bot runs on. */

let postgres: Postgres
let w: World
beforeAll(async () => {
  postgres = await startPostgres()
  onPostgres(postgres.url)
}, 60_000)
beforeEach(async () => {
  w = await world()
  await w.ann.says('reset my phone')
})
afterEach(async () => {
  expectCalm(w)
  await w.end()
})
afterAll(async () => {
  await endOfWorlds()
  await postgres.stop()
})

const OVER = 'The time to sign in is over'

async function lapses(): Promise<number> {
  const { length } = await w.database.kysely
    .selectFrom('audit')
    .select('id')
    .where('event', '=', 'woken')
    .where('outcome', '=', 'accepted')
    .execute()
  return length
}

test.each(['-1h', '-3m'])(
  'a clock that is set by %s does not keep the five minutes from ending, once',
  async (by) => {
    await w.clock.advance('1m')
    w.clock.isSet(by)
    await w.clock.advance('3m')
    expect(w.ann.sees()).not.toContain(OVER)
    for (let minute = 0; minute < 5; minute++) await w.clock.advance('1m')
    expect(w.ann.sees()).toContain(OVER)
    expect(await lapses()).toBe(1)
    expect(w.intune.resets()).toHaveLength(0)
  },
)

test('a clock that is set forward ends the five minutes, once', async () => {
  w.clock.isSet('1h')
  const { code } = await w.ann.browses(w.ann.ticket())
  expect(code).toBeNull()
  await w.clock.advance('5m')
  expect(w.ann.sees()).toContain(OVER)
  w.clock.isSet('-1h')
  await w.clock.advance('10m')
  expect(await lapses()).toBe(1)
  expect(w.intune.resets()).toHaveLength(0)
})

test('once a clock that was wrong is right, a new sign-in works', async () => {
  w.clock.isSet('1h')
  await w.ann.presses('Get a new sign-in')
  w.clock.isSet('-1h')
  await w.ann.presses('Get a new sign-in')
  await w.ann.signsIn()
  expect(w.ann.sees()).toContain('Waiting for your phone')
  expect(w.intune.resets()).toHaveLength(1)
})
