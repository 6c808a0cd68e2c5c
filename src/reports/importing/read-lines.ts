import { type Patterns, refReader } from '../../domain/ref-reader'
import { citedRefs } from './cited-refs'
import { findAreas } from './find-areas'
import type { ImportedReport } from './imported-report'
import { type Ledger, openLedger } from './ledger'
import { findGaps, readActions } from './read-actions'
import { readAttendees } from './read-attendees'
import { readWhen } from './read-day'
import { readDecisions } from './read-decisions'
import { readDiscussion } from './read-discussion'
import { readHeader } from './read-header'
import { type Section, sections } from './sections'
import { type SourceLine, wordsOf } from './source-line'
import { timestamps } from './timestamps'

/** The code references begin with: the meeting's ("DAG035"), else that of most references. */
const codeOf = (meeting: string | undefined, lines: readonly SourceLine[]): string => {
  const named = /^(\p{L}[\p{L}&]*?)[-\s]?0*\d+$/u.exec(meeting ?? '')?.[1]
  if (named) return named
  const counted = new Map<string, number>()
  for (const found of lines.flatMap((line) => [...wordsOf(line).matchAll(/(?<!\p{L})(\p{Lu}{2,})(?:\d+-\d+|-DEC\d+)/gu)]))
    counted.set(found[1] ?? '', (counted.get(found[1] ?? '') ?? 0) + 1)
  return [...counted].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'X'
}

const readNext = (section: Section | undefined, ledger: Ledger): ImportedReport['nextMeeting'] => {
  for (const source of section?.lines ?? []) {
    const words = wordsOf(source)
    const read = readWhen(words)
    if (read) {
      ledger.place(source.line, ...read.said)
      return read.when
    }
    if (/^to be confirmed\.?$|^tbc$/i.test(words)) ledger.place(source.line, words)
    else ledger.find({ code: 'date-unreadable', line: source.line, message: `"${words.slice(0, 60)}" is no date of a next meeting` })
  }
  ledger.find({ code: 'next-meeting-missing', line: section?.at ?? 1, message: 'the date of the next meeting is missing' })
  return undefined
}

const missing: [Parameters<Map<string, unknown>['has']>[0], string][] = [
  ['actions', 'Actions'],
  ['decisions', 'Decisions'],
  ['discussion', 'Key Discussion Items'],
  ['attendees', 'Attendees'],
]

/** A Headline Report from its lines, wherever they came from. `refs`: the group's patterns, where they are not the usual ones. */
export const readLines = (lines: readonly SourceLine[], refs?: Patterns, ledger: Ledger = openLedger(lines)): ImportedReport => {
  const parts = sections(lines, ledger)
  for (const [name, heading] of missing)
    if (![...parts.keys()].some((part) => part === name))
      ledger.find({ code: 'section-missing', line: 1, message: `there is no section "${heading}"` })
  const header = parts.get('header')
  const meeting = header ? readHeader(header, ledger) : {}
  const reader = refReader(codeOf(meeting.ref, lines), refs)
  const number = /(\d+)$/.exec(meeting.ref ?? '')?.[1]
  const attendees = readAttendees(parts.get('attendees'), ledger)
  const people = new Set(attendees.flatMap((one) => [one.name, ...(one.onBehalfOf ? [one.onBehalfOf] : [])]))
  const ask = {
    reader,
    ledger,
    ...(number ? { meeting: Number(number) } : {}),
    ...(meeting.date ? { date: meeting.date } : {}),
    isKnown: (name: string) => people.has(name),
  }
  const actions = readActions(parts.get('actions'), ask)
  findGaps(actions, ask)
  const decisions = readDecisions(parts.get('decisions'), reader, ledger)
  const areas = [...new Set([...actions, ...decisions].flatMap((item) => (item.area && !item.areaCut ? [item.area] : [])))]
  const speakers = new Set(
    [...people, ...attendees.flatMap((one) => [one.role, ...(one.constituency ? [one.constituency] : [])])].filter(Boolean),
  )
  const discussion = readDiscussion(parts.get('discussion'), { reader, ledger, areas, isSpeaker: (name) => speakers.has(name) })
  findAreas([...actions, ...decisions], [...areas, ...discussion.flatMap((one) => (one.area ? [one.area] : []))], ledger)
  citedRefs({ discussion, actions, decisions, reader, ledger, ...(number ? { meeting: Number(number) } : {}) })
  const nextMeeting = readNext(parts.get('next'), ledger)
  const stamped = timestamps(decisions, discussion, reader, ledger)
  return {
    meeting,
    actions: actions.map(({ line: _, areaCut: __, ...action }) => action),
    decisions: stamped.map(({ line: _, areaCut: __, ...decision }) => decision),
    discussion: discussion.map(({ line: _, ...item }) => item),
    attendees,
    ...(nextMeeting ? { nextMeeting } : {}),
    ...ledger.close(),
  }
}
