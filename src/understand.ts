/** What a sentence asks for. */
export type Intent = 'reset' | 'status' | 'cancel' | 'help' | 'unclear'

/** A sentence that says not to is never taken as one that says to. */
const NEGATION = /\b(don'?t|do not|not|never|no longer|without|stop)\b/

const patterns: readonly (readonly [Intent, RegExp])[] = [
  ['cancel', /\b(cancel|never ?mind|abort|forget it)\b/],
  ['help', /^(help|hi|hello|hey|start|\?+)\b|\bwhat can you do\b|\bhow does (this|it) work\b/],
  ['status', /\b(status|how far|what is happening|show my passcode)\b/],
  [
    'reset',
    /\b(reset|unlock|remove|forgot|forgotten|locked out|new (passcode|pin|code))\b.*\b(phone|mobile|iphone|ipad|android|tablet|device|passcode|pin)\b/,
  ],
  [
    'reset',
    /\b(phone|mobile|iphone|ipad|android|tablet|device|passcode|pin)\b.*\b(reset|unlock|locked|forgot|forgotten)\b/,
  ],
  ['reset', /^(reset|unlock|locked out|i'?m locked out)[.!]*$/],
]

/** Understands English commands and the plainest ways to say them. */
export function understand(text: string): Intent {
  const sentence = text.normalize('NFKC').toLowerCase().replaceAll('’', "'").slice(0, 4_000).trim()
  const intent = patterns.find(([, pattern]) => pattern.test(sentence))?.[0] ?? 'unclear'
  return intent === 'reset' && NEGATION.test(sentence) ? 'unclear' : intent
}
