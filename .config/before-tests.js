const { mkdtempSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { startOwnAzurite } = require('../test/azurite.ts')
const { newTokenKeys } = require('../test/teams-double/token-keys.ts')
const { bundleLibraries } = require('./test-libraries')

/** Once before all test files: what each of them would spend seconds on. `after-tests.js` ends it. */
module.exports = async () => {
  bundleLibraries()
  const azurite = await startOwnAzurite()
  const taken = mkdtempSync(join(tmpdir(), 'dag-azurite-'))
  process.env.SHARED_AZURITE = JSON.stringify({ port: azurite.port, taken })
  process.env.TOKEN_KEYS = JSON.stringify(newTokenKeys())
  globalThis.sharedByTests = { azurite, taken }
}
