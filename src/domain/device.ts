/** An Intune managed device, as little of it as the rules and the cards need. */
export type Device = {
  readonly id: string
  /** The Entra user id Intune lists; null when it lists none. */
  readonly ownerId: string | null
  readonly ownerUpn: string | null
  readonly name: string
  readonly manufacturer: string | null
  readonly model: string | null
  /** The last four characters of the serial number. */
  readonly serialEnd: string | null
  /** Free text, as Graph gives it. */
  readonly operatingSystem: string
  readonly osVersion: string | null
  /** This and the next five as beta Graph names them; names not known here stay as they are. */
  readonly deviceType: string | null
  readonly managementState: string | null
  readonly managementAgent: string | null
  readonly enrollmentType: string | null
  readonly joinType: string | null
  readonly ownership: 'company' | 'personal' | 'unknown'
  /** ISO time of the last contact with Intune; null when there was none. */
  readonly lastSyncAt: string | null
}

/** What a sentence or a picture calls the device. */
export type Platform =
  | 'android'
  | 'androidWorkProfile'
  | 'ios'
  | 'visionOS'
  | 'windows10Mobile'
  | 'windowsPhone81'
  | 'windows'
  | 'mac'
  | 'linux'
  | 'other'

/** Why nothing can be done for a device; each has a sentence in every language. */
export const unavailable = [
  'desktop',
  'windowsRt',
  'mac',
  'notSupportedPlatform',
  'beingRemoved',
  'notManagedNow',
  'notManagedByIntune',
  'userEnrollment',
  'dedicated',
  'androidAdministrator7',
  'workProfileBefore8',
  'tooOld',
  'notJoined',
  'pinResetMissing',
  'policy',
] as const
export type Unavailable = (typeof unavailable)[number]

/** What Intune does not say, so that a person has to look first; each has a sentence too. */
export const unclear = [
  'platform',
  'management',
  'enrollment',
  'osVersion',
  'joinType',
  'pinReset',
  'documentsDisagree',
] as const
export type Unclear = (typeof unclear)[number]

type Outcome =
  | {
      readonly kind: 'temporary'
      readonly characters: 'alphanumeric' | 'numeric'
      readonly scope: 'device' | 'workProfile' | 'deviceOrWorkProfile'
    }
  | { readonly kind: 'removal' }
  | { readonly kind: 'unclear'; readonly reason: Unclear }
  | { readonly kind: 'nothing'; readonly reason: Unavailable }

/**
 * What can be done for a device: a temporary passcode, removal without a new one, perhaps something
 * (`unclear`: only ever by approval), or nothing.
 */
export type Capability = Outcome & { readonly platform: Platform }

/** What to do where Microsoft's own pages contradict each other. */
export type Doubt = 'attempt' | 'approval' | 'never'

/** Whether the tenant has the Microsoft PIN reset service, which Windows 10 Mobile needs. */
export type PinReset = 'ready' | 'unknown' | 'missing'

/** What an organisation has to say where Microsoft's pages do not agree. */
export type Doubts = {
  /** iPhones and iPads that people own and have enrolled whole. */
  readonly personalIphone: Doubt
  /** Android up to 6 under device administrator. */
  readonly oldAndroid: Doubt
  /** What a reset changes on fully managed Android; `either` leaves it open in every sentence. */
  readonly fullyManaged: 'either' | 'device' | 'workProfile'
}

/** What has to be known besides the device before the table can be read. */
export type Settings = Doubts & { readonly windowsPinReset: PinReset }

/** One row of the decision table. */
export type Row = {
  readonly row: string
  readonly when: (device: Device) => boolean
  readonly then: Outcome | ((settings: Settings) => Outcome)
}

