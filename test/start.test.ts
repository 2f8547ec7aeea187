import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createTenant, type Tenant } from '../src/sandbox/tenant.ts'

const program = fileURLToPath(new URL('../src/index.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'start-'))
const running = new Set<ChildProcess>()
let tenant: Tenant

beforeAll(async () => {
  tenant = await createTenant({
    botUrl: () => 'http://localhost:1',
    botEndpoint: 'http://localhost:1',
  })
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await tenant.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The production program, with nothing in its environment but this. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child)
    return { code: code as number | null, out, err }
  })
  const listening = new Promise<number>((resolve, reject) => {
    child.stdout.on('data', () => {
      const line = out.split('\n').find((one) => one.includes('"msg":"listening"'))
      if (line !== undefined) resolve((JSON.parse(line) as { port: number }).port)
    })
    void ended.then(({ err: problem }) => {
      reject(new Error(problem))
    })
  })
  listening.catch(() => undefined)
  return { child, ended, listening }
}

test('without a configuration every problem is named with its fix, and nothing listens', async () => {
  const { code, out, err } = await start({ LOG_LEVEL: 'loud' }).ended
  expect(code).toBe(1)
  expect(out).toBe('')
  const [title, ...problems] = err.trim().split('\n')
  expect(title).toBe('The configuration is not usable:')
  expect(problems.length).toBeGreaterThanOrEqual(11)
  for (const problem of problems) expect(problem).toMatch(/^[A-Z_]+: .+; .+$/)
})

test('with mistakes in the policy file all of them are named with their lines, and nothing listens', async () => {
  const path = join(folder, 'policy.json')
  writeFileSync(path, '{\n "rules": [{ "name": "One", "if": {} }],\n "otherwise": "maybe"\n}')
  const env = { ...tenant.env, PORT: '0', DATA_DIR: join(folder, 'none'), STALE_AFTER_DAYS: '0' }
  const { code, out, err } = await start({ ...env, POLICY_FILE: path }).ended
  expect([code, out]).toEqual([1, ''])
  expect(err.trim().split('\n')).toEqual([
    'The configuration is not usable:',
    expect.stringMatching(/^STALE_AFTER_DAYS: .*; \S/),
    expect.stringMatching(/^POLICY_FILE: line 2: rules\[0\]\.when is missing; \S/),
    expect.stringMatching(/^POLICY_FILE: line 2: rules\[0\]\.then is missing; \S/),
    expect.stringMatching(/^POLICY_FILE: line 2: rules\[0\]\.if is not known here; \S/),
    expect.stringMatching(/^POLICY_FILE: line 3: otherwise is something else; \S/),
  ])
  expect(existsSync(join(folder, 'none'))).toBe(false)
})

test('it says on which port it listens, refuses a second process on its folder, and stops when told', async () => {
  const env = { ...tenant.env, PORT: '0', DATA_DIR: join(folder, 'data') }
  const first = start(env)
  const port = await first.listening
  expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200)

  const second = await start(env).ended
  expect(second.code).toBe(1)
  expect(second.err).toContain('DATA_DIR: another process is using')
  expect(second.out).not.toContain('listening')

  first.child.kill('SIGTERM')
  const { code, err } = await first.ended
  expect(code).toBe(0)
  expect(err).toBe('')
}, 60_000)

test('after it was killed the next one starts on what is left', async () => {
  const env = { ...tenant.env, PORT: '0', DATA_DIR: join(folder, 'data') }
  const killed = start(env)
  await killed.listening
  killed.child.kill('SIGKILL')
  await killed.ended
  const next = start(env)
  expect((await fetch(`http://localhost:${await next.listening}/readyz`)).status).toBe(200)
  next.child.kill('SIGTERM')
  expect((await next.ended).code).toBe(0)
}, 60_000)
