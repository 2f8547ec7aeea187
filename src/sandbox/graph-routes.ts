import type { Device } from './devices.ts'
import {
  application,
  configurationAssignments,
  deviceConfigurations,
  servicePrincipal,
} from './graph-configuration.ts'
import {
  brand,
  checkMemberGroups,
  groupMembers,
  oneUser,
  personBy,
  userEntity,
} from './graph-directory.ts'
import { GraphRefusal, opaque } from './graph-errors.ts'
import {
  deviceEntity,
  selected,
  unknownProperty,
  type Asked,
  type Version,
} from './graph-schema.ts'
import { guidOf } from './people.ts'

/** One kind of request: any of `roles` is enough; undefined is answered with 204. */
type Route = {
  method: string
  path: RegExp
  roles?: string[]
  versions?: Version[]
  answer: (asked: Asked) => unknown
}

const readDevices = [
  'DeviceManagementManagedDevices.Read.All',
  'DeviceManagementManagedDevices.ReadWrite.All',
]
const readApplications = ['Application.Read.All', 'Directory.Read.All']
const readPeople = ['User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All']
const key = '([^/()]+)'
/** Everything that the simulated Graph answers, first match first. */
export const routes: Route[] = [
  {
    method: 'GET',
    path: at(`/users/${key}/managedDevices`),
    roles: readDevices,
    answer: devicesOf,
  },
  { method: 'GET', path: at('/deviceManagement/managedDevices'), roles: readDevices, answer: all },
  {
    method: 'GET',
    path: at(`/deviceManagement/managedDevices/${key}`),
    roles: readDevices,
    answer: oneDevice,
  },
  {
    method: 'GET',
    path: at(`/deviceManagement/managedDevices/${key}/users`),
    roles: readDevices,
    answer: primaryUsers,
  },
  {
    method: 'POST',
    path: at(`/deviceManagement/managedDevices/${key}/resetPasscode`),
    roles: ['DeviceManagementManagedDevices.PrivilegedOperations.All'],
    answer: resetPasscode,
  },
  // Microsoft Graph has this path in its metadata, Intune behind it has not.
  { method: 'GET', path: at(`/users/${key}/managedDevices/${key}`), answer: noSuchRoute },
  {
    method: 'POST',
    path: at(`/users/${key}/managedDevices/${key}/resetPasscode`),
    answer: noSuchRoute,
  },
  { method: 'GET', path: at(`/users/${key}`), roles: readPeople, answer: oneUser },
  {
    method: 'POST',
    path: at(`/users/${key}/checkMemberGroups`),
    roles: ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'],
    answer: checkMemberGroups,
  },
  {
    method: 'GET',
    path: at(`/groups/${key}/(?:transitiveM|m)embers`),
    roles: ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'],
    answer: groupMembers,
  },
  {
    method: 'GET',
    path: at('/deviceManagement/intuneBrand'),
    versions: ['v1.0'],
    roles: ['DeviceManagementApps.Read.All', 'DeviceManagementConfiguration.Read.All'],
    answer: ({ url }) => ({
      '@odata.context': `${url.origin}/v1.0/$metadata#deviceManagement/intuneBrand`,
      ...brand,
    }),
  },
  {
    method: 'GET',
    path: at('/deviceManagement/intuneBrandingProfiles'),
    versions: ['beta'],
    roles: ['DeviceManagementApps.Read.All'],
    answer: ({ url }) => ({
      '@odata.context': `${url.origin}/beta/$metadata#deviceManagement/intuneBrandingProfiles`,
      value: [{ id: guidOf('branding'), profileName: 'Default', isDefaultProfile: true, ...brand }],
    }),
  },
  {
    method: 'GET',
    path: byAppId('servicePrincipals'),
    roles: readApplications,
    answer: servicePrincipal,
  },
  { method: 'GET', path: byAppId('applications'), roles: readApplications, answer: application },
  {
    method: 'GET',
    path: at('/deviceManagement/deviceConfigurations'),
    roles: ['DeviceManagementConfiguration.Read.All'],
    answer: deviceConfigurations,
  },
  {
    method: 'GET',
    path: at(`/deviceManagement/deviceConfigurations/${key}/assignments`),
    roles: ['DeviceManagementConfiguration.Read.All'],
    answer: configurationAssignments,
  },
]

function at(path: string): RegExp {
  return new RegExp(`^${path}$`)
}

