import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createAboutPages } from './about-pages.ts'
import { localeAsked } from './accept-language.ts'
import { activityIn } from './activity.ts'
import { createAdapter } from './adapters/botAdapter.ts'
import { createConnector } from './adapters/connector.ts'
import { createEntra } from './adapters/entra.ts'
import { createLooks, lookInto } from './adapters/doctor.ts'
import { createGraph } from './adapters/graph.ts'
import { createInspection } from './adapters/inspection.ts'
import { createIntune } from './adapters/intune.ts'
import { awayCode, openDatabase, reached, type Database } from './adapters/db.ts'
import { createJobs, type Jobs, type Perform } from './adapters/jobs.ts'
import { migrate } from './adapters/migrations.ts'
import { createStore } from './adapters/store.ts'
import { activityOf, createTeams } from './adapters/teams.ts'
import { createAlerts } from './alerts.ts'
import { createApprovers } from './approvers.ts'
import { CHANNEL_SERVICE_URL, createBot } from './bot.ts'
import { createCards } from './cards.ts'
import { createDesk } from './desk.ts'
import { createDoctor } from './doctor/doctor.ts'
import type { Config } from './config.ts'
import { ConfigurationWrong } from './errors.ts'
import type { Settings } from './domain/device.ts'
import { purgeToday } from './domain/job.ts'
import { defaultDurations, type Durations } from './domain/reset.ts'
import { CHANNEL_FAILING } from './delivery.ts'
import { createEngine } from './engine.ts'
import { telling } from './funnel.ts'
import { createHttp } from './http.ts'
import { createMetrics } from './metrics.ts'
import { createPages } from './pages.ts'
import { createPinReset } from './pin-reset.ts'
import type { Audited, Clock, Contact, Place, Store } from './ports.ts'
import { createPresenter } from './present.ts'
import { createRetention } from './retention.ts'
import { createSignInFlow } from './signin.ts'
import { createLookUp } from './standing.ts'
import { createTickets } from './tickets.ts'
import type { Log } from './log.ts'
import { createTalk } from './talk.ts'
import { createWorker } from './worker.ts'
import { createWording, readStrings } from './wording.ts'

/** The whole bot, put together and listening. */
export type App = {
  readonly port: number
  /** Starts doing jobs; until then they wait. */
  readonly work: () => Promise<void>
  /** Looks whether everything is there that the bot needs, and logs what it finds. */
  readonly checkUp: () => Promise<void>
  /** Does the jobs that are due and returns when none is: for tests. */
  readonly drain: () => Promise<number>
  /** Stops taking, finishes what is under way. */
  readonly stop: () => Promise<void>
}

const MINUTE = 60_000

