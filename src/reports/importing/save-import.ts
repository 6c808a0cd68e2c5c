import type { Instant } from '../../domain/due'
import type { By } from '../../domain/record'
import { meetingCalendar, nextLook } from '../../domain/reminder-policy'
import type { Base, Change, Store } from '../../ports'
import { importParts } from './import-parts'
import type { ImportPlan } from './import-plan'

/** Open actions are looked at from now on; nobody is reminded before the secretary turns reminders on. */
const withLook = (change: Change, base: Base, at: Instant): Change => {
  if (change.kind !== 'action' || change.after.status !== 'open') return change
  const look = nextLook(change.after, base.settings, meetingCalendar(base.settings, base.meeting), at)
  return look ? { ...change, after: { ...change.after, look: look.at } } : change
}

/**
 * Saves what was accepted in parts; the last publishes the meeting. Under `hash`, that of the file's bytes: the same file again completes
 * what was cut off. "lost": somebody else wrote meanwhile; what was saved stays, and the same import, planned anew, goes on from there.
 */
export const saveImport = async (
  store: Store,
  base: Base,
  plan: Pick<ImportPlan, 'changes' | 'events' | 'group'>,
  hash: string,
  at: Instant,
  by: By,
): Promise<'saved' | 'lost'> => {
  let { etag } = base
  let { event } = base.group
  for (const [index, part] of importParts(plan, base.group).entries()) {
    const events = part.events.map((each, place) => ({ ...each, at, by, number: event + place + 1 }))
    event += events.length
    const saved = await store.save({
      group: { ...part.group, event },
      etag,
      changes: part.changes.map((change) => withLook(change, base, at)),
      events,
      said: [
        {
          key: `${at.slice(0, 10)}|import ${hash} ${index} ${base.etag.replace(/\W/g, '').slice(-12)}`,
          outcome: { command: 'import', refs: [] },
        },
      ],
    })
    if (saved.kind === 'unknown') throw new Error('the register did not say whether it took the import', { cause: saved.cause })
    if (saved.kind !== 'saved') return 'lost'
    etag = saved.etag
  }
  return 'saved'
}
