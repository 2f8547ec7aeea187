import { samplePassword, type Person } from './people.ts'

/** What the sign-in page shows. */
export type SignInPage = {
  action: string
  account: string
  fixedAccount: boolean
  people: Person[]
  problem?: string
}

/** The simulated sign-in page: a plain form, which works without JavaScript. */
export function signInPage({ action, account, fixedAccount, people, problem }: SignInPage): string {
  const options = people.map(({ upn, name }) => `<option value="${escape(upn)}">${escape(name)}`)
  const accountField = fixedAccount
    ? `<p class="account">${escape(account)}</p>
      <input type="hidden" name="account" value="${escape(account)}">`
    : `<label for="account">Account</label>
      <input id="account" name="account" type="text" list="people" required autofocus
        autocomplete="username" autocapitalize="none" spellcheck="false" value="${escape(account)}">
      <datalist id="people">${options.join('')}</datalist>`
  return page(
    'Sign in to your account',
    `<h1>${fixedAccount ? 'Enter password' : 'Sign in'}</h1>
    ${problem ? `<p class="problem" role="alert">${escape(problem)}</p>` : ''}
    <form method="post" action="${escape(action)}">
      ${accountField}
      <label for="password">Password</label>
      <input id="password" name="password" type="password" required
        aria-describedby="hint" autocomplete="off" value="${escape(samplePassword)}">
      <p id="hint">Everybody in this sandbox has the password <code>${escape(samplePassword)}</code></p>
      <div class="buttons">
        <a href="${escape(action)}/cancel">Cancel</a>
        <button type="submit">Sign in</button>
      </div>
    </form>
    ${fixedAccount ? `<p><a href="${escape(action)}?other=1">Use another account</a></p>` : ''}`,
  )
}

/** The page of the sign-in server for a request it will not serve. */
export function errorPage(title: string, detail: string): string {
  return page(
    'Sign in to your account',
    `<h1>Sorry, but we’re having trouble signing you in.</h1>
    <p class="problem" role="alert">${escape(title)}</p><p>${escape(detail)}</p>`,
  )
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="brand">Contoso <span>simulated sign-in</span></p>
${body}
</main>
</body>
</html>`
}

function escape(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const style = `
:root { color-scheme: light dark; --ground: #f2f2f2; --paper: #fff; --ink: #1b1b1b;
  --quiet: #5c5c5c; --line: #666; --blue: #0067b8; --on-blue: #fff; --red: #b3261e }
@media (prefers-color-scheme: dark) { :root { --ground: #1b1a19; --paper: #292827; --ink: #f3f2f1;
  --quiet: #c8c6c4; --line: #a19f9d; --blue: #6cb8f6; --on-blue: #11100f; --red: #ff9a92 } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem;
  font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; background: var(--ground); color: var(--ink) }
main { width: 100%; max-width: 27.5rem; padding: 2.75rem; background: var(--paper);
  box-shadow: 0 2px 6px rgb(0 0 0 / .2); overflow-wrap: anywhere }
@media (max-width: 30rem) { main { padding: 1.5rem } }
h1 { font-size: 1.5rem; font-weight: 600; line-height: 1.25; margin: 0 0 1rem }
p { margin: 0 0 1rem }
.brand { font-weight: 600 } .brand span, #hint { color: var(--quiet); font-weight: 400;
  font-size: .875rem }
.problem { color: var(--red) }
label { display: block; font-size: .875rem }
input:not([type=hidden]) { width: 100%; font: inherit; padding: .375rem .625rem; margin: 0 0 1rem;
  color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 2px }
.buttons { display: flex; justify-content: flex-end; align-items: center; gap: 1.5rem;
  margin-top: 1.5rem }
button { font: inherit; padding: .375rem 1.5rem; border: 0; border-radius: 2px; cursor: pointer;
  background: var(--blue); color: var(--on-blue) }
a { color: var(--blue) }
:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px }
form + p { margin: 1.5rem 0 0 }
`
