import type { Prompt, SignIn } from '../../src/domain/prompt.ts'
import type { Actor, Authority, Decision, In, Reset } from '../../src/domain/reset.ts'
import { CODE } from './happenings.ts'
import { ann, cleo, DAY, HOUR, isoOf, MINUTE, type Decide } from './world.ts'

/** The rules with one thing wrong: the sentence they break, what is wrong, and how. */
export type Break = readonly [sentence: string, wrong: string, change: (rules: Decide) => Decide]

const proof = { authenticatedAt: isoOf(0), methods: [], contexts: [] }
const signIn: SignIn = {
  person: ann,
  promptId: 'none',
  purpose: 'reset',
  authenticatedAt: isoOf(0),
  at: isoOf(0),
  methods: [],
  contexts: [],
}

/** Gives the rules other arguments than there are. */
const given =
  (other: (...args: Parameters<Decide>) => Partial<Told>) =>
  (rules: Decide): Decide =>
  (...args) => {
    const [reset, event, actor, context, now] = args
    const told: Told = { reset, event, actor, context, now, ...other(...args) }
    return rules(told.reset, told.event, told.actor, told.context, told.now)
  }
type Told = {
  reset: Reset | null
  event: Parameters<Decide>[1]
  actor: Actor
  context: Parameters<Decide>[3]
  now: Date
}

/** Makes something else of the rules' answer. */
const answering =
  (other: (decision: Decision, ...args: Parameters<Decide>) => Decision) =>
  (rules: Decide): Decide =>
  (...args) =>
    other(rules(...args), ...args)

/** Makes something else of the state that the rules accept. */
const becoming = (other: (after: Reset, ...args: Parameters<Decide>) => Reset) =>
  answering((decision, ...args) =>
    decision.kind === 'accepted' && decision.reset !== args[0]
      ? { ...decision, reset: other(decision.reset, ...args) }
      : decision,
  )

const accept = (reset: Reset): Decision => ({
  kind: 'accepted',
  reset,
  newPrompt: null,
  prompt: null,
  hold: null,
})

const withPrompt = (
  context: Told['context'],
  other: (prompt: Prompt) => Partial<Prompt>,
): Told['context'] => {
  const { prompt } = context
  return prompt === null ? context : { ...context, prompt: { ...prompt, ...other(prompt) } }
}

function resettingBy(after: Reset, authority: Authority): In<'resetting'> {
  const { id, version, person, device, createdAt, changedAt, escalation, approval } = after
  return {
    ...{ id, version, person, device, createdAt, changedAt, escalation, approval, authority },
    ...{ asked: null, notBefore: null, disownedAt: null },
    state: 'resetting',
    until: isoOf(Date.parse(changedAt) + DAY),
  }
}

const approvedResets = becoming((after, _, event) =>
  event.type === 'approved' ? resettingBy(after, { kind: 'signIn', signIn }) : after,
)
const asIf = (cause: 'policy' | 'cannotSignIn', ...types: string[]) =>
  given((reset, event) =>
    types.includes(event.type) && reset?.state === 'awaitingApproval'
      ? { reset: { ...reset, escalation: { ...reset.escalation, cause } } }
      : {},
  )
/** The rules do not see what Intune was asked. */
const unasked = (type: string) =>
  given((reset, event) =>
    event.type === type && reset?.state === 'resetting' ? { reset: { ...reset, asked: null } } : {},
  )
const lasting = (durations: Partial<Told['context']['durations']>) =>
  given((_reset, _event, _actor, context) => ({
    context: { ...context, durations: { ...context.durations, ...durations } },
  }))

