import { Application, type TurnState } from '@microsoft/teams-ai'
import type { Activity, TurnContext } from 'botbuilder'
import { z } from 'zod'
import { mentionsIn, teamIn, tenantIn, timeZoneIn } from './activity.ts'
import type { Alerts } from './alerts.ts'
import { inTime, type Approvers } from './approvers.ts'
import { eventOf, pressing, type Happens, type Pressed } from './buttons.ts'
import type { Card, Cards } from './cards.ts'
import type { Desk, Order } from './desk.ts'
import type { Audience } from './domain/job.ts'
import type { Settings } from './domain/device.ts'
import { DAY_MS } from './domain/limits.ts'
import { routesOf, type Policy } from './domain/policy.ts'
import type { PersonId, Prompt } from './domain/prompt.ts'
import { rulingOn, type Actor, type Event, type Refusal, type Reset } from './domain/reset.ts'
import type { About, Engine, Handled } from './engine.ts'
import { OutsideFailed } from './errors.ts'
import type { Clock, Contact, Intune, KnownPerson, Message, Place, Store } from './ports.ts'
import type { Presenter } from './present.ts'
import { codeIn, type Tickets } from './tickets.ts'
import type { Reply, Talk } from './talk.ts'
import type { Log } from './log.ts'

export type BotParts = {
  store: Store
  engine: Engine
  cards: Cards
  talk: Talk
  desk: Desk
  tickets: Pick<Tickets, 'codeHashOf'>
  presenter: Presenter
  approvers: Approvers
  intune: Pick<Intune, 'passcodeOf'>
  /** How to reach IT, as far as it is known without asking. */
  contact: () => Promise<Contact | null>
  alerts: Alerts
  /** Whether an error says that the database cannot be used. */
  isAway: (error: unknown) => boolean
  clock: Clock
  policy: Policy
  /** As known without asking anybody. */
  settings: () => Settings
  turnsAMinute: number
  tenant: string
  botId: string
  channels: readonly string[]
  escalationChannel: string
  /** What is written in there. */
  channelLocale: string
  activityOf: (message: Message) => Partial<Activity>
  freshId: () => string
  log: Log
}

/** Where the approvers' channel can be reached, once an activity from that team has told it. */
export const CHANNEL_SERVICE_URL = 'channel.serviceUrl'

/** Who speaks, looked up from what the Bot Connector vouches for. */
type Speaker = {
  readonly person: KnownPerson
  readonly isPrivate: boolean
  /** How many messages and presses there were from them in this minute, with this one. */
  readonly turns: number
}

/** An id of Entra's. */
const id = z.string().uuid()

/** What a sign-in window hands back. */
const handedBack = z.object({ state: z.string().max(200) })

/** What an invoke is answered with. */
type Answer = { readonly card: Card } | Told | { readonly bad: string }
type Told = { readonly text: string }

