import { actionFindings } from './check/actions'
import { attendanceFindings } from './check/attendance'
import { checked, type LookedUp } from './check/checked'
import { outcomeFindings } from './check/decisions'
import { duplicateFindings } from './check/duplicates'
import type { Finding } from './check/finding'
import { meetingFindings } from './check/meeting'
import { numberFindings } from './check/numbers'
import { silentOutcomes } from './check/outcomes'
import { referenceFindings } from './check/references'
import { roundFindings } from './check/rounds'
import { sourceFindings } from './check/sources'
import type { Settings } from './group'
import type { Action, MeetingRecord } from './record'

/**
 * What is wrong with the record of one meeting: what must be fixed first, within it in the order of the report. Pure, and judged on
 * the day of the meeting: the same record gives the same findings whenever it is asked.
 * `open`: the group's open actions. `lookedUp`: the items that `lookups` named.
 */
export const check = (record: MeetingRecord, open: readonly Action[], lookedUp: LookedUp, settings: Settings): Finding[] => {
  const of = checked(record, open, lookedUp, settings)
  const findings = [
    ...numberFindings(of),
    ...actionFindings(of),
    ...duplicateFindings(of),
    ...outcomeFindings(of),
    ...silentOutcomes(of),
    ...referenceFindings(of),
    ...sourceFindings(of),
    ...meetingFindings(of),
    ...attendanceFindings(of),
    ...roundFindings(of),
  ]
  // What is wrong with a confidential item is for those who may read it.
  const hidden = new Set([...of.raised, ...of.made, ...of.carried].filter((item) => item.hidden).map(({ ref }) => ref))
  const told = new Set<string>()
  const once = findings.filter(({ code, where, message }) => {
    if (hidden.has(where)) return false
    const key = `${code}\n${where}\n${message}`
    return told.has(key) ? false : told.add(key)
  })
  return [...once.filter(({ level }) => level === 'must fix'), ...once.filter(({ level }) => level === 'advisory')]
}
