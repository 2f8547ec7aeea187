import type { Hold } from './hold.ts'
import type { PersonId } from './prompt.ts'
import type { Reset } from './reset.ts'

/**
 * Who sees a card: the requester, the approvers' channel, or one approver in their own chat. With
 * their card of what is done the requester gets a `notice`, a message of its own that it was done.
 */
export type Audience = 'employee' | 'notice' | 'channel' | `approver:${PersonId}`

/** Work that is owed. Doing one twice, late or out of order does no harm: each looks at the state it finds. */
export type Job =
  /** Lists the person's devices and answers with what can be done; `turn` is the message they wrote. */
  | {
      readonly kind: 'find'
      readonly person: PersonId
      readonly turn: string
      /** A word of theirs that tells one device from another. */
      readonly hint: string | null
      readonly count: number
    }
  /**
   * Brings what an audience sees up to the state; `again`: as a new message, because they asked. With a
   * version only while the reset still is at it: a later one has been shown.
   */
  | {
      readonly kind: 'show'
      readonly resetId: string
      readonly audience: Audience
      readonly again: boolean
      readonly version?: number
    }
  | { readonly kind: 'order'; readonly resetId: string }
  | { readonly kind: 'look'; readonly resetId: string; readonly count: number }
  | { readonly kind: 'wake'; readonly resetId: string; readonly until: string }
  /** Shows IT a request once more that nobody has decided. */
  | { readonly kind: 'remind'; readonly resetId: string; readonly due: string }
  /** The same for a hold. */
  | { readonly kind: 'showHold'; readonly holdId: string; readonly audience: Audience }
  /** Deletes what is not kept any longer; one chain of them a day, counted from 0. */
  | { readonly kind: 'purge'; readonly day: string; readonly count: number }
  /** Checks how the bot is, and tells the approvers' channel, who asked in this turn. */
  | { readonly kind: 'health'; readonly turn: string }
  /** Tells the approvers' channel that something needs their hands. */
  | { readonly kind: 'alert'; readonly about: 'notPermitted'; readonly detail: string }

/** From when on a card says that it takes longer, because nobody could ask Intune yet. */
export const LATE_AFTER_MS = 10_000

/** A job with its time and the key that makes owing it twice the same as owing it once. */
export type Owed = {
  readonly job: Job
  readonly key: string
  readonly at: string
  /** Goes before the others that are due: it was taken a moment too early before. */
  readonly first?: true
}

const FIRST_LOOK_MS = 1_000

/** From when on a waiting card says what to do about a phone that does not answer. */
export const ADVICE_AFTER_MS = 2 * 60_000

