import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals'
import { endOfWorlds, expectCalm, world, type SimulatedPerson, type World } from '../world.ts'

let w: World
let olena: SimulatedPerson
beforeEach(async () => {
  w = await world()
  olena = w.someone('Olena Shevchenko')
  await olena.meets()
})
afterEach(async () => {
  await w.end()
})
afterAll(endOfWorlds)

const inChannel = { where: 'channel' as const }
const withNote = (note: string) => ({ ...inChannel, inputs: { note } })

/** Ann says that she cannot sign in; the case is in the channel. */
async function annCannotSignIn() {
  await w.ann.says('reset my phone')
  await w.ann.presses('Send to IT', { inputs: { reason: 'My authenticator is on the phone' } })
}

/** A device that has been silent for too long needs an approval. */
async function annsPhoneIsStale() {
  w.tenant.phones.change('Pixel 8', {
    lastSyncDateTime: new Date(Date.now() - 40 * 86_400_000).toISOString(),
  })
  await w.ann.says('reset my phone')
  await w.ann.presses('Choose Google Pixel 8')
}

test('what the policy wants to be asked about is approved, and still needs the person’s own sign-in', async () => {
  const { ann, sam, intune } = w
  await annsPhoneIsStale()
  expect(ann.sees()).toContain('Waiting for IT')
  const card = sam.sees('channel')
  expect(card).toContain('Ann Carter')
  expect(card).toContain('The device has been silent for longer than the policy allows.')
  expect(card).toContain('has not proven who they are')
  expect(sam.buttons('channel')).not.toContain('Vouch and sign in')
  await sam.presses('Approve', inChannel)
  expect(intune.resets()).toHaveLength(0)
  expect(sam.sees('channel')).toContain('Approved by Sam Okafor')
  expect(sam.buttons('channel')).toEqual([])
  expect(ann.sees()).toContain('Sam Okafor from IT has agreed')
  await ann.signsIn()
  await intune.finishes('Pixel 8')
  expect(ann.sees()).toContain('Your temporary passcode is ready')
  expect(intune.resets()).toHaveLength(1)
  expect(sam.sees('channel')).toContain('Done.')
  expectCalm(w)
})

test('an approval that the person misses still counts when they come back', async () => {
  await annsPhoneIsStale()
  await w.sam.presses('Approve', inChannel)
  await w.clock.advance('5m')
  expect(w.ann.sees()).toContain('The time to sign in is over')
  await w.ann.presses('Get a new sign-in')
  await w.ann.signsIn()
  await w.intune.finishes('Pixel 8')
  expect(w.ann.sees()).toContain('Your temporary passcode is ready')
})

test('who is not the only primary user needs an approval after the sign-in, before Intune is asked', async () => {
  await olena.says('reset my phone')
  await olena.presses('Choose samsung Galaxy A54')
  await olena.signsIn()
  expect(w.intune.resets()).toHaveLength(0)
  expect(olena.sees()).toContain('isn’t registered for you alone')
  expect(w.sam.sees('channel')).toContain('only primary user')
  await w.sam.presses('Approve', inChannel)
  await olena.signsIn()
  expect(w.intune.resets()).toHaveLength(1)
})

test('what cannot be told apart goes to an approval, never to a guess', async () => {
  await olena.says('reset my phone')
  await olena.presses('Choose Unihertz Rugged 5G')
  expect(olena.sees()).toContain('Waiting for IT')
  expect(w.sam.buttons('channel')).toContain('Approve')
  expect(w.intune.resets()).toHaveLength(0)
})

test('a denied request tells the person why and how to reach IT', async () => {
  const { ann, sam } = w
  await annsPhoneIsStale()
  const without = await sam.presses('Deny', inChannel)
  expect(without.text).toContain('A note is needed')
  expect(ann.sees()).toContain('Waiting for IT')
  await sam.presses('Deny', withNote('Come to the desk please'))
  expect(ann.sees()).toContain('IT has said no')
  expect(ann.sees()).toContain('Come to the desk please')
  expect(ann.sees()).toContain('Reach IT:')
  expect(sam.sees('channel')).toContain('Denied by Sam Okafor')
  expect(w.intune.resets()).toHaveLength(0)
})

