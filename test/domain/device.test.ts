import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  ageInDays,
  capabilityOf,
  rowOf,
  rows,
  unavailable,
  unclear,
} from '../../src/domain/device.ts'
import type { Device, Settings } from '../../src/domain/device.ts'

const settings: Settings = {
  personalIphone: 'attempt',
  oldAndroid: 'attempt',
  fullyManaged: 'either',
  windowsPinReset: 'ready',
}

const blank: Device = {
  id: '705c034c-034c-705c-4c03-5c704c035c70',
  ownerId: 'f8550532-da4b-4f34-906a-6c7b7c20dde6',
  ownerUpn: 'ann@contoso.example',
  name: 'A device',
  manufacturer: null,
  model: null,
  serialEnd: null,
  operatingSystem: '',
  osVersion: null,
  deviceType: null,
  managementState: 'managed',
  managementAgent: 'mdm',
  enrollmentType: 'userEnrollment',
  joinType: 'unknown',
  ownership: 'unknown',
  lastSyncAt: '2026-11-20T08:00:00Z',
}
type Facts = Partial<Device>

const iphone = {
  operatingSystem: 'iOS',
  osVersion: '17.5.1',
  deviceType: 'iPhone',
  ownership: 'company',
} satisfies Facts
const personal = { ...iphone, ownership: 'personal' } satisfies Facts
const unowned = { ...iphone, ownership: 'unknown' } satisfies Facts
const ipad = { ...iphone, deviceType: 'iPad', osVersion: '16.2' }
const vision = { ...iphone, operatingSystem: 'visionOS', osVersion: '2.1', deviceType: 'visionOS' }
const administrator = {
  operatingSystem: 'Android',
  osVersion: '6.0.1',
  deviceType: 'android',
  ownership: 'personal',
} satisfies Facts
const byod = { ...administrator, osVersion: '13', deviceType: 'androidForWork' }
const corporate = {
  operatingSystem: 'Android',
  osVersion: '14',
  deviceType: 'androidEnterprise',
  managementAgent: 'googleCloudDevicePolicyController',
  ownership: 'company',
} satisfies Facts
const fullyManaged = { ...corporate, enrollmentType: 'androidEnterpriseFullyManaged' }
const cope = { ...corporate, enrollmentType: 'androidEnterpriseCorporateWorkProfile' }
const aosp = {
  ...corporate,
  deviceType: 'androidnGMS',
  managementAgent: 'intuneAosp',
  enrollmentType: 'androidAOSPUserOwnedDeviceEnrollment',
}
const aospUserless = 'androidAOSPUserlessDeviceEnrollment'
const dedicated = 'androidEnterpriseDedicatedDevice'
const lumia = {
  operatingSystem: 'Windows',
  osVersion: '10.0.15254.600',
  deviceType: 'windowsPhone',
  joinType: 'azureADJoined',
} satisfies Facts
const phone81 = { ...lumia, osVersion: '8.10.14219', joinType: 'unknown' }
const mac = { operatingSystem: 'macOS', osVersion: '15.1', deviceType: 'mac' }
const linux = { operatingSystem: 'Linux' }
const computer = { operatingSystem: 'Windows', osVersion: '10.0.26100', deviceType: 'desktop' }

const deviceOf = (facts: Facts): Device => ({ ...blank, ...facts })

/** In one word or two: `alphanumeric device android`, `removal ios`, `nothing mac mac`, … */
function told(facts: Facts, more: Partial<Settings> = {}): string {
  const capability = capabilityOf(deviceOf(facts), { ...settings, ...more })
  switch (capability.kind) {
    case 'temporary':
      return `${capability.characters} ${capability.scope} ${capability.platform}`
    case 'removal':
      return `removal ${capability.platform}`
    default:
      return `${capability.kind} ${capability.reason} ${capability.platform}`
  }
}

type Example = readonly [what: string, facts: Facts, told: string, more?: Partial<Settings>]
const versions = [null, '', 'Tiramisu', '13b', '-13', '0.0.0.0', '1e1', '８']

