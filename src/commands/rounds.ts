import { roundCard } from '../cards/round-card'
import { type Round, roundId, roundRef } from '../domain/round'
import { seatsOf } from '../domain/seats'
import type { Change } from '../ports'
import { command, type Known, type Parsed } from './command'
import { by, isRefusal, placed, runningMeeting } from './found'
import { refuse } from './refusals'
import { viewOf } from './show-items'

interface Asked {
  subject: string
  questions: string[]
}

const MOST_QUESTIONS = 4
const LONGEST = 200
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `CR044: should the design change? and before M10?` -> a subject and its questions. */
export const readViews = (words: string): Parsed<Asked> => {
  const text = words.replace(/\s+/g, ' ').trim()
  const [, subject = '', rest = text] = /^([^:?]{1,60}?)\s*:\s+(.+)$/.exec(text) ?? []
  const questions = rest
    .split(/(?<=\?)\s*/)
    .map((each) => capital(each.replace(/^(?:and|;|,)\s*/i, '').trim()))
    .filter((each) => /\p{L}/u.test(each))
  if (questions.length === 0 || !text.includes('?'))
    return { refused: 'What is asked? Try: views CR044: should the design change? and before M10?' }
  if (questions.length > MOST_QUESTIONS) return { refused: `A round asks at most ${MOST_QUESTIONS} questions: begin another for the rest.` }
  if (questions.some((each) => each.length > LONGEST)) return { refused: `A question has at most ${LONGEST} characters.` }
  return { args: { subject, questions } }
}

const opened = (asked: Asked, kind: Round['kind'], known: Known): Round | ReturnType<typeof refuse> => {
  const meeting = runningMeeting(known)
  if (isRefusal(meeting)) return meeting
  const { area, confidential } = placed(known)
  if (confidential)
    return refuse('A round asks everybody in the chat, and what is said in this item is confidential. Name another area first.')
  // "Any objections?" alone is about what is being talked of.
  const subject = asked.subject || (kind === 'objections' ? (area ?? '') : '')
  if (!subject && kind === 'objections') return refuse('Objections to what? Try: objections? approve CR046')
  const { questions } = asked
  const number = (known.group.counters.round ?? 0) + 1
  const open = (known.rounds ?? []).find(
    ({ round }) => !round.closed && round.subject === subject && round.questions.join() === questions.join(),
  )
  if (open) return refuse(`That is being asked already, in round ${open.round.number}: answer on its card, or say view …`)
  return {
    id: roundId(meeting.number, number),
    meeting: meeting.number,
    number,
    kind,
    subject,
    questions,
    ...(area ? { area } : {}),
    at: known.at,
    by: by(known),
  }
}

const opening = (
  name: string,
  kind: Round['kind'],
  looks: { also: string[]; summary: string; examples: string[]; parse: (words: string) => Parsed<Asked> },
) =>
  command<Asked>({
    name,
    ...looks,
    chapter: 'meeting',
    right: 'decide',
    decide: (asked, known) => {
      const round = opened(asked, kind, known)
      if ('here' in round) return round
      const { settings, group } = known
      // Whose view counts is settled when they are asked: from here on the seats keep their ids.
      const seats: Change[] = settings.seats ? [] : [{ kind: 'settings', settings: { ...settings, seats: seatsOf(settings) } }]
      return {
        changes: [...seats, { kind: 'round', after: round }],
        events: [{ command: name, after: [round.subject, ...round.questions].filter(Boolean).join(' ') }],
        outcome: { command: name, refs: [roundRef(round.id)], note: round.id },
        group: { ...group, counters: { ...group.counters, round: round.number } },
      }
    },
    answer: ({ note }, known) => {
      const state = known.rounds?.find(({ round }) => round.id === note)
      if (!state) return { here: [{ text: '✓ asked' }], privately: [], toGroup: [] }
      const here = known.chat.kind === 'personal' || known.pressed ? [{ text: '✓ asked in the meeting’s chat' }] : []
      return { here, privately: [], toGroup: [{ message: roundCard(viewOf(known), state), ref: roundRef(state.round.id) }] }
    },
  })

/**     views CR044: should the design change? and before M10? — one card for all; each seat answers on it or by typing. */
export const views = opening('views', 'views', {
  also: ['round'],
  summary: 'Ask every representative for a view: one card for all, each question by itself',
  examples: ['views CR044: should the design change? and before M10?', 'views Should the design change for CR045?'],
  parse: readViews,
})

/**     objections? approve CR046 — recorded by seat with the reason; it does not block. */
export const objections = opening('objections?', 'objections', {
  also: ['objections', 'any objections?'],
  summary: 'Ask for objections to what the Chair is about to decide',
  examples: ['objections? approve CR046'],
  parse: (words) => {
    const subject = words
      .replace(/\s+/g, ' ')
      .replace(/^to\s+/i, '')
      .trim()
    return subject.length > LONGEST ? { refused: `A question has at most ${LONGEST} characters.` } : { args: { subject, questions: [] } }
  },
})
