import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { tmpdir } from 'node:os'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect, type ColumnType, type Generated } from 'kysely'
import pg from 'pg'
import { fromPglite, type Db as BossDatabase } from 'pg-boss'
import type { Config } from '../config.ts'
import { ConfigurationWrong } from '../errors.ts'
import { createListen } from './listen.ts'
import { endWhenSilent } from './silence.ts'

type Json = ColumnType<unknown, string, string>
type Time = ColumnType<Date, string, string>
type MaybeTime = ColumnType<Date | null, string | null, string | null>

/** The tables, as the migrations make them. */
export type Schema = {
  people: {
    id: string
    name: string
    upn: string | null
    locale: string
    time_zone: string | null
    teams_id: string | null
    service_url: string | null
    channel: Generated<string>
    conversation_id: string | null
    offer_activity_id: string | null
    turn_minute: MaybeTime
    turns: Generated<number>
    has_unsent: Generated<boolean>
    language: string | null
    spoken: string | null
    answered: string | null
    seen_at: Generated<Date>
  }
  offers: {
    person_id: string
    device_id: string
    device: Json
    /** Null where nobody could tell. */
    groups: ColumnType<unknown, string | null, string | null>
    pin_reset: string | null
    offered_at: Time
  }
  resets: {
    id: string
    person_id: string
    device_id: string | null
    state: string
    body: Json
    created_at: Time
    changed_at: Time
  }
  prompts: {
    id: string
    person_id: string
    purpose: string
    reset_id: string
    issued_at: Time
    until: Time
    opened_at: MaybeTime
    browser_hash: string | null
    proof: ColumnType<unknown, string | null, string | null>
    code_hash: string | null
    tries: number
    ended_at: MaybeTime
    pending: ColumnType<unknown, string | null, string | null>
  }
  posts: {
    reset_id: string
    audience: string
    service_url: string
    conversation_id: string
    activity_id: string
    shows: string | null
    announced: string | null
  }
  audit: {
    /** A text from a server, a number from the embedded database. */
    id: ColumnType<string | number, string | undefined, never>
    at: Time
    reset_id: string | null
    person_id: string | null
    event: string
    actor_kind: string
    actor_id: string | null
    outcome: string
    result: string
    detail: Json
    seq: number | null
    previous_hash: string | null
    hash: string | null
  }
  settings: { name: string; value: string }
  holds: {
    id: string
    person_id: string | null
    because: string
    reset_id: string | null
    placed_by: string | null
    placed_name: string | null
    placed_note: string | null
    placed_at: Time
    lifted_at: MaybeTime
    lifted_by: string | null
    lifted_name: string | null
    lifted_note: string | null
  }
  unsent: { person_id: string; key: string; job: Json }
  uses: {
    key: string
    kind: string
    person_id: string
    device_id: string | null
    at: Time
  }
}

/** A database with what pg-boss needs to work on the same one. */
export type Database = {
  readonly kysely: Kysely<Schema>
  readonly boss: { readonly db: BossDatabase; readonly backend: 'pglite' | 'postgres' }
  /** Does what may take minutes, such as changing tables, however long the server says nothing. */
  readonly patiently: <T>(act: (kysely: Kysely<Schema>) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

type Where = Config['database']

/** The database that is configured, made where it is embedded and not there yet. */
export async function openDatabase(
  where: Where,
  onError: (error: unknown) => void,
): Promise<Database> {
  return where.kind === 'postgres'
    ? openPostgres(where.url.reveal(), onError)
    : openEmbedded(where.directory)
}

/** The same, for who only reads: a folder without a database is refused, and left as it is. */
export async function openToRead(
  where: Where,
  onError: (error: unknown) => void,
): Promise<Database> {
  if (where.kind === 'embedded' && !existsSync(join(where.directory, 'pglite'))) {
    throw new ConfigurationWrong([
      `DATA_DIR: there is no database in ${where.directory}; name the folder that the bot uses, or set DATABASE_URL`,
    ])
  }
  return openDatabase(where, onError)
}

/** A server that cannot be reached, or a folder that cannot be written, is for the operator to put right. */
export async function reached<T>({ kind }: Where, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    const code = awayCode(error)
    if (code === null) throw error
    if (kind === 'embedded') {
      throw new ConfigurationWrong([
        `DATA_DIR: the folder cannot be used (${code}); name one on a local disk that this user may write`,
      ])
    }
    throw new ConfigurationWrong([
      `DATABASE_URL: the database cannot be used (${code}); check that it runs, its name, user and password`,
    ])
  }
}

/**
 * Why the database cannot be used, where an error says that: PostgreSQL's or the system's code, or
 * `lost` for a connection that broke. Null for every other error.
 */
export function awayCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error ? String(error.code) : ''
  // A full disk (53100) or a broken one (58030) is as good as none.
  if (/^(E[A-Z]+|28.{3}|3D000|08.{3}|57P0[123]|53[123]00|58030)$/.test(code)) return code
  const isLost =
    /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed) and is not queryable)/.test(
      error.message,
    )
  return isLost ? 'lost' : null
}

/**
 * Connections at most, how long one is kept unused, and how long a statement may be answered by nothing
 * until it is given up, and its connection with it. Teams waits ten seconds for an answer. The queue may
 * take its time: nobody waits for what it does all by itself.
 */
const pools = {
  // Unused ones are silent, too, and must be gone before that tells anything.
  turns: { max: 8, idleMs: 4_000, silentMs: 5_000 },
  queue: { max: 4, idleMs: 10_000, silentMs: 60_000 },
  patient: { max: 1, idleMs: 10_000, silentMs: 0 },
}

