import { capabilityOf, type Capability, type Device } from '../domain/device.ts'
import { ADVICE_AFTER_MS } from '../domain/job.ts'
import { isLive, type Purpose, type SignIn } from '../domain/prompt.ts'
import type { Failure } from '../domain/reset.ts'
import type { Contact } from '../ports.ts'
import { asText, inMarkdown, type Key } from '../wording.ts'
import type { View, Words } from './view.ts'

/** What the requester is called where others read it. */
export function nameIn({ requester }: View, { plain }: Words): string {
  return requester?.name ?? plain('request.somebody')
}

// --- devices

/** What can be done for the reset's device now; null when it has none. */
export function capabilityIn({ reset, policy }: View): Capability | null {
  return reset.device === null ? null : capabilityOf(reset.device, policy)
}

/** A device's name as plain text. */
export function nameOf(device: Device, words: Words): string {
  return clip(asText(device.name), 60) || words.plain('device.unnamed')
}

/** Names that Intune makes up, such as `ann_Android_3/2/2026_9:14 AM`, tell their owners nothing. */
const madeUp =
  /_(android(forwork|enterprise)?|ios|ipados|iphone|ipad|visionos|windows(phone)?|macos|linux)_/i

/** What the owner of a device knows it by, as plain text: the name that somebody gave it, else its model. */
export function titleOf(device: Device, words: Words): string {
  const isMadeUp = madeUp.test(device.name) && asText(device.model ?? '') !== ''
  return isMadeUp ? modelOf(device) : nameOf(device, words)
}

/** A device by its title, and in small print name or model, system and last check-in. */
export function deviceOf(
  device: Device,
  words: Words,
  title = titleOf(device, words),
): { name: string; details: string } {
  const seen =
    device.lastSyncAt === null
      ? words.say('device.neverSeen')
      : words.say('device.seen', { at: new Date(device.lastSyncAt) })
  const model = modelOf(device)
  const beside = title === model ? nameOf(device, words) : model
  const known = [beside, systemOf(device)].filter((part) => part !== '')
  return {
    name: title,
    details: [...known.map(inMarkdown), seen].join(' · '),
  }
}

export function modelOf({ manufacturer, model }: Device): string {
  const maker = clip(asText(manufacturer ?? ''), 40)
  const name = clip(asText(model ?? ''), 60)
  return name.toLowerCase().startsWith(maker.toLowerCase()) ? name : `${maker} ${name}`.trim()
}

export function systemOf({ operatingSystem, osVersion }: Device): string {
  return clip(asText(`${operatingSystem} ${osVersion ?? ''}`), 60)
}

/** What Apple calls the thing; the same in every language. */
function appleKind({ deviceType, model }: Device): string {
  const said = [deviceType, model].find((text) => /ipad|iphone|ipod|vision/i.test(text ?? ''))
  if (/vision/i.test(said ?? '')) return 'Apple Vision Pro'
  if (/ipad/i.test(said ?? '')) return 'iPad'
  return /ipod/i.test(said ?? '') ? 'iPod touch' : 'iPhone'
}

/** What Apple calls the reset's device; null for what others have made. */
export function appleKindIn(view: View): string | null {
  const { device } = view.reset
  const platform = capabilityIn(view)?.platform
  const isApple = platform === 'ios' || platform === 'visionOS'
  return device !== null && isApple ? appleKind(device) : null
}

/** What a reset does to the device, for the person who holds it. */
export function effectsOf(capability: Capability | null, { say }: Words): string[] {
  switch (capability?.kind) {
    case 'temporary': {
      const { scope, characters, platform } = capability
      const effect = say(`effect.${scope === 'device' ? characters : scope}`)
      return platform === 'windows10Mobile' ? [effect, say('effect.hello')] : [effect]
    }
    case 'removal':
      return [say(capability.platform === 'visionOS' ? 'effect.removalVision' : 'effect.removal')]
    case 'unclear':
      return [say('effect.unclear')]
    default:
      return []
  }
}

