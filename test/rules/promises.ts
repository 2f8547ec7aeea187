import { isDeepStrictEqual } from 'node:util'
import { owedBy } from '../../src/domain/job.ts'
import type { Pending, Prompt } from '../../src/domain/prompt.ts'
import { mayStillAnswer, type Asked, type Problem, type Reset } from '../../src/domain/reset.ts'
import { CODE } from './happenings.ts'
import { DAY, HOUR, isoOf, MINUTE, promptOf, type Step } from './world.ts'

/** What must be true of every step, whoever does whatever at whatever time. */
export type Promised = {
  readonly sentence: string
  readonly holds: (step: Step) => boolean
  /** It has to be kept by refusals too; the others are about what is accepted. */
  readonly also?: 'refused'
}

export const promises: readonly Promised[] = [
  // --- no reset without an authority
  {
    sentence: 'a reset is carried out only with an authority, and only a code gives one',
    holds: ({ before, event, after }) => {
      if (authorityOf(after.reset) === null) return !/resetting|failed|done/.test(stateOf(after))
      return authorityOf(before.reset) !== null || event.type === 'signedIn'
    },
  },
  {
    sentence:
      'an authority by sign-in is the requester’s own, of the last five minutes, for this reset',
    holds: ({ before, actor, after, now }) => {
      const authority = newAuthority(before.reset, after.reset)
      if (authority?.kind !== 'signIn') return true
      const prompt = promptOf(before, actor)
      return (
        actor.kind === 'employee' &&
        actor.id === after.reset?.person &&
        before.reset?.state === 'awaitingSignIn' &&
        proves(prompt, 'reset', before.reset.id, actor.id, now) &&
        authority.signIn.person === actor.id &&
        authority.signIn.promptId === prompt?.id &&
        authority.signIn.purpose === 'reset' &&
        authority.signIn.at === now.toISOString()
      )
    },
  },
  {
    sentence:
      'an authority by vouch is an approver’s, with a note and a sign-in made for this vouch',
    holds: ({ before, actor, after, now }) => {
      const authority = newAuthority(before.reset, after.reset)
      if (authority?.kind !== 'vouch') return true
      const prompt = promptOf(before, actor)
      const { vouch } = authority
      return (
        actor.kind === 'approver' &&
        actor.id !== after.reset?.person &&
        before.reset?.state === 'awaitingApproval' &&
        before.reset.escalation.cause === 'cannotSignIn' &&
        proves(prompt, 'vouch', before.reset.id, actor.id, now) &&
        prompt?.pending?.type === 'vouched' &&
        isNote(vouch.note) &&
        vouch.note === prompt.pending.note?.trim() &&
        vouch.by === actor.id &&
        vouch.signIn.person === actor.id &&
        vouch.signIn.promptId === prompt.id &&
        vouch.signIn.purpose === 'vouch'
      )
    },
  },
  {
    sentence: 'an authority is never exchanged for another',
    holds: ({ before, after }) => {
      const [old, young] = [authorityOf(before.reset), authorityOf(after.reset)]
      return old === null || young === null || isDeepStrictEqual(old, young)
    },
  },
  {
    sentence: 'an approval alone never resets',
    holds: (step) =>
      rulingOf(step)?.type !== 'approved' || stateOf(step.after) === 'awaitingSignIn',
  },
  {
    sentence:
      'a sign-in of somebody who is stopped asks Intune only after an approver has agreed to that',
    holds: ({ before: { reset, against }, after }) =>
      !isAskedNow(reset, after.reset) ||
      (against !== 'frozen' && against !== 'paused') ||
      authorityOf(after.reset)?.kind === 'vouch' ||
      after.reset?.approval?.covers.includes(against) === true,
  },
  {
    sentence: 'an approval covers what was on the card, and nothing else',
    holds: (step) => {
      const { before, after, event } = step
      if (rulingOf(step)?.type !== 'approved') return true
      const escalation = before.reset?.escalation ?? null
      if (escalation === null) return false
      if ('escalationId' in event && event.escalationId !== escalation.id) return false
      const covered = before.reset?.approval?.covers ?? []
      return isDeepStrictEqual(
        new Set(after.reset?.approval?.covers),
        new Set([...covered, ...escalation.because]),
      )
    },
  },
  {
    sentence:
      'who has used up what they may gets no further prompt, and IT no further card, by asking',
    holds: ({ before, actor, after, decision }) => {
      if (before.against !== 'spent' || actor.kind !== 'employee') return true
      if (decision.kind === 'refused') return true
      const asksIT = after.reset?.escalation?.id !== before.reset?.escalation?.id
      return decision.newPrompt === null && (!asksIT || stateOf(before) === 'awaitingSignIn')
    },
  },

  // --- what the policy says
  {
    sentence: 'what the policy leaves to nobody does not begin, and IT is asked for it in vain',
    holds: ({ before, event, after, setting }) => {
      if (setting.way !== 'none' || before.reset !== null || after.reset === null) return true
      const { escalation } = after.reset
      if (event.type !== 'escalated' || stateOf(after) !== 'awaitingApproval') return false
      return escalation?.cause === 'noSelfService' || escalation?.cause === 'noDevice'
    },
  },
  {
    sentence: 'as long as nobody knows whether a rule for a group applies, it does',
    holds: ({ before, event, after, setting }) =>
      (setting.way !== 'unsure' && setting.way !== 'approval') ||
      before.reset !== null ||
      event.type !== 'chosen' ||
      after.reset === null ||
      stateOf(after) === 'awaitingApproval',
  },

  // --- who
  {
    sentence: 'nobody but the requester does anything as the employee',
    holds: ({ before, actor, decision }) =>
      decision.kind === 'refused' ||
      actor.kind !== 'employee' ||
      before.reset === null ||
      actor.id === before.reset.person,
  },
  {
    sentence: 'a requester never decides their own request',
    holds: ({ before, actor, decision, after }) => {
      const { person, approval } = after.reset ?? { person: null, approval: null }
      const authority = authorityOf(after.reset)
      return (
        (decision.kind === 'refused' ||
          actor.kind !== 'approver' ||
          actor.id !== before.reset?.person) &&
        (approval === null || approval.by !== person) &&
        (authority?.kind !== 'vouch' || authority.vouch.by !== person)
      )
    },
  },
  {
    sentence: 'only approvers decide, and only what the cause allows',
    holds: (step) => {
      const ruling = rulingOf(step)
      if (ruling === null) return true
      const { reset } = step.before
      if (step.actor.kind !== 'approver' || reset?.state !== 'awaitingApproval') return false
      if (ruling.type === 'denied' || ruling.type === 'handled') return true
      const { cause } = reset.escalation
      return ruling.type === 'vouched'
        ? cause === 'cannotSignIn'
        : cause === 'policy' || cause === 'failed'
    },
  },
  {
    sentence: 'what is decided is decided: deciding twice is refused',
    holds: (step) => {
      const decides = ['approved', 'vouched', 'denied', 'handled'].includes(step.event.type)
      if (decides && stateOf(step.before) !== 'awaitingApproval') {
        return step.decision.kind === 'refused'
      }
      return rulingOf(step) === null || stateOf(step.after) !== 'awaitingApproval'
    },
  },
  {
    sentence: 'a denial, a vouch and what was handled otherwise always carry a note',
    holds: (step) => {
      const ending = step.after.reset?.state === 'closed' ? step.after.reset.ending : null
      if (ending !== null && 'note' in ending && !isNote(ending.note)) return false
      const { event, decision } = step
      const wanted = ['vouched', 'denied', 'handled'].includes(event.type) && 'note' in event
      return !wanted || decision.kind === 'refused' || isNote(event.note)
    },
  },
  {
    sentence: 'where every decision needs a sign-in, none takes effect without the approver’s own',
    holds: (step) => {
      const ruling = rulingOf(step)
      if (ruling === null || step.setting.approverSignIn !== 'all') return true
      const purpose = ruling.type === 'vouched' ? 'vouch' : 'decide'
      const { before, actor, now, event } = step
      const prompt = promptOf(before, actor)
      return (
        event.type === 'signedIn' &&
        actor.kind === 'approver' &&
        proves(prompt, purpose, before.reset?.id, actor.id, now)
      )
    },
  },

  // --- codes and prompts
  {
    sentence: 'a sign-in counts for its own reset and purpose, once, and while its prompt lives',
    holds: ({ before, event, actor, decision, now }) => {
      if (event.type !== 'signedIn' || decision.kind === 'refused') return true
      const prompt = promptOf(before, actor)
      const { reset } = before
      const purposes = { awaitingSignIn: 'reset', done: 'show' } as const
      if (actor.kind === 'system' || prompt === null || reset === null) return false
      const purpose =
        reset.state === 'awaitingApproval'
          ? prompt.pending?.type === 'vouched'
            ? 'vouch'
            : 'decide'
          : reset.state === 'awaitingSignIn' || reset.state === 'done'
            ? purposes[reset.state]
            : null
      return (
        purpose !== null &&
        event.codeHash === CODE &&
        proves(prompt, purpose, reset.id, actor.id, now) &&
        decision.kind === 'accepted' &&
        decision.prompt?.id === prompt.id &&
        decision.prompt.endedAt !== null &&
        decision.prompt.codeHash === null
      )
    },
  },
  {
    sentence: 'a wrong code is one try, and the fifth ends the prompt',
    also: 'refused',
    holds: ({ before, actor, decision }) => {
      if (decision.kind !== 'refused') return true
      const prompt = promptOf(before, actor)
      if (decision.refusal !== 'wrongCode') return decision.prompt === null
      const { prompt: tried } = decision
      if (prompt === null || tried === null || tried.tries !== prompt.tries + 1) return false
      return (tried.endedAt !== null) === tried.tries >= 5 && prompt.endedAt === null
    },
  },
  {
    sentence: 'a new prompt is the requester’s or the deciding approver’s and lives five minutes',
    holds: ({ before, event, actor, decision, now }) => {
      if (decision.kind === 'refused' || decision.newPrompt === null) return true
      const { person, purpose, until, pending } = decision.newPrompt
      if (Date.parse(until) - now.getTime() !== 5 * MINUTE) return false
      if (purpose === 'reset' || purpose === 'show') {
        const state = purpose === 'reset' ? 'awaitingSignIn' : 'done'
        return (
          person === decision.reset.person && pending === null && decision.reset.state === state
        )
      }
      return (
        decision.kind === 'signInFirst' &&
        actor.kind === 'approver' &&
        person === actor.id &&
        before.reset?.state === 'awaitingApproval' &&
        pending?.type === event.type &&
        (purpose === 'vouch') === (pending.type === 'vouched')
      )
    },
  },

  // --- time
  {
    sentence: 'no timer rings early, nor for a time that is no longer the one waited for',
    holds: ({ before, event, decision, now }) =>
      event.type !== 'woken' ||
      decision.kind === 'refused' ||
      (event.until === before.reset?.until && now.getTime() >= Date.parse(event.until)),
  },
  {
    sentence:
      'an open reset waits for a time to come, as long as its state allows, and owes a wake then',
    holds: ({ before, after, now }) => {
      const { reset } = after
      if (reset === null || reset === before.reset) return true
      const wakes = owedBy(reset).filter(({ job }) => job.kind === 'wake')
      if (reset.until === null) return wakes.length === 0 && waits[reset.state] === undefined
      if (reset.until !== before.reset?.until) {
        const ms = Date.parse(reset.until) - now.getTime()
        if (ms <= 0 || ms !== waits[reset.state]) return false
      }
      const [wake] = wakes
      return (
        wakes.length === 1 &&
        wake?.at === reset.until &&
        wake.job.kind === 'wake' &&
        wake.job.until === reset.until &&
        wake.job.resetId === reset.id
      )
    },
  },

  {
    sentence:
      'IT is reminded by the clock when it is due, by the requester once in a quarter of an hour',
    holds: ({ before, event, actor, decision, after, now }) => {
      if (event.type !== 'reminded' || decision.kind === 'refused') return true
      const [old, young] = [before.reset, after.reset]
      if (old?.state !== 'awaitingApproval' || young?.state !== 'awaitingApproval') return false
      const { remindedAt, remindAt, at } = old.escalation
      if (actor.kind === 'employee') {
        const last = Date.parse(remindedAt ?? at)
        return now.getTime() - last >= 15 * MINUTE && young.escalation.remindAt === remindAt
      }
      return event.due === remindAt && remindAt !== null && now.getTime() >= Date.parse(remindAt)
    },
  },
  {
    sentence: 'as long as IT has not decided it is owed a reminder, unless it would come too late',
    holds: ({ before, after: { reset }, now }) => {
      if (reset === null || reset === before.reset) return true
      const reminders = owedBy(reset).filter(({ job }) => job.kind === 'remind')
      if (reset.state !== 'awaitingApproval') return reminders.length === 0
      const { id, reminders: count, remindAt } = reset.escalation
      if (remindAt === null) {
        const next = now.getTime() + 15 * MINUTE * 2 ** count
        return reminders.length === 0 && next >= Date.parse(reset.until)
      }
      const isNew = before.reset?.escalation?.id !== id
      return (
        reminders.length === 1 &&
        reminders[0]?.at === remindAt &&
        Date.parse(remindAt) < Date.parse(reset.until) &&
        (!isNew || Date.parse(remindAt) - now.getTime() === 15 * MINUTE)
      )
    },
  },

  {
    sentence: 'IT is told what the reset failed with, and what the phone says after that',
    holds: ({ before: { reset: old }, event, decision, after: { reset: young } }) => {
      if (decision.kind === 'refused' || young?.state !== 'awaitingApproval') return true
      const { problem } = young.escalation
      if (event.type === 'failed') return isSame(problem, event)
      if (old?.state === 'failed') return isSame(problem, old)
      return old?.state !== 'awaitingApproval' || problem === old.escalation.problem
    },
  },

  // --- the end
  {
    sentence:
      'an ended reset never moves; a done one only learns of a look or that it was not theirs',
    holds: ({ before: { reset: old }, after: { reset: young } }) => {
      if (old?.state === 'closed') return old === young
      if (old?.state !== 'done') return true
      if (young?.state !== 'done') return false
      const { sight, disownedAt, version, changedAt } = young
      return (
        isDeepStrictEqual(young, { ...old, sight, disownedAt, version, changedAt }) &&
        (old.disownedAt === null || disownedAt === old.disownedAt)
      )
    },
  },
  {
    sentence: 'who says for the first time that it was not them is frozen, and nobody else is',
    holds: ({ before, event, decision }) =>
      decision.kind !== 'accepted' ||
      (decision.hold === 'disowned') === (event.type === 'disowned' && !before.past.disowned),
  },
  {
    sentence: 'the last order of a burst pauses everybody, and nothing else does',
    holds: ({ before, after, decision }) =>
      decision.kind !== 'accepted' ||
      (decision.hold === 'burst') ===
        (before.against === 'spent' && isAskedNow(before.reset, after.reset)),
  },
  {
    sentence: 'what Intune is carrying out cannot be cancelled',
    holds: ({ before: { reset }, event, decision }) =>
      event.type !== 'cancelled' ||
      decision.kind === 'refused' ||
      reset === null ||
      !mayStillAnswer(reset),
  },

  // --- Intune
  {
    sentence: 'Intune is asked at most once per authority, unless it said 429 in between',
    holds: ({ before, event, actor, after }) => {
      if (after.past.asks > 1) return false
      const [old, young] = [askedOf(before.reset), askedOf(after.reset)]
      if (young === null || old?.requestId === young.requestId) return true
      return (
        old === null &&
        event.type === 'ordered' &&
        actor.kind === 'system' &&
        stateOf(before) === 'resetting' &&
        young.entry === null &&
        young.newestBefore === event.newestBefore
      )
    },
  },
  {
    sentence: 'after a 429 Intune is not asked again before the time it gave',
    holds: ({ before: { reset, past }, after, now }) =>
      !isAskedNow(reset, after.reset) ||
      past.notBefore === null ||
      now.getTime() >= Date.parse(past.notBefore),
  },
  {
    sentence: 'once said not to be theirs, Intune is not asked for it any more',
    holds: ({ before: { reset, past }, after }) =>
      !isAskedNow(reset, after.reset) || !past.disowned,
  },
  {
    sentence:
      'only an entry newer than all there were before is ours, and once one is kept, only that',
    holds: ({ before, after: { reset } }) => {
      const asked = askedOf(before.reset)
      const kept = askedOf(reset)?.entry ?? null
      const shown = reset?.state === 'done' && reset !== before.reset ? reset.entry : kept
      if (shown === null || before.reset?.state === 'done') return true
      if (asked === null) return false
      if (asked.entry !== null) return shown === asked.entry
      return asked.newestBefore === null || ticksOf(shown) > ticksOf(asked.newestBefore)
    },
  },

  // --- seeing
  {
    sentence: 'once said not to be theirs, nothing is shown to anybody',
    holds: (step) => !isLook(step) || !step.before.past.disowned,
  },
  {
    sentence:
      'the requester sees a passcode only within 15 minutes of their own sign-in, never a vouched one',
    holds: (step) => {
      const { before, actor, now } = step
      if (!isLook(step) || actor.kind !== 'employee') return true
      const { signIn } = before.past
      if (before.reset?.state !== 'done' || actor.id !== before.reset.person) return false
      if (before.reset.authority.kind !== 'signIn' || signIn === null) return false
      if (step.decision.kind === 'signInFirst') return true
      const isFor = signIn.purpose === 'reset' || signIn.purpose === 'show'
      return isFor && now.getTime() - signIn.at < 15 * MINUTE
    },
  },
  {
    sentence: 'besides, only the approver who vouched sees it, within the hour',
    holds: (step) => {
      const { before, actor, now } = step
      if (!isLook(step) || actor.kind === 'employee') return true
      const authority = authorityOf(before.reset)
      return (
        actor.kind === 'approver' &&
        authority?.kind === 'vouch' &&
        authority.vouch.by === actor.id &&
        before.past.doneAt !== null &&
        now.getTime() - before.past.doneAt < HOUR
      )
    },
  },
  {
    sentence: 'after a week nothing is shown',
    holds: (step) => {
      const { doneAt } = step.before.past
      return !isLook(step) || (doneAt !== null && step.now.getTime() - doneAt < 7 * DAY)
    },
  },

  {
    sentence: 'a frozen requester sees only what was approved in spite of that',
    holds: (step) =>
      !isLook(step) ||
      step.actor.kind !== 'employee' ||
      step.before.against !== 'frozen' ||
      step.before.reset?.approval?.covers.includes('frozen') === true,
  },

  // --- bookkeeping
  {
    sentence: 'a refusal changes nothing, save the tries',
    also: 'refused',
    holds: ({ before, actor, decision }) => {
      if (decision.kind === 'accepted') return true
      if (decision.kind === 'signInFirst') return decision.reset === before.reset
      if ('reset' in decision || 'newPrompt' in decision) return false
      const { prompt } = decision
      if (prompt === null) return true
      const { tries, endedAt } = prompt
      return isDeepStrictEqual(prompt, { ...promptOf(before, actor), tries, endedAt })
    },
  },
  {
    sentence:
      'every change counts one version and keeps the id, the person, the device and the beginning',
    holds: ({ before: { reset: old }, after: { reset: young }, now }) => {
      if (young === null || old === young) return old === young
      const at = now.toISOString()
      if (young.changedAt !== at) return false
      if (old === null) return young.version === 1 && young.createdAt === at
      return (
        young.version === old.version + 1 &&
        young.id === old.id &&
        young.person === old.person &&
        young.device === old.device &&
        young.createdAt === old.createdAt
      )
    },
  },
]

