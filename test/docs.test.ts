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

test('every proof that SECURITY.md names is a test', () => {
  const names = namesIn('SECURITY.md')
  expect(names.length).toBeGreaterThan(10)
  expect(names.filter((name) => !tests.includes(name))).toEqual([])
})

test('every file and beginning of a name in docs/RELIABILITY.md is that of a test', () => {
  const text = readFileSync(`${root}docs/RELIABILITY.md`, 'utf8')
  const named = [...text.matchAll(/`(test\/[^`]+\.ts)`(?:: ([^;|…]+) …)?/g)]
  expect(named.length).toBeGreaterThan(20)
  for (const [, path = '', name = ''] of named) {
    expect([path, name, existsSync(root + path)]).toEqual([path, name, true])
    expect(readFileSync(root + path, 'utf8')).toContain(name)
  }
})
