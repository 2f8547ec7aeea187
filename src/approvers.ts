import type { PersonId } from './domain/prompt.ts'
import { OutsideFailed } from './errors.ts'
import type { Intune } from './ports.ts'

/** Longest that an invoke may wait for Graph; Teams gives up on the whole answer after ten seconds. */
export const CUT_OFF_MS = 2_500

/**
 * Who may decide: listed by object id or a member of the group, and an account of this organisation
 * that is not disabled, all looked up at the moment of the click; nobody else.
 */
export type Approvers = {
  /** Throws `OutsideFailed` when it cannot be told in time. */
  readonly include: (person: PersonId) => Promise<boolean>
}

export function createApprovers(parts: {
  intune: Pick<Intune, 'isMember' | 'person'>
  groupId: string | null
  ids: readonly PersonId[]
}): Approvers {
  const { intune, groupId, ids } = parts

  /** Groups and lists hold on to guests, and to accounts after they were disabled. */
  async function isInService(person: PersonId): Promise<boolean> {
    const known = await intune.person(person)
    // Where the permission to see it is missing, it is held against nobody.
    return known !== null && !known.guest && known.enabled !== false
  }

  return {
    include: async (person) => {
      if (ids.includes(person.toLowerCase())) return inTime(isInService(person))
      if (groupId === null) return false
      return inTime(both(intune.isMember(person, groupId), isInService(person)))
    },
  }
}

/** Whether both are so. They are asked at once, and a no of the first stands whatever comes of the second. */
async function both(first: Promise<boolean>, second: Promise<boolean>): Promise<boolean> {
  // It may fail while nobody is waiting for it.
  second.catch(() => undefined)
  return (await first) && second
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