/** How long each state waits, from the documents of the product and not from its code. */
const waits: Partial<Record<Reset['state'], number>> = {
  awaitingSignIn: 5 * MINUTE,
  lapsed: 24 * HOUR,
  awaitingApproval: 8 * HOUR,
  resetting: 24 * HOUR,
  failed: 7 * DAY,
}

function stateOf({ reset }: { reset: Reset | null }) {
  return reset?.state ?? 'none'
}

function authorityOf(reset: Reset | null) {
  if (reset?.state === 'awaitingApproval') return reset.open?.authority ?? null
  return reset !== null && 'authority' in reset ? reset.authority : null
}

function newAuthority(before: Reset | null, after: Reset | null) {
  return authorityOf(before) === null ? authorityOf(after) : null
}

function askedOf(reset: Reset | null): Asked | null {
  if (reset?.state === 'awaitingApproval') return reset.open?.asked ?? null
  return reset !== null && 'asked' in reset ? reset.asked : null
}

function isSame(problem: Problem | undefined, { failure, code }: Problem): boolean {
  return problem?.failure === failure && problem.code === code
}

function isAskedNow(before: Reset | null, after: Reset | null): boolean {
  return askedOf(before) === null && askedOf(after) !== null
}

function isNote(note: string | null): boolean {
  return note !== null && note.trim() !== ''
}