/** That the phone is open to whoever holds it until a new passcode is set. */
export function warningOf(view: View, { say }: Words): string | undefined {
  const capability = capabilityIn(view)
  if (capability === null || capability.kind === 'nothing') return undefined
  const kind = appleKindIn(view)
  if (kind !== null) return say('warning.deviceApple', { kind })
  const onlyWork = capability.kind === 'temporary' && capability.scope === 'workProfile'
  return say(onlyWork ? 'warning.workProfile' : 'warning.device')
}

/** Why a reset failed, for those who can do something about it. */
export function whyFailed(view: View, failure: Failure, { say }: Words): string {
  const isApple = appleKindIn(view) !== null
  const isOnApple = failure === 'failedOnDevice' && isApple
  return say(isOnApple ? 'why.failedOnDeviceApple' : `why.${failure}`)
}

// --- progress

type Mark = 'done' | 'now' | 'next' | 'stopped'
export type StepName =
  'approval' | 'identity' | 'vouch' | 'signIn' | 'phone' | 'passcode' | 'newPasscode'

const looks = {
  done: { sign: '✓', color: 'good', weight: 'default', subtle: false },
  now: { sign: '●', color: 'accent', weight: 'bolder', subtle: false },
  next: { sign: '○', color: 'default', weight: 'default', subtle: true },
  stopped: { sign: '✕', color: 'attention', weight: 'bolder', subtle: false },
} satisfies Record<Mark, object>

/** The last step: without a temporary passcode the phone stands open until its owner sets one. */
export function lastStep(view: View): 'passcode' | 'newPasscode' {
  const { reset } = view
  const isWithout = reset.state === 'done' && !reset.hasPasscode
  return isWithout || capabilityIn(view)?.kind === 'removal' ? 'newPasscode' : 'passcode'
}

/**
 * The way from start to end with the step reached. Every step says in words where it stands; only
 * what follows a stopped one does not, because it may never come.
 */
export function stepsOf(
  steps: readonly StepName[],
  reached: StepName,
  view: View,
  { say }: Words,
  mark: 'now' | 'stopped' = 'now',
): object[] {
  const at = steps.indexOf(reached)
  const phone = appleKindIn(view)
  return steps.map((name, index) => {
    const here: Mark = index < at ? 'done' : index === at ? mark : 'next'
    const label = name === 'phone' && phone !== null ? phone : say(`step.${name}`)
    const isOpen = here === 'next' && mark === 'stopped'
    return { ...looks[here], label, word: isOpen ? undefined : say(`step.${here}`) }
  })
}

/** What helps a phone that is silent, once it has been silent for a while. */
export function adviceOf(view: View, askedAt: string, { say }: Words): string | undefined {
  if (view.now.getTime() - Date.parse(askedAt) < ADVICE_AFTER_MS) return undefined
  const kind = appleKindIn(view)
  const advice = kind === null ? say('resetting.advice') : say('resetting.adviceApple', { kind })
  return `**${say('resetting.adviceTitle')}** ${advice}`
}

// --- signing in

/** The sign-in button, as long as the reader's prompt for this purpose can be used. */
export function signInOf(
  view: Pick<View, 'prompt' | 'signInUrl' | 'signInAs' | 'reader' | 'now'> & About,
  purposes: readonly Purpose[],
  { plain }: Words,
): { title: string; teams?: string; web?: string; until: Date } | undefined {
  const { prompt, signInUrl, signInAs, reset, reader, now } = view
  if (prompt === null || signInUrl === null) return undefined
  const fits =
    prompt.resetId === reset.id && prompt.person === reader && purposes.includes(prompt.purpose)
  if (!fits || !isLive(prompt, now)) return undefined
  return {
    title: plain('button.signIn'),
    ...(signInAs === 'teams' ? { teams: signInUrl } : { web: signInUrl }),
    until: new Date(prompt.until),
  }
}

