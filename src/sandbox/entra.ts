import { createHash, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createLocalJWKSet, jwtVerify, type JWTPayload } from 'jose'
import Provider, { errors, type KoaContextWithOIDC } from 'oidc-provider'
import { createBrowser, type CookieJar } from './browser.ts'
import { selfSigned } from './certificate.ts'
import { configuration, type EntraOptions } from './entra-provider.ts'
import { alter, type Mischief } from './id-token.ts'
import { listen, readBody } from './loopback.ts'
import { samplePassword } from './people.ts'
import { errorPage, signInPage } from './sign-in-page.ts'

export type Entra = Awaited<ReturnType<typeof createEntra>>

/**
 * The simulated Entra tenant. Applications speak https to `authority` (certificate: `ca`),
 * browsers plain http to `loginOrigin`, because they do not trust that certificate.
 */
export async function createEntra(options: EntraOptions) {
  const { tenantId, people } = options
  // Two tenants in one process must differ in name, or the second one's certificate is not found.
  const certificate = selfSigned(`Simulated tenant ${randomUUID()}`)
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = signingKey(privateKey)
  const keys = createLocalJWKSet({ keys: [publicPart(jwk)] })

  // The issuer names the port, so the port comes first and the provider behind it afterwards.
  let serve = (_request: IncomingMessage, response: ServerResponse) => void response.end()
  const back = await listen((request, response) => serve(request, response), { certificate })
  const front = await listen((request, response) => serve(request, response), {
    port: options.loginPort ?? 0,
  })
  const authority = `https://localhost:${back.port}/${tenantId}`
  const loginOrigin = options.loginOrigin ?? `http://localhost:${front.port}`
  const issuer = `${authority}/v2.0`
  const mount = `/${tenantId}/v2.0`
  const loginPath = `/${tenantId}/login/`

  const provider = new Provider(issuer, configuration(options, jwk, loginPath))
  const mischief: Mischief[] = []
  const maxAges = new Map<string, number>()
  provider.use(async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    await next()
    const body = ctx.body as Record<string, unknown> | undefined
    // Undefined for a path that is none of the provider's, whatever its type says.
    const known = ctx.oidc as KoaContextWithOIDC['oidc'] | undefined
    const route = known?.route
    if (route === 'discovery' && body) {
      for (const name of ['authorization_endpoint', 'end_session_endpoint'])
        body[name] = `${loginOrigin}${new URL(String(body[name])).pathname}`
    }
    if (route === 'token' && body && typeof body['id_token'] === 'string') {
      const maxAge = maxAges.get(ctx.oidc.entities.AuthorizationCode?.codeChallenge ?? '')
      body['id_token'] = alter(body['id_token'], privateKey, maxAge, mischief.shift())
    }
    if (route === 'token' && body?.['error']) Object.assign(body, errorDetails(body))
    // The provider turns max_age=0 into prompt=login and forgets it, so it is read from the query.
    const { code_challenge: challenge, max_age: maxAge } = ctx.query
    if (route === 'authorization' && challenge && maxAge)
      maxAges.set(String(challenge), Number(maxAge))
  })

  const oidc = provider.callback()
  serve = (request, response) => {
    const url = request.url ?? '/'
    // Behind a proxy the Host header names the wrong origin, and redirects are built from it.
    if (!('encrypted' in request.socket)) request.headers.host = new URL(loginOrigin).host
    if (url.startsWith(loginPath)) {
      answerLogin(request, response).catch((problem: unknown) => {
        const expired = problem instanceof errors.SessionNotFound
        sendPage(
          response,
          expired ? 410 : 500,
          errorPage(
            expired ? 'This sign-in has expired.' : 'Something went wrong.',
            'Start again.',
          ),
        )
      })
      return
    }
    if (!url.startsWith(`${mount}/`)) {
      response.writeHead(404)
      response.end()
      return
    }
    Object.assign(request, { originalUrl: url, url: url.slice(mount.length) })
    void oidc(request, response)
  }

  async function answerLogin(request: IncomingMessage, response: ServerResponse) {
    const interaction = await provider.interactionDetails(request, response)
    const url = new URL(request.url ?? '/', loginOrigin)
    const action = `${loginPath}${interaction.uid}`
    const { login_hint: wanted } = interaction.params
    const hint = typeof wanted === 'string' ? wanted : ''
    if (url.pathname === `${action}/cancel`) {
      const refusal = {
        error: 'access_denied',
        error_description: 'AADSTS65004: User declined to sign in.',
      }
      return provider.interactionFinished(request, response, refusal)
    }
    const show = (account: string, problem?: string) => {
      sendPage(
        response,
        200,
        signInPage({
          action,
          account,
          fixedAccount: Boolean(account) && account === hint && !url.searchParams.has('other'),
          people: people.filter(({ enabled }) => enabled),
          ...(problem && { problem }),
        }),
      )
    }
    if (request.method !== 'POST') {
      show(url.searchParams.has('other') ? '' : hint)
      return
    }

    const form = new URLSearchParams(await readBody(request))
    const account = form.get('account')?.trim() ?? ''
    const person = people.find(({ upn }) => upn.toLowerCase() === account.toLowerCase())
    if (!person || form.get('password') !== samplePassword) {
      show(account, 'Your account or password is incorrect.')
      return
    }
    if (!person.enabled) {
      show(account, 'Your account has been disabled.')
      return
    }
    const result = { login: { accountId: person.id } }
    const next = await provider.interactionResult(request, response, result)
    await leaveSession(provider, interaction.session?.cookie, person.id)
    // Not in one chain: restify, in the same process, replaces writeHead by one that returns nothing.
    response.writeHead(303, { location: next })
    response.end()
  }

  return {
    authority,
    issuer,
    loginOrigin,
    ca: certificate.cert,

    /** Misbehaves once: the next ID token is altered so. Calls queue up. */
    next(how: Mischief) {
      mischief.push(how)
    },

    /** Opens a URL in a browser and tells where it ends; the jar keeps the session. */
    open: (url: string, jar?: CookieJar) => createBrowser(loginOrigin, jar).open(url),

    /**
     * Does the browser's part of a sign-in and returns the URL it is sent back to.
     * Throws with the page's own message when the sign-in server will not go on.
     */
    async signIn(
      authorizeUrl: string,
      personId: string,
      how: { jar?: CookieJar; password?: string; cancel?: boolean } = {},
    ): Promise<string> {
      const person = people.find(({ id }) => id === personId)
      if (!person) throw new Error(`There is no person ${personId}`)
      const browser = createBrowser(loginOrigin, how.jar)
      const first = await browser.open(authorizeUrl)
      if ('location' in first) return first.location
      const [url = ''] = first.url.split('?')
      const second = !first.page.includes('<form')
        ? first
        : how.cancel
          ? await browser.open(`${url}/cancel`)
          : await browser.submit(url, {
              account: person.upn,
              password: how.password ?? samplePassword,
            })
      if ('location' in second) return second.location
      throw new Error(/role="alert">([^<]*)/.exec(second.page)?.[1] ?? 'The sign-in did not end')
    },

    /** The claims of an access token for this audience; throws when it is not genuine. */
    async verify(token: string, audience: string): Promise<JWTPayload> {
      const currentDate = new Date(Date.now())
      const { payload } = await jwtVerify(token, keys, { issuer, audience, currentDate })
      return payload
    },

    close: () => Promise.all([back.close(), front.close()]),
  }
}

