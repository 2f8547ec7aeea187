import { ageInDays, capabilityOf } from './device.ts'
import type { Capability, Device, Doubts, PinReset, Platform, Unavailable } from './device.ts'

/**
 * Who resets: the employee alone, the employee after an approval, only IT by means of their own, or
 * nobody. Each is stricter than the one before.
 */
export const verdicts = ['self', 'approval', 'it', 'deny'] as const
export type Verdict = (typeof verdicts)[number]

/** What a reset may be to a rule; `unclear`: Intune does not say enough to tell. */
export const kinds = ['temporary', 'workProfile', 'removal', 'unclear'] as const
export type Kind = (typeof kinds)[number]

/** The systems that a rule tells apart. */
export const systems = ['android', 'ios', 'visionOS', 'windowsPhone'] as const
export type System = (typeof systems)[number]

/** What can be reset on each system. */
export const kindsOn: Readonly<Record<System, readonly Kind[]>> = {
  android: ['temporary', 'workProfile'],
  ios: ['removal'],
  visionOS: ['removal'],
  windowsPhone: ['temporary'],
}

/** What an organisation says about some resets. Every condition has to hold; one left out always does. */
export type Rule = {
  readonly name: string
  readonly when: {
    readonly capability?: readonly Kind[] | undefined
    readonly platform?: readonly System[] | undefined
    readonly ownership?: 'personal' | 'company' | undefined
    /** Entra groups; to be a member of one is enough. */
    readonly groups?: readonly string[] | undefined
  }
  readonly then: Verdict
}

/** What an organisation lets its employees do, and where it wants to be asked. */
export type Policy = Doubts & {
  /** Of those that apply the strictest decides; their order means nothing. */
  readonly rules: readonly Rule[]
  /** What counts where no rule applies. */
  readonly otherwise: Verdict
  /** Days without a word to Intune after which a device needs an approval; exactly as many do not. */
  readonly staleAfterDays: number
}

/** Everything possible is self-service; what is unclear or stale needs an approval. */
export const defaultPolicy: Policy = {
  rules: [],
  otherwise: 'self',
  staleAfterDays: 30,
  personalIphone: 'attempt',
  oldAndroid: 'attempt',
  fullyManaged: 'either',
}

/** What was looked up beside the device: about its owner, and about the tenant. */
export type Standing = {
  /** Those of the groups named by the policy that the owner is in; null when nobody could tell. */
  readonly groups: readonly string[] | null
  readonly windowsPinReset: PinReset
}

/** Nothing was looked up: whatever depends on it is decided in the strictest way. */
export const unknownStanding: Standing = { groups: null, windowsPinReset: 'unknown' }

type ByRule = `rule:${string}`

/**
 * Why an approval is wanted. The device and the policy give all down to `groupsUnknown`; its primary
 * user and what stands against the person or everybody (`stopsIn`) are found out elsewhere.
 */
export type Because =
  | ('unclear' | 'stale')
  | ('policy' | ByRule | 'groupsUnknown')
  | ('notPrimaryUser' | 'frozen' | 'paused' | 'quota' | 'coolDown')

/** Whether a rule of the policy is the reason. */
export function isByRule(because: Because): because is ByRule {
  return because.startsWith('rule:')
}

/** The name of that rule. */
export function ruleIn(because: ByRule): string {
  return because.slice('rule:'.length)
}

/** What kind of reason it is: whatever the policy says is `policy`. */
export function kindOf(because: Because): Exclude<Because, ByRule | 'groupsUnknown'> {
  return isByRule(because) || because === 'groupsUnknown' ? 'policy' : because
}

/** The way a reset of this device has to go. `because` names the rules that close it, too. */
export type Route =
  | { readonly way: 'self'; readonly capability: Possible }
  | { readonly way: 'approval'; readonly capability: Offered; readonly because: readonly Because[] }
  | {
      readonly way: 'none'
      readonly capability: Capability
      readonly reason: Unavailable | 'itOnly' | 'groupsUnknown'
      readonly because: readonly Because[]
    }

/** A capability that can be told for certain. */
export type Possible = Extract<Capability, { kind: 'temporary' | 'removal' }>
type Offered = Exclude<Capability, { kind: 'nothing' }>

/** A device with what was looked up beside it. */
export type Subject = Standing & { readonly device: Device }

/** Each device with its way. */
export function routesOf(
  subjects: readonly Subject[],
  policy: Policy,
  now: Date,
): { device: Device; route: Route }[] {
  return subjects.map((subject) => ({
    device: subject.device,
    route: routeOf(subject, policy, now),
  }))
}

/** The way for this device. Only a possible reset of a device heard of lately is ever `self`. */
export function routeOf(subject: Subject, policy: Policy, now: Date): Route {
  const { device, windowsPinReset } = subject
  const capability = capabilityOf(device, { ...policy, windowsPinReset })
  if (capability.kind === 'nothing') {
    return { way: 'none', capability, reason: capability.reason, because: [] }
  }
  const { verdict, laxest, because } = judged(subject, capability, policy)
  if (verdict === 'it' || verdict === 'deny') {
    return { way: 'none', capability, reason: closedBy[laxest], because }
  }
  const doubts: Because[] = []
  if (capability.kind === 'unclear') doubts.push('unclear')
  if (isStale(device, policy, now)) doubts.push('stale')
  if (verdict === 'approval') doubts.push(...because)
  return capability.kind !== 'unclear' && doubts.length === 0
    ? { way: 'self', capability }
    : { way: 'approval', capability, because: doubts }
}

