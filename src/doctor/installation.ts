import { z } from 'zod'
import type { Config } from '../config.ts'
import type { Contact } from '../ports.ts'
import type { Strings } from '../wording.ts'
import { failed, ok, together, warning, when, type Verdict } from './finding.ts'
import type { DatabaseLook } from './looks.ts'

/** Whether the three apps are three, so that no stolen secret does all. */
export function lookAtIds({
  bot,
  signIn,
  graph,
}: Pick<Config, 'bot' | 'signIn' | 'graph'>): Verdict {
  const ids = [bot.id, signIn.clientId, graph.clientId].map((id) => id.toLowerCase())
  return new Set(ids).size === ids.length
    ? ok('Bot, sign-in and Graph are three apps.')
    : failed(
        'One app does the work of several: whoever gets its secret can do all of it.',
        'Register a separate app for each of BOT_ID, SIGN_IN_CLIENT_ID and GRAPH_CLIENT_ID.',
      )
}

/** Whether what is written down is safe, and where. */
export function lookAtDatabase(look: DatabaseLook): Verdict {
  if (look.kind === 'inUse') {
    return warning(
      'The bot, or something else, is using the embedded database, so that it could not be looked at.',
      'Nothing, if the bot runs. To have it looked at, stop the bot and run the doctor again.',
    )
  }
  if (look.kind !== 'open' || look.tables === 'none') {
    return warning('The database has no tables yet.', 'Start the bot: it makes them.')
  }
  return look.tables === 'current'
    ? ok('The database can be read and has the tables of this release.')
    : warning(
        'The database has the tables of another release.',
        'Back it up, then start the bot: it brings an older one up to date, and refuses a newer one.',
      )
}

const MOST_MS = 60_000

/** Whether this machine, the sign-in service and the database agree on the time. */
export function lookAtClocks(look: DatabaseLook, signInAheadMs: number | null): Verdict {
  const set = 'Set the clocks by a time service (NTP).'
  const seconds = (ms: number) => `${Math.abs(Math.round(ms / 1000))} s`
  const isOff = (ms: number) => Math.abs(ms) > MOST_MS
  const databaseMs = look.kind === 'open' ? look.aheadMs : 0
  return together(
    [
      ...when(
        signInAheadMs === null,
        warning(
          'Entra does not say what time it is.',
          'See that this machine reaches the sign-in service, and that its clock is right.',
        ),
      ),
      ...when(
        isOff(signInAheadMs ?? 0),
        failed(
          `This machine’s clock differs from Entra’s by ${seconds(signInAheadMs ?? 0)}: sign-ins are refused.`,
          set,
        ),
      ),
      ...when(
        isOff(databaseMs),
        warning(`The database’s clock differs from this machine’s by ${seconds(databaseMs)}.`, set),
      ),
    ],
    ok('This machine’s clock is right.'),
  )
}

const manifestShape = z.object({
  validDomains: z.array(z.string()).default([]),
  bots: z.array(z.object({ botId: z.string() })).default([]),
})

/** Whether Teams opens the sign-in at the bot's address, and talks to this bot, by the app's manifest. */
export function lookAtManifest(
  text: string | null,
  { endpoint, bot }: Pick<Config, 'endpoint' | 'bot'>,
): Verdict {
  const { host, hostname, protocol } = new URL(endpoint)
  const isTemplate = text?.includes('${{') === true
  const filled = text?.replaceAll('${{BOT_DOMAIN}}', host).replaceAll('${{BOT_ID}}', bot.id)
  const manifest = manifestIn(filled ?? '')
  const findings = [
    ...when(
      protocol !== 'https:',
      warning(
        'BOT_ENDPOINT is not https: Teams and people’s browsers do not reach it.',
        'Set BOT_ENDPOINT to the bot’s public address, which begins with https.',
      ),
    ),
    ...when(
      manifest === null,
      warning(
        'The manifest of the Teams app cannot be read.',
        'Name the file with the manifest that is installed: npm run doctor -- --manifest <file>.',
      ),
    ),
    ...when(
      manifest?.validDomains.some((domain) => covers(domain, host, hostname)) === false,
      failed(
        'Teams does not open the sign-in: the domain of BOT_ENDPOINT is not in the manifest’s validDomains.',
        `Put ${host} into validDomains, and install the app anew.`,
      ),
    ),
    ...when(
      manifest?.bots.some(({ botId }) => botId.toLowerCase() === bot.id) === false,
      failed(
        'The Teams app is another bot’s: the manifest’s botId is not BOT_ID.',
        'Put BOT_ID into the manifest as botId, and install the app anew.',
      ),
    ),
  ]
  return together(
    findings,
    ok(
      isTemplate
        ? `BOT_ENDPOINT is https. The manifest here is a template: fill in BOT_DOMAIN=${host} and BOT_ID=${bot.id}.`
        : 'BOT_ENDPOINT is https, and the manifest has its domain and this bot.',
    ),
  )
}

function manifestIn(text: string): z.infer<typeof manifestShape> | null {
  try {
    return manifestShape.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function covers(domain: string, host: string, hostname: string): boolean {
  const wanted = domain.toLowerCase()
  if (!wanted.startsWith('*.')) return wanted === host || wanted === hostname
  return hostname.endsWith(wanted.slice(1)) && !hostname.slice(0, 1 - wanted.length).includes('.')
}

/** Whether people are told how to reach IT. */
export function lookAtContact(branding: Contact | null, configured: Contact): Verdict {
  const reaches = ({ phone, email, website }: Contact) => (phone ?? email ?? website) !== null
  if (branding !== null && reaches(branding)) return ok('Intune says how people reach IT.')
  return reaches(configured)
    ? ok('How people reach IT is configured; Intune’s branding does not say, or may not be read.')
    : warning(
        'People are not told how to reach IT.',
        'Fill in Intune’s branding (Tenant administration > Customization) and grant DeviceManagementApps.Read.All, or set IT_CONTACT_PHONE, IT_CONTACT_EMAIL or IT_CONTACT_URL.',
      )
}

/** Whether there is every sentence in every language; one that is missing is English. */
export function lookAtSentences(strings: Strings): Verdict {
  const english = Object.keys(strings['en'] ?? {})
  if (english.length === 0) {
    return failed('There are no English sentences.', 'Install the bot anew: cards/strings/en.json.')
  }
  const lacking = Object.entries(strings).flatMap(([locale, sentences]) => {
    const missing = keysIn(locale, english).filter((key) => !Object.hasOwn(sentences, key))
    if (missing.length === 0) return []
    const few = missing.slice(0, 3).join(', ')
    return [`${locale} (${missing.length}: ${few}${missing.length > 3 ? ' …' : ''})`]
  })
  return lacking.length === 0
    ? ok(`Every sentence is there in ${Object.keys(strings).length} languages.`)
    : warning(
        `Sentences are missing, and are English instead: ${lacking.join('; ')}.`,
        'Add them to cards/strings/<language>.json.',
      )
}

/** The keys that a language needs for the English ones: one for each plural that it has. */
function keysIn(locale: string, english: readonly string[]): string[] {
  const plurals = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const keys = english.flatMap((key) => {
    const [, base] = /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key) ?? []
    return base === undefined ? [key] : plurals.map((plural) => `${base}_${plural}`)
  })
  return [...new Set(keys)]
}
