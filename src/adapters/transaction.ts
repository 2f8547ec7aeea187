import { sql, type Transaction as Trx } from 'kysely'
import { DAY_MS, type Use, type Used } from '../domain/limits.ts'
import type { Transaction } from '../ports.ts'
import { writeEntry } from './chain.ts'
import type { Schema } from './db.ts'
import type { Jobs } from './jobs.ts'
import { clean, json } from './json.ts'
import {
  ENDED,
  holdById,
  newestPrompt,
  OFFER,
  offerIn,
  postColumns,
  promptById,
  promptIfAny,
  promptIn,
  resetById,
  resetIn,
} from './rows.ts'

/** What can be done inside a transaction that is under way. */
export function createTransaction(trx: Trx<Schema>, jobs: Pick<Jobs, 'owe'>): Transaction {
  return {
    reset: (id) => resetById(trx, id),

    openReset: async (person, deviceId) => {
      const row = await trx
        .selectFrom('resets')
        .select('body')
        .where('person_id', '=', person)
        .where('device_id', deviceId === null ? 'is' : '=', deviceId)
        .where('state', 'not in', ENDED)
        .forUpdate()
        .executeTakeFirst()
      return row === undefined ? null : resetIn(row)
    },

    save: async (reset) => {
      const values = {
        state: reset.state,
        body: json(reset),
        changed_at: reset.changedAt,
      }
      await trx
        .insertInto('resets')
        .values({
          id: reset.id,
          person_id: reset.person,
          device_id: reset.device?.id ?? null,
          created_at: reset.createdAt,
          ...values,
        })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
        .execute()
    },

    lockPerson: async (person) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${person}, 0))`.execute(trx)
    },

    offer: async (person, deviceId) => {
      const row = await trx
        .selectFrom('offers')
        .select(OFFER)
        .where('person_id', '=', person)
        .where('device_id', '=', deviceId)
        .executeTakeFirst()
      return row === undefined ? null : offerIn(row)
    },

    peekPrompt: (person) => promptIfAny(newestPrompt(trx, person)),

    prompt: (person) => promptIfAny(newestPrompt(trx, person).forUpdate()),

    promptById: (id) => promptById(trx, id),

    savePrompt: async (prompt) => {
      const values = {
        opened_at: prompt.openedAt,
        browser_hash: prompt.browserHash,
        proof: prompt.proof === null ? null : json(prompt.proof),
        code_hash: prompt.codeHash,
        tries: prompt.tries,
        ended_at: prompt.endedAt,
        pending: prompt.pending === null ? null : json(prompt.pending),
      }
      await trx
        .insertInto('prompts')
        .values({
          id: prompt.id,
          person_id: prompt.person,
          purpose: prompt.purpose,
          reset_id: prompt.resetId,
          issued_at: prompt.issuedAt,
          until: prompt.until,
          ...values,
        })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
        .execute()
    },

    endPrompts: async (person, at) => {
      const rows = await trx
        .updateTable('prompts')
        .set({ ended_at: at })
        .where('person_id', '=', person)
        .where('ended_at', 'is', null)
        .returningAll()
        .execute()
      return rows.map(promptIn)
    },

    openResetsOf: async (person) => {
      const rows = await trx
        .selectFrom('resets')
        .select('body')
        .where('person_id', '=', person)
        .where('state', 'not in', ENDED)
        .orderBy('id')
        .forUpdate()
        .execute()
      return rows.map(resetIn)
    },

    hold: (id) => holdById(trx, id),

    saveHold: async (hold) => {
      const lifted = {
        lifted_at: hold.lift?.at ?? null,
        lifted_by: hold.lift?.by ?? null,
        lifted_name: hold.lift === null ? null : clean(hold.lift.name),
        lifted_note: hold.lift === null ? null : clean(hold.lift.note),
      }
      await trx
        .insertInto('holds')
        .values({
          id: hold.id,
          person_id: hold.person,
          because: hold.because,
          reset_id: hold.resetId,
          placed_at: hold.placedAt,
          placed_by: hold.placed?.by ?? null,
          placed_name: hold.placed === null ? null : clean(hold.placed.name),
          placed_note: hold.placed === null ? null : cleanOrNull(hold.placed.note),
          ...lifted,
        })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(lifted))
        .execute()
    },

    heldNow: async (person) => {
      const rows = await trx
        .selectFrom('holds')
        .select('person_id')
        .where('lifted_at', 'is', null)
        .where((where) =>
          where.or([where('person_id', '=', person), where('person_id', 'is', null)]),
        )
        .execute()
      return {
        frozen: rows.some(({ person_id }) => person_id !== null),
        paused: rows.some(({ person_id }) => person_id === null),
      }
    },

    lockOrders: async () => {
      await sql`select pg_advisory_xact_lock(hashtextextended('orders', 0))`.execute(trx)
    },

    allowance: async ({ person, deviceId, limits, now }) => {
      const since = (ms: number) => new Date(now.getTime() - ms)
      const ofPerson = (kind: Use['kind']) => sql`(select count(*)::int from uses
        where person_id = ${person} and kind = ${kind} and at > ${since(DAY_MS)})`
      const { rows } = await sql<Used & { frozen: boolean; paused: boolean }>`select
        exists (select from holds where lifted_at is null and person_id = ${person}) as "frozen",
        exists (select from holds where lifted_at is null and person_id is null) as "paused",
        ${ofPerson('reset')} as "resets",
        ${ofPerson('prompt')} as "prompts",
        ${ofPerson('escalation')} as "escalations",
        (select count(*)::int from uses where kind = 'reset'
          and device_id = ${deviceId} and at > ${since(limits.coolDownMs)}) as "ofDevice",
        (select count(*)::int from uses where kind = 'reset' and at > greatest(
          ${since(limits.burstMs)}::timestamptz,
          (select max(lifted_at) from holds where person_id is null))) as "ofEverybody"`.execute(
        trx,
      )
      const [counted] = rows
      if (counted === undefined) throw new Error('The database has not counted')
      const { frozen, paused, ...used } = counted
      return { used, frozen, paused }
    },

    use: async ({ spent, returned }) => {
      if (spent.length > 0) {
        const rows = spent.map(({ key, kind, person, deviceId, at }) => ({
          key,
          kind,
          person_id: person,
          device_id: deviceId,
          at,
        }))
        await trx
          .insertInto('uses')
          .values(rows)
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      }
      if (returned.length > 0) await trx.deleteFrom('uses').where('key', 'in', returned).execute()
    },

    adoptOffer: async ({ id, person }, place, activityId) => {
      const offered = await trx
        .updateTable('people')
        .set({ offer_activity_id: null })
        .where('id', '=', person)
        .where('offer_activity_id', '=', activityId)
        .executeTakeFirst()
      if (offered.numUpdatedRows === 0n) return
      await trx
        .insertInto('posts')
        .values({
          reset_id: id,
          audience: 'employee',
          ...postColumns({ place, activityId, shows: null, announced: null }),
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },

    audit: (entry) => writeEntry(trx, entry),

    owe: (owed) => jobs.owe(owed, trx),
  }
}

function cleanOrNull(text: string | null): string | null {
  return text === null ? null : clean(text)
}