test('a claim puts a name on the case and leaves the decision open', async () => {
  await annsPhoneIsStale()
  await w.sam.presses('I’ll take it', inChannel)
  expect(w.henrik.sees('channel')).toContain('Sam Okafor')
  await w.henrik.presses('Approve', inChannel)
  expect(w.ann.sees()).toContain('Henrik Dahl from IT has agreed')
})

test('of two approvers one decides, and the other is told', async () => {
  await annsPhoneIsStale()
  const { entry, button } = w.henrik.button('Deny', 'channel')
  await w.sam.presses('Approve', inChannel)
  const { body } = await w.tenant.connector.invokes(w.henrik.id, entry.conversationId, entry.id, {
    verb: 'approval.deny',
    data: button.data,
    inputs: { note: 'No' },
  })
  expect(JSON.stringify(body)).toContain('Sam Okafor has already approved this.')
  expect(w.ann.sees()).toContain('Sam Okafor from IT has agreed')
})

test('only approvers decide: not a colleague in the channel, not the requester', async () => {
  const { ann, sam } = w
  await annsPhoneIsStale()
  const noor = w.someone('Noor Haddad')
  expect((await noor.presses('Approve', inChannel)).text).toContain('That is for somebody else')
  expect((await ann.presses('Approve', inChannel)).text).toContain('That is for somebody else')
  expect(ann.sees()).toContain('Waiting for IT')

  w.tenant.phones.change('Pixel 7', { lastSyncDateTime: '0001-01-01T00:00:00Z' })
  await sam.says('reset my phone')
  await sam.presses('Choose Google Pixel 7')
  expect((await sam.presses('Approve', inChannel)).text).toContain('Nobody decides about their own')
  expect(w.intune.resets()).toHaveLength(0)
  const refused = await w.database.kysely
    .selectFrom('audit')
    .select(['event', 'result'])
    .where('outcome', '=', 'refused')
    .orderBy('id')
    .execute()
  expect(refused).toEqual([
    { event: 'approved', result: 'notForYou' },
    { event: 'approved', result: 'notForYou' },
    { event: 'approved', result: 'ownRequest' },
  ])
})

test('IT reads how many sign-ins failed; a button pressed too late is none', async () => {
  const { ann, sam, tenant } = w
  await ann.says('reset my phone')
  const { button, entry } = ann.button('Cancel', 'personal')
  await ann.handsBack('XXXX-XXXX')
  await ann.browses(ann.ticket(), { as: 'Henrik Dahl' })
  await ann.presses('Cancel')
  const chat = tenant.connector.personalConversationId(ann.id)
  await tenant.connector.invokes(ann.id, chat, entry.id, button)
  await annsPhoneIsStale()
  expect(sam.sees('channel')).toContain('other requests: 1 · failed sign-ins: 2')
})

test('membership counts at the moment of the click', async () => {
  await annsPhoneIsStale()
  w.tenant.person('Sam').role = 'employee'
  expect((await w.sam.presses('Approve', inChannel)).text).toContain('That is for somebody else')
  expect(w.ann.sees()).toContain('Waiting for IT')
  w.tenant.person('Sam').role = 'approver'
  await w.sam.presses('Approve', inChannel)
  expect(w.ann.sees()).toContain('has agreed')
})

test('no answer about the membership is no yes, and a missing permission is told to IT', async () => {
  await annsPhoneIsStale()
  const membership = { method: 'POST', path: /checkMemberGroups/ }
  w.tenant.graph.fail(membership, { status: 404 })
  await w.sam.presses('Approve', inChannel)
  expect(w.ann.sees()).toContain('Waiting for IT')
  w.tenant.graph.heal()
  w.tenant.graph.fail(membership, { status: 403 })
  expect((await w.sam.presses('Approve', inChannel)).text).toContain('IT has been told')
  expect(w.ann.sees()).toContain('Waiting for IT')
  expect(JSON.stringify(w.channel())).toContain('GroupMember.Read.All')
})

