import { setTimeout as sleep } from 'node:timers/promises'
import type { Child } from './child.ts'

/** CPU time of a process, in milliseconds, over some time on the clock. */
export type Cost = { readonly cpuMs: number; readonly wallMs: number }

/** What a process uses while something is done. */
export async function costOf(child: Child, act: () => Promise<unknown>): Promise<Cost> {
  const before = await child.ask({ probe: 'usage' })
  const from = performance.now()
  await act()
  const { cpuUs } = await child.ask({ probe: 'usage' })
  return { cpuMs: (cpuUs - before.cpuUs) / 1000, wallMs: performance.now() - from }
}

/**
 * What a process uses of a core while nobody speaks to it: 0.01 is a hundredth. The lesser of two times:
 * in the other it may have tidied up after what was before.
 */
export async function idleOf(child: Child, ms: number): Promise<number> {
  const once = async () => {
    const { cpuMs, wallMs } = await costOf(child, () => sleep(ms / 2))
    return cpuMs / wallMs
  }
  return Math.min(await once(), await once())
}

/** What each of so many cost, without what would have been used anyhow. */
export function each({ cpuMs, wallMs }: Cost, count: number, idle: number): number {
  return (cpuMs - idle * wallMs) / count
}
