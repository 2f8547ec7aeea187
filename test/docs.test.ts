import { expect, test } from '@jest/globals'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const tests = globSync('test/**/*.ts', { cwd: root })
  .map((path) => readFileSync(root + path, 'utf8'))
  .join('\n')
  .replaceAll("\\'", "'")

/** Names of tests stand between straight quotation marks in the last column of a table. */
function namesIn(path: string): string[] {
  const rows = readFileSync(root + path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
  return rows.flatMap((row) => {
    const last = row.split('|').at(-2) ?? ''
    return [...last.matchAll(/"((?:\\.|[^"\\])+)"/g)].map(([, name = '']) =>
      name.replaceAll('\\"', '"'),
    )
  })
}

test.each(['SECURITY.md', 'docs/RELIABILITY.md'].filter((path) => existsSync(root + path)))(
  'every proof that %s names is a test',
  (path) => {
    const names = namesIn(path)
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => !tests.includes(name))).toEqual([])
  },
)
