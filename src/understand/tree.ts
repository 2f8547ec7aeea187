/** Words by their letters, so that looking one up takes time only for its own length. */
export type Tree = {
  /** From the number of a node and a letter to the number of the next node. */
  readonly next: ReadonlyMap<number, number>
  /** The numbers of the words that end at a node. */
  readonly ends: ReadonlyMap<number, number>
}

const ROOT = 0
const NONE: readonly number[] = []

const edge = (node: number, unit: number) => node * 0x10000 + unit

/** @param words each once, with its number. */
export function createTree(words: Iterable<readonly [string, number]>): Tree {
  const next = new Map<number, number>()
  const ends = new Map<number, number>()
  for (const [word, id] of words) {
    let node = ROOT
    for (let at = 0; at < word.length; at++) {
      const key = edge(node, word.charCodeAt(at))
      // To every node but the root leads exactly one letter.
      node = next.get(key) ?? next.size + 1
      next.set(key, node)
    }
    ends.set(node, id)
  }
  return { next, ends }
}

/** The numbers of all words of the tree that `word` begins with, or, read backwards, ends with. */
export function walk(
  { next, ends }: Tree,
  word: string,
  from: number,
  step: 1 | -1,
): readonly number[] {
  let found: number[] | undefined
  let node: number | undefined = ROOT
  for (let at = from; at >= 0 && at < word.length; at += step) {
    node = next.get(edge(node, word.charCodeAt(at)))
    if (node === undefined) break
    const id = ends.get(node)
    if (id === undefined) continue
    if (found === undefined) found = [id]
    else found.push(id)
  }
  return found ?? NONE
}

/** Cuts text without spaces into the longest known words and what is between them. */
export function createSegments(known: Iterable<string>): (run: string) => string[] {
  const tree = createTree(Array.from(known, (word, id) => [word, id]))
  return (run) => {
    const pieces: string[] = []
    let unknown = 0
    for (let at = 0; at < run.length;) {
      const end = longest(tree, run, at)
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
function longest({ next, ends }: Tree, run: string, from: number): number {
  let node: number | undefined = ROOT
  let end = -1
  for (let to = from; to < run.length; to++) {
    node = next.get(edge(node, run.charCodeAt(to)))
    if (node === undefined) break
    if (ends.has(node)) end = to + 1
  }
  return end
}
