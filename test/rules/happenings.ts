import type { Device } from '../../src/domain/device.ts'
import type { Prompt, Purpose } from '../../src/domain/prompt.ts'
import type { Actor, Event, EventType, Of } from '../../src/domain/reset.ts'
import { ann, ben, DAY, isoOf, mac, MINUTE, phone, promptOf, SECOND, start } from './world.ts'
import type { World } from './world.ts'

/** Something that can be tried: an event, the device on offer, and the actor's prompt if not their own. */
export type Happening = {
  readonly event: Event
  readonly offer: Device | null
  readonly prompt?: Prompt
}

const only = (event: Event, offer: Device | null = null): Happening => ({ event, offer })

/** What a person can write in a note; the last two are none. */
const notes = [' Known by voice. ', null, ' \t']
const chosen = (offer: Device | null, deviceId = offer?.id ?? phone.id) =>
  only({ type: 'chosen', deviceId }, offer)
const escalated = (offer: Device | null, more: Partial<Of<'escalated'>>) =>
  only({ type: 'escalated', reason: null, ...more }, offer)

/** Lists of Intune's entries may end with any of these before asking; Graph leaves out zeros. */
export const newestBefore = [null, '2026-11-20T09:00:00Z', '2026-11-20T09:00:00.1234567Z']
/** Older, equal and newer ones, in every way of writing that misleads a comparison of texts. */
export const entries = [
  '2026-11-20T08:59:59.9999999Z',
  '2026-11-20T09:00:00Z',
  '2026-11-20T09:00:00.0000000Z',
  '2026-11-20T09:00:00.12Z',
  '2026-11-20T09:00:00.1234567Z',
  '2026-11-20T09:00:00.123456700Z',
  '2026-11-20T09:00:00.1234568Z',
  '2026-11-20T09:00:01Z',
]

type Untimed = Exclude<EventType, 'signedIn' | 'woken' | 'postponed' | 'reminded'>

/** What does not depend on the state: every event with every payload that may matter. */
const fixed: Readonly<Record<Untimed, readonly Happening[]>> = {
  chosen: [
    chosen(phone),
    chosen(mac),
    chosen({ ...phone, deviceType: 'unknownFutureValue' }),
    chosen({ ...phone, lastSyncAt: isoOf(start - 40 * DAY) }),
    chosen({ ...phone, ownerId: ben }),
    chosen({ ...phone, ownerId: null }),
    chosen(phone, 'another'),
    chosen(null),
  ],
  escalated: [
    escalated(null, {}),
    escalated(null, { reason: 'Both my phone and my key are gone.' }),
    escalated(mac, { deviceId: mac.id }),
    escalated(phone, { deviceId: 'another' }),
    escalated(null, { deviceId: phone.id }),
    escalated(null, { because: ['notPrimaryUser'] }),
    escalated(null, { because: ['frozen', 'stale'] }),
  ],
  again: [only({ type: 'again' })],
  claimed: [only({ type: 'claimed' })],
  approved: [
    ...notes.map((note) => only({ type: 'approved', note })),
    only({ type: 'approved', note: null, escalationId: 'another escalation' }),
  ],
  vouched: notes.map((note) => only({ type: 'vouched', note })),
  denied: notes.map((note) => only({ type: 'denied', note })),
  handled: notes.map((note) => only({ type: 'handled', note })),
  ordered: newestBefore.map((newest) => only({ type: 'ordered', newestBefore: newest })),
  listed: entries.map((entry) => only({ type: 'listed', entry })),
  completed: entries.map((entry, index) =>
    only({ type: 'completed', entry, hasPasscode: index % 2 === 0 }),
  ),
  failed: [
    only({ type: 'failed', failure: 'refusedByIntune' }),
    only({ type: 'failed', failure: 'unknownOutcome' }),
    only({ type: 'failed', failure: 'failedOnDevice', code: -7 }),
  ],
  cancelled: [only({ type: 'cancelled' })],
  disowned: [only({ type: 'disowned' })],
  shown: [only({ type: 'shown' })],
}

