import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startPostgres, type Postgres } from '../postgres.ts'
import { endBots, startBot, type Bot } from './bots.ts'
import {
  createStage,
  freshDatabase,
  openBeside,
  until,
  type Somebody,
  type Stage,
} from './stage.ts'

/*
 * The way from "reset my phone" to the passcode is walked once, and every step that the process takes
 * outside of itself is noted. Then it is walked once for each of them, by somebody else each time, and
 * there the process is killed. Another one is started on what is left.
 *
 * Not every step is tried unless EVERY_STEP is set. Tried is each kind of step once, and around the POST
 * every one. Left out are
 * - writes within a transaction other than the order's: they are gone with it, as if the process had
 *   died before the commit, which is tried;
 * - the moment before a call that only reads: nothing is written between it and the moment after;
 * - calls for keys, tokens and IT's address, which a process makes once and which change nothing.
 */

const LANES = 8
/** So many steps before and after the POST each is tried. */
const NEAR = 10
const READY = 'Your temporary passcode is ready'
const UNKNOWN = 'We can’t tell whether it worked'
const MOST = 140

/** One way that was walked, with a death at one step. */
type Way = {
  readonly step: string
  readonly died: boolean
  readonly told: 'ready' | 'unknown' | 'nothing'
  readonly orders: number
  readonly passcodeShown: boolean
  /** What a person saw twice. */
  readonly twice: readonly string[]
}

let postgres: Postgres
let stage: Stage
let steps: string[] = []
const ways: Way[] = []
/** Where a passcode was found that should not be there. */
const leaks: string[] = []
const audits: string[] = []

beforeAll(async () => {
  postgres = await startPostgres()
  stage = await createStage({ crowd: MOST })
  const [first, ...others] = stage.crowd
  steps = await stepsOf(first!)
  const queue = steps.filter(isTried).map((step, index) => ({ step, person: others[index]! }))
  const lanes = Array.from({ length: LANES }, async (_, index) => {
    const lane = await openLane(`lane${index}`)
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      ways.push(await lane.walks(next.person, next.step))
    }
    await lane.ends()
  })
  await Promise.all(lanes)
}, 300_000)

afterAll(async () => {
  await endBots()
  await stage.close()
  await postgres.stop()
})

/** The steps of a walk on which nothing happens. */
async function stepsOf(person: Somebody): Promise<string[]> {
  const lane = await openLane('first')
  const { died, ...way } = await lane.walks(person, null)
  expect({ died, ...way }).toMatchObject({ died: false, told: 'ready', orders: 1, twice: [] })
  const all = lane.steps()
  await lane.ends()
  return all.filter((step) => !step.includes('purge'))
}

function isTried(step: string, index: number): boolean {
  if (process.env['EVERY_STEP'] !== undefined) return true
  const order = steps.findIndex((one) => one.includes('take order'))
  const post = steps.findIndex((one) => one.includes('resetPasscode'))
  if (step.startsWith('within ')) return index > order && index < post
  if (isOnce(step) || step.startsWith('before GET ')) return false
  return Math.abs(index - post) <= NEAR || step.endsWith(' #1')
}

/**
 * A step that a process takes only once, most of them as it starts, as what the doctor looks at: the
 * next one has to be fresh to take it.
 */
function isOnce(step: string | null): boolean {
  return step !== null && (onceForAll.test(step) || ofTheDoctor.test(step))
}

