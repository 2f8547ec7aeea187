import type { Card, Cards, Seat } from './cards.ts'
import type { Called, View } from './cards/view.ts'
import { CHANNEL_FAILING } from './delivery.ts'
import type { Settings } from './domain/device.ts'
import type { Hold } from './domain/hold.ts'
import { readerOf, type Audience } from './domain/job.ts'
import type { Limits } from './domain/limits.ts'
import type { PersonId } from './domain/prompt.ts'
import type { Reset } from './domain/reset.ts'
import type { Clock, Contact, KnownPerson, Past, Store, StoredPrompt } from './ports.ts'
import type { Tickets } from './tickets.ts'

/** How far back those who decide see what there was of a person. */
const PAST_DAYS = 30

/** What somebody has looked up before. */
export type Known = {
  /** Whom the card is about, or who reads it. */
  readonly person?: KnownPerson | null
  /** The reader's newest prompt. */
  readonly prompt?: StoredPrompt | null
}

/** Looks up what a card shows, and draws it. */
export type Presenter = {
  /**
   * The card of the state a reset is in, for one audience, in its reader's language. What has just been
   * looked up need not be looked up again.
   */
  readonly cardFor: (reset: Reset, audience: Audience, known?: Known) => Promise<Card>
  /** The card of a hold, for the channel, or for an approver who signs in to lift it. */
  readonly cardForHold: (hold: Hold, audience: Audience) => Promise<Card>
}

export function createPresenter(parts: {
  store: Store
  cards: Cards
  tickets: Tickets
  clock: Clock
  /** As known without asking anybody. */
  settings: () => Settings
  limits: Limits
  endpoint: string
  channelLocale: string
  /** Opens a device in Intune's admin centre. */
  linkToDevice: (deviceId: string) => string
  /** Who is called when IT is asked, and what they are called where nothing better is known. */
  onCall: readonly Pick<Called, 'kind' | 'id'>[]
  nameOfOnCall: string
  contact: () => Promise<Contact | null>
}): Presenter {
  const { store, cards, tickets, endpoint } = parts

  return {
    cardFor: async (reset, audience, known = {}) => {
      const reader = readerOf(audience, reset)
      const isForIT = audience === 'channel' && reset.state === 'awaitingApproval'
      const whois = (id: PersonId) => (known.person?.id === id ? known.person : store.person(id))
      const asked = whois(reset.person)
      const [requester, person, contact, own, unheard, past, called] = await Promise.all([
        asked,
        reader === reset.person ? asked : reader === null ? null : whois(reader),
        parts.contact(),
        promptOf(reader, reset.id, known.prompt),
        isUnheard(reset),
        isForIT ? pastOf(reset) : null,
        isForIT ? calledFor(reset) : [],
      ])
      const view = {
        audience: seatOf(audience),
        ...own,
        signInAs: buttonFor(person),
        requester: requesterOf(requester, reset),
        past,
        called,
        deviceUrl: audience === 'channel' ? deviceUrlOf(reset) : null,
        unheard,
        contact,
        policy: parts.settings(),
        now: parts.clock(),
        locale: person?.locale ?? parts.channelLocale,
      }
      return audience === 'notice' && reset.state === 'done'
        ? cards.notice({ ...view, reset })
        : cards.forReset({ ...view, reset })
    },

    cardForHold: async (hold, audience) => {
      const reader = readerOf(audience, hold)
      const reset = hold.resetId === null ? null : await store.reset(hold.resetId)
      const about = reset?.person ?? hold.person
      const [known, person, own] = await Promise.all([
        about === null ? null : store.person(about),
        reader === null ? null : store.person(reader),
        promptOf(reader, hold.id),
      ])
      const requester = requesterOf(known, reset)
      const locale = person?.locale ?? parts.channelLocale
      const view = { hold, reset, requester, limits: parts.limits, locale }
      return reader === null
        ? cards.hold(view)
        : cards.lift({ ...view, ...own, signInAs: buttonFor(person), now: parts.clock() })
    },
  }

  /** Those who decide want to know whom they have before them. */
  function pastOf({ id, person }: Reset): Promise<Past> {
    const since = new Date(parts.clock().getTime() - PAST_DAYS * 24 * 3_600_000)
    return store.pastOf(person, since.toISOString(), id)
  }

  function deviceUrlOf({ device }: Reset): string | null {
    return device === null ? null : parts.linkToDevice(device.id)
  }

  /** Whoever took a request, else whoever is on call. */
  async function calledFor(reset: Reset): Promise<Called[]> {
    if (reset.state !== 'awaitingApproval') return []
    const { claim } = reset.escalation
    if (claim !== null) return [{ kind: 'person', id: claim.by, name: claim.name }]
    const fallback = parts.nameOfOnCall
    return Promise.all(
      parts.onCall.map(async (one) => {
        const known = one.kind === 'person' ? await store.person(one.id) : null
        return { ...one, name: known?.name ?? fallback }
      }),
    )
  }

  /** Whether the channel cannot be reached, and has not seen this request. */
  async function isUnheard({ id, state }: Reset): Promise<boolean> {
    if (state !== 'awaitingApproval') return false
    if ((await store.setting(CHANNEL_FAILING)) === null) return false
    return (await store.post(id, 'channel')) === null
  }

  /** The reader's newest prompt where it is about this, and where its sign-in starts. */
  async function promptOf(reader: PersonId | null, aboutId: string, known?: StoredPrompt | null) {
    const read = async () => (reader === null ? null : store.promptOf(reader))
    const newest = known === undefined ? await read() : known
    // Nobody's card ever leads to somebody else's sign-in, whoever handed what over.
    const prompt = newest?.person === reader && newest.resetId === aboutId ? newest : null
    const url = prompt === null ? null : signInUrl(prompt.id)
    return { reader, prompt, signInUrl: url }
  }

  /** Where the sign-in button leads; Teams opens it in a window of this size. */
  function signInUrl(promptId: string): string {
    const ticket = encodeURIComponent(tickets.ticketOf(promptId))
    return `${endpoint}/auth/start?ticket=${ticket}&width=600&height=640`
  }
}

/** What is shown of whoever asked; where their sign-in name is not known, that of their device's owner. */
function requesterOf(known: KnownPerson | null, reset: Reset | null): View['requester'] {
  const ownerUpn = reset?.device?.ownerUpn ?? null
  return known === null ? null : { name: known.name, upn: known.upn ?? ownerUpn }
}

/** Only Teams knows the button that opens a window of its own. */
function buttonFor(reader: KnownPerson | null): View['signInAs'] {
  return reader === null || reader.channel === 'msteams' ? 'teams' : 'url'
}

function seatOf(audience: Audience): Seat {
  if (audience === 'notice') return 'employee'
  return audience === 'employee' || audience === 'channel' ? audience : 'approver'
}
