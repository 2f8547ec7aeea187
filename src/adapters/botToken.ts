import type { Config } from '../config.ts'
import type { Clock } from '../ports.ts'
import { createAppToken, type AppToken } from './appToken.ts'
import { createNetwork, tokenFailed, type Fetch, type Network } from './outgoing.ts'

/** What botbuilder asks of a msal client; its own is an older line of the same package. */
export type BotTokens = { acquireTokenByClientCredential: () => Promise<AppToken> }

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
  // botbuilder asks to skip the cache and keeps a token for each of its many short-lived clients:
  // ours answers from its own cache, so that a turn does not cost a token.
  return { acquireTokenByClientCredential: tokensOf(bot, createNetwork(fetch, 10_000, clock)) }
}

/** Gets a token for the Bot Connector, only to see that there is one. Throws `OutsideFailed`. */
export async function tryBotToken(
  { bot }: Pick<Config, 'bot'>,
  fetch: Fetch,
  clock: Clock,
): Promise<void> {
  const network = createNetwork(fetch, 10_000, clock)
  try {
    await tokensOf(bot, network)()
  } catch (error) {
    throw tokenFailed('token for Teams:', error, network)
  }
}

function tokensOf(bot: Config['bot'], network: Network): () => Promise<AppToken> {
  const { id, credential, loginUrl, scope } = bot
  const app = { clientId: id, credential, authority: loginUrl, audience: scope }
  return createAppToken(app, network)
}
