import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { startPostgres, type Postgres } from '../postgres.ts'
import { endOfWorlds, expectCalm, onPostgres, world, type World } from '../world.ts'

let postgres: Postgres
let w: World
beforeAll(async () => {
  postgres = await startPostgres()
  onPostgres(postgres.url)
})
beforeEach(async () => {
  w = await world()
})
afterEach(async () => {
  await w.end()
})
afterAll(async () => {
  await endOfWorlds()
  await postgres.stop()
})

test('on PostgreSQL the same story has the same end', async () => {
  const { ann, clock, intune } = w
  await ann.says('reset my phone')
  await clock.advance('4m59s')
  await ann.signsIn()
  await w.restarts()
  await intune.finishes('Pixel 8')
  expect((await ann.presses('Show passcode')).text).toContain(intune.passcodeOf('Pixel 8'))
  expect(intune.resets()).toHaveLength(1)
  expectCalm(w)
})

test('on PostgreSQL, too, one second too late touches no device', async () => {
  const { ann, clock, intune } = w
  await ann.says('reset my phone')
  const { code } = await ann.browses(ann.ticket())
  await clock.advance('5m')
  await ann.handsBack(code ?? '')
  expect(ann.seesAnywhere()).toContain('The time to sign in is over')
  expect(intune.resets()).toHaveLength(0)
})

test('on PostgreSQL, too, a vouch shows the passcode to the approver alone', async () => {
  const { ann, sam, intune } = w
  await ann.says('reset my phone')
  await ann.presses('Send to IT', { inputs: { reason: 'No authenticator' } })
  await sam.presses('Vouch and sign in', { where: 'channel', inputs: { note: 'Met her' } })
  await sam.signsIn()
  await intune.finishes('Pixel 8')
  expect((await sam.presses('Show passcode')).text).toContain(intune.passcodeOf('Pixel 8'))
  expect(ann.buttons()).not.toContain('Show passcode')
  expectCalm(w)
})

test('an approver who vouches for two at the same moment signs in for one of them', async () => {
  const { ann, sam, tenant, intune } = w
  const camille = await w.known('Camille Martin')
  for (const person of [ann, camille]) {
    await person.says('reset my phone')
    await person.presses('Send to IT', { inputs: { reason: 'No authenticator' } })
  }
  const { connector } = tenant
  const requests = w.channel().flatMap((entry) => {
    const [, resetId] = /"resetId":"([^"]+)"/.exec(JSON.stringify(entry)) ?? []
    return resetId === undefined ? [] : [{ id: entry.id, resetId }]
  })
  expect(requests).toHaveLength(2)
  const answers = await Promise.all(
    requests.map(({ id, resetId }) =>
      connector.invokes(sam.id, connector.channel.id, id, {
        verb: 'approval.vouch',
        data: { resetId, note: 'Met them' },
      }),
    ),
  )
  for (const { body } of answers) expect(JSON.stringify(body)).toContain('go on in private')
  await w.settle()
  await sam.signsIn()
  expect(intune.resets()).toHaveLength(1)
  expectCalm(w)
})
