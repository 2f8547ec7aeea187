import type { Config } from '../config.ts'
import { groupsNamed } from '../domain/policy.ts'
import { failed, ok, together, warning, type Verdict } from './finding.ts'

type Asking = Pick<Config, 'approvers' | 'policy'>

type Permission = {
  readonly name: string
  /** Permissions that include this one, and more than is needed. */
  readonly within: readonly string[]
  /** `allowed`: nothing is lost without it. */
  readonly need: (
    config: Asking,
    has: (name: string) => boolean,
  ) => 'needed' | 'optional' | 'allowed'
  /** What is lost without it. */
  readonly lost: string
}

const directory = ['Directory.Read.All', 'Directory.ReadWrite.All']
const APPS = 'DeviceManagementApps.Read.All'

/** Every application permission that the bot or the doctor has any use for (Microsoft Learn). */
export const permissions: readonly Permission[] = [
  {
    name: 'DeviceManagementManagedDevices.Read.All',
    within: ['DeviceManagementManagedDevices.ReadWrite.All'],
    need: () => 'needed',
    lost: 'nobody’s phones are found',
  },
  {
    name: 'DeviceManagementManagedDevices.PrivilegedOperations.All',
    within: [],
    need: () => 'needed',
    lost: 'nothing can be reset',
  },
  {
    name: 'User.Read.All',
    within: ['User.ReadWrite.All', ...directory],
    need: () => 'needed',
    lost: 'nobody can be vouched for, and disabled approvers are not noticed',
  },
  {
    name: 'GroupMember.Read.All',
    within: ['GroupMember.ReadWrite.All', 'Group.Read.All', 'Group.ReadWrite.All', ...directory],
    need: ({ approvers, policy }) =>
      approvers.groupId === null && groupsNamed(policy).length === 0 ? 'allowed' : 'needed',
    lost: 'who is in a group is not known, so that its members cannot decide or are not let through',
  },
  {
    name: 'DeviceManagementConfiguration.Read.All',
    within: ['DeviceManagementConfiguration.ReadWrite.All'],
    need: ({ policy }, has) => (policy.checksPinReset || !has(APPS) ? 'optional' : 'allowed'),
    lost: 'Windows 10 Mobile needs an approval, and Intune’s contact details may not be shown',
  },
  {
    name: 'Application.Read.All',
    within: ['Application.ReadWrite.All', ...directory],
    need: () => 'optional',
    lost: 'Windows 10 Mobile needs an approval, and the doctor cannot look at the sign-in app',
  },
  {
    name: APPS,
    within: ['DeviceManagementApps.ReadWrite.All'],
    need: () => 'allowed',
    lost: 'Intune’s contact details may not be shown',
  },
]

/** Whether the app for Graph may do exactly what it has to. */
export function lookAtRoles(roles: readonly string[], config: Asking): Verdict {
  const has = (name: string) => roles.includes(name)
  const ungranted = permissions.filter(({ name }) => !has(name))
  const missing = ungranted.filter(({ within }) => !within.some(has))
  const wanted = (need: 'needed' | 'optional', of: readonly Permission[]) =>
    of.filter((permission) => permission.need(config, has) === need)
  const ungrantedButWanted = [...wanted('needed', ungranted), ...wanted('optional', ungranted)]
  const known = permissions.map(({ name }) => name)
  const excess = roles.filter((role) => !known.includes(role))
  return together(
    [
      ...lacking(wanted('needed', missing), failed, 'Grant'),
      ...lacking(wanted('optional', missing), warning, 'If that is wanted, grant'),
      ...beyond(excess, ungrantedButWanted),
    ],
    ok('The app for Graph gets a token, and may do what it has to and nothing else.'),
  )
}

function lacking(
  missing: readonly Permission[],
  verdict: (says: string, fix: string) => Verdict,
  grant: string,
): Verdict[] {
  return missing.map(({ name, lost }) =>
    verdict(
      `${name} is not granted: ${lost}.`,
      `${grant} ${name} (application) to GRAPH_CLIENT_ID, with admin consent.`,
    ),
  )
}

function beyond(excess: readonly string[], ungranted: readonly Permission[]): Verdict[] {
  if (excess.length === 0) return []
  const names = excess.toSorted().join(', ')
  // A broader one may stand in for what is needed: that has to be there before it goes.
  const first = ungranted.filter(({ within }) => within.some((name) => excess.includes(name)))
  const grant =
    first.length === 0 ? 'Remove' : `Grant ${first.map(({ name }) => name).join(', ')}; then remove`
  return [
    warning(
      `The app for Graph may do more than it ever has to: ${names}. Whoever gets hold of it may, too.`,
      `${grant} ${names} from GRAPH_CLIENT_ID.`,
    ),
  ]
}
