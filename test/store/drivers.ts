import { randomUUID } from 'node:crypto'
import { PGlite } from '@electric-sql/pglite'
import { sql, type Kysely } from 'kysely'
import { embedded, openPostgres, type Database, type Schema } from '../../src/adapters/db.ts'
import { createJobs, type Jobs } from '../../src/adapters/jobs.ts'
import { migrate } from '../../src/adapters/migrations.ts'
import { createStore } from '../../src/adapters/store.ts'
import type { Job, Owed } from '../../src/domain/job.ts'
import type { Store } from '../../src/ports.ts'
import { startPostgres } from '../postgres.ts'

/** One process of the bot as the database sees it. */
export type Bot = {
  readonly kysely: Kysely<Schema>
  readonly store: Store
  readonly jobs: Jobs
  /** What was reported instead of thrown. */
  readonly errors: unknown[]
  readonly stop: () => Promise<void>
}

/** A database with its tables made, for as many bots as wanted. */
export type Opened = {
  readonly start: () => Promise<Bot>
  /** Set for the embedded database only. */
  readonly pglite: PGlite | null
  readonly close: () => Promise<void>
}

export const drivers: { name: string; open: () => Promise<Opened> }[] = [
  { name: 'PGlite', open: openPglite },
  { name: 'PostgreSQL', open: openServer },
]

async function openPglite(): Promise<Opened> {
  const pglite = await PGlite.create()
  const database = embedded(pglite, () => Promise.resolve())
  await migrate(database.kysely)
  return { start: () => startBot(database, []), pglite, close: database.close }
}

async function openServer(): Promise<Opened> {
  const server = await startPostgres()
  const start = async () => {
    const errors: unknown[] = []
    const database = openPostgres(server.url, (error) => errors.push(error))
    await migrate(database.kysely)
    const bot = await startBot(database, errors)
    const stop = async () => {
      await bot.stop()
      await database.close()
    }
    return { ...bot, stop }
  }
  return { start, pglite: null, close: server.stop }
}

async function startBot({ kysely, ...rest }: Database, errors: unknown[]): Promise<Bot> {
  const clock = () => new Date()
  const jobs = await createJobs({ kysely, ...rest }, clock, (error) => errors.push(error))
  return { kysely, store: createStore(kysely, jobs), jobs, errors, stop: jobs.stop }
}

/** A job nobody else has, due now. */
export function look(resetId: string, count = 0, at = new Date()): Owed {
  const job: Job = { kind: 'look', resetId, count }
  return { job, key: `look ${resetId} ${count}`, at: at.toISOString() }
}

/** A card to be shown, as a job of its own each time. */
export function show(resetId: string, audience: 'employee' | 'channel' = 'employee'): Owed {
  const job: Job = { kind: 'show', resetId, audience, again: false }
  return { job, key: randomUUID(), at: new Date().toISOString() }
}

/** What is kept of a reset's jobs, done or not. */
export async function jobsOf(bot: Bot, resetId: string, kind?: Job['kind']) {
  const { rows } = await sql<{ name: string; state: string; data: Job }>`
    select name, state::text as state, data from pgboss.job
    where data->>'resetId' = ${resetId} and (${kind ?? null}::text is null or name = ${kind ?? null})
    order by created_on, id`.execute(bot.kysely)
  return rows
}

/** Lets time pass for a reset's jobs, on the database's clock. */
export async function pass(bot: Bot, resetId: string, seconds: number): Promise<void> {
  await sql`update pgboss.job set start_after = start_after - make_interval(secs => ${seconds})
    where data->>'resetId' = ${resetId} and state in ('created', 'retry')`.execute(bot.kysely)
}

/** The results written in a reset's audit, oldest first. */
export function auditOf(bot: Bot, resetId: string) {
  return bot.kysely
    .selectFrom('audit')
    .selectAll()
    .where('reset_id', '=', resetId)
    .orderBy('id')
    .execute()
}

/** A promise with its key outside. */
export function gate<T = void>() {
  return Promise.withResolvers<T>()
}

/** Whether something still waits after the database has answered many other questions. */
export async function stillWaits(
  waiting: Promise<unknown>,
  ask: () => Promise<unknown>,
): Promise<boolean> {
  let settled = false
  const note = () => {
    settled = true
  }
  waiting.then(note, note)
  for (let turn = 0; turn < 20; turn++) await ask()
  return !settled
}

/** Whether a transaction on a server waits for another. */
export async function somebodyWaits({ kysely }: Bot): Promise<boolean> {
  const { rows } = await sql`select from pg_locks where not granted`.execute(kysely)
  return rows.length > 0
}
