import type { Event } from '../domain/record'
import type { Message } from '../domain/reply'
import { message } from './card'
import type { CardView } from './card-view'
import { cut } from './cut'
import { eventTime, eventWords } from './event-words'
import { fitted } from './fitted'
import { container, heading, line, quiet } from './layout'

interface History {
  ref: string
  /** Oldest first. */
  events: readonly Event[]
}

/** Who changed an item, what and when, with the words before and after; the newest first where not all fit. */
export const historyCard = (view: CardView, { ref, events }: History): Message => {
  const title = `History of ${ref}`
  const { elements, left } = fitted(events.toReversed(), (event, max) =>
    container([quiet(`${eventTime(view, event)} · ${cut(event.by.name, 80)}`), line([cut(eventWords(event), max)], 'None')], {
      separator: true,
    }),
  )
  return message({
    text: [title, ...events.map((event) => `${eventTime(view, event)} ${event.by.name} – ${eventWords(event)}`)].join('\n'),
    wide: true,
    body: [
      heading(title),
      ...(events.length ? elements.toReversed() : [line(['Nothing has changed since it was recorded.'])]),
      ...(left ? [quiet(`and ${left} earlier`, 'Medium')] : []),
    ],
  })
}
