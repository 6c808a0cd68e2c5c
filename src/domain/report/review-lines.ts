import type { Action, MeetingRecord } from '../record'
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
