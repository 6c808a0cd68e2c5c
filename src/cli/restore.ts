import { finishErasures } from '../bot/finish-erasures'
import { bindingCode } from '../bot/found-group'
import { terminalAddress } from '../bot/terminal-address'
import type { Flags } from './flags'
import { openGroupFile } from './group-file'
import type { RegisterTerminal } from './open-terminal'
import { UsageError } from './usage-error'

/** `restore FILE`: a group from its export, under its own id and code. Refused where either is there already: nothing is written over. */
export const restoreGroup = async ({ world, tenantId }: RegisterTerminal, _flags: Flags, [path]: string[]): Promise<number> => {
  if (!path) throw new UsageError('Which file? Try: npm run cli -- restore DAG.json')
  const { store, directory, archive } = world
  const { group, rows } = await openGroupFile(path)
  const { id, code } = group
  if ((await store.load(id)) || (await directory.groupOfCode(tenantId, code)))
    throw new UsageError(`There is a group ${code} here already: nothing was restored, and nothing changed.`)
  const count = await archive.restore(id, rows)
  // Exported while words were to be taken out of it: no sweep is awake for it here.
  await finishErasures(world, id)
  const base = await store.load(id)
  if (!base) throw new Error(`The rows of group ${code} cannot be read back.`)
  const { settings } = base
  const bound = await directory.bind(settings.chat ?? terminalAddress(settings.tenantId, code), id, bindingCode(id, settings))
  process.stdout.write(`${code}: ${count} rows restored. Reminders are off until its secretary says: settings reminders on\n`)
  if (bound !== 'bound') process.stdout.write(`Its chat is another group’s here (${bound}): it meets where it is next started.\n`)
  return 0
}
