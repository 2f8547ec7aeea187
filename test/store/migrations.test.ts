import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { openPostgres, type Database } from '../../src/adapters/db.ts'
import { createJobs } from '../../src/adapters/jobs.ts'
import { migrate } from '../../src/adapters/migrations.ts'
import { ConfigurationWrong } from '../../src/errors.ts'
import { startPostgres, type Postgres } from '../postgres.ts'

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
      expect(rows).toEqual([{ name: '001-first' }])
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

  test('of a newer release are refused even where an older change is missing', async () => {
    const database = (await empty('strange'))()
    await migrate(database.kysely)
    await sql`update kysely_migration set name = '002-other'`.execute(database.kysely)
    await expect(migrate(database.kysely)).rejects.toThrow(ConfigurationWrong)
  })
})
