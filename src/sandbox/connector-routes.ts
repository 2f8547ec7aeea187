import type { Person } from './people.ts'
import {
  channelOf,
  memberOf,
  personalConversationOf,
  userIdOf,
  type Activity,
  type Place,
} from './teams.ts'
import type { Entry, Transcripts } from './transcripts.ts'

/** An answer of the Bot Connector other than success. */
export class ConnectorRefusal extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** What the Bot Connector knows when the bot calls it. */
export type Room = {
  place: Place
  people: Person[]
  transcripts: Transcripts
  /** Object ids of people who have blocked the bot. */
  blockedBy: ReadonlySet<string>
}

type Reply = { status: number; body: unknown }
type Body = Record<string, unknown>
type Call = { room: Room; keys: string[]; query: URLSearchParams; body: Body }
type Conversation = { id: string; members: Person[]; person: Person | undefined }

const largest = 100 * 1024
const key = '([^/]+)'

const routes: [string, RegExp, (call: Call) => Reply][] = [
  ['POST', /^\/v3\/conversations$/, createConversation],
  ['POST', at(`conversations/${key}/activities`), post],
  ['POST', at(`conversations/${key}/activities/${key}`), post],
  ['PUT', at(`conversations/${key}/activities/${key}`), update],
  ['DELETE', at(`conversations/${key}/activities/${key}`), remove],
  ['GET', at(`conversations/${key}/members`), members],
  ['GET', at(`conversations/${key}/pagedmembers`), pagedMembers],
  ['GET', at(`conversations/${key}/members/${key}`), member],
  ['GET', at(`conversations/${key}/activities/${key}/members`), members],
  ['GET', at(`teams/${key}`), team],
  ['GET', at(`teams/${key}/conversations`), channels],
]

/** Answers one call of the bot, as strictly as Teams does. */
export function answerBot(
  room: Room,
  method: string,
  path: string,
  query: URLSearchParams,
  text: string,
): Reply {
  // Teams counts UTF-16.
  if (text.length * 2 > largest) throw new ConnectorRefusal(413, 'MessageSizeTooBig', 'Too big.')
  for (const [verb, pattern, answer] of routes) {
    const match = verb === method ? pattern.exec(path) : null
    if (!match) continue
    const keys = match.slice(1).map(decodeURIComponent)
    return answer({ room, keys, query, body: text ? (JSON.parse(text) as Body) : {} })
  }
  throw new ConnectorRefusal(404, 'ServiceError', `There is no ${method} ${path}`)
}

function at(path: string): RegExp {
  return new RegExp(`^/v3/${path}$`)
}

function createConversation({ room, body }: Call): Reply {
  const { place, people, transcripts } = room
  const channelData = objectOf(body['channelData'])
  const tenant = body['tenantId'] ?? objectOf(channelData['tenant'])['id']
  if (tenant !== undefined && tenant !== place.tenantId)
    throw new ConnectorRefusal(403, 'ForbiddenOperationException', 'Not in this tenant.')

  if (body['isGroup']) {
    const channelId = objectOf(channelData['channel'])['id']
    if (channelId !== place.channel.id && channelId !== place.team.id) throw noConversation()
    const id = transcripts.newId()
    const thread = `${channelId};messageid=${id}`
    transcripts.post(id, thread, botOf(room), content(objectOf(body['activity'])))
    return { status: 201, body: { id: thread, activityId: id } }
  }

  if (tenant === undefined)
    throw new ConnectorRefusal(400, 'BadSyntax', 'The tenant id is missing.')
  const wanted = Array.isArray(body['members']) ? body['members'].map(objectOf) : []
  const [only] = wanted
  const person = people.find((one) => userIdOf(one) === only?.['id'])
  if (wanted.length !== 1 || !person)
    throw new ConnectorRefusal(400, 'BadSyntax', 'Invalid user identity in provided tenant.')
  const id = personalConversationOf(person)
  if (!body['activity']) return { status: 201, body: { id } }
  refuseBlocked(room, person)
  const activityId = transcripts.newId()
  transcripts.post(activityId, id, botOf(room), content(objectOf(body['activity'])))
  return { status: 201, body: { id, activityId } }
}

