import type { Config } from '../config.ts'
import type { Strings } from '../wording.ts'
import { lookAtCredentials } from './credentials.ts'
import { failed, ok, verdictOn, warning, type Finding, type Verdict } from './finding.ts'
import {
  lookAtClocks,
  lookAtContact,
  lookAtDatabase,
  lookAtIds,
  lookAtManifest,
  lookAtSentences,
} from './installation.ts'
import type { Looks } from './looks.ts'
import { findApprovers, lookAtApprovers, lookAtDevices } from './people.ts'
import { lookAtRoles } from './permissions.ts'
import { lookAtContext, lookAtPages, lookAtSignInApp } from './sign-in.ts'
import { lookAtChannel } from './teams.ts'
import { lookAtPinReset } from './windows.ts'

/** Answers what it found, always: what it cannot look at has failed. */
export type Check = () => Promise<Finding>

export type DoctorParts = {
  readonly config: Config
  readonly looks: Looks
  /** The manifest of the Teams app, filled in or as the template that it was; null: there is none. */
  readonly manifest: () => string | null
  /** The sentences of every language. */
  readonly strings: () => Strings
  /** Whose devices to list: a user principal name or object id; else those of somebody who decides. */
  readonly person?: string
  /** Whether a card is posted in the approvers' channel, and taken back. */
  readonly posts?: boolean
  /** How long to wait for one check. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 10_000

/**
 * Everything that can be told of an installation from where the bot runs, as checks that may be made
 * side by side. None changes anything, but for the card that `posts` asks for. What several of them
 * need is looked at once, so that the checks are of one moment: for another, create another doctor.
 */
export function createDoctor(parts: DoctorParts): readonly Check[] {
  const { config, looks, posts = false, patienceMs = PATIENCE_MS } = parts
  const approvers = once(() => findApprovers(config, looks))
  const database = once(looks.database)

  const all: readonly (readonly [id: string, look: () => Verdict | Promise<Verdict>])[] = [
    ['configuration', () => ok('Everything is set that has to be, and can be used.')],
    ['apps', () => lookAtIds(config)],
    ['credentials', () => lookAtCredentials(config, looks.now())],
    ['database', async () => lookAtDatabase(await database())],
    ['clock', () => lookAtClock(database, looks)],
    ['graph', async () => lookAtRoles(await looks.graphRoles(), config)],
    ['devices', () => lookAtDevices(parts.person ?? null, approvers, looks)],
    ['approvers', async () => lookAtApprovers(await approvers())],
    ['teams', () => lookAtToken(looks)],
    ['channel', () => lookAtChannel(config, database, looks.channel, posts)],
    ['manifest', () => lookAtManifest(parts.manifest(), config)],
    ['sign-in pages', () => lookAtPages(looks.page)],
    ['sign-in app', () => lookAtSignInApp(config, looks.application)],
    ['second factor', () => lookAtContext(config)],
    ['windows', () => lookAtWindows(config, looks)],
    ['contact', async () => lookAtContact(await looks.contact(), config.contact)],
    ['sentences', () => lookAtSentences(parts.strings())],
  ]
  // What is posted has to be taken back, however long Teams takes.
  const patienceFor = (id: string) => (id === 'channel' && posts ? 3 * patienceMs : patienceMs)
  return all.map(([id, look]) => async () => ({
    id,
    ...(await within(patienceFor(id), async () => look())),
  }))
}

/** What there is to say where the bot would not start: each problem as it would say it. */
export function lookAtProblems(problems: readonly string[]): Finding {
  const says = 'The bot does not start with this configuration.'
  return { id: 'configuration', ...failed(says, problems.join('\n')) }
}

async function lookAtClock(database: Looks['database'], looks: Looks): Promise<Verdict> {
  // That it cannot be reached is said by another check.
  const none = { kind: 'none' } as const
  return lookAtClocks(await database().catch(() => none), await looks.signInAheadMs())
}

async function lookAtToken(looks: Looks): Promise<Verdict> {
  await looks.channelToken()
  return ok('The bot gets a token for Teams.')
}

async function lookAtWindows({ policy, tenant }: Config, looks: Looks): Promise<Verdict> {
  if (policy.checksPinReset) return lookAtPinReset(await looks.pinReset(), tenant)
  return policy.windowsPinReset === 'unknown'
    ? warning(
        'WINDOWS_PIN_RESET=unknown: every reset of Windows 10 Mobile needs an approval.',
        'Set WINDOWS_PIN_RESET=check to have it looked at.',
      )
    : ok(`WINDOWS_PIN_RESET=${policy.windowsPinReset} is taken as it is; nothing was looked at.`)
}

/** The verdict, or that there was none in time; whatever is thrown becomes one. */
async function within(ms: number, look: () => Promise<Verdict>): Promise<Verdict> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Verdict>((done) => {
    timer = setTimeout(() => {
      done(
        failed(
          `There was no answer within ${ms / 1000} s.`,
          'See that this machine reaches what was asked; else run the doctor again later.',
        ),
      )
    }, ms)
  })
  try {
    return await Promise.race([look().catch(verdictOn), late])
  } finally {
    clearTimeout(timer)
  }
}

/** Asks once, whoever wants to know and however often. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null
  return () => (answer ??= ask())
}
