import { ageInDays, capabilityOf } from './device.ts'
import type { Capability, Device, Settings, Unavailable } from './device.ts'

/** How a possible reset may happen: by the employee alone, after an approval, or not at all. */
export type Way = 'self' | 'approval' | 'none'

/** The possible resets, as a policy tells them apart. */
export type CapabilityKey = 'alphanumeric' | 'numeric' | 'workProfile' | 'removal'

/** What an organisation lets its employees do, and where it wants to be asked. */
export type Policy = Settings & {
  readonly ways: Readonly<Record<CapabilityKey, Way>>
  /** Days without a word to Intune after which a device needs an approval; exactly as many do not. */
  readonly staleAfterDays: number
}

/** Everything possible is self-service; what is unclear or stale needs an approval. */
export const defaultPolicy: Policy = {
  ways: {
    alphanumeric: 'self',
    numeric: 'self',
    workProfile: 'self',
    removal: 'self',
  },
  staleAfterDays: 30,
  personalIphone: 'attempt',
  oldAndroid: 'attempt',
  windowsPinReset: 'ready',
}

/**
 * Why an approval is wanted. The device gives the first three; its primary user and what stands
 * against the person or everybody (`stopsIn`) are found out elsewhere.
 */
export type Because =
  'unclear' | 'stale' | 'policy' | 'notPrimaryUser' | 'frozen' | 'paused' | 'quota' | 'coolDown'

/** The way a reset of this device has to go. */
export type Route =
  | { readonly way: 'self'; readonly capability: Possible }
  | { readonly way: 'approval'; readonly capability: Offered; readonly because: Because }
  | { readonly way: 'none'; readonly capability: Capability; readonly reason: Unavailable }

/** A capability that can be told for certain. */
export type Possible = Extract<Capability, { kind: 'temporary' | 'removal' }>
type Offered = Exclude<Capability, { kind: 'nothing' }>

/** The way for this device. Only a possible reset of a device heard of lately is ever `self`. */
export function routeOf(device: Device, policy: Policy, now: Date): Route {
  const capability = capabilityOf(device, policy)
  if (capability.kind === 'nothing') return { way: 'none', capability, reason: capability.reason }
  if (capability.kind === 'unclear') return { way: 'approval', capability, because: 'unclear' }

  const way = policy.ways[keyOf(capability)]
  if (way === 'none') return { way, capability, reason: 'policy' }
  if (isStale(device, policy, now)) return { way: 'approval', capability, because: 'stale' }
  if (way === 'approval') return { way, capability, because: 'policy' }
  return { way, capability }
}

function keyOf(capability: Possible): CapabilityKey {
  if (capability.kind === 'removal') return 'removal'
  return capability.scope === 'workProfile' ? 'workProfile' : capability.characters
}

function isStale(device: Device, policy: Policy, now: Date): boolean {
  // Negated, so that a number of days that is none makes every device stale.
  return !(ageInDays(device, now) <= policy.staleAfterDays)
}
