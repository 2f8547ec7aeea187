import { mkdirSync, readFileSync } from 'node:fs'
import type { Profiler } from 'node:inspector'
import { fileURLToPath } from 'node:url'
import type { Child } from './child.ts'
import { costOf } from './cost.ts'
import { eachOf } from './numbers.ts'
import { createSetting } from './setting.ts'
import { asksForHelp, asksForReset, echoes, resets } from './talks.ts'

/*
 * `node bench/profile.ts <echo|help|turn|reset> [count]`: where the CPU time of a warm process goes. The
 * profile itself stays in artifacts/bench, for Chromium's developer tools.
 */

const root = new URL('../', import.meta.url).href
const folder = fileURLToPath(new URL('../artifacts/bench/', import.meta.url))
const statements = new URL('statements.ts', import.meta.url).href
const BESIDE = 10
const ROWS = 25

async function main(what: string, count: number): Promise<void> {
  const setting = await createSetting({ crowd: 60 })
  try {
    const { url, beside } = await setting.database()
    const env = { DATABASE_URL: url, NODE_OPTIONS: `--import ${statements}` }
    const bot = what === 'echo' ? await setting.echo() : await setting.bot(env)
    if (what !== 'echo') await setting.meet(bot)
    const { people } = setting
    const passcodeOf = (phone: string) => people.call({ call: 'passcode', phone })
    const acts = {
      echo: echoes,
      help: asksForHelp,
      turn: asksForReset,
      reset: (...who: Parameters<typeof echoes>) => resets(...who, passcodeOf),
    }
    const act = acts[what as keyof typeof acts]
    const round = async () => {
      await eachOf(people.everyone, BESIDE, (one) => act(one, bot))
      if (what !== 'echo') await beside.idle()
    }
    const rounds = Math.ceil(count / people.everyone.length)
    await round()
    if (what !== 'echo') await beside.clear()
    mkdirSync(folder, { recursive: true })
    const file = `${folder}${what}.cpuprofile`
    const before = what === 'echo' ? new Map<string, number>() : await statementsOf(bot)
    await bot.ask({ probe: 'profile' })
    for (let done = 0; done < rounds; done++) {
      const { cpuMs } = await costOf(bot, round)
      console.log(`${(cpuMs / people.everyone.length).toFixed(2)} ms of CPU each, profiled`)
      if (what !== 'echo') await beside.clear()
    }
    await bot.ask({ probe: 'profiled', file })
    print(
      JSON.parse(readFileSync(file, 'utf8')) as Profiler.Profile,
      rounds * people.everyone.length,
    )
    if (what !== 'echo') {
      const sent = [...(await statementsOf(bot))].map(
        ([text, times]) => [text, times - (before.get(text) ?? 0)] as const,
      )
      printStatements(sent, rounds * people.everyone.length)
      await beside.close()
    }
  } finally {
    await setting.end()
  }
}

/** How often the bot has sent each statement since it began. */
function statementsOf({ process: child }: Child): Promise<Map<string, number>> {
  return new Promise((resolve) => {
    const heard = ({ statements: sent }: { statements?: [string, number][] }) => {
      if (sent === undefined) return
      child.off('message', heard)
      resolve(new Map(sent))
    }
    child.on('message', heard)
    child.send({ statements: true })
  })
}

function printStatements(sent: readonly (readonly [string, number])[], count: number): void {
  const all = sent.reduce((sum, [, times]) => sum + times, 0)
  console.log(`\nstatements, for each: ${(all / count).toFixed(1)}`)
  const rows = sent.filter(([, times]) => times / count > 0.1)
  for (const [text, times] of rows.toSorted(([, one], [, other]) => other - one)) {
    const line = text.replace(/\s+/g, ' ').trim().slice(0, 120)
    console.log(`${(times / count).toFixed(2).padStart(8)}  ${line}`)
  }
}

type Node = Profiler.ProfileNode & { parent?: Node; us: number }

/** Prints what each package and file cost for one of so many: by itself, and with all that it called. */
function print(
  { nodes: raw, samples = [], timeDeltas = [] }: Profiler.Profile,
  count: number,
): void {
  const nodes = new Map<number, Node>(raw.map((node) => [node.id, { ...node, us: 0 }]))
  for (const node of nodes.values()) {
    for (const child of node.children ?? []) {
      const found = nodes.get(child)
      if (found !== undefined) found.parent = node
    }
  }
  samples.forEach((id, index) => {
    const node = nodes.get(id)
    if (node !== undefined) node.us += timeDeltas[index] ?? 0
  })
  const self = new Map<string, number>()
  const charged = new Map<string, number>()
  const inclusive = new Map<string, number>()
  const functions = new Map<string, number>()
  for (const node of nodes.values()) {
    if (['(idle)', '(root)'].includes(node.callFrame.functionName)) continue
    const stack = [...upwards(node)]
    if (stack.some((one) => placeOf(one) === 'bench/probe.ts')) continue
    add(self, placeOf(node), node.us)
    add(charged, stack.map(placeOf).find(isCode) ?? placeOf(node), node.us)
    for (const place of new Set(stack.map(placeOf))) add(inclusive, place, node.us)
    for (const name of new Set(stack.map(nameOf))) add(functions, name, node.us)
  }
  const tables = { self, 'self, with what Node does for it': charged, inclusive, functions }
  for (const [title, table] of Object.entries(tables)) {
    console.log(`\n${title}, in microseconds for each`)
    const rows = [...table].toSorted(([, one], [, other]) => other - one)
    for (const [place, us] of rows.slice(0, title === 'functions' ? 2 * ROWS : ROWS)) {
      console.log(`${(us / count).toFixed(0).padStart(8)}  ${place}`)
    }
  }
}

function* upwards(node: Node): Generator<Node> {
  for (let at: Node | undefined = node; at !== undefined; at = at.parent) yield at
}

const isCode = (place: string) => !place.startsWith('node:') && !place.startsWith('(')

/** The package, the file of this project, or the part of Node that a function is in. */
function placeOf({ callFrame: { url, functionName } }: Node): string {
  const inPackage = url.split('/node_modules/').at(-1) ?? ''
  if (url.includes('/node_modules/')) return /^(@[^/]+\/)?[^/]+/.exec(inPackage)?.[0] ?? url
  if (url.startsWith('node:')) return url
  if (url === '') return functionName.startsWith('(') ? functionName : '(native)'
  return url.replace(root, '')
}

function nameOf(node: Node): string {
  const { functionName, lineNumber } = node.callFrame
  return `${placeOf(node)} ${functionName || '(anonymous)'}:${lineNumber + 1}`
}

function add(to: Map<string, number>, key: string, us: number): void {
  to.set(key, (to.get(key) ?? 0) + us)
}

if (import.meta.main) await main(process.argv[2] ?? '', Number(process.argv[3] ?? 100))
