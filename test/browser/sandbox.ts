import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A running `npm run sandbox`. */
export type Sandbox = {
  url: string
  /** Milliseconds from the command to the printed address. */
  readyAfter: number
  /** Everything it has printed so far. */
  printed: () => string
  /** Presses Ctrl-C, as it were, and resolves when all of it has ended. */
  stop: () => Promise<void>
}

const project = fileURLToPath(new URL('../../', import.meta.url))

/** Starts `npm run sandbox` on a free port, with these variables besides the usual ones. */
export async function startSandbox(env: Record<string, string> = {}): Promise<Sandbox> {
  const began = performance.now()
  const child = spawn('npm', ['run', '--silent', 'sandbox'], {
    cwd: project,
    env: { ...process.env, NODE_ENV: 'development', NODE_OPTIONS: '', SANDBOX_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that the signal reaches all of it, as from a terminal.
    detached: true,
  })
  const { pid } = child
  if (pid === undefined) throw new Error('npm could not be started')
  const lines: string[] = []
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line)
        const address = /Open\s+(http:\S+)/.exec(line)?.[1]
        if (address) resolve(address)
      })
    }
    void ended.then((code) =>
      reject(new Error(`The sandbox ended (exit code ${code}):\n${lines.join('\n')}`)),
    )
  })
  return {
    url,
    readyAfter: performance.now() - began,
    printed: () => lines.join('\n'),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-pid, 'SIGINT')
      await ended
    },
  }
}
