import { areaNames } from '../domain/area-names'
import { linesOf, orderBeside } from '../domain/line-order'
import type { Discussion, MeetingRecord } from '../domain/record'
import { meetingRef, parseRef } from '../domain/refs'
import { reply } from '../domain/reply'
import { LONGEST_AREA } from './area'
import { command, type Known, type Parsed } from './command'
import { linesMessage } from './lines'
import { refuse } from './refusals'

interface MoveLineArgs {
  /** Its number; absent: the running meeting, else the last. */
  meeting?: number
  number: number
  to: { beside: number; where: 'before' | 'after' } | { step: 'up' | 'down' } | { area: string }
}

const EXAMPLE = 'move line 3 after 5'
const SAID =
  /^(?:(\S+)\s+)?(?:line\s+)?(\d{1,6})\s+(?:to\s+)?(?:(before|after|behind)\s+(?:line\s+)?(\d{1,6})|(up|down)|(?:under|to)?\s*(\S[\s\S]*))$/i

const where = ([word, beside, step, area]: (string | undefined)[]): MoveLineArgs['to'] | undefined => {
  if (word && beside) return { beside: Number(beside), where: word.toLowerCase() === 'before' ? 'before' : 'after' }
  if (step) return { step: step.toLowerCase() === 'up' ? 'up' : 'down' }
  return area && area.length <= LONGEST_AREA ? { area: area.trim() } : undefined
}

/** What becomes of the line; a text where it cannot. */
const moved = (line: Discussion, to: MoveLineArgs['to'], record: MeetingRecord): Discussion | string => {
  const label = areaNames(record)
  if ('area' in to) {
    const area = record.areas.find(({ name }) => name.toLowerCase() === to.area.toLowerCase())
    return { ...line, area: area?.name ?? to.area, ...(area?.confidential ? { confidential: true } : {}) }
  }
  const own = linesOf(record, line.area)
  const at = own.findIndex(({ id }) => id === line.id)
  const beside = 'step' in to ? own[at + (to.step === 'up' ? -1 : 1)] : record.discussion.find(({ number }) => number === to.beside)
  if (!beside || beside.held || beside.withdrawn || beside.id === line.id)
    return 'step' in to
      ? `Line ${line.number} is the ${to.step === 'up' ? 'first' : 'last'} of its area.`
      : `There is no other line ${to.beside}.`
  const side = 'step' in to ? (to.step === 'up' ? 'before' : 'after') : to.where
  const others = linesOf(record, beside.area).filter(({ id }) => id !== line.id)
  const { area: _area, ...rest } = line
  const there = label(beside.area) === label(line.area) ? line.area : beside.area
  return {
    ...rest,
    ...(there ? { area: there } : {}),
    ...(beside.confidential ? { confidential: true } : {}),
    order: orderBeside(others, beside, side),
  }
}

/** The line that was meant, in the record it stands in. */
const lineMeant = ({ facts }: Known, number: number): { record: MeetingRecord; line: Discussion } | undefined => {
  const [record] = facts.meetings
  const line = record?.discussion.find((each) => each.number === number && !each.withdrawn && !each.held)
  return record && line ? { record, line } : undefined
}

/**
 *     move line 3 after 5          move line 3 up          move line 3 to CR045 Decision          move line DAG035 3 before 2
 *
 * Lines are printed in the order they were said; a moved one stands where it was put, under that line's area. Its number stays.
 */
export const moveLine = command<MoveLineArgs>({
  name: 'move line',
  summary: 'Put a line of the discussion elsewhere: after another, up, down, under another area',
  examples: ['move line 1 to CR045 Decision', 'move line 2 before 1'],
  chapter: 'change',
  right: 'keep',
  parse: (words, { settings }): Parsed<MoveLineArgs> => {
    const [, of, number, ...rest] = SAID.exec(words.trim()) ?? []
    const ref = of === undefined ? undefined : parseRef(settings, of)
    const to = where(rest)
    if (!number || !to || (of !== undefined && ref?.kind !== 'meeting'))
      return {
        refused: `Which line goes where? Try: ${EXAMPLE}, move line 3 up, move line 3 to CR045 Decision. Say lines to see their numbers.`,
      }
    return { args: { number: Number(number), to, ...(ref ? { meeting: ref.number } : {}) } }
  },
  needs: ({ meeting }, known) => {
    const number = meeting ?? known.meeting?.number
    return number === undefined ? [] : [{ of: 'meeting', number }]
  },
  decide: ({ meeting, number, to }, known) => {
    const meant = lineMeant(known, number)
    if (!meant)
      return refuse(
        `There is no line ${number} in ${meetingRef(known.settings, meeting ?? known.meeting?.number ?? 0)}.`,
        [{ title: 'The lines of the discussion', words: 'lines' }],
        known.group.id,
      )
    const after = moved(meant.line, to, meant.record)
    if (typeof after === 'string') return refuse(after)
    const place = 'area' in to ? `to ${to.area}` : 'step' in to ? to.step : `${to.where} ${to.beside}`
    return {
      changes: [{ kind: 'discussion', after }],
      events: [{ command: 'move line', after: `${meant.record.meeting.ref} line ${number} ${place}` }],
      outcome: { command: 'move line', refs: [], note: `${after.meeting} ${number}` },
    }
  },
  answerNeeds: ({ note = '' }) => [{ of: 'meeting', number: Number(note.split(' ')[0]) }],
  answer: ({ note = '' }, known) => {
    const meant = lineMeant(known, Number(note.split(' ')[1]))
    return reply(
      known.chat.kind === 'group' || !meant
        ? { text: `✓ line ${note.split(' ')[1]} is moved` }
        : linesMessage(known, meant.record, meant.line.area ?? ''),
    )
  },
})
