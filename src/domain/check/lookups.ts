import type { Settings } from '../group'
import type { Action, MeetingRecord } from '../record'
import { actionId } from '../refs'
import { checked } from './checked'
import { citations } from './citations'

/** References of other meetings that are looked up for one check: a record with more is told so. */
export const MOST_LOOKED_UP = 60

/** A row that the check must know of: whether it exists. */
export interface Lookup {
  of: 'action' | 'decision'
  id: string
}

/**
 * What the check must look up beyond the meeting and the open actions: items of other meetings that its texts cite, and the first
 * action of each of those meetings, by which it is seen whether the register goes back that far.
 */
export const lookups = (record: MeetingRecord, open: readonly Action[], settings: Settings): Lookup[] => {
  const here = new Set([...record.raised, ...record.decisions, ...open, ...record.touched].map((item) => item.id))
  const cited = citations(checked(record, open, { ids: [], actions: [], decisions: [], lastDecision: 0 }, settings)).flatMap(
    ({ cited: { ref } }): Lookup[] => {
      if (!ref || here.has(ref.id)) return []
      if (ref.kind === 'decision') return [{ of: 'decision', id: ref.id }]
      // All that this meeting raised is known; a later one may be cited where an old record is checked.
      if (ref.meeting === record.meeting.number) return []
      const first: Lookup[] = ref.meeting < record.meeting.number ? [{ of: 'action', id: actionId(ref.meeting, 1) }] : []
      return [{ of: 'action', id: ref.id }, ...first]
    },
  )
  return [...new Map(cited.map((each) => [`${each.of} ${each.id}`, each])).values()].slice(0, MOST_LOOKED_UP)
}
