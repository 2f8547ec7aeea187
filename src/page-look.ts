/** The one style sheet of the pages: Teams' colours, light, dark and forced, from 320 px up. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #f5f5f5; --sheet: #fff; --inset: #fafafa; --line: #e0e0e0; --edge: #d1d1d1;
  --text: #242424; --quiet: #616161; --brand: #5b5fc7; --tint: #e8ebfa;
  --note: #fdf6ec; --note-line: #f2dcb6; --note-mark: #8a5a00;
  --shadow: 0 0 2px rgb(0 0 0 / .12), 0 8px 16px rgb(0 0 0 / .10);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #1f1f1f; --sheet: #292929; --inset: #1f1f1f; --line: #3d3d3d; --edge: #666;
    --text: #fff; --quiet: #c7c7c7; --brand: #aab0ff; --tint: #363857;
    --note: #3a3120; --note-line: #5c4a24; --note-mark: #f4c86a;
    --shadow: 0 0 2px rgb(0 0 0 / .24), 0 8px 16px rgb(0 0 0 / .28);
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; padding: 1rem; min-height: 100vh; display: grid; place-items: center;
  background: var(--ground); color: var(--text);
  font: .9375rem/1.45 "Segoe UI", "Segoe UI Variable", -apple-system,
    BlinkMacSystemFont, "Helvetica Neue", "Liberation Sans", "Noto Sans", sans-serif;
}
main {
  width: 100%; max-width: 29rem; padding: 1.5rem; border-radius: .5rem;
  background: var(--sheet); box-shadow: var(--shadow); overflow-wrap: break-word;
}
header { display: flex; align-items: center; gap: .875rem; }
.mark {
  flex: none; width: 2.75rem; height: 2.75rem; border-radius: 50%; padding: .5625rem;
  background: var(--tint); color: var(--brand);
}
.app { margin: 0; color: var(--quiet); font-size: .8125rem; }
h1 { margin: 0; font-size: 1.25rem; line-height: 1.3; font-weight: 600; text-wrap: balance; word-break: auto-phrase; }
h2 { margin: 1.25rem 0 0; font-size: .9375rem; font-weight: 600; }
h2 + p, h2 + ul, p + ul { margin-top: .25rem; }
ol, ul { margin: .75rem 0 0; padding-inline-start: 1.375rem; }
li + li { margin-top: .375rem; }
p { margin: .75rem 0 0; }
.next { font-weight: 600; }
.quiet { color: var(--quiet); font-size: .8125rem; }
dl {
  display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .25rem 1rem; margin: 1rem 0 0;
  padding: .75rem 0; border-block: 1px solid var(--line);
}
dt { color: var(--quiet); }
.times { grid-template-columns: 3fr 2fr; gap: .5rem 1rem; margin-top: .5rem; }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.hand { margin-top: 1rem; padding: 1rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--inset); }
.row { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1rem; margin-top: .375rem; }
#code {
  margin: 0; min-width: 0; font: 600 1.625rem/1.3 "Cascadia Mono", Consolas, Menlo, "Liberation Mono", monospace;
  letter-spacing: .06em; overflow-wrap: anywhere; user-select: all; -webkit-user-select: all;
}
.hand h2 { margin: 0; font-size: .8125rem; color: var(--quiet); }
.hand p:not(#code) { margin-top: .5rem; }
button {
  min-height: 2.25rem; padding: .25rem .875rem; border: 1px solid var(--edge); border-radius: .25rem;
  background: var(--sheet); color: var(--text); font: inherit; font-weight: 600; cursor: pointer;
}
button:hover { border-color: var(--brand); color: var(--brand); }
:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px; }
.note {
  display: flex; gap: .625rem; margin-top: 1rem; padding: .75rem 1rem; border-radius: .375rem;
  border: 1px solid var(--note-line); background: var(--note);
}
.note svg { flex: none; width: 1.25rem; height: 1.25rem; margin-top: .0625rem; color: var(--note-mark); }
.note p { margin: 0; }
a { color: var(--brand); text-underline-offset: .15em; overflow-wrap: anywhere; }
nav { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin-top: 1.25rem; padding-top: .875rem; border-top: 1px solid var(--line); }
[hidden] { display: none; }
@media (scripting: none) { [role=status] { display: none; } }
@media (max-width: 24rem) {
  body { padding: 0; place-items: start stretch; background: var(--sheet); }
  main { padding: 1.25rem 1rem; border-radius: 0; box-shadow: none; }
  dl, .times { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dt:not(:first-of-type) { margin-top: .5rem; }
}
@media (max-height: 42rem) { main { padding-block: 1.25rem; } }
@media (forced-colors: active) {
  main, .mark { border: 1px solid; }
  .mark, .note svg { background: Canvas; color: CanvasText; }
}
`

const icon = (className: string, paths: string) =>
  `<svg class="${className}" viewBox="0 0 24 24" fill="none" stroke="currentColor" ` +
  `stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" ` +
  `focusable="false">${paths}</svg>`

const shieldPath =
  '<path d="M12 3.5c2.3 1.7 4.6 2.4 7 2.5v5c0 4.5-2.8 7.7-7 9.5-4.2-1.8-7-5-7-9.5V6c2.4-.1 4.7-.8 7-2.5z"/>'

/** Drawings beside the words; they say nothing that the words don't. */
export const icons = {
  signedIn: icon(
    'mark',
    '<path d="M15.5 20.5h-7a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2h7a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2z"/>' +
      '<path d="m9.5 11.5 2 2 3.5-4"/><path d="M11 17.75h2"/>',
  ),
  over: icon('mark', '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>'),
  stopped: icon(
    'mark',
    '<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5"/><path d="M12 8v.01"/>',
  ),
  phone: icon(
    'mark',
    '<path d="M15.5 20.5h-7a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2h7a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2z"/>' +
      '<path d="M11 17.75h2"/>',
  ),
  kept: icon('mark', `${shieldPath}<path d="m9.25 11.75 2 2 3.5-4"/>`),
  shield: icon('shield', `${shieldPath}<path d="M12 9v3.5"/><path d="M12 15.5v.01"/>`),
} as const

