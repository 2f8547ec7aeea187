import { sql, type Kysely, type Selectable, type Transaction as Trx } from 'kysely'
import type { Device, PinReset } from '../domain/device.ts'
import type { Hold, HoldReason } from '../domain/hold.ts'
import { owe, readerOf, type Job } from '../domain/job.ts'
import { DAY_MS, type Use, type Used } from '../domain/limits.ts'
import type { Standing } from '../domain/policy.ts'
import type { Pending, Proof, Purpose } from '../domain/prompt.ts'
import type { Reset } from '../domain/reset.ts'
import type {
  KnownPerson,
  Offer,
  Past,
  Post,
  Told,
  Store,
  StoredPrompt,
  Transaction,
} from '../ports.ts'
import { writeEntry } from './chain.ts'
import type { Schema } from './db.ts'
import type { Jobs } from './jobs.ts'
import { clean, json } from './json.ts'
import { openNow } from './open-now.ts'
import { purge } from './purge.ts'

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
    transaction: (work) => db.transaction().execute((trx) => work(createTransaction(trx, jobs))),

    reset: async (id) => {
      const row = await db
        .selectFrom('resets')
        .select('body')
        .where('id', '=', id)
        .executeTakeFirst()
      return row === undefined ? null : resetIn(row)
    },

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

    prompt: (id) => promptIfAny(db.selectFrom('prompts').selectAll().where('id', '=', id)),

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
      return rows.map(({ body }) => body as Reset)
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
            and actor_id = ${person} and outcome = 'refused') as refusals`.execute(db)
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

const ENDED = ['done', 'closed'] as const

/** What can be done inside a transaction that is under way. */
export function createTransaction(trx: Trx<Schema>, jobs: Pick<Jobs, 'owe'>): Transaction {
  return {
    reset: async (id) => {
      const row = await trx
        .selectFrom('resets')
        .select('body')
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
      return row === undefined ? null : resetIn(row)
    },

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

    promptById: (id) =>
      promptIfAny(trx.selectFrom('prompts').selectAll().where('id', '=', id).forUpdate()),

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

const OFFER = ['device', 'groups', 'pin_reset'] as const

// Only ever written by `offer`, from a Device and a Standing; a release before it knew of no more.
function offerIn(
  row: Pick<Selectable<Schema['offers']>, 'device' | 'groups' | 'pin_reset'>,
): Offer {
  return {
    device: row.device as Device,
    standing: {
      groups: row.groups as Standing['groups'],
      windowsPinReset: (row.pin_reset ?? 'unknown') as PinReset,
    },
  }
}

async function holdById(db: Kysely<Schema>, id: string): Promise<Hold | null> {
  const query = db.selectFrom('holds').selectAll().where('id', '=', id)
  const row = await (db.isTransaction ? query.forUpdate() : query).executeTakeFirst()
  return row === undefined ? null : holdIn(row)
}

/** The live one first: two may have been issued in the same millisecond. */
const NEWEST = sql`prompts.ended_at is not null, prompts.issued_at desc`

function newestPrompt(db: Kysely<Schema>, person: string) {
  return db
    .selectFrom('prompts')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy(NEWEST)
    .limit(1)
}

async function promptIfAny(query: {
  executeTakeFirst: () => Promise<Selectable<Schema['prompts']> | undefined>
}): Promise<StoredPrompt | null> {
  const row = await query.executeTakeFirst()
  return row === undefined ? null : promptIn(row)
}

// `body` is only ever written by `save`, from a Reset.
function resetIn({ body }: { body: unknown }): Reset {
  return body as Reset
}

function holdIn(row: Selectable<Schema['holds']>): Hold {
  const { lifted_at: at, lifted_by: by, lifted_name: name, lifted_note: note } = row
  return {
    id: row.id,
    person: row.person_id,
    // Only ever written by `saveHold`, from a Hold.
    because: row.because as HoldReason,
    resetId: row.reset_id,
    placedAt: row.placed_at.toISOString(),
    placed:
      row.placed_by === null
        ? null
        : { by: row.placed_by, name: row.placed_name ?? '', note: row.placed_note },
    lift:
      at === null
        ? null
        : { by: by ?? '', name: name ?? '', note: note ?? '', at: at.toISOString() },
  }
}

/** A row as it is read by itself, or within JSON, in which times are texts. */
type InJson<T extends keyof Schema> = {
  [Name in keyof Selectable<Schema[T]>]: Date extends Selectable<Schema[T]>[Name]
    ? Selectable<Schema[T]>[Name] | string
    : Selectable<Schema[T]>[Name]
}

function iso(at: Date | string): string {
  return new Date(at).toISOString()
}

function promptIn(row: InJson<'prompts'>): StoredPrompt {
  return {
    id: row.id,
    person: row.person_id,
    // These three are only ever written by `savePrompt`, from a StoredPrompt.
    purpose: row.purpose as Purpose,
    proof: row.proof as Proof | null,
    pending: row.pending as Pending | null,
    resetId: row.reset_id,
    issuedAt: iso(row.issued_at),
    until: iso(row.until),
    openedAt: row.opened_at === null ? null : iso(row.opened_at),
    browserHash: row.browser_hash,
    codeHash: row.code_hash,
    tries: row.tries,
    endedAt: row.ended_at === null ? null : iso(row.ended_at),
  }
}

function personIn(row: InJson<'people'>): KnownPerson {
  const { service_url: serviceUrl, conversation_id: conversationId } = row
  return {
    id: row.id,
    name: row.name,
    upn: row.upn,
    locale: localeOf(row),
    language: row.language,
    timeZone: row.time_zone,
    hasUnsent: row.has_unsent,
    answered: row.answered,
    teamsId: row.teams_id,
    serviceUrl,
    channel: row.channel,
    place: serviceUrl === null || conversationId === null ? null : { serviceUrl, conversationId },
  }
}

/** The language asked for, else the one last written in, else that of Teams with its region. */
function localeOf({ locale, language, spoken }: InJson<'people'>): string {
  if (language !== null) return language
  return spoken === null || locale.split('-')[0] === spoken ? locale : spoken
}

function postIn(row: InJson<'posts'>): Post {
  return {
    place: { serviceUrl: row.service_url, conversationId: row.conversation_id },
    activityId: row.activity_id,
    shows: row.shows,
    announced: row.announced,
  }
}

function postColumns({ place, activityId, shows, announced }: Post) {
  return {
    service_url: place.serviceUrl,
    conversation_id: place.conversationId,
    activity_id: activityId,
    shows,
    announced,
  }
}

function cleanOrNull(text: string | null): string | null {
  return text === null ? null : clean(text)
}
