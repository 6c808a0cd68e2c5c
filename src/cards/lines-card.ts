import type { Discussion, Meeting } from '../domain/record'
import type { Message } from '../domain/reply'
import { button, unfolding } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { withCount } from './counted'
import { cut } from './cut'
import { fitted } from './fitted'
import { actions, container, type Element, heading, line, quiet, run } from './layout'
import { short } from './plain'

interface Lines {
  meeting: Meeting
  /** Its label. */
  area: string
  /** Of the whole area, in the order of print. */
  lines: Discussion[]
  skip: number
  /** Other areas in which something was said. */
  others: string[]
  mayEdit: boolean
}

/** So many on a card: each can be edited and moved on it. */
const PAGE = 6
/** A longer text is edited by typing: its form would not fit beside others. */
const LONGEST = 2000
const ROOM = 17_000
const OTHERS = 4

const textOf = ({ number, speaker, text }: Discussion): string => `${number}. ${speaker ? `${speaker}: ` : ''}${text}`

/** What is said of an area's discussion, a page at a time: each line with its number, edited and moved by buttons. */
export const linesCard = (view: CardView, { meeting, area, lines, skip, others, mayEdit }: Lines): Message => {
  const { groupId } = view
  const title = withCount(`Discussion of ${meeting.ref}: ${area}`, lines.length)
  const form = ({ number, speaker, text }: Discussion): object =>
    unfolding(
      'Edit',
      [
        { type: 'Input.Text', id: `speaker ${number}`, label: 'Speaker', maxLength: 60, value: speaker ?? '' },
        { type: 'Input.Text', id: `text ${number}`, label: 'Line', isMultiline: true, maxLength: 4000, value: text },
      ],
      [
        button({
          title: 'Save',
          tooltip: `Save line ${number}`,
          style: 'positive',
          command: 'edit line',
          groupId,
          args: { meeting: meeting.number, form: String(number) },
          form: true,
        }),
      ],
    )
  const move = (title_: string, { number }: Discussion, step: 'up' | 'down'): object =>
    button({
      title: title_,
      tooltip: `Line ${number} ${step}`,
      command: 'move line',
      groupId,
      args: { words: `${meeting.ref} ${number} ${step}` },
    })
  const buttons = (item: Discussion): object[] => [
    ...(item.text.length <= LONGEST ? [form(item)] : []),
    ...(item !== lines[0] ? [move('↑', item, 'up')] : []),
    ...(item !== lines.at(-1) ? [move('↓', item, 'down')] : []),
  ]
  const draw = (item: Discussion, max: number): Element =>
    container(
      [
        line(
          [
            run(`${item.number}  `, { subtle: true }),
            ...(item.speaker ? [run(`${item.speaker}: `, { bold: true })] : []),
            cut(item.text, max),
          ],
          'None',
        ),
        ...(mayEdit && !item.hidden && buttons(item).length > 0 ? [actions(buttons(item))] : []),
      ],
      { separator: true },
    )
  const page = lines.slice(skip, skip + PAGE)
  const { elements } = fitted(page, draw, ROOM)
  const until = skip + Math.max(1, elements.length)
  const list = (name: string, args: object): object =>
    button({ title: name, command: 'lines', groupId, args: { meeting: meeting.number, ...args } })
  const none = 'Nothing was said under it.'
  return message({
    text: [
      title,
      ...(page.length ? page.map(textOf) : [none]),
      ...(lines.length > until ? [`and ${lines.length - until} more`] : []),
      ...(mayEdit && page[0] ? [`Say: reword line ${page[0].number} s/old/new/ · move line ${page[0].number} down`] : []),
    ].join('\n'),
    wide: true,
    body: [
      heading(title),
      ...(skip ? [quiet(`after the first ${skip}`)] : []),
      ...(page.length ? elements : [line([none])]),
      ...(lines.length > until ? [quiet(`and ${lines.length - until} more`, 'Medium')] : []),
      ...(others.length
        ? [quiet('Other areas', 'Medium'), actions(others.slice(0, OTHERS).map((name) => list(short(name, 40), { area: name })))]
        : []),
    ],
    actions: [
      ...(skip > 0 ? [list('Previous', { area, skip: Math.max(0, skip - PAGE) })] : []),
      ...(lines.length > until ? [list('Next', { area, skip: until })] : []),
    ],
  })
}
