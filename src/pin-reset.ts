import type { PinReset } from './domain/device.ts'
import type { Clock } from './ports.ts'

/** What Microsoft's PIN reset consists of in a tenant (Microsoft Learn: passcode reset, Windows). */
export const pinResetApps = [
  {
    appId: 'b8456c59-1230-44c7-a4a2-99b085333e84',
    name: 'Microsoft Pin Reset Service Production',
  },
  {
    appId: '9115dd05-fad5-4f9c-acc7-305d08b1b04e',
    name: 'Microsoft Pin Reset Client Production',
  },
] as const

/** Where a custom policy of Intune turns PIN recovery on. */
export const pinRecoveryUri = (tenantId: string) =>
  `./Device/Vendor/MSFT/PassportForWork/${tenantId}/Policies/EnablePinRecovery`

/** A policy that sets this; `hidden`: Graph does not show to what. */
export type PinPolicy = {
  readonly sets: 'on' | 'off' | 'hidden'
  readonly assigned: boolean
}

/** The tenant, as far as it matters here. Calls throw `OutsideFailed`. */
export type PinResetSource = {
  /** Null: nobody has authorised this app in the tenant. */
  readonly servicePrincipal: (appId: string) => Promise<{ readonly enabled: boolean } | null>
  /** The custom policies that set this URI. */
  readonly pinPolicies: (uri: string) => Promise<readonly PinPolicy[]>
}

type App = (typeof pinResetApps)[number] & {
  readonly state: 'enabled' | 'disabled' | 'missing' | 'unknown'
}

/** What was found; a null policy is one that could not be looked for. */
export type PinResetDetails = {
  readonly state: PinReset
  readonly apps: readonly App[]
  readonly policy: 'assigned' | 'notAssigned' | 'off' | 'hidden' | 'missing' | null
  /** Why something could not be told; null where nothing went wrong. */
  readonly failure: Error | null
}

/** Whether people with Windows 10 Mobile can be helped. Never throws; waits for Graph. */
export type PinResetCheck = {
  /** As it was found last: looks once in four hours, after a failure in five minutes. */
  readonly now: () => Promise<PinReset>
  /** Looks at once, whatever was found before. */
  readonly details: () => Promise<PinResetDetails>
}

const KEEP_MS = 4 * 60 * 60_000
const KEEP_FAILURE_MS = 5 * 60_000

/**
 * Looks whether the tenant has what a reset of Windows 10 Mobile needs. An app that is not there or
 * switched off makes it `missing`; a policy may also be set where this does not see it, so without
 * one it is `unknown`. With a setting other than `check` that is the answer, and nobody is asked.
 */
export function createPinReset(parts: {
  readonly source: PinResetSource
  readonly tenantId: string
  readonly clock: Clock
  readonly setting: 'check' | PinReset
}): PinResetCheck {
  const { source, tenantId, clock, setting } = parts
  let kept: { answer: Promise<PinResetDetails>; until: number } | null = null

  async function look(): Promise<PinResetDetails> {
    const [policies, ...principals] = await Promise.all([
      answered(source.pinPolicies(pinRecoveryUri(tenantId))),
      ...pinResetApps.map(({ appId }) => answered(source.servicePrincipal(appId))),
    ])
    const apps = pinResetApps.map((app, index) => ({ ...app, state: stateOf(principals[index]) }))
    const policy = policies instanceof Error ? null : policyIn(policies)
    const failed = [...principals, policies].find((answer) => answer instanceof Error)
    return { state: overall(apps, policy), apps, policy, failure: failed ?? null }
  }

  function fresh(): Promise<PinResetDetails> {
    const looked = { answer: look(), until: clock().getTime() + KEEP_MS }
    kept = looked
    return looked.answer.then((details) => {
      if (details.failure !== null) looked.until = clock().getTime() + KEEP_FAILURE_MS
      return details
    })
  }

  return {
    now: async () => {
      if (setting !== 'check') return setting
      const last = kept !== null && clock().getTime() < kept.until ? kept.answer : fresh()
      return (await last).state
    },
    details: fresh,
  }
}

/** Nobody's phone waits for why something optional could not be told: that is for the doctor. */
async function answered<T>(answer: Promise<T>): Promise<T | Error> {
  try {
    return await answer
  } catch (error) {
    return error instanceof Error ? error : new Error('not told')
  }
}

function stateOf(principal: { enabled: boolean } | Error | null | undefined): App['state'] {
  if (principal === undefined || principal instanceof Error) return 'unknown'
  if (principal === null) return 'missing'
  return principal.enabled ? 'enabled' : 'disabled'
}

function policyIn(policies: readonly PinPolicy[]): PinResetDetails['policy'] {
  const assigned = policies.filter((policy) => policy.assigned)
  // One that switches it off and one that switches it on is a conflict, which Intune does not decide.
  if (assigned.some(({ sets }) => sets === 'off')) return 'off'
  if (assigned.some(({ sets }) => sets === 'on')) return 'assigned'
  if (assigned.length > 0) return 'hidden'
  return policies.some(({ sets }) => sets !== 'off') ? 'notAssigned' : 'missing'
}

function overall(apps: readonly App[], policy: PinResetDetails['policy']): PinReset {
  if (apps.some(({ state }) => state === 'missing' || state === 'disabled')) return 'missing'
  return apps.every(({ state }) => state === 'enabled') && policy === 'assigned'
    ? 'ready'
    : 'unknown'
}
