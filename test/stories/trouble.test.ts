import { afterAll, afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { endOfWorlds, world, type World } from '../world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})
afterEach(async () => {
  await w.end()
})
afterAll(endOfWorlds)

const RESET = { method: 'POST', path: /resetPasscode/ }

test('a device that vanished before ordering is not asked for, and IT is offered', async () => {
  const { ann, intune } = w
  await ann.says('reset my phone')
  w.tenant.graph.fail({ method: 'GET', path: /managedDevices\/[^/?]+\?/ }, { status: 404 })
  await ann.signsIn()
  expect(intune.resets()).toHaveLength(0)
  expect(ann.sees()).toContain('doesn’t have this phone any more')
  expect(ann.buttons()).toContain('Send to IT')
})

test('a device that changed its owner before ordering is not asked for', async () => {
  const { ann, intune } = w
  await ann.says('reset my phone')
  w.tenant.phones.change('Pixel 8', { userId: w.henrik.id })
  await ann.signsIn()
  expect(intune.resets()).toHaveLength(0)
  expect(ann.sees()).toContain('registered for somebody else by now')
})

test('a device that became unsupported before ordering is not asked for', async () => {
  const { ann, intune } = w
  await ann.says('reset my phone')
  w.tenant.phones.change('Pixel 8', { managementState: 'wipePending' })
  await ann.signsIn()
  expect(intune.resets()).toHaveLength(0)
  expect(ann.sees()).toContain('can’t be reset here any more')
})

test('a passcode is not shown once the device is somebody else’s', async () => {
  const { ann, intune } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  await intune.finishes('Pixel 8')
  const passcode = intune.passcodeOf('Pixel 8')
  w.tenant.phones.change('Pixel 8', { userId: w.henrik.id })
  const seen = await ann.presses('Show passcode')
  expect(seen.text).not.toContain(passcode)
  expect(seen.text).toContain('The time to see this passcode is over')
})

test.each([500, 503, 504])(
  'a %s to the one request is never repeated, and what came of it is found out',
  async (status) => {
    const { ann, intune } = w
    await ann.says('reset my phone')
    w.tenant.graph.fail(RESET, { status, times: 1 })
    await ann.signsIn()
    for (let minute = 0; minute < 12; minute++) await w.clock.advance('1m')
    expect(intune.resets()).toHaveLength(1)
    expect(ann.sees()).toContain('We can’t tell whether it worked')
    expect(ann.buttons()).toContain('Send to IT')
  },
)

test('an answer that got lost is found in Intune’s list', async () => {
  const { ann, intune } = w
  await ann.says('reset my phone')
  w.tenant.graph.fail(RESET, { drop: true, times: 1 })
  await ann.signsIn()
  await intune.finishes('Pixel 8')
  expect(ann.sees()).toContain('Your temporary passcode is ready')
  expect(intune.resets()).toHaveLength(1)
})

test('an older reset in Intune’s list is never taken for ours', async () => {
  const { ann, intune, clock } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  await intune.finishes('Pixel 8')
  const old = intune.passcodeOf('Pixel 8')
  await clock.advance('1h')
  await ann.says('reset my phone')
  await ann.signsIn()
  expect(ann.sees()).toContain('Waiting for your phone')
  await intune.finishes('Pixel 8')
  const seen = await ann.presses('Show passcode')
  expect(seen.text).toContain(intune.passcodeOf('Pixel 8'))
  expect(seen.text).not.toContain(old)
})

test('without permission the person gets one calm sentence and IT is told which to grant', async () => {
  const { ann, intune } = w
  w.tenant.graph.fail({ path: /managedDevices/ }, { status: 403 })
  await ann.says('reset my phone')
  expect(ann.sees()).toContain('IT has been told')
  expect(w.sam.sees('channel')).toContain('DeviceManagementManagedDevices')
  expect(w.logged()).toContain('DeviceManagementManagedDevices.Read.All')
  w.tenant.graph.heal()
  await ann.says('reset my phone')
  w.tenant.graph.fail(RESET, { status: 403 })
  await ann.signsIn()
  expect(ann.sees()).toContain('because a permission is missing')
  expect(intune.resets()).toHaveLength(1)
})

test('while Graph is away the person is told once, and the bot goes on by itself', async () => {
  const { ann } = w
  w.tenant.graph.fail({ path: /managedDevices/ }, { status: 500 })
  await ann.says('reset my phone')
  await w.clock.advance('1m')
  const told = ann.messages().filter(({ text }) => text?.includes('doesn’t answer right now'))
  expect(told).toHaveLength(1)
  w.tenant.graph.heal()
  await w.clock.advance('5m')
  expect(ann.sees()).toContain('Sign in to reset your passcode')
}, 60_000)

test('who waits for their turn reads that it takes longer, and who is served does not', async () => {
  const { ann, intune } = w
  const late = 'This takes longer than usual right now'
  await ann.says('reset my phone')
  w.tenant.graph.fail(
    { path: /managedDevices\/[^/]+$/ },
    { status: 429, headers: { 'Retry-After': '60' } },
  )
  await ann.signsIn()
  expect(ann.sees()).not.toContain(late)
  await w.clock.advance('9s')
  expect(ann.sees()).not.toContain(late)
  await w.clock.advance('2s')
  expect(ann.sees()).toContain(late)
  w.tenant.graph.heal()
  await w.clock.advance('2m')
  expect(intune.resets()).toHaveLength(1)
  expect(ann.sees()).not.toContain(late)
  await intune.finishes('Pixel 8')
  expect(ann.seesAnywhere()).not.toContain(late)
})

test('a phone that reports a failure is told with the reason and the way to IT', async () => {
  const { ann, intune } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  await intune.fails('Pixel 8')
  expect(ann.sees()).toContain('Your phone couldn’t do it')
  expect(ann.sees()).not.toContain('error code')
  await ann.presses('Send to IT', { inputs: { reason: 'Again please' } })
  const { sam } = w
  expect(sam.buttons('channel')).toContain('Approve')
  expect(sam.sees('channel')).toContain('On Android, a policy must require a passcode')
  expect(sam.sees('channel')).not.toContain('wipe')
  expect(sam.sees('channel')).toContain('-2016341112 (0x87D11388)')
  // Whoever approves it finds it on the card of the next failure, too.
  await sam.presses('Approve', { where: 'channel' })
  expect(sam.sees('channel')).toContain('0x87D11388')
})

test('what the phone failed at may be tried again at once, without IT', async () => {
  const { ann, intune } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  await intune.fails('Pixel 8')
  await ann.presses('Close this request')
  await ann.says('reset my phone')
  await ann.signsIn()
  await intune.finishes('Pixel 8')
  expect(ann.sees()).toContain('Your temporary passcode is ready')
  expect(w.channel()).toEqual([])
  // One that was carried out is another matter.
  await ann.says('reset my phone')
  expect(ann.sees()).toContain('Waiting for IT')
})

test('IT that looks at a lost request reads what the phone says at last', async () => {
  const { ann, sam, intune } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  await w.clock.advance('1d')
  await ann.presses('Send to IT', { inputs: { reason: 'It is on now' } })
  expect(sam.sees('channel')).toContain('didn’t answer within a day')
  expect(sam.sees('channel')).not.toContain('0x')
  await intune.fails('Pixel 8')
  await w.clock.advance('2h')
  expect(sam.sees('channel')).not.toContain('didn’t answer within a day')
  expect(sam.sees('channel')).toContain('0x87D11388')
})

test('ids of somebody else’s reset or device do nothing', async () => {
  const { ann, tenant, intune } = w
  const { connector } = tenant
  const noor = w.someone('Noor Haddad')
  await ann.says('reset my phone')
  const { button, entry } = ann.button('Cancel', 'personal')
  const chat = connector.personalConversationId(noor.id)
  const verbs = ['reset.cancel', 'reset.again', 'reset.disown', 'reset.escalate', 'passcode.show']
  for (const verb of verbs) {
    const answer = await connector.invokes(noor.id, chat, entry.id, { verb, data: button.data })
    expect(JSON.stringify(answer.body)).toContain('belongs to somebody else')
  }
  const stranger = await connector.invokes(noor.id, chat, entry.id, {
    verb: 'reset.choose',
    data: {
      deviceId: tenant.phones.devices().find(({ record }) => record.model === 'Pixel 8')?.id,
    },
  })
  expect(JSON.stringify(stranger.body)).toContain('isn’t on your list')
  await ann.signsIn()
  expect(intune.resets()).toHaveLength(1)
})

test('malformed presses are refused calmly: never a crash, never a 501', async () => {
  const { ann, tenant, intune } = w
  const { connector } = tenant
  const chat = connector.personalConversationId(ann.id)
  const bad = [
    { verb: 'reset.unknown', data: {} },
    { verb: 'reset.cancel', data: {} },
    { verb: 'reset.cancel', data: { resetId: 'x' } },
    { verb: 'reset.cancel', data: { resetId: ['a'] } },
    { verb: 'reset.choose', data: { deviceId: 7 } },
    { verb: 'reset.choose', data: { deviceId: 'x'.repeat(5000) } },
    { verb: '__proto__', data: { resetId: null } },
  ]
  for (const action of bad) {
    const { status } = await connector.invokes(ann.id, chat, '1', action)
    expect([200, 400]).toContain(status)
  }
  const ended = '00000000-0000-4000-8000-000000000000'
  const { status } = await connector.invokes(ann.id, chat, '1', {
    verb: 'reset.cancel',
    data: { resetId: ended },
  })
  expect(status).toBe(200)
  for (const overrides of [
    { name: 'composeExtension/query' },
    { value: null },
    { value: 'text' },
    { value: { action: null } },
  ]) {
    const answer = await connector.invokes(ann.id, chat, '1', { verb: 'x' }, { overrides })
    expect(answer.status).toBe(400)
  }
  expect(intune.resets()).toHaveLength(0)
})

test('activities without a good token, of another tenant, channel, bot or without a person are refused', async () => {
  const { ann, tenant } = w
  const { connector } = tenant
  const tokens = [
    null,
    'garbage',
    { expired: true },
    { wrongKey: true },
    { claims: { aud: '00000000-0000-4000-8000-000000000000' } },
    { claims: { serviceurl: 'https://elsewhere.example/' } },
    { claims: { iss: 'https://login.microsoftonline.com/x/v2.0' } },
  ]
  // The SDK writes each refusal there itself.
  const quiet = jest.spyOn(console, 'error').mockReturnValue(undefined)
  for (const token of tokens) {
    const { status } = await connector.says(ann.id, 'personal', 'reset my phone', { token })
    expect({ token, status }).toEqual({ token, status: 401 })
  }
  quiet.mockRestore()
  const other = '00000000-0000-4000-8000-000000000000'
  const strangers = [
    { channelData: { tenant: { id: other } } },
    { conversation: { tenantId: other } },
    { from: { aadObjectId: undefined } },
    { from: { aadObjectId: 'ann@contoso.example' } },
    { recipient: { id: `28:${other}` } },
    { channelId: 'directline' },
  ]
  for (const overrides of strangers) {
    const before = ann.seesAnywhere()
    await connector.says(ann.id, 'personal', 'reset my phone', { overrides })
    await w.settle()
    expect(ann.seesAnywhere()).toBe(`${before}\nreset my phone\n`)
  }
  expect(w.intune.calls(/managedDevices/)).toHaveLength(0)
  expect(await w.database.kysely.selectFrom('resets').selectAll().execute()).toEqual([])
})

test('the routes for operators answer, and a body that is too large is refused', async () => {
  expect((await fetch(w.url('/healthz'))).status).toBe(200)
  expect((await fetch(w.url('/readyz'))).status).toBe(200)
  await w.ann.says('reset my phone')
  await w.ann.signsIn()
  await w.intune.finishes('Pixel 8')
  const metrics = await (await fetch(w.url('/metrics'))).text()
  expect(metrics).toMatch(/resetmyphone_resets_total\{outcome="done"\} 1/)
  expect(metrics).toMatch(/resetmyphone_graph_call_seconds_count\{operation="\w+",status="204"\} 1/)
  expect(metrics).toMatch(/resetmyphone_job_lag_seconds_count\{kind="order"\} 1/)
  const large = await fetch(w.url('/api/messages'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'x'.repeat(300 * 1024) }),
  })
  expect(large.status).toBe(413)
})

