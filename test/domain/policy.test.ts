import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Device } from '../../src/domain/device.ts'
import { defaultPolicy, groupsNamed, routeOf, verdicts } from '../../src/domain/policy.ts'
import type { Policy, Rule, Standing, Verdict } from '../../src/domain/policy.ts'

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
const devices = {
  removal: iphone,
  workProfile: {
    ...android,
    deviceType: 'androidForWork',
    enrollmentType: 'userEnrollment',
    ownership: 'personal',
  },
  temporary: {
    ...android,
    deviceType: 'androidEnterprise',
    managementAgent: 'googleCloudDevicePolicyController',
    enrollmentType: 'androidEnterpriseFullyManaged',
  },
  windowsPhone: {
    ...iphone,
    operatingSystem: 'Windows Phone',
    osVersion: '8.10.14219',
    deviceType: 'windowsPhone',
  },
} satisfies Record<string, Device>
const keys = Object.keys(devices) as (keyof typeof devices)[]
const mac: Device = { ...iphone, operatingSystem: 'macOS', deviceType: 'mac' }
const strange: Device = { ...iphone, deviceType: 'unknownFutureValue' }
const windows10Mobile: Device = {
  ...devices.windowsPhone,
  osVersion: '10.0.15254.603',
  joinType: 'azureADJoined',
}
const known: Standing = { groups: [], windowsPinReset: 'ready' }
const route = (device: Device, policy: Partial<Policy> = {}, standing: Partial<Standing> = {}) =>
  routeOf({ device, ...known, ...standing }, { ...defaultPolicy, ...policy }, now)

const rule = (name: string, then: Verdict, when: Rule['when'] = {}): Rule => ({ name, when, then })

describe('by default', () => {
  test.each(keys)('employees do it themselves: %s', (key) => {
    expect(route(devices[key])).toMatchObject({ way: 'self' })
  })

  test('a personal iPhone is attempted', () => {
    const personal = { ...iphone, enrollmentType: 'userEnrollment', ownership: 'personal' } as const
    expect(route(personal)).toMatchObject({ way: 'self', capability: { kind: 'removal' } })
    expect(route(personal, { personalIphone: 'approval' })).toMatchObject({
      way: 'approval',
      because: ['unclear'],
      capability: { reason: 'documentsDisagree' },
    })
    expect(route(personal, { personalIphone: 'never' })).toMatchObject({
      way: 'none',
      reason: 'policy',
    })
  })

  test('what is unclear needs an approval', () => {
    expect(route(strange)).toMatchObject({ way: 'approval', because: ['unclear'] })
  })

  test('what a reset changes on fully managed Android is left open, unless somebody has said it', () => {
    const scopeIn = (policy: Partial<Policy>) => route(devices.temporary, policy).capability
    expect(scopeIn({})).toMatchObject({ scope: 'deviceOrWorkProfile' })
    expect(scopeIn({ fullyManaged: 'device' })).toMatchObject({ scope: 'device' })
    expect(scopeIn({ fullyManaged: 'workProfile' })).toMatchObject({ scope: 'workProfile' })
  })

  test('what was found out about the PIN reset service counts', () => {
    const found = (windowsPinReset: Standing['windowsPinReset']) =>
      route(windows10Mobile, {}, { windowsPinReset })
    expect(found('ready')).toMatchObject({ way: 'self' })
    expect(found('unknown')).toMatchObject({ way: 'approval', because: ['unclear'] })
    expect(found('missing')).toMatchObject({ way: 'none', reason: 'pinResetMissing' })
  })

  test('what is impossible has no way, and its reason is told', () => {
    expect(route(mac)).toMatchObject({ way: 'none', reason: 'mac' })
  })
})

