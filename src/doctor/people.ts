import type { Config } from '../config.ts'
import type { Person } from '../ports.ts'
import { failed, ok, together, warning, when, type Verdict } from './finding.ts'
import type { Looks } from './looks.ts'

/** Those who decide: people who were found, and ids that nobody has. */
export type Approvers = {
  readonly people: readonly Person[]
  readonly unknown: readonly string[]
  /** Whether the group is there; true when none is configured. */
  readonly hasGroup: boolean
}

/** Everybody who is listed as an approver or in the approvers' group. */
export async function findApprovers(
  { approvers: { ids, groupId } }: Pick<Config, 'approvers'>,
  looks: Pick<Looks, 'personBy' | 'membersOf'>,
): Promise<Approvers> {
  const [listed, members] = await Promise.all([
    Promise.all(ids.map((id) => looks.personBy(id))),
    groupId === null ? [] : looks.membersOf(groupId),
  ])
  const found = [...listed.filter((person) => person !== null), ...(members ?? [])]
  return {
    people: [...new Map(found.map((person) => [person.id, person])).values()],
    unknown: ids.filter((_, index) => listed[index] === null),
    hasGroup: members !== null,
  }
}

/** Whether there is always somebody who can decide: nobody decides about themselves. */
export function lookAtApprovers({ people, unknown, hasGroup }: Approvers): Verdict {
  const guests = people.filter(({ guest }) => guest)
  const disabled = people.filter(({ guest, enabled }) => !guest && enabled === false)
  const able = people.filter(({ guest, enabled }) => !guest && enabled !== false)
  const setting = 'APPROVER_IDS or APPROVER_GROUP_ID'
  const add = 'Put at least two people into APPROVER_IDS or the group APPROVER_GROUP_ID.'
  const findings = [
    ...when(
      !hasGroup,
      failed('There is no group with the id APPROVER_GROUP_ID.', 'Correct APPROVER_GROUP_ID.'),
    ),
    ...when(
      unknown.length > 0,
      warning(
        `Nobody in the tenant has this object id: ${unknown.join(', ')}.`,
        'Take it out of APPROVER_IDS.',
      ),
    ),
    ...when(
      disabled.length > 0,
      warning(
        `The account is disabled, so that they cannot decide: ${namesOf(disabled)}.`,
        `Take them out of ${setting}.`,
      ),
    ),
    ...when(
      guests.length > 0,
      warning(
        `Guests cannot decide: ${namesOf(guests)}.`,
        `Take them out of ${setting}, and put in accounts of this organisation.`,
      ),
    ),
    ...when(able.length === 0, failed('Nobody can decide: every case would time out.', add)),
    ...when(
      able.length === 1,
      warning(
        `${namesOf(able)} is the only one who can decide, and nobody decides about themselves.`,
        add,
      ),
    ),
    ...when(
      able.some(({ enabled }) => enabled === null),
      warning(
        'Graph does not say whether the approvers’ accounts are enabled.',
        'Grant User.Read.All (application) to GRAPH_CLIENT_ID, with admin consent.',
      ),
    ),
  ]
  return together(findings, ok(`${able.length} people can decide.`))
}

/** Whether Graph lists somebody's devices: those of `name`, else of one who decides. */
export async function lookAtDevices(
  name: string | null,
  approvers: () => Promise<Approvers>,
  looks: Pick<Looks, 'personBy' | 'deviceCountOf'>,
): Promise<Verdict> {
  const person = name === null ? (await approvers()).people[0] : await looks.personBy(name)
  if (person === undefined) {
    return failed(
      'There is nobody whose devices could be listed.',
      'Name somebody: npm run doctor -- --person <user principal name>.',
    )
  }
  if (person === null) {
    return failed(
      'Nobody in the tenant has the name that --person gives.',
      'Give a user principal name, like ann@contoso.com, or an object id.',
    )
  }
  const count = await looks.deviceCountOf(person.id)
  return ok(`Intune lists the devices of ${namesOf([person])}: ${count}.`)
}

const namesOf = (people: readonly Person[]) =>
  people.map(({ upn, name, id }) => upn ?? (name === '' ? id : name)).join(', ')
