import { noArea } from '../../domain/area-names'
import { farness, likeness } from '../../domain/closeness'
import type { Settings } from '../../domain/group'
import { headlineReport } from '../../domain/report/headline-report'
import { isNotDiscussedLine } from '../../domain/report/review-lines'
import type { MeetingRecord } from '../../ports'
import type { Difference } from './import-plan'
import type { ImportedDiscussion } from './imported-report'
import { printedLine } from './printed-line'

interface Line {
  area: string
  said: string
  key: string
  /** Printed because nothing else mentions an item: no note of the record, so nothing is missing where a report lacks it. */
  added?: boolean
}

/** Paragraphs as they are printed: a note of several comes back as several lines. */
const paragraphs = (area: string, speaker: string | undefined, text: string, added = false): Line[] =>
  text
    .split('\n')
    .map((part, at) => (speaker && at === 0 ? `${speaker}: ${part}` : part).replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((said) => ({ area, said, key: `${area}|${said}`.toLowerCase(), added }))

/** What the register would print of the meeting. */
const printed = (record: MeetingRecord, settings: Settings): Line[] =>
  headlineReport(record, [], settings).discussion.flatMap(({ area, lines }) =>
    lines.flatMap((line) =>
      paragraphs(area === noArea ? '' : area, line.speaker, printedLine(line), line.kind === 'action' || line.kind === 'decision'),
    ),
  )

/** What is in the first and not in the second, as often as it is. */
const without = (lines: readonly Line[], others: readonly Line[]): Line[] => {
  const left = new Map<string, number>()
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1)
  return lines.filter(({ key }) => {
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count <= 0
  })
}

/** The same line with other words, or under another area. */
const reworded = (old: Line, line: Line): boolean => {
  if (old.said.toLowerCase() === line.said.toLowerCase()) return true
  if (old.area !== line.area) return false
  const short = Math.max(old.said.length, line.said.length) < 200
  return likeness(old.said, line.said) >= 0.5 || (short && farness(old.said, line.said) <= 0.5)
}

/**
 * The report's discussion against what the register would print of that meeting: reviews and outcomes included, which it prints without
 * keeping them as notes. A line reworded stands beside what it was; one moved to another place within its area is no difference.
 */
export const discussionDifferences = (record: MeetingRecord, settings: Settings, lines: readonly ImportedDiscussion[]): Difference[] => {
  const there = printed(record, settings)
  const here = lines
    .filter(({ text }) => !isNotDiscussedLine(text))
    .flatMap(({ area = '', speaker, text }) => paragraphs(area, speaker, text))
  const gone = without(there, here)
  const rows = without(here, there).map((line): Difference => {
    // Lines keep their order as a rule: what has been reworded is among the next.
    const match = gone.slice(0, 60).findIndex((old) => reworded(old, line))
    const [old] = match < 0 ? [] : gone.splice(match, 1)
    const what = `discussion, ${line.area || 'no area'}`
    return old && old.area !== line.area
      ? { what, field: `area of "${line.said.slice(0, 60)}"`, register: old.area, report: line.area }
      : { what, field: 'line', register: old?.said ?? '', report: line.said }
  })
  const missing = gone.filter((line) => !line.added)
  return [
    ...rows,
    ...missing.map(({ area, said }) => ({ what: `discussion, ${area || 'no area'}`, field: 'line', register: said, report: '' })),
  ]
}
