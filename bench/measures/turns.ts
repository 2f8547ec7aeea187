import { costOf, each, idleOf } from '../cost.ts'
import type { Measure } from '../measure.ts'
import { eachOf, median, shown } from '../numbers.ts'
import type { Someone } from '../people.ts'
import { asks, asksForHelp, asksForReset, echoes } from '../talks.ts'

/** So many people at a time: jobs are done in batches then, as on a busy morning. */
const BESIDE = 10
const WARM_ROUNDS = 3

/** CPU time of one turn against that of the echo bot, in turn, round by round. */
export const turns: Measure = async (setting, { rounds, people: count }) => {
  const everyone = setting.people.everyone.slice(0, count)
  const [own, apart] = [await setting.database(), await setting.database()]
  const echo = await setting.echo()
  const bot = await setting.bot({ DATABASE_URL: own.url })
  const silent = await setting.bot({ DATABASE_URL: apart.url }, 'turns-only.ts')
  await setting.meet(bot)
  await setting.meet(silent)
  const all = (act: (one: Someone) => Promise<unknown>) => () => eachOf(everyone, BESIDE, act)

  const echoing = all((one) => echoes(one, echo))
  const helping = all((one) => asksForHelp(one, bot))
  const answered = all((one) => asks(one, silent))
  const asking = async () => {
    await all((one) => asksForReset(one, bot))()
    await own.beside.idle()
  }
  for (let round = 0; round < WARM_ROUNDS; round++) {
    for (const act of [echoing, echoing, helping, helping, answered, answered, asking]) await act()
    await own.beside.clear()
  }
  const idle = await idleOf(bot, 10_000)
  const found = { echo: [], help: [], turn: [], whole: [], raw: [] } as Record<string, number[]>
  for (let round = 0; round < rounds; round++) {
    found['echo']?.push(each(await costOf(echo, echoing), everyone.length, 0))
    found['help']?.push(each(await costOf(bot, helping), everyone.length, idle))
    found['turn']?.push(each(await costOf(silent, answered), everyone.length, 0))
    const cost = await costOf(bot, asking)
    found['whole']?.push(each(cost, everyone.length, idle))
    found['raw']?.push(each(cost, everyone.length, 0))
    await own.beside.clear()
  }
  await Promise.all([echo, bot, silent].map((one) => one.stop()))
  await Promise.all([own, apart].map(({ beside }) => beside.close()))

  const to = (name: string) => median(ratios(found[name] ?? [], found['echo'] ?? []))
  const ms = (name: string) => shown(median(found[name] ?? []), ' ms')
  const detail = { idleShareOfACore: idle, msOfCpu: found, beside: BESIDE }
  return [
    {
      measure: 'CPU of one "reset my phone" ÷ echo turn',
      target: '≤ 3',
      measured: `${shown(to('whole'))} (${ms('whole')} ÷ ${ms('echo')}; the turn itself ${shown(to('turn'))}, the rest are its jobs)`,
      isMet: to('whole') <= 3,
      detail,
    },
    {
      measure: 'CPU of help through our own app ÷ stock echo',
      target: '≤ 1.15',
      measured: `${shown(to('help'))} (${ms('help')} ÷ ${ms('echo')})`,
      isMet: to('help') <= 1.15,
      detail: {},
    },
  ]
}

/** Of each round, so that what slows both down says nothing. */
function ratios(one: readonly number[], other: readonly number[]): number[] {
  return one.map((value, index) => value / (other[index] ?? NaN))
}
