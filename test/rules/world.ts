import type { Device } from '../../src/domain/device.ts'
import { counted, defaultLimits, nothingUsed, type Used } from '../../src/domain/limits.ts'
import { defaultPolicy, unknownStanding, type Policy } from '../../src/domain/policy.ts'
import type { PersonId, Prompt } from '../../src/domain/prompt.ts'
import {
  defaultDurations,
  type Actor,
  type Context,
  type Decision,
  type decide,
  type Event,
  type Reset,
} from '../../src/domain/reset.ts'

export type Decide = typeof decide

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const start = Date.parse('2026-11-20T10:00:00.123Z')
const texts = new Map<number, string>()
/** The walk asks for the same few times over and over. */
export function isoOf(ms: number): string {
  const text = texts.get(ms) ?? new Date(ms).toISOString()
  texts.set(ms, text)
  return text
}

/** Ann asks. Ben is another employee, Cleo and Dora are approvers. */
export const [ann, ben, cleo, dora] = ['ann', 'ben', 'cleo', 'dora'] as const
const approver = (id: PersonId): Actor => ({ kind: 'approver', id, name: id })
export const actors: readonly Actor[] = [
  { kind: 'employee', id: ann },
  { kind: 'employee', id: ben },
  approver(cleo),
  approver(dora),
  approver(ann),
  { kind: 'system' },
]

/** A phone of Ann's that she may reset herself. */
export const phone: Device = {
  id: 'phone',
  ownerId: ann,
  ownerUpn: 'ann@contoso.example',
  name: 'Pixel 8',
  manufacturer: 'Google',
  model: 'Pixel 8',
  serialEnd: '7F3K',
  operatingSystem: 'Android',
  osVersion: '15',
  deviceType: 'androidEnterprise',
  managementState: 'managed',
  managementAgent: 'googleCloudDevicePolicyController',
  enrollmentType: 'androidEnterpriseFullyManaged',
  joinType: null,
  ownership: 'company',
  lastSyncAt: isoOf(start - DAY),
}
export const mac: Device = { ...phone, id: 'mac', operatingSystem: 'macOS', deviceType: 'mac' }

/** How an organisation has set the bot up. */
export type Setting = {
  /** `unsure`: a rule wants an approval for a group, and nobody can tell who is in it. */
  readonly way: 'self' | 'approval' | 'unsure' | 'none'
  readonly approverSignIn: 'vouch' | 'all'
}
export const settings: readonly Setting[] = (['vouch', 'all'] as const).flatMap((approverSignIn) =>
  (['self', 'approval', 'unsure', 'none'] as const).map((way) => ({ way, approverSignIn })),
)

/** What the walk remembers by itself, so that it need not believe what the reset says. */
export type Past = {
  /** How often Intune was asked under this authority, since it last said 429. */
  readonly asks: number
  /** Intune said 429: not to be asked before this time. */
  readonly notBefore: string | null
  readonly disowned: boolean
  /** The requester's last accepted sign-in. */
  readonly signIn: { readonly at: number; readonly purpose: string } | null
  readonly doneAt: number | null
  readonly previousUntil: string | null
}

/** What stands against Ann: that she is frozen, that everybody is paused, or that she has used up what she may. */
export type Against = 'nothing' | 'frozen' | 'paused' | 'spent'

/** Everything there is: the one reset, each person's newest prompt, what stands against Ann. */
export type World = {
  readonly now: number
  readonly reset: Reset | null
  readonly prompts: Readonly<Record<PersonId, Prompt>>
  readonly against: Against
  readonly past: Past
}

export const newWorld: World = {
  now: start,
  reset: null,
  prompts: {},
  against: 'nothing',
  past: {
    asks: 0,
    notBefore: null,
    disowned: false,
    signIn: null,
    doneAt: null,
    previousUntil: null,
  },
}

/** One thing that happened, and what was answered. */
export type Step = {
  readonly before: World
  readonly event: Event
  readonly actor: Actor
  readonly decision: Decision
  readonly after: World
  readonly now: Date
  readonly setting: Setting
}

