import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Device } from '../../src/domain/device.ts'
import { defaultPolicy, routeOf } from '../../src/domain/policy.ts'
import type { CapabilityKey, Policy, Way } from '../../src/domain/policy.ts'

const now = new Date('2026-11-20T12:00:00Z')
const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString()
const day = 86_400_000

const iphone: Device = {
  id: 'd1',
  ownerId: 'ann',
  ownerUpn: 'ann@contoso.example',
  name: "Ann's iPhone",
  manufacturer: 'Apple',
  model: 'iPhone 15',
  serialEnd: '7K2Q',
  operatingSystem: 'iOS',
  osVersion: '17.5.1',
  deviceType: 'iPhone',
  managementState: 'managed',
  managementAgent: 'mdm',
  enrollmentType: 'appleBulkWithUser',
  joinType: 'azureADRegistered',
  ownership: 'company',
  lastSyncAt: ago(day),
}
const android: Device = { ...iphone, operatingSystem: 'Android', osVersion: '14' }
const devices: Record<CapabilityKey, Device> = {
  removal: iphone,
  workProfile: {
    ...android,
    deviceType: 'androidForWork',
    enrollmentType: 'userEnrollment',
    ownership: 'personal',
  },
  alphanumeric: {
    ...android,
    deviceType: 'androidEnterprise',
    managementAgent: 'googleCloudDevicePolicyController',
    enrollmentType: 'androidEnterpriseFullyManaged',
  },
  numeric: {
    ...iphone,
    operatingSystem: 'Windows Phone',
    osVersion: '8.10.14219',
    deviceType: 'windowsPhone',
  },
}
const keys = Object.keys(devices) as CapabilityKey[]
const mac: Device = { ...iphone, operatingSystem: 'macOS', deviceType: 'mac' }
const strange: Device = { ...iphone, deviceType: 'unknownFutureValue' }
const ways = (all: Way): Policy['ways'] => ({
  alphanumeric: all,
  numeric: all,
  workProfile: all,
  removal: all,
})
const route = (device: Device, policy: Partial<Policy> = {}) =>
  routeOf(device, { ...defaultPolicy, ...policy }, now)

describe('by default', () => {
  test.each(keys)('employees do it themselves: %s', (key) => {
    expect(route(devices[key])).toMatchObject({ way: 'self' })
  })

  test('a personal iPhone is attempted', () => {
    const personal = { ...iphone, enrollmentType: 'userEnrollment', ownership: 'personal' } as const
    expect(route(personal)).toMatchObject({ way: 'self', capability: { kind: 'removal' } })
    expect(route(personal, { personalIphone: 'approval' })).toMatchObject({
      way: 'approval',
      because: 'unclear',
      capability: { reason: 'documentsDisagree' },
    })
    expect(route(personal, { personalIphone: 'never' })).toMatchObject({
      way: 'none',
      reason: 'policy',
    })
  })

  test('what is unclear needs an approval', () => {
    expect(route(strange)).toMatchObject({ way: 'approval', because: 'unclear' })
  })

  test('what is impossible has no way, and its reason is told', () => {
    expect(route(mac)).toMatchObject({ way: 'none', reason: 'mac' })
  })
})

describe('an organisation decides', () => {
  test.each(keys)('about %s alone', (key) => {
    for (const other of keys) {
      const approval = route(devices[other], { ways: { ...ways('self'), [key]: 'approval' } })
      const none = route(devices[other], { ways: { ...ways('self'), [key]: 'none' } })
      expect(approval).toMatchObject(
        other === key ? { way: 'approval', because: 'policy' } : { way: 'self' },
      )
      expect(none).toMatchObject(
        other === key ? { way: 'none', reason: 'policy' } : { way: 'self' },
      )
    }
  })

  test.each(['self', 'approval', 'none'] as const)(
    'but with every way %s, the unclear stays an approval and the impossible impossible',
    (way) => {
      expect(route(strange, { ways: ways(way) })).toMatchObject({ because: 'unclear' })
      expect(route(mac, { ways: ways(way) })).toMatchObject({ way: 'none', reason: 'mac' })
    },
  )
})

describe('a device not heard of for long', () => {
  test.each([
    ['a second less than thirty days', ago(30 * day - 1000), 'self'],
    ['exactly thirty days', ago(30 * day), 'self'],
    ['a second more', ago(30 * day + 1000), 'approval'],
    ['never', null, 'approval'],
    ['a time that is none', 'soon', 'approval'],
  ])('%s', (_, lastSyncAt, way) => {
    expect(route({ ...iphone, lastSyncAt })).toMatchObject(
      way === 'self' ? { way } : { way, because: 'stale', capability: { kind: 'removal' } },
    )
  })

  test('the organisation says how long that is', () => {
    const seen = { ...iphone, lastSyncAt: ago(7 * day + 1000) }
    expect(route(seen, { staleAfterDays: 7 })).toMatchObject({ because: 'stale' })
    expect(route(seen, { staleAfterDays: 8 })).toMatchObject({ way: 'self' })
  })

  test('is still told apart from one that is unclear, forbidden or impossible', () => {
    const old = { lastSyncAt: ago(400 * day) }
    expect(route({ ...strange, ...old })).toMatchObject({ because: 'unclear' })
    expect(route({ ...iphone, ...old }, { ways: ways('approval') })).toMatchObject({
      because: 'stale',
    })
    expect(route({ ...iphone, ...old }, { ways: ways('none') })).toMatchObject({ way: 'none' })
    expect(route({ ...mac, ...old })).toMatchObject({ way: 'none', reason: 'mac' })
  })
})

test('nothing that Graph may invent becomes self-service', () => {
  const value = fc.option(fc.oneof(fc.string(), fc.constantFrom('managed', 'mdm', 'unknown')))
  const invented = fc.record({
    deviceType: value,
    managementState: fc.oneof(value, fc.constant('managed')),
    managementAgent: fc.oneof(value, fc.constant('mdm')),
    enrollmentType: value,
    joinType: value,
    osVersion: value,
    operatingSystem: fc.oneof(fc.string(), fc.constantFrom('iOS', 'Android', 'Windows')),
  })
  fc.assert(
    fc.property(fc.constantFrom(...keys), invented, (key, facts) => {
      const { way } = route({ ...devices[key], ...facts })
      expect(way).not.toBe('self')
      expect(['approval', 'none']).toContain(way)
    }),
    { numRuns: 1000 },
  )
})

test('an unsound number of days never makes a device fresh', () => {
  expect(route(iphone, { staleAfterDays: NaN })).toMatchObject({ way: 'approval' })
})
