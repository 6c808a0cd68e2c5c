import { areaNames } from './area-names'
import type { Discussion, MeetingRecord } from './record'

/** Lines as they are printed: as they were said, but for those that somebody moved. */
export const linesInOrder = (lines: readonly Discussion[]): Discussion[] =>
  [...lines].sort((a, b) => (a.order ?? a.number) - (b.order ?? b.number) || a.number - b.number)

/** The lines of one area that are printed, in their order. */
export const linesOf = (record: Pick<MeetingRecord, 'areas' | 'discussion'>, area: string | undefined): Discussion[] => {
  const label = areaNames(record)
  return linesInOrder(record.discussion.filter((line) => !line.held && !line.withdrawn && label(line.area) === label(area)))
}

/** The place right before or after `beside` among the lines of its area: between it and its neighbour, so that one line alone changes. */
export const orderBeside = (lines: readonly Discussion[], beside: Discussion, where: 'before' | 'after'): number => {
  const at = beside.order ?? beside.number
  const next = lines[lines.findIndex(({ id }) => id === beside.id) + (where === 'after' ? 1 : -1)]
  return next ? (at + (next.order ?? next.number)) / 2 : where === 'after' ? at + 1 : at - 1
}