describe('an organisation decides', () => {
  test.each(verdicts)('what counts where no rule applies: %s', (otherwise) => {
    for (const key of keys) {
      expect(route(devices[key], { otherwise })).toEqual(
        expect.objectContaining(
          {
            self: { way: 'self' },
            approval: { way: 'approval', because: ['policy'] },
            it: { way: 'none', reason: 'itOnly', because: ['policy'] },
            deny: { way: 'none', reason: 'policy', because: ['policy'] },
          }[otherwise],
        ),
      )
    }
  })

  const android: (keyof typeof devices)[] = ['workProfile', 'temporary']
  const some: [string, Rule['when'], (keyof typeof devices)[]][] = [
    ['temporary passcodes', { capability: ['temporary'] }, ['temporary', 'windowsPhone']],
    ['work profiles', { capability: ['workProfile'] }, ['workProfile']],
    ['removals', { capability: ['removal'] }, ['removal']],
    ['two of them', { capability: ['workProfile', 'removal'] }, ['workProfile', 'removal']],
    ['Android', { platform: ['android'] }, android],
    ['Apple and Windows', { platform: ['ios', 'windowsPhone'] }, ['removal', 'windowsPhone']],
    ['Apple Vision Pro', { platform: ['visionOS'] }, []],
    ['what people own', { ownership: 'personal' }, ['workProfile']],
    ['what the company owns', { ownership: 'company' }, ['removal', 'temporary', 'windowsPhone']],
    ['both at once', { ownership: 'company', platform: ['android'] }, ['temporary']],
    ['everything', {}, keys],
    ['nothing', { capability: [] }, []],
  ]
  test.each(some)('about %s and nothing else', (_, when, meant) => {
    for (const key of keys) {
      const tried = verdicts.map((then) => {
        const otherwise = then === 'self' ? 'approval' : 'self'
        const { way } = route(devices[key], { otherwise, rules: [rule('One', then, when)] })
        return way === otherwise ? 'otherwise' : way
      })
      expect([key, tried]).toEqual([
        key,
        meant.includes(key)
          ? ['self', 'approval', 'none', 'none']
          : ['otherwise', 'otherwise', 'otherwise', 'otherwise'],
      ])
    }
  })

  test('and is named with its rules, all that want the same', () => {
    const rules = [
      rule('Mine', 'self'),
      rule('Phones', 'approval', { capability: ['temporary'] }),
      rule('Androids', 'approval', { platform: ['android'] }),
    ]
    expect(route(devices.temporary, { rules })).toMatchObject({
      way: 'approval',
      because: ['rule:Phones', 'rule:Androids'],
    })
    expect(route(devices.temporary, { rules: [...rules, rule('IT', 'it')] })).toMatchObject({
      way: 'none',
      reason: 'itOnly',
      because: ['rule:IT'],
    })
    const all = [...rules, rule('IT', 'it'), rule('Never', 'deny')]
    expect(route(devices.temporary, { rules: all })).toMatchObject({
      way: 'none',
      reason: 'policy',
      because: ['rule:Never'],
    })
  })

  test('but whatever it wants, the unclear is an approval at most, and the impossible impossible', () => {
    for (const then of verdicts) {
      const policy = { rules: [rule('All', then)], otherwise: then }
      const way = then === 'self' || then === 'approval' ? 'approval' : 'none'
      expect([then, route(strange, policy).way]).toEqual([then, way])
      expect(route(mac, policy)).toMatchObject({ way: 'none', reason: 'mac', because: [] })
    }
    expect(
      route(strange, { rules: [rule('Unclear', 'self', { capability: ['unclear'] })] }),
    ).toEqual(expect.objectContaining({ way: 'approval', because: ['unclear'] }))
  })

  test('what is unclear may be what a rule forbids, as far as its system has that', () => {
    const forbids =
      (...capability: ('temporary' | 'workProfile' | 'removal' | 'unclear')[]) =>
      (device: Device) =>
        route(device, { rules: [rule('No', 'deny', { capability })] }).way
    const apple: Device = { ...iphone, enrollmentType: 'unknownFutureValue' }
    expect(forbids('removal')(apple)).toBe('none')
    expect(forbids('unclear')(apple)).toBe('none')
    expect(forbids('temporary', 'workProfile')(apple)).toBe('approval')
    // Not even its system is known.
    expect(forbids('workProfile')(strange)).toBe('none')
    expect(route(strange, { rules: [rule('No', 'deny', { platform: ['visionOS'] })] }).way).toBe(
      'none',
    )
  })

  test('who owns a device may not be known: then the strictest that may apply counts', () => {
    const unowned: Device = { ...iphone, ownership: 'unknown' }
    const own = { ownership: 'personal' } as const
    const strict = { rules: [rule('Own', 'deny', own)] }
    expect(route(unowned, strict)).toMatchObject({ way: 'none', reason: 'policy' })
    const lax = { rules: [rule('Own', 'self', own)], otherwise: 'approval' } as const
    expect(route(unowned, lax)).toMatchObject({ way: 'approval', because: ['policy'] })
  })
})

