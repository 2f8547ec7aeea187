import { sql } from 'kysely'
import type { Child } from '../child.ts'
import { costOf, each, idleOf } from '../cost.ts'
import { fillEnded, fillOpen } from '../fill.ts'
import type { Measure } from '../measure.ts'
import { eachOf, median, quantile, shown } from '../numbers.ts'
import type { Someone } from '../people.ts'
import type { Beside, Setting } from '../setting.ts'
import { asks, asksForReset, pressesAgain, resetIdIn, resets } from '../talks.ts'

const HOUR_MS = 3_600_000
const BESIDE = 25
/** So many answers of each kind, of which one in a hundred is slower than the p99. */
const ANSWERS = 2_000

/** One of the two bots, with its database, and what each of its turns cost. */
type Side = {
  readonly url: string
  readonly beside: Beside
  readonly cpuMs: number[]
  /** The open reset of each person. */
  readonly open: Map<Someone, string>
  readonly message: number[]
  readonly press: number[]
}

/** The same turns on an empty store and on a full one, in turn. */
export const store: Measure = async (setting, { rounds, people: count, ended, open, isQuick }) => {
  const { people } = setting
  const everyone = people.everyone.slice(0, count)
  const from = performance.now()
  const full = await prepared(setting, async ({ url, beside }) => {
    await beside.patiently((kysely) => fillEnded(kysely, people, ended))
    const soon = Date.now() + HOUR_MS
    await fillOpen(url, people, { count: open, from: soon, withinMs: HOUR_MS })
  })
  const filledMs = performance.now() - from
  const empty = await prepared(setting, () => Promise.resolve())
  const sides = [empty, full]

  const bots = await Promise.all(sides.map(({ url }) => setting.bot({ DATABASE_URL: url })))
  const idle = await Promise.all(bots.map((bot) => idleOf(bot, 10_000)))
  for (let round = -1; round < Math.min(rounds, 4); round++) {
    for (const [index, side] of sides.entries()) {
      const bot = bots[index]
      if (bot === undefined) throw new Error('There is no such bot')
      const cost = await costOf(bot, () => roundOf(side, bot, everyone))
      if (round >= 0) side.cpuMs.push(each(cost, everyone.length, idle[index] ?? 0))
    }
  }
  await Promise.all(bots.map((bot) => bot.stop()))

  // Without jobs that are done beside them, answers take as long as they take.
  const silent = await Promise.all(
    sides.map(({ url }) => setting.bot({ DATABASE_URL: url }, 'turns-only.ts')),
  )
  for (let turn = -20; turn < ANSWERS / (isQuick ? 6 : 1); turn++) {
    const one = everyone.at(turn % everyone.length)
    for (const [index, side] of sides.entries()) {
      const bot = silent[index]
      if (bot === undefined || one === undefined) throw new Error('Nobody is there')
      const message = (await asks(one, bot)).ms
      const press = (await pressesAgain(one, bot, side.open.get(one) ?? '')).ms
      if (turn < 0) continue
      side.message.push(message)
      side.press.push(press)
    }
  }
  const counted = await full.beside.patiently((kysely) =>
    sql<{
      resets: string
      entries: string
      size: string
    }>`select (select count(*) from resets) as resets,
      pg_size_pretty(pg_database_size(current_database())) as size,
      (select count(*) from audit) as entries`.execute(kysely),
  )
  await Promise.all(silent.map((bot) => bot.stop()))
  await Promise.all(sides.map(({ beside }) => beside.close()))

  const ratio = (what: 'message' | 'press', part: number) =>
    quantile(full[what], part) / quantile(empty[what], part)
  const lines = (['message', 'press'] as const).map(
    (what) => `${what} ${shown(ratio(what, 0.5))} / ${shown(ratio(what, 0.99))}`,
  )
  const cpu = median(full.cpuMs) / median(empty.cpuMs)
  const worst = Math.max(
    ...[0.5, 0.99].flatMap((part) => [ratio('message', part), ratio('press', part)]),
  )
  return [
    {
      measure: `the same turn with ${ended} ended and ${open} open resets ÷ empty store, p50 / p99`,
      target: '≤ 1.2',
      measured: `answer to the ${lines.join('; to the ')}; CPU of the bot with its jobs ${shown(cpu)}`,
      isMet: worst <= 1.2,
      detail: {
        ...counted.rows[0],
        filledMs,
        sides: sides.map(({ cpuMs, message, press }) => ({ cpuMs, message, press })),
      },
    },
  ]
}

/** A database in which somebody has reset their phone, filled further. */
async function prepared(
  setting: Setting,
  fill: (where: { url: string; beside: Beside }) => Promise<void>,
): Promise<Side> {
  const where = await setting.database()
  const bot = await setting.bot({ DATABASE_URL: where.url })
  await setting.meet(bot)
  const [first] = setting.people.everyone
  if (first === undefined) throw new Error('There is no crowd')
  await resets(first, bot, (phone) => setting.people.call({ call: 'passcode', phone }))
  await where.beside.idle()
  await bot.stop()
  await fill(where)
  return { ...where, cpuMs: [], open: new Map(), message: [], press: [] }
}

/** Everybody asks for a reset, which stays open until the next round. */
async function roundOf(side: Side, bot: Child, everyone: readonly Someone[]): Promise<void> {
  await side.beside.clear()
  await eachOf(everyone, BESIDE, async (one) => {
    side.open.set(one, resetIdIn(await asksForReset(one, bot)))
  })
  await side.beside.idle()
}
