import type { Alerts } from './alerts.ts'
import { compareStarts } from './domain/entry.ts'
import { nextLook, owe, pauseBeforeLook } from './domain/job.ts'
import { objectionTo } from './domain/objection.ts'
import type { Policy } from './domain/policy.ts'
import type { PersonId } from './domain/prompt.ts'
import { openOrderOf, SYSTEM, type Asked, type Event, type Reset } from './domain/reset.ts'
import type { Engine } from './engine.ts'
import { OutsideFailed } from './errors.ts'
import type { Log } from './log.ts'
import type { ActionEntry, Clock, Intune, Store } from './ports.ts'
import type { LookUp } from './standing.ts'

/** After this long without a trace of what was asked, its outcome is unknown. */
const TRACE_MS = 10 * 60_000

export type OrderParts = {
  store: Store
  engine: Engine
  intune: Intune
  clock: Clock
  policy: Policy
  lookUp: LookUp
  alerts: Alerts
  log: Log
}

/** Has Intune reset a passcode, and follows what becomes of it. */
export type Orders = {
  /** Asks Intune, once, where nothing speaks against it any more. */
  readonly order: (resetId: string) => Promise<void>
  /** Looks how it goes; as long as it is not over, the next look is owed. */
  readonly look: (resetId: string, count: number) => Promise<void>
}

export function createOrders(parts: OrderParts): Orders {
  const { store, engine, intune, clock, policy, log } = parts

  return { order, look }

  async function order(resetId: string): Promise<void> {
    const reset = await store.reset(resetId)
    if (reset?.state !== 'resetting' || reset.asked !== null) return
    const { device: chosen } = reset
    if (chosen === null) return happened(resetId, { type: 'failed', failure: 'vanished' })
    let newestBefore
    try {
      const found = await intune.device(chosen.id)
      const device = found?.device ?? null
      const objection = objectionTo(
        reset,
        {
          device,
          primaryUsers: found === null ? [] : await intune.primaryUsersOf(chosen.id),
          enabled: reset.authority.kind === 'vouch' ? await isEnabled(reset.person) : null,
          ...(await parts.lookUp(reset.person, device === null ? [] : [device])),
        },
        policy,
        clock(),
      )
      if (objection === 'askLater') {
        throw new OutsideFailed('graph', 'unavailable', 'Nobody can tell whether it is forbidden')
      }
      if (objection !== null) {
        await happened(resetId, objection)
        return
      }
      newestBefore = found?.resets[0]?.startedAt ?? null
    } catch (error) {
      if (!(error instanceof OutsideFailed)) throw error
      if (error.kind === 'refused') return refusedBy(resetId, error)
      throw error
    }
    const ordered = await engine.handle({ resetId }, { type: 'ordered', newestBefore }, SYSTEM)
    if (ordered.decision.kind === 'refused' && ordered.decision.refusal === 'tooEarly') {
      const at = reset.notBefore ?? clock().toISOString()
      return store.owe([owe({ kind: 'order', resetId }, `again ${clock().toISOString()}`, at)])
    }
    // Only whoever wrote down that Intune is being asked asks it.
    if (ordered.decision.kind !== 'accepted' || ordered.reset?.state !== 'resetting') return
    const { asked } = ordered.reset
    if (asked !== null) await ask(ordered.reset, chosen.id, asked)
  }

  async function ask(reset: Reset, deviceId: string, asked: Asked): Promise<void> {
    try {
      await intune.resetPasscode(deviceId, asked.requestId)
    } catch (error) {
      if (!(error instanceof OutsideFailed)) throw error
      log.warn({ resetId: reset.id, status: error.status, kind: error.kind }, 'Intune said no')
      const neverAsked = error.service === 'entra' && error.kind !== 'refused'
      if (error.kind === 'throttled' || neverAsked) {
        const until = new Date(clock().getTime() + (error.retryAfterMs ?? 20_000)).toISOString()
        await engine.handle({ resetId: reset.id }, { type: 'postponed', until }, SYSTEM)
      } else if (error.kind === 'gone') {
        await happened(reset.id, { type: 'failed', failure: 'vanished' })
      } else if (error.kind === 'refused') {
        await refusedBy(reset.id, error)
      }
      // Without an answer it may have been carried out: the looks find out, it is never asked twice.
    }
  }

  /** Whether an account is enabled; not being allowed to see it is a permission that is missing. */
  async function isEnabled(id: PersonId): Promise<boolean> {
    const person = await intune.person(id)
    if (person?.enabled !== null) return person?.enabled ?? false
    throw new OutsideFailed('graph', 'refused', 'Whether an account is enabled is hidden', {
      status: 403,
      advice: 'grant User.Read.All (application) to GRAPH_CLIENT_ID, with admin consent',
    })
  }

  async function refusedBy(resetId: string, error: OutsideFailed): Promise<void> {
    const isDenied = await parts.alerts.missing(error)
    await happened(resetId, {
      type: 'failed',
      failure: isDenied ? 'notPermitted' : 'refusedByIntune',
    })
  }

  async function happened(resetId: string, event: Event): Promise<void> {
    await engine.handle({ resetId }, event, SYSTEM)
  }

  async function look(resetId: string, count: number): Promise<void> {
    const reset = await store.reset(resetId)
    const open = reset === null ? null : openOrderOf(reset)
    if (reset === null || open === null || reset.device === null) return
    const { device } = reset
    const { asked } = open
    const since = clock().getTime() - Date.parse(asked.at)
    try {
      const entry = oursIn(await intune.resetsOf(device.id), asked)
      const event = eventOf(entry, asked, since, reset)
      if (event !== null) {
        const { decision } = await engine.handle({ resetId }, event, SYSTEM)
        if (decision.kind === 'accepted' && isLast(event)) return
      }
    } catch (error) {
      if (!(error instanceof OutsideFailed)) throw error
      await parts.alerts.missing(error)
      log.warn({ resetId, status: error.status, kind: error.kind }, 'Could not look at Intune')
    }
    const at = new Date(clock().getTime() + pauseBeforeLook(since))
    await store.owe([nextLook(resetId, asked.requestId, count + 1, at)])
  }
}

