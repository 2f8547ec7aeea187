import { beforeAll, describe, expect, test } from '@jest/globals'
import { decide, events, type EventType, type Refusal, type State } from '../../src/domain/reset.ts'
import { breaks } from './breaks.ts'
import { promises } from './promises.ts'
import { UNTOUCHED, walk, type Report } from './walk.ts'

/** Where each event is accepted, at least from one person at one time. */
const acceptedIn = {
  chosen: ['none', 'awaitingSignIn', 'lapsed', 'awaitingApproval', 'resetting', 'failed'],
  escalated: ['none', 'awaitingSignIn', 'lapsed', 'resetting', 'failed'],
  // Not in `lapsed`: the table has a rule there, but one that only says why a code comes too late.
  signedIn: ['awaitingSignIn', 'awaitingApproval', 'done'],
  again: ['awaitingSignIn', 'lapsed'],
  woken: ['awaitingSignIn', 'lapsed', 'awaitingApproval', 'resetting', 'failed'],
  claimed: ['awaitingApproval'],
  reminded: ['awaitingApproval'],
  approved: ['awaitingApproval'],
  vouched: ['awaitingApproval'],
  denied: ['awaitingApproval'],
  handled: ['awaitingApproval'],
  ordered: ['resetting'],
  postponed: ['resetting'],
  listed: ['resetting', 'failed', 'awaitingApproval'],
  completed: ['resetting', 'failed', 'awaitingApproval'],
  failed: ['resetting', 'failed', 'awaitingApproval'],
  cancelled: ['awaitingSignIn', 'lapsed', 'awaitingApproval', 'resetting', 'failed'],
  disowned: ['awaitingSignIn', 'lapsed', 'awaitingApproval', 'resetting', 'failed', 'done'],
  shown: ['done'],
} satisfies Record<EventType, readonly (State | 'none')[]>

/** Every refusal but that of a hold; none of them is out of reach. */
const refusals = {
  notNow: true,
  ended: true,
  notYours: true,
  notForYou: true,
  ownRequest: true,
  notOffered: true,
  notPossible: true,
  notThisDecision: true,
  noteMissing: true,
  noPrompt: true,
  promptOver: true,
  wrongCode: true,
  otherPurpose: true,
  tooEarly: true,
  alreadyAsked: true,
  justReminded: true,
  notOurs: true,
  showOver: true,
  disowned: true,
  frozen: true,
  outdated: true,
  tooManyPrompts: true,
  tooManyEscalations: true,
} satisfies Record<Exclude<Refusal, 'notHeld' | 'alreadyHeld'>, true>

const sentences = [...promises.map(({ sentence }) => sentence), UNTOUCHED]

describe('whoever does whatever, whenever', () => {
  let report: Report
  beforeAll(() => {
    report = walk(decide)
  }, 120_000)

  test.each(sentences)('%s', (sentence) => {
    expect(report.broken.get(sentence)).toBeUndefined()
  })

  test('has been tried in hundreds of states and millions of ways', () => {
    expect(report.states).toBeGreaterThan(700)
    expect(report.steps).toBeGreaterThan(1_000_000)
  })

  test('every event is accepted where it should be, and nowhere else', () => {
    const cells = events.flatMap((event) => acceptedIn[event].map((state) => `${state} ${event}`))
    expect([...report.accepted].sort()).toEqual(cells.sort())
  })

  test('every refusal is given to somebody', () => {
    expect([...report.refusals].sort()).toEqual(Object.keys(refusals).sort())
  })
})

describe('the walk notices when', () => {
  test.each(breaks.map(([sentence, wrong, change]) => ({ sentence, wrong, change })))(
    '$wrong, although $sentence',
    ({ sentence, change }) => {
      expect([...walk(change(decide), sentence).broken.keys()]).toContain(sentence)
    },
  )

  test('any promise at all is broken', () => {
    const noticed = new Set(breaks.map(([sentence]) => sentence))
    expect(sentences.filter((sentence) => !noticed.has(sentence))).toEqual([])
    expect([...noticed].filter((sentence) => !sentences.includes(sentence))).toEqual([])
  })
})
