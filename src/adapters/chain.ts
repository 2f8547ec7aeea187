import { createHash } from 'node:crypto'
import { sql, type Kysely, type Selectable, type Transaction } from 'kysely'
import type { AuditEntry, Written } from '../ports.ts'
import type { Schema } from './db.ts'
import { json } from './json.ts'

/** An audit entry as the table keeps it and the export writes it. */
export type Entry = {
  readonly id: string
  readonly at: string
  readonly resetId: string | null
  readonly person: string | null
  readonly event: string
  readonly actor: { readonly kind: string; readonly id: string | null }
  readonly outcome: string
  readonly result: string
  readonly detail: unknown
  /** Its place among the entries of its reset, from 1 on; null where there is no reset. */
  readonly seq: number | null
  /** The hash of the entry at the place before; null for the first, and where there is no reset. */
  readonly previous: string | null
  /** Null in entries that are older than the chain. */
  readonly hash: string | null
}

type Content = Omit<Entry, 'hash'>

/**
 * SHA-256, in hexadecimal digits, of everything in the entry but the hash itself, as JSON with its
 * keys sorted and no spaces. Through `previous` it stands for all entries of the reset up to this one.
 */
export function hashOf(entry: Content): string {
  const content = { ...entry, hash: undefined }
  return createHash('sha256').update(canonical(content)).digest('hex')
}

/**
 * Adds an entry to the audit, after the newest one of its reset. The caller holds the reset's row;
 * if not, the database lets one of two that want the same place fail.
 */
export async function writeEntry(trx: Transaction<Schema>, entry: AuditEntry): Promise<Written> {
  const { rows } = await sql<{ id: string; seq: number | null; hash: string | null }>`
    select nextval(pg_get_serial_sequence('audit', 'id'))::text as id, newest.seq, newest.hash
    from (select 1) as once left join (
      select seq, hash from audit where reset_id = ${entry.resetId} and seq is not null
      order by seq desc limit 1
    ) as newest on true`.execute(trx)
  const [next] = rows
  if (next === undefined) throw new Error('The audit gave no place for an entry')
  const detail = json({ from: entry.from, ...entry.detail })
  const content: Content = {
    id: next.id,
    at: new Date(entry.at).toISOString(),
    resetId: entry.resetId,
    person: entry.person,
    event: entry.event,
    actor: { kind: entry.actor.kind, id: entry.actor.kind === 'system' ? null : entry.actor.id },
    outcome: entry.outcome,
    result: entry.result,
    // What will be read from the table, not what was handed over.
    detail: JSON.parse(detail),
    seq: entry.resetId === null ? null : (next.seq ?? 0) + 1,
    previous: next.hash,
  }
  const hash = hashOf(content)
  await trx
    .insertInto('audit')
    .values({
      id: content.id,
      at: content.at,
      reset_id: content.resetId,
      person_id: content.person,
      event: content.event,
      actor_kind: content.actor.kind,
      actor_id: content.actor.id,
      outcome: content.outcome,
      result: content.result,
      detail,
      seq: content.seq,
      previous_hash: content.previous,
      hash,
    })
    .execute()
  return { id: content.id, seq: content.seq, hash }
}

function entryIn(row: Selectable<Schema['audit']>): Entry {
  return {
    id: String(row.id),
    at: row.at.toISOString(),
    resetId: row.reset_id,
    person: row.person_id,
    event: row.event,
    actor: { kind: row.actor_kind, id: row.actor_id },
    outcome: row.outcome,
    result: row.result,
    detail: row.detail,
    seq: row.seq,
    previous: row.previous_hash,
    hash: row.hash,
  }
}

/** The entries that fit, oldest first. `people`: what is about one of them, or was done by one of them. */
export async function* entriesIn(
  db: Kysely<Schema>,
  fit: { since?: string; until?: string; people?: readonly string[] } = {},
): AsyncGenerator<Entry> {
  const { since, until, people } = fit
  let all = db.selectFrom('audit').selectAll().orderBy('id').limit(1_000)
  if (since !== undefined) all = all.where('at', '>=', new Date(since))
  if (until !== undefined) all = all.where('at', '<', new Date(until))
  if (people !== undefined) {
    all = all.where((where) =>
      where.or([where('person_id', 'in', people), where('actor_id', 'in', people)]),
    )
  }
  let some = await all.execute()
  for (;;) {
    for (const row of some) yield entryIn(row)
    const last = some.at(-1)
    if (last === undefined) return
    some = await all.where('id', '>', last.id).execute()
  }
}

// The database keeps `detail` as jsonb, which forgets in which order its keys came.
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
