import type { Page } from 'playwright-core'
import type { Watched } from './watched.ts'

/** How a host behaves: it ends the window, leaves it open, or never answers the page in it. */
type How = 'closes' | 'keeps' | 'silent'

// What Teams answers to a page in a sign-in window that it has opened.
const hostPage = (how: How) => `<!doctype html><title>Host</title><script>
  const heard = []
  addEventListener('message', ({ source, origin, data }) => {
    heard.push(JSON.stringify(data))
    const runtime = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, supports: {} })
    const args = ['authentication', 'web', runtime, '2.58.0']
    const answer = { id: data.id, uuidAsString: data.uuidAsString, args }
    if (${how !== 'silent'} && data.func === 'initialize') source.postMessage(answer, origin)
    if (${how === 'closes'} && data.func === 'authentication.authenticate.success') source.close()
  })
</script>`

/** In the page: what it was sent. */
declare const heard: string[]

/** A page at this origin that opens sign-in windows as Teams does. */
export async function hostAt(by: Watched, origin: string, how: How) {
  await by.context.route(`${origin}/**`, (route) =>
    route.fulfill({ body: hostPage(how), contentType: 'text/html' }),
  )
  const page = await by.newPage()
  await page.goto(`${origin}/`)
  return {
    async opens(url: string): Promise<Page> {
      const popup = page.waitForEvent('popup')
      await page.evaluate((to) => void open(to, '', 'popup,width=600,height=640'), url)
      return popup
    },
    /** Waits until a window has sent this. */
    hears: (text: string) =>
      page.waitForFunction((part) => heard.some((one) => one.includes(part)), text),
    /** Everything that windows have sent to it. */
    heard: () => page.evaluate(() => heard),
  }
}
