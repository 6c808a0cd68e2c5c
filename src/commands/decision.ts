import type { Decision } from '../domain/record'
import { decisionId, decisionRef } from '../domain/refs'
import type { Ruling } from '../domain/ruling'
import { type CaptureArgs, captureArgs, tooLong } from './action'
import { command, type Known, type Parsed } from './command'
import { by, isRefusal, needItem, placed, runningMeeting, settleHeld } from './found'
import type { ItemRef } from './item-words'
import { supersedes, superseding } from './supersede'

const TIMESTAMP = /[\s(,–-]*recording timestamp:?\s*(\d{1,2}:\d{2}:\d{2})\)?\.?$/i

/** What the group has settled of its decisions, and the rounds that were held in its area. */
const rulingOf = ({ settings, rounds = [] }: Known, area: string | undefined): Ruling | undefined => {
  const { decider, authority } = settings
  const about = rounds.flatMap(({ round }) => (area !== undefined && round.area === area ? [round.id] : []))
  const ruling = {
    ...(decider ? { decider } : {}),
    ...(authority ? { authority } : {}),
    ...(about.length > 0 ? { rounds: about } : {}),
  }
  return Object.keys(ruling).length > 0 ? ruling : undefined
}

interface DecisionReading {
  text: string
  recordingTimestamp?: string
  /** An earlier decision whose place it takes: "…, supersedes DAG-DEC98". */
  supersedes?: ItemRef
}

/**
 *     decision The SRO approved CR046 …, recording timestamp 02:02:00
 *
 * `…, supersedes DAG-DEC98` links the two. Numbers run over the group's whole life. An unknown recording timestamp stays blank.
 */
export const decision = command<CaptureArgs<DecisionReading>>({
  name: 'decision',
  also: ['resolved', '#decision'],
  summary: 'Record a decision that was made',
  examples: [
    'decision The SRO approved CR046 for the next interim release',
    'DECISION: The Chair rejected CR051, recording timestamp 01:35:00',
    'RESOLVED: the terms of reference are adopted',
  ],
  chapter: 'capture',
  right: 'decide',
  parse: (words, { settings }): Parsed<CaptureArgs<DecisionReading>> => {
    if (!words.trim()) return { refused: 'What was decided? Try: decision The SRO approved CR046 for the next release' }
    const long = tooLong(words)
    if (long) return long
    const stamp = TIMESTAMP.exec(words.trim())?.[1]?.padStart(8, '0')
    const { text, ref } = supersedes(words.trim().replace(TIMESTAMP, '').trim(), settings)
    return { args: { reading: { text, ...(stamp ? { recordingTimestamp: stamp } : {}), ...(ref ? { supersedes: ref } : {}) } } }
  },
  fromArgs: (args, hearing) => {
    const parsed = decision.parse(String(args.words ?? args.text ?? ''), hearing) as Parsed<CaptureArgs<DecisionReading>>
    return 'refused' in parsed ? parsed : { args: { ...parsed.args, ...captureArgs(args) } }
  },
  needs: ({ from, reading }) => [
    ...(from ? [{ of: 'discussion' as const, id: from }] : []),
    ...(reading.supersedes ? needItem(reading.supersedes) : []),
  ],
  decide: ({ reading, area, from }, known) => {
    const meeting = runningMeeting(known)
    if (isRefusal(meeting)) return meeting
    const number = known.group.decision + 1
    const place = placed(known, area)
    const ruling = rulingOf(known, place.area)
    const made: Decision = {
      id: decisionId(number),
      ref: decisionRef(known.settings, number),
      number,
      meeting: meeting.number,
      ...place,
      text: reading.text,
      status: 'made',
      earlier: [],
      ...(ruling ? { ruling } : {}),
      ...(reading.recordingTimestamp ? { recordingTimestamp: reading.recordingTimestamp } : {}),
      raisedAt: known.at,
      raisedBy: by(known),
      ...(known.source ? { source: known.source } : {}),
    }
    const settled = settleHeld(from, known)
    if (isRefusal(settled)) return settled
    const both = reading.supersedes ? superseding(made, reading.supersedes, known) : undefined
    if (both && isRefusal(both)) return both
    return {
      changes: [
        { kind: 'decision', after: both?.made ?? made },
        ...(both ? [{ kind: 'decision' as const, after: both.earlier }] : []),
        ...settled,
      ],
      events: [{ command: 'decision', ref: made.ref, after: made.text }],
      outcome: { command: 'decision', refs: [made.ref, ...(both ? [both.earlier.ref] : [])] },
      group: { ...known.group, decision: number },
    }
  },
})
