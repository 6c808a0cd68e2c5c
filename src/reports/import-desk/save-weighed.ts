import { randomUUID } from 'node:crypto'
import { foundGroup } from '../../bot/found-group'
import { terminalAddress } from '../../bot/terminal-address'
import type { Said } from '../../domain/said'
import type { Base } from '../../ports'
import { saveImport } from '../importing/save-import'
import { revisedRows } from '../revising/revised-rows'
import type { HeldImport } from './held-import'
import type { Scales, WeighPorts } from './weigh'

/** A group that begins with its report: whoever sent it is its secretary, and takes it to the chat in which they first say start. */
const begun = async ({ store, directory }: WeighPorts, { by, chat, at }: Said, code: string): Promise<Base | undefined> => {
  const { tenantId } = chat.address
  const id = randomUUID()
  const founded = await foundGroup({ store, directory }, id, { code, tenantId, secretaries: [by.id] }, terminalAddress(tenantId, code), at)
  if (founded !== 'bound') return undefined
  await directory.remember(
    {
      ...chat.address,
      personId: by.id,
      name: by.name,
      ...(by.objectId ? { objectId: by.objectId } : {}),
      ...(by.channelUserId ? { channelUserId: by.channelUserId } : {}),
      ...(chat.kind === 'personal' ? { personal: true, state: 'reachable' as const } : {}),
    },
    id,
  )
  return store.load(id)
}

/** References whose cards show something else now. */
export interface Saved {
  refs: string[]
  groupId: string
}

/** What was accepted, saved: the whole import, or of an edited report the differences of these ids. "lost": weigh again, and again save. */
export const saveWeighed = async (
  ports: WeighPorts,
  said: Said,
  held: HeldImport,
  scales: Scales,
  accepted: 'all' | readonly string[],
): Promise<Saved | 'lost'> => {
  const by = { id: said.by.id, name: said.by.name }
  const { record, revisions = [], register } = scales
  const base = scales.base ?? (await begun(ports, said, scales.code))
  if (!base) return 'lost'
  const wanted = revisions.filter(({ id, take }) => take && (accepted === 'all' || accepted.includes(id)))
  const plan = record ? revisedRows(wanted, register, record, said.at, by) : scales.base ? scales.plan : undefined
  // A group that has just begun is weighed again, as the group it is now.
  if (!plan || (await saveImport(ports.store, base, plan, held.hash, said.at, by)) === 'lost') return 'lost'
  const refs = plan.changes.flatMap((change) =>
    (change.kind === 'action' && change.before) || change.kind === 'decision' ? [change.after.ref] : [],
  )
  return { refs: record ? refs : [], groupId: base.group.id }
}
