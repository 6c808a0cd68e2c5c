import { mentions } from '../mentions'
import { printDate } from '../print-due'
import type { Action, MeetingRecord, RecordedElsewhere } from '../record'
import { carriedInto } from '../review-walk'
import type { ReportLine } from './report-model'

const sentence = (text: string): string => {
  const trimmed = text.trim()
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

/** The verdict says it already. */
const isVerdict = (text: string): boolean => /^\s*(action\s+)?(ongoing|closed)?[\s.]*$/i.test(text)

/** Where the action stood when this meeting had looked at it: one that a later meeting closed was ongoing here. */
const verdict = (action: Action, meeting: string): string => {
  const later = action.closed?.meeting !== undefined && action.closed.meeting !== meeting
  if (later || action.status === 'open') return 'Action ongoing.'
  if (action.status === 'replaced')
    return action.replacedBy ? `Action closed and replaced with ${action.replacedBy}.` : 'Action closed and replaced.'
  return action.status === 'withdrawn' ? 'Action withdrawn.' : 'Action closed.'
}

/** What this meeting said of earlier actions, in reference order: the updates given at it, then whether each is ongoing, closed or replaced. */
export const reviewLines = (record: MeetingRecord): ReportLine[] => {
  const { ref, number } = record.meeting
  return record.touched
    .filter((action) => action.meeting < number)
    .sort((a, b) => a.id.localeCompare(b.id))
    .map((action) => {
      const updates = action.updates.filter((update) => update.meeting === ref).map((update) => update.text)
      const why = action.closed && (action.closed.meeting ?? ref) === ref ? (action.closed.why ?? '') : ''
      const words = [...updates, ...(updates.includes(why) ? [] : [why])].filter((text) => !isVerdict(text))
      return { kind: 'review', ref: action.ref, text: [...words.map(sentence), verdict(action, ref)].join(' ') }
    })
}

const NOT_DISCUSSED = 'Not discussed: '

/** Read back from a printed report it is no line of the record: it is computed again. */
export const isNotDiscussedLine = (text: string): boolean => text.startsWith(NOT_DISCUSSED)

/** Open actions of earlier meetings that this one neither touched nor spoke of, named in one line; of an imported report nothing is known. */
export const notDiscussedLines = (record: MeetingRecord, open: readonly Action[]): ReportLine[] => {
  const { number, issueDate } = record.meeting
  const touched = new Set(record.touched.map(({ id }) => id))
  const notes = record.discussion.filter((note) => !note.held && !note.withdrawn)
  const silent = carriedInto(number, open).filter(({ id, ref }) => !touched.has(id) && !notes.some(({ text }) => mentions(text, ref)))
  return issueDate || silent.length === 0 ? [] : [{ kind: 'note', text: `${NOT_DISCUSSED}${silent.map(({ ref }) => ref).join(', ')}.` }]
}

/** Meetings in whose place this one was held: "The meeting planned for 08/05/2024 was not held: …" */
export const notHeldLines = ({ meeting }: MeetingRecord): ReportLine[] =>
  (meeting.insteadOf ?? []).map(({ date, why }) => ({
    kind: 'note',
    text: sentence(`The meeting planned ${date ? `for ${printDate(date)}` : 'before'} was not held: ${why}`),
  }))

/** "Joint meeting with DAG on 08/05/2024: recorded as DAG036" */
export const elsewhereWords = ({ code, ref, date }: RecordedElsewhere): string =>
  `Joint meeting with ${code} on ${printDate(date)}: recorded as ${ref}`

/** Joint meetings whose record another group keeps. */
export const elsewhereLines = ({ meeting }: MeetingRecord): ReportLine[] =>
  (meeting.elsewhere ?? []).map((each) => ({ kind: 'note', text: sentence(elsewhereWords(each)) }))

/** What this meeting made of earlier reports: "The Headline Report of DAG034 was approved." */
export const verdictLines = ({ verdicts = [] }: MeetingRecord): ReportLine[] =>
  [...verdicts]
    .sort((a, b) => a.meeting - b.meeting)
    .map(({ ref, state, why }) => ({ kind: 'note', text: sentence(`The Headline Report of ${ref} was ${state}${why ? `: ${why}` : ''}`) }))
