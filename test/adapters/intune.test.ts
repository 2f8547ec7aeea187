import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { inspect } from 'node:util'
import { createGraph } from '../../src/adapters/graph.ts'
import { createIntune } from '../../src/adapters/intune.ts'
import { OutsideFailed } from '../../src/errors.ts'
import { ann, ben, configFor, createLog, startProvider, startServer } from './outside.ts'

let provider: Awaited<ReturnType<typeof startProvider>>
let server: Awaited<ReturnType<typeof startServer>>

beforeAll(async () => {
  provider = await startProvider()
  server = await startServer()
})
beforeEach(() => void (server.asked.length = 0))
afterAll(async () => {
  await provider.close()
  await server.close()
})

const phone = '705c034c-034c-705c-4c03-5c704c035c70'
const passcode = 'k7Qm2ZxA'

function intuneHere() {
  const log = createLog()
  const now = { ms: Date.parse('2026-11-20T10:00:00Z') }
  const config = configFor(provider.authority, server.origin)
  const graph = createGraph({ config, log, wait: async () => undefined })
  return { intune: createIntune({ graph, log, clock: () => new Date(now.ms) }), log, now }
}

const device = (more: object = {}) => ({
  id: phone,
  userId: ann,
  userPrincipalName: 'ann@contoso.com',
  deviceName: 'Ann_Android_3/2/2026_9:14 AM',
  manufacturer: 'Google',
  model: 'Pixel 8',
  serialNumber: '38061FDJH001RK',
  operatingSystem: 'Android',
  osVersion: '14',
  deviceType: 'androidForWork',
  managementState: 'managed',
  managementAgent: 'googleCloudDevicePolicyController',
  deviceEnrollmentType: 'androidEnterpriseFullyManaged',
  joinType: 'azureADRegistered',
  managedDeviceOwnerType: 'company',
  lastSyncDateTime: '2026-11-20T09:15:02Z',
  ...more,
})

const reset = (startDateTime: string, more: object = {}) => ({
  '@odata.type': '#microsoft.graph.resetPasscodeActionResult',
  actionName: 'resetPasscode',
  actionState: 'done',
  startDateTime,
  lastUpdatedDateTime: startDateTime,
  errorCode: 0,
  passcode,
  ...more,
})

const noon = '2026-11-20T12:00:00.1234567Z'
const results = (...deviceActionResults: object[]) => ({
  body: { id: phone, userId: ann, deviceActionResults },
})

test('a person has the devices Graph lists below them, in full', async () => {
  const { intune } = intuneHere()
  server.gives({ body: { value: [device()] } })
  await expect(intune.devicesOf(ann)).resolves.toEqual([
    {
      id: phone,
      ownerId: ann,
      ownerUpn: 'ann@contoso.com',
      name: 'Ann_Android_3/2/2026_9:14 AM',
      manufacturer: 'Google',
      model: 'Pixel 8',
      serialEnd: '01RK',
      operatingSystem: 'Android',
      osVersion: '14',
      deviceType: 'androidForWork',
      managementState: 'managed',
      managementAgent: 'googleCloudDevicePolicyController',
      enrollmentType: 'androidEnterpriseFullyManaged',
      joinType: 'azureADRegistered',
      ownership: 'company',
      lastSyncAt: '2026-11-20T09:15:02Z',
    },
  ])
  expect(server.asked[0]?.url).toMatch(`/beta/users/${ann}/managedDevices?$select=id,userId,`)
})

test("another person's device in the list is dropped, and so is one without an owner", async () => {
  const { intune, log } = intuneHere()
  const strangers = [device({ id: 'd2', userId: ben }), device({ id: 'd3', userId: '' })]
  server.gives({ body: { value: [...strangers, device(), device({ id: 'd4', userId: null })] } })
  const devices = await intune.devicesOf(ann)
  expect(devices.map(({ id }) => id)).toEqual([phone])
  expect(log.lines[0]).toContain('"dropped":3')
})

