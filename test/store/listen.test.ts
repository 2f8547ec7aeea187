import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import pg from 'pg'
import { openPostgres } from '../../src/adapters/db.ts'
import { createJobs } from '../../src/adapters/jobs.ts'
import { createListen, type ListenParts } from '../../src/adapters/listen.ts'
import { startPostgres, type Postgres } from '../postgres.ts'
import { createLine, type Line } from '../processes/line.ts'
import { gate, look } from './drivers.ts'

/** Short, so that nobody waits for them; long where that they pass would be a mistake. */
const times = {
  connectMs: 5_000,
  wordMs: 100,
  silentMs: 5_000,
  lookMs: 50,
  pauseMs: 20,
  longestPauseMs: 200,
  hangUpMs: 200,
}

let postgres: Postgres
let line: Line
let beside: pg.Pool
beforeAll(async () => {
  postgres = await startPostgres()
  beside = new pg.Pool({ connectionString: postgres.url }).on('error', () => undefined)
}, 60_000)
afterAll(async () => {
  await beside.end()
  await postgres.stop()
})
beforeEach(async () => {
  line = await createLine(postgres.url)
})
afterEach(() => line.close())

/** Somebody who listens; `until` resolves as soon as it is so of what they heard. */
async function listener(parts: Partial<ListenParts> = {}) {
  const channel = `c_${randomUUID()}`
  const found = { heard: [] as string[], looks: 0, errors: [] as string[] }
  let changed = gate()
  const note = (change: () => unknown) => {
    change()
    changed.resolve()
    changed = gate()
  }
  const listen = createListen({
    url: line.url,
    announce: (on, word) => beside.query('select pg_notify($1, $2)', [on, word]),
    onError: ({ cause }) => {
      note(() => found.errors.push(String(cause)))
    },
    times,
    ...parts,
  })
  const until = async (isSo: (now: typeof found) => boolean) => {
    while (!isSo(found)) await changed.promise
  }
  const { close } = await listen(
    channel,
    (payload) => {
      note(() => found.heard.push(payload))
    },
    () => {
      note(() => found.looks++)
    },
  )
  const says = (word: string) => beside.query('select pg_notify($1, $2)', [channel, word])
  return {
    found,
    until,
    close,
    says,
    /** Says it again and again until it is heard: from then on everything is. */
    async hears(word: string): Promise<void> {
      while (!found.heard.includes(word)) {
        await says(word)
        await beside.query('select pg_sleep(0.02)')
      }
    },
    listening: () => listening(`listen "${channel}"`),
  }
}

/** The connections that listen; what they sent last tells them from others. */
async function listening(query = 'listen "%'): Promise<number[]> {
  const { rows } = await beside.query<{ pid: number }>(
    'select pid from pg_stat_activity where query like $1',
    [query],
  )
  return rows.map(({ pid }) => pid)
}

async function terminate(pids: readonly number[]): Promise<void> {
  expect(pids).toHaveLength(1)
  await beside.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [pids])
}

test('what is announced is heard, in order, by way of one connection, until it is closed', async () => {
  const ann = await listener({ times: { ...times, silentMs: 60_000 } })
  await ann.hears('first')
  const { looks } = ann.found
  expect(await ann.listening()).toHaveLength(1)
  await ann.says('second')
  await ann.says('third')
  await ann.until(({ heard }) => heard.includes('third'))
  expect(ann.found.heard.slice(-3)).toEqual(['first', 'second', 'third'])
  expect(looks).toBeGreaterThanOrEqual(1)
  await ann.close()
  while ((await ann.listening()).length > 0) await beside.query('select pg_sleep(0.01)')
  await ann.says('fourth')
  expect(ann.found).toEqual({
    heard: expect.not.arrayContaining(['fourth']),
    looks,
    errors: [],
  })
})

test('as long as it hears nobody has to look, even where nothing is announced for long', async () => {
  const silentMs = 1_000
  const ann = await listener({ times: { ...times, silentMs } })
  await ann.hears('first')
  const { looks } = ann.found
  await beside.query('select pg_sleep($1)', [(2 * silentMs) / 1000])
  expect(ann.found).toMatchObject({ looks, errors: [] })
  expect(new Set(ann.found.heard)).toEqual(new Set(['first']))
  await ann.close()
})

