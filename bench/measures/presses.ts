import type { Measure } from '../measure.ts'
import { asksForReset, readyOf, taken } from '../talks.ts'

type Step = readonly [kind: 'press' | 'page', what: string]

/**
 * The same through Microsoft's own Company Portal website, as its help describes it: for somebody who is
 * signed in already and whose account is known to the sign-in page, with nothing counted that the help
 * does not name.
 */
const companyPortal: readonly Step[] = [
  ['page', 'the Company Portal website'],
  ['press', 'the device'],
  ['page', 'its details'],
  ['press', 'Reset passcode'],
  ['press', 'Sign out'],
  ['page', 'Microsoft’s sign-in page'],
  ['press', 'Sign in, with the password'],
  ['page', 'the website again'],
  ['press', 'Reset passcode, once more'],
  ['press', 'the flag, for the notification'],
]

/** What a person does from "reset my phone" to the passcode, done once by a script that counts. */
export const presses: Measure = async (setting) => {
  const { people } = setting
  const [ann] = people.everyone
  if (ann === undefined) throw new Error('There is no crowd')
  const { url, beside } = await setting.database()
  const bot = await setting.bot({ DATABASE_URL: url })
  await setting.meet(bot)
  const steps: Step[] = []

  const { card } = await asksForReset(ann, bot)
  steps.push(['press', 'Sign in'], ['page', 'Microsoft’s sign-in page'])
  steps.push(['press', 'Sign in, with the password'])
  const state = await ann.browses(bot, card)
  steps.push(['page', 'the page that hands its code back and closes'])
  taken(await ann.invokes(bot, 'signin/verifyState', { state }))
  const ready = await readyOf(ann)
  const { body } = taken(await ann.presses(bot, ready, 'Show passcode'))
  steps.push(['press', 'Show passcode'])
  const passcode = String(await people.call({ call: 'passcode', phone: ann.phone }))
  if (!JSON.stringify(body).includes(passcode)) throw new Error('The passcode was not shown')

  await bot.stop()
  await beside.close()
  // Nobody does anything on the page that closes itself, nor waits for it.
  const count = steps.length - 1
  return [
    {
      measure: 'presses and page loads from "reset my phone" to the passcode, one device',
      target: '≤ 4',
      measured: `${counted(steps)}, one of them closing by itself: ${count}; Company Portal ${counted(companyPortal)}: ${companyPortal.length}`,
      isMet: count <= 4,
      detail: { steps, companyPortal },
    },
  ]
}

function counted(steps: readonly Step[]): string {
  const of = (kind: Step[0]) => steps.filter(([one]) => one === kind).length
  return `${of('press')} presses and ${of('page')} pages`
}
