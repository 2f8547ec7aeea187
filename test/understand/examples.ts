import type { Intent, Lookalike } from '../../src/understand.ts'

/** What may come out where no reset must start. `never`: anything, as long as it is no reset. */
export type Outcome = Lookalike | Exclude<Intent, 'reset' | 'lookalike'> | 'negated' | 'never'

/** Sentences of one language, as people write them. */
export type Examples = {
  /** These start a reset. */
  readonly start: readonly string[]
  /** These do not, and what comes out instead. */
  readonly not: Readonly<Partial<Record<Outcome, readonly string[]>>>
}
