import { isLive, refusalOf, type Purpose, type SignInRefusal } from './domain/prompt.ts'
import { OutsideFailed } from './errors.ts'
import type { Clock, Entra, KnownPerson, Store, StoredPrompt, TokenRefusal } from './ports.ts'
import { hashOf, newBrowserSecret, newCode, isSame, type Tickets } from './tickets.ts'

/** Why the sign-in button's address leads nowhere. */
export type Gone = 'unknown' | 'used' | 'over'

/** Why an answer of the identity provider leads nowhere. */
export type CallbackRefusal =
  SignInRefusal | TokenRefusal | 'otherBrowser' | 'cancelled' | 'providerError' | 'unreachable'

/** Who reads the page, as far as is known. */
type Reader = { readonly locale: string; readonly purpose: Purpose | undefined }

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
  tickets: Tickets
  clock: Clock
  tenant: string
  authContext: string | null
  onRefusal: (why: CallbackRefusal) => void
}): SignInFlow {
  const { store, entra, tickets, clock } = parts

  return {
    start: async (ticket) => {
      const id = tickets.promptOfTicket(ticket)
      const prompt = id === null ? null : await store.transaction((tx) => tx.promptById(id))
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
      const maxAge = Math.ceil((Date.parse(prompt.until) - clock().getTime()) / 1000)
      return { kind: 'redirect', to, cookie: { name: cookieOf(prompt.id), value: browser, maxAge } }
    },

    finish: async (answer, cookies) => {
      const id = tickets.promptOfState(answer.state ?? '')
      const browser = id === null ? undefined : cookies[cookieOf(id)]
      if (id === null || browser === undefined) return refuse('otherBrowser', null)
      const { state, nonce, verifier } = tickets.secretsOf(id, browser)
      const prompt = await store.transaction((tx) => tx.promptById(id))
      const bound = prompt !== null && prompt.browserHash === hashOf(browser)
      if (!bound || !isSame(answer.state ?? '', state)) return refuse('otherBrowser', null)
      if (answer.code === undefined) {
        return refuse(answer.error === 'access_denied' ? 'cancelled' : 'providerError', prompt)
      }
      // Asked before the code is spent, and again when it has been.
      if (!isLive(prompt, clock())) return refuse('promptOver', prompt)
      const claims = await redeemed({ code: answer.code, verifier, nonce })
      if (typeof claims === 'string') return refuse(claims, prompt)
      const code = newCode()
      const proven = await store.transaction(async (tx): Promise<StoredPrompt | SignInRefusal> => {
        const now = clock()
        const current = await tx.promptById(id)
        if (current === null || current.proof !== null) return 'promptOver'
        const expected = {
          prompt: current,
          tenant: parts.tenant,
          nonce,
          context: parts.authContext,
        }
        const refusal = refusalOf(claims, expected, now)
        await tx.audit({
          at: now.toISOString(),
          resetId: current.resetId,
          person: current.person,
          event: 'authenticated',
          from: null,
          actor: { kind: 'system' },
          outcome: refusal === null ? 'accepted' : 'refused',
          result: refusal ?? current.purpose,
          detail: { promptId: id, methods: claims.methods, contexts: claims.contexts },
        })
        if (refusal !== null) return refusal
        const proof = {
          authenticatedAt: claims.authenticatedAt?.toISOString() ?? '',
          methods: claims.methods,
          contexts: claims.contexts,
        }
        const saved = { ...current, proof, codeHash: tickets.codeHashOf(code) }
        await tx.savePrompt(saved)
        return saved
      })
      if (typeof proven === 'string') return refuse(proven, prompt)
      const [person, reset] = await Promise.all([
        store.person(proven.person),
        store.reset(proven.resetId),
      ])
      if (person === null) return refuse('otherPerson', prompt)
      const deviceName = reset?.device?.name ?? null
      return { kind: 'code', code, prompt: proven, person, deviceName, cookie: cookieOf(id) }
    },
  }

  async function redeemed(answer: Parameters<Entra['redeem']>[0]) {
    try {
      return await entra.redeem(answer)
    } catch (error) {
      if (!(error instanceof OutsideFailed)) throw error
      return 'unreachable'
    }
  }

  async function gone(why: Gone, prompt: StoredPrompt | null): Promise<Started> {
    return { kind: 'gone', why, ...(await readerOf(prompt)) }
  }

  async function refuse(why: CallbackRefusal, prompt: StoredPrompt | null): Promise<Refused> {
    parts.onRefusal(why)
    return { kind: 'refused', why, ...(await readerOf(prompt)) }
  }

  async function readerOf(prompt: StoredPrompt | null): Promise<Reader> {
    const person = prompt === null ? null : await store.person(prompt.person)
    return { locale: person?.locale ?? 'en', purpose: prompt?.purpose }
  }
}

/** Why a prompt's address leads nowhere; null when it leads on. */
function goneReason(prompt: StoredPrompt | null, now: Date): Gone | null {
  if (prompt === null) return 'unknown'
  if (!isLive(prompt, now)) return 'over'
  return prompt.openedAt === null ? null : 'used'
}

/** One cookie for each sign-in, so that two at a time do not get in each other's way. */
function cookieOf(promptId: string): string {
  return `sign-in-${promptId.slice(0, 8)}`
}
