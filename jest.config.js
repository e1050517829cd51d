/** Jest runs the TypeScript sources as Node does: types are stripped in place, positions stay exact. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/strip-types.cjs' },
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/', '<rootDir>/test/tools/'],
  watchman: false,
  // Against a hang, not a measure of speed: those that run whole workflows on a busy machine need seconds.
  testTimeout: 30_000,
  // By default jest leaves one core free, which of two is half.
  maxWorkers: '100%',
};
