import { format } from 'node:util'
import { sql } from 'kysely'
import type { PGlite } from '@electric-sql/pglite'
import type { Database } from '../src/adapters/db.ts'
import { groupsOf } from '../src/cards/spell.ts'
import type { Tenant } from '../src/sandbox/tenant.ts'
import {
  base64sOf,
  finderOf,
  formsOf,
  hashesOf,
  printable,
  squeezed,
  type Needle,
} from './needles.ts'
import { overhear, type Exchange } from './overhear.ts'

export type Kind =
  | 'passcode'
  | 'client secret'
  | 'authorization code'
  | 'ID token'
  | 'access token'
  | 'token of the bot'
  | 'token of Teams'
  | 'PKCE verifier'
  | 'nonce'
  | 'state'
  | 'browser secret'
  | 'one-time code'
  | 'ticket'

export type Secret = { readonly kind: Kind; readonly value: string }

/** A text that the bot let out of its hands, and the secrets that belong into it: none but those. */
type Trace = { readonly at: string; readonly text: string; readonly may?: ReadonlySet<string> }

/** A pressed button. */
type Press = { by: string; verb: string; resetId: string; isPersonal: boolean }

/** What the worlds of this file have known, for the search of the files they shared. */
const remembered = new Map<string, Secret>()

/**
 * Knows every secret that passes through a world and finds each one that came to rest, or went, where
 * it must not be. What a text may hold is listed with the text; everything else is a leak.
 */
