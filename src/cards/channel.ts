import { isByRule, ruleIn, type Because } from '../domain/policy.ts'
import { decisionsFor, rulingOn, type Cause, type Escalation } from '../domain/reset.ts'
import { inMarkdown, type Key } from '../wording.ts'
import {
  capabilityIn,
  cautionOf,
  modelOf,
  nameIn,
  nameOf,
  quoteOf,
  signedInBy,
  systemOf,
  whyFailed,
} from './pieces.ts'
import { mentionOf, type Draft, type Faces, type Seen, type View, type Words } from './view.ts'

/** What the approvers' channel sees: the request with its decisions, then what became of it. */
export const channel: Faces = {
  awaitingApproval: request,
  awaitingSignIn: (view, words) =>
    decided(view, words, 'accent', words.say('decided.awaitingSignIn', named(view, words))),
  lapsed: (view, words) =>
    decided(view, words, 'accent', words.say('decided.lapsed', named(view, words))),
  resetting: (view, words) => {
    const { authority, disownedAt } = view.reset
    const key = authority.kind === 'vouch' ? 'decided.resettingVouched' : 'decided.resetting'
    return decided(view, words, 'accent', words.say(key, named(view, words)), disownedAt)
  },
  failed: (view, words) => {
    const { failure, disownedAt } = view.reset
    const text = `${words.say('decided.failed')} ${whyFailed(view, failure, words)}`
    return decided(view, words, 'attention', text, disownedAt)
  },
  done,
  closed,
}

// --- the request

function request(view: Seen<'awaitingApproval'>, words: Words): Draft {
  const { say, plain } = words
  const { cause, claim, reason, remindedAt, at } = view.reset.escalation
  const name = nameIn(view, words)
  const possible = possibleIn(view)
  const required = !possible.includes('approved')
  const button = (decision: string, key: Key) =>
    possible.includes(decision) ? plain(key) : undefined
  return {
    template: 'request',
    summary: plain('request.summary'),
    // Nobody reads a card that changes far above: a reset that comes back to IT is a new request, and
    // one that nobody decides is brought down again.
    announce: [view.reset.escalation.id, remindedAt].filter(Boolean).join(' '),
    icon: 'people',
    mentions: view.called,
    data: {
      resetId: view.reset.id,
      escalationId: view.reset.escalation.id,
      title: say(requestTitles[cause], { name }),
      calls: [
        ...(remindedAt === null ? [] : [say('request.waiting', { at: new Date(at) })]),
        ...(view.called.length === 0
          ? []
          : [plain('request.for', { who: view.called.map(mentionOf).join(', ') })]),
      ],
      warning: cautionOf(say('request.warning', { name }), view, words),
      facts: factsOf(view, words),
      quotes: quoteOf(say('request.reason'), reason),
      outcome: { title: say('request.outcome'), texts: outcomesOf(view, words) },
      note: {
        required,
        label: plain(
          cause === 'cannotSignIn'
            ? 'request.noteVouch'
            : required
              ? 'request.note'
              : 'request.noteOptional',
          { name },
        ),
        hint: plain('request.noteHint', { name }),
        error: say('request.noteError'),
      },
      decisions: {
        approve: button('approved', 'button.approve'),
        vouch: button('vouched', 'button.vouch'),
        deny: button('denied', 'button.deny'),
        handled: button('handled', 'button.handled'),
      },
      claim: plain(claim === null ? 'button.claim' : 'button.takeOver'),
    },
  }
}

/** Nothing is asked of Intune beside what it may still do. */
function possibleIn({ reset }: Seen<'awaitingApproval'>): readonly string[] {
  const possible: readonly string[] = decisionsFor[reset.escalation.cause]
  return reset.open === null ? possible : possible.filter((one) => one !== 'approved')
}

/** What a request is called, by why IT was asked. */
export const requestTitles = {
  policy: 'request.titlePolicy',
  failed: 'request.titleFailed',
  cannotSignIn: 'request.titleCannotSignIn',
  noSelfService: 'request.titleNoSelfService',
  noDevice: 'request.titleNoDevice',
} satisfies Record<Cause, Key>

