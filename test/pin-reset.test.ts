import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { createGraph } from '../src/adapters/graph.ts'
import { createInspection } from '../src/adapters/inspection.ts'
import { readConfig } from '../src/config.ts'
import { createPinReset } from '../src/pin-reset.ts'
import { trustHere } from '../src/sandbox/certificate.ts'
import { createTenant, type Tenant } from '../src/sandbox/tenant.ts'
import { createLog } from './adapters/outside.ts'

const HOUR = 60 * 60_000
const MINUTE = 60_000
const service = 'b8456c59-1230-44c7-a4a2-99b085333e84'
const client = '9115dd05-fad5-4f9c-acc7-305d08b1b04e'

let tenant: Tenant
let restore: () => void

beforeAll(async () => {
  const botEndpoint = 'http://localhost:3978'
  tenant = await createTenant({ botEndpoint, botUrl: () => botEndpoint, manual: true, pageSize: 1 })
  trustHere(tenant.ca)
  const setup = structuredClone(tenant.setup)
  const roles = [...tenant.graphRoles]
  restore = () => {
    Object.assign(tenant.setup, structuredClone(setup))
    tenant.graphRoles.splice(0, Infinity, ...roles)
    tenant.graph.heal()
    tenant.graph.calls.length = 0
  }
})
beforeEach(() => {
  restore()
})
afterAll(() => tenant.close())

/** The check as the bot has it, in a process of its own, and a clock to set. */
function checkHere(setting: Parameters<typeof createPinReset>[0]['setting'] = 'check') {
  const log = createLog()
  let now = Date.now()
  const config = readConfig(tenant.env)
  const graph = createGraph({ config, log, wait: async () => undefined, timeoutMs: 2000 })
  const check = createPinReset({
    source: createInspection({ graph }),
    tenantId: tenant.tenantId,
    clock: () => new Date(now),
    setting,
  })
  return { ...check, log, passes: (ms: number) => (now += ms) }
}

const paths = () => tenant.graph.calls.map(({ path }) => decodeURIComponent(path)).sort()
const principal = (appId: string) =>
  tenant.setup.servicePrincipals.find((one) => one.appId === appId)!
const policy = () => tenant.setup.configurations[1]!
const setting = () => (policy()['omaSettings'] as Record<string, unknown>[])[0]!

function withoutRole(name: string): void {
  tenant.graphRoles.splice(tenant.graphRoles.indexOf(name), 1)
}

describe('in a tenant that has everything', () => {
  test('it is ready, by the two apps and an assigned policy on any page of the list', async () => {
    const { now, log } = checkHere()
    expect(await now()).toBe('ready')
    const select = '$select=id,appId,accountEnabled,disabledByMicrosoftStatus'
    const id = policy().id
    expect(paths()).toEqual([
      '/v1.0/deviceManagement/deviceConfigurations',
      `/v1.0/deviceManagement/deviceConfigurations/${id}/assignments`,
      '/v1.0/deviceManagement/deviceConfigurations?$skiptoken=1',
      `/v1.0/servicePrincipals(appId='${client}')?${select}`,
      `/v1.0/servicePrincipals(appId='${service}')?${select}`,
    ])
    expect(tenant.graph.calls.every(({ method }) => method === 'GET')).toBe(true)
    expect(log.lines).toEqual([])
  })

  test('it is looked at once in four hours, however many want to know', async () => {
    const { now, passes } = checkHere()
    expect(tenant.graph.calls).toHaveLength(0)
    expect(await Promise.all([now(), now(), now()])).toEqual(['ready', 'ready', 'ready'])
    expect(tenant.graph.calls).toHaveLength(5)
    tenant.setup.servicePrincipals.length = 0
    passes(4 * HOUR - 1)
    expect(await now()).toBe('ready')
    expect(tenant.graph.calls).toHaveLength(5)
    passes(1)
    expect(await now()).toBe('missing')
  })

  test('its details are looked at anew, and count from then on', async () => {
    const { now, details } = checkHere()
    expect(await now()).toBe('ready')
    principal(client).accountEnabled = false
    expect(await details()).toMatchObject({
      state: 'missing',
      apps: [
        { appId: service, state: 'enabled' },
        { appId: client, state: 'disabled' },
      ],
      policy: 'assigned',
      failure: null,
    })
    expect(await now()).toBe('missing')
    expect(tenant.graph.calls).toHaveLength(10)
  })

  test.each(['ready', 'unknown', 'missing'] as const)(
    'a setting of %s is taken as it is, and nobody is asked',
    async (given) => {
      tenant.setup.servicePrincipals.length = 0
      expect(await checkHere(given).now()).toBe(given)
      expect(tenant.graph.calls).toEqual([])
    },
  )
})

