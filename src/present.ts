import type { Card, Cards } from './cards.ts'
import { readerOf, type Audience } from './domain/job.ts'
import type { Policy } from './domain/policy.ts'
import type { Reset } from './domain/reset.ts'
import type { Clock, Contact, KnownPerson, Store } from './ports.ts'
import type { Tickets } from './tickets.ts'

/** Looks up what a card shows, and draws it. */
export type Presenter = {
  /** The card of the state a reset is in, for one audience, in its reader's language. */
  readonly cardFor: (reset: Reset, audience: Audience) => Promise<Card>
}

export function createPresenter(parts: {
  store: Store
  cards: Cards
  tickets: Tickets
  clock: Clock
  policy: Policy
  endpoint: string
  /** `teams` where the sign-in button is Teams' own, `url` elsewhere. */
  signInAs: 'teams' | 'url'
  channelLocale: string
  contact: () => Promise<Contact | null>
}): Presenter {
  const { store, cards, tickets, endpoint } = parts

  return {
    cardFor: async (reset, audience) => {
      const reader = readerOf(audience, reset)
      const [requester, person, contact, prompt] = await Promise.all([
        store.person(reset.person),
        reader === null ? null : store.person(reader),
        parts.contact(),
        reader === null ? null : store.promptOf(reader),
      ])
      const own = prompt?.resetId === reset.id ? prompt : null
      return cards.forReset({
        reset,
        audience: seatOf(audience),
        reader,
        prompt: own,
        signInUrl: own === null ? null : signInUrl(own.id),
        signInAs: parts.signInAs,
        requester: requester === null ? null : facts(requester, reset),
        frozen: requester !== null && requester.frozenAt !== null,
        contact,
        policy: parts.policy,
        now: parts.clock(),
        locale: person?.locale ?? parts.channelLocale,
      })
    },
  }

  /** Where the sign-in button leads; Teams opens it in a window of this size. */
  function signInUrl(promptId: string): string {
    const ticket = encodeURIComponent(tickets.ticketOf(promptId))
    return `${endpoint}/auth/start?ticket=${ticket}&width=600&height=640`
  }
}

function seatOf(audience: Audience): 'employee' | 'channel' | 'approver' {
  return audience === 'employee' || audience === 'channel' ? audience : 'approver'
}

function facts({ name, upn }: KnownPerson, { device }: Reset) {
  return { name, upn: upn ?? device?.ownerUpn ?? null }
}
