import {
  createHash,
  createHmac,
  createPrivateKey,
  hkdfSync,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto'
import type { Certificate, ClientSecret } from './credentials.ts'

/**
 * What a sign-in carries through the browser. All of it follows from a key that is not in the
 * database and, after the first page, from a secret that only the browser has: whoever can read the
 * database can forge none of it, and any process can check what another has given out.
 */
export type Tickets = {
  /** The ticket in the sign-in button's address. */
  readonly ticketOf: (promptId: string) => string
  /** The prompt a ticket was made for; null when it was not made here. */
  readonly promptOfTicket: (ticket: string) => string | null
  /** What goes to the identity provider and must come back, bound to one prompt and one browser. */
  readonly secretsOf: (promptId: string, browser: string) => SignInSecrets
  /** The prompt a state was made for; null when it was not made here, whatever the browser. */
  readonly promptOfState: (state: string) => string | null
  /** What is kept of a code. It is short, so its hash is keyed: the database alone does not give it. */
  readonly codeHashOf: (code: string) => string
}

export type SignInSecrets = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly challenge: string
}

/** Tickets under a key that every process derives from what proves the sign-in's app to Entra. */
export function createTickets(credential: ClientSecret | Certificate): Tickets {
  const key = keyFrom(credential)
  const mac = (...parts: string[]) =>
    createHmac('sha256', key).update(parts.join('\n')).digest('base64url')
  const ticketOf = (promptId: string) => `${promptId}.${mac('ticket', promptId)}`
  const stateOf = (promptId: string, ofBrowser: string) =>
    [promptId, ofBrowser, mac('made here', promptId, ofBrowser)].join('.')

  return {
    ticketOf,
    promptOfTicket: (ticket) => {
      const id = idIn(ticket)
      return id !== null && isSame(ticket, ticketOf(id)) ? id : null
    },
    secretsOf: (promptId, browser) => {
      const verifier = mac('verifier', promptId, browser)
      return {
        state: stateOf(promptId, mac('state', promptId, browser)),
        nonce: mac('nonce', promptId, browser),
        verifier,
        challenge: createHash('sha256').update(verifier).digest('base64url'),
      }
    },
    promptOfState: (state) => {
      const id = idIn(state)
      const [, ofBrowser = ''] = state.split('.')
      return id !== null && isSame(state, stateOf(id, ofBrowser)) ? id : null
    },
    codeHashOf: (code) => mac('code', code),
  }
}

/**
 * A label for each kind keeps what is derived apart. That the private key signs, too, gives nothing
 * away: a signature shows nothing of the encoding, and without that the key cannot be derived. It is
 * always PKCS #8 in binary, so that the same key in another file, or in a certificate that was renewed
 * with it, is the same key here.
 */
function keyFrom(credential: ClientSecret | Certificate): Buffer {
  const derived = (from: string | Buffer, label: string) =>
    Buffer.from(hkdfSync('sha256', from, 'reset-my-phone', label, 32))
  if (credential.kind === 'secret') return derived(credential.secret.reveal(), 'sign-in tickets')
  const privateKey = createPrivateKey(credential.privateKey.reveal())
  const encoded = privateKey.export({ type: 'pkcs8', format: 'der' })
  return derived(encoded, 'sign-in tickets by certificate')
}

const ID = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.[\w-]{43})+$/

function idIn(text: string): string | null {
  return ID.exec(text)?.[1] ?? null
}

/** Compares without telling by its time where two texts differ. */
export function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}

/** A secret for one browser, kept in its cookie. */
export function newBrowserSecret(): string {
  return randomBytes(32).toString('base64url')
}

// Without 0 O 1 I L U: a code may have to be typed by a person in a hurry.
const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const SHAPE = new RegExp(`^[${LETTERS}]{8}$`)

/** A one-time code that is short enough to type: 39 bits, worth nothing after five minutes or five tries. */
export function newCode(): string {
  const letter = () => LETTERS.charAt(randomInt(LETTERS.length))
  const four = () => Array.from({ length: 4 }, letter).join('')
  return `${four()}-${four()}`
}

/** The code in what a person typed or Teams handed back; null when there is none. */
export function codeIn(text: string): string | null {
  const bare = text.toUpperCase().replace(/[\s\p{Dash}]/gu, '')
  const isCode = SHAPE.test(bare)
  return isCode ? `${bare.slice(0, 4)}-${bare.slice(4)}` : null
}

/** What is kept of a secret that must be recognised again. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
