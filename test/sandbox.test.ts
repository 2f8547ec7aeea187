import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TurnContext,
  type ConversationReference,
} from 'botbuilder'
import {
  AuthenticationConfiguration,
  MsalServiceClientCredentialsFactory,
} from 'botframework-connector'
import { createLocalJWKSet, decodeJwt, jwtVerify, type JSONWebKeySet } from 'jose'
import type { CookieJar } from '../src/sandbox/browser.ts'
import { trustHere } from '../src/sandbox/certificate.ts'
import { effectOf } from '../src/sandbox/effects.ts'
import { createTenant, type Tenant } from '../src/sandbox/tenant.ts'

const graphScope = 'https://graph.microsoft.com/.default'
const callback = 'http://localhost:3978/auth/callback'

let tenant: Tenant
let weak: Tenant
let bot: Server
let reference: Partial<ConversationReference> | undefined
let adapter: CloudAdapter

beforeAll(async () => {
  const origin = () => `http://127.0.0.1:${(bot.address() as AddressInfo).port}`
  const common = { botUrl: origin, botEndpoint: 'http://localhost:3978', manual: true }
  tenant = await createTenant({ ...common, pageSize: 2 })
  weak = await createTenant({ ...common, graphRoles: ['User.ReadBasic.All'] })
  trustHere(tenant.ca)
  trustHere(weak.ca)
  adapter = adapterFor(tenant)
  bot = createServer((request, response) => void serveBot(request, response))
  await new Promise<void>((resolve) => bot.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  bot.close()
  bot.closeAllConnections()
  await Promise.all([tenant.close(), weak.close()])
})

test('Graph lets nobody in without a genuine token for Graph', async () => {
  const path = `/v1.0/users/${tenant.person('Ann').id}/managedDevices`
  const good = await graphToken(tenant)
  const status = async (token?: string) => (await graph(tenant, path, { token })).status
  expect(await status(good)).toBe(200)
  expect(await status()).toBe(401)
  expect(await status(`${good.slice(0, -6)}AAAAAA`)).toBe(401)
  expect(await status(await graphToken(weak))).toBe(401)
  expect(await status(await botToken(tenant))).toBe(401)
})

test('an app without the permission is refused, and nothing is done', async () => {
  const id = deviceId(weak, 'Pixel 8')
  const token = await graphToken(weak)
  const denied = await graph(weak, `/v1.0/deviceManagement/managedDevices/${id}/resetPasscode`, {
    token,
    method: 'POST',
  })
  expect(denied.status).toBe(403)
  expect(JSON.parse(denied.body.error.message).ErrorCode).toBe('Forbidden')
  expect(weak.phones.results(id)).toEqual([])
  const profile = `/v1.0/users/${weak.person('Ann').id}?$select=id,accountEnabled`
  expect((await graph(weak, profile, { token })).status).toBe(403)
})

test('a filter by user is ignored, so that it lists strangers’ devices', async () => {
  const ann = tenant.person('Ann').id
  const filtered = `/v1.0/deviceManagement/managedDevices?$filter=userId eq '${ann}'`
  const { body } = await graph(tenant, filtered, {})
  expect(body['@odata.count']).toBe(tenant.phones.list().length)

  const own = await graph(tenant, `/beta/users/${ann}/managedDevices`, {})
  expect(own.body.value.map(({ model }: { model: string }) => model)).toEqual(['Pixel 8'])
})

test('lists come in pages, followed by their links', async () => {
  const lars = tenant.person('Lars').id
  const select = '$select=id,model,deviceActionResults'
  const first = await graph(tenant, `/beta/users/${lars}/managedDevices?${select}`, {})
  expect(first.body.value).toHaveLength(2)
  const next = new URL(first.body['@odata.nextLink'])
  const second = await graph(tenant, next.pathname + next.search, {})
  expect(second.body.value).toHaveLength(2)
  expect(second.body['@odata.nextLink']).toBeUndefined()
  expect(Object.keys(second.body.value[0])).toEqual(['id', 'model', 'deviceActionResults'])
})

test('v1.0 does not know what only beta knows', async () => {
  const path = (version: string, select: string) =>
    `/${version}/deviceManagement/managedDevices/${deviceId(tenant, 'Pixel 8')}?$select=${select}`
  for (const name of ['deviceType', 'managementState', 'joinType', 'ownerType']) {
    expect((await graph(tenant, path('v1.0', `id,${name}`), {})).status).toBe(400)
    expect((await graph(tenant, path('beta', `id,${name}`), {})).status).toBe(200)
  }
  expect((await graph(tenant, path('beta', 'id,passcode'), {})).status).toBe(400)
  const { body } = await graph(tenant, path('v1.0', 'deviceEnrollmentType'), {})
  expect(body.deviceEnrollmentType).toBe('unknownFutureValue')
})

test('one device of a user cannot be read below the user', async () => {
  const ann = tenant.person('Ann').id
  const path = `/v1.0/users/${ann}/managedDevices/${deviceId(tenant, 'Pixel 8')}`
  const { status, body } = await graph(tenant, path, {})
  expect(status).toBe(400)
  expect(body.error.message).toContain('~/entityset/key/navigation/key')
})

test('a reset is queued with 204, and has a passcode once the phone is done', async () => {
  const id = deviceId(tenant, 'Pixel 8')
  const ordered = await reset(tenant, id)
  expect([ordered.status, ordered.text]).toEqual([204, ''])
  expect(await results(id)).toEqual([
    expect.objectContaining({
      '@odata.type': '#microsoft.graph.resetPasscodeActionResult',
      actionState: 'pending',
      passcode: null,
      startDateTime: expect.stringMatching(/\.\d{7}Z$/),
    }),
  ])
  expect(tenant.phones.passcodeOf(id)).toBeUndefined()

  tenant.phones.finish(id)
  const passcode = tenant.phones.passcodeOf(id) ?? ''
  expect(passcode).toMatch(/^(?=.*\d)(?=.*[A-Za-z])[A-Za-z0-9]{8}$/)
  expect(await results(id)).toEqual([expect.objectContaining({ actionState: 'done', passcode })])

  const unselected = await graph(tenant, `/beta/deviceManagement/managedDevices/${id}`, {})
  expect(unselected.body.deviceActionResults).toEqual([])
  expect(tenant.phones.tryCode(id, 'wrong')).toEqual({ unlocked: false, mustSetNew: false })
  expect(tenant.phones.tryCode(id, passcode)).toEqual({ unlocked: true, mustSetNew: true })
  expect(tenant.phones.setCode(id, 'my own 1')).toBe(true)
  tenant.phones.lock(id)
  expect(tenant.phones.tryCode(id, passcode).unlocked).toBe(false)
  expect(tenant.phones.tryCode(id, 'my own 1')).toEqual({ unlocked: true, mustSetNew: false })
})

test('action results are gone after seven days', async () => {
  const id = deviceId(tenant, 'RealWear Navigator 520')
  await reset(tenant, id)
  expect(await results(id)).toHaveLength(1)
  const week = 7 * 24 * 60 * 60_000
  const now = Date.now()
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => now + week + 60_000)
  try {
    expect(tenant.phones.results(id)).toEqual([])
  } finally {
    clock.mockRestore()
  }
})

