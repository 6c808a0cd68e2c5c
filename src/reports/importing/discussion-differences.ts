import type { Pair } from './discussion-pairs'
import type { Difference } from './import-plan'

/** A pair of paragraphs as the difference that is shown. */
export const discussionDifference = ({ register, report }: Pair): Difference => {
  const what = `discussion, ${(report ?? register)?.area || 'no area'}`
  return register && report && register.area !== report.area
    ? { what, field: `area of "${report.said.slice(0, 60)}"`, register: register.area, report: report.area }
    : { what, field: 'line', register: register?.said ?? '', report: report?.said ?? '' }
}
