import { reportCard } from '../cards/report-card'
import { localDate, printDate } from '../domain/print-due'
import type { MeetingRecord } from '../domain/record'
import { meetingRef } from '../domain/refs'
import type { Message, Reply, ReportFile } from '../domain/reply'
import { headlineReport } from '../domain/report/headline-report'
import { reportDifferences } from '../domain/report/report-differences'
import { may } from '../domain/rights'
import type { Need } from '../ports'
import { command, type Decision, type Known } from './command'
import { refuse } from './refusals'
import { type ReportArgs, reportWords } from './report-words'
import { viewOf } from './show-items'

/** Which of a meeting's reports is meant: the number it was issued under, or none for the draft; or why there is none. */
const versionOf = (
  { which, version }: ReportArgs,
  record: MeetingRecord,
  { facts, settings, group }: Known,
): { version?: number } | Reply => {
  const { ref, number, issueDate } = record.meeting
  const versions = facts.issued?.find(({ meeting }) => meeting === number)?.versions ?? []
  const last = versions.at(-1)?.version
  if (version !== undefined)
    return versions.some((one) => one.version === version)
      ? { version }
      : refuse(`There is no version ${version} of ${ref}${last ? `: the last one is version ${last}` : ', which has not been issued'}.`)
  if (which === 'issued' && last === undefined && !issueDate)
    return refuse(
      `The report of ${meetingRef(settings, number)} has not been issued.`,
      [
        { title: 'The draft', words: `report ${ref} draft` },
        { title: 'Issue it', words: `issue report ${ref}` },
      ],
      group.id,
    )
  return which === 'draft' || last === undefined ? {} : { version: last }
}

/** What the reader is looking at: issued or draft, and how the record differs from what was issued last. */
const stateOf = (version: number | undefined, record: MeetingRecord, { facts, settings }: Known): string[] => {
  const { meeting } = record
  const versions = facts.issued?.find((one) => one.meeting === meeting.number)?.versions ?? []
  const last = versions.at(-1)
  const frozen = facts.reports?.find((one) => one.meeting === meeting.number && one.version === last?.version)?.report
  const now = headlineReport(record, facts.open ?? [], settings)
  const changes = frozen ? reportDifferences(frozen, now) : []
  const differs = changes.length === 1 ? 'one difference' : `${changes.length} differences`
  if (version === undefined) {
    if (!last) return [meeting.issueDate ? `Issued on ${printDate(meeting.issueDate)}, as it was imported` : 'Draft, not yet issued']
    return [`Draft of version ${last.version + 1}: ${differs} from version ${last.version}`, ...changes.slice(0, 10)]
  }
  const made = versions.find((one) => one.version === version)
  const issued = `Issued as version ${version} on ${printDate(made?.issueDate ?? localDate(meeting.startedAt, settings))}`
  if (version !== last?.version) return [`${issued}; the latest is version ${last?.version}`]
  return changes.length === 0
    ? [issued]
    : [issued, `The record has changed since: ${differs}. For the draft say: report ${meeting.ref} draft`]
}

const decide = (args: ReportArgs, known: Known): Decision => {
  const [record] = known.facts.meetings
  if (!record)
    return refuse(
      args.number === undefined ? `${known.settings.code} has had no meeting yet. Say: start` : 'That meeting is not in the register.',
    )
  if (args.confidential && may(known.role, 'decide') !== 'yes')
    return refuse(`What is confidential is for ${known.settings.code}'s secretary and Chair.`)
  // Nothing confidential was ever issued: of it there is the record alone.
  const found = args.confidential ? {} : versionOf(args, record, known)
  if ('here' in found) return found
  const { meeting } = record
  const file: ReportFile = {
    groupId: known.group.id,
    meeting: meeting.number,
    format: args.format ?? 'docx',
    ...found,
    ...(args.confidential ? { confidential: args.confidential } : {}),
  }
  const card = reportCard(viewOf(known), {
    meeting,
    state: stateOf(found.version, record, known),
    ...found,
    actions: record.raised.filter((each) => each.status !== 'withdrawn').length,
    decisions: record.decisions.filter((each) => each.status === 'made').length,
    discussion: record.discussion.filter((each) => !each.withdrawn && !each.held && !each.hidden).length,
    open: (known.facts.open ?? []).length,
    links: [],
  })
  const answer: Message = { ...card, file }
  const what = found.version === undefined ? `draft report of ${meeting.ref}` : `report of ${meeting.ref} (version ${found.version})`
  if (args.toChair) return toChair(known, what, answer)
  return known.chat.kind === 'group'
    ? { here: [{ text: `The ${what} was sent to you privately.` }], privately: [answer], toGroup: [] }
    : { here: [answer], privately: [], toGroup: [] }
}

const toChair = (known: Known, what: string, answer: Message): Decision => {
  const { chairs, people } = known.settings
  if (may(known.role, 'decide') !== 'yes') return refuse(`Sending a report to the Chair is for the secretary.`)
  if (chairs.length === 0) return refuse('I do not know who the Chair is. Say settings, and pick them there.')
  const names = chairs.map((id) => people.find((person) => person.id === id)?.name ?? 'the Chair').join(' and ')
  const text = `${known.by.name} asks for your comments on the ${what}.\n${answer.text}`
  return {
    here: [{ text: `The ${what} was sent to ${names} for comment.` }],
    privately: [],
    toGroup: [],
    toPeople: chairs.map((personId) => ({ personId, message: { ...answer, text } })),
  }
}

/**
 *     report          report DAG035 docx          report DAG035 draft          report DAG035 version 1          report to the Chair
 *
 * As it was issued, or the draft where it was not: the card says which. For the one who asks: in the group's chat the answer only says
 * that it was sent privately.
 */
export const report = command<ReportArgs>({
  name: 'report',
  also: ['headline report'],
  summary: 'The Headline Report, as issued or as a draft, sent to you privately',
  examples: ['report', 'report DAG035 docx', 'report DAG035 draft', 'report to the Chair', 'report confidential'],
  chapter: 'meeting',
  right: 'look',
  parse: reportWords,
  needs: ({ number }, { meeting }) => {
    const wanted = number ?? meeting?.number
    return wanted === undefined ? [] : [{ of: 'meeting', number: wanted }, { of: 'open' }, { of: 'issued' }]
  },
  needsThen: (_args, { facts }): Need[] => {
    const number = facts.meetings[0]?.meeting.number
    const issued = facts.issued?.find(({ meeting }) => meeting === number)
    const last = issued?.versions.at(-1)
    return issued && last ? [{ of: 'report', meeting: issued.meeting, version: last.version }] : []
  },
  decide,
})

/**     draft report          draft report DAG035 — as the record stands, issued or not. */
export const draftReport = command<ReportArgs>({
  name: 'draft report',
  summary: 'The report as the record stands now, sent to you privately',
  examples: ['draft report'],
  chapter: 'meeting',
  right: 'look',
  parse: (words, hearing) => reportWords(`${words} draft`, hearing),
  needs: (args, known) => report.needs?.(args, known) ?? [],
  needsThen: (args, known) => report.needsThen?.(args, known) ?? [],
  decide,
})
