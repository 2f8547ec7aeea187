import { owe, type Job } from './domain/job.ts'
import type { OutsideFailed } from './errors.ts'
import type { Clock, Store } from './ports.ts'

/** What IT has to put right with its own hands. */
export type Alerts = {
  /**
   * Tells the approvers' channel of a permission that is missing, once an hour for each; answers
   * whether this was one.
   */
  readonly missing: (error: OutsideFailed) => Promise<boolean>
}

export function createAlerts({ store, clock }: { store: Store; clock: Clock }): Alerts {
  return {
    missing: async (error) => {
      if (!isDenied(error)) return false
      const now = clock().toISOString()
      const detail = [error.message, error.advice].filter(Boolean).join('; ')
      const job: Job = { kind: 'alert', about: 'notPermitted', detail }
      await store.owe([owe(job, `${now.slice(0, 13)} ${error.message}`, now)])
      return true
    },
  }
}

/** Graph or Entra refuses the app itself, whatever it asks: only an administrator can change that. */
function isDenied({ service, kind, status }: OutsideFailed): boolean {
  if (kind !== 'refused' || service === 'teams') return false
  return service === 'entra' || status === 401 || status === 403
}
