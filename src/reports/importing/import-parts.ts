import type { Group } from '../../domain/group'
import type { Change } from '../../ports'
import type { ImportPlan } from './import-plan'

/** One transaction of an import. */
export interface ImportPart {
  changes: Change[]
  events: ImportPlan['events']
  /** The group as it is after this part: only the last one publishes the meeting. */
  group: Group
}

/** The part that makes an import visible: the meeting, the settings. */
const publishes = (change: Change): boolean => change.kind === 'meeting' || change.kind === 'settings'

/**
 * An import in parts of at most `most` changes (an action spreads into five rows). Decision numbers are reserved with the first part, so
 * that nobody is given one of them in between; the meeting comes with the last. Stopped half-way, the same import completes it.
 */
export const importParts = (plan: Pick<ImportPlan, 'changes' | 'events' | 'group'>, before: Group, most = 12): ImportPart[] => {
  const items = plan.changes.filter((change) => !publishes(change))
  const parts: ImportPart[] = []
  const reserved: Group = { ...before, decision: plan.group.decision }
  for (let at = 0; at < items.length; at += most) {
    const changes = items.slice(at, at + most)
    const refs = new Set(changes.flatMap((change) => (change.kind === 'action' || change.kind === 'decision' ? [change.after.ref] : [])))
    parts.push({ changes, events: plan.events.filter((event) => event.ref !== undefined && refs.has(event.ref)), group: reserved })
  }
  const last = plan.changes.filter(publishes)
  const loose = plan.events.filter((event) => event.ref === undefined || event.command === 'import unplaced')
  for (let at = 0; at < loose.length; at += most) parts.push({ changes: [], events: loose.slice(at, at + most), group: reserved })
  const said = new Set(parts.flatMap((part) => part.events))
  if (last.length > 0) parts.push({ changes: last, events: plan.events.filter((event) => !said.has(event)), group: plan.group })
  return parts
}
