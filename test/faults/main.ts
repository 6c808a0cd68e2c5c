/** `npm run faults -- NAME`: breaks things on purpose, prints what came of it, ends with 1 where something was lost or doubled without cause. */
const runs: Record<string, () => Promise<boolean>> = {
  reminders: async () => (await import('./reminders')).faultsOfReminders(),
}

const run = runs[process.argv[2] ?? '']
if (!run) {
  process.stderr.write(`Which? Say: npm run faults -- ${Object.keys(runs).join(' | ')}\n`)
  process.exitCode = 2
} else
  run().then(
    (sound) => {
      process.exitCode = sound ? 0 : 1
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
      process.exitCode = 1
    },
  )
