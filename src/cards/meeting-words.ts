import { printDate } from '../domain/print-due'
import type { Meeting } from '../domain/record'
import { dotted, short } from './plain'

const KINDS = { ordinary: '', extraordinary: 'extraordinary meeting', joint: 'joint meeting', correspondence: 'by correspondence' }

export const span = ({ date, start, end }: { date: string; start?: string; end?: string }): string =>
  [printDate(date), start && (end ? `${start}–${end}` : start)].filter(Boolean).join(' ')

/** "10/04/2024 10:00–13:00 · Virtual – MS Teams · Public": the scheduled times, whatever became of them. */
export const placeWords = (meeting: Meeting): string =>
  dotted([
    span(meeting),
    [KINDS[meeting.kind ?? 'ordinary'], meeting.joint && `with ${meeting.joint.code}`].filter(Boolean).join(' '),
    short(meeting.venue, 80),
    short(meeting.classification),
  ])