const table: Readonly<Record<string, readonly Example[]>> = {
  'Windows RT': [['', { ...computer, deviceType: 'windowsRT' }, 'nothing windowsRt windows']],
  'Windows computer or Cloud PC': [
    ['computer', computer, 'nothing desktop windows'],
    ['Cloud PC', { ...computer, deviceType: 'cloudPC' }, 'nothing desktop windows'],
    ['no type', { ...computer, deviceType: null }, 'nothing desktop windows'],
  ],
  Mac: [
    ['', { ...mac, deviceType: 'macMDM' }, 'nothing mac mac'],
    ['Jamf', { ...mac, managementAgent: 'jamf' }, 'nothing mac mac'],
    ['no type', { ...mac, deviceType: 'unknown' }, 'nothing mac mac'],
    ['being wiped', { ...mac, managementState: 'wipePending' }, 'nothing mac mac'],
  ],
  'Linux, ChromeOS, Apple TV, HoloLens, Surface Hub and the like': [
    ['Linux', { ...linux, deviceType: 'linux' }, 'nothing notSupportedPlatform linux'],
    ['Linux, no type', { ...linux, deviceType: '' }, 'nothing notSupportedPlatform linux'],
    ...['chromeOS', 'tvOS', 'holoLens', 'surfaceHub', 'blackberry'].map((deviceType): Example => [
      deviceType,
      { deviceType },
      'nothing notSupportedPlatform other',
    ]),
  ],

  'Being retired, wiped or deleted': [
    ...['retirePending', 'retireIssued', 'retireFailed'],
    ...['wipePending', 'wipeIssued', 'wipeFailed', 'deletePending'],
  ].map((state) => [state, { ...iphone, managementState: state }, 'nothing beingRemoved ios']),
  'Known to Intune, but not managed properly now': [
    ...['unhealthy', 'discovered', 'wipeCanceled', 'retireCanceled'],
  ].map((state) => [state, { ...iphone, managementState: state }, 'nothing notManagedNow ios']),
  'Managed by something other than Intune': [
    ...['eas', 'configurationManagerClient', 'jamf', 'msSense', 'microsoft365ManagedMdm', 'google'],
  ].map((agent) => [
    agent,
    { ...iphone, managementAgent: agent },
    'nothing notManagedByIntune ios',
  ]),
  'Management state or agent not known': [
    ['no state', { ...iphone, managementState: null }, 'unclear management ios'],
    ['new state', { ...iphone, managementState: 'paused' }, 'unclear management ios'],
    ['no agent', { ...iphone, managementAgent: null }, 'unclear management ios'],
    ['agent unknown', { ...iphone, managementAgent: 'unknown' }, 'unclear management ios'],
    ['agent of Android', { ...iphone, managementAgent: 'intuneAosp' }, 'unclear management ios'],
  ],

  'Apple User Enrollment': [
    'appleUserEnrollment',
    'appleUserEnrollmentWithServiceAccount',
    'appleAccountDrivenUserEnrollment',
  ].map((type) => [type, { ...iphone, enrollmentType: type }, 'nothing userEnrollment ios']),
  'Apple Vision Pro before visionOS 1.1': [
    ['1.0.3', { ...vision, osVersion: '1.0.3' }, 'nothing tooOld visionOS'],
  ],
  'Apple Vision Pro, version unreadable': [
    ['none', { ...vision, osVersion: null }, 'unclear osVersion visionOS'],
    ['1', { ...vision, osVersion: '1' }, 'unclear osVersion visionOS'],
  ],
  'Apple device of the company': [
    ['enrolled by its user', iphone, 'removal ios'],
    ['Business Manager', { ...iphone, enrollmentType: 'appleBulkWithUser' }, 'removal ios'],
    [
      'bulk, whose is not said',
      { ...unowned, enrollmentType: 'appleBulkWithoutUser' },
      'removal ios',
    ],
    ['manager', { ...iphone, enrollmentType: 'deviceEnrollmentManager' }, 'removal ios'],
    ['iPad called iOS', { ...ipad, operatingSystem: 'iOS' }, 'removal ios'],
    ['iPad called iPadOS', { ...ipad, operatingSystem: 'iPadOS' }, 'removal ios'],
    ['mail and MDM', { ...iphone, managementAgent: 'easMdm' }, 'removal ios'],
    ['version unreadable', { ...iphone, osVersion: 'beta' }, 'removal ios'],
    ['personal ones are out', iphone, 'removal ios', { personalIphone: 'never' }],
    ['Vision Pro', vision, 'removal visionOS'],
    ['visionOS 1.1', { ...vision, osVersion: '1.1' }, 'removal visionOS'],
  ],
  'Apple device of the person, enrolled whole': [
    ['attempt', personal, 'removal ios'],
    ['approval', personal, 'unclear documentsDisagree ios', { personalIphone: 'approval' }],
    ['never', personal, 'nothing policy ios', { personalIphone: 'never' }],
  ],
  'Apple device, enrolment or ownership not known': [
    ['ownership unknown', unowned, 'unclear enrollment ios'],
    ['enrolment new', { ...iphone, enrollmentType: 'appleWatch' }, 'unclear enrollment ios'],
    ['enrolment missing', { ...iphone, enrollmentType: null }, 'unclear enrollment ios'],
  ],

  'Android without a user: dedicated, or AOSP userless': [
    ['AOSP', { ...aosp, enrollmentType: aospUserless }, 'nothing dedicated android'],
    ['dedicated', { ...corporate, enrollmentType: dedicated }, 'nothing dedicated android'],
  ],
  'Android Enterprise, fully managed': [
    ['', fullyManaged, 'alphanumeric deviceOrWorkProfile android'],
    [
      'called androidForWork',
      { ...fullyManaged, deviceType: 'androidForWork' },
      'alphanumeric deviceOrWorkProfile android',
    ],
  ],
  'Android Enterprise, corporate-owned work profile': [
    ['', cope, 'alphanumeric workProfile androidWorkProfile'],
  ],
  'Android (AOSP) with a user': [['', aosp, 'alphanumeric device android']],
  'Android Enterprise, personally-owned work profile, Android 7 or older': [
    ['7', { ...byod, osVersion: '7.1.2' }, 'nothing workProfileBefore8 androidWorkProfile'],
  ],
  'Android Enterprise, personally-owned work profile, Android 8 or newer': [
    ['8', { ...byod, osVersion: '8.0.0' }, 'alphanumeric workProfile androidWorkProfile'],
    ['13', { ...byod, osVersion: '13' }, 'alphanumeric workProfile androidWorkProfile'],
    [
      'called AndroidForWork',
      { ...byod, operatingSystem: 'AndroidForWork' },
      'alphanumeric workProfile androidWorkProfile',
    ],
  ],
  'Android device administrator, Android 7 or newer': ['7.0', '8.0.0', '10'].map((osVersion) => [
    osVersion,
    { ...administrator, osVersion },
    'nothing androidAdministrator7 android',
  ]),
  'Android device administrator, Android 6 or older': [
    ['attempt', administrator, 'alphanumeric device android'],
    ['approval', administrator, 'unclear documentsDisagree android', { oldAndroid: 'approval' }],
    ['never', administrator, 'nothing policy android', { oldAndroid: 'never' }],
  ],
  'Android, version unreadable': versions.flatMap((osVersion): Example[] => [
    [`profile ${osVersion}`, { ...byod, osVersion }, 'unclear osVersion androidWorkProfile'],
    [`administrator ${osVersion}`, { ...administrator, osVersion }, 'unclear osVersion android'],
  ]),
  'Android, kind of enrolment not known': [
    ['profile, company', { ...byod, ownership: 'company' }, 'unclear enrollment android'],
    [
      'profile, AOSP agent',
      { ...byod, managementAgent: 'intuneAosp' },
      'unclear enrollment android',
    ],
    ['profile, ownership unknown', { ...byod, ownership: 'unknown' }, 'unclear enrollment android'],
    ['corporate by a user', corporate, 'unclear enrollment android'],
    ['new', { ...corporate, enrollmentType: 'unknownFutureValue' }, 'unclear enrollment android'],
    [
      'fully managed by MDM',
      { ...fullyManaged, managementAgent: 'mdm' },
      'unclear enrollment android',
    ],
    [
      'administrator by Google',
      { ...administrator, managementAgent: corporate.managementAgent },
      'unclear enrollment android',
    ],
  ],

  'Windows Phone 8.1': [
    ['', phone81, 'numeric device windowsPhone81'],
    ['short', { ...phone81, osVersion: '8.1' }, 'numeric device windowsPhone81'],
    ['no PIN service', phone81, 'numeric device windowsPhone81', { windowsPinReset: 'missing' }],
  ],
  'Windows Phone before 8.1': [
    ['8.0', { ...phone81, osVersion: '8.0.10512' }, 'nothing tooOld other'],
    ['7', { ...phone81, osVersion: '7.10.8783' }, 'nothing tooOld other'],
  ],
  'Windows 10 Mobile before the Creators Update': [
    ['one build', { ...lumia, osVersion: '10.0.15062.9999' }, 'nothing tooOld windows10Mobile'],
  ],
  'Windows phone, version unreadable': [
    ['no build', { ...lumia, osVersion: '10.0' }, 'unclear osVersion windows10Mobile'],
    ['none', { ...lumia, osVersion: null }, 'unclear osVersion other'],
    ['of the future', { ...lumia, osVersion: '11.0.22000' }, 'unclear osVersion other'],
  ],
  'Windows 10 Mobile, not Entra joined': [
    [
      'registered',
      { ...lumia, joinType: 'azureADRegistered' },
      'nothing notJoined windows10Mobile',
    ],
    ['hybrid', { ...lumia, joinType: 'hybridAzureADJoined' }, 'nothing notJoined windows10Mobile'],
  ],
  'Windows 10 Mobile, Entra joined': [
    ['', lumia, 'alphanumeric device windows10Mobile'],
    ['system not named', { ...lumia, operatingSystem: '' }, 'alphanumeric device windows10Mobile'],
    [
      'Creators Update',
      { ...lumia, osVersion: '10.0.15063.2500' },
      'alphanumeric device windows10Mobile',
    ],
    [
      'no PIN service',
      lumia,
      'nothing pinResetMissing windows10Mobile',
      { windowsPinReset: 'missing' },
    ],
    ['perhaps none', lumia, 'unclear pinReset windows10Mobile', { windowsPinReset: 'unknown' }],
  ],
  'Windows 10 Mobile, join not known': [
    ['unknown', { ...lumia, joinType: 'unknown' }, 'unclear joinType windows10Mobile'],
    ['missing', { ...lumia, joinType: null }, 'unclear joinType windows10Mobile'],
  ],

  'Type of device not known, or not what its operating system says': [
    ['Android, no type', { ...byod, deviceType: null }, 'unclear platform other'],
    ['iOS, type unknown', { ...iphone, deviceType: 'unknown' }, 'unclear platform other'],
    ['iOS, type new', { ...iphone, deviceType: 'unknownFutureValue' }, 'unclear platform other'],
    [
      'Windows phone, no type',
      { ...lumia, operatingSystem: 'Windows Phone', deviceType: null },
      'unclear platform other',
    ],
    ['iPhone called Android', { ...iphone, operatingSystem: 'Android' }, 'unclear platform other'],
    ['Android called iOS', { ...byod, operatingSystem: 'iOS' }, 'unclear platform other'],
    ['Android called nothing', { ...byod, operatingSystem: '' }, 'unclear platform other'],
    ['Windows phone called iOS', { ...lumia, operatingSystem: 'iOS' }, 'unclear platform other'],
  ],
}
const examples = Object.values(table).flat()
const capabilities = examples.map(([, facts, , more]) =>
  capabilityOf(deviceOf(facts), { ...settings, ...more }),
)