/** Whether this prompt, as it was, proves that this person signed in for exactly this. */
function proves(
  prompt: Prompt | null,
  purpose: Prompt['purpose'],
  resetId: string | undefined,
  person: string,
  now: Date,
): boolean {
  return (
    prompt !== null &&
    prompt.person === person &&
    prompt.purpose === purpose &&
    prompt.resetId === resetId &&
    prompt.proof !== null &&
    prompt.codeHash === CODE &&
    prompt.endedAt === null &&
    isoOf(now.getTime()) >= prompt.issuedAt &&
    now.getTime() - Date.parse(prompt.issuedAt) < 5 * MINUTE
  )
}

/** What took effect as an approver's decision in this step. */
function rulingOf({ before, event, actor, decision, after }: Step): Pending | null {
  if (decision.kind !== 'accepted') return null
  switch (event.type) {
    case 'approved':
    case 'vouched':
    case 'denied':
    case 'handled':
      return event
    case 'signedIn': {
      const wasWaiting = stateOf(before) === 'awaitingApproval' && before.reset !== after.reset
      return wasWaiting ? (promptOf(before, actor)?.pending ?? null) : null
    }
    default:
      return null
  }
}

/** A look at the passcode that was allowed, or promised after a sign-in. */
function isLook({ event, decision }: Step): boolean {
  return event.type === 'shown' && decision.kind !== 'refused'
}

/** A time of Intune's as a whole number of nanoseconds. */
function ticksOf(time: string): bigint {
  const [seconds = '', fraction = ''] = time.replace(/Z$/, '').split('.')
  return BigInt(Date.parse(`${seconds}Z`)) * 1_000_000n + BigInt(fraction.padEnd(9, '0'))
}
