import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node'
import type { Certificate, ClientSecret, Credential } from '../credentials.ts'
import type { Network } from './outgoing.ts'

/** An app, and what its tokens are for. */
export type App = {
  readonly clientId: string
  readonly credential: Credential
  /** Not asked by a managed identity, which asks the machine it runs on. */
  readonly authority: string
  readonly audience: string
}

/**
 * For so long msal-node is not asked again: looking into its cache takes a tenth of a millisecond, and a
 * turn needs three tokens. What it gives is good for five minutes at least.
 */
const KEPT_MS = 60_000

export type AppToken = { readonly accessToken: string; readonly expiresOn: Date | null }

/**
 * App-only tokens by one msal-node client, whose cache answers. A new client has no token yet, even
 * where an older one has.
 */
export function createAppToken(app: App, network: Network): () => Promise<AppToken> {
  const { credential } = app
  const acquire =
    credential.kind === 'managedIdentity'
      ? byIdentity(app, network)
      : byCredential(app, credential, network)
  let pending: Promise<AppToken> | null = null
  let kept: Kept | null = null

  async function obtain(): Promise<AppToken> {
    const token = await acquire()
    // An answer without a token can come out of msal-node as one that is empty.
    if (!token?.accessToken) throw new Error('msal-node gave no token')
    kept = { token, since: Date.now() }
    return token
  }
  // Whoever comes meanwhile waits for the same answer: a machine's identity takes few calls at a time.
  return () => {
    if (kept !== null && isGood(kept)) return Promise.resolve(kept.token)
    pending ??= obtain().finally(() => {
      pending = null
    })
    return pending
  }
}

type Kept = { readonly token: AppToken; readonly since: number }

function isGood({ token: { expiresOn }, since }: Kept): boolean {
  const now = Date.now()
  // A clock may be set back.
  return Math.abs(now - since) < KEPT_MS && expiresOn !== null && expiresOn.getTime() > now
}

/** What msal-node wants of a client that proves itself: a secret or a signature, never both. */
export function clientAuthOf(credential: ClientSecret | Certificate) {
  return credential.kind === 'secret'
    ? { clientSecret: credential.secret.reveal() }
    : {
        clientCertificate: {
          thumbprintSha256: credential.thumbprint,
          privateKey: credential.privateKey.reveal(),
        },
      }
}

function byCredential(
  { clientId, authority, audience }: App,
  credential: ClientSecret | Certificate,
  networkClient: Network,
) {
  const client = new ConfidentialClientApplication({
    auth: {
      clientId,
      authority,
      knownAuthorities: [new URL(authority).host],
      ...clientAuthOf(credential),
    },
    system: { networkClient },
  })
  const scopes = [`${audience}/.default`]
  return () => client.acquireTokenByClientCredential({ scopes })
}

function byIdentity({ clientId, audience }: App, networkClient: Network) {
  const identity = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: clientId },
    // Its own retries take up to a minute; whoever waits here has their own.
    system: { networkClient, disableInternalRetries: true },
  })
  // msal-node keeps these tokens for the whole process, whichever client asked for them.
  let forceRefresh = true
  return async () => {
    const token = await identity.acquireToken({ resource: audience, forceRefresh })
    forceRefresh = false
    return token
  }
}
