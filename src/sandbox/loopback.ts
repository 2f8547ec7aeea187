import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { ServerResponse } from 'node:http'
import type { Certificate } from './certificate.ts'

/** A server on a loopback port. */
export type Loopback = { port: number; close: () => Promise<void> }

/** Listens on 127.0.0.1 only; port 0 picks a free one. With a certificate it speaks https. */
export async function listen(
  handler: RequestListener,
  { port = 0, certificate }: { port?: number; certificate?: Certificate } = {},
): Promise<Loopback> {
  const server: Server = certificate
    ? createSecureServer(certificate, handler)
    : createServer(handler)
  // Whoever called ends an idle connection: no call meets one that is just being closed.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: chosen } = server.address() as AddressInfo
  return {
    port: chosen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The whole body as text, at most a megabyte. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > 1_048_576) throw new Error('The body is larger than a megabyte')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Sends a value as JSON; undefined sends an empty body. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const text = body === undefined ? '' : JSON.stringify(body)
  response.writeHead(status, {
    ...(text && { 'content-type': 'application/json; charset=utf-8' }),
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(text)
}
