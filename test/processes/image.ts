import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { context, readBuild, runIn, stepsOf, type Step } from '../dockerfile.ts'

const execute = promisify(execFile)
const isRoot = process.getuid?.() === 0

/** The image, as a folder. */
export type Image = Awaited<ReturnType<typeof buildImage>>

/** Where containers of it run. */
export type Host = ReturnType<typeof createHost>

/**
 * Does in a folder what the Dockerfile says, with the commands that stand there, and lets nobody write
 * what came of it. An instruction that it does not know is an error.
 */
export async function buildImage() {
  const top = mkdtempSync(join(tmpdir(), 'image-'))
  const remove = async () => {
    if (!isRoot) await execute('chmod', ['-R', 'u+w', top])
    await execute('rm', ['-rf', top])
  }
  try {
    return { ...(await buildIn(top)), remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function buildIn(top: string) {
  const { stages, isKeptOut } = readBuild()
  chmodSync(top, 0o755)
  const rootOf = (index: number) => join(top, String(index))

  for (const [index, stage] of stages.entries()) {
    const root = rootOf(index)
    let folder = root
    const environment: Record<string, string> = {}
    mkdirSync(root)
    for (const step of stepsOf(stage, stages)) {
      const { keyword, words } = step
      if (keyword === 'WORKDIR') {
        folder = join(root, words[0] ?? '')
        mkdirSync(folder, { recursive: true })
      } else if (keyword === 'ENV') Object.assign(environment, inside(root, step.properties))
      else if (keyword === 'RUN') await runs(step, folder, environment)
      else if (keyword === 'COPY') copies(step, folder)
      else if (!/^(LABEL|VOLUME|USER|EXPOSE|HEALTHCHECK|CMD)$/.test(keyword)) {
        throw new Error(`What does ${keyword} do?`)
      }
    }
  }

  function copies({ words, flags: { from, ...others } }: Step, folder: string): void {
    if (Object.keys(others).length > 0) throw new Error(`What do ${Object.keys(others).join()} do?`)
    const target = join(folder, words.at(-1) ?? '')
    const isInto = /(^|[./])$/.test(words.at(-1) ?? '')
    for (const word of words.slice(0, -1)) {
      const stage = stages.findIndex(({ name }) => name === from)
      const source = from === undefined ? join(context, word) : join(rootOf(stage), word)
      const isFolder = statSync(source).isDirectory()
      const to = isFolder || !isInto ? target : join(target, basename(source))
      if (from === undefined) {
        const filter = (path: string) => !isKeptOut(relative(context, path))
        cpSync(source, to, { recursive: true, filter })
      } else {
        // Moved, which is sooner done than copied: nothing is asked of the same stage twice.
        mkdirSync(isFolder ? to : join(to, '..'), { recursive: true })
        for (const name of isFolder ? readdirSync(source) : ['']) {
          renameSync(join(source, name), join(to, name))
        }
      }
    }
  }

  const root = rootOf(stages.length - 1)
  mkdirSync(join(root, 'bin'))
  copyFileSync(process.execPath, join(root, 'bin', 'node'))
  const how = runIn(stages)
  const tree = join(root, how.folder)
  // Root's files are nobody else's to write as they are.
  if (!isRoot) await execute('chmod', ['-R', 'a-w', tree])
  return {
    ...how,
    root,
    tree,
    environment: { PATH: join(root, 'bin'), HOME: '/', ...inside(root, how.environment) },
  }
}

/** Absolute paths are below the folder that stands for the image's root. */
function inside(root: string, variables: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      value.startsWith('/') ? join(root, value) : value,
    ]),
  )
}

async function runs(
  { text }: Step,
  folder: string,
  environment: Record<string, string>,
): Promise<void> {
  const kept = /^(PATH|HOME|(https?|no)_proxy|npm_config_(cache|registry|userconfig))$/i
  const own = Object.entries(process.env).filter(([name]) => kept.test(name))
  // Nobody but root can give something away.
  const script = isRoot ? text : `chown() { true; }\n${text}`
  await execute('sh', ['-ec', script], {
    cwd: folder,
    // What `npm ci` has just brought here need not come over the network again.
    env: { ...Object.fromEntries(own), ...environment, npm_config_prefer_offline: 'true' },
    timeout: 120_000,
  })
}

/** Everything in a folder with when and how it was last changed. */
export function listing(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => {
    const { size, mode, mtimeMs, uid } = lstatSync(join(folder, path))
    return [path, size, mode, mtimeMs, uid].join(' ')
  })
}

/** Containers of an image: processes as its user, with nothing of their own but what they are given. */
export function createHost(image: Image) {
  const folder = mkdtempSync(join(tmpdir(), 'host-'))
  chmodSync(folder, 0o755)
  const running = new Set<ChildProcess>()
  const [uid = NaN, gid = NaN] = image.user.split(':').map(Number)

  /** A folder that the image's user may write, as one that is mounted. */
  function mount(name: string): string {
    const path = join(folder, name)
    mkdirSync(path)
    if (isRoot) chownSync(path, uid, gid)
    return path
  }
  const scratch = mount('tmp')

  function start(command: readonly string[] | null, variables: Record<string, string>) {
    const [file = '', ...words] = command ?? []
    const child = spawn(file, words, {
      cwd: image.tree,
      env: { ...image.environment, TMPDIR: scratch, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(isRoot && { uid, gid }),
    })
    running.add(child)
    let out = ''
    let err = ''
    const listening = Promise.withResolvers<number>()
    listening.promise.catch(() => undefined)
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const line = out.split('\n').find((one) => one.includes('"msg":"listening"'))
      if (line !== undefined) listening.resolve((JSON.parse(line) as { port: number }).port)
    })
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    const ended = once(child, 'close').then(([code, signal]) => {
      running.delete(child)
      listening.reject(new Error(`It ended (${String(signal ?? code)}):\n${err}`))
      return { code: code as number | null, signal: signal as string | null, out, err }
    })
    return {
      listening: listening.promise,
      ended,
      /** As `docker stop` does; answers with how it ended, and after how long. */
      async stop() {
        const from = performance.now()
        child.kill('SIGTERM')
        return { ...(await ended), ms: performance.now() - from }
      },
    }
  }

  return {
    start,
    mount,
    /** Where temporary files go. */
    scratch,
    /** A file that everybody may read. */
    file(name: string, text: string): string {
      const path = join(folder, name)
      writeFileSync(path, text, { mode: 0o644 })
      return path
    },
    close() {
      for (const child of running) child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
