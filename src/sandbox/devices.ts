import type { ManagedDevice } from '@microsoft/microsoft-graph-types-beta'
import { guidOf, type Person } from './people.ts'

/** What kind of code locks a phone, or its work profile. */
export type LockKind = 'alphanumeric' | 'numeric' | 'none'

/** A device as enrolled: what Intune has recorded of it and how its lock is set up. */
export type Device = {
  id: string
  /** The record Graph shows, in the beta shape; v1.0 is a part of it. */
  record: ManagedDevice & { userId: string }
  /** Whom Intune names as the primary user; '' where there is none. */
  primaryUserId: string
  online: boolean
  lock: LockKind
}

type Enrolment = Omit<ManagedDevice, 'model' | 'userId'> & {
  model: string
  manufacturer?: string
  primaryUserId?: string
  online?: boolean
  lock?: LockKind
  syncedHoursAgo?: number
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const never = '0001-01-01T00:00:00Z'

/** One device or more for every row of what Intune can and cannot reset, spread over the people. */
export function sampleDevices(people: Person[], now: number): Device[] {
  const owner = (alias: string) => people.find((one) => one.upn.startsWith(`${alias}@`))
  const list: Device[] = []
  const give = (alias: string, ...enrolments: Enrolment[]) => {
    const person = owner(alias)
    if (!person) return
    for (const enrolment of enrolments) list.push(device(person, enrolment, now))
  }

  give('ann.carter', { ...fullyManaged, model: 'Pixel 8', manufacturer: 'Google' })
  give('giulia.rossi', { ...automatedApple, model: 'iPhone 15' })
  give(
    'lars.lindqvist',
    { ...personalWorkProfile, model: 'Galaxy S23', manufacturer: 'samsung', osVersion: '14' },
    { ...companyApple, model: 'iPad Pro', deviceType: 'iPad', osVersion: '18.1' },
    { ...mac, model: 'MacBook Air' },
    { ...windowsPc, model: 'Surface Laptop 5' },
  )
  give('misaki.sato', { ...companyWorkProfile, model: 'Xperia 10 V', manufacturer: 'Sony' })
  give('camille.martin', { ...personalApple, model: 'iPhone 14' })
  give(
    'jonas.weber',
    { ...deviceAdministrator, model: 'Galaxy S6', manufacturer: 'samsung', osVersion: '6.0.1' },
    { ...deviceAdministrator, model: 'Galaxy Tab A', manufacturer: 'samsung', osVersion: '9' },
  )
  give(
    'lucia.fernandez',
    { ...windowsPhone, model: 'Lumia 950 XL', osVersion: '10.0.15254.603' },
    { ...windowsPhone, model: 'Lumia 650', osVersion: '10.0.15254.603', ...registeredOnly },
    { ...windowsPhone, model: 'Lumia 550', osVersion: '10.0.14393.2273' },
    {
      ...windowsPhone,
      model: 'Lumia 930',
      osVersion: '8.10.15148.160',
      ...registeredOnly,
      lock: 'numeric',
    },
  )
  give('joao.almeida', {
    ...personalApple,
    model: 'iPhone 13',
    deviceEnrollmentType: 'appleUserEnrollment',
  })
  give(
    'zofia.kowalska',
    { ...personalWorkProfile, model: 'Moto G5', manufacturer: 'motorola', osVersion: '7.0' },
    { ...windowsPc, model: 'Surface 2', deviceType: 'windowsRT', osVersion: '6.3.9600.0' },
    { ...windowsPc, model: 'Venue 8 Pro', osVersion: '6.3.9600.0' },
  )
  give(
    'priya.natarajan',
    { ...openSource, model: 'RealWear Navigator 520', manufacturer: 'RealWear' },
    { ...linux, model: 'ThinkPad X1' },
  )
  give(
    'wei.chen',
    { ...mac, model: 'MacBook Pro', managementAgent: 'jamf' },
    { ...personalApple, model: 'iPhone 12', managementAgent: 'eas' },
    { ...windowsPc, model: 'Latitude 7440', managementAgent: 'configurationManagerClient' },
  )
  give(
    'olena.shevchenko',
    { ...fullyManaged, model: 'Pixel 6', manufacturer: 'Google', managementState: 'wipePending' },
    {
      ...fullyManaged,
      model: 'Galaxy S21',
      manufacturer: 'samsung',
      osVersion: '13',
      syncedHoursAgo: 45 * 24,
      online: false,
    },
    {
      ...fullyManaged,
      model: 'Galaxy A54',
      manufacturer: 'samsung',
      osVersion: '14',
      primaryUserId: owner('pieter.devries')?.id ?? '',
    },
    {
      ...deviceAdministrator,
      model: 'Rugged 5G',
      manufacturer: 'Unihertz',
      osVersion: '12',
      deviceType: 'unknown',
    },
  )
  give('sam.okafor', { ...fullyManaged, model: 'Pixel 7', manufacturer: 'Google', osVersion: '14' })
  give('alex.moreau_fabrikam.com#EXT#', {
    ...personalWorkProfile,
    model: 'Pixel 7a',
    manufacturer: 'Google',
    osVersion: '14',
  })
  give('robin.clarke', { ...automatedApple, model: 'iPhone SE' })
  list.push(device(undefined, { ...dedicated, model: 'TC52 Scanner' }, now))
  return list
}

const android = { operatingSystem: 'Android', managedDeviceOwnerType: 'company' } as const
const fullyManaged = {
  ...android,
  osVersion: '15',
  deviceType: 'androidEnterprise',
  deviceEnrollmentType: 'androidEnterpriseFullyManaged',
  managementAgent: 'googleCloudDevicePolicyController',
} satisfies Partial<ManagedDevice>
const companyWorkProfile = {
  ...fullyManaged,
  osVersion: '14',
  deviceEnrollmentType: 'androidEnterpriseCorporateWorkProfile',
} satisfies Partial<ManagedDevice>
const dedicated = {
  ...fullyManaged,
  osVersion: '13',
  manufacturer: 'Zebra',
  deviceEnrollmentType: 'androidEnterpriseDedicatedDevice',
} satisfies Partial<ManagedDevice>
const openSource = {
  ...android,
  osVersion: '12',
  deviceType: 'androidnGMS',
  deviceEnrollmentType: 'androidAOSPUserOwnedDeviceEnrollment',
  managementAgent: 'intuneAosp',
} satisfies Partial<ManagedDevice>
const deviceAdministrator = {
  ...android,
  deviceType: 'android',
  deviceEnrollmentType: 'userEnrollment',
} satisfies Partial<ManagedDevice>
const personalWorkProfile = {
  ...deviceAdministrator,
  deviceType: 'androidForWork',
  managedDeviceOwnerType: 'personal',
} satisfies Partial<ManagedDevice>

const personalApple = {
  operatingSystem: 'iOS',
  osVersion: '18.1',
  manufacturer: 'Apple',
  deviceType: 'iPhone',
  deviceEnrollmentType: 'userEnrollment',
  managedDeviceOwnerType: 'personal',
  lock: 'numeric',
} satisfies Partial<ManagedDevice> & { lock: LockKind }
const companyApple = { ...personalApple, managedDeviceOwnerType: 'company' } as const
const automatedApple = {
  ...companyApple,
  deviceEnrollmentType: 'appleBulkWithUser',
  isSupervised: true,
} as const

const windowsPhone = {
  operatingSystem: 'Windows',
  manufacturer: 'Microsoft',
  deviceType: 'windowsPhone',
  deviceEnrollmentType: 'windowsAzureADJoin',
  joinType: 'azureADJoined',
  managedDeviceOwnerType: 'company',
} satisfies Partial<ManagedDevice>
const registeredOnly = {
  joinType: 'azureADRegistered',
  deviceEnrollmentType: 'userEnrollment',
} satisfies Partial<ManagedDevice>
const windowsPc = {
  ...windowsPhone,
  osVersion: '10.0.26100.2314',
  deviceType: 'desktop',
} satisfies Partial<ManagedDevice>
const mac = {
  operatingSystem: 'macOS',
  osVersion: '15.1',
  manufacturer: 'Apple',
  deviceType: 'macMDM',
  deviceEnrollmentType: 'userEnrollment',
  managedDeviceOwnerType: 'company',
} satisfies Partial<ManagedDevice>
const linux = {
  operatingSystem: 'Linux',
  osVersion: '24.04',
  manufacturer: 'LENOVO',
  deviceType: 'linux',
  deviceEnrollmentType: 'userEnrollment',
  managedDeviceOwnerType: 'company',
} satisfies Partial<ManagedDevice>

/** A device with everything that its enrolment does not say filled in as Intune would. */
export function device(owner: Person | undefined, enrolment: Enrolment, now: number): Device {
  const { primaryUserId, online = true, lock = 'alphanumeric', syncedHoursAgo, ...said } = enrolment
  const alias = owner?.upn.split('@')[0] ?? 'shared'
  const id = guidOf(`device/${alias}/${said.model}`)
  const ago = (time: number) => new Date(now - time).toISOString().replace(/\.\d+Z$/, 'Z')
  return {
    id,
    primaryUserId: primaryUserId ?? owner?.id ?? '',
    online,
    lock,
    record: {
      id,
      userId: owner?.id ?? '',
      userPrincipalName: owner?.upn ?? '',
      userDisplayName: owner?.name ?? '',
      emailAddress: owner?.upn ?? '',
      deviceName: `${alias}_${said.operatingSystem}_${said.model.replaceAll(' ', '')}`,
      managedDeviceName: `${alias}_${said.operatingSystem}_${said.model}`,
      serialNumber: guidOf(`serial/${id}`).replaceAll('-', '').slice(0, 12).toUpperCase(),
      azureADDeviceId: guidOf(`entra/${id}`),
      azureADRegistered: null,
      joinType: 'azureADRegistered',
      managementAgent: 'mdm',
      managementState: 'managed',
      ownerType: said.managedDeviceOwnerType === 'personal' ? 'personal' : 'company',
      complianceState: 'compliant',
      deviceRegistrationState: 'registered',
      exchangeAccessState: 'none',
      exchangeAccessStateReason: 'none',
      partnerReportedThreatState: 'unknown',
      jailBroken: 'Unknown',
      isEncrypted: true,
      isSupervised: false,
      easActivated: false,
      enrollmentProfileName: '',
      enrolledDateTime: ago(200 * day),
      lastSyncDateTime: ago(syncedHoursAgo ? syncedHoursAgo * hour : 20 * minute),
      complianceGracePeriodExpirationDateTime: '9999-12-31T23:59:59Z',
      easActivationDateTime: never,
      exchangeLastSuccessfulSyncDateTime: never,
      managementCertificateExpirationDate: never,
      ...said,
    },
  }
}
