import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** One process of the sandbox. */
export type Part = {
  /** The announcement it was waited for; rejects when it ends or stays silent instead. */
  ready: Promise<Record<string, unknown>>
  /** Resolves with a sentence when the process is gone. */
  ended: Promise<string>
  /** What it wrote last, oldest first. */
  lastLines: () => string[]
  /** Asks it to end; after `graceMs` it is ended. */
  stop: (graceMs?: number) => Promise<void>
  /** Ends it at once, for the moment when the launcher itself goes. */
  kill: () => void
}

const remembered = 30
const silenceMs = 60_000

/**
 * Starts a program of this project as a process of its own, on the Node that runs this one.
 * `onLine` gets every line that it writes; `isReady` knows the line that announces it.
 */
export function startPart(
  name: string,
  file: string,
  env: Record<string, string>,
  isReady: (line: Record<string, unknown>) => boolean,
  onLine: (line: string, parsed: Record<string, unknown> | undefined) => void,
): Part {
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  const announced = Promise.withResolvers<Record<string, unknown>>()
  // A part that fails is reported through `ended`; nobody may be waiting for `ready` any more.
  announced.promise.catch(() => undefined)
  const silence = setTimeout(
    () => announced.reject(new Error(`${name} did not get ready in ${silenceMs / 1000} seconds`)),
    silenceMs,
  )

  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line)
      lines.splice(0, lines.length - remembered)
      const parsed = parse(line)
      if (parsed && isReady(parsed)) announced.resolve(parsed)
      onLine(line, parsed)
    })
  }

  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(`${name} could not be started: ${error.message}`))
    child.on('close', (code, signal) => resolve(`${name} ended (${signal ?? `exit code ${code}`})`))
  })
  void ended.then((sentence) => {
    clearTimeout(silence)
    announced.reject(new Error(sentence))
  })

  return {
    ready: announced.promise.finally(() => clearTimeout(silence)),
    ended,
    lastLines: () => [...lines],
    async stop(graceMs = 5000) {
      const last = setTimeout(() => child.kill('SIGKILL'), graceMs)
      child.kill('SIGTERM')
      await ended
      clearTimeout(last)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

function parse(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
