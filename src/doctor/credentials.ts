import type { Config } from '../config.ts'
import type { Credential } from '../credentials.ts'
import { failed, ok, together, warning, type Verdict } from './finding.ts'

const DAY_MS = 24 * 60 * 60_000
/** Long enough to have a certificate made where that takes somebody's consent. */
const SOON_DAYS = 30

type App = {
  readonly name: string
  /** The variables with its id, and with its certificate as text; the other ends in _PATH. */
  readonly id: string
  readonly certificate: string
  /** What does not work once the app cannot sign in. */
  readonly lost: string
  readonly credential: Credential
}

/** How the three apps sign in to Entra, and whether they still can in a month. */
export function lookAtCredentials(
  { bot, signIn, graph }: Pick<Config, 'bot' | 'signIn' | 'graph'>,
  now: Date,
): Verdict {
  const apps: readonly App[] = [
    {
      name: 'Bot',
      id: 'BOT_ID',
      certificate: 'BOT_CERTIFICATE',
      lost: 'the bot cannot answer',
      credential: bot.credential,
    },
    {
      name: 'Sign-in',
      id: 'SIGN_IN_CLIENT_ID',
      certificate: 'SIGN_IN_CERTIFICATE',
      lost: 'nobody can sign in',
      credential: signIn.credential,
    },
    {
      name: 'Graph',
      id: 'GRAPH_CLIENT_ID',
      certificate: 'GRAPH_CERTIFICATE',
      lost: 'nobody’s phones are found',
      credential: graph.credential,
    },
  ]
  return together(
    apps.flatMap((app) => verdictsOn(app, now)),
    ok(apps.map(({ name, credential }) => `${name}: ${nameOf(credential)}.`).join(' ')),
  )
}

function verdictsOn({ name, id, certificate, lost, credential }: App, now: Date): Verdict[] {
  if (credential.kind !== 'certificate') return []
  const left = Date.parse(credential.endsAt) - now.getTime()
  if (left > SOON_DAYS * DAY_MS) return []
  const day = dayOf(credential.endsAt)
  const fix = `Create a new certificate, upload it to the app registration ${id}, set ${certificate} or ${certificate}_PATH to it, and start the bot anew.`
  return left < 0
    ? [failed(`The certificate of ${name} has expired (${day}): ${lost}.`, fix)]
    : [warning(`The certificate of ${name} ends on ${day}; after that ${lost}.`, fix)]
}

function nameOf(credential: Credential): string {
  switch (credential.kind) {
    case 'managedIdentity':
      return 'managed identity'
    case 'certificate':
      return `certificate until ${dayOf(credential.endsAt)}`
    case 'secret':
      return 'client secret (Entra shows until when)'
  }
}

const dayOf = (time: string) => time.slice(0, 'yyyy-mm-dd'.length)
