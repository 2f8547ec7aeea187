import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { sql, type Kysely } from 'kysely'
import { entriesIn, hashOf, writeEntry, type Entry } from '../../src/adapters/chain.ts'
import { openEmbedded, openPostgres, type Database, type Schema } from '../../src/adapters/db.ts'
import { migrate } from '../../src/adapters/migrations.ts'
import { main } from '../../src/commands/audit.ts'
import type { AuditEntry, Audited } from '../../src/ports.ts'
import { startPostgres, type Postgres } from '../postgres.ts'

const program = fileURLToPath(new URL('../../src/commands/audit.ts', import.meta.url))
const logger = new URL('../../src/log.ts', import.meta.url).href
const folder = mkdtempSync(join(tmpdir(), 'audit-'))
const logFile = join(folder, 'bot.log')

const ann = randomUUID()
const bob = randomUUID()
const sam = randomUUID()
const [annsReset, bobsReset] = [randomUUID(), randomUUID()]
const start = Date.now() - 3_600_000

let postgres: Postgres
const copies = { made: 0, dropped: 0 }
/** What the bot has written down, oldest first, and logged. */
let written: Audited[] = []

beforeAll(async () => {
  postgres = await startPostgres()
  const database = await made('template')
  written = await fill(database.kysely)
  await database.close()
  writeFileSync(logFile, await logOf(written))
}, 60_000)

afterEach(async () => {
  const server = open('postgres')
  while (copies.dropped < copies.made) {
    await sql`drop database ${sql.id(`copy${++copies.dropped}`)} with (force)`.execute(
      server.kysely,
    )
  }
  await server.close()
})

