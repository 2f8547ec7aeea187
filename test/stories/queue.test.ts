import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createDesk } from '../../src/desk.ts'
import { createWording } from '../../src/wording.ts'
import { endOfWorlds, expectCalm, world, type World } from '../world.ts'

let w: World
beforeEach(async () => {
  w = await world({ env: { ON_CALL: '' } })
})
afterEach(async () => {
  expectCalm(w)
  await w.end()
})
afterAll(endOfWorlds)

const inChannel = { where: 'channel' } as const

/** Ann asks IT because she can't sign in. */
async function asks(): Promise<void> {
  await w.ann.says('reset my phone')
  await w.ann.presses('Send to IT', { inputs: { reason: 'New phone, no authenticator' } })
}

/** How many cards in the channel are requests that can be decided. */
function requests(): number {
  return w.sam.messages('channel').filter((one) => JSON.stringify(one).includes('approval.claim'))
    .length
}

describe('a request that nobody decides', () => {
  beforeEach(asks)

  test('comes again after a quarter of an hour, then more and more seldom, and is one card', async () => {
    const shown = () => w.sam.messages('channel').length
    const first = shown()
    await w.clock.advance('14m')
    expect(shown()).toBe(first)
    await w.clock.advance('1m')
    expect(shown()).toBe(first + 1)
    expect(w.sam.sees('channel')).toContain('Nobody has decided this yet')
    expect(requests()).toBe(1)
    await w.clock.advance('29m')
    expect(shown()).toBe(first + 1)
    await w.clock.advance('1m')
    expect(shown()).toBe(first + 2)
    await w.clock.advance('59m')
    expect(shown()).toBe(first + 2)
    await w.clock.advance('1m')
    expect(shown()).toBe(first + 3)
    expect(requests()).toBe(1)
    expect(w.ann.sees()).toContain('IT was reminded of it')
  })

  test('is closed after eight hours, and the requester is told whom to call', async () => {
    for (let hour = 0; hour < 8; hour++) await w.clock.advance('1h')
    expect(requests()).toBe(0)
    expect(w.ann.sees()).toContain('IT hasn’t answered in time')
    const { length } = w.sam.messages('channel')
    await w.clock.advance('12h')
    expect(w.sam.messages('channel')).toHaveLength(length)
    expect(w.intune.resets()).toHaveLength(0)
  })

  test('can be brought to IT’s mind by the requester, once in a quarter of an hour', async () => {
    const shown = () => w.sam.messages('channel').length
    const first = shown()
    expect((await w.ann.presses('Remind IT')).text).toContain('only a moment ago')
    expect(shown()).toBe(first)
    await w.clock.advance('16m')
    expect(shown()).toBe(first + 1)
    expect((await w.ann.presses('Remind IT')).text).toContain('only a moment ago')
    await w.clock.advance('16m')
    await w.ann.presses('Remind IT')
    expect(shown()).toBe(first + 2)
    expect(requests()).toBe(1)
  })

  test('is not reminded of any more once it is decided or withdrawn', async () => {
    await w.sam.presses('Deny', { ...inChannel, inputs: { note: 'Come to the desk' } })
    const { length } = w.sam.messages('channel')
    await w.clock.advance('2h')
    expect(w.sam.messages('channel')).toHaveLength(length)
  })
})

test('the card calls whoever is on call, and whoever took it once somebody has', async () => {
  await w.end()
  const onCall = (await world()).sam
  w = await world({ env: { ON_CALL: `${onCall.id},tag:dGFn` } })
  await asks()
  const card = () => JSON.stringify(w.sam.messages('channel').at(-1))
  expect(card()).toContain(`"mentioned":{"id":"${onCall.id}","name":"Sam Okafor"}`)
  expect(card()).toContain('"mentioned":{"id":"dGFn","name":"on call","type":"tag"}')
  expect(card()).toContain('<at>Sam Okafor</at>, <at>on call</at>')
  await w.sam.presses('I’ll take it', inChannel)
  expect(card()).toContain('<at>Sam Okafor</at>')
  expect(card()).not.toContain('dGFn')
})

