import { readFileSync } from 'node:fs'

/** What stands beside a title: of what kind the moment is, for whoever only glances at it. */
export type Icon =
  | 'signIn'
  | 'waiting'
  | 'people'
  | 'passcode'
  | 'phone'
  | 'shield'
  | 'list'
  | 'done'
  | 'problem'
  | 'closed'

/**
 * The address of an icon's picture. It is the picture itself: Teams then needs to fetch nothing, from
 * wherever it is. Each is read once.
 */
export function createIcons(): (icon: Icon) => string {
  const read = new Map<Icon, string>()
  return (icon) => {
    const known = read.get(icon) ?? `data:image/png;base64,${pictureOf(icon).toString('base64')}`
    read.set(icon, known)
    return known
  }
}

const pictureOf = (icon: Icon) =>
  readFileSync(new URL(`../../cards/icons/${icon}.png`, import.meta.url))
