import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const browser = [
  ...['window', 'document', 'location', 'navigator', 'history', 'localStorage', 'sessionStorage'],
  ...['Node', 'Element', 'HTMLElement', 'Event', 'CustomEvent', 'KeyboardEvent', 'FormData'],
  ...['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'getComputedStyle', 'matchMedia'],
  ...['requestAnimationFrame', 'EventSource', 'MessageChannel', 'customElements', 'CSS'],
]
const everywhere = [
  ...['console', 'fetch', 'URL', 'URLSearchParams', 'Headers', 'Request', 'Response', 'WebSocket'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask'],
  ...['AbortController', 'AbortSignal', 'TextEncoder', 'TextDecoder', 'crypto', 'performance'],
  ...['structuredClone', 'atob', 'btoa'],
]
const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']))

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
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
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
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.type="MetaProperty"][property.name=/^(dir|file)name$/]',
          message: 'Jest 29 does not know it: use new URL(path, import.meta.url).',
        },
        {
          selector: ':matches(ClassDeclaration, ClassExpression):not([superClass.name=/Error$/])',
          message: 'Functions and plain objects; a class only for errors.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/sandbox/**', 'src/commands/**', 'src/index.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
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
