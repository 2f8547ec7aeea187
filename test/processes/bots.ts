import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { get } from 'node:http'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Word } from './preload.ts'

const program = fileURLToPath(new URL('../../src/index.ts', import.meta.url))
const preload = new URL('preload.ts', import.meta.url).href
const folder = mkdtempSync(join(tmpdir(), 'processes-'))
const running = new Set<ChildProcess>()

/** How a process of the bot ended: by itself, or by a signal. */
export type End = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

/** A process of the bot. */
export type Bot = Awaited<ReturnType<typeof startBot>>

/** Starts the production program with nothing in its environment but this; resolves once it listens. */
export async function startBot(
  env: Record<string, string>,
  { ca, uid }: { ca: string; uid?: number },
) {
  const trusted = join(folder, `${createHash('sha256').update(ca).digest('hex')}.pem`)
  mkdirSync(folder, { recursive: true })
  // Once: another process may be reading it.
  if (!existsSync(trusted)) writeFileSync(trusted, ca)
  const child = spawn(process.execPath, ['--import', preload, program], {
    env: {
      // What is compiled once need not be again: the processes of a test are many.
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
      NODE_EXTRA_CA_CERTS: trusted,
      ...env,
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    ...(uid !== undefined && { uid, gid: uid }),
  })
  const { stdout, stderr } = child
  if (stdout === null || stderr === null) throw new Error('The bot has nowhere to write to')
  running.add(child)
  let out = ''
  let err = ''
  const steps: string[] = []
  let counting = Promise.withResolvers<null>()
  child.on('message', (word: Word) => {
    if ('step' in word) steps.push(word.step)
    else counting.resolve(null)
  })
  let isOver = false
  const ended = once(child, 'close').then(([code, signal]): End => {
    running.delete(child)
    isOver = true
    return { code: code as number | null, signal: signal as NodeJS.Signals | null }
  })
  const listening = Promise.withResolvers<number>()
  stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    const line = out.split('\n').find((one) => one.includes('"msg":"listening"'))
    if (line !== undefined) listening.resolve((JSON.parse(line) as { port: number }).port)
  })
  void ended.then(({ code, signal }) => {
    listening.reject(new Error(`The bot ended (${signal ?? code}) before it listened:\n${err}`))
    counting.resolve(null)
  })
  const port = await listening.promise
  // It says so a moment before it hears signals; whoever has answered hears them.
  // A connection of its own: a kept one may be to a process that is gone.
  await once(
    get({ host: '127.0.0.1', port, path: '/healthz', agent: false }).on('response', (answer) =>
      answer.resume(),
    ),
    'close',
  )

  return {
    port,
    ended,
    isOver: () => isOver,
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    /** Everything it has written. */
    said: () => out + err,
    /** Its steps since it was told to count them. */
    steps: () => [...steps],
    /** From now on steps are counted, and at this one the process dies. */
    async dieAt(step: string | null) {
      counting = Promise.withResolvers<null>()
      steps.length = 0
      child.send({ dieAt: step })
      await counting.promise
    },
    /** The power goes. */
    async dies() {
      child.kill('SIGKILL')
      await ended
    },
    /** It is asked to end, as by whoever replaces it; answers with how it did, and after how long. */
    async stops(): Promise<End & { ms: number }> {
      const from = performance.now()
      child.kill('SIGTERM')
      const end = await ended
      return { ...end, ms: performance.now() - from }
    },
  }
}

/** Ends every process that was started here and still runs. */
export async function endBots(): Promise<void> {
  await Promise.all(
    [...running].map(async (child) => {
      const closed = once(child, 'close')
      child.kill('SIGKILL')
      await closed
    }),
  )
  rmSync(folder, { recursive: true, force: true })
}
