import type { Reset } from '../domain/reset.ts'
import type { Secret } from '../domain/secret.ts'
import type { Contact } from '../ports.ts'
import { inMarkdown } from '../wording.ts'
import { quoteOf, askOf, contactOf, nameOf, titleOf } from './pieces.ts'
import { groupsOf, spellOut } from './spell.ts'
import type { Draft, Words } from './view.ts'

/** The resets whose passcode may be shown again, where there are several. */
export function passcodesDraft(
  resets: readonly Extract<Reset, { state: 'done' }>[],
  words: Words,
): Draft {
  const { say, plain } = words
  const rows = resets.map(({ id, device, doneAt }) => ({
    head: device === null ? say('desk.noDevice') : inMarkdown(titleOf(device, words)),
    lines: [
      // Two of one model are told apart by it.
      ...(device === null ? [] : [inMarkdown(nameOf(device, words))]),
      say('show.listAt', { at: new Date(doneAt) }),
    ],
    show: { title: plain('button.show'), resetId: id },
  }))
  return {
    template: 'list',
    summary: plain('show.summary'),
    announce: null,
    icon: 'passcode',
    data: { title: say('show.listTitle'), texts: [], rows },
  }
}

/** Says that nothing was found, and offers IT. */
export function noDevicesDraft(contact: Contact | null, words: Words): Draft {
  return {
    template: 'status',
    summary: words.plain('noDevices.summary'),
    announce: null,
    icon: 'phone',
    data: {
      title: words.say('noDevices.title'),
      texts: [words.say('noDevices.lead')],
      quotes: [],
      contact: contactOf(contact, words),
      ask: askOf(words, {}, { first: true }),
    },
  }
}

/** For somebody who was not understood: what can be done, to choose from. */
export function choicesDraft(contact: Contact | null, words: Words): Draft {
  const { say, plain } = words
  return {
    template: 'choices',
    summary: plain('choices.summary'),
    announce: null,
    icon: 'phone',
    data: {
      title: say('choices.title'),
      lead: say('choices.lead'),
      find: plain('button.find'),
      status: plain('button.status'),
      contact: contactOf(contact, words),
      ask: askOf(words, {}),
    },
  }
}

/** For somebody who wants to talk to people. */
export function askITDraft(contact: Contact | null, words: Words): Draft {
  const { say, plain } = words
  return {
    template: 'status',
    summary: plain('askIT.title'),
    announce: null,
    icon: 'people',
    data: {
      title: say('askIT.title'),
      texts: [say('askIT.lead')],
      quotes: [],
      contact: contactOf(contact, words),
      ask: askOf(words, {}, { first: true }),
    },
  }
}

/** The one place where a passcode is written. Only for the answer to the person who pressed the button. */
export function passcodeDraft(
  { passcode, reset, scope, requester }: Revealed,
  words: Words,
): Draft {
  const { say, plain } = words
  const revealed = passcode.reveal()
  const isVouched = 'authority' in reset && reset.authority.kind === 'vouch'
  const title = isVouched
    ? requester === null
      ? say('passcode.titleVouched')
      : say('passcode.titleFor', { name: requester.name })
    : say(scope === 'workProfile' ? 'passcode.titleWorkProfile' : 'passcode.title')
  return {
    template: 'passcode',
    summary: plain('passcode.summary'),
    announce: null,
    icon: 'passcode',
    data: {
      title,
      device: reset.device === null ? undefined : titleOf(reset.device, words),
      passcode: revealed,
      spelled: {
        title: say('passcode.spelled'),
        groups: groupsOf(revealed).map((group) => ({ group, words: spellOut(group, words) })),
      },
      next: {
        title: say('passcode.next'),
        text: isVouched ? say('passcode.nextVouched') : say(`next.${scope}`),
      },
      warning: say(isVouched ? 'passcode.seenVouched' : 'passcode.seen'),
    },
  }
}

export type Revealed = {
  readonly passcode: Secret
  readonly reset: Reset
  readonly scope: 'device' | 'workProfile' | 'deviceOrWorkProfile'
  readonly requester: { readonly name: string } | null
}

/** What an older card becomes when a newer message took over. */
export function movedDraft({ say, plain }: Words): Draft {
  const data = { title: say('moved.title') }
  return { template: 'moved', summary: plain('moved.title'), announce: null, icon: null, data }
}

/** Tells the approvers' channel about something that needs their hands. */
export function alertDraft(alert: { about: 'notPermitted'; detail: string }, words: Words): Draft {
  return {
    template: 'status',
    summary: words.plain('alert.summary'),
    announce: null,
    icon: 'problem',
    data: {
      title: words.say(`alert.${alert.about}Title`),
      banner: { style: 'warning', text: words.say(`alert.${alert.about}`) },
      texts: [],
      quotes: quoteOf(words.say('alert.detail'), alert.detail),
    },
  }
}
