import { parseArgs } from 'node:util'

/** What may stand behind a verb. */
const options = {
  group: { type: 'string' },
  as: { type: 'string' },
  secretary: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  at: { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  confidential: { type: 'boolean' },
  yes: { type: 'boolean' },
  revise: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** The verb and its words, and the flags. Throws for a flag that does not exist. */
export const readFlags = (args: readonly string[]) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
  return { flags: values, words: positionals }
}

export type Flags = ReturnType<typeof readFlags>['flags']
