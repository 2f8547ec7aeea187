import { notFound } from './graph-directory.ts'
import { GraphRefusal } from './graph-errors.ts'
import { selected, type Asked } from './graph-schema.ts'
import { guidOf } from './people.ts'

/** An application as it is known in the tenant that has authorised it. */
export type ServicePrincipal = {
  appId: string
  displayName: string
  accountEnabled: boolean
  disabledByMicrosoftStatus: string | null
}

/** An app registration of the tenant's own. */
export type Registration = {
  appId: string
  displayName: string
  redirectUris: string[]
  idTokenClaims: string[]
}

/** A policy of Intune; every kind has properties of its own. */
export type DeviceConfiguration = {
  id: string
  displayName: string
  '@odata.type': string
  /** The `@odata.type` of each target. */
  assignments: string[]
} & Record<string, unknown>

/** What administrators have set up, beside people and devices. Changes show at once. */
export type Setup = {
  servicePrincipals: ServicePrincipal[]
  registrations: Registration[]
  configurations: DeviceConfiguration[]
}

/** A tenant in which everything is as it should be. */
export function sampleSetup(options: {
  tenantId: string
  signIn: { clientId: string; redirectUris: string[] }
}): Setup {
  const { tenantId, signIn } = options
  const principal = (appId: string, displayName: string): ServicePrincipal => ({
    appId,
    displayName,
    accountEnabled: true,
    disabledByMicrosoftStatus: null,
  })
  return {
    servicePrincipals: [
      principal('b8456c59-1230-44c7-a4a2-99b085333e84', 'Microsoft Pin Reset Service Production'),
      principal('9115dd05-fad5-4f9c-acc7-305d08b1b04e', 'Microsoft Pin Reset Client Production'),
    ],
    registrations: [
      {
        appId: signIn.clientId,
        displayName: 'Reset My Phone: sign-in',
        redirectUris: [...signIn.redirectUris],
        idTokenClaims: ['auth_time', 'acct'],
      },
    ],
    configurations: [
      {
        '@odata.type': '#microsoft.graph.iosGeneralDeviceConfiguration',
        id: guidOf('configuration/ios'),
        displayName: 'iPhone passcode',
        passcodeRequired: true,
        assignments: ['#microsoft.graph.allDevicesAssignmentTarget'],
      },
      {
        '@odata.type': '#microsoft.graph.windows10CustomConfiguration',
        id: guidOf('configuration/pin'),
        displayName: 'PIN recovery',
        omaSettings: [
          {
            '@odata.type': '#microsoft.graph.omaSettingBoolean',
            displayName: 'Enable PIN recovery',
            description: null,
            omaUri: `./Device/Vendor/MSFT/PassportForWork/${tenantId}/Policies/EnablePinRecovery`,
            value: true,
          },
        ],
        assignments: ['#microsoft.graph.groupAssignmentTarget'],
      },
    ],
  }
}

const principalProperties = [
  'id',
  'appId',
  'displayName',
  'accountEnabled',
  'disabledByMicrosoftStatus',
]
const applicationProperties = ['id', 'appId', 'displayName', 'optionalClaims', 'web']

export function servicePrincipal(asked: Asked) {
  const { appId, found } = byAppId(asked, asked.setup.servicePrincipals)
  return entity(asked, 'servicePrincipal', principalProperties, {
    ...found,
    id: guidOf(`principal/${appId}`),
  })
}

export function application(asked: Asked) {
  const { appId, found } = byAppId(asked, asked.setup.registrations)
  const claim = (name: string) => ({
    name,
    source: null,
    essential: false,
    additionalProperties: [],
  })
  return entity(asked, 'application', applicationProperties, {
    id: guidOf(`application/${appId}`),
    appId,
    displayName: found.displayName,
    optionalClaims: {
      idToken: found.idTokenClaims.map(claim),
      accessToken: [],
      saml2Token: [],
    },
    web: { redirectUris: found.redirectUris, homePageUrl: null, logoutUrl: null },
  })
}

/** A page of policies of every kind. What only some kinds have cannot be selected. */
export function deviceConfigurations({ url, version, setup, pageSize = 5 }: Asked) {
  const known = ['id', 'displayName', 'description', 'version', 'lastModifiedDateTime']
  refuseUnknown('deviceConfiguration', known, selected(url.searchParams))
  const select = selected(url.searchParams)
  const start = Number(url.searchParams.get('$skiptoken') ?? 0)
  const page = setup.configurations.slice(start, start + pageSize)
  const next = new URL(url)
  next.searchParams.set('$skiptoken', String(start + pageSize))
  return {
    '@odata.context': `${url.origin}/${version}/$metadata#deviceManagement/deviceConfigurations`,
    ...(start + pageSize < setup.configurations.length && { '@odata.nextLink': next.href }),
    value: page.map(({ assignments: _assignments, ...shown }) =>
      Object.fromEntries(
        Object.entries(shown).filter(
          ([name]) => name === '@odata.type' || (select?.includes(name) ?? true),
        ),
      ),
    ),
  }
}

export function configurationAssignments({ url, version, keys, setup }: Asked) {
  const found = setup.configurations.find(({ id }) => id === keys[0])
  if (!found) throw notFound(keys[0] ?? '')
  return {
    '@odata.context': `${url.origin}/${version}/$metadata#deviceManagement/deviceConfigurations('${found.id}')/assignments`,
    value: found.assignments.map((type, index) => ({
      id: `${found.id}_${guidOf(`assignment/${index}`)}`,
      target: {
        '@odata.type': type,
        ...(type.includes('group') && { groupId: guidOf('group/windows') }),
      },
    })),
  }
}

function byAppId<T extends { appId: string }>({ keys }: Asked, all: T[]) {
  const appId = keys[0]?.toLowerCase() ?? ''
  const found = all.find((one) => one.appId === appId)
  if (!found) throw notFound(appId)
  return { appId, found }
}

function entity(asked: Asked, type: string, properties: string[], values: Record<string, unknown>) {
  const { url, version } = asked
  const select = selected(url.searchParams)
  refuseUnknown(type, properties, select)
  const of = select ? `(${select.join(',')})` : ''
  return {
    '@odata.context': `${url.origin}/${version}/$metadata#${type}s${of}/$entity`,
    ...Object.fromEntries((select ?? properties).map((name) => [name, values[name] ?? null])),
  }
}

function refuseUnknown(type: string, properties: string[], select: string[] | undefined) {
  const unknown = select?.find((name) => !properties.includes(name))
  if (unknown !== undefined)
    throw new GraphRefusal(
      400,
      'BadRequest',
      `Parsing OData Select and Expand failed: Could not find a property named '${unknown}' on type 'microsoft.graph.${type}'.`,
    )
}
