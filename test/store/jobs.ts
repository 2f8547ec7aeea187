import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { Job } from '../../src/domain/job.ts'
import type { Given } from './contract.test.ts'
import { gate, jobsOf, look, pass, show, type Bot } from './drivers.ts'

/** Owed work is done once, not before its time, and again until it succeeds. */
export function jobsAreDone(given: () => Given): void {
  /** Does what is due; answers with what was done for this reset. */
  async function drained(bot: Bot, resetId: string): Promise<Job[]> {
    const done: Job[] = []
    await bot.jobs.drain(async (job) => {
      if (isFor(job, resetId)) done.push(job)
    })
    return done
  }

  test('a bot that has just started can owe a job inside a transaction', async () => {
    const fresh = await given().opened.start()
    try {
      const ids = [randomUUID(), randomUUID()]
      await fresh.store.transaction(async (tx) => {
        for (const id of ids) await tx.owe([look(id), show(id)])
        await tx.owe([
          {
            job: { kind: 'wake', resetId: ids[0] ?? '', until: '' },
            key: ids[0] ?? '',
            at: soon(),
          },
          { job: { kind: 'order', resetId: ids[0] ?? '' }, key: `o${ids[0]}`, at: soon() },
        ])
      })
      expect(await jobsOf(fresh, ids[0] ?? '')).toHaveLength(4)
      expect(await jobsOf(fresh, ids[1] ?? '')).toHaveLength(2)
    } finally {
      await fresh.stop()
    }
  })

  test('a job owed by what rolls back never exists', async () => {
    const { one } = given()
    const id = randomUUID()
    const fails = one.store.transaction(async (tx) => {
      await tx.owe([look(id), show(id)])
      throw new Error('no power')
    })
    await expect(fails).rejects.toThrow('no power')
    expect(await jobsOf(one, id)).toEqual([])
    expect(await drained(one, id)).toEqual([])
  })

  test('a job comes with all that was owed, to whoever does it', async () => {
    const { one, two } = given()
    const id = randomUUID()
    const owed = look(id, 7)
    await one.store.owe([owed])
    expect(await drained(two, id)).toEqual([owed.job])
    expect(await drained(one, id)).toEqual([])
  })

  test('the same key twice is one job, done or not', async () => {
    const { one, two } = given()
    const id = randomUUID()
    await one.store.owe([look(id)])
    await two.store.transaction((tx) => tx.owe([look(id)]))
    expect(await jobsOf(one, id)).toHaveLength(1)
    expect(await drained(one, id)).toHaveLength(1)
    await one.store.owe([look(id)])
    expect(await drained(one, id)).toEqual([])
    await one.store.owe([look(id, 1)])
    expect(await drained(one, id)).toHaveLength(1)
  })

  test('the same key twice in one breath is one job', async () => {
    const { one } = given()
    const id = randomUUID()
    await one.store.owe([look(id), look(id)])
    expect(await jobsOf(one, id)).toHaveLength(1)
  })

  test('the same key owed by two at the same moment is one job', async () => {
    const { one, two } = given()
    const id = randomUUID()
    const both = [one, two].map(({ store }) => store.transaction((tx) => tx.owe([look(id)])))
    await Promise.all(both)
    expect(await jobsOf(one, id)).toHaveLength(1)
  })

  test('a job is not done before its time', async () => {
    const { one } = given()
    const id = randomUUID()
    await one.store.owe([look(id, 0, new Date(Date.now() + 3_600_000))])
    expect(await drained(one, id)).toEqual([])
    await pass(one, id, 3_590)
    expect(await drained(one, id)).toEqual([])
    await pass(one, id, 10)
    expect(await drained(one, id)).toHaveLength(1)
  })

  test('a job says how late it is done', async () => {
    const { one } = given()
    const id = randomUUID()
    await one.store.owe([look(id, 0, new Date(Date.now() + 3_600_000))])
    await pass(one, id, 3_600 + 120)
    const late: number[] = []
    await one.jobs.drain(async (job, lateMs) => {
      if (isFor(job, id)) late.push(lateMs)
    })
    expect(late).toHaveLength(1)
    expect(late[0]).toBeGreaterThanOrEqual(120_000 - 1_000)
    expect(late[0]).toBeLessThan(150_000)
  })

  test('two who do jobs at the same time do each exactly once', async () => {
    const { one, two } = given()
    const id = randomUUID()
    await one.store.owe(Array.from({ length: 60 }, (_, count) => look(id, count)))
    const [first, second] = await Promise.all([drained(one, id), drained(two, id)])
    const counts = [...first, ...second].map((job) => (job.kind === 'look' ? job.count : -1))
    expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n))
  })

  test('a job that throws is tried again later, and only it', async () => {
    const { one, two } = given()
    const id = randomUUID()
    await one.store.owe([look(id, 0), look(id, 1)])
    const tried: number[] = []
    const perform = async (job: Job) => {
      if (!isFor(job, id) || job.kind !== 'look') return
      tried.push(job.count)
      if (job.count === 0 && tried.length < 4) throw new Error('Graph is away')
    }
    await one.jobs.drain(perform)
    expect(tried.toSorted()).toEqual([0, 1])
    await pass(one, id, 3_600)
    await two.jobs.drain(perform)
    await pass(one, id, 3_600)
    await one.jobs.drain(perform)
    expect(tried.slice(2)).toEqual([0, 0])
    await pass(one, id, 3_600)
    await one.jobs.drain(perform)
    expect(tried).toHaveLength(4)
    const errors = [...one.errors.splice(0), ...two.errors.splice(0)]
    expect(errors.map(String)).toEqual(['Error: Graph is away', 'Error: Graph is away'])
  })

  test('two jobs that show a reset to the same audience never run at the same time', async () => {
    const { one, two } = given()
    const id = randomUUID()
    await one.store.owe([show(id)])
    const duringFirst: Job[] = []
    const done: Job[] = []
    await one.jobs.drain(async (job) => {
      if (!isFor(job, id)) return
      done.push(job)
      if (done.length > 1) return
      await one.store.owe([show(id)])
      duringFirst.push(...(await drained(two, id)))
    })
    expect(duringFirst).toEqual([])
    expect(done).toHaveLength(2)
  })

  test('a card that takes long holds up no other', async () => {
    const { one, two } = given()
    const [slow, other] = [randomUUID(), randomUUID()]
    await one.store.owe([show(slow)])
    const meanwhile: Job[] = []
    let first = true
    await one.jobs.drain(async (job) => {
      if (!isFor(job, slow) || !first) return
      first = false
      await one.store.owe([show(slow)])
      await one.store.owe([show(slow, 'channel')])
      await one.store.owe([show(other)])
      await two.jobs.drain(async (beside) => {
        if (isFor(beside, slow) || isFor(beside, other)) meanwhile.push(beside)
      })
    })
    expect(meanwhile).toHaveLength(2)
    expect(meanwhile).toContainEqual(show(slow, 'channel').job)
    expect(meanwhile).toContainEqual(show(other).job)
  })

  test('working bots do what is owed within two seconds, each audience one card at a time', async () => {
    const bots = [await given().opened.start(), await given().opened.start()]
    const [id, quick] = [randomUUID(), randomUUID()]
    const running = new Map<string, number>()
    const [shown, looked] = [gate(), gate()]
    let [most, left] = [0, 6]
    const perform = async (job: Job) => {
      if (isFor(job, quick)) looked.resolve()
      if (!isFor(job, id) || job.kind !== 'show') return
      const now = (running.get(job.audience) ?? 0) + 1
      running.set(job.audience, now)
      most = Math.max(most, now)
      for (let turn = 0; turn < 10; turn++) await bots[0]?.store.ping()
      running.set(job.audience, now - 1)
      left--
      if (left === 0) shown.resolve()
    }
    try {
      for (const { jobs } of bots) await jobs.work(perform)
      await bots[0]?.store.ping()
      const from = performance.now()
      await bots[0]?.store.transaction((tx) => tx.owe([look(quick)]))
      await looked.promise
      expect(performance.now() - from).toBeLessThan(2_000)
      const owed = [1, 2, 3].flatMap(() => [show(id, 'employee'), show(id, 'channel')])
      await bots[0]?.store.owe(owed)
      await shown.promise
      expect(most).toBe(1)
    } finally {
      await Promise.all(bots.map(({ stop }) => stop()))
    }
    expect(bots.flatMap(({ errors }) => errors)).toEqual([])
  }, 20_000)

  describe('without a look for each', () => {
    // Two seconds lie between looks: so many jobs one after the other would take twenty.
    const COUNT = 10
    let bots: Bot[] = []
    let perform: (job: Job) => Promise<void>
    beforeAll(async () => {
      bots = [await given().opened.start(), await given().opened.start()]
      await bots[0]?.jobs.work((job) => perform(job))
    })
    afterAll(async () => {
      await Promise.all(bots.map(({ stop }) => stop()))
      expect(bots.flatMap(({ errors }) => errors)).toEqual([])
    })

    /** Nothing is being done, and nobody is about to look whether there is more. */
    async function atRest(): Promise<void> {
      const [, other] = bots
      for (let quiet = 0; quiet < 20; quiet++) {
        const { rows } = await sql`select from pgboss.job where state = 'active'`.execute(
          (other ?? given().one).kysely,
        )
        if (rows.length > 0) quiet = 0
      }
    }

    test('what another bot owes is done', async () => {
      const [, other] = bots
      let done = gate()
      perform = async () => {
        done.resolve()
      }
      const from = performance.now()
      for (let count = 0; count < COUNT; count++) {
        done = gate()
        await other?.store.transaction((tx) => tx.owe([look(randomUUID())]))
        await done.promise
      }
      expect(performance.now() - from).toBeLessThan(7_000)
    }, 30_000)

    test('what becomes due later is done then, and no sooner', async () => {
      const id = randomUUID()
      const PAUSE_MS = 50
      const last = gate()
      perform = async (job) => {
        if (job.kind !== 'look') return
        if (job.count === COUNT) return last.resolve()
        await bots[0]?.store.owe([look(id, job.count + 1, new Date(Date.now() + PAUSE_MS))])
      }
      const from = performance.now()
      await bots[0]?.store.owe([look(id)])
      await last.promise
      expect(performance.now() - from).toBeLessThan(7_000)
      expect(performance.now() - from).toBeGreaterThanOrEqual(COUNT * PAUSE_MS)
    }, 30_000)

    test('what is more than one takes at a time is begun by others, too', async () => {
      for (let round = 0; round < COUNT; round++) {
        let begun = 0
        const all = gate()
        perform = async () => {
          if (++begun === 20) all.resolve()
          await all.promise
        }
        await atRest()
        await bots[1]?.store.owe(Array.from({ length: 20 }, () => look(randomUUID())))
        await all.promise
      }
    }, 7_000)

    test('what waits for another card of the same reset follows it', async () => {
      const id = randomUUID()
      const last = gate()
      let left = COUNT
      perform = async (job) => {
        if (isFor(job, id) && --left === 0) last.resolve()
      }
      const from = performance.now()
      await bots[1]?.store.owe(Array.from({ length: COUNT }, () => show(id)))
      await last.promise
      expect(performance.now() - from).toBeLessThan(7_000)
    }, 30_000)
  })
}

function isFor(job: Job, resetId: string): boolean {
  return 'resetId' in job && job.resetId === resetId
}

function soon(): string {
  return new Date(Date.now() + 60_000).toISOString()
}
