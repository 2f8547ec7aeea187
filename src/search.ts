import type { Alerts } from './alerts.ts'
import type { Cards } from './cards.ts'
import type { Courier } from './courier.ts'
import type { Device } from './domain/device.ts'
import { nextFind, showAgain, type Job } from './domain/job.ts'
import { routesOf, type Policy } from './domain/policy.ts'
import type { Actor, Event } from './domain/reset.ts'
import type { Engine } from './engine.ts'
import { OutsideFailed } from './errors.ts'
import type { Clock, Contact, Intune, KnownPerson, Store } from './ports.ts'
import type { LookUp } from './standing.ts'
import { fits } from './understand/fits.ts'
import type { DeviceHint } from './understand/types.ts'

export type SearchParts = {
  store: Store
  engine: Engine
  intune: Intune
  cards: Cards
  clock: Clock
  policy: Policy
  lookUp: LookUp
  contact: () => Promise<Contact | null>
  alerts: Alerts
}

type Find = Extract<Job, { kind: 'find' }>

/**
 * Looks for what a person has, and answers: the one device that can only be meant is chosen for them, of
 * several they choose. Done twice, one search answers once.
 */
export function createSearch(
  parts: SearchParts,
  courier: Pick<Courier, 'tell'>,
): (job: Find) => Promise<void> {
  const { store, engine, intune, cards, clock, policy } = parts

  return find

  async function find(job: Find): Promise<void> {
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
      await courier.tell(known, cards.sentence(localeOf(known), 'notForGuests'))
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
        await courier.tell(
          asker,
          cards.refusal(asker.locale, decision.refusal, await parts.contact()),
        )
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
    await store.saveOfferPost(person, await courier.tell(asker, card))
    await answered(job)
  }

  /** Written down, so that the same search does not answer twice. */
  async function answered(job: Find): Promise<void> {
    await store.meet({ id: job.person, answered: searchOf(job) })
  }

  /** The person is told once, and the search goes on by itself for a while. */
  async function notFound(
    job: Find,
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
    if (sentence !== null) await courier.tell(known, cards.sentence(localeOf(known), sentence))
    await answered(job)
  }
}

/** One search; the next one after a pause is another. */
function searchOf({ turn, count }: Find): string {
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
