const { spawn } = require('node:child_process')

const run = (bin, args) =>
  new Promise((done) => {
    // npm has put both on the path.
    spawn(bin, args, { stdio: 'inherit', shell: process.platform === 'win32' }).on('exit', (code) => done(code ?? 1))
  })

/** Types are checked beside the tests, which leave a processor idle now and then. Fails where either does. */
const both = async () => {
  const [types, tests] = await Promise.all([run('tsc', []), run('jest', ['-c', '.config/jest.js', ...process.argv.slice(2)])])
  if (types !== 0) console.error('The types do not fit: see above what tsc says.')
  process.exitCode = types || tests
}

void both()
