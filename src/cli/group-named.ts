import { randomUUID } from 'node:crypto'
import { foundGroup } from '../bot/found-group'
import { personId } from '../domain/person'
import type { Base } from '../ports'
import type { RegisterTerminal } from './open-terminal'
import { terminalChat } from './say-at-terminal'
import { UsageError } from './usage-error'

/** The group of a code in the terminal's tenant; `found`: made where there is none yet. */
export const groupNamed = async (
  { world, tenantId }: RegisterTerminal,
  code: string | undefined,
  found = false,
  /** Entra object id of whoever may take the group to its chat: its first secretary. */
  secretary?: string,
): Promise<Base> => {
  const name = code?.toUpperCase() ?? 'DAG'
  if (!/^[A-Z][A-Z0-9]{1,9}$/.test(name)) throw new UsageError(`“${code}” is no group's code. Codes look like DAG: --group DAG`)
  const known = await world.directory.groupOfCode(tenantId, name)
  const id = known ?? (found ? randomUUID() : undefined)
  if (!id) throw new UsageError(`There is no group ${name} here. It begins with: npm run cli -- chat --group ${name}`)
  if (!known)
    await foundGroup(
      world,
      id,
      { code: name, tenantId, secretaries: secretary ? [personId(tenantId, secretary, undefined)] : [] },
      terminalChat(tenantId, name).address,
      world.now().toISOString(),
    )
  const base = await world.store.load(id)
  if (!base) throw new Error(`The rows of group ${name} are missing.`)
  return base
}
