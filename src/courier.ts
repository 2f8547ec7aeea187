import { createHash } from 'node:crypto'
import type { Card, Cards } from './cards.ts'
import { createDelivery } from './delivery.ts'
import { readerOf, type Audience, type Job } from './domain/job.ts'
import { OutsideFailed } from './errors.ts'
import type { Log } from './log.ts'
import type { Clock, Intune, KnownPerson, Message, Place, Post, Store, Teams } from './ports.ts'
import type { Presenter } from './present.ts'

export type CourierParts = {
  store: Store
  intune: Intune
  teams: Teams
  cards: Cards
  presenter: Presenter
  clock: Clock
  /** The approvers' channel; its service address may only become known later. */
  channel: () => Promise<Place | null>
  channelLocale: string
  log: Log
}

/** Brings cards and sentences into chats and the channel; what cannot be delivered throws `OutsideFailed`. */
export type Courier = {
  /** Shows an audience what a reset looks like now. */
  readonly show: (job: Extract<Job, { kind: 'show' }>) => Promise<void>
  readonly showHold: (job: Extract<Job, { kind: 'showHold' }>) => Promise<void>
  /** A message of its own in somebody's chat with the bot; the answer is its id. */
  readonly tell: (person: KnownPerson | null, said: Card | string) => Promise<string>
  /** A post of its own in the approvers' channel. */
  readonly tellIT: (card: Card) => Promise<void>
}

export function createCourier(parts: CourierParts): Courier {
  const { store, intune, teams, cards, presenter, clock, log } = parts
  const delivery = createDelivery({ store, clock, log })

  return {
    show,
    showHold,
    tell: async (person, said) => teams.post(await chatOf(person), messageOf(said)),
    tellIT: async (card) => {
      const place = await parts.channel()
      if (place === null) throw new OutsideFailed('teams', 'unavailable', 'Teams: no channel yet')
      await teams.postToChannel(place, messageOf(card))
    },
  }

  async function show(job: Extract<Job, { kind: 'show' }>): Promise<void> {
    const { resetId, audience, again, version } = job
    const scene = await store.scene(resetId, audience)
    if (scene === null || (version !== undefined && scene.reset.version !== version)) return
    const { reset, reader, prompt, post } = scene
    const readerId = readerOf(audience, reset)
    if (audience === 'channel' && reset.device === null) {
      // Nothing else on the card says whose account it is about.
      await learnAccount(await store.person(reset.person))
    }
    if (readerId !== reset.person) await learnAccount(reader)
    await delivery.deliver(job, readerId, async () => {
      const cardFor = (seat: Audience) => presenter.cardFor(reset, seat, { person: reader, prompt })
      if (audience === 'employee' && reset.state === 'done') {
        // Before the card: what people look for is the newest message.
        const [noticed, notice] = await Promise.all([
          store.post(resetId, 'notice'),
          cardFor('notice'),
        ])
        await bring({ aboutId: resetId, audience: 'notice', reader, post: noticed }, notice)
      }
      const seen = { aboutId: resetId, audience, reader, post }
      await bring(seen, await cardFor(audience), again)
    })
  }

  async function showHold(job: Extract<Job, { kind: 'showHold' }>): Promise<void> {
    const { holdId, audience } = job
    const hold = await store.hold(holdId)
    if (hold === null) return
    const readerId = readerOf(audience, hold)
    const reader = readerId === null ? null : await store.person(readerId)
    await learnAccount(reader)
    await delivery.deliver(job, readerId, async () => {
      const [post, card] = await Promise.all([
        store.post(holdId, audience),
        presenter.cardForHold(hold, audience),
      ])
      await bring({ aboutId: holdId, audience, reader, post }, card)
    })
  }

  /** Updates what an audience sees, or posts it: the first time, when it is news, and when they asked. */
  async function bring(
    { aboutId, audience, reader, post }: Seen,
    card: Card,
    again = false,
  ): Promise<void> {
    const shows = createHash('sha256').update(JSON.stringify(card.content)).digest('base64url')
    const isNews = card.announce !== null && card.announce !== post?.announced
    if (post !== null && !again && !isNews) {
      if (post.shows === shows) return
      if (await updated(post, card)) {
        await store.savePost(aboutId, audience, { ...post, shows })
        return
      }
    }
    const place = audience === 'channel' ? await parts.channel() : await chatOf(reader)
    if (place === null) throw new OutsideFailed('teams', 'unavailable', 'Teams: no address yet')
    const activityId =
      audience === 'channel'
        ? await teams.postToChannel(place, messageOf(card))
        : await teams.post(place, messageOf(card))
    const at =
      audience === 'channel'
        ? { ...place, conversationId: `${place.conversationId};messageid=${activityId}` }
        : place
    await store.savePost(aboutId, audience, {
      place: at,
      activityId,
      shows,
      announced: card.announce ?? post?.announced ?? null,
    })
    if (post !== null) await takeOver(post, reader)
  }

  /** An approver's sign-in name, so that the sign-in page asks for the right account. It does without. */
  async function learnAccount(known: KnownPerson | null): Promise<void> {
    if (known === null || known.upn !== null) return
    const { id } = known
    const found = await intune.person(id).catch(() => null)
    if (found !== null) await store.meet({ id, upn: found.upn })
  }

  /** Whether the message could be changed; one that is gone is posted anew. */
  async function updated(post: Post, card: Card): Promise<boolean> {
    try {
      await teams.update(post.place, post.activityId, messageOf(card))
      return true
    } catch (error) {
      if (!(error instanceof OutsideFailed) || error.kind !== 'gone') throw error
      return false
    }
  }

  /** An older card says that a newer one took its place. It matters less than the new one: one try. */
  async function takeOver(post: Post, reader: KnownPerson | null): Promise<void> {
    const locale = reader?.locale ?? parts.channelLocale
    try {
      await teams.update(post.place, post.activityId, messageOf(cards.moved({ locale })))
    } catch (error) {
      if (!(error instanceof OutsideFailed)) throw error
      const { service, status } = error
      log.warn({ service, status }, 'An older card could not be updated')
    }
  }

  /** A person's own chat with the bot, opened where it is not yet known. */
  async function chatOf(person: KnownPerson | null): Promise<Place> {
    const { place = null, teamsId = null, serviceUrl = null } = person ?? {}
    if (place !== null) return place
    if (person === null || teamsId === null || serviceUrl === null) {
      throw new OutsideFailed('teams', 'unavailable', 'Teams: no address of this person yet')
    }
    const opened = await teams.openChat(serviceUrl, teamsId)
    await store.meet({ id: person.id, place: opened })
    return opened
  }
}

/** What an audience sees of a reset or a hold. */
type Seen = {
  readonly aboutId: string
  readonly audience: Audience
  readonly reader: KnownPerson | null
  readonly post: Post | null
}

function messageOf(said: Card | string): Message {
  if (typeof said === 'string') return { summary: said, text: said }
  return { card: said.content, summary: said.summary }
}