/** What a prompt may be about: a reset, or anything else with an id. */
type About = { readonly reset: { readonly id: string } }

// --- asking IT, leaving, quoting

/** The form that asks IT. Its `data` holds the reset's id, or none when there is no reset yet. */
export function askOf(
  words: Words,
  data: object,
  look: { cannotSignIn?: boolean; first?: boolean } = {},
): object {
  const { cannotSignIn = false, first = false } = look
  const text: Key = cannotSignIn ? 'ask.cannotSignIn' : 'ask.text'
  const label: Key = cannotSignIn ? 'ask.reasonCannotSignIn' : 'ask.reason'
  return {
    title: words.plain(cannotSignIn ? 'button.cannotSignIn' : 'button.askIt'),
    text: words.say(text),
    label: words.plain(label),
    send: words.plain('button.send'),
    style: first ? 'positive' : 'default',
    data,
  }
}

/** The way out for somebody who never asked for this; asks once more, because it has consequences. */
export function disownOf({ plain, say }: Words): object {
  return {
    title: plain('button.disown'),
    text: say('disown.text'),
    sure: plain('button.disownSure'),
  }
}

/** What somebody wrote, word for word as plain text; nothing when they wrote nothing. */
export function quoteOf(label: string, text: string | null): { label: string; text: string }[] {
  const written = clip(asText(text ?? ''), 500)
  return written === '' ? [] : [{ label, text: written }]
}

/** How to reach IT, in one line; undefined when nothing is known. */
export function contactOf(contact: Contact | null, { say, plain }: Words): string | undefined {
  if (contact === null) return undefined
  const { name, phone, email, website } = contact
  const ways = [
    ...[name, phone].map((text) => inMarkdown(text ?? '')),
    linked(email ?? '', email === null ? null : `mailto:${email}`),
    linked(plain('contact.website'), website),
  ].filter((way) => way !== '')
  return ways.length === 0 ? undefined : `${say('contact.label')} ${ways.join(' · ')}`
}

/** The same as plain text, for answers that aren't cards. */
export function contactText(contact: Contact | null, { plain }: Words): string | undefined {
  if (contact === null) return undefined
  const { name, phone, email, website } = contact
  const ways = [name, phone, email, website].map((way) => asText(way ?? '')).filter(Boolean)
  return ways.length === 0 ? undefined : `${plain('contact.label')} ${ways.join(' · ')}`
}

// Only addresses that can't break out of Markdown become links.
function linked(text: string, url: string | null): string {
  if (url === null) return ''
  const isLink = /^(https?:\/\/|mailto:[^:/]+@)[^\s()<>[\]\\]+$/.test(url)
  return isLink
    ? `[${inMarkdown(text)}](${url})`
    : url.startsWith('mailto:')
      ? inMarkdown(text)
      : ''
}

function clip(text: string, most: number): string {
  const characters = Array.from(text)
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}

/** A warning, and before it that resets in this person's name are stopped; undefined for neither. */
export function cautionOf(warning: string, { reset }: View, { say }: Words): string | undefined {
  const frozen = reset.escalation?.because.includes('frozen') === true
  const texts = [frozen ? `**${say('why.frozen')}**` : '', warning].filter(Boolean)
  return texts.length === 0 ? undefined : texts.join('\n\n')
}

/** When somebody signed in, and how, as far as the identity provider said. */
export function signedInBy(
  { authenticatedAt, methods, contexts }: Pick<SignIn, 'authenticatedAt' | 'methods' | 'contexts'>,
  { say }: Pick<Words, 'say'>,
): string {
  const at = new Date(authenticatedAt)
  const how = [...methods, ...contexts].map(inMarkdown).join(', ')
  return how === '' ? say('request.moment', { at }) : say('hold.signedInHow', { at, how })
}
