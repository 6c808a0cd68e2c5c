import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Flags } from './flags'
import { groupText } from './group-file'
import { groupNamed } from './group-named'
import type { RegisterTerminal } from './open-terminal'

/** `export --group DAG --out FILE`: the whole group, every row of it, as JSON; without --out on standard output. */
export const exportGroup = async (terminal: RegisterTerminal, flags: Flags): Promise<number> => {
  const { group, settings } = await groupNamed(terminal, flags.group)
  const text = Readable.from(groupText({ id: group.id, code: settings.code }, terminal.world.archive.rows(group.id)))
  if (flags.out) await pipeline(text, createWriteStream(flags.out))
  else for await (const line of text) process.stdout.write(line)
  if (flags.out) process.stdout.write(`${settings.code}: exported to ${flags.out}. Reminders are off in it.\n`)
  return 0
}