const temporary = (scope: 'device' | 'workProfile' | 'deviceOrWorkProfile'): Outcome => ({
  kind: 'temporary',
  characters: 'alphanumeric',
  scope,
})
const pin: Outcome = { kind: 'temporary', characters: 'numeric', scope: 'device' }
const removal: Outcome = { kind: 'removal' }
const perhaps = (reason: Unclear): Outcome => ({ kind: 'unclear', reason })
const nothing = (reason: Unavailable): Outcome => ({ kind: 'nothing', reason })
const inDoubt = (doubt: Doubt, possible: Outcome): Outcome =>
  ({ attempt: possible, approval: perhaps('documentsDisagree'), never: nothing('policy') })[doubt]

const lastRow: Row = {
  row: 'Type of device not known, or not what its operating system says',
  when: () => true,
  then: perhaps('platform'),
}

/**
 * The decision table: the first row that matches decides. Every row that makes something possible
 * asks for facts it knows by name; whatever is missing, new or contradictory ends in `unclear`.
 * "Learn" is Microsoft Learn, the date that of the page; the rows on agents are our own inference
 * from the meaning Graph's reference gives them.
 */
export const rows: readonly Row[] = [
  // Computers and other platforms. Learn: Intune device actions, 2026-03-09.
  {
    row: 'Windows RT',
    when: (device) => familyOf(device) === 'windowsRt',
    then: nothing('windowsRt'), // Company Portal: reset your passcode, 2016-07-25
  },
  {
    row: 'Windows computer or Cloud PC',
    when: (device) => familyOf(device) === 'windows',
    then: nothing('desktop'),
  },
  { row: 'Mac', when: (device) => familyOf(device) === 'mac', then: nothing('mac') },
  {
    row: 'Linux, ChromeOS, Apple TV, HoloLens, Surface Hub and the like',
    when: (device) => ['linux', 'other'].includes(familyOf(device) ?? ''),
    then: nothing('notSupportedPlatform'),
  },

  // Not in Intune's hands. Learn: Intune device actions, 2026-03-09 (retire, wipe and delete come
  // before every other action); Graph beta reference: managementState, managementAgentType.
  {
    row: 'Being retired, wiped or deleted',
    when: (device) =>
      /^(retire|wipe|delete)(pending|issued|failed)$/i.test(device.managementState?.trim() ?? ''),
    then: nothing('beingRemoved'),
  },
  {
    row: 'Known to Intune, but not managed properly now',
    when: (device) =>
      is(device.managementState, 'unhealthy', 'discovered', 'retireCanceled', 'wipeCanceled'),
    then: nothing('notManagedNow'),
  },
  {
    row: 'Managed by something other than Intune',
    when: (device) => is(device.managementAgent, ...otherAgents),
    then: nothing('notManagedByIntune'),
  },
  {
    row: 'Management state or agent not known',
    when: (device) => !is(device.managementState, 'managed') || !hasIntuneAgent(device),
    then: perhaps('management'),
  },

  // iPhone, iPad, Apple Vision Pro. Learn: remove-passcode, 2026-04-21.
  {
    row: 'Apple User Enrollment',
    when: (device) => isApple(device) && is(device.enrollmentType, ...appleUserEnrollments),
    then: nothing('userEnrollment'), // Learn: device-passcode-reset, 2022-08-13
  },
  {
    row: 'Apple Vision Pro before visionOS 1.1',
    when: (device) => familyOf(device) === 'visionOS' && before(device, 1, 1),
    then: nothing('tooOld'), // Apple: ClearPasscodeCommand, visionOS 1.1 and later
  },
  {
    row: 'Apple Vision Pro, version unreadable',
    when: (device) => familyOf(device) === 'visionOS' && !atLeast(device, 1, 1),
    then: perhaps('osVersion'),
  },
  {
    row: 'Apple device of the company',
    when: (device) =>
      isApple(device) &&
      (is(device.enrollmentType, ...appleCompanyEnrollments) ||
        (is(device.enrollmentType, 'userEnrollment') && device.ownership === 'company')),
    then: removal,
  },
  {
    // "userEnrollment" is Graph's word for a whole device enrolled by its user. The page says yes
    // (2022-08-13), corporate-owned only (2025-09), and names no restriction (2026-04-21).
    row: 'Apple device of the person, enrolled whole',
    when: (device) =>
      isApple(device) &&
      is(device.enrollmentType, 'userEnrollment') &&
      device.ownership === 'personal',
    then: ({ personalIphone }) => inDoubt(personalIphone, removal),
  },
  {
    row: 'Apple device, enrolment or ownership not known',
    when: isApple,
    then: perhaps('enrollment'),
  },

  // Android. Learn: reset-passcode, 2025-10-27, unless noted.
  {
    row: 'Android without a user: dedicated, or AOSP userless',
    when: (device) =>
      isAndroid(device) &&
      is(
        device.enrollmentType,
        'androidEnterpriseDedicatedDevice',
        'androidAOSPUserlessDeviceEnrollment',
      ),
    then: nothing('dedicated'), // Intune could reset it, but it is nobody's own phone
  },
  {
    // One page resets the whole device (2022-08-13), the other its work profile (2025-10-27), which
    // a fully managed device does not have: the wording leaves it open unless somebody has tried it.
    row: 'Android Enterprise, fully managed',
    when: (device) => isCorporateAndroid(device, 'androidEnterpriseFullyManaged'),
    then: ({ fullyManaged }) =>
      temporary(fullyManaged === 'either' ? 'deviceOrWorkProfile' : fullyManaged),
  },
  {
    row: 'Android Enterprise, corporate-owned work profile',
    when: (device) => isCorporateAndroid(device, 'androidEnterpriseCorporateWorkProfile'),
    then: temporary('workProfile'),
  },
  {
    row: 'Android (AOSP) with a user',
    when: (device) =>
      isAndroid(device) &&
      is(device.enrollmentType, 'androidAOSPUserOwnedDeviceEnrollment') &&
      is(device.managementAgent, 'intuneAosp'),
    then: temporary('device'),
  },
  {
    row: 'Android Enterprise, personally-owned work profile, Android 7 or older',
    when: (device) => isPersonalWorkProfile(device) && before(device, 8),
    then: nothing('workProfileBefore8'), // Learn: device-passcode-reset, 2022-08-13
  },
  {
    row: 'Android Enterprise, personally-owned work profile, Android 8 or newer',
    when: (device) => isPersonalWorkProfile(device) && atLeast(device, 8),
    then: temporary('workProfile'),
  },
  {
    row: 'Android device administrator, Android 7 or newer',
    when: (device) => isDeviceAdministrator(device) && atLeast(device, 7),
    then: nothing('androidAdministrator7'), // Learn: device-passcode-reset, 2022-08-13
  },
  {
    // Yes on Learn: device-passcode-reset, 2022-08-13; not named any more in 2025.
    row: 'Android device administrator, Android 6 or older',
    when: (device) => isDeviceAdministrator(device) && before(device, 7),
    then: ({ oldAndroid }) => inDoubt(oldAndroid, temporary('device')),
  },
  {
    row: 'Android, version unreadable',
    when: (device) => isPersonalWorkProfile(device) || isDeviceAdministrator(device),
    then: perhaps('osVersion'),
  },
  {
    row: 'Android, kind of enrolment not known',
    when: isAndroid,
    then: perhaps('enrollment'),
  },

  // Windows phones. Company Portal: reset your passcode, 2017-01-23; Learn:
  // device-windows-pin-reset, 2018-03-07. Intune's support ended: most are stale, see the policy.
  {
    row: 'Windows Phone 8.1',
    when: isWindowsPhone81,
    then: pin,
  },
  {
    row: 'Windows Phone before 8.1',
    when: (device) => isWindowsPhone(device) && before(device, 8, 1),
    then: nothing('tooOld'),
  },
  {
    row: 'Windows 10 Mobile before the Creators Update',
    when: (device) => isWindows10Mobile(device) && before(device, ...creatorsUpdate),
    then: nothing('tooOld'),
  },
  {
    row: 'Windows phone, version unreadable',
    when: (device) =>
      isWindowsPhone(device) && !(isWindows10Mobile(device) && atLeast(device, ...creatorsUpdate)),
    then: perhaps('osVersion'),
  },
  {
    row: 'Windows 10 Mobile, not Entra joined',
    when: (device) =>
      isWindows10Mobile(device) && is(device.joinType, 'azureADRegistered', 'hybridAzureADJoined'),
    then: nothing('notJoined'),
  },
  {
    row: 'Windows 10 Mobile, Entra joined',
    when: (device) => isWindows10Mobile(device) && is(device.joinType, 'azureADJoined'),
    then: ({ windowsPinReset }) =>
      ({
        ready: temporary('device'),
        unknown: perhaps('pinReset'),
        missing: nothing('pinResetMissing'),
      })[windowsPinReset],
  },
  {
    row: 'Windows 10 Mobile, join not known',
    when: isWindows10Mobile,
    then: perhaps('joinType'),
  },

  lastRow,
]

