import type { Instant } from '../../domain/due'
import type { Settings } from '../../domain/group'
import type { Action, Attendee, By, Counters, Decision, Discussion, Event, Meeting } from '../../domain/record'
import type { Difference } from '../importing/import-plan'

/** The rows of one meeting while accepted differences are worked into them, one after another. */
export interface Rows {
  settings: Settings
  meeting: Meeting
  actions: Map<string, Action>
  decisions: Map<string, Decision>
  lines: Map<string, Discussion>
  attendees: Map<string, Attendee>
  counters: Counters
  /** Highest decision number of the group. */
  decision: number
  at: Instant
  by: By
}

export type Trace = Pick<Event, 'command' | 'ref' | 'before' | 'after'>

/** One difference between an edited report and the record, to be accepted or not. */
export interface Revision extends Difference {
  /** The same as long as neither side changes. */
  id: string
  /** Works it into the rows and tells what the history keeps, under the name of the command that does the same. Absent: `why` it cannot be taken. */
  take?: (rows: Rows) => Trace
  why?: string
}
