import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { startPostgres, type Postgres } from '../postgres.ts'
import { endBots, startBot, type Bot } from './bots.ts'
import {
  createStage,
  freshDatabase,
  openBeside,
  until,
  type Beside,
  type Somebody,
  type Stage,
} from './stage.ts'

/*
 * Several processes on one database, behind a front that gives each request to the next of them: no
 * two steps of a person are taken by the same process, except by chance.
 */

const READY = 'Your temporary passcode is ready'

let postgres: Postgres
let stage: Stage
let beside: Beside
let databases = 0
let env: Record<string, string> = {}

beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)

afterEach(async () => {
  await endBots()
  await beside.close()
  await stage.close()
})

afterAll(async () => {
  await postgres.stop()
})

/** So many processes on a new database, with a crowd of so many. */
async function begin(count: number, crowd: number): Promise<Bot[]> {
  stage = await createStage({ crowd })
  const url = await freshDatabase(postgres.url, `replicas${databases++}`)
  env = { ...stage.env, DATABASE_URL: url }
  // At once: whoever comes second waits for the tables of the first.
  const bots = await Promise.all(Array.from({ length: count }, start))
  beside = await openBeside(url)
  stage.front.put(bots.map(({ port }) => port))
  return bots
}

function start(): Promise<Bot> {
  return startBot(env, { ca: stage.tenant.ca })
}

/** All the way, as somebody does it to whom nothing happens. */
async function goesAllTheWay(person: Somebody): Promise<void> {
  await person.says('reset my phone')
  await until(`${person.name} sees a button to sign in`, () => person.ticket())
  expect(await person.signsIn()).toBe(true)
  await until(`${person.name} is told that it is ready`, () => person.sees(READY))
  const shown = await person.presses('Show passcode')
  expect(shown?.text).toContain(person.passcode())
}

async function atRest(): Promise<void> {
  await until('nothing is due', async () => (await beside.due()).length === 0)
}

/** What everybody may expect once they have been told: asked once, and each message once. */
function expectOnce(people: readonly Somebody[]): void {
  for (const person of people) {
    expect({ name: person.name, orders: person.orders() }).toEqual({ name: person.name, orders: 1 })
    const titles = person.messages().map((text) => text.split('\n')[0])
    expect(titles).toEqual([
      'This went on in a newer message below.',
      'A reset was made in your name',
      'Your temporary passcode is ready',
    ])
  }
}

test.each([2, 3])(
  '%d processes: a dozen people go all the way at the same time',
  async (count) => {
    const bots = await begin(count, 12)
    await Promise.all(stage.crowd.map(goesAllTheWay))
    await atRest()
    expectOnce(stage.crowd)
    for (const { port } of bots) expect(stage.front.taken()).toContain(port)
    expect((await beside.verify()).code).toBe(0)
  },
  90_000,
)

test('a message that comes twice, to two processes, is one', async () => {
  await begin(2, 2)
  const { connector } = stage.tenant
  for (const person of stage.crowd) {
    const overrides = { id: `1600000000000${person.name.at(-1) ?? ''}` }
    const how = { overrides }
    await Promise.all([
      connector.says(person.id, 'personal', 'reset my phone', how),
      connector.says(person.id, 'personal', 'reset my phone', how),
    ])
  }
  await Promise.all(
    stage.crowd.map((person) => until('a button to sign in', () => person.ticket())),
  )
  await atRest()
  for (const person of stage.crowd) expect(person.messages()).toHaveLength(1)
}, 60_000)

test('a code and a press that come twice, to two processes, do once what they do', async () => {
  await begin(2, 4)
  const { connector } = stage.tenant
  await Promise.all(
    stage.crowd.map(async (person) => {
      await person.says('reset my phone')
      const url = await until('a button to sign in', () => person.ticket())
      const { code } = await person.browses(url)
      const overrides = { id: `f:${person.id}` }
      const twice = [1, 2, 3].map(() => connector.verifyState(person.id, code ?? '', { overrides }))
      await Promise.all(twice)
      await until('ready', () => person.sees(READY))
      const shown = await Promise.all([1, 2].map(() => person.presses('Show passcode')))
      for (const one of shown) expect(one?.text).toContain(person.passcode())
    }),
  )
  await atRest()
  for (const person of stage.crowd) {
    expect(person.orders()).toBe(1)
    expect(person.messages().filter((text) => text.startsWith(READY))).toHaveLength(1)
    expect(
      person.messages().filter((text) => text.includes('A reset was made in your name')),
    ).toHaveLength(1)
  }
}, 60_000)

