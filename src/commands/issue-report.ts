import type { CardView } from '../cards/card-view'
import { checkCard } from '../cards/check-card'
import { issuedCard } from '../cards/issued-card'
import type { Issued, ReportVersion } from '../domain/issued'
import { localDate } from '../domain/print-due'
import type { Meeting } from '../domain/record'
import { issuedRef, meetingRef, parseRef } from '../domain/refs'
import type { Message, Reply } from '../domain/reply'
import { headlineReport } from '../domain/report/headline-report'
import { reportDifferences } from '../domain/report/report-differences'
import type { HeadlineReport } from '../domain/report/report-model'
import type { Facts, Need, Outcome } from '../ports'
import { checkNeeds, checkNeedsThen, findingsOf } from './check-facts'
import { command, type Decision, type Known, type Parsed } from './command'
import { contentHash } from './content-hash'
import { by } from './found'
import { refuse } from './refusals'
import { viewOf } from './show-items'

const EXAMPLE = 'issue report DAG032'

const issuedOf = ({ issued = [] }: Facts, meeting: number): Issued | undefined => issued.find((one) => one.meeting === meeting)

const lastVersion = (facts: Facts, meeting: number): Need[] => {
  const version = issuedOf(facts, meeting)?.versions.at(-1)?.version
  return version === undefined ? [] : [{ of: 'report', meeting, version }]
}

/** What must be mended or accepted first: the check, for the one who asked. */
const notYet = (known: Known, meeting: Meeting, must: number, card: Message): Reply => {
  const text = `${meeting.ref} was not issued: ${must === 1 ? 'one finding' : `${must} findings`} must be mended, or accepted with a reason.`
  return known.chat.kind === 'group'
    ? { here: [{ text: `${text} The check was sent to you privately.` }], privately: [card], toGroup: [], refused: true }
    : { here: [{ ...card, text: `${text}\n${card.text}` }], privately: [], toGroup: [], refused: true }
}

const frozen = (known: Known, report: HeadlineReport, before: HeadlineReport | undefined, issued: Issued): Decision => {
  const { version = 1, meeting } = report
  const changes = before ? reportDifferences(before, report) : []
  const whole: HeadlineReport = before ? { ...report, changes } : report
  const made: ReportVersion = { version, issueDate: meeting.issueDate ?? '', at: known.at, by: by(known), hash: contentHash(whole) }
  const ref = issuedRef(meeting.ref, version)
  const { chat } = known.settings
  return {
    changes: [
      { kind: 'issued', after: { ...issued, versions: [...issued.versions, made] } },
      { kind: 'report', meeting: meeting.number, version, report: whole },
      ...(chat && known.chat.kind !== 'terminal'
        ? [{ kind: 'tell' as const, card: { ref, conversationId: chat.conversationId, at: known.at } }]
        : []),
    ],
    events: [{ command: 'issue report', ref: meeting.ref, after: `version ${version}, ${made.hash}` }],
    outcome: { command: 'issue report', refs: [], note: `${meeting.number} ${version}` },
  }
}

/** Meeting and version that an issue came to. */
const noted = ({ note = '' }: Outcome): { meeting: number; version: number } => {
  const [meeting = 0, version = 0] = note.split(' ').map(Number)
  return { meeting, version }
}

/** The card of an issued version, from what was read; undefined where it is not there. */
export const issuedMessage = (view: CardView, facts: Facts, meeting: number, version: number): Message | undefined => {
  const issued = issuedOf(facts, meeting)
  const made = issued?.versions.find((one) => one.version === version)
  const report = facts.reports?.find((one) => one.meeting === meeting && one.version === version)?.report
  return issued && made && report ? issuedCard(view, issued, made, report) : undefined
}

/**
 *     issue report          issue report DAG034
 *
 * Freezes the report of a meeting that has ended, posts it, and sends it to the secretary. Refused with the check while anything must
 * be fixed. What changes in the record afterwards is a new version, with what differs.
 */
export const issueReport = command<{ number?: number }>({
  name: 'issue report',
  also: ['issue the report', 'publish report'],
  summary: 'Issue the Headline Report: checked, frozen, posted to the chat',
  examples: [EXAMPLE],
  chapter: 'meeting',
  right: 'decide',
  parse: (words, { settings }): Parsed<{ number?: number }> => {
    const said = words.trim().replace(/^(?:of|for)\s+|[.!]+$/gi, '')
    if (!said) return { args: {} }
    const ref = parseRef(settings, said)
    return ref?.kind === 'meeting'
      ? { args: { number: ref.number } }
      : { refused: `A report is of a meeting, and “${said.slice(0, 40)}” is none. Try: ${EXAMPLE}` }
  },
  needs: ({ number }, { meeting }) => {
    const wanted = number ?? meeting?.number
    return wanted === undefined ? [] : checkNeeds(wanted)
  },
  needsThen: (_args, known) => [
    ...checkNeedsThen(known.facts, known),
    ...lastVersion(known.facts, known.facts.meetings[0]?.meeting.number ?? 0),
  ],
  decide: ({ number }, known) => {
    const [record] = known.facts.meetings
    const judged = findingsOf(known.facts, known)
    if (!record || !judged)
      return refuse(
        number === undefined ? `${known.settings.code} has had no meeting yet. Say: start` : 'That meeting is not in the register.',
      )
    const { meeting } = record
    if (meeting.state === 'running')
      return refuse(
        `${meeting.ref} is still running. End it, then issue its report.`,
        [{ title: `End ${meeting.ref}`, words: 'end' }],
        known.group.id,
      )
    const must = judged.standing.filter(({ level }) => level === 'must fix')
    if (must.length > 0) return notYet(known, meeting, must.length, checkCard(viewOf(known), { meeting, ...judged, mayMend: true }))
    const issued = issuedOf(known.facts, meeting.number) ?? { meeting: meeting.number, ref: meeting.ref, date: meeting.date, versions: [] }
    const last = issued.versions.at(-1)
    const before = known.facts.reports?.find((one) => one.meeting === meeting.number)?.report
    const report = headlineReport(record, known.facts.open ?? [], known.settings, {
      version: (last?.version ?? 0) + 1,
      issueDate: localDate(known.at, known.settings),
    })
    if (last && before && reportDifferences(before, report).length === 0)
      return refuse(
        `Nothing has changed since version ${last.version} of ${meeting.ref} was issued, so that stands. To have it: report ${meeting.ref}`,
      )
    return frozen(known, report, before, issued)
  },
  answerNeeds: (outcome) => [{ of: 'issued' }, { of: 'report', ...noted(outcome) }],
  answer: (outcome, known) => {
    const { meeting, version } = noted(outcome)
    const ref = meetingRef(known.settings, meeting)
    const card = issuedMessage(viewOf(known), known.facts, meeting, version)
    if (!card) return { here: [{ text: '✓ issued' }], privately: [], toGroup: [] }
    const file = { groupId: known.group.id, meeting, format: 'docx' as const, version }
    const own = { text: `${ref} version ${version} is issued. Here it is.`, file }
    const others = known.settings.secretaries.filter((id) => id !== known.by.id).map((personId) => ({ personId, message: own }))
    const inChat = known.settings.chat !== undefined && known.chat.kind !== 'terminal'
    return {
      here: inChat && known.chat.kind === 'group' ? [] : [card],
      privately: [own],
      toGroup: inChat ? [{ message: card, ref: issuedRef(ref, version) }] : [],
      toPeople: others,
    }
  },
})
