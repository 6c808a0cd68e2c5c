import type { Issued } from '../domain/issued'
import { printDate } from '../domain/print-due'
import type { Action, Meeting } from '../domain/record'
import type { Message } from '../domain/reply'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { counted, withCount } from './counted'
import { fitted } from './fitted'
import { actionLines, actionText } from './item-line'
import { container, heading, line, quiet, section } from './layout'
import { dotted, short } from './plain'
import { waitingBlock, waitingWords } from './waiting-reports'

interface Info {
  meeting: Meeting
  carried: Action[]
  /** Reports of earlier meetings that wait for this one's approval. */
  waiting?: Issued[]
  phase: 'start' | 'end'
  actions?: number
  decisions?: number
  discussion?: number
}

const span = ({ date, start, end }: { date: string; start?: string; end?: string }): string =>
  [printDate(date), start && (end ? `${start}–${end}` : start)].filter(Boolean).join(' ')

/** A meeting opens with what is carried, and closes with what was captured. */
export const meetingCard = (
  view: CardView,
  { meeting, carried, waiting = [], phase, actions = 0, decisions = 0, discussion = 0 }: Info,
): Message => {
  const { groupId } = view
  const title = phase === 'start' ? `${meeting.ref} has started` : `${meeting.ref} has ended`
  const where = dotted([span(meeting), short(meeting.venue, 80), short(meeting.classification)])
  const next = meeting.next ? `Next meeting: ${span(meeting.next)}` : undefined
  const counts = `Captured: ${counted(actions, 'action')}, ${counted(decisions, 'decision')}, ${counted(discussion, 'discussion line')}`
  const carriedTitle = withCount(phase === 'start' ? 'Carried actions' : 'Still open from earlier', carried.length)
  const nothing = phase === 'start' ? 'No actions are carried.' : 'Nothing is open from earlier.'
  const { elements, left } = fitted(carried, (action, max) => container(actionLines(view, action, Math.min(max, 180)), { separator: true }))
  return message({
    text: [
      title,
      where,
      ...(phase === 'end' ? [counts] : []),
      ...(next ? [next] : []),
      ...(waiting.length ? [waitingWords(waiting)] : []),
      ...(carried.length ? [`${carriedTitle}:`, ...carried.map((action) => actionText(view, action))] : [nothing]),
    ].join('\n'),
    wide: true,
    body: [
      heading(title),
      quiet(where),
      ...(phase === 'end' ? [line([counts], 'Medium')] : []),
      ...(next ? [line([next])] : []),
      ...(waiting.length ? [waitingBlock(view, waiting)] : []),
      ...(carried.length ? [section(carriedTitle), ...elements] : [line([nothing])]),
      ...(left ? [quiet(`and ${left} more`, 'Medium')] : []),
    ],
    actions:
      phase === 'start'
        ? carried.length
          ? [button({ title: 'Review them', command: 'review', groupId, args: { words: '' } })]
          : []
        : [
            button({ title: 'Report', style: 'positive', command: 'report', groupId, args: { words: `${meeting.ref} docx` } }),
            button({ title: 'Open actions', command: 'actions', groupId, args: { words: '' } }),
          ],
  })
}
