import type { Discussion } from '../../domain/record'
import { discussionId } from '../../domain/refs'
import { discussionDifference } from '../importing/discussion-differences'
import type { Pair, Paragraph } from '../importing/discussion-pairs'
import type { Revision, Rows, Trace } from './revision'

/** The timestamp is the decision's, and printed beside it: in the note it would no longer follow it. */
const asKept = (text: string, { decisions }: Rows): string =>
  [...decisions.values()].reduce(
    (words, { ref, recordingTimestamp: stamp }) =>
      stamp ? words.replaceAll(`(DECISION ${ref} – recording timestamp ${stamp})`, `(DECISION ${ref})`) : words,
    text,
  )

const newLine = ({ area, speaker, text }: Paragraph, rows: Rows): Discussion => {
  const { meeting, counters, at, by } = rows
  counters.discussion += 1
  const id = discussionId(meeting.number, counters.discussion)
  const who = speaker ? { speaker } : {}
  return { id, meeting: meeting.number, number: counters.discussion, ...(area ? { area } : {}), ...who, text: asKept(text, rows), at, by }
}

const noted = (report: Paragraph, rows: Rows): Trace => {
  const fresh = newLine(report, rows)
  rows.lines.set(fresh.id, fresh)
  return { command: 'note', after: report.said }
}

const reworded = (line: Discussion, at: number, to: Paragraph, rows: Rows): Discussion => {
  const { speaker: _, ...rest } = line
  const parts = line.text.split('\n')
  parts[at] = asKept(to.text, rows)
  const text = parts.join('\n')
  if (at > 0) return { ...line, text }
  return { ...rest, ...(to.area ? { area: to.area } : {}), ...(to.speaker ? { speaker: to.speaker } : {}), text }
}

const without = (line: Discussion, at: number): Discussion => {
  const parts = line.text.split('\n').filter((_, place) => place !== at)
  return parts.some((part) => part.trim()) ? { ...line, text: parts.join('\n') } : { ...line, withdrawn: true }
}

/** A paragraph of the discussion that was reworded, moved, added or taken out. */
export const lineRevision = (pair: Pair): Omit<Revision, 'id'> => {
  const shown = discussionDifference(pair)
  const { register, report } = pair
  const { note, added } = register ?? {}
  // The wording of an outcome in the discussion, apart from the item's own: a note that cites it, and the item is printed there no more.
  if (added && report) return { ...shown, take: (rows) => noted(report, rows) }
  if (register && !note) return { ...shown, why: 'it is printed from an action or decision: change that one, and it follows' }
  const take = (rows: Rows): Trace => {
    const line = note && rows.lines.get(note.id)
    if (!register && report) return noted(report, rows)
    if (line && note) rows.lines.set(line.id, report ? reworded(line, note.at, report, rows) : without(line, note.at))
    return { command: report ? 'reword' : 'withdraw', before: register?.said ?? '', ...(report ? { after: report.said } : {}) }
  }
  return { ...shown, take }
}
