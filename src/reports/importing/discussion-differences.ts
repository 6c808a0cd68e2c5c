import type { Settings } from '../../domain/group'
import type { MeetingRecord } from '../../ports'
import { headlineReport } from '../headline-report'
import { toJson } from '../to-json'
import { likeness } from './closeness'
import type { Difference } from './import-plan'
import type { ImportedDiscussion } from './imported-report'
import { readJson } from './read-json'

interface Line {
  area: string
  said: string
  key: string
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A paragraph each, as they are printed: a note of several paragraphs comes back as several lines. */
const paragraphs = (lines: readonly ImportedDiscussion[]): Line[] =>
  lines.flatMap(({ area = '', speaker, text }) =>
    text
      .split('\n')
      .map((part, at) => plain(speaker && at === 0 ? `${speaker}: ${part}` : part))
      .filter(Boolean)
      .map((said) => ({ area, said, key: `${area}|${said}`.toLowerCase() })),
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

/**
 * The report's discussion against what the register would print of that meeting: reviews and outcomes included, which it prints without
 * keeping them as notes. A line reworded stands beside what it was; one moved to another place within its area is no difference.
 */
export const discussionDifferences = (record: MeetingRecord, settings: Settings, lines: readonly ImportedDiscussion[]): Difference[] => {
  const printed = readJson(toJson(headlineReport(record, [], settings)), 'the register').discussion
  const [there, here] = [paragraphs(printed), paragraphs(lines)]
  const gone = without(there, here)
  const rows = without(here, there).map((line): Difference => {
    const match = gone.findIndex((old) => old.said.toLowerCase() === line.said.toLowerCase() || likeness(old.said, line.said) >= 0.5)
    const [old] = match < 0 ? [] : gone.splice(match, 1)
    const what = `discussion, ${line.area || 'no area'}`
    if (old && old.said.toLowerCase() === line.said.toLowerCase())
      return { what, field: `area of "${line.said.slice(0, 60)}"`, register: old.area, report: line.area }
    return { what, field: 'line', register: old?.said ?? '', report: line.said }
  })
  return [
    ...rows,
    ...gone.map(({ area, said }): Difference => ({ what: `discussion, ${area || 'no area'}`, field: 'line', register: said, report: '' })),
  ]
}
