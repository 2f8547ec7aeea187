import { inTime } from './approvers.ts'
import type { Card, Cards } from './cards.ts'
import { owe } from './domain/job.ts'
import type { PersonId } from './domain/prompt.ts'
import type { Actor } from './domain/reset.ts'
import type { HoldEvent } from './domain/hold.ts'
import type { About, Engine } from './engine.ts'
import type { Clock, Intune, KnownPerson, Store } from './ports.ts'
import type { Reply } from './talk.ts'
import { understand } from './understand.ts'
import type { Key, Wording } from './wording.ts'

const words = ['queue', 'history', 'freeze', 'unfreeze', 'pause', 'resume', 'health'] as const

/** What IT asks for in their channel, and what follows the word. */
export type Order = { readonly word: (typeof words)[number]; readonly rest: string }

/** What is said to it at once. */
type Said = Extract<Reply, { kind: 'text' | 'card' }>

/** What IT asks of the bot in their channel, in words instead of buttons. */
export type Desk = {
  /**
   * The order in a message, in whichever of the bot's languages; null where there is none. `mentions`
   * are those of `carryOut`.
   */
  readonly read: (text: string, mentions?: readonly string[]) => Order | null
  /** Carries it out for an approver; `mentions` are the ids in Teams of the people mentioned. */
  readonly carryOut: (
    order: Order,
    about: {
      readonly mentions: readonly string[]
      readonly turn: string
      readonly actor: Extract<Actor, { kind: 'approver' }>
      readonly locale: string
    },
  ) => Promise<Said>
}

/** How many requests one card lists, and how far back a history goes. */
const MOST = 10
const HISTORY_DAYS = 90

