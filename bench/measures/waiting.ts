import { setTimeout as sleep } from 'node:timers/promises'
import type { Measure } from '../measure.ts'
import { eachOf, median, quantile, shown } from '../numbers.ts'
import { asksForReset, readyOf, taken } from '../talks.ts'

const MINUTES_MS = 120_000

/** From "done" in Graph to the ready message, for phones that answer at any moment of the first two minutes. */
export const waiting: Measure = async (setting, { people: count, isQuick }) => {
  const { people } = setting
  const everyone = people.everyone.slice(0, count)
  const { url, beside } = await setting.database()
  const bot = await setting.bot({ DATABASE_URL: url })
  await setting.meet(bot)
  const withinMs = isQuick ? MINUTES_MS / 12 : MINUTES_MS
  const took: number[] = []
  await eachOf(everyone, everyone.length, async (one) => {
    const { phone } = one
    await people.call({ call: 'offline', phone })
    const { card } = await asksForReset(one, bot)
    const state = await one.browses(bot, card)
    taken(await one.invokes(bot, 'signin/verifyState', { state }))
    await one.sees(/on its way|waiting|asked/i)
    await ordered()
    // Evenly over the time, the same in every run.
    await sleep(((everyone.indexOf(one) + 0.5) / everyone.length) * withinMs)
    await people.call({ call: 'finish', phone })
    const from = performance.now()
    await readyOf(one)
    took.push(performance.now() - from)

    async function ordered(): Promise<void> {
      const isOurs = ({ method, path }: { method: string; path: string }) =>
        method === 'POST' && path.includes(phone)
      while (!(await people.graphCalls()).some(isOurs)) await sleep(500)
    }
  })
  await bot.stop()
  await beside.close()
  return [
    {
      measure: 'time from "done" in Graph to the ready message, in the first two minutes',
      target: 'p50 ≤ 2 s',
      measured: `p50 ${shown(median(took) / 1000, ' s')}, p99 ${shown(quantile(took, 0.99) / 1000, ' s')}`,
      isMet: median(took) <= 2_000,
      detail: { ms: took, withinMs },
    },
  ]
}