test('while a phone may still answer, its reset is neither closed nor tried again beside it', async () => {
  const { ann, intune } = w
  await ann.says('reset my phone')
  w.tenant.graph.fail(RESET, { status: 503, times: 1 })
  await ann.signsIn()
  for (let minute = 0; minute < 12; minute++) await w.clock.advance('1m')
  expect(ann.buttons()).not.toContain('Close this request')
  await ann.says('cancel')
  expect(ann.sees()).toContain('can’t be stopped any more')
  await ann.says('reset my phone')
  expect(ann.sees()).toContain('We can’t tell whether it worked')
  expect(intune.resets()).toHaveLength(1)
})

test('after a 429 Intune is asked again, once, and not before the time it gave', async () => {
  const { ann, intune, tenant } = w
  await ann.says('reset my phone')
  tenant.graph.fail(RESET, { status: 429, headers: { 'retry-after': '120' } })
  await ann.signsIn()
  expect(ann.sees()).toContain('this takes a little longer than usual')
  expect(intune.resets()).toHaveLength(1)
  await w.clock.advance('119s')
  expect(intune.resets()).toHaveLength(1)
  tenant.graph.heal()
  await w.clock.advance('1s')
  expect(intune.resets()).toHaveLength(2)
  await intune.finishes('Pixel 8')
  expect(ann.sees()).toContain('Your temporary passcode is ready')
})

