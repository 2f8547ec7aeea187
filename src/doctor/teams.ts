import type { Config } from '../config.ts'
import { OutsideFailed } from '../errors.ts'
import type { Message, Place } from '../ports.ts'
import { failed, ok, verdictOn, warning, type Verdict } from './finding.ts'
import type { DatabaseLook, Looks } from './looks.ts'

const install = 'Install the app in IT’s team, or set ESCALATION_SERVICE_URL.'

/** Whether IT's channel is there for the bot; with `posts`, whether a card arrives, which is taken back. */
export async function lookAtChannel(
  { escalation }: Pick<Config, 'escalation'>,
  database: () => Promise<DatabaseLook>,
  channel: Looks['channel'],
  posts: boolean,
): Promise<Verdict> {
  let { serviceUrl } = escalation
  if (serviceUrl === null) {
    const look = await database()
    if (look.kind === 'inUse') {
      return warning(
        'Where the channel is stands in the database, which cannot be read now.',
        'Set ESCALATION_SERVICE_URL, or run the doctor while the bot does not.',
      )
    }
    serviceUrl = look.kind === 'open' ? look.channelServiceUrl : null
  }
  if (serviceUrl === null) {
    return failed(
      'Where the channel is has not been learnt: the bot is not installed there.',
      install,
    )
  }
  const place = { serviceUrl, conversationId: escalation.channelId }
  try {
    return await (posts ? postIn(place, channel) : reach(place, channel))
  } catch (error) {
    if (!isNotThere(error)) throw error
    return failed(
      'Teams does not let the bot into the channel: it is not installed in that team, or there is no such channel.',
      `Correct ESCALATION_CHANNEL_ID. ${install}`,
    )
  }
}

async function reach(place: Place, channel: Looks['channel']): Promise<Verdict> {
  await channel.reach(place)
  return ok('The bot is known in IT’s channel. Nothing was posted; --post does.')
}

async function postIn(place: Place, channel: Looks['channel']): Promise<Verdict> {
  const posted = await channel.post(place, test)
  try {
    await channel.remove(place, posted)
  } catch (error) {
    return warning(
      `A test card was posted in IT’s channel and could not be taken back. ${verdictOn(error).says}`,
      'Remove it by hand.',
    )
  }
  return ok('A test card was posted in IT’s channel, and taken back.')
}

function isNotThere(error: unknown): boolean {
  return error instanceof OutsideFailed && (error.kind === 'gone' || error.kind === 'blocked')
}

const words = 'A test of Reset My Phone. It is removed at once; there is nothing to do.'

const test: Message = {
  summary: words,
  card: {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: words,
    body: [{ type: 'TextBlock', text: words, wrap: true }],
  },
}
