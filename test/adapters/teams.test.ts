import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { createConnector } from '../../src/adapters/connector.ts'
import { createTeams } from '../../src/adapters/teams.ts'
import { botApp, configFor, startProvider, startServer, tenantId } from './outside.ts'

let provider: Awaited<ReturnType<typeof startProvider>>
let server: Awaited<ReturnType<typeof startServer>>

beforeAll(async () => {
  provider = await startProvider()
  server = await startServer()
})
beforeEach(() => {
  server.asked.length = 0
})
afterAll(async () => {
  await Promise.all([server.close(), provider.close()])
})

const hello = { summary: 'Hello', text: 'Hello' }
const thread = '19:it@thread.tacv2;messageid=1'

function teamsOf() {
  const { authority } = provider
  const config = configFor(authority, server.origin, { BOT_LOGIN_URL: authority })
  return createTeams(config, createConnector({ config, clock: () => new Date() }))
}

test.each(['/emea', '/emea/'])('what is posted to %s names the bot and the place', async (path) => {
  server.gives({ status: 201, body: { id: '7' } })
  const place = { serviceUrl: `${server.origin}${path}`, conversationId: thread }
  await expect(teamsOf().post(place, hello)).resolves.toBe('7')
  await teamsOf().update(place, '7', hello)
  await teamsOf().remove(place, '7')
  const activities = `/emea/v3/conversations/${encodeURIComponent(thread)}/activities`
  expect(server.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    `POST ${activities}`,
    `PUT ${activities}/7`,
    `DELETE ${activities}/7`,
  ])
  expect(JSON.parse(server.asked[0]?.body ?? '')).toEqual({
    type: 'message',
    ...{ summary: 'Hello', text: 'Hello', textFormat: 'markdown' },
    channelId: 'msteams',
    serviceUrl: place.serviceUrl,
    from: { id: `28:${botApp}`, name: '' },
    conversation: { id: thread },
  })
})

test.each([
  ...[{}, '', { id: '' }, []].map((body) => ({ status: 201, body })),
  { status: 202 },
  { status: 200, instead: 'html' as const },
])('what was posted without an id is not posted again: %j', async (answer) => {
  server.gives(answer)
  const place = { serviceUrl: server.origin, conversationId: thread }
  await expect(teamsOf().post(place, hello)).resolves.toBe('')
  expect(server.asked).toHaveLength(1)
})

test('nor is it changed: Teams is not asked for a message without an id', async () => {
  const place = { serviceUrl: server.origin, conversationId: thread }
  const updated = teamsOf().update(place, '', hello)
  await expect(updated).rejects.toMatchObject({ service: 'teams', kind: 'gone' })
  expect(server.asked).toEqual([])
})

test('a chat without an id cannot be used', async () => {
  server.gives({ status: 201, body: {} })
  const opened = teamsOf().openChat(server.origin, '29:ann')
  await expect(opened).rejects.toMatchObject({ service: 'teams', kind: 'refused' })
  expect(JSON.parse(server.asked[0]?.body ?? '')).toMatchObject({
    isGroup: false,
    members: [{ id: '29:ann' }],
    tenantId,
  })
})

test('that there is no token is not taken for a message that is gone', async () => {
  const { state } = provider
  const granting = state.token
  state.token = () => ({ status: 404, body: { error: 'not_found' } })
  const place = { serviceUrl: server.origin, conversationId: thread }
  const updated = teamsOf().update(place, '7', hello)
  await expect(updated).rejects.toMatchObject({
    service: 'entra',
    kind: 'unavailable',
    status: 404,
  })
  expect(server.asked).toEqual([])
  state.token = granting
})

test('what was cut off has no answer', async () => {
  server.gives({ instead: 'cut' })
  const place = { serviceUrl: server.origin, conversationId: thread }
  await expect(teamsOf().post(place, hello)).rejects.toMatchObject({ kind: 'noAnswer' })
})
