import { createHash, randomBytes } from 'node:crypto'
import tls from 'node:tls'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { createEntra } from '../../src/adapters/entra.ts'
import { createGraph } from '../../src/adapters/graph.ts'
import { createIntune } from '../../src/adapters/intune.ts'
import { readConfig } from '../../src/config.ts'
import { createTenant, type Tenant } from '../../src/sandbox/tenant.ts'
import { createLog } from './outside.ts'

let tenant: Tenant

beforeAll(async () => {
  const botEndpoint = 'http://localhost:3978'
  tenant = await createTenant({ botEndpoint, botUrl: () => botEndpoint, manual: true, pageSize: 2 })
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), tenant.ca])
})
beforeEach(() => void (tenant.graph.calls.length = 0))
afterAll(() => tenant.close())

function adaptersHere() {
  const log = createLog()
  const config = readConfig({ ...tenant.env, SIGN_IN_AUTH_CONTEXT: 'c1' })
  const graph = createGraph({ config, log, wait: async () => undefined, timeoutMs: 2000 })
  return { intune: createIntune({ graph, log }), entra: createEntra({ config, log }), log }
}

/** Everything a browser and the bot do for one sign-in. */
async function signIn(personId: string) {
  const { entra } = adaptersHere()
  const [verifier, nonce, state] = [43, 16, 16].map((size) => randomBytes(size).toString('hex'))
  if (!verifier || !nonce || !state) throw new Error('no randomness')
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  const upn = tenant.people.find(({ id }) => id === personId)?.upn ?? null
  const url = await entra.authorizeUrl({ state, nonce, challenge, loginHint: upn, locale: 'en-GB' })
  const back = new URL(await tenant.entra.signIn(url, personId))
  expect(back.searchParams.get('state')).toBe(state)
  return entra.redeem({ code: back.searchParams.get('code') ?? '', verifier, nonce })
}

test('a person signs in afresh', async () => {
  const ann = tenant.person('Ann')
  const before = Math.floor(Date.now() / 1000) * 1000
  const claims = await signIn(ann.id)
  expect(claims).toMatchObject({
    person: ann.id,
    tenant: tenant.tenantId,
    guest: false,
    contexts: ['c1'],
  })
  const at = typeof claims === 'string' ? null : claims.authenticatedAt
  expect(at?.getTime()).toBeGreaterThanOrEqual(before)
})

test.each([
  ['not signed', { unsigned: true }],
  ['signed with a wrong key', { wrongKey: true }],
  ['expired', { expired: true }],
  ['of another tenant', { claims: { tid: 'other' } }],
  ['of another issuer', { claims: { iss: 'https://elsewhere.example/v2.0' } }],
  ['for another app', { claims: { aud: 'other' } }],
  ['for another prompt', { claims: { nonce: 'other' } }],
])('a token that is %s is refused', async (_, mischief) => {
  tenant.entra.next(mischief)
  await expect(signIn(tenant.person('Ann').id)).resolves.toBe('invalidToken')
})

test('everybody has their own devices, over several pages', async () => {
  const { intune, log } = adaptersHere()
  const lars = tenant.person('Lars')
  const devices = await intune.devicesOf(lars.id)
  expect(devices.map(({ model }) => model).sort()).toEqual([
    'Galaxy S23',
    'MacBook Air',
    'Surface Laptop 5',
    'iPad Pro',
  ])
  expect(devices.every(({ ownerId }) => ownerId === lars.id)).toBe(true)
  expect(tenant.graph.calls).toHaveLength(2)
  expect(log.lines).toEqual([])
})

test('a reset is ordered, listed, finished, and only then has a passcode', async () => {
  const { intune, log } = adaptersHere()
  const ann = tenant.person('Ann')
  const [pixel] = await intune.devicesOf(ann.id)
  if (!pixel) throw new Error('Ann has no device')
  expect((await intune.device(pixel.id))?.resets).toEqual([])
  await expect(intune.primaryUsersOf(pixel.id)).resolves.toEqual([ann.id])

  await intune.resetPasscode(pixel.id, 'request-1')
  const [pending] = await intune.resetsOf(pixel.id)
  expect(pending).toMatchObject({ state: 'pending', hasPasscode: false })
  const startedAt = pending?.startedAt ?? ''
  await expect(intune.passcodeOf(pixel.id, ann.id, startedAt)).resolves.toBeNull()

  tenant.phones.finish(pixel.id)
  expect((await intune.device(pixel.id))?.resets).toEqual([
    { startedAt, state: 'done', errorCode: 0, hasPasscode: true },
  ])
  const passcode = (await intune.passcodeOf(pixel.id, ann.id, startedAt))?.reveal() ?? ''
  expect(passcode).toBe(tenant.phones.passcodeOf(pixel.id))
  const stranger = tenant.person('Sam').id
  await expect(intune.passcodeOf(pixel.id, stranger, startedAt)).resolves.toBeNull()
  expect(log.lines.join()).not.toContain(passcode)
})

test('an order that Intune carries out before the connection is cut is not repeated', async () => {
  const { intune } = adaptersHere()
  const giulia = tenant.person('Giulia')
  const [iphone] = await intune.devicesOf(giulia.id)
  tenant.graph.fail({ method: 'POST', path: /resetPasscode/ }, { drop: true, times: 1 })
  await expect(intune.resetPasscode(iphone?.id ?? '', 'r')).rejects.toMatchObject({
    kind: 'noAnswer',
    service: 'graph',
  })
  await expect(intune.resetsOf(iphone?.id ?? '')).resolves.toHaveLength(1)
})

test('who is who, who approves, and whom to call', async () => {
  const { intune } = adaptersHere()
  const group = tenant.env.APPROVER_GROUP_ID
  await expect(intune.isMember(tenant.person('Sam').id, group)).resolves.toBe(true)
  await expect(intune.isMember(tenant.person('Ann').id, group)).resolves.toBe(false)
  await expect(intune.person(tenant.person('Alex').id)).resolves.toMatchObject({ guest: true })
  await expect(intune.person('99999999-9999-4999-8999-999999999999')).resolves.toBeNull()
  expect((await intune.contact())?.name).toBeTruthy()
})
