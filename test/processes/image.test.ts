import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { parse } from 'yaml'
import { createTenant, type Tenant } from '../../src/sandbox/tenant.ts'
import { context } from '../dockerfile.ts'
import { startPostgres, type Postgres } from '../postgres.ts'
import { buildImage, createHost, listing, type Host, type Image } from './image.ts'
import { until } from './stage.ts'

/* What the Dockerfile makes, made in a folder, and what a container of it does. */

const { services } = parse(readFileSync(`${context}compose.yaml`, 'utf8')) as {
  services: { bot: { environment: Record<string, string>; stop_grace_period: string } }
}
const graceMs = 1000 * parseInt(services.bot.stop_grace_period)
const PASSWORD = 'p@ss/w:rd #1%'
const closings: (() => unknown)[] = []

let image: Image
let before: readonly string[]
let host: Host
let tenant: Tenant
let postgres: Postgres
let environment: Record<string, string>

beforeAll(async () => {
  ;[image, tenant, postgres] = await Promise.all([
    buildImage().then(closing((one) => one.remove())),
    createTenant({
      botUrl: () => 'http://localhost:1',
      botEndpoint: 'http://localhost:1',
    }).then(closing((one) => one.close())),
    startPostgres().then(closing((one) => one.stop())),
  ])
  before = listing(image.root)
  host = closing((one: Host) => one.close())(createHost(image))
  environment = {
    ...tenant.env,
    PORT: '0',
    NODE_EXTRA_CA_CERTS: host.file('ca.pem', tenant.ca),
  }
  await wantsPassword()
}, 180_000)

afterAll(async () => {
  await Promise.all(closings.toReversed().map((close) => close()))
}, 180_000)

/** What was begun is ended, whatever comes of the rest. */
function closing<T>(close: (one: T) => unknown): (one: T) => T {
  return (one) => {
    closings.push(() => close(one))
    return one
  }
}

/** From now on the server has a user like the compose file's, though not a superuser as there, and lets in nobody without a password. */
async function wantsPassword(): Promise<void> {
  const client = new pg.Client(postgres.url)
  await client.connect()
  const { rows } = await client.query<{ hba_file: string }>('show hba_file')
  await client.query(`create role reset login password ${client.escapeLiteral(PASSWORD)}`)
  await client.query('create database reset owner reset')
  await client.query(
    `copy (select 'host all all all scram-sha-256') to ${client.escapeLiteral(rows[0]!.hba_file)}`,
  )
  await client.query('select pg_reload_conf()')
  await client.end()
  await until('a password is wanted', async () => {
    const other = new pg.Client(postgres.url)
    return other.connect().then(
      () => other.end().then(() => false),
      () => true,
    )
  })
}

/** The database as the compose file names it, where it is here. */
function composed(): Record<string, string> {
  const url = new URL(services.bot.environment['DATABASE_URL'] ?? '')
  url.host = new URL(postgres.url).host
  return { DATABASE_URL: url.href, PGPASSWORD: PASSWORD }
}

/** It listens, is well, and ends when it is told to. */
async function livesAndEnds(variables: Record<string, string>): Promise<void> {
  const bot = host.start(image.command, { ...environment, ...variables })
  const port = await bot.listening
  for (const path of ['/healthz', '/readyz']) {
    expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(200)
  }
  const isWell = () => host.start(image.healthCheck, { PORT: String(port) }).ended
  expect(await isWell()).toMatchObject({ code: 0, out: '', err: '' })
  const { code, err, out, ms } = await bot.stop()
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('"msg":"stopped"')
  expect(ms).toBeLessThan(graceMs)
  expect((await isWell()).code).toBe(1)
}

function expectNothingWritten(): void {
  expect(listing(image.root)).toEqual(before)
  expect(readdirSync(host.scratch)).toEqual([])
}

test('as in the compose file it runs on PostgreSQL, and Node lets it write nowhere at all', async () => {
  await livesAndEnds({ ...composed(), NODE_OPTIONS: '--permission --allow-fs-read=*' })
  expectNothingWritten()
}, 60_000)

test('the embedded database is all that it writes where there is no PostgreSQL', async () => {
  const data = host.mount('data')
  await livesAndEnds({ DATA_DIR: data })
  expect(existsSync(join(data, 'pglite', 'PG_VERSION'))).toBe(true)
  expectNothingWritten()
}, 60_000)

test('the commands work in it', async () => {
  const command = (...words: string[]) =>
    host.start(['node', ...words], { ...environment, ...composed() }).ended
  const doctor = await command('src/commands/doctor.ts', '--json')
  const findings = JSON.parse(doctor.out) as { id: string; level: string }[]
  const levels = Object.fromEntries(findings.map(({ id, level }) => [id, level]))
  // Nobody serves the pages meanwhile, and not by https.
  expect(levels).toMatchObject({
    database: 'ok',
    graph: 'ok',
    sentences: 'ok',
    manifest: 'warning',
  })
  const [audit, policy] = await Promise.all([
    command('src/commands/audit.ts', 'verify'),
    command('src/commands/policy.ts', '--help'),
  ])
  expect([audit.code, audit.err, policy.code, policy.err]).toEqual([0, '', 0, ''])
  const page = readFileSync(`${context}docs/operations/CONTAINER.md`, 'utf8')
  const named = [...page.matchAll(/src\/commands\/\w+\.ts/g)].map(([path]) => path)
  expect(named).toContain('src/commands/doctor.ts')
  expect(named.filter((path) => !existsSync(join(image.tree, path)))).toEqual([])
  expectNothingWritten()
}, 60_000)

test('what the tests run on is in it, and no development, simulated tenant, secret or test', () => {
  const isThere = (path: string) => existsSync(join(image.tree, path))
  const { packages } = JSON.parse(readFileSync(`${context}package-lock.json`, 'utf8')) as {
    packages: Record<string, { dev?: true; optional?: true; devOptional?: true; peer?: true }>
  }
  const locked = Object.entries(packages).filter(([path]) => path !== '')
  const development = locked.filter(([, { dev, devOptional }]) => dev ?? devOptional)
  expect(development.length).toBeGreaterThan(100)
  expect(development.map(([path]) => path).filter(isThere)).toEqual([])
  // botbuilder removes some of its own once they are installed.
  const needed = locked.filter(([, one]) => !(one.dev ?? one.optional ?? one.devOptional))
  const isDifferent = (path: string) => isThere(path) !== existsSync(context + path)
  expect(needed.map(([path]) => path).filter(isDifferent)).toEqual([])
  expect(readdirSync(image.tree).toSorted()).toEqual([
    'appPackage',
    'cards',
    'node_modules',
    'package.json',
    'src',
  ])
  expect(isThere('src/sandbox')).toBe(false)
  expect(isThere('src/commands/package.ts')).toBe(false)
  expect(isThere('src/commands/doctor.ts')).toBe(true)
})

test('nothing in it imports a file that was left out', () => {
  const names = readdirSync(join(image.tree, 'src'), { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => `src/${name}`)
  const imports = files.flatMap((file) => {
    const text = readFileSync(join(image.tree, file), 'utf8')
    return [...text.matchAll(/(?:from|import\() ?'(\.{1,2}\/[^']+)'/g)].map(([, to = '']) => ({
      file,
      to: join(dirname(file), to),
    }))
  })
  expect(imports.length).toBeGreaterThan(files.length)
  expect(imports.filter(({ to }) => !existsSync(join(image.tree, to)))).toEqual([])
})