/** The row that decides about this device. */
export function rowOf(device: Device): Row {
  return rows.find((row) => row.when(device)) ?? lastRow
}

/** What can be done for this device. */
export function capabilityOf(device: Device, settings: Settings): Capability {
  const { then } = rowOf(device)
  const outcome = typeof then === 'function' ? then(settings) : then
  return { ...outcome, platform: platformOf(device) }
}

/** Whether what can be done for this device depends on the PIN reset service. */
export function needsPinReset(device: Device): boolean {
  return platformOf(device) === 'windows10Mobile'
}

/** Days since the device last spoke to Intune; infinite when it never did. */
export function ageInDays(device: Device, now: Date): number {
  const seen = Date.parse(device.lastSyncAt ?? '')
  return Number.isNaN(seen) ? Infinity : (now.getTime() - seen) / 86_400_000
}

// Graph beta reference: deviceType, deviceEnrollmentType, managementAgentType.
const families = [
  ['android', ['android', 'androidForWork', 'androidEnterprise', 'androidnGMS']],
  ['ios', ['iPhone', 'iPad', 'iPod']],
  ['visionOS', ['visionOS']],
  ['windowsPhone', ['windowsPhone']],
  ['windowsRt', ['windowsRT']],
  ['windows', ['desktop', 'windows10x', 'cloudPC']],
  ['mac', ['mac', 'macMDM']],
  ['linux', ['linux', 'unix']],
  ['other', ['chromeOS', 'tvOS', 'holoLens', 'surfaceHub', 'winEmbedded', 'winCE', 'winMO6']],
  ['other', ['nokia', 'blackberry', 'palm', 'iSocConsumer']],
] as const
type Family = (typeof families)[number][0]