/** Turns what arrives from Teams into events, and what was decided into answers. */
export function createBot(parts: BotParts): Application {
  const { store, engine, cards, talk, presenter, clock, log } = parts
  // No storage: what must be kept is in the store, and TurnState loses writes of concurrent turns.
  const app = new Application<TurnState>({ startTypingTimer: false })

  app.addRoute(
    (context) => Promise.resolve(context.activity.type === 'invoke'),
    (context) => guarded(context, () => onInvoke(context)),
    true,
  )
  app.addRoute(
    (context) => Promise.resolve(context.activity.type === 'message'),
    (context) => guarded(context, () => onMessage(context)),
  )
  app.addRoute(
    (context) =>
      Promise.resolve(['conversationUpdate', 'installationUpdate'].includes(context.activity.type)),
    (context) => guarded(context, () => onMet(context)),
  )
  return app

  /** A bug shows as one calm sentence with the number under which it is logged. */
  async function guarded(context: TurnContext, act: () => Promise<void>): Promise<void> {
    try {
      await act()
    } catch (error) {
      const text = calmly(context.activity.locale ?? 'en', error)
      if (context.activity.type === 'invoke') await respond(context, { text })
      else await say(context, text)
    }
  }

  function calmly(locale: string, error: unknown): string {
    if (parts.isAway(error)) {
      log.error({ err: error }, 'The database is away')
      return cards.sentence(locale, 'away')
    }
    const bugId = parts.freshId().slice(0, 8)
    log.error({ bugId, err: error }, 'A turn failed')
    return cards.sentence(locale, 'bug', { id: bugId })
  }

  // --- who

  /** What keeps an activity from being for this bot, from the tenant and over a channel it serves. */
  function strangeIn(activity: Activity): 'tenant' | 'channel' | 'recipient' | null {
    const { conversation, channelId, recipient } = activity
    const tenant = tenantIn(activity)
    const tenants = [tenant, conversation.tenantId ?? tenant]
    if (tenants.some((one) => one !== parts.tenant)) return 'tenant'
    if (!parts.channels.includes(channelId)) return 'channel'
    return recipient.id === `28:${parts.botId}` ? null : 'recipient'
  }

  /** The person behind an activity; null where this bot is not for them. */
  async function speakerOf({ activity }: TurnContext): Promise<Speaker | null> {
    const { from, conversation, serviceUrl } = activity
    const personId = id.safeParse(from.aadObjectId).data?.toLowerCase()
    const strange = strangeIn(activity)
    if (strange !== null || personId === undefined) {
      log.warn({ why: strange ?? 'person', type: activity.type }, 'Not somebody this bot is for')
      return null
    }
    const isPrivate = conversation.conversationType === 'personal'
    const told = {
      id: personId,
      name: from.name,
      locale: activity.locale ?? 'en',
      timeZone: timeZoneIn(activity),
      teamsId: from.id,
      serviceUrl,
      ...(isPrivate
        ? {
            channel: activity.channelId,
            place: { serviceUrl, conversationId: conversation.id },
          }
        : {}),
    }
    const isTurn = activity.type === 'message' || activity.type === 'invoke'
    const met = isTurn
      ? await store.meetInTurn(told, clock())
      : { person: await store.meet(told), turns: 0 }
    if (isPrivate && met.person.hasUnsent) {
      await store.oweUnsent(personId, activity.id ?? parts.freshId(), clock().toISOString())
    }
    return { ...met, isPrivate }
  }

  /** An approver where that is needed and so; else an employee, whom the rules refuse what is not theirs. */
  async function actorFor(asApprover: boolean, { id, name }: KnownPerson): Promise<Actor> {
    const isApprover = asApprover && (await parts.approvers.include(id))
    return isApprover ? { kind: 'approver', id, name } : { kind: 'employee', id }
  }

  // --- messages

  async function onMessage(context: TurnContext): Promise<void> {
    const speaker = await speakerOf(context)
    if (speaker === null) return
    const { person, isPrivate, turns } = speaker
    if (turns > parts.turnsAMinute) {
      // Said once, then nothing: an answer to each would be noise of our own.
      const isFirst = turns === parts.turnsAMinute + 1
      return isFirst ? say(context, cards.sentence(person.locale, 'slowDown')) : undefined
    }
    const { activity } = context
    // The SDK takes away the first mention of the bot, whose name would read as a request.
    const said: unknown = activity.text
    const text = (typeof said === 'string' ? said : '').replace(/<at>[^<]*<\/at>/g, ' ')
    if (isPrivate) {
      const code = codeIn(text)
      const prompt = code === null ? null : await store.promptOf(person.id)
      if (code !== null && prompt !== null && prompt.codeHash !== null) {
        const refused = await signIn(person, code, prompt)
        if (refused !== null) return say(context, refused.text)
        // What came of a decision is on its own card; the status is about the approver's own phone.
        if (isForDecision(prompt)) return
        return reply(context, await talk.status(person, activity.id ?? parts.freshId()))
      }
    }
    const mentions = mentionsIn(activity).filter((one) => one !== `28:${parts.botId}`)
    const order = isForDesk(activity) ? parts.desk.read(text, mentions) : null
    if (order !== null) return deskOrder(context, person, order, mentions)
    const turn = activity.id ?? parts.freshId()
    if (isPrivate) return reply(context, await talk.hear(text, person, turn))
    const answer = await talk.overhear(text, person, turn)
    await reply(context, answer ?? { kind: 'text', text: helpIn(activity, person) })
  }

  /** What can be asked for in a channel: the approvers have words of their own in theirs. */
  function helpIn(activity: Activity, { locale }: KnownPerson): string {
    return isForDesk(activity)
      ? cards.sentence(parts.channelLocale, 'desk.help')
      : cards.sentence(locale, 'help')
  }

  /** Whether it was written where the approvers are; a thread's id begins with that of its channel. */
  function isForDesk({ conversation }: Activity): boolean {
    return conversation.id.split(';')[0] === parts.escalationChannel
  }

  async function deskOrder(
    context: TurnContext,
    person: KnownPerson,
    order: Order,
    mentions: readonly string[],
  ): Promise<void> {
    const locale = parts.channelLocale
    const carryOut = async () => {
      const actor = await actorFor(true, person)
      if (actor.kind !== 'approver') return { text: cards.refusal(locale, 'notForYou') }
      const turn = context.activity.id ?? parts.freshId()
      return parts.desk.carryOut(order, { mentions, turn, actor, locale })
    }
    // There is no button to press again.
    const answer = await patiently({ locale }, carryOut, 'away')
    await reply(
      context,
      'card' in answer
        ? { kind: 'card', card: answer.card }
        : { kind: 'text', text: 'text' in answer ? answer.text : '' },
    )
  }

  async function reply(context: TurnContext, answer: Reply): Promise<void> {
    switch (answer.kind) {
      case 'text':
        return say(context, answer.text)
      case 'card': {
        const { content, summary } = answer.card
        return send(context, parts.activityOf({ card: content, summary }))
      }
      case 'found':
        return send(context, { type: 'typing' })
      case 'shown':
        return
    }
  }

  /** The bot met somebody, or was added to a team: remembers how to reach them. */
  async function onMet(context: TurnContext): Promise<void> {
    const { activity } = context
    const team = teamIn(activity)
    if (team !== null) {
      if (strangeIn(activity) !== null) return
      // Any team may install the bot; only the one with the approvers' channel may say where that is,
      // and another one's answer will do as long as there is none (all are in the same region).
      const isTheirs = team.includes(parts.escalationChannel)
      if (isTheirs || (await store.setting(CHANNEL_SERVICE_URL)) === null) {
        await store.saveSetting(CHANNEL_SERVICE_URL, activity.serviceUrl)
      }
      return
    }
    const speaker = await speakerOf(context)
    const isInstalled = activity.type === 'installationUpdate' && activity.action?.startsWith('add')
    if (speaker?.isPrivate === true && isInstalled === true) {
      await say(context, cards.sentence(speaker.person.locale, 'help'))
    }
  }

  // --- the code of a sign-in

  /** Hands in the code of a sign-in; why it was not taken, or null. What came of it is on its card. */
  async function signIn(
    person: KnownPerson,
    code: string,
    prompt: Prompt | null,
  ): Promise<Told | null> {
    return patiently(person, async () => {
      const actor = await actorFor(prompt !== null && isForDecision(prompt), person)
      const event: Event = { type: 'signedIn', codeHash: parts.tickets.codeHashOf(code) }
      const handled = await engine.handle({ resetId: null }, event, actor)
      const { decision } = handled
      if (decision.kind !== 'refused') return null
      return { text: await refusalOf(handled, decision.refusal, person) }
    })
  }

  // --- invokes

  async function onInvoke(context: TurnContext): Promise<void> {
    const { name } = context.activity
    const value: unknown = context.activity.value
    const speaker = await speakerOf(context)
    if (speaker === null) return respond(context, { bad: 'This bot is not for you' }, 403)
    if (name === 'signin/verifyState') {
      const state = handedBack.safeParse(value).data?.state
      const code = state === undefined ? null : codeIn(state)
      // A window that hands back its code is not made to wait for somebody's chatter, a flood of codes is.
      const isFlood = speaker.turns > 2 * parts.turnsAMinute
      if (code !== null && speaker.isPrivate && !isFlood) {
        const { person } = speaker
        const refused = await signIn(person, code, await store.promptOf(person.id))
        if (refused !== null) await say(context, refused.text)
      }
      return acknowledge(context)
    }
    if (name !== 'adaptiveCard/action') return respond(context, { bad: 'Not known' }, 400)
    if (speaker.turns > parts.turnsAMinute) {
      return respond(context, { text: cards.sentence(speaker.person.locale, 'slowDown') })
    }
    const press = pressing.safeParse(value)
    if (!press.success) return respond(context, { bad: 'Not understood' }, 400)
    const { action } = press.data
    await respond(context, await patiently(speaker.person, () => onPress(context, speaker, action)))
  }

  /** What looks outside may not answer in time: then the person can try again. */
  async function patiently<T>(
    { locale }: Pick<KnownPerson, 'locale'>,
    act: () => Promise<T>,
    tooLong: 'tryAgain' | 'away' = 'tryAgain',
  ): Promise<T | Told> {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof OutsideFailed)) throw error
      log.warn({ service: error.service, status: error.status, kind: error.kind }, error.message)
      const isTold = await parts.alerts.missing(error)
      return { text: cards.sentence(locale, isTold ? 'troubleToldIT' : tooLong) }
    }
  }

  async function onPress(
    context: TurnContext,
    { person, isPrivate }: Speaker,
    { verb, data }: Pressed,
  ): Promise<Answer> {
    if (verb === 'hold.lift') return lift(person, data)
    if (verb === 'devices.more') {
      return isPrivate
        ? moreDevices(person, data.deviceId)
        : { text: cards.sentence(person.locale, 'goOnInPrivate') }
    }
    if (verb === 'reset.find' || verb === 'reset.status') {
      const turn = context.activity.id ?? parts.freshId()
      const answer = await (verb === 'reset.find' ? talk.find : talk.status)(person, turn)
      const text = answer.kind === 'text' ? answer.text : cards.sentence(person.locale, 'oneMoment')
      return { text }
    }
    const resetId = 'resetId' in data ? (data.resetId ?? null) : null
    const about = resetId === null ? null : await store.reset(resetId)
    const isDecision = verb.startsWith('approval.')
    const asApprover = isDecision || (verb === 'passcode.show' && about?.person !== person.id)
    const actor = await actorFor(asApprover, person)
    if (resetId !== null && about === null) return unknown(isDecision, actor, person)
    if (verb === 'passcode.show' && !isPrivate) {
      return { text: cards.sentence(person.locale, 'goOnInPrivate') }
    }
    const pressedOn = isPrivate && resetId === null ? placeOf(context) : undefined
    const where: About = { resetId, ...(pressedOn === undefined ? {} : { pressedOn }) }
    const handled = await engine.handle(where, eventOf({ verb, data } as Happens), actor)
    if (verb === 'passcode.show' && handled.decision.kind === 'accepted') {
      return passcode(handled.reset, person)
    }
    const answer = await answerOf(handled, actor, person)
    // A card of one's own, with its sign-in button, is only ever in one's own chat.
    return isPrivate || asApprover || 'text' in answer
      ? answer
      : { text: cards.sentence(person.locale, 'goOnInPrivate') }
  }

  /** An id of nothing and one of somebody else's look the same from outside. */
  function unknown(isDecision: boolean, actor: Actor, { locale }: KnownPerson): Answer {
    const isForOthers = isDecision && actor.kind === 'employee'
    return { text: cards.refusal(locale, isForOthers ? 'notForYou' : 'notYours') }
  }

  /** Those after a device, of what the person was offered last, if that was within a day. */
  async function moreDevices({ id, locale }: KnownPerson, after?: string): Promise<Answer> {
    const offers = await store.offersOf(id, new Date(clock().getTime() - DAY_MS))
    if (offers.length === 0) return { text: cards.refusal(locale, 'notOffered') }
    const subjects = offers.map(({ device, standing }) => ({ device, ...standing }))
    const devices = routesOf(subjects, parts.policy, clock())
    return { card: cards.devices({ devices, after, locale }) }
  }

  async function lift(
    person: KnownPerson,
    { holdId, note }: Extract<Pressed, { verb: 'hold.lift' }>['data'],
  ): Promise<Answer> {
    const actor = await actorFor(true, person)
    if ((await store.hold(holdId)) === null) return unknown(true, actor, person)
    const handled = await engine.handle(
      { resetId: null, holdId },
      { type: 'lifted', note: note ?? null },
      actor,
    )
    return answerOf(handled, actor, person)
  }

  function placeOf({ activity }: TurnContext): { place: Place; activityId: string } | undefined {
    const { serviceUrl, conversation, replyToId } = activity
    if (replyToId === undefined) return undefined
    return { place: { serviceUrl, conversationId: conversation.id }, activityId: replyToId }
  }

  /** The passcode, read live, for whoever may see it; only ever in this answer. */
  async function passcode(reset: Reset | null, person: KnownPerson): Promise<Answer> {
    if (reset?.state !== 'done' || reset.device === null) {
      return { text: cards.refusal(person.locale, 'notNow') }
    }
    const { entry, device } = reset
    const audience = audienceOf(reset, person.id)
    if (!reset.hasPasscode) return { card: await presenter.cardFor(reset, audience, { person }) }
    const found = await inTime(parts.intune.passcodeOf(device.id, reset.person, entry))
    if (found === null) return { text: cards.refusal(person.locale, 'showOver') }
    const requester = reset.person === person.id ? null : await store.person(reset.person)
    return {
      card: cards.passcode({
        passcode: found,
        reset,
        policy: parts.settings(),
        locale: person.locale,
        requester,
      }),
    }
  }

  async function answerOf(handled: Handled, actor: Actor, person: KnownPerson): Promise<Answer> {
    const { decision, reset, hold } = handled
    if (decision.kind === 'refused') {
      return { text: await refusalOf(handled, decision.refusal, person) }
    }
    if (decision.kind === 'signInFirst' && actor.kind === 'approver') {
      return { text: cards.sentence(person.locale, 'goOnInPrivate') }
    }
    if (hold !== null) return { card: await presenter.cardForHold(hold, 'channel') }
    if (reset === null) return { text: cards.refusal(person.locale, 'notNow') }
    const audience = actor.kind === 'approver' ? 'channel' : 'employee'
    return { card: await presenter.cardFor(reset, audience, { person }) }
  }

  /** Why something was not done; who comes second is told who was first. */
  async function refusalOf(
    { reset }: Handled,
    refusal: Refusal,
    { id, locale }: KnownPerson,
  ): Promise<string> {
    const first = reset === null ? null : rulingOn(reset)
    const isLate = refusal === 'notNow' || refusal === 'ended'
    return isLate && first !== null && reset?.person !== id
      ? cards.sentence(locale, `already.${first.how}`, { name: first.name })
      : cards.refusal(locale, refusal, await parts.contact())
  }

  // --- answering

  async function say(context: TurnContext, text: string): Promise<void> {
    await send(context, parts.activityOf({ summary: text, text }))
  }

  /** Says something within a turn. Where Teams does not take it, there is nobody to tell that to. */
  async function send(context: TurnContext, activity: Partial<Activity>): Promise<void> {
    try {
      await context.sendActivity(activity)
    } catch (error) {
      if (!(error instanceof OutsideFailed)) throw error
      log.warn({ status: error.status, kind: error.kind }, 'Teams did not take a reply')
    }
  }

  async function respond(context: TurnContext, answer: Answer, status = 200): Promise<void> {
    await context.sendActivity({ type: 'invokeResponse', value: { status, body: bodyOf(answer) } })
  }

  async function acknowledge(context: TurnContext): Promise<void> {
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200 } })
  }
}

function isForDecision({ purpose }: Prompt): boolean {
  return purpose === 'vouch' || purpose === 'decide'
}

function audienceOf(reset: Reset, reader: PersonId): Audience {
  return reset.person === reader ? 'employee' : `approver:${reader}`
}

/** The body of an answer to a Universal Action; what is seen by whoever pressed, and nobody else. */
function bodyOf(answer: Answer) {
  if ('card' in answer) {
    const type = 'application/vnd.microsoft.card.adaptive'
    return { statusCode: 200, type, value: answer.card.content }
  }
  if ('text' in answer) {
    const type = 'application/vnd.microsoft.activity.message'
    return { statusCode: 200, type, value: answer.text }
  }
  const value = { code: 'BadRequest', message: answer.bad }
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value }
}
