import { createHash } from 'node:crypto'
import type { Card, Cards } from './cards.ts'
import type { Device } from './domain/device.ts'
import { compareStarts } from './domain/entry.ts'
import {
  nextFind,
  nextLook,
  owe,
  pauseBeforeLook,
  readerOf,
  showAgain,
  type Audience,
  type Job,
} from './domain/job.ts'
import { objectionTo } from './domain/objection.ts'
import { routesOf, type Policy } from './domain/policy.ts'
import type { PersonId } from './domain/prompt.ts'
import { openOrderOf, type Actor, type Asked, type Event, type Reset } from './domain/reset.ts'
import type { Alerts } from './alerts.ts'
import { createDelivery } from './delivery.ts'
import type { Finding } from './doctor/finding.ts'
import type { Engine } from './engine.ts'
import { OutsideFailed } from './errors.ts'
import type { Log } from './log.ts'
import type {
  ActionEntry,
  Clock,
  Contact,
  Intune,
  KnownPerson,
  Message,
  Place,
  Post,
  Store,
  Teams,
} from './ports.ts'
import type { Presenter } from './present.ts'
import type { LookUp } from './standing.ts'
import { fits } from './understand/fits.ts'
import type { DeviceHint } from './understand/types.ts'

const SYSTEM: Actor = { kind: 'system' }

/** After this long without a trace of what was asked, its outcome is unknown. */
const TRACE_MS = 10 * 60_000

/** Longer than this nobody waits for a message, whatever Teams says. */
const LONGEST_PAUSE_MS = 5 * 60_000

const nothing = { service: null, retryAfterMs: null }

/** A timer that rings too early rings again after so long at most: a clock that was wrong may be set right. */
const RING_AGAIN_MS = 60_000

export type WorkerParts = {
  store: Store
  engine: Engine
  intune: Intune
  teams: Teams
  cards: Cards
  presenter: Presenter
  clock: Clock
  policy: Policy
  lookUp: LookUp
  contact: () => Promise<Contact | null>
  /** The approvers' channel; its service address may only become known later. */
  channel: () => Promise<Place | null>
  channelLocale: string
  alerts: Alerts
  /** Looks whether everything is there that the bot needs. */
  checkUp: () => Promise<readonly Finding[]>
  purge: (job: Extract<Job, { kind: 'purge' }>) => Promise<void>
  log: Log
}

