import type { Issued } from '../domain/issued'
import { dueDate } from '../domain/print-due'
import type { Action, Area, Attendee, Meeting } from '../domain/record'
import type { Message } from '../domain/reply'
import { nextItemButton } from './agenda-card'
import { agendaLines, agendaText } from './agenda-lines'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { counted, withCount } from './counted'
import { fitted } from './fitted'
import { actionLines, actionText } from './item-line'
import { container, heading, line, quiet, section } from './layout'
import { placeWords, span } from './meeting-words'
import { dotted } from './plain'
import { waitingBlock, waitingWords } from './waiting-reports'

export interface RunningMeeting {
  meeting: Meeting
  areas: readonly Area[]
  /** Open actions of earlier meetings. */
  carried: readonly Action[]
  attendees: readonly Attendee[]
  /** The report of the meeting before, where it is not issued yet: "DAG034’s report is not issued yet". */
  unissued?: string
  /** Reports of earlier meetings that wait for this one's approval. */
  waiting?: readonly Issued[]
}

/** There by this meeting's day. */
const isDue = (view: CardView, meeting: Meeting, action: Action): boolean => {
  const due = dueDate(action.due, view.settings, meeting, action.meeting)
  return due !== undefined && due <= meeting.date
}

const attendance = (attendees: readonly Attendee[]): string => {
  const present = attendees.filter((each) => each.status === 'present').length
  return attendees.length === 0
    ? 'Attendance is not taken yet'
    : dotted([`${present} present`, attendees.length > present && `${attendees.length - present} apologies`])
}

/** The one card of a running meeting: what it has to deal with, and where it is. Drawn again where it stands as the meeting goes on. */
export const runningCard = (view: CardView, { meeting, areas, carried, attendees, unissued, waiting = [] }: RunningMeeting): Message => {
  const { groupId } = view
  const title = `${meeting.ref} has started`
  const due = carried.filter((action) => isDue(view, meeting, action))
  const others = carried.length - due.length
  const carriedTitle = withCount('Carried actions that are due', due.length)
  const rest =
    carried.length === 0
      ? 'No actions are carried.'
      : others > 0
        ? `${counted(others, 'carried action')} not due yet, or without a date.`
        : ''
  const { elements, left } = fitted(
    due,
    (action, max) => container(actionLines(view, action, Math.min(max, 180)), { separator: true }),
    14_000,
  )
  const next = meeting.next ? `Next meeting: ${span(meeting.next)}` : ''
  const said = [unissued ?? '', attendance(attendees), next].filter(Boolean)
  return message({
    text: [
      title,
      placeWords(meeting),
      ...said,
      ...(waiting.length > 0 ? [waitingWords(waiting)] : []),
      ...(areas.length > 0 ? ['Agenda:', ...agendaText(view, areas)] : []),
      ...(due.length > 0 ? [`${carriedTitle}:`, ...due.map((action) => actionText(view, action))] : []),
      ...(rest ? [rest] : []),
    ].join('\n'),
    wide: true,
    body: [
      heading(title),
      quiet(placeWords(meeting)),
      ...said.map((words) => line([words])),
      ...(waiting.length > 0 ? [waitingBlock(view, waiting)] : []),
      ...(areas.length > 0 ? [section('Agenda'), ...agendaLines(view, areas)] : []),
      ...(due.length > 0 ? [section(carriedTitle), ...elements] : []),
      ...(left > 0 ? [quiet(`and ${left} more`, 'Medium')] : []),
      ...(rest ? [line([rest], 'Medium')] : []),
    ],
    actions: [
      ...nextItemButton(view, areas),
      ...(carried.length > 0 ? [button({ title: 'Review carried actions', command: 'review', groupId, args: { words: '' } })] : []),
      button({ title: 'I am here', command: 'present', groupId, args: { words: '' } }),
    ],
  })
}
