import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
export async function startBot(env: Record<string, string>, { ca }: { ca: string }) {
  const trusted = join(folder, 'ca.pem')
  writeFileSync(trusted, ca)
  const child = spawn(process.execPath, ['--import', preload, program], {
    env: {
      // What is compiled once need not be again: the processes of a test are many.
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
      NODE_EXTRA_CA_CERTS: trusted,
      ...env,
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  running.add(child)
  let out = ''
  let err = ''
  const steps: string[] = []
  let counting = Promise.withResolvers<void>()
  child.on('message', (word: Word) => {
    if ('step' in word) steps.push(word.step)
    else counting.resolve()
  })
  const ended = once(child, 'close').then(([code, signal]): End => {
    running.delete(child)
    return { code: code as number | null, signal: signal as NodeJS.Signals | null }
  })
  const listening = Promise.withResolvers<number>()
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    const line = out.split('\n').find((one) => one.includes('"msg":"listening"'))
    if (line !== undefined) listening.resolve((JSON.parse(line) as { port: number }).port)
  })
  void ended.then(({ code, signal }) => {
    listening.reject(new Error(`The bot ended (${signal ?? code}) before it listened:\n${err}`))
    counting.resolve()
  })
  const port = await listening.promise

  return {
    port,
    ended,
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    /** Everything it has written. */
    said: () => out + err,
    /** Its steps since it was told to count them. */
    steps: () => [...steps],
    /** From now on steps are counted, and at this one the process dies. */
    async dieAt(step: string | null) {
      counting = Promise.withResolvers<void>()
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
