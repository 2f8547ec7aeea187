import type { Hold } from '../domain/hold.ts'
import type { Limits } from '../domain/limits.ts'
import { openOrderOf, type Authority, type Reset } from '../domain/reset.ts'
import { inMarkdown, type Key } from '../wording.ts'
import { nameOf, quoteOf, signedInBy, signInOf } from './pieces.ts'
import type { Draft, View, Words } from './view.ts'

/** What the card of a hold depends on. */
export type HoldView = {
  readonly hold: Hold
  /** The reset it came from; null when it is not kept any longer. */
  readonly reset: Reset | null
  readonly requester: { readonly name: string; readonly upn: string | null } | null
  readonly limits: Limits
}

/** What the channel sees of a hold: why it was placed, what to do, and who lifted it. */
export function holdDraft(view: HoldView, words: Words): Draft {
  const { say, plain } = words
  const { hold } = view
  const kind = kindOf(hold)
  const about = aboutOf(view, words)
  const { name } = about
  const lifted = hold.lift
  return {
    template: 'hold',
    summary: plain(lifted === null ? `hold.${kind}Summary` : 'hold.liftedShort'),
    announce: null,
    icon: lifted === null ? 'shield' : 'done',
    data: {
      holdId: hold.id,
      title: say(lifted === null ? `hold.${kind}Title` : liftedTitle(hold), { name }),
      banner:
        lifted === null
          ? { style: 'attention', text: say(`hold.${kind}`, about) }
          : {
              style: 'good',
              text: say('hold.lifted', { name: lifted.name, at: new Date(lifted.at) }),
            },
      texts: lifted === null ? whatToDo(view, name, words) : [],
      facts: factsOf(view, words),
      quotes: [
        ...(hold.placed === null ? [] : quoteFrom('hold.whyPlaced', hold.placed, words)),
        ...(lifted === null ? [] : quoteFrom('hold.whyLifted', lifted, words)),
      ],
      lift:
        lifted === null
          ? {
              title: plain(`hold.${kind}Lift`, { name }),
              label: plain('hold.note'),
              error: say('request.noteError'),
            }
          : undefined,
    },
  }
}

/** What an approver sees in their own chat where lifting needs their sign-in. */
export type LiftView = HoldView & Pick<View, 'prompt' | 'signInUrl' | 'signInAs' | 'reader' | 'now'>

export function liftDraft(view: LiftView, words: Words): Draft {
  const { say, plain } = words
  const { hold, prompt } = view
  const signIn = signInOf({ ...view, reset: hold }, ['decide'], words)
  if (hold.lift !== null || signIn === undefined) {
    const isLifted = hold.lift !== null
    const title: Key = isLifted ? 'approver.recordedTitle' : 'approver.overTitle'
    const text = isLifted ? say('hold.liftedShort') : say('approver.over')
    return {
      template: 'status',
      summary: plain(title),
      announce: null,
      icon: isLifted ? 'done' : 'closed',
      data: { title: say(title), texts: [text], quotes: [] },
    }
  }
  return {
    template: 'sign-in',
    summary: plain('approver.signInSummary'),
    announce: prompt?.id ?? null,
    icon: 'signIn',
    data: {
      title: say('approver.decideTitle'),
      texts: [say(`hold.${kindOf(hold)}Lifting`, aboutOf(view, words))],
      quotes: quoteOf(say('approver.yourNote'), prompt?.pending?.note ?? null),
      until: say('approver.until', { until: signIn.until }),
      signIn,
    },
  }
}

/** What stands on the card: one that an approver placed is of one person, or of everybody. */
function kindOf({ because, person }: Hold): Kind {
  if (because !== 'byIT') return because
  return person === null ? 'paused' : 'frozen'
}

type Kind = 'disowned' | 'burst' | 'frozen' | 'paused'

const liftedTitle = ({ person }: Hold): Key =>
  person === null ? 'hold.resumedTitle' : 'hold.liftedTitle'

function quoteFrom(
  label: Key,
  { name, note }: { name: string; note: string | null },
  { say }: Words,
) {
  return quoteOf(say(label, { name }), note)
}

function aboutOf({ hold, requester, limits }: HoldView, { plain }: Words) {
  const name = requester?.name ?? plain('request.somebody')
  const time = plain('hold.minutes', { count: limits.burstMs / 60_000 })
  return { name, count: limits.burst, time, by: hold.placed?.name ?? '' }
}

function whatToDo({ hold, reset }: HoldView, name: string, { say }: Words): string[] {
  if (hold.because === 'byIT') return []
  if (hold.because === 'burst') return [say('hold.burstNext')]
  return [say(whatHappened(reset), { name }), say('hold.disownedNext', { name })]
}

/** How far the reset went that somebody says was not theirs. */
function whatHappened(reset: Reset | null): Key {
  if (reset?.state === 'done') return 'hold.wasDone'
  return reset !== null && openOrderOf(reset) !== null ? 'hold.wasAsked' : 'hold.wasStopped'
}

function factsOf(
  { hold, reset, requester }: HoldView,
  words: Words,
): { title: string; value: string }[] {
  const { say } = words
  const moment = (at: string) => say('request.moment', { at: new Date(at) })
  const placed: [Key, string | null] = [
    hold.because === 'disowned' ? 'hold.factPlaced' : 'hold.factStopped',
    moment(hold.placedAt),
  ]
  const facts: [Key, string | null][] =
    hold.because === 'burst' || reset === null
      ? [placed]
      : [
          ['request.factPerson', inMarkdown(requester?.name ?? '')],
          ['request.factAccount', inMarkdown(requester?.upn ?? '')],
          [
            'request.factDevice',
            reset.device === null ? null : inMarkdown(nameOf(reset.device, words)),
          ],
          ['request.factAsked', moment(reset.createdAt)],
          ['hold.factSignedIn', 'authority' in reset ? signedIn(reset.authority, words) : null],
          placed,
        ]
  return facts.flatMap(([title, value]) =>
    value === null || value === '' ? [] : [{ title: say(title), value }],
  )
}

/** Who signed in for it, when and how, as the identity provider said. */
function signedIn(authority: Authority, { say }: Words): string {
  if (authority.kind === 'signIn') return signedInBy(authority.signIn, { say })
  const { name, signIn } = authority.vouch
  return say('request.byAt', { name, at: new Date(signIn.authenticatedAt) })
}
