import { rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startPart, type Part } from './part.ts'
import { samplePassword } from './people.ts'
import { createProxy, type Behind } from './proxy.ts'

/** What the tenant's process announces about itself. */
type Tenant = { env: Record<string, string>; ca: string; controlUrl: string; loginUrl: string }
type Environment = Readonly<Record<string, string | undefined>>

const usualPort = 3979
const tenantFile = fileURLToPath(new URL('tenant-process.ts', import.meta.url))
const botFile = fileURLToPath(new URL('../index.ts', import.meta.url))

// The machine's own settings, and the bot's settings that one may play with. Nothing else gets
// in, so that a DATABASE_URL or a secret of a real installation never meets the sandbox.
const passedOn = [
  'PATH HOME USERPROFILE SYSTEMROOT TEMP TMP TMPDIR LANG TZ NODE_OPTIONS',
  'LOG_LEVEL SELF_SERVICE PERSONAL_IPHONE OLD_ANDROID WINDOWS_PIN_RESET STALE_AFTER_DAYS',
  'SHOW_MINUTES SIGN_IN_MINUTES APPROVAL_HOURS APPROVER_SIGN_IN',
].flatMap((line) => line.split(' '))

if (import.meta.main) await main(process.env)

async function main(env: Environment) {
  if (env.NODE_ENV === 'production') {
    console.error('NODE_ENV is production: the sandbox is a simulation and does not run there.')
    console.error('Use `npm start` for the real bot, or unset NODE_ENV.')
    process.exitCode = 1
    return
  }
  const parts: Part[] = []
  const servers: Server[] = []
  const folder = await mkdtemp(join(tmpdir(), 'reset-my-phone-sandbox-'))
  process.on('exit', () => {
    parts.forEach((part) => part.kill())
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  })

  let ending: Promise<void> | undefined
  function end(code: number, sentence?: string, part?: Part) {
    ending ??= (async () => {
      if (sentence) console.error(`\nThe sandbox stops: ${sentence}.`)
      if (part) part.lastLines().forEach((line) => console.error(`  ${line}`))
      for (const server of servers) {
        server.close()
        server.closeAllConnections()
      }
      await Promise.all(parts.map((one) => one.stop()))
      process.exit(code)
    })()
    return ending
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void end(0))
  endWithNpm(env, () => void end(0))

  const run = (...how: Parameters<typeof startPart>) => {
    const part = startPart(...how)
    parts.push(part)
    void part.ended.then((sentence) => end(1, sentence, part))
    return part
  }

  try {
    const url = await start(env, folder, servers, run)
    if (!ending) await welcome(url)
  } catch (error) {
    await end(1, error instanceof Error ? error.message : String(error))
  }
}

type Run = (...how: Parameters<typeof startPart>) => Part

async function start(env: Environment, folder: string, servers: Server[], run: Run) {
  const behind: Behind = { tenant: undefined, bot: undefined }
  const { port, listening } = await listenFrom(portOf(env.SANDBOX_PORT))
  servers.push(...listening)
  const origin = `http://localhost:${port}`
  const proxy = createProxy(origin, behind)
  listening.forEach((server) => server.on('request', proxy))

  const botPort = await freePort()
  const botUrl = `http://127.0.0.1:${botPort}`
  const own = Object.fromEntries(
    passedOn.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])),
  )
  const show = (name: string) => (line: string, parsed?: Record<string, unknown>) => {
    if (parsed?.ready === true) return
    if (env.SANDBOX_LOGS === '1') console.log(line)
    else if (parsed && isNews(parsed)) console.error(`  ${name}: ${sentenceOf(parsed)}`)
  }

  const tenant = await run(
    'the simulated tenant',
    tenantFile,
    { ...own, ...tenantSettings(env), SANDBOX_BOT_ENDPOINT: origin, SANDBOX_BOT_URL: botUrl },
    (line) => line.ready === true,
    show('tenant'),
  ).ready.then(asTenant)
  behind.tenant = tenant.controlUrl

  const ca = join(folder, 'tenant-ca.pem')
  await writeFile(ca, tenant.ca)
  await run(
    'the bot',
    botFile,
    {
      WINDOWS_PIN_RESET: 'ready',
      ...own,
      ...tenant.env,
      APP_ENV: 'sandbox',
      HOST: '127.0.0.1',
      PORT: String(botPort),
      BOT_ENDPOINT: origin,
      DATA_DIR: join(folder, 'data'),
      NODE_EXTRA_CA_CERTS: ca,
    },
    (line) => line.msg === 'listening',
    show('bot'),
  ).ready
  behind.bot = botUrl
  return origin
}

