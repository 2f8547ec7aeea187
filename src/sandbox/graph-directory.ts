import { GraphRefusal } from './graph-errors.ts'
import { selected, type Asked } from './graph-schema.ts'
import type { Person } from './people.ts'

const userProperties = [
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
  'id',
  'jobTitle',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'businessPhones',
]
const guardedProperties = ['accountEnabled', 'userType', 'usageLocation', 'department']

export function oneUser(asked: Asked) {
  const { url, version } = asked
  const of = selected(url.searchParams) ? `(${url.searchParams.get('$select')})` : ''
  return {
    '@odata.context': `${url.origin}/${version}/$metadata#users${of}/$entity`,
    ...userEntity(personBy(asked), asked),
  }
}

export function userEntity(person: Person, { url, roles }: Asked) {
  const select = selected(url.searchParams)
  const unknown = select?.find((name) => ![...userProperties, ...guardedProperties].includes(name))
  if (unknown)
    throw new GraphRefusal(
      400,
      'BadRequest',
      `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`,
    )
  const mayReadAll = roles.includes('User.Read.All') || roles.includes('Directory.Read.All')
  if (!mayReadAll && select?.some((name) => guardedProperties.includes(name)))
    throw new GraphRefusal(
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    )
  const [givenName, surname] = person.name.split(/ (.*)/)
  const values: Record<string, unknown> = {
    id: person.id,
    displayName: person.name,
    givenName,
    surname,
    mail: person.upn,
    userPrincipalName: person.upn,
    preferredLanguage: person.locale,
    businessPhones: [],
    accountEnabled: person.enabled,
    userType: person.guest ? 'Guest' : 'Member',
    usageLocation: person.country,
  }
  return Object.fromEntries((select ?? userProperties).map((name) => [name, values[name] ?? null]))
}

export function checkMemberGroups(asked: Asked) {
  const { approverGroupId, url, version } = asked
  const person = personBy(asked)
  const groups: unknown = parsed(asked.body)['groupIds']
  if (!Array.isArray(groups) || !groups.length || groups.length > 20)
    throw new GraphRefusal(400, 'Request_BadRequest', 'groupIds: between 1 and 20 are needed.')
  const member = [...person.groups, ...(person.role === 'approver' ? [approverGroupId] : [])]
  return {
    '@odata.context': `${url.origin}/${version}/$metadata#Collection(Edm.String)`,
    value: member.filter((id) => groups.includes(id)),
  }
}

export function groupMembers(asked: Asked) {
  const { people, approverGroupId, keys, url, version } = asked
  if (keys[0] !== approverGroupId) throw notFound(keys[0] ?? '')
  const members = people.filter(({ role }) => role === 'approver')
  return {
    '@odata.context': `${url.origin}/${version}/$metadata#directoryObjects`,
    value: members.map((person) => ({
      '@odata.type': '#microsoft.graph.user',
      ...userEntity(person, asked),
    })),
  }
}

export const brand = {
  displayName: 'Contoso',
  contactITName: 'Contoso IT Service Desk',
  contactITPhoneNumber: '+44 20 7946 0100',
  contactITEmailAddress: 'servicedesk@contoso.example',
  contactITNotes: 'Weekdays from 8 to 18. Bring a photo identity card.',
  onlineSupportSiteUrl: 'https://help.contoso.example',
  onlineSupportSiteName: 'Contoso Help',
  privacyUrl: 'https://contoso.example/privacy',
}

export function personBy({ people, keys }: Asked): Person {
  const name = keys[0] ?? ''
  const found = people.find(
    ({ id, upn }) => id === name || upn.toLowerCase() === name.toLowerCase(),
  )
  if (!found) throw notFound(name)
  return found
}

/** Entra's answer where there is nothing of this name. */
export function notFound(name: string): GraphRefusal {
  return new GraphRefusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`,
  )
}

function parsed(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value ? { ...value } : {}
  } catch {
    throw new GraphRefusal(400, 'BadRequest', 'Unable to read JSON request payload.')
  }
}
