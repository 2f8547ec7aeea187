import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { activityIn } from '../../src/activity.ts'
import { endOfWorlds, expectCalm, world, type World } from '../world.ts'

// What one caller does is no trouble of anybody else's.

let w: World
beforeEach(async () => {
  w = await world()
})
afterEach(async () => {
  await w.end()
})
afterAll(endOfWorlds)

/** Sends as much of a request as told, and hangs up. */
async function hangsUp(request: string): Promise<void> {
  const socket = connect(Number(new URL(w.url('/')).port), '127.0.0.1')
  await once(socket, 'connect')
  await new Promise((sent) => socket.write(request, sent))
  socket.destroy()
}

test('whoever asks for another protocol is answered, and their connection ends with them', async () => {
  const socket = connect(Number(new URL(w.url('/')).port), '127.0.0.1')
  socket.write('GET /healthz HTTP/1.1\r\nHost: bot\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n')
  const [answer] = (await once(socket, 'data')) as [Buffer]
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 200 /)
  socket.destroy()
  await w.restarts()
  expect((await fetch(w.url('/healthz'))).status).toBe(200)
})

test('an idle connection is kept longer than a minute, for the proxy to end', async () => {
  const { headers } = await fetch(w.url('/healthz'))
  expect(headers.get('keep-alive')).toBe('timeout=75')
})

test('a request that breaks off is no error of the bot’s', async () => {
  const head = 'POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\n'
  for (let count = 0; count < 5; count++) await hangsUp(`${head}Content-Length: 100\r\n\r\n{"a"`)
  await w.ann.says('reset my phone')
  expect(await (await fetch(w.url('/metrics'))).text()).not.toMatch(/errors_total\S* [1-9]/)
  expectCalm(w)
})

test('a message full of mentions is read as far as anybody mentions people, before its token is', () => {
  const mention = { type: 'mention', text: '<at>a</at>', mentioned: { id: '29:a' } }
  const activity = activityIn({
    ...{ type: 'message', channelId: 'msteams', serviceUrl: 'https://smba.example' },
    ...{ from: { id: '29:b' }, recipient: { id: '28:c' }, conversation: { id: 'd' } },
    entities: Array.from({ length: 2_000 }, () => mention),
  })
  expect(activity).toMatchObject({ entities: Array.from({ length: 100 }, () => mention) })
})

test('two whose messages have the same id in their chats are both answered', async () => {
  const { ann, henrik, tenant } = w
  for (const person of [ann, henrik]) {
    const overrides = { id: '1763785000123' }
    await tenant.connector.says(person.id, 'personal', 'reset my phone', { overrides })
  }
  await w.settle()
  expect(ann.buttons()).toContain('Cancel')
  expect(henrik.messages()).toHaveLength(ann.messages().length)
})

test('codes that the provider does not know are tries: the fifth ends the sign-in', async () => {
  const { ann } = w
  await ann.says('reset my phone')
  const url = ann.ticket().replace(/^https?:\/\/[^/]+/, '')
  const start = await fetch(w.url(url), { redirect: 'manual' })
  const cookie = start.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const state = new URL(start.headers.get('location') ?? '').searchParams.get('state') ?? ''
  for (let count = 0; count < 8; count++) {
    const back = `/auth/callback?code=made-up-${count}&state=${encodeURIComponent(state)}`
    expect((await fetch(w.url(back), { headers: { cookie } })).status).toBe(403)
  }
  const metrics = await (await fetch(w.url('/metrics'))).text()
  expect(metrics).toContain('reason="exchangeFailed"} 5')
  const { code } = await ann.browses(ann.ticket())
  expect(code).toBeNull()
  expect(w.intune.resets()).toHaveLength(0)
})

test('what is refused leaves none of its words behind, and none are longer than the fields', async () => {
  const { ann, tenant } = w
  await ann.says('reset my phone')
  const { button, entry } = ann.button('Cancel', 'personal')
  await ann.presses('Cancel')
  const { connector } = tenant
  const chat = connector.personalConversationId(ann.id)
  for (const reason of ['short words', 'w'.repeat(501)]) {
    const data = { ...button.data, reason }
    await connector.invokes(ann.id, chat, entry.id, { verb: 'reset.escalate', data })
  }
  const { rows } = await sql<{ kept: string }>`select audit::text as kept from audit`.execute(
    w.database.kysely,
  )
  expect(rows.filter(({ kept }) => /short words|wwww/.test(kept))).toEqual([])
  expect(rows.filter(({ kept }) => kept.includes('escalated'))).toHaveLength(1)
})

test('a sign-in name means whoever has it now, not whoever had it before', async () => {
  const { ann, sam } = w
  const leaver = await w.known('Camille Martin')
  await w.database.kysely
    .updateTable('people')
    .set({ upn: ann.record.upn })
    .where('id', '=', leaver.id)
    .execute()
  await sam.says(`freeze ${ann.record.upn} looked odd`, { where: 'channel' })
  const { rows } = await sql<{ person_id: string }>`select person_id from holds`.execute(
    w.database.kysely,
  )
  expect(rows).toEqual([{ person_id: ann.id }])
})