afterAll(async () => {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

/** Two resets between one another, and two events about none. */
async function fill(db: Kysely<Schema>): Promise<Audited[]> {
  await sql`insert into people (id, name, upn, locale) values
    (${ann}, 'Ann', 'Ann.Carter@contoso.example', 'en'), (${bob}, 'Bob', null, 'en')`.execute(db)
  const events: [
    reset: string | null,
    person: string,
    event: string,
    more?: Partial<AuditEntry>,
  ][] = [
    [annsReset, ann, 'chosen'],
    [annsReset, ann, 'authenticated', { actor: { kind: 'system' } }],
    [bobsReset, bob, 'chosen'],
    [null, bob, 'chosen', { outcome: 'refused', result: 'notOffered' }],
    [annsReset, ann, 'signedIn', { detail: { signIn: { methods: ['fido'], contexts: [] } } }],
    [annsReset, ann, 'ordered', { actor: { kind: 'system' }, detail: { requestId: 'r1' } }],
    [bobsReset, bob, 'denied', { actor: { kind: 'approver', id: sam, name: 'Sam' } }],
    [annsReset, ann, 'completed', { actor: { kind: 'system' } }],
    [null, ann, 'chosen', { outcome: 'refused', result: 'notOffered' }],
  ]
  const all: Audited[] = []
  for (const [resetId, person, event, more] of events) {
    all.push(await added(db, { resetId, person, event, ...more }, all.length))
  }
  return all
}

/** An entry as the bot writes it. */
async function added(
  db: Kysely<Schema>,
  more: Partial<AuditEntry>,
  minute: number,
): Promise<Audited> {
  const entry: AuditEntry = {
    at: new Date(start + minute * 60_000).toISOString(),
    resetId: annsReset,
    person: ann,
    event: 'chosen',
    from: null,
    actor: { kind: 'employee', id: more.person ?? ann },
    outcome: 'accepted',
    result: 'awaitingSignIn',
    detail: { deviceId: 'd1' },
    ...more,
  }
  const place = await db.transaction().execute((trx) => writeEntry(trx, entry))
  return { ...entry, ...place }
}

/** The lines that the bot's own log makes of entries, with others between. */
async function logOf(entries: readonly object[]): Promise<string> {
  const script = `
    import { createLog } from ${JSON.stringify(logger)}
    const log = createLog('info')
    log.info({ port: 1 }, 'listening')
    for (const entry of JSON.parse(process.argv[1])) log.info({ ...entry, detail: undefined }, 'event')
    log.warn({ hash: 'no entry' }, 'event')`
  const args = ['--input-type=module', '-e', script, JSON.stringify(entries)]
  const { code, out } = await started(args, {})
  expect(code).toBe(0)
  return `not JSON\n${out}`
}

/** The command as it is started from a shell. */
async function started(args: readonly string[], env: Record<string, string>) {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err] = [textIn(child.stdout), textIn(child.stderr)]
  const [code] = (await once(child, 'close')) as [number | null]
  return shown(code, out(), err())
}

/** The same in this process, which is quicker. */
async function ran(args: readonly string[], environment: Record<string, string>) {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const [outText, errText] = [textIn(out), textIn(err)]
  const code = await main(args, { environment, out, err })
  return shown(code, outText(), errText())
}

function shown(code: number | null, out: string, err: string) {
  expect(out + err).not.toContain('hidden')
  return { code, out, err }
}

function textIn(stream: Readable): () => string {
  let text = ''
  stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return () => text
}

function urlOf(name: string): string {
  const url = new URL(postgres.url)
  url.pathname = name
  url.password = 'hidden-password'
  return url.href
}

function open(name: string): Database {
  return openPostgres(urlOf(name), () => undefined)
}

async function made(name: string): Promise<Database> {
  const server = open('postgres')
  await sql`create database ${sql.id(name)}`.execute(server.kysely)
  await server.close()
  const database = open(name)
  await migrate(database.kysely)
  return database
}

/** A copy of the database in which somebody has done something behind the bot's back. */
async function tampered(
  tamper: (db: Kysely<Schema>) => Promise<unknown> = () => Promise.resolve(),
): Promise<string> {
  const name = `copy${++copies.made}`
  const server = open('postgres')
  await sql`create database ${sql.id(name)} template template`.execute(server.kysely)
  await server.close()
  const { kysely, close } = open(name)
  await sql`alter table audit disable trigger user`.execute(kysely)
  await tamper(kysely)
  await sql`alter table audit enable trigger user`.execute(kysely)
  await close()
  return urlOf(name)
}

/** What `verify` says of a database: its exit code and what it found. */
async function found(url: string, logs: readonly string[] = []) {
  const args = logs.flatMap((log) => ['--log', log])
  const { code, out, err } = await ran(['verify', ...args], { DATABASE_URL: url })
  expect(err).toBe('')
  const lines = out.trim().split('\n')
  return { code, out, findings: lines.filter((line) => /^(Entry|The trigger)/.test(line)) }
}

/** A finding about an entry by its id, and what it says of it. */
function about(id: number, what: string): unknown {
  const entry = written[id - 1]
  const reset = entry?.resetId === null ? 'no reset' : `reset ${entry?.resetId}`
  const words = what.replaceAll(/[()]/g, '\\$&')
  return expect.stringMatching(`^Entry ${id} \\(${reset}, ${entry?.event}, 20.*Z\\) ${words}`)
}

const change = (id: number, set: string) => (db: Kysely<Schema>) =>
  sql`update audit set ${sql.raw(set)} where id = ${id}`.execute(db)
const remove = (where: string) => (db: Kysely<Schema>) =>
  sql`delete from audit where ${sql.raw(where)}`.execute(db)

/** Writes Ann’s entries anew from this one on, with hashes that fit. */
async function rewrite(db: Kysely<Schema>, from: number, result: string): Promise<void> {
  let previous: string | null = null
  for await (const entry of entriesIn(db)) {
    if (entry.resetId !== annsReset) continue
    const content: Entry = Number(entry.id) < from ? entry : { ...entry, result, previous }
    previous = hashOf(content)
    await sql`update audit set result = ${content.result}, previous_hash = ${content.previous},
      hash = ${previous} where id = ${entry.id}`.execute(db)
  }
}

/** Puts in an entry about Bob’s reset with a hash that fits. */
async function forge(
  db: Kysely<Schema>,
  { id, seq, previous }: { id: string; seq: number; previous: string | null },
): Promise<void> {
  const entry = {
    id,
    at: new Date(start).toISOString(),
    resetId: bobsReset,
    person: bob,
    event: 'approved',
    actor: { kind: 'approver', id: sam },
    outcome: 'accepted',
    result: 'awaitingSignIn',
    detail: {},
    seq,
    previous,
  }
  await sql`insert into audit values (${id}, ${entry.at}, ${bobsReset}, ${bob}, 'approved', 'approver',
    ${sam}, 'accepted', 'awaitingSignIn', '{}', ${seq}, ${previous}, ${hashOf(entry)})`.execute(db)
}

const changed = 'was changed: its hash is not that of what it says'

describe('verify', () => {
  test('finds nothing where nothing is wrong, with the log and without', async () => {
    const url = await tampered()
    const alone = await found(url)
    expect(alone).toMatchObject({ code: 0, findings: [] })
    expect(alone.out).toContain('Nothing is wrong')
    expect(alone.out).toContain('9 entries')
    expect(alone.out).toContain('Without --log')
    const compared = await found(url, [logFile])
    expect(compared).toMatchObject({ code: 0, findings: [] })
    expect(compared.out).toContain('9 lines of the log')
  })

  test.each([
    { what: 'detail', set: `detail = jsonb_set(detail, '{requestId}', '"r2"')` },
    { what: 'person', set: `person_id = '${bob}'` },
    { what: 'time', set: `at = at + interval '1 minute'` },
    { what: 'actor', set: `actor_kind = 'approver', actor_id = '${sam}'` },
    { what: 'outcome', set: `outcome = 'refused', result = 'notNow'` },
    { what: 'place', set: `seq = 9` },
  ])('finds the one entry whose $what was changed', async ({ set }) => {
    const { code, findings } = await found(await tampered(change(6, set)))
    expect(findings).toEqual([about(6, changed)])
    expect(code).toBe(2)
  })

  test('finds a changed entry that is about no reset', async () => {
    const { code, findings } = await found(await tampered(change(4, `person_id = '${ann}'`)))
    expect(findings).toEqual([about(4, changed)])
    expect(code).toBe(2)
  })

  test('finds an entry that was given to another reset', async () => {
    const give = change(8, `reset_id = '${bobsReset}', seq = 3`)
    const { findings } = await found(await tampered(give))
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatch(new RegExp(`^Entry 8 .reset ${bobsReset}.*${changed}`))
  })

  test.each([
    { what: 'the first entry', ids: '1', at: 2, number: 2, gap: '1 entry was' },
    { what: 'one in the middle', ids: '5', at: 6, number: 4, gap: '1 entry was' },
    { what: 'two in the middle', ids: '2, 5', at: 6, number: 4, gap: '2 entries were' },
  ])('finds where something is missing: $what', async ({ ids, at, number, gap }) => {
    const { code, findings } = await found(await tampered(remove(`id in (${ids})`)))
    expect(findings).toEqual([
      about(at, `comes after number \\d and is number ${number}: ${gap} removed before it`),
    ])
    expect(code).toBe(2)
  })

  test('finds two entries that changed places, and both that changed what they say', async () => {
    const places = await tampered(async (db) => {
      await change(5, 'seq = 30')(db)
      await change(6, 'seq = 3')(db)
      await change(5, 'seq = 4')(db)
    })
    expect((await found(places)).findings).toEqual([about(5, changed), about(6, changed)])
    const ids = await tampered(async (db) => {
      await change(5, 'id = 500')(db)
      await change(6, 'id = 5')(db)
      await change(500, 'id = 6')(db)
    })
    const { code, findings } = await found(ids)
    expect(findings).toHaveLength(2)
    expect(code).toBe(2)
  })

  test('finds an entry that was put in, whatever hash it was given', async () => {
    const forged = await tampered(async (db) => {
      await sql`insert into audit
        (at, reset_id, person_id, event, actor_kind, outcome, result, detail, seq, previous_hash, hash)
        select at, reset_id, person_id, 'approved', 'approver', outcome, result, detail, 6, hash, hash
        from audit where id = 8`.execute(db)
    })
    const { code, findings } = await found(forged)
    expect(findings).toEqual([expect.stringMatching(`^Entry 10 .*approved.* ${changed}`)])
    expect(code).toBe(2)
  })

  test('finds an entry that was put between two others with a hash that fits', async () => {
    const forged = await tampered(async (db) => {
      // Bob’s two entries with one between, as if it had always been there.
      await change(7, 'seq = 3, id = 20')(db)
      await forge(db, { id: '15', seq: 2, previous: written[2]?.hash ?? null })
    })
    const { findings } = await found(forged)
    expect(findings).toEqual([expect.stringMatching(`^Entry 20 .*denied.* ${changed}`)])
  })

  test('finds a second beginning, or a second entry at a place, with hashes that fit', async () => {
    const beginning = await tampered(async (db) => {
      await sql`drop index audit_place`.execute(db)
      await forge(db, { id: '15', seq: 1, previous: null })
      await forge(db, { id: '16', seq: 2, previous: written[2]?.hash ?? null })
    })
    const { code, findings } = await found(beginning)
    expect(findings).toEqual([
      expect.stringMatching(/^Entry 15 .*approved.* is not in its place: it comes after number 2$/),
      expect.stringMatching(/^Entry 16 .*approved.* does not follow from the entry before it/),
    ])
    expect(code).toBe(2)
  })

  test('finds where entries were written anew with hashes that fit, up to the next old one', async () => {
    const until = await tampered(async (db) => {
      const { rows } = await sql<{ hash: string }>`select hash from audit where id = 8`.execute(db)
      await rewrite(db, 5, 'closed')
      await sql`update audit set hash = ${rows[0]?.hash} where id = 8`.execute(db)
    })
    expect((await found(until)).findings).toEqual([about(8, changed)])
    const own = await tampered(async (db) => {
      const { rows } = await sql<{
        row: string
      }>`select hash as row from audit where id = 8`.execute(db)
      await rewrite(db, 6, 'closed')
      await change(8, `result = 'awaitingSignIn', hash = '${rows[0]?.row}'`)(db)
      await sql`update audit set previous_hash = ${written[5]?.hash} where id = 8`.execute(db)
    })
    const { code, findings } = await found(own)
    expect(findings).toEqual([
      about(8, 'does not follow from the entry before it: that one was written anew'),
    ])
    expect(code).toBe(2)
  })

  test('what somebody forged does nothing to the terminal of who reads of it', async () => {
    const forged = await tampered((db) =>
      sql`update audit set event = ${'\u001b[2J\nNothing is wrong.'} where id = 6`.execute(db),
    )
    const { code, out, findings } = await found(forged)
    expect(findings).toHaveLength(1)
    expect(out).not.toContain('\u001b')
    expect(out.split('\n')).not.toContain('Nothing is wrong.')
    expect(code).toBe(2)
  })

  test('finds an entry whose hash is gone', async () => {
    const bare = await tampered(async (db) => {
      await sql`alter table audit drop constraint audit_chained`.execute(db)
      await change(8, 'hash = null, seq = null, previous_hash = null')(db)
    })
    const { code, findings } = await found(bare)
    expect(findings).toEqual([about(8, 'has no hash, and older ones have')])
    expect(code).toBe(2)
  })

  test.each(['audit_stays', 'audit_stays_whole'])(
    'finds that the database does not defend it any more: %s',
    async (trigger) => {
      const url = await tampered()
      const { kysely, close } = openPostgres(url, () => undefined)
      await sql`alter table audit disable trigger ${sql.ref(trigger)}`.execute(kysely)
      await close()
      const { code, findings } = await found(url)
      expect(findings).toEqual([expect.stringContaining(`The trigger ${trigger} is missing`)])
      expect(code).toBe(2)
    },
  )

  test.each([
    { what: 'the last of a reset', where: 'id = 8', ids: [8] },
    { what: 'the last two of a reset', where: 'id in (6, 8)', ids: [6, 8] },
    { what: 'all of a reset', where: `reset_id = '${bobsReset}'`, ids: [3, 7] },
    { what: 'one about no reset', where: 'id = 4', ids: [4] },
    { what: 'everything', where: 'true', ids: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
  ])('with the log it finds what is missing, without it cannot: $what', async ({ where, ids }) => {
    const url = await tampered(remove(where))
    expect(await found(url)).toMatchObject({ code: 0, findings: [] })
    const { code, findings } = await found(url, [logFile])
    expect(findings).toEqual(ids.map((id) => about(id, 'was removed: only the log')))
    expect(findings[0]).toContain(`${logFile}:`)
    expect(code).toBe(2)
  })

  test('with the log it finds a chain that was written anew, without it cannot', async () => {
    const url = await tampered((db) => rewrite(db, 5, 'closed'))
    expect(await found(url)).toMatchObject({ code: 0, findings: [] })
    const { code, findings } = await found(url, [logFile])
    expect(findings).toEqual([5, 6, 8].map((id) => about(id, 'has another hash in the log')))
    expect(code).toBe(2)
  })

  test('with the log it finds an entry that the bot has not written', async () => {
    const url = await tampered(async (db) => {
      const forged = { resetId: bobsReset, person: bob, event: 'approved' }
      await added(db, forged, 3)
    })
    expect(await found(url)).toMatchObject({ code: 0, findings: [] })
    const { code, findings } = await found(url, [logFile])
    expect(findings).toEqual([
      expect.stringMatching(/^Entry 10 .*approved.* is in no line of the log/),
    ])
    expect(code).toBe(2)
  })

  test('logs of several processes count together, and what no log covers is only counted', async () => {
    const url = await tampered((db) => added(db, { event: 'shown' }, 30))
    const [first, second] = [join(folder, 'first.log'), join(folder, 'second.log')]
    writeFileSync(first, await logOf(written.filter((_, index) => index % 2 === 0)))
    writeFileSync(second, await logOf(written.filter((_, index) => index % 2 === 1)))
    const { code, out } = await found(url, [first, second])
    expect(out).toContain('1 are from before or after the log')
    expect(code).toBe(0)
    expect(await found(url, [first])).toMatchObject({ code: 2 })
  })

  test('a line about an entry that is not kept any longer is no finding', async () => {
    const long = new Date(Date.now() - 401 * 24 * 3_600_000).toISOString()
    const gone = { ...written[8], id: '0', at: long, hash: 'a'.repeat(64) }
    const cut = { ...written[7], id: '-1', at: long, hash: 'b'.repeat(64) }
    const log = join(folder, 'long.log')
    writeFileSync(log, await logOf([...written, gone]))
    const never = await tampered()
    expect(await found(never, [log])).toMatchObject({ code: 2 })
    const url = await tampered((db) =>
      sql`insert into settings values ('audit.days', '400')`.execute(db),
    )
    const { code, out } = await found(url, [log])
    expect(out).toContain('1 lines are about entries older than the 400 days')
    expect(code).toBe(0)
    // Of a reset all is kept as long as some of it is.
    writeFileSync(log, await logOf([...written, cut]))
    expect(await found(url, [log])).toMatchObject({
      code: 2,
      findings: [expect.stringContaining('was removed: only the log')],
    })
  })

  test.each([
    { args: [], says: 'Say verify or export' },
    { args: ['look'], says: 'Say verify or export' },
    { args: ['verify', 'twice'], says: 'Say verify or export' },
    { args: ['verify', '--since', '2026-01-01'], says: 'verify takes no --since' },
    { args: ['verify', '--quickly'], says: '--quickly' },
    { args: ['verify', '--log', '/nowhere.log'], says: '/nowhere.log' },
    { args: ['verify', '--log', program], says: 'No line of the log tells of an entry' },
    { args: ['export', '--log', '/nowhere.log'], says: 'export takes no --log' },
    { args: ['export', '--since', 'yesterday'], says: '--since is no time' },
    { args: ['export', '--until', '2026-02-30'], says: '--until is no time' },
    { args: ['export', '--until', '2026-02-03T10:00'], says: '--until is no time' },
    { args: ['export', '--person', 'nobody@contoso.example'], says: '--person is nobody' },
  ])('$args cannot be done and says why', async ({ args, says }) => {
    const { code, out, err } = await ran(args, { DATABASE_URL: urlOf('template') })
    expect(err).toContain(says)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect({ code, out }).toEqual({ code: 1, out: '' })
  })

  test('a database that is away, or not the bot’s, is said to be', async () => {
    const away = 'postgres://bot:hidden@127.0.0.1:1/reset'
    const closed = await ran(['verify'], { DATABASE_URL: away })
    expect(closed.err).toContain('DATABASE_URL: the database cannot be used (ECONNREFUSED)')
    const other = await ran(['verify'], { DATABASE_URL: urlOf('postgres') })
    expect(other.err).toContain('has not the tables of this release')
    const none = await ran(['verify'], { DATA_DIR: join(folder, 'none') })
    expect(none.err).toContain('DATA_DIR: there is no database in')
    expect([closed.code, other.code, none.code]).toEqual([1, 1, 1])
    expect(readdirSync(folder)).not.toContain('none')
  })

  test('on the embedded database it works too, once the bot has let go of it', async () => {
    const directory = join(folder, 'data')
    const database = await openEmbedded(directory)
    await migrate(database.kysely)
    const entries = await fill(database.kysely)
    const log = join(folder, 'embedded.log')
    writeFileSync(log, await logOf(entries))
    const env = { DATA_DIR: directory }
    const used = await started([program, 'verify'], env)
    expect(used).toMatchObject({ code: 1, out: '' })
    expect(used.err).toContain('DATA_DIR: another process is using')
    await database.close()
    const checked = await started([program, 'verify', '--log', log], env)
    expect(checked).toMatchObject({ code: 0, err: '' })
    const exported = await started([program, 'export'], env)
    expect(exported.out.trim().split('\n').map(idIn)).toEqual(entries.map(({ id }) => id))

    const again = await openEmbedded(directory)
    await sql`alter table audit disable trigger user`.execute(again.kysely)
    await remove('id = 5')(again.kysely)
    await again.close()
    expect(await started([program, 'verify'], env)).toMatchObject({ code: 2 })
  }, 60_000)

  test('it says how to use it', async () => {
    for (const flag of ['--help', '-h']) {
      const { code, out } = await started([program, flag], {})
      expect(code).toBe(0)
      for (const word of ['verify', 'export', '--log', '--since', '--until', '--person']) {
        expect(out).toContain(word)
      }
    }
  })
})

describe('export', () => {
  test('writes every entry as a line whose hash anybody can work out', async () => {
    const { code, out, err } = await ran(['export'], { DATABASE_URL: urlOf('template') })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const lines = out.trim().split('\n')
    expect(lines.map(idIn)).toEqual(written.map(({ id }) => id))
    for (const line of lines) {
      const { hash, ...content } = JSON.parse(line)
      const sorted = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(sorted)
        if (typeof value !== 'object' || value === null) return value
        return Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, part]) => [name, sorted(part)]),
        )
      }
      const text = JSON.stringify(sorted(content))
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash)
    }
    expect(JSON.parse(lines[6] ?? '')).toMatchObject({
      resetId: bobsReset,
      person: bob,
      event: 'denied',
      actor: { kind: 'approver', id: sam },
      outcome: 'accepted',
      detail: { from: null, deviceId: 'd1' },
      seq: 2,
      previous: written[2]?.hash,
    })
  })

  const minute = (count: number) => new Date(start + count * 60_000).toISOString()
  test.each([
    { what: 'since', args: ['--since', minute(6)], ids: [7, 8, 9] },
    { what: 'until, without that moment', args: ['--until', minute(2)], ids: [1, 2] },
    { what: 'both', args: ['--since', minute(2), '--until', minute(4)], ids: [3, 4] },
    { what: 'a day', args: ['--since', '2020-01-01', '--until', '2020-01-02'], ids: [] },
    { what: 'a person, whatever was done about them', args: ['--person', bob], ids: [3, 4, 7] },
    { what: 'an approver, and what they did', args: ['--person', sam.toUpperCase()], ids: [7] },
    { what: 'a name', args: ['--person', 'ann.carter@CONTOSO.example'], ids: [1, 2, 5, 6, 8, 9] },
    { what: 'all', args: ['--person', ann, '--since', minute(5)], ids: [6, 8, 9] },
  ])('takes what fits only: $what', async ({ args, ids }) => {
    const env = { DATABASE_URL: urlOf('template') }
    const { code, out } = await ran(['export', ...args], env)
    const lines = out.split('\n').filter((line) => line !== '')
    expect(lines.map(idIn).map(Number)).toEqual(ids)
    expect(code).toBe(0)
  })
})

function idIn(line: string): string {
  return String((JSON.parse(line) as { id: unknown }).id)
}
