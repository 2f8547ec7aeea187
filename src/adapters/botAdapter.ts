import { TeamsAdapter } from '@microsoft/teams-ai'
import type { Activity } from 'botbuilder'
import {
  AuthenticationConfiguration,
  AuthenticationError,
  MsalServiceClientCredentialsFactory,
  type Claim,
} from 'botframework-connector'
import { decodeJwt } from 'jose'
import type { Config } from '../config.ts'
import type { Connector } from './connector.ts'

/** The Bot Framework adapter that checks what comes in and signs what goes out. */
export function createAdapter(
  { bot, cloud }: Pick<Config, 'bot' | 'cloud'>,
  connector: Pick<Connector, 'http' | 'tokens'>,
): TeamsAdapter {
  const app = {
    MicrosoftAppId: bot.id,
    MicrosoftAppType: bot.type,
    MicrosoftAppTenantId: bot.tenantId,
  }
  // botbuilder types these as whole classes, one of an older msal-node; it calls only what is there.
  const tokens: unknown = new MsalServiceClientCredentialsFactory(bot.id, connector.tokens as never)
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
    tokens as never,
    new AuthenticationConfiguration([], onlyFromTheChannel(bot.tokenIssuer)),
    { httpClient: connector.http },
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
