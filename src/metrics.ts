import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { AuditEntry } from './ports.ts'

/** What operators can see in numbers; nothing in them names a person. */
export type Metrics = {
  readonly text: () => Promise<string>
  readonly contentType: string
  readonly decided: (entry: AuditEntry) => void
  readonly signInRefused: (why: string) => void
  readonly graphCalled: (call: { operation: string; status: number | null; ms: number }) => void
  readonly teamsCalled: (call: { method: string; status: number | null; ms: number }) => void
  readonly jobDone: (kind: string, outcome: 'done' | 'failed', lateMs: number) => void
}

export function createMetrics({
  channelFailingSince,
}: {
  /** Since when the approvers' channel cannot be reached; null while it can. */
  channelFailingSince: () => Promise<string | null>
}): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'resetmyphone_channel_failing',
    help: 'Whether nothing can be posted in the approvers’ channel: 1 if so',
    registers,
    async collect() {
      this.set((await channelFailingSince()) === null ? 0 : 1)
    },
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

  return {
    text: () => registry.metrics(),
    contentType: registry.contentType,
    decided: ({ event, from, outcome, result }) => {
      if (outcome === 'refused') refusals.inc({ event, reason: result })
      if (outcome !== 'accepted') return
      events.inc({ event, state: result })
      const isOutcome = ['done', 'failed', 'closed'].includes(result)
      if (isOutcome && result !== from) resets.inc({ outcome: result })
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
    jobDone: (kind, outcome, lateMs) => {
      jobs.inc({ kind, outcome })
      lag.observe({ kind }, lateMs / 1000)
    },
  }
}