describe.each(Object.entries(table))('%s', (row, cases) => {
  test.each(cases)('%s', (...[, facts, expected, more]) => {
    expect(told(facts, more)).toBe(expected)
    expect(rowOf(deviceOf(facts)).row).toBe(row)
  })
})

describe('the decision table', () => {
  test('has an example for every row', () => {
    expect(Object.keys(table)).toEqual(rows.map(({ row }) => row))
    expect(Object.values(table)).not.toContainEqual([])
  })

  test('gives every reason to somebody, and no other', () => {
    const given = (kind: 'nothing' | 'unclear') => [
      ...new Set(capabilities.flatMap((one) => (one.kind === kind ? [one.reason] : []))),
    ]
    expect(given('nothing').sort()).toEqual([...unavailable].sort())
    expect(given('unclear').sort()).toEqual([...unclear].sort())
  })

  test('ends in a row that takes whatever comes', () => {
    expect(rows.at(-1)?.when(deviceOf(iphone))).toBe(true)
    expect(rows.at(-1)?.then).toEqual({ kind: 'unclear', reason: 'platform' })
  })

  test('writing a fact in capitals or with spaces around it changes nothing', () => {
    const loud = (text: string | null) => (text === null ? null : ` ${text.toUpperCase()} `)
    for (const [, facts, expected, more] of examples) {
      const device = deviceOf(facts)
      const shouted = {
        ...device,
        operatingSystem: ` ${device.operatingSystem.toUpperCase()} `,
        deviceType: loud(device.deviceType),
        managementState: loud(device.managementState),
        managementAgent: loud(device.managementAgent),
        enrollmentType: loud(device.enrollmentType),
        joinType: loud(device.joinType),
      }
      expect(told(shouted, more)).toBe(expected)
    }
  })
})

