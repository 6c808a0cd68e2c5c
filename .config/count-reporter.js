const { writeSync } = require('node:fs')

/** The last line anyone has to read: `N passed, N failed`. Written at the very end, since jest's own summary comes after reporters. */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    process.once('exit', () => writeSync(1, `\n${results.numPassedTests} passed, ${failed} failed\n`))
  }
}
