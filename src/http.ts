import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import restify, { type Request, type Response, type Server } from 'restify'
import type { AboutPages } from './about-pages.ts'
import { handBackScript, type Page, type Pages } from './pages.ts'
import type { Reader, Returned, SignInFlow } from './signin.ts'
import { createSilentLog, type Log } from './log.ts'

const MOST_BODY_BYTES = 256 * 1024

/**
 * Longer than proxies keep an idle connection (a minute, most of them): one that sends into a connection
 * that is just being closed has lost a press.
 */
const KEEP_ALIVE_MS = 75_000

/** What every answer says unless it says something else itself: errors are answers, too. */
const unlessSaid = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
}

export type HttpParts = {
  /** As much of a body as the bot reads of an activity; null when it is none. */
  readonly activityIn: (body: unknown) => object | null
  /** Takes over a Bot Framework request, its answer included. */
  readonly processActivity: (request: Request, response: Response) => Promise<void>
  readonly flow: SignInFlow
  readonly pages: Pages
  readonly about: AboutPages
  /** The language of a browser, for readers of whom nothing is known. */
  readonly localeAsked: (acceptLanguage: string | undefined) => string
  /** Throws when the database cannot be used. */
  readonly ready: () => Promise<void>
  /** Whether an error says that it cannot. */
  readonly isAway: (error: unknown) => boolean
  /** Since when the approvers' channel cannot be reached; null while it can. */
  readonly channelFailingSince: () => Promise<string | null>
  readonly metrics: { readonly text: () => Promise<string>; readonly contentType: string }
  readonly log: Log
}

