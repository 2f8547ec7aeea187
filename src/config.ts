import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import type { ZodError } from 'zod'
import { CLOUD, type Cloud } from './clouds.ts'
import {
  readCredentials,
  type Certificate,
  type ClientSecret,
  type Credential,
  type Credentials,
} from './credentials.ts'
import type { PinReset } from './domain/device.ts'
import type { Limits } from './domain/limits.ts'
import type { Policy } from './domain/policy.ts'
import { secret, type Secret } from './domain/secret.ts'
import { ConfigurationWrong } from './errors.ts'
import { readPolicy, saidBy, type PolicyFile } from './policy-file.ts'
import { list, variables, type Settings } from './settings.ts'

/** Everything that can be set, checked and with every default filled in. */
export type Config = {
  readonly port: number
  /** Address to listen on; null for every one of the machine. */
  readonly host: string | null
  /** Public origin of this bot, without a slash at its end. */
  readonly endpoint: string
  readonly cloud: Cloud
  readonly tenant: {
    readonly id: string
    /** The identity provider; issuer and metadata are below `{authority}/v2.0`. */
    readonly authority: string
  }
  readonly bot: {
    readonly id: string
    readonly type: 'SingleTenant' | 'UserAssignedMsi'
    readonly tenantId: string
    readonly credential: Credential
    readonly channels: readonly string[]
    readonly metadataUrl: string
    readonly tokenIssuer: string
    readonly loginUrl: string
    readonly scope: string
  }
  readonly signIn: {
    readonly clientId: string
    /** Tickets depend on it, so every process has the same. */
    readonly credential: ClientSecret | Certificate
    readonly redirectUri: string
    /** Authentication context that a sign-in must fulfil; null when none is asked for. */
    readonly authContext: string | null
    readonly minutes: number
  }
  readonly graph: {
    readonly clientId: string
    readonly credential: Credential
    /** Everything before `/v1.0` and `/beta`. */
    readonly baseUrl: string
    /** Whom Graph's tokens are for; the same whatever the base URL is. */
    readonly audience: string
  }
  readonly approvers: {
    readonly groupId: string | null
    readonly ids: readonly string[]
    readonly signIn: 'vouch' | 'all'
    readonly hours: number
    /** Until IT is reminded for the first time. */
    readonly remindMinutes: number
  }
  readonly escalation: {
    readonly channelId: string
    /** Null: learnt when the bot is installed in the team. */
    readonly serviceUrl: string | null
    /** Who is mentioned where IT is asked. */
    readonly onCall: readonly { readonly kind: 'person' | 'tag'; readonly id: string }[]
    /** What the channel's cards are written in. */
    readonly locale: string
  }
  readonly database:
    | { readonly kind: 'postgres'; readonly url: Secret }
    | { readonly kind: 'embedded'; readonly directory: string }
  /** For how many days something is kept once it has come to its end. */
  readonly retention: {
    readonly personalDataDays: number
    readonly auditDays: number
  }
  readonly policy: Policy & {
    /** As long as nobody has looked. */
    readonly windowsPinReset: PinReset
    /** Whether the bot looks into the tenant for it. */
    readonly checksPinReset: boolean
    readonly showMinutes: number
  }
  /** The file that the policy comes from; null where there is none. */
  readonly policyFile: string | null
  readonly limits: Limits
  /** What employees are told when Intune's branding says nothing. */
  readonly contact: {
    readonly name: string | null
    readonly phone: string | null
    readonly email: string | null
    readonly website: string | null
  }
  readonly log: { readonly level: 'debug' | 'info' | 'warn' | 'error' }
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The configuration that these variables give; an empty one counts as not set.
 * Throws `ConfigurationWrong` with every problem at once, none of which shows a value.
 */
export function readConfig(env: Environment): Config {
  const set = withoutEmpty(env)
  const parsed = variables.safeParse(set)
  const signsIn = readCredentials(set)
  const policy = policyFileIn(set)
  const problems = [
    ...(parsed.success ? [] : problemsIn(parsed.error)),
    ...rulesBroken(set),
    ...('problems' in signsIn ? signsIn.problems : []),
    ...policy.problems,
  ]
  if (!parsed.success || 'problems' in signsIn || problems.length > 0) {
    throw new ConfigurationWrong(problems)
  }
  return assembled(parsed.data, signsIn.credentials, policy.file)
}

/** What POLICY_FILE says, with everything that is wrong about it. */
function policyFileIn(env: Environment): { file: PolicyFile; problems: readonly string[] } {
  if (env.POLICY_FILE === undefined) return { file: {}, problems: [] }
  const wrong = (problems: readonly string[]) => ({
    file: {},
    problems: problems.map((problem) => `POLICY_FILE: ${problem}`),
  })
  let text
  try {
    text = readFileSync(env.POLICY_FILE, 'utf8')
  } catch {
    return wrong(['names a file that cannot be read; correct the path or its permissions'])
  }
  const read = readPolicy(text)
  if (!read.ok) return wrong(read.problems)
  const { file } = read
  const twice = saidBy(file).filter(({ variable }) => env[variable] !== undefined)
  const problems = twice.map(
    ({ variable, path }) =>
      `${variable}: POLICY_FILE says it too (line ${read.lineOf(path)}, ${path.join('.')}); remove ${variable}, or that line`,
  )
  return { file, problems }
}

const ENVIRONMENTS = fileURLToPath(new URL('../env/', import.meta.url))

/**
 * Reads the configuration from the process environment and, where APP_ENV is set, from
 * env/.env.<APP_ENV>; the process environment wins. Nothing else reads process.env.
 */
export function loadEnvironment(
  environment: Environment = process.env,
  directory: string = ENVIRONMENTS,
): Config {
  return loaded(readConfig, environment, directory)
}

/** The database's part of the same, for a program that needs nothing else: the rest may be missing. */
export function loadDatabase(
  environment: Environment = process.env,
  directory: string = ENVIRONMENTS,
): Config['database'] {
  return loaded(readDatabase, environment, directory)
}

/** What `read` makes of the same variables, for a program that needs others; empty ones are left out. */
export function loadVariables<T>(
  read: (variables: Readonly<Record<string, string | undefined>>) => T,
  environment: Environment = process.env,
  directory: string = ENVIRONMENTS,
): T {
  return loaded(read, environment, directory)
}

function readDatabase(env: Environment): Config['database'] {
  const parsed = variables.pick({ DATABASE_URL: true, DATA_DIR: true }).safeParse(env)
  if (parsed.success) return databaseIn(parsed.data)
  throw new ConfigurationWrong(problemsIn(parsed.error))
}

function loaded<T>(read: (env: Environment) => T, environment: Environment, directory: string): T {
  const own = withoutEmpty(environment)
  const name = own.APP_ENV
  if (name === undefined) return read(own)
  const file = environmentFile(name, directory)
  if (file !== null) return read({ ...withoutEmpty(file), ...own })
  const problem = `APP_ENV: env/.env.<APP_ENV> cannot be read; create that file or unset APP_ENV`
  throw new ConfigurationWrong([problem, ...problemsOf(() => read(own))])
}

function environmentFile(name: string, directory: string): Environment | null {
  if (!/^[\w-]+$/.test(name)) return null
  try {
    return parseEnv(readFileSync(`${directory}/.env.${name}`, 'utf8'))
  } catch {
    return null
  }
}

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read()
    return []
  } catch (error) {
    if (error instanceof ConfigurationWrong) return error.problems
    throw error
  }
}

