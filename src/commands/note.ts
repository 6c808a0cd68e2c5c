import { dateIn } from '../domain/local-time'
import type { Discussion } from '../domain/record'
import { discussionId } from '../domain/refs'
import { reply } from '../domain/reply'
import { spokenFor } from '../domain/spoken-for'
import type { Hearing } from '../language/hearing'
import { type CaptureArgs, captureArgs, tooLong } from './action'
import { command, type Known, type Parsed } from './command'
import { by, isRefusal, placed, runningMeeting } from './found'

/** A new discussion line of the running meeting, numbered after the last. */
export const newLine = (
  known: Known,
  meeting: number,
  fields: Pick<Discussion, 'text' | 'speaker' | 'area' | 'held' | 'confidential'>,
): Discussion => ({
  id: discussionId(meeting, known.group.counters.discussion + 1),
  meeting,
  number: known.group.counters.discussion + 1,
  ...(fields.area ? { area: fields.area } : {}),
  ...(fields.speaker ? { speaker: fields.speaker } : {}),
  text: fields.text,
  at: known.at,
  by: by(known),
  ...(fields.held ? { held: true } : {}),
  ...(fields.confidential ? { confidential: true } : {}),
  ...(known.source ? { source: known.source } : {}),
})

export const afterLine = (known: Known): Known['group'] => ({
  ...known.group,
  counters: { ...known.group.counters, discussion: known.group.counters.discussion + 1 },
})

/** "Elexon Representative: supports" has a speaker: a constituency or seat of the group, else a few capitalised words before a colon. */
const SPEAKER = /^([\p{L}&][\p{L}\p{N}_&'’.()/ -]{0,58}?)\s*[:：]\s+(?=\S)/u
const MOST_WORDS = 6

interface Line {
  text: string
  speaker?: string
  continues?: boolean
}

/** Words whose beginning names who spoke. */
const spoken = (text: string, { settings, at }: Hearing): Line & { known?: boolean } => {
  const [lead, said = ''] = SPEAKER.exec(text) ?? []
  if (!lead) return { text }
  const rest = text.slice(lead.length)
  const seat = spokenFor(settings, said, dateIn(settings.timeZone, at))
  if (seat) return { speaker: seat, text: rest, known: true }
  return /^[A-Z&]/.test(said) && said.split(/\s+/).length <= MOST_WORDS ? { speaker: said, text: rest } : { text }
}

/** "SS: supports the change" is a note without saying so, where a constituency of the group goes by that name. */
export const isSpoken = (text: string, hearing: Hearing): boolean => spoken(text, hearing).known === true

/**
 *     note Elexon Representative: supports, not pre-M10          SS: supports
 *
 * A discussion line under the speaker's current area, its speaker as the report prints them. `note + …` continues their last.
 */
export const note = command<CaptureArgs<Line>>({
  name: 'note',
  also: ['#info', 'info'],
  summary: 'Add a discussion line; a speaker before a colon is kept',
  examples: [
    'note Elexon Representative: supports the change, not before M10',
    'CR044: note the impact assessment is in the papers',
    'note + and asks for a test window',
  ],
  chapter: 'capture',
  right: 'keep',
  parse: (words, hearing): Parsed<CaptureArgs<Line>> => {
    const text = words.trim()
    if (!text || text === '+') return { refused: 'What is the note? Try: note Elexon Representative: supports the change' }
    const long = tooLong(text)
    if (long) return long
    if (text.startsWith('+')) return { args: { reading: { text: text.slice(1).trim(), continues: true } } }
    const { known: _known, ...reading } = spoken(text, hearing)
    return { args: { reading } }
  },
  fromArgs: (args, hearing) => {
    const parsed = note.parse(String(args.words ?? args.text ?? ''), hearing) as Parsed<CaptureArgs<Line>>
    return 'refused' in parsed ? parsed : { args: { ...parsed.args, ...captureArgs(args) } }
  },
  needs: ({ reading }, known) => (reading.continues && known.meeting ? [{ of: 'meeting', number: known.meeting.number }] : []),
  decide: ({ reading, area }, known) => {
    const meeting = runningMeeting(known)
    if (isRefusal(meeting)) return meeting
    const outcome = { command: 'note', refs: [] }
    if (reading.continues) {
      const mine = known.facts.meetings[0]?.discussion.filter((line) => line.by.id === known.by.id && !line.withdrawn && !line.held).at(-1)
      if (mine) {
        const after = { ...mine, text: `${mine.text} ${reading.text}` }
        return tooLong(after.text)
          ? { here: [{ text: 'Your last note is full: start a new one with note …' }], privately: [], toGroup: [], refused: true }
          : { changes: [{ kind: 'discussion', after }], events: [{ command: 'note', before: mine.text, after: after.text }], outcome }
      }
    }
    const line = newLine(known, meeting.number, { ...reading, ...placed(known, area) })
    return {
      changes: [{ kind: 'discussion', after: line }],
      events: [{ command: 'note', after: line.text }],
      outcome,
      group: afterLine(known),
    }
  },
  /** A tick, not a card a line: the meeting is not to be read twice. */
  answer: (_outcome, known) => {
    const line = known.facts.discussion.at(-1)
    const heard = line && !line.hidden && known.chat.kind === 'personal' && known.settings.posts === 'everything'
    const text = `${line?.speaker ? `${line.speaker}: ` : ''}${line?.text ?? ''}`
    return { ...reply({ text: '✓ noted' }), toGroup: heard ? [{ message: { text } }] : [] }
  },
})
