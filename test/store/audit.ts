import { randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { entriesIn, hashOf, type Entry } from '../../src/adapters/chain.ts'
import { verify } from '../../src/commands/verify.ts'
import type { AuditEntry, Written } from '../../src/ports.ts'
import type { Given } from './contract.test.ts'
import { auditOf, somebodyWaits, type Bot } from './drivers.ts'
import { entryOf, resetOf } from './samples.ts'

const DAY = 24 * 3_600_000

/** The audit grows at its end only, and shows it when somebody has changed it all the same. */
export function auditStays(given: () => Given): void {
  test('the entries of a reset are numbered, and each one stands on the one before', async () => {
    const { one, two } = given()
    const [id, other] = [randomUUID(), randomUUID()]
    const ann = { kind: 'employee', id: randomUUID() } as const
    const written = [
      await write(one, entryOf(id, { actor: ann, person: ann.id })),
      await write(two, entryOf(other)),
      await write(two, entryOf(id, { event: 'woken', outcome: 'refused', result: 'tooEarly' })),
      await write(one, entryOf(id, { at: '2026-11-20T13:00:00+01:00' })),
    ]
    const [first, elsewhere, second, third] = written
    const entries = await entriesOf(one, id)
    expect(entries.map(({ id, seq, hash }) => ({ id, seq, hash }))).toEqual([first, second, third])
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(entries.map(({ previous }) => previous)).toEqual([null, first?.hash, second?.hash])
    expect(entries.map(hashOf)).toEqual([first?.hash, second?.hash, third?.hash])
    expect(elsewhere).toMatchObject({ seq: 1 })
    expect(new Set(written.map(({ hash }) => hash)).size).toBe(4)
  })

  test('an entry about no reset stands alone', async () => {
    const { one } = given()
    const person = randomUUID()
    const written = await write(one, entryOf('', { resetId: null, person }))
    await write(one, entryOf('', { resetId: null, person }))
    const entries = await entriesOf(one, null, person)
    expect(entries).toMatchObject([{ ...written, seq: null, previous: null }, { seq: null }])
    expect(entries.map(hashOf)).toEqual(entries.map(({ hash }) => hash))
    expect(entries[0]?.hash).not.toBe(entries[1]?.hash)
  })

  test.each([
    { what: 'keys in another order', detail: { zeta: 1, alpha: { y: [{ b: 1, a: 2 }], x: null } } },
    { what: 'keys that are numbers', detail: { 10: 'ten', 9: 'nine', b: 'b' } },
    { what: 'what JSON drops', detail: { gone: undefined, list: [undefined], not: NaN } },
    { what: 'numbers of all sizes', detail: { big: 1e21, small: 1e-7, zero: -0, part: 0.1 } },
    {
      what: 'texts that a database refuses',
      detail: { nul: 'a\0b', half: '\ud83d!', emoji: '📱' },
    },
    { what: 'a name that objects have anyway', detail: JSON.parse('{"__proto__": {"a": 1}}') },
  ])('a hash still fits after the database has kept $what', async ({ detail }) => {
    const { one } = given()
    const id = randomUUID()
    const { hash } = await write(one, entryOf(id, { detail }))
    expect((await entriesOf(one, id)).map(hashOf)).toEqual([hash])
  })

  test('many that write about one reset at the same time do not fork its chain', async () => {
    const { one, two } = given()
    const reset = resetOf(randomUUID())
    await one.store.transaction((tx) => tx.save(reset))
    const writers = Array.from({ length: 20 }, (_, turn) =>
      (turn % 2 === 0 ? one : two).store.transaction(async (tx) => {
        await tx.reset(reset.id)
        return tx.audit(entryOf(reset.id, { detail: { turn } }))
      }),
    )
    const written = await Promise.all(writers)
    expect(new Set(written.map(({ seq }) => seq)).size).toBe(20)
    const entries = await entriesOf(one, reset.id)
    const report = await verify(listed(entries), null, null)
    expect(report).toMatchObject({ findings: [], entries: 20, resets: 1 })
  })

  test('on a server, whoever does not hold the reset fails rather than forks its chain', async () => {
    const { one, two, opened } = given()
    if (opened.pglite !== null) return
    const id = randomUUID()
    let second: Promise<unknown> = Promise.resolve()
    await one.store.transaction(async (tx) => {
      await tx.audit(entryOf(id))
      second = write(two, entryOf(id)).catch((error: unknown) => error)
      while (!(await somebodyWaits(one))) await one.store.ping()
    })
    expect(String(await second)).toContain('audit_place')
    expect(await auditOf(one, id)).toHaveLength(1)
  })

  test('the database itself lets nobody change, delete or empty it', async () => {
    const { one } = given()
    const id = randomUUID()
    await write(one, entryOf(id, { at: ago(0) }))
    await keepFor(one, '90')
    const before = await auditOf(one, id)
    for (const attempt of [
      sql`update audit set result = 'done' where reset_id = ${id}`,
      sql`update audit set at = at - interval '1 year' where reset_id = ${id}`,
      sql`delete from audit where reset_id = ${id}`,
      sql`truncate audit`,
      sql`truncate audit, settings cascade`,
    ]) {
      await expect(attempt.execute(one.kysely)).rejects.toThrow('append-only')
    }
    expect(await auditOf(one, id)).toEqual(before)
    expect(before).toHaveLength(1)
  })

  test('it lets nobody add an entry without a hash, or a second one to a place', async () => {
    const { one } = given()
    const id = randomUUID()
    await write(one, entryOf(id))
    const add = (seq: number, hash: string | null) => sql`
      insert into audit (at, reset_id, event, actor_kind, outcome, result, detail, seq, hash)
      values (now(), ${id}, 'chosen', 'system', 'accepted', 'done', '{}', ${seq}, ${hash})`
    await expect(add(2, null).execute(one.kysely)).rejects.toThrow('audit_chained')
    await expect(add(1, 'hash').execute(one.kysely)).rejects.toThrow('audit_place')
    expect(await auditOf(one, id)).toHaveLength(1)
  })

  test.each([
    { kept: '400', days: 399, goes: false },
    { kept: '400', days: 401, goes: true },
    { kept: '90', days: 91, goes: true },
    { kept: '1', days: 89, goes: false },
    { kept: '1', days: 91, goes: true },
    { kept: '-5', days: 5_000, goes: false },
    { kept: 'never', days: 5_000, goes: false },
    { kept: '', days: 5_000, goes: false },
    { kept: null, days: 5_000, goes: false },
  ])('kept for $kept days, an entry of $days days may go: $goes', async ({ kept, days, goes }) => {
    const { one } = given()
    const id = randomUUID()
    await write(one, entryOf(id, { at: ago(days) }))
    await keepFor(one, kept)
    const change = sql`update audit set result = 'done' where reset_id = ${id}`
    await expect(change.execute(one.kysely)).rejects.toThrow('append-only')
    const deletion = sql`delete from audit where reset_id = ${id}`.execute(one.kysely)
    if (goes) await deletion
    else await expect(deletion).rejects.toThrow('append-only')
    expect(await auditOf(one, id)).toHaveLength(goes ? 0 : 1)
  })

  test('an old entry stays as long as its reset has a young one', async () => {
    const { one } = given()
    const id = randomUUID()
    await write(one, entryOf(id, { at: ago(500) }))
    await write(one, entryOf(id, { at: ago(5) }))
    await keepFor(one, '400')
    const old = sql`delete from audit where reset_id = ${id} and at < now() - interval '400 days'`
    await expect(old.execute(one.kysely)).rejects.toThrow('append-only')
    expect(await auditOf(one, id)).toHaveLength(2)
  })
}

function write({ store }: Bot, entry: AuditEntry): Promise<Written> {
  return store.transaction((tx) => tx.audit(entry))
}

/** So many days ago, on the machine's clock. */
export function ago(days: number): string {
  return new Date(Date.now() - days * DAY).toISOString()
}

async function keepFor({ kysely, store }: Bot, days: string | null): Promise<void> {
  if (days !== null) return store.saveSetting('audit.days', days)
  await sql`delete from settings where name = 'audit.days'`.execute(kysely)
}

async function entriesOf(bot: Bot, resetId: string | null, person?: string): Promise<Entry[]> {
  const found: Entry[] = []
  const people = person === undefined ? {} : { people: [person] }
  for await (const entry of entriesIn(bot.kysely, people)) {
    if (entry.resetId === resetId) found.push(entry)
  }
  return found
}

async function* listed(entries: readonly Entry[]): AsyncGenerator<Entry> {
  yield* entries
}
