import { printDate } from '../domain/print-due'
import type { Meeting } from '../domain/record'
import type { Message } from '../domain/reply'
import { button, unfolding } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { counted } from './counted'
import { cut } from './cut'
import { heading, line, quiet, run } from './layout'
import { dotted, short } from './plain'

interface Report {
  meeting: Meeting
  /** Draft or issued, and how the two differ: the first line, and what follows it. */
  state?: string[]
  /** Issued under this number; absent: the draft. */
  version?: number
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
]

/** Unfolded by a button: a card shows five at most. */
const otherFormats = [
  { title: 'Markdown', format: 'md' },
  { title: 'JSON', format: 'json' },
  { title: 'Actions as CSV', format: 'csv' },
  { title: 'Decisions as CSV', format: 'decisions-csv' },
  { title: 'Calendar of actions', format: 'ics' },
]

/** Only what a browser opens safely; a loopback address may be http. */
const opens = (url: string): boolean => /^https?:\/\/[^\s]+$/i.test(url)

/** The Headline Report of a meeting, to be had in each format. */
export const reportCard = (
  view: CardView,
  { meeting, state = [], version, actions, decisions, discussion, open, links }: Report,
): Message => {
  const title = `Headline Report ${meeting.ref}`
  const counts = dotted([counted(actions, 'action'), counted(decisions, 'decision'), counted(discussion, 'discussion line')])
  const inAll = `${counted(open, 'open action')} in the register`
  const safe = links.filter(({ url }) => opens(url))
  const asked = ({ title: name, format }: { title: string; format: string }): object =>
    button({
      title: name,
      tooltip: `${meeting.ref} as ${name}`,
      command: 'report',
      groupId: view.groupId,
      args: { words: `${meeting.ref} ${version === undefined ? 'draft' : `version ${version}`} ${format}` },
    })
  return message({
    text: [
      `${title} (${printDate(meeting.date)}, ${meeting.classification})`,
      ...state,
      counts,
      inAll,
      ...safe.map((link) => `${link.title}: ${link.url}`),
    ].join('\n'),
    body: [
      heading(title),
      quiet(`${printDate(meeting.date)} · ${meeting.classification}`),
      ...state.slice(0, 1).map((one) => line([run(one, { bold: true })], 'Medium')),
      ...state.slice(1).map((one) => quiet(cut(one, 300), 'Small')),
      line([counts], 'Medium'),
      quiet(inAll),
    ],
    actions: [
      ...safe.slice(0, 2).map((link) => ({ type: 'Action.OpenUrl', title: short(link.title, 40), url: link.url })),
      ...formats.map(asked),
      unfolding('Other formats', [], otherFormats.map(asked)),
    ],
  })
}
