import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import pg from 'pg'

/*
 * Loaded into a process of the bot before anything else (`--import`). Tells the parent every step the
 * process takes outside of itself, a write to the database or a call, and dies at the one it is told,
 * as if the power had gone. Also ends the process when the parent is gone.
 */

/** What the parent sends: from now on count the steps, and die at this one. */
export type Order = { readonly dieAt: string | null }
/** What it hears: that counting has begun, or a step, numbered among its like. */
export type Word = { readonly counting: true } | { readonly step: string }

const counts = new Map<string, number>()
let order: Order | null = null

process.on('message', (message: Order) => {
  order = message
  counts.clear()
  tell({ counting: true })
})
process.on('disconnect', () => process.exit(1))
// It may have gone while this was loaded.
if (!process.connected) process.exit(1)
process.channel?.unref()

function tell(word: Word): void {
  process.send?.(word)
}

function reached(step: string): void {
  if (order === null) return
  const count = (counts.get(step) ?? 0) + 1
  counts.set(step, count)
  const name = `${step} #${count}`
  if (order.dieAt === name) {
    process.kill(process.pid, 'SIGKILL')
    // Nothing else is done until the signal has arrived.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  }
  tell({ step: name })
}

// --- the database

type Query = (this: object, ...given: unknown[]) => unknown
type Result = { readonly rows?: readonly unknown[] }

// pg's types list every way to call it; all that matters here is passed on as it came.
const client = pg.Client.prototype as unknown as { query: Query }
const query = client.query
/** What each connection has written since its transaction began. */
const written = new WeakMap<object, string[]>()

client.query = function (...given) {
  const [first] = given
  const text = (typeof first === 'string' ? first : ((first as { text?: string }).text ?? ''))
    .trim()
    .toLowerCase()
  if (/^begin;?$/.test(text)) written.set(this, [])
  if (text.startsWith('rollback')) written.delete(this)
  const isCommit = text.startsWith('commit')
  const within = written.get(this)
  if (isCommit) written.delete(this)
  const what = isCommit
    ? within === undefined || within.length === 0
      ? null
      : `commit ${[...new Set(within)].join(', ')}`
    : writeIn(text, given[1])
  if (what === null) return query.apply(this, given)
  if (isCommit) reached(`before ${what}`)
  const done = (result: Result | undefined) => {
    // Looking for a job and finding none writes nothing.
    if (what.startsWith('take ') && result?.rows?.length === 0) return
    if (isCommit || within === undefined) reached(`after ${what}`)
    else {
      within.push(what)
      reached(`within ${what}`)
    }
  }
  const last = given.at(-1)
  if (typeof last === 'function') {
    const wrapped = (error: unknown, result: Result | undefined) => {
      if (!error) done(result)
      // The callback that was given, with what it is to be called with.
      ;(last as (error: unknown, result: unknown) => void)(error, result)
    }
    return query.apply(this, [...given.slice(0, -1), wrapped])
  }
  return (query.apply(this, given) as Promise<Result>).then((result) => {
    done(result)
    return result
  })
}

/** What a statement writes, in a few words; null for one that only reads, or that pg-boss tidies up with. */
function writeIn(text: string, values: unknown): string | null {
  const own = /^(?:insert into|update|delete from) "(\w+)"/.exec(text)?.[1]
  if (own !== undefined) return `write ${own}`
  if (!text.includes('pgboss.') || text.startsWith('begin')) return null
  const kind =
    /'(find|order|look|show|wake|alert|purge|showhold)'/.exec(text)?.[1] ??
    (Array.isArray(values) ? String(values[0]) : '')
  if (text.includes('skip locked')) return `take ${kind}`
  if (/insert into pgboss\.\w+ \(\s+id,/.test(text)) {
    return text.includes('delete from') ? `fail ${kind}` : `owe ${kind}`
  }
  return /set completed_on/.test(text) || text.includes("state = 'completed'")
    ? `complete ${kind}`
    : null
}

// --- calls

const fetchAsItIs = globalThis.fetch
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input)
  const what = callOf(init?.method ?? 'GET', url.pathname)
  reached(`before ${what}`)
  const response = await fetchAsItIs(input, init)
  reached(`after ${what}`)
  return response
}

for (const library of [http, https]) {
  const request = library.request as (...given: unknown[]) => http.ClientRequest
  const counted = (...given: unknown[]) => {
    const options = given.find((one) => typeof one === 'object' && !(one instanceof URL)) as
      http.RequestOptions | undefined
    const url = given.find((one) => one instanceof URL)
    const what = callOf(options?.method ?? 'GET', options?.path ?? url?.pathname ?? '')
    reached(`before ${what}`)
    const sent = request(...given)
    sent.prependOnceListener('response', () => reached(`after ${what}`))
    return sent
  }
  Object.assign(library, { request: counted })
}
syncBuiltinESMExports()

/** A call by what it is for: ids are left out, so that the next person's has the same name. */
function callOf(method: string, path: string): string {
  const plain = path
    .replace(/\?.*$/, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, '*')
    .replace(/(a:|19:|a%3a|19%3a)[^/]+/gi, '*')
    .replace(/\/\d{8,}/g, '/*')
  return `${method.toUpperCase()} ${plain}`
}
