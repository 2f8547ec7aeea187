/** `19:…@thread.tacv2;messageid=1` is a thread of the conversation `19:…@thread.tacv2`. */
export const conversationOf = (conversationId) => conversationId.split(';messageid=')[0]

/** The id of the post that an activity of a channel belongs to: its own, if it is a post. */
export function postOf(activity) {
  const thread = activity.threadId ?? activity.conversationId
  return thread.split(';messageid=')[1] ?? activity.threadId ?? activity.id
}

/**
 * What has been said, conversation by conversation, as the tenant tells it; and the cards that
 * a bot showed to one person only, which end with the next update of their activity.
 */
export function createTranscripts(fetchConversation) {
  const conversations = new Map()
  const underWay = new Set()
  const privateCards = new Map()
  const listeners = new Set()
  const tell = (change) => listeners.forEach((listener) => listener(change))
  const inOrder = (known) =>
    [...known.values()].sort((a, b) => a.timestamp.localeCompare(b.timestamp))

  async function load(conversationId) {
    // What happens while an answer is under way is newer than this answer.
    const request = { conversationId, meanwhile: new Map() }
    underWay.add(request)
    const activities = await fetchConversation(conversationId).finally(() =>
      underWay.delete(request),
    )
    const known = new Map(activities.map((activity) => [activity.id, activity]))
    for (const [id, activity] of request.meanwhile) known.set(id, activity)
    conversations.set(conversationId, known)
    return inOrder(known)
  }

  function take({ type, conversationId, activity }) {
    const id = conversationOf(conversationId)
    if (type === 'typing') return tell({ type, conversationId: id, activity })
    for (const [key, kept] of privateCards)
      if (kept.activityId === activity.id) privateCards.delete(key)
    const known = conversations.get(id)
    const isNew = !known?.has(activity.id)
    known?.set(activity.id, activity)
    for (const request of underWay)
      if (request.conversationId === id) request.meanwhile.set(activity.id, activity)
    tell({ type: isNew ? 'posted' : 'updated', conversationId: id, activity })
  }

  return {
    load,
    take,
    privateCard: (personId, activityId) => privateCards.get(`${personId} ${activityId}`)?.card,
    keepPrivately(personId, activity, card) {
      privateCards.set(`${personId} ${activity.id}`, { activityId: activity.id, card })
      tell({ type: 'kept', conversationId: conversationOf(activity.conversationId), activity })
    },
    onChange: (listener) => listeners.add(listener),
  }
}
