/** Types are only erased here (`isolatedModules`); checking them is the job of `npm run typecheck`. */
export default {
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['ts-jest', { useESM: true }] },
  transformIgnorePatterns: ['/node_modules/'],
  setupFiles: ['<rootDir>/test/realm.ts'],
  injectGlobals: false,
  testTimeout: 60_000,
  // Jest keeps what each file has loaded: a worker that holds too much is replaced.
  workerIdleMemoryLimit: '1GB',
}
