import { availableParallelism } from 'node:os'

/** Types are only erased here (`isolatedModules`); checking them is the job of `npm run typecheck`. */
export default {
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['ts-jest', { useESM: true }] },
  transformIgnorePatterns: ['/node_modules/'],
  setupFiles: ['<rootDir>/test/realm.ts'],
  injectGlobals: false,
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
  testTimeout: 30_000,
}
