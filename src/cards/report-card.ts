import { printDate } from '../domain/print-due'
import type { Meeting } from '../domain/record'
import type { Message } from '../domain/reply'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { counted } from './counted'
import { heading, line, quiet } from './layout'
import { dotted, short } from './plain'

interface Report {
  meeting: Meeting
  actions: number
  decisions: number
  discussion: number
  /** Open actions of the whole register, carried ones included. */
  open: number
  links: { title: string; url: string }[]
}

const formats = [
  { title: 'Word', format: 'docx' },
  { title: 'HTML', format: 'html' },
  { title: 'Markdown', format: 'md', secondary: true },
  { title: 'JSON', format: 'json', secondary: true },
]

/** Only what a browser opens safely; a loopback address may be http. */
const opens = (url: string): boolean => /^https?:\/\/[^\s]+$/i.test(url)

/** The Headline Report of a meeting, to be had in each format. */
export const reportCard = (view: CardView, { meeting, actions, decisions, discussion, open, links }: Report): Message => {
  const title = `Headline Report ${meeting.ref}`
  const counts = dotted([counted(actions, 'action'), counted(decisions, 'decision'), counted(discussion, 'discussion line')])
  const inAll = `${counted(open, 'open action')} in the register`
  const safe = links.filter(({ url }) => opens(url))
  return message({
    text: [
      `${title} (${printDate(meeting.date)}, ${meeting.classification})`,
      counts,
      inAll,
      ...safe.map((link) => `${link.title}: ${link.url}`),
    ].join('\n'),
    body: [heading(title), quiet(`${printDate(meeting.date)} · ${meeting.classification}`), line([counts], 'Medium'), quiet(inAll)],
    actions: [
      ...safe.slice(0, 4).map((link) => ({ type: 'Action.OpenUrl', title: short(link.title, 40), url: link.url })),
      ...formats.map(({ title: name, format, secondary }) =>
        button({
          title: name,
          tooltip: `${meeting.ref} as ${name}`,
          command: 'report',
          groupId: view.groupId,
          args: { words: `${meeting.ref} ${format}` },
          ...(secondary ? { secondary } : {}),
        }),
      ),
    ],
  })
}
