const { rmSync } = require('node:fs')

/** Ends what `before-tests.js` began. */
module.exports = async () => {
  const { azurite, taken } = globalThis.sharedByTests
  await azurite.stop()
  rmSync(taken, { recursive: true, force: true })
}
