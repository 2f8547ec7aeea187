import { randomUUID } from 'node:crypto'
import { activityIn } from './activity.ts'
import { createEntra } from './adapters/entra.ts'
import { createGraph } from './adapters/graph.ts'
import { createIntune } from './adapters/intune.ts'
import { awayCode, openDatabase, reached, type Database } from './adapters/db.ts'
import { createJobs, type Jobs, type Perform } from './adapters/jobs.ts'
import { migrate } from './adapters/migrations.ts'
import { createStore } from './adapters/store.ts'
import { activityOf, createAdapter, createTeams } from './adapters/teams.ts'
import { createAlerts } from './alerts.ts'
import { createApprovers } from './approvers.ts'
import { CHANNEL_SERVICE_URL, createBot } from './bot.ts'
import { createCards } from './cards.ts'
import type { Config } from './config.ts'
import { ConfigurationWrong } from './errors.ts'
import { purgeToday } from './domain/job.ts'
import type { Policy } from './domain/policy.ts'
import { defaultDurations, type Durations } from './domain/reset.ts'
import { CHANNEL_FAILING } from './delivery.ts'
import { createEngine } from './engine.ts'
import { createHttp } from './http.ts'
import { createMetrics } from './metrics.ts'
import { createPages } from './pages.ts'
import type { Audited, Clock, Contact, Place, Store } from './ports.ts'
import { createPresenter } from './present.ts'
import { createRetention } from './retention.ts'
import { createSignInFlow } from './signin.ts'
import { createTickets } from './tickets.ts'
import type { Log } from './log.ts'
import { createTalk } from './talk.ts'
import { createWorker } from './worker.ts'
import { createWording } from './wording.ts'

/** The whole bot, put together and listening. */
export type App = {
  readonly port: number
  /** Starts doing jobs; until then they wait. */
  readonly work: () => Promise<void>
  /** Does the jobs that are due and returns when none is: for tests. */
  readonly drain: () => Promise<number>
  /** Stops taking, finishes what is under way. */
  readonly stop: () => Promise<void>
}

const MINUTE = 60_000

