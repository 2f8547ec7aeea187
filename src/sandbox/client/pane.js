import { make } from './dom.js'
import { renderMessage, renderTyping } from './messages.js'
import { postOf } from './transcripts.js'

const NEAR_THE_END = 80
const TYPING_LASTS = 8000

/**
 * One visible conversation. `hand` says what the reader can do with a message, `welcome()` what
 * an empty one shows, `replyBox(postId)` is given for a channel, where replies are threaded.
 */
export function createPane({ log, transcripts, hand, welcome, replyBox }) {
  let shown = { conversationId: undefined, reader: undefined }
  let typingEnds

  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_THE_END
  const toEnd = () => log.scrollTo({ top: log.scrollHeight })
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
    const follow = atEnd()
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
    if (follow) toEnd()
  }

  transcripts.onChange(change)

  return {
    toEnd,
    /** Shows a conversation as this reader ({locale, inChannel}) sees it. */
    async show(conversationId, reader) {
      shown = { conversationId, reader }
      const activities = await transcripts.load(conversationId)
      if (shown.conversationId !== conversationId || shown.reader !== reader) return
      stopTyping()
      log.replaceChildren()
      // Only what comes from now on is news for a screen reader.
      log.setAttribute('aria-busy', 'true')
      activities.forEach(add)
      if (activities.length === 0) log.append(welcome())
      log.removeAttribute('aria-busy')
      toEnd()
    },
  }
}
