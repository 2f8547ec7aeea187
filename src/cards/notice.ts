import { status } from './frame.ts'
import { capabilityIn, disownOf } from './pieces.ts'
import type { Draft, Seen, Words } from './view.ts'

/** Beside the ready message: that a reset was carried out, for somebody who may know nothing of it. */
export function noticeDraft(view: Seen<'done'>, words: Words): Draft {
  const { say, plain } = words
  const { authority, doneAt, disownedAt } = view.reset
  const isRemoval = capabilityIn(view)?.kind === 'removal'
  const why =
    authority.kind === 'vouch'
      ? say('notice.vouched', { name: authority.vouch.name })
      : say('notice.signedIn', { at: new Date(authority.signIn.authenticatedAt) })
  const facts = [say(isRemoval ? 'notice.removed' : 'notice.reset', { at: new Date(doneAt) }), why]
  return status(view, words, {
    icon: 'shield',
    title: say('notice.title'),
    summary: plain('notice.summary'),
    texts: disownedAt === null ? [...facts, say('notice.ask')] : [...facts, say('notice.disowned')],
    ...(disownedAt === null ? { disown: disownOf(words) } : {}),
  })
}