/** Whose events they are; everybody else tries one of each kind. */
const meantFor: Readonly<Record<Actor['kind'], readonly EventType[]>> = {
  employee: ['chosen', 'escalated', 'again', 'cancelled', 'disowned', 'shown'],
  approver: ['claimed', 'approved', 'vouched', 'denied', 'handled', 'shown'],
  system: ['escalated', 'ordered', 'listed', 'completed', 'failed'],
}
const always = (kind: Actor['kind']) =>
  Object.entries(fixed).flatMap(([type, all]) =>
    meantFor[kind].some((own) => own === type) ? all : all.slice(0, 1),
  )
const fixedFor = {
  employee: always('employee'),
  approver: always('approver'),
  system: always('system'),
}

/** Everything that can be tried by this actor in this world. */
export function happeningsFor(world: World, actor: Actor): readonly Happening[] {
  const timed = [...rings(world), ...reminders(world), ...postponements(world)]
  return [...fixedFor[actor.kind], ...timed, ...codes(world, actor)]
}

function postponements({ now }: World): Happening[] {
  return [only({ type: 'postponed', until: isoOf(now + 2 * MINUTE) })]
}

function rings({ reset, past, now }: World): Happening[] {
  const until = reset?.until ?? isoOf(now)
  const old = past.previousUntil ?? isoOf(Date.parse(until) - SECOND)
  return [until, old, isoOf(now)].map((time) => only({ type: 'woken', until: time }))
}

function reminders({ reset, now }: World): Happening[] {
  const { remindAt = null } = reset?.escalation ?? {}
  const dues = [remindAt, null, isoOf(now), isoOf(now - MINUTE)]
  return dues.map((due) => only({ type: 'reminded', due }))
}

export const CODE = 'hash of the right code'
const proof = { authenticatedAt: isoOf(start), methods: ['pwd', 'mfa'], contexts: [] }

/** The purposes that a code of this actor's may have here; a prompt for any other is a stray. */
function fitting({ reset }: World, actor: Actor): readonly Purpose[] {
  if (actor.kind === 'system' || (actor.id === reset?.person) !== (actor.kind === 'employee')) {
    return []
  }
  if (reset?.state === 'awaitingApproval')
    return actor.kind === 'approver' ? ['vouch', 'decide'] : []
  if (actor.kind === 'approver') return []
  return reset?.state === 'awaitingSignIn' ? ['reset'] : reset?.state === 'done' ? ['show'] : []
}

/** A code handed back: with the actor's own prompt in every condition, and with prompts that don't fit. */
function codes(world: World, actor: Actor): Happening[] {
  const hand = (prompt?: Prompt, codeHash = CODE): Happening => ({
    ...only({ type: 'signedIn', codeHash }),
    ...(prompt === undefined ? {} : { prompt }),
  })
  if (actor.kind === 'system') return [hand()]
  const found: Happening[] = [hand()]
  const own = promptOf(world, actor)
  if (own !== null) {
    const proven = { ...own, proof, codeHash: CODE }
    found.push(
      hand(proven),
      hand(proven, 'hash of a wrong code'),
      hand({ ...own, codeHash: CODE }),
      hand({ ...proven, endedAt: isoOf(world.now) }),
      hand({ ...proven, person: ben === actor.id ? ann : ben }),
      hand({ ...proven, resetId: 'another' }),
    )
  }
  const fits = fitting(world, actor)
  const strays = (['reset', 'show', 'vouch', 'decide'] as const).filter(
    (one) => !fits.includes(one),
  )
  for (const purpose of strays) found.push(hand(stray(world, actor.id, purpose)))
  return found
}

/** A perfect sign-in of this person for this reset, for something else. */
function stray({ reset, now }: World, person: string, purpose: Purpose): Prompt {
  const type = purpose === 'vouch' ? 'vouched' : 'approved'
  return {
    id: `stray ${purpose}`,
    person,
    purpose,
    resetId: reset?.id ?? 'none',
    issuedAt: isoOf(now),
    until: isoOf(now + 5 * MINUTE),
    openedAt: isoOf(now),
    proof,
    codeHash: CODE,
    tries: 0,
    endedAt: null,
    pending: purpose === 'vouch' || purpose === 'decide' ? { type, note: 'Seen.' } : null,
  }
}
