import { sql, type Kysely, type Selectable } from 'kysely'
import { owe, readerOf, type Job } from '../domain/job.ts'
import type { Past, Store, Told } from '../ports.ts'
import type { Schema } from './db.ts'
import type { Jobs } from './jobs.ts'
import { clean, json } from './json.ts'
import { openNow } from './open-now.ts'
import { purge } from './purge.ts'
import {
  ENDED,
  holdById,
  holdIn,
  NEWEST,
  newestPrompt,
  OFFER,
  offerIn,
  personIn,
  postColumns,
  postIn,
  promptById,
  promptIfAny,
  promptIn,
  resetById,
  resetIn,
  type InJson,
} from './rows.ts'
import { createTransaction } from './transaction.ts'

/** The store on PostgreSQL, embedded or not: the same statements. */
export function createStore(db: Kysely<Schema>, jobs: Jobs): Store {
  /** Writes what is told of a person over what was known, and what is not told not. */
  function met(
    { id, ...known }: Told,
    turn: { turn_minute?: string; turns?: number },
  ): Promise<Selectable<Schema['people']>> {
    const told = {
      name: known.name,
      upn: known.upn,
      locale: known.locale,
      language: known.language,
      spoken: known.spoken,
      answered: known.answered,
      time_zone: known.timeZone,
      teams_id: known.teamsId,
      channel: known.channel,
      service_url: known.place?.serviceUrl ?? known.serviceUrl,
      conversation_id: known.place?.conversationId,
    }
    const values = Object.fromEntries(
      Object.entries(told).flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, clean(value)]] : [],
      ),
    )
    const minute = turn.turn_minute
    const counted =
      minute === undefined
        ? {}
        : {
            turn_minute: minute,
            turns: sql<number>`case when people.turn_minute = ${minute} then people.turns + 1 else 1 end`,
          }
    return db
      .insertInto('people')
      .values({ id, name: known.name ?? '', locale: known.locale ?? 'en', ...values, ...turn })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet({ ...values, ...counted, seen_at: sql<Date>`now()` }),
      )
      .returningAll()
      .executeTakeFirstOrThrow()
  }

  return {
    transaction: async (work) => {
      const act = () => db.transaction().execute((trx) => work(createTransaction(trx, jobs)))
      try {
        return await act()
      } catch (error) {
        if (!isCollision(error)) throw error
        return act()
      }
    },

    reset: (id) => resetById(db, id),

    resetsOf: async (person, since) => {
      const rows = await db
        .selectFrom('resets')
        .select('body')
        .where('person_id', '=', person)
        .where((where) =>
          where.or([where('state', 'not in', ENDED), where('changed_at', '>=', new Date(since))]),
        )
        .orderBy(sql`state in ('done', 'closed')`)
        .orderBy('created_at', 'desc')
        .limit(20)
        .execute()
      return rows.map(resetIn)
    },

    promptOf: (person) => promptIfAny(newestPrompt(db, person)),

    prompt: (id) => promptById(db, id),

    person: async (id) => {
      const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : personIn(row)
    },

    hold: (id) => holdById(db, id),

    personNamed: async (name) => {
      const row = await db
        .selectFrom('people')
        .selectAll()
        .where((where) =>
          where.or([
            where(sql<string>`lower(upn)`, '=', name.toLowerCase()),
            where('id', '=', name.toLowerCase()),
          ]),
        )
        // A sign-in name may have been somebody else's before.
        .orderBy('seen_at', 'desc')
        .executeTakeFirst()
      return row === undefined ? null : personIn(row)
    },

    personInTeams: async (teamsId) => {
      const row = await db
        .selectFrom('people')
        .selectAll()
        .where('teams_id', '=', teamsId)
        .executeTakeFirst()
      return row === undefined ? null : personIn(row)
    },

    liveHolds: async (person) => {
      const rows = await db
        .selectFrom('holds')
        .selectAll()
        .where('lifted_at', 'is', null)
        .where('person_id', person === null ? 'is' : '=', person)
        .orderBy('placed_at')
        .execute()
      return rows.map(holdIn)
    },

    waiting: async (most) => {
      const rows = await db
        .selectFrom('resets')
        .select('body')
        .where('state', '=', 'awaitingApproval')
        .orderBy('changed_at')
        .limit(most)
        .execute()
      return rows.map(resetIn)
    },

    openNow: () => openNow(db),

    pastOf: async (person, since, butResetId) => {
      const { rows } = await sql<{ resets: string; others: string; refusals: string }>`
        select
          (select count(*) from resets where person_id = ${person} and created_at >= ${since}
            and id <> ${butResetId} and state = 'done') as resets,
          (select count(*) from resets where person_id = ${person} and created_at >= ${since}
            and id <> ${butResetId} and state <> 'done') as others,
          (select count(*) from audit where person_id = ${person} and at >= ${since}
            and outcome = 'refused'
            and (event = 'authenticated' or (event = 'signedIn' and actor_id = ${person})))
            as refusals`.execute(db)
      const signedIn = await db
        .selectFrom('audit')
        .select('detail')
        .where('person_id', '=', person)
        .where('actor_id', '=', person)
        .where('event', '=', 'signedIn')
        .where('outcome', '=', 'accepted')
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst()
      const { signIn } = (signedIn?.detail ?? {}) as { signIn?: Past['lastSignIn'] }
      const [counted] = rows
      return {
        resets: Number(counted?.resets ?? 0),
        others: Number(counted?.others ?? 0),
        refusals: Number(counted?.refusals ?? 0),
        lastSignIn: signIn ?? null,
      }
    },

    meet: async (person) => personIn(await met(person, {})),

    meetInTurn: async (person, at) => {
      const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000).toISOString()
      const row = await met(person, { turn_minute: minute, turns: 1 })
      return { person: personIn(row), turns: row.turns }
    },

    offer: async (person, devices, standing, at) => {
      const ids = devices.map(({ id }) => id).sort()
      const others = db.deleteFrom('offers').where('person_id', '=', person)
      if (devices.length === 0) {
        await others.execute()
        return
      }
      // In one order, so that two searches that found the same do not wait for each other.
      const inOrder = devices.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
      const rows = inOrder.map((device) => ({
        person_id: person,
        device_id: device.id,
        device: json(device),
        groups: standing.groups === null ? null : json(standing.groups),
        pin_reset: standing.windowsPinReset,
        offered_at: at,
      }))
      await db
        .with('replaced', () => others.where('device_id', 'not in', ids))
        .insertInto('offers')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['person_id', 'device_id']).doUpdateSet((eb) => ({
            device: eb.ref('excluded.device'),
            groups: eb.ref('excluded.groups'),
            pin_reset: eb.ref('excluded.pin_reset'),
            offered_at: eb.ref('excluded.offered_at'),
          })),
        )
        .execute()
    },

    offersOf: async (person, since) => {
      const rows = await db
        .selectFrom('offers')
        .select(OFFER)
        .where('person_id', '=', person)
        .where('offered_at', '>=', since)
        .execute()
      return rows.map(offerIn)
    },

    saveOfferPost: async (person, activityId) => {
      await db
        .updateTable('people')
        .set({ offer_activity_id: activityId })
        .where('id', '=', person)
        .execute()
    },

    scene: async (resetId, audience) => {
      const ofReader = readerOf(audience, { person: sql.ref('resets.person_id') })
      const { rows } = await sql<{
        reset: InJson<'resets'>
        reader: InJson<'people'> | null
        prompt: InJson<'prompts'> | null
        post: InJson<'posts'> | null
      }>`select to_jsonb(resets) as reset, to_jsonb(people) as reader,
          to_jsonb(newest) as prompt, to_jsonb(posts) as post
        from resets
        left join people on people.id = ${ofReader}
        left join posts on posts.reset_id = resets.id and posts.audience = ${audience}
        left join lateral (
          select * from prompts where person_id = ${ofReader} order by ${NEWEST} limit 1
        ) as newest on true
        where resets.id = ${resetId}`.execute(db)
      const [row] = rows
      return row === undefined
        ? null
        : {
            reset: resetIn(row.reset),
            reader: row.reader === null ? null : personIn(row.reader),
            prompt: row.prompt === null ? null : promptIn(row.prompt),
            post: row.post === null ? null : postIn(row.post),
          }
    },

    post: async (resetId, audience) => {
      const row = await db
        .selectFrom('posts')
        .selectAll()
        .where('reset_id', '=', resetId)
        .where('audience', '=', audience)
        .executeTakeFirst()
      return row === undefined ? null : postIn(row)
    },

    savePost: async (resetId, audience, post) => {
      const values = postColumns(post)
      await db
        .insertInto('posts')
        .values({ reset_id: resetId, audience, ...values })
        .onConflict((conflict) => conflict.columns(['reset_id', 'audience']).doUpdateSet(values))
        .execute()
    },

    setting: async (name) => {
      const row = await db
        .selectFrom('settings')
        .select('value')
        .where('name', '=', name)
        .executeTakeFirst()
      return row?.value ?? null
    },

    removeSetting: async (name) => {
      await db.deleteFrom('settings').where('name', '=', name).execute()
    },

    saveSetting: async (name, value) => {
      await db
        .insertInto('settings')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute()
    },

    owe: (owed) => jobs.owe(owed),

    keepUnsent: (person, { job, key }) =>
      db.transaction().execute(async (trx) => {
        await trx
          .insertInto('unsent')
          .values({ person_id: person, key, job: json(job) })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        await trx.updateTable('people').set({ has_unsent: true }).where('id', '=', person).execute()
      }),

    oweUnsent: (person, turn, at) =>
      db.transaction().execute(async (trx) => {
        await trx
          .updateTable('people')
          .set({ has_unsent: false })
          .where('id', '=', person)
          .execute()
        const rows = await trx
          .deleteFrom('unsent')
          .where('person_id', '=', person)
          .returning(['key', 'job'])
          .execute()
        // `job` is only ever written by `keepUnsent`, from a Job.
        const owed = rows.map(({ key, job }) => owe(job as Job, `${key} ${turn}`, at))
        await jobs.owe(owed, trx)
      }),

    purge: (keep) => purge(db, keep),

    ping: async () => {
      await db.selectFrom('settings').select('name').limit(1).execute()
    },
  }
}

/**
 * Whether two that came at the same moment got in each other's way: they waited for each other, or both
 * gave one person a sign-in. Nothing of it was written.
 */
function isCollision(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  const { code, constraint } = error as { code: unknown; constraint?: unknown }
  return code === '40P01' || (code === '23505' && constraint === 'prompts_live')
}
