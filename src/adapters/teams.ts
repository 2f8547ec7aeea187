import { TeamsAdapter } from '@microsoft/teams-ai'
import {
  CardFactory,
  TeamsInfo,
  type Activity,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder'
import {
  AuthenticationConfiguration,
  AuthenticationError,
  MsalServiceClientCredentialsFactory,
  type Claim,
} from 'botframework-connector'
import { decodeJwt } from 'jose'
import type { Config } from '../config.ts'
import { OutsideFailed } from '../errors.ts'
import type { Clock, Message, Place, Teams } from '../ports.ts'
import { createBotTokens } from './botToken.ts'
import { createConnectorHttp, type ConnectorCall } from './connector.ts'

type Parts = {
  readonly config: Pick<Config, 'bot' | 'tenant' | 'cloud'>
  readonly clock: Clock
  readonly onCall?: (call: ConnectorCall) => void
}

/** The Bot Framework adapter that checks what comes in and signs what goes out. */
export function createAdapter({ config, clock, onCall }: Parts): TeamsAdapter {
  const { bot, cloud } = config
  const app = {
    MicrosoftAppId: bot.id,
    MicrosoftAppType: bot.type,
    MicrosoftAppTenantId: bot.tenantId,
  }
  const tokens = createBotTokens({ bot }, globalThis.fetch, clock)
  // botbuilder types these as whole classes, one of an older msal-node; it calls only what is there.
  const credentials: unknown = new MsalServiceClientCredentialsFactory(bot.id, tokens as never)
  const adapter = new TeamsAdapter(
    {
      ...app,
      ToBotFromChannelOpenIdMetadataUrl: bot.metadataUrl,
      ToBotFromChannelTokenIssuer: bot.tokenIssuer,
      ToBotFromEmulatorOpenIdMetadataUrl: cloud.botEmulatorMetadata,
      ToChannelFromBotLoginUrl: bot.loginUrl,
      ToChannelFromBotOAuthScope: bot.scope,
      OAuthUrl: cloud.botTokenService,
      CallerId: cloud.botCallerId,
      ValidateAuthority: true,
    },
    credentials as never,
    new AuthenticationConfiguration([], onlyFromTheChannel(bot.tokenIssuer)),
    { httpClient: createConnectorHttp({ clock, ...(onCall === undefined ? {} : { onCall }) }) },
  )
  refuseBadTokens(adapter, bot.tokenIssuer)
  return adapter
}

/**
 * The SDK answers a token with a bad signature as if it were a fault of ours, with 500; and for one
 * that says to be of the emulator it goes and asks Entra for keys, whoever sends it.
 */
function refuseBadTokens(adapter: TeamsAdapter, issuer: string): void {
  // Not public, but the only place where the token's check can be told from everything after it.
  const authentication = Reflect.get(adapter, 'botFrameworkAuthentication') as {
    authenticateRequest: (activity: Activity, header: string) => Promise<unknown>
  }
  const check = authentication.authenticateRequest.bind(authentication)
  authentication.authenticateRequest = async (activity, header) => {
    if (issuerIn(header) !== issuer) throw notOfTheChannel()
    try {
      return await check(activity, header)
    } catch (error) {
      const isTokens = /^(JsonWebToken|NotBefore|TokenExpired)Error$/.test((error as Error).name)
      throw isTokens ? new AuthenticationError('The token is not valid', 401) : error
    }
  }
}

/** Whose token it says to be, which nobody has checked yet. */
function issuerIn(header: string): unknown {
  try {
    return decodeJwt(header.replace(/^Bearer /, '')).iss
  } catch {
    return null
  }
}

function notOfTheChannel(): AuthenticationError {
  return new AuthenticationError('The token is not of the channel', 401)
}

/**
 * The SDK also takes tokens that any Entra tenant issues for the bot's app id (its way for the
 * emulator). Only the channel's own issuer may speak to this bot.
 */
function onlyFromTheChannel(issuer: string) {
  return (claims: Claim[]): Promise<void> =>
    claims.some(({ type, value }) => type === 'iss' && value === issuer)
      ? Promise.resolve()
      : Promise.reject(notOfTheChannel())
}

/** Teams takes any smaller number of members on a page for this one. */
const FEWEST_MEMBERS = 50

/** What only the doctor asks of Teams; throws like the rest. */
export type Inspected = {
  /** Whether the bot is known in a channel: asks who is there, and forgets it. */
  reach: (place: Place) => Promise<void>
  /** Takes back what the bot has posted. */
  remove: (place: Place, activityId: string) => Promise<void>
}

/** Teams through the Bot Connector. */
export function createTeams(adapter: TeamsAdapter, { config }: Parts): Teams & Inspected {
  const { bot, tenant } = config

  /** Does one thing in a conversation, as the bot. */
  async function within<T>(place: Place, act: (context: TurnContext) => Promise<T>): Promise<T> {
    const reference: Partial<ConversationReference> = {
      channelId: 'msteams',
      serviceUrl: place.serviceUrl,
      bot: { id: `28:${bot.id}`, name: '' },
      // The SDK reads no more of a conversation than its id.
      conversation: { id: place.conversationId } as ConversationReference['conversation'],
    }
    // What is thrown inside goes to onTurnError, which would lose it: it is carried out by hand.
    let answer: Promise<T> | undefined
    await asOutside(async () => {
      await adapter.continueConversationAsync(bot.id, reference, async (context) => {
        answer = act(context)
        await answer.catch(() => undefined)
      })
      await answer
    })
    if (answer === undefined) throw new OutsideFailed('teams', 'noAnswer', 'Teams: no turn was run')
    return answer
  }

  /** Opens a conversation; what is in it afterwards is in the answer's conversation. */
  async function open(
    serviceUrl: string,
    parameters: Record<string, unknown>,
  ): Promise<{ conversationId: string }> {
    let conversationId = ''
    await asOutside(() =>
      adapter.createConversationAsync(
        bot.id,
        'msteams',
        serviceUrl,
        bot.scope,
        { bot: { id: `28:${bot.id}`, name: '' }, tenantId: tenant.id, ...parameters } as never,
        (context) => {
          conversationId = context.activity.conversation.id
          return Promise.resolve()
        },
      ),
    )
    return { conversationId }
  }

  return {
    post: (place, message) =>
      within(place, async (context) => {
        const sent = await context.sendActivity(activityOf(message))
        return sent?.id ?? ''
      }),

    update: (place, activityId, message) =>
      within(place, async (context) => {
        await context.updateActivity({ ...activityOf(message), id: activityId })
      }),

    postToChannel: async (place, message) => {
      const channel = { id: place.conversationId }
      const { conversationId } = await open(place.serviceUrl, {
        isGroup: true,
        channelData: { channel, tenant: { id: tenant.id } },
        activity: activityOf(message),
      })
      // The SDK drops the activity's id; in a channel the thread's id ends with it.
      const activityId = /;messageid=(.+)$/.exec(conversationId)?.[1]
      if (activityId === undefined) {
        throw new OutsideFailed('teams', 'refused', 'Teams: the new thread has no message id')
      }
      return activityId
    },

    reach: (place) =>
      within(place, async (context) => {
        await TeamsInfo.getPagedMembers(context, FEWEST_MEMBERS)
      }),

    remove: (place, activityId) =>
      within(place, async (context) => {
        await context.deleteActivity(activityId)
      }),

    openChat: async (serviceUrl, teamsUserId) => {
      const { conversationId } = await open(serviceUrl, {
        isGroup: false,
        members: [{ id: teamsUserId }],
        channelData: { tenant: { id: tenant.id } },
      })
      return { serviceUrl, conversationId }
    },
  }
}

/** A message as Teams takes it. */
export function activityOf({ summary, card, text }: Message): Partial<Activity> {
  return {
    type: 'message',
    summary,
    ...(text === undefined ? {} : { text, textFormat: 'markdown' }),
    ...(card === undefined ? {} : { attachments: [CardFactory.adaptiveCard(card)] }),
  }
}

/** The SDK's own errors, such as for a token it did not get, come without an answer of Teams. */
async function asOutside(call: () => Promise<unknown>): Promise<void> {
  try {
    await call()
  } catch (error) {
    if (error instanceof OutsideFailed) throw error
    const { code, name } = error as { code?: unknown; name?: unknown }
    const word = [code, name].find((value) => typeof value === 'string') ?? 'error'
    throw new OutsideFailed('teams', 'noAnswer', `Teams: no answer ${word}`, { cause: error })
  }
}
