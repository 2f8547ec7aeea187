import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Db as BossDatabase } from 'pg-boss'
import { endWhenSilent } from './silence.ts'

/** Hears what PostgreSQL announces (`LISTEN`), over a connection of its own. */
export type Listen = NonNullable<BossDatabase['listen']>

export type ListenParts = {
  readonly url: string
  /** Has the server announce this to everybody who listens, over any other connection. */
  readonly announce: (channel: string, word: string) => Promise<unknown>
  /** Is told once each time nothing is heard any more. */
  readonly onError: (error: Error) => void
  readonly times?: typeof TIMES
}

const TIMES = {
  connectMs: 5_000,
  /** So often a word is announced for everybody to hear, and without any for so long a connection is given up. */
  wordMs: 10_000,
  silentMs: 25_000,
  /** While nothing is heard, it is looked so often. */
  lookMs: 1_000,
  /** From one try to the next: doubled from one to the other. */
  pauseMs: 100,
  longestPauseMs: 60_000,
  hangUpMs: 1_000,
}

/** No name of a queue. */
const WORD = 'Does anybody hear this?'

/**
 * Listens until it is closed, again and again if the connection breaks. What is announced only saves
 * time: as long as nothing is heard, because the server is away or a pooler between keeps it to itself,
 * `onReconnect` is called every second, and it looks for itself.
 */
export function createListen({ url, announce, onError, times = TIMES }: ListenParts): Listen {
  return (channel, onNotification, onReconnect) => {
    const over = new AbortController()
    const { signal } = over
    const isOver = () => signal.aborted
    let isHeard = false
    // Until something was heard, a first try that fails is news; the next ones are not.
    let isToHear = true

    const saying = setInterval(() => {
      announce(channel, WORD).catch(() => undefined)
    }, times.wordMs)
    const looking = setInterval(() => {
      if (!isHeard) onReconnect()
    }, times.lookMs)
    const going = keepListening()

    async function keepListening(): Promise<void> {
      let pauseMs = times.pauseMs
      while (!isOver()) {
        const cause = await listenUntilItBreaks()
        if (isOver()) return
        if (isHeard) pauseMs = times.pauseMs
        if (isToHear) onError(notHeard(cause))
        isHeard = isToHear = false
        await sleep(pauseMs, undefined, { signal }).catch(() => undefined)
        pauseMs = Math.min(2 * pauseMs, times.longestPauseMs)
      }
    }

    async function listenUntilItBreaks(): Promise<unknown> {
      const client = new pg.Client({
        connectionString: url,
        connectionTimeoutMillis: times.connectMs,
      })
      const broken = Promise.withResolvers<unknown>()
      const end = () => {
        broken.resolve(null)
      }
      client.on('error', broken.resolve)
      client.on('end', end)
      client.on('notification', ({ payload = '' }) => {
        if (!isHeard) {
          isHeard = isToHear = true
          // What was announced before went by unheard.
          onReconnect()
        }
        if (payload !== WORD) onNotification(payload)
      })
      signal.addEventListener('abort', end)
      listen(client).catch(broken.resolve)
      const why = await broken.promise
      signal.removeEventListener('abort', end)
      await hangUp(client)
      return why
    }

    async function listen(client: pg.Client): Promise<void> {
      await client.connect()
      endWhenSilent(client, times.silentMs)
      await client.query(`listen ${pg.escapeIdentifier(channel)}`)
      await announce(channel, WORD)
    }

    async function hangUp(client: pg.Client): Promise<void> {
      endWhenSilent(client, times.hangUpMs)
      await client.end().catch(() => undefined)
    }

    return Promise.resolve({
      close: async () => {
        clearInterval(saying)
        clearInterval(looking)
        over.abort()
        await going
      },
    })
  }
}

function notHeard(cause: unknown): Error {
  const { code } = (cause ?? {}) as { code?: unknown }
  const why = typeof code === 'string' ? code : 'nothing came'
  return new Error(`PostgreSQL’s announcements are not heard (${why})`, { cause })
}
