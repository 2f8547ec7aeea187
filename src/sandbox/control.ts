import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Connector } from './connector.ts'
import { listen, readBody, sendJson } from './loopback.ts'
import type { Person } from './people.ts'
import type { Phones } from './phones.ts'
import { personalConversationOf } from './teams.ts'

export type ControlOptions = {
  people: Person[]
  connector: Connector
  phones: Phones
  port: number
}

type Body = Record<string, unknown>
type Result = { status: number; body?: unknown }
type Call = ControlOptions & { keys: string[]; body: Body }

const routes: [string, RegExp, (call: Call) => Result | Promise<Result>][] = [
  ['GET', /^\/sandbox\/state$/, state],
  ['GET', /^\/sandbox\/conversations\/([^/]+)$/, transcript],
  ['POST', /^\/sandbox\/say$/, say],
  ['POST', /^\/sandbox\/invoke$/, invoke],
  ['POST', /^\/sandbox\/verify$/, verify],
  ['POST', /^\/sandbox\/devices\/([^/]+)$/, changeDevice],
  ['POST', /^\/sandbox\/devices\/([^/]+)\/unlock$/, unlock],
  ['POST', /^\/sandbox\/devices\/([^/]+)\/code$/, setCode],
]

const local = ['localhost', '127.0.0.1', '[::1]']

/**
 * What the sandbox page drives: who is there, what is said, which phone is locked. JSON and an
 * event stream under /sandbox/, for pages on this computer only. No answer of it has a passcode
 * of its own: that comes from the bot alone.
 */
export async function createControl(options: ControlOptions) {
  const streams = new Set<ServerResponse>()
  const tell = (event: object) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`)
  }
  const stopConversations = options.connector.on(tell)
  const stopPhones = options.phones.on((device) => tell({ type: 'device', device }))

  const server = await listen(
    (request, response) => {
      serve(request, response).catch((problem: unknown) => {
        const error = problem instanceof Error ? problem.message : String(problem)
        if (!response.headersSent) sendJson(response, 502, { error })
      })
    },
    { port: options.port },
  )

  async function serve(request: IncomingMessage, response: ServerResponse) {
    const refusal = refusalOf(request)
    if (refusal) {
      sendJson(response, 403, { error: refusal })
      return
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/sandbox/events' && request.method === 'GET') {
      stream(response)
      return
    }

    const matching = routes.flatMap(([method, path, answer]) => {
      const match = method === request.method ? path.exec(pathname) : null
      return match ? [{ answer, keys: match.slice(1).map(decodeURIComponent) }] : []
    })
    const [found] = matching
    if (!found) {
      sendJson(response, 404, { error: `There is no ${pathname}` })
      return
    }
    const body = objectOf(await readBody(request))
    const wrong = body && request.method === 'POST' ? wrongIn(body, options, found.keys) : undefined
    if (!body || wrong) {
      sendJson(response, 400, { error: wrong ?? 'The body is no object' })
      return
    }
    const { status, body: answer } = await found.answer({ ...options, keys: found.keys, body })
    sendJson(response, status, answer)
  }

  function stream(response: ServerResponse) {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    response.write(': connected\n\n')
    streams.add(response)
    response.on('close', () => streams.delete(response))
  }

  return {
    url: `http://localhost:${server.port}`,
    async close() {
      stopConversations()
      stopPhones()
      await server.close()
    },
  }
}

function state({ people, phones, connector }: Call): Result {
  const { bot, channel } = connector
  return {
    status: 200,
    body: {
      people: people.map((person) => ({
        id: person.id,
        name: person.name,
        upn: person.upn,
        locale: person.locale,
        role: person.role,
        guest: person.guest,
        enabled: person.enabled,
        personalConversationId: personalConversationOf(person),
      })),
      devices: phones.list(),
      channel: { conversationId: channel.id, name: channel.name },
      bot,
    },
  }
}

function transcript({ connector, keys }: Call): Result {
  return { status: 200, body: connector.transcript(keys[0] ?? '') }
}

function say({ connector, body }: Call): Result {
  const where = String(body['conversationId'])
  const how = {
    ...localeOf(body),
    ...(body['mention'] !== undefined && { mention: body['mention'] === true }),
  }
  // Teams shows a message as sent before the bot has dealt with it.
  connector.says(String(body['personId']), where, String(body['text']), how).catch(report)
  return { status: 202, body: {} }
}

async function invoke({ connector, body }: Call): Promise<Result> {
  const action = fields(body['action'])
  const answer = await connector.invokes(
    String(body['personId']),
    String(body['conversationId']),
    String(body['activityId']),
    { verb: String(action['verb']), data: fields(action['data']) },
    localeOf(body),
  )
  return { status: answer.status, body: answer.body ?? {} }
}

async function verify({ connector, body }: Call): Promise<Result> {
  const { personId, state: code } = body
  const { status } = await connector.verifyState(String(personId), String(code), localeOf(body))
  return { status: 200, body: { status } }
}

function changeDevice({ phones, keys, body }: Call): Result {
  const id = keys[0] ?? ''
  if (typeof body['online'] === 'boolean') phones.setOnline(id, body['online'])
  return { status: 200, body: phones.view(id) }
}

function unlock({ phones, keys, body }: Call): Result {
  return { status: 200, body: phones.tryCode(keys[0] ?? '', String(body['code'])) }
}

function setCode({ phones, keys, body }: Call): Result {
  const done = phones.setCode(keys[0] ?? '', String(body['code']))
  if (done) return { status: 200, body: phones.view(keys[0] ?? '') }
  return { status: 409, body: { error: 'Unlock it first; the code needs four characters or more' } }
}

function refusalOf({ headers }: IncomingMessage): string | undefined {
  const isLocal = (url: string) => URL.canParse(url) && local.includes(new URL(url).hostname)
  if (!headers.host || !isLocal(`http://${headers.host}`)) return 'Only as localhost'
  if (headers.origin && !isLocal(headers.origin)) return 'Only from pages of this computer'
  return headers['sec-fetch-site'] === 'cross-site' ? 'Only from the sandbox page' : undefined
}

function wrongIn(body: Body, { people, phones }: ControlOptions, keys: string[]) {
  const person = body['personId']
  if (person !== undefined && !people.some(({ id }) => id === person)) return 'Nobody has that id'
  if (keys[0] !== undefined && !phones.get(keys[0])) return 'No device has that id'
  return undefined
}

function localeOf(body: Body) {
  return typeof body['locale'] === 'string' ? { locale: body['locale'] } : {}
}

function objectOf(text: string): Body | undefined {
  try {
    return text ? fields(JSON.parse(text)) : {}
  } catch {
    return undefined
  }
}

function fields(value: unknown): Body {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function report(problem: unknown) {
  console.error('The bot could not be reached:', problem)
}
