import { readFile } from 'node:fs/promises'
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the two processes behind the proxy can be reached; undefined while they start. */
export type Behind = { tenant: string | undefined; bot: string | undefined }

const clientFolder = fileURLToPath(new URL('client/', import.meta.url))
const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

// The renderer sets styles on elements, so inline styles are allowed; scripts never are.
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: https:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const hopByHop = ['connection', 'keep-alive', 'proxy-connection', 'transfer-encoding', 'upgrade']

/**
 * Answers on the bot's public origin: the page itself, the tenant's control under /sandbox/, and
 * the bot for everything else. Only requests meant for `origin` are let through, so that no other
 * web site can reach the sandbox by a name of its own that resolves to this computer.
 */
export function createProxy(origin: string, behind: Behind) {
  const { host, port } = new URL(origin)
  const alsoHere = [`127.0.0.1:${port}`, `[::1]:${port}`]

  return (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', origin)
    const asked = request.headers.host
    const isPage = pathname === '/' || pathname.startsWith('/client/')
    if (isPage && asked && alsoHere.includes(asked)) {
      response.writeHead(302, { location: origin + (request.url ?? '/') }).end()
    } else if (asked !== host && !(asked && alsoHere.includes(asked))) {
      refuse(response, 421, `This sandbox is at ${origin}`)
    } else if (isPage) {
      void sendFile(pathname, response)
    } else if (pathname.startsWith('/sandbox/')) {
      const from = request.headers.origin
      if (from && from !== origin) refuse(response, 403, 'Only the sandbox page may do this')
      else forward(behind.tenant, request, response)
    } else {
      forward(behind.bot, request, response)
    }
  }
}

async function sendFile(pathname: string, response: ServerResponse) {
  const name = pathname === '/' ? 'index.html' : pathname.slice('/client/'.length)
  const isOwn = /^[a-z-]+\.(html|js|css|svg)$/.test(name)
  const file = name === 'adaptivecards.js' ? renderer : join(clientFolder, name)
  const content = isOwn ? await readFile(file).catch(() => undefined) : undefined
  if (!content) {
    refuse(response, 404, 'No such page')
    return
  }
  response.writeHead(200, {
    'content-type': types[extname(name)],
    'content-length': content.length,
    'content-security-policy': policy,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  response.end(content)
}

function forward(target: string | undefined, request: IncomingMessage, response: ServerResponse) {
  if (!target) {
    refuse(response, 503, 'The sandbox is starting')
    return
  }
  const { hostname, port } = new URL(target)
  const onward = httpRequest({
    hostname,
    port,
    method: request.method,
    path: request.url,
    headers: { ...endToEnd(request.headers), 'x-forwarded-for': request.socket.remoteAddress },
  })
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers))
    // Without this an event stream would stay silent until its first event.
    response.flushHeaders()
    answer.pipe(response)
    answer.on('error', () => response.destroy())
  })
  onward.on('error', () => {
    if (response.headersSent) response.destroy()
    else refuse(response, 502, 'That part of the sandbox does not answer')
  })
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}

function endToEnd(headers: IncomingMessage['headers']) {
  const kept = Object.entries(headers).filter(([name]) => !hopByHop.includes(name))
  return Object.fromEntries(kept)
}

function refuse(response: ServerResponse, status: number, sentence: string) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${sentence}.\n`)
}