describe('what no one has heard of', () => {
  const possible = examples.filter((_, index) =>
    ['temporary', 'removal'].includes(capabilities[index]?.kind ?? ''),
  )
  const familiar = examples.flatMap(([, facts]) => {
    const device = deviceOf(facts)
    const { deviceType, managementState, managementAgent, enrollmentType, joinType } = device
    return [deviceType, managementState, managementAgent, enrollmentType, joinType]
  })
  const names = new Set(familiar.map((name) => name?.toLowerCase()))
  const strange = fc
    .oneof(fc.string(), fc.constantFrom('constructor', '__proto__', 'unknownFutureValue', 'null'))
    .filter((text) => text === 'unknownFutureValue' || !names.has(text.trim().toLowerCase()))

  test.each(['deviceType', 'managementState', 'managementAgent'] as const)(
    'a strange %s makes nothing possible',
    (field) => {
      fc.assert(
        fc.property(fc.constantFrom(...possible), fc.option(strange), ([, facts], value) => {
          expect(told({ ...facts, [field]: value })).toMatch(/^(unclear|nothing) /)
        }),
      )
    },
  )

  test('a strange enrolment makes nothing possible, except where no rule asks for it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...possible), fc.option(strange), ([, facts], enrollmentType) => {
        const answer = told({ ...facts, enrollmentType })
        expect(answer).toMatch(facts.deviceType === 'windowsPhone' ? /windows/ : /^unclear /)
      }),
    )
  })

  test('a strange system makes no iPhone and no Android possible', () => {
    const mobile = possible.filter(([, facts]) => facts.deviceType !== 'windowsPhone')
    const system = fc
      .string()
      .filter((text) => !/^\s*(android|i(os|pad|phone|pod)|vision)/i.test(text))
    fc.assert(
      fc.property(fc.constantFrom(...mobile), system, ([, facts], operatingSystem) => {
        expect(told({ ...facts, operatingSystem })).toBe('unclear platform other')
      }),
    )
  })

  test('any mixture of known and strange facts gets an answer, and a passcode only by a known type', () => {
    const any = fc.option(
      fc.oneof(strange, fc.constantFrom(...familiar.filter((name) => name !== null))),
    )
    const mixture = fc.record({
      operatingSystem: fc.oneof(
        fc.string(),
        fc.constantFrom('Android', 'iOS', 'Windows', 'visionOS'),
      ),
      osVersion: fc.option(
        fc.oneof(fc.string(), fc.constantFrom('6.0', '13', '8.1', '10.0.15254.1')),
      ),
      deviceType: any,
      managementState: fc.oneof(any, fc.constant('managed')),
      managementAgent: fc.oneof(any, fc.constant('mdm')),
      enrollmentType: any,
      joinType: any,
      ownership: fc.constantFrom('company' as const, 'personal' as const, 'unknown' as const),
    })
    const phones =
      /^(iPhone|iPad|visionOS|android|androidForWork|androidEnterprise|androidnGMS|windowsPhone)$/
    fc.assert(
      fc.property(mixture, (facts) => {
        if (/^(unclear|nothing) /.test(told(facts))) return
        expect(facts.deviceType).toMatch(phones)
        expect(facts.managementState).toBe('managed')
        expect(facts.managementAgent).toMatch(
          /^(mdm|easMdm|googleCloudDevicePolicyController|intuneAosp)$/,
        )
      }),
      { numRuns: 2000 },
    )
  })
})

test('only what resets a work profile alone is called one', () => {
  for (const capability of capabilities) {
    if (capability.kind !== 'temporary') continue
    const called = capability.platform === 'androidWorkProfile'
    expect([capability, called]).toEqual([capability, capability.scope === 'workProfile'])
  }
})

test('age is counted in days, and a device that never spoke is infinitely old', () => {
  const now = new Date('2026-11-20T20:00:00Z')
  expect(ageInDays(deviceOf({ lastSyncAt: '2026-11-20T08:00:00Z' }), now)).toBe(0.5)
  expect(ageInDays(deviceOf({ lastSyncAt: null }), now)).toBe(Infinity)
  expect(ageInDays(deviceOf({ lastSyncAt: 'yesterday' }), now)).toBe(Infinity)
})