export function createCanary(tenant: Tenant) {
  const { connector, phones, people, env } = tenant
  const lines: Trace[] = []
  const bots = new Set<number>()
  const ports = {
    graph: portOf(tenant.graph.url),
    entra: portOf(tenant.entra.authority),
    teams: portOf(connector.serviceUrl),
    browser: portOf(tenant.entra.loginOrigin),
  }
  /** The device that each passcode opens. */
  const passcodes = new Map<string, string>()
  const escalated = new Map<string, Set<string>>()
  const vouched = new Map<string, Set<string>>()
  /** What an answer may show, judged when it was given: a phone may have another owner later. */
  const shown = new Map<Exchange, Set<string>>()
  const heard = overhear((exchange) => {
    if (exchange.port === ports.graph) learnPasscodes(exchange)
    const press = pressIn(exchange)
    if (press !== null && bots.has(exchange.port)) judge(exchange, press)
  })
  const quiet = printed((text) => {
    lines.push({ at: `line ${lines.length} of what is printed`, text })
  })

  function learnPasscodes({ url, answer }: Exchange): void {
    const [, deviceId] = /\/managedDevices\/([^/?]+)/.exec(url) ?? []
    for (const [, passcode] of answer?.body.matchAll(/"passcode":"([^"]+)"/g) ?? []) {
      if (passcode !== undefined) passcodes.set(passcode, decodeURIComponent(deviceId ?? ''))
    }
  }

  function judge(exchange: Exchange, press: Press): void {
    const { by, verb, resetId, isPersonal } = press
    if (verb === 'reset.escalate') noteIn(escalated, resetId, by)
    const isApprover = people.some(({ id, role }) => id === by && role === 'approver')
    if (verb === 'approval.vouch' && isApprover) noteIn(vouched, resetId, by)
    if (verb !== 'passcode.show' || !isPersonal) return
    // Whoever was vouched for gets it from the approver, not from the bot.
    const vouchers = vouched.get(resetId)
    const isFor = (owner: string) =>
      vouchers === undefined
        ? owner === by
        : vouchers.has(by) && escalated.get(resetId)?.has(owner) === true
    const theirs = [...passcodes].filter(([, deviceId]) =>
      isFor(phones.get(deviceId)?.record.userId ?? ''),
    )
    shown.set(exchange, new Set(theirs.map(([passcode]) => passcode)))
  }

  // --- what is secret

  function secretsOf(exchanges: readonly Exchange[]): Map<string, Secret> {
    const secrets = new Map<string, Secret>()
    const add = (kind: Kind, value: string | null | undefined) => {
      if (value) secrets.set(value, { kind, value })
    }
    for (const passcode of passcodes.keys()) add('passcode', passcode)
    add('client secret', env.BOT_PASSWORD)
    add('client secret', env.SIGN_IN_CLIENT_SECRET)
    add('client secret', env.GRAPH_CLIENT_SECRET)
    for (const exchange of exchanges) {
      const { port, url, headers, body, answer } = exchange
      if (port === ports.browser) {
        const back = headerOf(answer, 'location') ?? ''
        if (back.includes('/auth/callback?')) add('authorization code', paramOf(back, 'code'))
      }
      if (port === ports.entra && pathOf(url).endsWith('/token')) {
        const form = new URLSearchParams(body())
        const tokens = (jsonOf(answer?.body ?? '') ?? {}) as Record<string, string | undefined>
        const isApp = form.get('grant_type') === 'client_credentials'
        add('PKCE verifier', form.get('code_verifier'))
        add('ID token', tokens['id_token'])
        add('access token', tokens['refresh_token'])
        add(isApp ? 'token of the bot' : 'access token', tokens['access_token'])
      }
      if (!bots.has(port)) continue
      const [, token] = /^Bearer (.+\..+\..{40,})$/.exec(headers.authorization ?? '') ?? []
      add('token of Teams', token)
      const begun = beginningOf(exchange)
      add('state', begun?.state)
      add('nonce', begun?.nonce)
      add('browser secret', begun?.browser)
      add('one-time code', codeOn(exchange))
    }
    for (const { body, answer } of exchanges) {
      for (const text of [body(), answer?.body ?? '']) {
        for (const [, , mac] of text.matchAll(tickets)) add('ticket', mac)
      }
    }
    return secrets
  }

  // --- where it may be

  function tracesOf(exchange: Exchange, owners: ReadonlyMap<string, string>): Trace[] {
    return bots.has(exchange.port) ? answered(exchange, owners) : sent(exchange, owners)
  }

  /** What the bot answered. */
  function answered(exchange: Exchange, owners: ReadonlyMap<string, string>): Trace[] {
    const { method, url, answer } = exchange
    if (answer === null) return []
    const press = pressIn(exchange)
    const activity = activityIn(exchange)
    const what = press?.verb ?? activity?.name ?? activity?.type ?? ''
    const where = isPersonalIn(activity) ? 'a personal chat' : 'the channel'
    const at =
      activity === null
        ? `the answer to ${method} ${pathOf(url)}`
        : `the answer to ${what} by ${nameOf(activity.from)} in ${where}`
    const begun = beginningOf(exchange)
    const code = codeOn(exchange)
    const may = new Set(shown.get(exchange))
    if (code !== null && isSameBrowser(exchange)) may.add(code)
    const reader = press?.isPersonal === true ? press.by : null
    return [
      { at, text: withoutOwnTicket(answer.body, reader, owners), may },
      ...answer.headers.map(([header, text]) => ({
        at: `${at}, header ${header}`,
        text,
        may: new Set(
          header === 'location'
            ? [begun?.state ?? '', begun?.nonce ?? '']
            : header === 'set-cookie'
              ? [begun?.browser ?? '']
              : [],
        ),
      })),
    ]
  }

  /** What the bot asked of Graph, Entra and Teams. */
  function sent(exchange: Exchange, owners: ReadonlyMap<string, string>): Trace[] {
    const { port, method, url, headers, body } = exchange
    const [to] = Object.entries(ports).find(([, its]) => its === port) ?? []
    if (to === undefined || to === 'browser') return []
    const path = decodeURIComponent(url)
    const reader = people.find(({ id }) => path.includes(connector.personalConversationId(id)))
    const where = reader === undefined ? '' : `, in the chat with ${reader.name}`
    const at = `a request to ${to}, ${method}${where}`
    const form = new URLSearchParams(to === 'entra' ? body() : '')
    const its = ['client_secret', 'code', 'code_verifier'].map((name) => form.get(name) ?? '')
    const { authorization = '', ...others } = headers
    const token = authorization.replace(/^Bearer /, '')
    return [
      { at: `${at}, address`, text: url },
      {
        at: `${at}, header authorization`,
        text: authorization,
        may: new Set(isFor(token, to) ? [token] : []),
      },
      { at: `${at}, headers`, text: JSON.stringify(others) },
      {
        at: `${at}, body`,
        text: withoutOwnTicket(body(), reader?.id ?? null, owners),
        may: new Set(isTheirs(form) ? its : []),
      },
    ]
  }

  /** Whether a token request has the secret of the app that it is for. */
  function isTheirs(form: URLSearchParams): boolean {
    const secrets: Record<string, string> = {
      [env.BOT_ID]: env.BOT_PASSWORD,
      [env.SIGN_IN_CLIENT_ID]: env.SIGN_IN_CLIENT_SECRET,
      [env.GRAPH_CLIENT_ID]: env.GRAPH_CLIENT_SECRET,
    }
    return secrets[form.get('client_id') ?? ''] === form.get('client_secret')
  }

  /** Whether a token was made for the service that gets it. */
  function isFor(token: string, to: string): boolean {
    const claims = jsonOf(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    const { appid } = (claims ?? {}) as { appid?: string }
    return appid === (to === 'graph' ? env.GRAPH_CLIENT_ID : env.BOT_ID)
  }

  /** Whether a page went to the browser in which the sign-in began. */
  function isSameBrowser({ url, headers }: Exchange): boolean {
    const state = secretOfState(paramOf(url, 'state'))
    return heard.exchanges.some((one) => {
      const begun = bots.has(one.port) ? beginningOf(one) : null
      return begun?.state === state && (headers.cookie ?? '').includes(`=${begun.browser}`)
    })
  }

  const nameOf = (from: { aadObjectId?: string } | undefined) =>
    people.find(({ id }) => id === from?.aadObjectId)?.name ?? 'somebody unknown'

  return {
    /** The bot listens here, from now on or once more. */
    hears(port: number): void {
      bots.add(port)
    },

    /** One line of the bot's log, as its parts gave it: nothing counts on the log to leave it out. */
    logged(level: string, { err, ...fields }: Record<string, unknown>, message: string): void {
      const at = `line ${lines.length} of the log (${level})`
      lines.push({ at, text: `${message} ${JSON.stringify(fields)} ${errorOf(err)}` })
    },

    /** The secrets that have been seen so far. */
    secrets: () => [...secretsOf(heard.exchanges).values()],

    /** Ends listening and says where secrets are that must not be there. */
    async search(database: Database): Promise<string[]> {
      heard.stop()
      quiet()
      const secrets = secretsOf(heard.exchanges)
      for (const [value, secret] of secrets) remembered.set(value, secret)
      const prompts = await database.kysely
        .selectFrom('prompts')
        .select(['id', 'person_id'])
        .execute()
      const owners = new Map(prompts.map(({ id, person_id }) => [id, person_id]))
      const traces = [
        ...lines,
        ...heard.exchanges.flatMap((exchange) => tracesOf(exchange, owners)),
        ...(await rowsOf(database)),
      ]
      return leaksIn(traces, secrets)
    },
  }
}