/** What may be said to somebody whose way is closed: only what is so whatever groups they are in. */
const closedBy = {
  self: 'groupsUnknown',
  approval: 'groupsUnknown',
  it: 'itOnly',
  deny: 'policy',
} as const satisfies Record<Verdict, string>

/** What the rules say: the strictest that may apply counts. */
export type Judged = {
  readonly verdict: Verdict
  /** What it might be at best, in whatever groups the person is. */
  readonly laxest: Verdict
  readonly because: readonly Because[]
}

/** What the policy says about a reset that Intune can carry out, or perhaps can. */
export function judged(subject: Subject, capability: Offered, policy: Policy): Judged {
  const found = fitting(subject, capability, policy)
  const sure = found.filter(({ fit }) => fit === 'yes').map(({ rule }) => rule)
  const perhaps = found.filter(({ fit }) => fit === 'perhaps').map(({ rule }) => rule)
  const isOpen = sure.length === 0
  const base = isOpen ? policy.otherwise : strictest(sure)
  const verdict = stricter(base, strictest(perhaps))

  const hangs = (rule: Rule) => subject.groups === null && rule.when.groups !== undefined
  const atBest = isOpen ? perhaps.filter(hangs).map(({ then }) => then) : []
  const laxest = stricter(
    [base, ...atBest].reduce(laxer),
    strictest(perhaps.filter((rule) => !hangs(rule))),
  )

  const because: Because[] = isOpen && base === verdict ? ['policy'] : []
  for (const { name, then } of [...sure, ...perhaps]) {
    if (then === verdict) because.push(`rule:${name}`)
  }
  if (laxest !== verdict) because.push('groupsUnknown')
  return { verdict, laxest, because }
}

/** The rules that apply, and those of which nobody can tell. */
export function fitting(
  subject: Subject,
  capability: Offered,
  policy: Policy,
): { readonly rule: Rule; readonly fit: 'yes' | 'perhaps' }[] {
  return policy.rules.flatMap((rule) => {
    const fit = fitOf(rule, subject, capability)
    return fit === 'no' ? [] : [{ rule, fit }]
  })
}

const strictest = (rules: readonly Rule[]) => rules.map(({ then }) => then).reduce(stricter, 'self')

function stricter(one: Verdict, other: Verdict): Verdict {
  return verdicts.indexOf(one) < verdicts.indexOf(other) ? other : one
}

function laxer(one: Verdict, other: Verdict): Verdict {
  return stricter(one, other) === one ? other : one
}

type Fit = 'yes' | 'perhaps' | 'no'

/** Whether a rule applies; `perhaps` where what it asks for could not be told. */
function fitOf({ when }: Rule, { device, groups }: Subject, capability: Offered): Fit {
  const fits: Fit[] = []
  const system = systemOf(capability.platform)
  if (when.capability !== undefined) fits.push(fitOfKind(when.capability, capability, system))
  if (when.platform !== undefined) {
    fits.push(system === null ? 'perhaps' : told(when.platform.includes(system)))
  }
  if (when.ownership !== undefined) {
    const { ownership } = device
    fits.push(ownership === 'unknown' ? 'perhaps' : told(ownership === when.ownership))
  }
  if (when.groups !== undefined) {
    fits.push(groups === null ? 'perhaps' : told(when.groups.some((id) => groups.includes(id))))
  }
  if (fits.includes('no')) return 'no'
  return fits.includes('perhaps') ? 'perhaps' : 'yes'
}

/** An unclear reset may turn out to be any that its system knows. */
function fitOfKind(wanted: readonly Kind[], capability: Offered, system: System | null): Fit {
  if (capability.kind !== 'unclear') return told(wanted.includes(sortOf(capability)))
  if (wanted.includes('unclear')) return 'yes'
  const may = system === null ? kinds : kindsOn[system]
  return may.some((kind) => wanted.includes(kind)) ? 'perhaps' : 'no'
}

function sortOf(capability: Possible): Kind {
  if (capability.kind === 'removal') return 'removal'
  return capability.scope === 'workProfile' ? 'workProfile' : 'temporary'
}

function systemOf(platform: Platform): System | null {
  switch (platform) {
    case 'android':
    case 'androidWorkProfile':
      return 'android'
    case 'ios':
    case 'visionOS':
      return platform
    case 'windows10Mobile':
    case 'windowsPhone81':
      return 'windowsPhone'
    default:
      return null
  }
}

const told = (holds: boolean): Fit => (holds ? 'yes' : 'no')

/** Every group that a rule names, once. */
export function groupsNamed({ rules }: Policy): string[] {
  return [...new Set(rules.flatMap(({ when }) => when.groups ?? []))]
}

function isStale(device: Device, policy: Policy, now: Date): boolean {
  // Negated, so that a number of days that is none makes every device stale.
  return !(ageInDays(device, now) <= policy.staleAfterDays)
}