/**
 * What `/auth/hand-back.js` serves: hands the text of `#code` to Teams and makes the copy button
 * work. It reads the code from the page, so that the script is the same for everybody, and puts up
 * with a window that Teams did not open: then the page says to type the code.
 */
export const handBackScript = `(() => {
  'use strict'
  const byId = (id) => document.getElementById(id)
  const shown = byId('code')
  const state = byId('state')
  const button = byId('copy')
  if (!shown || !state || !button) return
  const code = shown.textContent.trim()
  let copying = false
  const tell = (text) => {
    state.className = 'next'
    state.textContent = text
  }

  // Teams closes the window within a second; whoever still reads this has to type the code.
  setTimeout(() => { if (!copying) tell(state.dataset.stays) }, 4000)

  const handBack = async () => {
    await microsoftTeams.app.initialize([state.dataset.teams])
    microsoftTeams.authentication.notifySuccess(code)
  }
  // The scripts have been loaded by then, or have failed.
  document.addEventListener('DOMContentLoaded', () => {
    handBack().catch(() => { if (!copying) tell(state.dataset.stays) })
  })

  // Browsers keep pages for "back", whatever their headers say. Asked anew, the server shows no code.
  addEventListener('pagehide', () => { shown.textContent = '' })
  addEventListener('pageshow', ({ persisted }) => { if (persisted) location.reload() })

  button.hidden = false
  button.addEventListener('click', async () => {
    copying = true
    try {
      await navigator.clipboard.writeText(code)
      button.textContent = button.dataset.copied
      tell(state.dataset.paste)
    } catch {
      getSelection().selectAllChildren(shown)
      tell(state.dataset.selected)
    }
  })
})()
`
