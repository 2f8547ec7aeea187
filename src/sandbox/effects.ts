import type { Device } from './devices.ts'

/** What a device does with a reset of its passcode; what Intune never says before it is asked. */
export type Effect = 'refused' | 'ignored' | 'notSupported' | 'removed' | LetterCode | DigitCode
type LetterCode = { code: 'alphanumeric'; scope: Scope }
type DigitCode = { code: 'numeric'; scope: Scope }
export type Scope = 'device' | 'workProfile'

/**
 * What really happens with a device when its passcode is reset. Microsoft Learn: reset-passcode
 * (2025-10-27), remove-passcode, device-passcode-reset (2022-08-13), PIN reset on Windows 10 Mobile.
 */
export function effectOf({ record }: Device): Effect {
  const { deviceType, deviceEnrollmentType: enrolment, managementAgent = 'unknown' } = record
  const major = Number.parseInt(record.osVersion ?? '', 10)
  if (
    !['mdm', 'easMdm', 'googleCloudDevicePolicyController', 'intuneAosp'].includes(managementAgent)
  )
    return 'refused'
  if (record.managementState !== 'managed') return 'ignored'
  switch (deviceType) {
    case 'iPhone':
    case 'iPad':
      return enrolment?.startsWith('appleUserEnrollment') ? 'refused' : 'removed'
    case 'androidEnterprise':
      return {
        code: 'alphanumeric',
        scope: enrolment === 'androidEnterpriseCorporateWorkProfile' ? 'workProfile' : 'device',
      }
    case 'androidForWork':
      return major >= 8 ? { code: 'alphanumeric', scope: 'workProfile' } : 'refused'
    case 'androidnGMS':
      return { code: 'alphanumeric', scope: 'device' }
    case 'android':
      return major <= 6 ? { code: 'alphanumeric', scope: 'device' } : 'refused'
    case 'windowsPhone':
      if (major === 8) return { code: 'numeric', scope: 'device' }
      return record.joinType === 'azureADJoined' && buildOf(record.osVersion) >= 15063
        ? { code: 'alphanumeric', scope: 'device' }
        : 'notSupported'
    default:
      return 'refused'
  }
}

function buildOf(version: string | null | undefined): number {
  return Number(version?.split('.')[2] ?? 0)
}