async function welcome(url: string) {
  console.log(`
Reset My Phone with a simulated tenant. Nothing leaves this computer.

  Open  ${url}

Three things to try:
  1. Ann Carter has forgotten the passcode of her Pixel 8. Write "reset my phone" at the left, sign
     in, press "Show passcode" as soon as it is there, and type it on the phone below. (The
     password is filled in for you: ${samplePassword})
  2. Choose Giulia Rossi at the left and switch her iPhone offline. Write "reset my phone" and sign
     in: the chat waits for the phone. Switch it online, and it opens without a passcode.
  3. Choose Olena Shevchenko, write "reset my phone" and choose the Galaxy S21: it was silent for
     45 days, so IT has to agree. Approve it at the right, as Sam Okafor in the channel. Then sign
     in at the left, and switch that phone online.

Ctrl-C ends everything and forgets it.`)
}

/** The tenant's own SANDBOX_ settings, passed on as they are. */
function tenantSettings(env: Environment) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      name.startsWith('SANDBOX_') && value !== undefined ? [[name, value]] : [],
    ),
  )
}

function asTenant(line: Record<string, unknown>): Tenant {
  const { env, ca, controlUrl, loginUrl } = line
  if (typeof ca !== 'string' || typeof controlUrl !== 'string' || typeof loginUrl !== 'string')
    throw new Error('the simulated tenant announced itself without `ca`, `controlUrl`, `loginUrl`')
  return { env: textsOf(env), ca, controlUrl, loginUrl }
}

function textsOf(values: unknown): Record<string, string> {
  const entries = Object.entries(values ?? {}).map(
    ([name, value]) => [name, String(value)] as const,
  )
  return Object.fromEntries(entries)
}

function portOf(text: string | undefined): number {
  const port = Number(text || usualPort)
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port
  throw new Error(`SANDBOX_PORT is not a port number: ${text}`)
}

/** Listens on the first port from `first` on that is free for every loopback address. */
async function listenFrom(first: number): Promise<{ port: number; listening: Server[] }> {
  for (let port = first; port < first + 50; port += 1) {
    const main = await listenOn('127.0.0.1', port)
    if (typeof main === 'string') continue
    const { port: chosen } = main.address() as AddressInfo
    // Browsers try ::1 first for localhost: another program there would get what is meant for us.
    const second = await listenOn('::1', chosen)
    if (typeof second !== 'string') return { port: chosen, listening: [main, second] }
    if (second !== 'EADDRINUSE') return { port: chosen, listening: [main] }
    main.close()
    if (first === 0) port -= 1
  }
  throw new Error(`no port from ${first} on is free; set SANDBOX_PORT to another one`)
}

/** The listening server, or the code of the error that prevented it. */
function listenOn(host: string, port: number): Promise<Server | string> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
    server.listen(port, host, () => resolve(server))
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** What the doctor finds missing here, such as https, is as it should be; nor does its knock at the door matter. */
function isNews({ level, msg, why }: Record<string, unknown>): boolean {
  return isSerious(level) && msg !== 'doctor' && !(why === 'unknown' && isSignInLink(msg))
}

const isSignInLink = (msg: unknown) => msg === 'A sign-in link led nowhere'

function isSerious(level: unknown): boolean {
  return typeof level === 'number'
    ? level >= 40
    : ['warn', 'error', 'fatal'].includes(String(level))
}

function sentenceOf({ msg, err }: Record<string, unknown>): string {
  const cause =
    typeof err === 'object' && err && 'message' in err ? ` (${String(err.message)})` : ''
  return `${String(msg)}${cause}`
}

// `npm run` puts a shell between: a signal sent to npm may end that shell and never get here.
function endWithNpm(env: Environment, end: () => void) {
  if (env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end(), 500).unref()
}
