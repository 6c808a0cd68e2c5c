import { identified } from '../commands/person-meant'
import type { Instant } from '../domain/due'
import type { ReportFile } from '../domain/reply'
import type { Directory, Outbox, Store } from '../ports'

interface ExportWorld {
  store: Pick<Store, 'load' | 'read'>
  directory: Pick<Directory, 'person'>
  outbox: Pick<Outbox, 'sent'>
}

/** All that is held of somebody in a group: entries of its record as they are kept, how they are reached, and what was sent to them. */
export const buildPersonExport = async (
  { store, directory, outbox }: ExportWorld,
  groupId: string,
  meant: NonNullable<ReportFile['person']>,
  at: Instant,
): Promise<{ name: string; bytes: Buffer; contentType: string } | undefined> => {
  const base = await store.load(groupId)
  if (!base) return undefined
  const { held = [] } = await store.read(groupId, [{ of: 'held', person: meant }])
  const person = identified(meant, held)
  const known = person.id ? await directory.person(person.id) : undefined
  const { code } = base.settings
  const all = {
    group: code,
    name: person.name,
    ...(person.id ? { id: person.id } : {}),
    at,
    // Which other groups they are in is not this group's to tell.
    ...(known?.address ? { reachedAt: known.address } : {}),
    sent: person.id ? await outbox.sent(person.id, groupId) : [],
    record: held,
  }
  return {
    name: `${code.replace(/[^A-Za-z0-9.-]/g, '_')}-person.json`,
    bytes: Buffer.from(`${JSON.stringify(all, null, 2)}\n`),
    contentType: 'application/json; charset=utf-8',
  }
}
