import type { Config } from '../config.ts'
import type { Clock } from '../ports.ts'
import { createAppToken, type AppToken } from './appToken.ts'
import { createNetwork, tokenFailed, type Fetch } from './outgoing.ts'

export type BotTokens = {
  /** What botbuilder asks of a msal client; its own is an older line of the same package. */
  readonly acquireTokenByClientCredential: () => Promise<AppToken>
  /** The same for our own calls. Throws `OutsideFailed`. */
  readonly get: () => Promise<string>
}

/**
 * The bot's own tokens for the Bot Connector, and for nothing else, whatever is asked for.
 * botbuilder's own factories cannot name a host they do not know, and take whatever credential the
 * machine has where a managed identity is meant; this one takes the configured one only.
 */
export function createBotTokens(
  { bot }: Pick<Config, 'bot'>,
  fetch: Fetch,
  clock: Clock,
): BotTokens {
  const network = createNetwork(fetch, 10_000, clock)
  const { id, credential, loginUrl, scope } = bot
  const app = { clientId: id, credential, authority: loginUrl, audience: scope }
  // botbuilder asks to skip the cache and keeps a token for each of its many short-lived clients:
  // ours answers from its own cache, so that a turn does not cost a token.
  const acquire = createAppToken(app, network)
  return {
    acquireTokenByClientCredential: acquire,
    get: async () => {
      try {
        return (await acquire()).accessToken
      } catch (error) {
        throw tokenFailed('token for Teams:', error, network)
      }
    },
  }
}
