import type { PersonId } from './domain/prompt.ts'
import { OutsideFailed } from './errors.ts'
import type { Intune } from './ports.ts'

/** Longest that an invoke may wait for Graph; Teams gives up on the whole answer after ten seconds. */
export const CUT_OFF_MS = 2_500

/** Who may decide: looked up at the moment of the click, by object id only; nobody else. */
export type Approvers = {
  /** Throws `OutsideFailed` when it cannot be told in time. */
  readonly include: (person: PersonId) => Promise<boolean>
}

export function createApprovers(parts: {
  intune: Pick<Intune, 'isMember'>
  groupId: string | null
  ids: readonly PersonId[]
}): Approvers {
  const { intune, groupId, ids } = parts
  return {
    include: async (person) => {
      if (ids.includes(person.toLowerCase())) return true
      return groupId !== null && (await inTime(intune.isMember(person, groupId)))
    },
  }
}

/** Waits for an answer from outside, but not so long that the person's own click fails. */
export async function inTime<T>(answer: Promise<T>, ms = CUT_OFF_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new OutsideFailed('graph', 'noAnswer', `No answer within ${ms} ms`))
    }, ms)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
    // It may still fail after it was given up on; nobody is waiting for it then.
    answer.catch(() => undefined)
  }
}
