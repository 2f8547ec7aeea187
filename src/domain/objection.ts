import type { Device } from './device.ts'
import { routeOf, type Because, type Policy, type Standing } from './policy.ts'
import type { PersonId } from './prompt.ts'
import type { Event, In } from './reset.ts'

/** What Intune and the directory say right before an order. */
export type Found = Standing & {
  /** Null when Intune does not know the device any more. */
  readonly device: Device | null
  readonly primaryUsers: readonly PersonId[]
  /** Whether the requester's account is enabled; asked for a vouch only, null otherwise. */
  readonly enabled: boolean | null
}

/**
 * What speaks against ordering a reset as things are now: the event to tell it by, or null; `askLater`
 * where the policy may forbid it, and nobody can tell until the directory answers.
 */
export function objectionTo(
  reset: In<'resetting'>,
  { device, primaryUsers, enabled, ...standing }: Found,
  policy: Policy,
  now: Date,
): Event | 'askLater' | null {
  if (device === null) return { type: 'failed', failure: 'vanished' }
  if (device.ownerId !== reset.person) return { type: 'failed', failure: 'ownerChanged' }
  const route = routeOf({ device, ...standing }, policy, now)
  if (route.way === 'none') {
    return route.reason === 'groupsUnknown'
      ? 'askLater'
      : { type: 'failed', failure: 'notPossible' }
  }
  if (reset.authority.kind === 'vouch' && enabled !== true) {
    return { type: 'failed', failure: 'accountDisabled' }
  }
  const isTheirs = primaryUsers.length === 1 && primaryUsers[0] === reset.person
  const doubts: Because[] = route.way === 'approval' ? [...route.because] : []
  if (!isTheirs) doubts.push('notPrimaryUser')
  const because = doubts.filter((doubt) => !reset.approval?.covers.includes(doubt))
  return because.length === 0 ? null : { type: 'escalated', reason: null, because }
}
