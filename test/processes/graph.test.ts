import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { startPostgres, type Postgres } from '../postgres.ts'
import { buttonsOf } from '../cards.ts'
import { endBots, startBot, type Bot } from './bots.ts'
import { createStage, freshDatabase, openBeside, until, type Beside, type Stage } from './stage.ts'

const READY = 'Your temporary passcode is ready'
const SILENT = 'doesn’t answer right now'
const LATE = 'This takes longer than usual right now'
const RESET = { method: 'POST', path: /resetPasscode/ }

let postgres: Postgres
let stage: Stage
let beside: Beside
let bot: Bot
let databases = 0

beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)

beforeEach(async () => {
  stage = await createStage({ crowd: 14 })
  const url = await freshDatabase(postgres.url, `graph${databases++}`)
  bot = await startBot({ ...stage.env, DATABASE_URL: url }, { ca: stage.tenant.ca })
  stage.front.put([bot.port])
  beside = await openBeside(url)
}, 60_000)

afterEach(async () => {
  await endBots()
  await beside.close()
  await stage.close()
})

afterAll(async () => {
  await postgres.stop()
})

async function atRest(): Promise<void> {
  await until('nothing is due', async () => (await beside.due()).length === 0)
}

test('while Graph hangs every press is answered in three seconds, and when it is back all goes on', async () => {
  const { graph, connector } = stage.tenant
  const [finding, ordering, ...others] = stage.crowd
  const [open, asking, done] = [others.slice(0, 4), others.slice(4, 8), others.slice(8, 12)]
  for (const person of [ordering!, ...others]) await person.says('reset my phone')
  await Promise.all(
    [ordering!, ...others].map((one) => until('a button to sign in', () => one.ticket())),
  )
  for (const person of asking) await person.presses('I can’t sign in', { reason: 'New phone' })
  for (const person of done) expect(await person.signsIn()).toBe(true)
  await Promise.all(done.map((person) => until('ready', () => person.sees(READY))))
  await atRest()

  graph.fail({}, { hang: true })
  await finding!.says('reset my phone')
  expect(await ordering!.signsIn()).toBe(true)
  await until(
    'Graph has been asked',
    () => graph.calls.filter(({ status }) => status === 0).length > 1,
  )

  const sam = stage.tenant.person('Sam Okafor')
  const cards = connector.transcript(connector.channel.id)
  const onCard = (title: string, index: number) => {
    const card = cards.filter(({ attachments }) => JSON.stringify(attachments).includes(title))[
      index
    ]
    const content = (card?.attachments?.[0] as { content?: unknown } | undefined)?.content
    const button = buttonsOf(content).find((one) => one.title === title)
    if (card === undefined || button === undefined) throw new Error(`There is no ${title}`)
    const { verb, data } = button
    return connector.invokes(sam.id, card.conversationId, card.id, {
      verb,
      data,
      inputs: { note: 'Known' },
    })
  }
  type Press = () => Promise<{ status: number } | null>
  const presses: { press: Press; looks: boolean }[] = []
  const looks = (press: Press) => presses.push({ press, looks: true })
  const looksNot = (press: Press) => presses.push({ press, looks: false })
  for (let round = 0; round < 2; round++) {
    for (let index = 0; index < 4; index++) {
      looks(() => onCard('I’ll take it', index))
      looks(() => onCard('Deny', index))
      looks(() => done[index]!.presses('Show passcode'))
      looksNot(() => open[index]!.says('help'))
      looksNot(() => open[index]!.says('status'))
      looksNot(() => (round === 0 ? asking[index]! : open[index]!).presses('Cancel'))
    }
  }
  looksNot(() => finding!.says('help'))
  looksNot(() => ordering!.says('status'))
  expect(presses).toHaveLength(50)
  const times: number[] = []
  for (let first = 0; first < presses.length; first += 10) {
    const taken = await Promise.all(
      presses.slice(first, first + 10).map(async ({ press, looks }) => {
        const from = performance.now()
        expect((await press())?.status).toBe(200)
        return { looks, ms: performance.now() - from }
      }),
    )
    // What a press takes that looks nothing up at Graph is the machine's doing: about 0.1 s on a calm one.
    const beside = Math.max(...taken.filter(({ looks }) => !looks).map(({ ms }) => ms))
    times.push(...taken.map(({ looks, ms }) => (looks ? ms - beside : ms)))
  }
  times.sort((one, other) => one - other)
  expect(times[Math.ceil(times.length * 0.99) - 1]).toBeLessThan(2_900)

  await until('who waits for their phones is told', () => finding!.sees(SILENT), 60_000)
  await until('who waits for their reset is told', () => ordering!.sees(LATE), 60_000)
  expect(ordering!.orders()).toBe(0)
  graph.heal()
  await until(
    'it has gone on by itself',
    async () => {
      if (finding!.ticket() !== null && ordering!.sees(READY)) return true
      // Not faster: Graph is left alone for a while of real time, and a search gives up some day.
      await beside.passes(1)
      return false
    },
    60_000,
  )
  expect(await finding!.signsIn()).toBe(true)
  await until('ready', () => finding!.sees(READY))
  for (const person of [finding!, ordering!, ...done]) expect(person.orders()).toBe(1)
  for (const person of [...open, ...asking]) expect(person.orders()).toBe(0)
  expect(bot.said()).not.toContain('bugId')
}, 180_000)

test('a burst of orders that Graph throttles loses nobody, and each phone is reset once', async () => {
  const { graph } = stage.tenant
  const people = stage.crowd
  await Promise.all(people.map((person) => person.says('reset my phone')))
  await Promise.all(people.map((one) => until('a button to sign in', () => one.ticket())))
  graph.fail(RESET, { status: 429, headers: { 'retry-after': '1' }, times: 20 })
  await Promise.all(people.map(async (one) => expect(await one.signsIn()).toBe(true)))
  await Promise.all(
    people.map((one) => until(`${one.name} is told`, () => one.sees(READY), 60_000)),
  )
  for (const person of people) {
    expect(person.orders()).toBe(1)
    expect(person.messages().filter((text) => text.startsWith(READY))).toHaveLength(1)
  }
  const refused = graph.calls.filter(
    ({ path, status }) => /resetPasscode/.test(path) && status === 429,
  )
  expect(refused).toHaveLength(20)
}, 120_000)
