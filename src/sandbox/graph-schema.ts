import type {
  ManagedDevice as BetaDevice,
  ResetPasscodeActionResult,
} from '@microsoft/microsoft-graph-types-beta'
import type { ManagedDevice } from '@microsoft/microsoft-graph-types'
import type { GraphOptions } from './graph.ts'

/** The version of Graph that a request names. */
export type Version = 'v1.0' | 'beta'

/** A request that was let in, and what is there to answer it with. */
export type Asked = GraphOptions & {
  version: Version
  url: URL
  roles: string[]
  keys: string[]
  body: string
  metadata: boolean
}

// As in the published types of v1.0. Its newest metadata also lists managementState; refusing it
// is the stricter of the two.
const v1Properties = [
  'id',
  'activationLockBypassCode',
  'androidSecurityPatchLevel',
  'azureADDeviceId',
  'azureADRegistered',
  'complianceGracePeriodExpirationDateTime',
  'complianceState',
  'configurationManagerClientEnabledFeatures',
  'deviceActionResults',
  'deviceCategoryDisplayName',
  'deviceEnrollmentType',
  'deviceHealthAttestationState',
  'deviceName',
  'deviceRegistrationState',
  'easActivated',
  'easActivationDateTime',
  'easDeviceId',
  'emailAddress',
  'enrolledDateTime',
  'enrollmentProfileName',
  'ethernetMacAddress',
  'exchangeAccessState',
  'exchangeAccessStateReason',
  'exchangeLastSuccessfulSyncDateTime',
  'freeStorageSpaceInBytes',
  'iccid',
  'imei',
  'isEncrypted',
  'isSupervised',
  'jailBroken',
  'lastSyncDateTime',
  'managedDeviceName',
  'managedDeviceOwnerType',
  'managementAgent',
  'managementCertificateExpirationDate',
  'manufacturer',
  'meid',
  'model',
  'notes',
  'operatingSystem',
  'osVersion',
  'partnerReportedThreatState',
  'phoneNumber',
  'physicalMemoryInBytes',
  'remoteAssistanceSessionErrorDetails',
  'remoteAssistanceSessionUrl',
  'requireUserEnrollmentApproval',
  'serialNumber',
  'subscriberCarrier',
  'totalStorageSpaceInBytes',
  'udid',
  'userDisplayName',
  'userId',
  'userPrincipalName',
  'wiFiMacAddress',
] as const satisfies readonly (keyof ManagedDevice)[]

const betaOnlyProperties = [
  'aadRegistered',
  'autopilotEnrolled',
  'azureActiveDirectoryDeviceId',
  'bootstrapTokenEscrowed',
  'chassisType',
  'deviceType',
  'enrolledByUserPrincipalName',
  'joinType',
  'lostModeState',
  'managementFeatures',
  'managementState',
  'ownerType',
  'processorArchitecture',
  'retireAfterDateTime',
  'roleScopeTagIds',
  'securityPatchLevel',
  'skuFamily',
  'skuNumber',
  'specificationVersion',
  'usersLoggedOn',
  'hardwareInformation',
  'preferMdmOverGroupPolicyAppliedDateTime',
  'deviceFirmwareConfigurationInterfaceManaged',
  'configurationManagerClientHealthState',
  'configurationManagerClientInformation',
  'windowsActiveMalwareCount',
  'windowsRemediatedMalwareCount',
] as const satisfies readonly (keyof BetaDevice)[]

// Values that only beta knows appear on v1.0 as the member kept for the future.
const betaOnlyValues = new Set<unknown>([
  'androidEnterpriseDedicatedDevice',
  'androidEnterpriseFullyManaged',
  'androidEnterpriseCorporateWorkProfile',
  'androidAOSPUserOwnedDeviceEnrollment',
  'androidAOSPUserlessDeviceEnrollment',
  'appleAccountDrivenUserEnrollment',
  'intuneAosp',
])

const properties: Record<Version, ReadonlySet<string>> = {
  'v1.0': new Set(v1Properties),
  beta: new Set([...v1Properties, ...betaOnlyProperties]),
}

/** The selected property that a managed device of this version does not have. */
export function unknownProperty(version: Version, select: string[] | undefined) {
  return select?.find((name) => !properties[version].has(name))
}

/**
 * A managed device as Graph writes it. Action results are listed only where one device is read
 * and they are selected by name; `metadata` none leaves their type out.
 */
export function deviceEntity(
  version: Version,
  record: BetaDevice,
  select: string[] | undefined,
  results: ResetPasscodeActionResult[],
  metadata: boolean,
): Record<string, unknown> {
  const all: Record<string, unknown> = { ...record }
  const names = select ? ['id', ...select] : [...properties[version]]
  const shown = names.map((name): [string, unknown] => {
    if (name === 'deviceActionResults') return [name, results.map(typed)]
    const value = all[name] ?? null
    return [name, version === 'v1.0' && betaOnlyValues.has(value) ? 'unknownFutureValue' : value]
  })
  return Object.fromEntries<unknown>(shown)

  function typed(result: ResetPasscodeActionResult) {
    const type = { '@odata.type': '#microsoft.graph.resetPasscodeActionResult' }
    return metadata ? { ...type, ...result } : { ...result }
  }
}

/** The properties that `$select` names, or undefined when there is none. */
export function selected(query: URLSearchParams): string[] | undefined {
  const names = query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim())
  return names?.length ? names : undefined
}
