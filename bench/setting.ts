import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { setTimeout as sleep } from 'node:timers/promises'
import { openPostgres } from '../src/adapters/db.ts'
import { startPostgres } from '../test/postgres.ts'
import { freshDatabase } from '../test/processes/stage.ts'
import { startChild, type Child } from './child.ts'
import { createPeople } from './people.ts'

/** A PostgreSQL server, a simulated tenant with a crowd in it, and whatever bots are started for them. */
export type Setting = Awaited<ReturnType<typeof createSetting>>

/** A database of one bot, looked at from beside. */
export type Beside = ReturnType<typeof openBeside>

const { scripts } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { scripts: { start: string } }
/** Between `node` and the program. */
const flags = scripts.start.split(' ').slice(1, -1)

export async function createSetting({ crowd }: { crowd: number }) {
  const postgres = await startPostgres()
  const own: Child[] = []
  const start = async (...how: Parameters<typeof startChild>) => {
    const child = await startChild(...how)
    own.push(child)
    return child
  }
  const outside = await start('outside.ts', { env: { CROWD: String(crowd) } })
  const people = createPeople(outside)
  const { ca } = outside.announcement as { ca: string }
  let count = 0

  return {
    people,
    outside,
    /** An empty database of its own. */
    async database(): Promise<{ url: string; beside: Beside }> {
      const url = await freshDatabase(postgres.url, `bench${++count}`)
      return {
        url,
        beside: openBeside(
          url,
          people.crowd.map(({ id }) => id),
        ),
      }
    },
    echo: () => start('echo.ts', { env: { ...people.env }, ca }),
    /** The bot as `npm start` starts it; with everything configured as in the simulated tenant but for this. */
    bot: (env: Record<string, string>, program = '../src/index.ts') =>
      start(program, { env: { ...people.env, HOST: '127.0.0.1', ...env, PORT: '0' }, ca, flags }),
    /** Everybody has the bot installed. */
    meet: (bot: Child) => Promise.all(people.everyone.map((one) => one.installs(bot))),
    async end() {
      await Promise.all(own.map((child) => child.stop()))
      await postgres.stop()
    },
  }
}

function openBeside(url: string, crowd: readonly string[]) {
  const { kysely, patiently, close } = openPostgres(url, () => undefined)

  async function due(): Promise<number> {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from pgboss.job
      where state = 'active' or (state in ('created', 'retry') and start_after <= now())`.execute(
      kysely,
    )
    return rows[0]?.count ?? 0
  }

  return {
    kysely,
    /** For what takes longer than a bot would wait. */
    patiently,
    /** Resolves once nothing is due any more. */
    async idle(): Promise<void> {
      while ((await due()) > 0) await sleep(50)
    },
    /** The crowd has nothing open any more, and has used up nothing: the next turn is like the first. */
    async clear(): Promise<void> {
      const ours = sql`(select id::text from resets where person_id = any(${crowd}))`
      await sql`delete from pgboss.job where state in ('created', 'retry')
        and data->>'resetId' in ${ours}`.execute(kysely)
      await sql`update resets set state = 'closed'
        where person_id = any(${crowd}) and state not in ('done', 'closed')`.execute(kysely)
      await sql`update prompts set ended_at = now()
        where person_id = any(${crowd}) and ended_at is null`.execute(kysely)
      await sql`delete from uses where person_id = any(${crowd})`.execute(kysely)
    },
    close,
  }
}
