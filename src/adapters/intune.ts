import type { IntuneBrand, User } from '@microsoft/microsoft-graph-types'
import type {
  DeviceActionResult,
  IntuneBrandingProfile,
  ManagedDevice,
  ResetPasscodeActionResult,
} from '@microsoft/microsoft-graph-types-beta'
import { compareStarts } from '../domain/entry.ts'
import type { Device } from '../domain/device.ts'
import { secret } from '../domain/secret.ts'
import { OutsideFailed } from '../errors.ts'
import type { ActionEntry, Clock, Contact, Intune, Person } from '../ports.ts'
import type { Log } from '../log.ts'
import type { Graph, Operation } from './graph.ts'

type Maybe = string | null | undefined
type Action = DeviceActionResult & Partial<ResetPasscodeActionResult> & { '@odata.type'?: string }
type Reset = Action & { startDateTime: string }

const DEVICES = '/deviceManagement/managedDevices'
/** So many groups may be asked about in one call (Graph: checkMemberGroups). */
const MOST_GROUPS = 20

/** What is read of a device; beta alone tells the kinds of Android apart and knows managementState. */
const deviceFields = [
  'id',
  'userId',
  'userPrincipalName',
  'deviceName',
  'manufacturer',
  'model',
  'serialNumber',
  'operatingSystem',
  'osVersion',
  'deviceType',
  'managementState',
  'managementAgent',
  'deviceEnrollmentType',
  'joinType',
  'managedDeviceOwnerType',
  'lastSyncDateTime',
] as const satisfies readonly (keyof ManagedDevice)[]

/**
 * Intune and the directory through Graph. Devices are listed below their user, because Graph ignores
 * a filter by `userId` without a word (microsoft-graph-docs#19909), and read by id one at a time.
 */
