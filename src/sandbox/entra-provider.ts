import { createHash, randomBytes } from 'node:crypto'
import { errors, type Configuration } from 'oidc-provider'
import type { Person } from './people.ts'
import { createSignInMemory } from './sign-in-memory.ts'
import { errorPage } from './sign-in-page.ts'

/** An app registration that gets tokens for one API by client credentials. */
export type AppRegistration = {
  clientId: string
  secret: string
  audience: string
  roles: string[]
}

export type EntraOptions = {
  tenantId: string
  people: Person[]
  signIn: { clientId: string; secret: string; redirectUris: string[] }
  apps: AppRegistration[]
  /** Whether the sign-in app has the optional claim `auth_time` configured. */
  authTime: boolean
  /** Port of the plain http side that browsers use; 0 picks one. */
  loginPort?: number
  /** Origin under which browsers reach that side, when a proxy stands before it. */
  loginOrigin?: string
}

/** How the OpenID provider is set up to behave as Entra does. */
export function configuration(
  options: EntraOptions,
  jwk: object,
  loginPath: string,
): Configuration {
  const { tenantId, people, signIn, apps } = options
  const resources = new Map(apps.map(({ audience }) => [`${audience}/.default`, audience]))
  return {
    adapter: createSignInMemory(),
    clients: [
      {
        client_id: signIn.clientId,
        client_secret: signIn.secret,
        redirect_uris: signIn.redirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
        subject_type: 'pairwise',
        require_auth_time: options.authTime,
      },
      ...apps.map(({ clientId, secret }) => ({
        client_id: clientId,
        client_secret: secret,
        redirect_uris: [],
        response_types: [],
        grant_types: ['client_credentials'],
        token_endpoint_auth_method: 'client_secret_post' as const,
      })),
    ],
    jwks: { keys: [jwk] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: {
        session: 'sandbox_session',
        interaction: 'sandbox_interaction',
        resume: 'sandbox_resume',
      },
    },
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub', 'oid', 'tid', 'acct', 'ver'],
      profile: ['name', 'preferred_username'],
      acrs: null,
      auth_time: null,
    },
    scopes: ['openid', 'profile', 'offline_access', ...resources.keys()],
    subjectTypes: ['pairwise', 'public'],
    pairwiseIdentifier: (_ctx, accountId, client) =>
      createHash('sha256').update(`${client.clientId}/${accountId}`).digest('base64url'),
    pkce: { required: () => true },
    responseTypes: ['code'],
    interactions: { url: (_ctx, { uid }) => `${loginPath}${uid}` },
    findAccount: (_ctx, id) => {
      const person = people.find((one) => one.id === id && one.enabled)
      if (!person) return undefined
      return {
        accountId: id,
        claims: (_use, _scope, requested) => ({
          sub: id,
          oid: id,
          tid: tenantId,
          ver: '2.0',
          acct: person.guest ? 1 : 0,
          name: person.name,
          preferred_username: person.upn,
          acrs: [(requested['acrs'] as { value?: string } | null)?.value].filter(Boolean),
        }),
      }
    },
    // Entra asks nobody to consent when an administrator has consented for all.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc
      if (!client || !session?.accountId) return undefined
      const grant = new provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      })
      grant.addOIDCScope('openid profile offline_access')
      grant.addOIDCClaims(['acrs', 'auth_time', 'sub', 'oid', 'tid', 'acct', 'ver', 'name'])
      grant.addOIDCClaims(['preferred_username'])
      await grant.save()
      return grant
    },
    extraTokenClaims: (ctx, token) => {
      const app = apps.find(({ clientId }) => clientId === token.clientId)
      if (token.kind !== 'ClientCredentials' || !app) return undefined
      return {
        appid: app.clientId,
        azp: app.clientId,
        tid: tenantId,
        idtyp: 'app',
        ver: '2.0',
        roles: app.roles,
      }
    },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: (ctx) => resources.get(String(ctx.oidc.params?.['scope'])) ?? [],
        getResourceServerInfo: (_ctx, resource, client) => {
          const app = apps.find(({ clientId }) => clientId === client.clientId)
          if (app?.audience !== resource) throw new errors.InvalidTarget()
          return {
            scope: `${resource}/.default`,
            audience: resource,
            accessTokenTTL: 3600,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          }
        },
      },
    },
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 600,
      ClientCredentials: 3600,
      Grant: 600,
      IdToken: 3600,
      Interaction: 3600,
      Session: 86_400,
    },
    renderError: (ctx, out) => {
      ctx.type = 'html'
      ctx.body = errorPage(out.error, out.error_description ?? '')
    },
  }
}
