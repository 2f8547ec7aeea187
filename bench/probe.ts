import { Session } from 'node:inspector/promises'
import { writeFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/*
 * Loaded into a measured process before anything else (`--import`). Tells its parent, when asked, what
 * the process has used; asked nothing, it does nothing. Ends the process when the parent is gone.
 */

/** What can be asked: what was used, the same after a garbage collection, or the profile from one to the other. */
export type Question =
  | { readonly probe: 'usage' | 'settled' | 'profile' }
  | { readonly probe: 'profiled'; readonly file: string }

/** CPU time of all threads in microseconds since the process began, and bytes of memory now. */
export type Usage = {
  readonly cpuUs: number
  readonly rss: number
  readonly heap: number
  readonly outside: number
}

let session: Session | null = null

process.on('message', (question: Partial<Question>) => {
  if (question.probe !== undefined) void answer(question as Question)
})
process.on('disconnect', () => process.exit(1))
process.channel?.unref()

async function answer(question: Question): Promise<void> {
  switch (question.probe) {
    case 'settled':
      collectGarbage()
      break
    case 'profile':
      session = new Session()
      session.connect()
      await session.post('Profiler.enable')
      await session.post('Profiler.setSamplingInterval', { interval: 500 })
      await session.post('Profiler.start')
      break
    case 'profiled':
      if (session !== null) {
        const { profile } = await session.post('Profiler.stop')
        writeFileSync(question.file, JSON.stringify(profile))
        session.disconnect()
        session = null
      }
      break
    case 'usage':
      break
  }
  process.send?.({ usage: usage() })
}

function usage(): Usage {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage()
  return { cpuUs: user + system, rss, heap: heapUsed, outside: external + arrayBuffers }
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  // The second takes what finalizers of the first have let go.
  collect()
  collect()
}
