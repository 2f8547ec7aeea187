import type { Device } from '../domain/device.ts'
import type { Route } from '../domain/policy.ts'
import type { Reset } from '../domain/reset.ts'
import type { Secret } from '../domain/secret.ts'
import type { Contact } from '../ports.ts'
import { inMarkdown } from '../wording.ts'
import { quoteOf, askOf, contactOf, deviceOf, nameOf } from './pieces.ts'
import { groupsOf, spellOut } from './spell.ts'
import type { Draft, Words } from './view.ts'

/** A person's device with the way its reset has to go. */
export type Listed = { readonly device: Device; readonly route: Route }

/** How many bytes all devices of a card may take together, so that it stays small enough for Teams. */
const MOST_BYTES = 22_000
/** What one takes on the card beside its words. */
const BYTES_BESIDE = 450
/** More than these nobody reads. */
const MOST_LISTED = 30

/** The resets whose passcode may be shown again, where there are several. */
export function passcodesDraft(
  resets: readonly Extract<Reset, { state: 'done' }>[],
  words: Words,
): Draft {
  const { say, plain } = words
  const rows = resets.map(({ id, device, doneAt }) => ({
    head: device === null ? say('desk.noDevice') : inMarkdown(nameOf(device, words)),
    lines: [say('show.listAt', { at: new Date(doneAt) })],
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

/** Lets the person choose one of their devices. What can't be reset is shown too, with the reason. */
export function devicesDraft(devices: readonly Listed[], words: Words): Draft {
  const { say, plain } = words
  const rows = [...devices].sort(byWayThenSeen).map((one) => rowOf(one, words))
  const shown = fitting(rows)
  const possible = shown.flatMap(({ possible }) => possible ?? [])
  const other = shown.flatMap(({ other }) => other ?? [])
  // One form for one device; several share a text field, because ids of inputs must not repeat.
  const isOnly = other.length === 1
  const [only] = other
  const onlyOther = possible.length === 0
  return {
    template: 'devices',
    summary: plain(onlyOther ? 'devices.summaryNone' : 'devices.summary'),
    announce: null,
    icon: 'phone',
    data: {
      title: say(onlyOther ? 'devices.onlyOtherTitle' : 'devices.title'),
      lead: onlyOther ? say('devices.onlyOtherLead') : undefined,
      possible: possible.map((row) => ({
        ...row,
        style: possible.length === 1 ? 'positive' : 'default',
      })),
      other:
        other.length === 0
          ? undefined
          : {
              title: onlyOther ? undefined : say('devices.otherTitle'),
              label: isOnly ? undefined : plain('ask.reason'),
              devices: other.map((row) => ({ ...row, alone: isOnly })),
            },
      ask:
        isOnly && only
          ? { ...askOf(words, { deviceId: only.deviceId }), title: only.ask }
          : undefined,
      more: shown.length < rows.length ? say('devices.more') : undefined,
    },
  }
}

/** What stands of a device on the card: among those that can be reset, or among the others. */
function rowOf({ device, route }: Listed, words: Words) {
  const { say, plain } = words
  const row = { ...deviceOf(device, words), deviceId: device.id }
  const name = nameOf(device, words)
  if (route.way === 'none') {
    const reason = say(`unavailable.${route.reason}`)
    return { other: { ...row, reason, ask: plain('button.askItAbout', { device: name }) } }
  }
  const approval = route.way === 'approval' ? say('devices.needsApproval') : undefined
  return { possible: { ...row, approval, choose: plain('button.choose', { device: name }) } }
}

/** As many from the top as a card has room for. */
function fitting<Row extends object>(rows: readonly Row[]): Row[] {
  let taken = 0
  const fits = (row: Row) => {
    taken += Buffer.byteLength(JSON.stringify(row)) + BYTES_BESIDE
    return taken <= MOST_BYTES
  }
  return rows.slice(0, MOST_LISTED).filter(fits)
}

function byWayThenSeen(one: Listed, other: Listed): number {
  const impossible = ({ route }: Listed) => Number(route.way === 'none')
  const seen = ({ device }: Listed) => device.lastSyncAt ?? ''
  return impossible(one) - impossible(other) || seen(other).localeCompare(seen(one))
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
      device: reset.device === null ? undefined : nameOf(reset.device, words),
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
