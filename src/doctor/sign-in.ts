import type { Config } from '../config.ts'
import { OutsideFailed } from '../errors.ts'
import { failed, ok, together, warning, when, type Verdict } from './finding.ts'
import type { Looks, PageLook, SignInApp } from './looks.ts'

/** Whether people's browsers reach the sign-in's pages at the bot's public address. */
export async function lookAtPages(page: Looks['page']): Promise<Verdict> {
  // Without a ticket: the answer is the page for a link that leads nowhere.
  const start = await page('/auth/start')
  if (start.status === 410 && start.text.includes('Reset My Phone')) {
    return ok('The pages of the sign-in answer at BOT_ENDPOINT.')
  }
  const health = start.status === null ? start : await page('/healthz')
  const isUp = health.status === 200 && health.text === 'alive'
  return failed(
    `The pages of the sign-in do not answer at BOT_ENDPOINT (${answerOf(start)}).`,
    isUp
      ? 'The bot is there: have its proxy pass on /auth/* as it is.'
      : 'Start the bot, and see that DNS, certificate and proxy lead BOT_ENDPOINT to it.',
  )
}

const answerOf = (look: PageLook) =>
  look.status === null ? look.reason : `/auth/start: ${look.status}`

/** Whether the app registration of the sign-in puts into its tokens what is checked, and sends people back. */
export async function lookAtSignInApp(
  { signIn }: Pick<Config, 'signIn'>,
  application: Looks['application'],
): Promise<Verdict> {
  let app: SignInApp | null
  try {
    app = await application(signIn.clientId)
  } catch (error) {
    if (!(error instanceof OutsideFailed) || error.status !== 403) throw error
    return warning(
      'The app registration of the sign-in could not be looked at.',
      `In Entra, under App registrations, see that SIGN_IN_CLIENT_ID has the optional claims auth_time and acct for the ID token (Token configuration) and the web redirect URI ${signIn.redirectUri} (Authentication); or grant Application.Read.All (application) to GRAPH_CLIENT_ID.`,
    )
  }
  if (app === null) {
    return failed(
      'The tenant has no app registration SIGN_IN_CLIENT_ID.',
      'Set SIGN_IN_CLIENT_ID to the application (client) id of the app for the sign-in.',
    )
  }
  const { idTokenClaims, redirectUris } = app
  const configure = 'In Entra, under App registrations > SIGN_IN_CLIENT_ID >'
  return together(
    [
      ...when(
        !idTokenClaims.includes('auth_time'),
        failed(
          'Its ID tokens do not say when somebody signed in, so that every sign-in is refused.',
          `${configure} Token configuration, add the optional claim auth_time to the ID token.`,
        ),
      ),
      ...when(
        !idTokenClaims.includes('acct'),
        warning(
          'Its ID tokens do not say who is a guest; that has to be asked of Graph each time.',
          `${configure} Token configuration, add the optional claim acct to the ID token.`,
        ),
      ),
      ...when(
        !redirectUris.includes(signIn.redirectUri),
        failed(
          'It does not send people back to this bot after they signed in.',
          `${configure} Authentication, add the web redirect URI ${signIn.redirectUri}`,
        ),
      ),
    ],
    ok(
      'The app registration of the sign-in has its redirect URI and the claims auth_time and acct.',
    ),
  )
}

/** Whether signing in takes more than a password. */
export function lookAtContext({ signIn }: Pick<Config, 'signIn'>): Verdict {
  return signIn.authContext === null
    ? warning(
        'A password alone may be enough to sign in afresh.',
        'Set SIGN_IN_AUTH_CONTEXT to an authentication context for which Conditional Access demands a second factor.',
      )
    : ok(
        `Sign-ins have to fulfil the authentication context ${signIn.authContext}. Entra grants it to everybody of whom no Conditional Access policy asks for more.`,
      )
}
