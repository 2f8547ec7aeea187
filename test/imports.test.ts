import { expect, test } from '@jest/globals'
import { readFileSync, readdirSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'

/** What a file uses: another file by its path, a package by its name, or `process.env`. */
type Use = { from: string; to: string; erased: boolean }

type Rule = {
  promise: string
  breaks: (use: Use) => boolean
  /** Examples, as file and source, that prove the rule can fail. */
  caught: [file: string, source: string][]
  fine: [file: string, source: string][]
}

const root = new URL('../', import.meta.url)
const { dependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  dependencies: Record<string, string>
}

const within = (path: string, ...places: string[]) =>
  places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place))
const production = (path: string) => within(path, 'src/') && !within(path, 'src/sandbox/')
const isPackage = (to: string) => !within(to, 'src/') && !/^(node:|\.|\/|process\.env$)/.test(to)

const rules: Rule[] = [
  {
    promise: 'the domain imports nothing from outside of it',
    breaks: ({ from, to }) => within(from, 'src/domain/') && !within(to, 'src/domain/'),
    caught: [
      ['src/domain/reset.ts', `import { z } from 'zod'`],
      ['src/domain/reset.ts', `import { randomUUID } from 'node:crypto'`],
      ['src/domain/reset.ts', `import type { Store } from '../ports.ts'`],
      ['src/domain/reset.ts', `export * from '../config.ts'`],
      ['src/domain/reset.ts', `type Store = import('../ports.ts').Store`],
    ],
    fine: [['src/domain/reset.ts', `import { mayReset } from './policy.ts'`]],
  },
  {
    promise: 'only what builds the program imports adapters, and adapters one another',
    breaks: ({ from, to }) =>
      within(to, 'src/adapters/') &&
      !within(from, 'src/app.ts', 'src/index.ts', 'src/commands/', 'src/adapters/'),
    caught: [
      ['src/engine.ts', `import { createStore } from './adapters/store.ts'`],
      ['src/http.ts', `const graph = await import('./adapters/graph.ts')`],
    ],
    fine: [
      ['src/app.ts', `import { createStore } from './adapters/store.ts'`],
      ['src/commands/audit.ts', `import { createStore } from '../adapters/store.ts'`],
      ['src/adapters/intune.ts', `import { createGraph } from './graph.ts'`],
    ],
  },
  {
    promise: 'teams-ai and botbuilder are known to the bot and its adapters only',
    breaks: ({ from, to }) =>
      /^(@microsoft\/teams-ai|botbuilder.*|botframework-.*)$/.test(to) &&
      production(from) &&
      !within(
        from,
        'src/bot.ts',
        'src/adapters/botAdapter.ts',
        'src/adapters/connector.ts',
        'src/adapters/teams.ts',
      ),
    caught: [
      ['src/cards.ts', `import { CardFactory } from 'botbuilder'`],
      ['src/engine.ts', `import type { TurnContext } from 'botbuilder-core'`],
      ['src/app.ts', `import { Application } from '@microsoft/teams-ai'`],
    ],
    fine: [
      ['src/bot.ts', `import { Application } from '@microsoft/teams-ai'`],
      ['src/adapters/botAdapter.ts', `import { CloudAdapter } from 'botbuilder'`],
    ],
  },
  {
    promise: 'msal is known to the adapters that sign in or get tokens only',
    breaks: ({ from, to }) =>
      to === '@azure/msal-node' &&
      !within(from, 'src/adapters/entra.ts', 'src/adapters/appToken.ts'),
    caught: [
      ['src/signin.ts', `import { CryptoProvider } from '@azure/msal-node'`],
      ['src/sandbox/entra.ts', `import { CryptoProvider } from '@azure/msal-node'`],
    ],
    fine: [['src/adapters/entra.ts', `import { CryptoProvider } from '@azure/msal-node'`]],
  },
  {
    promise: 'restify is known to the HTTP routes only',
    breaks: ({ from, to }) => to === 'restify' && from !== 'src/http.ts',
    caught: [['src/pages.ts', `import type { Response } from 'restify'`]],
    fine: [['src/http.ts', `import { createServer } from 'restify'`]],
  },
  {
    promise: 'the process environment is read by the configuration only',
    breaks: ({ from, to }) => to === 'process.env' && production(from) && from !== 'src/config.ts',
    caught: [
      ['src/log.ts', `const level = process.env.LOG_LEVEL`],
      ['src/log.ts', `const level = globalThis.process['env']['LOG_LEVEL']`],
      ['src/log.ts', `const { env } = process`],
      ['src/log.ts', `import { env } from 'node:process'`],
    ],
    fine: [
      ['src/config.ts', `const level = process.env.LOG_LEVEL`],
      ['src/sandbox/index.ts', `spawn('node', { env: { ...process.env } })`],
      ['src/log.ts', `// process.env is not read here\nprocess.exitCode = 1`],
    ],
  },
  {
    promise: 'production code never imports the sandbox',
    breaks: ({ from, to }) => production(from) && within(to, 'src/sandbox/'),
    caught: [
      ['src/index.ts', `import { people } from './sandbox/people.ts'`],
      ['src/adapters/graph.ts', `import type { Phone } from '../sandbox/phones.ts'`],
    ],
    fine: [['src/sandbox/index.ts', `import { people } from './people.ts'`]],
  },
  {
    promise: 'production code loads declared dependencies only, none of the development ones',
    breaks: ({ from, to, erased }) =>
      production(from) && isPackage(to) && !erased && !Object.hasOwn(dependencies, to),
    caught: [
      ['src/http.ts', `import { Provider } from 'oidc-provider'`],
      ['src/http.ts', `import { type Provider } from 'oidc-provider'`],
      ['src/http.ts', `createRequire(import.meta.url).resolve('adaptivecards/dist/x.js')`],
      ['src/http.ts', `import 'undeclared/deeply/inside'`],
    ],
    fine: [
      ['src/adapters/graph.ts', `import type { User } from '@microsoft/microsoft-graph-types'`],
      ['src/adapters/db.ts', `import { Migrator } from 'kysely/migration'`],
      ['src/adapters/db.ts', `import { readFile } from 'fs/promises'`],
      ['src/sandbox/entra.ts', `import { Provider } from 'oidc-provider'`],
    ],
  },
  {
    promise: "the sandbox imports nothing of the bot's own code",
    breaks: ({ from, to }) => within(from, 'src/sandbox/') && production(to),
    caught: [
      ['src/sandbox/graph.ts', `import type { Device } from '../domain/device.ts'`],
      ['src/sandbox/client/app.js', `import { renderCard } from '../../cards.ts'`],
    ],
    fine: [['src/sandbox/client/app.js', `import { byId } from './dom.js'`]],
  },
]

