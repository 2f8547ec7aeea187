import type { Child } from '../child.ts'
import type { Measure } from '../measure.ts'
import { eachOf, shown } from '../numbers.ts'
import type { Usage } from '../probe.ts'
import { asksForHelp, asksForReset, echoes } from '../talks.ts'

const LOOKS = 10
const BESIDE = 8
/** Of ten turns one asks for a reset, the others for help. */
const RESETS = 0.1
const MB = 1024 * 1024
/** What comes and goes between two garbage collections. */
const FLAT_MB = 5

/** Memory after so many turns against that of the echo bot after as many, and whether it still grows. */
export const memory: Measure = async (setting, { turns }) => {
  const { everyone } = setting.people
  const { url, beside } = await setting.database()
  const echo = await setting.echo()
  const bot = await setting.bot({ DATABASE_URL: url })
  await setting.meet(bot)
  const found: { echo: Usage[]; bot: Usage[] } = { echo: [], bot: [] }
  const between = Math.ceil(turns / LOOKS)
  const list = Array.from({ length: between }, (_, index) => index)
  const speaker = (index: number) => {
    const one = everyone[index % everyone.length]
    if (one === undefined) throw new Error('There is no crowd')
    return one
  }
  const settled = (child: Child) => child.ask({ probe: 'settled' })
  for (let look = 0; look < LOOKS; look++) {
    await eachOf(list, BESIDE, (index) => echoes(speaker(index), echo))
    found.echo.push(await settled(echo))
    await eachOf(list.slice(between * RESETS), BESIDE, (index) => asksForHelp(speaker(index), bot))
    for (let asked = 0; asked < between * RESETS; asked += everyone.length) {
      const some = everyone.slice(0, between * RESETS - asked)
      await eachOf(some, some.length, (one) => asksForReset(one, bot))
      await beside.idle()
      await beside.clear()
    }
    found.bot.push(await settled(bot))
  }
  await Promise.all([echo.stop(), bot.stop()])
  await beside.close()
  const last = (usages: readonly Usage[]) => usages.at(-1) ?? nothing
  const kept = ({ heap, outside }: Usage) => (heap + outside) / MB
  const more = (last(found.bot).rss - last(found.echo).rss) / MB
  const grown = kept(last(found.bot)) - kept(found.bot[LOOKS / 2 - 1] ?? nothing)
  return [
    {
      measure: `memory after ${turns} turns minus the echo bot's`,
      target: '≤ 100 MB, flat over the last half',
      measured: `${shown(more, ' MB')} of resident memory (${shown(last(found.bot).rss / MB)} − ${shown(last(found.echo).rss / MB)}); what is in use ${shown(kept(last(found.bot)))} − ${shown(kept(last(found.echo)))}, ${shown(grown, ' MB')} more than half-way`,
      isMet: more <= 100 && grown <= FLAT_MB,
      detail: { found },
    },
  ]
}

const nothing: Usage = { cpuUs: 0, rss: NaN, heap: NaN, outside: NaN }
