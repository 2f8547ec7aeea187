import { createHash } from 'node:crypto'
import { sql, type Transaction as Trx } from 'kysely'
import { fromKysely, PgBoss, type JobResult, type JobWithMetadata } from 'pg-boss'
import type { Job, Owed } from '../domain/job.ts'
import type { Clock } from '../ports.ts'
import { createBell, type Bell } from './bell.ts'
import type { Database, Schema } from './db.ts'
import type { Listen } from './listen.ts'

type Kind = Job['kind']

/**
 * How many jobs of a kind one process takes at a time, and how often side by side. As long as there
 * are that many it takes the next at once: with single jobs pg-boss takes one a second (measured).
 * What waits for Graph has queues of its own, so that it never holds up timers.
 */
const workers = {
  wake: { batch: 25, beside: 1 },
  show: { batch: 10, beside: 2 },
  showHold: { batch: 5, beside: 1 },
  remind: { batch: 5, beside: 1 },
  health: { batch: 1, beside: 1 },
  alert: { batch: 5, beside: 1 },
  find: { batch: 10, beside: 2 },
  order: { batch: 10, beside: 2 },
  look: { batch: 10, beside: 2 },
  purge: { batch: 2, beside: 1 },
} satisfies Record<Kind, { batch: number; beside: number }>

const kinds = Object.keys(workers) as Kind[]

/** How every kind of job is tried again, and how long it is kept. */
const handling = {
  notify: true,
  retryLimit: 10_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  expireInSeconds: 90,
  // After so long without a word from the process that does it, another does it.
  heartbeatSeconds: 15,
  retentionSeconds: 30 * 24 * 3600,
  deleteAfterSeconds: 24 * 3600,
}
/** So often it says that it is still at it. */
const HEARTBEAT_SECONDS = 5

/**
 * How often each kind is looked for in any case: while the database announces what is due at once, and
 * while it does not. It announces no job that becomes due later: for those this process has owed it
 * looks at their time, the others are found so.
 */
const LOOK_SECONDS = { told: 2, untold: 1 }
/** What is due later than that is looked for as if another process had owed it. */
const LONGEST_ALARM_MS = 3_600_000
/** After the time, so that the database finds it due. */
const AFTER_MS = 20

/** Durable work: owed inside a transaction, done later by any process, kept until it is done. */
export type Jobs = {
  /** Writes down what is owed, with the transaction if one is given. The same key twice is one job. */
  readonly owe: (owed: readonly Owed[], trx?: Trx<Schema>) => Promise<void>
  /** Starts doing due jobs; one that throws is tried again with growing pauses. */
  readonly work: (perform: Perform) => Promise<void>
  /** Does what is due now and returns when nothing is: for tests, which have no time to wait. */
  readonly drain: (perform: Perform) => Promise<number>
  /** Stops taking, lets what is under way finish. */
  readonly stop: () => Promise<void>
}

export type Perform = (job: Job, lateMs: number) => Promise<void>

