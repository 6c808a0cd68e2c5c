import type { Area, Meeting } from '../domain/record'
import type { Message } from '../domain/reply'
import { agendaLines, agendaText } from './agenda-lines'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { counted } from './counted'
import { heading, line, quiet, section } from './layout'
import { placeWords, span } from './meeting-words'
import { dotted } from './plain'

export interface EndedMeeting {
  meeting: Meeting
  areas: readonly Area[]
  actions: number
  decisions: number
  discussion: number
  /** Open actions of earlier meetings. */
  carried: number
  /** What the check finds, where it was asked. */
  findings?: { must: number; advisory: number }
}

const foundWords = ({ must, advisory }: { must: number; advisory: number }): string =>
  must + advisory === 0
    ? 'The check finds nothing wrong.'
    : `The check finds ${dotted([must > 0 && `${must} to be fixed`, advisory > 0 && `${advisory} advisory`])}.`

/** The one card a meeting ends with: what was captured, what is wrong with it, and the two things to do next. */
export const endedCard = (view: CardView, { meeting, areas, carried, findings, ...captured }: EndedMeeting): Message => {
  const { groupId } = view
  const title = `${meeting.ref} has ended`
  const counts = `Captured: ${counted(captured.actions, 'action')}, ${counted(captured.decisions, 'decision')}, ${counted(captured.discussion, 'discussion line')}`
  const said = [
    counts,
    ...(findings ? [foundWords(findings)] : []),
    carried > 0 ? `Still open from earlier: ${counted(carried, 'action')}` : 'Nothing is open from earlier.',
    ...(meeting.next ? [`Next meeting: ${span(meeting.next)}`] : []),
  ]
  return message({
    text: [title, placeWords(meeting), ...said, ...(areas.length > 0 ? ['Agenda:', ...agendaText(view, areas)] : [])].join('\n'),
    body: [
      heading(title),
      quiet(placeWords(meeting)),
      ...said.map((words, index) => line([words], index ? 'Small' : 'Medium')),
      ...(areas.length > 0 ? [section('Agenda'), ...agendaLines(view, areas)] : []),
    ],
    actions: [
      button({ title: 'Check', style: 'positive', command: 'check', groupId, args: { words: meeting.ref } }),
      button({ title: 'Report', command: 'report', groupId, args: { words: `${meeting.ref} docx` } }),
      button({ title: 'Open actions', command: 'actions', groupId, args: { words: '' } }),
    ],
  })
}