test('a sign-in begun at one process goes on at another, and its link opens once', async () => {
  const [one, two] = await begin(2, 1)
  const [person] = stage.crowd
  stage.front.put([one!.port])
  await person!.says('reset my phone')
  const url = await until('a button to sign in', () => person!.ticket())
  const begun = await fetch(url, { redirect: 'manual' })
  expect(begun.status).toBe(302)
  // Whoever opened it is gone before the browser is back.
  stage.front.put([two!.port])
  expect((await one!.stops()).code).toBe(0)
  expect((await fetch(url, { redirect: 'manual' })).status).toBe(410)
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const location = begun.headers.get('location') ?? ''
  const back = await stage.tenant.entra.signIn(location, person!.id)
  const three = await start()
  const page = await (await fetch(back, { headers: { cookie } })).text()
  const code = /id="code"[^>]*>([^<]+)</.exec(page)?.[1]?.trim() ?? ''
  stage.front.put([three.port])
  expect((await person!.handsBack(code)).status).toBe(200)
  await until('ready', () => person!.sees(READY))
  await atRest()
  expectOnce(stage.crowd)
}, 60_000)

test('each process is replaced while people are under way, and nobody notices', async () => {
  let bots = await begin(3, 12)
  const people = Promise.all(stage.crowd.map(goesAllTheWay))
  people.catch(() => undefined)
  for (let index = 0; index < bots.length; index++) {
    await until('somebody gets on', () => stage.front.taken().length > 12 * (index + 1))
    const fresh = await start()
    const leaving = bots[index]!
    const rest = bots.map((bot) => (bot === leaving ? fresh : bot))
    const stopping = leaving.stops()
    stage.front.put(rest.map(({ port }) => port))
    const { code, ms } = await stopping
    expect(code).toBe(0)
    expect(ms).toBeLessThan(20_000)
    bots = rest
  }
  await people
  await atRest()
  expectOnce(stage.crowd)
  expect((await beside.verify()).code).toBe(0)
}, 120_000)

/** One process in the middle of a search and of an order, because Graph hangs; another beside it. */
async function waitsForGraph(): Promise<{
  one: Bot
  two: Bot
  finding: Somebody
  ordering: Somebody
}> {
  const [one] = (await begin(1, 2)) as [Bot]
  const [finding, ordering] = stage.crowd as [Somebody, Somebody]
  const { graph } = stage.tenant
  await ordering.says('reset my phone')
  await until('a button to sign in', () => ordering.ticket())
  await atRest()
  graph.fail({}, { hang: true })
  const asked = () => graph.calls.filter(({ status }) => status === 0).length
  const before = asked()
  await finding.says('reset my phone')
  expect(await ordering.signsIn()).toBe(true)
  await until('Graph is asked for both', () => asked() >= before + 2)
  return { one, two: await start(), finding, ordering }
}

test('what a process was doing when it was killed, another takes up within forty seconds', async () => {
  const { one, two, finding, ordering } = await waitsForGraph()
  stage.front.put([two.port])
  await one.dies()
  const from = performance.now()
  stage.tenant.graph.heal()
  await until('the other takes up both', () => finding.ticket() && ordering.sees(READY), 60_000)
  expect(performance.now() - from).toBeLessThan(40_000)
  expect(await finding.signsIn()).toBe(true)
  await until('ready', () => finding.sees(READY))
  for (const person of stage.crowd) expect(person.orders()).toBe(1)
}, 120_000)

test('a process that waits for Graph when it is replaced hands over what it cannot finish', async () => {
  const { one, two, finding, ordering } = await waitsForGraph()
  const stopping = one.stops()
  stage.front.put([two.port])
  const { code, ms } = await stopping
  expect(code).toBe(0)
  expect(ms).toBeLessThan(20_000)
  stage.tenant.graph.heal()
  await until('the other goes on, without waiting until the first is missed', async () => {
    if (finding.ticket() !== null && ordering.sees(READY)) return true
    await beside.passes(5)
    return false
  })
  expect(await finding.signsIn()).toBe(true)
  await until('ready', () => finding.sees(READY))
  for (const person of stage.crowd) expect(person.orders()).toBe(1)
}, 90_000)
