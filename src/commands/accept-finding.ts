import type { Finding } from '../domain/check/finding'
import type { Settings } from '../domain/group'
import type { Waiver } from '../domain/record'
import { parseRef } from '../domain/refs'
import { reply } from '../domain/reply'
import { checkNeeds, checkNeedsThen, findingsOf } from './check-facts'
import { command, type Parsed } from './command'
import { by } from './found'
import { refuse } from './refusals'

interface AcceptFinding {
  code: string
  /** As typed: where it stands, or the reference it is about. */
  where: string
  /** From the card: exactly this one. */
  exactly?: { about?: string }
  meeting?: number
  why: string
}

const EXAMPLE = 'accept finding decision-without-timestamp DAG-DEC99 because the recording was lost'
const LONGEST_WHY = 500
/** Accepted at once: each is an operation of one transaction. */
const MOST = 60

const meetingOf = (words: string, settings: Settings): number | undefined => {
  const ref = parseRef(settings, words)
  return ref?.kind === 'meeting' ? ref.number : undefined
}

const parse = (words: string, settings: Settings): Parsed<AcceptFinding> => {
  const [, code, place = '', why = ''] =
    /^\[?([a-z]+(?:-[a-z]+)+)\]?(?:\s+(.*?))?\s*[,;]?\s+because\s+(\S[\s\S]*)$/i.exec(words.trim()) ?? []
  if (!code) return { refused: `Which finding, and why may it stand? Try: ${EXAMPLE}` }
  if (why.length > LONGEST_WHY) return { refused: `A reason of at most ${LONGEST_WHY} characters, please.` }
  const [, rest = '', of] = /^(.*?)\s*\bof\s+(\S+)$/i.exec(place) ?? []
  const meeting = of === undefined ? undefined : meetingOf(of, settings)
  const where = meeting === undefined ? place : rest
  return { args: { code: code.toLowerCase(), where: where.trim(), why: why.trim(), ...(meeting === undefined ? {} : { meeting }) } }
}

/** What a card's choice carries; undefined where it is none of ours. */
const chosen = (value: unknown): Pick<AcceptFinding, 'code' | 'where' | 'exactly'> | undefined => {
  try {
    const [code, where, about] = JSON.parse(String(value).slice(0, 2000))
    return typeof code === 'string' && typeof where === 'string'
      ? { code, where, exactly: typeof about === 'string' ? { about } : {} }
      : undefined
  } catch {
    return undefined
  }
}

const meant =
  ({ code, where, exactly }: AcceptFinding) =>
  (finding: Finding): boolean => {
    if (finding.code !== code) return false
    if (exactly) return finding.where === where && finding.about === exactly.about
    return !where || [finding.where, finding.about].some((place) => place?.toLowerCase() === where.toLowerCase())
  }

/**
 *     accept finding decision-without-timestamp DAG-DEC99 because the recording was lost
 *     accept finding area-empty Design Updates of DAG034 because nothing was said
 *
 * Kept with the meeting, with who and why; asked again where it comes to be about something else.
 */
export const acceptFinding = command<AcceptFinding>({
  name: 'accept finding',
  summary: 'Let a finding of the check stand, with a reason',
  examples: [EXAMPLE],
  chapter: 'meeting',
  right: 'decide',
  parse: (words, { settings }) => parse(words, settings),
  fromArgs: (args, { settings }) => {
    const one = chosen(args.finding)
    if (!one) return parse(String(args.words ?? ''), settings)
    const why = String(args.why ?? '').trim()
    const meeting = meetingOf(String(args.meeting ?? ''), settings)
    if (!why) return { refused: 'Why may it stand? The reason is kept with it.' }
    return { args: { ...one, why: why.slice(0, LONGEST_WHY), ...(meeting === undefined ? {} : { meeting }) } }
  },
  needs: ({ meeting }, known) => {
    const number = meeting ?? known.meeting?.number
    return number === undefined ? [] : checkNeeds(number)
  },
  needsThen: (_args, known) => checkNeedsThen(known.facts, known),
  decide: (args, known) => {
    const meeting = known.facts.meetings[0]?.meeting
    const all = findingsOf(known.facts, known)
    if (!meeting || !all) return refuse('That meeting is not in the register.')
    const findings = all.standing.filter(meant(args))
    if (findings.length === 0)
      return refuse(
        `The check of ${meeting.ref} finds no ${args.code}${args.where ? ` at ${args.where}` : ''}.`,
        [{ title: `Check ${meeting.ref}`, words: `check ${meeting.ref}` }],
        known.group.id,
      )
    const waiver = ({ code, where, about }: Finding): Waiver => ({
      meeting: meeting.number,
      code,
      where,
      ...(about === undefined ? {} : { about }),
      why: args.why,
      at: known.at,
      by: by(known),
    })
    return {
      changes: findings.slice(0, MOST).map((finding) => ({ kind: 'waiver' as const, after: waiver(finding) })),
      events: [
        {
          command: 'accept finding',
          before: findings
            .slice(0, MOST)
            .map(({ message }) => message)
            .join('; ')
            .slice(0, 2000),
          after: args.why,
        },
      ],
      outcome: { command: 'accept finding', refs: [], note: `${args.code} ${meeting.ref} ${Math.max(0, findings.length - MOST)}` },
    }
  },
  answer: ({ note = '' }) => {
    const [code, ref, left = '0'] = note.split(' ')
    const more = left === '0' ? '' : ` ${left} more of them stand: accept them with the same words again.`
    return reply({ text: `✓ Accepted in ${ref}: ${code}. The reason is kept.${more}` })
  },
})
