import { setTimeout as sleep } from 'node:timers/promises'
import type { Child } from '../child.ts'
import { costOf, each, idleOf } from '../cost.ts'
import type { Measure } from '../measure.ts'
import { eachOf, median, quantile, shown } from '../numbers.ts'
import type { Someone } from '../people.ts'
import type { Setting } from '../setting.ts'
import { asksForReset, echoes, pressesAgain, resetIdIn, resets, type Presses } from '../talks.ts'

/** CPU time and Graph calls of whole resets, from the message to the passcode. */
export const whole: Measure = async (setting, { rounds, people: count }) => {
  const { people } = setting
  const everyone = people.everyone.slice(0, count)
  const { url, beside } = await setting.database()
  const echo = await setting.echo()
  const bot = await setting.bot({ DATABASE_URL: url })
  await setting.meet(bot)
  const resetting = async () => {
    await eachOf(everyone, everyone.length, (one) => resets(one, bot, passcodeIn(setting)))
    await beside.idle()
  }
  const echoing = () => eachOf([...everyone, ...everyone], 10, (one) => echoes(one, echo))
  for (const act of [echoing, echoing, resetting, resetting]) await act()
  const idle = await idleOf(bot, 10_000)
  const asked = await people.graphCalls()
  const found: { echo: number[]; reset: number[] } = { echo: [], reset: [] }
  for (let round = 0; round < rounds; round++) {
    found.echo.push(each(await costOf(echo, echoing), 2 * everyone.length, 0))
    found.reset.push(each(await costOf(bot, resetting), everyone.length, idle))
  }
  const calls = (await people.graphCalls()).slice(asked.length)
  const asks = calls.length / (rounds * everyone.length)
  await Promise.all([echo.stop(), bot.stop()])
  await beside.close()
  const ratio = median(found.reset.map((ms, round) => ms / (found.echo[round] ?? NaN)))
  return [
    {
      measure: 'CPU of one whole reset ÷ echo turn',
      target: '≤ 15',
      measured: `${shown(ratio)} (${shown(median(found.reset), ' ms')} ÷ ${shown(median(found.echo), ' ms')})`,
      isMet: ratio <= 15,
      detail: { idleShareOfACore: idle, msOfCpu: found },
    },
    {
      measure: 'Graph calls of a whole reset',
      target: '≤ 6',
      measured: shown(asks),
      isMet: asks <= 6,
      detail: { kinds: kindsOf(calls, rounds * everyone.length) },
    },
  ]
}

function kindsOf(calls: readonly { method: string; path: string }[], count: number) {
  const kinds: Record<string, number> = {}
  for (const { method, path } of calls) {
    const kind = `${method} ${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*').replace(/\?.*/, '')}`
    kinds[kind] = (kinds[kind] ?? 0) + 1 / count
  }
  return kinds
}

/** Whole resets a second, with as many people as it takes to keep everything busy. */
export const rate: Measure = async (setting, { seconds }) => {
  const { url, beside } = await setting.database()
  const bot = await setting.bot({ DATABASE_URL: url })
  await setting.meet(bot)
  let done = 0
  const load = runAll(setting, bot, setting.people.everyone, () => done++)
  await sleep((seconds * 1000) / 2)
  done = 0
  const own = process.cpuUsage()
  const [atBot, atOutside] = await Promise.all(
    [bot, setting.outside].map((child) => costOf(child, () => sleep(seconds * 1000))),
  )
  const { user, system } = process.cpuUsage(own)
  const took = atBot?.wallMs ?? NaN
  const rateNow = done / (took / 1000)
  // Where these and PostgreSQL use two cores up, it is not the bot that ends the matter.
  const cores = {
    bot: (atBot?.cpuMs ?? NaN) / took,
    outside: (atOutside?.cpuMs ?? NaN) / took,
    people: (user + system) / 1000 / took,
  }
  await load.end()
  await bot.stop()
  await beside.close()
  return [
    {
      measure: 'whole resets a second, all parts on this machine',
      target: '≥ 25',
      measured: `${shown(rateNow)} with ${setting.people.everyone.length} people at it; of a core the bot used ${shown(cores.bot)}, the simulated outside ${shown(cores.outside)}, the people ${shown(cores.people)}`,
      isMet: rateNow >= 25,
      detail: { seconds, done, cores },
    },
  ]
}

const EMPLOYEES = 50
const BURSTS = 10

/** How soon presses are answered while 50 people reset their phones, and when all press at the same moment. */
export const invokes: Measure = async (setting, { seconds }) => {
  const { people } = setting
  const everyone = people.everyone.slice(0, EMPLOYEES)
  const { url, beside } = await setting.database()
  const bot = await setting.bot({ DATABASE_URL: url })
  await setting.meet(bot)
  const found: Presses[] = []
  const load = runAll(setting, bot, everyone, (presses) => found.push(presses))
  await sleep((seconds * 1000) / 2)
  found.length = 0
  await sleep(seconds * 1000)
  await load.end()
  await beside.idle()
  const times = found.flatMap(({ handBack, show }) => [handBack, show])

  const open = new Map<Someone, string>()
  await eachOf(everyone, everyone.length, async (one) => {
    open.set(one, resetIdIn(await asksForReset(one, bot)))
  })
  const burst: number[] = []
  for (let round = 0; round < BURSTS; round++) {
    await eachOf(everyone, everyone.length, async (one) => {
      burst.push((await pressesAgain(one, bot, open.get(one) ?? '')).ms)
    })
    await beside.idle()
  }
  await bot.stop()
  await beside.close()
  const p99 = quantile(times, 0.99)
  return [
    {
      measure: `invoke responses at ${EMPLOYEES} concurrent employees, p99`,
      target: '≤ 250 ms',
      measured: `${shown(p99, ' ms')}, p50 ${shown(median(times), ' ms')} of ${times.length}; all ${EMPLOYEES} pressing at the same moment: p99 ${shown(quantile(burst, 0.99), ' ms')}`,
      isMet: p99 <= 250,
      detail: {
        p50: median(times),
        p99,
        burst: { p50: median(burst), p99: quantile(burst, 0.99) },
      },
    },
  ]
}

const passcodeIn =
  ({ people }: Setting) =>
  (phone: string) =>
    people.call({ call: 'passcode', phone })

/** Each of these resets their phone, again and again, until told to end. */
function runAll(
  setting: Setting,
  bot: Child,
  everyone: readonly Someone[],
  onDone: (presses: Presses) => void,
) {
  let isOver = false
  const going = Promise.all(
    everyone.map(async (one) => {
      while (!isOver) onDone(await resets(one, bot, passcodeIn(setting)))
    }),
  )
  // It fails the bench where it is waited for.
  going.catch(() => undefined)
  return {
    async end() {
      isOver = true
      await going
    },
  }
}