test('a connection that is ended is opened again, and what went by meanwhile is looked for', async () => {
  const ann = await listener({ times: { ...times, lookMs: 60_000 } })
  for (const round of [1, 2]) {
    await ann.hears(`before ${round}`)
    expect(ann.found.looks).toBe(round)
    await terminate(await ann.listening())
    await ann.until(({ errors }) => errors.length === round)
    await ann.hears(`after ${round}`)
    expect(ann.found.looks).toBe(round + 1)
  }
  expect(ann.found.errors).toEqual([
    expect.stringContaining('administrator command'),
    expect.stringContaining('administrator command'),
  ])
  await ann.close()
})

test('a line on which nothing comes any more is given up, and replaced', async () => {
  const ann = await listener({ times: { ...times, silentMs: 1_000 } })
  await ann.hears('before')
  line.fallSilent()
  await ann.until(({ errors }) => errors.length === 1)
  expect(ann.found.errors[0]).toContain('nothing came for 1000 ms')
  const { looks } = ann.found
  await ann.until((now) => now.looks > looks + 2)
  line.speak()
  await ann.hears('after')
  expect(ann.found.errors).toHaveLength(1)
  await ann.close()
})

test('while nobody passes on what is announced it is looked all the time, and said once', async () => {
  const ann = await listener({
    announce: () => Promise.resolve(),
    times: { ...times, silentMs: 40 },
  })
  await ann.until(({ looks }) => looks >= 20)
  expect(ann.found.errors).toEqual([expect.stringContaining('nothing came')])
  await ann.close()
  const { looks } = ann.found
  await beside.query('select pg_sleep(0.1)')
  expect(ann.found.looks).toBe(looks)
})

test('a server that is not there yet is heard when it comes', async () => {
  await line.cut()
  const ann = await listener()
  await ann.until(({ looks, errors }) => looks >= 3 && errors.length === 1)
  expect(ann.found.errors[0]).toContain('ECONNREFUSED')
  await line.mend()
  await ann.hears('first')
  expect(ann.found.errors).toHaveLength(1)
  await ann.close()
})

test.each([
  ['away', () => line.cut()],
  ['silent', () => Promise.resolve(line.fallSilent())],
])('it is closed at once while the server is %s', async (_, trouble) => {
  const patience = { silentMs: 1_000, connectMs: 60_000, longestPauseMs: 60_000 }
  const ann = await listener({ times: { ...times, ...patience } })
  await ann.hears('first')
  await trouble()
  await ann.until(({ errors, looks }) => errors.length === 1 && looks > 3)
  const from = performance.now()
  await ann.close()
  expect(performance.now() - from).toBeLessThan(2_000)
})

test('a bot whose listening connection was ended is told of jobs at once again', async () => {
  const errors: unknown[] = []
  const databases = [1, 2].map(() => openPostgres(line.url, (error) => errors.push(error)))
  const [bot, other] = await Promise.all(
    databases.map((one) =>
      createJobs(
        one,
        () => new Date(),
        (error) => errors.push(error),
      ),
    ),
  )
  const done = new Map<string, () => void>()
  await bot?.work((job) => Promise.resolve(done.get('resetId' in job ? job.resetId : '')?.()))
  /** One after the other: it would take ten seconds and more if it looked for each. */
  const inARow = async () => {
    const from = performance.now()
    for (let count = 0; count < 10; count++) {
      const id = randomUUID()
      const { promise, resolve } = gate()
      done.set(id, resolve)
      await other?.owe([look(id)])
      await promise
    }
    return performance.now() - from
  }
  expect(await inARow()).toBeLessThan(5_000)
  const before = await listening()
  expect(before).toHaveLength(2)
  await beside.query('select pg_terminate_backend(pid) from unnest($1::int[]) as pid', [before])
  await inARow()
  expect(await inARow()).toBeLessThan(5_000)
  expect(errors).toHaveLength(2)
  await Promise.all([bot?.stop(), other?.stop()])
  while ((await listening()).length > 0) await beside.query('select pg_sleep(0.01)')
  await Promise.all(databases.map(({ close }) => close()))
}, 60_000)
