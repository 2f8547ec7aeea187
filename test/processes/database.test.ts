import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startPostgres, type Postgres } from '../postgres.ts'
import { endBots, startBot, type Bot } from './bots.ts'
import { createLine, type Line } from './line.ts'
import { createStage, openBeside, until, type Beside, type Stage } from './stage.ts'

const READY = 'Your temporary passcode is ready'
const UNKNOWN = 'We can’t tell whether it worked'
const AWAY = 'I can’t do this right now. Please try again in a few minutes.'

let postgres: Postgres
let line: Line
let stage: Stage
let beside: Beside
let bot: Bot

beforeAll(async () => {
  postgres = await startPostgres()
  line = await createLine(postgres.url)
  stage = await createStage({ crowd: 10 })
  bot = await startBot({ ...stage.env, DATABASE_URL: line.url }, { ca: stage.tenant.ca })
  stage.front.put([bot.port])
  beside = await openBeside(postgres.url)
}, 60_000)

afterAll(async () => {
  await endBots()
  await beside.close()
  await line.close()
  await stage.close()
  await postgres.stop()
})

const status = async (path: string) => (await fetch(bot.url(path))).status

async function isBack(): Promise<void> {
  await line.mend()
  await until('it is ready again', async () => (await status('/readyz')) === 200)
}

async function atRest(): Promise<void> {
  await until('nothing is due', async () => (await beside.due()).length === 0)
}

test('while the database is away everybody is told so, and afterwards all goes on', async () => {
  const [ann, ben, eve] = stage.crowd
  for (const person of [ann!, eve!]) {
    await person.says('reset my phone')
    await until('a button to sign in', () => person.ticket())
  }
  await atRest()
  const link = ann!.ticket() ?? ''
  const { code } = await eve!.browses(eve!.ticket() ?? '')
  expect(await status('/readyz')).toBe(200)

  await line.cut()
  const from = performance.now()
  expect((await ben!.says('reset my phone')).status).toBe(200)
  expect(ben!.messages()).toEqual([AWAY])
  const pressed = await ann!.presses('Cancel')
  expect(pressed).toMatchObject({ status: 200, text: AWAY })
  await eve!.handsBack(code ?? '')
  const page = await fetch(link, { redirect: 'manual' })
  expect(page.status).toBe(503)
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(await page.text()).toContain('<title>')
  expect(await status('/auth/callback?state=x&code=y')).toBe(403)
  expect(await status('/readyz')).toBe(503)
  expect(await status('/healthz')).toBe(200)
  expect(performance.now() - from).toBeLessThan(10_000)
  expect(stage.crowd.map((person) => person.orders())).toEqual(stage.crowd.map(() => 0))

  await isBack()
  await ben!.says('reset my phone')
  expect((await eve!.handsBack(code ?? '')).status).toBe(200)
  await until('Ben sees a button to sign in', () => ben!.ticket())
  for (const person of [ann!, ben!]) expect(await person.signsIn()).toBe(true)
  for (const person of [ann!, ben!, eve!]) {
    await until(`${person.name} is told`, () => person.sees(READY))
    expect(person.orders()).toBe(1)
    expect(person.messages().filter((text) => text.startsWith(READY))).toHaveLength(1)
  }
  expect(bot.said()).not.toContain('bugId')
  expect((await beside.verify()).code).toBe(0)
}, 90_000)

test('a server that falls silent holds up nobody for longer than ten seconds', async () => {
  const [dora] = stage.crowd.slice(2)
  await dora!.says('reset my phone')
  await until('a button to sign in', () => dora!.ticket())
  await atRest()
  line.fallSilent()
  const from = performance.now()
  const answers = await Promise.all([
    dora!.presses('Cancel'),
    dora!.says('status'),
    status('/readyz'),
    fetch(dora!.ticket() ?? '', { redirect: 'manual' }),
  ])
  expect(performance.now() - from).toBeLessThan(10_000)
  expect(answers[0]).toMatchObject({ status: 200, text: AWAY })
  expect(answers[1].status).toBe(200)
  expect(answers[2]).toBe(503)
  expect(answers[3].status).toBe(503)
  line.speak()
  await until('it is ready again', async () => (await status('/readyz')) === 200)
  expect(await dora!.signsIn()).toBe(true)
  await until('Dora is told', () => dora!.sees(READY))
  expect(dora!.orders()).toBe(1)
  expect(bot.said()).not.toContain('bugId')
}, 90_000)

test('cut off again and again while people are under way, no phone is reset twice', async () => {
  const people = stage.crowd.slice(3)
  for (const person of people) await person.says('reset my phone')
  await Promise.all(people.map((one) => until('a button to sign in', () => one.ticket())))
  const signedIn = Promise.all(people.map((person) => person.signsIn().catch(() => false)))
  for (let round = 0; round < 3; round++) {
    const before = stage.tenant.graph.calls.length
    // Whose order is lost with the connection is only asked for again when it is missed.
    await until('Graph is asked', () => stage.tenant.graph.calls.length > before, 60_000)
    await line.cut()
    await until('it says so', async () => (await status('/readyz')) === 503)
    await isBack()
  }
  await signedIn
  for (const person of people) {
    await until(`${person.name} is told`, async () => {
      if (person.sees(READY) || person.sees(UNKNOWN)) return true
      const state = await beside.stateOf(person.id)
      if (state === 'awaitingSignIn') {
        if (await person.signsIn().catch(() => false)) return false
        // Their button has been used, or its time is over: they ask for another, and wait for it.
        const dead = person.ticket()
        await person.says('reset my phone')
        await until('another button', () => person.ticket() !== dead)
      } else {
        // Whose end could not be written down is not known to have ended.
        await beside.missed(5)
        await beside.passes(60)
        // Whose order was written down, and then not sent, can look for it however long they wait.
        if (state === 'resetting' && person.orders() === 0) await beside.askedEarlier(11 * 60)
      }
      return false
    })
    expect(person.orders()).toBe(person.sees(READY) ? 1 : 0)
  }
  expect(people.filter((person) => person.sees(READY)).length).toBeGreaterThan(people.length / 2)
  expect(bot.said()).not.toContain('bugId')
  expect((await beside.verify()).code).toBe(0)
}, 240_000)
