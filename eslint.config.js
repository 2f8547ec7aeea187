import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const browser = [
  ...['window', 'document', 'location', 'navigator', 'history', 'localStorage', 'sessionStorage'],
  ...['screen', 'screenX', 'screenY', 'outerWidth', 'outerHeight', 'innerWidth', 'innerHeight'],
  ...['addEventListener', 'removeEventListener', 'postMessage', 'open', 'close', 'opener'],
  ...['Node', 'Element', 'HTMLElement', 'Event', 'CustomEvent', 'KeyboardEvent', 'FormData'],
  ...[
    'MutationObserver',
    'ResizeObserver',
    'IntersectionObserver',
    'getComputedStyle',
    'matchMedia',
  ],
  ...['requestAnimationFrame', 'EventSource', 'MessageChannel', 'customElements', 'CSS'],
]
const everywhere = [
  ...['console', 'fetch', 'URL', 'URLSearchParams', 'Headers', 'Request', 'Response', 'WebSocket'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask'],
  ...['AbortController', 'AbortSignal', 'TextEncoder', 'TextDecoder', 'crypto', 'performance'],
  ...['structuredClone', 'atob', 'btoa'],
]
const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']))

const metaName = {
  selector: 'MemberExpression[object.type="MetaProperty"][property.name=/^(dir|file)name$/]',
  message: 'Jest 29 does not know it: use new URL(path, import.meta.url).',
}
const plainClass = {
  selector: ':matches(ClassDeclaration, ClassExpression):not([superClass.name=/Error$/])',
  message: 'Functions and plain objects; a class only for errors.',
}

export default defineConfig(
  globalIgnores(['.data', 'artifacts', 'coverage']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-unreachable': 'error',
      'no-var': 'error',
      'no-warning-comments': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: readonly([...everywhere, 'process']) },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
  {
    files: ['src/sandbox/client/**/*.js'],
    languageOptions: { globals: { ...readonly([...everywhere, ...browser]), process: 'off' } },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // With types only erased, `import { type A } from 'a'` would still load `a`.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // An async function without await still promises that it rejects instead of throwing.
      '@typescript-eslint/require-await': 'off',
      // `return refuse(response, 410)` in a branch reads better than two statements.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', metaName, plainClass] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/sandbox/**', 'src/commands/**', 'src/index.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', metaName],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
)
