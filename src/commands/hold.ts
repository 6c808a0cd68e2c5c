import { heldCard } from '../cards/held-card'
import { reply } from '../domain/reply'
import { type CaptureArgs, tooLong } from './action'
import { command, type Parsed } from './command'
import { isRefusal, placed, runningMeeting } from './found'
import { afterLine, newLine } from './note'
import { viewOf } from './show-items'

/**
 *     hold the group supports the change but …
 *
 * A line without a number until its wording is settled; one click makes it an action or a decision.
 */
export const hold = command<CaptureArgs<{ text: string }>>({
  name: 'hold',
  summary: 'Keep a line without a number until its wording is settled',
  examples: ['hold The SRO recommends the design change, subject to the test window'],
  chapter: 'capture',
  right: 'keep',
  parse: (words): Parsed<CaptureArgs<{ text: string }>> =>
    words.trim()
      ? (tooLong(words) ?? { args: { reading: { text: words.trim() } } })
      : { refused: 'Hold what? Try: hold The SRO recommends the design change' },
  decide: ({ reading }, known) => {
    const meeting = runningMeeting(known)
    if (isRefusal(meeting)) return meeting
    const line = newLine(known, meeting.number, { text: reading.text, held: true, ...placed(known) })
    return {
      changes: [{ kind: 'discussion', after: line }],
      events: [{ command: 'hold', after: line.text }],
      outcome: { command: 'hold', refs: [], note: line.id },
      group: afterLine(known),
    }
  },
  answerNeeds: ({ note }) => (note ? [{ of: 'discussion', id: note }] : []),
  answer: (outcome, known) => {
    const line = known.facts.discussion.find((each) => each.id === outcome.note)
    return line ? reply(heldCard(viewOf(known), line)) : reply({ text: '✓ held' })
  },
})
