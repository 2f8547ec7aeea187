import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { PgBoss } from 'pg-boss'
import { openPostgres, type Schema } from '../../src/adapters/db.ts'
import { main as audit } from '../../src/commands/audit.ts'
import type { Reset } from '../../src/domain/reset.ts'
import { device, sampleDevices } from '../../src/sandbox/devices.ts'
import { guidOf, samplePeople, type Person } from '../../src/sandbox/people.ts'
import { trustHere } from '../../src/sandbox/certificate.ts'
import { createTenant } from '../../src/sandbox/tenant.ts'
import { PassThrough } from 'node:stream'
import { buttonsOf, signInUrlOf, textOf } from '../cards.ts'
import { createFront } from './front.ts'

/** A tenant with a crowd of people, each with one phone, and the address at which the bot is reached. */
export type Stage = Awaited<ReturnType<typeof createStage>>

/** Somebody in it. */
export type Somebody = Stage['crowd'][number]

export const PIXEL = 'Pixel 8'

/** Limits as for a crowd that does in a minute what others do in a month. */
const plenty = {
  RESETS_PER_DAY: '1000',
  PROMPTS_PER_DAY: '1000',
  ESCALATIONS_PER_DAY: '1000',
  BURST_RESETS: '100000',
  DEVICE_COOL_DOWN_MINUTES: '0',
  MESSAGES_PER_MINUTE: '1000',
}

export async function createStage({ crowd }: { crowd: number }) {
  const front = await createFront()
  const known = samplePeople()
  const many = Array.from({ length: crowd }, (_, index) => somebodyNew(index))
  const people = [...known, ...many]
  const now = Date.now()
  const [model] = sampleDevices(known, now)
  const devices = many.map((person) => device(person, { ...like(model), model: PIXEL }, now))
  const tenant = await createTenant({
    botUrl: () => front.url,
    botEndpoint: front.url,
    people,
    devices: [...sampleDevices(known, now), ...devices],
    // Longer than real ones: found somewhere, it is no coincidence.
    passcodeLength: 32,
  })
  trustHere(tenant.ca)
  const { connector, entra, graph, phones } = tenant

  function somebody(person: Person) {
    const chat = connector.personalConversationId(person.id)
    const phone = phones.devices().find(({ record }) => record.userId === person.id)?.id ?? ''
    const entries = () => connector.transcript(chat).filter(({ deleted }) => deleted !== true)
    const cardIn = (entry: { attachments?: unknown[] }) =>
      (entry.attachments?.[0] as { content?: unknown } | undefined)?.content
    const textIn = (entry: { text?: string; attachments?: unknown[] }) =>
      `${entry.text ?? ''}${textOf(cardIn(entry))}`
    const messages = () => entries().filter(({ from }) => from.role === 'bot')
    const browser = { headers: { 'x-person': person.id }, redirect: 'manual' } as const

    return {
      ...person,
      phone,
      chat,
      says: (text: string) => connector.says(person.id, 'personal', text),
      /** The texts of the bot's messages as they stand now, oldest first. */
      messages: () => messages().map(textIn),
      sees: (text: string | RegExp) =>
        messages().some((one) =>
          typeof text === 'string' ? textIn(one).includes(text) : text.test(textIn(one)),
        ),
      /** The newest message with such a button, and what pressing it sends; null where there is none. */
      button(title: string) {
        for (const entry of messages().toReversed()) {
          const found = buttonsOf(cardIn(entry)).find((one) => one.title === title)
          if (found !== undefined) return { id: entry.id, ...found }
        }
        return null
      },
      /** Presses a button; null where there is none. */
      async presses(title: string, inputs: Record<string, unknown> = {}) {
        const found = this.button(title)
        if (found === null) return null
        const { id, verb, data } = found
        const answer = await connector.invokes(person.id, chat, id, { verb, data, inputs })
        return { status: answer.status, text: textOfAnswer(answer.body) }
      },
      /** The address behind the newest button to sign in. */
      ticket(): string | null {
        for (const entry of messages().toReversed()) {
          const url = signInUrlOf(cardIn(entry))
          if (url !== null) return url
        }
        return null
      },
      /** The browser's part of a sign-in; the code on its last page, or null with what the page says. */
      async browses(url: string): Promise<{ status: number; code: string | null; page: string }> {
        const start = await loads(url, browser)
        if (start.status !== 302) {
          return { status: start.status, code: null, page: await start.text() }
        }
        const cookie = start.headers
          .getSetCookie()
          .map((one) => one.split(';')[0])
          .join('; ')
        const back = await entra.signIn(start.headers.get('location') ?? '', person.id)
        const last = await loads(back, { headers: { ...browser.headers, cookie } })
        const page = await last.text()
        const code = /id="code"[^>]*>([^<]+)</.exec(page)?.[1]?.trim() ?? null
        return { status: last.status, code, page }
      },
      handsBack: (code: string) => connector.verifyState(person.id, code),
      /** Signs in by the newest button; whether the code came back and was taken. */
      async signsIn(): Promise<boolean> {
        const url = this.ticket()
        if (url === null) return false
        const { code } = await this.browses(url)
        if (code === null) return false
        return (await this.handsBack(code)).status === 200
      },
      /** How often Intune was asked to reset this phone, and took it. */
      orders: () =>
        graph.calls.filter(
          ({ method, path, status }) =>
            method === 'POST' &&
            path.includes(phone) &&
            /resetPasscode/.test(path) &&
            status !== 429,
        ).length,
      passcode: () => phones.passcodeOf(phone) ?? null,
    }
  }

  return {
    tenant,
    front,
    env: { ...tenant.env, ...plenty, ESCALATION_SERVICE_URL: connector.serviceUrl },
    /** The people of the crowd. */
    crowd: many.map(somebody),
    async close() {
      await front.close()
      await tenant.close()
    },
  }
}