export function createIntune(parts: { graph: Graph; log: Log; clock?: Clock }): Intune {
  const { graph, log, clock = () => new Date() } = parts

  // The list of actions is left out of an answer unless it is asked for by name.
  async function read(operation: Operation, id: string, fields: readonly string[]) {
    const device = await graph.get<ManagedDevice>({
      operation,
      version: 'beta',
      path: `${DEVICES}/${segment(id)}`,
      select: [...fields, 'deviceActionResults'],
    })
    mustBe(id, device)
    const actions: Action[] = device.deviceActionResults ?? []
    return { device, resets: actions.filter(isReset).sort(newestFirst) }
  }

  let basicUntil = 0

  /**
   * User.ReadBasic.All is enough to know somebody's name. Whether the account is enabled or a
   * guest's takes User.Read.All; without it that stays unknown, and nobody can be vouched for.
   */
  async function userBy(id: string): Promise<User> {
    const path = `/users/${segment(id)}`
    const basic = ['id', 'displayName', 'userPrincipalName']
    const ask = (operation: Operation, select: string[]) =>
      graph.get<User>({ operation, version: 'v1.0', path, select })
    if (clock().getTime() < basicUntil) return ask('getPerson', basic)
    try {
      return await ask('getPersonStatus', [...basic, 'accountEnabled', 'userType'])
    } catch (error) {
      if (!(error instanceof OutsideFailed) || error.status !== 403) throw error
      basicUntil = clock().getTime() + KEEP_MS
      return ask('getPerson', basic)
    }
  }

  /** Graph's word on which of these groups somebody is in; null where it gives none. */
  async function groupsAmong(person: string, groupIds: readonly string[]): Promise<Maybe[] | null> {
    const ask = () =>
      graph.post<{ value?: Maybe[] }>({
        operation: 'checkMembership',
        version: 'v1.0',
        path: `/users/${segment(person)}/checkMemberGroups`,
        body: { groupIds },
        reads: true,
      })
    const answer = await unlessGone(ask, null)
    return Array.isArray(answer?.value) ? answer.value : null
  }

  return {
    devicesOf: async (person) => {
      const ask = () =>
        graph.list<ManagedDevice>({
          operation: 'listDevices',
          version: 'beta',
          path: `/users/${segment(person)}/managedDevices`,
          select: deviceFields,
        })
      const listed = await unlessGone(ask, [])
      const own = listed.filter((device) => same(device.userId, person))
      if (own.length < listed.length) {
        log.error({ dropped: listed.length - own.length }, "Graph listed another person's devices")
      }
      return own.map(deviceFrom)
    },

    device: async (id) => {
      const found = await unlessGone(() => read('getDevice', id, deviceFields), null)
      return found && { device: deviceFrom(found.device), resets: found.resets.map(entryFrom) }
    },

    primaryUsersOf: async (deviceId) => {
      const users = await graph.list<User>({
        operation: 'listPrimaryUsers',
        version: 'beta',
        path: `${DEVICES}/${segment(deviceId)}/users`,
        select: ['id'],
      })
      return users.flatMap(({ id }) => filled(id) ?? [])
    },

    resetPasscode: async (deviceId, clientRequestId) => {
      const path = `${DEVICES}/${segment(deviceId)}/resetPasscode`
      await graph.post({ operation: 'resetPasscode', version: 'v1.0', path, clientRequestId })
    },

    resetsOf: async (deviceId) => {
      const { resets } = await read('getActionResults', deviceId, ['id'])
      return resets.map(entryFrom)
    },

    passcodeOf: async (deviceId, owner, startedAt) => {
      const { device, resets } = await read('getActionResults', deviceId, ['id', 'userId'])
      if (!same(device.userId, owner)) return null
      const [reset, another] = resets.filter((entry) => entry.startDateTime === startedAt)
      const passcode = another === undefined ? reset?.passcode : null
      return typeof passcode === 'string' && passcode !== '' ? secret(passcode) : null
    },

    person: async (id) => {
      const user = await unlessGone(() => userBy(id), null)
      if (user === null) return null
      mustBe(id, user)
      return personFrom(id, user)
    },

    personNamed: async (name) => {
      if (!/^[\w.@#+'-]{3,120}$/.test(name)) return null
      const user = await unlessGone(() => userBy(name), null)
      const isMeant = same(user?.id, name) || same(user?.userPrincipalName, name)
      return user?.id !== undefined && isMeant ? personFrom(user.id.toLowerCase(), user) : null
    },

    isMember: async (person, groupId) => {
      const told = await groupsAmong(person, [groupId])
      return told?.some((id) => same(id, groupId)) ?? false
    },

    groupsOf: async (person, groupIds) => {
      const found: string[] = []
      for (let from = 0; from < groupIds.length; from += MOST_GROUPS) {
        const asked = groupIds.slice(from, from + MOST_GROUPS)
        const told = await groupsAmong(person, asked)
        // A rule may forbid something to a group: no list is not an empty one.
        if (told === null) throw new OutsideFailed('graph', 'unavailable', 'Graph named no groups')
        found.push(...asked.filter((id) => told.some((one) => same(one, id))))
      }
      return found
    },

    contact: remembered(clock, () => contactIn(graph)),
  }
}

/** Ids come from cards too: one that would lead to another address is an id of nothing. */
function segment(id: string): string {
  if (id === '' || id.length > 200 || /^\.+$/.test(id)) {
    throw new OutsideFailed('graph', 'gone', 'there is nothing with such an id')
  }
  return encodeURIComponent(id)
}

async function unlessGone<T, U>(ask: () => Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof OutsideFailed && error.kind === 'gone') return otherwise
    throw error
  }
}

const same = (one: Maybe, other: string) => one?.toLowerCase() === other.toLowerCase()

function mustBe(id: string, answer: { id?: string } | null): void {
  if (same(answer?.id, id)) return
  throw new OutsideFailed('graph', 'unavailable', 'Graph answered about something else')
}

const filled = (value: Maybe) => (typeof value === 'string' && value.trim() !== '' ? value : null)