test('a device that never synced has no time, and empty fields say nothing', async () => {
  const { intune } = intuneHere()
  const empty = { serialNumber: '', model: null, managedDeviceOwnerType: 'unknownFutureValue' }
  server.gives({
    body: { value: [device({ lastSyncDateTime: '0001-01-01T00:00:00Z', ...empty })] },
  })
  const [found] = await intune.devicesOf(ann)
  expect(found).toMatchObject({ lastSyncAt: null, serialEnd: null, model: null })
  expect(found?.ownership).toBe('unknown')
})

test('somebody whom Graph does not know has no devices and is in no group', async () => {
  const { intune } = intuneHere()
  server.gives({ status: 404, body: { error: { code: 'Request_ResourceNotFound' } } })
  await expect(intune.devicesOf(ann)).resolves.toEqual([])
  await expect(intune.person(ann)).resolves.toBeNull()
  await expect(intune.isMember(ann, ben)).resolves.toBe(false)
  await expect(intune.device(phone)).resolves.toBeNull()
})

test('one device comes with its resets in one call', async () => {
  const { intune } = intuneHere()
  server.gives({ body: device({ deviceActionResults: [reset(noon)] }) })
  const found = await intune.device(phone)
  expect(found?.device).toMatchObject({ id: phone, ownerId: ann })
  expect(found?.resets).toEqual([
    { startedAt: noon, state: 'done', errorCode: 0, hasPasscode: true },
  ])
  expect(server.asked).toHaveLength(1)
  expect(server.asked[0]?.url).toContain(`/beta/deviceManagement/managedDevices/${phone}?$select=`)
  expect(server.asked[0]?.url).toContain('deviceActionResults')
  expect(inspect(found, { depth: 9 })).not.toContain(passcode)
})

test('an answer about another device is not believed', async () => {
  const { intune } = intuneHere()
  server.gives({ body: device({ id: 'd2', deviceActionResults: [reset(noon)] }) })
  await expect(intune.device(phone)).rejects.toBeInstanceOf(OutsideFailed)
  await expect(intune.passcodeOf(phone, ann, noon)).rejects.toBeInstanceOf(OutsideFailed)
})

test('resets are told from other actions and sorted newest first, digit by digit', async () => {
  const { intune } = intuneHere()
  server.gives(
    results(
      reset('2026-11-20T12:00:00Z'),
      reset('2026-11-20T12:00:00.1234568Z', { actionName: 'RESETPASSCODE', '@odata.type': null }),
      reset('2026-11-20T12:00:00.12Z', { actionName: 'anything' }),
      { actionName: 'rebootNow', actionState: 'done', startDateTime: '2026-11-20T13:00:00Z' },
      reset(noon, { actionState: 'pending', passcode: null, errorCode: null }),
      reset('0001-01-01T00:00:00Z'),
      reset('2026-11-19T12:00:00Z', { actionState: 'unknownFutureValue', passcode: '' }),
    ),
  )
  const resets = await intune.resetsOf(phone)
  expect(resets.map(({ startedAt }) => startedAt)).toEqual([
    '2026-11-20T12:00:00.1234568Z',
    noon,
    '2026-11-20T12:00:00.12Z',
    '2026-11-20T12:00:00Z',
    '2026-11-19T12:00:00Z',
  ])
  expect(resets[1]).toEqual({
    startedAt: noon,
    state: 'pending',
    errorCode: null,
    hasPasscode: false,
  })
  expect(resets[4]).toMatchObject({ state: 'none', hasPasscode: false })
  expect(server.asked[0]?.url).toMatch(/\?\$select=id,deviceActionResults$/)
})

test('the passcode is that of exactly the entry named, and nobody sees it by accident', async () => {
  const { intune, log } = intuneHere()
  const older = reset('2026-11-19T12:00:00.1234567Z', { passcode: 'older' })
  server.gives(results(older, reset(noon)))
  const found = await intune.passcodeOf(phone, ann, noon)
  expect(found?.reveal()).toBe(passcode)
  const shown = inspect([found, log.lines]) + JSON.stringify({ found })
  expect(shown).not.toContain(passcode)
})