/** What each decision leads to, said before it is made. */
function outcomesOf(view: Seen<'awaitingApproval'>, words: Words): string[] {
  const { say } = words
  const name = nameIn(view, words)
  const possible = possibleIn(view)
  const effect = effectFor(view, words)
  const resets = possible.includes('approved') || possible.includes('vouched')
  return [
    ...(possible.includes('approved') ? [`${say('request.approve', { name })} ${effect}`] : []),
    ...(possible.includes('vouched') ? [`${say('request.vouch', { name })} ${effect}`] : []),
    ...(resets ? [] : [say('request.nothingPossible', { name })]),
    say('request.deny', { name }),
    say('request.handled', { name }),
  ]
}

function effectFor(view: View, { say }: Words): string {
  const capability = capabilityIn(view)
  switch (capability?.kind) {
    case 'temporary':
      return say(effects[capability.scope])
    case 'removal':
      return say('request.effectRemoval')
    default:
      return say('request.effectUnclear')
  }
}

const effects = {
  device: 'request.effectTemporary',
  workProfile: 'request.effectWorkProfile',
  deviceOrWorkProfile: 'request.effectDeviceOrWorkProfile',
} as const satisfies Record<string, Key>

// --- what became of it

function done(view: Seen<'done'>, words: Words): Draft {
  const { authority, disownedAt, doneAt, hasPasscode } = view.reset
  const isRemoval = capabilityIn(view)?.kind === 'removal'
  if (disownedAt !== null) {
    // What was to follow no longer does: nobody takes the passcode to anybody.
    const happened = isRemoval ? 'notice.removed' : 'notice.reset'
    return decided(view, words, 'good', words.say(happened, { at: new Date(doneAt) }), disownedAt)
  }
  const key: Key = isRemoval
    ? 'decided.doneRemoval'
    : authority.kind === 'vouch' && hasPasscode
      ? 'decided.doneVouched'
      : 'decided.done'
  const by = authority.kind === 'vouch' ? authority.vouch.name : ''
  return decided(view, words, 'good', words.say(key, { ...named(view, words), by }))
}

function closed(view: Seen<'closed'>, words: Words): Draft {
  const { ending, changedAt } = view.reset
  const at = new Date(changedAt)
  switch (ending.how) {
    case 'denied':
    case 'handled': {
      const key = ending.how === 'denied' ? 'decided.closedDenied' : 'decided.closedHandled'
      return decided(view, words, 'emphasis', words.say(key, named(view, words)))
    }
    default: {
      const style = ending.how === 'disowned' ? 'attention' : 'emphasis'
      const text = words.say(`decided.${ending.how}`, { ...named(view, words), at })
      return decided(view, words, style, text)
    }
  }
}

const iconFor = {
  accent: 'waiting',
  good: 'done',
  attention: 'problem',
  emphasis: 'closed',
} as const

function decided(
  view: View,
  words: Words,
  style: keyof typeof iconFor,
  text: string,
  disownedAt: string | null = null,
): Draft {
  const { say, plain } = words
  const { escalation } = view.reset
  const disowned = disownedAt !== null
  const decision = rulingOn(view.reset)
  const isHelp = escalation?.cause === 'noDevice' || escalation?.cause === 'noSelfService'
  const title = isHelp ? 'decided.titleHelp' : 'decided.title'
  return {
    template: 'decided',
    summary: plain('decided.summary'),
    announce: null,
    icon:
      disowned || (view.reset.state === 'closed' && view.reset.ending.how === 'disowned')
        ? 'shield'
        : iconFor[style],
    data: {
      title: say(title, named(view, words)),
      banner: {
        style: disowned ? 'attention' : style,
        text: disowned
          ? say('decided.disowned', { ...named(view, words), at: new Date(disownedAt) })
          : text,
        more: disowned ? [text, say('decided.disownedHidden')] : [],
      },
      decision:
        decision === null
          ? undefined
          : say(`decided.${decision.how}`, { name: decision.name, at: new Date(decision.at) }),
      facts: factsOf(view, words),
      quotes: [
        ...quoteOf(say('request.reason'), escalation?.reason ?? null),
        ...(decision === null
          ? []
          : quoteOf(say('decided.noteFrom', { name: decision.name }), decision.note)),
      ],
    },
  }
}

