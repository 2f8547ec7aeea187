import type { Card, Cards, Sentence } from './cards.ts'
import { owe, showAgain } from './domain/job.ts'
import { defaultDurations, isOpen, type Actor, type Reset } from './domain/reset.ts'
import type { Engine } from './engine.ts'
import type { Clock, Contact, KnownPerson, Store } from './ports.ts'
import { understand } from './understand.ts'
import type { DeviceHint, Understanding } from './understand/types.ts'

/** What the bot says to a message at once; `found` is said later, when Intune has answered. */
export type Reply =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'found' }
  | { readonly kind: 'shown' }

/** What people write in their own words, and what comes of it. */
export type Talk = {
  /** Hears a message in the person's own chat; `turn` names it. */
  readonly hear: (text: string, person: KnownPerson, turn: string) => Promise<Reply>
  /** Hears a message in a channel, where nothing is said but that it goes on in private; null where nothing does. */
  readonly overhear: (text: string, person: KnownPerson, turn: string) => Promise<Reply | null>
  /** Looks for the person's devices; what is found comes as a message. */
  readonly find: (person: KnownPerson, turn: string, hint?: DeviceHint) => Promise<Reply>
  /** Shows the person's newest reset once more, at the end of the chat. */
  readonly status: (person: KnownPerson, turn: string) => Promise<Reply>
}

export function createTalk(parts: {
  store: Store
  engine: Engine
  cards: Cards
  clock: Clock
  /** How to reach IT, as far as it is known without asking. */
  contact: () => Promise<Contact | null>
}): Talk {
  const { store, engine, cards, clock } = parts
  const said = (text: string): Reply => ({ kind: 'text', text })

  return {
    find,
    status,

    hear: async (text, met, turn) => {
      const understood = understand(text, met.locale)
      const person = await inTheirLanguage(met, understood)
      const { locale } = person
      switch (understood.intent) {
        case 'reset':
          return find(person, turn, understood.device)
        case 'show':
          return show(person, turn)
        case 'status':
          return status(person, turn)
        case 'cancel':
          return cancel(person, turn)
        case 'help':
        case 'greeting':
          return said(cards.sentence(locale, 'help'))
        case 'thanks':
          return said(cards.sentence(locale, 'thanks'))
        case 'language':
          return said(cards.sentence(locale, 'language'))
        case 'it':
          return { kind: 'card', card: cards.askIT({ contact: await parts.contact(), locale }) }
        case 'lookalike':
          return said(await elsewhere(understood, locale))
        case 'unclear':
          if (understood.negated === true) return said(cards.sentence(locale, 'nothingDone'))
          return { kind: 'card', card: cards.choices({ contact: await parts.contact(), locale }) }
      }
    },

    overhear: async (text, met, turn) => {
      const understood = understand(text, met.locale)
      if (understood.intent !== 'reset') return null
      await find(met, turn, understood.device)
      return said(cards.sentence(met.locale, 'goOnInPrivate'))
    },
  }

  /** The language asked for is remembered for good, the one written in until they write in another. */
  async function inTheirLanguage(
    person: KnownPerson,
    { wants, language, intent }: Understanding,
  ): Promise<KnownPerson> {
    if (wants !== undefined) return store.meet({ id: person.id, language: wants })
    const isSame = languageOf(person.locale) === language
    if (isSame || person.language !== null || intent === 'unclear') return person
    return store.meet({ id: person.id, spoken: language })
  }

  async function find(person: KnownPerson, turn: string, hint?: DeviceHint): Promise<Reply> {
    const job = { kind: 'find', person: person.id, turn, hint: hint ?? null, count: 0 } as const
    await store.owe([owe(job, turn, clock().toISOString())])
    return { kind: 'found' }
  }

  async function status(person: KnownPerson, turn: string): Promise<Reply> {
    const [newest] = await recentOf(person)
    if (newest === undefined) return said(cards.sentence(person.locale, 'nothingOpen'))
    await store.owe([showAgain(newest, turn, clock())])
    return { kind: 'shown' }
  }

  /** The passcode of one reset on its own card; of several, a card to choose from. */
  async function show(person: KnownPerson, turn: string): Promise<Reply> {
    const resets = (await recentOf(person)).flatMap((reset) =>
      reset.state === 'done' && isForThem(reset) ? [reset] : [],
    )
    const [only] = resets
    if (only === undefined) return status(person, turn)
    if (resets.length > 1) {
      return { kind: 'card', card: cards.passcodes({ resets, locale: person.locale }) }
    }
    await store.owe([showAgain(only, turn, clock())])
    return { kind: 'shown' }
  }

  async function cancel(person: KnownPerson, turn: string): Promise<Reply> {
    const open = (await recentOf(person)).find(isOpen)
    if (open === undefined) return said(cards.sentence(person.locale, 'nothingOpen'))
    const actor: Actor = { kind: 'employee', id: person.id }
    const { decision } = await engine.handle({ resetId: open.id }, { type: 'cancelled' }, actor)
    if (decision.kind === 'refused') return said(cards.refusal(person.locale, decision.refusal))
    await store.owe([showAgain(open, turn, clock())])
    return { kind: 'shown' }
  }

  /** What a person can still ask about: open ones, and ended ones while their passcode may be shown. */
  function recentOf(person: KnownPerson): Promise<Reset[]> {
    const since = new Date(clock().getTime() - defaultDurations.showAgainMs).toISOString()
    return store.resetsOf(person.id, since)
  }

  /** Something else that only sounds like it: where to go with it. */
  async function elsewhere({ lookalike }: Understanding, locale: string): Promise<string> {
    const sentence: Sentence = `elsewhere.${lookalike ?? 'account'}`
    return cards.sentenceWithContact(locale, sentence, await parts.contact())
  }
}

/** A passcode that the requester may see, if they sign in. */
function isForThem({ hasPasscode, authority, disownedAt }: Extract<Reset, { state: 'done' }>) {
  return hasPasscode && authority.kind === 'signIn' && disownedAt === null
}

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale
}