describe('what is not there', () => {
  test.each([
    ['no service', () => void tenant.setup.servicePrincipals.shift()],
    ['no client', () => void tenant.setup.servicePrincipals.pop()],
    ['a service that is switched off', () => void (principal(service).accountEnabled = false)],
    [
      'a client that Microsoft has disabled',
      () =>
        void (principal(client).disabledByMicrosoftStatus =
          'DisabledDueToViolationOfServicesAgreement'),
    ],
  ])('%s makes it missing, whatever cannot be told', async (_, change) => {
    change()
    expect(await checkHere().now()).toBe('missing')
    withoutRole('DeviceManagementConfiguration.Read.All')
    expect(await checkHere().now()).toBe('missing')
  })

  test('an app of which Microsoft says that it is not disabled is not', async () => {
    principal(service).disabledByMicrosoftStatus = 'NotDisabled'
    expect(await checkHere().now()).toBe('ready')
  })

  test.each([
    ['none', 'missing', () => void tenant.setup.configurations.pop()],
    ['none at all', 'missing', () => void (tenant.setup.configurations.length = 0)],
    [
      'one of another tenant',
      'missing',
      () => {
        const uri = String(setting()['omaUri'])
        setting()['omaUri'] = uri.replace(tenant.tenantId, service)
      },
    ],
    [
      'one of another kind with the same settings',
      'missing',
      () => void (policy()['@odata.type'] = '#microsoft.graph.androidCustomConfiguration'),
    ],
    ['one that is assigned to nobody', 'notAssigned', () => void (policy().assignments = [])],
    [
      'one that only leaves people out',
      'notAssigned',
      () => void (policy().assignments = ['#microsoft.graph.exclusionGroupAssignmentTarget']),
    ],
    ['one that switches it off', 'off', () => void (setting()['value'] = false)],
    [
      'one whose value is hidden',
      'hidden',
      () => Object.assign(setting(), { value: '****', isEncrypted: true }),
    ],
    ['one whose value is left out', 'hidden', () => delete setting()['value']],
  ])('a policy that does not show leaves it open: %s', async (_, found, change) => {
    change()
    const { now, details } = checkHere()
    expect(await now()).toBe('unknown')
    expect(await details()).toMatchObject({ state: 'unknown', policy: found, failure: null })
  })

  test.each([['True'], ['true']])('a text %p is as good as true', async (value) => {
    Object.assign(setting(), { '@odata.type': '#microsoft.graph.omaSettingString', value })
    expect(await checkHere().now()).toBe('ready')
  })

  test('one that is assigned and switches it off stands against one that switches it on', async () => {
    const off = structuredClone(policy())
    tenant.setup.configurations.push({
      ...off,
      id: service,
      omaSettings: [{ ...setting(), value: false }],
    })
    expect(await checkHere().details()).toMatchObject({ state: 'unknown', policy: 'off' })
    tenant.setup.configurations[2]!.assignments = []
    expect(await checkHere().now()).toBe('ready')
  })
})