test('a reset that comes back to IT is a new message in the channel', async () => {
  await annsPhoneIsStale()
  await w.sam.presses('Approve', inChannel)
  expect(w.channel()).toHaveLength(1)
  await w.clock.advance('1m')
  await w.ann.presses('Send to IT', { inputs: { reason: 'No authenticator' } })
  expect(w.channel()).toHaveLength(2)
  expect(w.sam.sees('channel')).toContain('Ann Carter can’t sign in')
  expect(w.sam.buttons('channel')).toContain('Vouch and sign in')
})

test('a sign-in that ran out says so on the approver’s card, too', async () => {
  await annCannotSignIn()
  await w.sam.presses('Vouch and sign in', withNote('I met her'))
  await w.clock.advance('5m')
  expect(w.sam.sees()).toContain('This sign-in is over')
})

test('a vouch resets after the approver’s own sign-in, and only they see the passcode', async () => {
  const { ann, sam, henrik, intune } = w
  await annCannotSignIn()
  expect(sam.buttons('channel')).not.toContain('Approve')
  expect(sam.sees('channel')).toContain('My authenticator is on the phone')
  const seen = await sam.presses('Vouch and sign in', withNote('I met her in the office'))
  expect(seen.text).toContain('go on in private')
  expect(intune.resets()).toHaveLength(0)
  expect(sam.sees()).toContain('Sign in to vouch for Ann Carter')
  await sam.signsIn()
  expect(intune.resets()).toHaveLength(1)
  await intune.finishes('Pixel 8')
  const passcode = intune.passcodeOf('Pixel 8')
  const { entry, button } = sam.button('Show passcode', 'personal')
  expect((await sam.presses('Show passcode')).text).toContain(passcode)
  expect(ann.buttons()).not.toContain('Show passcode')
  expect(ann.sees()).toContain('Sam Okafor from IT brings it to you')

  const { connector } = w.tenant
  for (const other of [ann, henrik, w.someone('Noor Haddad')]) {
    const answer = await connector.invokes(
      other.id,
      connector.personalConversationId(other.id),
      entry.id,
      { verb: 'passcode.show', data: button.data },
    )
    expect(JSON.stringify(answer)).not.toContain(passcode)
  }
  const inTheChannel = await connector.invokes(sam.id, connector.channel.id, entry.id, {
    verb: 'passcode.show',
    data: button.data,
  })
  expect(JSON.stringify(inTheChannel)).not.toContain(passcode)
  expect(sam.seesAnywhere('channel')).not.toContain(passcode)

  await w.clock.advance('1h')
  const late = await connector.invokes(sam.id, connector.personalConversationId(sam.id), entry.id, {
    verb: 'passcode.show',
    data: button.data,
  })
  expect(JSON.stringify(late)).toContain('The time to see this passcode is over')
  expectCalm(w)
})

test('a vouch whose sign-in is missed changes nothing', async () => {
  await annCannotSignIn()
  await w.sam.presses('Vouch and sign in', withNote('I met her'))
  const { code } = await w.sam.browses(w.sam.ticket())
  await w.clock.advance('5m')
  await w.sam.handsBack(code ?? '')
  expect(w.intune.resets()).toHaveLength(0)
  expect(w.ann.sees()).toContain('Waiting for IT')
})

test('nobody vouches for a disabled account', async () => {
  await annCannotSignIn()
  w.tenant.person('Ann').enabled = false
  await w.sam.presses('Vouch and sign in', withNote('I met her'))
  await w.sam.signsIn()
  expect(w.intune.resets()).toHaveLength(0)
  expect(w.sam.sees()).toMatch(/account is disabled/)
})

test('the code of a vouch counts only from an approver, at that moment', async () => {
  await annCannotSignIn()
  await w.sam.presses('Vouch and sign in', withNote('I met her'))
  const { code } = await w.sam.browses(w.sam.ticket())
  w.tenant.person('Sam').role = 'employee'
  await w.sam.handsBack(code ?? '')
  expect(w.intune.resets()).toHaveLength(0)
})

