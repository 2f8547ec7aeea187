import { ageInDays, rowOf, type Capability, type Device } from '../domain/device.ts'
import { stopsIn, type Limits, type Used } from '../domain/limits.ts'
import {
  fitting,
  isByRule,
  routeOf,
  ruleIn,
  type Because,
  type Policy,
  type Route,
  type Standing,
} from '../domain/policy.ts'
import type { Person } from '../ports.ts'

/** Everything that decides what a person may do, as it is now. */
export type Looked = {
  readonly person: Person
  readonly policyFile: string | null
  readonly policy: Policy
  readonly standing: Standing
  /** The groups that the policy names. */
  readonly named: readonly string[]
  readonly limits: Limits
  readonly held: { readonly frozen: boolean; readonly paused: boolean }
  readonly used: Used
  readonly devices: readonly {
    readonly device: Device
    readonly primaryUsers: readonly string[]
    /** Resets of this very device within its cool-down. */
    readonly resetLately: number
  }[]
  readonly now: Date
}

/** What would happen for each device of a person, and why, a line for each thing that counts. */
export function explained(looked: Looked): string[] {
  const { person, policy, policyFile, standing, named, limits, held, used, devices } = looked
  const account = [person.upn, person.id].filter(Boolean).join(', ')
  const lines = [
    `${person.name} (${account})`,
    `policy   ${policyFile ?? 'no POLICY_FILE'}: ${counted(policy.rules.length, 'rule')}, otherwise ${policy.otherwise}`,
    `groups   ${groupsIn(standing, named)}`,
    `limits   in 24 hours ${used.resets} of ${counted(limits.resetsADay, 'reset')}, ${used.prompts} of ${counted(limits.promptsADay, 'prompt')} to sign in, IT asked ${used.escalations} of ${counted(limits.escalationsADay, 'time')}`,
    `holds    ${holdsIn(held)}`,
  ]
  if (person.guest) return [...lines, 'A guest: guests are not served, whatever else is said here.']
  if (person.enabled === false) lines.push('The account is disabled: nobody can sign in with it.')
  if (devices.length === 0) lines.push('Intune lists no device: IT can be asked.')
  return [...lines, ...devices.flatMap((one) => ['', ...ofDevice(one, looked)])]
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

function groupsIn({ groups }: Standing, named: readonly string[]): string {
  if (named.length === 0) return 'not asked for: no rule names any'
  if (groups === null) return 'nobody can tell now: the strictest rule that may apply counts'
  const all = `of the ${named.length} that rules name`
  return groups.length === 0 ? `in none ${all}` : `in ${groups.length} ${all}: ${groups.join(', ')}`
}

function holdsIn({ frozen, paused }: Looked['held']): string {
  const found = [
    ...(frozen ? ['the person is frozen until an approver lifts it'] : []),
    ...(paused ? ['self-service is paused for everybody'] : []),
  ]
  return found.join('; ') || 'none'
}

function ofDevice(
  { device, primaryUsers, resetLately }: Looked['devices'][number],
  looked: Looked,
): string[] {
  const { policy, standing, limits, held, used, now } = looked
  const route = routeOf({ device, ...standing }, policy, now)
  const isTheirs = primaryUsers.length === 1 && primaryUsers[0] === looked.person.id
  const stops: Because[] = [
    ...(isTheirs ? [] : (['notPrimaryUser'] as const)),
    ...stopsIn({ ...held, used: { ...used, ofDevice: resetLately }, limits }),
  ]
  return [
    `${device.name || 'unnamed'} (${[device.manufacturer, device.model].filter(Boolean).join(' ') || 'no model'}, ${device.id})`,
    `  row    ${rowOf(device).row}`,
    `  reset  ${meaning(route.capability)}`,
    `  rules  ${rulesFor(device, route, looked)}`,
    `  so     ${outcome(route, stops, looked, device)}`,
  ]
}

function meaning(capability: Capability): string {
  switch (capability.kind) {
    case 'temporary':
      return {
        device: `a temporary passcode for the phone, ${capability.characters}`,
        workProfile: 'a temporary passcode for the work profile',
        deviceOrWorkProfile: 'a temporary passcode for the phone or its work profile',
      }[capability.scope]
    case 'removal':
      return 'the passcode is removed'
    case 'unclear':
      return `perhaps: Intune or its documentation does not tell (${capability.reason})`
    case 'nothing':
      return `not possible (${capability.reason})`
  }
}

function rulesFor(device: Device, { capability }: Route, { policy, standing }: Looked): string {
  if (capability.kind === 'nothing') return 'none is asked'
  const found = fitting({ device, ...standing }, capability, policy).map(
    ({ rule, fit }) => `“${rule.name}”${fit === 'perhaps' ? ' perhaps' : ''}: ${rule.then}`,
  )
  return found.join(', ') || `none applies, so otherwise: ${policy.otherwise}`
}

function outcome(route: Route, stops: readonly Because[], looked: Looked, device: Device): string {
  const why = (because: readonly Because[]) =>
    because.map((one) => said(one, looked, device)).join('; ')
  if (route.way === 'none') {
    const because = why(route.because)
    return (
      {
        itOnly: `only IT resets it: ${because}`,
        groupsUnknown: `not now: ${because}`,
      }[route.reason as string] ??
      (because === '' ? 'cannot be reset; IT can be asked' : `denied: ${because}`)
    )
  }
  const because = [...(route.way === 'approval' ? route.because : []), ...stops]
  return because.length === 0
    ? 'they reset it themselves, with a fresh sign-in'
    : `IT has to agree, then they sign in: ${why(because)}`
}

function said(because: Because, { policy, limits, now }: Looked, device: Device): string {
  if (isByRule(because)) return `rule “${ruleIn(because)}”`
  switch (because) {
    case 'unclear':
      return 'what a reset does is not clear'
    case 'stale': {
      const days = ageInDays(device, now)
      const silent = Number.isFinite(days)
        ? `silent for ${Math.floor(days)} days`
        : 'never heard of'
      return `${silent}, allowed are ${policy.staleAfterDays}`
    }
    case 'policy':
      return 'what the policy says otherwise'
    case 'groupsUnknown':
      return 'nobody can tell which groups they are in'
    case 'notPrimaryUser':
      return 'they are not its only primary user'
    case 'frozen':
      return 'they are frozen'
    case 'paused':
      return 'self-service is paused'
    case 'quota':
      return 'their resets of the day are used up'
    case 'coolDown':
      return `it was reset within ${counted(limits.coolDownMs / 60_000, 'minute')}`
  }
}