export function promptOf(world: World, actor: Actor): Prompt | null {
  return actor.kind === 'system' ? null : (world.prompts[actor.id] ?? null)
}

/** The organisations' settings as the rules read them. */
export function contextOf(
  world: World,
  setting: Setting,
  actor: Actor,
  offer: Device | null,
  event: Event,
): Context {
  const { way, approverSignIn } = setting
  return {
    policy: policies[way],
    durations: defaultDurations,
    approverSignIn,
    offer,
    standing: unknownStanding,
    prompt: promptOf(world, actor),
    frozen: world.against === 'frozen',
    paused: world.against === 'paused',
    limits: defaultLimits,
    used: !counted.includes(event.type)
      ? uncounted
      : world.against === 'spent'
        ? spent
        : nothingUsed,
    freshId,
  }
}
/** The engine counts nothing for these events: a rule that looked would see zeros. */
const uncounted = new Proxy(nothingUsed, {
  get: (_, name) => {
    throw new Error(`a rule looks at ${String(name)}, which is not counted for its event`)
  },
  ownKeys: () => [],
})
/** One order more, and everybody is paused. */
const spent: Used = {
  ...nothingUsed,
  prompts: defaultLimits.promptsADay,
  escalations: defaultLimits.escalationsADay,
  ofEverybody: defaultLimits.burst - 1,
}
const forFew = { groups: ['group'] }
const policies: Readonly<Record<Setting['way'], Policy>> = {
  self: defaultPolicy,
  approval: { ...defaultPolicy, otherwise: 'approval' },
  unsure: { ...defaultPolicy, rules: [{ name: 'Few', when: forFew, then: 'approval' }] },
  none: { ...defaultPolicy, rules: [{ name: 'No phones', when: {}, then: 'deny' }] },
}

let ids = 0
function freshId(): string {
  ids += 1
  return `id-${ids}`
}

/** What the engine would write down after a decision. */
export function afterwards(before: World, event: Event, actor: Actor, decision: Decision): World {
  if (decision.kind === 'refused' && decision.prompt === null) return before
  const prompts = { ...before.prompts }
  const used = decision.kind === 'signInFirst' ? null : decision.prompt
  if (used !== null && prompts[used.person]?.id === used.id) prompts[used.person] = used
  if (decision.kind === 'refused') return { ...before, prompts }
  const { reset, newPrompt } = decision
  if (newPrompt !== null) {
    prompts[newPrompt.person] = {
      id: freshId(),
      ...newPrompt,
      resetId: reset.id,
      issuedAt: isoOf(before.now),
      openedAt: null,
      proof: null,
      codeHash: null,
      tries: 0,
      endedAt: null,
    }
  }
  if (decision.kind === 'signInFirst') return { ...before, prompts }
  return {
    now: before.now,
    reset,
    prompts,
    against: decision.hold === null ? before.against : holds[decision.hold],
    past: pastAfter(before, event, actor, reset),
  }
}

const holds = { disowned: 'frozen', burst: 'paused' } as const satisfies Record<string, Against>

function pastAfter({ reset, past, prompts, now }: World, event: Event, actor: Actor, after: Reset) {
  const asked = (of: Reset | null) => of?.state === 'resetting' && of.asked !== null
  const newlyResetting = reset?.state !== 'resetting' && after.state === 'resetting'
  const fresh = newlyResetting || event.type === 'postponed'
  const isSignIn = event.type === 'signedIn' && actor.kind === 'employee'
  return {
    asks: (fresh ? 0 : past.asks) + (!asked(reset) && asked(after) ? 1 : 0),
    notBefore: event.type === 'postponed' ? event.until : newlyResetting ? null : past.notBefore,
    disowned: past.disowned || event.type === 'disowned',
    signIn: isSignIn ? { at: now, purpose: prompts[actor.id]?.purpose ?? 'none' } : past.signIn,
    doneAt: reset?.state !== 'done' && after.state === 'done' ? now : past.doneAt,
    previousUntil: reset !== null && reset.until !== after.until ? reset.until : past.previousUntil,
  }
}
