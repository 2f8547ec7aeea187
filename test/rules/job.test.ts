import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  nextLook,
  nextPurge,
  owe,
  owedBy,
  pauseBeforeLook,
  purgeGoesOn,
  purgeToday,
  type Owed,
} from '../../src/domain/job.ts'
import type { SignIn } from '../../src/domain/prompt.ts'
import type { Authority, Escalation, In, Reset } from '../../src/domain/reset.ts'
import { DAY, HOUR, isoOf, MINUTE, phone, SECOND, start } from './world.ts'

const signIn: SignIn = {
  person: 'ann',
  promptId: 'p1',
  purpose: 'reset',
  authenticatedAt: isoOf(start),
  at: isoOf(start),
  methods: [],
  contexts: [],
}
const bySignIn: Authority = { kind: 'signIn', signIn }
const byVouch: Authority = {
  kind: 'vouch',
  vouch: { by: 'cleo', name: 'Cleo', at: isoOf(start), note: 'Seen.', signIn },
}
const escalation: Escalation = {
  cause: 'cannotSignIn',
  id: 'e1',
  because: [],
  reason: null,
  at: isoOf(start),
  claim: null,
  reminders: 0,
  remindAt: null,
  remindedAt: null,
}
const facts = {
  id: 'r1',
  version: 3,
  person: 'ann',
  device: phone,
  createdAt: isoOf(start - HOUR),
  changedAt: isoOf(start),
  escalation: null,
  approval: null,
}
const resetting: In<'resetting'> = {
  ...facts,
  state: 'resetting',
  until: isoOf(start + DAY),
  authority: bySignIn,
  asked: null,
  notBefore: null,
  disownedAt: null,
}
const asked = { at: isoOf(start), requestId: 'q1', newestBefore: null, entry: null }
const asking: In<'resetting'> = { ...resetting, asked }
const failed: In<'failed'> = {
  ...facts,
  state: 'failed',
  until: isoOf(start + 7 * DAY),
  authority: bySignIn,
  asked,
  failure: 'noAnswer',
  disownedAt: null,
}
const done: In<'done'> = {
  ...facts,
  state: 'done',
  until: null,
  authority: bySignIn,
  entry: isoOf(start),
  hasPasscode: true,
  sight: null,
  doneAt: isoOf(start),
  disownedAt: null,
}
const until = isoOf(start + 5 * MINUTE)
const states = {
  awaitingSignIn: { ...facts, state: 'awaitingSignIn', until },
  lapsed: { ...facts, state: 'lapsed', until },
  awaitingApproval: { ...facts, state: 'awaitingApproval', until, escalation, open: null },
  resetting: asking,
  failed,
  done,
  closed: { ...facts, state: 'closed', until: null, ending: { how: 'expired' } },
} satisfies { [S in Reset['state']]: In<S> }
const names = Object.keys(states) as Reset['state'][]

const kindsOf = (owed: readonly Owed[]) => owed.map(({ job }) => job.kind).sort()
const keysOf = (owed: readonly Owed[]) => owed.map(({ key }) => key)
const ofKind = (reset: Reset, kind: Owed['job']['kind']) =>
  owedBy(reset).filter(({ job }) => job.kind === kind)
const audiences = (reset: Reset) =>
  ofKind(reset, 'show').flatMap(({ job }) => ('audience' in job ? [job.audience] : []))

