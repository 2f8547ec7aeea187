import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'

/** How one ID token is to differ from a good one. */
export type Mischief = {
  /** Claims that replace the true ones, `iss`, `aud`, `tid`, `oid`, `nonce` and dates included. */
  claims?: Record<string, unknown>
  omit?: string[]
  /** Signed by a key that the sign-in server does not publish, under the right key id. */
  wrongKey?: boolean
  /** Not signed at all: `alg: none`. */
  unsigned?: boolean
  expired?: boolean
}

type Claims = Record<string, unknown>

/**
 * Re-signs an ID token: `exp` shortened as Entra does when `max_age` was asked for, and altered
 * by the mischief that a test ordered.
 */
export function alter(
  token: string,
  key: KeyObject,
  maxAge: number | undefined,
  mischief: Mischief = {},
): string {
  const [head = '', body = ''] = token.split('.')
  const header = decode(head)
  const claims = decode(body)
  const now = Math.floor(Date.now() / 1000)
  if (maxAge !== undefined) {
    claims['exp'] = Math.min(Number(claims['exp']), Number(claims['iat']) + maxAge)
  }
  claims['nbf'] = claims['iat']
  if (mischief.expired) Object.assign(claims, { iat: now - 7200, nbf: now - 7200, exp: now - 3600 })
  Object.assign(claims, mischief.claims)
  for (const name of mischief.omit ?? []) Reflect.deleteProperty(claims, name)
  if (mischief.unsigned) return `${encode({ ...header, alg: 'none' })}.${encode(claims)}.`
  return signJwt(header, claims, mischief.wrongKey ? strangersKey() : key)
}

/** A JWT signed with RS256. */
export function signJwt(header: Claims, claims: Claims, key: KeyObject): string {
  const signed = `${encode({ ...header, alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`
}

/** A key that nobody publishes. */
export function strangersKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
}

function encode(part: Claims): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

function decode(part: string): Claims {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Claims
}
