import type { ImportedAttendee } from './imported-report'

const fields = ['role', 'constituency', 'onBehalfOf'] as const

/**
 * A person in two lines under one name is one row. What only one line says is kept; where the lines disagree neither is, and it is said:
 * which spelling is right, only a person knows.
 */
export const oneRowEach = (attendees: readonly ImportedAttendee[]): { rows: ImportedAttendee[]; contested: string[] } => {
  const contested: string[] = []
  const rows = [...Map.groupBy(attendees, (one) => one.name.trim().toLowerCase()).values()].flatMap((lines): ImportedAttendee[] => {
    const [first] = lines
    if (!first) return []
    const row: ImportedAttendee = { ...first, status: lines.some((one) => one.status === 'present') ? 'present' : 'apologies' }
    for (const field of fields) {
      const said = [...new Set(lines.map((one) => one[field]).filter((one) => one !== undefined && one !== ''))]
      if (said.length === 1 && said[0]) row[field] = said[0]
      if (said.length < 2) continue
      if (field === 'role') row.role = ''
      else delete row[field]
      contested.push(
        `${first.name} stands twice, ${field === 'onBehalfOf' ? 'on behalf of' : `with the ${field}`} ${said.join(' and ')}: neither was taken.`,
      )
    }
    return [row]
  })
  return { rows, contested }
}
