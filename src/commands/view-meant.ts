import { actsFor } from '../domain/acting'
import { sameName } from '../domain/attendee-role'
import type { Seat } from '../domain/group'
import type { Meeting } from '../domain/record'
import type { Reply } from '../domain/reply'
import type { Answer, RoundState } from '../domain/round'
import { seatName, seatsNamed, seatsOf } from '../domain/seats'
import { refuse } from './refusals'
import { forSeat, type Speaker, speakerOf, type Unread } from './view-speaker'
import { readAnswers } from './view-words'

export interface ViewArgs {
  /** Typed: round, seat and answers are read from it once it is known what is asked. */
  words?: string
  /** From a card. */
  round?: string
  answers?: Answer[]
  /** Before typed words: `objects …` */
  verb?: string
}

/** As a round is named in words. */
export const asks = ({ round }: RoundState): string => round.subject || round.questions[0] || `round ${round.number}`

/** `CR044: Elexon: supports` -> round, seat and the rest; the secretary alone speaks for a seat. */
const readTyped = (words: string, known: Unread, open: readonly RoundState[]): { state?: RoundState; seats?: Seat[]; rest: string } => {
  const [, first = '', rest = ''] = /^([^:;]{1,60}?)\s*:\s*([\s\S]*)$/.exec(words) ?? []
  if (!first) return { rest: words }
  const state = open.find((each) => sameName(asks(each), first) || sameName(`round ${each.round.number}`, first))
  if (state) return { ...readTyped(rest, known, []), state }
  const seats = seatsNamed(known.settings, first)
  return seats.length > 0 ? { seats, rest } : { rest: words }
}

export interface Found {
  state: RoundState
  speaker: Speaker
  answers: Answer[]
}

/** The round and the seat that something said is for, and its answers; or what is asked first. */
export const viewMeant = (args: ViewArgs, known: Unread, meeting: Meeting): Found | Reply => {
  const open = (known.rounds ?? []).filter(({ round }) => !round.closed)
  const typed = args.words === undefined ? undefined : readTyped(args.words, known, open)
  const pressed = (known.rounds ?? []).find(({ round }) => round.id === args.round)
  if (pressed?.round.closed) return refuse('That round is closed: say it in the meeting, the secretary can note it.')
  const fit = args.verb ? open.filter(({ round }) => round.kind === 'objections') : open
  const state = pressed ?? typed?.state ?? (fit.length === 1 ? fit[0] : undefined)
  if (!state && fit.length > 1)
    return refuse(
      'Several rounds are open. Which one is this for?',
      fit.map((each) => ({ title: asks(each), words: `view ${asks(each)}: ${[args.verb, args.words].filter(Boolean).join(' ')}` })),
      known.group.id,
    )
  if (!state) return refuse('Nothing is being asked now, so nothing was recorded. To record it all the same, say: note …')
  const answers = args.answers ?? readAnswers([args.verb, typed?.rest].filter(Boolean).join(' '), state.round)
  const seats = typed?.seats ?? []
  if (seats.length === 0) return { state, speaker: speakerOf(known, meeting), answers }
  const own = actsFor(known.settings, meeting, known.by)?.seat.id
  const mine = seats.find(({ id }) => id === own)
  if (mine) return { state, speaker: speakerOf(known, meeting), answers }
  if (known.role !== 'secretary' && known.role !== 'chair')
    return refuse('Say your own view: only the secretary enters one for another seat.')
  const [seat, another] = seats
  if (another)
    return refuse(
      `Which of them? ${typed?.rest ?? ''}`.trim(),
      seats.map((each) => {
        const name = seatName(each, seatsOf(known.settings))
        return { title: name, words: `view ${asks(state)}: ${name}: ${typed?.rest ?? ''}` }
      }),
      known.group.id,
    )
  return { state, speaker: forSeat(seat as Seat, known, meeting), answers }
}
