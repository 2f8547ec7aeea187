import { expect } from '@jest/globals'
import fc, { type IAsyncPropertyWithHooks, type IPropertyWithHooks } from 'fast-check'

/** How many cases there are of each kind when `FUZZ_RUNS` does not say otherwise. */
export const shares = {
  activities: 1_500,
  presses: 1_600,
  addresses: 3_200,
  rules: 3_800,
  stories: 40,
} as const

/** Far longer than one kind takes on a machine that does nothing else: about twenty seconds. */
export const MOST_MS = 240_000

const usual = Object.values(shares).reduce((sum, share) => sum + share, 0)
/** All of them together. */
export const total = Number(process.env['FUZZ_RUNS'] ?? usual)
/** Enough of them to ask how far they have come. */
export const isEnough = total >= usual / 2
const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_121)

/**
 * Tries as many cases as this kind has, always the same ones for the same `FUZZ_SEED`. A failure
 * shows the seed. What failed is not made smaller: the world remembers what came before.
 */
export async function tries<T>(
  kind: keyof typeof shares,
  property: IAsyncPropertyWithHooks<T> | IPropertyWithHooks<T>,
): Promise<void> {
  const numRuns = Math.ceil((shares[kind] * total) / usual)
  const found = await fc.check(property, { seed, numRuns, endOnFailure: true })
  if (found.failed) {
    const example = JSON.stringify(found.counterexample).slice(0, 2_000)
    const again = `FUZZ_SEED=${seed} FUZZ_RUNS=${total}`
    throw new Error(`Case ${found.numRuns} of ${kind} (${again}): ${example}`, {
      cause: found.errorInstance,
    })
  }
  expect(found.numRuns).toBe(numRuns)
}