/** A page; where the connection breaks, what a browser shows instead of one. */
function loads(url: string, how: RequestInit): Promise<Response> {
  return fetch(url, how).catch(() => new Response('This page does not load', { status: 502 }))
}

function somebodyNew(index: number): Person {
  const alias = `crowd.${index}`
  return {
    id: guidOf(`person/${alias}`),
    name: `Crowd ${index}`,
    upn: `${alias}@contoso.example`,
    locale: 'en-GB',
    country: 'GB',
    timezone: 'Europe/London',
    role: 'employee',
    inTeam: false,
    guest: false,
    enabled: true,
    groups: [],
  }
}

/** What is said of a sample phone beyond whose it is. */
function like(model: ReturnType<typeof sampleDevices>[number] | undefined) {
  if (model === undefined) throw new Error('There is no sample phone')
  const { operatingSystem, osVersion, deviceType, deviceEnrollmentType, managementAgent } =
    model.record
  const { manufacturer, managedDeviceOwnerType } = model.record
  return {
    operatingSystem,
    osVersion,
    deviceType,
    deviceEnrollmentType,
    managementAgent,
    manufacturer: manufacturer ?? '',
    managedDeviceOwnerType,
  } as Parameters<typeof device>[1]
}

function textOfAnswer(body: unknown): string {
  const { value } = (body ?? {}) as { value?: unknown }
  return typeof value === 'string' ? value : `${textOf(value)}${JSON.stringify(body ?? '')}`
}

// --- time

