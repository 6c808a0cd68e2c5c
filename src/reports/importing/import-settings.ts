import type { Constituency, GroupPerson, Settings } from '../../domain/group'
import type { ImportedReport } from './imported-report'

const key = (...parts: string[]): string => parts.map((part) => part.trim().toLowerCase()).join('|')

/** What is wanted and not there, each once. `keys`: the names a thing goes by. */
const missing = <T>(there: readonly T[], wanted: readonly T[], keys: (one: T) => string[]): T[] => {
  const known = new Set(there.flatMap(keys))
  return wanted.filter((one) => {
    const fresh = !keys(one).some((name) => known.has(name))
    for (const name of keys(one)) known.add(name)
    return fresh
  })
}

/** Who a report shows to be in the group: for an alternate, also the representative whose seat it is. */
const peopleOf = (report: ImportedReport): GroupPerson[] => {
  const owners = report.actions.flatMap((action) => action.owners)
  const parties = new Map(
    owners.flatMap(({ party, persons }) => (party ? persons.map((name) => [name.toLowerCase(), party] as const) : [])),
  )
  const known = new Set([
    ...owners.flatMap(({ party }) => (party ? [party.toLowerCase()] : [])),
    ...report.attendees.map((one) => one.constituency?.toLowerCase() ?? ''),
  ])
  return report.attendees.flatMap(({ name, role, constituency, onBehalfOf }): GroupPerson[] => {
    const party = parties.get(name.toLowerCase()) ?? constituency ?? (known.has(role.toLowerCase()) && role ? role : undefined)
    const person: GroupPerson = {
      name,
      ...(party ? { party } : {}),
      ...(role ? { role } : {}),
      ...(constituency && !onBehalfOf ? { representative: true } : {}),
      ...(/^chair$/i.test(role) ? { chair: true } : {}),
    }
    const seat = onBehalfOf && constituency ? [{ name: onBehalfOf, party: constituency, role, representative: true }] : []
    return [...seat, person]
  })
}

/** The group's settings with what the report adds: people, constituencies, teams, title. What was set by someone stays as it is; the same object where nothing is added. */
export const importSettings = (report: ImportedReport, settings: Settings): Settings => {
  const people = missing(settings.people, peopleOf(report), ({ name }) => [key(name)])
  const named = report.attendees.flatMap(({ constituency }): Constituency[] => (constituency ? [{ name: constituency, also: [] }] : []))
  const constituencies = missing(settings.constituencies, named, ({ name, also }) => [name, ...also].map((one) => key(one)))
  const inOwners = report.actions.flatMap(({ owners }) => owners.flatMap(({ party, team }) => (party && team ? [{ party, team }] : [])))
  const teams = missing(settings.teams, inOwners, ({ party, team }) => [key(party, team)])
  const title = settings.title === settings.code ? report.meeting.title : undefined
  if (people.length + constituencies.length + teams.length === 0 && !title) return settings
  return {
    ...settings,
    ...(title ? { title } : {}),
    people: [...settings.people, ...people],
    constituencies: [...settings.constituencies, ...constituencies],
    teams: [...settings.teams, ...teams],
    // After an import nobody is chased until the secretary says so.
    remindersOn: false,
  }
}