/** Says which secrets of this file's worlds are in the database's own files, where deleted rows stay. */
export async function searchFiles(pglite: PGlite): Promise<string[]> {
  const files = await pglite.dumpDataDir('none')
  const text = printable(Buffer.from(await files.arrayBuffer()))
  const find = findersOf([...remembered.values()])
  const found = [...find.long(squeezed(text)), ...find.short(text)]
  return [...new Set(found.map(({ kind }) => `a ${kind} in the files of the database`))]
}

/** Fails when there are leaks, and says where without saying what. */
export function expectNoLeaks(leaks: readonly string[]): void {
  if (leaks.length > 0) {
    throw new Error(`Secrets are where they must not be:\n${leaks.join('\n')}`)
  }
}

function leaksIn(traces: readonly Trace[], secrets: ReadonlyMap<string, Secret>): string[] {
  const all = [...secrets.values()]
  const find = findersOf(all)
  const cards = all.filter(({ kind }) => kind === 'passcode').map((one) => inGroups(one))
  const leaks = traces.flatMap(({ at, text, may }) => {
    const bytes = Buffer.from(text)
    const found = [
      ...find.long(squeezed(bytes)),
      ...find.short(bytes),
      ...cards.flatMap((isIn) => isIn(text) ?? []),
    ]
    return found.filter(({ value }) => may?.has(value) !== true).map(({ kind }) => `${kind}: ${at}`)
  })
  return [...new Set(leaks)]
}

