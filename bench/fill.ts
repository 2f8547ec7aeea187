import { sql, type Kysely } from 'kysely'
import { openPostgres, type Schema } from '../src/adapters/db.ts'
import { createJobs } from '../src/adapters/jobs.ts'
import { owedBy } from '../src/domain/job.ts'
import { openUntil } from '../test/processes/stage.ts'
import type { createPeople } from './people.ts'

type People = ReturnType<typeof createPeople>

const AT_ONCE = 2_000

/** Open resets of strangers whose windows end one after the other from then on, with the timers they owe. */
export async function fillOpen(
  url: string,
  people: People,
  { count, from, withinMs }: { count: number; from: number; withinMs: number },
): Promise<void> {
  const database = openPostgres(url, () => undefined)
  const { kysely } = database
  const jobs = await createJobs(
    database,
    () => new Date(),
    () => undefined,
  )
  for (let first = 0; first < count; first += AT_ONCE) {
    const resets = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, index) =>
      openUntil(from + ((first + index) / count) * withinMs),
    )
    const wakes = resets.flatMap(owedBy).filter(({ job }) => job.kind === 'wake')
    await kysely
      .insertInto('resets')
      .values(
        resets.map((reset) => ({
          id: reset.id,
          person_id: reset.person,
          device_id: null,
          state: reset.state,
          body: JSON.stringify(reset),
          created_at: reset.createdAt,
          changed_at: reset.changedAt,
        })),
      )
      .execute()
    await jobs.owe(wakes)
  }
  await jobs.stop()
  // They all read in chats that the simulated Teams knows.
  const chats = people.crowd.map(({ chat }) => chat)
  await sql`insert into people (id, name, locale, service_url, conversation_id)
    select person_id, 'Somebody', 'en', ${people.place.serviceUrl},
      (${chats}::text[])[1 + row_number() over () % ${chats.length}]
    from resets where state = 'awaitingSignIn'
    on conflict do nothing`.execute(kysely)
  await database.close()
}

/** How late windows rang, in seconds: half of them, 99 of 100; when the last card was there; how many are left. */
export async function lags(kysely: Kysely<Schema>, count: number) {
  const { rows } = await sql<{ half: number; most: number; left: number; late: number }>`
    with lapses as (
      select extract(epoch from at - (detail->>'until')::timestamptz)::float8 as lag,
        (detail->>'until')::timestamptz as until
      from audit where event = 'woken' and outcome = 'accepted'
    )
    select percentile_cont(0.5) within group (order by lag) as half,
      percentile_cont(0.99) within group (order by lag) as most,
      extract(epoch from now() - max(until))::float8 as late,
      (${count} - (select count(*) from posts))::int as left
    from lapses`.execute(kysely)
  const [row] = rows
  if (row === undefined) throw new Error('The database has not counted')
  return row
}

/** One ended reset in a thousand is of the crowd, so that those who are measured have a past, too. */
const OF_THE_CROWD = 1_000
const STRANGERS = 200_000
/** Nothing is so old that it would be deleted meanwhile. */
const SPREAD_DAYS = 80

/**
 * Ended resets with five audit entries each, as copies of one that is there already. They are as large
 * as real ones, and spread over 80 days and 200,000 people.
 */
export async function fillEnded(
  kysely: Kysely<Schema>,
  people: People,
  count: number,
): Promise<void> {
  const crowd = people.crowd.map(({ id }) => id)
  // Made at the end they take a third of the time.
  const indexes = await indexesOf(kysely)
  for (const { name } of indexes) await sql`drop index ${sql.id(name)}`.execute(kysely)
  const at = sql`now() - make_interval(secs => (i::bigint * 7919 % ${SPREAD_DAYS * 86_400})::float8)`
  await sql`insert into resets (id, person_id, device_id, state, body, created_at, changed_at)
    select many.id, person, device_id, state,
      body || jsonb_build_object('id', many.id, 'person', person), at, at
    from (select device_id, state, body from resets where state = 'done' limit 1) one, (
      select gen_random_uuid() as id, ${at} as at, case
        when i % ${OF_THE_CROWD} = 0 then (${crowd}::text[])[1 + (i / ${OF_THE_CROWD}) % ${crowd.length}]
        else md5('stranger' || i % ${STRANGERS})::uuid::text end as person
      from generate_series(1, ${count}::int) i
    ) many`.execute(kysely)
  await sql`insert into people (id, name, locale)
    select md5('stranger' || i)::uuid::text, 'Somebody', 'en'
    from generate_series(0, ${Math.min(count, STRANGERS) - 1}::int) i on conflict do nothing`.execute(
    kysely,
  )
  await sql`insert into audit (at, reset_id, person_id, event, actor_kind, actor_id, outcome, result,
      detail, seq, previous_hash, hash)
    select r.changed_at, r.id, r.person_id, e.event, e.actor_kind, e.actor_id, e.outcome, e.result,
      e.detail, e.seq, e.previous_hash, e.hash
    from (select id, changed_at, person_id from resets where state = 'done'
      and id not in (select reset_id from audit where reset_id is not null)) r, (
      select * from audit where seq <= 5 and reset_id = (
        select reset_id from audit where seq = 5 limit 1)
    ) e`.execute(kysely)
  for (const { made } of indexes) await sql.raw(made).execute(kysely)
  for (const table of ['resets', 'audit', 'people']) {
    await sql`vacuum analyze ${sql.table(table)}`.execute(kysely)
  }
}

async function indexesOf(kysely: Kysely<Schema>): Promise<{ name: string; made: string }[]> {
  const { rows } = await sql<{ name: string; made: string }>`
    select indexname as name, indexdef as made from pg_indexes
    where tablename in ('resets', 'audit') and indexname not like '%_pkey'`.execute(kysely)
  return rows
}