/** Does one job. What it throws is tried again later; what it does twice does no harm. */
export function createWorker(parts: WorkerParts): (job: Job) => Promise<void> {
  const { store, engine, intune, teams, cards, presenter, clock, policy, log } = parts
  const delivery = createDelivery({ store, clock, log })

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
        return show(job)
      case 'wake':
        return ring(job, { type: 'woken', until: job.until }, job.until)
      case 'remind':
        return ring(job, { type: 'reminded', due: job.due }, job.due)
      case 'showHold':
        return bringHold(job)
      case 'health':
        return health()
      case 'alert':
        return alert(job.detail)
      case 'purge':
        return parts.purge(job)
    }
  }

  // --- what the person has

  async function find(job: Extract<Job, { kind: 'find' }>): Promise<void> {
    const { person, turn } = job
    const known = await store.person(person)
    // Done before by a process that died before it could say so.
    if (known?.answered === searchOf(job)) return
    let devices
    let isGuest
    try {
      devices = await intune.devicesOf(person)
      isGuest = mayBeGuest(devices) && (await intune.person(person))?.guest === true
    } catch (error) {
      if (error instanceof OutsideFailed) return notFound(job, error, known)
      throw error
    }
    const now = clock()
    if (isGuest) {
      await tell(known, cards.sentence(localeOf(known), 'notForGuests'))
      return answered(job)
    }
    const standing = await parts.lookUp(person, devices)
    await store.offer(person, devices, standing, now.toISOString())
    // Their sign-in name, so that the sign-in page asks for the right account.
    const upn = devices.find(({ ownerUpn }) => ownerUpn !== null)?.ownerUpn ?? null
    const isNew = known === null || (upn !== null && upn !== known.upn)
    const asker = isNew ? await store.meet({ id: person, upn }) : known
    const subjects = devices.map((device) => ({ device, ...standing }))
    const listed = routesOf(subjects, policy, now)
    const possible = listed.filter(({ route }) => route.way !== 'none')
    const meant = possible.filter(({ device }) => isMeant(device, job.hint))
    const [only] = meant
    if (meant.length === 1 && only?.route.way === 'self') {
      const actor: Actor = { kind: 'employee', id: person }
      const event: Event = { type: 'chosen', deviceId: only.device.id }
      const { decision, reset, began } = await engine.handle({ resetId: null }, event, actor)
      if (decision.kind === 'refused') {
        await tell(asker, cards.refusal(asker.locale, decision.refusal, await parts.contact()))
      }
      // One that was open already is shown again where the person is looking: at the end.
      else if (reset !== null && !began) await store.owe([showAgain(reset, turn, now)])
      return answered(job)
    }
    const { locale } = asker
    const card =
      devices.length === 0
        ? cards.noDevices({ contact: await parts.contact(), locale })
        : cards.devices({ devices: listed, locale })
    const activityId = await teams.post(await chatOf(asker), messageOf(card))
    await store.saveOfferPost(person, activityId)
    await answered(job)
  }

  /** Written down, so that the same search does not answer twice. */
  async function answered(job: Extract<Job, { kind: 'find' }>): Promise<void> {
    await store.meet({ id: job.person, answered: searchOf(job) })
  }

  async function tell(person: KnownPerson | null, text: string): Promise<void> {
    await teams.post(await chatOf(person), { summary: text, text })
  }

  /** The person is told once, and the search goes on by itself for a while. */
  async function notFound(
    job: Extract<Job, { kind: 'find' }>,
    error: OutsideFailed,
    known: KnownPerson | null,
  ): Promise<void> {
    const { count } = job
    const refused = await parts.alerts.missing(error)
    const next = refused ? null : nextFind(job, clock())
    if (next !== null) await store.owe([next])
    const sentence = refused
      ? 'troubleToldIT'
      : next === null
        ? 'gaveUp'
        : count === 0
          ? 'trouble'
          : null
    if (sentence !== null) await tell(known, cards.sentence(localeOf(known), sentence))
    await answered(job)
  }

  // --- asking Intune

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

  // --- what people see

  async function show(job: Extract<Job, { kind: 'show' }>): Promise<void> {
    const { resetId, audience, again, version } = job
    const scene = await store.scene(resetId, audience)
    if (scene === null || (version !== undefined && scene.reset.version !== version)) return
    const { reset, reader, prompt, post } = scene
    const readerId = readerOf(audience, reset)
    if (audience === 'channel' && reset.device === null) {
      // Nothing else on the card says whose account it is about.
      await learnAccount(await store.person(reset.person))
    }
    if (readerId !== reset.person) await learnAccount(reader)
    await delivery.deliver(job, readerId, async () => {
      const cardFor = (seat: Audience) => presenter.cardFor(reset, seat, { person: reader, prompt })
      if (audience === 'employee' && reset.state === 'done') {
        // Before the card: what people look for is the newest message.
        const [noticed, notice] = await Promise.all([
          store.post(resetId, 'notice'),
          cardFor('notice'),
        ])
        await bring({ aboutId: resetId, audience: 'notice', reader, post: noticed }, notice)
      }
      const seen = { aboutId: resetId, audience, reader, post }
      await bring(seen, await cardFor(audience), again)
    })
  }

  async function bringHold(job: Extract<Job, { kind: 'showHold' }>): Promise<void> {
    const { holdId, audience } = job
    const hold = await store.hold(holdId)
    if (hold === null) return
    const readerId = readerOf(audience, hold)
    const reader = readerId === null ? null : await store.person(readerId)
    await learnAccount(reader)
    await delivery.deliver(job, readerId, async () => {
      const [post, card] = await Promise.all([
        store.post(holdId, audience),
        presenter.cardForHold(hold, audience),
      ])
      await bring({ aboutId: holdId, audience, reader, post }, card)
    })
  }

  /** Updates what an audience sees, or posts it: the first time, when it is news, and when they asked. */
  async function bring(
    { aboutId, audience, reader, post }: Seen,
    card: Card,
    again = false,
  ): Promise<void> {
    const shows = createHash('sha256').update(JSON.stringify(card.content)).digest('base64url')
    const isNews = card.announce !== null && card.announce !== post?.announced
    if (post !== null && !again && !isNews) {
      if (post.shows === shows) return
      if (await updated(post, card)) {
        await store.savePost(aboutId, audience, { ...post, shows })
        return
      }
    }
    const place = audience === 'channel' ? await parts.channel() : await chatOf(reader)
    if (place === null) throw new OutsideFailed('teams', 'unavailable', 'Teams: no address yet')
    const activityId =
      audience === 'channel'
        ? await teams.postToChannel(place, messageOf(card))
        : await teams.post(place, messageOf(card))
    const at =
      audience === 'channel'
        ? { ...place, conversationId: `${place.conversationId};messageid=${activityId}` }
        : place
    await store.savePost(aboutId, audience, {
      place: at,
      activityId,
      shows,
      announced: card.announce ?? post?.announced ?? null,
    })
    if (post !== null) await takeOver(post, reader)
  }

  /** An approver's sign-in name, so that the sign-in page asks for the right account. It does without. */
  async function learnAccount(known: KnownPerson | null): Promise<void> {
    if (known === null || known.upn !== null) return
    const { id } = known
    const found = await intune.person(id).catch(() => null)
    if (found !== null) await store.meet({ id, upn: found.upn })
  }

  /** Whether the message could be changed; one that is gone is posted anew. */
  async function updated(post: Post, card: Card): Promise<boolean> {
    try {
      await teams.update(post.place, post.activityId, messageOf(card))
      return true
    } catch (error) {
      if (!(error instanceof OutsideFailed) || error.kind !== 'gone') throw error
      return false
    }
  }

  /** An older card says that a newer one took its place. It matters less than the new one: one try. */
  async function takeOver(post: Post, reader: KnownPerson | null): Promise<void> {
    const locale = reader?.locale ?? parts.channelLocale
    try {
      await teams.update(post.place, post.activityId, messageOf(cards.moved({ locale })))
    } catch (error) {
      if (!(error instanceof OutsideFailed)) throw error
      const { service, status } = error
      log.warn({ service, status }, 'An older card could not be updated')
    }
  }

  /** A person's own chat with the bot, opened where it is not yet known. */
  async function chatOf(person: KnownPerson | null): Promise<Place> {
    const { place = null, teamsId = null, serviceUrl = null } = person ?? {}
    if (place !== null) return place
    if (person === null || teamsId === null || serviceUrl === null) {
      throw new OutsideFailed('teams', 'unavailable', 'Teams: no address of this person yet')
    }
    const opened = await teams.openChat(serviceUrl, teamsId)
    await store.meet({ id: person.id, place: opened })
    return opened
  }

  // --- timers and alarms

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
    await tellIT(cards.alert({ about: 'notPermitted', detail, locale: parts.channelLocale }))
  }

  async function health(): Promise<void> {
    await tellIT(cards.health({ findings: await parts.checkUp(), locale: parts.channelLocale }))
  }

  async function tellIT(card: Card): Promise<void> {
    const place = await parts.channel()
    if (place === null) throw new OutsideFailed('teams', 'unavailable', 'Teams: no channel yet')
    await teams.postToChannel(place, messageOf(card))
  }
}

/** What an audience sees of a reset or a hold. */
type Seen = {
  readonly aboutId: string
  readonly audience: Audience
  readonly reader: KnownPerson | null
  readonly post: Post | null
}

/** One search; the next one after a pause is another. */
function searchOf({ turn, count }: Extract<Job, { kind: 'find' }>): string {
  return `${turn} ${count}`
}

function localeOf(person: KnownPerson | null): string {
  return person?.locale ?? 'en'
}

function isMeant(device: Device, hint: string | null): boolean {
  // Only ever written from what was understood.
  return hint === null || fits(hint as DeviceHint, device)
}

/** Guests' sign-in names say so; the directory has the last word, for external members have such names too. */
function mayBeGuest(devices: readonly Device[]): boolean {
  return devices.length === 0 || devices.some(({ ownerUpn }) => /#ext#/i.test(ownerUpn ?? ''))
}

function messageOf({ content, summary }: Card): Message {
  return { card: content, summary }
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
