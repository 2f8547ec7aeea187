import { sql, type Kysely, type Selectable } from 'kysely'
import type { Device, PinReset } from '../domain/device.ts'
import type { Hold, HoldReason } from '../domain/hold.ts'
import type { Standing } from '../domain/policy.ts'
import type { Pending, Proof, Purpose } from '../domain/prompt.ts'
import type { Reset } from '../domain/reset.ts'
import type { KnownPerson, Offer, Post, StoredPrompt } from '../ports.ts'
import type { Schema } from './db.ts'

/** The states in which nothing happens to a reset any more. */
export const ENDED = ['done', 'closed'] as const

/** The columns that `offerIn` reads. */
export const OFFER = ['device', 'groups', 'pin_reset'] as const

// Only ever written by `offer`, from a Device and a Standing; a release before it knew of no more.
export function offerIn(
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

/** Reads a reset, and locks it in a transaction. */
export async function resetById(db: Kysely<Schema>, id: string): Promise<Reset | null> {
  const query = db.selectFrom('resets').select('body').where('id', '=', id)
  const row = await (db.isTransaction ? query.forUpdate() : query).executeTakeFirst()
  return row === undefined ? null : resetIn(row)
}

/** Reads a prompt, and locks it in a transaction. */
export function promptById(db: Kysely<Schema>, id: string): Promise<StoredPrompt | null> {
  const query = db.selectFrom('prompts').selectAll().where('id', '=', id)
  return promptIfAny(db.isTransaction ? query.forUpdate() : query)
}

/** Reads a hold, and locks it in a transaction. */
export async function holdById(db: Kysely<Schema>, id: string): Promise<Hold | null> {
  const query = db.selectFrom('holds').selectAll().where('id', '=', id)
  const row = await (db.isTransaction ? query.forUpdate() : query).executeTakeFirst()
  return row === undefined ? null : holdIn(row)
}

/** The live one first: two may have been issued in the same millisecond. */
export const NEWEST = sql`prompts.ended_at is not null, prompts.issued_at desc`

/** Finds a person's newest prompt, to be read by `promptIfAny`. */
export function newestPrompt(db: Kysely<Schema>, person: string) {
  return db
    .selectFrom('prompts')
    .selectAll()
    .where('person_id', '=', person)
    .orderBy(NEWEST)
    .limit(1)
}

/** Reads the prompt that a query finds. */
export async function promptIfAny(query: {
  executeTakeFirst: () => Promise<Selectable<Schema['prompts']> | undefined>
}): Promise<StoredPrompt | null> {
  const row = await query.executeTakeFirst()
  return row === undefined ? null : promptIn(row)
}

// `body` is only ever written by `save`, from a Reset.
export function resetIn({ body }: { body: unknown }): Reset {
  return body as Reset
}

export function holdIn(row: Selectable<Schema['holds']>): Hold {
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
export type InJson<T extends keyof Schema> = {
  [Name in keyof Selectable<Schema[T]>]: Date extends Selectable<Schema[T]>[Name]
    ? Selectable<Schema[T]>[Name] | string
    : Selectable<Schema[T]>[Name]
}

function iso(at: Date | string): string {
  return new Date(at).toISOString()
}

export function promptIn(row: InJson<'prompts'>): StoredPrompt {
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

export function personIn(row: InJson<'people'>): KnownPerson {
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

export function postIn(row: InJson<'posts'>): Post {
  return {
    place: { serviceUrl: row.service_url, conversationId: row.conversation_id },
    activityId: row.activity_id,
    shows: row.shows,
    announced: row.announced,
  }
}

/** The columns that say where a post is and what it shows. */
export function postColumns({ place, activityId, shows, announced }: Post) {
  return {
    service_url: place.serviceUrl,
    conversation_id: place.conversationId,
    activity_id: activityId,
    shows,
    announced,
  }
}
