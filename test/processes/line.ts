import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** The line between the bot and a server, which can be cut. */
export type Line = Awaited<ReturnType<typeof createLine>>

/** Passes on what comes to a port of its own; `url` is the server's address by way of it. */
export async function createLine(to: string) {
  const target = new URL(to)
  const open = new Set<Socket>()
  // Below those that the system gives out: while the line is cut nobody else takes it.
  const port = randomInt(20_000, 32_000)
  let isSilent = false
  let server = await listen()

  async function listen(): Promise<Server> {
    const listening = createServer((near) => {
      if (isSilent) {
        open.add(near)
        near.on('close', () => open.delete(near)).on('error', () => undefined)
        return
      }
      const far = connect(Number(target.port), target.hostname)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        open.add(one)
        one.on('error', () => other.destroy())
        one.on('close', () => {
          open.delete(one)
          other.destroy()
        })
        one.pipe(other)
      }
    }).listen(port, '127.0.0.1')
    await once(listening, 'listening')
    return listening
  }

  /** What is open breaks, and nobody answers. */
  const cut = async () => {
    if (!server.listening) return
    const closed = once(server, 'close')
    server.close()
    for (const socket of open) socket.destroy()
    await closed
  }
  const url = new URL(to)
  url.port = String(port)

  return {
    url: url.href,
    /** As if the server were gone: what is open breaks, and nobody answers. */
    cut,
    /** As behind a firewall that drops everything: what is open stays open, and nothing passes. */
    fallSilent: () => {
      isSilent = true
      for (const socket of open) socket.unpipe().pause()
    },
    /** It passes things on again, over new connections; those from before are known no more. */
    speak: () => {
      isSilent = false
      for (const socket of open) socket.destroy()
    },
    mend: async () => {
      server = await listen()
    },
    close: cut,
  }
}
