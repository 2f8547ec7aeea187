import { listen } from '../src/sandbox/loopback.ts'
import type { Person } from '../src/sandbox/people.ts'
import type { Entry } from '../src/sandbox/transcripts.ts'
import { createStage } from '../test/processes/stage.ts'

/*
 * Everything outside of the bot as a process of its own: Entra, Graph and the Bot Connector of the
 * simulated tenant, without delays, and a crowd with a phone each. What happens in the chats is told to
 * the parent, which plays the people. Reads CROWD.
 */

/** What the parent can have done or told. */
export type Call =
  | { readonly call: 'token' | 'graphCalls' }
  | { readonly call: 'signIn'; readonly url: string; readonly person: string }
  | { readonly call: 'passcode' | 'offline' | 'finish'; readonly phone: string }
  /** From now on Graph takes only so many orders to reset in so many milliseconds, like the real one. */
  | { readonly call: 'limit'; readonly orders: number; readonly perMs: number }

/** What happened in a chat. */
export type Happening = {
  readonly type: 'posted' | 'updated' | 'deleted' | 'typing'
  readonly chat: string
  readonly entry: Pick<Entry, 'id' | 'text' | 'attachments'>
}

/** Somebody in the crowd. */
export type Member = Person & { readonly chat: string; readonly phone: string }

/** What the parent needs to know of it. */
export type Announcement = {
  readonly env: Readonly<Record<string, string>>
  readonly ca: string
  readonly serviceUrl: string
  readonly crowd: readonly Member[]
}

const { env, crowd, front, tenant } = await createStage({ crowd: Number(process.env['CROWD']) })
const { connector, entra, graph, phones } = tenant

connector.on(({ type, conversationId: chat, activity: { id, text, attachments } }) => {
  const entry = { id, ...(text && { text }), ...(attachments && { attachments }) }
  process.send?.({ happening: { type, chat, entry } satisfies Happening })
})
process.on('message', ({ id, ...call }: { id?: number } & Call) => {
  if (id === undefined) return
  carryOut(call).then(
    (answer) => process.send?.({ id, answer }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  )
})
process.on('SIGTERM', () => process.exit(0))

const announcement: Announcement = {
  env,
  ca: tenant.ca,
  serviceUrl: connector.serviceUrl,
  crowd: crowd.map(({ id, chat, phone }) => ({ ...personBy(id), chat, phone })),
}
console.log(JSON.stringify({ msg: 'listening', ...announcement }))

async function carryOut(call: Call): Promise<unknown> {
  switch (call.call) {
    case 'token':
      return token()
    case 'signIn':
      return entra.signIn(call.url, call.person)
    case 'graphCalls':
      return graph.calls
    case 'limit':
      return limit(call.orders, call.perMs)
    case 'passcode':
      return phones.passcodeOf(call.phone)
    case 'offline':
      return phones.setOnline(call.phone, false)
    case 'finish':
      return phones.finish(call.phone)
  }
}

/** Answers orders with 429 and the time that is left whenever as many as may be were taken within the time. */
function limit(orders: number, perMs: number): void {
  const taken: number[] = []
  let seen = 0
  setInterval(() => {
    const now = Date.now()
    for (const { method, path, status } of graph.calls.slice(seen)) {
      // Not answered yet: it is looked at again.
      if (status === 0) break
      seen++
      if (method === 'POST' && path.endsWith('/resetPasscode') && status === 204) taken.push(now)
    }
    while ((taken[0] ?? now) < now - perMs) taken.shift()
    graph.heal()
    if (taken.length < orders) return
    const seconds = Math.ceil(((taken[0] ?? now) + perMs - now) / 1000)
    const headers = { 'retry-after': String(Math.max(1, seconds)) }
    graph.fail({ method: 'POST', path: /resetPasscode/ }, { status: 429, headers })
  }, 10)
}

/** A genuine token of the channel: what comes with any activity that Teams sends. */
async function token(): Promise<string> {
  const [anybody] = crowd
  const caught = Promise.withResolvers<string>()
  const mailbox = await listen((request, response) => {
    // On a shared machine somebody else may still be knocking at a port that was theirs.
    const { authorization } = request.headers
    if (authorization !== undefined) caught.resolve(authorization)
    response.end()
  })
  front.put([mailbox.port])
  await anybody?.says('Anything')
  const authorization = await caught.promise
  await mailbox.close()
  return authorization
}

function personBy(id: string): Person {
  const person = tenant.people.find((one) => one.id === id)
  if (person === undefined) throw new Error(`There is no person ${id}`)
  return person
}