const appleUserEnrollments = [
  'appleUserEnrollment',
  'appleUserEnrollmentWithServiceAccount',
  'appleAccountDrivenUserEnrollment',
]
const appleCompanyEnrollments = [
  'appleBulkWithUser',
  'appleBulkWithoutUser',
  'deviceEnrollmentManager',
]
const otherAgents = [
  'eas',
  'configurationManagerClient',
  'jamf',
  'msSense',
  'microsoft365ManagedMdm',
  'google',
]
const creatorsUpdate = [10, 0, 15063] as const

function is(value: string | null, ...names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase() === value?.trim().toLowerCase())
}

/**
 * What the type says, unless the operating system says otherwise. Without a known type the operating
 * system alone may name a computer, for which nothing is possible, but never a phone.
 */
function familyOf(device: Device): Family | null {
  const system = device.operatingSystem.trim().toLowerCase()
  const typed = families.find(([, types]) => is(device.deviceType, ...types))?.[0]
  switch (typed) {
    case 'android':
      return system.startsWith('android') ? typed : null
    case 'ios':
      return /^i(os|pad|phone|pod)/.test(system) ? typed : null
    case 'visionOS':
      return system.startsWith('visionos') ? typed : null
    case 'windowsPhone':
      // Graph's text for these is documented nowhere: anything that names no other system will do.
      return /^(android|i(os|pad|phone|pod)|visionos|mac|linux|chrome)/.test(system) ? null : typed
    case undefined:
      if (/^mac/.test(system)) return 'mac'
      if (/^linux/.test(system)) return 'linux'
      return /^windows(?!.*(phone|mobile))/.test(system) ? 'windows' : null
    default:
      return typed
  }
}

