/**
 * Orders two `startDateTime` texts of Intune's action results: negative when `one` is older. Graph
 * writes up to seven digits of a second, more than a Date can tell apart, and leaves out zeros.
 */
export function compareStarts(one: string, other: string): number {
  const [left, right] = [sortable(one), sortable(other)]
  return left < right ? -1 : left > right ? 1 : 0
}

function sortable(time: string): string {
  const [, second = time, fraction = ''] = /^([^.Z+]+)(?:\.(\d+))?(?:Z|\+00:00)$/.exec(time) ?? []
  return `${second}.${fraction.padEnd(9, '0')}`
}