describe('what a reset owes', () => {
  test.each(names)('%s: the requester sees it at once, and a timer is set if it waits', (name) => {
    const reset: Reset = states[name]
    expect(ofKind(reset, 'show')).toContainEqual({
      job: { kind: 'show', resetId: 'r1', audience: 'employee', again: false },
      key: expect.any(String),
      at: reset.changedAt,
    })
    const wake = { job: { kind: 'wake', resetId: 'r1', until: reset.until }, at: reset.until }
    expect(ofKind(reset, 'wake')).toEqual(
      reset.until === null ? [] : [{ ...wake, key: expect.any(String) }],
    )
    const keys = keysOf(owedBy(reset))
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('the approvers see what IT was asked for, and nothing else', () => {
    expect(audiences(states.awaitingSignIn)).toEqual(['employee'])
    expect(audiences(states.awaitingApproval)).toEqual(['employee', 'channel'])
    expect(audiences({ ...done, escalation })).toEqual(['employee', 'channel'])
  })

  test('the approver who vouched sees it in their own chat, and no other approver does', () => {
    expect(audiences({ ...done, authority: byVouch, escalation })).toEqual([
      'employee',
      'channel',
      'approver:cleo',
    ])
  })

  test('an order is owed at once, but not before the time that Intune gave', () => {
    expect(ofKind(resetting, 'order')).toMatchObject([{ at: resetting.changedAt }])
    const notBefore = isoOf(start + 2 * MINUTE)
    expect(ofKind({ ...resetting, notBefore }, 'order')).toMatchObject([{ at: notBefore }])
  })

  test('once Intune was asked, no order is owed, but a look in a second and advice in two minutes', () => {
    expect(kindsOf(owedBy(asking))).toEqual(['look', 'show', 'show', 'wake'])
    expect(ofKind(asking, 'look')).toMatchObject([
      { job: { resetId: 'r1', count: 0 }, at: isoOf(start + SECOND) },
    ])
    expect(ofKind(asking, 'show').map(({ at }) => at)).toEqual([
      isoOf(start),
      isoOf(start + 2 * MINUTE),
    ])
  })

  test.each(names.filter((name) => name !== 'resetting'))(
    '%s: nothing is asked of Intune',
    (name) => {
      const kinds = kindsOf(owedBy(states[name]))
      expect(kinds).not.toContain('order')
      expect(kinds).not.toContain('look')
    },
  )
})

describe('a debt', () => {
  test('that is still the same keeps its key; only what is shown is owed anew', () => {
    const listed: Reset = {
      ...asking,
      version: 4,
      changedAt: isoOf(start + MINUTE),
      asked: { ...asked, entry: isoOf(start) },
    }
    const [before, after] = [keysOf(owedBy(asking)), keysOf(owedBy(listed))]
    const changed = after.filter((key) => !before.includes(key))
    expect(changed).toEqual([ofKind(listed, 'show')[0]?.key])
    expect(after).toHaveLength(before.length)
  })

  test('of another time, order or request has another key', () => {
    const key = (reset: Reset, kind: Owed['job']['kind']) => ofKind(reset, kind)[0]?.key
    const later = { ...states.awaitingSignIn, until: isoOf(start + 6 * MINUTE) }
    expect(key(later, 'wake')).not.toBe(key(states.awaitingSignIn, 'wake'))
    const postponed = { ...resetting, version: 5, notBefore: isoOf(start + MINUTE) }
    expect(key(postponed, 'order')).not.toBe(key(resetting, 'order'))
    const asksAgain = { ...asking, version: 6, asked: { ...asked, requestId: 'q2' } }
    expect(key(asksAgain, 'look')).not.toBe(key(asking, 'look'))
    const advice = (reset: Reset) => ofKind(reset, 'show').at(-1)?.key
    expect(advice(asksAgain)).not.toBe(advice(asking))
  })

  test('of one kind never has the key of another', () => {
    const key = (job: Owed['job']) => owe(job, 'k', isoOf(start)).key
    const resetId = 'r1'
    const keys = [
      key({ kind: 'find', person: 'ann', turn: 't1', hint: null, count: 0 }),
      key({ kind: 'show', resetId, audience: 'employee', again: false }),
      key({ kind: 'show', resetId, audience: 'channel', again: false }),
      key({ kind: 'show', resetId, audience: 'approver:cleo', again: false }),
      key({ kind: 'order', resetId }),
      key({ kind: 'look', resetId, count: 0 }),
      key({ kind: 'wake', resetId, until }),
      key({ kind: 'alert', about: 'notPermitted', detail: '' }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('of one reset is never that of another, even where all else is the same', () => {
    const anyReset = fc.constantFrom<Reset>(...names.map((name) => states[name]), resetting, {
      ...asking,
      authority: byVouch,
      escalation,
    })
    const some = fc.tuple(anyReset, fc.nat(20), anyReset, fc.nat(20), fc.uuid(), fc.uuid())
    fc.assert(
      fc.property(some, ([one, version, other, otherVersion, id, otherId]) => {
        fc.pre(id !== otherId)
        const left = keysOf(owedBy({ ...one, id, version }))
        const right = keysOf(owedBy({ ...other, id: otherId, version: otherVersion }))
        expect(left.filter((key) => right.includes(key))).toEqual([])
      }),
    )
  })
})

describe('looking at Intune', () => {
  test.each<[string, number, number]>([
    ['at once', 0, 1.5 * SECOND],
    ['before it was asked, by another clock', -MINUTE, 1.5 * SECOND],
    ['after 22.5 s', 22.5 * SECOND, 1.5 * SECOND],
    ['just after 22.5 s', 22.5 * SECOND + 15, 1.5 * SECOND + 1],
    ['after a minute', MINUTE, 4 * SECOND],
    ['just before 2 min', 2 * MINUTE - 15, 8 * SECOND - 1],
    ['after 2 min', 2 * MINUTE, 12 * SECOND],
    ['just before 5 min', 5 * MINUTE - 10, 30 * SECOND - 1],
    ['after 5 min', 5 * MINUTE, 30 * SECOND],
    ['just before 10 min', 10 * MINUTE - 1, 30 * SECOND],
    ['after 10 min', 10 * MINUTE, 30 * SECOND],
    ['just after 10 min', 10 * MINUTE + 20, 30 * SECOND + 1],
    ['after 1 h', HOUR, 3 * MINUTE],
    ['just before 5 h', 5 * HOUR - 20, 15 * MINUTE - 1],
    ['after 5 h', 5 * HOUR, 15 * MINUTE],
    ['just before a day', 24 * HOUR - 1, 15 * MINUTE],
    ['after a day', 24 * HOUR, HOUR],
    ['after a week', 7 * DAY, HOUR],
  ])('%s', (_, since, pause) => {
    expect(pauseBeforeLook(since)).toBe(pause)
  })

  test('the pauses only ever grow, from a second and a half to an hour', () => {
    const anyTime = fc.integer({ min: 0, max: 8 * DAY })
    fc.assert(
      fc.property(anyTime, anyTime, (one, other) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)]
        expect(pauseBeforeLook(sooner)).toBeLessThanOrEqual(pauseBeforeLook(later))
        expect(pauseBeforeLook(sooner)).toBeGreaterThanOrEqual(1.5 * SECOND)
        expect(pauseBeforeLook(later)).toBeLessThanOrEqual(HOUR)
      }),
    )
  })

  test('who watches their phone for two minutes is told within two seconds, mostly, for some 40 looks', () => {
    const looks: number[] = []
    for (let at = SECOND; at < 2 * MINUTE; at += pauseBeforeLook(at)) looks.push(at)
    expect(looks.length).toBeLessThanOrEqual(45)
    const waits = Array.from({ length: 1_000 }, (_, index) => (index / 1_000) * looks.at(-1)!)
      .map((at) => (looks.find((look) => look >= at) ?? NaN) - at)
      .toSorted((one, other) => one - other)
    expect(waits[500]).toBeLessThan(1.5 * SECOND)
    expect(waits[999]).toBeLessThan(8 * SECOND)
  })

  test('each look owes the next under a key of its own, and owing it twice is owing it once', () => {
    const at = new Date(start)
    const keys = [0, 1, 2, 10].map((count) => nextLook('r1', 'q1', count, at).key)
    const others = [nextLook('r1', 'q2', 1, at).key, nextLook('r2', 'q1', 1, at).key]
    const first = keysOf(ofKind(asking, 'look'))
    const all = [...first, ...keys, ...others]
    expect(new Set(all).size).toBe(all.length)
    expect(nextLook('r1', 'q1', 2, new Date(start + HOUR)).key).toBe(keys[2])
    expect(nextLook('r1', 'q1', 2, at)).toMatchObject({
      job: { kind: 'look', resetId: 'r1', count: 2 },
      at: at.toISOString(),
    })
  })
})

describe('deleting what is not kept', () => {
  const night = new Date('2026-11-20T23:59:59.999Z')

  test('is owed once a day, however often and whenever on that day', () => {
    const morning = new Date('2026-11-20T00:00:00.000Z')
    expect(purgeToday(night).key).toBe(purgeToday(morning).key)
    expect(purgeToday(night).at).toBe(night.toISOString())
    expect(nextPurge(morning)).toEqual(nextPurge(night))
  })

  test('is owed for the day after, before anybody starts on it', () => {
    const next = nextPurge(night)
    expect(next.at).toBe('2026-11-21T03:00:00.000Z')
    expect(next.key).not.toBe(purgeToday(night).key)
    expect(purgeToday(new Date('2026-11-21T12:00:00Z')).key).toBe(next.key)
  })

  test('goes on under a key of its own, on the same day', () => {
    const { job, key } = purgeToday(night)
    if (job.kind !== 'purge') throw new Error('Something else is owed')
    const more = purgeGoesOn(job, night)
    expect(more.job).toEqual({ kind: 'purge', day: '2026-11-20', count: 1 })
    expect([key, nextPurge(night).key]).not.toContain(more.key)
  })
})
