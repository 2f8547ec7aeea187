/** An Entra object id. People are known by nothing else. */
export type PersonId = string

/** What a sign-in is for. It counts for nothing else. */
export type Purpose = 'reset' | 'show' | 'vouch' | 'decide'

/** A decision that an approver has made and that takes effect once they have signed in for it. */
export type Pending = {
  readonly type: 'approved' | 'vouched' | 'denied' | 'handled' | 'lifted'
  readonly note: string | null
}

/** A note as it counts: without space around it, and with something in it that can be seen; else null. */
export function noteIn(written: string | null): string | null {
  return written !== null && /[\p{L}\p{N}\p{P}\p{S}]/u.test(written) ? written.trim() : null
}

/** What the identity provider proved, kept with the prompt until the code has come back through Teams. */
export type Proof = {
  readonly authenticatedAt: string
  readonly methods: readonly string[]
  readonly contexts: readonly string[]
}

/**
 * One request to sign in. Times are ISO texts. It lives from `issuedAt` until, but not including,
 * `until`; `endedAt` is set when it was used, replaced or guessed at too often.
 */
export type Prompt = {
  readonly id: string
  readonly person: PersonId
  readonly purpose: Purpose
  /** What it is about: a reset, or a hold. */
  readonly resetId: string
  readonly issuedAt: string
  readonly until: string
  readonly openedAt: string | null
  readonly proof: Proof | null
  readonly codeHash: string | null
  readonly tries: number
  readonly endedAt: string | null
  readonly pending: Pending | null
}

/** Proof: this person authenticated at this time, for this prompt. */
export type SignIn = {
  readonly person: PersonId
  readonly promptId: string
  readonly purpose: Purpose
  readonly authenticatedAt: string
  /** When the code came back through Teams; the sign-in counts from here. */
  readonly at: string
  readonly methods: readonly string[]
  readonly contexts: readonly string[]
}

/** Wrong codes after which a prompt dies. */
export const MOST_TRIES = 5

/** A prompt can still be used: not ended, and its time is not over. */
export function isLive(prompt: Prompt, now: Date): boolean {
  return prompt.endedAt === null && now.getTime() < Date.parse(prompt.until)
}

/** Whether a code settles a prompt. A wrong code is a try; anything else about it is not. */
export type CodeCheck =
  | { readonly ok: true; readonly signIn: SignIn; readonly prompt: Prompt }
  | {
      readonly ok: false
      readonly refusal: 'noPrompt' | 'promptOver' | 'wrongCode'
      readonly prompt: Prompt | null
    }

/** A prompt after a try that failed; the last one ends it. */
export function tried<P extends Prompt>(prompt: P, now: Date): P {
  const tries = prompt.tries + 1
  const isLast = tries >= MOST_TRIES && prompt.endedAt === null
  return { ...prompt, tries, endedAt: isLast ? now.toISOString() : prompt.endedAt }
}

/** Settles a person's live prompt with the hash of the code they handed back, or says why not. */
export function settle(
  prompt: Prompt | null,
  person: PersonId,
  codeHash: string,
  now: Date,
): CodeCheck {
  if (prompt === null || prompt.person !== person) {
    return { ok: false, refusal: 'noPrompt', prompt: null }
  }
  if (!isLive(prompt, now)) return { ok: false, refusal: 'promptOver', prompt: null }
  if (prompt.proof === null || prompt.codeHash !== codeHash) {
    return { ok: false, refusal: 'wrongCode', prompt: tried(prompt, now) }
  }
  const { authenticatedAt, methods, contexts } = prompt.proof
  return {
    ok: true,
    prompt: { ...prompt, endedAt: now.toISOString(), codeHash: null },
    signIn: {
      person,
      promptId: prompt.id,
      purpose: prompt.purpose,
      authenticatedAt,
      at: now.toISOString(),
      methods,
      contexts,
    },
  }
}

/** What a verified ID token says about the person and the moment. */
export type SignInClaims = {
  readonly person: PersonId
  readonly tenant: string
  /** When the person typed their credentials, to the second. Null when the token does not say. */
  readonly authenticatedAt: Date | null
  readonly nonce: string | null
  /** Null when the token does not say. */
  readonly guest: boolean | null
  /** Authentication contexts fulfilled (`acrs`). */
  readonly contexts: readonly string[]
  /** Authentication methods (`amr`), where the token has them. */
  readonly methods: readonly string[]
}

/** Why a sign-in does not count. */
export type SignInRefusal =
  | 'otherPerson'
  | 'otherTenant'
  | 'guest'
  | 'wrongNonce'
  | 'noAuthTime'
  | 'notFresh'
  | 'fromTheFuture'
  | 'contextMissing'
  | 'promptOver'

type Expected = {
  readonly prompt: Prompt
  readonly tenant: string
  readonly nonce: string
  readonly context: string | null
}

/** How far the identity provider's clock may be ahead of ours. */
const FUTURE_TOLERANCE_MS = 60_000

type Check = (claims: SignInClaims, expected: Expected, now: Date) => boolean

/** Every condition under which a sign-in counts; the first that fails names the refusal. */
const checks: readonly (readonly [SignInRefusal, Check])[] = [
  ['promptOver', (_, { prompt }, now) => isLive(prompt, now)],
  ['otherTenant', (claims, { tenant }) => claims.tenant === tenant],
  ['otherPerson', (claims, { prompt }) => claims.person === prompt.person],
  // Whoever has the claims asks elsewhere where the token does not say.
  ['guest', (claims) => claims.guest !== true],
  ['wrongNonce', (claims, { nonce }) => claims.nonce === nonce],
  ['noAuthTime', (claims) => claims.authenticatedAt !== null],
  [
    'notFresh',
    (claims, { prompt }) => secondOf(claims) >= Math.floor(Date.parse(prompt.issuedAt) / 1000),
  ],
  [
    'fromTheFuture',
    (claims, _, now) => secondOf(claims) * 1000 <= now.getTime() + FUTURE_TOLERANCE_MS,
  ],
  [
    'contextMissing',
    (claims, { context }) => context === null || claims.contexts.includes(context),
  ],
]

// auth_time has whole seconds: the prompt's time is rounded down to compare with it.
function secondOf(claims: SignInClaims): number {
  return claims.authenticatedAt === null ? NaN : Math.floor(claims.authenticatedAt.getTime() / 1000)
}

/** Whether verified claims are a fresh sign-in of the prompt's own person; null when they are. */
export function refusalOf(
  claims: SignInClaims,
  expected: Expected,
  now: Date,
): SignInRefusal | null {
  return checks.find(([, holds]) => !holds(claims, expected, now))?.[0] ?? null
}
