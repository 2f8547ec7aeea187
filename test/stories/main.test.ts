import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals'
import { endOfWorlds, expectCalm, world, type World } from '../world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})
afterEach(async () => {
  expectCalm(w)
  await w.end()
})
afterAll(endOfWorlds)

test('Ann resets her phone within five minutes', async () => {
  const { ann, clock, intune } = w
  await ann.says('reset my phone')
  expect(ann.sees()).toContain('Sign in to reset your passcode')
  await clock.advance('4m59s')
  await ann.signsIn()
  expect(ann.sees()).toContain('Waiting for your phone')
  await intune.finishes('Pixel 8')
  expect(ann.sees()).toContain('Your temporary passcode is ready')
  const seen = await ann.presses('Show passcode')
  expect(seen.text).toContain(intune.passcodeOf('Pixel 8'))
  expect(seen.text).toContain('For seven days, your IT administrators can see this passcode')
  expect(w.tenant.phones.tryCode('Pixel 8', intune.passcodeOf('Pixel 8'))).toMatchObject({
    unlocked: true,
  })
  expect(intune.resets()).toHaveLength(1)
  expectCalm(w)
})

test('the passcode is nowhere but in the answer to the press', async () => {
  const { ann, intune } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  await intune.finishes('Pixel 8')
  await ann.presses('Show passcode')
  const passcode = intune.passcodeOf('Pixel 8')
  const { connector } = w.tenant
  const posted = JSON.stringify([
    connector.transcript(connector.personalConversationId(ann.id)),
    connector.transcript(connector.channel.id),
  ])
  expect(posted).not.toContain(passcode)
  expect(w.logged()).not.toContain(passcode)
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('public', 'pgboss')`.execute(w.database.kysely)
  expect(tables.length).toBeGreaterThan(10)
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.raw(name)}`.execute(w.database.kysely)
    expect(JSON.stringify(rows)).not.toContain(passcode)
  }
  expect(await (await fetch(w.url('/metrics'))).text()).not.toContain(passcode)
})

test('one second too late touches no device', async () => {
  const { ann, clock, intune } = w
  await ann.says('reset my phone')
  const { code } = await ann.browses(ann.ticket())
  await clock.advance('5m')
  await ann.handsBack(code ?? '')
  expect(ann.sees()).toContain('This sign-in is over')
  expect(ann.seesAnywhere()).toContain('The time to sign in is over')
  expect(intune.resets()).toHaveLength(0)
  await ann.presses('Get a new sign-in')
  await ann.signsIn()
  expect(intune.resets()).toHaveLength(1)
})

test('an iPhone loses its passcode and its owner gets instructions, not a passcode', async () => {
  const giulia = w.someone('Giulia Rossi')
  await giulia.meets()
  await giulia.says('reset my phone')
  expect(giulia.sees()).toMatch(/passcode is removed, and no temporary one is made/)
  expect(giulia.sees()).toMatch(/Touch ID or Face ID/)
  await giulia.signsIn()
  await w.clock.advance('2m')
  expect(giulia.sees()).toMatch(/restarted and not unlocked since can’t join Wi-Fi/)
  await w.intune.finishes('iPhone 15')
  expect(giulia.sees()).toMatch(/set it up again/)
  expect(giulia.buttons()).not.toContain('Show passcode')
  expectCalm(w)
})

test('a Windows Phone 8.1 gets a temporary passcode of numbers only', async () => {
  const lucia = w.someone('Lucía Fernández')
  await lucia.meets()
  await lucia.says('reset my phone')
  await lucia.presses('Choose Microsoft Lumia 930')
  expect(lucia.sees()).toContain('temporary one of numbers only')
  await lucia.signsIn()
  await w.intune.finishes('Lumia 930')
  const seen = await lucia.presses('Show passcode')
  expect(w.intune.passcodeOf('Lumia 930')).toMatch(/^\d+$/)
  expect(seen.text).toContain(w.intune.passcodeOf('Lumia 930'))
})

test('of several devices the person chooses one, and those that cannot be reset say why', async () => {
  const lars = w.someone('Lars Lindqvist')
  await lars.meets()
  await lars.says('reset my phone')
  expect(lars.sees()).toContain('This is a Mac')
  expect(lars.sees()).toContain('This is a Windows computer')
  expect(lars.buttons().filter((title) => title.startsWith('Choose '))).toHaveLength(2)
  const seen = await lars.presses('Choose samsung Galaxy S23')
  expect(seen.text).toContain('Only the passcode of your work apps')
  await lars.signsIn()
  expect(w.intune.resets()).toHaveLength(1)
  expect(lars.messages()).toHaveLength(2)
})

