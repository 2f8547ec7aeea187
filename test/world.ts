import { sql } from 'kysely'
import { expect } from '@jest/globals'
import { PGlite } from '@electric-sql/pglite'
import { AppCredentials } from 'botframework-connector'
import { startApp, type App } from '../src/app.ts'
import { embedded, openPostgres, type Database } from '../src/adapters/db.ts'
import { readConfig } from '../src/config.ts'
import { trustHere } from '../src/sandbox/certificate.ts'
import { createTenant, type Tenant } from '../src/sandbox/tenant.ts'
import { createCanary, expectNoLeaks, searchFiles } from './canary.ts'
import { createClock, msOf, type TestClock } from './clock.ts'
import { buttonsOf, signInUrlOf, textOf, type Button } from './cards.ts'

/** What the bot answered a press with, as the person sees it. */
export type Seen = { readonly text: string; readonly card: unknown }

type Where = 'personal' | 'channel'
type Entry = ReturnType<Tenant['connector']['transcript']>[number]

export type World = Awaited<ReturnType<typeof world>>
export type SimulatedPerson = World['ann']

let postgresUrl: string | null = null
let shared: { database: Database; pglite: PGlite | null } | null = null

/** Lets this file's worlds live on a PostgreSQL server instead of the embedded database. */
export function onPostgres(url: string): void {
  postgresUrl = url
}

/** Ends what worlds of one file share. Fails when a secret of theirs is still in the database's files. */
export async function endOfWorlds(): Promise<void> {
  const { database, pglite = null } = shared ?? {}
  const leaks = pglite === null ? [] : await searchFiles(pglite)
  await database?.close()
  shared = null
  expectNoLeaks(leaks)
}

