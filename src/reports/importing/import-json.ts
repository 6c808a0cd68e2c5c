import { printDate } from '../../domain/print-due'
import type { ImportedReport } from './imported-report'

const phrases = { 'next-meeting': 'next meeting', asap: 'ASAP', none: '' }

/** The words of the due; as a report prints it, where none were read. */
const saidOf = ({ due }: ImportedReport['actions'][number]): string => {
  if (due.said !== undefined) return due.said
  if (due.kind === 'date') return printDate(due.date)
  return due.kind === 'meeting' ? due.meeting : phrases[due.kind]
}

/**
 * What was read as `--json` prints it: each field named by the interface is there in every row, in its order (an area or a fact that the
 * document lacks is an empty text), and behind them what else the document said (title, team, heading). `importReport` reads it back.
 */
export const importJson = (report: ImportedReport): string => {
  const { ref = '', date = '', start = '', end = '', venue = '', classification = '', kind, issueDate = '', title } = report.meeting
  return JSON.stringify({
    meeting: { ref, date, start, end, venue, classification, kind, issueDate, ...(title ? { title } : {}) },
    actions: report.actions.map((action) => {
      const { ref: own, area = '', text, owners, due, carried, status, replacedBy } = action
      return {
        ref: own,
        area,
        text,
        owners: owners.map(({ party = '', persons, collective, team }) => ({ party, persons, collective, ...(team ? { team } : {}) })),
        due: { ...due, said: saidOf(action) },
        carried,
        status,
        ...(replacedBy ? { replacedBy } : {}),
      }
    }),
    decisions: report.decisions.map(({ ref: own, area = '', text, recordingTimestamp }) => ({
      ref: own,
      area,
      text,
      ...(recordingTimestamp ? { recordingTimestamp } : {}),
    })),
    discussion: report.discussion.map(({ area = '', speaker, text, refs }) => ({ area, ...(speaker ? { speaker } : {}), text, refs })),
    attendees: report.attendees.map(({ name, role, constituency, onBehalfOf, status, heading }) => ({
      name,
      role,
      ...(constituency ? { constituency } : {}),
      ...(onBehalfOf ? { onBehalfOf } : {}),
      status,
      ...(heading ? { heading } : {}),
    })),
    nextMeeting: report.nextMeeting ?? null,
    findings: report.findings,
    unplaced: report.unplaced,
  })
}
