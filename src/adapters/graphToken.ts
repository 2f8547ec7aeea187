import type { Config } from '../config.ts'
import type { Clock } from '../ports.ts'
import { createAppToken, type AppToken } from './appToken.ts'
import { createNetwork, tokenFailed, type Fetch } from './outgoing.ts'

/**
 * App-only tokens for Graph. One msal-node client is kept, so that its cache answers; it is given up
 * after a failure. `get` throws `OutsideFailed` with service `entra`.
 */
export function createGraphToken(
  { graph, tenant }: Pick<Config, 'graph' | 'tenant'>,
  fetch: Fetch,
  clock: Clock,
  timeoutMs: number,
) {
  const { clientId, credential, audience } = graph
  const app = { clientId, credential, authority: tenant.authority, audience }
  const network = createNetwork(fetch, timeoutMs, clock)
  let acquire: (() => Promise<AppToken>) | null = null

  async function obtain(): Promise<string> {
    try {
      acquire ??= createAppToken(app, network)
      return (await acquire()).accessToken
    } catch (error) {
      // After one 429 or 5xx an msal-node client answers for a minute without asking again.
      acquire = null
      throw tokenFailed('token for Graph:', error, network)
    }
  }

  return {
    get: obtain,
    forget: () => {
      acquire = null
    },
  }
}
