import { createHash } from 'node:crypto'
import { guidOf, type Person } from './people.ts'

/** An activity of the Bot Framework, as it goes over the wire. */
export type Activity = {
  type: string
  id?: string
  text?: string
  summary?: string
  attachments?: unknown[]
  replyToId?: string
  from?: { id?: string; name?: string; aadObjectId?: string }
  conversation?: { id?: string; [name: string]: unknown }
  [name: string]: unknown
}

/** The bot, the tenant and the team of the simulated Teams. */
export type Place = {
  tenantId: string
  bot: { id: string; name: string }
  team: { id: string; name: string; groupId: string }
  channel: { id: string; name: string }
  serviceUrl: string
}

/** The team of IT and the channel in it where approvals happen. */
export const sampleTeam = {
  id: `19:${mark('team', 32)}@thread.tacv2`,
  name: 'IT Service Desk',
  groupId: guidOf('team'),
}
export const sampleChannel = {
  id: `19:${mark('channel', 32)}@thread.tacv2`,
  name: 'Phone resets',
}

/** The id that Teams gives a person in conversations with this bot. */
export const userIdOf = ({ id }: Person) => `29:1${mark(`user/${id}`, 60)}`

/** The id of a person's private conversation with the bot. */
export const personalConversationOf = ({ id }: Person) => `a:1${mark(`personal/${id}`, 80)}`

/** The channel that a thread belongs to; the same id when it is no thread. */
export const channelOf = (conversationId: string) => conversationId.split(';messageid=')[0] ?? ''

function mark(name: string, length: number): string {
  return createHash('sha512').update(name).digest('base64url').replaceAll('_', 'x').slice(0, length)
}

/** A member of a conversation, as the roster shows people. */
export function memberOf(person: Person, tenantId: string) {
  const [givenName, surname] = person.name.split(/ (.*)/)
  return {
    id: userIdOf(person),
    name: person.name,
    objectId: person.id,
    aadObjectId: person.id,
    givenName,
    surname,
    email: person.upn,
    userPrincipalName: person.upn,
    tenantId,
    userRole: person.guest ? 'guest' : 'user',
  }
}

/** What is common to everything that Teams sends to the bot for a person. */
export function envelope(
  place: Place,
  person: Person,
  conversationId: string,
  locale = person.locale,
): Activity {
  const { tenantId, bot, team, channel, serviceUrl } = place
  const inChannel = conversationId.startsWith('19:')
  const now = new Date(Date.now()).toISOString()
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl,
    timestamp: now,
    localTimestamp: now,
    localTimezone: person.timezone,
    locale,
    from: { id: userIdOf(person), name: person.name, aadObjectId: person.id },
    recipient: { id: bot.id, name: bot.name },
    conversation: {
      id: conversationId,
      conversationType: inChannel ? 'channel' : 'personal',
      tenantId,
      ...(inChannel && { isGroup: true, name: channel.name }),
    },
    entities: [
      {
        type: 'clientInfo',
        locale,
        country: person.country,
        platform: 'Windows',
        timezone: person.timezone,
      },
    ],
    channelData: {
      tenant: { id: tenantId },
      ...(inChannel && {
        teamsChannelId: channelOf(conversationId),
        teamsTeamId: team.id,
        channel: { id: channelOf(conversationId) },
        team: { id: team.id },
      }),
    },
  }
}

/** Lays values over an activity, objects into objects; undefined removes. */
export function overlaid(activity: Activity, overrides: Record<string, unknown> = {}): Activity {
  return overlay(activity, overrides) as Activity
}

function overlay(base: unknown, over: unknown): unknown {
  if (!isObject(base) || !isObject(over)) return over
  const merged = { ...base }
  for (const [name, value] of Object.entries(over)) {
    if (value === undefined) Reflect.deleteProperty(merged, name)
    else merged[name] = overlay(merged[name], value)
  }
  return merged
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
