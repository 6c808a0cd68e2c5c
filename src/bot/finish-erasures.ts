import type { Instant } from '../domain/due'
import type { Directory, ErasureOwed, Outbox, Store } from '../ports'

/** Times in a row that somebody else may write to the group meanwhile. */
const mostLost = 20
/** Whoever saved it takes the words out at once; a minute later nobody will. */
const patienceMs = 60_000

export interface ErasingWorld {
  store: Pick<Store, 'load' | 'read' | 'erase' | 'save'>
  directory: Pick<Directory, 'forget'>
  outbox?: Pick<Outbox, 'forget'>
}

const patientUntil = ({ at }: ErasureOwed): number => Date.parse(at) + patienceMs

/**
 * Takes out of a group's record what is owed to be taken out, then says so under the group's guard: whoever read the words before has
 * lost by then, and whoever wrote them back meanwhile makes it look through everything again. Killed anywhere, it is still owed.
 * `at`: only what nobody has seen to for a minute. Returns when the next of those will be.
 */
export const finishErasures = async (
  { store, directory, outbox }: ErasingWorld,
  groupId: string,
  at?: Instant,
  /** Before it is settled: what shows these items elsewhere. */
  redraw: (refs: readonly string[]) => Promise<void> = async () => undefined,
): Promise<Instant | undefined> => {
  for (let lost = 0; lost < mostLost; lost++) {
    const { erasures = [] } = await store.read(groupId, [{ of: 'erasures' }])
    const now = erasures.filter((owed) => !at || patientUntil(owed) <= Date.parse(at))
    if (now.length === 0) return erasures.length > 0 ? new Date(Math.min(...erasures.map(patientUntil))).toISOString() : undefined
    const base = await store.load(groupId)
    if (!base) return undefined
    for (const { erasure } of now) {
      const id = erasure.person?.id
      // Before the rows: who sends them something just now sees by it that nothing is to be written of them.
      if (id) await Promise.all([directory.forget(id, groupId), outbox?.forget(id, groupId)])
      await store.erase(groupId, erasure)
      await redraw(erasure.refs)
    }
    const changes = now.map(({ id }) => ({ kind: 'erased' as const, id }))
    const saved = await store.save({ group: base.group, etag: base.etag, changes, events: [], said: [] })
    if (saved.kind === 'saved' && !at) return undefined
  }
  throw new Error(`what is to be taken out of group ${groupId} could not be settled`)
}
