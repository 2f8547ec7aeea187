import { createCourier, type CourierParts } from './courier.ts'
import { owe, type Job } from './domain/job.ts'
import { SYSTEM, type Event } from './domain/reset.ts'
import type { Finding } from './doctor/finding.ts'
import { OutsideFailed } from './errors.ts'
import { createOrders, type OrderParts } from './orders.ts'
import { createSearch, type SearchParts } from './search.ts'

/** Longer than this nobody waits for a message, whatever Teams says. */
const LONGEST_PAUSE_MS = 5 * 60_000

const nothing = { service: null, retryAfterMs: null }

/** A timer that rings too early rings again after so long at most: a clock that was wrong may be set right. */
const RING_AGAIN_MS = 60_000

export type WorkerParts = CourierParts &
  SearchParts &
  OrderParts & {
    /** Looks whether everything is there that the bot needs. */
    checkUp: () => Promise<readonly Finding[]>
    purge: (job: Extract<Job, { kind: 'purge' }>) => Promise<void>
  }

/** Does one job. What it throws is tried again later; what it does twice does no harm. */
export function createWorker(parts: WorkerParts): (job: Job) => Promise<void> {
  const { store, engine, cards, clock } = parts
  const courier = createCourier(parts)
  const find = createSearch(parts, courier)
  const { order, look } = createOrders(parts)

  return async (job) => {
    try {
      await perform(job)
    } catch (error) {
      const { service, retryAfterMs } = error instanceof OutsideFailed ? error : nothing
      if (service !== 'teams' || retryAfterMs === null) throw error
      // Teams says when. Asked sooner, it would refuse for longer.
      const now = clock()
      const at = new Date(now.getTime() + Math.min(retryAfterMs, LONGEST_PAUSE_MS)).toISOString()
      await store.owe([owe(job, `asked to wait ${now.toISOString()}`, at)])
    }
  }

  async function perform(job: Job): Promise<void> {
    switch (job.kind) {
      case 'find':
        return find(job)
      case 'order':
        return order(job.resetId)
      case 'look':
        return look(job.resetId, job.count)
      case 'show':
        return courier.show(job)
      case 'wake':
        return ring(job, { type: 'woken', until: job.until }, job.until)
      case 'remind':
        return ring(job, { type: 'reminded', due: job.due }, job.due)
      case 'showHold':
        return courier.showHold(job)
      case 'health':
        return health()
      case 'alert':
        return alert(job.detail)
      case 'purge':
        return parts.purge(job)
    }
  }

  async function ring(
    job: Extract<Job, { kind: 'wake' | 'remind' }>,
    event: Event,
    due: string,
  ): Promise<void> {
    const { decision } = await engine.handle({ resetId: job.resetId }, event, SYSTEM)
    if (decision.kind === 'refused' && decision.refusal === 'tooEarly') {
      // The database's clock is ahead of this machine's, or one of them was set: ring again.
      const now = clock()
      const at = Math.min(Date.parse(due), now.getTime() + RING_AGAIN_MS)
      const again = owe(job, `${due} ${now.toISOString()}`, new Date(at).toISOString())
      await store.owe([{ ...again, first: true }])
    }
  }

  async function alert(detail: string): Promise<void> {
    const locale = parts.channelLocale
    await courier.tellIT(cards.alert({ about: 'notPermitted', detail, locale }))
  }

  async function health(): Promise<void> {
    const locale = parts.channelLocale
    await courier.tellIT(cards.health({ findings: await parts.checkUp(), locale }))
  }
}
