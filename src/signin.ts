import { isLive, refusalOf, type Purpose, type SignInRefusal } from './domain/prompt.ts'
import type { Clock, Entra, KnownPerson, Store, StoredPrompt, TokenRefusal } from './ports.ts'
import { hashOf, newBrowserSecret, newCode, isSame, type Tickets } from './tickets.ts'

/** Why the sign-in button's address leads nowhere. */
export type Gone = 'unknown' | 'used' | 'over'

/** Why an answer of the identity provider leads nowhere. */
export type CallbackRefusal =
  SignInRefusal | TokenRefusal | 'otherBrowser' | 'cancelled' | 'providerError'

/** Who reads the page, as far as is known. */
type Reader = { readonly locale: string; readonly purpose: Purpose | undefined }

export type Started =
  | ({ readonly kind: 'gone'; readonly why: Gone } & Reader)
  | {
      readonly kind: 'redirect'
      readonly to: string
      readonly cookie: { readonly name: string; readonly value: string; readonly maxAge: number }
    }

export type Returned =
  | ({ readonly kind: 'refused'; readonly why: CallbackRefusal } & Reader)
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
      if (id === null) return gone('unknown', null)
      const browser = newBrowserSecret()
      const [why, opened] = await store.transaction(
        async (tx): Promise<[Gone | null, StoredPrompt | null]> => {
          const now = clock()
          const prompt = await tx.promptById(id)
          if (prompt === null) return ['unknown', null]
          if (!isLive(prompt, now)) return ['over', prompt]
          if (prompt.openedAt !== null) return ['used', prompt]
          const used = { ...prompt, openedAt: now.toISOString(), browserHash: hashOf(browser) }
          await tx.savePrompt(used)
          return [null, used]
        },
      )
      if (why !== null || opened === null) return gone(why ?? 'unknown', opened)
      const person = await store.person(opened.person)
      const { state, nonce, challenge } = tickets.secretsOf(id, browser)
      const to = await entra.authorizeUrl({
        state,
        nonce,
        challenge,
        loginHint: person?.upn ?? null,
        locale: person?.locale ?? null,
      })
      const maxAge = Math.ceil((Date.parse(opened.until) - clock().getTime()) / 1000)
      return { kind: 'redirect', to, cookie: { name: cookieOf(id), value: browser, maxAge } }
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
      const claims = await entra.redeem({ code: answer.code, verifier, nonce })
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
        const saved = { ...current, proof, codeHash: hashOf(code) }
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

  async function gone(why: Gone, prompt: StoredPrompt | null): Promise<Started> {
    return { kind: 'gone', why, ...(await readerOf(prompt)) }
  }

  async function refuse(why: CallbackRefusal, prompt: StoredPrompt | null): Promise<Returned> {
    parts.onRefusal(why)
    return { kind: 'refused', why, ...(await readerOf(prompt)) }
  }

  async function readerOf(prompt: StoredPrompt | null): Promise<Reader> {
    const person = prompt === null ? null : await store.person(prompt.person)
    return { locale: person?.locale ?? 'en', purpose: prompt?.purpose }
  }
}

/** One cookie for each sign-in, so that two at a time do not get in each other's way. */
function cookieOf(promptId: string): string {
  return `sign-in-${promptId.slice(0, 8)}`
}