/** PostgreSQL by its connection string. */
export function openPostgres(url: string, onError: (error: Error) => void): Database {
  const pool = openPool(url, onError, pools.turns)
  const queue = openPool(url, onError, pools.queue)
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return {
    kysely,
    patiently: async (act) => {
      const patient = new Kysely<Schema>({
        dialect: new PostgresDialect({ pool: openPool(url, onError, pools.patient) }),
      })
      try {
        return await act(patient)
      } finally {
        await patient.destroy()
      }
    },
    boss: {
      backend: 'postgres',
      db: {
        executeSql: async (text, values) => {
          const result = await queue.query<Record<string, unknown>>(text, values ?? [])
          // Several statements in one text answer with a list of results.
          const results = Array.isArray(result) ? (result as (typeof result)[]) : [result]
          return { rows: results.flatMap(({ rows }) => rows) }
        },
        listen: createListen({
          url,
          announce: (channel, word) => queue.query('select pg_notify($1, $2)', [channel, word]),
          onError,
        }),
      },
    },
    close: async () => {
      await Promise.all([kysely.destroy(), queue.end()])
    },
  }
}

function openPool(
  url: string,
  onError: (error: Error) => void,
  { max, idleMs, silentMs }: (typeof pools)[keyof typeof pools],
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    idleTimeoutMillis: idleMs,
    connectionTimeoutMillis: 5_000,
  })
  pool.on('error', onError)
  pool.on('connect', (client) => {
    // The pool hears of a connection that breaks only while nobody uses it. Unheard it would end the
    // process; whoever uses it hears of it with their next statement.
    client.on('error', () => undefined)
    // `query_timeout` would leave such a connection in the pool, for the next to wait on.
    endWhenSilent(client, silentMs)
  })
  return pool
}

/** The embedded database in a folder of its own; refuses a folder that another process uses. */
export async function openEmbedded(folder: string): Promise<Database> {
  // PGlite's files can be written by everybody on the machine: nobody else gets as far as them.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const unlock = await lockFolder(folder)
  try {
    const pglite = await PGlite.create(join(folder, 'pglite'))
    return embedded(pglite, unlock)
  } catch (error) {
    await unlock()
    // The system's own errors say why. PGlite's do not: no room and no right to write are likely.
    throw awayCode(error) === null ? notOpened(folder) : error
  }
}

function notOpened(folder: string): ConfigurationWrong {
  return new ConfigurationWrong([
    `DATA_DIR: the database in ${folder} does not open; see that there is room and that this user may write everything in it, else bring back a copy of the folder`,
  ])
}

/** An embedded database that is already open, for tests. */
export function embedded(pglite: PGlite, onClose: () => Promise<void>): Database {
  const kysely = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) })
  return {
    kysely,
    boss: { backend: 'pglite', db: queueOn(pglite) },
    patiently: (act) => act(kysely),
    close: async () => {
      await kysely.destroy()
      // Kysely closes only what it has used.
      if (!pglite.closed) await pglite.close()
      await onClose()
    },
  }
}

/**
 * What pg-boss does in one text from BEGIN to COMMIT is a transaction of PGlite's own. The adapter as it
 * comes rolls back what fails as a turn of its own, and whoever begins before that waits for ever.
 */
function queueOn(pglite: PGlite): ReturnType<typeof fromPglite> {
  const queue = fromPglite(pglite)
  return {
    ...queue,
    executeSql: async (text, values) => {
      const [, block] = /^\s*BEGIN;([^]*);\s*COMMIT;?\s*$/.exec(text) ?? []
      if (block === undefined) return queue.executeSql(text, values)
      const results = await pglite.transaction((tx) => tx.exec(block))
      return { rows: results.flatMap(({ rows }) => rows) }
    },
  }
}

/**
 * Holds a folder for this process. A socket tells a living owner from a dead one without guessing:
 * the system closes it however the process ends.
 */
async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 24)
  const path =
    process.platform === 'win32' ? `\\\\.\\pipe\\rmp-${name}` : join(folderOfSocket(folder), 'lock')
  const server = createServer((socket) => socket.destroy())
  const listen = () =>
    new Promise<void>((done, fail) => {
      server.once('error', fail)
      server.listen(path, () => {
        server.off('error', fail)
        done()
      })
    })
  try {
    await listen()
  } catch (error) {
    if (!isInUse(error)) throw error
    // What is moved away may by then be the socket of somebody who was quicker: it is put back.
    const moved = `${path}.${process.pid}`
    const isHeld =
      (await answers(path)) || (moveAway(path, moved) && (await answers(moved)) && putBack())
    rmSync(moved, { force: true })
    if (isHeld) throw inUse(folder)
    await listen().catch((failure: unknown) => {
      throw isInUse(failure) ? inUse(folder) : failure
    })

    function putBack(): boolean {
      renameSync(moved, path)
      return true
    }
  }
  server.unref()
  return () =>
    new Promise((done) => {
      server.close(() => {
        done()
      })
    })

  // A socket's path may have about 100 characters; a deeper folder gets one by its hash.
  function folderOfSocket(folder: string): string {
    if (join(resolve(folder), 'lock').length < 100) return resolve(folder)
    const short = join(tmpdir(), `rmp-${name}`)
    mkdirSync(short, { recursive: true })
    return short
  }
}

function moveAway(path: string, to: string): boolean {
  try {
    renameSync(path, to)
    return true
  } catch {
    return false
  }
}

function inUse(folder: string): ConfigurationWrong {
  return new ConfigurationWrong([
    `DATA_DIR: another process is using ${folder}; stop it, or give this one a folder of its own. For several processes set DATABASE_URL to a PostgreSQL server`,
  ])
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

function answers(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => {
      done(false)
    })
  })
}