/** Jobs on pg-boss in the same database; its tables are made here. */
export async function createJobs(
  database: Database,
  clock: Clock,
  onError: (error: unknown) => void,
): Promise<Jobs> {
  const bells = new Map<string, Bell>(kinds.map((kind) => [kind, createBell()]))
  const { backend, db } = database.boss
  const listen = db.listen?.bind(db)
  const boss = new PgBoss({
    backend,
    db: { ...db, ...(listen !== undefined && { listen: rings(listen, bells) }) },
    schema: 'pgboss',
    schedule: false,
    useListenNotify: listen !== undefined,
    persistWarnings: false,
    monitorVacuum: false,
    reindex: false,
    // How often it is looked for jobs whose process has died.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 4,
  })
  boss.on('error', onError)
  await boss.start()
  if (database.boss.backend === 'pglite') {
    // One process has it for itself: what is being done there was begun by one that died. On a server
    // that shows only when its time has run out.
    await sql`update pgboss.job set state = 'retry', start_after = now()
      where state = 'active'`.execute(database.kysely)
  }
  for (const kind of kinds) {
    // In turn for each audience of a reset, so that two workers never post the same card. The
    // policy `singleton` would do too, but there one slow card holds up everybody's (measured).
    const policy = kind === 'show' ? 'key_strict_fifo' : 'standard'
    await boss.createQueue(kind, { policy, ...handling })
    // A queue that was made by an earlier release is left as it is by the line before.
    await boss.updateQueue(kind, handling)
    // pg-boss looks a queue up on first use, over a connection of its own. On the embedded database
    // that would wait for the very transaction that owes the job: it is looked up here.
    await boss.insert(kind, [])
  }

  function ringLater(kind: Kind, ms: number): void {
    if (ms > LONGEST_ALARM_MS) return
    setTimeout(() => bells.get(kind)?.ring(), ms + AFTER_MS).unref()
  }

  const owe: Jobs['owe'] = async (owed, trx) => {
    const now = clock().getTime()
    const options = trx === undefined ? {} : { db: fromKysely(trx) }
    for (const kind of kinds) {
      const ofKind = owed.filter(({ job }) => job.kind === kind)
      const jobs = [...new Map(ofKind.map((one) => [one.key, one])).values()].map(
        ({ job, key, at, first }) => ({
          id: idOf(key),
          data: job,
          // Seconds from now rather than a date: the database's clock need not agree with ours.
          startAfter: Math.max(0, (Date.parse(at) - now) / 1000),
          ...(first === true ? { priority: 1 } : {}),
          ...(job.kind === 'show' ? { singletonKey: `${job.resetId} ${job.audience}` } : {}),
        }),
      )
      if (jobs.length > 0) await boss.insert(kind, jobs, { returnId: false, ...options })
      for (const { startAfter } of jobs) {
        if (startAfter > 0) ringLater(kind, startAfter * 1000)
      }
    }
  }

  return {
    owe,

    work: async (perform) => {
      for (const kind of kinds) {
        const { batch: batchSize, beside } = workers[kind]
        const bell = bells.get(kind) ?? createBell()
        const options = {
          batchSize,
          burstWhenBatchFull: true,
          perJobResults: true,
          heartbeatRefreshSeconds: HEARTBEAT_SECONDS,
          pollingIntervalSeconds: LOOK_SECONDS.untold,
          // The end of a window that was begun by a process that is gone comes on time, too.
          notifyPollingIntervalSeconds: LOOK_SECONDS[kind === 'wake' ? 'untold' : 'told'],
          includeMetadata: true,
        } as const
        for (let count = 0; count < beside; count++) {
          const wake = () => {
            boss.notifyWorker(id)
          }
          const { whileBusy } = bell.add(wake)
          const act = (batch: JobWithMetadata<Job>[]) =>
            whileBusy(async () => {
              // There may be more than one can take.
              if (batch.length === batchSize) bell.ring()
              const results = await Promise.all(batch.map((job) => resultOf(job, perform)))
              // Nobody announces what had to wait for one of these.
              if (kind === 'show') wake()
              return results
            })
          const id = await boss.work(kind, options, act)
        }
      }
    },

    drain: async (perform) => {
      let done = 0
      for (;;) {
        let found = 0
        for (const kind of kinds) {
          const jobs = await boss.fetch<Job>(kind, { batchSize: 20, includeMetadata: true })
          found += jobs.length
          for (const job of jobs) {
            try {
              await perform(job.data, lateness(job))
              await boss.complete(kind, job.id)
            } catch (error) {
              onError(error)
              await boss.fail(kind, job.id, { message: String(error) })
            }
          }
        }
        if (found === 0) return done
        done += found
      }
    },

    stop: () => boss.stop({ graceful: true, timeout: 15_000, close: false }),
  }
}

/** Has what is announced ring the bell of its kind: pg-boss itself would wake all its workers for each. */
function rings(listen: Listen, bells: ReadonlyMap<string, Bell>): Listen {
  return (channel, _, onReconnect) =>
    listen(channel, (kind) => bells.get(kind)?.ring(), onReconnect)
}

/** One job of a batch: what fails is tried again without the others. */
async function resultOf(job: JobWithMetadata<Job>, perform: Perform): Promise<JobResult> {
  try {
    await perform(job.data, lateness(job))
    return { id: job.id, status: 'completed' }
  } catch (error) {
    const message = error instanceof Error ? error.message : 'not an error'
    return { id: job.id, status: 'failed', output: { message } }
  }
}

function lateness({ startAfter }: JobWithMetadata<Job>): number {
  return Math.max(0, Date.now() - new Date(startAfter).getTime())
}

/** A job's id follows from its key, so that owing it again changes nothing. */
function idOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex')
  const [a, b, c, d, e] = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(13, 16),
    hex.slice(17, 20),
    hex.slice(20, 32),
  ]
  return `${a}-${b}-8${c}-a${d}-${e}`
}
