/** Where something stands in a text; both count from 1. */
export type Place = { readonly line: number; readonly column: number }

/** The way to a value: names of members and numbers of elements. */
export type Path = readonly (string | number)[]

/** A JSON text with where everything in it stands; or the first thing that makes it no JSON. */
export type Parsed =
  | {
      readonly ok: true
      readonly value: unknown
      /** Where a value stands, a member's by its name; where it is not there, what would hold it. */
      readonly placeOf: (path: Path) => Place
      /** Members that an object has already. */
      readonly repeated: readonly Path[]
    }
  | { readonly ok: false; readonly problem: string; readonly place: Place }

const DEEPEST = 50

/** Reads JSON and remembers where what stands, which `JSON.parse` does not tell. */
export function parseWithPlaces(text: string): Parsed {
  let at = text.startsWith('\ufeff') ? 1 : 0
  const starts = new Map<string, number>()
  const repeated: Path[] = []

  function take(pattern: RegExp): string | null {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0] ?? null
    at += found?.length ?? 0
    return found
  }
  const skip = () => take(/[ \t\r\n]*/y)
  function fail(problem: string): never {
    throw new NoJson(problem)
  }

  function value(path: Path): unknown {
    if (path.length > DEEPEST) fail('is nested too deep; take out what does not belong here')
    switch (text[at]) {
      case '{':
        return object(path)
      case '[':
        return array(path)
      case '"':
        return string()
      default: {
        const scalar = take(
          /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b/y,
        )
        return scalar === null ? fail(oddAt()) : JSON.parse(scalar)
      }
    }
  }

  function oddAt(): string {
    if (at >= text.length) return 'the text ends too early; close what is open, with } or ]'
    if (text.startsWith('//', at) || text.startsWith('/*', at))
      return 'JSON has no comments; remove this one'
    if (/['‘’“”`]/.test(text[at] ?? ''))
      return 'text stands between two " and nothing else; write them'
    return 'no value begins like this; write a text in ", a number, true, false, [ … ] or { … }'
  }

  function string(): string {
    const found = take(/"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy)
    if (found !== null) return JSON.parse(found) as string
    return fail(
      'a text begins here that does not end on its line, or has a lone \\ in it; close it with ", write \\\\ for \\',
    )
  }

  /** Everything up to a closing sign, with commas between. */
  function list(end: '}' | ']', item: (count: number) => void): void {
    at += 1
    skip()
    if (text[at] !== end) {
      for (let count = 0; ; count++) {
        item(count)
        skip()
        if (text[at] === end) break
        if (text[at] !== ',')
          fail(
            at >= text.length ? oddAt() : `a comma or ${end} has to come before this; put it there`,
          )
        const comma = at++
        skip()
        if (text[at] === end) {
          at = comma
          fail('nothing follows this comma; remove it')
        }
      }
    }
    at += 1
  }

  function object(path: Path): unknown {
    const members = new Map<string, unknown>()
    list('}', () => {
      const start = at
      if (text[at] !== '"')
        fail(at >= text.length ? oddAt() : 'a name in " has to stand here; write it')
      const name = string()
      const here = [...path, name]
      if (members.has(name)) repeated.push(here)
      starts.set(JSON.stringify(here), start)
      skip()
      if (text[at] !== ':') fail('a colon has to stand between a name and its value; put it here')
      at += 1
      skip()
      members.set(name, value(here))
    })
    return Object.fromEntries(members)
  }

  function array(path: Path): unknown {
    const items: unknown[] = []
    list(']', (count) => {
      const here = [...path, count]
      starts.set(JSON.stringify(here), at)
      items.push(value(here))
    })
    return items
  }

  function placeAt(offset: number): Place {
    const lines = text.slice(0, offset).split('\n')
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
  }

  function placeOf(path: Path): Place {
    const start = starts.get(JSON.stringify(path))
    if (start !== undefined) return placeAt(start)
    return path.length === 0 ? placeAt(first) : placeOf(path.slice(0, -1))
  }

  skip()
  const first = at
  try {
    const whole = value([])
    skip()
    if (at < text.length) fail('the text goes on after its end; remove what follows')
    return { ok: true, value: whole, placeOf, repeated }
  } catch (error) {
    if (!(error instanceof NoJson)) throw error
    return { ok: false, problem: error.message, place: placeAt(Math.min(at, text.length)) }
  }
}

class NoJson extends Error {}
