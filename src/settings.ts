import { z } from 'zod'
import { defaultLimits } from './domain/limits.ts'

const MINUTE = 60_000

const text = (to: string) => z.string({ required_error: `is missing; set it to ${to}` })
const guid = (to: string) =>
  text(to)
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, `is not a GUID; set it to ${to}`)
    .toLowerCase()
const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z.enum(values, {
    errorMap: (_, { data }) => ({
      message: `is ${data === undefined ? 'missing' : 'not known'}; set it to one of ${values.join(', ')}`,
    }),
  })
const whole = (least: number, most: number, fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .refine(
      (value) => /^\d{1,6}$/.test(value) && Number(value) >= least && Number(value) <= most,
      `is not a whole number from ${least} to ${most}; correct it or leave it out for ${fallback}`,
    )
    .transform(Number)
const doubt = oneOf('attempt', 'approval', 'never')
const url = (
  to: string,
  kind: 'https' | 'httpsOrLoopback',
  shape: 'origin' | 'base' | 'exact' = 'base',
) =>
  text(to).transform((value, context) => {
    const problem = problemWith(value, kind, shape)
    if (problem === null) return shape === 'exact' ? value : value.replace(/\/+$/, '')
    context.addIssue({ code: 'custom', message: `${problem}; set it to ${to}` })
    return z.NEVER
  })
// A name that is compared, never called: any scheme will do, and every character counts.
const uri = (to: string) =>
  text(to).refine((value) => URL.canParse(value), `is not a URI; set it to ${to}`)
/** The parts of a list with commas between. */
export const list = (value: string) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

/** People by their object ids, and Teams tags by theirs. */
const called = z
  .string()
  .default('')
  .transform((value) =>
    list(value).map((one) =>
      one.startsWith('tag:')
        ? { kind: 'tag' as const, id: one.slice('tag:'.length) }
        : { kind: 'person' as const, id: one.toLowerCase() },
    ),
  )
  .refine(
    (all) => all.every(({ kind, id }) => kind === 'tag' || guid('').safeParse(id).success),
    'holds something that is neither a GUID nor tag:<id>; set it to Entra object ids or Teams tags, with commas between',
  )

/**
 * Every variable of the environment, with its default. A message says what is wrong and how to fix
 * it, and never shows the value.
 */
export const variables = z.object({
  PORT: whole(0, 65_535, 3978),
  HOST: z.string().optional(),
  BOT_ENDPOINT: url(
    "the bot's public origin, like https://reset.contoso.com",
    'httpsOrLoopback',
    'origin',
  ),
  BOT_ID: guid("the application (client) id of the bot's Azure Bot registration"),
  BOT_TYPE: oneOf('SingleTenant', 'UserAssignedMsi'),
  BOT_TENANT_ID: guid("the id of the tenant that holds the bot's registration"),
  BOT_PASSWORD: z.string().optional(),
  BOT_CERTIFICATE: z.string().optional(),
  BOT_CERTIFICATE_PATH: z.string().optional(),
  CHANNELS: z
    .string()
    .default('msteams')
    .transform((value) => list(value.toLowerCase()))
    .refine(
      (names) => names.length > 0 && names.every((name) => /^[a-z][a-z0-9-]*$/.test(name)),
      'is not a list of Bot Framework channel ids; set it to msteams, or several with commas between',
    ),
  TENANT_ID: guid('the id of the Entra tenant whose employees are served'),
  SIGN_IN_CLIENT_ID: guid('the client id of the app registration for the fresh sign-in'),
  SIGN_IN_CLIENT_SECRET: z.string().optional(),
  SIGN_IN_CERTIFICATE: z.string().optional(),
  SIGN_IN_CERTIFICATE_PATH: z.string().optional(),
  SIGN_IN_AUTH_CONTEXT: z
    .string()
    .regex(/^c[1-9]\d?$/, 'is not an authentication context; set it to c1 … c99 or leave it out')
    .optional(),
  SIGN_IN_MINUTES: whole(1, 15, 5),
  GRAPH_CLIENT_ID: guid('the client id of the app registration (or managed identity) for Graph'),
  GRAPH_CLIENT_SECRET: z.string().optional(),
  GRAPH_CERTIFICATE: z.string().optional(),
  GRAPH_CERTIFICATE_PATH: z.string().optional(),
  GRAPH_MANAGED_IDENTITY: oneOf('true', 'false').optional(),
  GRAPH_BASE_URL: url("Graph's origin, without /v1.0", 'httpsOrLoopback').optional(),
  ENTRA_AUTHORITY: url('https://<host>/<tenant id>', 'https')
    .refine(
      (value) => !/\/(v2\.0|common|organizations|consumers)$/i.test(value),
      'does not end in one tenant id; set it to https://<host>/<tenant id>, without /v2.0',
    )
    .optional(),
  CLOUD: oneOf('public', 'gcch', 'dod', 'china').default('public'),
  BOT_OPENID_METADATA_URL: url(
    "the address of the channel's OpenID metadata, or leave it out",
    'httpsOrLoopback',
    'exact',
  ).optional(),
  BOT_TOKEN_ISSUER: uri("the issuer of the channel's tokens, or leave it out").optional(),
  BOT_LOGIN_URL: url(
    'https://<host>/<tenant id>, where the bot gets its token, or leave it out',
    'httpsOrLoopback',
  ).optional(),
  BOT_OAUTH_SCOPE: uri(
    "what the bot's token is for, like https://api.botframework.com, or leave it out",
  ).optional(),
  ESCALATION_CHANNEL_ID: text("the id of IT's channel, 19:…@thread.tacv2").regex(
    /^19:[\w.:=-]+@thread\.(tacv2|skype)$/,
    "is not a channel's id; set it to 19:…@thread.tacv2 from the channel's link, with %3a and %40 decoded",
  ),
  ESCALATION_SERVICE_URL: url(
    "the Bot Connector's address, like https://smba.trafficmanager.net/emea, or leave it out",
    'httpsOrLoopback',
  ).optional(),
  CHANNEL_LANGUAGE: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language; set it to one like en or de-CH')
    .default('en'),
  APPROVER_GROUP_ID: guid('the object id of an Entra group, or leave it out').optional(),
  APPROVER_IDS: z
    .string()
    .default('')
    .transform((value) => list(value.toLowerCase()))
    .refine(
      (ids) => ids.every((id) => guid('').safeParse(id).success),
      'holds something that is not a GUID; set it to Entra object ids, with commas between',
    ),
  APPROVER_SIGN_IN: oneOf('vouch', 'all').default('vouch'),
  APPROVAL_HOURS: whole(1, 168, 8),
  REMIND_MINUTES: whole(1, 1440, 15),
  ON_CALL: called,
  SHOW_MINUTES: whole(1, 60, 15),
  POLICY_FILE: z.string().optional(),
  SELF_SERVICE: oneOf('on', 'approval').default('on'),
  PERSONAL_IPHONE: doubt.default('attempt'),
  OLD_ANDROID: doubt.default('attempt'),
  WINDOWS_PIN_RESET: oneOf('check', 'ready', 'unknown', 'missing').default('check'),
  STALE_AFTER_DAYS: whole(1, 3650, 30),
  RESETS_PER_DAY: whole(1, 1_000, defaultLimits.resetsADay),
  DEVICE_COOL_DOWN_MINUTES: whole(0, 1_440, defaultLimits.coolDownMs / MINUTE),
  PROMPTS_PER_DAY: whole(1, 1_000, defaultLimits.promptsADay),
  ESCALATIONS_PER_DAY: whole(1, 1_000, defaultLimits.escalationsADay),
  BURST_RESETS: whole(1, 100_000, defaultLimits.burst),
  BURST_MINUTES: whole(1, 1_440, defaultLimits.burstMs / MINUTE),
  MESSAGES_PER_MINUTE: whole(1, 1_000, defaultLimits.turnsAMinute),
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\/\S+$/,
      'is not the address of a PostgreSQL database; set it to postgres://user:password@host/name',
    )
    .optional(),
  DATA_DIR: z.string().default('.data'),
  PERSONAL_DATA_DAYS: whole(14, 3650, 90),
  AUDIT_DAYS: whole(90, 3650, 400),
  LOG_LEVEL: oneOf('debug', 'info', 'warn', 'error').default('info'),
  IT_CONTACT_NAME: z.string().optional(),
  IT_CONTACT_PHONE: z.string().optional(),
  IT_CONTACT_EMAIL: z
    .string()
    .email('is not an e-mail address; correct it or leave it out')
    .optional(),
  IT_CONTACT_URL: url('the address of a page, or leave it out', 'https').optional(),
})

/** What the variables give when all are right. */
export type Settings = z.infer<typeof variables>

function problemWith(value: string, kind: string, shape: string): string | null {
  const address = URL.canParse(value) ? new URL(value) : null
  if (address === null) return 'is not a URL'
  const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(address.hostname)
  const plain = address.protocol === 'http:' && kind === 'httpsOrLoopback' && loopback
  if (address.protocol !== 'https:' && !plain) {
    return kind === 'https' ? 'is not https' : 'is not https (http is for loopback only)'
  }
  if (address.username || address.password) return 'has a user name or password in it'
  if (shape !== 'exact' && /[?#]/.test(value)) return 'has a query or fragment'
  return shape === 'origin' && address.pathname !== '/' ? 'is more than an origin' : null
}