async function freshDatabase(): Promise<Database> {
  if (shared === null) {
    const pglite = postgresUrl === null ? await PGlite.create() : null
    const database =
      pglite === null
        ? openPostgres(postgresUrl ?? '', () => undefined)
        : embedded(pglite, () => Promise.resolve())
    shared = { database, pglite }
    return database
  }
  const { kysely } = shared.database
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where (schemaname = 'public' and tablename not like 'kysely%')
      or (schemaname = 'pgboss' and tablename like 'j%')`.execute(kysely)
  await kysely.transaction().execute(async (trx) => {
    // Not even here does the audit let itself be emptied.
    await sql`alter table audit disable trigger audit_stays_whole`.execute(trx)
    await sql.raw(`truncate ${rows.map(({ name }) => name).join(', ')} cascade`).execute(trx)
    await sql`alter table audit enable trigger audit_stays_whole`.execute(trx)
  })
  return shared.database
}

type Options = {
  /** Changes to the environment the bot is started with. */
  env?: Record<string, string | undefined>
  /** Whether the bot has been installed for everybody and in the team. */
  installed?: boolean
  /** Bot Framework channels over which the simulated Teams may speak. */
  channels?: readonly string[]
}

/**
 * The real bot, listening, in a simulated tenant with a clock that stands still. Time passes and
 * phones answer only when told to; every action waits until the bot has nothing due.
 */
export async function world({ env = {}, installed = true, channels }: Options = {}) {
  const clock = createClock()
  const database = await freshDatabase()
  let app: App | null = null
  const logged: string[] = []
  const endpoint = 'http://localhost:3978'
  const tenant = await createTenant({
    botUrl: () => `http://localhost:${app?.port ?? 0}`,
    botEndpoint: endpoint,
    manual: true,
    channels,
    // Longer than real ones: found somewhere, it is no coincidence, whatever it is made of.
    passcodeLength: 32,
  })
  const canary = createCanary(tenant)
  trustHere(tenant.ca)
  // The SDK keeps the bot's tokens for the whole process; another world's are signed by another key.
  Reflect.get(AppCredentials, 'cache').clear()
  const variables = { ...tenant.env, WINDOWS_PIN_RESET: 'ready', PORT: '0', ...env }
  const config = readConfig(variables)
  const note = (level: string) => (details: Record<string, unknown>, message: string) => {
    canary.logged(level, details, message)
    const { err, ...rest } = details
    const text = err instanceof Error ? (err.stack ?? err.message) : ''
    logged.push(`${level} ${message} ${JSON.stringify(rest)} ${text}`)
  }
  const log = { info: note('info'), warn: note('warn'), error: note('error') }
  const start = async () => {
    app = await startApp(config, { log, database })
    canary.hears(app.port)
  }
  await start()

  const url = (path: string) => `http://localhost:${app?.port ?? 0}${path}`

  /** Does everything that is due, however often that makes something else due. */
  const settle = async () => {
    await app?.drain()
  }

  const people = new Map<string, ReturnType<typeof person>>()
  const someone = (name: string) => {
    const known = people.get(name)
    if (known !== undefined) return known
    const made = person(name)
    people.set(name, made)
    return made
  }

  if (installed) {
    await tenant.connector.installs('team')
    for (const name of ['Ann Carter', 'Sam Okafor', 'Henrik Dahl']) await someone(name).meets()
  }

  return {
    tenant,
    clock: {
      /** Lets time pass, with all that falls due in it, and does what is due at its end. */
      async advance(duration: string) {
        await shiftJobs(database, clock, duration)
        await settle()
      },
      /** The machine's clock is set; the database's jobs know nothing of it. */
      isSet(by: string) {
        clock.advance(by)
      },
      now: () => new Date(),
    },
    settle,
    logged: () => logged.join('\n'),
    database,
    canary,
    log,
    someone,
    /** Somebody who has installed the bot. */
    async known(name: string) {
      const person = someone(name)
      await person.meets()
      return person
    },
    ann: someone('Ann Carter'),
    sam: someone('Sam Okafor'),
    henrik: someone('Henrik Dahl'),
    /** What the channel shows, newest last. */
    channel: () => visible(tenant.connector.transcript(tenant.connector.channel.id)),
    intune: {
      calls: (pattern: RegExp) =>
        tenant.graph.calls.filter(({ method, path }) => pattern.test(`${method} ${path}`)),
      passcodeOf: (name: string) => tenant.phones.passcodeOf(name) ?? '',
      /** The phone carries out what Intune asked of it, and the bot gets to know. */
      async finishes(name: string) {
        tenant.phones.finish(name)
        await shiftJobs(database, clock, '30s')
        await settle()
      },
      async fails(name: string) {
        tenant.phones.fail(name)
        await shiftJobs(database, clock, '30s')
        await settle()
      },
      resets: () =>
        tenant.graph.calls.filter(
          ({ method, path }) => method === 'POST' && /resetPasscode/.test(path),
        ),
    },
    /** The process dies without a word and another one starts on what is left. */
    async restarts() {
      await app?.stop()
      await start()
      await settle()
    },
    url,
    /** Ends the world, and fails when a secret of it came to rest where none may be. */
    async end() {
      for (const path of ['/healthz', '/readyz', '/metrics']) await fetch(url(path))
      await app?.stop()
      await tenant.close()
      clock.end()
      expectNoLeaks(await canary.search(database))
    },
  }

  function person(name: string) {
    const record = tenant.person(name)
    const { connector, entra } = tenant
    const personal = connector.personalConversationId(record.id)
    const replaced = new Map<string, { content: unknown; at: string | undefined }>()

    const entries = (where: Where) =>
      connector.transcript(where === 'personal' ? personal : connector.channel.id)

    /** The card of a message as this person sees it: an answer to their own press replaces it until it is updated. */
    function cardOf(entry: Entry): unknown {
      const own = replaced.get(entry.id)
      if (own !== undefined && own.at === entry.updatedAt) return own.content
      const [attachment] = (entry.attachments ?? []) as { content?: unknown }[]
      return attachment?.content
    }

    function button(title: string, where: Where): { entry: Entry; button: Button } {
      for (const entry of entries(where).filter(isShown).toReversed()) {
        const found = buttonsOf(cardOf(entry)).find((one) => one.title === title)
        if (found !== undefined) return { entry, button: found }
      }
      const there = entries(where).filter(isShown).at(-1)
      const titles = there === undefined ? [] : buttonsOf(cardOf(there)).map((one) => one.title)
      throw new Error(`${name} sees no button "${title}", but ${titles.join(', ') || 'none'}`)
    }

    async function presses(
      title: string,
      { where = 'personal', inputs = {} }: { where?: Where; inputs?: Record<string, unknown> } = {},
    ): Promise<Seen> {
      const { entry, button: found } = button(title, where)
      const { verb, data } = found
      const at = entries(where).find(({ id }) => id === entry.id)?.updatedAt
      const answer = await connector.invokes(record.id, entry.conversationId, entry.id, {
        verb,
        data,
        inputs,
      })
      const seen = seenIn(answer)
      if (seen.card !== null) replaced.set(entry.id, { content: seen.card, at })
      await settle()
      return seen
    }

    /** The browser's part of the sign-in, from the button to the code on the last page. */
    async function browses(
      url: string,
      { as = name, cookies = true }: { as?: string; cookies?: boolean } = {},
    ): Promise<{ status: number; code: string | null; page: string }> {
      const start = await fetch(local(url), { redirect: 'manual' })
      if (start.status !== 302) {
        return { status: start.status, code: null, page: await start.text() }
      }
      const cookie = start.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ')
      const back = await entra.signIn(start.headers.get('location') ?? '', tenant.person(as).id)
      const response = await fetch(local(back), { headers: cookies ? { cookie } : {} })
      const page = await response.text()
      const code = /id="code"[^>]*>([^<]+)</.exec(page)?.[1]?.trim() ?? null
      return { status: response.status, code, page }
    }

    // The bot listens on a port of its own; its public address is the same everywhere.
    const local = (url: string) => url.replace(endpoint, `http://localhost:${app?.port ?? 0}`)

    return {
      id: record.id,
      name,
      record,
      async meets() {
        await connector.installs(record.id)
        await settle()
      },
      async says(text: string, { where = 'personal' }: { where?: Where } = {}) {
        const answer = await connector.says(record.id, where, text)
        await settle()
        return answer
      },
      presses,
      /** The address behind the newest sign-in button. */
      ticket(): string {
        for (const entry of entries('personal').filter(isShown).toReversed()) {
          const url = signInUrlOf(cardOf(entry))
          if (url !== null) return url
        }
        throw new Error(`${name} sees no sign-in button`)
      },
      browses,
      /** Signs in by the newest button; the window hands the code back by itself. */
      async signsIn(how: { as?: string; cookies?: boolean } = {}) {
        const { code, status, page } = await browses(this.ticket(), how)
        if (code === null) throw new Error(`No code (${status}): ${textOfPage(page)}`)
        return this.handsBack(code)
      },
      async handsBack(code: string) {
        const answer = await connector.verifyState(record.id, code)
        await settle()
        return answer
      },
      /** Everything on the newest message in the chat. */
      sees(where: Where = 'personal'): string {
        const entry = entries(where).findLast(
          (one) => isShown(one) && one.from.role === 'bot' && !isMoved(one),
        )
        return entry === undefined ? '' : `${entry.text ?? ''}${textOf(cardOf(entry))}`
      },
      /** Everything in the chat, as it stands now. */
      seesAnywhere: (where: Where = 'personal') =>
        entries(where)
          .filter(isShown)
          .map((entry) => `${entry.text ?? ''}\n${textOf(cardOf(entry))}`)
          .join('\n'),
      buttons(where: Where = 'personal'): string[] {
        const entry = entries(where).findLast((one) => isShown(one) && one.from.role === 'bot')
        return entry === undefined ? [] : buttonsOf(cardOf(entry)).map(({ title }) => title)
      },
      messages: (where: Where = 'personal') =>
        visible(entries(where)).filter(({ from }) => from.role === 'bot'),
      button,
    }
  }
}

