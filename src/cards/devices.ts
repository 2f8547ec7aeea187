import type { Device } from '../domain/device.ts'
import type { Route } from '../domain/policy.ts'
import { askOf, deviceOf, nameOf, titleOf } from './pieces.ts'
import type { Draft, Words } from './view.ts'

/** A person's device with the way its reset has to go. */
export type Listed = { readonly device: Device; readonly route: Route }

/** How many bytes all devices of a card may take together, so that it stays small enough for Teams. */
const MOST_BYTES = 22_000
/** What one takes on the card beside its words. */
const BYTES_BESIDE = 450
/** More than these nobody reads at once. */
const MOST_LISTED = 10

/**
 * Lets the person choose one of their devices. What can't be reset is shown too, with the reason. More
 * than fit on a card come on several: this one begins after the device `after`, if it is among them.
 */
export function devicesDraft(
  devices: readonly Listed[],
  after: string | null,
  words: Words,
): Draft {
  const { say, plain } = words
  const sorted = [...devices].sort(byWayThenSeen)
  const all = sorted.length
  const start = (sorted.findIndex(({ device }) => device.id === after) + 1) % Math.max(all, 1)
  const titles = titlesOf(sorted, words)
  const rows = sorted.map((one, index) => rowOf(one, titles[index] ?? '', words))
  const shown = fitting(rows.slice(start, start + MOST_LISTED))
  const end = start + shown.length
  const possible = shown.flatMap(({ possible }) => possible ?? [])
  const other = shown.flatMap(({ other }) => other ?? [])
  const resettable = sorted.filter(({ route }) => route.way !== 'none').length
  // One form for one device; several share a text field, because ids of inputs must not repeat.
  const isOnly = other.length === 1
  const [only] = other
  const onlyOther = resettable === 0
  const last = sorted[end - 1]?.device.id
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
        style: resettable === 1 ? 'positive' : 'default',
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
      range:
        shown.length === all ? undefined : say('devices.range', { from: start + 1, to: end, all }),
      next: end < all ? { title: plain('devices.next'), deviceId: last } : undefined,
      first: start > 0 ? plain('devices.first') : undefined,
    },
  }
}

/** What stands of a device on the card: among those that can be reset, or among the others. */
function rowOf({ device, route }: Listed, title: string, words: Words) {
  const { say, plain } = words
  const row = { ...deviceOf(device, words, title), deviceId: device.id }
  if (route.way === 'none') {
    const reason = say(`unavailable.${route.reason}`)
    return { other: { ...row, reason, ask: plain('button.askItAbout', { device: title }) } }
  }
  const approval = route.way === 'approval' ? say('devices.needsApproval') : undefined
  return { possible: { ...row, approval, choose: plain('button.choose', { device: title }) } }
}

/** What each is called; two of one model have their names to be told apart by. */
function titlesOf(devices: readonly Listed[], words: Words): string[] {
  const titles = devices.map(({ device }) => titleOf(device, words))
  const isShared = (title: string) => titles.indexOf(title) !== titles.lastIndexOf(title)
  return devices.map(({ device }, index) => {
    const title = titles[index] ?? ''
    return isShared(title) ? nameOf(device, words) : title
  })
}

/** As many from the top as a card has room for. */
function fitting<Row extends object>(rows: readonly Row[]): Row[] {
  let taken = 0
  const fits = (row: Row) => {
    taken += Buffer.byteLength(JSON.stringify(row)) + BYTES_BESIDE
    return taken <= MOST_BYTES
  }
  return rows.filter(fits)
}

function byWayThenSeen(one: Listed, other: Listed): number {
  const impossible = ({ route }: Listed) => Number(route.way === 'none')
  const seen = ({ device }: Listed) => device.lastSyncAt ?? ''
  return (
    impossible(one) - impossible(other) ||
    seen(other).localeCompare(seen(one)) ||
    // The next card has to begin where this one ended, in whichever order they come.
    one.device.name.localeCompare(other.device.name) ||
    one.device.id.localeCompare(other.device.id)
  )
}
