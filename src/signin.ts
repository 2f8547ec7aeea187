import { isLive, refusalOf, tried, type Purpose, type SignInRefusal } from './domain/prompt.ts'
import { SYSTEM, type Reset } from './domain/reset.ts'
import { OutsideFailed } from './errors.ts'
import type {
  Audited,
  AuditEntry,
  Clock,
  Entra,
  Intune,
  KnownPerson,
  PersonId,
  SignInClaims,
  Store,
  StoredPrompt,
  TokenRefusal,
  Transaction,
} from './ports.ts'
import { hashOf, newBrowserSecret, newCode, isSame, type Tickets } from './tickets.ts'

/** Why the sign-in button's address leads nowhere. */
export type Gone = 'unknown' | 'used' | 'over'

/** Why an answer of the identity provider leads nowhere. */
export type CallbackRefusal =
  | SignInRefusal
  | TokenRefusal
  | 'alreadySignedIn'
  | 'otherBrowser'
  | 'cancelled'
  | 'providerError'
  | 'unreachable'

/** Who reads the page, as far as is known. */
export type Reader = { readonly locale: string | null; readonly purpose: Purpose | undefined }

export type Started =
  | ({ readonly kind: 'gone'; readonly why: Gone } & Reader)
  | Refused
  | {
      readonly kind: 'redirect'
      readonly to: string
      readonly cookie: { readonly name: string; readonly value: string; readonly maxAge: number }
    }

type Refused = { readonly kind: 'refused'; readonly why: CallbackRefusal } & Reader

export type Returned =
  | Refused
  | {
      readonly kind: 'code'
      readonly code: string
      readonly prompt: StoredPrompt
      readonly person: KnownPerson
      readonly deviceName: string | null
      readonly cookie: string
    }

/** What became of a sign-in, the device that it is about, and what was written down of it. */
type Proven = {
  readonly proven: StoredPrompt | SignInRefusal
  readonly deviceName: string | null
  readonly entry: Audited | null
}

/**
 * The fresh sign-in: from the button's ticket to the one-time code on the last page. It proves who
 * somebody is and changes nothing; the code counts once it has come back through Teams.
 */
export type SignInFlow = {
  readonly start: (ticket: string) => Promise<Started>
  readonly finish: (
    answer: { code?: string; state?: string; error?: string },
    cookies: Readonly<Record<string, string>>,
  ) => Promise<Returned>
}