describe('what cannot be told', () => {
  test.each(['Application.Read.All', 'DeviceManagementConfiguration.Read.All'])(
    'without %s it is unknown, which is not worth an alarm',
    async (role) => {
      withoutRole(role)
      const { now, details, log } = checkHere()
      expect(await now()).toBe('unknown')
      const { failure } = await details()
      expect(failure).toMatchObject({ status: 403, advice: expect.stringContaining(role) })
      expect(log.lines.length).toBeGreaterThan(0)
      for (const line of log.lines) expect(JSON.parse(line)).toMatchObject({ level: 'info' })
    },
  )

  test('a failure is kept for five minutes, and then it is looked at again', async () => {
    // Of one app only: twice as many failures in a row, and Graph would be left alone altogether.
    tenant.graph.fail({ path: new RegExp(`servicePrincipals.*${service}`) }, { status: 503 })
    const { now, passes } = checkHere()
    expect(await now()).toBe('unknown')
    tenant.graph.heal()
    passes(5 * MINUTE - 1)
    expect(await now()).toBe('unknown')
    passes(1)
    expect(await now()).toBe('ready')
  })

  test('a permission that was granted is noticed once the token is a new one', async () => {
    withoutRole('Application.Read.All')
    const { now, passes } = checkHere()
    expect(await now()).toBe('unknown')
    tenant.graphRoles.push('Application.Read.All')
    passes(5 * MINUTE)
    await now()
    passes(5 * MINUTE)
    expect(await now()).toBe('ready')
  })

  test.each([
    ['silent', { drop: true }],
    ['broken', { status: 503 }],
    ['of another mind', { status: 200, body: { appId: 'another' } }],
  ])('a Graph that is %s leaves it unknown', async (_, fault) => {
    tenant.graph.fail({ path: /servicePrincipals/ }, fault)
    expect(await checkHere().now()).toBe('unknown')
    // In another process: after so many failures in a row this one may leave Graph alone altogether.
    expect(await checkHere().details()).toMatchObject({
      apps: [{ state: 'unknown' }, { state: 'unknown' }],
      policy: 'assigned',
      failure: expect.any(Error),
    })
  })

  test('an answer that makes no sense leaves it unknown, too', async () => {
    tenant.graph.fail(
      { path: /deviceConfigurations/ },
      { status: 200, body: { value: [{ ...policy(), omaSettings: 'none' }] } },
    )
    expect(await checkHere().now()).toBe('unknown')
  })
})

describe('the simulated Graph', () => {
  const token = async () => {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: tenant.env.GRAPH_CLIENT_ID,
      client_secret: tenant.env.GRAPH_CLIENT_SECRET,
      scope: 'https://graph.microsoft.com/.default',
    })
    const url = `${tenant.entra.issuer}/token`
    const answer = await fetch(url, { method: 'POST', body })
    return ((await answer.json()) as { access_token: string }).access_token
  }
  type Answer = {
    readonly error: { readonly code: string; readonly message: string }
    readonly value: readonly object[]
    readonly '@odata.nextLink': string
  }
  const ask = async (path: string) => {
    const headers = { authorization: `Bearer ${await token()}` }
    const answer = await fetch(`${tenant.graph.url}${path}`, { headers })
    return { status: answer.status, body: (await answer.json()) as Answer }
  }

  test('says of an app that nobody has authorised what Graph says', async () => {
    const { status, body } = await ask(`/v1.0/servicePrincipals(appId='${tenant.tenantId}')`)
    expect(status).toBe(404)
    expect(body.error).toMatchObject({
      code: 'Request_ResourceNotFound',
      message: expect.stringContaining(`Resource '${tenant.tenantId}' does not exist`),
    })
    expect(await ask(`/v1.0/servicePrincipals('${service}')`)).toMatchObject({ status: 400 })
  })

  test('asks for the right permissions, in the words of who refuses', async () => {
    const principals = `/v1.0/servicePrincipals(appId='${service}')`
    const applications = `/v1.0/applications(appId='${tenant.env.SIGN_IN_CLIENT_ID}')`
    const configurations = '/v1.0/deviceManagement/deviceConfigurations'
    const assignments = `${configurations}/${policy().id}/assignments`
    for (const path of [principals, applications, configurations, assignments]) {
      expect([path, (await ask(path)).status]).toEqual([path, 200])
    }
    withoutRole('Application.Read.All')
    withoutRole('DeviceManagementConfiguration.Read.All')
    for (const path of [principals, applications]) {
      const { status, body } = await ask(path)
      expect([status, body.error.code]).toEqual([403, 'Authorization_RequestDenied'])
    }
    for (const path of [configurations, assignments]) {
      const { status, body } = await ask(path)
      expect([status, body.error.code]).toEqual([403, 'UnknownError'])
    }
  })

  test('selects what a type has, and nothing else', async () => {
    const select = (path: string, name: string) => ask(`${path}?$select=id,${name}`)
    const principals = `/v1.0/servicePrincipals(appId='${service}')`
    expect((await select(principals, 'appId')).body).toMatchObject({ appId: service })
    expect((await select(principals, 'secret')).status).toBe(400)
    const configurations = '/v1.0/deviceManagement/deviceConfigurations'
    expect((await select(configurations, 'omaSettings')).status).toBe(400)
    const { body } = await select(configurations, 'displayName')
    expect(body.value[0]).not.toHaveProperty('passcodeRequired')
    expect(decodeURIComponent(body['@odata.nextLink'])).toContain('$skiptoken=1')
  })
})
