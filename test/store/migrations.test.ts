import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sql, type Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { entriesIn, writeEntry } from '../../src/adapters/chain.ts'
import { openPostgres, type Database, type Schema } from '../../src/adapters/db.ts'
import { createJobs } from '../../src/adapters/jobs.ts'
import { migrate, migrations } from '../../src/adapters/migrations.ts'
import { verify } from '../../src/commands/verify.ts'
import { ConfigurationWrong } from '../../src/errors.ts'
import { startPostgres, type Postgres } from '../postgres.ts'
import { entryOf, resetOf } from './samples.ts'

const names = Object.keys(migrations)

let server: Postgres | null = null
const opened: Database[] = []
const errors: unknown[] = []

beforeAll(async () => {
  server = await startPostgres()
})

afterAll(async () => {
  await Promise.all(opened.map(({ close }) => close()))
  const reported = errors.splice(0)
  await server?.stop()
  expect(reported).toEqual([])
})

function open(name: string): Database {
  if (server === null) throw new Error('PostgreSQL did not start')
  const url = new URL(server.url)
  url.pathname = name
  const database = openPostgres(url.href, (error) => errors.push(error))
  opened.push(database)
  return database
}

/** The address of a new empty database, opened as often as wanted. */
async function empty(name: string): Promise<() => Database> {
  await sql`create database ${sql.id(name)}`.execute(open('postgres').kysely)
  return () => open(name)
}

/** Makes the tables of an earlier release. */
async function migrateTo(db: Kysely<Schema>, last: string): Promise<void> {
  const upTo = Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= last))
  const provider = { getMigrations: () => Promise.resolve(upTo) }
  const { error } = await new Migrator({ db, provider }).migrateToLatest()
  expect(error).toBeUndefined()
}

/** Every table, column, index, trigger and function of ours, and what is written of migrations. */
async function shapeOf({ kysely }: Database): Promise<unknown[]> {
  const { rows } = await sql`
    select table_name || '.' || column_name || ' ' || data_type as thing
      from information_schema.columns where table_schema = 'public'
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select tgname from pg_trigger where not tgisinternal
    union all select oid::text from pg_class where relnamespace = 'public'::regnamespace
    union all select name || timestamp from kysely_migration
    order by 1`.execute(kysely)
  return rows
}

describe('the tables', () => {
  test('are made once by however many start at the same time on an empty database', async () => {
    for (const round of [1, 2, 3]) {
      const one = await empty(`together${round}`)
      const starters = [one(), one(), one()]
      await Promise.all(starters.map(({ kysely }) => migrate(kysely)))
      for (const { kysely } of starters) {
        await kysely.insertInto('settings').values({ name: randomUUID(), value: '' }).execute()
      }
      const { rows } = await sql`select name from kysely_migration`.execute(one().kysely)
      expect(rows).toEqual(names.map((name) => ({ name })))
    }
  })

  test('of the jobs, too, are made by however many start at the same time', async () => {
    const clock = () => new Date()
    for (const round of [1, 2, 3, 4, 5]) {
      const one = await empty(`jobs${round}`)
      const starting = [one(), one(), one()].map(async (database) => {
        await migrate(database.kysely)
        return createJobs(database, clock, (error) => errors.push(error))
      })
      const started = await Promise.allSettled(starting)
      for (const start of started) if (start.status === 'fulfilled') await start.value.stop()
      const failed = started.flatMap((start) => (start.status === 'rejected' ? [start.reason] : []))
      expect(failed.map(String)).toEqual([])
    }
  })

  test('stay as they are, with what they hold, when it starts again', async () => {
    const database = (await empty('again'))()
    await migrate(database.kysely)
    await database.kysely.insertInto('settings').values({ name: 'a', value: 'b' }).execute()
    const before = await shapeOf(database)
    await migrate(database.kysely)
    expect(await shapeOf(database)).toEqual(before)
    expect(before.length).toBeGreaterThan(50)
    const settings = await database.kysely.selectFrom('settings').selectAll().execute()
    expect(settings).toEqual([{ name: 'a', value: 'b' }])
  })

  test('of a newer release are refused with advice, and left alone', async () => {
    const database = (await empty('newer'))()
    await migrate(database.kysely)
    await sql`insert into kysely_migration values ('999-later', '2030-01-01')`.execute(
      database.kysely,
    )
    const before = await shapeOf(database)
    const refusal: unknown = await migrate(database.kysely).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(ConfigurationWrong)
    expect(String(refusal)).toMatch(/DATABASE_URL.*newer release.*999-later.*start that release/)
    expect(await shapeOf(database)).toEqual(before)
  })

  test('of the first release keep what they hold, and its audit stays as it was', async () => {
    const { kysely } = (await empty('first'))()
    await migrateTo(kysely, '001-first')
    const [ann, bob] = [randomUUID(), randomUUID()]
    const reset = resetOf(ann)
    await sql`insert into people (id, name, locale, frozen_at)
      values (${ann}, 'Ann', 'en', now()), (${bob}, 'Bob', 'sv', null)`.execute(kysely)
    await sql`insert into resets (id, person_id, device_id, state, body, created_at, changed_at)
      values (${reset.id}, ${ann}, 'd', 'awaitingSignIn', ${JSON.stringify(reset)}, now(), now())`.execute(
      kysely,
    )
    const add = (resetId: string | null) => sql`
      insert into audit (at, reset_id, person_id, event, actor_kind, outcome, result, detail)
      values (now(), ${resetId}, ${ann}, 'chosen', 'employee', 'accepted', 'done', '{"from": null}')`
    for (const id of [reset.id, reset.id, null]) await add(id).execute(kysely)
    const { rows: before } = await sql`select * from audit order by id`.execute(kysely)

    await migrate(kysely)
    const nothing = { seq: null, previous_hash: null, hash: null }
    const { rows: after } = await sql`select * from audit order by id`.execute(kysely)
    expect(after).toEqual(before.map((row) => Object.assign({ ...nothing }, row)))
    const people = await kysely.selectFrom('people').selectAll().orderBy('name').execute()
    expect(people).toMatchObject([{ id: ann }, { id: bob, locale: 'sv' }])
    const holds = await kysely.selectFrom('holds').selectAll().execute()
    expect(holds).toMatchObject([{ person_id: ann, because: 'disowned', lifted_at: null }])
    expect(await kysely.selectFrom('resets').select('id').execute()).toEqual([{ id: reset.id }])

    await expect(add(reset.id).execute(kysely)).rejects.toThrow('audit_chained')
    await expect(sql`delete from audit`.execute(kysely)).rejects.toThrow('append-only')
    await expect(sql`truncate audit`.execute(kysely)).rejects.toThrow('append-only')
    const written = await kysely.transaction().execute((trx) => writeEntry(trx, entryOf(reset.id)))
    expect(written).toMatchObject({ seq: 1 })
    const report = await verify(entriesIn(kysely), null, null)
    expect(report).toMatchObject({ findings: [], entries: 4, older: 3, resets: 1 })
  })

  test('of a newer release are refused even where an older change is missing', async () => {
    const database = (await empty('strange'))()
    await migrate(database.kysely)
    await sql`update kysely_migration set name = '002-other' where name = ${names[1]}`.execute(
      database.kysely,
    )
    await expect(migrate(database.kysely)).rejects.toThrow(ConfigurationWrong)
  })
})