test('the card says what there was of the requester before', async () => {
  await w.ann.says('reset my phone')
  await w.ann.signsIn()
  await w.intune.finishes('Pixel 8')
  await w.clock.advance('1h')
  await asks()
  const card = w.sam.sees('channel')
  expect(card).toContain('passcodes reset: 1 · other requests: 0 · failed sign-ins: 0')
  expect(card).toMatch(/Last sign-in here\s+\{\{DATE/)
})

describe('the queue', () => {
  test('lists what waits, oldest first, with whom it is and since when', async () => {
    await w.sam.says('queue', inChannel)
    expect(w.sam.sees('channel')).toContain('Nothing is waiting.')
    await asks()
    await w.clock.advance('5m')
    const ben = await w.known('Lars Lindqvist')
    await ben.says('reset my phone')
    await ben.presses('Choose samsung Galaxy S23')
    await ben.presses('Send to IT', { inputs: { reason: 'x' } })
    await w.sam.presses('I’ll take it', inChannel)
    await w.sam.says('Queue please', inChannel)
    const card = w.sam.sees('channel')
    expect(card.indexOf('Ann Carter')).toBeGreaterThan(-1)
    expect(card.indexOf('Lars Lindqvist')).toBeGreaterThan(card.indexOf('Ann Carter'))
    expect(card).toContain('taken by Sam Okafor')
    const [message] = w.sam.messages('channel').slice(-1)
    expect(JSON.stringify(message)).toContain('https://teams.microsoft.com/l/message/19%3A')
  })

  test('is for approvers in their channel, in any language, and for nobody else', async () => {
    await asks()
    const employee = await w.known('Lars Lindqvist')
    await employee.says('queue', inChannel)
    expect(w.sam.sees('channel')).not.toContain('Ann Carter can’t sign in')
    expect(w.sam.sees('channel')).toContain('for somebody else to do')
    await w.sam.says('queue')
    expect(w.sam.sees()).not.toContain('Ann Carter')
    for (const word of ['Warteschlange', 'cola', 'file d’attente', 'coda', '一覧', 'kö']) {
      await w.sam.says(word, inChannel)
      expect(w.sam.sees('channel')).toContain('Waiting for a decision')
    }
  })
})

test('the help names words that are understood, in every language', () => {
  const wording = createWording()
  const { read } = createDesk({ wording } as unknown as Parameters<typeof createDesk>[0])
  for (const locale of wording.locales) {
    const named = wording.say(locale, 'desk.help').matchAll(/\*\*(.+?)\*\*/g)
    const orders = [...named].map(([, word = '']) => read(word)?.word)
    expect([...new Set(orders)].sort()).toEqual([
      'freeze',
      'health',
      'history',
      'pause',
      'queue',
      'resume',
      'unfreeze',
    ])
  }
  for (const other of ['reset my phone', 'queueing theory', 'my phone is frozen', '']) {
    expect(read(other)).toBeNull()
  }
})

test('who asks for a phone by the word by which IT unfreezes somebody gives no order', () => {
  const wording = createWording()
  const { read } = createDesk({ wording } as unknown as Parameters<typeof createDesk>[0])
  for (const said of [
    'débloquer mon téléphone',
    'Desbloquear mi móvil',
    'sblocca il mio telefono',
  ]) {
    expect(read(said)).toBeNull()
  }
  const note = 'téléphone retrouvé, mot de passe oublié'
  for (const rest of [`ann.carter@contoso.example ${note}`, `${randomUUID()} ${note}`, '']) {
    expect(read(`débloquer ${rest}`)).toEqual({ word: 'unfreeze', rest })
  }
  // Stopping somebody is never mistaken for anything else.
  for (const rest of [`${randomUUID()} forgot passcode`, 'my phone']) {
    expect(read(`freeze ${rest}`)).toEqual({ word: 'freeze', rest })
  }
  // Whoever is mentioned is meant, whatever the note is about.
  expect(read('débloquer mon téléphone', ['29:ann'])?.word).toBe('unfreeze')
})

test('health tells what the doctor finds, in the channel', async () => {
  await w.sam.says('health', inChannel)
  expect(w.sam.seesAnywhere('channel')).toContain('Health check')
  expect(w.sam.seesAnywhere('channel')).toContain('ok: graph')
  const { length } = w.sam.messages('channel')
  const employee = await w.known('Lars Lindqvist')
  await employee.says('health', inChannel)
  expect(w.sam.messages('channel')).toHaveLength(length + 1)
})

describe('history', () => {
  test('tells what there was of a person, by sign-in name, and of nobody by half a name', async () => {
    await w.ann.says('reset my phone')
    await w.ann.signsIn()
    await w.intune.finishes('Pixel 8')
    await w.sam.says(`history ${w.ann.record.upn}`, inChannel)
    expect(w.sam.sees('channel')).toContain('Requests of Ann Carter')
    expect(w.sam.sees('channel')).toContain('passcode reset')
    await w.sam.says('history Ann', inChannel)
    expect(w.sam.sees('channel')).toContain('I find nobody by that name')
    await w.sam.says('history', inChannel)
    expect(w.sam.sees('channel')).toContain('Whom do you mean?')
  })
})

test('whoever asks about somebody is not kept waiting by a directory that does not answer', async () => {
  w.tenant.graph.fail({ path: /\/users\/nobody/ }, { hang: true })
  const from = performance.now()
  await w.sam.says('history nobody@contoso.example', inChannel)
  expect(performance.now() - from).toBeLessThan(8_000)
  expect(w.sam.sees('channel')).toContain('Please try again in a few minutes.')
  expect(w.sam.sees('channel')).not.toContain('I find nobody')
})

describe('a passcode that was shown before', () => {
  test('is shown again from a list where there are several, after a new sign-in', async () => {
    const lars = await w.known('Lars Lindqvist')
    for (const [phone, choice] of [
      ['Galaxy S23', 'Choose samsung Galaxy S23'],
      ['Galaxy S23', 'Choose samsung Galaxy S23'],
    ] as const) {
      await lars.says('reset my phone')
      await lars.presses(choice)
      await lars.signsIn()
      await w.intune.finishes(phone)
      await w.clock.advance('1h')
    }
    await lars.says('show me my passcode again')
    expect(lars.sees()).toContain('Which passcode do you want to see?')
    expect(lars.buttons()).toEqual(['Show passcode', 'Show passcode'])
    const asked = await lars.presses('Show passcode')
    expect(asked.text).toContain('Sign in to see your passcode')
    expect(asked.text).not.toContain(w.intune.passcodeOf('Galaxy S23'))
    await w.clock.advance('8d')
    await lars.says('show me my passcode again')
    expect(lars.sees()).not.toContain('Which passcode')
  })
})

test('IT’s card links to the device in Intune', async () => {
  await asks()
  const card = JSON.stringify(w.sam.messages('channel').at(-1))
  expect(card).toMatch(/intune\.microsoft\.com\/#view\/[\w/~-]+\/mdmDeviceId\/[\w-]+/)
})

describe('freeze and pause', () => {
  test('stop one person until somebody says why not any more', async () => {
    await w.sam.says(`freeze ${w.ann.record.upn} laptop stolen`, inChannel)
    expect(w.sam.seesAnywhere('channel')).toContain('Ann Carter can’t reset alone for now')
    expect(w.sam.seesAnywhere('channel')).toContain('laptop stolen')
    await w.ann.says('reset my phone')
    expect(w.ann.sees()).toContain('Waiting for IT')
    await w.sam.says(`freeze ${w.ann.record.upn}`, inChannel)
    expect(w.sam.sees('channel')).toContain('stopped already')
    await w.sam.says(`unfreeze ${w.ann.record.upn}`, inChannel)
    expect(w.sam.sees('channel')).toContain('why it is safe now')
    await w.ann.presses('Cancel')
    await w.sam.says(`unfreeze ${w.ann.record.upn} she has it back`, inChannel)
    await w.ann.says('reset my phone')
    expect(w.ann.sees()).toContain('Sign in to reset')
    expect(w.intune.resets()).toHaveLength(0)
  })

  test('stop everybody, and the card lifts it, too', async () => {
    await w.sam.says('pause phishing wave', inChannel)
    expect(w.sam.seesAnywhere('channel')).toContain('Self-service is paused')
    await w.ann.says('reset my phone')
    expect(w.ann.sees()).toContain('Waiting for IT')
    await w.ann.presses('Cancel')
    await w.sam.presses('Resume self-service', { ...inChannel, inputs: { note: 'over' } })
    await w.ann.says('reset my phone')
    expect(w.ann.sees()).toContain('Sign in to reset')
    await w.sam.says('resume now', inChannel)
    expect(w.sam.sees('channel')).toContain('That isn’t stopped.')
  })

  test('are for approvers only, and nobody lifts what stops themselves', async () => {
    const employee = await w.known('Lars Lindqvist')
    await employee.says('pause', inChannel)
    await employee.says(`freeze ${w.ann.record.upn}`, inChannel)
    await w.ann.says('reset my phone')
    expect(w.ann.sees()).toContain('Sign in to reset')
    await w.henrik.says(`freeze ${w.sam.record.upn}`, inChannel)
    await w.sam.says(`unfreeze ${w.sam.record.upn} it is me`, inChannel)
    expect(w.sam.sees('channel')).not.toContain('Done.')
    expect(await w.database.kysely.selectFrom('holds').select('lifted_at').execute()).toEqual([
      { lifted_at: null },
    ])
  })
})
