import { ConfidentialClientApplication } from '@azure/msal-node'
import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload } from 'jose'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { OutsideFailed } from '../errors.ts'
import type { Clock, Entra, SignInClaims, TokenRefusal } from '../ports.ts'
import type { Log } from '../log.ts'
import { clientAuthOf } from './appToken.ts'
import { codeOf, createNetwork, kindOf, tokenFailed, type Fetch } from './outgoing.ts'

type Parts = {
  readonly config: Pick<Config, 'tenant' | 'signIn'>
  readonly log: Log
  readonly fetch?: Fetch
  readonly clock?: Clock
  readonly timeoutMs?: number
}

// msal-node adds offline_access by itself; what comes of it is dropped with its client.
const SCOPES = ['openid', 'profile']

// With max_age Entra shortens the token's life, down to nothing at 0 (msal-python#444).
const EXPIRY_TOLERANCE_S = 300
const KEEP_METADATA_MS = 24 * 60 * 60_000

const secureUrl = z.string().url().startsWith('https://')
const metadataShape = z
  .object({
    issuer: z.string(),
    authorization_endpoint: z.string().url(),
    token_endpoint: secureUrl,
    jwks_uri: secureUrl,
  })
  .passthrough()

/**
 * The employees' sign-in at Entra. msal-node asks and exchanges; it believes whatever ID token the
 * token endpoint hands it, so the token is verified here before a word of it counts.
 */
