import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A running `npm run sandbox`. */
export type Sandbox = {
  url: string
  /** The id of npm's process, and of the group that everything it starts belongs to. */
  pid: number
  /** Milliseconds from the command to the printed address. */
  readyAfter: number
  /** Everything it has printed so far. */
  printed: () => string
  /**
   * Presses Ctrl-C, as it were, and resolves when all that prints has ended. With `npmOnly` npm
   * alone is asked to end, as by an editor's stop button.
   */
  stop: (how?: { npmOnly?: boolean }) => Promise<void>
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
    pid,
    readyAfter: performance.now() - began,
    printed: () => lines.join('\n'),
    async stop({ npmOnly = false } = {}) {
      if (child.exitCode === null && child.signalCode === null)
        process.kill(npmOnly ? pid : -pid, npmOnly ? 'SIGTERM' : 'SIGINT')
      await ended
    },
  }
}

/** The command lines of what still runs in a process group, as Linux lists them. */
export async function runningIn(group: number): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(
    ids.map(async (id) => {
      const read = (file: string) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '')
      const [, state, , itsGroup] = /\) (\S) (\d+) (\d+) /.exec(await read('stat')) ?? []
      const isOver = state === undefined || state === 'Z'
      return !isOver && Number(itsGroup) === group ? [`${id} ${await read('cmdline')}`] : []
    }),
  )
  return found.flat()
}

/** Everything that is kept of all conversations, as the tenant has it: text, cards, all of it. */
export async function everythingSaid(url: string): Promise<string> {
  const read = async (path: string) => (await fetch(`${url}/sandbox/${path}`)).text()
  const { people, channel } = JSON.parse(await read('state')) as {
    people: { personalConversationId: string }[]
    channel: { conversationId: string }
  }
  const places = [channel.conversationId, ...people.map((one) => one.personalConversationId)]
  const said = await Promise.all(
    places.map((place) => read(`conversations/${encodeURIComponent(place)}`)),
  )
  return said.join('\n')
}
