import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { STATUS_CODES } from 'node:http'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { PERMISSION } from '../src/adapters/graph.ts'
import type { Job } from '../src/domain/job.ts'
import { events, type Refusal } from '../src/domain/reset.ts'
import type { CallbackRefusal } from '../src/signin.ts'
import { endOfWorlds, expectCalm, world, type World } from './world.ts'

const folder = fileURLToPath(new URL('../docs/operations/', import.meta.url))
const [rules, cases, runbook] = ['alerts.yml', 'alerts.test.yml', 'README.md'].map((name) =>
  readFileSync(folder + name, 'utf8'),
) as [string, string, string]

let w: World

const inChannel = { where: 'channel', inputs: { note: 'Called her.' } } as const

/** Every sample that the bot gives, by its name with its labels. */
async function numbers(): Promise<Map<string, number>> {
  const answer = await fetch(w.url('/metrics'))
  expect(answer.status).toBe(200)
  const lines = (await answer.text()).split('\n').filter((line) => /^resetmyphone_/.test(line))
  return new Map(lines.map((line) => [line.replace(/ \S+$/, ''), Number(/\S+$/.exec(line)?.[0])]))
}

/** The samples of one name, by its labels' values. */
async function of(name: string): Promise<Record<string, number>> {
  const found = [...(await numbers())].filter(([sample]) => sample.replace(/\{.*/, '') === name)
  return Object.fromEntries(
    found.map(([sample, value]) => [
      labelsIn(sample)
        .map(([, is]) => is)
        .join(' '),
      value,
    ]),
  )
}

function labelsIn(sample: string): [label: string, value: string][] {
  return [...sample.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', value = '']) => [
    label,
    value,
  ])
}

async function resets(name: string, phone: string): Promise<void> {
  const person = await w.known(name)
  await person.says('reset my phone')
  await person.signsIn()
  await w.intune.finishes(phone)
}

/** Every value of labels whose values this knows better than one story shows. */
const values: Record<string, readonly string[]> = {
  status: ['0', ...Object.keys(STATUS_CODES)],
  operation: Object.keys(PERMISSION),
  event: [...events, 'authenticated'],
  kind: keysOf<Job['kind']>({
    ...{
      find: 1,
      order: 1,
      look: 1,
      show: 1,
      showHold: 1,
      wake: 1,
      remind: 1,
      alert: 1,
      health: 1,
      purge: 1,
    },
  }),
  reason: keysOf<Refusal | CallbackRefusal>({
    ...{ notNow: 1, ended: 1, outdated: 1, notHeld: 1, alreadyHeld: 1, notYours: 1, notForYou: 1 },
    ...{ ownRequest: 1, notOffered: 1, notPossible: 1, notThisDecision: 1, noteMissing: 1 },
    ...{ noPrompt: 1, promptOver: 1, wrongCode: 1, otherPurpose: 1, tooEarly: 1, alreadyAsked: 1 },
    ...{ justReminded: 1, notOurs: 1, showOver: 1, disowned: 1, frozen: 1, tooManyPrompts: 1 },
    ...{ tooManyEscalations: 1, otherPerson: 1, otherTenant: 1, guest: 1, wrongNonce: 1 },
    ...{ noAuthTime: 1, notFresh: 1, fromTheFuture: 1, contextMissing: 1, invalidToken: 1 },
    ...{ exchangeFailed: 1, otherBrowser: 1, cancelled: 1, providerError: 1, unreachable: 1 },
    ...{ alreadySignedIn: 1 },
  }),
}

function keysOf<Name extends string>(all: Record<Name, 1>): string[] {
  return Object.keys(all)
}

type Used = { name: string; matchers: { label: string; how: string; value: string }[] }

/** What a text asks of the bot's numbers. */
function usedIn(text: string): Used[] {
  return [...text.matchAll(/\b(resetmyphone_\w+)(\{[^}]*\})?/g)].map(
    ([, name = '', braces = '']) => ({
      name,
      matchers: [...braces.matchAll(/(\w+)(=~|!~|!=|=)"([^"]*)"/g)].map(
        ([, label = '', how = '', value = '']) => ({ label, how, value }),
      ),
    }),
  )
}