/** Ends the session of whoever was signed in before, when it is somebody else. */
async function leaveSession(provider: Provider, cookie: string | undefined, personId: string) {
  const session = cookie ? await provider.Session.find(cookie) : undefined
  if (!session?.accountId || session.accountId === personId) return
  delete session.accountId
  delete session.authorizations
  await session.save(3600)
}

/** Entra's own fields of an error at the token endpoint, beside those of OAuth. */
function errorDetails({ error, error_description }: Record<string, unknown>) {
  const number = { invalid_client: 7000215, invalid_grant: 70000, invalid_target: 500011 }[
    String(error)
  ]
  return {
    error_description: `AADSTS${number ?? 90014}: ${String(error_description)}`,
    error_codes: [number ?? 90014],
    timestamp: new Date(Date.now()).toISOString().replace('T', ' ').slice(0, 19) + 'Z',
    trace_id: randomUUID(),
    correlation_id: randomUUID(),
  }
}

function signingKey(key: KeyObject) {
  const jwk = key.export({ format: 'jwk' })
  return {
    ...jwk,
    kid: createHash('sha1').update(String(jwk['n'])).digest('base64url'),
    use: 'sig',
  }
}

function publicPart({ kty, n, e, kid, use }: ReturnType<typeof signingKey>) {
  return { kty: kty ?? 'RSA', n: n ?? '', e: e ?? '', kid, use, alg: 'RS256' }
}

function sendPage(response: ServerResponse, status: number, html: string) {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
    'referrer-policy': 'no-referrer',
  })
  response.end(html)
}