export function createSignInFlow(parts: {
  store: Store
  entra: Entra
  /** The directory, asked where a token does not say whether it is a guest’s. */
  intune: Pick<Intune, 'person'>
  tickets: Tickets
  clock: Clock
  tenant: string
  authContext: string | null
  /** Told of each refusal, and to whom the sign-in was given, where that is known. */
  onRefusal: (why: CallbackRefusal, person: PersonId | null) => void
  /** Told what was written down of a sign-in that came back. */
  onAuthenticated: (entry: Audited) => void
  /** Neither the token nor the directory says whether this is a guest. */
  onGuestUnknown: (person: PersonId) => void
}): SignInFlow {
  const { store, entra, intune, tickets, clock } = parts

  return {
    start: async (ticket) => {
      const id = tickets.promptOfTicket(ticket)
      const prompt = id === null ? null : await store.prompt(id)
      const why = goneReason(prompt, clock())
      if (prompt === null || why !== null) return gone(why ?? 'unknown', prompt)
      const browser = newBrowserSecret()
      const { state, nonce, challenge } = tickets.secretsOf(prompt.id, browser)
      const person = await store.person(prompt.person)
      let to
      try {
        // Before the ticket is used up, so that it still opens when the provider is back.
        to = await entra.authorizeUrl({
          state,
          nonce,
          challenge,
          loginHint: person?.upn ?? null,
          locale: person?.locale ?? null,
        })
      } catch (error) {
        if (!(error instanceof OutsideFailed)) throw error
        return refuse('unreachable', prompt)
      }
      const goneNow = await store.transaction(async (tx) => {
        const now = clock()
        const current = await tx.promptById(prompt.id)
        const reason = goneReason(current, now)
        if (current === null || reason !== null) return reason
        await tx.savePrompt({
          ...current,
          openedAt: now.toISOString(),
          browserHash: hashOf(browser),
        })
        return null
      })
      if (goneNow !== null) return gone(goneNow, prompt)
      const left = Date.parse(prompt.until) - clock().getTime()
      const maxAge = Math.ceil((left + LATE_MS) / 1000)
      return { kind: 'redirect', to, cookie: { name: cookieOf(prompt.id), value: browser, maxAge } }
    },

    finish: async (answer, cookies) => {
      // What was not given out here is not looked up.
      const id = tickets.promptOfState(answer.state ?? '')
      if (id === null) return refuse('otherBrowser', null)
      const prompt = await store.prompt(id)
      // Whoever loads the last page anew comes here without the cookie, which is gone by then.
      if (prompt !== null && prompt.proof !== null) return refuse('alreadySignedIn', prompt)
      const browser = cookies[cookieOf(id)]
      if (browser === undefined) return refuse('otherBrowser', null)
      const { state, nonce, verifier } = tickets.secretsOf(id, browser)
      const bound = prompt !== null && prompt.browserHash === hashOf(browser)
      if (!bound || !isSame(answer.state ?? '', state)) return refuse('otherBrowser', null)
      if (answer.code === undefined) {
        return refuse(answer.error === 'access_denied' ? 'cancelled' : 'providerError', prompt)
      }
      // Asked before the code is spent, and again when it has been.
      if (!isLive(prompt, clock())) return refuse('promptOver', prompt)
      const claims = await redeemed({ code: answer.code, verifier, nonce })
      if (claims === 'exchangeFailed') await failedTry(id)
      if (typeof claims === 'string') return refuse(claims, prompt)
      const code = newCode()
      const { proven, deviceName, entry } = await store.transaction(async (tx): Promise<Proven> => {
        const now = clock()
        const reset = await lockedReset(tx, prompt.resetId)
        // A hold's own reset is not what its sign-in is about.
        const deviceName = reset?.id === prompt.resetId ? (reset.device?.name ?? null) : null
        const current = await tx.promptById(id)
        if (current === null || current.proof !== null) {
          return { proven: 'promptOver', deviceName, entry: null }
        }
        const expected = {
          prompt: current,
          tenant: parts.tenant,
          nonce,
          context: parts.authContext,
        }
        const refusal = refusalOf(claims, expected, now)
        const authenticatedAt = claims.authenticatedAt?.toISOString() ?? null
        const { methods, contexts } = claims
        const said: AuditEntry = {
          at: now.toISOString(),
          resetId: reset?.id ?? null,
          person: current.person,
          event: 'authenticated',
          from: null,
          actor: SYSTEM,
          outcome: refusal === null ? 'accepted' : 'refused',
          result: refusal ?? current.purpose,
          detail: {
            promptId: id,
            deviceId: reset?.device?.id ?? null,
            // Whom the token names: somebody else than the person, where it was refused for that.
            signedIn: claims.person,
            authenticatedAt,
            methods,
            contexts,
          },
        }
        const entry = { ...said, ...(await tx.audit(said)) }
        if (refusal !== null) return { proven: refusal, deviceName, entry }
        const proof = { authenticatedAt: authenticatedAt ?? '', methods, contexts }
        const saved = { ...current, proof, codeHash: tickets.codeHashOf(code) }
        await tx.savePrompt(saved)
        return { proven: saved, deviceName, entry }
      })
      if (entry !== null) parts.onAuthenticated(entry)
      if (typeof proven === 'string') return refuse(proven, prompt)
      const person = await store.person(proven.person)
      if (person === null) return refuse('otherPerson', prompt)
      return { kind: 'code', code, prompt: proven, person, deviceName, cookie: cookieOf(id) }
    },
  }

  /** Codes that the provider does not know are tries like those that are typed: it is not asked without end. */
  async function failedTry(id: string): Promise<void> {
    await store.transaction(async (tx) => {
      const prompt = await tx.promptById(id)
      if (prompt !== null) await tx.savePrompt(tried(prompt, clock()))
    })
  }

  /**
   * The reset that a prompt belongs to, through its hold where it has one. Locked before the prompt,
   * as the engine does it: in another order the two would wait for each other.
   */
  async function lockedReset(tx: Transaction, id: string): Promise<Reset | null> {
    const reset = await tx.reset(id)
    if (reset !== null) return reset
    const { resetId = null } = (await tx.hold(id)) ?? {}
    return resetId === null ? null : tx.reset(resetId)
  }

  async function redeemed(
    answer: Parameters<Entra['redeem']>[0],
  ): Promise<SignInClaims | TokenRefusal | 'unreachable'> {
    try {
      const claims = await entra.redeem(answer)
      if (typeof claims === 'string' || claims.guest !== null) return claims
      return { ...claims, guest: await isGuest(claims.person) }
    } catch (error) {
      if (!(error instanceof OutsideFailed)) throw error
      return 'unreachable'
    }
  }

  /**
   * Whether the directory knows somebody as a guest. Null where it does not or may not say: the
   * token has proven an account of this tenant, so that alone keeps nobody out. Throws
   * `OutsideFailed` when it does not answer.
   */
  async function isGuest(id: PersonId): Promise<boolean | null> {
    const person = await intune.person(id).catch((error: unknown) => {
      if (error instanceof OutsideFailed && error.kind === 'refused') return null
      throw error
    })
    // Without the permission to see the account's status its name tells some guests, not all.
    const isSure = person !== null && (person.guest || person.enabled !== null)
    if (isSure) return person.guest
    parts.onGuestUnknown(id)
    return null
  }

  async function gone(why: Gone, prompt: StoredPrompt | null): Promise<Started> {
    return { kind: 'gone', why, ...(await readerOf(prompt)) }
  }

  async function refuse(why: CallbackRefusal, prompt: StoredPrompt | null): Promise<Refused> {
    parts.onRefusal(why, prompt?.person ?? null)
    return { kind: 'refused', why, ...(await readerOf(prompt)) }
  }

  async function readerOf(prompt: StoredPrompt | null): Promise<Reader> {
    const person = prompt === null ? null : await store.person(prompt.person)
    return { locale: person?.locale ?? null, purpose: prompt?.purpose }
  }
}

/** Why a prompt's address leads nowhere; null when it leads on. */
function goneReason(prompt: StoredPrompt | null, now: Date): Gone | null {
  if (prompt === null) return 'unknown'
  if (!isLive(prompt, now)) return 'over'
  return prompt.openedAt === null ? null : 'used'
}

/** So much longer a browser keeps what tells it from others: whoever comes late is to hear that it is late. */
const LATE_MS = 15 * 60_000

/** One cookie for each sign-in, so that two at a time do not get in each other's way. */
function cookieOf(promptId: string): string {
  return `sign-in-${promptId.slice(0, 8)}`
}