function post({ room, keys, body }: Call): Reply {
  const { transcripts } = room
  const conversation = conversationBy(room, keys[0])
  if (conversation.person) refuseBlocked(room, conversation.person)
  if (body['type'] === 'typing') {
    transcripts.typing(conversation.id, botOf(room))
    return { status: 202, body: { id: transcripts.newId() } }
  }
  const id = transcripts.newId()
  const isPost = conversation.id.startsWith('19:') && channelOf(conversation.id) === conversation.id
  const where = isPost ? `${conversation.id};messageid=${id}` : conversation.id
  const replyTo = keys[1] === undefined ? {} : { replyToId: keys[1] }
  transcripts.post(id, where, botOf(room), { ...content(body), ...replyTo })
  return { status: 201, body: { id } }
}

function update({ room, keys, body }: Call): Reply {
  const conversation = conversationBy(room, keys[0])
  if (conversation.person) refuseBlocked(room, conversation.person)
  const entry = ownEntry(room, conversation.id, keys[1])
  room.transcripts.update(entry, content(body))
  return { status: 200, body: { id: entry.id } }
}

function remove({ room, keys }: Call): Reply {
  const { id } = conversationBy(room, keys[0])
  room.transcripts.remove(ownEntry(room, id, keys[1]))
  return { status: 200, body: undefined }
}

function members({ room, keys }: Call): Reply {
  const found = conversationBy(room, keys[0]).members
  return { status: 200, body: found.map((person) => memberOf(person, room.place.tenantId)) }
}

function pagedMembers({ room, keys, query }: Call): Reply {
  const all = conversationBy(room, keys[0]).members
  const size = Math.max(1, Number(query.get('pageSize') ?? 200))
  const start = Number(query.get('continuationToken') ?? 0)
  const page = all.slice(start, start + size).map((one) => memberOf(one, room.place.tenantId))
  const more = start + size < all.length && { continuationToken: String(start + size) }
  return { status: 200, body: { members: page, ...more } }
}

function member({ room, keys }: Call): Reply {
  const found = conversationBy(room, keys[0]).members.find(
    (person) => userIdOf(person) === keys[1] || person.id === keys[1],
  )
  if (!found)
    throw new ConnectorRefusal(404, 'MemberNotFoundInConversation', 'Not in this conversation.')
  return { status: 200, body: memberOf(found, room.place.tenantId) }
}

function team({ room, keys }: Call): Reply {
  const { id, name, groupId } = room.place.team
  if (keys[0] !== id) throw noConversation()
  return { status: 200, body: { id, name, aadGroupId: groupId } }
}

function channels({ room, keys }: Call): Reply {
  const { team: where, channel } = room.place
  if (keys[0] !== where.id) throw noConversation()
  return { status: 200, body: { conversations: [{ id: where.id }, channel] } }
}

function conversationBy(room: Room, id = ''): Conversation {
  const { place, people, transcripts } = room
  const person = people.find((one) => personalConversationOf(one) === id)
  if (person) return { id, members: [person], person }
  const channelId = channelOf(id)
  const [, root] = id.split(';messageid=')
  const known = channelId === place.channel.id || channelId === place.team.id
  if (!known || (root !== undefined && !transcripts.of(channelId).some((one) => one.id === root)))
    throw noConversation()
  return { id, members: people.filter(({ inTeam }) => inTeam), person: undefined }
}

/** Only what the bot has posted itself can be changed or removed by it. */
function ownEntry(room: Room, conversationId: string, id = ''): Entry {
  const entry = room.transcripts.find(conversationId, id)
  if (!entry) throw new ConnectorRefusal(404, 'ActivityNotFoundInConversation', 'No such message.')
  if (entry.from.role !== 'bot')
    throw new ConnectorRefusal(403, 'ForbiddenOperationException', 'Not a message of this bot.')
  return entry
}

function refuseBlocked({ blockedBy }: Room, person: Person) {
  if (!blockedBy.has(person.id)) return
  throw new ConnectorRefusal(403, 'MessageWritesBlocked', 'The user has blocked the bot.')
}

/** What is shown of an activity; refuses one that would show nothing. */
function content(body: Body): Activity {
  const { text, summary, attachments } = body
  const cards = Array.isArray(attachments) ? attachments : []
  if (body['type'] !== 'message' || (!text && !cards.length))
    throw new ConnectorRefusal(400, 'BadSyntax', 'Activity shows nothing.')
  return {
    type: 'message',
    attachments: cards,
    ...(typeof text === 'string' && { text }),
    ...(typeof summary === 'string' && { summary }),
  }
}

function botOf({ place }: Room): Entry['from'] {
  return { ...place.bot, role: 'bot' }
}

function noConversation(): ConnectorRefusal {
  return new ConnectorRefusal(404, 'ConversationNotFound', 'Conversation not found.')
}

function objectOf(value: unknown): Body {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