describe('groups', () => {
  const [few, others, nobody] = ['few', 'others', 'nobody']
  const inGroups = (...groups: string[]) => ({ groups })
  const unknown = { groups: null }

  test('a rule with groups is for the members of any of them', () => {
    const rules = [rule('Few', 'approval', { groups: [few, others] })]
    expect(route(iphone, { rules }, inGroups(few))).toMatchObject({ because: ['rule:Few'] })
    expect(route(iphone, { rules }, inGroups(others, nobody))).toMatchObject({ way: 'approval' })
    expect(route(iphone, { rules }, inGroups(nobody))).toMatchObject({ way: 'self' })
    expect(route(iphone, { rules }, inGroups())).toMatchObject({ way: 'self' })
  })

  test('and only for the devices that its other conditions name', () => {
    const rules = [rule('Few', 'deny', { groups: [few], platform: ['android'] })]
    expect(route(iphone, { rules }, inGroups(few))).toMatchObject({ way: 'self' })
    expect(route(devices.temporary, { rules }, inGroups(few))).toMatchObject({ way: 'none' })
    expect(route(iphone, { rules }, unknown)).toMatchObject({ way: 'self' })
  })

  const hanging: [Verdict, Verdict, string, string[]][] = [
    ['self', 'approval', 'approval', ['rule:Few', 'groupsUnknown']],
    ['approval', 'self', 'approval', ['policy', 'groupsUnknown']],
    ['approval', 'approval', 'approval', ['policy', 'rule:Few']],
    ['self', 'deny', 'groupsUnknown', ['rule:Few', 'groupsUnknown']],
    ['deny', 'self', 'groupsUnknown', ['policy', 'groupsUnknown']],
    ['self', 'it', 'groupsUnknown', ['rule:Few', 'groupsUnknown']],
    ['it', 'deny', 'itOnly', ['rule:Few', 'groupsUnknown']],
    ['deny', 'it', 'itOnly', ['policy', 'groupsUnknown']],
    ['deny', 'deny', 'policy', ['policy', 'rule:Few']],
  ]
  test.each(hanging)(
    'membership nobody can tell: %s, and %s for few, is the strictest',
    (otherwise, then, what, because) => {
      const rules = [rule('Few', then, { groups: [few] })]
      const found = route(iphone, { rules, otherwise }, unknown)
      expect('reason' in found ? found.reason : found.way).toBe(what)
      expect('because' in found && found.because).toEqual(because)
    },
  )

  test('somebody is told what is so in any case, and nothing that was only feared', () => {
    const rules = [rule('All', 'it'), rule('Few', 'deny', { groups: [few] })]
    expect(route(iphone, { rules }, unknown)).toMatchObject({ way: 'none', reason: 'itOnly' })
    expect(route(iphone, { rules }, inGroups(few))).toMatchObject({ reason: 'policy' })
  })

  test('are looked up for their names, each once', () => {
    const rules = [
      rule('Few', 'deny', { groups: [few, others] }),
      rule('All', 'self'),
      rule('Others', 'self', { groups: [others] }),
    ]
    expect(groupsNamed({ ...defaultPolicy, rules })).toEqual([few, others])
    expect(groupsNamed(defaultPolicy)).toEqual([])
  })
})

