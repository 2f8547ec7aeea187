import { readFileSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createGraph } from '../adapters/graph.ts'
import { createInspection } from '../adapters/inspection.ts'
import { createIntune } from '../adapters/intune.ts'
import { createTransaction } from '../adapters/transaction.ts'
import { loadEnvironment, type Config } from '../config.ts'
import { groupsNamed, routeOf } from '../domain/policy.ts'
import { ConfigurationWrong, OutsideFailed } from '../errors.ts'
import { createSilentLog } from '../log.ts'
import { createPinReset } from '../pin-reset.ts'
import { readPolicy, type PolicyFile } from '../policy-file.ts'
import { createLookUp } from '../standing.ts'
import { explained, type Looked } from './explain.ts'
import { reading, type Readable } from './reading.ts'

const help = `Looks at the policy. Changes nothing, and resets nothing.

  npm run policy -- check <file>
  npm run policy -- explain <who>

check    Says what is wrong with a policy file, each with its line and how to fix it. It needs no
         configuration.

explain  Says what would happen for each device of a person, and why: their groups, what they have used
         of the limits, holds, the row of the device table, the rules. <who> is a user principal name or
         an Entra object id. It asks Microsoft Graph and the bot's database, with the bot's own
         configuration, from the environment or with APP_ENV=<name> from env/.env.<name>. An embedded
         database must not be in use: stop the bot first.

Exit code: 0, or 1 where a file is wrong or nothing could be told.
`

/** What it writes to, and the environment it reads in place of the process's own. */
type Around = {
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined
  readonly clock?: () => Date
  readonly out: Writable
  readonly err: Writable
}

if (import.meta.main) {
  const { stdout: out, stderr: err } = process
  process.exitCode = await main(process.argv.slice(2), { out, err })
}

/** Does what the arguments say; answers with the exit code. */
export async function main(args: readonly string[], around: Around): Promise<number> {
  try {
    return await run(args, around)
  } catch (error) {
    around.err.write(`${linesOf(error).join('\n')}\n`)
    return 1
  }
}

/** No more of an error than what it says: what else it carries may be Graph's or the database's. */
function linesOf(error: unknown): string[] {
  if (error instanceof ConfigurationWrong) {
    return ['The configuration is not usable:', ...error.problems]
  }
  if (error instanceof OutsideFailed) {
    return [[`Not told: ${error.message}`, error.advice].filter(Boolean).join('; ')]
  }
  return [error instanceof Error ? error.message : 'It could not be done']
}

async function run(args: readonly string[], around: Around): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  })
  if (values.help === true) {
    around.out.write(help)
    return 0
  }
  const [command, about, ...more] = positionals
  if (about !== undefined && more.length === 0) {
    if (command === 'check') return check(about, around)
    if (command === 'explain') return explain(about, around)
  }
  throw new Error('Say check <file> or explain <who>; --help tells more')
}

// --- check

function check(path: string, { out, err }: Around): number {
  let text
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new Error(`${path}: cannot be read; correct the path or its permissions`)
  }
  const read = readPolicy(text)
  if (!read.ok) {
    err.write(read.problems.map((problem) => `${path}: ${problem}\n`).join(''))
    return 1
  }
  out.write([...summaryOf(read.file), ''].join('\n'))
  return 0
}

function summaryOf({ rules = [], otherwise }: PolicyFile): string[] {
  const idle = rules.filter(({ then }) => then === 'self' && (otherwise ?? 'self') === 'self')
  return [
    `Nothing is wrong. Rules: ${rules.length}. Otherwise: ${otherwise ?? 'as SELF_SERVICE says (on)'}.`,
    ...idle.map(
      ({ name }) =>
        `Note: “${name}” changes nothing, because “self” counts where no rule applies, and stricter rules win over it.`,
    ),
  ]
}

// --- explain

async function explain(who: string, around: Around): Promise<number> {
  if (!z.union([z.string().uuid(), z.string().email()]).safeParse(who).success) {
    throw new Error(`${who}: is nobody’s name; give a user principal name or an Entra object id`)
  }
  const config = loadEnvironment(around.environment)
  const now = (around.clock ?? (() => new Date()))()
  const looked = await reading(config.database, (database) => look(config, who, database, now))
  around.out.write(`${explained(looked).join('\n')}\n`)
  return 0
}

/** Asks Graph first, then reads the database as it is at one moment. */
async function look(config: Config, who: string, { moment }: Readable, now: Date): Promise<Looked> {
  const { policy, policyFile, limits } = config
  const log = createSilentLog()
  const graph = createGraph({ config, log })
  const intune = createIntune({ graph, log })
  const inspection = createInspection({ graph })
  const pinReset = createPinReset({
    source: inspection,
    tenantId: config.tenant.id,
    clock: () => now,
    setting: policy.checksPinReset ? 'check' : policy.windowsPinReset,
  })
  const alerts = { missing: () => Promise.resolve(false) }
  const lookUp = createLookUp({ intune, policy, pinReset: pinReset.now, alerts, log })

  const person = await inspection.personBy(who.toLowerCase())
  if (person === null) throw new Error(`${who}: is nobody whom Entra knows`)
  const listed = await intune.devicesOf(person.id)
  const standing = await lookUp(person.id, listed)
  const devices = await Promise.all(
    listed.map(async (device) => {
      const { way } = routeOf({ device, ...standing }, policy, now)
      return { device, primaryUsers: way === 'none' ? [] : await intune.primaryUsersOf(device.id) }
    }),
  )
  return moment(async (trx) => {
    const { allowance } = createTransaction(trx, { owe: nothingOwed })
    const of = (deviceId: string | null) => allowance({ person: person.id, deviceId, limits, now })
    const counted = []
    for (const one of devices) {
      counted.push({ ...one, resetLately: (await of(one.device.id)).used.ofDevice })
    }
    const { used, ...held } = await of(null)
    return {
      ...{ person, policy, policyFile, standing, limits, now, held, used },
      named: groupsNamed(policy),
      devices: counted,
    }
  })
}

const nothingOwed = () => Promise.reject(new Error('This only reads'))
