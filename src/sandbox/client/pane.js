import { make } from './dom.js'
import { renderMessage, renderTyping } from './messages.js'
import { postOf } from './transcripts.js'

const NEAR_THE_END = 80
const TYPING_LASTS = 8000
const BESIDE = 8

/**
 * One visible conversation. `hand` says what the reader can do with a message, `welcome()` what
 * an empty one shows, `replyBox(postId)` is given for a channel, where replies are threaded.
 */
export function createPane({ log, transcripts, hand, welcome, replyBox }) {
  let shown = { conversationId: undefined, reader: undefined }
  let typingEnds
  let restedAt = 0

  // Whoever has scrolled back to read something is left there.
  const isFollowing = () =>
    log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_THE_END ||
    Math.abs(log.scrollTop - restedAt) < 2

  /** Goes to the newest message: where not all of it fits, to its beginning and first button. */
  function toNewest() {
    const newest = [...log.querySelectorAll('.message')].at(-1)
    const button = newest?.querySelector('.ac-pushButton')
    const start = log.getBoundingClientRect().top - log.scrollTop
    const top = newest ? newest.getBoundingClientRect().top - start - BESIDE : Infinity
    const toButton = button
      ? button.getBoundingClientRect().bottom - start - log.clientHeight + BESIDE
      : 0
    log.scrollTo({ top: Math.min(Math.max(top, toButton), log.scrollHeight) })
    restedAt = log.scrollTop
  }

  const find = (selector) => log.querySelector(selector)
  const elementOf = (activity) => find(`[data-activity="${CSS.escape(activity.id)}"]`)
  const draw = (activity) => renderMessage(activity, shown.reader, hand)

  function stopTyping() {
    clearTimeout(typingEnds)
    find('.typing')?.remove()
  }

  function add(activity) {
    find('.welcome')?.remove()
    if (!replyBox) return log.append(draw(activity))
    const post = postOf(activity)
    const thread = find(`[data-post="${CSS.escape(post)}"]`)
    if (thread) return thread.querySelector('.replies').append(draw(activity))
    log.append(
      make(
        'div',
        {
          class: 'post',
          'data-post': post,
          role: 'group',
          'aria-label': `Post by ${activity.from.name}`,
        },
        draw(activity),
        make('div', { class: 'replies' }),
        replyBox(post),
      ),
    )
  }

  function redraw(activity) {
    const before = elementOf(activity)
    if (!before) return
    const hadFocus = before.contains(document.activeElement)
    const after = draw(activity)
    before.replaceWith(after)
    if (hadFocus) after.querySelector('.card')?.focus({ preventScroll: true })
  }

  function change({ type, conversationId, activity }) {
    if (conversationId !== shown.conversationId) return
    const follow = isFollowing()
    if (type === 'typing') {
      stopTyping()
      log.append(renderTyping(activity.from.name))
      typingEnds = setTimeout(stopTyping, TYPING_LASTS)
    } else if (elementOf(activity)) {
      redraw(activity)
    } else {
      if (activity.from.role === 'bot') stopTyping()
      add(activity)
      const typing = find('.typing')
      if (typing) log.append(typing)
    }
    if (follow) toNewest()
  }

  transcripts.onChange(change)

  return {
    toNewest,
    /** Shows a conversation as this reader ({locale, inChannel}) sees it. */
    async show(conversationId, reader) {
      shown = { conversationId, reader }
      // Only what comes after it is news for a screen reader.
      log.setAttribute('aria-busy', 'true')
      const activities = await transcripts.load(conversationId)
      if (shown.conversationId !== conversationId || shown.reader !== reader) return
      stopTyping()
      log.replaceChildren()
      activities.forEach(add)
      if (activities.length === 0) log.append(welcome())
      log.removeAttribute('aria-busy')
      toNewest()
    },
  }
}