function findersOf(secrets: readonly Secret[]) {
  const codes = secrets.filter(({ kind }) => kind === 'one-time code')
  const others = secrets.filter(({ kind }) => kind !== 'one-time code')
  return {
    /** In squeezed text. */
    long: finderOf([
      ...others.flatMap((of) => needlesOf(of).map((text): Needle<Secret> => ({ text, of }))),
      ...codes.flatMap((of) => codeHashes(of.value).map((text): Needle<Secret> => ({ text, of }))),
    ]),
    /** In text as it is: squeezed, eight characters could be anything. */
    short: finderOf(
      codes.flatMap((of) => codeForms(of.value).map((text): Needle<Secret> => ({ text, of }))),
    ),
  }
}

function needlesOf({ kind, value }: Secret): string[] {
  // Half of one is too much, too. In the world they are long enough for that.
  if (kind === 'passcode') {
    const half = Math.floor(value.length / 2)
    return [...formsOf(value.slice(0, half)), ...formsOf(value.slice(half)), ...hashesOf(value)]
  }
  // The rest of a token is much the same in all of them.
  return formsOf(/^ey[\w-]+\.[\w-]+\.([\w-]{40,})$/.exec(value)?.[1] ?? value)
}

const bare = (code: string) => code.replace('-', '')

function codeForms(code: string): string[] {
  const spaced = code.replace('-', ' ')
  const written = [code, spaced, bare(code)].flatMap((one) => [one, one.toLowerCase()])
  const encoded = [code, bare(code)].flatMap((one) => base64sOf(Buffer.from(one)))
  return [
    ...written,
    ...encoded,
    ...encoded.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')),
  ]
}

const codeHashes = (code: string) => [code, bare(code)].flatMap(hashesOf)

/** Finds a passcode that is cut up as on its card, whatever the card says between the groups. */
function inGroups(of: Secret): (text: string) => Secret | null {
  const [first = '', ...rest] = groupsOf(of.value)
  return (text) => {
    for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
      let end = at + first.length
      const isWhole = rest.every((group) => {
        const next = text.indexOf(group, end)
        const isNear = next >= 0 && next - end < 400
        end = next + group.length
        return isNear
      })
      if (isWhole) return of
    }
    return null
  }
}

// --- reading what was heard

const tickets = /\/auth\/start\?ticket=([0-9a-f-]{36})\.([\w-]{43})/g

/** The text without the tickets on the sign-in buttons of cards for the person whom they are for. */
function withoutOwnTicket(
  text: string,
  reader: string | null,
  owners: ReadonlyMap<string, string>,
): string {
  if (reader === null || text.search(tickets) < 0) return text
  const unlessTheirs = (url: string) =>
    url.replace(tickets, (all, id: string) => (owners.get(id) === reader ? '' : all))
  return JSON.stringify(jsonOf(text), (_name, value: unknown) => {
    const node = (value ?? {}) as { type?: unknown; value?: unknown; url?: unknown }
    if (node.type === 'signin' && typeof node.value === 'string') {
      return { ...node, value: unlessTheirs(node.value) }
    }
    if (node.type === 'Action.OpenUrl' && typeof node.url === 'string') {
      return { ...node, url: unlessTheirs(node.url) }
    }
    return value
  })
}

