import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { endOfWorlds, expectCalm, world, type SimulatedPerson, type World } from '../world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})
afterEach(async () => {
  expectCalm(w)
  await w.end()
})
afterAll(endOfWorlds)

/** The whole way to the passcode, as far as the phone's part. */
async function resets(person: SimulatedPerson, phone: string): Promise<void> {
  await person.says('reset my phone')
  await person.signsIn()
  await w.intune.finishes(phone)
}

describe('"this wasn’t me"', () => {
  test('tells the channel at once what happened, and whom to call', async () => {
    const { ann, sam } = w
    await resets(ann, 'Pixel 8')
    await ann.presses('Yes, stop it')
    const card = sam.sees('channel')
    expect(card).toContain('Ann Carter says: this wasn’t me')
    expect(card).toContain('The passcode had already been reset')
    expect(card).toContain('ann.carter@')
    expect(card).toMatch(/Signed in.*\n?.*TIME\(/)
    expect(card).not.toContain(w.intune.passcodeOf('Pixel 8'))
    expect(ann.sees()).toContain('You told us that this wasn’t you')
  })

  test('is on the sign-in card, the ready message and a notice of its own', async () => {
    const { ann } = w
    await ann.says('reset my phone')
    expect(ann.buttons()).toContain('Yes, stop it')
    await ann.signsIn()
    await w.intune.finishes('Pixel 8')
    expect(ann.buttons()).toContain('Yes, stop it')
    const [notice] = ann.messages().slice(-2)
    expect(notice?.summary).toBe('A passcode was reset in your name')
    expect(JSON.stringify(notice)).toContain('reset.disown')
  })

  test('stops everything that is open in this name, not only what it was pressed on', async () => {
    const lars = await w.known('Lars Lindqvist')
    await lars.says('reset my phone')
    const titles = lars.buttons().filter((title) => title.startsWith('Choose'))
    expect(titles).toHaveLength(2)
    for (const title of titles) {
      await lars.says('reset my phone')
      await lars.presses(title)
    }
    await lars.presses('Yes, stop it')
    const states = await w.database.kysely.selectFrom('resets').select('state').execute()
    expect(states.map(({ state }) => state)).toEqual(['closed', 'closed'])
    expect(w.intune.resets()).toHaveLength(0)
  })

  test('freezes that person, and nobody else, until an approver lifts it with a note', async () => {
    const { ann, sam, henrik } = w
    await ann.says('reset my phone')
    await ann.presses('Yes, stop it')
    const hold = sam.button('Let Ann Carter reset again', 'channel')
    await ann.says('reset my phone')
    expect(ann.sees()).toContain('Waiting for IT')
    await ann.presses('Cancel')

    const refusal = await press(ann, hold, { note: 'It is fine.' })
    expect(refusal).toContain('for somebody else to do')
    expect(await press(sam, hold, {})).toContain('A note is needed')
    expect(await press(sam, hold, { note: '  ' })).toContain('A note is needed')
    await ann.says('reset my phone')
    expect(ann.sees()).toContain('Waiting for IT')
    await ann.presses('Cancel')

    expect(await press(sam, hold, { note: 'She pressed the wrong button.' })).toContain(
      'Lifted by Sam Okafor',
    )
    expect(await press(henrik, hold, { note: 'Me too.' })).toContain('already allowed this again')
    await ann.says('reset my phone')
    expect(ann.sees()).toContain('Sign in to reset your passcode')
    expect(sam.seesAnywhere('channel')).toContain('She pressed the wrong button.')
  })

  test('hides a passcode that could still be shown, until it is lifted', async () => {
    const { ann, sam } = w
    await resets(ann, 'Pixel 8')
    const show = ann.button('Show passcode', 'personal')
    await w.clock.advance('11m')
    await ann.says('reset my phone')
    await ann.presses('Yes, stop it')
    const hidden = await press(ann, show, {})
    expect(hidden).toContain('no passcode is shown here')
    expect(hidden).not.toContain(w.intune.passcodeOf('Pixel 8'))
    await sam.presses('Let Ann Carter reset again', {
      where: 'channel',
      inputs: { note: 'Called her.' },
    })
    expect((await ann.presses('Show passcode')).text).toContain(w.intune.passcodeOf('Pixel 8'))
  })

  test('nobody lifts what is about themselves', async () => {
    const { sam, henrik } = w
    await sam.says('reset my phone')
    await sam.presses('Yes, stop it')
    const hold = henrik.button('Let Sam Okafor reset again', 'channel')
    expect(await press(sam, hold, { note: 'It was me.' })).toContain(
      'Nobody decides about their own',
    )
    expect(await press(henrik, hold, { note: 'I saw him.' })).toContain('Lifted by Henrik Dahl')
  })
})

describe('amounts', () => {
  test('a fourth reset in a day needs an approval', async () => {
    const { ann, sam } = w
    for (let count = 0; count < 3; count += 1) {
      await resets(ann, 'Pixel 8')
      await w.clock.advance('11m')
    }
    expect(w.intune.resets()).toHaveLength(3)
    await ann.says('reset my phone')
    expect(ann.sees()).toContain('several times within a day')
    expect(sam.sees('channel')).toContain('as many resets in a day as policy allows')
    await sam.presses('Approve', { where: 'channel' })
    await ann.signsIn()
    expect(w.intune.resets()).toHaveLength(4)
    await w.intune.finishes('Pixel 8')
    await w.clock.advance('24h')
    await ann.says('reset my phone')
    expect(ann.sees()).toContain('Sign in to reset your passcode')
  })

  test('a device that was just reset is left alone for ten minutes', async () => {
    const { ann } = w
    await resets(ann, 'Pixel 8')
    await w.clock.advance('9m')
    await ann.says('reset my phone')
    expect(ann.sees()).toContain('was asked for a few minutes ago')
    await ann.presses('Cancel')
    await w.clock.advance('1m')
    await ann.says('reset my phone')
    expect(ann.sees()).toContain('Sign in to reset your passcode')
  })

  test('ten prompts a day, then people help; the eleventh is not sent', async () => {
    const { ann } = w
    const giulia = await w.known('Giulia Rossi')
    await ann.says('reset my phone')
    for (let count = 1; count < 10; count += 1) {
      await ann.presses('Get a new sign-in')
      await w.clock.advance('1m')
    }
    const prompts = () => w.database.kysely.selectFrom('prompts').selectAll().execute()
    expect(await prompts()).toHaveLength(10)
    const { text } = await ann.presses('Get a new sign-in')
    expect(text).toContain('as many sign-ins as are allowed')
    expect(text).toContain('Reach IT:')
    await ann.says('reset my phone')
    expect(ann.sees()).toContain('as many sign-ins as are allowed')
    expect(await prompts()).toHaveLength(10)
    await giulia.says('reset my phone')
    expect(giulia.sees()).toContain('Sign in to reset your passcode')
    await ann.signsIn()
    expect(w.intune.resets()).toHaveLength(1)
  })

  test('IT is asked three times a day by one person, and by the others all the same', async () => {
    const { ann, sam } = w
    const giulia = await w.known('Giulia Rossi')
    for (let count = 0; count < 3; count += 1) {
      await ann.says('reset my phone')
      await ann.presses('Send to IT')
      await ann.presses('Cancel')
    }
    await ann.says('reset my phone')
    const cards = w.channel().length
    const { text } = await ann.presses('Send to IT')
    expect(text).toContain('asked IT as often as is allowed')
    expect(w.channel()).toHaveLength(cards)
    await giulia.says('reset my phone')
    await giulia.presses('Send to IT')
    expect(sam.sees('channel')).toContain('Giulia Rossi can’t sign in')
  })

  test('twenty messages a minute, then one word about it, then silence', async () => {
    const { ann, henrik } = w
    for (let count = 0; count < 20; count += 1) await ann.says('hello')
    const before = ann.messages().length
    await ann.says('hello')
    expect(ann.sees()).toContain('faster than I can follow')
    for (let count = 0; count < 5; count += 1) await ann.says('reset my phone')
    expect(ann.messages()).toHaveLength(before + 1)
    expect(w.intune.calls(/managedDevices/)).toHaveLength(0)
    await henrik.says('status')
    expect(henrik.sees()).toContain('There is no open request')
    await w.clock.advance('1m')
    await ann.says('status')
    expect(ann.sees()).toContain('There is no open request')
  })
})

test('a guest is told that this is not for guests, and is offered nothing', async () => {
  const alex = await w.known('Alex Moreau')
  await alex.says('reset my phone')
  expect(alex.sees()).toContain('your account is a guest here')
  expect(await w.database.kysely.selectFrom('offers').selectAll().execute()).toEqual([])
  expect(await w.database.kysely.selectFrom('resets').selectAll().execute()).toEqual([])
})

describe('a burst', () => {
  beforeEach(async () => {
    await w.end()
    w = await world({ env: { BURST_RESETS: '2' } })
  })

  test('pauses self-service for everybody, until an approver resumes it', async () => {
    const { ann, sam } = w
    const giulia = await w.known('Giulia Rossi')
    await resets(ann, 'Pixel 8')
    expect(w.channel()).toHaveLength(0)
    await giulia.says('reset my phone')
    await sam.says('reset my phone')
    await giulia.signsIn()
    expect(w.intune.resets()).toHaveLength(2)
    expect(sam.sees('channel')).toContain('2 resets were carried out within 10 minutes')
    await sam.signsIn()
    expect(w.intune.resets()).toHaveLength(2)
    expect(sam.sees()).toContain('paused for everybody right now')
    await w.clock.advance('11m')
    await ann.says('reset my phone')
    expect(ann.sees()).toContain('paused for everybody right now')
    await ann.presses('Cancel')

    await sam.presses('Resume self-service', { where: 'channel', inputs: { note: 'New policy.' } })
    await ann.says('reset my phone')
    expect(ann.sees()).toContain('Sign in to reset your passcode')
    await ann.signsIn()
    expect(w.intune.resets()).toHaveLength(3)
  })
})

describe('where every decision needs a sign-in', () => {
  beforeEach(async () => {
    await w.end()
    w = await world({ env: { APPROVER_SIGN_IN: 'all' } })
  })

  test('a hold is lifted by the approver’s own, and by nothing less', async () => {
    const { ann, sam } = w
    await ann.says('reset my phone')
    await ann.presses('Yes, stop it')
    const { text } = await sam.presses('Let Ann Carter reset again', {
      where: 'channel',
      inputs: { note: 'Called her.' },
    })
    expect(text).toContain('I have written to you in our own chat')
    expect(sam.sees()).toContain('You are about to let')
    await ann.says('reset my phone')
    expect(ann.sees()).toContain('Waiting for IT')
    await ann.presses('Cancel')
    await sam.signsIn()
    expect(sam.sees()).toContain('The stop is lifted.')
    expect(sam.seesAnywhere('channel')).toContain('Lifted by Sam Okafor')
    await ann.says('reset my phone')
    expect(ann.sees()).toContain('Sign in to reset your passcode')
  })
})

/** Somebody presses a button that was meant for another, as the Bot Connector would send it. */
async function press(
  by: SimulatedPerson,
  { entry, button }: ReturnType<SimulatedPerson['button']>,
  inputs: Record<string, unknown>,
): Promise<string> {
  const answer = await w.tenant.connector.invokes(by.id, entry.conversationId, entry.id, {
    verb: button.verb,
    data: button.data,
    inputs,
  })
  await w.settle()
  return JSON.stringify(answer.body)
}
