import { createConnector, channelIssuer } from './connector.ts'
import { createControl } from './control.ts'
import { sampleDevices, type Device } from './devices.ts'
import { createEntra } from './entra.ts'
import { createGraph, graphAudience } from './graph.ts'
import { sampleSetup } from './graph-configuration.ts'
import { guidOf, samplePeople, type Person } from './people.ts'
import { createPhones } from './phones.ts'

export type TenantOptions = {
  /** Origin to which activities are delivered; asked for each one. */
  botUrl: () => string
  /** The bot's public origin, to which the sign-in server sends browsers back. */
  botEndpoint: string
  people?: Person[]
  devices?: Device[]
  /** How long an online phone takes for a command, in milliseconds; default 0. */
  deviceDelayMs?: number
  /** Bot Framework channels whose activities the simulated Teams may sign; `msteams` unless told otherwise. */
  channels?: readonly string[] | undefined
  /** Phones do nothing by themselves; `phones.finish` and the like decide. */
  manual?: boolean
  /** How long temporary passcodes are; as long as Intune makes them when not told. */
  passcodeLength?: number
  /** Application permissions of the app that calls Graph. */
  graphRoles?: string[]
  /** Whether ID tokens have `auth_time` unasked. */
  authTime?: boolean
  /** How many devices a page of a Graph list holds; default 5. */
  pageSize?: number
  loginPort?: number
  loginOrigin?: string
  controlPort?: number
}

export type Tenant = Awaited<ReturnType<typeof createTenant>>

/** The application permissions that the README asks an administrator to grant. */
export const usualRoles = [
  'DeviceManagementManagedDevices.Read.All',
  'DeviceManagementManagedDevices.PrivilegedOperations.All',
  'DeviceManagementConfiguration.Read.All',
  'DeviceManagementApps.Read.All',
  'Application.Read.All',
  'GroupMember.Read.All',
  'User.Read.All',
]

/**
 * A whole Microsoft 365 tenant on loopback ports: Entra, Graph with Intune, Teams, the phones.
 * `env` is what `npm start` needs to use it; the process must trust the certificate `ca`.
 */
export async function createTenant(options: TenantOptions) {
  const people = options.people ?? samplePeople()
  const devices = options.devices ?? sampleDevices(people, Date.now())
  const tenantId = guidOf('tenant')
  const approverGroupId = guidOf('group/approvers')
  const bot = { clientId: guidOf('app/bot'), secret: 'sandbox-bot-password' }
  const signIn = { clientId: guidOf('app/sign-in'), secret: 'sandbox-sign-in-secret' }
  const graphApp = { clientId: guidOf('app/graph'), secret: 'sandbox-graph-secret' }

  const redirectUris = [`${options.botEndpoint}/auth/callback`]
  const setup = sampleSetup({ tenantId, signIn: { ...signIn, redirectUris } })
  const graphRoles = [...(options.graphRoles ?? usualRoles)]

  const phones = createPhones(devices, {
    delayMs: options.deviceDelayMs ?? 0,
    manual: options.manual ?? false,
    passcodeLength: options.passcodeLength,
  })
  const entra = await createEntra({
    tenantId,
    people,
    signIn: { ...signIn, redirectUris },
    apps: [
      { ...graphApp, audience: graphAudience, roles: graphRoles },
      { ...bot, audience: channelIssuer, roles: [] },
    ],
    authTime: options.authTime ?? true,
    ...(options.loginPort !== undefined && { loginPort: options.loginPort }),
    ...(options.loginOrigin !== undefined && { loginOrigin: options.loginOrigin }),
  })
  const graph = await createGraph({
    entra,
    phones,
    people,
    tenantId,
    approverGroupId,
    setup,
    ...(options.pageSize !== undefined && { pageSize: options.pageSize }),
  })
  const connector = await createConnector({
    entra,
    people,
    tenantId,
    botId: bot.clientId,
    botName: 'Reset My Phone',
    botUrl: options.botUrl,
    channels: options.channels,
  })
  const control = await createControl({
    people,
    connector,
    phones,
    port: options.controlPort ?? 0,
  })

  const env = {
    BOT_ENDPOINT: options.botEndpoint,
    BOT_ID: bot.clientId,
    BOT_TYPE: 'SingleTenant',
    BOT_TENANT_ID: tenantId,
    BOT_PASSWORD: bot.secret,
    TENANT_ID: tenantId,
    SIGN_IN_CLIENT_ID: signIn.clientId,
    SIGN_IN_CLIENT_SECRET: signIn.secret,
    GRAPH_CLIENT_ID: graphApp.clientId,
    GRAPH_CLIENT_SECRET: graphApp.secret,
    ENTRA_AUTHORITY: entra.authority,
    GRAPH_BASE_URL: graph.url,
    BOT_OPENID_METADATA_URL: connector.openIdMetadataUrl,
    BOT_TOKEN_ISSUER: channelIssuer,
    BOT_LOGIN_URL: entra.authority,
    BOT_OAUTH_SCOPE: channelIssuer,
    ESCALATION_CHANNEL_ID: connector.channel.id,
    ESCALATION_SERVICE_URL: connector.serviceUrl,
    APPROVER_GROUP_ID: approverGroupId,
  }

  return {
    env,
    ca: entra.ca,
    tenantId,
    people,
    /** What administrators have set up; may be changed. */
    setup,
    /** The permissions in the next token for Graph; may be changed. */
    graphRoles,
    graph,
    entra,
    connector,
    phones,
    control,
    /** The sample person with this name or the beginning of it. */
    person(name: string): Person {
      const found = people.find((one) => one.name === name || one.name.startsWith(`${name} `))
      if (!found) throw new Error(`There is nobody called ${name}`)
      return found
    },
    async close() {
      phones.close()
      await Promise.all([control.close(), connector.close(), graph.close(), entra.close()])
    },
  }
}