/** Builds everything from the configuration. Tests give a database and a clock of their own. */
export async function startApp(
  config: Config,
  parts: { log: Log; clock?: Clock; database?: Database },
): Promise<App> {
  const { clock = () => new Date(), database } = parts
  const channelFailingSince = () => store.setting(CHANNEL_FAILING)
  const metrics = createMetrics({
    openNow: () => store.openNow(),
    channelFailingSince,
    clock,
    log: parts.log,
  })
  const log = metrics.watching(parts.log)
  const onError = (error: unknown) => {
    log.error({ err: error }, 'The database or a job failed')
  }
  const isAway = (error: unknown) => awayCode(error) !== null
  const { database: where } = config
  const db = database ?? (await reached(where, () => openDatabase(where, onError)))
  await reached(where, () => db.patiently(migrate))
  const jobs: Jobs = await createJobs(db, clock, onError)
  const store: Store = createStore(db.kysely, jobs)

  const { policy } = config
  const graph = createGraph({ config, log, clock, onCall: metrics.graphCalled })
  const intune = createIntune({ graph, log, clock })
  const pinReset = createPinReset({
    source: createInspection({ graph }),
    tenantId: config.tenant.id,
    clock,
    setting: policy.checksPinReset ? 'check' : policy.windowsPinReset,
  })
  let windowsPinReset = policy.windowsPinReset
  const lookAtPinReset = async () => {
    windowsPinReset = await pinReset.now()
    return windowsPinReset
  }
  // What is drawn does not wait for Graph: it shows what was found last.
  const settings = (): Settings => ({ ...policy, windowsPinReset })
  const entra = createEntra({ config, log, clock })
  const connector = createConnector({ config, clock, onCall: metrics.teamsCalled })
  const adapter = createAdapter(config, connector)
  const teams = createTeams(config, connector)

  const wording = createWording()
  const cards = createCards({ wording })
  const tickets = createTickets(config.signIn.credential)
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
    settings,
    limits: config.limits,
    endpoint: config.endpoint,
    channelLocale,
    linkToDevice: (deviceId: string) => {
      const { intune: origin } = config.cloud
      const blade = 'Microsoft_Intune_Devices/DeviceSettingsMenuBlade/~/overview/mdmDeviceId'
      return `${origin}/#view/${blade}/${encodeURIComponent(deviceId)}`
    },
    onCall: config.escalation.onCall,
    nameOfOnCall: wording.plain(channelLocale, 'request.onCall'),
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
    store: telling(store, metrics.decided),
    clock,
    policy,
    durations: durationsOf(config),
    limits: config.limits,
    approverSignIn: config.approvers.signIn,
    onDecision: logEntry,
  })

  const alerts = createAlerts({ store, clock })
  const talk = createTalk({ store, engine, cards, clock, contact: knownContact })
  const desk = createDesk({
    store,
    engine,
    cards,
    wording,
    intune,
    clock,
    linkTo: (activityId) => {
      const { teams } = config.cloud
      const channel = encodeURIComponent(config.escalation.channelId)
      return `${teams}/l/message/${channel}/${activityId}?tenantId=${config.tenant.id}`
    },
  })
  const bot = createBot({
    talk,
    desk,
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
    settings,
    turnsAMinute: config.limits.turnsAMinute,
    tenant: config.tenant.id,
    botId: config.bot.id,
    channels: config.bot.channels,
    escalationChannel: config.escalation.channelId,
    channelLocale,
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
  const checkUp = () => {
    const looks = createLooks({ config, clock, database: () => lookInto(db.kysely, clock) })
    const checks = createDoctor({ config, looks, manifest: readManifest, strings: readStrings })
    return Promise.all(checks.map((check) => check()))
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
    lookUp: createLookUp({ intune, policy, pinReset: lookAtPinReset, alerts, log }),
    contact,
    channel,
    channelLocale,
    alerts,
    checkUp,
    purge: createRetention({ store, clock, keep: config.retention, log }),
    log,
  })
  await store.owe([purgeToday(clock())])
  const measured: Perform = async (job, lateMs) => {
    try {
      await perform(job)
      metrics.jobDone(job, 'done', lateMs)
    } catch (error) {
      metrics.jobDone(job, 'failed', lateMs)
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
      onRefusal: (why, person) => {
        metrics.signInRefused(why)
        log.warn({ why, person }, 'A sign-in was refused')
      },
      onAuthenticated: logEntry,
      onGuestUnknown: (person) => {
        log.warn(
          { person },
          'Nothing says whether who signed in is a guest; add the optional claim acct, or grant User.Read.All',
        )
      },
    }),
    pages: createPages({
      say: wording.plain,
      languageOf: wording.nearest,
      teams: config.cloud.teams,
    }),
    about: createAboutPages({
      say: wording.plain,
      languageOf: wording.nearest,
      contact: config.contact,
      keep: config.retention,
    }),
    localeAsked: (acceptLanguage) => localeAsked(acceptLanguage, wording.nearest),
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
    checkUp: async () => {
      for (const { level, ...finding } of await checkUp()) {
        // Never as an error: that would call somebody for what was so before the start, too.
        const write = level === 'ok' ? log.info : log.warn
        write({ verdict: level, ...finding }, 'doctor')
      }
    },
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

function durationsOf({ signIn, approvers, policy }: Config): Durations {
  return {
    ...defaultDurations,
    signInMs: signIn.minutes * MINUTE,
    approvalMs: approvers.hours * 60 * MINUTE,
    remindMs: approvers.remindMinutes * MINUTE,
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

/** The manifest as it is in the repository; null where only the program was installed. */
function readManifest(): string | null {
  const file = new URL('../appPackage/manifest.json', import.meta.url)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
