import { areaNames, noArea } from '../../domain/area-names'
import { farness, likeness } from '../../domain/closeness'
import { isConfidential } from '../../domain/confidential'
import type { Settings } from '../../domain/group'
import { linesInOrder } from '../../domain/line-order'
import { headlineReport } from '../../domain/report/headline-report'
import { isNotDiscussedLine } from '../../domain/report/review-lines'
import type { MeetingRecord } from '../../ports'
import type { ImportedDiscussion } from './imported-report'
import { printedLine } from './printed-line'

/** A paragraph of the discussion as it is printed. */
export interface Paragraph {
  area: string
  speaker?: string
  text: string
  said: string
  key: string
  /** The note of the record that it is of, and its place in it. */
  note?: { id: string; at: number }
  /** Printed because nothing else mentions an item: no note of the record, so nothing is missing where a report lacks it. */
  added?: boolean
}

/** A note of several paragraphs comes back as several lines. */
const paragraphs = (
  area: string,
  speaker: string | undefined,
  text: string,
  more: Pick<Paragraph, 'added'> & { id?: string } = {},
): Paragraph[] =>
  text.split('\n').flatMap((part, at): Paragraph[] => {
    const { id, ...rest } = more
    const who = at === 0 ? speaker : undefined
    const own = part.replace(/\s+/g, ' ').trim()
    const said = who ? `${who}: ${own}` : own
    const note = id === undefined ? {} : { note: { id, at } }
    return own ? [{ area, ...(who ? { speaker: who } : {}), text: own, said, key: `${area}|${said}`.toLowerCase(), ...note, ...rest }] : []
  })

/** What the register would print of the meeting. */
const printed = (record: MeetingRecord, settings: Settings): Paragraph[] => {
  const area = areaNames(record)
  const notes = linesInOrder(record.discussion).filter((note) => !note.held && !note.withdrawn && !isConfidential(note))
  return headlineReport(record, [], settings).discussion.flatMap(({ area: name, lines }) => {
    const own = notes.filter((note) => area(note.area) === name)
    return lines.flatMap((line) => {
      const id = line.kind === 'note' ? own.shift()?.id : undefined
      const added = line.kind === 'action' || line.kind === 'decision'
      return paragraphs(name === noArea ? '' : name, line.speaker, printedLine(line), {
        ...(id ? { id } : {}),
        ...(added ? { added } : {}),
      })
    })
  })
}

/** What is in the first and not in the second, as often as it is. */
const without = (lines: readonly Paragraph[], others: readonly Paragraph[]): Paragraph[] => {
  const left = new Map<string, number>()
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1)
  return lines.filter(({ key }) => {
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count <= 0
  })
}

/** The same line with other words, or under another area. */
const reworded = (old: Paragraph, line: Paragraph): boolean => {
  if (old.said.toLowerCase() === line.said.toLowerCase()) return true
  if (old.area !== line.area) return false
  const short = Math.max(old.said.length, line.said.length) < 200
  return likeness(old.said, line.said) >= 0.5 || (short && farness(old.said, line.said) <= 0.5)
}

/** A paragraph that is not the same on both sides; one side alone: it is missing there, or new here. */
export interface Pair {
  register?: Paragraph
  report?: Paragraph
}

/**
 * The report's discussion against what the register would print of that meeting: reviews and outcomes included, which it prints without
 * keeping them as notes. A line reworded stands beside what it was; one moved to another place within its area is no difference.
 */
export const discussionPairs = (record: MeetingRecord, settings: Settings, lines: readonly ImportedDiscussion[]): Pair[] => {
  const there = printed(record, settings)
  const here = lines
    .filter(({ text }) => !isNotDiscussedLine(text))
    .flatMap(({ area = '', speaker, text }) => paragraphs(area, speaker, text))
  const gone = without(there, here)
  const fresh = without(here, there).map((report): Pair => {
    // Lines keep their order as a rule: what has been reworded is among the next.
    const match = gone.slice(0, 60).findIndex((old) => reworded(old, report))
    const [register] = match < 0 ? [] : gone.splice(match, 1)
    return register ? { register, report } : { report }
  })
  return [...fresh, ...gone.filter((line) => !line.added).map((register): Pair => ({ register }))]
}
