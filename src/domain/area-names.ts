import type { MeetingRecord } from './record'

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

/** Label of what was said before any area was named. */
export const noArea = 'General'

/** The area under which earlier actions are reviewed, where the minute-taker named none. */
export const minutesAndActions = 'Minutes and Actions'
export const isMinutes = (name: string): boolean => /minutes and actions|matters arising/i.test(name)

/** Label of an item's area: records hold its name, as it was typed, or its id. Two spellings of one area give one label. */
export const areaNames = (record: Pick<MeetingRecord, 'areas'>): ((area: string | undefined) => string) => {
  const names = new Map(record.areas.flatMap(({ id, name }) => [[id, name] as const, [plain(name), name] as const]))
  return (area) => {
    if (!area?.trim()) return noArea
    const known = names.get(area) ?? names.get(plain(area))
    if (known === undefined) names.set(plain(area), area)
    return known ?? area
  }
}