test('activities that are none are answered with 400, and nothing else comes of them', async () => {
  const { ann, tenant } = w
  const chat = tenant.connector.personalConversationId(ann.id)
  for (const overrides of [
    { from: undefined },
    { recipient: undefined },
    { conversation: undefined },
    { channelId: 7 },
    { type: null },
  ]) {
    const said = await tenant.connector.says(ann.id, 'personal', 'reset my phone', { overrides })
    expect(said.status).toBe(400)
    const pressed = await tenant.connector.invokes(ann.id, chat, '1', { verb: 'x' }, { overrides })
    expect(pressed.status).toBe(400)
  }
  for (const body of ['', '{', '[]', 'null', '"x"']) {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(w.url('/api/messages'), { method: 'POST', headers, body })
    expect(answer.status).toBe(400)
  }
  expect(await w.database.kysely.selectFrom('resets').selectAll().execute()).toEqual([])
})

test('when the identity provider is away the button works again once it is back', async () => {
  const { ann } = w
  await ann.says('reset my phone')
  const url = ann.ticket()
  const real = globalThis.fetch
  const away: typeof fetch = (input, init) =>
    /openid-configuration/.test(input instanceof Request ? input.url : input.toString())
      ? Promise.reject(new TypeError('fetch failed'))
      : real(input, init)
  globalThis.fetch = away
  await w.restarts()
  const first = await ann.browses(url)
  expect(first.status).toBe(503)
  globalThis.fetch = real
  await w.restarts()
  expect((await ann.browses(url)).status).toBe(200)
})

