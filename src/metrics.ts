import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'
import type { Job } from './domain/job.ts'
import { decisionsFor, type Cause } from './domain/reset.ts'
import { escalationEnded, outcomesOf, steps, stepsOf, type OnWritten } from './funnel.ts'
import type { Log } from './log.ts'
import { createOpenNumbers, type OpenNumbersParts } from './open-numbers.ts'

/** What operators can see in numbers; nothing in them names a person or a device. */
export type Metrics = {
  /** Answers within about two seconds, whatever the database does. */
  readonly text: () => Promise<string>
  readonly contentType: string
  readonly decided: OnWritten
  readonly signInRefused: (why: string) => void
  readonly graphCalled: (call: { operation: string; status: number | null; ms: number }) => void
  readonly teamsCalled: (call: { method: string; status: number | null; ms: number }) => void
  readonly jobDone: (job: Job, outcome: 'done' | 'failed', lateMs: number) => void
  /** The same log, with its errors counted. */
  readonly watching: (log: Log) => Log
}

/** So many resets that were shown are remembered, so that each counts once. */
const MOST_SHOWN = 1_000

export function createMetrics(parts: Omit<OpenNumbersParts, 'registry'>): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const openNumbers = createOpenNumbers({ ...parts, registry })
  const funnel = new Counter({
    name: 'resetmyphone_funnel_total',
    help: 'Requests for a reset (asked), and resets that came to each of the steps after it',
    labelNames: ['step'],
    registers,
  })
  const toPasscode = new Histogram({
    name: 'resetmyphone_time_to_passcode_seconds',
    help: 'From the beginning of a reset until the phone had carried it out, with all waiting',
    buckets: [15, 30, 60, 120, 300, 600, 1800, 3600, 14_400, 28_800, 86_400],
    registers,
  })
  const escalations = new Counter({
    name: 'resetmyphone_escalations_total',
    help: 'Requests to IT that ended, by what they were for and how',
    labelNames: ['cause', 'outcome'],
    registers,
  })
  const events = new Counter({
    name: 'resetmyphone_events_total',
    help: 'Accepted events, by event and the state of the reset after it',
    labelNames: ['event', 'state'],
    registers,
  })
  const resets = new Counter({
    name: 'resetmyphone_resets_total',
    help: 'Resets that reached an outcome: done, failed or closed',
    labelNames: ['outcome'],
    registers,
  })
  const refusals = new Counter({
    name: 'resetmyphone_refusals_total',
    help: 'Events and sign-ins that were not accepted, by reason',
    labelNames: ['event', 'reason'],
    registers,
  })
  const graph = new Histogram({
    name: 'resetmyphone_graph_call_seconds',
    help: 'Calls of Microsoft Graph, by operation and HTTP status (0: no answer)',
    labelNames: ['operation', 'status'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const teams = new Histogram({
    name: 'resetmyphone_teams_call_seconds',
    help: 'Calls of the Bot Connector, by method and HTTP status (0: no answer)',
    labelNames: ['method', 'status'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const lag = new Histogram({
    name: 'resetmyphone_job_lag_seconds',
    help: 'How late a job began, by kind',
    labelNames: ['kind'],
    buckets: [0.1, 0.5, 1, 2, 5, 15, 60, 300],
    registers,
  })
  const jobs = new Counter({
    name: 'resetmyphone_jobs_total',
    help: 'Jobs done and jobs that failed and are tried again, by kind',
    labelNames: ['kind', 'outcome'],
    registers,
  })
  const errors = new Counter({
    name: 'resetmyphone_errors_total',
    help: 'Lines in the log with the level error',
    registers,
  })

  // There from the start: a first one that comes out of nothing is no increase to Prometheus.
  for (const step of steps) funnel.inc({ step }, 0)
  for (const outcome of outcomes) resets.inc({ outcome }, 0)
  for (const state of afterDisowned) events.inc({ event: 'disowned', state }, 0)
  for (const cause of Object.keys(decisionsFor) as Cause[]) {
    for (const outcome of outcomesOf(cause)) escalations.inc({ cause, outcome }, 0)
  }

  const shown = new Set<string>()
  const isShownBefore = (resetId: string | null) => {
    if (resetId === null || shown.has(resetId)) return true
    const [oldest] = shown
    if (shown.size === MOST_SHOWN && oldest !== undefined) shown.delete(oldest)
    shown.add(resetId)
    return false
  }

  return {
    text: async () => {
      await openNumbers.refresh()
      return registry.metrics()
    },
    contentType: registry.contentType,
    decided: (entry, reset) => {
      const { event, from, outcome, result, resetId } = entry
      if (outcome === 'refused') refusals.inc({ event, reason: result })
      if (outcome !== 'accepted') return
      events.inc({ event, state: result })
      if (outcomes.includes(result) && result !== from) resets.inc({ outcome: result })
      for (const step of stepsOf(entry, reset)) {
        if (step !== 'shown' || !isShownBefore(resetId)) funnel.inc({ step })
      }
      if (reset?.state === 'done' && event === 'completed') {
        const ms = Date.parse(reset.doneAt) - Date.parse(reset.createdAt)
        toPasscode.observe(Math.max(0, ms) / 1000)
      }
      const escalation = escalationEnded(entry, reset)
      if (escalation !== null) escalations.inc(escalation)
    },
    signInRefused: (reason) => {
      refusals.inc({ event: 'authenticated', reason })
    },
    graphCalled: ({ operation, status, ms }) => {
      graph.observe({ operation, status: String(status ?? 0) }, ms / 1000)
    },
    teamsCalled: ({ method, status, ms }) => {
      teams.observe({ method, status: String(status ?? 0) }, ms / 1000)
    },
    jobDone: (job, outcome, lateMs) => {
      const { kind } = job
      jobs.inc({ kind, outcome })
      lag.observe({ kind }, lateMs / 1000)
      // What goes on by itself after a failure was asked for once.
      if (job.kind === 'find' && job.count === 0 && outcome === 'done')
        funnel.inc({ step: 'asked' })
    },
    watching: (log) => ({
      info: (fields, message) => {
        log.info(fields, message)
      },
      warn: (fields, message) => {
        log.warn(fields, message)
      },
      error: (fields, message) => {
        errors.inc()
        log.error(fields, message)
      },
    }),
  }
}

const outcomes: readonly string[] = ['done', 'failed', 'closed']

/** Where a reset is after somebody has said that it wasn't them. */
const afterDisowned = ['resetting', 'failed', 'done', 'closed'] as const