// --- facts

/** What can be known about the request without trusting its requester. */
function factsOf(view: View, words: Words): { title: string; value: string }[] {
  const { say } = words
  const { reset, requester } = view
  const { device, escalation, approval } = reset
  const facts: [Key, string | null][] = [
    ['request.factPerson', inMarkdown(nameIn(view, words))],
    ['request.factAccount', inMarkdown(requester?.upn ?? '')],
  ]
  if (device !== null) {
    facts.push(
      ['request.factDevice', inMarkdown(nameOf(device, words))],
      ['request.factModel', inMarkdown(modelOf(device))],
      ['request.factSystem', inMarkdown(systemOf(device))],
      [
        'request.factSerial',
        device.serialEnd === null ? null : say('request.serialEnd', { end: device.serialEnd }),
      ],
      [
        'request.factSeen',
        device.lastSyncAt === null
          ? say('request.unknown')
          : say('request.moment', { at: new Date(device.lastSyncAt) }),
      ],
      [
        'request.factIntune',
        view.deviceUrl === null ? null : `[${say('request.openIntune')}](${view.deviceUrl})`,
      ],
    )
  }
  if (escalation !== null) {
    const { at, claim } = escalation
    const { code } = (reset.state === 'failed' ? reset : escalation.problem) ?? {}
    facts.push(
      ['request.factWhy', whyOf(view, escalation, words)],
      ['request.factCode', code === undefined ? null : numbered(code)],
      ['request.factAsked', say('request.moment', { at: new Date(at) })],
    )
    if (reset.state === 'awaitingApproval') {
      facts.push(
        ['request.factUntil', say('request.moment', { at: new Date(reset.until) })],
        ['request.factBefore', approval && byAt(approval, words)],
        ...pastOf(view, words),
      )
    }
    facts.push(['request.factClaimed', claim && byAt(claim, words)])
  }
  return facts.flatMap(([title, value]) =>
    value === null || value === '' ? [] : [{ title: say(title), value }],
  )
}

function pastOf({ past }: View, { say }: Words): [Key, string][] {
  if (past === null) return []
  const { resets, others, refusals, lastSignIn } = past
  return [
    ['request.factPast', say('request.past', { resets, others, refusals })],
    [
      'request.factSignedIn',
      lastSignIn === null ? say('request.never') : signedInBy(lastSignIn, { say }),
    ],
  ]
}

function byAt({ name, at }: { name: string; at: string }, { say }: Words): string {
  return say('request.byAt', { name, at: new Date(at) })
}

/** An error code as Microsoft's lists have it: as a number, and as the same in hexadecimal. */
function numbered(code: number): string {
  return `${code} (0x${(code >>> 0).toString(16).toUpperCase().padStart(8, '0')})`
}

function whyOf(view: View, { cause, because, problem }: Escalation, words: Words): string | null {
  const { say } = words
  const capability = capabilityIn(view)
  const reasons = because.flatMap((one) => becauseIn(view, one, words))
  switch (cause) {
    case 'policy':
      return paragraphs(reasons) || say('why.policy')
    case 'noSelfService':
      return capability?.kind === 'nothing'
        ? say(`unavailable.${capability.reason}`)
        : paragraphs(reasons) || say('unavailable.policy')
    default: {
      const failure = problem === undefined ? [] : [whyFailed(view, problem.failure, words)]
      return paragraphs([say(`why.${cause}`), ...failure, ...reasons])
    }
  }
}

function paragraphs(texts: readonly string[]): string {
  return texts.join('\n\n')
}

function becauseIn(view: View, because: Because, { say }: Words): string[] {
  if (isByRule(because)) return [say('why.rule', { rule: ruleIn(because) })]
  if (because !== 'unclear') return [say(`why.${because}`)]
  const capability = capabilityIn(view)
  return capability?.kind === 'unclear' ? [say(`unclear.${capability.reason}`)] : []
}

function named(view: View, words: Words): { name: string } {
  return { name: nameIn(view, words) }
}
