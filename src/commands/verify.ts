import { z } from 'zod'
import { hashOf, type Entry } from '../adapters/chain.ts'

/** What a line of the bot's log says of an entry. `line` is where it stands: file and number. */
export type Logged = z.infer<typeof logged> & { readonly line: string }

/** What was looked at, and one sentence for everything that is wrong, with where it is. */
export type Report = {
  readonly findings: readonly string[]
  readonly entries: number
  readonly resets: number
  /** From before the chain: without a hash, so that nothing can be said of them. */
  readonly older: number
  /** Entries before the first and after the last line of the log. */
  readonly outsideLog: number
  /** Lines about entries that are not kept any longer. */
  readonly forgotten: number
}

/** Where the chain of a reset has got to. `hash` is undefined after an entry that was changed. */
type Place = { readonly seq: number; readonly hash: string | null | undefined }

const logged = z.object({
  msg: z.literal('event'),
  id: z.string(),
  at: z.string().datetime(),
  resetId: z.string().nullable(),
  event: z.string(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

/** What a line of a log says of an entry; null where it is about something else. */
export function loggedIn(text: string, line: string): Logged | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const { data } = logged.safeParse(value)
  return data === undefined ? null : { ...data, line }
}

/**
 * Looks through all entries, oldest first, for one that was changed, removed, added or moved, and
 * compares them with the log's lines where there are any. `keptSince`: what is older may have been
 * deleted; null if nothing may.
 */
export async function verify(
  all: AsyncIterable<Entry>,
  log: readonly Logged[] | null,
  keptSince: Date | null,
): Promise<Report> {
  const findings: string[] = []
  const newest = new Map<string, Place>()
  let [entries, older, outsideLog, forgotten] = [0, 0, 0, 0]
  let hasHashes = false

  // Lines that no entry has been found for yet, by their hash.
  const missing = new Map((log ?? []).map((line) => [line.hash, line]))
  const lineOf = new Map((log ?? []).map((line) => [line.id, line]))
  const period = log === null ? null : periodOf(log)

  for await (const entry of all) {
    entries++
    const note = (what: string) => findings.push(`${nameOf(entry)} ${what}`)
    if (entry.hash === null) {
      if (hasHashes) note('has no hash, and older ones have')
      else older++
      continue
    }
    hasHashes = true
    const wrong = wrongInChain(entry, newest)
    if (wrong !== null) note(wrong)
    if (period === null || missing.delete(entry.hash)) continue
    const line = lineOf.get(entry.id)
    if (line !== undefined) {
      missing.delete(line.hash)
      note(`has another hash in the log (${line.line}): it was written anew`)
    } else if (isWithin(entry, period)) {
      note('is in no line of the log, which covers its time: the bot did not write it like this')
    } else outsideLog++
  }

  for (const line of missing.values()) {
    const isOver = keptSince !== null && new Date(line.at) < keptSince
    if (isOver && (line.resetId === null || !newest.has(line.resetId))) forgotten++
    else findings.push(`${nameOf(line)} was removed: only the log (${line.line}) still has it`)
  }
  return { findings, entries, resets: newest.size, older, outsideLog, forgotten }
}

/** What does not fit about an entry and those of the same reset before it. Remembers it for the next. */
function wrongInChain(entry: Entry, newest: Map<string, Place>): string | null {
  const isChanged = entry.hash !== hashOf(entry)
  const { resetId, seq, previous, hash } = entry
  const changed = isChanged ? 'was changed: its hash is not that of what it says' : null
  if (resetId === null) return changed
  const before = newest.get(resetId) ?? { seq: 0, hash: null }
  const place = before.seq + 1
  // What a changed entry says of its place and hash may be part of the change: one finding is enough.
  newest.set(resetId, isChanged ? { seq: place, hash: undefined } : { seq: seq ?? place, hash })
  if (isChanged) return changed
  if (seq === null || seq < place) return `is not in its place: it comes after number ${before.seq}`
  if (seq > place) {
    const gap = seq - place
    return `comes after number ${before.seq} and is number ${seq}: ${gap} ${gap === 1 ? 'entry was' : 'entries were'} removed before it`
  }
  return before.hash === undefined || previous === before.hash
    ? null
    : 'does not follow from the entry before it: that one was written anew'
}

function nameOf({ id, resetId, event, at }: Entry | Logged): string {
  const about = resetId === null ? 'no reset' : `reset ${plain(resetId)}`
  return `Entry ${plain(id)} (${about}, ${plain(event)}, ${at})`
}

/** What somebody has forged may be meant for the terminal of who reads it. */
function plain(text: string): string {
  return text.replaceAll(/[^\w-]/g, '?')
}

/** From the first to the last entry in a log, by time and by id: who forges one chooses both. */
function periodOf(log: readonly Logged[]) {
  const times = log.map(({ at }) => Date.parse(at))
  const ids = log.map(({ id }) => Number(id))
  return { times: spanOf(times), ids: spanOf(ids) }
}

function isWithin({ id, at }: Entry, { times, ids }: ReturnType<typeof periodOf>): boolean {
  const [time, number] = [Date.parse(at), Number(id)]
  return (time >= times.first && time <= times.last) || (number >= ids.first && number <= ids.last)
}

function spanOf(numbers: readonly number[]): { first: number; last: number } {
  let [first, last] = [Infinity, -Infinity]
  for (const number of numbers) {
    first = Math.min(first, number)
    last = Math.max(last, number)
  }
  return { first, last }
}