function byAppId(set: string): RegExp {
  return new RegExp(`^/${set}\\(appId=(?:%27|')([0-9a-f-]+)(?:%27|')\\)$`, 'i')
}

function devicesOf(asked: Asked) {
  const person = personBy(asked)
  return listed(
    asked,
    `users('${person.id}')/managedDevices`,
    ({ record }) => record.userId === person.id,
  )
}

function all(asked: Asked) {
  return listed(asked, 'deviceManagement/managedDevices', () => true)
}

/** A page of devices. Only documented filters work; all others are ignored, as Intune does. */
function listed(asked: Asked, context: string, belongs: (device: Device) => boolean) {
  const { version, url, phones, metadata, pageSize = 5 } = asked
  const select = checkedSelect(asked)
  const filterable = version === 'beta' ? ['deviceName', 'deviceType', 'managementState'] : []
  const wanted = filterOf(url, [
    'operatingSystem',
    'managementAgent',
    'complianceState',
    ...filterable,
  ])
  const found = phones.devices().filter((device) => belongs(device) && wanted(device))
  const start = Number(url.searchParams.get('$skiptoken') ?? 0)
  const size = Math.min(Number(url.searchParams.get('$top') ?? pageSize), pageSize)
  const next = new URL(url)
  next.searchParams.set('$skiptoken', String(start + size))
  return {
    '@odata.context': `${url.origin}/${version}/$metadata#${context}`,
    '@odata.count': found.length,
    ...(start + size < found.length && { '@odata.nextLink': next.href }),
    value: found
      .slice(start, start + size)
      .map(({ record }) => deviceEntity(version, record, select, [], metadata)),
  }
}

function filterOf(url: URL, filterable: string[]): (device: Device) => boolean {
  const [, name = '', value] =
    /^(\w+) eq '([^']*)'$/.exec(url.searchParams.get('$filter') ?? '') ?? []
  if (!filterable.includes(name)) return () => true
  return ({ record }) => Object.entries(record).some(([key, is]) => key === name && is === value)
}

function oneDevice(asked: Asked) {
  const { version, url, phones, metadata } = asked
  const select = checkedSelect(asked)
  const { record, id } = deviceBy(asked)
  const results = select?.includes('deviceActionResults') ? phones.results(id) : []
  const of = select ? `(${select.join(',')})` : ''
  return {
    '@odata.context': `${url.origin}/${version}/$metadata#deviceManagement/managedDevices${of}/$entity`,
    ...deviceEntity(version, record, select, results, metadata),
  }
}

function primaryUsers(asked: Asked) {
  const { people, url, version } = asked
  const { primaryUserId } = deviceBy(asked)
  const found = people.filter(({ id }) => id === primaryUserId)
  return {
    '@odata.context': `${url.origin}/${version}/$metadata#users`,
    value: found.map((person) => userEntity(person, asked)),
  }
}

function resetPasscode(asked: Asked) {
  if (asked.body)
    throw new GraphRefusal(400, 'BadRequest', 'This action does not take a request body.')
  const { id } = deviceBy(asked)
  if (!asked.phones.queue(id))
    throw opaque(
      400,
      'BadRequest',
      `/deviceManagement/managedDevices%28%27${id}%27%29/microsoft.management.services.api.resetPasscode`,
    )
  return undefined
}

function noSuchRoute({ url }: Asked): never {
  throw new GraphRefusal(
    400,
    'No method match route template',
    `No OData route exists that match template ~/entityset/key/navigation/key with http verb GET for request ${url.pathname}.`,
  )
}

function deviceBy({ phones, keys, url }: Asked): Device {
  const found = phones.get(keys[0] ?? '')
  if (!found) throw opaque(404, 'ResourceNotFound', url.pathname.replace(/^\/(v1\.0|beta)/, ''))
  return found
}

function checkedSelect({ url, version }: Asked): string[] | undefined {
  const known = ['$select', '$filter', '$top', '$skiptoken', '$orderby', '$count', '$expand']
  const unknownOption = [...url.searchParams.keys()].find(
    (name) => name.startsWith('$') && !known.includes(name),
  )
  if (unknownOption)
    throw new GraphRefusal(400, 'BadRequest', `The query option '${unknownOption}' is not known.`)
  const select = selected(url.searchParams)
  const unknown = unknownProperty(version, select)
  if (unknown !== undefined)
    throw new GraphRefusal(
      400,
      'BadRequest',
      `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.management.services.api.managedDevice'.`,
    )
  return select
}
