import { cpSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { folderFor, type Child } from '../child.ts'
import { costOf, idleOf } from '../cost.ts'
import { fillOpen, lags } from '../fill.ts'
import type { Measure, Scale } from '../measure.ts'
import { median, shown } from '../numbers.ts'
import type { Setting } from '../setting.ts'

/** From the start of the process on an existing embedded folder, and on an empty database, until it listens. */
export const starts: Measure = async (setting, { rounds }) => {
  const folder = folderFor('data')
  await (await setting.bot({ DATA_DIR: folder })).stop()
  const embedded: number[] = []
  const empty: number[] = []
  for (let round = 0; round < rounds; round++) {
    // A copy, so that each finds the same.
    const copy = folderFor('copy')
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('/lock') })
    embedded.push(await startOf(setting, { DATA_DIR: copy }))
    const { url, beside } = await setting.database()
    empty.push(await startOf(setting, { DATABASE_URL: url }))
    await beside.close()
  }
  return [
    {
      measure: 'start to `listening` on an existing embedded folder',
      target: '≤ 3 s',
      measured: `${shown(median(embedded) / 1000, ' s')}; on an empty PostgreSQL database ${shown(median(empty) / 1000, ' s')}`,
      isMet: median(embedded) <= 3_000,
      detail: { embeddedMs: embedded, emptyMs: empty },
    },
  ]
}

async function startOf(setting: Setting, env: Record<string, string>): Promise<number> {
  const bot = await setting.bot(env)
  await ready(bot)
  await bot.stop()
  return bot.ms
}

/** Milliseconds from the start of the process until it says that it is ready. */
async function ready(bot: Child): Promise<number> {
  const from = performance.now()
  while (!(await fetch(bot.url('/readyz'))).ok) await sleep(10)
  return bot.ms + performance.now() - from
}

/** How late windows ring that end in one minute, what that costs, and how soon the bot starts with them open. */
export const windows: Measure = async (setting, { rounds, open }: Scale) => {
  const { url, beside } = await setting.database()
  const first = await setting.bot({ DATABASE_URL: url })
  await setting.meet(first)
  const idle = await idleOf(first, 10_000)
  await first.stop()
  const starting = Math.min(rounds, 5)
  const from = Date.now() + starting * 6_000 + open * 2
  await fillOpen(url, setting.people, { count: open, from, withinMs: (60_000 * open) / 10_000 })
  const starts: number[] = []
  for (let round = 0; round < starting; round++) {
    const bot = await setting.bot({ DATABASE_URL: url })
    starts.push(await ready(bot))
    await bot.stop()
  }
  const bot = await setting.bot({ DATABASE_URL: url })
  if (Date.now() > from) throw new Error('The windows began to end before the bot was ready')
  await sleep(from - Date.now())
  const cost = await costOf(bot, async () => {
    for (;;) {
      const { left } = await lags(beside.kysely, open)
      if (left === 0) return
      await sleep(1_000)
    }
  })
  const { half, most, late } = await lags(beside.kysely, open)
  await bot.stop()
  await beside.close()
  const extra = cost.cpuMs - idle * cost.wallMs
  return [
    {
      measure: `${open} five-minute windows ending in the same minute: lag p99`,
      target: '≤ 5 s; report CPU',
      measured: `${shown(most, ' s')}, p50 ${shown(half, ' s')}; everybody told ${shown(late, ' s')} after the last; ${shown(extra / 1000, ' s')} of extra CPU, ${shown(extra / open, ' ms')} each`,
      isMet: most <= 5,
      detail: { half, most, extraCpuMs: extra, wallMs: cost.wallMs },
    },
    {
      measure: `start with ${open} open resets: until ready`,
      target: '≤ 5 s',
      measured: shown(median(starts) / 1000, ' s'),
      isMet: median(starts) <= 5_000,
      detail: { ms: starts },
    },
  ]
}
