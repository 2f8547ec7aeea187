import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import en from '../../cards/strings/en.json' with { type: 'json' }
import { verbs } from '../../src/buttons.ts'
import type { Job } from '../../src/domain/job.ts'
import { signInUrlOf } from '../cards.ts'
import { createKeeper, type Entry, type Keeper } from '../kept.ts'
import { endOfWorlds, expectCalm, world, type SimulatedPerson, type World } from '../world.ts'
import {
  columns,
  elsewhere,
  holds,
  states,
  table,
  takenFor,
  type Column,
  type HoldName,
  type Role,
  type StateName,
  type Verb,
} from './authorisation.table.ts'

type Where = 'personal' | 'channel'

/** What the bot did with one press: its answer, and what it wrote into that chat besides. */
type Answer = { status: number; body: unknown; said: string }

const people: Readonly<Record<Role, string>> = {
  'the requester': 'Lars Lindqvist',
  'an approver who is the requester': 'Lars Lindqvist',
  'an approver': 'Henrik Dahl',
  'the approver who vouched': 'Sam Okafor',
  'another employee': 'Noor Haddad',
  'a former approver': 'Elena Conti',
  'a guest in the group': 'Alex Moreau',
  'a disabled account in the group': 'Robin Clarke',
}

/** What each press is written down as. */
const events: Readonly<Record<Verb, string | null>> = {
  'passcode.show': 'shown',
  'reset.choose': 'chosen',
  'reset.cancel': 'cancelled',
  'reset.again': 'again',
  'reset.remind': 'reminded',
  'reset.disown': 'disowned',
  'reset.escalate': 'escalated',
  // These ask the bot to look or to show, and decide nothing.
  'devices.more': null,
  'reset.find': null,
  'reset.status': null,
  'approval.claim': 'claimed',
  'approval.approve': 'approved',
  'approval.deny': 'denied',
  'approval.vouch': 'vouched',
  'approval.handled': 'handled',
  'hold.lift': 'lifted',
  'a code handed back': 'signedIn',
  'a code typed': 'signedIn',
}

const phone = 'Galaxy S23'
const phones = [phone, 'iPad Pro', 'MacBook Air', 'Surface Laptop 5']
const nothing = '00000000-0000-4000-8000-000000000000'
const note = { note: 'I know them' }
const withNote = { where: 'channel' as const, inputs: note }

let w: World
let rows: Keeper
let lars: SimulatedPerson
/** What is pressed about; null where there is none. */
let resetId: string | null
let deviceId: string | undefined
let holdId: string | null
/** The newest code there was; somebody holds it, or it has been used. */
let code: string

beforeAll(async () => {
  w = await world({ env: { MESSAGES_PER_MINUTE: '1000', BURST_RESETS: '2' } })
  for (const name of Object.values(people)) w.tenant.person(name).locale = 'en-GB'
  for (const name of ['Alex Moreau', 'Robin Clarke']) w.tenant.person(name).role = 'approver'
  for (const name of new Set(Object.values(people))) await w.someone(name).meets()
  lars = w.someone('Lars Lindqvist')
  rows = await createKeeper(w.database)
})
afterAll(() => expectCalm(w))
afterAll(async () => {
  await rows.end()
  await w.end()
})
afterAll(endOfWorlds)

// --- how everything comes about

type Step<Name> = readonly [name: Name, comesAbout: () => Promise<unknown>]

/** Steps that go on where the one before ended. */
type Story<Name> = readonly Step<Name>[]

async function chooses(): Promise<void> {
  await lars.says('reset my phone')
  await lars.presses('Choose samsung Galaxy S23')
}

/** The sign-in, up to the code on its last page. */
async function getsCode(by: SimulatedPerson): Promise<void> {
  const { code: got } = await by.browses(by.ticket())
  code = got ?? ''
}

async function choosesAndSignsIn(): Promise<void> {
  await chooses()
  await getsCode(lars)
  await lars.handsBack(code)
}

/** About this reset: there are newer cards by now on which one may ask IT, but about nothing. */
async function asksIT(): Promise<void> {
  await press('reset.escalate', lars, 'personal')
  await w.settle()
}

