import { createHash } from 'node:crypto'
import { areaNames } from '../../domain/area-names'
import { HIDDEN, isConfidential } from '../../domain/confidential'
import type { Instant } from '../../domain/due'
import type { By, MeetingRecord } from '../../domain/record'
import { refReader } from '../../domain/ref-reader'
import { reportAttendees } from '../../domain/report/report-attendees'
import { discussionPairs } from '../importing/discussion-pairs'
import { oneRowEach } from '../importing/import-attendees'
import { actionDifferences, attendeeDifferences, decisionDifferences, meetingDifferences } from '../importing/import-differences'
import type { Difference, Register } from '../importing/import-plan'
import { actionRow, attendeeRow, decisionRow, type Import, meetingRow, moment } from '../importing/import-rows'
import type { ImportedReport } from '../importing/imported-report'
import { actionRevision, decisionRevision } from './item-revisions'
import { lineRevision } from './line-revisions'
import { attendeeRevision, meetingRevision } from './meeting-revisions'
import { redactedStays } from './redacted-stays'
import type { Revision, Rows } from './revision'

type Told = Omit<Revision, 'id'>

const named = (told: Told): Revision => {
  const { what, field, register, report } = told
  return { ...told, id: createHash('sha256').update([what, field, register, report].join('\n')).digest('base64url').slice(0, 8) }
}

const rowOf = (what: string, register: string, report: string): Difference => ({ what, field: 'row', register, report })

/** The public report says of a confidential item that there is one: that is no edit of it. */
const isPrintedHidden = (there: Parameters<typeof isConfidential>[0], { text }: { text: string }): boolean =>
  isConfidential(there) && text.trim().toLowerCase() === HIDDEN.toLowerCase()

/** An item that the edited report has and the record lacks takes its own number, if that is free. */
const newItem = (ref: string, text: string, put: (rows: Rows) => void, free: boolean): Told => ({
  ...rowOf(ref, '', text),
  ...(free
    ? {
        take: (rows: Rows) => {
          put(rows)
          return { command: 'import', ref, after: text }
        },
      }
    : { why: 'its number is of another meeting, or none: capture it instead' }),
})

const itemRevisions = (report: ImportedReport, { settings, facts }: Register, record: MeetingRecord, of: Import): Told[] => {
  const reader = refReader(settings.code, settings.refs)
  const name = areaNames(record)
  const area = (id: string | undefined): string | undefined => (id === undefined ? undefined : name(id))
  const actions = new Map([...record.raised, ...facts.actions].map((one) => [one.id, one]))
  const decisions = new Map([...record.decisions, ...facts.decisions].map((one) => [one.id, one]))
  const seen = new Set<string>()
  const told: Told[] = []
  for (const imported of report.actions) {
    const ref = reader.exact(imported.ref)?.ref
    if (ref?.kind !== 'action' || seen.has(ref.id)) continue
    seen.add(ref.id)
    const here = actionRow(imported, ref, of)
    const there = actions.get(ref.id)
    if (there && isPrintedHidden(there, here)) continue
    if (there)
      told.push(
        ...actionDifferences(there, here, settings, record.meeting, area).map((one) => ({ ...one, ...actionRevision(there, here, one) })),
      )
    else
      told.push(
        newItem(
          here.ref,
          here.text,
          (rows) => {
            rows.actions.set(here.id, here)
            rows.counters.action = Math.max(rows.counters.action, here.number)
          },
          ref.meeting === of.number,
        ),
      )
  }
  for (const imported of report.decisions) {
    const ref = reader.exact(imported.ref)?.ref
    if (ref?.kind !== 'decision' || seen.has(`d${ref.id}`)) continue
    seen.add(`d${ref.id}`)
    const here = decisionRow(imported, ref, of)
    const there = decisions.get(ref.id)
    if (there && isPrintedHidden(there, here)) continue
    if (there) told.push(...decisionDifferences(there, here, area).map((one) => ({ ...one, ...decisionRevision(there, here, one) })))
    else
      told.push(
        newItem(
          here.ref,
          here.text,
          (rows) => {
            rows.decisions.set(here.id, here)
            rows.decision = Math.max(rows.decision, here.number)
          },
          true,
        ),
      )
  }
  for (const there of record.raised.filter((one) => one.status !== 'withdrawn' && !seen.has(one.id)))
    told.push({ ...rowOf(there.ref, there.text, ''), ...actionRevision(there, there, rowOf(there.ref, there.text, '')) })
  for (const there of record.decisions.filter((one) => one.status !== 'withdrawn' && !seen.has(`d${one.id}`)))
    told.push({ ...rowOf(there.ref, there.text, ''), ...decisionRevision(there, undefined, rowOf(there.ref, there.text, '')) })
  return told
}

const attendeeRevisions = (report: ImportedReport, { settings }: Register, record: MeetingRecord, of: Import): Told[] => {
  const printed = new Map(reportAttendees(record.attendees, settings).map((one) => [one.name.toLowerCase(), one]))
  const { rows } = oneRowEach(report.attendees)
  const told = rows.flatMap((row): Told[] => {
    const here = attendeeRow(row, of)
    const there = printed.get(here.name.toLowerCase())
    if (!there) return [attendeeRevision(here, rowOf(`attendee ${here.name}`, '', [here.role, here.status].filter(Boolean).join(', ')))]
    const status = there.group === 'apologies' ? 'apologies' : 'present'
    return attendeeDifferences({ ...there, meeting: of.number, status }, here).map((one) => attendeeRevision(here, one))
  })
  const names = new Set(rows.map((one) => one.name.toLowerCase()))
  const gone = [...printed.values()].filter((one) => !names.has(one.name.toLowerCase()))
  return [
    ...told,
    ...gone.map(({ name, role }) => ({
      ...rowOf(`attendee ${name}`, role, ''),
      why: `nobody is taken off the list: say apologies ${name} if they were not there`,
    })),
  ]
}

/**
 * An edited report against the record of its meeting, line by line: wording, owners, dues, areas, decisions, discussion, attendees, the
 * meeting's facts. Empty: they agree. `facts` as `importNeeds` reads them; `by` and `at` are whose and when the accepted ones become.
 */
export const revisions = (report: ImportedReport, register: Register, record: MeetingRecord, at: Instant, by: By): Revision[] => {
  const { settings } = register
  const { date, start } = report.meeting
  const of: Import = { settings, number: record.meeting.number, start: date ? moment(date, start, settings) : at, by }
  const row = meetingRow(report, of, record.meeting.counters)
  const stays = redactedStays(record, register)
  const told = [
    ...meetingDifferences(record.meeting, row).map((one) => meetingRevision(row, one)),
    ...itemRevisions(report, register, record, of).map(stays.item),
    ...discussionPairs(record, settings, report.discussion).map((pair) => stays.line(lineRevision(pair), pair)),
    ...attendeeRevisions(report, register, record, of),
  ].map(named)
  return [
    ...new Map(
      told.map((one, index) => [told.findIndex(({ id }) => id === one.id) === index ? one.id : `${one.id}.${index}`, one]),
    ).entries(),
  ].map(([id, one]) => ({ ...one, id }))
}