function deviceFrom(device: ManagedDevice): Device {
  const owner = device.managedDeviceOwnerType
  return {
    id: device.id ?? '',
    ownerId: filled(device.userId),
    ownerUpn: filled(device.userPrincipalName),
    name: filled(device.deviceName) ?? filled(device.model) ?? '',
    manufacturer: filled(device.manufacturer),
    model: filled(device.model),
    serialEnd: filled(device.serialNumber)?.trim().slice(-4) ?? null,
    operatingSystem: device.operatingSystem ?? '',
    osVersion: filled(device.osVersion),
    deviceType: filled(device.deviceType),
    managementState: filled(device.managementState),
    managementAgent: filled(device.managementAgent),
    enrollmentType: filled(device.deviceEnrollmentType),
    joinType: filled(device.joinType),
    ownership: owner === 'company' || owner === 'personal' ? owner : 'unknown',
    lastSyncAt: timeOf(device.lastSyncDateTime),
  }
}

/** Graph writes "never" as the first day of the year 1. */
const timeOf = (value: Maybe) => (value?.startsWith('0001-') ? null : filled(value))

function isReset(action: Action): action is Reset {
  const named = action.actionName?.toLowerCase() === 'resetpasscode'
  const typed = action['@odata.type']?.endsWith('resetPasscodeActionResult') ?? false
  // An entry is named by its start: one without cannot be told from others.
  return (named || typed) && timeOf(action.startDateTime) !== null
}

// Graph leaves out trailing zeros and has seven digits of a second, which Date would cut to three.
const newestFirst = (one: Reset, other: Reset) =>
  compareStarts(other.startDateTime, one.startDateTime)

const states = ['pending', 'active', 'done', 'failed', 'notSupported', 'canceled'] as const

function entryFrom(reset: Reset): ActionEntry {
  return {
    startedAt: reset.startDateTime,
    state: states.find((state) => state === reset.actionState) ?? 'none',
    errorCode: typeof reset.errorCode === 'number' ? reset.errorCode : null,
    hasPasscode: typeof reset.passcode === 'string' && reset.passcode !== '',
  }
}

function personFrom(id: string, user: User): Person {
  return {
    id,
    name: filled(user.displayName) ?? filled(user.userPrincipalName) ?? '',
    upn: filled(user.userPrincipalName),
    enabled: user.accountEnabled ?? null,
    guest: filled(user.userType)
      ? same(user.userType, 'guest')
      : (user.userPrincipalName?.includes('#EXT#') ?? false),
  }
}

async function contactIn(graph: Graph): Promise<Contact | null> {
  try {
    const path = '/deviceManagement/intuneBrand'
    return contactFrom(
      await graph.get<IntuneBrand>({ operation: 'getBrand', version: 'v1.0', path }),
    )
  } catch (error) {
    const mayBeElsewhere =
      error instanceof OutsideFailed && (error.status === 403 || error.status === 404)
    if (!mayBeElsewhere) throw error
  }
  const profiles = await graph.list<IntuneBrandingProfile>({
    operation: 'listBrandingProfiles',
    version: 'beta',
    path: '/deviceManagement/intuneBrandingProfiles',
  })
  return contactFrom(profiles.find((profile) => profile.isDefaultProfile) ?? {})
}

function contactFrom(brand: IntuneBrand): Contact | null {
  const contact = {
    name: filled(brand.contactITName),
    phone: filled(brand.contactITPhoneNumber),
    email: filled(brand.contactITEmailAddress),
    website: filled(brand.onlineSupportSiteUrl),
  }
  return Object.values(contact).some((value) => value !== null) ? contact : null
}

const KEEP_MS = 4 * 60 * 60_000
const KEEP_FAILURE_MS = 5 * 60_000

/** Asks once and keeps the answer for four hours, a failure (as null) for five minutes. */
function remembered<T>(clock: Clock, ask: () => Promise<T>): () => Promise<T | null> {
  let kept: { answer: Promise<T | null>; until: number } | null = null
  return () => {
    const now = clock().getTime()
    if (kept !== null && now < kept.until) return kept.answer
    const failed = () => {
      fresh.until = clock().getTime() + KEEP_FAILURE_MS
      return null
    }
    const fresh = { answer: ask().catch(failed), until: now + KEEP_MS }
    kept = fresh
    return fresh.answer
  }
}
