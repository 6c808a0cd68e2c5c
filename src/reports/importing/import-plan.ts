import type { Group } from '../../domain/group'
import type { Event } from '../../domain/record'
import type { Base, Change, Facts } from '../../ports'

/** What the register holds already of what a report speaks of (`importNeeds`). A group with nothing yet has empty facts. */
export type Register = Pick<Base, 'group' | 'settings'> & { facts: Facts }

/** One field in which the report and the register disagree: shown row by row, never overwritten. */
export interface Difference {
  /** "DAG35-02", "DAG-DEC99", "meeting", "discussion 12", "attendee Chris Day". */
  what: string
  field: string
  /** Empty: not there. */
  register: string
  report: string
}

/** What accepting an import does. */
export interface ImportPlan {
  /** Set: nothing can be taken, and why. */
  refused?: string
  /** Only what the register lacks; empty where it has it all. The meeting's row and the settings come last. */
  changes: Change[]
  /** The group afterwards: numbering goes on behind the highest number imported. */
  group: Group
  events: Pick<Event, 'command' | 'ref' | 'after'>[]
  differences: Difference[]
  /** Rows that cannot be kept as they are, each with the reason. */
  notTaken: string[]
}

/** Refuses as a plan that does nothing. */
export const refusedPlan = (group: Group, refused: string): ImportPlan => ({
  refused,
  changes: [],
  group,
  events: [],
  differences: [],
  notTaken: [],
})
