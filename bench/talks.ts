import type { Child } from './child.ts'
import type { Answer, Message, Someone } from './people.ts'
import { buttonsOf, signInUrlOf, textOf } from '../test/cards.ts'

/*
 * What people do, each with a check that the bot did what it should: a turn that goes wrong ends the
 * bench, so that nothing is ever counted that did not happen.
 */

const PHONE = /Pixel 8/
const READY = /temporary passcode is ready/

/** Says something to the echo bot, and hears it. */
export async function echoes(someone: Someone, echo: Child): Promise<void> {
  someone.forgets()
  taken(await someone.says(echo, 'Good morning'))
  await someone.sees(/^You said: Good morning$/)
}

/** Asks for help, and is told what can be asked. */
export async function asksForHelp(someone: Someone, bot: Child): Promise<void> {
  someone.forgets()
  taken(await someone.says(bot, 'help'))
  await someone.sees(/reset my phone/i)
}

/** Asks for a reset; resolves with the answer of the turn, before the card is there. */
export async function asks(someone: Someone, bot: Child): Promise<Answer> {
  someone.forgets()
  return taken(await someone.says(bot, 'reset my phone'))
}

/** Asks for a reset, and sees the card with the button to sign in. */
export async function asksForReset(someone: Someone, bot: Child): Promise<Message> {
  await asks(someone, bot)
  const message = await someone.sees(PHONE)
  if (signInUrlOf(message.card) === null) throw new Error(`Not a card to sign in: ${message.text}`)
  return message
}

/** The reset that a card is about. */
export function resetIdIn({ card }: Message): string {
  const button = buttonsOf(card).find(({ data }) => 'resetId' in data)
  if (button === undefined) throw new Error('The card has no button about a reset')
  return String(button.data['resetId'])
}

/** Wants to sign in anew for an open reset, and sees the card with another button to sign in. */
export async function pressesAgain(someone: Someone, bot: Child, resetId: string): Promise<Answer> {
  const action = { type: 'Action.Execute', verb: 'reset.again', data: { resetId } }
  const value = { action, trigger: 'manual' }
  const answer = taken(await someone.invokes(bot, 'adaptiveCard/action', value))
  const { value: card } = answer.body as { value?: unknown }
  if (signInUrlOf(card) === null) throw new Error(`No new prompt: ${JSON.stringify(answer.body)}`)
  return answer
}

/** How long the answers to presses took, the window's that hands back its code included. */
export type Presses = { readonly handBack: number; readonly show: number }

/** Everything from the first message to the passcode, which has to be the one the phone has. */
export async function resets(
  someone: Someone,
  bot: Child,
  passcodeOf: (phone: string) => Promise<unknown>,
): Promise<Presses> {
  const { card } = await asksForReset(someone, bot)
  const state = await someone.browses(bot, card)
  const handBack = taken(await someone.invokes(bot, 'signin/verifyState', { state }))
  const ready = await readyOf(someone)
  const answer = taken(await someone.presses(bot, ready, 'Show passcode'))
  const { value } = answer.body as { value?: unknown }
  const passcode = await passcodeOf(someone.phone)
  if (typeof passcode !== 'string' || !textOf(value).includes(passcode)) {
    throw new Error(`${someone.name} was not shown the passcode`)
  }
  return { handBack: handBack.ms, show: answer.ms }
}

/** The message that the passcode can be shown now. */
export const readyOf = (someone: Someone, ms?: number) => someone.sees(READY, ms)

export function taken(answer: Answer): Answer {
  if (answer.status === 200 || answer.status === 202) return answer
  throw new Error(`Answered with ${answer.status}: ${JSON.stringify(answer.body)}`)
}
