import { inOrder } from '../agenda'
import { areaNames, isMinutes, minutesAndActions, noArea } from '../area-names'
import { HIDDEN } from '../confidential'
import type { Instant } from '../due'
import { linesInOrder } from '../line-order'
import { mentions } from '../mentions'
import type { Action, MeetingRecord } from '../record'
import { statesOf } from '../round'
import { printRuling, printStamp } from '../ruling'
import type { ReportArea, ReportLine } from './report-model'
import { elsewhereLines, notDiscussedLines, notHeldLines, reviewLines, verdictLines } from './review-lines'

type Said = { area: string; at: Instant; line: ReportLine }

/** `(DECISION DAG-DEC99)` in a note gains the recording timestamp that the record holds. */
const timed = (text: string, record: MeetingRecord): string =>
  record.decisions.reduce((words, decision) => {
    const stamp = printStamp(decision)
    return stamp ? words.replaceAll(`(DECISION ${decision.ref})`, `(DECISION ${decision.ref} – recording timestamp ${stamp})`) : words
  }, text)

/** Actions and decisions that no note mentions: each is printed once where it was taken, so that nothing is in the tables alone. */
const outcomes = (record: MeetingRecord, notes: readonly Said[], area: (of: string | undefined) => string): Said[] => {
  const silent = (ref: string): boolean => !notes.some((note) => mentions(note.line.text, ref))
  const states = statesOf(record)
  const actions = record.raised
    .filter((action) => action.status !== 'withdrawn' && silent(action.ref))
    .map(({ ref, text, area: of, raisedAt }): Said => ({ area: area(of), at: raisedAt, line: { kind: 'action', ref, text } }))
  const decisions = record.decisions
    .filter((decision) => decision.status !== 'withdrawn' && silent(decision.ref))
    .map((decision): Said => {
      const stamp = printStamp(decision)
      const text = printRuling({ ...decision, text: decision.discussed ?? decision.text }, states)
      const line: ReportLine = { kind: 'decision', ref: decision.ref, text, ...(stamp ? { recordingTimestamp: stamp } : {}) }
      return { area: area(decision.area), at: decision.raisedAt, line }
    })
  return [...actions, ...decisions].sort((a, b) => a.at.localeCompare(b.at))
}

/** Notes keep their own order; an outcome stands behind the last note written before it, wherever that was moved. */
const merged = (notes: readonly Said[], taken: readonly Said[]): ReportLine[] => {
  const before = ({ at }: Said): Said | undefined =>
    notes.reduce<Said | undefined>((last, note) => (note.at <= at && (!last || note.at >= last.at) ? note : last), undefined)
  const behind = (note?: Said): ReportLine[] => taken.filter((outcome) => before(outcome) === note).map(({ line }) => line)
  return [...behind(), ...notes.flatMap((note) => [note.line, ...behind(note)])]
}

/** Key Discussion Items: areas in the order of the agenda, each once, with what was said, what came of it and, under the minutes, the review. */
export const reportDiscussion = (record: MeetingRecord, carried: readonly Action[]): ReportArea[] => {
  const area = areaNames(record)
  const notes = linesInOrder(record.discussion)
    .filter((note) => !note.held && !note.withdrawn)
    .map((note): Said => {
      const line: ReportLine = { kind: 'note', ...(note.speaker ? { speaker: note.speaker } : {}), text: timed(note.text, record) }
      return { area: area(note.area), at: note.at, line }
    })
  const taken = outcomes(record, notes, area)
  const agenda = inOrder(record.areas).map((one) => one.name)
  const skipped = new Set(record.areas.filter((one) => one.skipped).map((one) => one.name))
  const reviewed = [
    ...notHeldLines(record),
    ...elsewhereLines(record),
    ...verdictLines(record),
    ...reviewLines(record),
    ...notDiscussedLines(record, carried),
  ]
  const minutes = agenda.find(isMinutes) ?? minutesAndActions
  const said = [...notes, ...taken].map((one) => one.area)
  const loose = said.includes(noArea) && !agenda.includes(noArea) ? [noArea] : []
  const opening = reviewed.length > 0 && !agenda.includes(minutes) ? [minutes] : []
  const printed = [...new Set([...loose, ...opening, ...agenda, ...said])].filter((name) => !skipped.has(name) || said.includes(name))
  return printed.map((name) => {
    const within = (one: Said): boolean => one.area === name
    const lines = [...merged(notes.filter(within), taken.filter(within)), ...(name === minutes ? reviewed : [])]
    // How much was said of what is confidential is nobody else's to know.
    return { area: name, lines: name === HIDDEN ? [{ kind: 'note', text: HIDDEN }] : lines }
  })
}
