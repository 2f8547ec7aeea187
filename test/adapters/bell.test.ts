import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { createBell } from '../../src/adapters/bell.ts'

beforeEach(() => {
  jest.useFakeTimers()
})
afterEach(() => {
  jest.useRealTimers()
})

/** So many who can be woken, and how often each was. */
function sleepers(count: number) {
  const bell = createBell()
  const woken: number[] = Array.from({ length: count }, () => 0)
  const all = woken.map((_, index) =>
    bell.add(() => {
      woken[index] = (woken[index] ?? 0) + 1
    }),
  )
  const ring = () => {
    bell.ring()
    jest.advanceTimersByTime(100)
  }
  return { bell, woken, all, ring }
}

test('the bell wakes one, and next time the next', () => {
  const { woken, ring } = sleepers(3)
  const after = [1, 2, 3, 4].map(() => {
    ring()
    return [...woken]
  })
  expect(after).toEqual([
    [1, 0, 0],
    [1, 1, 0],
    [1, 1, 1],
    [2, 1, 1],
  ])
})

test('it wakes nobody who is busy while somebody is not, and all when all are', async () => {
  const { woken, all, ring } = sleepers(3)
  const ends = [0, 2].map((index) => {
    const { promise, resolve, reject } = Promise.withResolvers<null>()
    return { done: all[index]?.whileBusy(() => promise), resolve, reject }
  })
  ring()
  ring()
  expect(woken).toEqual([0, 2, 0])
  const last = Promise.withResolvers<string>()
  const done = all[1]?.whileBusy(() => last.promise)
  ring()
  expect(woken).toEqual([1, 3, 1])
  ends[1]?.reject(new Error('no power'))
  await expect(ends[1]?.done).rejects.toThrow('no power')
  ring()
  expect(woken).toEqual([1, 3, 2])
  last.resolve('what was done')
  ends[0]?.resolve(null)
  await expect(done).resolves.toBe('what was done')
})

test('rung many times in one breath it wakes at once, and once more a little later', () => {
  const { bell, woken } = sleepers(1)
  for (let times = 0; times < 50; times++) bell.ring()
  expect(woken).toEqual([1])
  jest.advanceTimersByTime(50)
  expect(woken).toEqual([2])
  jest.advanceTimersByTime(10_000)
  expect(woken).toEqual([2])
  bell.ring()
  expect(woken).toEqual([3])
})

test('nobody is there to be woken: nothing happens', () => {
  const { ring, woken } = sleepers(0)
  ring()
  expect(woken).toEqual([])
})