describe('whatever the rules', () => {
  const ids = ['g1', 'g2', 'g3']
  const some = <const T>(...all: T[]) =>
    fc.option(fc.subarray(all, { minLength: 1 }), { nil: undefined })
  const when = fc.record({
    capability: some('temporary', 'workProfile', 'removal', 'unclear'),
    platform: some('android', 'ios', 'visionOS', 'windowsPhone'),
    ownership: fc.constantFrom('personal', 'company', undefined),
    groups: some(...ids),
  })
  const anyRules = fc
    .array(fc.record({ when, then: fc.constantFrom(...verdicts) }), { maxLength: 6 })
    .map((all) => all.map((one, index): Rule => ({ name: `R${index}`, ...one })))
  const anyDevice = fc
    .constantFrom(...Object.values(devices), strange, windows10Mobile)
    .chain((device) =>
      fc
        .constantFrom('company', 'personal', 'unknown')
        .map((ownership) => ({ ...device, ownership })),
    )
  const policyOf = fc.record({ rules: anyRules, otherwise: fc.constantFrom(...verdicts) })
  const groups = fc.subarray(ids)
  const strictness = ({ way }: ReturnType<typeof route>) =>
    ['self', 'approval', 'none'].indexOf(way)
  const holds = (
    check: (device: Device, policy: Pick<Policy, 'rules' | 'otherwise'>, groups: string[]) => void,
  ) => {
    fc.assert(fc.property(anyDevice, policyOf, groups, check), { numRuns: 2000 })
  }

  test('their order changes nothing', () => {
    const sorted = (found: ReturnType<typeof route>) =>
      'because' in found ? { ...found, because: [...found.because].sort() } : found
    const shuffled = policyOf.chain((policy) =>
      fc
        .shuffledSubarray([...policy.rules], { minLength: policy.rules.length })
        .map((rules) => [policy, { ...policy, rules }] as const),
    )
    fc.assert(
      fc.property(anyDevice, shuffled, fc.option(groups), (device, [one, other], found) => {
        expect(sorted(route(device, other, { groups: found }))).toEqual(
          sorted(route(device, one, { groups: found })),
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('one that denies, and applies, leaves no way, whatever the others say', () => {
    holds((device, policy, found) => {
      const { way } = route(
        device,
        { ...policy, rules: [...policy.rules, rule('No', 'deny')] },
        { groups: found },
      )
      expect(way).toBe('none')
    })
  })

  test('a stricter one more makes nothing laxer, and a laxer one nothing stricter', () => {
    holds((device, policy, found) => {
      if (policy.rules.length === 0) return
      const before = route(device, policy, { groups: found })
      const after = (then: Verdict, when: Rule['when']) =>
        route(
          device,
          { ...policy, rules: [...policy.rules, rule('More', then, when)] },
          { groups: found },
        )
      expect(strictness(after('deny', { groups: ['g1'] }))).toBeGreaterThanOrEqual(
        strictness(before),
      )
      expect(strictness(after('self', { groups: ['g1'] }))).toBeLessThanOrEqual(strictness(before))
    })
  })

  test('unknown groups are never laxer than any that the person may turn out to be in, and never need a second approval', () => {
    holds((device, policy, found) => {
      const [unsure, sure] = [
        route(device, policy, { groups: null }),
        route(device, policy, { groups: found }),
      ]
      expect(strictness(unsure)).toBeGreaterThanOrEqual(strictness(sure))
      if (unsure.way === 'approval' && sure.way === 'approval') {
        expect(unsure.because).toEqual(expect.arrayContaining([...sure.because]))
      }
      if (unsure.way === 'none' && unsure.reason !== 'groupsUnknown') expect(sure.way).toBe('none')
    })
  })
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
      way === 'self' ? { way } : { way, because: ['stale'], capability: { kind: 'removal' } },
    )
  })

  test('the organisation says how long that is', () => {
    const seen = { ...iphone, lastSyncAt: ago(7 * day + 1000) }
    expect(route(seen, { staleAfterDays: 7 })).toMatchObject({ because: ['stale'] })
    expect(route(seen, { staleAfterDays: 8 })).toMatchObject({ way: 'self' })
  })

  test('is still told apart from one that is unclear, forbidden or impossible', () => {
    const old = { lastSyncAt: ago(400 * day) }
    expect(route({ ...strange, ...old })).toMatchObject({ because: ['unclear', 'stale'] })
    expect(route({ ...iphone, ...old }, { otherwise: 'approval' })).toMatchObject({
      because: ['stale', 'policy'],
    })
    expect(route({ ...iphone, ...old }, { rules: [rule('All', 'self')] })).toMatchObject({
      because: ['stale'],
    })
    expect(route({ ...iphone, ...old }, { otherwise: 'deny' })).toMatchObject({ way: 'none' })
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