test.each([
  ['2026-11-20T12:00:00.1234566Z'],
  ['2026-11-20T12:00:00.123Z'],
  ['2026-11-20T12:00:00.12345670Z'],
  [''],
])('there is no passcode for the start %p', async (startedAt) => {
  const { intune } = intuneHere()
  server.gives(results(reset(noon)))
  await expect(intune.passcodeOf(phone, ann, startedAt)).resolves.toBeNull()
})

test('there is no passcode when the device is no longer that person’s', async () => {
  const { intune } = intuneHere()
  server.gives({ body: { id: phone, userId: ben, deviceActionResults: [reset(noon)] } })
  await expect(intune.passcodeOf(phone, ann, noon)).resolves.toBeNull()
  server.gives({ body: { id: phone, deviceActionResults: [reset(noon)] } })
  await expect(intune.passcodeOf(phone, ann, noon)).resolves.toBeNull()
})

test('there is no passcode when two entries have the same start, or the entry has none', async () => {
  const { intune } = intuneHere()
  server.gives(results(reset(noon), reset(noon, { passcode: 'other' })))
  await expect(intune.passcodeOf(phone, ann, noon)).resolves.toBeNull()
  server.gives(results(reset(noon, { passcode: null })))
  await expect(intune.passcodeOf(phone, ann, noon)).resolves.toBeNull()
  server.gives(results({ ...reset(noon), actionName: 'lock', '@odata.type': '#other' }))
  await expect(intune.passcodeOf(phone, ann, noon)).resolves.toBeNull()
})

test('no error says a passcode, whatever Graph answers', async () => {
  const { intune, log } = intuneHere()
  const failures: unknown[] = []
  for (const status of [400, 403, 404, 500]) {
    server.gives({ status, body: { error: { code: `x ${passcode}`, message: passcode } } })
    failures.push(await intune.passcodeOf(phone, ann, noon).catch((error: unknown) => error))
  }
  expect(failures.every((failure) => failure instanceof OutsideFailed)).toBe(true)
  expect(inspect([failures, log.lines], { depth: 9 })).not.toContain(passcode)
})

test('the order to reset goes to v1.0 without a body, under the given request id', async () => {
  const { intune } = intuneHere()
  server.gives({ status: 204 })
  await intune.resetPasscode(phone, 'request-1')
  expect(server.asked).toMatchObject([
    {
      method: 'POST',
      url: `/v1.0/deviceManagement/managedDevices/${phone}/resetPasscode`,
      body: '',
    },
  ])
  expect(server.asked[0]?.headers['client-request-id']).toBe('request-1')
})

