import type { Socket } from 'node:net'
import type pg from 'pg'

/**
 * Ends a connection that says nothing for so long; 0 is never. A firewall that drops what passes, or a
 * server that stands still, ends none: without this, whoever uses it would wait for a quarter of an hour.
 */
export function endWhenSilent(client: pg.Client | pg.PoolClient, silentMs: number): void {
  // Not among pg's types, but the only place where nothing can be told from a slow answer.
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  stream.setTimeout(silentMs, () => {
    stream.destroy(new Error(`Connection terminated: nothing came for ${silentMs} ms`))
  })
}
