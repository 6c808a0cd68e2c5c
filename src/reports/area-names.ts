import type { MeetingRecord } from '../ports'

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** Label of what was said before any area was named. */
export const noArea = 'General'

/** Label of an item's area: records hold its name, as it was typed, or its id. Two spellings of one area give one label. */
export const areaNames = (record: MeetingRecord): ((area: string | undefined) => string) => {
  const names = new Map(record.areas.flatMap(({ id, name }) => [[id, name] as const, [plain(name), name] as const]))
  return (area) => {
    if (!area?.trim()) return noArea
    const known = names.get(area) ?? names.get(plain(area))
    if (known === undefined) names.set(plain(area), area)
    return known ?? area
  }
}
