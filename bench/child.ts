import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Question, Usage } from './probe.ts'

/** A process of the bench, which can be asked what it has used. */
export type Child = Awaited<ReturnType<typeof startChild>>

const probe = new URL('probe.ts', import.meta.url).href
const folder = mkdtempSync(join(tmpdir(), 'bench-'))

process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** A folder that is gone with this process. */
export function folderFor(name: string): string {
  return mkdtempSync(join(folder, `${name}-`))
}

/**
 * Starts a program of this project on the Node that runs this one, with nothing in its environment but
 * this; resolves once it writes a line of JSON with this message.
 */
export async function startChild(
  program: string,
  {
    env = {},
    ca,
    flags = [],
    until = 'listening',
  }: { env?: Record<string, string>; ca?: string; flags?: readonly string[]; until?: string },
) {
  const from = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', probe, ...flags, fileURLToPath(new URL(program, import.meta.url))],
    {
      env: { ...env, ...(ca === undefined ? {} : { NODE_EXTRA_CA_CERTS: fileOf(ca) }) },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  )
  const { stdout, stderr } = child
  if (stdout === null || stderr === null) throw new Error(`${program} has nowhere to write to`)
  const announced = Promise.withResolvers<Record<string, unknown>>()
  const ended = once(child, 'close')
  const trouble: string[] = []
  createInterface({ input: stdout }).on('line', (line) => {
    if (/"level":"error"|"bugId"/.test(line)) trouble.push(line)
    if (line.includes(`"msg":"${until}"`))
      announced.resolve(JSON.parse(line) as Record<string, unknown>)
  })
  createInterface({ input: stderr }).on('line', (line) => trouble.push(line))
  void ended.then(() => announced.reject(new Error(`${program} ended:\n${trouble.join('\n')}`)))
  const waiting: ((usage: Usage) => void)[] = []
  child.on('message', (message: { usage?: Usage }) => {
    if (message.usage !== undefined) waiting.shift()?.(message.usage)
  })
  const line = await announced.promise

  return {
    process: child,
    port: Number(line['port'] ?? 0),
    /** From the start of the process to its announcement. */
    ms: performance.now() - from,
    announcement: line,
    url: (path: string) => `http://127.0.0.1:${Number(line['port'])}${path}`,
    ask: (question: Question) =>
      new Promise<Usage>((resolve) => {
        waiting.push(resolve)
        child.send(question)
      }),
    /** What it has written that is an error. */
    trouble: (): readonly string[] => trouble,
    /** Ends it; one that has ended already stays so. */
    async stop() {
      child.kill('SIGTERM')
      const hurry = setTimeout(() => child.kill('SIGKILL'), 20_000)
      await ended
      clearTimeout(hurry)
    },
  }
}

function fileOf(ca: string): string {
  const file = join(folder, `${createHash('sha256').update(ca).digest('hex')}.pem`)
  writeFileSync(file, ca)
  return file
}