/** Every route there is. */
export function createHttp(parts: HttpParts): Server {
  const { flow, pages, about, log } = parts
  const server = restify.createServer({
    name: 'reset-my-phone',
    handleUncaughtExceptions: false,
    // Its types know an older log than the one it uses.
    log: createSilentLog() as never,
  })
  server.server.keepAliveTimeout = KEEP_ALIVE_MS
  // restify takes over every connection that asks for another protocol, and never lets go of it.
  server.server.removeAllListeners('upgrade')
  server.pre(restify.pre.sanitizePath())
  server.pre((_request, response, next) => {
    response.removeHeader('Server')
    for (const [name, value] of Object.entries(unlessSaid)) response.setHeader(name, value)
    next()
  })

  server.post('/api/messages', async (request: Request, response: Response) => {
    await guarded(request, response, async () => {
      const body = await bodyOf(request)
      if (typeof body === 'number') {
        // What is left of it is not read, so nothing else may follow on this connection.
        response.setHeader('Connection', 'close')
        response.once('finish', () => request.destroy())
        sendText(response, body, 'Not taken')
        return
      }
      const activity = parts.activityIn(body.json)
      if (activity === null) {
        sendText(response, 400, 'Not an activity')
        return
      }
      request.body = activity
      await parts.processActivity(request, response)
      if (response.statusCode === 401) log.warn({}, 'An activity without a token of the channel')
    })
  })

  server.get('/auth/start', async (request: Request, response: Response) => {
    await guarded(request, response, async () => {
      const started = await flow.start(queryOf(request).get('ticket') ?? '')
      if (started.kind === 'refused') {
        sendPage(response, 503, refusal(started, request))
        return
      }
      if (started.kind === 'gone') {
        log.warn({ why: started.why }, 'A sign-in link led nowhere')
        sendPage(response, 410, pages.gonePage({ ...started, locale: localeOf(started, request) }))
        return
      }
      const { name, value, maxAge } = started.cookie
      response.sendRaw(302, '', {
        Location: started.to,
        'Set-Cookie': `${name}=${value}; Path=/auth; Max-Age=${maxAge}; HttpOnly; Secure; SameSite=Lax`,
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
      })
    })
  })

  server.get('/auth/callback', async (request: Request, response: Response) => {
    await guarded(request, response, async () => {
      const query = queryOf(request)
      const answer = Object.fromEntries(
        ['code', 'state', 'error'].flatMap((name) => {
          const value = query.get(name)
          return value === null || value === '' ? [] : [[name, value]]
        }),
      )
      const returned = await flow.finish(answer, cookiesOf(request))
      if (returned.kind === 'refused') {
        sendPage(response, 403, refusal(returned, request))
        return
      }
      const { code, prompt, person, deviceName, cookie } = returned
      const page = pages.codePage({
        code,
        person: person.name,
        device: deviceName,
        askedAt: prompt.issuedAt,
        purpose: prompt.purpose,
        locale: person.locale,
        timeZone: person.timeZone,
      })
      const gone = `${cookie}=; Path=/auth; Max-Age=0; HttpOnly; Secure; SameSite=Lax`
      sendPage(response, 200, { ...page, headers: { ...page.headers, 'Set-Cookie': gone } })
    })
  })

  const teamsJs = readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'),
    'utf8',
  )
  for (const [path, script] of [
    ['/auth/hand-back.js', handBackScript],
    ['/teams-js/MicrosoftTeams.min.js', teamsJs],
  ] as const) {
    server.get(path, (_request, response, next) => {
      response.sendRaw(200, script, {
        'Content-Type': 'text/javascript; charset=utf-8',
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'public, max-age=3600',
      })
      next()
    })
  }

  for (const [path, page] of [
    ['/', about.home],
    ['/privacy', about.privacy],
    ['/terms', about.terms],
  ] as const) {
    const answer = async (request: Request, response: Response) => {
      await guarded(request, response, () => {
        sendPage(response, 200, page(parts.localeAsked(request.headers['accept-language'])))
        return Promise.resolve()
      })
    }
    server.get(path, answer)
    server.head(path, answer)
  }

  server.get('/healthz', (_request, response, next) => {
    sendText(response, 200, 'alive')
    next()
  })
  server.get('/readyz', async (_request: Request, response: Response) => {
    try {
      await parts.ready()
      const since = await parts.channelFailingSince()
      sendText(response, 200, since === null ? 'ready' : `ready; channel failing since ${since}`)
    } catch (error) {
      log.warn({ err: error }, 'Not ready')
      sendText(response, 503, 'database')
    }
  })
  server.get('/metrics', async (_request: Request, response: Response) => {
    response.sendRaw(200, await parts.metrics.text(), { 'Content-Type': parts.metrics.contentType })
  })
  return server

  function refusal(refused: Extract<Returned, { kind: 'refused' }>, request: Request): Page {
    const { why, purpose } = refused
    return pages.refusedPage({
      why: why === 'exchangeFailed' ? 'invalidToken' : why,
      locale: localeOf(refused, request),
      purpose,
    })
  }

  function localeOf({ locale }: Reader, request: Request): string {
    return locale ?? parts.localeAsked(request.headers['accept-language'])
  }

  /** What is thrown here is a bug; its details do not leave the building. */
  async function guarded(
    request: Request,
    response: Response,
    act: () => Promise<unknown>,
  ): Promise<void> {
    try {
      await act()
    } catch (error) {
      if (response.headersSent) return
      if (parts.isAway(error)) {
        log.error({ err: error }, 'The database is away')
        const locale = localeOf({ locale: null, purpose: undefined }, request)
        sendPage(response, 503, pages.refusedPage({ why: 'unreachable', locale }))
        return
      }
      log.error({ err: error }, 'A request failed')
      sendText(response, 500, 'Something went wrong')
    }
  }
}

/**
 * The JSON a request carries, or the status to refuse it with. Not restify's parser: before anybody
 * has shown a token, that one unpacks gzip without a limit, writes uploads to disk, and dies of a
 * broken gzip stream.
 */
async function bodyOf(request: Request): Promise<{ json: unknown } | number> {
  const { 'content-type': type = '', 'content-encoding': encoding } = request.headers
  if (!/^application\/json\b/i.test(type) || encoding !== undefined) return 415
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > MOST_BODY_BYTES) return 413
      chunks.push(chunk)
    }
    return { json: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown }
  } catch {
    return 400
  }
}

function queryOf(request: Request): URLSearchParams {
  return new URL(request.url ?? '/', 'http://here').searchParams
}

function cookiesOf(request: Request): Record<string, string> {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => {
    const at = pair.indexOf('=')
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
  })
  return Object.fromEntries(pairs) as Record<string, string>
}

function sendPage(response: Response, status: number, { html, headers }: Page): void {
  response.sendRaw(status, html, headers)
}

// restify's own send() loses the content type of a text.
function sendText(response: Response, status: number, text: string): void {
  response.sendRaw(status, text, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  })
}