export function createEntra(parts: Parts): Entra {
  const { fetch = globalThis.fetch, clock = () => new Date(), timeoutMs = 10_000, log } = parts
  const { tenant, signIn } = parts.config
  const issuer = `${tenant.authority}/v2.0`
  const provider = remembered(clock, readProvider)

  async function readProvider() {
    const answer = await fetch(`${issuer}/.well-known/openid-configuration`, {
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch(() => null)
    if (!answer?.ok) throw unreachable('metadata', answer?.status ?? null)
    const metadata = metadataShape.safeParse(await answer.json().catch(() => null))
    if (!metadata.success || metadata.data.issuer !== issuer) {
      log.error({ issuer }, 'the metadata is not that of this issuer; check ENTRA_AUTHORITY')
      throw unreachable('metadata', answer.status)
    }
    const keys = createRemoteJWKSet(new URL(metadata.data.jwks_uri), {
      timeoutDuration: timeoutMs,
      [customFetch]: fetch,
    })
    return { metadata: JSON.stringify(metadata.data), keys }
  }

  /** A client for one call only: it keeps the tokens it is given for as long as it lives. */
  async function application(networkClient = createNetwork(fetch, timeoutMs, clock)) {
    return new ConfidentialClientApplication({
      auth: {
        clientId: signIn.clientId,
        ...clientAuthOf(signIn.credential),
        authority: tenant.authority,
        knownAuthorities: [new URL(tenant.authority).host],
        authorityMetadata: (await provider()).metadata,
      },
      system: { networkClient },
    })
  }

  async function exchange(code: string, verifier: string, nonce: string) {
    const network = createNetwork(fetch, timeoutMs, clock)
    const client = await application(network)
    try {
      const { redirectUri } = signIn
      // Which of the two places msal-node reads the nonce from has changed between its versions.
      const request = { code, scopes: SCOPES, redirectUri, codeVerifier: verifier, nonce }
      return (await client.acquireTokenByCode(request, { code, nonce })).idToken
    } catch (error) {
      const failure = tokenFailed('code:', error, network)
      const { errorCode } = error as { errorCode?: unknown }
      const refusal = refusalIn(errorCode, failure)
      const fields = { status: failure.status, errorCode: codeOf(errorCode) }
      if (refusal !== null) {
        log.warn(fields, `sign-in not completed: ${failure.message}`)
        return { refusal }
      }
      const wrong = '; check SIGN_IN_CLIENT_ID and its secret or certificate'
      const advice = failure.kind === 'refused' ? wrong : ''
      log.error(fields, `${failure.message}${advice}`)
      throw failure
    }
  }

  async function verified(idToken: string, nonce: string): Promise<SignInClaims | TokenRefusal> {
    const { keys } = await provider()
    try {
      const { payload } = await jwtVerify(idToken, keyOf(keys), {
        algorithms: ['RS256'],
        issuer,
        audience: signIn.clientId,
        clockTolerance: EXPIRY_TOLERANCE_S,
        currentDate: clock(),
        requiredClaims: ['exp', 'oid', 'tid'],
      })
      const wrong = wrongIn(payload, nonce)
      if (wrong === null) return claimsFrom(payload)
      log.warn({ claim: wrong }, 'ID token refused')
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error
      const claim = error instanceof errors.JWTClaimValidationFailed ? error.claim : null
      log.warn({ errorCode: error.code, claim }, 'ID token refused')
    }
    return 'invalidToken'
  }

  /** The first claim that the signature alone does not settle. */
  function wrongIn(payload: JWTPayload, nonce: string): string | null {
    const expected = { aud: signIn.clientId, tid: tenant.id, nonce }
    const wrong = Object.entries(expected).find(([claim, value]) => payload[claim] !== value)
    if (wrong !== undefined) return wrong[0]
    return typeof payload.oid === 'string' && payload.oid !== '' ? null : 'oid'
  }

  return {
    authorizeUrl: async ({ state, nonce, challenge, loginHint, locale }) => {
      const client = await application()
      return client.getAuthCodeUrl({
        scopes: SCOPES,
        redirectUri: signIn.redirectUri,
        responseMode: 'query',
        // A person can strike prompt out of the address: what proves freshness is auth_time.
        prompt: 'login',
        state,
        nonce,
        codeChallenge: challenge,
        codeChallengeMethod: 'S256',
        ...(loginHint !== null && { loginHint }),
        ...(signIn.authContext !== null && { claims: demanding(signIn.authContext) }),
        extraQueryParameters: {
          // msal-node's own maxAge is never sent.
          max_age: '0',
          ...(locale !== null && { ui_locales: locale }),
        },
      })
    },
    redeem: async ({ code, verifier, nonce }) => {
      const token = await exchange(code, verifier, nonce)
      return typeof token === 'string' ? verified(token, nonce) : token.refusal
    },
  }
}

const demanding = (context: string) =>
  JSON.stringify({ id_token: { acrs: { essential: true, value: context } } })

function unreachable(what: string, status: number | null): OutsideFailed {
  const kind = status !== null && status < 500 ? 'unavailable' : kindOf(status)
  return new OutsideFailed('entra', kind, `${what}: ${status ?? 'no answer'}`, { status })
}

/** What went wrong with this one sign-in; null when it would have gone wrong with any. */
function refusalIn(code: unknown, failure: OutsideFailed): TokenRefusal | null {
  const unusable = code === 'nonce_mismatch' || code === 'token_parsing_error'
  if (unusable && failure.status === 200) return 'invalidToken'
  if (code === 'invalid_client' || code === 'unauthorized_client') return null
  return failure.kind === 'refused' ? 'exchangeFailed' : null
}

/** The provider's key for a token; only that there is none tells something about the token. */
function keyOf(keys: ReturnType<typeof createRemoteJWKSet>): typeof keys {
  const find = async (...token: Parameters<typeof keys>) => {
    try {
      return await keys(...token)
    } catch (error) {
      const aboutToken =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported
      throw aboutToken ? error : unreachable('keys', null)
    }
  }
  return Object.assign(find, keys)
}

function claimsFrom(payload: JWTPayload): SignInClaims {
  const { oid, tid, auth_time: authTime, nonce, acct, acrs, amr } = payload
  return {
    person: String(oid),
    tenant: String(tid),
    authenticatedAt: Number.isSafeInteger(authTime) ? new Date(Number(authTime) * 1000) : null,
    nonce: typeof nonce === 'string' ? nonce : null,
    guest: guestIn(acct),
    contexts: textsIn(acrs),
    methods: textsIn(amr),
  }
}

/** An optional claim: a token without it leaves open who is a guest. */
function guestIn(acct: unknown): boolean | null {
  if (acct === 1 || acct === '1') return true
  return acct === 0 || acct === '0' ? false : null
}

function textsIn(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.filter((text) => typeof text === 'string')
}

/** Asks once a day; a failure is not kept. */
function remembered<T>(clock: Clock, ask: () => Promise<T>): () => Promise<T> {
  let kept: { answer: Promise<T>; until: number } | null = null
  return () => {
    const now = clock().getTime()
    if (kept === null || now >= kept.until) {
      const fresh = { answer: ask(), until: now + KEEP_METADATA_MS }
      fresh.answer.catch(() => {
        fresh.until = 0
      })
      kept = fresh
    }
    return kept.answer
  }
}