test('an iPhone is opened without a passcode', async () => {
  const id = deviceId(tenant, 'iPhone 15')
  await reset(tenant, id)
  tenant.phones.finish(id)
  expect(await results(id)).toEqual([
    expect.objectContaining({ actionState: 'done', passcode: null }),
  ])
  expect(tenant.phones.view(id)).toMatchObject({
    locked: false,
    lock: { kind: 'none', mustSetNew: true },
  })
})

test('Windows Phone 8.1 gets digits, an iPhone that fails stays locked', async () => {
  await reset(tenant, deviceId(tenant, 'Lumia 930'))
  tenant.phones.finish('Lumia 930')
  expect(tenant.phones.passcodeOf('Lumia 930')).toMatch(/^\d{6}$/)

  await reset(tenant, deviceId(tenant, 'iPhone 14'))
  tenant.phones.fail('iPhone 14')
  expect(await results(deviceId(tenant, 'iPhone 14'))).toEqual([
    expect.objectContaining({ actionState: 'failed' }),
  ])
  expect(tenant.phones.view('iPhone 14').locked).toBe(true)
})

test('an unsupported device is refused without a reason', async () => {
  for (const model of ['MacBook Air', 'Galaxy Tab A', 'iPhone 13', 'Moto G5', 'Surface 2']) {
    const id = deviceId(tenant, model)
    const { status, text } = await reset(tenant, id)
    expect(status).toBe(400)
    expect(JSON.parse(text).error).toMatchObject({ code: 'BadRequest' })
    expect(text).not.toMatch(/support(ed)? (on|by|for)|platform|enrol/i)
    expect(tenant.phones.results(id)).toEqual([])
  }
})

