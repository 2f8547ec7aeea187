import { mayStillAnswer, type Approval, type Cause, type Failure } from '../domain/reset.ts'
import { LATE_AFTER_MS } from '../domain/job.ts'
import { kindOf } from '../domain/policy.ts'
import type { Key } from '../wording.ts'
import { announced, common, status } from './frame.ts'
import {
  adviceOf,
  appleKindIn,
  askOf,
  capabilityIn,
  contactOf,
  disownOf,
  effectsOf,
  lastStep,
  quoteOf,
  signInOf,
  stepsOf,
  warningOf,
  type StepName,
} from './pieces.ts'
import type { Draft, Faces, Seen, View, Words } from './view.ts'

/** What the requester sees. */
export const employee: Faces = {
  awaitingSignIn,
  lapsed,
  awaitingApproval,
  resetting,
  failed,
  done,
  closed,
}

function awaitingSignIn(view: Seen<'awaitingSignIn'>, words: Words): Draft {
  const { say, plain } = words
  const { approval } = view.reset
  const signIn = signInOf(view, ['reset'], words)
  const summary = plain(approval === null ? 'signIn.summary' : 'signIn.summaryApproved')
  return {
    template: 'sign-in',
    summary,
    announce: approval === null ? null : `approved-${approval.at}`,
    icon: 'signIn',
    data: {
      ...common(view, words),
      title: say('signIn.title'),
      steps: stepsOf(wayOf(view), 'signIn', view, words),
      texts: [
        ...agreed(approval, words),
        ...effectsOf(capabilityIn(view), words),
        say(signIn === undefined ? 'signIn.lost' : 'signIn.why'),
      ],
      quotes: approvalNote(approval, words),
      warning: warningOf(view, words),
      until: signIn && say('signIn.until', { until: signIn.until }),
      signIn,
      again: { title: plain('button.again'), style: signIn === undefined ? 'positive' : 'default' },
      ask: askOf(words, { resetId: view.reset.id }, { cannotSignIn: true }),
      cancel: plain('button.cancel'),
      disown: disownOf(words),
    },
  }
}

function lapsed(view: Seen<'lapsed'>, words: Words): Draft {
  const { say, plain } = words
  const { approval, id } = view.reset
  return status(view, words, {
    icon: 'waiting',
    title: say('lapsed.title'),
    summary: plain('lapsed.summary'),
    steps: stepsOf(wayOf(view), 'signIn', view, words, 'stopped'),
    texts: [say('lapsed.lead'), ...(approval === null ? [] : [say('lapsed.approved')])],
    again: { title: plain('button.again'), style: 'positive' },
    ask: askOf(words, { resetId: id }, { cannotSignIn: true }),
    cancel: plain('button.cancel'),
  })
}

function awaitingApproval(view: Seen<'awaitingApproval'>, words: Words): Draft {
  const { say, plain } = words
  const { cause, because, reason, claim, remindedAt } = view.reset.escalation
  const why: Key =
    cause === 'policy' ? `waiting.${kindOf(because[0] ?? 'policy')}` : `waiting.${cause}`
  const isSoon = why === 'waiting.coolDown' && lastStep(view) === 'passcode'
  return status(view, words, {
    icon: 'people',
    title: say('waiting.title'),
    summary: plain('waiting.summary'),
    steps: waitingSteps(view, words),
    banner: claim && { style: 'accent', text: say('waiting.claimed', { name: claim.name }) },
    texts: [
      say(why),
      ...(isSoon ? [say('waiting.coolDownShow')] : []),
      say(waitingNext[cause]),
      say('waiting.until', { until: new Date(view.reset.until) }),
      ...(remindedAt === null ? [] : [say('waiting.reminded', { at: new Date(remindedAt) })]),
    ],
    quotes: quoteOf(say('waiting.yourWords'), reason),
    warning: view.unheard ? say('waiting.unheard') : undefined,
    contact: contactOf(view.contact, words),
    remind: plain('button.remind'),
    ...(view.reset.open === null ? { cancel: plain('button.cancel') } : {}),
    disown: disownOf(words),
  })
}

const waitingNext = {
  policy: 'waiting.nextSignIn',
  failed: 'waiting.nextSignIn',
  cannotSignIn: 'waiting.nextVouch',
  noSelfService: 'waiting.nextAnswer',
  noDevice: 'waiting.nextAnswer',
} satisfies Record<Cause, Key>