function problemsIn({ issues }: ZodError): string[] {
  return issues.map((issue) => `${issue.path[0]}: ${issue.message}`)
}

function withoutEmpty(env: Environment): Record<string, string> {
  const trimmed = Object.entries(env).map(([name, value]) => [name, value?.trim() ?? ''] as const)
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''))
}

/** What is wrong between variables: each of them may be right by itself. */
function* rulesBroken(env: Environment): Generator<string> {
  const ids = ['BOT_ID', 'SIGN_IN_CLIENT_ID', 'GRAPH_CLIENT_ID'] as const
  for (const [index, name] of ids.entries()) {
    const same = ids.slice(0, index).find((other) => sameText(env[name], env[other]))
    if (same === undefined) continue
    yield `${name}: is the same as ${same}; register a separate app for each of ${ids.join(', ')}`
  }
  if (list(env.APPROVER_IDS ?? '').length === 0 && env.APPROVER_GROUP_ID === undefined) {
    yield 'APPROVER_GROUP_ID: is empty like APPROVER_IDS; name a group or people who may decide'
  }
}

const sameText = (one: string | undefined, other: string | undefined) =>
  one !== undefined && one.toLowerCase() === other?.toLowerCase()

function databaseIn({
  DATABASE_URL: url,
  DATA_DIR: directory,
}: Pick<Settings, 'DATABASE_URL' | 'DATA_DIR'>): Config['database'] {
  return url === undefined
    ? { kind: 'embedded', directory }
    : { kind: 'postgres', url: secret(url) }
}

