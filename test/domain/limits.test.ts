import { expect, test } from '@jest/globals'
import { usesOf } from '../../src/domain/limits.ts'
import type { Actor, Event, Failure, Reset } from '../../src/domain/reset.ts'
import { now, resets } from '../cards.samples.ts'

const SYSTEM: Actor = { kind: 'system' }
const { resetting } = resets
const counted = [`reset ${resetting.asked.requestId}`]

/** What is given back when this happens to a reset, whatever becomes of it. */
const givenBack = (before: Reset, event: Event) => {
  const nothing = { newPrompt: null, prompt: null, hold: null }
  const decision = { kind: 'accepted', reset: resets.failed, ...nothing } as const
  const { spent, returned } = usesOf(before, event, decision, SYSTEM, now)
  expect(spent).toEqual([])
  return returned
}

/** Whether each failure says for certain that the device was not reset. */
const isCertain: Readonly<Record<Failure, boolean>> = {
  vanished: true,
  ownerChanged: false,
  notPossible: false,
  accountDisabled: false,
  notPermitted: true,
  refusedByIntune: true,
  unknownOutcome: false,
  failedOnDevice: true,
  notSupported: true,
  noAnswer: false,
  neverAsked: false,
}
const failures = Object.entries(isCertain) as [Failure, boolean][]

test.each(failures)('%s after Intune was asked is given back: %s', (failure, isGivenBack) => {
  const event: Event = { type: 'failed', failure }
  expect(givenBack(resetting, event)).toEqual(isGivenBack ? counted : [])
  expect(givenBack({ ...resetting, asked: null }, event)).toEqual([])
})

test('what the phone says late is given back as well, once', () => {
  const late: Event = { type: 'failed', failure: 'failedOnDevice' }
  const silent: Reset = { ...resets.failed, asked: resetting.asked, failure: 'noAnswer' }
  expect(givenBack(silent, late)).toEqual(counted)
  const { authority, asked } = resetting
  const looked: Reset = { ...resets.awaitingApproval, open: { authority, asked } }
  expect(givenBack(looked, late)).toEqual(counted)
  expect(givenBack({ ...silent, failure: 'failedOnDevice' }, late)).toEqual([])
})

test('a reset that was carried out stays counted', () => {
  expect(givenBack(resetting, { type: 'completed', entry: 'now', hasPasscode: true })).toEqual([])
})
