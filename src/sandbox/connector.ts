import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerBot, ConnectorRefusal, type Room } from './connector-routes.ts'
import type { Entra } from './entra.ts'
import { createFaults, suffer } from './faults.ts'
import { signJwt, strangersKey } from './id-token.ts'
import { listen, readBody, sendJson } from './loopback.ts'
import type { Person } from './people.ts'
import {
  channelOf,
  envelope,
  overlaid,
  personalConversationOf,
  sampleChannel,
  sampleTeam,
  type Activity,
  type Place,
} from './teams.ts'
import { createTranscripts } from './transcripts.ts'

/** How an inbound activity is to differ from what Teams would send. */
export type Delivery = {
  locale?: string
  /** In a channel: whether the bot is mentioned; without that it hears nothing. */
  mention?: boolean
  /** Laid over the activity; undefined removes. */
  overrides?: Record<string, unknown>
  token?: TokenOverride
}

/** A token of one's own, none (null), or a genuine one with these things wrong. */
export type TokenOverride =
  string | null | { claims?: Record<string, unknown>; expired?: boolean; wrongKey?: boolean }

/** What the bot answered to a delivered activity. */
export type BotAnswer = { status: number; body: unknown }

export type ConnectorOptions = {
  entra: Entra
  people: Person[]
  tenantId: string
  botId: string
  botName: string
  botUrl: () => string
  /** The channels that the key of its tokens is good for: `msteams` unless told otherwise. */
  channels?: readonly string[] | undefined
}

export type Connector = Awaited<ReturnType<typeof createConnector>>

/** Who signs the tokens that come with Teams' activities, and whom the bot's own token is for. */
export const channelIssuer = 'https://api.botframework.com'

const minute = 60
const patience = 15_000

