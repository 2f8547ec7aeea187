import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The address under which the bot is known, and whatever processes of it stand behind. */
export type Front = Awaited<ReturnType<typeof createFront>>

/**
 * A small load balancer: each request goes to the next process of those behind it, and on to the one
 * after where a process does not take connections any more.
 */
export async function createFront() {
  let behind: readonly number[] = []
  /** Who stands behind it for one person alone. */
  const own = new Map<string, number>()
  const taken: number[] = []
  let turn = 0

  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => {
      if (outgoing.headersSent) outgoing.destroy()
      else nobodyThere(outgoing)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const target = own.get(personOf(incoming, body))
    const count = target === undefined ? behind.length : 1
    for (let attempt = 0; attempt < count; attempt++) {
      const to = target ?? behind[turn++ % behind.length] ?? 0
      const answer = await sentOn(incoming, body, to)
      if (answer === null) continue
      taken.push(to)
      // Whole or not at all: a process may die in the middle of its answer.
      const parts: Buffer[] = []
      for await (const chunk of answer as AsyncIterable<Buffer>) parts.push(chunk)
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      outgoing.end(Buffer.concat(parts))
      return
    }
    nobodyThere(outgoing)
  }

  return {
    url: `http://localhost:${port}`,
    /** From now on these take turns. */
    put: (ports: readonly number[]) => {
      behind = ports
    },
    /** From now on this one answers a person, and nobody else does. */
    putFor: (personId: string, to: number) => {
      own.set(personId, to)
    },
    /** Which process took each request, oldest first. */
    taken: () => [...taken],
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function nobodyThere(outgoing: ServerResponse): void {
  // In two steps: restify, loaded beside it, changes what the first one returns.
  outgoing.writeHead(502)
  outgoing.end()
}

/** Null where nobody takes the connection, so that another may be asked. */
function sentOn(
  from: IncomingMessage,
  body: Buffer,
  port: number,
): Promise<IncomingMessage | null> {
  return new Promise((resolve, reject) => {
    const headers = { ...from.headers, connection: 'close' }
    const { method, url: path } = from
    const on = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, resolve)
    on.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') resolve(null)
      else reject(error)
    })
    on.end(body)
  })
}

/** Whom a request is from: an activity says it itself, a browser of these tests in a header. */
function personOf({ headers }: IncomingMessage, body: Buffer): string {
  const said = headers['x-person']
  if (typeof said === 'string') return said
  return /"aadObjectId":"([\w-]+)"/.exec(body.toString())?.[1] ?? ''
}
