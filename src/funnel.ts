import { decisionsFor, type Cause, type Reset } from './domain/reset.ts'
import type { Audited, AuditEntry, Store } from './ports.ts'

/** The way of a reset that goes well, in its order. */
export const steps = [
  'asked',
  'chosen',
  'prompted',
  'signed_in',
  'ordered',
  'done',
  'shown',
] as const
export type Step = (typeof steps)[number]

/** What was written down of a decision, and the reset as it was saved with it; null where it stayed as it was. */
export type OnWritten = (entry: Audited, reset: Reset | null) => void

/** The same store, which tells of every decision after its transaction. */
export function telling(store: Store, onWritten: OnWritten): Store {
  return {
    ...store,
    transaction: async (work) => {
      const { result, saved, entries } = await store.transaction(async (tx) => {
        const saved = new Map<string, Reset>()
        const entries: Audited[] = []
        const result = await work({
          ...tx,
          save: async (reset) => {
            await tx.save(reset)
            saved.set(reset.id, reset)
          },
          audit: async (entry) => {
            const written = await tx.audit(entry)
            entries.push({ ...entry, ...written })
            return written
          },
        })
        return { result, saved, entries }
      })
      for (const entry of entries) onWritten(entry, saved.get(entry.resetId ?? '') ?? null)
      return result
    },
  }
}

/**
 * The steps that a reset takes with a decision, each for the first time. That somebody asked is no
 * decision, and whether they look at their passcode for the first time cannot be told from one.
 */
export function stepsOf(entry: AuditEntry, reset: Reset | null): Step[] {
  const { event, from, outcome, result } = entry
  if (outcome !== 'accepted') return []
  if (event === 'shown') return ['shown']
  if (reset === null) return []
  const taken: Partial<Record<Step, boolean>> = {
    chosen: event === 'chosen' && from === null,
    prompted:
      result === 'awaitingSignIn' &&
      (from === null || from === 'awaitingApproval') &&
      isFirstTry(reset),
    signed_in: event === 'signedIn' && from === 'awaitingSignIn' && isFirstSignIn(reset),
    ordered: event === 'ordered' && isFirstOrder(reset),
    done: event === 'completed' && result === 'done',
  }
  return steps.filter((step) => taken[step])
}

/** Stopped with the sign-in itself, the escalation is a new one: only an approval tells of one before. */
function isFirstSignIn(reset: Reset): boolean {
  return reset.state === 'resetting' ? isFirstTry(reset) : reset.approval === null
}

/** Neither put off by Intune nor asked again after a failure. */
function isFirstOrder(reset: Reset): boolean {
  return (
    reset.state === 'resetting' && reset.notBefore === null && reset.escalation?.cause !== 'failed'
  )
}

/** Nothing but what stood against it from the beginning has sent it to IT. */
function isFirstTry({ escalation, createdAt }: Reset): boolean {
  return escalation === null || escalation.at === createdAt
}

/** How IT's part in a reset ended. */
export type EscalationOutcome =
  | 'approved'
  | 'vouched'
  | 'denied'
  | 'handled'
  | 'cancelled'
  | 'disowned'
  | 'unanswered'
  /** Intune, asked before, has answered after all. */
  | 'done'

/** Every way in which an escalation of this cause can end. */
export function outcomesOf(cause: Cause): readonly EscalationOutcome[] {
  const late = cause === 'failed' ? (['done'] as const) : []
  return [...decisionsFor[cause], 'cancelled', 'disowned', 'unanswered', ...late]
}

/** The escalation that ended with a decision, if one did. */
export function escalationEnded(
  { from, outcome }: AuditEntry,
  reset: Reset | null,
): { cause: Cause; outcome: EscalationOutcome } | null {
  if (from !== 'awaitingApproval' || outcome !== 'accepted') return null
  const ended = reset === null ? null : outcomeIn(reset)
  const cause = reset?.escalation?.cause
  return ended === null || cause === undefined ? null : { cause, outcome: ended }
}

function outcomeIn(reset: Reset): EscalationOutcome | null {
  switch (reset.state) {
    case 'awaitingSignIn':
      return 'approved'
    case 'resetting':
      return 'vouched'
    case 'done':
      return 'done'
    case 'failed':
      return 'disowned'
    case 'closed':
      return reset.ending.how === 'expired' ? null : reset.ending.how
    case 'awaitingApproval':
    case 'lapsed':
      return null
  }
}
