import { nextPurge, purgeGoesOn, type Job } from './domain/job.ts'
import type { Log } from './log.ts'
import type { Clock, Purged, Store } from './ports.ts'

/** How often one job deletes; what is left then is for the next, so that none takes long. */
const MOST_BATCHES = 20

/** Deletes what is not kept any longer, and owes the same for tomorrow. */
export function createRetention(parts: {
  store: Store
  clock: Clock
  keep: { personalDataDays: number; auditDays: number }
  log: Log
}): (job: Extract<Job, { kind: 'purge' }>) => Promise<void> {
  const { store, clock, keep, log } = parts

  return async (job) => {
    const all: Purged[] = []
    let isDone = false
    while (!isDone && all.length < MOST_BATCHES) {
      const purged = await store.purge(keep)
      all.push(purged)
      isDone = Object.values(purged).every((count) => count === 0)
    }
    const deleted = all.reduce(sumOf)
    if (Object.values(deleted).some((count) => count > 0)) {
      log.info({ ...deleted }, 'deleted what is not kept any longer')
    }
    await store.owe([isDone ? nextPurge(clock()) : purgeGoesOn(job, clock())])
  }
}

function sumOf(one: Purged, other: Purged): Purged {
  return {
    resets: one.resets + other.resets,
    holds: one.holds + other.holds,
    people: one.people + other.people,
    offers: one.offers + other.offers,
    uses: one.uses + other.uses,
    entries: one.entries + other.entries,
  }
}
