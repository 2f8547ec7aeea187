import { randomUUID } from 'node:crypto'
import { guidOf } from '../src/sandbox/people.ts'
import { envelope, sampleChannel, sampleTeam, type Place } from '../src/sandbox/teams.ts'
import { buttonsOf, signInUrlOf, textOf } from '../test/cards.ts'
import type { Child } from './child.ts'
import type { Announcement, Call, Happening, Member } from './outside.ts'

/** A message of the bot as it stands in a chat. */
export type Message = { readonly id: string; readonly text: string; readonly card: unknown }

/** What came back for something sent, and how long that took. */
export type Answer = { readonly status: number; readonly body: unknown; readonly ms: number }

/** Somebody who writes to bots and reads what they answer. */
export type Someone = ReturnType<ReturnType<typeof createPeople>['someone']>

/** Teams signs anew before these five minutes are over. */
const TOKEN_MS = 180_000

const PATIENCE_MS = 60_000

/** The people of a simulated tenant in another process: they write, press, sign in, and watch their chats. */
export function createPeople(outside: Child) {
  const { crowd, env, serviceUrl } = outside.announcement as unknown as Announcement
  const place: Place = {
    tenantId: env['TENANT_ID'] ?? '',
    bot: { id: `28:${env['BOT_ID'] ?? ''}`, name: 'Reset My Phone' },
    team: sampleTeam,
    channel: sampleChannel,
    serviceUrl,
  }
  const chats = new Map<string, Map<string, Message>>()
  const watching = new Map<string, Set<() => void>>()
  const asked = new Map<
    number,
    { resolve: (answer: unknown) => void; reject: (error: Error) => void }
  >()
  let lastCall = 0
  let lastMessage = Date.now()
  let bearer = { token: Promise.resolve(''), at: -Infinity }

  outside.process.on(
    'message',
    (message: Partial<{ happening: Happening; id: number; answer: unknown; error: string }>) => {
      if (message.happening !== undefined) happened(message.happening)
      if (message.id === undefined) return
      const waiting = asked.get(message.id)
      asked.delete(message.id)
      if (message.error === undefined) waiting?.resolve(message.answer)
      else waiting?.reject(new Error(message.error))
    },
  )

  function happened({ type, chat, entry: { id, text = '', attachments } }: Happening): void {
    if (type === 'typing') return
    const card = (attachments?.[0] as { content?: unknown } | undefined)?.content
    const messages = chats.get(chat) ?? new Map<string, Message>()
    chats.set(chat, messages)
    // What changes in a message that was forgotten is not news.
    const isKnown = type === 'posted' || messages.has(id)
    if (type === 'deleted') messages.delete(id)
    else if (isKnown) messages.set(id, { id, text: `${text}${textOf(card)}`, card })
    for (const look of watching.get(chat) ?? []) look()
  }

  function call(what: Call): Promise<unknown> {
    const id = ++lastCall
    return new Promise((resolve, reject) => {
      asked.set(id, { resolve, reject })
      outside.process.send({ id, ...what })
    })
  }

  function token(): Promise<string> {
    if (performance.now() - bearer.at > TOKEN_MS) {
      bearer = { token: call({ call: 'token' }) as Promise<string>, at: performance.now() }
    }
    return bearer.token
  }

  async function send(bot: Child, activity: object): Promise<Answer> {
    const authorization = await token()
    const from = performance.now()
    const response = await fetch(bot.url('/api/messages'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify(activity),
    })
    const text = await response.text()
    const ms = performance.now() - from
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    return { status: response.status, body, ms }
  }

  function someone(member: Member) {
    const { chat } = member
    const messages = () => [...(chats.get(chat)?.values() ?? [])]
    const common = () => envelope(place, member, chat)

    return {
      ...member,
      messages,
      /** Forgets what was in the chat. */
      forgets: () => chats.delete(chat),
      says(bot: Child, text: string): Promise<Answer> {
        const id = String((lastMessage = Math.max(lastMessage + 1, Date.now())))
        return send(bot, { ...common(), id, text, textFormat: 'plain' })
      },
      installs: (bot: Child) =>
        send(bot, {
          ...common(),
          type: 'installationUpdate',
          action: 'add',
          id: `f:${randomUUID()}`,
        }),
      /** The newest message that is so, now or when it comes; says what there was when none does. */
      async sees(what: RegExp, ms = PATIENCE_MS): Promise<Message> {
        const look = () => messages().findLast(({ text }) => what.test(text))
        const there = look()
        if (there !== undefined) return there
        const { promise, resolve, reject } = Promise.withResolvers<Message>()
        const watchers = watching.get(chat) ?? new Set()
        watching.set(chat, watchers)
        const watch = () => {
          const found = look()
          if (found !== undefined) resolve(found)
        }
        watchers.add(watch)
        const timer = setTimeout(() => {
          const seen = messages().map(({ text }) => text)
          reject(
            new Error(`${member.name} did not see ${String(what)}, but ${JSON.stringify(seen)}`),
          )
        }, ms)
        try {
          return await promise
        } finally {
          clearTimeout(timer)
          watchers.delete(watch)
        }
      },
      /** Presses a button of a message. */
      presses(bot: Child, { id, card }: Message, title: string): Promise<Answer> {
        const button = buttonsOf(card).find((one) => one.title === title)
        if (button === undefined) throw new Error(`${member.name} sees no button "${title}"`)
        const action = { type: 'Action.Execute', verb: button.verb, data: button.data }
        return this.invokes(bot, 'adaptiveCard/action', { action, trigger: 'manual' }, id)
      },
      invokes(bot: Child, name: string, value: object, replyToId?: string): Promise<Answer> {
        return send(bot, {
          ...common(),
          type: 'invoke',
          name,
          id: `f:${randomUUID()}`,
          replyToId,
          value,
        })
      },
      /** The browser's part of a sign-in, from the button to the code on the last page, and the pages of the bot on the way. */
      async browses(bot: Child, card: unknown): Promise<string> {
        const url = new URL(signInUrlOf(card) ?? 'none:')
        const start = await fetch(bot.url(`${url.pathname}${url.search}`), { redirect: 'manual' })
        await start.arrayBuffer()
        const cookie = start.headers.getSetCookie().map((one) => one.split(';')[0])
        const to = start.headers.get('location') ?? ''
        const back = new URL((await call({ call: 'signIn', url: to, person: member.id })) as string)
        const last = await fetch(bot.url(`${back.pathname}${back.search}`), {
          headers: { cookie: cookie.join('; ') },
        })
        const page = await last.text()
        const code = /id="code"[^>]*>([^<]+)</.exec(page)?.[1]?.trim()
        if (code === undefined) throw new Error(`No code (${last.status}): ${page.slice(0, 2_000)}`)
        return code
      },
    }
  }

  return {
    env,
    place,
    crowd,
    someone,
    everyone: crowd.map(someone),
    call,
    graphCalls: () =>
      call({ call: 'graphCalls' }) as Promise<{ method: string; path: string; status: number }[]>,
  }
}

/** A stable id for somebody who is only in the database. */
export const strangerId = (index: number) => guidOf(`stranger/${index}`)
