/** The cookies of one simulated browser, by name; all of them belong to the sign-in server. */
export type CookieJar = Map<string, string>

/** Where a browser ended: at the redirect URI of the application, or at a page to be answered. */
export type Arrival = { location: string } | { page: string; url: string }

/** A browser without a screen: follows redirects until it leaves the sign-in server. */
export function createBrowser(origin: string, jar: CookieJar = new Map()) {
  async function go(url: string, form?: Record<string, string>): Promise<Arrival> {
    if (new URL(url).origin !== origin) return { location: url }
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      if (value) jar.set(name, value)
      else jar.delete(name)
    }
    const next = response.headers.get('location')
    if (next) return go(new URL(next, url).href)
    return { page: await response.text(), url }
  }
  return { open: (url: string) => go(url), submit: go }
}
