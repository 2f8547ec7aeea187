import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { costOf } from './cost.ts'
import { median, quantile, shown } from './numbers.ts'
import type { Someone } from './people.ts'
import { createSetting } from './setting.ts'
import { asksForReset, readyOf, taken } from './talks.ts'

/*
 * `node bench/worst-hour.ts`: more people reset their phones than Graph takes orders. The bot is the real
 * one; Graph and time are smaller than theirs by the same factor, so that an hour takes minutes.
 */

/** Longer than anybody waits here; who is lost is found by it. */
const PATIENCE_MS = 15 * 60_000

const { values } = parseArgs({
  options: {
    /** How many people, and within how many seconds they have all signed in. */
    people: { type: 'string', default: '300' },
    within: { type: 'string', default: '60' },
    /** How many orders Graph takes in how many seconds. */
    orders: { type: 'string', default: '40' },
    per: { type: 'string', default: '20' },
  },
})
const [count, within, orders, per] = [values.people, values.within, values.orders, values.per].map(
  Number,
) as [number, number, number, number]

const setting = await createSetting({ crowd: count })
try {
  const { people } = setting
  const { url, beside } = await setting.database()
  const bot = await setting.bot({ DATABASE_URL: url })
  await setting.meet(bot)
  await people.call({ call: 'limit', orders, perMs: per * 1000 })
  const waits: number[] = []
  const told = new Map<string, number>()
  const from = performance.now()

  const one = async (someone: Someone, index: number) => {
    await sleep((index / count) * within * 1000)
    const { card } = await asksForReset(someone, bot)
    const state = await someone.browses(bot, card)
    taken(await someone.invokes(bot, 'signin/verifyState', { state }))
    const signedIn = performance.now()
    const heard = new Set<string>()
    const listening = setInterval(() => {
      for (const { text } of someone.messages()) heard.add(impersonal(text))
    }, 250)
    await readyOf(someone, PATIENCE_MS)
    clearInterval(listening)
    waits.push(performance.now() - signedIn)
    for (const text of heard) told.set(text, (told.get(text) ?? 0) + 1)
  }
  const { cpuMs, wallMs } = await costOf(bot, () => Promise.all(people.everyone.map(one)))
  await beside.idle()

  const asked = (await people.graphCalls()).filter(
    ({ method, path }) => method === 'POST' && path.endsWith('/resetPasscode'),
  )
  const accepted = asked.filter(({ status }) => status === 204).map(({ path }) => path)
  const refused = asked.length - accepted.length
  if (new Set(accepted).size !== count || accepted.length !== count) {
    throw new Error(`${accepted.length} orders for ${new Set(accepted).size} of ${count} phones`)
  }
  const second = (ms: number) => shown(ms / 1000, ' s')
  const best = (count / orders) * per * 1000 - within * 1000
  console.log(
    `${count} people sign in within ${within} s; Graph takes ${orders} orders in ${per} s`,
  )
  console.log(`every phone was asked once, nobody was lost; Graph said 429 ${refused} times`)
  console.log(
    `from the sign-in to the message that the passcode is ready: p50 ${second(median(waits))},`,
  )
  console.log(`p90 ${second(quantile(waits, 0.9))}, longest ${second(Math.max(...waits))}`)
  console.log(
    `(with no moment of Graph's lost the last one would wait ${second(Math.max(0, best))})`,
  )
  console.log(
    `all done after ${second(performance.now() - from)}; the bot used ${shown(cpuMs / wallMs)} of a core`,
  )
  console.log('\nWhat people saw meanwhile, and how many of them:')
  for (const [text, readers] of [...told].toSorted(([, a], [, b]) => b - a).slice(0, 8)) {
    console.log(`${String(readers).padStart(6)}  ${text}`)
  }
  await bot.stop()
  await beside.close()
} finally {
  await setting.end()
}

/** The same text for everybody: without whose phone it is about, and when that was seen last. */
function impersonal(text: string): string {
  const lines = text.split('\n').filter((line) => !/crowd\.|\{\{/.test(line))
  return lines.join(' / ').slice(0, 240)
}