function waitingSteps(view: Seen<'awaitingApproval'>, words: Words): object[] | undefined {
  const last = lastStep(view)
  switch (view.reset.escalation.cause) {
    case 'policy':
    case 'failed':
      return stepsOf(['approval', 'signIn', 'phone', last], 'approval', view, words)
    case 'cannotSignIn':
      return stepsOf(['identity', 'phone', last], 'identity', view, words)
    case 'noSelfService':
    case 'noDevice':
      return undefined
  }
}

function resetting(view: Seen<'resetting'>, words: Words): Draft {
  const { say, plain } = words
  const { asked, notBefore, authority, disownedAt } = view.reset
  if (disownedAt !== null) return disowned(view, words, 'disowned.asked')
  const summary = plain('resetting.summary')
  const steps = stepsOf(wayOf(view), 'phone', view, words)
  const disown = disownOf(words)
  if (asked === null) {
    const isLate = view.now.getTime() - Date.parse(view.reset.changedAt) >= LATE_AFTER_MS
    const why: Key = notBefore === null ? 'resetting.late' : 'resetting.busy'
    const texts = [say('resetting.sending'), ...(isLate || notBefore !== null ? [say(why)] : [])]
    return status(view, words, {
      icon: 'waiting',
      title: say('resetting.sendingTitle'),
      summary,
      steps,
      texts: authority.kind === 'vouch' ? [vouchedText(view, words), ...texts.slice(1)] : texts,
      cancel: plain('button.cancel'),
      disown,
    })
  }
  const isVouched = authority.kind === 'vouch'
  return status(view, words, {
    icon: isVouched ? 'people' : 'waiting',
    title: say(isVouched ? 'resetting.vouchedTitle' : 'resetting.title'),
    summary,
    steps,
    texts: [
      ...(isVouched ? [vouchedText(view, words)] : []),
      say('resetting.lead'),
      say('resetting.leave'),
    ],
    warning: adviceOf(view, asked.at, words),
    disown,
  })
}

function vouchedText(view: Seen<'resetting'>, { say }: Words): string {
  const { authority } = view.reset
  const name = authority.kind === 'vouch' ? authority.vouch.name : ''
  const isRemoval = capabilityIn(view)?.kind === 'removal'
  return say(isRemoval ? 'resetting.vouchedRemoval' : 'resetting.vouched', { name })
}

function done(view: Seen<'done'>, words: Words): Draft {
  const { say, plain } = words
  const { authority, hasPasscode, disownedAt } = view.reset
  if (disownedAt !== null) return announced('done', disowned(view, words, 'disowned.done'))
  const isRemoval = capabilityIn(view)?.kind === 'removal'
  const summary = plain('done.summary')
  const steps = stepsOf(wayOf(view), lastStep(view), view, words)
  const disown = disownOf(words)
  const rest = { summary, steps, disown }
  if (isRemoval) {
    return announced('done', status(view, words, { ...rest, ...removed(view, words) }))
  }
  if (!hasPasscode) {
    const draft = status(view, words, {
      ...rest,
      icon: 'done',
      title: say('done.noneTitle'),
      texts: [say('done.none')],
      contact: contactOf(view.contact, words),
    })
    return announced('done', draft)
  }
  if (authority.kind === 'vouch') {
    const draft = status(view, words, {
      ...rest,
      icon: 'people',
      title: say('done.vouchedTitle'),
      texts: [say('done.vouched', { name: authority.vouch.name })],
      contact: contactOf(view.contact, words),
    })
    return announced('done', draft)
  }
  const signIn = signInOf(view, ['show'], words)
  if (signIn !== undefined) {
    return {
      template: 'sign-in',
      summary: plain('show.summary'),
      announce: 'done',
      icon: 'signIn',
      data: {
        ...common(view, words),
        title: say('show.title'),
        texts: [say('show.why')],
        until: say('signIn.until', { until: signIn.until }),
        signIn,
        // A pop-up that was closed is no dead end.
        showAgain: plain('button.again'),
        disown,
      },
    }
  }
  const draft = status(view, words, {
    ...rest,
    icon: 'passcode',
    title: say('done.title'),
    banner: { style: 'good', text: say('done.lead') },
    texts: [say('done.later')],
    show: plain('button.show'),
  })
  return announced('done', draft)
}