test('of fifty devices one on a later card can be chosen, too, and nobody turns the pages of another', async () => {
  const { ann, tenant } = w
  const first = tenant.phones.devices().find(({ record }) => record.userId === ann.id)!
  for (let count = 1; count < 50; count++) {
    const id = randomUUID()
    const record = { ...first.record, id, deviceName: `Pixel ${100 + count}` }
    tenant.phones.add({ ...first, id, record })
  }
  await ann.says('reset my phone')
  const { entry, button } = ann.button('More devices', 'personal')
  expect(ann.sees()).toContain('Devices 1 to 10 of 50')
  const chosen = new Set(ann.buttons().filter((title) => title.startsWith('Choose ')))
  const second = await ann.presses('More devices')
  expect(second.text).toContain('Devices 11 to 20 of 50')
  const onSecond = ann.buttons().filter((title) => title.startsWith('Choose '))
  expect(onSecond.filter((title) => chosen.has(title))).toEqual([])
  expect(onSecond).toHaveLength(10)

  const stranger = await w.known('Lars Lindqvist')
  await stranger.says('reset my phone')
  const { body } = await tenant.connector.invokes(stranger.id, entry.conversationId, entry.id, {
    verb: button.verb,
    data: button.data,
  })
  expect(JSON.stringify(body)).not.toContain('Pixel')
  await ann.presses(onSecond.at(-1)!)
  expect(ann.sees()).toContain('Sign in to reset your passcode')
  await ann.signsIn()
  expect(w.intune.resets()).toHaveLength(1)
})

test('somebody without a device is told so and can ask IT', async () => {
  const pieter = w.someone('Pieter de Vries')
  await pieter.meets()
  await pieter.says('reset my phone')
  await pieter.presses('Send to IT', { inputs: { reason: 'My new phone is missing' } })
  expect(w.sam.sees('channel')).toContain('My new phone is missing')
  expect(w.sam.sees('channel')).toContain('no device found')
  expect(w.sam.sees('channel')).toContain('pieter.devries@contoso.example')
  expect(w.sam.buttons('channel')).not.toContain('Approve')
  await w.sam.presses('Handled another way', { where: 'channel', inputs: { note: 'Enrolled it' } })
  expect(pieter.sees()).toContain('Enrolled it')
  expect(w.intune.resets()).toHaveLength(0)
})

test('in the channel the bot says one line and goes on in private', async () => {
  const { sam } = w
  await sam.says('reset my phone', { where: 'channel' })
  expect(sam.sees('channel')).toContain('go on in private')
  expect(sam.sees('channel')).not.toContain('Pixel')
  expect(sam.sees()).toContain('Sign in to reset your passcode')
})

test('a message in the channel from somebody the bot has never met opens their chat', async () => {
  const noor = w.someone('Noor Haddad')
  await noor.says('reset my phone', { where: 'channel' })
  expect(noor.sees()).not.toBe('')
  expectCalm(w)
})

test('a phone that answers after a day is late, and its owner still hears of it', async () => {
  const { ann, clock, intune } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  for (let hour = 0; hour < 24; hour++) await clock.advance('1h')
  expect(ann.sees()).toContain('hasn’t answered')
  for (let hour = 0; hour < 5; hour++) await clock.advance('1h')
  await intune.finishes('Pixel 8')
  await clock.advance('1h')
  expect(ann.sees()).toContain('Your temporary passcode is ready')
  expect(intune.resets()).toHaveLength(1)
})

test('showing the passcode later asks for a fresh sign-in, which resets nothing', async () => {
  const { ann, clock, intune } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  await intune.finishes('Pixel 8')
  await clock.advance('14m')
  expect((await ann.presses('Show passcode')).text).toContain(intune.passcodeOf('Pixel 8'))
  await clock.advance('1m')
  await ann.says('status')
  const prompt = await ann.presses('Show passcode')
  expect(prompt.text).toContain('Sign in to see your passcode')
  expect(prompt.text).not.toContain(intune.passcodeOf('Pixel 8'))
  await ann.signsIn()
  const seen = await ann.presses('Show passcode')
  expect(seen.text).toContain(intune.passcodeOf('Pixel 8'))
  expect(intune.resets()).toHaveLength(1)
})