/** Makes all these devices somebody's, heard of just now. */
function haveDevices({ id }: SimulatedPerson): void {
  const lastSyncDateTime = new Date(Date.now()).toISOString()
  for (const name of phones) w.tenant.phones.change(name, { userId: id, lastSyncDateTime }, id)
}

// The canary takes a vouch for one as soon as it is pressed: where the requester is shown a passcode,
// nobody has tried one before.
const stories: readonly Story<StateName>[] = [
  [
    ['none', () => lars.says('reset my phone')],
    [
      'awaitingSignIn',
      async () => {
        await chooses()
        await getsCode(lars)
      },
    ],
    // What is owed now is not done yet.
    ['resetting: not asked', () => w.tenant.connector.verifyState(lars.id, code)],
    // Time passes: Intune's entries are told apart by it.
    ['resetting: asked', () => w.clock.advance('1s')],
    ['failed: final', () => w.intune.fails(phone)],
    ['awaitingApproval: failed', asksIT],
  ],
  [
    [
      'done: signIn',
      async () => {
        await choosesAndSignsIn()
        await w.intune.finishes(phone)
      },
    ],
    [
      'done: signIn, later',
      async () => {
        await w.clock.advance('15m')
        await lars.presses('Show passcode')
        await getsCode(lars)
      },
    ],
    ['done: disowned', () => lars.presses('Yes, stop it')],
  ],
  [
    [
      'lapsed',
      async () => {
        await chooses()
        await getsCode(lars)
        await w.clock.advance('5m')
      },
    ],
    [
      'awaitingApproval: cannotSignIn',
      async () => {
        await asksIT()
        await w.sam.presses('Vouch and sign in', withNote)
        await getsCode(w.sam)
      },
    ],
    [
      'done: vouch',
      async () => {
        await w.clock.advance('1s')
        await w.sam.handsBack(code)
        await w.intune.finishes(phone)
      },
    ],
  ],
  [
    [
      'failed: open',
      async () => {
        w.tenant.graph.fail({ method: 'POST', path: /resetPasscode/ }, { status: 503, times: 1 })
        await choosesAndSignsIn()
        await w.clock.advance('11m')
      },
    ],
    ['awaitingApproval: failed, open', asksIT],
  ],
  [
    [
      'awaitingApproval: policy',
      async () => {
        const longAgo = new Date(Date.now() - 40 * 86_400_000).toISOString()
        w.tenant.phones.change(phone, { lastSyncDateTime: longAgo })
        await chooses()
      },
    ],
    ['closed: denied', () => w.henrik.presses('Deny', withNote)],
  ],
  [
    [
      'awaitingApproval: noSelfService',
      async () => {
        await lars.says('reset my phone')
        await lars.presses('Ask IT about Apple MacBook Air')
      },
    ],
  ],
  [
    [
      'awaitingApproval: noDevice',
      async () => {
        haveDevices(w.ann)
        await lars.says('reset my phone')
        await lars.presses('Send to IT')
      },
    ],
  ],
  [
    [
      'closed: cancelled',
      async () => {
        await chooses()
        await lars.presses('Cancel')
      },
    ],
  ],
]

const storiesOfHolds: readonly Story<HoldName>[] = [
  [
    ['none', chooses],
    ['on the requester', () => lars.presses('Yes, stop it')],
    ['lifted', () => w.henrik.presses('Let Lars Lindqvist reset again', withNote)],
  ],
  [
    [
      'by an approver',
      async () => {
        await chooses()
        await w.henrik.says(`freeze ${lars.record.upn}`, { where: 'channel' })
      },
    ],
  ],
  [
    [
      'on everybody',
      async () => {
        await w.ann.says('reset my phone')
        await w.ann.signsIn()
        await choosesAndSignsIn()
      },
    ],
  ],
]

/** Nobody has asked for anything yet. */
async function nothingHasHappened(): Promise<void> {
  await rows.clear()
  haveDevices(lars)
  code = '2345-6789'
}

