import { HIDDEN } from '../confidential'
import { printOwners } from '../owner'
import { printDate } from '../print-due'
import type { HeadlineReport, ReportArea } from './report-model'

/** More than anybody reads; what is left out is counted. */
const MOST = 200

interface Entry {
  /** What is compared under one name. */
  key: string
  fields: Record<string, string>
}

const facts = ({ meeting, nextMeeting, title }: HeadlineReport): Entry => ({
  key: meeting.ref,
  fields: {
    title,
    date: [printDate(meeting.date), meeting.start, meeting.end].filter(Boolean).join(' '),
    venue: meeting.venue,
    classification: meeting.classification,
    'next meeting': nextMeeting ? [printDate(nextMeeting.date), nextMeeting.start, nextMeeting.end].filter(Boolean).join(' ') : '',
  },
})

const items = ({ actions, decisions, attendees }: HeadlineReport): Entry[] => [
  ...actions.map(({ ref, text, owners, dueBy, area, became = '' }) => ({
    key: ref,
    fields: { text, owner: printOwners(owners), due: dueBy, area, 'what became of it': became },
  })),
  ...decisions.map(({ ref, text, area, recordingTimestamp = '' }) => ({
    key: ref,
    fields: { text, area, 'recording timestamp': recordingTimestamp },
  })),
  ...attendees.map(({ name, role, heading, onBehalfOf = '' }) => ({
    key: name,
    fields: { role, 'attending as': heading, 'on behalf of': onBehalfOf },
  })),
]

const changed = (old: Entry, now: Entry): string[] => {
  // What it was is confidential from now on: that it became so is all there is to say.
  if (now.fields.text === HIDDEN) return old.fields.text === HIDDEN ? [] : [`${now.key} is confidential`]
  return Object.entries(now.fields).flatMap(([field, value]) => {
    const was = old.fields[field] ?? ''
    if (was === value) return []
    return [`${now.key}: ${field} ${value ? `is “${value}”` : 'is left out'}${was ? `, was “${was}”` : ''}`]
  })
}

/** Each paragraph of the discussion under its area; what it repeats of the tables is compared there. */
const paragraphs = (discussion: readonly ReportArea[]): string[] =>
  discussion.flatMap(({ area, lines }) =>
    lines
      .filter(({ kind }) => kind === 'note' || kind === 'review')
      .map(({ speaker, ref, text, kind }) => {
        const lead = kind === 'review' ? ref : speaker
        return `${area}: ${lead ? `${lead}: ` : ''}${text}`
      }),
  )

/** What is in the first and not in the second, as often as it is. */
const without = (these: readonly string[], those: readonly string[]): string[] => {
  const left = new Map<string, number>()
  for (const one of those) left.set(one, (left.get(one) ?? 0) + 1)
  return these.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count <= 0
  })
}

/** Paragraphs that are printed no more. Where anything of the discussion is confidential they may be of it: they are counted, not repeated. */
const leftOut = (gone: readonly string[], now: readonly ReportArea[]): string[] => {
  if (gone.length === 0 || !now.some(({ area }) => area === HIDDEN)) return gone.map((line) => `Discussion, left out: ${line}`)
  return [`Discussion, left out: ${gone.length === 1 ? 'one paragraph' : `${gone.length} paragraphs`}`]
}

/** What a report says otherwise than an earlier version of it, a line each; none: the same is printed. */
export const reportDifferences = (before: HeadlineReport, after: HeadlineReport): string[] => {
  const [old, now] = [items(before), items(after)]
  const known = new Map(old.map((entry) => [entry.key, entry]))
  const there = new Set(now.map(({ key }) => key))
  const [was, is] = [paragraphs(before.discussion), paragraphs(after.discussion)]
  const all = [
    ...changed(facts(before), facts(after)),
    ...now.flatMap((entry) => {
      const earlier = known.get(entry.key)
      return earlier ? changed(earlier, entry) : [`${entry.key} is new${entry.fields.text ? `: ${entry.fields.text}` : ''}`]
    }),
    ...old.filter(({ key }) => !there.has(key)).map(({ key }) => `${key} is left out`),
    ...without(is, was).map((line) => `Discussion, new: ${line}`),
    ...leftOut(without(was, is), after.discussion),
  ]
  return all.length > MOST ? [...all.slice(0, MOST), `and ${all.length - MOST} more`] : all
}
