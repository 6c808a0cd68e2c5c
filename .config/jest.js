const { libraries } = require('./test-libraries')

/** One runner for all: `npx jest -c .config/jest.js test/domain` runs a folder. */
module.exports = {
  rootDir: '..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2023' }, module: { type: 'commonjs' } }],
  },
  moduleNameMapper: libraries,
  globalSetup: '<rootDir>/.config/before-tests.js',
  globalTeardown: '<rootDir>/.config/after-tests.js',
  reporters: ['default', '<rootDir>/.config/count-reporter.js'],
  testSequencer: '<rootDir>/.config/longest-first.js',
  // The longest tests wait for processes they start, more than they work: a third has what two processors leave over.
  maxWorkers: 3,
  testTimeout: 30_000,
}
