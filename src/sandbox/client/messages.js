import { asAvatar, make } from './dom.js'
import { cardOf, renderCard } from './cards.js'
import { markdownToHtml } from './markdown.js'

const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/
const direction = (locale) => (RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr')

function time(timestamp, locale) {
  const moment = new Date(timestamp)
  const today = moment.toDateString() === new Date().toDateString()
  const style = today ? { timeStyle: 'short' } : { dateStyle: 'short', timeStyle: 'short' }
  const text = new Intl.DateTimeFormat(locale, style).format(moment)
  return make('time', { datetime: moment.toISOString() }, text)
}

function textOf(activity, reader) {
  const bubble = make('div', { class: 'text', dir: 'auto' })
  // A person's own words are shown as typed; only the bot writes Markdown.
  if (activity.from.role === 'bot') {
    bubble.lang = reader.locale
    bubble.innerHTML = markdownToHtml(activity.text)
    return bubble
  }
  for (const part of activity.text.split(/(<at>[^<]*<\/at>)/)) {
    const name = /^<at>(.*)<\/at>$/.exec(part)?.[1]
    bubble.append(name ? make('span', { class: 'mention' }, name) : part)
  }
  return bubble
}

function avatarOf(from) {
  if (from.role === 'bot')
    return make('img', { class: 'avatar square', src: '/client/icon.svg', alt: '' })
  return asAvatar(make('span', { class: 'avatar', 'aria-hidden': 'true' }), from.name)
}

/**
 * One message as its reader sees it: `reader` is {locale, inChannel}, `hand.on(activity)` gives
 * what the buttons of its card do, `hand.cardFor(activity)` the card that only this reader got and
 * `hand.keep(activity, card)` shows them such a card.
 */
export function renderMessage(activity, reader, hand) {
  // A channel names everybody, a chat does not name its reader.
  const own = !reader.inChannel && activity.from.role === 'user'
  const body = make('div', { class: 'body' })
  const edited = activity.updatedAt && activity.text && !cardOf(activity)
  const message = make(
    'article',
    { class: own ? 'message own' : 'message', 'data-activity': activity.id },
    own ? undefined : avatarOf(activity.from),
    make(
      'div',
      { class: 'column' },
      make(
        'div',
        { class: 'meta' },
        make('span', { class: own ? 'sr' : 'who' }, own ? 'You' : activity.from.name),
        time(activity.timestamp, reader.locale),
        edited ? make('span', {}, 'Edited') : undefined,
      ),
      body,
    ),
  )
  if (activity.deleted) {
    body.append(make('div', { class: 'text quiet' }, 'This message has been deleted.'))
    return message
  }
  if (activity.text) body.append(textOf(activity, reader))
  const card = hand.cardFor(activity) ?? cardOf(activity)
  if (card) {
    const holder = renderCard(card, {
      locale: reader.locale,
      ...hand.on(activity),
      replace: (next) => hand.keep(activity, next),
    })
    holder.lang = reader.locale
    holder.dir = direction(reader.locale)
    body.append(holder)
  }
  return message
}

/** The three dots of somebody who is writing. */
export const renderTyping = (name) =>
  make(
    'div',
    { class: 'typing', role: 'status' },
    make('span', { class: 'sr' }, `${name} is typing`),
    make('i'),
    make('i'),
    make('i'),
  )
