import { createHash } from 'node:crypto'
import type { Instant } from '../domain/due'
import type { By } from '../domain/record'
import { meetingCalendar, nextLook } from '../domain/reminder-policy'
import type { Base, Change, Store } from '../ports'
import { importParts } from '../reports/importing/import-parts'
import type { ImportPlan } from '../reports/importing/import-plan'

/** Open actions are looked at from now on; nobody is reminded before the secretary turns reminders on. */
const withLook = (change: Change, base: Base, at: Instant): Change => {
  if (change.kind !== 'action' || change.after.status !== 'open') return change
  const look = nextLook(change.after, base.settings, meetingCalendar(base.settings, base.meeting), at)
  return look ? { ...change, after: { ...change.after, look: look.at } } : change
}

/**
 * Saves an accepted import in parts; the last publishes the meeting. Under the hash of its bytes: the same file again completes
 * what was cut off. Throws where somebody else wrote meanwhile: what was saved stays, and the same import goes on from there.
 */
export const saveImport = async (store: Store, base: Base, plan: ImportPlan, bytes: Uint8Array, at: Instant, by: By): Promise<void> => {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
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
    if (saved.kind !== 'saved')
      throw new Error('Somebody wrote to the register meanwhile. Run the same import again: it goes on where this one stopped.')
    etag = saved.etag
  }
}