test('the samples cover every effect that a reset can have', () => {
  const effects = tenant.phones.devices().map((device) => JSON.stringify(effectOf(device)))
  expect([...new Set(effects)].sort()).toEqual(
    [
      '"ignored"',
      '"notSupported"',
      '"refused"',
      '"removed"',
      '{"code":"alphanumeric","scope":"device"}',
      '{"code":"alphanumeric","scope":"workProfile"}',
      '{"code":"numeric","scope":"device"}',
    ].sort(),
  )
  const names = tenant.phones.list().map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test('faults can be ordered: throttled, executed but cut off', async () => {
  tenant.graph.throttle(1, 7)
  const path = `/v1.0/users/${tenant.person('Sam').id}`
  const token = await graphToken(tenant)
  const throttled = await graph(tenant, path, { token })
  expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '7'])
  expect((await graph(tenant, path, { token })).status).toBe(200)

  const id = deviceId(tenant, 'Pixel 7')
  tenant.graph.fail({ method: 'POST', path: /resetPasscode/ }, { drop: true, times: 1 })
  await expect(reset(tenant, id)).rejects.toThrow()
  expect(tenant.phones.results(id)).toHaveLength(1)
  tenant.graph.heal()
})

test('an approver is known by the group, everybody else is not', async () => {
  const groupIds = [tenant.env.APPROVER_GROUP_ID]
  const check = async (name: string) => {
    const path = `/v1.0/users/${tenant.person(name).id}/checkMemberGroups`
    const { body } = await graph(tenant, path, { method: 'POST', body: { groupIds } })
    return body.value
  }
  expect(await check('Sam')).toEqual(groupIds)
  expect(await check('Noor')).toEqual([])
})

test('prompt=login and max_age=0 ask again in spite of a session, nothing else does', async () => {
  const ann = tenant.person('Ann')
  const jar: CookieJar = new Map()
  await tenant.entra.signIn(authorizeUrl({}).url, ann.id, { jar })
  const again = await tenant.entra.open(authorizeUrl({}).url, jar)
  expect(again).toHaveProperty('location')
  for (const more of [{ prompt: 'login' }, { max_age: '0' }]) {
    const asked = await tenant.entra.open(authorizeUrl(more).url, jar)
    expect(asked).toHaveProperty('page', expect.stringContaining('type="password"'))
  }
})

test('the ID token says who, where and when, and is signed', async () => {
  const ann = tenant.person('Ann')
  const before = Math.floor(Date.now() / 1000)
  const claims = JSON.stringify({ id_token: { acrs: { essential: true, value: 'c1' } } })
  const token = await idToken(ann.id, { prompt: 'login', claims })
  const keys = createLocalJWKSet(await publishedKeys())
  const { payload } = await jwtVerify(token, keys, {
    issuer: tenant.entra.issuer,
    audience: tenant.env.SIGN_IN_CLIENT_ID,
  })
  expect(payload).toMatchObject({
    oid: ann.id,
    tid: tenant.tenantId,
    acct: 0,
    name: 'Ann Carter',
    preferred_username: ann.upn,
    nonce: 'nonce',
    acrs: ['c1'],
  })
  expect(payload['auth_time']).toBeGreaterThanOrEqual(before)
  expect(payload.sub).not.toBe(ann.id)
  const shortened = decodeJwt(await idToken(ann.id, { max_age: '0' }))
  expect(shortened.exp).toBe(shortened.iat)
  expect(decodeJwt(await idToken(tenant.person('Alex').id, {}))['acct']).toBe(1)
})

test('the sign-in server lives in the time that Date tells', async () => {
  const later = Date.now() + 10 * 24 * 60 * 60_000
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => later)
  try {
    const claims = decodeJwt(await idToken(tenant.person('Ann').id, { prompt: 'login' }))
    expect(claims['auth_time']).toBe(Math.floor(later / 1000))
    expect((await graph(tenant, `/v1.0/users/${tenant.person('Ann').id}`, {})).status).toBe(200)
  } finally {
    clock.mockRestore()
  }
})