test('a message that somebody else’s id is claimed for is neither taken over nor waited for', async () => {
  const { ann, tenant } = w
  const { connector } = tenant
  const chat = connector.personalConversationId(ann.id)
  const help = ann.sees()
  const [welcome] = ann.messages()
  for (const id of ['1999999999999', welcome?.id ?? '']) {
    await connector.invokes(ann.id, chat, id, { verb: 'reset.escalate', data: {} })
    await w.settle()
    expect(ann.sees()).toContain('Waiting for IT')
    await ann.says('cancel')
  }
  expect(ann.seesAnywhere()).toContain(help)
})

test('a card that was deleted is posted anew, and holds nothing up', async () => {
  const { ann, tenant } = w
  await ann.says('reset my phone')
  tenant.connector.fail({ method: 'PUT', path: /activities/ }, { status: 404, times: 1 })
  await ann.signsIn()
  expect(ann.sees()).toContain('Waiting for your phone')
})

test('bodies that unpack, upload or are no JSON are refused before anybody has shown a token', async () => {
  const json = { 'content-type': 'application/json' }
  const bodies: [Record<string, string>, string][] = [
    [{ ...json, 'content-encoding': 'gzip' }, 'garbage'],
    [{ 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    [{ 'content-type': 'text/csv' }, 'a,b'],
  ]
  for (const [headers, body] of bodies) {
    const answer = await fetch(w.url('/api/messages'), { method: 'POST', headers, body })
    expect(answer.status).toBe(415)
  }
  expect((await fetch(w.url('/healthz'))).status).toBe(200)
})

test('characters that a database cannot keep do not keep a person from help', async () => {
  const { ann } = w
  await ann.says('reset my phone')
  const seen = await ann.presses('Send to IT', { inputs: { reason: 'a\u0000b\ud800c' } })
  expect(seen.text).toContain('Waiting for IT')
  expect(w.sam.sees('channel')).toContain('ab')
})

test('a phone that answers while IT looks at it still gets its passcode to its owner, and no second request', async () => {
  const { ann, sam, intune } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  for (let hour = 0; hour < 24; hour++) await w.clock.advance('1h')
  expect(ann.sees()).toContain('hasn’t answered')
  await ann.presses('Send to IT', { inputs: { reason: 'Nothing happens' } })
  expect(sam.buttons('channel')).toContain('Deny')
  expect(sam.buttons('channel')).not.toContain('Approve')
  expect(ann.buttons()).not.toContain('Cancel')
  w.tenant.phones.finish('Pixel 8')
  await w.clock.advance('1h')
  expect(ann.sees()).toContain('Your temporary passcode is ready')
  expect(intune.resets()).toHaveLength(1)
}, 60_000)

test('nobody is vouched for while it is hidden whether their account is enabled, and IT is told why', async () => {
  const { ann, sam, intune } = w
  await ann.says('reset my phone')
  await ann.presses('Send to IT', { inputs: { reason: 'No authenticator' } })
  w.tenant.graph.fail({ method: 'GET', path: /accountEnabled/ }, { status: 403 })
  await sam.presses('Vouch and sign in', { where: 'channel', inputs: { note: 'Met her' } })
  await sam.signsIn()
  expect(intune.resets()).toHaveLength(0)
  expect(ann.sees()).toContain('because a permission is missing')
  expect(JSON.stringify(w.channel())).toContain('User.Read.All')
})

test('what Intune refuses at once counts for no limit', async () => {
  const { ann, intune } = w
  for (let count = 0; count < 4; count += 1) {
    w.tenant.graph.fail(RESET, { status: 400, times: 1 })
    await ann.says('reset my phone')
    await ann.signsIn()
    expect(ann.sees()).toContain('The request was not accepted')
    await ann.presses('Close this request')
  }
  expect(intune.resets()).toHaveLength(4)
  await ann.says('reset my phone')
  expect(ann.sees()).toContain('Sign in to reset your passcode')
})

test('while the channel cannot be reached the requester is told, and IT sees it once it can', async () => {
  const { ann, sam, clock } = w
  const thread = { method: 'POST', path: /\/v3\/conversations(\?|$)/ }
  w.tenant.connector.fail(thread, { status: 404 })
  await ann.says('reset my phone')
  await ann.presses('Send to IT')
  expect(w.channel()).toHaveLength(0)
  expect(ann.sees()).toContain('can’t be delivered to IT right now')
  const ready = await fetch(w.url('/readyz'))
  expect(ready.status).toBe(200)
  expect(await ready.text()).toContain('channel failing since')
  const metrics = async () => (await fetch(w.url('/metrics'))).text()
  expect(await metrics()).toContain('resetmyphone_channel_failing 1')
  w.tenant.connector.heal()
  await clock.advance('2m')
  expect(await metrics()).toContain('resetmyphone_channel_failing 0')
  expect(sam.sees('channel')).toContain('Ann Carter can’t sign in')
  expect(ann.sees()).not.toContain('can’t be delivered')
  expect(await (await fetch(w.url('/readyz'))).text()).toBe('ready')
  expect(w.channel()).toHaveLength(1)
})
