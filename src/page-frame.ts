import { createHash } from 'node:crypto'
import { pageStyle } from './page-look.ts'
import { directionOf } from './wording.ts'

/** What goes out as it is: the body and every header that belongs to it. */
export type Page = { readonly html: string; readonly headers: Record<string, string> }

/** What makes one page different from the others; `title` is plain text, the others are HTML. */
export type Content = {
  readonly title: string
  readonly mark: string
  readonly body: string
  /** Whether it hands something to Teams, the only thing a page has scripts for. */
  readonly scripts?: boolean
  /** Whether it says the same to everybody, so that it may be kept for a few minutes. */
  readonly sameForAll?: boolean
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML, in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}

const styleHash = createHash('sha256').update(pageStyle).digest('base64')

// No Cross-Origin-Opener-Policy: it would cut the window off from Teams, which waits for the code.
const strict = (scripts: readonly string[]): Record<string, string> => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': [
    "default-src 'none'",
    ...scripts,
    `style-src 'sha256-${styleHash}'`,
    'img-src data:',
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
})

// TeamsJS looks up the list of Teams' origins; without an answer it uses the one it carries.
const forTeams = ["script-src 'self'", "connect-src 'self' https://res.cdn.office.net"]

// The one that waits for nothing comes first: a TeamsJS that never arrives holds back only itself.
const scriptTags = `
<script src="/auth/hand-back.js" defer></script>
<script src="/teams-js/MicrosoftTeams.min.js" defer></script>`

/** Puts contents into the one frame that all pages have, with its strict headers. */
export function framed(
  language: string,
  { title, mark, body, scripts = false, sameForAll = false }: Content,
): Page {
  const html = `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no, date=no">
<title>${escapeHtml(title)} · Reset My Phone</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>${scripts ? scriptTags : ''}
</head>
<body>
<main>
<header>
${mark}
<div>
<p class="app" translate="no">Reset My Phone</p>
<h1>${escapeHtml(title)}</h1>
</div>
</header>
${body}
</main>
</body>
</html>
`
  const headers = strict(scripts ? forTeams : [])
  if (!sameForAll) return { html, headers }
  const kept = {
    'Cache-Control': 'private, max-age=300',
    Vary: 'Accept-Language',
    'Content-Language': language,
    'X-Robots-Tag': 'noindex',
  }
  return { html, headers: { ...headers, ...kept } }
}