test('a forged ID token can be ordered, once', async () => {
  const ann = tenant.person('Ann')
  tenant.entra.next({ wrongKey: true })
  tenant.entra.next({ unsigned: true, claims: { oid: 'somebody else' }, omit: ['auth_time'] })
  const keys = createLocalJWKSet(await publishedKeys())
  await expect(jwtVerify(await idToken(ann.id, {}), keys)).rejects.toThrow('signature')
  const unsigned = await idToken(ann.id, {})
  expect(unsigned).toMatch(/\.$/)
  expect(decodeJwt(unsigned)['oid']).toBe('somebody else')
  expect(decodeJwt(unsigned)).not.toHaveProperty('auth_time')
  await jwtVerify(await idToken(ann.id, {}), keys)
})

test('the sign-in server refuses strangers', async () => {
  const ann = tenant.person('Ann')
  const signIn = (url: string, how = {}) => tenant.entra.signIn(url, ann.id, how)
  await expect(signIn(authorizeUrl({}).url, { password: 'guess' })).rejects.toThrow('incorrect')
  const elsewhere = authorizeUrl({ redirect_uri: `${callback}/` }).url
  await expect(signIn(elsewhere)).rejects.toThrow('invalid_redirect_uri')
  const cancelled = new URL(await signIn(authorizeUrl({}).url, { cancel: true }))
  expect(cancelled.searchParams.get('error')).toBe('access_denied')
  const noPkce = new URL(authorizeUrl({}).url)
  noPkce.searchParams.delete('code_challenge')
  noPkce.searchParams.delete('code_challenge_method')
  expect(await signIn(noPkce.href)).toContain('error=invalid_request')
  const robin = tenant.person('Robin')
  await expect(tenant.entra.signIn(authorizeUrl({}).url, robin.id)).rejects.toThrow('disabled')
  expect(await tokenFrom(tenant, 'GRAPH', graphScope, 'wrong')).toMatchObject({
    error: 'invalid_client',
    error_codes: [7000215],
  })
})

test('a botbuilder bot takes what Teams delivers and answers with its own token', async () => {
  const ann = tenant.person('Ann')
  const { status, conversationId } = await tenant.connector.says(ann.id, 'personal', 'hello')
  expect(status).toBe(200)
  expect(said(conversationId)).toEqual(['user: hello', 'bot: You said: hello'])

  const pressed = await tenant.connector.invokes(ann.id, conversationId, '1', {
    verb: 'passcode.show',
    data: { resetId: 'r' },
    inputs: { note: 'n' },
  })
  const value = 'passcode.show {"resetId":"r","note":"n"}'
  expect(pressed).toEqual({ status: 200, body: { statusCode: 200, type: 'text', value } })
})

test('in the channel the bot hears only what mentions it', async () => {
  const sam = tenant.person('Sam')
  const silent = await tenant.connector.says(sam.id, 'channel', 'lunch?', { mention: false })
  expect(silent.status).toBe(0)
  const { conversationId } = await tenant.connector.says(sam.id, 'channel', 'hello')
  expect(said(conversationId).at(-1)).toBe('bot: You said: <at>Reset My Phone</at> hello')
  expect(tenant.connector.transcript(tenant.connector.channel.id)).toHaveLength(3)
})

test('a bot that checks its tokens refuses every wrong one', async () => {
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const ann = tenant.person('Ann')
  const where = tenant.connector.personalConversationId(ann.id)
  const before = said(where).length
  const tokens = [
    null,
    'garbage',
    { expired: true },
    { wrongKey: true },
    { claims: { aud: tenant.env.GRAPH_CLIENT_ID } },
    { claims: { iss: 'https://elsewhere.example' } },
    { claims: { serviceurl: 'https://elsewhere.example/' } },
  ]
  for (const token of tokens) {
    const { status } = await tenant.connector.says(ann.id, 'personal', 'hello', { token })
    expect(status).not.toBe(200)
  }
  expect(said(where).slice(before)).toEqual(tokens.map(() => 'user: hello'))
  quiet.mockRestore()
})

test('a bot can write first, change and remove its own, but not to who blocked it', async () => {
  const ann = tenant.person('Ann')
  const { conversationId } = await tenant.connector.says(ann.id, 'personal', 'hello')
  const proactively = (logic: (context: TurnContext) => Promise<void>) =>
    adapter.continueConversationAsync(tenant.env.BOT_ID, reference ?? {}, logic)

  await proactively(async (context) => {
    const sent = await context.sendActivity('first')
    await context.updateActivity({ type: 'message', id: sent?.id ?? '', text: 'second' })
    expect(said(conversationId).at(-1)).toBe('bot: second')
    await context.deleteActivity(sent?.id ?? '')
    expect(tenant.connector.transcript(conversationId).at(-1)).toMatchObject({ deleted: true })
    await expect(context.sendActivity('x'.repeat(60_000))).rejects.toMatchObject({
      statusCode: 413,
    })
  })

  tenant.connector.block(ann.id)
  await proactively(async (context) => {
    await expect(context.sendActivity('third')).rejects.toMatchObject({ statusCode: 403 })
  })
  tenant.connector.block(ann.id, false)
  expect(said(conversationId)).not.toContain('bot: third')
})

