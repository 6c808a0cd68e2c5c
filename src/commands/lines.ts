import { linesCard } from '../cards/lines-card'
import { areaNames, noArea } from '../domain/area-names'
import { linesOf } from '../domain/line-order'
import type { MeetingRecord } from '../domain/record'
import { parseRef } from '../domain/refs'
import type { Message } from '../domain/reply'
import { reply } from '../domain/reply'
import { may } from '../domain/rights'
import type { Hearing } from '../language/hearing'
import { command, type Known, type Parsed } from './command'
import { currentArea } from './found'
import { refuse } from './refusals'
import { viewOf } from './show-items'

interface LinesArgs {
  /** Its number; absent: the running meeting, else the last. */
  meeting?: number
  /** Absent: the speaker's current one, else the first that has any. */
  area?: string
  skip: number
}

const LONGEST = 160

const whole = (value: unknown): number => (typeof value === 'number' && value > 0 && value < 100_000 ? Math.floor(value) : 0)

/** The card of one area's lines, as the meeting's record is. */
export const linesMessage = (known: Known, whole: MeetingRecord, area: string, skip = 0): Message => {
  // How many lines are confidential is nobody else's to know.
  const record = { ...whole, discussion: whole.discussion.filter((line) => !line.hidden) }
  const label = areaNames(record)
  const said = [...new Set(record.discussion.filter((line) => !line.held && !line.withdrawn).map((line) => label(line.area)))]
  const name = label(area)
  const lines = linesOf(record, name === noArea ? undefined : name)
  return linesCard(viewOf(known), {
    meeting: record.meeting,
    area: name,
    lines,
    skip: Math.min(skip, Math.max(0, lines.length - 1)),
    others: said.filter((each) => each !== name),
    mayEdit: may(known.role, 'keep') === 'yes',
  })
}

const read = (words: string, { settings }: Hearing): Parsed<LinesArgs> => {
  const [, first = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(words.trim().slice(0, LONGEST)) ?? []
  const ref = first ? parseRef(settings, first) : undefined
  const area = ref?.kind === 'meeting' ? rest : words.trim().slice(0, LONGEST)
  return { args: { skip: 0, ...(ref?.kind === 'meeting' ? { meeting: ref.number } : {}), ...(area ? { area } : {}) } }
}

/**
 *     lines          lines CR044 Decision          lines DAG035 CR044 Decision
 *
 * The discussion of one area, for the one who asks: each line can be edited and moved there.
 */
export const lines = command<LinesArgs>({
  name: 'lines',
  also: ['discussion lines'],
  summary: 'The discussion of an area, line by line: edit and reorder it',
  examples: ['lines', 'lines CR044 Decision'],
  chapter: 'change',
  right: 'look',
  parse: read,
  fromArgs: ({ words, meeting, area, skip }, hearing) => {
    if (typeof words === 'string') return read(words, hearing)
    const number = whole(meeting)
    return {
      args: {
        skip: whole(skip),
        ...(number ? { meeting: number } : {}),
        ...(typeof area === 'string' && area ? { area: area.slice(0, LONGEST) } : {}),
      },
    }
  },
  needs: ({ meeting }, known) => {
    const number = meeting ?? known.meeting?.number
    return number === undefined ? [] : [{ of: 'meeting', number }]
  },
  decide: ({ area, skip }, known) => {
    const [record] = known.facts.meetings
    if (!record) return refuse(`${known.settings.code} has no such meeting. Say: start`)
    const here = record.meeting.number === known.meeting?.number ? currentArea(known) : undefined
    const first = record.discussion.find((line) => !line.held && !line.withdrawn && !line.hidden)?.area
    const card = linesMessage(known, record, area ?? here ?? first ?? noArea, skip)
    return known.chat.kind === 'group'
      ? { ...reply({ text: `The discussion of ${record.meeting.ref} was sent to you privately.` }), privately: [card] }
      : reply(card)
  },
})
