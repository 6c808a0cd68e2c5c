import { farness } from '../../domain/closeness'
import { constituencyOf, mendedRole, readPeople } from './attendee-line'
import type { ImportedAttendee } from './imported-report'
import type { Ledger } from './ledger'
import type { Section } from './sections'
import { filled } from './source-line'

interface Listed extends ImportedAttendee {
  line: number
  /** The part of the list they stand in: "Industry Representatives". */
  part: string
  said: string
}

const isPart = (text: string): boolean =>
  /\b(representatives|attendees|members|observers|apologies|guests|secretariat|present|programme)\b/i.test(text) ||
  /^\p{Lu}{2,8}$/u.test(text) ||
  /^chair$/i.test(text)

const paired = <T>(items: readonly T[]): [T, T | undefined][] =>
  items.flatMap((item, at): [T, T | undefined][] => (at % 2 === 0 ? [[item, items[at + 1]]] : []))

/** Each cell of names with the role beside it; columns that stand side by side (apologies) are read one after the other. */
const listed = (section: Section, ledger: Ledger): Listed[] => {
  const group = section.columns.indexOf('group')
  let part = ''
  let partLine = 0
  return section.lines.flatMap((source) => {
    const { line } = source
    const words = filled(source)
    const only = words.length === 1 ? words[0] : undefined
    if (only !== undefined && group < 0 && (source.heading || isPart(only))) {
      part = only
      partLine = line
      return []
    }
    if (group >= 0 && source.cells[group]) {
      part = source.cells[group] ?? part
      partLine = line
    }
    const apologies = section.columns.indexOf('apologies')
    const cells = source.cells.filter((_, at) => at !== group)
    return paired(cells).flatMap(([names, role = ''], at) => {
      const away = (apologies >= 0 && at * 2 >= apologies) || /apologies/i.test(part)
      const people = readPeople(names)
      ledger.place(line, names, people.length > 0 ? role : undefined)
      if (people.length > 0) ledger.place(partLine, part)
      if (people.length === 0) ledger.keep(line, role)
      if (people.length > 1) {
        const message = `"${names}" names ${people.length} people in one cell; a role beside it was left with the first`
        ledger.find({ code: 'two-people-in-one-cell', line, message })
      }
      return people.map((person, index): Listed => {
        if (person.misspelt)
          ledger.find({ code: 'misspelt', line, message: `"${person.misspelt}" was read as "on behalf of" (${person.name})` })
        return {
          name: person.name,
          role: index === 0 ? role : '',
          ...(person.onBehalfOf ? { onBehalfOf: person.onBehalfOf } : {}),
          status: away ? 'apologies' : 'present',
          line,
          part,
          said: names,
        }
      })
    })
  })
}

/** The same person in two lines, as far as spelling lets one tell: offered, never merged, for only a person knows which spelling is right. */
const findTwice = (people: readonly Listed[], ledger: Ledger): void => {
  const byFirstName = Map.groupBy(people, (person) => person.name.split(' ')[0]?.toLowerCase() ?? '')
  for (const alike of byFirstName.values())
    for (const [at, one] of alike.entries())
      for (const other of alike.slice(at + 1, at + 12)) {
        const near = Math.abs(one.line - other.line) <= 2
        if (farness(one.name, other.name) > (near ? 0.3 : 0.15)) continue
        const message = `lines ${one.line} and ${other.line} may be one person: "${one.said}" and "${other.said}"; which spelling is right?`
        ledger.find({ code: 'attendee-twice', line: other.line, message })
      }
}

/** Attendees with their roles, for whom alternates stand, and apologies. */
export const readAttendees = (section: Section | undefined, ledger: Ledger): ImportedAttendee[] => {
  if (!section) return []
  const people = listed(section, ledger)
  findTwice(people, ledger)
  if (!people.some((person) => /\bchair\b/i.test(person.role) || /^chair$/i.test(person.part)))
    ledger.find({ code: 'chair-missing', line: section.at, message: 'no attendee is the Chair' })
  return people.map(({ line, part, said: _, ...person }) => {
    const mended = mendedRole(person.role)
    if (mended) ledger.find({ code: 'misspelt', line, message: `the role "${person.role}" of ${person.name} was read as "${mended}"` })
    const held = (mended ?? person.role).trim()
    if (!held) ledger.find({ code: 'role-missing', line, message: `${person.name} has no role` })
    const constituency = constituencyOf(held) ?? (/representatives/i.test(part) && held ? held : undefined)
    return {
      name: person.name,
      role: held,
      ...(constituency ? { constituency } : {}),
      ...(person.onBehalfOf ? { onBehalfOf: person.onBehalfOf } : {}),
      status: person.status,
      ...(part ? { heading: part } : {}),
    }
  })
}
