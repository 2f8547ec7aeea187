import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'

/** A request to a server of this process and what it answered, as far as they got. */
export type Exchange = {
  /** The server's port. */
  readonly port: number
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: () => string
  /** Null until it is answered. */
  answer: { readonly status: number; readonly headers: [string, string][]; body: string } | null
}

/**
 * Listens to every HTTP server of this process without being in the way: to the bot and to all that
 * it speaks with. `onAnswer` is called before whoever asked has the answer.
 */
export function overhear(onAnswer: (exchange: Exchange) => void): {
  readonly exchanges: readonly Exchange[]
  readonly stop: () => void
} {
  const exchanges: Exchange[] = []
  const begin = (message: unknown) => {
    // What Node documents for this channel.
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const asked = chunksOf(request, 'push')
    const exchange: Exchange = {
      port: request.socket.localPort ?? 0,
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: () => textOf(asked),
      answer: null,
    }
    exchanges.push(exchange)
    const said = chunksOf(response, 'write')
    chunksOf(response, 'end', said, () => {
      exchange.answer = {
        status: response.statusCode,
        headers: Object.entries(response.getHeaders()).flatMap(([name, value]) =>
          [value].flat().map((one): [string, string] => [name, String(one)]),
        ),
        body: textOf(said),
      }
      onAnswer(exchange)
    })
  }
  subscribe(channel, begin)
  return { exchanges, stop: () => void unsubscribe(channel, begin) }
}

const channel = 'http.server.request.start'

/** Keeps a copy of what is given to a method of a stream. */
function chunksOf<Name extends string>(
  stream: Record<Name, (...given: never[]) => unknown>,
  name: Name,
  chunks: Buffer[] = [],
  then: () => void = () => undefined,
): Buffer[] {
  const usual = stream[name].bind(stream) as (...given: unknown[]) => unknown
  const noting = (...given: unknown[]) => {
    const [chunk] = given
    if (typeof chunk === 'string' || Buffer.isBuffer(chunk)) chunks.push(Buffer.from(chunk))
    then()
    return usual(...given)
  }
  Object.assign(stream, { [name]: noting })
  return chunks
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8')
}
