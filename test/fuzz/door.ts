import { Agent, request, type IncomingHttpHeaders, type RequestOptions } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import { PGlite } from '@electric-sql/pglite'
import { expect, jest } from '@jest/globals'
import { embedded, type Database } from '../../src/adapters/db.ts'
import { startApp, type App } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { trustHere } from '../../src/sandbox/certificate.ts'
import type { Person } from '../../src/sandbox/people.ts'
import { envelope, userIdOf, type Activity, type Place } from '../../src/sandbox/teams.ts'
import { createTenant } from '../../src/sandbox/tenant.ts'
import { buttonsOf, signInUrlOf } from '../cards.ts'
import { createClock } from '../clock.ts'

/** What came back from the bot's own port. */
export type Answer = { readonly status: number; readonly text: string }
export type Page = Answer & { readonly headers: IncomingHttpHeaders }

export type Door = Awaited<ReturnType<typeof door>>

const MOST_BODY_BYTES = 256 * 1024
const MOST_HEADER_BYTES = 16 * 1024

/** How many cases may pass until what is due is done and somebody looks for errors. */
const LOOK_EVERY = 20

/** So that the noise made here is heard to its end. */
const limits = {
  MESSAGES_PER_MINUTE: '1000',
  PROMPTS_PER_DAY: '1000',
  ESCALATIONS_PER_DAY: '1000',
}

/**
 * The real bot behind its real HTTP door, in a simulated tenant with a clock that stands still, after
 * a story in which nobody signs in. It keeps less of what happens than a story's world does: a lot
 * happens here.
 */