/** Fails with what went wrong, so that no story passes over an error that was only logged. */
export function expectCalm(of: World): void {
  expect(
    of
      .logged()
      .split('\n')
      .filter((line) => line.startsWith('error')),
  ).toEqual([])
}

function isShown(entry: Entry): boolean {
  return entry.deleted !== true
}

function isMoved(entry: Entry): boolean {
  return /went on in a newer message/.test(
    textOf((entry.attachments?.[0] as { content?: unknown } | undefined)?.content),
  )
}

function visible(entries: readonly Entry[]) {
  return entries.filter(isShown)
}

function seenIn(answer: { status: number; body: unknown }): Seen {
  expect(answer.status).toBe(200)
  const body = answer.body as { type?: string; value?: unknown }
  if (body.type === 'application/vnd.microsoft.card.adaptive') {
    return { text: textOf(body.value), card: body.value }
  }
  return { text: typeof body.value === 'string' ? body.value : JSON.stringify(body), card: null }
}

export function textOfPage(html: string): string {
  return html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * Moves the clock. Jobs keep their time in the database's own clock: one that does not follow this
 * process's clock gets them moved instead.
 */
async function shiftJobs(database: Database, clock: TestClock, duration: string): Promise<void> {
  // pg-boss clears up by itself: what falls due in this leap is not to be too old before it is done.
  const leap = Math.max(0, msOf(duration)) / 1000
  await sql`update pgboss.job set keep_until = keep_until + make_interval(secs => ${leap})
    where state in ('created', 'retry')`.execute(database.kysely)
  const before = await databaseTime(database)
  const ms = clock.advance(duration)
  const followed = (await databaseTime(database)) - before
  if (followed < ms) {
    const seconds = (ms - followed) / 1000
    await sql`update pgboss.job set start_after = start_after - make_interval(secs => ${seconds})
      where state in ('created', 'retry')`.execute(database.kysely)
  }
}

async function databaseTime({ kysely }: Database): Promise<number> {
  const { rows } = await sql<{ ms: string }>`
    select extract(epoch from clock_timestamp()) * 1000 as ms`.execute(kysely)
  return Number(rows[0]?.ms)
}
