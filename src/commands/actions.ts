import { actionListCard } from '../cards/action-list-card'
import { meetingRef } from '../domain/refs'
import { reply } from '../domain/reply'
import { type ActionFilter, actionFilter, fits } from './action-filter'
import { command, type Known, type Parsed } from './command'
import { viewOf } from './show-items'

/** A list card stays readable on a phone, and below the size Teams takes. */
const PAGE = 40
/** Closed actions are looked for in this many meetings at a time, the newest first: what is read follows what is shown. */
const MEETINGS = 6
const LONGEST = 300

interface ActionsArgs {
  /** As typed. */
  said: string
  filter: ActionFilter
  skip: number
  /** The newest meeting whose actions are looked through; absent: the last one. */
  upTo?: number
}

const whole = (value: unknown): number => (typeof value === 'number' && value > 0 && value < 100_000 ? Math.floor(value) : 0)

const parse = (words: string, skip = 0, upTo = 0): Parsed<ActionsArgs> => {
  const said = words.trim().slice(0, LONGEST)
  const read = actionFilter(said)
  return 'args' in read ? { args: { said, filter: read.args, skip, ...(upTo > 0 ? { upTo } : {}) } } : read
}

/** First and last meeting that is looked through. */
const meetingsOf = ({ upTo }: ActionsArgs, { group }: Pick<Known, 'group'>): { from: number; to: number } => {
  const to = upTo ?? group.meeting ?? 1
  return { from: Math.max(1, to - MEETINGS + 1), to }
}

/**
 *     actions          actions IPA          actions owner:IPA area:CR045 due<2024-06-01 status:closed
 *
 * Open actions in reference order, a page at a time; closed ones from the newest meetings back.
 */
export const actions = command<ActionsArgs>({
  name: 'actions',
  also: ['open actions', 'action list'],
  summary: 'Open actions; add words, owner:, area:, due< or status: to filter',
  examples: ['actions', 'actions IPA', 'actions owner:IPA area:CR044 due<2027-06-01', 'actions status:closed window'],
  chapter: 'look up',
  right: 'look',
  parse: (words) => parse(words),
  fromArgs: (args) => parse(typeof args.words === 'string' ? args.words : '', whole(args.skip), whole(args.upTo)),
  needs: (args, known) => (args.filter.status === 'open' ? [{ of: 'open' }] : [{ of: 'raised', ...meetingsOf(args, known) }]),
  decide: (args, known) => {
    const { said, filter, skip } = args
    const { settings, facts } = known
    const open = filter.status === 'open'
    const { from, to } = meetingsOf(args, known)
    const among = open ? (facts.open ?? []) : [...facts.actions].sort((a, b) => b.meeting - a.meeting || a.number - b.number)
    const found = among.filter(fits(filter, known))
    const range = from === to ? meetingRef(settings, to) : `${meetingRef(settings, from)} to ${meetingRef(settings, to)}`
    const what = open ? `Open actions of ${settings.code}` : `Actions of ${range}`
    const page = found.slice(skip, skip + PAGE)
    const button = (title: string, to: { skip?: number; upTo?: number }) => ({
      title,
      words: said,
      ...(args.upTo ? { upTo: args.upTo } : {}),
      ...to,
    })
    return reply(
      actionListCard(viewOf(known), {
        title: said ? `${what}: ${said.toLowerCase()}` : what,
        actions: page,
        before: Math.min(skip, found.length),
        more: Math.max(0, found.length - skip - page.length),
        empty: said ? `No ${open ? 'open ' : ''}action has “${said}”. Say actions for all.` : 'No open actions.',
        pages: [
          ...(skip > 0 ? [button('Previous', { skip: Math.max(0, skip - PAGE) })] : []),
          ...(found.length > skip + PAGE ? [button('Next', { skip: skip + PAGE })] : []),
          ...(!open && from > 1 ? [button('Earlier meetings', { skip: 0, upTo: from - 1 })] : []),
          ...(open && said && !/\bstatus:/i.test(said) ? [{ title: 'Closed ones', words: `${said} status:closed` }] : []),
        ],
      }),
    )
  },
})