/** What there is now is what is pressed about, and stays as it is. */
async function isAbout(): Promise<void> {
  const { kysely } = w.database
  const reset = await kysely
    .selectFrom('resets')
    .select(['id', 'device_id'])
    .where('person_id', '=', lars.id)
    .executeTakeFirst()
  const hold = await kysely.selectFrom('holds').select('id').executeTakeFirst()
  const known = w.tenant.phones.devices().find(({ record }) => record.model === phone)
  resetId = reset?.id ?? null
  deviceId = reset?.device_id ?? known?.id
  holdId = hold?.id ?? null
  await rows.keep()
}

// --- one press

const isCode = (verb: Verb) => verb === 'a code handed back' || verb === 'a code typed'
const isForApprovers = (verb: Verb) => /^(approval|hold)\./.test(verb)
const homeOf = (verb: Verb): Where => (isForApprovers(verb) ? 'channel' : 'personal')

/** Sends it as Teams would. */
async function press(verb: Verb, by: SimulatedPerson, where: Where): Promise<Answer> {
  const { connector } = w.tenant
  const { channel } = connector
  const chat = where === 'channel' ? channel.id : connector.personalConversationId(by.id)
  const before = connector.transcript(chat)
  const answer = await sent()
  const news = connector.transcript(chat).slice(before.length)
  const said = news.flatMap(({ from, text, summary }) =>
    from.role === 'bot' ? (text ?? summary ?? '') : [],
  )
  return { ...answer, said: said.join(' ') }

  function sent(): Promise<{ status: number; body: unknown }> {
    if (verb === 'a code typed') return connector.says(by.id, where, code)
    if (verb === 'a code handed back') {
      const conversation = { id: channel.id, conversationType: 'channel' }
      const overrides = where === 'channel' ? { conversation } : {}
      return connector.verifyState(by.id, code, { overrides })
    }
    const card = before.findLast(({ from }) => from.role === 'bot')
    return connector.invokes(by.id, chat, card?.id ?? '1', { verb, ...dataOf(verb) })
  }
}

function dataOf(verb: Verb): { data: Record<string, unknown>; inputs?: Record<string, unknown> } {
  if (verb === 'hold.lift') return { data: { holdId: holdId ?? nothing }, inputs: note }
  if (verb === 'reset.choose') return { data: { deviceId } }
  if (verb === 'reset.escalate' && resetId === null) return { data: {} }
  const data = { resetId: resetId ?? nothing }
  return verb.startsWith('approval.') ? { data, inputs: note } : { data }
}

const sentences = Object.entries(en).filter(([name]) =>
  /^(refusal|already)\.|^(goOnInPrivate|help|desk\.help|choices\.summary|nothingOpen|oneMoment)$/.test(
    name,
  ),
)

/** The name of a sentence that is said outside of cards; where it is none, the text as it is. */
function nameOf(text: string): string {
  if (text === '') return 'nothing'
  const [name = text] =
    sentences.find(([, sentence]) => {
      const [start = '', end] = sentence.split('{{name}}')
      if (end !== undefined) return text.startsWith(start) && text.endsWith(end)
      return text === sentence || text.startsWith(`${sentence}\n\n`)
    }) ?? []
  return name.replace(/^refusal\.|\.summary$/, '')
}

/** What somebody is told: the name of a sentence, or what kind of card they see. */
function toldIn({ body, said }: Answer): string {
  const { type, value } = (body ?? {}) as { type?: string; value?: unknown }
  if (type === 'application/vnd.microsoft.card.adaptive') {
    return signInUrlOf(value) === null ? 'a card' : 'a card to sign in'
  }
  return nameOf(typeof value === 'string' ? value : said)
}

/** What somebody must be told who gets this. */
function tellingOf(word: string, verb: Verb, where: Where, { outcome, result }: Entry): string {
  if (outcome === 'refused') return word
  if (isCode(verb)) return 'nothing'
  if (outcome === 'signInFirst') return isForApprovers(verb) ? 'goOnInPrivate' : 'a card to sign in'
  // In a channel nobody is shown what is theirs.
  if (where !== homeOf(verb) && !isForApprovers(verb)) return 'goOnInPrivate'
  return verb.startsWith('reset.') && result === 'awaitingSignIn' ? 'a card to sign in' : 'a card'
}