/** Wording needs the kind, not the capability: an old phone is called what it is, too. */
function platformOf(device: Device): Platform {
  const family = familyOf(device)
  switch (family) {
    case 'android':
      return isPersonalWorkProfile(device) ||
        is(device.enrollmentType, 'androidEnterpriseCorporateWorkProfile')
        ? 'androidWorkProfile'
        : 'android'
    case 'windowsPhone':
      if (isWindows10Mobile(device)) return 'windows10Mobile'
      return isWindowsPhone81(device) ? 'windowsPhone81' : 'other'
    case 'windowsRt':
      return 'windows'
    case null:
      return 'other'
    default:
      return family
  }
}

function hasIntuneAgent(device: Device): boolean {
  if (is(device.managementAgent, 'mdm', 'easMdm')) return true
  const android = is(device.managementAgent, 'googleCloudDevicePolicyController', 'intuneAosp')
  return android && !isApple(device) && !isWindowsPhone(device)
}

function isApple(device: Device): boolean {
  return ['ios', 'visionOS'].includes(familyOf(device) ?? '')
}

function isAndroid(device: Device): boolean {
  return familyOf(device) === 'android'
}

function isCorporateAndroid(device: Device, enrollmentType: string): boolean {
  return (
    isAndroid(device) &&
    is(device.enrollmentType, enrollmentType) &&
    is(device.managementAgent, 'googleCloudDevicePolicyController')
  )
}

function isPersonalWorkProfile(device: Device): boolean {
  return (
    isAndroid(device) &&
    is(device.deviceType, 'androidForWork') &&
    is(device.enrollmentType, 'userEnrollment') &&
    device.ownership === 'personal' &&
    !is(device.managementAgent, 'intuneAosp')
  )
}

function isDeviceAdministrator(device: Device): boolean {
  return (
    isAndroid(device) &&
    is(device.deviceType, 'android') &&
    is(device.enrollmentType, 'userEnrollment', 'deviceEnrollmentManager') &&
    is(device.managementAgent, 'mdm', 'easMdm')
  )
}

function isWindowsPhone(device: Device): boolean {
  return familyOf(device) === 'windowsPhone'
}

function isWindowsPhone81(device: Device): boolean {
  return isWindowsPhone(device) && atLeast(device, 8, 1) && before(device, 9)
}

function isWindows10Mobile(device: Device): boolean {
  return isWindowsPhone(device) && atLeast(device, 10) && before(device, 11)
}

/** Below, at or above zero; NaN, which is neither before nor at least, when it cannot be told. */
function compared(device: Device, wanted: readonly number[]): number {
  const version = (device.osVersion ?? '').trim()
  if (!/^[1-9]\d{0,8}(\.\d{1,9}){0,3}$/.test(version)) return NaN
  const parts = version.split('.')
  for (const [index, part] of wanted.entries()) {
    const difference = Number(parts[index] ?? NaN) - part
    if (difference !== 0) return difference
  }
  return 0
}

function atLeast(device: Device, ...version: readonly number[]): boolean {
  return compared(device, version) >= 0
}

function before(device: Device, ...version: readonly number[]): boolean {
  return compared(device, version) < 0
}
