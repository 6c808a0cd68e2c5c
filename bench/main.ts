/** `npm run bench -- NAME`: each bench prints what it measured, and throws where it could not. */
const benches: Record<string, () => Promise<void>> = {
  capture: async () => (await import('./capture')).benchCapture(process.argv.slice(3)),
  register: async () => (await import('./register')).benchRegister(),
  sweep: async () => (await import('./sweep')).benchSweep(process.argv.slice(3)),
  explain: async () => (await import('./explain')).benchExplain(),
  round: async () => (await import('./round')).benchRound(),
}

const name = process.argv[2] ?? ''
const bench = benches[name]
const ended = bench
  ? bench()
  : Promise.reject(
      new Error(`${name ? `There is no bench "${name}"` : 'Which bench?'} Say: npm run bench -- ${Object.keys(benches).join(' | ')}`),
    )
ended.catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (name && bench ? error.stack : error.message) : String(error)}\n`)
  process.exitCode = 1
})
