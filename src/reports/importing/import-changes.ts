import type { Instant } from '../../domain/due'
import type { Area, By, Counters } from '../../domain/record'
import { areaId } from '../../domain/refs'
import { reportAttendees } from '../../domain/report/report-attendees'
import type { Change } from '../../ports'
import { discussionDifference } from './discussion-differences'
import { discussionPairs } from './discussion-pairs'
import { oneRowEach } from './import-attendees'
import { attendeeDifferences, meetingDifferences } from './import-differences'
import { importItems } from './import-items'
import { meetingNumber } from './import-needs'
import { type ImportPlan, type Register, refusedPlan } from './import-plan'
import { attendeeRow, discussionRow, type Import, meetingRow, moment } from './import-rows'
import { importSettings } from './import-settings'
import type { ImportedReport } from './imported-report'

/** Areas the report names and the register lacks, in the report's order. */
const newAreas = (report: ImportedReport, there: readonly Area[], number: number): Area[] => {
  const last = Math.max(0, ...there.map((area) => area.number))
  const named = [...report.discussion, ...report.actions, ...report.decisions].flatMap((item) => (item.area ? [item.area] : []))
  const known = new Set(there.map((area) => area.name.toLowerCase()))
  const fresh = [...new Map(named.map((name) => [name.toLowerCase(), name])).values()].filter((name) => !known.has(name.toLowerCase()))
  return fresh.map((name, at) => ({ id: areaId(number, last + at + 1), meeting: number, number: last + at + 1, name }))
}

/** Letters of one event's text. */
const longestEvent = 8000

/** Nothing is lost: what fitted nowhere stays in the meeting's history, with its lines. */
const unplacedEvents = ({ unplaced }: ImportedReport, ref: string): ImportPlan['events'] => {
  const texts: string[] = []
  for (const { line, text } of unplaced) {
    const said = `line ${line}: ${text.slice(0, longestEvent)}`
    const last = texts.at(-1)
    if (last !== undefined && last.length + said.length < longestEvent) texts[texts.length - 1] = `${last}\n${said}`
    else texts.push(said)
  }
  return texts.map((after) => ({ command: 'import unplaced', ref, after }))
}

/**
 * What an accepted import writes: only what the register lacks. Where both have a row and disagree, the register stays and the difference
 * is told. The same report again gives nothing to do. `by` is who imports, `at` when (kept where the report has no date of its own).
 */
export const importChanges = (report: ImportedReport, register: Register, at: Instant, by: By): ImportPlan => {
  const { group, settings, facts } = register
  const number = meetingNumber(report, settings)
  if (number === undefined)
    return refusedPlan(group, `The report is of meeting "${report.meeting.ref ?? ''}", which is none of ${settings.code}.`)
  if (group.running && number >= (group.meeting ?? 0)) return refusedPlan(group, 'A meeting is running. End it first, then import.')
  const { date, start } = report.meeting
  const withSettings = importSettings(report, settings)
  const of: Import = { settings: withSettings, number, start: date ? moment(date, start, settings) : at, by }
  const there = facts.meetings.find((one) => one.meeting.number === number)
  const items = importItems(report, register, of)
  const changes: Change[] = [...items.changes]
  const differences = [...items.differences]

  const heard = there?.discussion ?? []
  const lines = heard.length > 0 ? [] : report.discussion.map((line, index) => discussionRow(line, index + 1, of))
  changes.push(...lines.map((after): Change => ({ kind: 'discussion', after })))
  if (there && heard.length > 0) differences.push(...discussionPairs(there, settings, report.discussion).map(discussionDifference))

  const printed = new Map((there ? reportAttendees(there.attendees, settings) : []).map((one) => [one.name.toLowerCase(), one]))
  const { rows, contested } = oneRowEach(report.attendees)
  for (const attendee of rows) {
    const after = attendeeRow(attendee, of)
    const before = printed.get(after.name.toLowerCase())
    if (before)
      differences.push(
        ...attendeeDifferences({ ...before, meeting: number, status: before.group === 'apologies' ? 'apologies' : 'present' }, after),
      )
    else changes.push({ kind: 'attendee', after })
  }

  const areas = newAreas(report, there?.areas ?? [], number)
  changes.push(...areas.map((area): Change => ({ kind: 'area', area })))
  const had: Counters = there?.meeting.counters ?? { action: 0, area: 0, discussion: 0 }
  const counters: Counters = {
    action: Math.max(had.action, items.lastAction),
    area: Math.max(had.area, ...areas.map((area) => area.number)),
    discussion: Math.max(had.discussion, lines.length),
  }
  const row = meetingRow(report, of, counters)
  if (there) differences.push(...meetingDifferences(there.meeting, row))
  // After an import nobody is chased until the secretary says so.
  const quiet = changes.length > 0 && withSettings.remindersOn ? { ...withSettings, remindersOn: false } : withSettings
  if (quiet !== settings) changes.push({ kind: 'settings', settings: quiet })
  const newest = number >= (group.meeting ?? 0)
  // Issued elsewhere: the meeting after it approves it. Of an older one, a meeting that is known already may have done so.
  if (!there && newest && row.issueDate)
    changes.push({ kind: 'issued', after: { meeting: number, ref: row.ref, date: row.date, versions: [] } })
  if (!there) changes.push({ kind: 'meeting', meeting: row })
  else if (changes.length > 0) changes.push({ kind: 'meeting', meeting: { ...there.meeting, counters } })
  return {
    changes,
    differences,
    events: [...items.events, ...(there ? [] : [...unplacedEvents(report, row.ref), { command: 'import', ref: row.ref }])],
    notTaken: [...items.notTaken, ...contested],
    group: {
      ...group,
      decision: Math.max(group.decision, items.lastDecision),
      ...(newest ? { meeting: number, counters } : {}),
    },
  }
}