/** At least one for every promise: what the walk has to notice. */
export const breaks: readonly Break[] = [
  [
    'a reset is carried out only with an authority, and only a code gives one',
    'an approval leads straight to the reset',
    approvedResets,
  ],
  ['an approval alone never resets', 'an approval leads straight to the reset', approvedResets],
  [
    'an authority by sign-in is the requester’s own, of the last five minutes, for this reset',
    'a code counts although nobody has signed in',
    given((_reset, event, _actor, context) => ({
      context:
        event.type === 'signedIn'
          ? withPrompt(context, () => ({ proof, codeHash: event.codeHash }))
          : context,
    })),
  ],
  [
    'an authority by sign-in is the requester’s own, of the last five minutes, for this reset',
    'a code counts a second longer',
    given((_reset, _event, _actor, context) => ({
      context: withPrompt(context, ({ until }) => ({ until: isoOf(Date.parse(until) + 1000) })),
    })),
  ],
  [
    'an authority by vouch is an approver’s, with a note and a sign-in made for this vouch',
    'a vouch is possible whatever IT was asked for',
    asIf('cannotSignIn', 'vouched', 'signedIn'),
  ],
  [
    'an authority by vouch is an approver’s, with a note and a sign-in made for this vouch',
    'a sign-in for a mere decision is taken for a vouch',
    given((_reset, event, _actor, context) => ({
      context:
        event.type === 'signedIn'
          ? withPrompt(context, ({ pending }) => ({
              pending: pending === null ? null : { type: 'vouched', note: 'Seen.' },
            }))
          : context,
    })),
  ],
  [
    'an authority is never exchanged for another',
    'an entry in the list brings its own authority',
    becoming((after, _, event) =>
      event.type === 'listed' && 'authority' in after
        ? { ...after, authority: { kind: 'signIn', signIn } }
        : after,
    ),
  ],
  [
    'a sign-in of somebody who is stopped asks Intune only after an approver has agreed to that',
    'the rules do not know who is frozen',
    given((_reset, _event, _actor, context) => ({ context: { ...context, frozen: false } })),
  ],
  [
    'a sign-in of somebody who is stopped asks Intune only after an approver has agreed to that',
    'a pause ends with the sign-in',
    given((_reset, event, _actor, context) =>
      event.type === 'ordered' ? { context: { ...context, paused: false } } : {},
    ),
  ],
  [
    'an approval covers what was on the card, and nothing else',
    'it covers whatever has come up since',
    becoming((after, _reset, event, _actor, context) =>
      event.type === 'approved' && after.approval !== null && context.frozen
        ? { ...after, approval: { ...after.approval, covers: ['frozen'] } }
        : after,
    ),
  ],
  [
    'an approval covers what was on the card, and nothing else',
    'an older card decides too',
    given((_reset, event) =>
      event.type === 'approved' ? { event: { type: event.type, note: event.note } } : {},
    ),
  ],
  [
    'what the policy leaves to nobody does not begin, and IT is asked for it in vain',
    'an approval may open what is closed',
    given((_reset, _event, _actor, context) => ({
      context: { ...context, policy: { ...context.policy, rules: [], otherwise: 'approval' } },
    })),
  ],
  [
    'as long as nobody knows whether a rule for a group applies, it does',
    'who is in no group that anybody knows of is in none',
    given((_reset, _event, _actor, context) => ({
      context: { ...context, standing: { ...context.standing, groups: [] } },
    })),
  ],
  [
    'who has used up what they may gets no further prompt, and IT no further card, by asking',
    'nobody counts prompts',
    given((_reset, _event, _actor, context) => ({
      context: { ...context, used: { ...context.used, prompts: 0 } },
    })),
  ],
  [
    'who has used up what they may gets no further prompt, and IT no further card, by asking',
    'nobody counts how often IT is asked',
    given((_reset, _event, _actor, context) => ({
      context: { ...context, used: { ...context.used, escalations: 0 } },
    })),
  ],
  [
    'the last order of a burst pauses everybody, and nothing else does',
    'there may be one more',
    given((_reset, _event, _actor, context) => ({
      context: { ...context, used: { ...context.used, ofEverybody: 0 } },
    })),
  ],
  [
    'a frozen requester sees only what was approved in spite of that',
    'they see the rest as well',
    given((_reset, event, _actor, context) =>
      event.type === 'shown' ? { context: { ...context, frozen: false } } : {},
    ),
  ],
  [
    'nobody but the requester does anything as the employee',
    'every employee is taken for the requester',
    given((reset, _event, actor) =>
      actor.kind === 'employee' ? { actor: { ...actor, id: reset?.person ?? actor.id } } : {},
    ),
  ],
  [
    'a requester never decides their own request',
    'the requester is taken for another approver',
    given((reset, _event, actor) =>
      actor.kind === 'approver' && actor.id === reset?.person
        ? { actor: { ...actor, id: cleo } }
        : {},
    ),
  ],
  [
    'only approvers decide, and only what the cause allows',
    'an approval is possible whatever IT was asked for',
    asIf('policy', 'approved'),
  ],
  [
    'what is decided is decided: deciding twice is refused',
    'a second approval is accepted once more',
    answering((decision, reset, event) =>
      event.type === 'approved' && reset?.state === 'awaitingSignIn' ? accept(reset) : decision,
    ),
  ],
  [
    'a denial, a vouch and what was handled otherwise always carry a note',
    'a missing note is made up',
    given((_reset, event) =>
      event.type === 'denied' || event.type === 'vouched'
        ? { event: { ...event, note: event.note?.trim() ? event.note : 'none given' } }
        : {},
    ),
  ],
  [
    'where every decision needs a sign-in, none takes effect without the approver’s own',
    'only a vouch ever needs one',
    given((_reset, _event, _actor, context) => ({
      context: { ...context, approverSignIn: 'vouch' },
    })),
  ],
  [
    'a sign-in counts for its own reset and purpose, once, and while its prompt lives',
    'a sign-in for another reset counts',
    given((reset, _event, _actor, context) => ({
      context: withPrompt(context, () => (reset === null ? {} : { resetId: reset.id })),
    })),
  ],
  [
    'a sign-in counts for its own reset and purpose, once, and while its prompt lives',
    'a sign-in to look counts for a reset',
    given((reset, _event, _actor, context) => ({
      context: withPrompt(context, () =>
        reset?.state === 'awaitingSignIn' ? { purpose: 'reset' } : {},
      ),
    })),
  ],
  [
    'a sign-in counts for its own reset and purpose, once, and while its prompt lives',
    'a used code counts again',
    given((_reset, _event, _actor, context) => ({
      context: withPrompt(context, () => ({ endedAt: null })),
    })),
  ],
  [
    'a sign-in counts for its own reset and purpose, once, and while its prompt lives',
    'a code is not used up',
    answering((decision) =>
      decision.kind === 'accepted' ? { ...decision, prompt: null } : decision,
    ),
  ],
  [
    'a wrong code is one try, and the fifth ends the prompt',
    'codes can be guessed for ever',
    answering((decision) =>
      decision.kind === 'refused' && decision.prompt !== null
        ? { ...decision, prompt: { ...decision.prompt, endedAt: null } }
        : decision,
    ),
  ],
  [
    'a new prompt is the requester’s or the deciding approver’s and lives five minutes',
    'it lives a second longer',
    lasting({ signInMs: 5 * MINUTE + 1000 }),
  ],
  [
    'a new prompt is the requester’s or the deciding approver’s and lives five minutes',
    'the approver gets the requester’s',
    answering((decision, _reset, _event, actor) =>
      decision.kind === 'accepted' && decision.newPrompt !== null && actor.kind === 'approver'
        ? { ...decision, newPrompt: { ...decision.newPrompt, person: actor.id } }
        : decision,
    ),
  ],
  [
    'no timer rings early, nor for a time that is no longer the one waited for',
    'timers ring at once',
    given((_reset, event) => (event.type === 'woken' ? { now: new Date(event.until) } : {})),
  ],
  [
    'no timer rings early, nor for a time that is no longer the one waited for',
    'an old timer rings too',
    given((reset, event) =>
      event.type === 'woken' && reset !== null && reset.until !== null
        ? { event: { ...event, until: reset.until }, now: new Date(reset.until) }
        : {},
    ),
  ],
  [
    'an open reset waits for a time to come, as long as its state allows, and owes a wake then',
    'a failed one waits for ever',
    becoming((after) => (after.state === 'failed' ? { ...after, until: isoOf(8.64e15) } : after)),
  ],
  [
    'an open reset waits for a time to come, as long as its state allows, and owes a wake then',
    'IT has an hour more',
    lasting({ approvalMs: 9 * HOUR }),
  ],
  [
    'IT is reminded by the clock when it is due, by the requester once in a quarter of an hour',
    'the requester reminds IT as often as they like',
    given((_, event, actor, context) =>
      event.type === 'reminded' && actor.kind === 'employee'
        ? { context: { ...context, durations: { ...context.durations, remindMs: 0 } } }
        : {},
    ),
  ],
  [
    'as long as IT has not decided it is owed a reminder, unless it would come too late',
    'IT is reminded once and never again',
    becoming((after, _, event) =>
      event.type === 'reminded' && after.escalation !== null
        ? { ...after, escalation: { ...after.escalation, remindAt: null } }
        : after,
    ),
  ],
  [
    'an ended reset never moves; a done one only learns of a look or that it was not theirs',
    'a done one is completed once more',
    answering((decision, reset, event) =>
      event.type === 'completed' && reset?.state === 'done'
        ? accept({ ...reset, version: reset.version + 1, entry: event.entry })
        : decision,
    ),
  ],
  [
    'an ended reset never moves; a done one only learns of a look or that it was not theirs',
    'a closed one opens again',
    answering((decision, reset, event) =>
      event.type === 'again' && reset?.state === 'closed'
        ? accept({ ...reset, state: 'lapsed', until: isoOf(Date.parse(reset.changedAt) + DAY) })
        : decision,
    ),
  ],
  [
    'who says for the first time that it was not them is frozen, and nobody else is',
    'nobody is ever frozen',
    answering((decision) =>
      decision.kind === 'accepted' ? { ...decision, hold: null } : decision,
    ),
  ],
  ...(
    [
      ['a failure is not handed over', 'escalated'],
      ['what the phone says later is lost', 'failed'],
    ] as const
  ).map(([wrong, type]): Break => [
    'IT is told what the reset failed with, and what the phone says after that',
    wrong,
    becoming((after, _, event) =>
      after.state === 'awaitingApproval' && event.type === type
        ? { ...after, escalation: { ...after.escalation, problem: undefined } }
        : after,
    ),
  ]),
  ['what Intune is carrying out cannot be cancelled', 'it can', unasked('cancelled')],
  [
    'Intune is asked at most once per authority, unless it said 429 in between',
    'an order done twice asks twice',
    unasked('ordered'),
  ],
  [
    'after a 429 Intune is not asked again before the time it gave',
    'that time is forgotten',
    given((reset) =>
      reset?.state === 'resetting' ? { reset: { ...reset, notBefore: null } } : {},
    ),
  ],
  [
    'once said not to be theirs, Intune is not asked for it any more',
    'nobody remembers that it was said',
    given((reset, _event, _actor, context) => ({
      reset: reset !== null && 'disownedAt' in reset ? { ...reset, disownedAt: null } : reset,
      context: { ...context, frozen: false },
    })),
  ],
  [
    'once said not to be theirs, nothing is shown to anybody',
    'it is shown all the same',
    given((reset, event) =>
      event.type === 'shown' && reset?.state === 'done'
        ? { reset: { ...reset, disownedAt: null } }
        : {},
    ),
  ],
  [
    'only an entry newer than all there were before is ours, and once one is kept, only that',
    'the first entry in the list is ours',
    given((reset, event) =>
      event.type === 'completed' && reset?.state === 'resetting' && reset.asked?.entry === null
        ? { reset: { ...reset, asked: { ...reset.asked, newestBefore: null } } }
        : {},
    ),
  ],
  [
    'only an entry newer than all there were before is ours, and once one is kept, only that',
    'the newest entry is ours, whichever was kept',
    given((reset, event) =>
      event.type === 'completed' && reset?.state === 'resetting' && reset.asked !== null
        ? { reset: { ...reset, asked: { ...reset.asked, entry: null } } }
        : {},
    ),
  ],
  [
    'the requester sees a passcode only within 15 minutes of their own sign-in, never a vouched one',
    'a sign-in lasts a second longer',
    lasting({ showMs: 15 * MINUTE + 1000 }),
  ],
  [
    'the requester sees a passcode only within 15 minutes of their own sign-in, never a vouched one',
    'a vouch counts like a sign-in of the requester',
    given((reset, event, actor) =>
      event.type === 'shown' && reset?.state === 'done' && reset.authority.kind === 'vouch'
        ? {
            reset: {
              ...reset,
              authority: { kind: 'signIn', signIn: reset.authority.vouch.signIn },
            },
          }
        : { actor },
    ),
  ],
  [
    'besides, only the approver who vouched sees it, within the hour',
    'every approver sees it',
    given((reset, event, actor) =>
      event.type === 'shown' &&
      actor.kind === 'approver' &&
      reset?.state === 'done' &&
      reset.authority.kind === 'vouch'
        ? { actor: { ...actor, id: reset.authority.vouch.by } }
        : {},
    ),
  ],
  [
    'besides, only the approver who vouched sees it, within the hour',
    'the approver has a second more',
    lasting({ vouchShowMs: HOUR + 1000 }),
  ],
  [
    'after a week nothing is shown',
    'there is a second more',
    lasting({ showAgainMs: 7 * DAY + 1000 }),
  ],
  [
    'a refusal changes nothing, save the tries',
    'a wrong code takes the approver’s decision away',
    answering((decision) =>
      decision.kind === 'refused' && decision.prompt !== null
        ? { ...decision, prompt: { ...decision.prompt, codeHash: CODE.slice(1) } }
        : decision,
    ),
  ],
  [
    'every change counts one version and keeps the id, the person, the device and the beginning',
    'a claim is not counted',
    becoming((after, before, event) =>
      event.type === 'claimed' && before !== null ? { ...after, version: before.version } : after,
    ),
  ],
  [
    'the rules change nothing that they are given, and never throw',
    'the reset is changed in place',
    answering((decision, reset) => {
      if (reset !== null) Object.assign(reset, { version: reset.version + 1 })
      return decision
    }),
  ],
]
