import type {
  Application,
  DeviceConfigurationAssignment,
  OmaSettingBoolean,
  ServicePrincipal,
  User,
  Windows10CustomConfiguration,
} from '@microsoft/microsoft-graph-types'
import { OutsideFailed } from '../errors.ts'
import type { SignInApp } from '../doctor/looks.ts'
import type { PinPolicy, PinResetSource } from '../pin-reset.ts'
import type { Person } from '../ports.ts'
import type { Graph } from './graph.ts'

type Typed = { '@odata.type'?: string }
type Configuration = Windows10CustomConfiguration & Typed
/** An encrypted one shows asterisks, and does not always say that it is. */
type Setting = Partial<Omit<OmaSettingBoolean, 'value'>> &
  Typed & { readonly value?: unknown; readonly isEncrypted?: boolean }

const CONFIGURATIONS = '/deviceManagement/deviceConfigurations'

/** What is asked of Graph about the tenant itself, not about anybody's device. Reads only. */
export type Inspection = PinResetSource & {
  /** Everybody in a group, and in groups within it; null when there is no such group. */
  readonly membersOf: (groupId: string) => Promise<Person[] | null>
  /** Somebody by object id or user principal name. */
  readonly personBy: (name: string) => Promise<Person | null>
  /** An app registration of this tenant; null when it has none with this client id. */
  readonly application: (clientId: string) => Promise<SignInApp | null>
}

/** Calls throw `OutsideFailed`. */
export function createInspection({ graph }: { graph: Graph }): Inspection {
  const one = <T>(question: Parameters<Graph['get']>[0]) =>
    unlessGone(() => graph.get<T | null>(question))

  async function isAssigned(configuration: Configuration): Promise<boolean> {
    const assignments = await graph.list<DeviceConfigurationAssignment>({
      operation: 'listConfigurationAssignments',
      version: 'v1.0',
      path: `${CONFIGURATIONS}/${encodeURIComponent(configuration.id ?? '')}/assignments`,
    })
    const targets = assignments.map(({ target }) => (target as Typed | undefined)?.['@odata.type'])
    return targets.some((type) => !type?.endsWith('.exclusionGroupAssignmentTarget'))
  }

  return {
    servicePrincipal: async (appId) => {
      const found = await one<ServicePrincipal>({
        operation: 'getServicePrincipal',
        version: 'v1.0',
        path: `/servicePrincipals(appId='${encodeURIComponent(appId)}')`,
        select: ['id', 'appId', 'accountEnabled', 'disabledByMicrosoftStatus'],
      })
      if (found === null) return null
      mustBe(appId, found.appId)
      const { accountEnabled, disabledByMicrosoftStatus: disabled } = found
      const isByMicrosoft = typeof disabled === 'string' && disabled !== 'NotDisabled'
      return { enabled: accountEnabled === true && !isByMicrosoft }
    },

    pinPolicies: async (uri) => {
      // Selecting would leave out what only some of the mixed kinds have, the settings among it.
      const all = await graph.list<Configuration>({
        operation: 'listConfigurations',
        version: 'v1.0',
        path: CONFIGURATIONS,
      })
      const setting = all.flatMap((configuration) => {
        const found = settingIn(configuration, uri)
        return found === null ? [] : [{ configuration, found }]
      })
      return Promise.all(
        setting.map(async ({ configuration, found }): Promise<PinPolicy> => {
          const assigned = await isAssigned(configuration)
          return { sets: valueOf(found), assigned }
        }),
      )
    },

    membersOf: async (groupId) => {
      const members = await unlessGone(() =>
        graph.list<User & Typed>({
          operation: 'listGroupMembers',
          version: 'v1.0',
          path: `/groups/${encodeURIComponent(groupId)}/transitiveMembers`,
          select: person,
        }),
      )
      const people = members?.filter((one) => one['@odata.type'] === '#microsoft.graph.user')
      return people?.map(personFrom) ?? null
    },

    personBy: async (name) => {
      const user = await one<User>({
        operation: 'getPersonStatus',
        version: 'v1.0',
        path: `/users/${encodeURIComponent(name)}`,
        select: person,
      })
      return user && personFrom(user)
    },

    application: async (clientId) => {
      const app = await one<Application>({
        operation: 'getApplication',
        version: 'v1.0',
        path: `/applications(appId='${encodeURIComponent(clientId)}')`,
        select: ['appId', 'optionalClaims', 'web'],
      })
      if (app === null) return null
      mustBe(clientId, app.appId)
      return {
        idTokenClaims: (app.optionalClaims?.idToken ?? []).flatMap(({ name }) => name ?? []),
        redirectUris: app.web?.redirectUris ?? [],
      }
    },
  }
}

const person = ['id', 'displayName', 'userPrincipalName', 'accountEnabled', 'userType']

async function unlessGone<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof OutsideFailed && error.kind === 'gone') return null
    throw error
  }
}

function mustBe(id: string, answered: string | null | undefined): void {
  if (answered?.toLowerCase() === id.toLowerCase()) return
  throw new OutsideFailed('graph', 'unavailable', 'Graph answered about something else')
}

function personFrom(user: User): Person {
  const upn = user.userPrincipalName ?? null
  return {
    id: user.id?.toLowerCase() ?? '',
    name: user.displayName ?? upn ?? '',
    upn,
    enabled: user.accountEnabled ?? null,
    guest: user.userType?.toLowerCase() === 'guest' || (upn?.includes('#EXT#') ?? false),
  }
}

function settingIn(configuration: Configuration, uri: string): Setting | null {
  if (configuration['@odata.type'] !== '#microsoft.graph.windows10CustomConfiguration') return null
  const settings: readonly Setting[] = configuration.omaSettings ?? []
  return settings.find(({ omaUri }) => omaUri?.trim().toLowerCase() === uri.toLowerCase()) ?? null
}

function valueOf({ value, isEncrypted }: Setting): PinPolicy['sets'] {
  const text = String(value).trim().toLowerCase()
  if (text === 'true') return 'on'
  return isEncrypted !== true && text === 'false' ? 'off' : 'hidden'
}
