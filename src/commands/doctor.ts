import { readFileSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { createLooks, lookInto } from '../adapters/doctor.ts'
import { openToRead, reached, type Database } from '../adapters/db.ts'
import { loadEnvironment, type Config } from '../config.ts'
import { createDoctor, lookAtProblems } from '../doctor/doctor.ts'
import { exitCodeOf, type Finding } from '../doctor/finding.ts'
import type { DatabaseLook } from '../doctor/looks.ts'
import { ConfigurationWrong } from '../errors.ts'
import { readStrings } from '../wording.ts'

const help = `Looks whether everything is there that the bot needs, and says how to put right what is not.
Changes nothing, in the tenant or in the database.

  npm run doctor -- [--person <who>] [--manifest <file>] [--post] [--json]

--person    Whose devices to list, to see that this works: a user principal name or an object id. Else
            those of somebody who decides. Only how many there are is shown.
--manifest  The manifest of the Teams app that is installed. Else appPackage/manifest.json.
--post      Also posts a card in the channel of IT and takes it back.
--json      The findings as JSON: npm run --silent doctor -- --json

The configuration is the bot's, from the environment or with APP_ENV=<name> from env/.env.<name>. The bot
may run meanwhile; an embedded database can then not be looked at.

Exit code: 0 all is well, 1 there are warnings, 2 something has failed.
`

type Around = {
  /** In place of the process's own. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined
  readonly out: Writable
  readonly err: Writable
  /** How long to wait for one check. */
  readonly patienceMs?: number
}

type Asked = { readonly person?: string; readonly manifest?: string; readonly post?: boolean }

const MANIFEST = new URL('../../appPackage/manifest.json', import.meta.url)

if (import.meta.main) {
  const { stdout: out, stderr: err } = process
  // Whoever reads what is written may have seen enough.
  out.on('error', () => process.exit())
  process.exitCode = await main(process.argv.slice(2), { out, err })
  // Whoever did not answer in time is not waited for.
  out.write('', () => process.exit())
}

/** Does what the arguments say; answers with the exit code. */
export async function main(args: readonly string[], around: Around): Promise<number> {
  try {
    return await run(args, around)
  } catch (error) {
    // No more of it than its name: what else it carries may be anything.
    const name = error instanceof Error ? error.name : 'unknown'
    around.err.write(`The doctor itself has failed (${name}); report it\n`)
    return 2
  }
}

async function run(args: readonly string[], around: Around): Promise<number> {
  const options = optionsIn(args)
  if (typeof options === 'string') {
    around.err.write(`${options}; --help tells more\n`)
    return 2
  }
  const { help: isAsked, json: isJson, ...asked } = options
  if (isAsked === true) {
    around.out.write(help)
    return 0
  }
  const findings = await examine(asked, around)
  around.out.write(isJson === true ? jsonOf(findings) : textOf(findings))
  return exitCodeOf(findings)
}

function optionsIn(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', short: 'h' },
        json: { type: 'boolean' },
        post: { type: 'boolean' },
        person: { type: 'string' },
        manifest: { type: 'string' },
      },
    })
    return values
  } catch (error) {
    return error instanceof Error ? error.message : 'This cannot be done'
  }
}

async function examine(asked: Asked, { environment, patienceMs }: Around): Promise<Finding[]> {
  let config: Config
  try {
    config = loadEnvironment(environment)
  } catch (error) {
    if (error instanceof ConfigurationWrong) return [lookAtProblems(error.problems)]
    throw error
  }
  const clock = () => new Date()
  const { person, manifest = MANIFEST, post = false } = asked
  const database = databaseOf(config)
  // An embedded one holds up everything else in this process while it opens.
  if (config.database.kind === 'embedded') await database.look().catch(() => undefined)
  try {
    const checks = createDoctor({
      config,
      looks: createLooks({ config, clock, database: database.look }),
      manifest: () => textIn(manifest),
      strings: readStrings,
      posts: post,
      ...(person === undefined ? {} : { person }),
      ...(patienceMs === undefined ? {} : { patienceMs }),
    })
    return await Promise.all(checks.map((check) => check()))
  } finally {
    await database.close()
  }
}

function textIn(file: string | URL): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** The bot's database, opened and looked at once, when that is first asked for. */
function databaseOf({ database: where }: Config) {
  let opened: Promise<Database> | null = null
  let looked: Promise<DatabaseLook> | null = null

  async function look(): Promise<DatabaseLook> {
    try {
      // What goes wrong between two statements shows at the next one.
      opened = reached(where, () => openToRead(where, () => undefined))
      const { kysely } = await opened
      return await reached(where, () => lookInto(kysely, () => new Date()))
    } catch (error) {
      const [problem = ''] = error instanceof ConfigurationWrong ? error.problems : []
      if (problem.includes('another process is using')) return { kind: 'inUse' }
      if (problem.includes('there is no database in')) return { kind: 'none' }
      throw error
    }
  }

  return {
    look: () => (looked ??= look()),
    close: async () => {
      const database = await opened?.catch(() => null)
      await database?.close()
    },
  }
}

/** One line a check, and one more for each thing to do. What is said may hold names from outside. */
function textOf(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ id }) => id.length))
  const lines = findings.flatMap(({ id, level, says, fix }) => [
    `${level.padEnd('warning'.length)}  ${id.padEnd(width)}  ${plain(says)}`,
    ...(fix?.split('\n') ?? []).map((line) => `${' '.repeat(width + 11)}→ ${plain(line)}`),
  ])
  return `${lines.join('\n')}\n`
}

/** Control characters could do something to the terminal of who reads this. */
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '?')
}

function jsonOf(findings: readonly Finding[]): string {
  return `${JSON.stringify(findings, null, 2)}\n`
}
