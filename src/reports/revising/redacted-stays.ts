import { areaNames, noArea } from '../../domain/area-names'
import { mentions } from '../../domain/mentions'
import type { MeetingRecord } from '../../domain/record'
import type { Pair } from '../importing/discussion-pairs'
import type { Register } from '../importing/import-plan'
import type { Revision } from './revision'

type Told = Omit<Revision, 'id'>

const left = ({ take: _, ...told }: Told, why: string): Told => ({ ...told, why })

/**
 * A report that was written before a redaction still has the words: they are not taken into the record again. An item or line that was
 * redacted stays as it is, and so does what names it; a line that may be the redacted one of its area is for its writer to capture anew.
 */
export const redactedStays = (record: MeetingRecord, { facts }: Register) => {
  const items = [...record.raised, ...record.decisions, ...facts.actions, ...facts.decisions]
  const refs = [...new Set(items.flatMap(({ ref, redacted }) => (redacted ? [ref] : [])))]
  const lines = record.discussion.filter(({ redacted }) => redacted)
  const ids = new Set(lines.map(({ id }) => id))
  const name = areaNames(record)
  const areas = new Set(lines.map(({ area }) => name(area)).map((area) => (area === noArea ? '' : area)))
  return {
    item: (told: Told): Told => (refs.includes(told.what) ? left(told, 'it was redacted: its words stay out') : told),
    line: (told: Told, { register, report }: Pair): Told => {
      if (register?.note && ids.has(register.note.id)) return left(told, 'it was redacted, and stays so')
      const cited = refs.find((ref) => [register, report].some((each) => each !== undefined && mentions(each.said, ref)))
      if (cited) return left(told, `${cited} was redacted: what is said of it stays out`)
      return report && areas.has(report.area)
        ? left(told, 'a line of this area was redacted, and this may be it: if it is not, say note …')
        : told
    },
  }
}
