import type { ServerResponse } from 'node:http'

/** Which requests a fault meets; the path is matched with its query. */
export type Match = { method?: string; path?: RegExp }

/**
 * What goes wrong. `hang`: no answer ever. `drop`: the request is carried out, then the connection
 * is cut. `delayMs`: the answer comes later. Otherwise `status` is answered and nothing is done.
 */
export type Fault = {
  status?: number
  headers?: Record<string, string>
  body?: unknown
  times?: number
  hang?: boolean
  drop?: boolean
  delayMs?: number
}

export type Faults = ReturnType<typeof createFaults>

/** The faults ordered for one server, first match first. */
export function createFaults() {
  const ordered: { match: Match; fault: Fault; left: number }[] = []
  return {
    fail: (match: Match, fault: Fault) => {
      ordered.push({ match, fault, left: fault.times ?? Infinity })
    },
    heal: () => {
      ordered.length = 0
    },
    take(method: string, path: string): Fault | undefined {
      const found = ordered.find(
        ({ match, left }) =>
          left > 0 &&
          (!match.method || match.method === method) &&
          (!match.path || match.path.test(path)),
      )
      if (!found) return undefined
      found.left -= 1
      return found.fault
    },
  }
}

/** Waits, cuts or leaves the connection as the fault says; true when nothing may be answered. */
export async function suffer(fault: Fault | undefined, response: ServerResponse): Promise<boolean> {
  if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
  if (fault?.drop) response.destroy()
  return Boolean(fault?.hang || fault?.drop)
}