const sources = new Map(
  readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|js)$/.test(path))
    .map((path) => [path, readFileSync(new URL(path, root), 'utf8')]),
)
const allUses = usesOf(sources)

test('the import lines of the whole source are read', () => {
  expect(sources.size).toBeGreaterThan(0)
  expect(allUses.length).toBeGreaterThan(sources.size)
})

for (const rule of rules) {
  test(rule.promise, () => {
    expect(offenders(rule, allUses)).toEqual([])
  })

  test(`it would be noticed if not: ${rule.promise}`, () => {
    for (const [file, source] of rule.caught) {
      const found = offenders(rule, usesOf(new Map([[file, source]])))
      expect({ source, found }).toEqual({ source, found: [expect.stringContaining(file)] })
    }
    for (const example of rule.fine) {
      expect(offenders(rule, usesOf(new Map([example])))).toEqual([])
    }
  })
}

function offenders(rule: Rule, uses: Use[]): string[] {
  return uses.filter(rule.breaks).map(({ from, to }) => `${from} uses ${to}`)
}

function usesOf(files: Map<string, string>): Use[] {
  return [...files].flatMap(([from, text]) => {
    const uses: Use[] = []
    const add = (name: string, erased = false) =>
      uses.push({ from, to: target(from, name), erased })
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
        const { moduleSpecifier } = node
        const erased = ts.isImportDeclaration(node)
          ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
          : node.isTypeOnly
        if (moduleSpecifier && ts.isStringLiteral(moduleSpecifier))
          add(moduleSpecifier.text, erased)
      } else if (ts.isImportTypeNode(node)) {
        if (ts.isLiteralTypeNode(node.argument)) add(literal(node.argument.literal) ?? '', true)
      } else if (ts.isCallExpression(node)) {
        const name = literal(node.arguments[0])
        const loads = /^(import\b|require\b|createRequire\()/.test(node.expression.getText())
        if (name !== undefined && loads) add(name)
      }
      if (readsEnvironment(node)) add('process.env')
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true))
    return uses
  })
}

function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    return /\bprocess(\?)?(\.env|(\?\.)?\[['"]env['"]\])$/.test(node.getText())
  }
  if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name)) {
    return node.initializer?.getText() === 'process' && /\benv\b/.test(node.name.getText())
  }
  return (
    ts.isImportDeclaration(node) &&
    /^(node:)?process$/.test(literal(node.moduleSpecifier) ?? '') &&
    /\benv\b/.test(node.importClause?.getText() ?? '')
  )
}

function literal(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined
}

/** A relative path as one from the project's root, a package's inner path as its name. */
function target(from: string, name: string): string {
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name)
  if (name.startsWith('/') || name.startsWith('node:')) return name
  if (builtinModules.includes(name)) return `node:${name}`
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/')
}