test('Teams lets only the bot itself call it, about conversations that exist', async () => {
  const url = `${tenant.connector.serviceUrl}v3/conversations`
  const call = async (token: string, path: string, body: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const options = { method: 'POST', headers, body: JSON.stringify(body) }
    const response = await fetch(url + path, options)
    return { status: response.status, body: await response.json() }
  }
  const token = await botToken(tenant)
  const message = { type: 'message', text: 'hello' }
  const channelData = { channel: { id: tenant.connector.channel.id } }
  const post = { isGroup: true, channelData, activity: message }
  expect((await call(await graphToken(tenant), '', post)).status).toBe(401)
  expect((await call(token, '/a:unknown/activities', message)).status).toBe(404)
  const created = await call(token, '', post)
  expect(created.status).toBe(201)
  expect((created.body as { id: string }).id).toContain(';messageid=')
  const byObjectId = {
    members: [{ id: tenant.person('Ann').id }],
    tenantId: tenant.tenantId,
    activity: message,
  }
  expect((await call(token, '', byObjectId)).status).toBe(400)
})

test('the control shows the sandbox to its own page only, and never a passcode', async () => {
  const id = deviceId(tenant, 'Xperia 10 V')
  await reset(tenant, id)
  tenant.phones.finish(id)
  const passcode = tenant.phones.passcodeOf(id) ?? ''
  const at = `${tenant.control.url}/sandbox`
  const state = await (await fetch(`${at}/state`)).text()
  expect(state).toContain('Xperia 10 V')
  expect(state).not.toContain(passcode)
  const from = (headers: Record<string, string>) => fetch(`${at}/state`, { headers })
  expect((await from({ origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await from({ origin: 'http://localhost:3979' })).status).toBe(200)

  const ask = (path: string, body: object) =>
    fetch(at + path, { method: 'POST', body: JSON.stringify(body) })
  const wrong = await ask(`/devices/${id}/unlock`, { code: '0000' })
  expect(await wrong.json()).toEqual({ unlocked: false, mustSetNew: false })
  const right = await ask(`/devices/${id}/unlock`, { code: passcode })
  expect(await right.json()).toEqual({ unlocked: true, mustSetNew: true })
  const set = await ask(`/devices/${id}/code`, { code: 'brand new 1' })
  expect(await set.text()).not.toMatch(/brand new/)
})

function deviceId({ phones }: Tenant, model: string): string {
  return phones.view(model).id
}

type Answer = {
  status: number
  headers: Headers
  text: string
  // The tests look into whatever Graph answers.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

async function graph(
  { env, ...rest }: Tenant,
  path: string,
  how: { method?: string; token?: string | undefined; body?: object },
): Promise<Answer> {
  const token = 'token' in how ? how.token : await graphToken({ env, ...rest })
  const response = await fetch(env.GRAPH_BASE_URL + path, {
    method: how.method ?? 'GET',
    headers: token ? { authorization: `Bearer ${token}` } : {},
    ...(how.body && { body: JSON.stringify(how.body) }),
  })
  const text = await response.text()
  const { status, headers } = response
  return { status, headers, text, body: text ? JSON.parse(text) : undefined }
}

const reset = (where: Tenant, id: string) =>
  graph(where, `/v1.0/deviceManagement/managedDevices/${id}/resetPasscode`, { method: 'POST' })

async function results(id: string): Promise<unknown[]> {
  const select = '$select=id,deviceActionResults'
  const path = `/v1.0/deviceManagement/managedDevices/${id}?${select}`
  return (await graph(tenant, path, {})).body.deviceActionResults
}

async function tokenFrom({ env }: Tenant, app: 'GRAPH' | 'BOT', scope: string, secret?: string) {
  const [id, own] =
    app === 'BOT' ? [env.BOT_ID, env.BOT_PASSWORD] : [env.GRAPH_CLIENT_ID, env.GRAPH_CLIENT_SECRET]
  const response = await fetch(`${env.ENTRA_AUTHORITY}/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: id,
      client_secret: secret ?? own,
      scope,
    }),
  })
  return (await response.json()) as Record<string, unknown>
}

const graphToken = async (where: Tenant) =>
  String((await tokenFrom(where, 'GRAPH', graphScope))['access_token'])
const botToken = async (where: Tenant) =>
  String((await tokenFrom(where, 'BOT', 'https://api.botframework.com/.default'))['access_token'])

function authorizeUrl(more: Record<string, string>) {
  const verifier = randomBytes(32).toString('base64url')
  const url = new URL(`${tenant.entra.loginOrigin}/${tenant.tenantId}/v2.0/auth`)
  url.search = new URLSearchParams({
    client_id: tenant.env.SIGN_IN_CLIENT_ID,
    response_type: 'code',
    redirect_uri: callback,
    scope: 'openid profile offline_access',
    state: 'state',
    nonce: 'nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  }).toString()
  return { url: url.href, verifier }
}

async function idToken(personId: string, more: Record<string, string>): Promise<string> {
  const { url, verifier } = authorizeUrl(more)
  const back = new URL(await tenant.entra.signIn(url, personId))
  const response = await fetch(`${tenant.env.ENTRA_AUTHORITY}/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: tenant.env.SIGN_IN_CLIENT_ID,
      client_secret: tenant.env.SIGN_IN_CLIENT_SECRET,
      redirect_uri: callback,
      code: back.searchParams.get('code') ?? '',
      code_verifier: verifier,
    }),
  })
  return String(((await response.json()) as { id_token: unknown }).id_token)
}