/** An entry in the words of the table. */
function wordFor(verb: Verb, told: string, { outcome, result, reset_id }: Entry): string {
  if (outcome === 'refused') {
    // Who comes second is told who was first.
    const isLate = ['notNow', 'ended'].includes(result)
    return isLate && told.startsWith('already.') ? told : result
  }
  if (outcome === 'signInFirst') return 'signInFirst'
  if (verb === 'passcode.show') return 'passcode'
  if (verb === 'hold.lift') return 'lifted'
  return `${reset_id === resetId ? '' : '+'}${result}`
}

/** What somebody is written down as; for a code that depends on whose it was. */
function isTakenFor(kind: string, verb: Verb, column: Column): boolean {
  if (isCode(verb)) return true
  const isAsked = isForApprovers(verb) || (verb === 'passcode.show' && column !== 'also approver')
  const isApprover = isAsked && (takenFor.approver as readonly Column[]).includes(column)
  return kind === (isApprover ? 'approver' : 'employee')
}

/** Whether there is nothing here that a press could be about. */
function isAboutNothing(verb: Verb): boolean {
  if (verb === 'hold.lift') return holdId === null
  const isAboutMore = isCode(verb) || events[verb] === null
  return !isAboutMore && verb !== 'reset.choose' && verb !== 'reset.escalate' && resetId === null
}

/** Whether work is done for nobody but whoever pressed, and shows nothing but what is theirs. */
function isTheirOwn(job: Job, { id }: SimulatedPerson): boolean {
  if (job.kind === 'find') return job.person === id
  return job.kind === 'show' && job.resetId === resetId && job.audience === 'employee'
}

/** What somebody gets in the words of the table, and after it whatever is not as it must be then. */
async function gets(verb: Verb, column: Column, role: Role, where = homeOf(verb)): Promise<string> {
  const by = w.someone(people[role])
  lars.record.role = role === 'an approver who is the requester' ? 'approver' : 'employee'
  const asked = w.intune.resets().length
  const answer = await press(verb, by, where)
  const { entries, isChanged, owed, owesOrder } = await rows.look()
  const [entry] = entries
  const told = toldIn(answer)
  const word = entry === undefined ? told : wordFor(verb, told, entry)
  const isRefused = entry === undefined || entry.outcome === 'refused'
  const isAnswered = word === 'oneMoment'
  const passcode = w.tenant.phones.passcodeOf(phone) ?? 'none yet'

  const must: [otherwise: string, isSo: boolean][] = [
    [`status ${answer.status}`, [200, 201, 202].includes(answer.status)],
    [`${entries.length} entries`, entries.length === (isWrittenDown(verb, word) ? 1 : 0)],
    ['the passcode', JSON.stringify(answer).includes(passcode) === (word === 'passcode')],
    ['a change', !isRefused || !isChanged],
    [
      'work',
      !isRefused || (isAnswered ? owed.every((job) => isTheirOwn(job, by)) : owed.length === 0),
    ],
  ]
  if (entry !== undefined) {
    const { event, actor_id, actor_kind } = entry
    must.push(
      [`told ${told}`, told === tellingOf(word, verb, where, entry)],
      [`as ${event}`, event === events[verb]],
      ['as somebody else', actor_id === by.id],
      [`as ${actor_kind}`, isTakenFor(actor_kind, verb, column)],
    )
  }
  if (!isRefused) {
    if (owesOrder) await w.settle()
    const orders = owesOrder && word === 'resetting' ? 1 : 0
    must.push(['an order', w.intune.resets().length === asked + orders])
  }
  if (!isRefused || isAnswered) {
    await rows.back()
    // What was done until now is nobody's press.
    await rows.look()
  }
  const wrong = must.flatMap(([otherwise, isSo]) => (isSo ? [] : otherwise))
  return [word, ...wrong].join(', ')
}

