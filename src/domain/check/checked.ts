import { areaNames } from '../area-names'
import type { Settings } from '../group'
import type { Issued } from '../issued'
import { type Reading, remembered } from '../likely-ref'
import { linesInOrder } from '../line-order'
import type { Action, Decision, Discussion, MeetingRecord } from '../record'
import { type RefReader, refReader } from '../ref-reader'

/** What was looked up beyond the meeting itself: see `lookups`. */
export interface LookedUp {
  /** Row ids that were asked for; of others nothing is said. */
  ids: readonly string[]
  /** Of these, the ones that exist. */
  actions: readonly Action[]
  decisions: readonly Decision[]
  /** Where earlier meetings' reports stand. */
  issued?: readonly Issued[]
  /** Last decision number given, ever. */
  lastDecision: number
}

/** The record as the checks read it: what is printed, without what was withdrawn. */
export interface Checked {
  record: MeetingRecord
  settings: Settings
  reader: RefReader
  lookedUp: LookedUp
  /** Texts are compared many times over, and read once. */
  read: Reading
  /** Label under which something is printed. */
  area(of: string | undefined): string
  /** Raised here, not withdrawn. */
  raised: readonly Action[]
  /** The group's open actions, of any meeting. */
  open: readonly Action[]
  /** Those of earlier meetings. */
  carried: readonly Action[]
  /** Made here, not withdrawn. */
  made: readonly Decision[]
  /** Discussion that is printed, in order. */
  notes: readonly Discussion[]
}

export const checked = (record: MeetingRecord, open: readonly Action[], lookedUp: LookedUp, settings: Settings): Checked => ({
  record,
  settings,
  reader: refReader(settings.code, settings.refs),
  lookedUp,
  read: remembered(),
  area: areaNames(record),
  open,
  raised: record.raised.filter((action) => action.status !== 'withdrawn').sort((a, b) => a.number - b.number),
  carried: open
    .filter((action) => action.status === 'open' && action.meeting < record.meeting.number)
    .sort((a, b) => a.id.localeCompare(b.id)),
  made: record.decisions.filter((decision) => decision.status !== 'withdrawn').sort((a, b) => a.number - b.number),
  notes: linesInOrder(record.discussion).filter((note) => !note.held && !note.withdrawn),
})
