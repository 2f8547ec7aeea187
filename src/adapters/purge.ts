import { sql, type Kysely, type RawBuilder } from 'kysely'
import { DAYS_COUNTED } from '../domain/limits.ts'
import type { Purged, Store } from '../ports.ts'
import type { Schema } from './db.ts'

/** The most that one call deletes of each, so that nobody waits for it long. */
const BATCH = 200

/**
 * Deletes some of what is not kept any longer. Times are the database's own: a bot whose clock is
 * wrong deletes nothing early, and the audit's trigger agrees about what is old.
 */
export async function purge(
  db: Kysely<Schema>,
  { personalDataDays, auditDays }: Parameters<Store['purge']>[0],
): Promise<Purged> {
  const personal = before(personalDataDays)
  const audited = before(auditDays)
  return db.transaction().execute(async (trx) => {
    // The trigger lets go of nothing that is younger than this says.
    await sql`insert into settings (name, value) values ('audit.days', ${String(auditDays)})
      on conflict (name) do update set value = excluded.value`.execute(trx)
    const deleted = async (statement: RawBuilder<unknown>) =>
      Number((await statement.execute(trx)).numAffectedRows ?? 0)

    // What nobody has lifted stays, with the person it stops and the reset it came from.
    const holds = await deleted(sql`
      with gone as (
        select id from holds where lifted_at < ${personal} limit ${BATCH} for update skip locked
      ),
      ${withWhatHangsOn()}
      delete from holds where id in (select id from gone)`)
    const resets = await deleted(sql`
      with gone as (
        select id from resets
        where state in ('done', 'closed') and changed_at < ${personal}
          and not exists (select from holds where reset_id = resets.id)
        order by changed_at limit ${BATCH} for update skip locked
      ),
      ${withWhatHangsOn()}
      delete from resets where id in (select id from gone)`)
    const uses = await deleted(sql`
      delete from uses where key in (
        select key from uses where at < ${before(DAYS_COUNTED)} limit ${BATCH}
      )`)
    const offers = await deleted(sql`
      delete from offers where (person_id, device_id) in (
        select person_id, device_id from offers where offered_at < ${personal} limit ${BATCH}
      )`)
    const people = await deleted(sql`
      with gone as (
        select id from people
        where seen_at < ${personal}
          and not exists (select from resets where person_id = people.id)
          and not exists (select from prompts where person_id = people.id)
          and not exists (select from offers where person_id = people.id)
        limit ${BATCH} for update skip locked
      ),
      gone_unsent as (delete from unsent where person_id in (select id from gone))
      delete from people where id in (select id from gone)`)
    // All of a reset's entries or none, and none as long as the reset is there: a chain that lost its
    // beginning would look like one that somebody has cut.
    const chained = await deleted(sql`
      delete from audit where reset_id in (
        select distinct reset_id from audit as old
        where at < ${audited} and reset_id is not null
          and not exists (
            select from audit where reset_id = old.reset_id and at >= ${audited}
          )
          and not exists (select from resets where id = old.reset_id)
        limit ${BATCH}
      )`)
    const single = await deleted(sql`
      delete from audit where id in (
        select id from audit where at < ${audited} and reset_id is null limit ${BATCH}
      )`)
    return { resets, holds, people, offers, uses, entries: chained + single }
  })
}

/** Prompts and posts are of a reset or of a hold. */
function withWhatHangsOn(): RawBuilder<unknown> {
  const ids = sql`(select id from gone)`
  return sql`gone_prompts as (delete from prompts where reset_id in ${ids}),
      gone_posts as (delete from posts where reset_id in ${ids})`
}

function before(days: number): RawBuilder<Date> {
  return sql<Date>`(now() - make_interval(days => ${days}))`
}
