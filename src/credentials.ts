import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { secret, type Secret } from './domain/secret.ts'

export type ClientSecret = { readonly kind: 'secret'; readonly secret: Secret }

export type Certificate = {
  readonly kind: 'certificate'
  /** SHA-256, in hexadecimal digits. */
  readonly thumbprint: string
  /** PEM, PKCS #8. */
  readonly privateKey: Secret
  /** An ISO time; Entra does not take it after that. */
  readonly endsAt: string
}

/** How an app proves to Entra who it is. */
export type Credential = ClientSecret | Certificate | { readonly kind: 'managedIdentity' }

/** One for each app; the sign-in's also gives the key of its tickets, which no managed identity has. */
export type Credentials = {
  readonly bot: Credential
  readonly signIn: ClientSecret | Certificate
  readonly graph: Credential
}

type Environment = Readonly<Record<string, string | undefined>>

/** What is set for one app: its credential, or every problem with it. */
type Read<C = Credential> =
  { readonly name: string; readonly credential: C } | { readonly problems: readonly string[] }

const apps = {
  bot: {
    names: ['BOT_PASSWORD', 'BOT_CERTIFICATE', 'BOT_CERTIFICATE_PATH'],
    fix: "set it to a client secret of the bot's registration, or set BOT_CERTIFICATE_PATH",
  },
  signIn: {
    names: ['SIGN_IN_CLIENT_SECRET', 'SIGN_IN_CERTIFICATE', 'SIGN_IN_CERTIFICATE_PATH'],
    fix: 'set it to a client secret of the app registration for the fresh sign-in, or set SIGN_IN_CERTIFICATE_PATH',
  },
  graph: {
    names: ['GRAPH_CLIENT_SECRET', 'GRAPH_CERTIFICATE', 'GRAPH_CERTIFICATE_PATH'],
    fix: 'set it, or GRAPH_CERTIFICATE_PATH, or GRAPH_MANAGED_IDENTITY=true',
  },
} as const satisfies Record<
  keyof Credentials,
  { names: readonly [secret: string, text: string, path: string]; fix: string }
>

const managedIdentity = { kind: 'managedIdentity' } as const

/** How the three apps sign in, or every problem with it, none of which shows a value. */
export function readCredentials(
  env: Environment,
): { readonly credentials: Credentials } | { readonly problems: readonly string[] } {
  const [bot, signIn, graph] = [botIn(env), ownIn(env, 'signIn'), graphIn(env)]
  const all: readonly Read[] = [bot, signIn, graph]
  const problems = [
    ...all.flatMap((one) => ('problems' in one ? one.problems : [])),
    ...sharedKeys(all),
  ]
  return 'problems' in bot || 'problems' in signIn || 'problems' in graph || problems.length > 0
    ? { problems }
    : {
        credentials: {
          bot: bot.credential,
          signIn: signIn.credential,
          graph: graph.credential,
        },
      }
}

function botIn(env: Environment): Read {
  const set = setOf(env, apps.bot.names)
  switch (env.BOT_TYPE) {
    case 'UserAssignedMsi':
      return set.length === 0
        ? { name: 'BOT_TYPE', credential: managedIdentity }
        : {
            problems: set.map(
              (name) => `${name}: is set, but a managed identity has none; remove it`,
            ),
          }
    case 'SingleTenant':
      return ownIn(env, 'bot')
    default:
      // What kind of bot it is has to be said first; that it is not is a problem of BOT_TYPE.
      return set.length === 0 ? { problems: [] } : ownIn(env, 'bot')
  }
}

function graphIn(env: Environment): Read {
  const name = 'GRAPH_MANAGED_IDENTITY'
  if (env[name] === undefined || env[name] === 'false') return ownIn(env, 'graph')
  const [other] = setOf(env, apps.graph.names)
  return other === undefined ? { name, credential: managedIdentity } : twice([other, name])
}

function ownIn(env: Environment, app: keyof Credentials): Read<ClientSecret | Certificate> {
  const { names, fix } = apps[app]
  const [secretName, , path] = names
  const set = setOf(env, names)
  const [name] = set
  if (name === undefined) return { problems: [`${secretName}: is missing; ${fix}`] }
  if (set.length > 1) return twice(set)
  const value = env[name] ?? ''
  if (name === secretName) return { name, credential: { kind: 'secret', secret: secret(value) } }
  const pem = name === path ? textIn(value) : value.replaceAll('\\n', '\n')
  const found =
    pem === null
      ? 'names a file that cannot be read; correct the path or its permissions'
      : certificateIn(pem)
  return typeof found === 'string'
    ? { problems: [`${name}: ${found}`] }
    : { name, credential: found }
}

const setOf = <Name extends string>(env: Environment, names: readonly Name[]) =>
  names.filter((name) => env[name] !== undefined)

function twice([first, ...others]: readonly string[]): { problems: readonly string[] } {
  return {
    problems: others.map(
      (name) => `${name}: is set beside ${first}; keep exactly one way for this app to sign in`,
    ),
  }
}

function textIn(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** Shorter keys are not believed in any more, and tickets hang on one. */
const LEAST_BITS = 2048

/** A certificate with its key, or what is wrong with it. */
function certificateIn(pem: string): Certificate | string {
  try {
    const certificate = new X509Certificate(pem)
    const key = createPrivateKey(pem)
    if (!certificate.checkPrivateKey(key)) {
      return 'has a private key that belongs to another certificate; put the matching pair into it'
    }
    if (key.asymmetricKeyType !== 'rsa') {
      return 'has no RSA key, and Entra takes no other; create an RSA certificate'
    }
    if ((key.asymmetricKeyDetails?.modulusLength ?? 0) < LEAST_BITS) {
      return `has an RSA key of less than ${LEAST_BITS} bits; create a certificate with a longer one`
    }
    const now = new Date()
    if (certificate.validFromDate > now) {
      return "is not valid yet; set this machine's clock, or use a certificate that is"
    }
    if (certificate.validToDate < now) {
      return 'has expired; create a new certificate and upload it to the app registration'
    }
    return {
      kind: 'certificate',
      thumbprint: certificate.fingerprint256.replaceAll(':', ''),
      privateKey: secret(key.export({ type: 'pkcs8', format: 'pem' }).toString()),
      endsAt: certificate.validToDate.toISOString(),
    }
  } catch {
    return 'is not a certificate with its unencrypted private key; put both into it as PEM'
  }
}

/** Three apps with one key between them are one app: whoever gets hold of it can do all. */
function sharedKeys(all: readonly Read[]): string[] {
  const keys = all.flatMap((one) =>
    'name' in one && one.credential.kind === 'certificate'
      ? [{ name: one.name, key: publicPart(one.credential) }]
      : [],
  )
  return keys.flatMap(({ name, key }, index) => {
    const same = keys.slice(0, index).find((other) => other.key === key)
    if (same === undefined) return []
    const fix = 'create a certificate with a key of its own for each app'
    return [`${name}: has the same key as ${same.name}; ${fix}`]
  })
}

function publicPart({ privateKey }: Certificate): string {
  return createPublicKey(privateKey.reveal()).export({ type: 'spki', format: 'pem' }).toString()
}