function removed(view: View, { say }: Words) {
  const isVision = capabilityIn(view)?.platform === 'visionOS'
  const kind = appleKindIn(view) ?? 'iPhone'
  return {
    icon: 'done',
    title: say('done.removalTitle'),
    texts: [
      say('done.removalLead'),
      say(isVision ? 'done.removalStepsVision' : 'done.removalSteps', { kind }),
    ],
    warning: say('done.removalWarning', { kind }),
  } as const
}

function failed(view: Seen<'failed'>, words: Words): Draft {
  const { say, plain } = words
  const { failure, id, disownedAt } = view.reset
  if (disownedAt !== null) return announced('failed', disowned(view, words, 'disowned.asked'))
  const { title, summary } = failureTitles[failure] ?? failureTitle
  const isApple = appleKindIn(view) !== null
  // Then it can't be closed, and trying again would be a second reset beside the first.
  const isOpen = mayStillAnswer(view.reset)
  const next: Key =
    failure === 'failedOnDevice' && isApple
      ? 'failure.failedOnDeviceAppleNext'
      : `failure.${failure}Next`
  const draft = status(view, words, {
    icon: 'problem',
    title: say(title),
    summary: plain(summary),
    steps: stepsOf(wayOf(view), 'phone', view, words, isOpen ? 'now' : 'stopped'),
    banner: { style: 'attention', text: say(`failure.${failure}`) },
    texts: isOpen ? [say(next)] : [say(next), say('failed.again')],
    contact: contactOf(view.contact, words),
    ask: askOf(words, { resetId: id }, { first: true }),
    ...(isOpen ? {} : { cancel: plain('button.close') }),
  })
  return announced('failed', draft)
}

type Titles = { readonly title: Key; readonly summary: Key }
const failureTitle: Titles = { title: 'failed.title', summary: 'failed.summary' }
const failureTitles: { readonly [F in Failure]?: Titles } = {
  unknownOutcome: { title: 'failed.titleUnknown', summary: 'failed.summaryUnknown' },
  noAnswer: { title: 'failed.titleNoAnswer', summary: 'failed.summaryNoAnswer' },
}

function closed(view: Seen<'closed'>, words: Words): Draft {
  const { say, plain } = words
  const { ending } = view.reset
  const title: Key = `closed.${ending.how}Title`
  const basis = { title: say(title), summary: plain(title) }
  switch (ending.how) {
    case 'cancelled':
    case 'expired':
      return status(view, words, {
        ...basis,
        icon: 'closed',
        texts: [say(`closed.${ending.how}`)],
      })
    case 'disowned':
      return status(view, words, {
        ...basis,
        icon: 'shield',
        texts: [say('disowned.stopped'), say('disowned.password')],
        contact: contactOf(view.contact, words),
      })
    case 'unanswered': {
      const contact = contactOf(view.contact, words)
      const texts = [say('closed.unanswered')]
      return announced(
        'unanswered',
        status(view, words, { ...basis, icon: 'closed', texts, contact }),
      )
    }
    case 'denied':
    case 'handled': {
      const { name, note } = ending
      const draft = status(view, words, {
        ...basis,
        icon: ending.how === 'handled' ? 'done' : 'closed',
        texts: [say(`closed.${ending.how}`, { name })],
        quotes: quoteOf(say('signIn.noteFrom', { name }), note),
        contact: contactOf(view.contact, words),
      })
      return announced(ending.how, draft)
    }
  }
}

function disowned(view: View, words: Words, text: Key): Draft {
  return status(view, words, {
    icon: 'shield',
    title: words.say('disowned.title'),
    summary: words.plain('disowned.summary'),
    banner: { style: 'attention', text: words.say(text) },
    texts: [words.say('disowned.password')],
    contact: contactOf(view.contact, words),
  })
}

// --- pieces

/** The steps of this reset from its start to the passcode. */
function wayOf(view: View): StepName[] {
  const { reset } = view
  const last = lastStep(view)
  if ('authority' in reset && reset.authority.kind === 'vouch') return ['identity', 'phone', last]
  const toPasscode: StepName[] = ['signIn', 'phone', last]
  return reset.approval === null ? toPasscode : ['approval', ...toPasscode]
}

function agreed(approval: Approval | null, { say }: Words): string[] {
  return approval === null ? [] : [say('signIn.approved', { name: approval.name })]
}

function approvalNote(approval: Approval | null, { say }: Words): object[] {
  if (approval === null) return []
  return quoteOf(say('signIn.noteFrom', { name: approval.name }), approval.note)
}