async function publishedKeys(): Promise<JSONWebKeySet> {
  const response = await fetch(`${tenant.env.ENTRA_AUTHORITY}/v2.0/jwks`)
  return (await response.json()) as JSONWebKeySet
}

function said(conversationId: string): string[] {
  return tenant.connector
    .transcript(conversationId)
    .filter(({ deleted }) => !deleted)
    .map(({ from, text }) => `${from.role}: ${text}`)
}

function adapterFor({ env }: Tenant): CloudAdapter {
  const inConnector = createRequire(
    createRequire(import.meta.url).resolve('botframework-connector'),
  )
  // The msal that botframework-connector brings; the project's own is another major version.
  const { ConfidentialClientApplication } = inConnector('@azure/msal-node')
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: env.BOT_ID,
      clientSecret: env.BOT_PASSWORD,
      authority: env.BOT_LOGIN_URL,
      knownAuthorities: [new URL(env.BOT_LOGIN_URL).host],
    },
  })
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      ToChannelFromBotLoginUrl: env.BOT_LOGIN_URL,
      ToChannelFromBotOAuthScope: env.BOT_OAUTH_SCOPE,
      ToBotFromChannelTokenIssuer: env.BOT_TOKEN_ISSUER,
      ToBotFromChannelOpenIdMetadataUrl: env.BOT_OPENID_METADATA_URL,
      ToBotFromEmulatorOpenIdMetadataUrl: env.BOT_OPENID_METADATA_URL,
      OAuthUrl: env.BOT_OAUTH_SCOPE,
      CallerId: '',
      ValidateAuthority: 'true',
    },
    // It implements that class instead of extending it; only its methods are called.
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment
    new MsalServiceClientCredentialsFactory(env.BOT_ID, client),
    new AuthenticationConfiguration(),
  )
  return new CloudAdapter(authentication)
}

async function serveBot(request: IncomingMessage, response: ServerResponse) {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  const answer = {
    header: (name: string, value: unknown) => response.setHeader(name, String(value)),
    status(code: number) {
      response.statusCode = code
      return answer
    },
    send(body?: unknown) {
      response.end(body === undefined ? '' : JSON.stringify(body))
      return answer
    },
    end: () => response.end(),
    socket: response.socket,
  }
  const incoming = { headers: request.headers, method: request.method, body: JSON.parse(text) }
  await adapter.process(incoming as never, answer as never, echo).catch(() => {
    if (response.statusCode === 200) response.statusCode = 500
    if (!response.writableEnded) response.end()
  })
}

async function echo(context: TurnContext) {
  const { activity } = context
  reference = TurnContext.getConversationReference(activity)
  if (activity.type === 'message') await context.sendActivity(`You said: ${activity.text}`)
  if (activity.type !== 'invoke') return
  const { verb, data } = activity.value.action
  const body = { statusCode: 200, type: 'text', value: `${verb} ${JSON.stringify(data)}` }
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
}
