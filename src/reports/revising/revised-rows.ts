import { areaNames } from '../../domain/area-names'
import { isConfidential } from '../../domain/confidential'
import type { Instant } from '../../domain/due'
import type { By, MeetingRecord } from '../../domain/record'
import type { Change } from '../../ports'
import type { ImportPlan, Register } from '../importing/import-plan'
import type { Revision, Rows } from './revision'

const nameKey = (name: string): string => name.trim().toLowerCase()

/** What accepting these differences writes: each row once, as it is after all of them, and an event for each difference. */
export const revisedRows = (
  accepted: readonly Revision[],
  { group, settings, facts }: Register,
  record: MeetingRecord,
  at: Instant,
  by: By,
): Pick<ImportPlan, 'changes' | 'events' | 'group'> => {
  const { meeting } = record
  const isCurrent = group.meeting === meeting.number
  const before = {
    actions: new Map([...record.raised, ...facts.actions].map((one) => [one.id, one])),
    decisions: new Map([...record.decisions, ...facts.decisions].map((one) => [one.id, one])),
    lines: new Map(record.discussion.map((one) => [one.id, one])),
    attendees: new Map(record.attendees.map((one) => [nameKey(one.name), one])),
  }
  const rows: Rows = {
    settings,
    meeting,
    actions: new Map(before.actions),
    decisions: new Map(before.decisions),
    lines: new Map(before.lines),
    attendees: new Map(before.attendees),
    counters: { ...(isCurrent && group.running ? group.counters : meeting.counters) },
    decision: group.decision,
    at,
    by,
  }
  const events = accepted.flatMap(({ take }) => (take ? [take(rows)] : []))
  const label = areaNames(record)
  const closed = new Set(record.areas.filter(isConfidential).map(({ name }) => name))
  /** What an edit moves or adds under a confidential area is confidential, as it would be if it were typed there. */
  const placed = <T extends { area?: string; confidential?: true }>(row: T): T =>
    closed.has(label(row.area)) ? { ...row, confidential: true } : row
  const differing = <T>(was: Map<string, T>, is: Map<string, T>): T[] => [...is].flatMap(([id, row]) => (was.get(id) === row ? [] : [row]))
  const counted = JSON.stringify(rows.counters) !== JSON.stringify(meeting.counters)
  const changes: Change[] = [
    ...differing(before.actions, rows.actions)
      .map(placed)
      .map((after): Change => {
        const there = before.actions.get(after.id)
        const touched = after.meeting !== meeting.number && after.status !== there?.status ? { touchedAt: meeting.number } : {}
        return { kind: 'action', ...(there ? { before: there } : {}), after, ...touched }
      }),
    ...differing(before.decisions, rows.decisions)
      .map(placed)
      .map((after): Change => ({ kind: 'decision', after })),
    ...differing(before.lines, rows.lines)
      .map(placed)
      .map((after): Change => ({ kind: 'discussion', after })),
    ...differing(before.attendees, rows.attendees).map((after): Change => ({ kind: 'attendee', after })),
    ...(rows.meeting !== meeting || counted ? [{ kind: 'meeting' as const, meeting: { ...rows.meeting, counters: rows.counters } }] : []),
  ]
  return { changes, events, group: { ...group, decision: rows.decision, ...(isCurrent ? { counters: rows.counters } : {}) } }
}