/** What a reset owes in the state it is in now. Unchanged debts keep their keys. */
export function owedBy(reset: Reset): Owed[] {
  const { id: resetId, version, changedAt } = reset
  const audiences: Audience[] = ['employee']
  if (reset.escalation !== null) audiences.push('channel')
  if ('authority' in reset && reset.authority.kind === 'vouch') {
    audiences.push(`approver:${reset.authority.vouch.by}`)
  }
  const owed = audiences.map((audience) =>
    owe({ kind: 'show', resetId, audience, again: false }, `${version}`, changedAt),
  )
  if (reset.until !== null) {
    owed.push(owe({ kind: 'wake', resetId, until: reset.until }, reset.until, reset.until))
  }
  if (reset.state === 'awaitingApproval' && reset.escalation.remindAt !== null) {
    const { id, remindAt: due } = reset.escalation
    owed.push(owe({ kind: 'remind', resetId, due }, `${id} ${due}`, due))
  }
  if (reset.state === 'resetting') {
    if (reset.asked === null) {
      owed.push(owe({ kind: 'order', resetId }, `${version}`, reset.notBefore ?? changedAt))
      // Graph may be silent, or others are before them. Where Graph has named a time, that is said at once.
      if (reset.notBefore === null) {
        const late: Job = { kind: 'show', resetId, audience: 'employee', again: false, version }
        // The database counts from the transaction's start: drawn before its time, it would say nothing.
        owed.push(owe(late, `late ${version}`, plus(changedAt, LATE_AFTER_MS + SECOND)))
      }
    } else {
      const { at, requestId } = reset.asked
      owed.push(owe({ kind: 'look', resetId, count: 0 }, requestId, plus(at, FIRST_LOOK_MS)))
      const advice: Job = { kind: 'show', resetId, audience: 'employee', again: false }
      owed.push(owe(advice, `advice ${requestId}`, plus(at, ADVICE_AFTER_MS)))
    }
  }
  return owed
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/**
 * The pause before the next look at Intune: 1.5 s growing to 8 s in the first two minutes, while
 * people watch, to 30 s in the first ten, then up to 15 minutes for a day, then an hour.
 */
export function pauseBeforeLook(sinceAskedMs: number): number {
  if (sinceAskedMs < 2 * MINUTE) return Math.max(sinceAskedMs / 15, 1.5 * SECOND)
  if (sinceAskedMs < 10 * MINUTE) return Math.min(sinceAskedMs / 10, 30 * SECOND)
  if (sinceAskedMs < 24 * HOUR) return clamp(sinceAskedMs / 20, 30 * SECOND, 15 * MINUTE)
  return HOUR
}

/** A search that failed goes on for about an hour, with pauses from 15 s up to five minutes; null is the end. */
export function nextFind(job: Extract<Job, { kind: 'find' }>, now: Date): Owed | null {
  const count = job.count + 1
  if (count > MOST_FINDS) return null
  const pause = Math.min(15 * SECOND * 2 ** job.count, 5 * MINUTE)
  const at = new Date(now.getTime() + pause).toISOString()
  return owe({ ...job, count }, `${job.turn} ${count}`, at)
}

const MOST_FINDS = 15

/** The next look, owed by the look before it. */
export function nextLook(resetId: string, requestId: string, count: number, at: Date): Owed {
  return owe({ kind: 'look', resetId, count }, `${requestId} ${count}`, at.toISOString())
}

/** The deletion of this day, due now. Owed by everybody who starts, it is one all the same. */
export function purgeToday(now: Date): Owed {
  return purge(now.toISOString().slice(0, 10), 0, now.toISOString())
}

/** That of the day after, at an hour when few people are at work. */
export function nextPurge(now: Date): Owed {
  const day = plus(now.toISOString(), 24 * HOUR).slice(0, 10)
  return purge(day, 0, `${day}T03:00:00.000Z`)
}

/** What one job left to the next. */
export function purgeGoesOn({ day, count }: Extract<Job, { kind: 'purge' }>, now: Date): Owed {
  return purge(day, count + 1, now.toISOString())
}

function purge(day: string, count: number, at: string): Owed {
  return owe({ kind: 'purge', day, count }, `${day} ${count}`, at)
}

/** A job with its key completed by what the job is, so that no two kinds share one. */
export function owe(job: Job, key: string, at: string): Owed {
  const about = aboutIn(job)
  const audience = 'audience' in job ? job.audience : ''
  return { job, key: [job.kind, about, audience, key].join('|'), at }
}

/** What a job is about. Ids of Teams' messages are no one person's: two may write with the same one. */
function aboutIn(job: Job): string {
  if ('resetId' in job) return job.resetId
  if ('holdId' in job) return job.holdId
  return 'person' in job ? job.person : ''
}

function plus(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString()
}

function clamp(ms: number, least: number, most: number): number {
  return Math.min(Math.max(ms, least), most)
}

/** Whose chat an audience is; null for the channel, which is everybody's. */
export function readerOf<T>(
  audience: Audience,
  { person }: { readonly person: T },
): T | PersonId | null {
  if (audience === 'employee' || audience === 'notice') return person
  return audience === 'channel' ? null : audience.slice('approver:'.length)
}

/** Shows a reset to the requester in a new message, because they asked just now. */
export function showAgain({ id }: Reset, turn: string, now: Date): Owed {
  const job: Job = { kind: 'show', resetId: id, audience: 'employee', again: true }
  return owe(job, turn, now.toISOString())
}

/** Brings what an audience sees of a hold up to it. */
export function showHold(
  { id: holdId }: Pick<Hold, 'id'>,
  audience: Audience,
  key: string,
  now: Date,
): Owed {
  return owe({ kind: 'showHold', holdId, audience }, key, now.toISOString())
}
