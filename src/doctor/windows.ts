import { OutsideFailed } from '../errors.ts'
import { pinRecoveryUri, type PinResetDetails } from '../pin-reset.ts'
import { ok, warning, type Verdict } from './finding.ts'

type Tenant = { readonly id: string; readonly authority: string }

const unless =
  'If nobody has Windows 10 Mobile, set WINDOWS_PIN_RESET=missing: nothing is asked then.'

/** What Windows 10 Mobile needs and does not have, with how to get it. */
export function lookAtPinReset(details: PinResetDetails, tenant: Tenant): Verdict {
  const { state } = details
  if (state === 'ready') {
    return ok('Windows 10 Mobile can be reset: both apps are authorised, and a policy is assigned.')
  }
  const effect = {
    missing: 'Windows 10 Mobile cannot be reset',
    unknown: 'Whether Windows 10 Mobile can be reset cannot be told, so that it needs an approval',
  }[state]
  const why = [
    ...details.apps.flatMap(sayApp),
    ...sayPolicy(details.policy),
    ...sayFailure(details),
  ]
  const fixes = [
    ...details.apps.flatMap((app) => fixApp(app, tenant)),
    ...fixPolicy(details, tenant),
    ...fixFailure(details),
    unless,
  ]
  return warning(`${effect}: ${why.join('; ')}.`, fixes.join('\n'))
}

type App = PinResetDetails['apps'][number]

function sayApp({ name, state }: App): string[] {
  if (state === 'missing') return [`nobody has authorised “${name}”`]
  return state === 'disabled' ? [`“${name}” is disabled`] : []
}

function fixApp({ name, appId, state }: App, { authority }: Tenant): string[] {
  if (state === 'disabled') {
    return [
      `In Entra, under Enterprise applications, enable “${name}” (${appId}) for users to sign in.`,
    ]
  }
  if (state !== 'missing') return []
  return [
    `Authorise “${name}” as an administrator (a page that is not found afterwards is normal): ${authority}/adminconsent?client_id=${appId}`,
  ]
}

function sayPolicy(policy: PinResetDetails['policy']): string[] {
  switch (policy) {
    case 'assigned':
    case null:
      return []
    case 'notAssigned':
      return ['the custom policy that turns PIN recovery on is assigned to nobody']
    case 'off':
      return ['a custom policy that is assigned turns PIN recovery off']
    case 'hidden':
      return ['Graph does not show what the custom policy for PIN recovery sets']
    case 'missing':
      return ['no custom policy turns PIN recovery on']
  }
}

function fixPolicy({ policy }: PinResetDetails, { id }: Tenant): string[] {
  const assign = 'under Assignments, assign it to a group with the people, or the phones, it is for'
  const setting = `OMA-URI ${pinRecoveryUri(id)}, data type Boolean, value True`
  switch (policy) {
    case 'assigned':
    case null:
      return []
    case 'notAssigned':
      return [`In Intune, open that policy and ${assign}.`]
    case 'off':
    case 'hidden':
      return [`In Intune, set in that policy: ${setting}.`]
    case 'missing':
      return [
        `In Intune, under Devices > Configuration, create a policy: platform Windows 10 and later, template Custom; add ${setting}; then, ${assign}.`,
      ]
  }
}

function sayFailure({ failure }: PinResetDetails): string[] {
  if (failure === null) return []
  const why = failure instanceof OutsideFailed ? failure.message : failure.name
  return [`Graph did not tell all (${why})`]
}

function fixFailure({ failure }: PinResetDetails): string[] {
  if (failure === null) return []
  return failure instanceof OutsideFailed && failure.kind === 'refused'
    ? [
        'Grant Application.Read.All and DeviceManagementConfiguration.Read.All (application) to GRAPH_CLIENT_ID, with admin consent; or look yourself, and set WINDOWS_PIN_RESET to ready or missing.',
      ]
    : ['Run the doctor again later.']
}