test('with APPROVER_SIGN_IN=all every decision waits for the approver’s own sign-in', async () => {
  await w.end()
  w = await world({ env: { APPROVER_SIGN_IN: 'all' } })
  await annsPhoneIsStale()
  await w.sam.presses('Approve', inChannel)
  expect(w.ann.sees()).toContain('Waiting for IT')
  await w.sam.signsIn()
  expect(w.ann.sees()).toContain('Sam Okafor from IT has agreed')
  expect(w.sam.sees()).toContain('Your decision is recorded')
  expect(w.intune.resets()).toHaveLength(0)
})

test('after eight hours without an answer the person is told how to reach IT', async () => {
  await annsPhoneIsStale()
  await w.clock.advance('7h59m')
  expect(w.ann.sees()).toContain('Waiting for IT')
  await w.clock.advance('1m')
  expect(w.ann.sees()).toContain('IT hasn’t answered in time')
  expect(w.ann.sees()).toContain('Reach IT:')
  expect(w.sam.sees('channel')).toContain('Nobody decided in time')
})

test('the requester can withdraw, and the case is closed in the channel', async () => {
  await annsPhoneIsStale()
  await w.ann.presses('Cancel')
  expect(w.sam.sees('channel')).toContain('Canceled by Ann Carter')
  expect(w.sam.buttons('channel')).toEqual([])
})

test('a case waits for the channel until the bot has been installed in the team', async () => {
  await w.end()
  w = await world({ env: { ESCALATION_SERVICE_URL: undefined }, installed: false })
  await w.ann.meets()
  await annsPhoneIsStale()
  expect(w.channel()).toHaveLength(0)
  await w.tenant.connector.installs('team')
  await w.clock.advance('5m')
  expect(w.sam.sees('channel')).toContain('Ann Carter')
})

test('a device with a name that looks like a link stays plain text', async () => {
  w.tenant.phones.change('Pixel 8', { deviceName: '[win](http://evil.example) **x**' })
  await w.ann.says('reset my phone')
  await w.ann.presses('Send to IT', { inputs: { reason: '[click](http://evil.example)' } })
  const cards = JSON.stringify(w.channel())
  // Text runs show no Markdown; text blocks and facts do.
  expect(cards).toContain('{"type":"TextRun","text":"[click](http://evil.example)"')
  expect(cards).not.toMatch(/"type":"TextBlock","text":"[^"]*\[click\]\(/)
  expect(cards).not.toMatch(/"value":"[^"]*[^\\]\]\(http/)
})

test('whoever decides for somebody who reported an earlier request sees that, whatever it is about', async () => {
  const { ann, sam } = w
  await ann.says('reset my phone')
  await ann.presses('Yes, stop it')
  await ann.says('reset my phone')
  await sam.presses('Approve', inChannel)
  await ann.presses('Send to IT', { inputs: { reason: 'No authenticator' } })
  expect(sam.sees('channel')).toContain('Ann Carter can’t sign in')
  expect(sam.sees('channel')).toContain('Resets in this name are stopped')
  await sam.presses('Vouch and sign in', withNote('Met her'))
  expect(sam.sees()).toContain('Resets in this name are stopped')
})

test('another team that installs the bot does not move the approvers’ channel', async () => {
  await annsPhoneIsStale()
  const { connector } = w.tenant
  const learnt = () =>
    w.database.kysely
      .selectFrom('settings')
      .select('value')
      .where('name', '=', 'channel.serviceUrl')
      .execute()
  const before = await learnt()
  await connector.installs('team', {
    overrides: {
      serviceUrl: `${connector.serviceUrl}elsewhere/`,
      channelData: {
        team: { id: '19:other@thread.tacv2' },
        settings: { selectedChannel: { id: '19:other@thread.tacv2' } },
      },
    },
    token: { claims: { serviceurl: `${connector.serviceUrl}elsewhere/` } },
  })
  expect(await learnt()).toEqual(before)
  expect(before).toHaveLength(1)
})

test('the sign-in of a vouch asks for the approver’s own account', async () => {
  await annCannotSignIn()
  await w.sam.presses('Vouch and sign in', withNote('I met her'))
  const start = await fetch(w.sam.ticket().replace('http://localhost:3978', w.url('')), {
    redirect: 'manual',
  })
  const { searchParams } = new URL(start.headers.get('location') ?? '')
  expect(searchParams.get('login_hint')).toBe(w.sam.record.upn)
})
