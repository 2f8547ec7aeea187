import { decodeJwt } from 'jose'
import { sql, type Kysely } from 'kysely'
import type { Config } from '../config.ts'
import { CHANNEL_SERVICE_URL } from '../bot.ts'
import type { DatabaseLook, Looks, PageLook } from '../doctor/looks.ts'
import { createPinReset } from '../pin-reset.ts'
import type { Clock } from '../ports.ts'
import { createSilentLog } from '../log.ts'
import { createConnector } from './connector.ts'
import type { Schema } from './db.ts'
import { createGraph } from './graph.ts'
import { createGraphToken } from './graphToken.ts'
import { createInspection } from './inspection.ts'
import { createIntune } from './intune.ts'
import { isUpToDate } from './migrations.ts'
import { codeOf } from './outgoing.ts'
import { createTeams } from './teams.ts'

/** Shorter than a check is waited for, so that it can say who did not answer. */
const TIMEOUT_MS = 8_000

/**
 * What the doctor looks at, by the configuration and with clients of its own: nothing that the bot
 * keeps, such as a token with the permissions of an hour ago, answers in its place.
 */
export function createLooks(parts: {
  readonly config: Config
  readonly clock: Clock
  readonly database: () => Promise<DatabaseLook>
}): Looks {
  const { config, clock } = parts
  const { fetch } = globalThis
  const log = createSilentLog()
  const graph = createGraph({ config, log, clock, timeoutMs: TIMEOUT_MS })
  const intune = createIntune({ graph, log, clock })
  const inspection = createInspection({ graph })
  const token = createGraphToken(config, fetch, clock, TIMEOUT_MS)
  const connector = createConnector({ config, clock })
  const teams = createTeams(config, connector)
  const get = (url: string) =>
    fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) })

  return {
    now: clock,
    graphRoles: async () => rolesIn(await token.get()),
    membersOf: inspection.membersOf,
    personBy: inspection.personBy,
    application: inspection.application,
    deviceCountOf: async (personId) => (await intune.devicesOf(personId)).length,
    pinReset: () =>
      createPinReset({
        source: inspection,
        tenantId: config.tenant.id,
        clock,
        setting: 'check',
      }).details(),
    contact: intune.contact,
    database: parts.database,
    channelToken: async () => {
      await connector.tokens.get()
    },
    channel: { reach: teams.reach, post: teams.postToChannel, remove: teams.remove },
    page: async (path): Promise<PageLook> => {
      try {
        const answer = await get(`${config.endpoint}${path}`)
        return { status: answer.status, text: await answer.text() }
      } catch (error) {
        const { cause, name } = error as { name?: unknown; cause?: { code?: unknown } }
        const late = name === 'TimeoutError' ? 'no answer in time' : null
        return { status: null, reason: late ?? codeOf(cause?.code) ?? 'no answer' }
      }
    },
    signInAheadMs: async () => {
      const url = `${config.tenant.authority}/v2.0/.well-known/openid-configuration`
      const answer = await get(url).catch(() => null)
      await answer?.body?.cancel()
      const at = Date.parse(answer?.headers.get('date') ?? '')
      return Number.isNaN(at) ? null : at - clock().getTime()
    },
  }
}

function rolesIn(token: string): string[] {
  const { roles } = decodeJwt(token)
  return Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : []
}

/** What there is to say of an open database. Only reads. */
export async function lookInto(db: Kysely<Schema>, clock: Clock): Promise<DatabaseLook> {
  const before = clock().getTime()
  const { rows } = await sql<{ ms: string; found: boolean }>`
    select extract(epoch from clock_timestamp()) * 1000 as ms,
      to_regclass('kysely_migration') is not null as found`.execute(db)
  const aheadMs = Number(rows[0]?.ms) - (before + clock().getTime()) / 2
  const isCurrent = await isUpToDate(db)
  const setting = isCurrent
    ? await db
        .selectFrom('settings')
        .select('value')
        .where('name', '=', CHANNEL_SERVICE_URL)
        .executeTakeFirst()
    : undefined
  return {
    kind: 'open',
    tables: isCurrent ? 'current' : rows[0]?.found === true ? 'other' : 'none',
    aheadMs,
    channelServiceUrl: setting?.value ?? null,
  }
}
