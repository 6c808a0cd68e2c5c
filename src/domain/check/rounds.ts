import { viewOfSeat } from '../acting'
import { attendanceBySeat } from '../attendance'
import { statesOf } from '../round'
import { holderOn, seatName, seatsOf } from '../seats'
import type { Checked } from './checked'
import type { Finding } from './finding'

/**
 * Representatives who were there and from whom a round has no view: one advisory a round. Apart from them stand those who said that they
 * have none, those who were absent, and seats that nobody holds, who could not be asked. Silence in a round of objections is none.
 */
export const roundFindings = ({ record, settings }: Checked): Finding[] => {
  const { meeting, attendees } = record
  const all = seatsOf(settings)
  const { seats } = attendanceBySeat(settings, meeting, attendees)
  return statesOf(record)
    .filter(({ round }) => round.kind === 'views')
    .flatMap((state): Finding[] => {
      const { round } = state
      const standing = seats.map(({ seat, status }) => {
        const view = viewOfSeat(seat, state, settings, meeting)
        const none = view?.answers.every(({ choice, words }) => choice === 'none' && !words)
        const is = view
          ? none
            ? 'no view'
            : 'said'
          : status === 'present' || status === 'alternate'
            ? 'silent'
            : holderOn(seat, meeting.date)
              ? 'absent'
              : 'not asked'
        return { name: seatName(seat, all), is }
      })
      const named = (is: string): string =>
        standing
          .filter((each) => each.is === is)
          .map(({ name }) => name)
          .join(', ')
      if (!named('silent')) return []
      const apart = (['no view', 'absent', 'not asked'] as const).flatMap((is) => (named(is) ? [`${is}: ${named(is)}`] : []))
      return [
        {
          code: 'views-missing',
          level: 'advisory',
          where: round.area ?? meeting.ref,
          about: round.id,
          message: [`${round.subject || round.questions[0]}: present, and no view recorded: ${named('silent')}`, ...apart].join('; '),
        },
      ]
    })
}