test('after seven days the passcode is shown no more', async () => {
  const { ann, clock, intune } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  await intune.finishes('Pixel 8')
  await clock.advance('7d')
  const seen = await ann.presses('Show passcode')
  expect(seen.text).toContain('The time to see this passcode is over')
  expect(seen.card).toBeNull()
})

test('a restart in the middle loses neither the state nor the timer', async () => {
  const { ann, clock, intune } = w
  await ann.says('reset my phone')
  await w.restarts()
  await clock.advance('4m')
  await ann.signsIn()
  await w.restarts()
  await intune.finishes('Pixel 8')
  expect(ann.sees()).toContain('Your temporary passcode is ready')
  expect(intune.resets()).toHaveLength(1)

  await w.henrik.says('status')
  await w.sam.says('reset my phone')
  await w.restarts()
  await clock.advance('5m')
  expect(w.sam.sees()).toContain('The time to sign in is over')
})

test('the person can cancel until Intune has been asked, and not after', async () => {
  const { ann, intune } = w
  await ann.says('reset my phone')
  await ann.presses('Cancel')
  expect(ann.seesAnywhere()).toContain('Request canceled')
  await ann.says('cancel')
  expect(ann.sees()).toContain('There is no open request')

  await ann.says('reset my phone')
  await ann.signsIn()
  await ann.says('cancel')
  expect(ann.sees()).toContain('can’t be stopped any more')
  expect(intune.resets()).toHaveLength(1)
})

test('asking again while a reset is open brings the same one back', async () => {
  const { ann, intune } = w
  await ann.says('reset my phone')
  const first = ann.ticket()
  await ann.says('reset my phone')
  expect(ann.ticket()).not.toBe(first)
  expect((await ann.browses(first)).status).toBe(410)
  await ann.signsIn()
  await ann.says('reset my phone')
  expect(ann.sees()).toContain('Waiting for your phone')
  expect(intune.resets()).toHaveLength(1)
})

test('help, status and what is not understood are answered, and reset nothing', async () => {
  const { ann, intune } = w
  await ann.says('help')
  expect(ann.sees()).toContain('reset my phone')
  await ann.says('status')
  expect(ann.sees()).toContain('There is no open request')
  await ann.says('please don’t reset my phone')
  expect(ann.sees()).toContain('nothing is reset')
  await ann.says('what a lovely day')
  expect(ann.sees()).toContain('How can I help?')
  expect(intune.calls(/managedDevices/)).toHaveLength(0)
})

test('"this wasn’t me" ends what is open, and from then on IT decides', async () => {
  const { ann, sam, intune } = w
  await ann.says('reset my phone')
  await ann.presses('Yes, stop it')
  expect(ann.seesAnywhere()).toContain('Request stopped')
  await ann.says('reset my phone')
  expect(ann.sees()).toContain('Waiting for IT')
  expect(sam.sees('channel')).toContain('Resets in this name are stopped')
  await sam.presses('Approve', { where: 'channel' })
  await ann.signsIn()
  await intune.finishes('Pixel 8')
  expect(ann.sees()).toContain('Your temporary passcode is ready')
})

test('"this wasn’t me" after Intune was asked is followed to its end and shown to nobody', async () => {
  const { ann, intune } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  const { button } = ann.button('Yes, stop it', 'personal')
  await ann.presses('Yes, stop it')
  await intune.finishes('Pixel 8')
  expect(ann.buttons()).not.toContain('Show passcode')
  const { entry } = { entry: ann.messages().at(-1) }
  const answer = await w.tenant.connector.invokes(
    ann.id,
    w.tenant.connector.personalConversationId(ann.id),
    entry?.id ?? '',
    { verb: 'passcode.show', data: button.data },
  )
  expect(JSON.stringify(answer)).not.toContain(intune.passcodeOf('Pixel 8'))
  expect(JSON.stringify(answer)).toContain('reported that somebody else made the request')
})

test('one request brings one card, and what is done a notice and one more', async () => {
  const { ann } = w
  const before = ann.messages().length
  await ann.says('reset my phone')
  expect(ann.messages()).toHaveLength(before + 1)
  await ann.signsIn()
  expect(ann.messages()).toHaveLength(before + 1)
  await w.intune.finishes('Pixel 8')
  expect(ann.messages()).toHaveLength(before + 3)
})
