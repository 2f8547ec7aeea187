import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import { entriesIn } from '../adapters/chain.ts'
import type { Schema } from '../adapters/db.ts'
import { loadDatabase } from '../config.ts'
import { ConfigurationWrong } from '../errors.ts'
import { reading } from './reading.ts'
import { loggedIn, verify, type Logged, type Report } from './verify.ts'

const help = `Looks into the audit. Changes nothing.

  npm run audit -- verify [--log <file>]...
  npm run --silent audit -- export [--since <time>] [--until <time>] [--person <who>]

verify   Finds entries that were changed, removed, added or moved, and says which.
  --log     A file with the bot's log lines, as it wrote them (LOG_LEVEL info or debug); may be given
            several times. Only with it does it show that the last entries of a reset were removed,
            that entries without a reset were, or that entries were written anew with new hashes.

export   Writes entries as JSON lines, oldest first.
  --since   From this time on: 2026-11-01 (midnight, UTC) or 2026-11-01T09:30:00+01:00.
  --until   Before this time, likewise.
  --person  About this person or done by them: an Entra object id, or the user principal name of
            somebody whom the bot still knows.

The database is the bot's: DATABASE_URL or DATA_DIR, from the environment or with APP_ENV=<name> from
env/.env.<name>. An embedded one must not be in use: stop the bot first.

Exit code: 0 nothing is wrong, 2 verify found something, 1 it could not be done.
`

const time = z.union([z.string().date(), z.string().datetime({ offset: true })])

/** What it writes to, and the environment it reads in place of the process's own. */
type Around = {
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined
  readonly out: Writable
  readonly err: Writable
}

if (import.meta.main) {
  const { stdout: out, stderr: err } = process
  // Whoever reads what is written may have seen enough.
  out.on('error', () => process.exit(0))
  process.exitCode = await main(process.argv.slice(2), { out, err })
}

/** Does what the arguments say; answers with the exit code. */
export async function main(args: readonly string[], around: Around): Promise<number> {
  try {
    return await run(args, around)
  } catch (error) {
    const lines =
      error instanceof ConfigurationWrong
        ? ['The configuration is not usable:', ...error.problems]
        : // No more of any other than its message: what else it carries may be the database's.
          [error instanceof Error ? error.message : 'It could not be done']
    around.err.write(`${lines.join('\n')}\n`)
    return 1
  }
}

async function run(args: readonly string[], around: Around): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      log: { type: 'string', multiple: true },
      since: { type: 'string' },
      until: { type: 'string' },
      person: { type: 'string' },
    },
  })
  const { help: isAsked, log, ...fit } = values
  if (isAsked === true) {
    around.out.write(help)
    return 0
  }
  const [command] = positionals
  if (positionals.length !== 1 || (command !== 'verify' && command !== 'export')) {
    throw new Error('Say verify or export; --help tells more')
  }
  if (command === 'export') {
    if (log !== undefined) throw new Error('export takes no --log')
    return exported(fit, around)
  }
  if (Object.keys(fit).length > 0) {
    throw new Error('verify takes no --since, --until or --person: a chain is looked at as a whole')
  }
  return verified(log, around)
}

// --- verify

async function verified(
  files: readonly string[] | undefined,
  { environment, out }: Around,
): Promise<number> {
  // The log first: what is written meanwhile is then in the table only, never the other way round.
  const log = files === undefined ? null : await linesIn(files)
  const { report, days } = await reading(loadDatabase(environment), ({ moment }) =>
    moment(async (db) => {
      const { days, since } = await keptIn(db)
      const report = await verify(entriesIn(db), log, since)
      const findings = [...(await triggersMissing(db)), ...report.findings]
      return { report: { ...report, findings }, days }
    }),
  )
  out.write(`${[...summaryOf(report, log, days), ...report.findings].join('\n')}\n`)
  return report.findings.length === 0 ? 0 : 2
}

async function linesIn(files: readonly string[]): Promise<Logged[]> {
  const found: Logged[] = []
  for (const file of files) {
    let number = 0
    for await (const text of createInterface({ input: createReadStream(file) })) {
      const line = loggedIn(text, `${file}:${++number}`)
      if (line !== null) found.push(line)
    }
  }
  if (found.length > 0) return found
  throw new Error(
    'No line of the log tells of an entry: is it this bot’s, at LOG_LEVEL info or debug?',
  )
}

/** Since when entries are kept for sure, as the database's own trigger sees it. */
async function keptIn(db: Kysely<Schema>): Promise<{ days: number | null; since: Date | null }> {
  const { rows } = await sql<{ days: number; since: Date }>`
    select days, now() - make_interval(days => days) as since from (
      select greatest(value::integer, 90) as days from settings
      where name = 'audit.days' and value ~ '^[0-9]{1,5}$'
    ) as kept`.execute(db)
  return rows[0] ?? { days: null, since: null }
}

async function triggersMissing(db: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tgname as name from pg_trigger
    where tgrelid = 'audit'::regclass and tgenabled in ('O', 'A')`.execute(db)
  const there = rows.map(({ name }) => name)
  return ['audit_stays', 'audit_stays_whole']
    .filter((name) => !there.includes(name))
    .map((name) => `The trigger ${name} is missing or off: the database lets entries be changed`)
}

function summaryOf(
  { entries, resets, older, findings, outsideLog, forgotten }: Report,
  log: readonly Logged[] | null,
  days: number | null,
): string[] {
  const lines = [`${entries} entries, of ${resets} resets and of none.`]
  if (older > 0) lines.push(`${older} are from before entries had hashes: nothing tells of them.`)
  if (log === null) {
    lines.push('Without --log it does not show if the last ones were removed, or written anew.')
  } else {
    lines.push(`Compared with ${log.length} lines of the log.`)
    if (outsideLog > 0) lines.push(`${outsideLog} are from before or after the log.`)
    if (forgotten > 0) {
      lines.push(
        `${forgotten} lines are about entries older than the ${days} days that they are kept.`,
      )
    }
  }
  return [...lines, findings.length === 0 ? 'Nothing is wrong.' : `Wrong: ${findings.length}`]
}

// --- export

async function exported(
  fit: { since?: string; until?: string; person?: string },
  { environment, out }: Around,
): Promise<number> {
  for (const name of ['since', 'until'] as const) {
    const value = fit[name]
    if (value === undefined || time.safeParse(value).success) continue
    throw new Error(`--${name} is no time; write 2026-11-01 or 2026-11-01T09:30:00+01:00`)
  }
  const { person, ...period } = fit
  await reading(loadDatabase(environment), ({ moment }) =>
    moment(async (db) => {
      const people = person === undefined ? {} : { people: await idsOf(db, person) }
      for await (const entry of entriesIn(db, { ...period, ...people })) {
        if (!out.write(`${JSON.stringify(entry)}\n`)) await once(out, 'drain')
      }
    }),
  )
  return 0
}

/** Somebody's object id; by another name a person may have had several. */
async function idsOf(db: Kysely<Schema>, person: string): Promise<string[]> {
  if (z.string().uuid().safeParse(person).success) return [person.toLowerCase()]
  const { rows } = await sql<{ id: string }>`
    select id from people where lower(upn) = lower(${person})`.execute(db)
  if (rows.length > 0) return rows.map(({ id }) => id)
  throw new Error('--person is nobody whom the bot still knows; give the Entra object id')
}