/** Waits until something is so, and says what was waited for when it does not come about. */
export async function until<T>(
  what: string,
  check: () => T | null | undefined | false | Promise<T | null | undefined | false>,
  ms = 30_000,
): Promise<T> {
  const end = performance.now() + ms
  for (;;) {
    const found = await check()
    if (found !== null && found !== undefined && found !== false) return found
    if (performance.now() > end) throw new Error(`Not within ${ms} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

// --- the database that the processes share

/** The database, looked at and put forward in time from beside the processes. */
export async function openBeside(url: string) {
  const errors: unknown[] = []
  const { kysely, boss: how, close } = openPostgres(url, (error) => errors.push(error))
  const boss = new PgBoss({
    ...how,
    schema: 'pgboss',
    supervise: false,
    schedule: false,
    migrate: false,
    persistWarnings: false,
  })
  boss.on('error', (error) => errors.push(error))
  let isStarted = false

  return {
    kysely,
    /** What is owed and due now, or being done. */
    async due(): Promise<readonly string[]> {
      const { rows } = await sql<{ job: string }>`
        select concat_ws(' ', name, state, data->>'audience', started_on, output) as job
        from pgboss.job
        where state = 'active' or (state in ('created', 'retry') and start_after <= now())`.execute(
        kysely,
      )
      return rows.map(({ job }) => job)
    },
    /**
     * It shows that nobody is doing any more what was begun so many seconds ago or earlier. Every
     * living process sees to that, two to three minutes later; here it is seen to at once.
     */
    async missed(secondsAgo = 0): Promise<void> {
      if (!isStarted) await boss.start()
      isStarted = true
      await sql`update pgboss.job set started_on = started_on - interval '5 minutes'
        where state = 'active' and started_on <= now() - make_interval(secs => ${secondsAgo})`.execute(
        kysely,
      )
      await sql`update pgboss.queue set monitor_claim_on = null`.execute(kysely)
      await boss.supervise()
    },
    /** Lets time pass for what waits, timers excepted. */
    async passes(seconds: number): Promise<void> {
      await sql`update pgboss.job set start_after = start_after - make_interval(secs => ${seconds})
        where state in ('created', 'retry') and name not in ('wake', 'purge')`.execute(kysely)
    },
    /** Intune was asked so much earlier. */
    async askedEarlier(seconds: number): Promise<void> {
      await sql`update resets set body = jsonb_set(body, '{asked,at}', to_jsonb(to_char(
          (body->'asked'->>'at')::timestamptz at time zone 'UTC' - make_interval(secs => ${seconds}),
          'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        where jsonb_typeof(body->'asked') = 'object'`.execute(kysely)
    },
    async stateOf(personId: string): Promise<string | null> {
      const row = await kysely
        .selectFrom('resets')
        .select('state')
        .where('person_id', '=', personId)
        .orderBy('created_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.state ?? null
    },
    /** Everything that it keeps, as text. */
    async everything(): Promise<string> {
      return everythingIn(kysely)
    },
    /** What `npm run audit -- verify` says; its exit code tells whether the chain holds. */
    async verify(): Promise<{ code: number; said: string }> {
      const [out, err] = [new PassThrough(), new PassThrough()]
      const code = await audit(['verify'], { environment: { DATABASE_URL: url }, out, err })
      return { code, said: `${String(out.read() ?? '')}${String(err.read() ?? '')}` }
    },
    async close() {
      if (isStarted) await boss.stop({ graceful: false, close: false })
      await close()
    },
  }
}

export type Beside = Awaited<ReturnType<typeof openBeside>>

async function everythingIn(kysely: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'pgboss')`.execute(kysely)
  const all: string[] = []
  for (const { name } of rows) {
    const found = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(
      kysely,
    )
    all.push(...found.rows.map(({ row }) => row))
  }
  return all.join('\n')
}

/** A database of its own on a server. */
export async function freshDatabase(url: string, name: string): Promise<string> {
  const { kysely, close } = openPostgres(url, () => undefined)
  await sql`create database ${sql.id(name)}`.execute(kysely)
  await close()
  return new URL(`/${name}`, url).href
}

/** A reset whose sign-in may come until then. */
export function openUntil(until: number): Reset {
  const at = new Date(until - 300_000).toISOString()
  return {
    id: randomUUID(),
    version: 1,
    person: randomUUID(),
    device: null,
    createdAt: at,
    changedAt: at,
    escalation: null,
    approval: null,
    state: 'awaitingSignIn',
    until: new Date(until).toISOString(),
  }
}
