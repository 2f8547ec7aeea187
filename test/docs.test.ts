import { describe, expect, test } from '@jest/globals'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { variables } from '../src/settings.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const textOf = (path: string) => readFileSync(root + path, 'utf8')
const tests = globSync('test/**/*.ts', { cwd: root }).map(textOf).join('\n').replaceAll("\\'", "'")

const pages = ['README.md', 'SECURITY.md', ...globSync('docs/**/*.md', { cwd: root })]
const runbook = ['docs/RUNBOOK.md', ...globSync('docs/runbook/*.md', { cwd: root })]
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }

/** Names of tests stand between straight quotation marks in the last column of a table. */
function namesIn(path: string): string[] {
  const rows = textOf(path)
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
  const text = textOf('docs/RELIABILITY.md')
  const named = [...text.matchAll(/`(test\/[^`]+\.ts)`(?:: ([^;|…]+) …)?/g)]
  expect(named.length).toBeGreaterThan(20)
  for (const [, path = '', name = ''] of named) {
    expect([path, name, existsSync(root + path)]).toEqual([path, name, true])
    expect(textOf(path)).toContain(name)
  }
})

/** Where the links and pictures of a page lead, code left out; those to elsewhere are not looked at. */
function linksIn(page: string) {
  const text = textOf(page).replaceAll(/^```.*?^ *```|`[^`\n]*`/gms, '')
  const found = [...text.matchAll(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g)]
  return found
    .filter(([, , , to = '']) => !/^[a-z]+:/.test(to))
    .map(([, mark, words = '', to = '']) => {
      const [path = '', anchor] = to.split('#')
      const file = path === '' ? page : relative('.', join(dirname(page), path))
      return { page, isPicture: mark === '!', words, to, file, anchor }
    })
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsIn(page: string): string[] {
  const headings = [...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  )
}

describe('pages', () => {
  const links = pages.flatMap(linksIn)

  test('link to nothing that is not there', () => {
    expect(links.length).toBeGreaterThan(30)
    const broken = links.filter(
      ({ file, anchor }) =>
        !existsSync(root + file) || (anchor !== undefined && !anchorsIn(file).includes(anchor)),
    )
    expect(broken.map(({ page, to }) => `${page}: ${to}`)).toEqual([])
  })

  test('have pictures with words for who does not see them, and no others are kept', () => {
    const pictures = links.filter(({ isPicture }) => isPicture)
    expect(pictures.filter(({ words }) => words.length < 15)).toEqual([])
    const named = pictures.map(({ file }) => file)
    const kept = globSync('docs/**/*.png', { cwd: root })
    expect(kept.length).toBeGreaterThan(5)
    expect(kept.filter((file) => !named.includes(file))).toEqual([])
    const sizes = kept.map((file) => statSync(root + file).size)
    expect(Math.max(...sizes)).toBeLessThan(80_000)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(600_000)
  })
})

test('every setting is in env/.env.example', () => {
  const example = textOf('env/.env.example')
  const names = Object.keys(variables.shape)
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter((name) => !new RegExp(`^(# )?${name}=`, 'm').test(example))).toEqual([])
})

describe('the runbook', () => {
  const text = runbook.map(textOf).join('\n')

  test('names settings that there are', () => {
    const here = [...text.matchAll(/(?:^|[\s;])(?:export )?([A-Z][A-Z_]+)=/gm)].map(
      ([, one]) => one,
    )
    const others = ['APP_ENV', 'NODE_ENV', 'TEAMS_APP_ID', 'TEAMS_APP_VERSION']
    const known = [...Object.keys(variables.shape), ...others]
    const named = [...text.matchAll(/`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:=[^`]*)?`/g)]
    expect(named.length).toBeGreaterThan(40)
    expect(named.map(([, name = '']) => name).filter((name) => !known.includes(name))).toEqual([])
    // What its commands set for themselves has no meaning for the bot.
    const own = ['RG', 'REGION', 'TENANT', 'GRAPH', 'ENDPOINT', 'GRAPH_ID', 'SIGN_IN_ID', 'KEYS']
    const shell = [
      ...own,
      'SAM',
      'HENRIK',
      'PERMISSIONS',
      'IDENTITY',
      'RESOURCE',
      'ROLE',
      'APPROVERS',
    ]
    expect(here.filter((name = '') => ![...known, ...shell].includes(name))).toEqual([])
  })

  test('names commands that there are, with options that they know', () => {
    const commands = [...text.matchAll(/npm run (?:--silent )?([\w:]+)(?: -- ([^`\n]*))?/g)]
    expect(commands.length).toBeGreaterThan(10)
    for (const [, script = '', options = ''] of commands) {
      expect(Object.keys(scripts)).toContain(script)
      const source = /node (src\/commands\/\S+)/.exec(scripts[script] ?? '')?.[1] ?? 'package.json'
      for (const [option] of options.matchAll(/--[a-z]+/g)) {
        expect([script, option, textOf(source).includes(option)]).toEqual([script, option, true])
      }
    }
  })

  test('says of the doctor what the doctor says', () => {
    const source = globSync('src/doctor/*.ts', { cwd: root }).map(textOf).join('\n')
    const ids = [...source.matchAll(/^ {4}\['([a-z -]+)',/gm)].map(([, id]) => id)
    const sentences = sentencesIn(source)
    const lines = [...text.matchAll(/^ *(?:ok|warning|failed) +([a-z-]+(?: [a-z-]+)*) {2,}(.+)$/gm)]
    expect(lines.length).toBeGreaterThan(15)
    for (const [line, id, says = ''] of lines) {
      expect(ids).toContain(id)
      const isSaid = sentences.some((sentence) => sentence.test(says))
      expect([line, isSaid || eachIsSaid(says, sentences)]).toEqual([line, true])
    }
  })

  test('says of what people read what they read', () => {
    const known = Object.values(
      JSON.parse(textOf('cards/strings/en.json')) as Record<string, string>,
    )
    const quoted = [...text.matchAll(/^\|.*$/gm)].flatMap(([row]) =>
      [...row.matchAll(/"([^"]{15,})"/g)].map(([, words = '']) => words),
    )
    expect(quoted.length).toBeGreaterThan(3)
    expect(quoted.filter((words) => !known.some((one) => one.includes(words)))).toEqual([])
  })
})

/** The texts in a program, as patterns: whatever is filled in may be anything. */
function sentencesIn(source: string): RegExp[] {
  const texts = [...source.matchAll(/'((?:[^'\\\n]|\\.)+)'|`((?:[^`\\]|\\.)+)`/g)]
  return texts
    .map(([, plain, template]) => (plain ?? template ?? '').split(/\$\{[^}]*\}/))
    .filter((parts) => parts.join('').length > 12)
    .map((parts) => {
      const literal = parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      return new RegExp(`^${literal.join('.+')}$`)
    })
}

/** Whether each sentence is said, each about something that it names first. */
function eachIsSaid(says: string, sentences: readonly RegExp[]): boolean {
  const each = says.split(/(?<=\.) /).map((one) => one.replace(/^[\w-]+: /, '').replace(/\.$/, ''))
  return each.every((one) => sentences.some((sentence) => sentence.test(one)))
}
