/**
 * Says what is missing where Node is too old. On Linux (x64, arm64) `npm ci` brings Node 24 itself, as an optional
 * dependency in node_modules/.bin, which npm puts first on the path of its scripts. Written for the oldest Node.
 */
const major = Number(process.versions.node.split('.')[0])
const needed = 22

if (major < needed) {
  process.stderr.write(
    [
      '',
      `DAG Scribe needs Node ${needed} or newer; this is Node ${process.versions.node} on ${process.platform}-${process.arch}.`,
      process.platform === 'linux' && (process.arch === 'x64' || process.arch === 'arm64')
        ? 'On this platform Node 24 comes with the optional dependencies, which were left out: run `npm ci --include=optional`.'
        : 'Node 24 comes with `npm ci` on Linux (x64, arm64) alone. Here, install it from https://nodejs.org and try again.',
      '',
    ].join('\n'),
  )
  process.exit(1)
}
