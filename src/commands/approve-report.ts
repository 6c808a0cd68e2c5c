import { type Issued, type ReportVerdict, waitingReports } from '../domain/issued'
import { meetingRef, parseRef } from '../domain/refs'
import { reply } from '../domain/reply'
import type { Hearing } from '../language/hearing'
import { command, type Decision, type Known, type Parsed } from './command'
import { by, isRefusal, runningMeeting } from './found'
import { refuse } from './refusals'

interface VerdictArgs {
  /** Meeting numbers; none: the only one that waits. */
  numbers: number[]
  why?: string
}

/** Each is three rows of the one transaction that settles them all. */
const MOST_AT_ONCE = 20

const numbersIn = (words: string, { settings }: Hearing): Parsed<{ numbers: number[] }> => {
  const numbers: number[] = []
  for (const part of words.split(/[\s,;&]+|\band\b/i).filter(Boolean)) {
    const ref = parseRef(settings, part.replace(/[.!:]+$/, ''))
    if (ref?.kind === 'meeting') numbers.push(ref.number)
    else if (!/^(?:of|for|the|from|meetings?|reports?|all)$/i.test(part))
      return { refused: `“${part.slice(0, 40)}” is no meeting of ${settings.code}. They look like ${meetingRef(settings, 34)}.` }
  }
  return { args: { numbers: [...new Set(numbers)] } }
}

/** Of an imported meeting nothing was issued here: its report came with it. */
const issuedElsewhere = ({ facts }: Known, number: number): Issued | undefined => {
  const meeting = facts.meetings.find((one) => one.meeting.number === number)?.meeting
  return meeting?.issueDate ? { meeting: number, ref: meeting.ref, date: meeting.date, versions: [] } : undefined
}

const settle = (state: ReportVerdict['state'], { numbers, why }: VerdictArgs, known: Known): Decision => {
  const at = runningMeeting(known)
  if (isRefusal(at)) return at
  const { facts, settings, group } = known
  const verb = state === 'approved' ? 'approve' : 'defer'
  const behind = why ? ` because ${why}` : ''
  const waiting = waitingReports(facts.issued ?? [], at.number)
  if (numbers.length === 0 && waiting.length > 1)
    return refuse(
      `Several reports wait: ${waiting.map(({ ref }) => ref).join(', ')}. Which?`,
      [...waiting.slice(0, 4).map(({ ref }) => ref), waiting.map(({ ref }) => ref).join(' and ')].map((refs) => ({
        title: refs,
        words: `${verb} report ${refs}${behind}`.slice(0, 600),
      })),
      group.id,
    )
  const wanted = numbers.length > 0 ? numbers : waiting.map(({ meeting }) => meeting)
  if (wanted.length === 0) return refuse(`No report of an earlier meeting waits for approval.`)
  if (wanted.length > MOST_AT_ONCE)
    return refuse(
      `${wanted.length} reports are too many for one step: ${verb} ${MOST_AT_ONCE} at most, then the others. Nothing has changed.`,
    )
  const found: Issued[] = []
  for (const number of wanted) {
    const issued = facts.issued?.find((one) => one.meeting === number) ?? issuedElsewhere(known, number)
    const ref = meetingRef(settings, number)
    if (number >= at.number) return refuse(`${ref} is not before ${at.ref}: a report is approved by a later meeting.`)
    if (!issued) return refuse(`The report of ${ref} has not been issued, so there is nothing to ${verb}. Say: issue report ${ref}`)
    found.push(issued)
  }
  const verdict = ({ meeting, ref }: Issued): ReportVerdict => ({
    at: at.number,
    meeting,
    ref,
    state,
    ...(why ? { why } : {}),
    when: known.at,
    by: by(known),
  })
  const open = found.filter(
    ({ approved, deferred }) => !approved && !(state === 'deferred' && deferred?.at === at.number && deferred.why === why),
  )
  return {
    changes: open.flatMap((issued) => [
      { kind: 'issued' as const, after: { ...issued, [state]: verdict(issued) } },
      { kind: 'verdict' as const, after: verdict(issued) },
    ]),
    events: open.map(({ ref }) => ({ command: `${verb} report`, ref, after: why ?? at.ref })),
    outcome: { command: `${verb} report`, refs: [], note: found.map(({ meeting }) => meeting).join(' ') },
  }
}

const needs = ({ numbers }: VerdictArgs) => [
  { of: 'issued' as const },
  ...numbers.slice(0, 5).map((number) => ({ of: 'meeting' as const, number })),
]

/** How each stands now: an approval that came first is what is told. */
const told = (note: string | undefined, { facts, settings }: Known): string[] =>
  (note ?? '').split(' ').flatMap((number) => {
    const issued = facts.issued?.find((one) => one.meeting === Number(number))
    const verdict = issued?.approved ?? issued?.deferred
    return verdict
      ? [
          `✓ The report of ${verdict.ref} was ${verdict.state} at ${meetingRef(settings, verdict.at)}${verdict.why ? `: ${verdict.why}` : ''}.`,
        ]
      : []
  })

const answers = {
  answerNeeds: () => [{ of: 'issued' as const }],
  answer: ({ note }: { note?: string }, known: Known) => reply({ text: told(note, known).join('\n') || '✓' }),
}

/**     approve report          approve report DAG034 and DAG033 — at the running meeting; printed under its minutes. */
export const approveReport = command<VerdictArgs>({
  name: 'approve report',
  also: ['approve reports', 'approve the report', 'approve the reports'],
  summary: 'Approve the report of an earlier meeting',
  examples: ['approve report DAG034'],
  chapter: 'meeting',
  right: 'decide',
  parse: numbersIn,
  needs,
  decide: (args, known) => settle('approved', args, known),
  ...answers,
})

/**     defer report DAG034 because updates are pending — it waits for the next meeting. */
export const deferReport = command<VerdictArgs>({
  name: 'defer report',
  summary: 'Leave the report of an earlier meeting for the next one, with the reason',
  examples: ['defer report DAG034 because updates are pending'],
  chapter: 'meeting',
  right: 'decide',
  parse: (words, hearing) => {
    // What stands first begins the reason: "because of pending updates", "pending updates because …".
    const [, refs = '', reason = ''] = /^(.*?)\s*\b(?:because\s+|(?=pending\s))([\s\S]*)$/i.exec(words.trim()) ?? [words, words]
    const why = reason.replace(/^of\s+/i, '').trim()
    if (!why) return { refused: 'Why is it deferred? Try: defer report DAG034 because updates are pending' }
    const read = numbersIn(refs, hearing)
    return 'args' in read ? { args: { ...read.args, why: why.replace(/[.\s]+$/, '').slice(0, 500) } } : read
  },
  needs,
  decide: (args, known) => settle('deferred', args, known),
  ...answers,
})