function assembled(set: Settings, credentials: Credentials, file: PolicyFile): Config {
  const cloud: Cloud = CLOUD[set.CLOUD]
  const windowsPinReset = file.windowsPinReset ?? set.WINDOWS_PIN_RESET
  const limits = file.limits ?? {}
  return {
    port: set.PORT,
    host: set.HOST ?? null,
    endpoint: set.BOT_ENDPOINT,
    cloud,
    tenant: {
      id: set.TENANT_ID,
      authority: set.ENTRA_AUTHORITY ?? `${cloud.login}/${set.TENANT_ID}`,
    },
    bot: {
      id: set.BOT_ID,
      type: set.BOT_TYPE,
      tenantId: set.BOT_TENANT_ID,
      credential: credentials.bot,
      channels: set.CHANNELS,
      metadataUrl: set.BOT_OPENID_METADATA_URL ?? cloud.botMetadata,
      tokenIssuer: set.BOT_TOKEN_ISSUER ?? cloud.botIssuer,
      loginUrl: set.BOT_LOGIN_URL ?? `${cloud.login}/${set.BOT_TENANT_ID}`,
      scope: set.BOT_OAUTH_SCOPE ?? cloud.botScope,
    },
    signIn: {
      clientId: set.SIGN_IN_CLIENT_ID,
      credential: credentials.signIn,
      redirectUri: `${set.BOT_ENDPOINT}/auth/callback`,
      authContext: set.SIGN_IN_AUTH_CONTEXT ?? null,
      minutes: set.SIGN_IN_MINUTES,
    },
    graph: {
      clientId: set.GRAPH_CLIENT_ID,
      credential: credentials.graph,
      baseUrl: set.GRAPH_BASE_URL ?? cloud.graph,
      audience: cloud.graph,
    },
    approvers: {
      groupId: set.APPROVER_GROUP_ID ?? null,
      ids: set.APPROVER_IDS,
      signIn: set.APPROVER_SIGN_IN,
      hours: set.APPROVAL_HOURS,
      remindMinutes: set.REMIND_MINUTES,
    },
    escalation: {
      onCall: set.ON_CALL,
      channelId: set.ESCALATION_CHANNEL_ID,
      serviceUrl: set.ESCALATION_SERVICE_URL ?? null,
      locale: set.CHANNEL_LANGUAGE,
    },
    database: databaseIn(set),
    retention: { personalDataDays: set.PERSONAL_DATA_DAYS, auditDays: set.AUDIT_DAYS },
    policy: {
      rules: file.rules ?? [],
      otherwise: file.otherwise ?? (set.SELF_SERVICE === 'on' ? 'self' : 'approval'),
      personalIphone: file.personalIphone ?? set.PERSONAL_IPHONE,
      oldAndroid: file.oldAndroid ?? set.OLD_ANDROID,
      fullyManaged: file.fullyManaged ?? 'either',
      windowsPinReset: windowsPinReset === 'check' ? 'unknown' : windowsPinReset,
      checksPinReset: windowsPinReset === 'check',
      staleAfterDays: file.staleAfterDays ?? set.STALE_AFTER_DAYS,
      showMinutes: set.SHOW_MINUTES,
    },
    policyFile: set.POLICY_FILE ?? null,
    limits: {
      resetsADay: limits.resetsPerDay ?? set.RESETS_PER_DAY,
      coolDownMs: (limits.deviceCoolDownMinutes ?? set.DEVICE_COOL_DOWN_MINUTES) * 60_000,
      promptsADay: limits.promptsPerDay ?? set.PROMPTS_PER_DAY,
      escalationsADay: limits.escalationsPerDay ?? set.ESCALATIONS_PER_DAY,
      burst: limits.burstResets ?? set.BURST_RESETS,
      burstMs: (limits.burstMinutes ?? set.BURST_MINUTES) * 60_000,
      turnsAMinute: limits.messagesPerMinute ?? set.MESSAGES_PER_MINUTE,
    },
    contact: {
      name: set.IT_CONTACT_NAME ?? null,
      phone: set.IT_CONTACT_PHONE ?? null,
      email: set.IT_CONTACT_EMAIL ?? null,
      website: set.IT_CONTACT_URL ?? null,
    },
    log: { level: set.LOG_LEVEL },
  }
}
