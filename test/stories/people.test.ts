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

test('what only sounds like it is sent the right way, and nothing is looked up', async () => {
  const { ann } = w
  const said = [
    ['my laptop password has expired', 'phones and tablets'],
    ['I lost my phone on the train', 'Please tell IT right away'],
    ['how do I reset my authenticator app', 'how you confirm that it is you'],
    ['I need the PUK of my sim card', 'mobile operator'],
    ['the screen of my phone is cracked', 'broken device'],
  ] as const
  for (const [sentence, answer] of said) {
    await ann.says(sentence)
    expect(ann.sees()).toContain(answer)
    expect(ann.sees()).toContain('IT')
  }
  expect(w.intune.calls(/managedDevices/)).toHaveLength(0)
})

test('somebody who is not understood gets buttons, and each does what it says', async () => {
  const { ann } = w
  await ann.says('what about the thing from yesterday')
  expect(ann.buttons()).toEqual(
    expect.arrayContaining(['Reset my phone’s passcode', 'How is my request going?', 'Ask IT']),
  )
  const { text } = await ann.presses('How is my request going?')
  expect(text).toContain('There is no open request')
  await ann.presses('Reset my phone’s passcode')
  expect(ann.sees()).toContain('Sign in to reset your passcode')
})

test('talking to IT needs no device, and reaches the channel', async () => {
  const { ann, sam } = w
  await ann.says('can I talk to somebody from IT')
  expect(ann.sees()).toContain('Reach them directly')
  await ann.presses('Send to IT', { inputs: { reason: 'My phone is not listed.' } })
  expect(sam.sees('channel')).toContain('My phone is not listed.')
})

test('a word about the phone picks it from several, and a wrong one picks none', async () => {
  const lars = await w.known('Lars Lindqvist')
  await lars.says('unlock my ipad')
  expect(lars.sees()).toContain('Sign in to reset your passcode')
  expect(lars.sees()).toContain('iPad')
  await lars.presses('Cancel')
  await lars.says('reset my phone')
  expect(lars.sees()).toContain('Which device are you locked out of?')

  await w.ann.says('reset my iPad')
  expect(w.ann.sees()).toContain('Which device are you locked out of?')
})

test('somebody who had blocked the bot sees what they missed when they are back', async () => {
  const { ann, intune } = w
  await ann.says('reset my phone')
  await ann.signsIn()
  const messages = ann.messages().length
  w.tenant.connector.fail({ method: 'POST', path: /activities/ }, { status: 403 })
  w.tenant.connector.fail({ method: 'PUT', path: /activities/ }, { status: 403 })
  await intune.finishes('Pixel 8')
  expect(ann.messages()).toHaveLength(messages)
  await w.clock.advance('1h')
  expect(ann.messages()).toHaveLength(messages)
  w.tenant.connector.heal()
  await ann.says('thanks')
  expect(ann.seesAnywhere()).toContain('Your temporary passcode is ready')
  const seen = ann.messages().length
  await ann.says('thanks')
  expect(ann.messages()).toHaveLength(seen + 1)
})