/** What a sign-in began with: the first answer to its browser. */
function beginningOf({ url, answer }: Exchange) {
  if (!url.startsWith('/auth/start') || answer?.status !== 302) return null
  const to = headerOf(answer, 'location') ?? ''
  const [, browser = ''] = /^[^=]+=([^;]*)/.exec(headerOf(answer, 'set-cookie') ?? '') ?? []
  return { state: secretOfState(paramOf(to, 'state')), nonce: paramOf(to, 'nonce'), browser }
}

/** The id in front of a state is no secret. */
const secretOfState = (state: string | null) => state?.split('.')[1] ?? null

function codeOn({ answer }: Exchange): string | null {
  return /id="code"[^>]*>([^<]+)</.exec(answer?.body ?? '')?.[1]?.trim() ?? null
}

type Heard = {
  type?: string
  name?: string
  from?: { aadObjectId?: string }
  conversation?: { conversationType?: string }
  value?: { action?: { verb?: string; data?: { resetId?: unknown } } } | null
}

function activityIn({ method, body }: Exchange): Heard | null {
  return method === 'POST' ? (jsonOf(body()) as Heard | null) : null
}

const isPersonalIn = (activity: Heard | null) =>
  activity?.conversation?.conversationType === 'personal'

function pressIn(exchange: Exchange): Press | null {
  const activity = activityIn(exchange)
  const { name, from, value } = activity ?? {}
  if (name !== 'adaptiveCard/action') return null
  const { verb, data } = value?.action ?? {}
  return {
    by: from?.aadObjectId ?? '',
    verb: String(verb),
    resetId: String(data?.resetId),
    isPersonal: isPersonalIn(activity),
  }
}

const pathOf = (url: string) => url.split('?')[0] ?? ''

const portOf = (url: string) => Number(new URL(url).port)

const paramOf = (url: string, name: string) => new URL(url, 'http://here').searchParams.get(name)

function headerOf(answer: Exchange['answer'], name: string): string | undefined {
  return answer?.headers.find(([header]) => header === name)?.[1]
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function noteIn(sets: Map<string, Set<string>>, name: string, value: string): void {
  sets.set(name, (sets.get(name) ?? new Set()).add(value))
}

function errorOf(error: unknown): string {
  if (!(error instanceof Error)) return error === undefined ? '' : format(error)
  const cause = error.cause === undefined ? '' : errorOf(error.cause)
  return `${error.name} ${error.message} ${error.stack ?? ''} ${cause}`
}

/** Every row of every table, as text. */
async function rowsOf({ kysely }: Database): Promise<Trace[]> {
  const { rows: tables } = await sql<{ select: string }>`
    select format('select %L as name, to_jsonb(t)::text as row from only %I.%I t',
      schemaname || '.' || tablename, schemaname, tablename) as select
    from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`.execute(kysely)
  const all = tables.map(({ select }) => select).join(' union all ')
  const { rows } = await sql<{ name: string; row: string }>`${sql.raw(all)}`.execute(kysely)
  return rows.map(({ name, row }) => ({ at: `a row of ${name}`, text: row }))
}

/** Listens to what this process prints, libraries with a log of their own included; returns how to stop. */
function printed(note: (text: string) => void): () => void {
  const ways = ['log', 'info', 'warn', 'error', 'debug'] as const
  const usual = ways.map((way) => [way, console[way]] as const)
  for (const [way, print] of usual) {
    console[way] = (...given: unknown[]) => {
      note(format(...given))
      print(...given)
    }
  }
  const streams = [process.stdout, process.stderr].map((stream) => ({
    stream,
    write: stream.write,
  }))
  for (const { stream, write } of streams) {
    // A library's pino writes to them, too, once it sees that they are not as they were.
    stream.write = (...given: unknown[]) => {
      note(String(given[0]))
      return Boolean(Reflect.apply(write, stream, given))
    }
  }
  return () => {
    for (const [way, print] of usual) console[way] = print
    for (const { stream, write } of streams) stream.write = write
  }
}