/** Builds everything from the configuration. Tests give a database and a clock of their own. */
export async function startApp(
  config: Config,
  { log, clock = () => new Date(), database }: { log: Log; clock?: Clock; database?: Database },
): Promise<App> {
  const onError = (error: unknown) => {
    log.error({ err: error }, 'The database or a job failed')
  }
  const isAway = (error: unknown) => awayCode(error) !== null
  const { database: where } = config
  const db = database ?? (await reached(where, () => openDatabase(where, onError)))
  await reached(where, () => db.patiently(migrate))
  const jobs: Jobs = await createJobs(db, clock, onError)
  const store: Store = createStore(db.kysely, jobs)

  const channelFailingSince = () => store.setting(CHANNEL_FAILING)
  const metrics = createMetrics({ channelFailingSince })
  const policy = policyOf(config)
  const graph = createGraph({ config, log, clock, onCall: metrics.graphCalled })
  const intune = createIntune({ graph, log, clock })
  const entra = createEntra({ config, log, clock })
  const adapter = createAdapter({ config, clock, onCall: metrics.teamsCalled })
  const teams = createTeams(adapter, { config, clock })

  const wording = createWording()
  const cards = createCards({ wording })
  const tickets = createTickets(config.signIn.clientSecret)
  const channelLocale = config.escalation.locale
  let branding: Contact | null = null
  const contact = async () => {
    branding = await intune.contact().catch(() => null)
    return merged(config.contact, branding)
  }
  const presenting = {
    store,
    cards,
    tickets,
    clock,
    policy,
    limits: config.limits,
    endpoint: config.endpoint,
    signInAs: config.bot.channels.includes('msteams') ? 'teams' : 'url',
    channelLocale,
  } as const
  const presenter = createPresenter({ ...presenting, contact })
  // An answer to a press does not wait for Graph: it shows what was known last.
  const knownContact = () => Promise.resolve(merged(config.contact, branding))
  const quickPresenter = createPresenter({ ...presenting, contact: knownContact })

  // With its hash: what was logged tells whether the table has been changed since.
  const logEntry = (entry: Audited) => {
    log.info({ ...entry, detail: undefined }, 'event')
  }
  const engine = createEngine({
    store,
    clock,
    policy,
    durations: durationsOf(config),
    limits: config.limits,
    approverSignIn: config.approvers.signIn,
    onDecision: (entry) => {
      metrics.decided(entry)
      logEntry(entry)
    },
  })

  const alerts = createAlerts({ store, clock })
  const talk = createTalk({ store, engine, cards, clock, contact: knownContact })
  const bot = createBot({
    talk,
    alerts,
    store,
    engine,
    cards,
    tickets,
    presenter: quickPresenter,
    approvers: createApprovers({ intune, ...config.approvers }),
    intune,
    contact: knownContact,
    isAway,
    clock,
    policy,
    turnsAMinute: config.limits.turnsAMinute,
    tenant: config.tenant.id,
    botId: config.bot.id,
    channels: config.bot.channels,
    escalationChannel: config.escalation.channelId,
    activityOf,
    freshId: randomUUID,
    log,
  })
  adapter.onTurnError = (_context, error) => {
    log.error({ err: error }, 'A turn failed')
    return Promise.resolve()
  }

  const channel = async (): Promise<Place | null> => {
    const serviceUrl = config.escalation.serviceUrl ?? (await store.setting(CHANNEL_SERVICE_URL))
    if (serviceUrl === null) return null
    return { serviceUrl, conversationId: config.escalation.channelId }
  }
  const perform = createWorker({
    store,
    engine,
    intune,
    teams,
    cards,
    presenter,
    clock,
    policy,
    contact,
    channel,
    channelLocale,
    alerts,
    purge: createRetention({ store, clock, keep: config.retention, log }),
    log,
  })
  await store.owe([purgeToday(clock())])
  const measured: Perform = async (job, lateMs) => {
    try {
      await perform(job)
      metrics.jobDone(job.kind, 'done', lateMs)
    } catch (error) {
      metrics.jobDone(job.kind, 'failed', lateMs)
      log.warn({ err: error, job }, 'A job failed and will be tried again')
      throw error
    }
  }

  const server = createHttp({
    activityIn,
    processActivity: (request, response) =>
      // botbuilder's own idea of a request differs from restify's in optional properties only.
      adapter.process(request as never, response, async (context) => {
        await bot.run(context)
      }),
    flow: createSignInFlow({
      store,
      entra,
      intune,
      tickets,
      clock,
      tenant: config.tenant.id,
      authContext: config.signIn.authContext,
      onRefusal: (why) => {
        metrics.signInRefused(why)
        log.warn({ why }, 'A sign-in was refused')
      },
      onAuthenticated: logEntry,
      onGuestUnknown: (person) => {
        log.warn(
          { person },
          'Nothing says whether who signed in is a guest; add the optional claim acct, or grant User.Read.All',
        )
      },
    }),
    pages: createPages({ say: wording.plain, languageOf: wording.nearest }),
    ready: store.ping,
    isAway,
    channelFailingSince,
    metrics,
    log,
  })
  const port = await new Promise<number>((listening, failed) => {
    server.once('error', ({ message }: Error) => {
      failed(new ConfigurationWrong([`PORT: cannot be listened on (${message}); choose another`]))
    })
    server.listen(config.port, config.host ?? undefined, () => {
      listening(server.address().port)
    })
  })
  log.info({ port }, 'listening')

  return {
    port,
    work: () => jobs.work(measured),
    drain: () => jobs.drain(measured),
    stop: async () => {
      const closed = new Promise<void>((done) => {
        server.close(() => {
          done()
        })
      })
      // Whoever is still sending after this long is cut off.
      const hurry = setTimeout(() => {
        server.server.closeAllConnections()
      }, 5_000)
      await Promise.all([closed, jobs.stop()])
      clearTimeout(hurry)
      if (database === undefined) await db.close()
    },
  }
}

function policyOf({ policy }: Config): Policy {
  const way = policy.selfService === 'on' ? 'self' : 'approval'
  const { personalIphone, oldAndroid, windowsPinReset, staleAfterDays } = policy
  return {
    ways: { alphanumeric: way, numeric: way, workProfile: way, removal: way },
    personalIphone,
    oldAndroid,
    windowsPinReset,
    staleAfterDays,
  }
}

function durationsOf({ signIn, approvers, policy }: Config): Durations {
  return {
    ...defaultDurations,
    signInMs: signIn.minutes * MINUTE,
    approvalMs: approvers.hours * 60 * MINUTE,
    showMs: policy.showMinutes * MINUTE,
  }
}

/** Intune's branding first, what is configured where it says nothing. */
function merged(configured: Contact, branding: Contact | null): Contact {
  return {
    name: branding?.name ?? configured.name,
    phone: branding?.phone ?? configured.phone,
    email: branding?.email ?? configured.email,
    website: branding?.website ?? configured.website,
  }
}
