import { sql, type Kysely } from 'kysely'
import type { OpenNow } from '../ports.ts'
import type { Schema } from './db.ts'

type Row =
  | { readonly what: 'reset'; readonly name: keyof OpenNow['resets']; readonly count: number }
  | {
      readonly what: 'waiting'
      readonly name: 'true' | 'false'
      readonly count: number
      readonly since: Date
    }
  | ({ readonly what: 'hold'; readonly name: OpenNow['holds'][number]['of'] } & Pick<
      OpenNow['holds'][number],
      'because' | 'count'
    >)

/**
 * Counts what is open, in one statement. The states stand in it as they do in the conditions of the
 * indexes, so that it reads what is open and nothing of what has ended.
 */
export async function openNow(db: Kysely<Schema>): Promise<OpenNow> {
  const { rows } = await sql<Row>`
    select 'reset' as what, state as name, null as because, count(*)::int as count,
        null::timestamptz as since
      from resets where state not in ('done', 'closed') group by state
    union all
    select 'waiting', (jsonb_typeof(body #> '{escalation,claim}') = 'object')::text, null,
        count(*)::int, min((body #>> '{escalation,at}')::timestamptz)
      from resets where state = 'awaitingApproval' group by 2
    union all
    select 'hold', case when person_id is null then 'everybody' else 'person' end, because,
        count(*)::int, null
      from holds where lifted_at is null group by 2, 3`.execute(db)
  return {
    resets: Object.fromEntries(
      rows.flatMap((row) => (row.what === 'reset' ? [[row.name, row.count]] : [])),
    ),
    waiting: rows.flatMap((row) =>
      row.what === 'waiting'
        ? [{ claimed: row.name === 'true', count: row.count, since: row.since.toISOString() }]
        : [],
    ),
    holds: rows.flatMap((row) =>
      row.what === 'hold' ? [{ of: row.name, because: row.because, count: row.count }] : [],
    ),
  }
}
