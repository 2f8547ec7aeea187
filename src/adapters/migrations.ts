import { sql, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { ConfigurationWrong } from '../errors.ts'

/** Numbered and append-only: a released one is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-first': {
    up: async (db: Kysely<unknown>) => {
      const statements = [
        // pg-boss would make it itself, but not when two processes start at once.
        sql`create schema if not exists pgboss`,
        sql`create table people (
          id text primary key,
          name text not null,
          upn text,
          locale text not null,
          time_zone text,
          teams_id text,
          service_url text,
          conversation_id text,
          offer_activity_id text,
          frozen_at timestamptz
        )`,
        sql`create table offers (
          person_id text not null,
          device_id text not null,
          device jsonb not null,
          offered_at timestamptz not null,
          primary key (person_id, device_id)
        )`,
        sql`create table resets (
          id uuid primary key,
          person_id text not null,
          device_id text,
          state text not null,
          body jsonb not null,
          created_at timestamptz not null,
          changed_at timestamptz not null
        )`,
        sql`create unique index resets_open on resets (person_id, coalesce(device_id, ''))
          where state not in ('done', 'closed')`,
        sql`create index resets_person on resets (person_id, created_at)`,
        sql`create table prompts (
          id uuid primary key,
          person_id text not null,
          purpose text not null,
          reset_id uuid not null,
          issued_at timestamptz not null,
          until timestamptz not null,
          opened_at timestamptz,
          browser_hash text,
          proof jsonb,
          code_hash text,
          tries integer not null,
          ended_at timestamptz,
          pending jsonb
        )`,
        sql`create unique index prompts_live on prompts (person_id) where ended_at is null`,
        sql`create index prompts_person on prompts (person_id, issued_at)`,
        sql`create table posts (
          reset_id uuid not null,
          audience text not null,
          service_url text not null,
          conversation_id text not null,
          activity_id text not null,
          shows text,
          announced text,
          primary key (reset_id, audience)
        )`,
        sql`create table audit (
          id bigserial primary key,
          at timestamptz not null,
          reset_id uuid,
          person_id text,
          event text not null,
          actor_kind text not null,
          actor_id text,
          outcome text not null,
          result text not null,
          detail jsonb not null
        )`,
        sql`create index audit_reset on audit (reset_id)`,
        sql`create index audit_person on audit (person_id, at)`,
        sql`create function audit_is_append_only() returns trigger language plpgsql as
          $$ begin raise exception 'the audit is append-only'; end $$`,
        sql`create trigger audit_stays before update or delete on audit
          for each row execute function audit_is_append_only()`,
        sql`create table settings (name text primary key, value text not null)`,
      ]
      for (const statement of statements) await statement.execute(db)
    },
  },
  '002-limits': {
    up: async (db: Kysely<unknown>) => {
      const statements = [
        sql`create table holds (
          id uuid primary key,
          person_id text,
          because text not null,
          reset_id uuid not null,
          placed_at timestamptz not null,
          lifted_at timestamptz,
          lifted_by text,
          lifted_name text,
          lifted_note text
        )`,
        sql`create index holds_live on holds (person_id) where lifted_at is null`,
        sql`create table uses (
          key text primary key,
          kind text not null,
          person_id text not null,
          device_id text,
          at timestamptz not null
        )`,
        sql`create index uses_person on uses (person_id, kind, at)`,
        sql`create index uses_device on uses (device_id, at) where kind = 'reset'`,
        sql`create index uses_everybody on uses (at) where kind = 'reset'`,
        // Until now a person was frozen without a word about which reset it came from: the last one.
        sql`insert into holds (id, person_id, because, reset_id, placed_at)
          select gen_random_uuid(), people.id, 'disowned', last.id, people.frozen_at
          from people cross join lateral (
            select id from resets where person_id = people.id order by changed_at desc limit 1
          ) last
          where people.frozen_at is not null`,
        sql`alter table people drop column frozen_at,
          add column turn_minute timestamptz, add column turns integer not null default 0`,
        // What spoke against a reset was one thing and is a list now; and an escalation has an id.
        sql`update resets set body = jsonb_set(
          jsonb_set(body, '{escalation,id}', to_jsonb(gen_random_uuid())),
          '{escalation,because}',
          case when body #>> '{escalation,because}' is null then '[]'::jsonb
            else jsonb_build_array(body #> '{escalation,because}') end)
          where jsonb_typeof(body -> 'escalation') = 'object'`,
      ]
      for (const statement of statements) await statement.execute(db)
    },
  },
  '003-audit-chain': {
    up: async (db: Kysely<unknown>) => {
      await sql`alter table audit add seq integer, add previous_hash text, add hash text`.execute(
        db,
      )
      const { rows } = await sql<{ last: string }>`
        select coalesce(max(id), 0)::text as last from audit`.execute(db)
      const statements = [
        // What was written before has no hash, and gets none: one made up afterwards would prove nothing.
        sql`alter table audit add constraint audit_chained
          check (hash is not null or id <= ${sql.raw(rows[0]?.last ?? '0')})`,
        sql`create unique index audit_place on audit (reset_id, seq)`,
        sql`create index audit_at on audit (at)`,
        // Without the setting nothing may be deleted, and whatever it says not before 90 days.
        sql`create or replace function audit_is_append_only() returns trigger language plpgsql as $$
          declare
            kept timestamptz;
          begin
            if tg_op = 'DELETE' then
              select now() - make_interval(days => greatest(value::integer, 90)) into kept
                from settings where name = 'audit.days' and value ~ '^[0-9]{1,5}$';
              if old.at < kept
                and not exists (select from audit where reset_id = old.reset_id and at >= kept)
              then
                return old;
              end if;
            end if;
            raise exception 'the audit is append-only';
          end $$`,
        sql`create trigger audit_stays_whole before truncate on audit
          for each statement execute function audit_is_append_only()`,
        sql`create index resets_ended on resets (changed_at) where state in ('done', 'closed')`,
        sql`alter table people add seen_at timestamptz not null default now()`,
      ]
      for (const statement of statements) await statement.execute(db)
    },
  },
  '004-people': {
    up: async (db: Kysely<unknown>) => {
      const statements = [
        sql`create table unsent (
          person_id text not null,
          key text not null,
          job jsonb not null,
          primary key (person_id, key)
        )`,
        sql`alter table people add column has_unsent boolean not null default false,
          add column language text, add column spoken text`,
        sql`create index holds_pauses on holds (lifted_at) where person_id is null`,
      ]
      for (const statement of statements) await statement.execute(db)
    },
  },
  '005-answered': {
    up: async (db: Kysely<unknown>) => {
      await sql`alter table people add column answered text`.execute(db)
    },
  },
  '006-policy': {
    up: async (db: Kysely<unknown>) => {
      await sql`alter table offers add column groups jsonb, add column pin_reset text`.execute(db)
    },
  },
  '007-queue': {
    up: async (db: Kysely<unknown>) => {
      const statements = [
        sql`create index people_upn on people (lower(upn))`,
        sql`create index people_teams on people (teams_id)`,
        sql`create index resets_waiting on resets (changed_at) where state = 'awaitingApproval'`,
        sql`alter table holds alter column reset_id drop not null,
          add column placed_by text, add column placed_name text, add column placed_note text`,
        sql`update resets set body = jsonb_set(body, '{escalation}', body->'escalation'
            || '{"reminders": 0, "remindAt": null, "remindedAt": null}')
          where jsonb_typeof(body->'escalation') = 'object'`,
      ]
      for (const statement of statements) await statement.execute(db)
    },
  },
  '008-channel': {
    up: async (db: Kysely<unknown>) => {
      await sql`alter table people add column channel text not null default 'msteams'`.execute(db)
    },
  },
}

/** Brings the tables up to date. Several starters may call it at once; a newer schema is refused. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  })
  const known = new Set(Object.keys(migrations))
  const applied = await appliedIn(db)
  const newer = applied.filter((name) => !known.has(name))
  if (newer.length > 0) {
    throw new ConfigurationWrong([
      `DATABASE_URL: the database was made by a newer release (it knows ${newer.join(', ')}); start that release, or give this one a database of its own`,
    ])
  }
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error instanceof Error ? error : new Error('Migration failed')
}

/** Whether a database has exactly the tables of this release. */
export async function isUpToDate<T>(db: Kysely<T>): Promise<boolean> {
  const applied = await appliedIn(db)
  return applied.toSorted().join() === Object.keys(migrations).join()
}

async function appliedIn<T>(db: Kysely<T>): Promise<string[]> {
  const exists = await sql<{ found: boolean }>`
    select to_regclass('kysely_migration') is not null as found`.execute(db)
  if (exists.rows[0]?.found !== true) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map(({ name }) => name)
}
