import { channelOf, type Activity } from './teams.ts'

/** A message as the conversation shows it. */
export type Entry = {
  id: string
  conversationId: string
  from: { id: string; name: string; role: 'bot' | 'user' }
  text?: string
  summary?: string
  attachments?: unknown[]
  replyToId?: string
  /** In a channel: the id of the post that the thread hangs on. */
  threadId?: string
  timestamp: string
  updatedAt?: string
  deleted?: boolean
}

/** What happens in the conversations. */
export type TeamsEvent = {
  type: 'posted' | 'updated' | 'deleted' | 'typing'
  conversationId: string
  activity: Entry
}

export type Transcripts = ReturnType<typeof createTranscripts>

/** The messages of every conversation, oldest first; a thread belongs to its channel. */
export function createTranscripts() {
  const entries: Entry[] = []
  const listeners = new Set<(event: TeamsEvent) => void>()
  let lastId = 0

  const tell = (type: TeamsEvent['type'], activity: Entry) => {
    const { conversationId } = activity
    for (const listener of listeners) listener({ type, conversationId, activity: { ...activity } })
  }

  return {
    /** An id for a message: the time in milliseconds, as Teams gives, each one once. */
    newId(): string {
      lastId = Math.max(lastId + 1, Date.now())
      return String(lastId)
    },

    post(id: string, conversationId: string, from: Entry['from'], activity: Activity): Entry {
      const [, threadId] = conversationId.split(';messageid=')
      const timestamp = new Date(Date.now()).toISOString()
      const entry: Entry = {
        id,
        conversationId,
        from,
        ...contentOf(activity),
        ...(threadId && { threadId }),
        timestamp,
      }
      entries.push(entry)
      tell('posted', entry)
      return entry
    },

    typing(conversationId: string, from: Entry['from']) {
      const timestamp = new Date(Date.now()).toISOString()
      tell('typing', { id: '', conversationId, from, timestamp })
    },

    find: (conversationId: string, id: string) =>
      entries.find(
        (entry) =>
          entry.id === id &&
          !entry.deleted &&
          channelOf(entry.conversationId) === channelOf(conversationId),
      ),

    update(entry: Entry, activity: Activity) {
      forget(entry)
      Object.assign(entry, contentOf({ ...activity, replyToId: entry.replyToId ?? '' }))
      entry.updatedAt = new Date(Date.now()).toISOString()
      tell('updated', entry)
    },

    remove(entry: Entry) {
      forget(entry)
      entry.deleted = true
      entry.updatedAt = new Date(Date.now()).toISOString()
      tell('deleted', entry)
    },

    /** Everything said in a conversation; for a channel, in all its threads. */
    of: (conversationId: string) =>
      entries
        .filter(
          (entry) =>
            entry.conversationId === conversationId ||
            channelOf(entry.conversationId) === conversationId,
        )
        .map((entry) => ({ ...entry })),

    on: (listener: (event: TeamsEvent) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function forget(entry: Entry) {
  delete entry.text
  delete entry.summary
  delete entry.attachments
}

function contentOf({ text, summary, attachments, replyToId }: Activity) {
  return {
    ...(text && { text }),
    ...(summary && { summary }),
    ...(attachments?.length && { attachments }),
    ...(replyToId && { replyToId }),
  }
}
