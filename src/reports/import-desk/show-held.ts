import { importCard } from '../../cards/import-card'
import { type Reply, reply } from '../../domain/reply'
import type { Said } from '../../domain/said'
import type { HeldImport } from './held-import'
import { importView } from './import-view'
import { type WeighPorts, weigh } from './weigh'

export type Shown = Parameters<typeof importView>[3]

export const isReply = (found: object): found is Reply => 'here' in found

/** A held report's card, weighed against the register as it is now. */
export const showHeld = async (ports: WeighPorts, said: Said, id: string, of: HeldImport, how: Shown = {}): Promise<Reply> => {
  const weighed = await weigh(ports, said, of)
  return isReply(weighed) ? weighed : reply(importCard(importView(id, of, weighed, how)))
}
