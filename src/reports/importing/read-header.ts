import type { MeetingKind } from '../../domain/record'
import type { ImportedMeeting } from './imported-report'
import type { Ledger } from './ledger'
import { readWhen } from './read-day'
import type { Section } from './sections'
import { filled } from './source-line'

type Label = 'number' | 'kind' | 'when' | 'venue' | 'classification' | 'issued'

const labels: [RegExp, Label][] = [
  [/^meeting (?:number|no\.?|ref(?:erence)?)$/i, 'number'],
  [/^kind of meeting$/i, 'kind'],
  [/^(?:meeting )?date(?: and time| & time)?$/i, 'when'],
  [/^(?:venue|location)$/i, 'venue'],
  [/^classification$/i, 'classification'],
  [/^issue(?:d| date)$/i, 'issued'],
]

interface Fact {
  label: Label
  value: string
  line: number
}

const labelOf = (cell: string): Label | undefined => labels.find(([pattern]) => pattern.test(cell.trim()))?.[1]

/** Label and value stand in neighbouring cells, or in one with a colon between. */
const facts = (section: Section, ledger: Ledger): Fact[] =>
  section.lines.flatMap((source) => {
    const cells = filled(source)
    return cells.flatMap((cell, at): Fact[] => {
      const alone = labelOf(cell.replace(/:$/, ''))
      const [, before = '', behind = ''] = /^([^:]+):\s*(.+)$/s.exec(cell) ?? []
      const label = alone ?? labelOf(before)
      if (!label) return []
      const next = cells[at + 1] ?? ''
      ledger.place(source.line, alone ? cell : before)
      return [{ label, value: alone ? (labelOf(next.replace(/:$/, '')) ? '' : next) : behind, line: source.line }]
    })
  })

/** As a report prints it: "Extraordinary meeting", "By correspondence". */
const kindOf = (value: string): MeetingKind | undefined =>
  /\b(extraordinary|joint|correspondence)\b/i.exec(value)?.[1]?.toLowerCase() as MeetingKind | undefined

/** The meeting's own facts. What is missing or unreadable is a finding; what is none of them stays with the ledger. */
export const readHeader = (section: Section, ledger: Ledger): ImportedMeeting => {
  const meeting: ImportedMeeting = {}
  for (const source of section.lines) {
    const title = /^(.*?)\s*\bheadline report\b/i.exec(filled(source).join(' '))
    if (!title || meeting.title !== undefined || source.line > 20) continue
    if (title[1]) meeting.title = title[1]
    ledger.place(source.line, title[0])
  }
  for (const { label, value, line } of facts(section, ledger)) {
    const day = readWhen(value)
    if (label === 'number' && value) meeting.ref = value.replace(/\s+/g, '')
    else if (label === 'kind' && kindOf(value)) Object.assign(meeting, { kind: kindOf(value) })
    else if (label === 'venue' && value) meeting.venue = value
    else if (label === 'classification' && value) meeting.classification = value
    else if (label === 'when' && day) Object.assign(meeting, day.when)
    else if (label === 'issued' && day) meeting.issueDate = day.when.date
    else if (/^draft\b|^$/i.test(value)) ledger.place(line, value)
    else {
      ledger.find({ code: 'date-unreadable', line, message: `"${value}" is no date that can be read` })
      continue
    }
    const isDate = label === 'when' || label === 'issued'
    ledger.place(line, ...(isDate && day ? day.said : [value]))
  }
  for (const source of section.lines) {
    const foot = /^(\S+) headline report( [–-] draft)?\b/i.exec(filled(source).join(' '))
    if (foot && foot[1] === meeting.ref) ledger.place(source.line, foot[0], meeting.classification)
  }
  if (!meeting.ref) ledger.find({ code: 'meeting-missing', line: section.at, message: 'the meeting number is missing' })
  if (!meeting.date) ledger.find({ code: 'date-missing', line: section.at, message: 'the date of the meeting is missing' })
  return meeting
}
