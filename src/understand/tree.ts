/** Words by their letters, so that looking one up takes time only for its own length. */
export type Tree = { next: Map<number, Tree> | null; ids: number[] | null }

const NONE: readonly number[] = []

export const createTree = (): Tree => ({ next: null, ids: null })

export function insert(root: Tree, text: string, id: number): void {
  let node = root
  for (let at = 0; at < text.length; at++) {
    node.next ??= new Map()
    const unit = text.charCodeAt(at)
    let next = node.next.get(unit)
    if (next === undefined) {
      next = createTree()
      node.next.set(unit, next)
    }
    node = next
  }
  node.ids = [...(node.ids ?? []), id]
}

/** The numbers of all entries that `word` begins with, or, read backwards, ends with. */
export function walk(root: Tree, word: string, from: number, step: 1 | -1): readonly number[] {
  let node: Tree | undefined = root
  let found: number[] | null = null
  for (let at = from; at >= 0 && at < word.length; at += step) {
    node = node.next?.get(word.charCodeAt(at))
    if (node === undefined) break
    if (node.ids !== null) found = found === null ? node.ids : [...found, ...node.ids]
  }
  return found ?? NONE
}

/** Cuts text without spaces into the longest known words and what is between them. */
export function createSegments(known: readonly string[]): (run: string) => string[] {
  const root = createTree()
  known.forEach((word, id) => {
    insert(root, word, id)
  })
  return (run) => {
    const pieces: string[] = []
    let unknown = 0
    for (let at = 0; at < run.length;) {
      const end = longest(root, run, at)
      if (end === -1) {
        at += 1
        continue
      }
      if (unknown < at) pieces.push(run.slice(unknown, at))
      pieces.push(run.slice(at, end))
      at = end
      unknown = end
    }
    if (unknown < run.length) pieces.push(run.slice(unknown))
    return pieces
  }
}

/** Where the longest word that begins at a place ends, or -1. */
function longest(root: Tree, run: string, from: number): number {
  let node: Tree | undefined = root
  let end = -1
  for (let to = from; to < run.length; to++) {
    node = node.next?.get(run.charCodeAt(to))
    if (node === undefined) break
    if (node.ids !== null) end = to + 1
  }
  return end
}