/** What of this the bot does not give, in words; labels that Prometheus adds aside. */
function unknownIn(used: Used[], given: Map<string, number>): string[] {
  return used.flatMap(({ name, matchers }) => {
    const samples = [...given.keys()].filter((sample) => sample.replace(/\{.*/, '') === name)
    if (samples.length === 0) return [name]
    const labels = samples.flatMap(labelsIn)
    return matchers.flatMap(({ label, how, value }) => {
      if (label === 'instance') return []
      const seen = labels.filter(([one]) => one === label).map(([, is]) => is)
      if (seen.length === 0) return [`${name}: ${label}`]
      const possible = [...seen, ...(values[label] ?? [])]
      const parts = how.endsWith('~') ? value.split('|') : [value]
      const fits = (part: string) =>
        how.endsWith('~')
          ? possible.some((one) => new RegExp(`^(?:${part})$`).test(one))
          : possible.includes(part)
      return parts.filter((part) => !fits(part)).map((part) => `${name}: ${label} ${part}`)
    })
  })
}

describe('the bot counts:', () => {
  beforeEach(async () => {
    w = await world({ env: { BURST_RESETS: '2', MESSAGES_PER_MINUTE: '1000' } })
  })
  afterEach(async () => {
    await w.end()
  })
  afterAll(endOfWorlds)

  const ended = async () =>
    Object.fromEntries(
      Object.entries(await of('resetmyphone_escalations_total')).filter(([, count]) => count > 0),
    )

  describe('the way of a reset', () => {
    afterEach(() => {
      expectCalm(w)
    })

    test('is counted once for each step, however often a button is pressed', async () => {
      const { ann, clock } = w
      await ann.says('reset my phone')
      await clock.advance('6m')
      await ann.presses('Get a new sign-in')
      await ann.signsIn()
      await w.intune.finishes('Pixel 8')
      expect((await of('resetmyphone_resets_open'))['resetting']).toBe(0)
      const { entry, button } = ann.button('Show passcode', 'personal')
      for (let time = 0; time < 2; time++) {
        const press = { verb: button.verb, data: button.data, inputs: {} }
        await w.tenant.connector.invokes(ann.id, entry.conversationId, entry.id, press)
      }
      expect(await of('resetmyphone_events_total')).toMatchObject({ 'shown done': 2 })
      expect(await of('resetmyphone_funnel_total')).toEqual({
        ...{ asked: 1, chosen: 1, prompted: 1, signed_in: 1, ordered: 1, done: 1, shown: 1 },
      })
      const time = await numbers()
      expect(time.get('resetmyphone_time_to_passcode_seconds_count')).toBe(1)
      expect(time.get('resetmyphone_time_to_passcode_seconds_bucket{le="300"}')).toBe(0)
      expect(time.get('resetmyphone_time_to_passcode_seconds_bucket{le="600"}')).toBe(1)
      expect(time.get('resetmyphone_time_to_passcode_seconds_sum')).toBe(6 * 60 + 30)
    })

    test('that needs an approval has its prompt and its sign-in counted once, too', async () => {
      const { ann, sam } = w
      await resets('Ann Carter', 'Pixel 8')
      await ann.says('reset my phone')
      expect(await of('resetmyphone_funnel_total')).toMatchObject({ chosen: 2, prompted: 1 })
      await sam.presses('Approve', inChannel)
      await ann.signsIn()
      await w.intune.finishes('Pixel 8')
      expect(await of('resetmyphone_funnel_total')).toMatchObject({
        ...{ chosen: 2, prompted: 2, signed_in: 2, ordered: 2, done: 2, shown: 0 },
      })
      expect(await ended()).toEqual({ 'policy approved': 1 })
    })

    test('that an approver vouches for was signed in to by nobody else', async () => {
      const { ann, sam } = w
      await ann.says('reset my phone')
      await ann.presses('Send to IT')
      await sam.presses('Vouch and sign in', inChannel)
      await sam.signsIn()
      await w.intune.finishes('Pixel 8')
      await sam.presses('Show passcode')
      expect(await of('resetmyphone_funnel_total')).toEqual({
        ...{ asked: 1, chosen: 1, prompted: 1, signed_in: 0, ordered: 1, done: 1, shown: 1 },
      })
      expect(await ended()).toEqual({ 'cannotSignIn vouched': 1 })
    })

    test('that Intune puts off is ordered once', async () => {
      const { ann, clock, tenant } = w
      await ann.says('reset my phone')
      const later = { status: 429, headers: { 'retry-after': '60' }, times: 3 }
      tenant.graph.fail({ method: 'POST', path: /resetPasscode/ }, later)
      await ann.signsIn()
      expect(await of('resetmyphone_funnel_total')).toMatchObject({ ordered: 1, done: 0 })
      expect(await of('resetmyphone_events_total')).toMatchObject({ 'postponed resetting': 1 })
      for (let minute = 0; minute < 5; minute++) await clock.advance('1m')
      await w.intune.finishes('Pixel 8')
      expect(await of('resetmyphone_funnel_total')).toMatchObject({ ordered: 1, done: 1 })
    })
  })

  describe('a request to IT', () => {
    test('is open, gets older, is taken, and is counted with how it ended', async () => {
      const { ann, sam, clock } = w
      const waits = () => of('resetmyphone_escalations_open')
      const oldest = () => of('resetmyphone_escalation_oldest_seconds')
      expect(await waits()).toEqual({ true: 0, false: 0 })
      expect(await oldest()).toEqual({ true: 0, false: 0 })
      await ann.says('reset my phone')
      await ann.presses('Send to IT')
      await clock.advance('20m')
      expect(await waits()).toEqual({ true: 0, false: 1 })
      expect(await oldest()).toEqual({ true: 0, false: 20 * 60 })
      await sam.presses('I’ll take it', { where: 'channel' })
      await clock.advance('5m')
      expect(await waits()).toEqual({ true: 1, false: 0 })
      expect(await oldest()).toEqual({ true: 25 * 60, false: 0 })
      expect(await of('resetmyphone_resets_open')).toEqual({
        ...{ awaitingSignIn: 0, lapsed: 0, awaitingApproval: 1, resetting: 0, failed: 0 },
      })
      expect(await ended()).toEqual({})
      await sam.presses('Deny', inChannel)
      expect(await ended()).toEqual({ 'cannotSignIn denied': 1 })
      expect(await waits()).toEqual({ true: 0, false: 0 })
      expectCalm(w)
    })

    test('that nobody answers, or that is withdrawn, is counted as that', async () => {
      const { ann, clock } = w
      await ann.says('reset my phone')
      await ann.presses('Send to IT')
      for (let hour = 0; hour < 9; hour++) await clock.advance('1h')
      expect(await ended()).toEqual({ 'cannotSignIn unanswered': 1 })
      await resets('Ann Carter', 'Pixel 8')
      await ann.says('reset my phone')
      await ann.presses('Cancel')
      expect(await ended()).toEqual({ 'cannotSignIn unanswered': 1, 'policy cancelled': 1 })
      expectCalm(w)
    })
  })

  test('what is stopped is counted until it is lifted, and so is who says that it wasn’t them', async () => {
    const { ann, sam } = w
    const held = () => of('resetmyphone_holds_open')
    const none = {
      ...{ 'person disowned': 0, 'person byIT': 0, 'everybody burst': 0, 'everybody byIT': 0 },
    }
    expect(await held()).toEqual(none)
    await resets('Ann Carter', 'Pixel 8')
    await resets('Giulia Rossi', 'iPhone 15')
    expect(await held()).toEqual({ ...none, 'everybody burst': 1 })
    await ann.presses('This wasn’t me')
    expect(await held()).toEqual({ ...none, 'everybody burst': 1, 'person disowned': 1 })
    expect(await of('resetmyphone_events_total')).toMatchObject({ 'disowned done': 1 })
    await sam.presses('Resume self-service', inChannel)
    await sam.presses('Let Ann Carter reset again', inChannel)
    expect(await held()).toEqual(none)
    expectCalm(w)
  })

  test('each process counts what it decided, and all say the same of what is open', async () => {
    const { ann } = w
    await ann.says('reset my phone')
    const before = await of('resetmyphone_funnel_total')
    const open = await of('resetmyphone_resets_open')
    expect(open['awaitingSignIn']).toBe(1)
    await w.restarts()
    expect(await of('resetmyphone_resets_open')).toEqual(open)
    await ann.signsIn()
    await w.intune.finishes('Pixel 8')
    const after = await of('resetmyphone_funnel_total')
    expect(before).toMatchObject({ asked: 1, chosen: 1, prompted: 1, signed_in: 0, done: 0 })
    expect(after).toMatchObject({ asked: 0, chosen: 0, prompted: 0, signed_in: 1, done: 1 })
  })

  describe('while the database', () => {
    const openOnes = /^resetmyphone_(resets_open|escalation|holds_open|channel_failing)/
    const presentIn = (given: Map<string, number>) =>
      [...given.keys()].filter((name) => openOnes.test(name) && !/_total/.test(name))
    const present = async () => presentIn(await numbers())

    test('says nothing, the numbers come all the same, without those of what is open', async () => {
      await w.ann.says('reset my phone')
      expect((await present()).length).toBeGreaterThan(10)
      const { promise: released, resolve: release } = Promise.withResolvers<undefined>()
      const holding = w.database.kysely.transaction().execute(async (trx) => {
        await sql`lock table resets in access exclusive mode`.execute(trx)
        const from = performance.now()
        // The second one waits for the look of the first instead of looking, too.
        const [one] = await Promise.all([numbers(), numbers()])
        expect(performance.now() - from).toBeLessThan(20_000)
        expect(one.get('resetmyphone_database_up')).toBe(0)
        expect(one.get('resetmyphone_funnel_total{step="asked"}')).toBe(1)
        expect(presentIn(one)).toEqual([])
        await released
      })
      release(undefined)
      await holding
      expect(await of('resetmyphone_database_up')).toEqual({ '': 1 })
      expect((await present()).length).toBeGreaterThan(10)
    })

    test('answers with an error, they come, too', async () => {
      const { kysely } = w.database
      await sql`alter table holds rename to away`.execute(kysely)
      try {
        expect(await of('resetmyphone_database_up')).toEqual({ '': 0 })
        expect(await present()).toEqual([])
      } finally {
        await sql`alter table away rename to holds`.execute(kysely)
      }
      expect(await of('resetmyphone_database_up')).toEqual({ '': 1 })
    })
  })

  test('errors in the log are counted', async () => {
    const { ann, tenant } = w
    expect(await of('resetmyphone_errors_total')).toEqual({ '': 0 })
    tenant.connector.fail({ method: 'POST', path: /\/v3\/conversations(\?|$)/ }, { status: 404 })
    await ann.says('reset my phone')
    await ann.presses('Send to IT')
    expect(w.logged()).toContain('error The channel cannot be reached')
    const errors = w
      .logged()
      .split('\n')
      .filter((line) => line.startsWith('error '))
    expect(await of('resetmyphone_errors_total')).toEqual({ '': errors.length })
  })

  test('every number and every label in the rules and their cases is one that the bot gives', async () => {
    const { ann, tenant } = w
    await ann.says('reset my phone')
    await ann.browses(ann.ticket(), { as: 'Henrik Dahl' })
    await ann.handsBack('2345-6789')
    await ann.presses('Get a new sign-in')
    tenant.connector.fail({ method: 'PUT' }, { status: 502, times: 9 })
    await ann.signsIn()
    tenant.connector.heal()
    await w.clock.advance('1m')
    await w.intune.finishes('Pixel 8')
    const given = await numbers()
    expect(usedIn(rules).length).toBeGreaterThan(30)
    expect(usedIn(cases).length).toBeGreaterThan(60)
    expect(unknownIn([...usedIn(rules), ...usedIn(cases)], given)).toEqual([])
    const wrong = `resetmyphone_jobs_totals resetmyphone_jobs_total{sort="find"}
    resetmyphone_jobs_total{kind=~"find|seek",outcome="done"} resetmyphone_jobs_total{kind="finds"}`
    expect(unknownIn(usedIn(wrong), given)).toEqual([
      'resetmyphone_jobs_totals',
      'resetmyphone_jobs_total: sort',
      'resetmyphone_jobs_total: kind seek',
      'resetmyphone_jobs_total: kind finds',
    ])
  })

  test('no label holds anything of a person or a device', async () => {
    await resets('Ann Carter', 'Pixel 8')
    await w.ann.presses('This wasn’t me')
    const known = /^([a-z]+([A-Z_][A-Za-z]*)*|[A-Z]+|\d{1,3}(\.\d+)?|\d+|\+Inf)$/
    const labels = [...(await numbers()).keys()].flatMap(labelsIn)
    expect(labels.length).toBeGreaterThan(50)
    const devices = await w.database.kysely.selectFrom('resets').select('device_id').execute()
    const named = [w.ann.id, w.ann.name, ...devices.map(({ device_id: id }) => id ?? '')]
    expect(named).toHaveLength(3)
    expect(labels.filter(([, value]) => !known.test(value) || named.includes(value))).toEqual([])
  })
})

// No bot runs here: its connections would not survive that this process waits for promtool.

/** Each alert's own lines. */
const alerts = rules
  .split(/^ {6}- alert: /m)
  .slice(1)
  .map((text) => ({ name: /^\w+/.exec(text)?.[0] ?? '', text }))

test('every alert says how bad it is, who notices, what to do, and where more is written', () => {
  expect(alerts.length).toBeGreaterThan(15)
  const sections = [...runbook.matchAll(/^### (\w+)$/gm)].map(([, name = '']) => name)
  expect(sections.toSorted()).toEqual(alerts.map(({ name }) => name).toSorted())
  for (const { name, text } of alerts) {
    expect(text).toMatch(/severity: (critical|warning)$/m)
    for (const says of ['summary', 'impact', 'action']) {
      expect([name, text]).toEqual([
        name,
        expect.stringMatching(new RegExp(`^ {10}${says}: .{10,}`, 'm')),
      ])
    }
    expect(text).toContain(`runbook_url: docs/operations/README.md#${name.toLowerCase()}\n`)
  }
})

test('every alert has a case in which it fires and one in which it does not', () => {
  const looks = cases.split('- expr: ').slice(1)
  for (const { name } of alerts) {
    const own = looks.filter((look) =>
      look.startsWith(`'ALERTS{alertname="${name}",alertstate="firing"}'`),
    )
    const quiet = own.filter((look) => look.includes('exp_samples: []'))
    expect([name, quiet.length > 0]).toEqual([name, true])
    expect([name, own.length > quiet.length]).toEqual([name, true])
  }
})

describe('promtool', () => {
  const promtool = (...given: string[]) =>
    spawnSync('promtool', given, { cwd: folder, encoding: 'utf8', timeout: 60_000 })
  const isThere = promtool('--version').error === undefined
  const isOptional = process.env['CI'] !== 'true'

  if (!isThere && isOptional) {
    test.skip('takes the rules and their cases (skipped: promtool is not installed; Debian has it in the package prometheus)', () =>
      undefined)
    return
  }

  test.each([
    ['takes the rules', ['check', 'rules', 'alerts.yml']],
    ['finds each alert firing and quiet when it should be', ['test', 'rules', 'alerts.test.yml']],
  ])(
    '%s',
    (_, given) => {
      const { error, status, stdout, stderr } = promtool(...given)
      expect(error).toBeUndefined()
      expect(`${stdout}${stderr}`).toContain('SUCCESS')
      expect(status).toBe(0)
    },
    70_000,
  )
})
