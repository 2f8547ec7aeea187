/** Wakes whoever does the jobs of one kind, and otherwise looks for them only now and then. */
export type Bell = {
  /** One more who can be woken; `whileBusy` marks what they do. */
  readonly add: (wake: () => void) => { whileBusy: <T>(act: () => Promise<T>) => Promise<T> }
  /** Something is to be done: wakes one who does nothing, or else has everybody look when they are done. */
  readonly ring: () => void
}

/** In between it waits: what is owed in one breath is then taken by one statement. */
const GAP_MS = 25

export function createBell(): Bell {
  const sleepers: { readonly wake: () => void; isBusy: boolean }[] = []
  let [turns, rangAt, isToRing] = [0, -Infinity, false]

  function ringNow(): void {
    isToRing = false
    rangAt = performance.now()
    const idle = sleepers.filter(({ isBusy }) => !isBusy)
    // In turn, for one who was woken just now may be about to do something else.
    const one = idle[turns++ % idle.length]
    for (const { wake } of one === undefined ? sleepers : [one]) wake()
  }

  return {
    add: (wake) => {
      const sleeper = { wake, isBusy: false }
      sleepers.push(sleeper)
      return {
        whileBusy: async (act) => {
          sleeper.isBusy = true
          try {
            return await act()
          } finally {
            sleeper.isBusy = false
          }
        },
      }
    },
    ring: () => {
      if (isToRing) return
      const waitMs = rangAt + GAP_MS - performance.now()
      if (waitMs <= 0) {
        ringNow()
      } else {
        isToRing = true
        setTimeout(ringNow, waitMs).unref()
      }
    },
  }
}
