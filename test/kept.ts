import { sql } from 'kysely'
import type { Database } from '../src/adapters/db.ts'
import type { Job } from '../src/domain/job.ts'

/** One entry of the audit, as far as a test asks for it. */
export type Entry = {
  readonly event: string
  readonly actor_kind: string
  readonly actor_id: string | null
  readonly outcome: string
  readonly result: string
  readonly reset_id: string | null
}

/** What has come since the last look, and since the rows were kept. */
export type Look = {
  readonly entries: readonly Entry[]
  /** Whether any row is another than those kept; how often people have written does not count. */
  readonly isChanged: boolean
  /** The work that is owed now and was not then. */
  readonly owed: readonly Job[]
  /** Whether it is owed to ask Intune for a reset. */
  readonly owesOrder: boolean
}

export type Keeper = Awaited<ReturnType<typeof createKeeper>>

/** What people have done; the rest is who they are and where they can be reached. */
const doings = [
  'public.offers',
  'public.resets',
  'public.prompts',
  'public.posts',
  'public.holds',
  'public.uses',
  'pgboss.job',
]
const tables = ['public.people', 'public.settings', ...doings]
const copyOf = (table: string) => `kept.${table.replace('.', '_')}`

/**
 * Keeps the rows of a database as they are, so that many things can be tried from there one after
 * another. The audit only grows: nothing ever leaves it.
 */
export async function createKeeper({ kysely }: Database) {
  const run = (text: string) => sql.raw(text).execute(kysely)
  // Whoever looks for tickets later asks whose they were.
  const collecting = 'insert into kept.prompts_ever table public.prompts;'
  const emptying = (names: readonly string[]) => names.map((name) => `delete from ${name};`)
  // As functions, they are planned once.
  const functions = {
    'keep() returns void': tables
      .map((name) => `delete from ${copyOf(name)}; insert into ${copyOf(name)} table ${name};`)
      .join('\n'),
    'clear() returns void': [collecting, ...emptying(doings)].join('\n'),
    'back() returns void': [
      collecting,
      ...emptying(tables),
      ...tables.map((name) => `insert into ${name} table ${copyOf(name)};`),
    ].join('\n'),
    'look(since bigint) returns jsonb': `return jsonb_build_object(
      'rows', (select md5(string_agg(one, ' ' order by one)) from (
        select (to_jsonb(t) - '{turns,turn_minute,seen_at}'::text[])::text as one from people t
        ${tables
          .slice(1, -1)
          .map((name) => `union all select t::text from ${name} t`)
          .join('\n')}
      ) as rows),
      'owed', (select coalesce(jsonb_agg(data), '[]') from pgboss.job where id not in (
        select id from kept.pgboss_job)),
      'owesOrder', exists (select from pgboss.job where name = 'order' and state = 'created'),
      'last', (select coalesce(max(id), 0) from audit),
      'entries', (select coalesce(jsonb_agg(t order by id), '[]') from audit t where id > since));`,
  }
  await run('drop schema if exists kept cascade')
  await run('create schema kept')
  await run('create table kept.prompts_ever (like public.prompts)')
  for (const name of tables) await run(`create table ${copyOf(name)} (like ${name})`)
  for (const [head, body] of Object.entries(functions)) {
    await run(`create function kept.${head} language plpgsql as $$ begin ${body} end $$`)
  }

  let kept = ''
  let last = 0
  async function looked() {
    const { rows } = await sql<{
      look: { rows: string; owed: Job[]; owesOrder: boolean; last: number; entries: Entry[] }
    }>`select kept.look(${last}) as look`.execute(kysely)
    const [row] = rows
    if (row === undefined) throw new Error('The database shows nothing')
    last = row.look.last
    return row.look
  }

  return {
    keep: async () => {
      await run('select kept.keep()')
      kept = (await looked()).rows
    },
    back: async () => {
      await run('select kept.back()')
    },
    look: async (): Promise<Look> => {
      const { rows, owed, owesOrder, entries } = await looked()
      return { entries, owed, owesOrder, isChanged: rows !== kept }
    },
    /** Nobody has done anything yet. */
    clear: async () => {
      await run('select kept.clear()')
    },
    /** Every prompt there has been is there again, dead, and what was kept is gone. */
    end: async () => {
      await run('update kept.prompts_ever set ended_at = coalesce(ended_at, now())')
      await run('insert into prompts table kept.prompts_ever on conflict do nothing')
      await run('drop schema kept cascade')
    },
  }
}
