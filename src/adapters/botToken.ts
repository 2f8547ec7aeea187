import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node'
import type { Config } from '../config.ts'
import type { Clock } from '../ports.ts'
import { createNetwork, tokenFailed, type Fetch, type Network } from './outgoing.ts'

/** What botbuilder asks of a msal client; its own is an older line of the same package. */
export type BotTokens = {
  acquireTokenByClientCredential: (request: {
    scopes: string[]
  }) => Promise<{ accessToken: string; expiresOn: Date | null } | null>
}

/**
 * The bot's own tokens for the Bot Connector, from a single-tenant registration's secret.
 * botbuilder's password factory cannot name a host it does not know; this one knows the configured one.
 */
export function createBotTokens(
  { bot }: Pick<Config, 'bot'>,
  fetch: Fetch,
  clock: Clock,
): BotTokens {
  const client = clientOf(bot, createNetwork(fetch, 10_000, clock))
  // botbuilder asks to skip the cache and keeps a token for each of its many short-lived clients:
  // ours answers from its own cache, so that a turn does not cost a token.
  return {
    acquireTokenByClientCredential: ({ scopes }) =>
      client.acquireTokenByClientCredential({ scopes }),
  }
}

/** Gets a token for the Bot Connector, only to see that there is one. Throws `OutsideFailed`. */
export async function tryBotToken(
  { bot }: Pick<Config, 'bot'>,
  fetch: Fetch,
  clock: Clock,
): Promise<void> {
  const network = createNetwork(fetch, 10_000, clock)
  try {
    if (bot.password === null) {
      const identity = new ManagedIdentityApplication({
        managedIdentityIdParams: { userAssignedClientId: bot.id },
        system: { networkClient: network },
      })
      await identity.acquireToken({ resource: bot.scope })
    } else {
      const scopes = [`${bot.scope}/.default`]
      await clientOf(bot, network).acquireTokenByClientCredential({ scopes })
    }
  } catch (error) {
    throw tokenFailed('token for Teams:', error, network)
  }
}

function clientOf(bot: Config['bot'], networkClient: Network): ConfidentialClientApplication {
  return new ConfidentialClientApplication({
    auth: {
      clientId: bot.id,
      clientSecret: bot.password?.reveal() ?? '',
      authority: bot.loginUrl,
      knownAuthorities: [new URL(bot.loginUrl).host],
    },
    system: { networkClient },
  })
}
