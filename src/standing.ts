import type { Alerts } from './alerts.ts'
import { needsPinReset, type Device, type PinReset } from './domain/device.ts'
import { groupsNamed, type Policy, type Standing } from './domain/policy.ts'
import type { PersonId } from './domain/prompt.ts'
import { OutsideFailed } from './errors.ts'
import type { Log } from './log.ts'
import type { Intune } from './ports.ts'

/** Looks up what the policy asks for beside these devices of a person. Never throws for what is outside. */
export type LookUp = (person: PersonId, devices: readonly Device[]) => Promise<Standing>

/** Asks for groups only where the policy names any, for the PIN reset service only where a device needs it. */
export function createLookUp(parts: {
  intune: Pick<Intune, 'groupsOf'>
  policy: Policy
  pinReset: () => Promise<PinReset>
  alerts: Pick<Alerts, 'missing'>
  log: Pick<Log, 'warn'>
}): LookUp {
  const named = groupsNamed(parts.policy)

  async function groupsOf(person: PersonId): Promise<Standing['groups']> {
    try {
      return await parts.intune.groupsOf(person, named)
    } catch (error) {
      if (!(error instanceof OutsideFailed)) throw error
      await parts.alerts.missing(error)
      const { status, kind } = error
      parts.log.warn({ status, kind }, 'Nobody can tell which groups somebody is in')
      return null
    }
  }

  return async (person, devices) => ({
    groups: devices.length === 0 ? [] : await groupsOf(person),
    windowsPinReset: devices.some(needsPinReset) ? await parts.pinReset() : 'unknown',
  })
}