export async function door() {
  const clock = createClock()
  // The SDK writes some of what it refuses there by itself.
  const spies = (['error', 'warn', 'log'] as const).map((name) =>
    jest.spyOn(console, name).mockReturnValue(undefined),
  )
  let app: App | null = null
  const url = (path: string) => `http://localhost:${app?.port ?? 0}${path}`
  const tenant = await createTenant({
    botUrl: () => url(''),
    botEndpoint: 'http://localhost:3978',
    manual: true,
  })
  trustHere(tenant.ca)
  const { connector, tenantId, people } = tenant
  const { bot, team, channel, serviceUrl } = connector
  const place: Place = { tenantId, bot, team, channel, serviceUrl }

  const errors: string[] = []
  const refusals = new Set<unknown>()
  const log = {
    info: () => undefined,
    warn: ({ why }: Record<string, unknown>) => void refusals.add(why),
    error: ({ err }: Record<string, unknown>, message: string) =>
      void errors.push(`${message} ${err instanceof Error ? (err.stack ?? err.message) : ''}`),
  }
  const pglite = await PGlite.create()
  const database: Database = embedded(pglite, () => Promise.resolve())
  app = await startApp(readConfig({ ...tenant.env, PORT: '0', ...limits }), { log, database })
  const { drain, stop } = app

  // What Teams sends in a story is what is changed later; its token opens the door for that.
  const heard: Activity[] = []
  let authorization = ''
  const real = globalThis.fetch
  globalThis.fetch = (input, init) => {
    if (input === url('/api/messages')) {
      authorization = new Headers(init?.headers).get('authorization') ?? ''
      // The simulated Teams sends texts only.
      heard.push(JSON.parse(init?.body as string) as Activity)
    }
    return real(input, init)
  }
  const agent = new Agent({ keepAlive: true })
  let cases = 0

  const idOf = (name: string) => tenant.person(name).id
  const chatOf = (name: string) => connector.personalConversationId(idOf(name))
  const says = async (name: string, text: string, where = 'personal') => {
    await connector.says(idOf(name), where, text)
    await drain()
  }
  const cardsIn = (conversationId: string) =>
    connector
      .transcript(conversationId)
      .map(({ id, conversationId, attachments }) => {
        const [attachment] = (attachments ?? []) as { content?: unknown }[]
        return { id, conversationId, card: attachment?.content }
      })
      .reverse()
  const presses = async (name: string, verb: string, where: string, inputs = {}) => {
    for (const { id, conversationId, card } of cardsIn(where)) {
      const button = buttonsOf(card).find((one) => one.verb === verb)
      if (button === undefined) continue
      const action = { verb, data: button.data, inputs }
      await connector.invokes(idOf(name), conversationId, id, action)
      await drain()
      return
    }
    throw new Error(`${name} sees nothing to press for ${verb}`)
  }

  const asksFor = (path: string, { body, ...options }: RequestOptions & { body?: string }) =>
    new Promise<Page>((answered, failed) => {
      const { hostname, port } = new URL(url('/'))
      request({ hostname, port, path, ...options }, (response) => {
        const { statusCode: status = 0, headers } = response
        textOf(response).then((text) => answered({ status, headers, text }), failed)
      })
        .on('error', failed)
        .end(body)
    })

  /** Everything that people send before anybody signs in. */
  async function story() {
    await connector.installs('team')
    for (const name of ['Ann', 'Giulia', 'Sam', 'Henrik']) await connector.installs(idOf(name))
    const note = { note: 'I know her voice' }
    await says('Ann', 'help')
    await says('Ann', 'reset my phone', 'channel')
    await presses('Ann', 'reset.again', chatOf('Ann'))
    await connector.verifyState(idOf('Ann'), '2345-6789')
    await presses('Ann', 'reset.cancel', chatOf('Ann'))
    await says('Giulia', 'reset my phone')
    await presses('Giulia', 'reset.escalate', chatOf('Giulia'), { reason: 'No authenticator' })
    await presses('Sam', 'approval.claim', channel.id)
    await presses('Sam', 'approval.vouch', channel.id, note)
    await says('Henrik', 'status')
    await connector.uninstalls(idOf('Henrik'))
    await connector.installs(idOf('Henrik'))
  }
  await story()

  return {
    tenant,
    place,
    database,
    heard,
    /** Why somebody was refused, as far as the log says it. */
    refusals,
    says,

    /** The ticket on somebody's newest sign-in button. */
    ticketOf(name: string): string {
      const urls = cardsIn(chatOf(name)).flatMap(({ card }) => signInUrlOf(card) ?? [])
      return new URL(urls[0] ?? '').searchParams.get('ticket') ?? ''
    },

    /**
     * A minute later there is something open for everybody again, whatever has been cancelled or
     * closed. From here on conversations are made up, too: Teams takes what is said in any of them.
     */
    async restock(): Promise<void> {
      clock.advance('61s')
      connector.heal()
      connector.fail({ path: /\/v3\// }, { status: 200, body: { id: '19:x;messageid=1' } })
      for (const name of ['Ann', 'Giulia', 'Lars', 'Sam']) await says(name, 'reset my phone')
    },

    /** Ids of people, places, devices, resets and holds, whoever’s they are; the newest ones last. */
    async known() {
      const { kysely } = database
      const reset = kysely.selectFrom('resets').select('id').orderBy('created_at')
      const resets = (await reset.execute()).map(({ id }) => id)
      const hold = kysely.selectFrom('holds').select('id').orderBy('placed_at')
      const holds = (await hold.execute()).map(({ id }) => id)
      const devices = tenant.phones.devices().map(({ id }) => id)
      const messages = connector.transcript(channel.id).map(({ id }) => id)
      const chats = people.map(({ id }) => connector.personalConversationId(id))
      const persons = people.flatMap((person) => [person.id, userIdOf(person), person.name])
      return { resets, holds, devices, messages, chats, persons }
    },

    /** What is common to everything that Teams sends for somebody, whether they exist or not. */
    envelope: (person: Person, conversationId: string) => envelope(place, person, conversationId),

    /** Sends a body with a genuine token of the channel. */
    async posts(body: string): Promise<Answer> {
      const headers = { 'content-type': 'application/json', authorization }
      try {
        return await asksFor('/api/messages', {
          method: 'POST',
          headers,
          body,
          // A connection for each: that one is cut off, or was idle for too long, is not the next one's case.
          agent: false,
          // Whatever is not answered by then is shown as the case that it is.
          signal: AbortSignal.timeout(30_000),
        })
      } catch (error) {
        // Whoever sends too much is cut off, and may not get to read why.
        if (Buffer.byteLength(body) <= MOST_BODY_BYTES) throw error
        return { status: 413, text: '' }
      }
    },

    /** Asks for exactly this path with exactly this cookie, as no tidy client would. */
    async asks(path: string, cookie: string): Promise<Page> {
      try {
        return await asksFor(path, { agent, headers: { cookie } })
      } catch (error) {
        // Node cuts off what is too long, and its 431 may get lost with the connection.
        if (path.length + cookie.length < MOST_HEADER_BYTES) throw error
        return { status: 431, headers: {}, text: '' }
      }
    },

    /** To be called after each case: now and then does what is due, and looks for errors. */
    async after(): Promise<void> {
      cases += 1
      if (cases % LOOK_EVERY === 0) await this.expectCalm()
    },

    /** Nothing went wrong, and Intune was never asked to reset anything. */
    async expectCalm(): Promise<void> {
      await drain()
      expect(errors.splice(0)).toEqual([])
      const asked = tenant.graph.calls.filter(({ path }) => path.includes('resetPasscode'))
      expect(asked).toEqual([])
    },

    /**
     * Nobody but the requester, or an approver who is not the requester, changed anything; answers how
     * often something changed.
     */
    async expectAuthorised(): Promise<number> {
      const accepted = await database.kysely
        .selectFrom('audit')
        .select(['event', 'actor_kind', 'actor_id', 'person_id'])
        .where('outcome', '!=', 'refused')
        .execute()
      const approvers = people.filter(({ role }) => role === 'approver').map(({ id }) => id)
      for (const { event, actor_kind: kind, actor_id: id, person_id: person } of accepted) {
        if (kind === 'employee') expect({ event, id }).toEqual({ event, id: person })
        if (kind === 'approver') {
          expect(approvers).toContain(id)
          expect(id).not.toBe(person)
        }
      }
      return accepted.length
    },

    async end() {
      agent.destroy()
      globalThis.fetch = real
      await stop()
      await database.close()
      await tenant.close()
      for (const spy of spies) spy.mockRestore()
      clock.end()
    },
  }
}

/** The id that is nobody’s, and of no tenant and no bot. */
export const nobody = '00000000-0000-4000-8000-000000000000'

export const verbs = [
  ...['reset.choose', 'reset.cancel', 'reset.again', 'reset.disown', 'reset.escalate'],
  ...['passcode.show', 'approval.claim', 'approval.approve', 'approval.deny', 'approval.vouch'],
  ...['approval.handled', 'hold.lift', 'devices.more'],
]

const CARD = 'application/vnd.microsoft.card.adaptive'
const MESSAGE = 'application/vnd.microsoft.activity.message'
const ERROR = 'application/vnd.microsoft.error'

/** An answer as the Bot Framework's protocol has it, whatever was sent. */
export function expectProtocol(sent: unknown, { status, text }: Answer): void {
  expect([200, 201, 202, 400, 401, 403, 413]).toContain(status)
  const { type, name } = (sent ?? {}) as { type?: unknown; name?: unknown }
  if (type !== 'invoke' || [401, 413].includes(status) || text === 'Not an activity') return
  if (status === 200 && name === 'signin/verifyState') {
    expect(text).toBe('')
    return
  }
  const body = JSON.parse(text) as { statusCode: number; type: string; value: unknown }
  expect(Object.keys(body).sort()).toEqual(['statusCode', 'type', 'value'])
  expect([CARD, MESSAGE, ERROR]).toContain(body.type)
  if (body.type === ERROR) {
    expect(body).toMatchObject({ statusCode: 400, value: { code: 'BadRequest' } })
  } else expect({ status, statusCode: body.statusCode }).toEqual({ status: 200, statusCode: 200 })
  if (body.type === MESSAGE) expect(body.value).toMatch(/\S/)
  if (body.type === CARD) expect(body.value).toMatchObject({ type: 'AdaptiveCard', version: '1.5' })
}

/** What a browser may be shown of a sign-in that did not succeed: a page, or the way to one. */
export function expectPage({ status, headers, text }: Page, loginOrigin: string): void {
  // 200 is what the bot says of itself; 431 is Node's own answer to an address or cookies too long.
  expect([200, 302, 403, 404, 405, 410, 431]).toContain(status)
  expect(text).not.toContain('id="code"')
  if (status === 302) expect(new URL(headers.location ?? '').origin).toBe(loginOrigin)
  if (status !== 403 && status !== 410) return
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(headers['set-cookie']).toBeUndefined()
}