/** Whether this is a decision about something, if only to refuse it. */
function isWrittenDown(verb: Verb, word: string): boolean {
  const isSaid = ['goOnInPrivate', 'choices', 'help', 'desk.help', 'nothing'].includes(word)
  return !isSaid && !isAboutNothing(verb) && events[verb] !== null
}

// --- the table

/** One row of a verb: what everybody gets. */
type Line = { verb: Verb; row: string; words: Readonly<Record<string, string>> }

const lines: readonly Line[] = Object.entries(table).flatMap(([verb, text]) => {
  const [heads = [], ...rest] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/))
  return rest.map(([row = '', ...words]) => ({
    // Object.entries forgets the names of what it lists.
    verb: verb as Verb,
    row,
    words: Object.fromEntries(words.map((word, at) => [heads[at] ?? '', word])),
  }))
})

const everybody = (Object.keys(columns) as Column[]).flatMap((column) =>
  columns[column].map((role) => ({ column, role })),
)

const inOtherPlace: Readonly<Partial<Record<Verb, string>>> = elsewhere

/** Whether somebody has anything to gain by trying this in another place. */
function mayTry(verb: Verb, role: Role): boolean {
  if (role === 'the approver who vouched') return !verb.startsWith('reset.')
  return role === 'the requester' && !isForApprovers(verb)
}

/** Tries every press of these verbs after every step. */
function tell(story: Story<string>, verbsHere: readonly Verb[]): void {
  story.forEach(([name, comesAbout], at) => {
    const here = lines.filter(({ verb, row }) => row === name && verbsHere.includes(verb))

    describe(name, () => {
      beforeAll(async () => {
        if (at === 0) await nothingHasHappened()
        lars.record.role = 'employee'
        w.tenant.person('Elena').role = 'approver'
        await comesAbout()
        w.tenant.person('Elena').role = 'employee'
        await isAbout()
      })

      test.each(here)('$verb', async ({ verb, words }) => {
        const got: string[] = []
        for (const { column, role } of everybody) {
          got.push(`${role}: ${await gets(verb, column, role)}`)
        }
        expect(got).toEqual(everybody.map(({ column, role }) => `${role}: ${words[column] ?? ''}`))
      })

      test('elsewhere no more than that', async () => {
        for (const { verb, words } of here) {
          const where = homeOf(verb) === 'channel' ? 'personal' : 'channel'
          for (const { column, role } of everybody.filter(({ role }) => mayTry(verb, role))) {
            const word = isAboutNothing(verb) ? undefined : inOtherPlace[verb]
            const got = await gets(verb, column, role, where)
            expect([verb, role, got]).toEqual([verb, role, word ?? words[column]])
          }
        }
      })
    })
  })
}

const ofResets = lines.map(({ verb }) => verb).filter((verb) => verb !== 'hold.lift')
for (const story of stories) tell(story, ofResets)
describe('hold', () => {
  for (const story of storiesOfHolds) tell(story, ['hold.lift'])
})

// --- nothing is left out

test('every verb of the bot is in the table, and both ways of a code', () => {
  expect(Object.keys(table).sort()).toEqual([...verbs, 'a code handed back', 'a code typed'].sort())
})

test('every verb has a line for every state, and a word for everybody', () => {
  const allStates = Object.values(states).flat()
  const told = (all: readonly Story<string>[]) => all.flat().map(([name]) => name)
  expect(told(stories).sort()).toEqual([...allStates].sort())
  expect(told(storiesOfHolds).sort()).toEqual(Object.values(holds).sort())
  for (const verb of Object.keys(table)) {
    const its = lines.filter((line) => line.verb === verb)
    expect(its.map(({ row }) => row)).toEqual(
      verb === 'hold.lift' ? Object.values(holds) : allStates,
    )
    for (const { words } of its) expect(Object.keys(words)).toEqual(Object.keys(columns))
  }
  expect(everybody.map(({ role }) => role).sort()).toEqual(Object.keys(people).sort())
  expect(Object.values(takenFor).flat().sort()).toEqual(Object.keys(columns).sort())
})
