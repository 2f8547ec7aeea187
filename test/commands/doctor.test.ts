import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { startApp, type App } from '../../src/app.ts'
import { openPostgres } from '../../src/adapters/db.ts'
import { PERMISSION } from '../../src/adapters/graph.ts'
import { CHANNEL_SERVICE_URL } from '../../src/bot.ts'
import { main } from '../../src/commands/doctor.ts'
import { readConfig } from '../../src/config.ts'
import type { Finding } from '../../src/doctor/finding.ts'
import { permissions } from '../../src/doctor/permissions.ts'
import { ConfigurationWrong } from '../../src/errors.ts'
import { selfSigned, trustHere } from '../../src/sandbox/certificate.ts'
import { listen, type Loopback } from '../../src/sandbox/loopback.ts'
import { createTenant, type Tenant } from '../../src/sandbox/tenant.ts'
import { createCanary, expectNoLeaks } from '../canary.ts'
import { startPostgres, type Postgres } from '../postgres.ts'

type Environment = Record<string, string | undefined>

const program = fileURLToPath(new URL('../../src/commands/doctor.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'doctor-'))
const authorities = join(folder, 'ca.pem')
const pinApps = ['b8456c59-1230-44c7-a4a2-99b085333e84', '9115dd05-fad5-4f9c-acc7-305d08b1b04e']
const nobody = '99999999-9999-4999-8999-999999999999'

let postgres: Postgres
let front: Loopback
let tenant: Tenant
let canary: ReturnType<typeof createCanary>
let app: App
/** What the proxy in front of the bot does not pass on. */
let withheld: RegExp | null = null
let environment: Environment
let restore: () => void

beforeAll(async () => {
  postgres = await startPostgres()
  const certificate = selfSigned('The bot’s public address')
  front = await listen(
    (incoming, outgoing) => {
      if (withheld?.test(incoming.url ?? '') === true) {
        // Not in one chain: restify, in the same process, makes writeHead return nothing.
        outgoing.writeHead(404)
        outgoing.end()
        return
      }
      const { method, url, headers } = incoming
      const behind = request({ port: app.port, host: 'localhost', method, path: url, headers })
      behind.on('response', (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
      })
      incoming.pipe(behind)
    },
    { certificate },
  )
  tenant = await createTenant({
    botUrl: () => `http://localhost:${app.port}`,
    botEndpoint: `https://localhost:${front.port}`,
    manual: true,
  })
  trustHere(certificate.cert)
  trustHere(tenant.ca)
  writeFileSync(authorities, certificate.cert + tenant.ca)
  canary = createCanary(tenant)
  environment = {
    ...tenant.env,
    SIGN_IN_AUTH_CONTEXT: 'c1',
    DATABASE_URL: urlOf('postgres'),
  }
  // As it comes with nothing but its settings: the bot, at work while it is looked at.
  const quiet = () => undefined
  const log = { info: quiet, warn: quiet, error: quiet }
  app = await startApp(readConfig({ ...environment, PORT: '0' }), { log })
  canary.hears(app.port)
  restore = remember()
}, 60_000)

afterEach(() => {
  withheld = null
  tenant.graph.heal()
  tenant.connector.heal()
  restore()
})

afterAll(async () => {
  const database = openPostgres(urlOf('postgres'), () => undefined)
  expectNoLeaks(await canary.search(database))
  await database.close()
  await app.stop()
  await Promise.all([tenant.close(), front.close(), postgres.stop()])
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

/** The tenant as it was set up, to be put back. */
function remember(): () => void {
  const setup = structuredClone(tenant.setup)
  const roles = [...tenant.graphRoles]
  const people = structuredClone(tenant.people)
  return () => {
    Object.assign(tenant.setup, structuredClone(setup))
    tenant.graphRoles.splice(0, Infinity, ...roles)
    for (const [index, person] of people.entries()) Object.assign(tenant.people[index]!, person)
  }
}

function urlOf(name: string): string {
  const url = new URL(postgres.url)
  url.pathname = name
  url.password = 'hidden-password'
  return url.href
}

function textIn(stream: Readable): () => string {
  let text = ''
  stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return () => text
}

/** The command with these changes to the environment; nothing that it writes is secret. */
async function ran(args: readonly string[] = [], changes: Environment = {}, patienceMs?: number) {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const [outText, errText] = [textIn(out), textIn(err)]
  const code = await main(args, {
    environment: { ...environment, ...changes },
    out,
    err,
    ...(patienceMs === undefined ? {} : { patienceMs }),
  })
  return shown(code, outText(), errText())
}

/** The same as a program of its own. */
async function started(args: readonly string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [program, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err] = [textIn(child.stdout), textIn(child.stderr)]
  const [code] = (await once(child, 'close')) as [number | null]
  return shown(code, out(), err())
}

function shown(code: number | null, out: string, err: string) {
  expect(out + err).not.toContain('hidden')
  for (const { kind, value } of canary.secrets()) {
    expect([kind, (out + err).includes(value)]).toEqual([kind, false])
  }
  return { code, out, err }
}

/** What the checks have found, by what they are about. */
async function found(args: readonly string[] = [], changes: Environment = {}, patienceMs?: number) {
  const { code, out, err } = await ran(['--json', ...args], changes, patienceMs)
  expect(err).toBe('')
  const findings = JSON.parse(out) as Finding[]
  return { code, findings, of: (id: string) => findings.find((one) => one.id === id)! }
}

/** Everything that is not well, as `level id`. */
const troubles = (findings: readonly Finding[]) =>
  findings.filter(({ level }) => level !== 'ok').map(({ level, id }) => `${level} ${id}`)

function withoutRole(...names: string[]): void {
  for (const name of names) tenant.graphRoles.splice(tenant.graphRoles.indexOf(name), 1)
}

const channel = () => tenant.connector.transcript(tenant.connector.channel.id)

/** The number of rows of every table, and what is remembered beside them. */
async function written(name = 'postgres'): Promise<string> {
  const { kysely, close } = openPostgres(urlOf(name), () => undefined)
  const { rows } = await sql<{ counts: unknown }>`
    select jsonb_object_agg(schemaname || '.' || relname, n_live_tup + n_tup_ins + n_tup_upd + n_tup_del)
      filter (where schemaname = 'public') as counts from pg_stat_user_tables`.execute(kysely)
  await close()
  return JSON.stringify(rows)
}

const ids = [
  'configuration',
  'apps',
  'credentials',
  'database',
  'clock',
  'graph',
  'devices',
  'approvers',
  'teams',
  'channel',
  'manifest',
  'sign-in pages',
  'sign-in app',
  'second factor',
  'windows',
  'contact',
  'sentences',
]

describe('where all is well', () => {
  test('there is one line a check while the bot runs, and the exit code is 0', async () => {
    const { code, out, err } = await ran()
    expect(out).toMatch(/^ok /)
    const lines = out.trimEnd().split('\n')
    expect(lines.map((line) => line.slice(0, 9).trim())).toEqual(ids.map(() => 'ok'))
    expect(lines.map((line) => line.slice(9, 22).trim())).toEqual(ids)
    for (const line of lines) expect(line.slice(24)).toMatch(/^[A-Z\d].*\.$/)
    expect([code, err]).toEqual([0, ''])
  })

  test('nothing is changed, neither in the tenant nor in the database', async () => {
    const before = [channel(), await written(), tenant.graph.calls.length] as const
    await ran()
    const asked = tenant.graph.calls.slice(before[2])
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.filter(({ method }) => method !== 'GET')).toEqual([])
    expect(asked.filter(({ status }) => status !== 200)).toEqual([])
    expect(channel()).toEqual(before[0])
    expect(await written()).toBe(before[1])
  })

  test('as a program it says the same and ends', async () => {
    const env = { ...(environment as Record<string, string>), NODE_EXTRA_CA_CERTS: authorities }
    const { code, out, err } = await started([], env)
    expect([code, err]).toEqual([0, ''])
    expect(out.trimEnd().split('\n')).toHaveLength(ids.length)
  })

  test('as JSON there is the same, and nothing to do', async () => {
    const { code, findings } = await found()
    expect(findings.map(({ id, level }) => `${level} ${id}`)).toEqual(ids.map((id) => `ok ${id}`))
    expect(findings.filter((finding) => 'fix' in finding)).toEqual([])
    expect(code).toBe(0)
  })
})

describe('the arguments', () => {
  test('help tells of all of them and looks at nothing', async () => {
    const before = tenant.graph.calls.length
    const { code, out } = await ran(['--help'])
    for (const name of ['--person', '--post', '--json', '--manifest']) expect(out).toContain(name)
    expect(code).toBe(0)
    expect(tenant.graph.calls).toHaveLength(before)
  })

  test.each([[['--unknown']], [['please']], [['--person']]])(
    'what is not known is refused: %p',
    async (args) => {
      const { code, out, err } = await ran(args)
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain('--help')
    },
  )
})

describe('the configuration', () => {
  test('everything that is wrong is listed as the start does, and nothing is asked', async () => {
    const wrong = { TENANT_ID: 'no id', GRAPH_CLIENT_SECRET: '', BOT_PASSWORD: '' }
    const before = tenant.graph.calls.length
    const { code, findings } = await found([], wrong)
    let problems: readonly string[] = []
    try {
      readConfig({ ...environment, ...wrong })
    } catch (error) {
      if (error instanceof ConfigurationWrong) problems = error.problems
    }
    expect(problems).toHaveLength(3)
    expect(findings).toEqual([
      {
        id: 'configuration',
        level: 'failed',
        says: expect.any(String),
        fix: problems.join('\n'),
      },
    ])
    expect(code).toBe(2)
    expect(tenant.graph.calls).toHaveLength(before)
  })

  test('as a program with nothing set it ends with 2 and shows no stack', async () => {
    const { code, out, err } = await started([], {})
    expect([code, err]).toEqual([2, ''])
    expect(out).toMatch(/^failed {3}configuration {2}.+\n( +→ [A-Z_]+: .+; .+\n){8,}$/)
  })

  test('one app for two things is found before anything else', async () => {
    const { code, of } = await found([], { BOT_ID: tenant.env.GRAPH_CLIENT_ID })
    expect(of('configuration').fix).toMatch(/^GRAPH_CLIENT_ID: is the same as BOT_ID; register/)
    expect(code).toBe(2)
  })
})

describe('the database', () => {
  test('that cannot be reached fails alone', async () => {
    const url = 'postgres://bot:hidden-password@127.0.0.1:1/reset'
    const { code, findings, of } = await found([], { DATABASE_URL: url })
    expect(troubles(findings)).toEqual(['failed database'])
    expect(of('database').fix).toMatch(/^DATABASE_URL: the database cannot be used \(ECONNREFUSED/)
    expect(code).toBe(2)
  })

  test('that has no tables yet is a warning, and gets none', async () => {
    await made('empty')
    const { code, findings, of } = await found([], { DATABASE_URL: urlOf('empty') })
    expect(troubles(findings)).toEqual(['warning database'])
    expect(of('database')).toMatchObject({ says: expect.stringContaining('no tables') })
    expect(code).toBe(1)
    const { kysely, close } = openPostgres(urlOf('empty'), () => undefined)
    const { rows } = await sql`select 1 from pg_tables where schemaname = 'public'`.execute(kysely)
    await close()
    expect(rows).toEqual([])
  })

  test('that has tables of another release is a warning, and keeps them', async () => {
    await made('older')
    const { kysely, close } = openPostgres(urlOf('older'), () => undefined)
    await sql`create table kysely_migration (name text)`.execute(kysely)
    await sql`insert into kysely_migration values ('001-start')`.execute(kysely)
    const { code, findings, of } = await found([], { DATABASE_URL: urlOf('older') })
    expect(troubles(findings)).toEqual(['warning database'])
    expect(of('database').says).toContain('another release')
    expect(code).toBe(1)
    const { rows } = await sql`select * from kysely_migration`.execute(kysely)
    await close()
    expect(rows).toHaveLength(1)
  })

  test('that the running bot holds is a warning, and the rest is looked at', async () => {
    const embedded = { DATABASE_URL: '', DATA_DIR: join(folder, 'held') }
    const { letGo } = await heldByAnother(embedded.DATA_DIR)
    const { code, findings, of } = await found([], embedded)
    expect(troubles(findings)).toEqual(['warning database'])
    expect(of('database').says).toContain('is using')
    expect(code).toBe(1)
    const unlearnt = await found([], { ...embedded, ESCALATION_SERVICE_URL: '' })
    expect(troubles(unlearnt.findings)).toEqual(['warning database', 'warning channel'])
    await letGo()

    const free = await found([], embedded)
    expect(troubles(free.findings)).toEqual([])
    expect(free.code).toBe(0)
  })

  test('that is not there yet is a warning, and is not made', async () => {
    const none = join(folder, 'none')
    const { findings, of } = await found([], { DATABASE_URL: '', DATA_DIR: none })
    expect(troubles(findings)).toEqual(['warning database'])
    expect(of('database').fix).toContain('Start the bot')
    expect(existsSync(none)).toBe(false)
  })

  /** Another process that uses a folder, as the bot does. */
  async function heldByAnother(directory: string) {
    const from = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
    const script = `
      const { openEmbedded } = await import(${from('../../src/adapters/db.ts')})
      const { migrate } = await import(${from('../../src/adapters/migrations.ts')})
      const { kysely } = await openEmbedded(${JSON.stringify(directory)})
      await migrate(kysely)
      process.stdout.write('open')
      setInterval(() => undefined, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    return {
      async letGo() {
        child.kill('SIGKILL')
        await once(child, 'close')
      },
    }
  }

  async function made(name: string): Promise<void> {
    const { kysely, close } = openPostgres(urlOf('postgres'), () => undefined)
    await sql`create database ${sql.id(name)}`.execute(kysely)
    await close()
  }
})

describe('Graph', () => {
  test('a wrong secret is told by Entra’s own number', async () => {
    const { code, of } = await found([], { GRAPH_CLIENT_SECRET: 'hidden-and-wrong' })
    expect(of('graph')).toMatchObject({
      level: 'failed',
      says: expect.stringMatching(
        /^Entra said no \(token for Graph: 401 invalid_client AADSTS7000/,
      ),
    })
    expect(code).toBe(2)
  })

  test.each([
    ['DeviceManagementManagedDevices.Read.All', 'nobody’s phones are found'],
    ['DeviceManagementManagedDevices.PrivilegedOperations.All', 'nothing can be reset'],
    ['GroupMember.Read.All', 'who is in a group is not known'],
    ['User.Read.All', 'nobody can be vouched for'],
  ])('%s is needed', async (role, lost) => {
    withoutRole(role)
    const { code, of } = await found()
    expect(of('graph')).toMatchObject({
      level: 'failed',
      says: expect.stringContaining(`${role} is not granted: ${lost}`),
      fix: `Grant ${role} (application) to GRAPH_CLIENT_ID, with admin consent.`,
    })
    expect(code).toBe(2)
  })

  test.each(['Application.Read.All', 'DeviceManagementConfiguration.Read.All'])(
    '%s is optional: a warning, and nothing fails',
    async (role) => {
      withoutRole(role)
      const { code, findings, of } = await found()
      expect(of('graph')).toMatchObject({ level: 'warning', fix: expect.stringContaining(role) })
      expect(troubles(findings).filter((trouble) => trouble.startsWith('failed'))).toEqual([])
      expect(code).toBe(1)
    },
  )

  test('without a group nobody has to read groups', async () => {
    withoutRole('GroupMember.Read.All')
    const listed = [tenant.person('Sam').id, tenant.person('Henrik').id].join()
    const { findings } = await found([], { APPROVER_GROUP_ID: '', APPROVER_IDS: listed })
    expect(troubles(findings)).toEqual([])
  })

  test.each([
    'DeviceManagementManagedDevices.ReadWrite.All',
    'Directory.ReadWrite.All',
    'Mail.Send',
  ])('more than is needed is a warning that names it: %s', async (role) => {
    tenant.graphRoles.push(role)
    const { code, findings, of } = await found()
    expect(troubles(findings)).toEqual(['warning graph'])
    expect(of('graph')).toMatchObject({
      says: expect.stringContaining(`more than it ever has to: ${role}.`),
      fix: `Remove ${role} from GRAPH_CLIENT_ID.`,
    })
    expect(code).toBe(1)
  })

  test('what includes a permission stands in for it, and is to be replaced', async () => {
    withoutRole('DeviceManagementManagedDevices.Read.All')
    tenant.graphRoles.push('DeviceManagementManagedDevices.ReadWrite.All')
    const { findings, of } = await found()
    expect(troubles(findings)).toEqual(['warning graph'])
    expect(of('graph').fix).toMatch(/^Grant DeviceManagementManagedDevices\.Read\.All; then remove/)
  })

  test('every permission that the bot asks for is known, and no other', () => {
    const asked = Object.values(PERMISSION).flatMap((names) => names.split(' and '))
    const known = permissions.map(({ name }) => name)
    expect([...new Set(asked)].sort()).toEqual([...known].sort())
  })

  test('that is broken is said so calmly', async () => {
    tenant.graph.fail({ path: /managedDevices/ }, { status: 503, body: 'hidden <stack>' })
    const { of } = await found()
    expect(of('devices')).toMatchObject({
      level: 'failed',
      says: expect.stringMatching(/^Microsoft Graph gave no answer of use \(listDevices: 503\)\.$/),
    })
  })
})

describe('whose devices are listed', () => {
  test.each([
    ['lars.lindqvist@contoso.example', 4],
    ['alex.moreau_fabrikam.com#EXT#@contoso.example', 1],
    ['noor.haddad@contoso.example', 0],
  ])('%s has %i, and no more is shown of them', async (name, count) => {
    const { code, of } = await found(['--person', name])
    expect(of('devices').says).toBe(`Intune lists the devices of ${name}: ${count}.`)
    expect(code).toBe(0)
  })

  test('an object id will do, and nobody fails', async () => {
    const { id, upn } = tenant.person('Lars')
    expect((await found(['--person', id])).of('devices').says).toContain(`${upn}: 4`)
    const { code, of } = await found(['--person', 'who@contoso.example'])
    expect(of('devices')).toMatchObject({ level: 'failed', fix: expect.stringContaining('ann@') })
    expect(code).toBe(2)
  })
})

describe('those who decide', () => {
  const retire = (...names: string[]) => {
    for (const name of names) tenant.person(name).role = 'employee'
  }

  test('nobody', async () => {
    retire('Sam', 'Henrik', 'Elena')
    const { code, of } = await found()
    expect(of('approvers')).toMatchObject({
      level: 'failed',
      says: expect.stringMatching(/^Nobody can decide/),
    })
    expect(code).toBe(2)
  })

  test('one alone, whoever else is listed but may not', async () => {
    tenant.person('Henrik').enabled = false
    tenant.person('Elena').guest = true
    const { code, findings, of } = await found()
    expect(troubles(findings)).toEqual(['warning approvers'])
    const { says } = of('approvers')
    expect(says).toContain('The account is disabled, so that they cannot decide: henrik.dahl@')
    expect(says).toContain('Guests cannot decide: elena.conti@')
    expect(says).toContain('sam.okafor@contoso.example is the only one who can decide')
    expect(code).toBe(1)
  })

  test('only people who may not are nobody', async () => {
    for (const name of ['Sam', 'Henrik', 'Elena']) tenant.person(name).enabled = false
    expect((await found()).of('approvers').says).toMatch(/^Nobody can decide/)
  })

  test('somebody who is listed twice is one', async () => {
    retire('Henrik', 'Elena')
    const { of } = await found([], { APPROVER_IDS: tenant.person('Sam').id.toUpperCase() })
    expect(of('approvers').says).toContain('the only one')
  })

  test('an id that nobody has, and a group that is not there', async () => {
    const listed = [tenant.person('Sam').id, tenant.person('Ann').id, nobody].join()
    const { of } = await found([], { APPROVER_IDS: listed })
    expect(of('approvers')).toMatchObject({
      level: 'warning',
      says: `Nobody in the tenant has this object id: ${nobody}.`,
    })
    const without = await found([], { APPROVER_IDS: listed, APPROVER_GROUP_ID: nobody })
    expect(without.of('approvers')).toMatchObject({
      level: 'failed',
      fix: expect.stringContaining('Correct APPROVER_GROUP_ID.'),
    })
  })

  test('what a name brings in does nothing to the terminal', async () => {
    const sam = tenant.person('Sam')
    retire('Henrik', 'Elena')
    sam.upn = 'sam\u001b[2J\nok all@contoso.example'
    const { out } = await ran()
    expect(out).toContain('sam?[2J?ok all@contoso.example is the only one')
    expect(out).not.toContain('\u001b')
  })
})

describe('the channel', () => {
  test('a wrong secret of the bot fails its token, and the channel with it', async () => {
    const { code, findings, of } = await found([], { BOT_PASSWORD: 'hidden-and-wrong' })
    expect(troubles(findings)).toContain('failed teams')
    expect(of('teams').says).toMatch(/^Entra said no \(token for Teams: 401 invalid_client AADSTS/)
    expect(code).toBe(2)
  })

  test('that Teams does not let the bot into', async () => {
    const { code, findings, of } = await found([], {
      ESCALATION_CHANNEL_ID: '19:elsewhere@thread.tacv2',
    })
    expect(troubles(findings)).toEqual(['failed channel'])
    expect(of('channel').fix).toMatch(/^Correct ESCALATION_CHANNEL_ID\. Install the app/)
    expect(code).toBe(2)
  })

  test('whose address has not been learnt, and one whose has', async () => {
    const changes = { ESCALATION_SERVICE_URL: '' }
    const { code, of } = await found([], changes)
    expect(of('channel')).toMatchObject({
      level: 'failed',
      fix: expect.stringMatching(/^Install the app in IT’s team/),
    })
    expect(code).toBe(2)

    const { kysely, close } = openPostgres(urlOf('postgres'), () => undefined)
    const row = { name: CHANNEL_SERVICE_URL, value: tenant.connector.serviceUrl }
    await kysely.insertInto('settings').values(row).execute()
    const learnt = await found([], changes)
    await kysely.deleteFrom('settings').where('name', '=', row.name).execute()
    await close()
    expect(troubles(learnt.findings)).toEqual([])
  })

  test('gets a card with --post, which is gone afterwards', async () => {
    const before = channel().length
    const { code, of } = await found(['--post'])
    expect(of('channel').says).toBe('A test card was posted in IT’s channel, and taken back.')
    expect(code).toBe(0)
    const posted = channel().slice(before)
    expect(posted).toEqual([expect.objectContaining({ deleted: true })])
    expect(posted[0]).not.toHaveProperty('attachments')
  })

  test('a card that cannot be taken back is said to be there', async () => {
    tenant.connector.fail({ method: 'DELETE' }, { status: 403 })
    const { code, of } = await found(['--post'])
    expect(of('channel')).toMatchObject({ level: 'warning', fix: 'Remove it by hand.' })
    expect(code).toBe(1)
  })

  test('that Teams does not answer for', async () => {
    tenant.connector.fail({}, { status: 500 })
    const { findings, of } = await found()
    expect(troubles(findings)).toEqual(['failed channel'])
    expect(of('channel').says).toMatch(
      /^Teams gave no answer of use \(Teams: 500 ServiceError\)\.$/,
    )
  })
})

describe('the public address', () => {
  test('that leads nowhere', async () => {
    // A port on which no ordinary program listens, and which `fetch` does not refuse by itself.
    const { code, of } = await found([], { BOT_ENDPOINT: 'https://localhost:2' })
    expect(of('sign-in pages')).toMatchObject({
      level: 'failed',
      says: expect.stringContaining('(ECONNREFUSED)'),
      fix: expect.stringMatching(/^Start the bot/),
    })
    expect(code).toBe(2)
  })

  test('whose proxy does not pass the sign-in on', async () => {
    withheld = /^\/auth\//
    const { findings, of } = await found()
    expect(troubles(findings)).toEqual(['failed sign-in pages'])
    expect(of('sign-in pages')).toMatchObject({
      says: expect.stringContaining('/auth/start: 404'),
      fix: expect.stringContaining('have its proxy pass on /auth/*'),
    })
  })

  test('that answers with somebody else’s page', async () => {
    const other = await listen((_, response) => {
      response.statusCode = 410
      response.end('Gone')
    })
    const { of } = await found([], { BOT_ENDPOINT: `http://localhost:${other.port}` })
    await other.close()
    expect(of('sign-in pages').level).toBe('failed')
    expect(of('manifest')).toMatchObject({
      level: 'warning',
      says: expect.stringContaining('https'),
    })
  })

  test.each([
    ['its own domain', { validDomains: ['localhost'] }, 'ok', ''],
    ['another domain', { validDomains: ['reset.contoso.com'] }, 'failed', 'validDomains'],
    ['another bot', { bots: [{ botId: nobody }] }, 'failed', 'botId'],
    ['none at all', 'no JSON', 'warning', '--manifest'],
  ])('a manifest that is installed is held against it: %s', async (name, change, level, fix) => {
    const right = { validDomains: ['localhost'], bots: [{ botId: tenant.env.BOT_ID }] }
    const file = join(folder, 'manifest.json')
    const text = typeof change === 'string' ? change : JSON.stringify({ ...right, ...change })
    writeFileSync(file, text)
    const { of } = await found(['--manifest', file])
    expect([name, of('manifest').level]).toEqual([name, level])
    expect(of('manifest').fix ?? '').toContain(fix)
  })

  test('a manifest that is not there is a warning', async () => {
    const { of } = await found(['--manifest', join(folder, 'nowhere.json')])
    expect(of('manifest').level).toBe('warning')
  })

  test('a manifest that is a template tells what to fill in', async () => {
    const { of } = await found()
    expect(of('manifest').says).toContain(`BOT_DOMAIN=localhost:${front.port}`)
    expect(of('manifest').says).toContain(`BOT_ID=${tenant.env.BOT_ID}`)
  })
})

describe('the app of the sign-in', () => {
  const registration = () => tenant.setup.registrations[0]!

  test('without auth_time every sign-in would be refused', async () => {
    registration().idTokenClaims = ['acct']
    const { code, findings, of } = await found()
    expect(troubles(findings)).toEqual(['failed sign-in app'])
    expect(of('sign-in app').fix).toContain('add the optional claim auth_time to the ID token')
    expect(code).toBe(2)
  })

  test('without acct it is a warning', async () => {
    registration().idTokenClaims = ['auth_time']
    const { code, findings } = await found()
    expect([code, troubles(findings)]).toEqual([1, ['warning sign-in app']])
  })

  test('that sends people back elsewhere fails, with the address to add', async () => {
    registration().redirectUris = ['https://elsewhere.example/auth/callback']
    const { of } = await found()
    expect(of('sign-in app')).toMatchObject({
      level: 'failed',
      fix: expect.stringContaining(`https://localhost:${front.port}/auth/callback`),
    })
  })

  test('that is none of the tenant’s', async () => {
    tenant.setup.registrations.length = 0
    const { of } = await found()
    expect(of('sign-in app')).toMatchObject({
      level: 'failed',
      says: expect.stringContaining('SIGN_IN_CLIENT_ID'),
    })
  })

  test('that may not be looked at is for somebody to look at', async () => {
    withoutRole('Application.Read.All')
    const { of } = await found()
    const { level, fix } = of('sign-in app')
    expect(level).toBe('warning')
    for (const what of ['auth_time', 'acct', '/auth/callback', 'Application.Read.All']) {
      expect(fix).toContain(what)
    }
  })

  test('that demands no second factor is a warning', async () => {
    const { code, findings } = await found([], { SIGN_IN_AUTH_CONTEXT: '' })
    expect([code, troubles(findings)]).toEqual([1, ['warning second factor']])
  })
})

describe('Windows 10 Mobile', () => {
  const principals = () => tenant.setup.servicePrincipals
  const policy = () => tenant.setup.configurations[1]!
  const consent = (appId: string | undefined) =>
    `${tenant.entra.authority}/adminconsent?client_id=${appId}`

  test('without both apps it cannot be reset, and there is a link for each', async () => {
    principals().length = 0
    const { code, findings, of } = await found()
    expect(troubles(findings)).toEqual(['warning windows'])
    const { says, fix } = of('windows')
    expect(says).toMatch(/^Windows 10 Mobile cannot be reset: nobody has authorised “Microsoft Pin/)
    expect(fix).toContain(consent(pinApps[0]))
    expect(fix).toContain(consent(pinApps[1]))
    expect(fix).not.toContain('OMA-URI')
    expect(code).toBe(1)
  })

  test('only what is missing is asked for', async () => {
    principals().pop()
    const { fix } = (await found()).of('windows')
    expect(fix).not.toContain(consent(pinApps[0]))
    expect(fix).toContain(consent(pinApps[1]))
  })

  test.each([
    ['switched off here', { accountEnabled: false }],
    ['disabled by Microsoft', { disabledByMicrosoftStatus: 'DisabledDueToViolationOfServices' }],
  ])('an app that is %s is as good as none', async (_, change) => {
    Object.assign(principals()[0]!, change)
    const { says, fix } = (await found()).of('windows')
    expect(says).toContain('cannot be reset: “Microsoft Pin Reset Service Production” is disabled.')
    expect(fix).toContain(`enable “Microsoft Pin Reset Service Production” (${pinApps[0]})`)
  })

  test('without the policy it tells exactly which to make, and to assign it', async () => {
    tenant.setup.configurations.pop()
    const { level, says, fix } = (await found()).of('windows')
    expect([level, says]).toEqual(['warning', expect.stringContaining('needs an approval')])
    expect(fix).toContain(
      `OMA-URI ./Device/Vendor/MSFT/PassportForWork/${tenant.tenantId}/Policies/EnablePinRecovery, data type Boolean, value True`,
    )
    expect(fix).toContain('under Assignments, assign it to a group')
  })

  test('a policy that is assigned to nobody', async () => {
    policy().assignments = []
    const { says, fix } = (await found()).of('windows')
    expect(says).toContain('is assigned to nobody')
    expect(fix).toMatch(/^In Intune, open that policy and under Assignments, assign it/)
  })

  test('that may not be looked at is a warning that names both permissions', async () => {
    withoutRole('Application.Read.All')
    const { code, of } = await found()
    expect(of('windows')).toMatchObject({
      level: 'warning',
      says: expect.stringContaining('getServicePrincipal: 403'),
      fix: expect.stringMatching(/Application\.Read\.All and DeviceManagementConfiguration\.Read/),
    })
    expect(code).toBe(1)
  })

  test.each([
    ['ready', 'ok'],
    ['missing', 'ok'],
    ['unknown', 'warning'],
  ])('WINDOWS_PIN_RESET=%s is taken as it is', async (setting, level) => {
    principals().length = 0
    const before = tenant.graph.calls.length
    const { of } = await found([], { WINDOWS_PIN_RESET: setting })
    expect(of('windows').level).toBe(level)
    const asked = tenant.graph.calls.slice(before).map(({ path }) => path)
    expect(asked.filter((path) => /servicePrincipals|Configurations/.test(path))).toEqual([])
  })
})

describe('how people reach IT', () => {
  test('is a warning where nobody says it', async () => {
    tenant.graph.fail({ path: /intuneBrand/ }, { status: 404 })
    const { code, findings } = await found()
    expect([code, troubles(findings)]).toEqual([1, ['warning contact']])
  })

  test('may be configured instead', async () => {
    tenant.graph.fail({ path: /intuneBrand/ }, { status: 403 })
    const { code, of } = await found([], { IT_CONTACT_PHONE: '+1 425 555 0100' })
    expect([code, of('contact').level]).toEqual([0, 'ok'])
    const name = await found([], { IT_CONTACT_NAME: 'Help Desk' })
    expect(name.of('contact').level).toBe('warning')
  })
})

// At the end: what was asked in vain is asked once more some seconds later, and is no other test's.
describe('Graph', () => {
  test('that does not answer is waited for no longer than agreed, and nothing waits for it', async () => {
    tenant.graph.fail({}, { hang: true })
    const { code, findings, of } = await found([], {}, 2_000)
    expect(of('devices').says).toBe('There was no answer within 2 s.')
    const well = findings.filter(({ level }) => level === 'ok').map(({ id }) => id)
    expect(well).toEqual(expect.arrayContaining(['database', 'channel', 'sign-in pages', 'graph']))
    expect(code).toBe(2)
  })
})
