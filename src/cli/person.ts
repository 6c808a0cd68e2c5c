import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { personMeant } from '../commands/person-meant'
import { buildPersonExport } from '../reports/person-export'
import type { Flags } from './flags'
import { groupNamed } from './group-named'
import type { Terminal } from './open-terminal'
import { printReply } from './print-reply'
import { sayAtTerminal } from './say-at-terminal'
import { UsageError } from './usage-error'

const HOW =
  'Try: npm run cli -- person export "Paul Pettitt" --group DAG --out person.json, or: person erase "Paul Pettitt" because they asked'

/** `person export NAME [--out FILE]` · `person erase NAME because …`: of one group. The second cannot be undone. */
export const person = async (terminal: Terminal, flags: Flags, [what, ...rest]: string[]): Promise<number> => {
  const words = rest.join(' ').trim()
  if ((what !== 'export' && what !== 'erase') || !words) throw new UsageError(HOW)
  const { world } = terminal
  const { group, settings } = await groupNamed(terminal, flags.group)
  const at = world.now().toISOString()
  if (what === 'erase') {
    const said = { id: randomUUID(), name: flags.as ?? 'The operator', words: `person erase ${words}`, at }
    const answer = await sayAtTerminal(world.bot, group.id, settings, said)
    process.stdout.write(`${printReply(answer)}\n`)
    return answer.refused ? 1 : 0
  }
  const meant = personMeant(settings, words)
  if ('refused' in meant) throw new UsageError(meant.refused)
  const built = await buildPersonExport(world, group.id, meant, at)
  if (!built) throw new UsageError('There is no such group.')
  if (!flags.out) process.stdout.write(built.bytes)
  else {
    await writeFile(flags.out, built.bytes)
    process.stdout.write(`${flags.out}: ${built.bytes.length} bytes\n`)
  }
  return 0
}
