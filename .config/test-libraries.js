const { createHash } = require('node:crypto')
const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const { join, resolve } = require('node:path')
const { buildSync } = require('esbuild')

/**
 * Jest loads a package file by file, and anew for each test file: botbuilder alone is 774 files, seconds of every test. So a test file
 * reads one file for each line below, which holds the same code of the same versions. What must share its classes is in one line.
 */
const together = [
  ['botbuilder', 'botframework-connector', '@azure/msal-node'],
  ['@azure/data-tables'],
  ['chrono-node/en'],
  ['cockatiel'],
  ['date-holidays'],
  ['fast-check'],
  ['htmlparser2'],
  ['mammoth'],
  ['pino'],
  ['restify'],
  ['zod'],
]

/** Made once for a package-lock.json, and gone with the packages. */
const root = resolve(__dirname, '..')
const hash = createHash('sha256')
for (const file of [__filename, join(root, 'package-lock.json')]) hash.update(readFileSync(file))
const folder = join(root, 'node_modules/.cache/test-libraries', hash.digest('hex').slice(0, 16))
const fileOf = (name) => `${name.replaceAll('/', '-')}.js`

/** For jest's `moduleNameMapper`: where each package is. */
exports.libraries = Object.fromEntries(together.flat().map((name) => [`^${name}$`, join(folder, fileOf(name))]))

const bundle = (names, into) => {
  const all = `all-${fileOf(names[0])}`
  buildSync({
    // A package runs when it is first asked for.
    stdin: { contents: names.map((name) => `exports['${name}'] = () => require('${name}')`).join('\n'), resolveDir: root },
    bundle: true,
    platform: 'node',
    // What restify would like to have, and does without.
    external: ['dtrace-provider'],
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'error',
    outfile: join(into, all),
  })
  for (const name of names) writeFileSync(join(into, fileOf(name)), `module.exports = require('./${all}')['${name}']()\n`)
}

/** Makes the files if they are not there; moved into place in one step, so that two runs at once find all or nothing. */
exports.bundleLibraries = () => {
  if (existsSync(folder)) return
  const aside = `${folder}-${process.pid}`
  mkdirSync(aside, { recursive: true })
  for (const names of together) bundle(names, aside)
  renameSync(aside, folder)
}