test.each(['', '.', '..', 'a/../b', '%2e%2e', 'd1?$select=x', 'd1/retire#'])(
  'the id %p leads to no other address',
  async (id) => {
    const { intune } = intuneHere()
    server.gives({ status: 404 })
    await expect(intune.device(id)).resolves.toBeNull()
    await expect(intune.resetPasscode(id, 'r')).rejects.toMatchObject({ kind: 'gone' })
    for (const { url } of server.asked) {
      expect(url).toMatch(/managedDevices\/[^/?#]+(\/resetPasscode|\?\$select=[\w,]+)$/)
    }
  },
)

test('primary users are known by their ids', async () => {
  const { intune } = intuneHere()
  server.gives({ body: { value: [{ id: ann }, { id: null }] } })
  await expect(intune.primaryUsersOf(phone)).resolves.toEqual([ann])
})

test('membership is asked of Graph and compared, and asked again when Graph is busy', async () => {
  const { intune } = intuneHere()
  server.gives(
    { status: 503 },
    { body: { value: [ben.toUpperCase()] } },
    { body: { value: [ann] } },
  )
  await expect(intune.isMember(ann, ben)).resolves.toBe(true)
  await expect(intune.isMember(ann, ben)).resolves.toBe(false)
  expect(server.asked[1]).toMatchObject({
    method: 'POST',
    url: `/v1.0/users/${ann}/checkMemberGroups`,
    body: JSON.stringify({ groupIds: [ben] }),
  })
})

test('groups are asked about together, as many as Graph takes at a time', async () => {
  const { intune } = intuneHere()
  const groups = Array.from({ length: 23 }, (_, index) => `group-${index}`)
  server.gives(
    { body: { value: ['GROUP-1', 'group-19', 'group-22', 'another'] } },
    { body: { value: ['group-22', 'group-3'] } },
  )
  await expect(intune.groupsOf(ann, groups)).resolves.toEqual(['group-1', 'group-19', 'group-22'])
  expect(server.asked.map(({ body }) => JSON.parse(body))).toEqual([
    { groupIds: groups.slice(0, 20) },
    { groupIds: groups.slice(20) },
  ])
  await expect(intune.groupsOf(ann, [])).resolves.toEqual([])
  expect(server.asked).toHaveLength(2)
})

test.each([
  ['no list', { body: {} }],
  ['not this person', { status: 404, body: { error: { code: 'Request_ResourceNotFound' } } }],
  ['no permission', { status: 403 }],
])('where Graph knows %s, somebody is not taken to be in no group', async (_, answer) => {
  const { intune } = intuneHere()
  server.gives(answer)
  await expect(intune.groupsOf(ann, [ben])).rejects.toBeInstanceOf(OutsideFailed)
})

test('a person is told with whether the account is enabled and a guest’s', async () => {
  const { intune } = intuneHere()
  const body = { id: ann, displayName: 'Ann', userPrincipalName: 'ann@contoso.com' }
  server.gives({ body: { ...body, accountEnabled: false, userType: 'Guest' } })
  await expect(intune.person(ann)).resolves.toEqual({
    id: ann,
    name: 'Ann',
    upn: 'ann@contoso.com',
    enabled: false,
    guest: true,
  })
})

test('without User.Read.All a person is still known, and Graph is not asked in vain again', async () => {
  const { intune, log } = intuneHere()
  const body = { id: ann, displayName: 'Ann', userPrincipalName: 'ann_fabrikam.com#EXT#@c.com' }
  server.gives({ status: 403 }, { body })
  await expect(intune.person(ann)).resolves.toMatchObject({ enabled: null, guest: true })
  await expect(intune.person(ann)).resolves.toMatchObject({ name: 'Ann', enabled: null })
  expect(server.asked).toHaveLength(3)
  expect(log.lines).toHaveLength(1)
  expect(log.lines[0]).toContain('User.Read.All')
})

test('how to reach IT is asked once in four hours', async () => {
  const { intune, now } = intuneHere()
  server.gives({ body: { contactITName: 'Help desk', contactITPhoneNumber: '+1 555 0100' } })
  const contact = { name: 'Help desk', phone: '+1 555 0100', email: null, website: null }
  await expect(intune.contact()).resolves.toEqual(contact)
  now.ms += 4 * 3_600_000 - 1
  await expect(intune.contact()).resolves.toEqual(contact)
  expect(server.asked).toHaveLength(1)
  now.ms += 1
  await intune.contact()
  expect(server.asked).toHaveLength(2)
})

test('where the brand may not be read, the default branding profile is', async () => {
  const { intune } = intuneHere()
  const profiles = [
    { isDefaultProfile: false, contactITName: 'Other' },
    { isDefaultProfile: true, contactITName: 'IT', onlineSupportSiteUrl: 'https://it.contoso.com' },
  ]
  server.gives({ status: 403 }, { body: { value: profiles } })
  await expect(intune.contact()).resolves.toMatchObject({
    name: 'IT',
    website: 'https://it.contoso.com',
  })
})

test('a contact that cannot be read is unknown for five minutes', async () => {
  const { intune, now, log } = intuneHere()
  server.gives({ status: 403 })
  await expect(intune.contact()).resolves.toBeNull()
  const asked = server.asked.length
  await expect(intune.contact()).resolves.toBeNull()
  expect(server.asked).toHaveLength(asked)
  expect(log.lines.join()).not.toContain('"level":"error"')
  now.ms += 300_000
  server.gives({ body: { contactITName: 'IT' } })
  await expect(intune.contact()).resolves.toMatchObject({ name: 'IT' })
})