/** Ours: the entry kept, or the first that is newer than the newest there was before we asked. */
function oursIn(entries: readonly ActionEntry[], asked: Asked): ActionEntry | undefined {
  const { entry, newestBefore } = asked
  if (entry !== null) return entries.find(({ startedAt }) => startedAt === entry)
  return entries.findLast(
    ({ startedAt }) => newestBefore === null || compareStarts(startedAt, newestBefore) > 0,
  )
}

/** What a look at Intune's list means. */
function eventOf(
  entry: ActionEntry | undefined,
  asked: Asked,
  sinceMs: number,
  { state }: Reset,
): Event | null {
  if (entry === undefined) {
    return state === 'resetting' && sinceMs >= TRACE_MS
      ? { type: 'failed', failure: 'unknownOutcome' }
      : null
  }
  switch (entry.state) {
    case 'done':
      return { type: 'completed', entry: entry.startedAt, hasPasscode: entry.hasPasscode }
    case 'failed':
    case 'canceled':
      return { type: 'failed', failure: 'failedOnDevice', code: codeOf(entry) }
    case 'notSupported':
      return { type: 'failed', failure: 'notSupported', code: codeOf(entry) }
    case 'pending':
    case 'active':
    case 'none':
      return asked.entry === null ? { type: 'listed', entry: entry.startedAt } : null
  }
}

/** Intune's number for what went wrong; 0 says nothing. */
function codeOf({ errorCode }: ActionEntry): number | undefined {
  return errorCode === null || errorCode === 0 ? undefined : errorCode
}

function isLast(event: Event): boolean {
  if (event.type === 'completed') return true
  return event.type === 'failed' && event.failure !== 'unknownOutcome'
}
