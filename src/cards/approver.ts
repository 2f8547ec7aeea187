import type { Vouch } from '../domain/reset.ts'
import { announced, common, status } from './frame.ts'
import {
  adviceOf,
  cautionOf,
  lastStep,
  nameIn,
  quoteOf,
  signInOf,
  stepsOf,
  whyFailed,
} from './pieces.ts'
import type { Draft, Faces, Seen, View, Words } from './view.ts'

/** What an approver sees in their own chat: the sign-in for a decision, then what they vouched for. */
export const approver: Faces = {
  awaitingApproval,
  awaitingSignIn: (view, words) =>
    view.reset.approval?.by === view.reader ? recorded(view, words, 'Approved') : over(view, words),
  lapsed: over,
  resetting,
  failed,
  done,
  closed,
}

function awaitingApproval(view: Seen<'awaitingApproval'>, words: Words): Draft {
  const { say, plain } = words
  const signIn = signInOf(view, ['vouch', 'decide'], words)
  const pending = view.prompt?.pending ?? null
  if (signIn === undefined || pending === null || pending.type === 'lifted') {
    return over(view, words)
  }
  const name = nameIn(view, words)
  const isVouch = pending.type === 'vouched'
  return {
    template: 'sign-in',
    summary: plain('approver.signInSummary'),
    announce: view.prompt?.id ?? null,
    icon: 'signIn',
    data: {
      ...common(view, words),
      title: say(isVouch ? 'approver.vouchTitle' : 'approver.decideTitle', { name }),
      texts: [say(purposes[pending.type], { name })],
      quotes: quoteOf(say('approver.yourNote'), pending.note),
      warning: cautionOf(isVouch ? say('approver.vouchWarning', { name }) : '', view, words),
      until: say('approver.until', { until: signIn.until }),
      signIn,
    },
  }
}

const purposes = {
  vouched: 'approver.vouchFor',
  approved: 'approver.decideApproved',
  denied: 'approver.decideDenied',
  handled: 'approver.decideHandled',
} as const

function resetting(view: Seen<'resetting'>, words: Words): Draft {
  const { say, plain } = words
  const { asked, disownedAt } = view.reset
  const vouch = vouchOf(view)
  if (vouch === null) return recordedOr(view, words)
  if (disownedAt !== null) return disowned(view, words)
  const name = nameIn(view, words)
  return status(view, words, {
    icon: 'waiting',
    title: say('approver.resettingTitle', { name }),
    summary: plain('resetting.summary'),
    steps: stepsOf(['vouch', 'phone', lastStep(view)], 'phone', view, words),
    texts: [say('approver.resetting')],
    quotes: quoteOf(say('approver.yourNote'), vouch.note),
    warning: asked === null ? undefined : adviceOf(view, asked.at, words),
  })
}

function done(view: Seen<'done'>, words: Words): Draft {
  const { say, plain } = words
  const { disownedAt } = view.reset
  if (vouchOf(view) === null) return recordedOr(view, words)
  if (disownedAt !== null) return announced('done', disowned(view, words))
  const name = nameIn(view, words)
  const last = lastStep(view)
  const isRemoval = last === 'newPasscode'
  const basis = {
    title: say(isRemoval ? 'approver.removalTitle' : 'approver.doneTitle', { name }),
    summary: plain('approver.doneSummary'),
    steps: stepsOf(['vouch', 'phone', last], last, view, words),
  }
  if (isRemoval) {
    return announced(
      'done',
      status(view, words, {
        ...basis,
        icon: 'done',
        texts: [say('approver.removal', { name })],
      }),
    )
  }
  const draft = status(view, words, {
    ...basis,
    icon: 'passcode',
    banner: { style: 'good', text: say('approver.done', { name }) },
    texts: [],
    show: plain('button.show'),
  })
  return announced('done', draft)
}

function failed(view: Seen<'failed'>, words: Words): Draft {
  const { say, plain } = words
  const { failure, disownedAt } = view.reset
  if (vouchOf(view) === null) return recordedOr(view, words)
  const name = nameIn(view, words)
  const draft = status(view, words, {
    icon: 'problem',
    title: say('approver.failedTitle', { name }),
    summary: plain('approver.failedSummary'),
    banner: { style: 'attention', text: whyFailed(view, failure, words) },
    texts: [say(disownedAt === null ? 'approver.failed' : 'approver.disowned', { name })],
  })
  return announced('failed', draft)
}

function closed(view: Seen<'closed'>, words: Words): Draft {
  const { ending } = view.reset
  if ((ending.how === 'denied' || ending.how === 'handled') && ending.by === view.reader) {
    return recorded(view, words, ending.how === 'denied' ? 'Denied' : 'Handled')
  }
  const { say, plain } = words
  const name = nameIn(view, words)
  const key = ending.how === 'disowned' ? 'approver.disowned' : 'approver.closed'
  return status(view, words, {
    icon: ending.how === 'disowned' ? 'shield' : 'closed',
    title: say('approver.closedTitle'),
    summary: plain('approver.closedTitle'),
    texts: [say(key, { name })],
  })
}

/** Whoever vouched has nothing left to do but to get in touch. */
function disowned(view: View, words: Words): Draft {
  const { say, plain } = words
  const name = nameIn(view, words)
  return status(view, words, {
    icon: 'shield',
    title: say('hold.disownedTitle', { name }),
    summary: plain('hold.disownedSummary'),
    banner: { style: 'attention', text: say('approver.disowned', { name }) },
    texts: [],
  })
}

/** The vouch of the chat's own reader; somebody else's is nothing to them. */
function vouchOf({ reset, reader }: Seen<'resetting' | 'failed' | 'done'>): Vouch | null {
  const { authority } = reset
  return authority.kind === 'vouch' && authority.vouch.by === reader ? authority.vouch : null
}

function recordedOr(view: View, words: Words): Draft {
  const isOwn = view.reset.approval?.by === view.reader
  return isOwn ? recorded(view, words, 'Approved') : over(view, words)
}

function recorded(view: View, words: Words, what: 'Approved' | 'Denied' | 'Handled'): Draft {
  return status(view, words, {
    icon: 'done',
    title: words.say('approver.recordedTitle'),
    summary: words.plain('approver.recordedTitle'),
    texts: [words.say(`approver.recorded${what}`, { name: nameIn(view, words) })],
  })
}

function over(view: View, words: Words): Draft {
  return status(view, words, {
    icon: 'closed',
    title: words.say('approver.overTitle'),
    summary: words.plain('approver.overTitle'),
    texts: [words.say('approver.over')],
  })
}