/** The simulated Teams: the Bot Connector that the bot calls, and the people who talk to it. */
export async function createConnector(options: ConnectorOptions) {
  const { entra, people, tenantId, botId, botName, botUrl } = options
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const keyId = randomUUID()
  const faults = createFaults()
  const transcripts = createTranscripts()
  const blockedBy = new Set<string>()

  const server = await listen((request, response) => {
    serve(request, response).catch((problem: unknown) => {
      const known = problem instanceof ConnectorRefusal
      const { status, code } = known ? problem : { status: 500, code: 'ServiceError' }
      const message = problem instanceof Error ? problem.message : String(problem)
      const subCode = code === 'MessageWritesBlocked' && { subCode: code }
      if (!response.destroyed) sendJson(response, status, { error: { code, message, ...subCode } })
    })
  })
  const origin = `http://localhost:${server.port}`
  const place: Place = {
    tenantId,
    bot: { id: `28:${botId}`, name: botName },
    team: sampleTeam,
    channel: sampleChannel,
    serviceUrl: `${origin}/emea/`,
  }
  const room: Room = { place, people, transcripts, blockedBy }

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', origin)
    if (pathname === '/v1/.well-known/openidconfiguration') {
      sendJson(response, 200, openIdMetadata(origin))
      return
    }
    if (pathname === '/v1/.well-known/keys') {
      sendJson(response, 200, {
        keys: [publicKeyOf(publicKey, keyId, options.channels ?? ['msteams'])],
      })
      return
    }

    const method = request.method ?? 'GET'
    const body = await readBody(request)
    const fault = faults.take(method, pathname + search)
    if (fault?.status !== undefined || fault?.hang) {
      if (await suffer(fault, response)) return
      const usual = { error: { code: 'ServiceError', message: 'Ordered by a test.' } }
      sendJson(response, fault.status ?? 503, fault.body ?? usual, fault.headers)
      return
    }
    await requireBot(request)
    const prefix = new URL(place.serviceUrl).pathname.slice(0, -1)
    const path = pathname.startsWith(`${prefix}/v3/`) ? pathname.slice(prefix.length) : ''
    const answer = answerBot(room, method, path, searchParams, body)
    if (await suffer(fault, response)) return
    sendJson(response, answer.status, answer.body)
  }

  async function requireBot(request: IncomingMessage) {
    const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? []
    const claims = await entra.verify(token, channelIssuer).catch(() => undefined)
    if (claims?.['appid'] !== botId)
      throw new ConnectorRefusal(401, 'AuthorizationFailed', 'Authorization has been denied.')
  }

  /** Sends any activity to the bot, with a genuine token of the channel unless told otherwise. */
  async function deliver(activity: Activity, token?: TokenOverride): Promise<BotAnswer> {
    const authorization = authorizationOf(activity, token)
    const stop = AbortSignal.timeout(patience)
    const response = await fetch(`${botUrl()}/api/messages`, {
      method: 'POST',
      signal: stop,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
        ...(authorization && { authorization }),
      },
      body: JSON.stringify(activity),
    }).catch((problem: unknown) => {
      // Teams gives up here, too, and shows "Unable to reach app", whatever the bot still does.
      if (stop.aborted) return undefined
      throw problem
    })
    if (!response) return { status: 504, body: undefined }
    const text = await response.text()
    return { status: response.status, body: parsed(text) }
  }

  function authorizationOf(activity: Activity, token: TokenOverride | undefined) {
    if (token === null) return undefined
    if (typeof token === 'string') return `Bearer ${token}`
    const issued = Math.floor(Date.now() / 1000) - (token?.expired ? 120 * minute : 0)
    const claims = {
      serviceurl: activity['serviceUrl'],
      iss: channelIssuer,
      aud: botId,
      nbf: issued,
      iat: issued,
      exp: issued + 5 * minute,
      ...token?.claims,
    }
    const key = token?.wrongKey ? strangersKey() : privateKey
    return `Bearer ${signJwt({ kid: keyId, x5t: keyId }, claims, key)}`
  }

  const personBy = (id: string) => {
    const person = people.find((one) => one.id === id)
    if (!person) throw new Error(`There is no person ${id}`)
    return person
  }

  /** The conversation that a person means by 'personal' or 'channel'; any other id as it is. */
  function conversationFor(person: Person, where: string): string {
    if (where === 'personal') return personalConversationOf(person)
    return where === 'channel' ? place.channel.id : where
  }

  const send = (activity: Activity, how: Delivery) =>
    deliver(overlaid(activity, how.overrides), how.token)

  return {
    serviceUrl: place.serviceUrl,
    openIdMetadataUrl: `${origin}/v1/.well-known/openidconfiguration`,
    bot: place.bot,
    team: place.team,
    channel: place.channel,
    deliver,
    /** Orders a fault for requests of the bot; `path` is matched with its query. */
    fail: faults.fail,
    heal: faults.heal,
    on: transcripts.on,
    transcript: transcripts.of,
    personalConversationId: (personId: string) => personalConversationOf(personBy(personId)),

    /** Whether a person has blocked the bot, or has it uninstalled. */
    block(personId: string, blocked = true) {
      if (blocked) blockedBy.add(personId)
      else blockedBy.delete(personId)
    },

    /**
     * Somebody writes: in the private chat, as a new post in the channel, or in a conversation.
     * In a channel the bot hears it only when mentioned; status 0 tells that it was not.
     */
    async says(personId: string, where: string, text: string, how: Delivery = {}) {
      const person = personBy(personId)
      const wanted = conversationFor(person, where)
      const id = transcripts.newId()
      const inChannel = wanted.startsWith('19:')
      const isPost = inChannel && channelOf(wanted) === wanted
      const conversationId = isPost ? `${wanted}${threadOf(id)}` : wanted
      const from = { id: envelope(place, person, wanted).from?.id ?? '', name: person.name }
      transcripts.post(id, conversationId, { ...from, role: 'user' }, { type: 'message', text })
      const mention = inChannel ? (how.mention ?? true) : false
      if (inChannel && !mention) return { status: 0, body: undefined, id, conversationId }

      const base = envelope(place, person, conversationId, how.locale)
      const at = `<at>${place.bot.name}</at>`
      const entities = base['entities'] as unknown[]
      const activity: Activity = {
        ...base,
        id,
        text: mention ? `${at} ${text}` : text,
        textFormat: 'plain',
        ...(mention && {
          entities: [...entities, { type: 'mention', mentioned: place.bot, text: at }],
        }),
      }
      return { ...(await send(activity, how)), id, conversationId }
    },

    /** Somebody presses an Action.Execute; returns what the bot answered. */
    invokes(
      personId: string,
      conversationId: string,
      activityId: string,
      action: { verb: string; data?: Record<string, unknown>; inputs?: Record<string, unknown> },
      how: Delivery = {},
    ): Promise<BotAnswer> {
      const { verb, data = {}, inputs = {} } = action
      const person = personBy(personId)
      // In a channel the button belongs to a thread, and Teams names that.
      const shown = transcripts.find(conversationId, activityId)?.conversationId ?? conversationId
      const activity: Activity = {
        ...envelope(place, person, shown, how.locale),
        type: 'invoke',
        name: 'adaptiveCard/action',
        id: `f:${randomUUID()}`,
        replyToId: activityId,
        value: {
          action: { type: 'Action.Execute', verb, data: { ...data, ...inputs } },
          trigger: 'manual',
        },
      }
      return send(withSource(activity, 'message'), how)
    },

    /** The sign-in window hands its code back through the person's private chat. */
    verifyState(personId: string, state: string, how: Delivery = {}): Promise<BotAnswer> {
      const person = personBy(personId)
      const activity: Activity = {
        ...envelope(place, person, personalConversationOf(person), how.locale),
        type: 'invoke',
        name: 'signin/verifyState',
        id: `f:${randomUUID()}`,
        value: { state },
      }
      return send(withSource(activity, 'message'), how)
    },

    /** The bot is installed for a person, or for the team with the escalation channel. */
    async installs(who: string, how: Delivery = {}): Promise<BotAnswer> {
      const inTeam = who === 'team'
      const person = inTeam ? people.find(({ role }) => role === 'approver') : personBy(who)
      if (!person) throw new Error('Nobody is in the team')
      blockedBy.delete(person.id)
      const base = envelope(
        place,
        person,
        inTeam ? place.team.id : personalConversationOf(person),
        how.locale,
      )
      const { id, name, groupId } = place.team
      const team = { id, name, aadGroupId: groupId }
      const common = { tenant: { id: tenantId }, ...(inTeam && { team }) }
      await send(
        {
          ...base,
          type: 'conversationUpdate',
          id: `f:${randomUUID()}`,
          membersAdded: [{ id: place.bot.id }],
          channelData: { ...common, ...(inTeam && { eventType: 'teamMemberAdded' }) },
        },
        how,
      )
      const settings = { selectedChannel: { id: place.channel.id } }
      return send(
        {
          ...base,
          type: 'installationUpdate',
          action: 'add',
          id: `f:${randomUUID()}`,
          channelData: { ...common, source: { name: 'message' }, ...(inTeam && { settings }) },
        },
        how,
      )
    },

    /** A person removes the bot; from then on it cannot write to them. */
    uninstalls(personId: string, how: Delivery = {}): Promise<BotAnswer> {
      const person = personBy(personId)
      blockedBy.add(personId)
      const base = envelope(place, person, personalConversationOf(person), how.locale)
      const id = `f:${randomUUID()}`
      return send({ ...base, type: 'installationUpdate', action: 'remove', id }, how)
    },

    close: server.close,
  }
}

const threadOf = (id: string) => `;messageid=${id}`

function withSource(activity: Activity, name: string): Activity {
  return overlaid(activity, { channelData: { source: { name } } })
}

function openIdMetadata(origin: string) {
  return {
    issuer: channelIssuer,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${origin}/v1/.well-known/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  }
}

function publicKeyOf(key: KeyObject, kid: string, endorsements: readonly string[]) {
  return { ...key.export({ format: 'jwk' }), use: 'sig', kid, x5t: kid, endorsements }
}

function parsed(text: string): unknown {
  try {
    return text ? (JSON.parse(text) as unknown) : undefined
  } catch {
    return text
  }
}
