import { owe, type Job } from './domain/job.ts'
import type { PersonId } from './domain/prompt.ts'
import { OutsideFailed } from './errors.ts'
import type { Log } from './log.ts'
import type { Clock, Store } from './ports.ts'

/** Since when nothing could be posted in the approvers' channel; not set while all is well. */
export const CHANNEL_FAILING = 'channel.failingSince'

/** A job that brings a card to somebody. */
type Shown = Extract<Job, { kind: 'show' | 'showHold' }>

/** What becomes of a message that cannot be delivered. */
export type Delivery = {
  /**
   * Delivers to one reader, or to the channel where that is null. What a person who has blocked the
   * bot would have seen is kept until they are back; everything else throws and is tried again.
   */
  readonly deliver: (job: Shown, reader: PersonId | null, act: () => Promise<void>) => Promise<void>
}

export function createDelivery({
  store,
  clock,
  log,
}: {
  store: Store
  clock: Clock
  log: Log
}): Delivery {
  return {
    deliver: async (job, reader, act) => {
      try {
        await act()
      } catch (error) {
        if (!(error instanceof OutsideFailed)) throw error
        if (reader === null) {
          await channelFailed(job, error)
          throw error
        }
        if (error.kind !== 'blocked') throw error
        log.warn({ status: error.status }, 'A person has blocked the bot')
        const key = 'resetId' in job ? job.resetId : job.holdId
        await store.keepUnsent(reader, { job, key: `${key} ${job.audience}` })
        return
      }
      if (reader === null) await channelWorks(job)
    },
  }

  /** IT does not see what it should: whoever waits for IT is told how to reach them. */
  async function channelFailed(job: Shown, error: OutsideFailed): Promise<void> {
    const now = clock().toISOString()
    let since = await store.setting(CHANNEL_FAILING)
    if (since === null) {
      since = now
      await store.saveSetting(CHANNEL_FAILING, since)
      const { service, status, kind } = error
      log.error({ service, status, kind }, 'The channel cannot be reached')
    }
    await showRequester(job, `unheard ${since}`)
  }

  async function channelWorks(job: Shown): Promise<void> {
    const since = await store.setting(CHANNEL_FAILING)
    if (since === null) return
    await store.removeSetting(CHANNEL_FAILING)
    log.info({ since }, 'The channel can be reached again')
    await showRequester(job, `heard ${since}`)
  }

  async function showRequester(job: Shown, word: string): Promise<void> {
    if (job.kind !== 'show') return
    const { resetId } = job
    const again: Job = { kind: 'show', resetId, audience: 'employee', again: false }
    await store.owe([owe(again, word, clock().toISOString())])
  }
}
