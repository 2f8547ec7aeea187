import { readdirSync, readFileSync } from 'node:fs'
// Not the package's entry point: its types drag in sources that our compiler options reject.
import { GlobalSettings, Template } from 'adaptivecards-templating/lib/template-engine.js'

/** What is filled into a template: plain data. What is undefined does not exist for `$when`. */
export type Data = Readonly<Record<string, unknown>>

/** Fills a template of `cards/` with data. */
export type Expand = (name: string, data: Data) => Record<string, unknown>

const folder = new URL('../../cards/', import.meta.url)

/**
 * Reads and compiles every `cards/*.json`; `{ "$part": "x" }` in a list stands for `cards/parts/x.json`.
 * Expanding throws when a binding finds no value, which adaptivecards-templating would leave in the text.
 */
export function createTemplates(): Expand {
  const parts = read(new URL('parts/', folder), (_, value) => value)
  const templates = read(folder, (_, value) => (Array.isArray(value) ? value.map(partOf) : value))
  const compiled = Object.entries(templates).map(
    ([name, json]) => [name, new Template(json)] as const,
  )
  const byName = new Map(compiled)

  function partOf(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || !('$part' in value)) return value
    const part = parts[String(value.$part)]
    if (part === undefined) throw new Error(`cards: no part "${String(value.$part)}"`)
    return part
  }

  return (name, data) => {
    const template = byName.get(name)
    if (template === undefined) throw new Error(`cards: no template "${name}"`)
    const missing: string[] = []
    // The library knows one such function for the whole program; ours is set while we expand.
    GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
      missing.push(path)
      return undefined
    }
    try {
      const content: unknown = template.expand({ $root: data })
      if (hasNull(content)) missing.push('a value that is null')
      if (missing.length > 0) throw new Error(`cards/${name}.json: no ${missing.join(', ')}`)
      return content as Record<string, unknown>
    } finally {
      delete GlobalSettings.getUndefinedFieldValueSubstitutionString
    }
  }
}

function read(from: URL, revive: (key: string, value: unknown) => unknown): Record<string, object> {
  const names = readdirSync(from).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    names.map((name) => [
      name.slice(0, -'.json'.length),
      JSON.parse(readFileSync(new URL(name, from), 'utf8'), revive),
    ]),
  )
}

function hasNull(value: unknown): boolean {
  if (value === null) return true
  return typeof value === 'object' && Object.values(value).some(hasNull)
}