export function createDesk(parts: {
  store: Store
  engine: Engine
  cards: Cards
  wording: Pick<Wording, 'plain' | 'locales'>
  intune: Pick<Intune, 'personNamed'>
  clock: Clock
  /** Opens the message that shows a request; null where it is not known. */
  linkTo: (activityId: string) => string
}): Desk {
  const { store, engine, cards, clock } = parts
  const known = vocabularyOf(parts.wording)
  const said = (text: string): Said => ({ kind: 'text', text })

  return {
    read: (text, mentions = []) => {
      const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
      const found = known.find(({ begins }) => begins.test(plain))
      if (found === undefined) return null
      const order = { word: found.word, rest: plain.replace(found.begins, '').trim() }
      return mentions.length === 0 && isAboutPhone(order, plain) ? null : order
    },

    carryOut: async ({ word, rest }, { mentions, turn, actor, locale }) => {
      switch (word) {
        case 'queue':
          return { kind: 'card', card: await queue(locale) }
        case 'health': {
          const job = { kind: 'health', turn } as const
          await store.owe([owe(job, turn, clock().toISOString())])
          return said(cards.sentence(locale, 'oneMoment'))
        }
        case 'pause':
          return place({ type: 'placed', person: null, note: rest || null }, actor, locale)
        case 'resume':
          return lift(null, rest, actor, locale)
        case 'history':
        case 'freeze':
        case 'unfreeze': {
          const [name = '', ...more] = mentions.length > 0 ? ['', rest] : rest.split(' ')
          if (name === '' && mentions.length === 0) return said(cards.sentence(locale, 'desk.whom'))
          const person = await whom(mentions, name)
          if (person === null) return said(cards.sentence(locale, 'desk.unknown'))
          const note = more.join(' ').trim()
          if (word === 'history') return { kind: 'card', card: await history(person, locale) }
          if (word === 'unfreeze') return lift(person.id, note, actor, locale)
          return place({ type: 'placed', person: person.id, note: note || null }, actor, locale)
        }
      }
    },
  }

  async function queue(locale: string): Promise<Card> {
    const found = await store.waiting(MOST + 1)
    const waiting = await Promise.all(
      found.slice(0, MOST).flatMap((reset) =>
        reset.state !== 'awaitingApproval'
          ? []
          : [
              (async () => {
                const [person, post] = await Promise.all([
                  store.person(reset.person),
                  store.post(reset.id, 'channel'),
                ])
                const url = post === null ? null : parts.linkTo(post.activityId)
                return { reset, name: person?.name ?? null, url }
              })(),
            ],
      ),
    )
    return cards.queue({ waiting, more: found.length > MOST, locale })
  }

  async function history({ id, name }: Whom, locale: string): Promise<Card> {
    const since = new Date(clock().getTime() - HISTORY_DAYS * 24 * 3_600_000).toISOString()
    const [resets, holds] = await Promise.all([store.resetsOf(id, since), store.liveHolds(id)])
    return cards.history({
      name,
      resets: resets.slice(0, MOST),
      isFrozen: holds.length > 0,
      locale,
    })
  }

  async function place(event: HoldEvent, actor: Actor, locale: string): Promise<Said> {
    return said(await answerTo({ resetId: null }, event, actor, locale))
  }

  /** Everything that stops this person, or everybody, with the same note. */
  async function lift(
    person: PersonId | null,
    note: string,
    actor: Actor,
    locale: string,
  ): Promise<Said> {
    const holds = await store.liveHolds(person)
    if (holds.length === 0) return said(cards.sentence(locale, 'desk.nothingHeld'))
    if (note === '') return said(cards.sentence(locale, 'desk.wantsNote'))
    const answers: string[] = []
    for (const { id: holdId } of holds) {
      answers.push(
        await answerTo({ resetId: null, holdId }, { type: 'lifted', note }, actor, locale),
      )
    }
    return said([...new Set(answers)].join(' '))
  }

  async function answerTo(
    about: About,
    event: HoldEvent,
    actor: Actor,
    locale: string,
  ): Promise<string> {
    const { decision } = await engine.handle(about, event, actor)
    if (decision.kind === 'refused') return cards.refusal(locale, decision.refusal)
    return cards.sentence(locale, decision.kind === 'accepted' ? 'desk.done' : 'goOnInPrivate')
  }

  /** Whom an approver means: somebody mentioned, else a whole sign-in name or object id; never a guess. */
  async function whom(mentions: readonly string[], name: string): Promise<Whom | null> {
    const [teamsId] = mentions
    if (teamsId !== undefined) return store.personInTeams(teamsId)
    // The directory first: whoever had a sign-in name before may still be known by it here.
    const now = inTime(parts.intune.personNamed(name))
    return (await now.catch(() => null)) ?? (await store.personNamed(name)) ?? now
  }
}

type Whom = Pick<KnownPerson, 'id' | 'name'>

/** In some languages people unlock a phone by the word by which IT unfreezes somebody. */
function isAboutPhone({ word, rest }: Order, plain: string): boolean {
  if (word !== 'unfreeze') return false
  const [name = ''] = rest.split(' ')
  const isSomebody = name.includes('@') || /^[0-9a-f]{8}-/i.test(name)
  return name !== '' && !isSomebody && understand(plain).intent === 'reset'
}

/** Every word for every order in every language, longest first, so that the shorter does not hide it. */
function vocabularyOf({
  plain,
  locales,
}: Pick<Wording, 'plain' | 'locales'>): { word: Order['word']; begins: RegExp; length: number }[] {
  return locales
    .flatMap((locale) =>
      words.flatMap((word) => {
        const key: Key = `desk.word.${word}`
        return plain(locale, key)
          .split(',')
          .map((one) => ({ word, one: one.normalize('NFKC').trim() }))
      }),
    )
    .map(({ word, one }) => {
      const quoted = one.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replace(/[’']/g, "[’']")
      // Where words have no spaces between them the next may follow at once.
      const end = /\p{Script=Latin}$/u.test(one) ? '(?![\\p{L}\\p{N}])' : ''
      return { word, begins: new RegExp(`^${quoted}${end}[:,、：]?`, 'iu'), length: one.length }
    })
    .sort((one, other) => other.length - one.length)
}
