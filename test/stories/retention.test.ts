import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { entriesIn } from '../../src/adapters/chain.ts'
import { loggedIn, verify, type Logged } from '../../src/commands/verify.ts'
import { endOfWorlds, expectCalm, world, type World } from '../world.ts'

let w: World
let forgotten: { id: string; person_id: string }[] = []
beforeEach(async () => {
  forgotten = []
  w = await world()
})
afterEach(async () => {
  // The search for leaks at a world's end asks the database whose the tickets were that were posted.
  for (const { id, person_id } of forgotten) {
    await sql`insert into prompts (id, person_id, purpose, reset_id, issued_at, until, tries, ended_at)
      values (${id}, ${person_id}, 'reset', ${id}, now(), now(), 0, now())
      on conflict do nothing`.execute(w.database.kysely)
  }
  await w.end()
})
afterAll(endOfWorlds)

test('the hash of every audit entry is in the log line of its event', async () => {
  const { ann, sam, intune } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  await intune.finishes('Pixel 8')
  await ann.presses('Show passcode')
  await sam.says('reset my phone')
  await w.someone('Noor Haddad').says('reset my phone')
  const log = linesIn(w.logged())
  expect(log.map(({ event }) => event)).toContain('authenticated')
  expect(log.map(({ event }) => event)).toContain('completed')
  const report = await verify(entriesIn(w.database.kysely), log, null)
  expect(report).toMatchObject({ findings: [], older: 0, outsideLog: 0, entries: log.length })

  await sql`alter table audit disable trigger audit_stays`.execute(w.database.kysely)
  await sql`delete from audit where event = 'shown'`.execute(w.database.kysely)
  await sql`alter table audit enable trigger audit_stays`.execute(w.database.kysely)
  const { findings } = await verify(entriesIn(w.database.kysely), log, null)
  expect(findings).toEqual([expect.stringContaining('was removed')])
})

test('of a request that is over only its audit is left after 90 days, and that goes after 400', async () => {
  const { ann, clock, intune } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  await intune.finishes('Pixel 8')
  await ann.presses('Show passcode')
  await clock.advance('89d')
  await promptsWillGo()
  // The last entry is of now: a timer that rang in vain.
  const audited = await count('audit')
  expect(await left()).toMatchObject({ resets: 1, prompts: 1 })
  await clock.advance('2d')
  expect(await left()).toEqual({ resets: 0, prompts: 0, posts: 0, offers: 0, people: 0 })
  expect(await count('audit')).toBe(audited)
  await clock.advance('397d')
  expect(await count('audit')).toBe(audited)
  await clock.advance('2d')
  expect(await count('audit')).toBe(0)
  expect(w.logged()).toContain('deleted what is not kept any longer')
  expectCalm(w)
})

test('whoever comes back after that is served like anybody else', async () => {
  const { ann, clock, intune } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  await intune.finishes('Pixel 8')
  await promptsWillGo()
  await clock.advance('91d')
  w.tenant.phones.change('Pixel 8', { lastSyncDateTime: clock.now().toISOString() })
  await ann.says('reset my phone')
  await ann.signsIn()
  await intune.finishes('Pixel 8')
  expect((await ann.presses('Show passcode')).text).toContain(intune.passcodeOf('Pixel 8'))
  expect(intune.resets()).toHaveLength(2)
  expectCalm(w)
})

test('the card of a request that is not kept any longer does nothing, and says so', async () => {
  const { ann, clock, intune } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  await intune.finishes('Pixel 8')
  await promptsWillGo()
  await clock.advance('91d')
  expect((await ann.presses('Show passcode')).text).not.toBe('')
  expect(ann.seesAnywhere()).not.toContain(intune.passcodeOf('Pixel 8'))
  expectCalm(w)
})

test('however often it starts, it deletes once a day', async () => {
  // Past the hour it deletes at: before that, what was owed for the day is still to be done.
  await w.clock.advance(untilNoon(w.clock.now()))
  const [today = '', tomorrow = '', after = ''] = [0, 1, 2].map(dayIn)
  for (let round = 0; round < 3; round++) await w.restarts()
  expect(await purgesFrom(today)).toEqual([
    { day: today, state: 'completed' },
    { day: tomorrow, state: 'created' },
  ])
  await w.clock.advance('24h')
  await w.restarts()
  // Not from today on: what was done a day ago pg-boss clears up whenever it gets to it.
  expect(await purgesFrom(tomorrow)).toEqual([
    { day: tomorrow, state: 'completed' },
    { day: after, state: 'created' },
  ])
})

/** Keeps whose the prompts were that are about to be deleted. */
async function promptsWillGo(): Promise<void> {
  const { kysely } = w.database
  forgotten = await kysely.selectFrom('prompts').select(['id', 'person_id']).execute()
}

async function count(table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(table)}`.execute(w.database.kysely)
  return rows[0]?.count ?? -1
}

async function left(): Promise<Record<string, number>> {
  const tables = ['resets', 'prompts', 'posts', 'offers', 'people']
  const counted = await Promise.all(tables.map(async (table) => [table, await count(table)]))
  return Object.fromEntries(counted)
}

/** The time to the next noon of UTC. */
function untilNoon(now: Date): string {
  const noon = new Date(now).setUTCHours(12, 0, 0, 0)
  return `${noon - now.getTime() + (noon < now.getTime() ? 24 * 3_600_000 : 0)}ms`
}

/** The date in so many days. */
function dayIn(days: number): string {
  return new Date(w.clock.now().getTime() + days * 24 * 3_600_000).toISOString().slice(0, 10)
}

/** What is or was to be deleted on that day and after it. */
async function purgesFrom(day: string) {
  const { rows } = await sql<{ day: string; state: string }>`
    select data->>'day' as day, state::text as state from pgboss.job
    where name = 'purge' and data->>'day' >= ${day} order by day, state`.execute(w.database.kysely)
  return rows
}

/** What the log tells of entries. */
function linesIn(text: string): Logged[] {
  return text.split('\n').flatMap((line, index) => {
    const [, fields] = /^info event (\{.*\})/.exec(line) ?? []
    if (fields === undefined) return []
    const found = loggedIn(JSON.stringify({ msg: 'event', ...JSON.parse(fields) }), `log:${index}`)
    return found === null ? [] : [found]
  })
}