const onceForAll = /openid|\/keys|\/token|\/jwks|intuneBrand/
const ofTheDoctor =
  /healthz|auth\/start|pagedmembers|transitiveMembers|(applications|servicePrincipals)\(|deviceConfigurations/

/** A database of its own, and one process after another on it. */
async function openLane(name: string) {
  const url = await freshDatabase(postgres.url, name)
  const bots: Bot[] = []
  const people: Somebody[] = []
  let bot = await start()
  const beside = await openBeside(url)

  async function start(): Promise<Bot> {
    const started = await startBot({ ...stage.env, DATABASE_URL: url }, { ca: stage.tenant.ca })
    bots.push(started)
    return started
  }

  async function starts(person: Somebody): Promise<void> {
    bot = await start()
    stage.front.putFor(person.id, bot.port)
  }

  return {
    steps: () => bot.steps(),

    async walks(person: Somebody, step: string | null): Promise<Way> {
      people.push(person)
      if (isOnce(step)) {
        await bot.dies()
        await starts(person)
      }
      stage.front.putFor(person.id, bot.port)
      await bot.dieAt(step)
      const { told, died } = await goesThrough(person)
      let shown = told === 'ready' ? await person.presses('Show passcode') : null
      const diedThen = shown !== null && shown.status !== 200
      if (diedThen) {
        await bot.ended
        await starts(person)
        shown = await person.presses('Show passcode')
      }
      const passcode = person.passcode()
      return {
        step: step ?? '',
        died: died || diedThen,
        told,
        orders: person.orders(),
        passcodeShown: passcode !== null && shown?.text.includes(passcode) === true,
        twice: seenTwice(person),
      }
    },

    async ends() {
      await bot.stops()
      audits.push((await beside.verify()).said)
      const kept = await beside.everything()
      const said = bots.map((one) => one.said()).join('\n')
      const seen = people
        .map(({ chat }) => JSON.stringify(stage.tenant.connector.transcript(chat)))
        .join('\n')
      for (const person of people) {
        const passcode = person.passcode()
        if (passcode === null) continue
        if (kept.includes(passcode)) leaks.push(`database, ${person.name}`)
        if (said.includes(passcode)) leaks.push(`log, ${person.name}`)
        if (seen.includes(passcode)) leaks.push(`chat, ${person.name}`)
      }
      await beside.close()
    },
  }

  /** What a person does until they are told how it ended: the next thing, and that again if nothing comes of it. */
  async function goesThrough(person: Somebody): Promise<Pick<Way, 'told' | 'died'>> {
    let died = false
    for (let turn = 0; turn < 12; turn++) {
      const dead = bot.isOver()
      if (dead) {
        died = true
        await beside.missed()
        await beside.passes(60)
        await starts(person)
      }
      const isCalm = () =>
        until('nothing is due', async () => bot.isOver() || (await beside.due()).length === 0).then(
          () => true,
          () => false,
        )
      if (!(await isCalm())) return { told: 'nothing', died }
      if (bot.isOver()) continue
      if (person.sees(READY)) return { told: 'ready', died }
      if (person.sees(UNKNOWN)) return { told: 'unknown', died }
      await does(person)
    }
    return { told: 'nothing', died }
  }

  async function does(person: Somebody): Promise<void> {
    const state = await beside.stateOf(person.id)
    if (state === 'resetting') {
      // If it was never sent there is nothing to find, however long they wait.
      if (person.orders() === 0) await beside.askedEarlier(11 * 60)
      return beside.passes(30)
    }
    if (person.ticket() === null) {
      await person.says('reset my phone')
      return
    }
    const signedIn = await person.signsIn().catch(() => false)
    if (!signedIn && !bot.isOver()) await person.says('reset my phone')
  }
}

/** Messages that stand in the chat more than once, by how they begin. */
function seenTwice(person: Somebody): string[] {
  const titles = person
    .messages()
    .map((text) => text.split('\n')[0] ?? '')
    .filter((title) => title !== 'This went on in a newer message below.')
  return [...new Set(titles.filter((title, index) => titles.indexOf(title) !== index))]
}

test('the way is long enough, and the process died at each step that was tried', () => {
  expect(steps.length).toBeGreaterThan(90)
  expect(ways.length).toBeGreaterThan(45)
  // How many batches the messages come in is not always the same.
  const survived = ways.filter(({ died, step }) => !died && !/(take|complete) show #/.test(step))
  expect(survived.map(({ step }) => step)).toEqual([])
})

test('wherever a process dies, the reset ends and the person is told', () => {
  expect(ways.filter(({ told }) => told === 'nothing')).toEqual([])
})

test('Intune is asked once, and not at all only where it was written down and never sent', () => {
  expect(ways.filter(({ orders }) => orders > 1)).toEqual([])
  expect(ways.filter(({ told, orders }) => told === 'ready' && orders !== 1)).toEqual([])
  const unknown = ways.filter(({ told }) => told === 'unknown')
  expect(unknown.map(({ orders }) => orders)).toEqual(unknown.map(() => 0))
  // Beside these two only what was done at the same moment for other reasons.
  expect(unknown.map(({ step }) => step)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^after commit .*owe look/),
      expect.stringMatching(/^before POST .*resetPasscode/),
    ]),
  )
  expect(unknown.length).toBeLessThan(5)
})

test('whoever is told that it is ready can see the passcode, and it is nowhere else', () => {
  expect(ways.filter(({ told, passcodeShown }) => told === 'ready' && !passcodeShown)).toEqual([])
  expect(leaks).toEqual([])
})

test('a message comes twice only where it was posted and that could not be written down', () => {
  const twice = ways.filter((way) => way.twice.length > 0)
  for (const { step } of twice) expect(step).toMatch(/^after POST \/emea\//)
})

test('the audit holds', () => {
  expect(audits).toHaveLength(LANES + 1)
  for (const said of audits) expect(said).toContain('Nothing is wrong.')
})
