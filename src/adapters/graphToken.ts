import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node'
import type { Config } from '../config.ts'
import type { Clock } from '../ports.ts'
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
  const network = createNetwork(fetch, timeoutMs, clock)
  let acquire: (() => Promise<string>) | null = null
  let pending: Promise<string> | null = null

  function application(): () => Promise<string> {
    const { credential, clientId } = graph
    if (credential.kind === 'managedIdentity') {
      const identity = new ManagedIdentityApplication({
        managedIdentityIdParams: { userAssignedClientId: clientId },
        system: { networkClient: network },
      })
      return async () => (await identity.acquireToken({ resource: graph.audience })).accessToken
    }
    const client = new ConfidentialClientApplication({
      auth: {
        clientId,
        authority: tenant.authority,
        knownAuthorities: [new URL(tenant.authority).host],
        ...(credential.kind === 'secret'
          ? { clientSecret: credential.secret.reveal() }
          : {
              clientCertificate: {
                thumbprintSha256: credential.thumbprint,
                privateKey: credential.privateKey.reveal(),
              },
            }),
      },
      system: { networkClient: network },
    })
    const scopes = [`${graph.audience}/.default`]
    return async () => {
      const result = await client.acquireTokenByClientCredential({ scopes })
      if (!result) throw new Error('msal-node gave no token')
      return result.accessToken
    }
  }

  async function obtain(): Promise<string> {
    try {
      acquire ??= application()
      return await acquire()
    } catch (error) {
      // After one 429 or 5xx an msal-node client answers for a minute without asking again.
      acquire = null
      throw tokenFailed('token for Graph:', error, network)
    } finally {
      pending = null
    }
  }

  return {
    get: () => (pending ??= obtain()),
    forget: () => {
      acquire = null
    },
  }
}
