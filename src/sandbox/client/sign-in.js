// The host's side of TeamsJS: what Teams answers to a page in a sign-in window it has opened.
// A page says 'initialize' and must hear its frame context; authentication.notifySuccess then
// arrives as 'authentication.authenticate.success' (teams-js 2.58, internal/communication).

const SDK_VERSION = '2.58.0'
const RUNTIME = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, supports: {} })

const windows = new Map()

/** Opens the sign-in window of a card; false when the browser does not allow it. */
export function openSignIn(url, onCode) {
  const target = new URL(url, location.href)
  const width = Math.min(Number(target.searchParams.get('width')) || 520, window.screen.availWidth)
  const height = Math.min(
    Number(target.searchParams.get('height')) || 640,
    window.screen.availHeight,
  )
  const left = Math.max(0, Math.round(window.screenX + (window.outerWidth - width) / 2))
  const top = Math.max(0, Math.round(window.screenY + (window.outerHeight - height) / 2))
  const features = `popup,width=${width},height=${height},left=${left},top=${top}`
  const opened = window.open(target, '', features)
  if (!opened) return false
  for (const known of windows.keys()) if (known.closed) windows.delete(known)
  windows.set(opened, onCode)
  return true
}

/** Only the app's own domain may be signed in to, as in `validDomains` of a manifest. */
export const isOwnPage = (url) => URL.canParse(url) && new URL(url).origin === location.origin

/** Answers the pages in the windows that `openSignIn` opened, and no others. */
export function hostSignInWindows() {
  window.addEventListener('message', ({ source, origin, data }) => {
    if (origin !== location.origin || !windows.has(source) || typeof data?.func !== 'string') return
    const reply = (...args) =>
      source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin)
    if (data.func === 'initialize') reply('authentication', 'web', RUNTIME, SDK_VERSION)
    if (data.func !== 'authentication.authenticate.success') return
    const onCode = windows.get(source)
    windows.delete(source)
    source.close()
    onCode(String(data.args?.[0] ?? ''))
  })
}
