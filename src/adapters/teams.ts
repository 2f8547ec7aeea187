import { CardFactory, type Activity } from 'botbuilder'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { OutsideFailed } from '../errors.ts'
import type { Message, Place, Teams } from '../ports.ts'
import type { Connector } from './connector.ts'

/** Teams takes any smaller number of members on a page for this one. */
const FEWEST_MEMBERS = 50

/** What only the doctor asks of Teams; throws like the rest. */
export type Inspected = {
  /** Whether the bot is known in a channel: asks who is there, and forgets it. */
  reach: (place: Place) => Promise<void>
  /** Takes back what the bot has posted. */
  remove: (place: Place, activityId: string) => Promise<void>
}

/**
 * Teams by the Bot Connector's REST interface. The SDK can only do this inside of a turn that it makes up
 * for it, which costs more than all the rest of a post.
 */
export function createTeams(
  { bot, tenant }: Pick<Config, 'bot' | 'tenant'>,
  { call }: Pick<Connector, 'call'>,
): Teams & Inspected {
  const self = { id: `28:${bot.id}`, name: '' }

  /** Opens a conversation; the answer is its id. */
  async function open(serviceUrl: string, parameters: Record<string, unknown>): Promise<string> {
    const body = { bot: self, tenantId: tenant.id, ...parameters }
    const { data } = made.safeParse(await call('POST', serviceUrl, 'conversations', body))
    if (data === undefined) {
      throw new OutsideFailed('teams', 'refused', 'Teams: the new conversation has no id')
    }
    return data.id
  }

  /** An activity as it is posted, with what the SDK would add to it. */
  function outgoing(message: Message, { serviceUrl, conversationId }: Place) {
    const conversation = { id: conversationId }
    return { ...activityOf(message), channelId: 'msteams', serviceUrl, from: self, conversation }
  }

  return {
    post: async (place, message) => {
      const body = outgoing(message, place)
      const { data } = made.safeParse(
        await call('POST', place.serviceUrl, activitiesOf(place), body),
      )
      // It was posted: without its id it cannot be changed, but posting it again would be worse.
      return data?.id ?? ''
    },

    update: async (place, id, message) => {
      if (id === '') throw new OutsideFailed('teams', 'gone', 'Teams: the message never had an id')
      const body = { ...outgoing(message, place), id }
      await call('PUT', place.serviceUrl, activityIn(place, id), body)
    },

    postToChannel: async (place, message) => {
      const channel = { id: place.conversationId }
      const thread = await open(place.serviceUrl, {
        isGroup: true,
        channelData: { channel, tenant: { id: tenant.id } },
        activity: activityOf(message),
      })
      // In a channel the thread's id ends with that of its first message.
      const activityId = /;messageid=(.+)$/.exec(thread)?.[1]
      if (activityId === undefined) {
        throw new OutsideFailed('teams', 'refused', 'Teams: the new thread has no message id')
      }
      return activityId
    },

    reach: async (place) => {
      const path = `${conversationOf(place)}/pagedmembers?pageSize=${FEWEST_MEMBERS}`
      await call('GET', place.serviceUrl, path)
    },

    remove: async (place, id) => {
      await call('DELETE', place.serviceUrl, activityIn(place, id))
    },

    openChat: async (serviceUrl, teamsUserId) => {
      const conversationId = await open(serviceUrl, {
        isGroup: false,
        members: [{ id: teamsUserId }],
        channelData: { tenant: { id: tenant.id } },
      })
      return { serviceUrl, conversationId }
    },
  }
}

function conversationOf({ conversationId }: Place): string {
  return `conversations/${encodeURIComponent(conversationId)}`
}

function activitiesOf(place: Place): string {
  return `${conversationOf(place)}/activities`
}

function activityIn(place: Place, id: string): string {
  return `${activitiesOf(place)}/${encodeURIComponent(id)}`
}

const made = z.object({ id: z.string().min(1).max(2_000) })

/** A message as Teams takes it. */
export function activityOf({ summary, card, text }: Message): Partial<Activity> {
  return {
    type: 'message',
    summary,
    ...(text === undefined ? {} : { text, textFormat: 'markdown' }),
    ...(card === undefined ? {} : { attachments: [CardFactory.adaptiveCard(card)] }),
  }
}
