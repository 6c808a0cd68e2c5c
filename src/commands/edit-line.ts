import { dateIn } from '../domain/local-time'
import { discussionId } from '../domain/refs'
import { reply } from '../domain/reply'
import { spokenFor } from '../domain/spoken-for'
import { tooLong } from './action'
import { command, isReply } from './command'
import { formField } from './form-field'
import { linesMessage } from './lines'
import { refuse } from './refusals'
import { rewordLine } from './reword'

interface EditArgs {
  meeting: number
  number: number
  speaker: string
  text: string
}

const LONGEST_SPEAKER = 60

/** A line of the discussion as its form on the card of lines sends it; typed, it is `reword line 3 …`. */
export const editLine = command<EditArgs>({
  name: 'edit line',
  summary: 'Speaker and words of a line, from its form',
  examples: [],
  chapter: 'change',
  right: 'keep',
  parse: () => ({ refused: 'Try: reword line 3 s/old/new/' }),
  fromArgs: (args) => {
    const [meeting, number] = [Number(args.meeting), Number(args.form)]
    const text = formField(args, 'text')
    if (![meeting, number].every((one) => Number.isInteger(one) && one > 0 && one < 1_000_000)) return { refused: 'Which line? Say: lines' }
    if (!text) return { refused: 'A line without words would say nothing, so it is as it was.' }
    return tooLong(text) ?? { args: { meeting, number, text, speaker: formField(args, 'speaker').slice(0, LONGEST_SPEAKER) } }
  },
  needs: ({ meeting, number }) => [{ of: 'discussion', id: discussionId(meeting, number) }],
  decide: ({ number, speaker: said, text }, known) => {
    const line = known.facts.discussion.find((each) => each.number === number && !each.withdrawn)
    if (!line) return refuse('That line is not there any more. Say: lines')
    const { speaker: _speaker, ...rest } = line
    const speaker = spokenFor(known.settings, said, dateIn(known.settings.timeZone, known.at)) ?? said
    const decided = rewordLine({ ...rest, ...(speaker ? { speaker } : {}) }, text, `${line.meeting} ${number}`, 'That line')
    return isReply(decided) ? decided : { ...decided, outcome: { ...decided.outcome, command: 'edit line' } }
  },
  answerNeeds: ({ note = '' }) => [{ of: 'meeting', number: Number(note.split(' ')[0]) }],
  answer: ({ note = '' }, known) => {
    const [record] = known.facts.meetings
    const line = record?.discussion.find(({ number }) => number === Number(note.split(' ')[1]))
    return reply(record && line && known.chat.kind !== 'group' ? linesMessage(known, record, line.area ?? '') : { text: '✓ saved' })
  },
})
