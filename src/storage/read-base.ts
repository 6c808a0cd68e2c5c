import type { Group, Settings } from '../domain/group'
import type { Area, Meeting } from '../domain/record'
import { areaId } from '../domain/refs'
import type { Round, RoundState, View } from '../domain/round'
import type { Base } from '../ports'
import { unpack } from './packed'
import { keys, ranges } from './row-keys'
import type { Row, Table } from './table'

/**
 * One request; three where the group went back to an earlier meeting, whose areas and rounds may have been written over.
 * The group row sorts before all the rest of its query, so nothing is older than the ETag it is guarded by. Areas, takers and rounds of
 * an earlier meeting stay until the next meeting writes over them, and are left out.
 */
export const readBase = async (register: Table, groupId: string): Promise<Base | undefined> => {
  const [first, ...rows] = await register.range(groupId, ...ranges.group)
  if (first?.key !== keys.group) return undefined
  const group = unpack<Group>(first.values)
  const settings = rows.find(({ key }) => key === keys.settings)
  if (!settings) throw new Error(`group ${groupId} has no settings`)
  const base = { etag: first.etag, group, settings: unpack<Settings>(settings.values) }
  if (group.meeting === undefined) return { ...base, areas: [], takers: {} }

  const copies = {
    meeting: one<Meeting>(rows, keys.current),
    areas: under<Area>(rows, 'group|area|').filter((area) => area.meeting === group.meeting),
    rounds: roundsOf(rows, 'group', group.meeting),
  }
  const whole =
    copies.meeting?.number === group.meeting &&
    copies.areas.length >= group.counters.area &&
    copies.rounds.length >= (group.counters.round ?? 0)
  const { meeting, areas, rounds } = whole ? copies : await readOriginals(register, groupId, group.meeting)
  const ofMeeting = areaId(group.meeting, 0).slice(0, 5)
  const takers: Record<string, string> = {}
  for (const { person, area } of under<{ person: string; area?: string }>(rows, 'group|taker|'))
    if (area?.startsWith(ofMeeting)) takers[person] = area
  return { ...base, ...(meeting ? { meeting } : {}), areas, takers, ...(rounds.length > 0 ? { rounds } : {}) }
}

const one = <T>(rows: readonly Row[], key: string): T | undefined => {
  const row = rows.find((each) => each.key === key)
  return row && unpack<T>(row.values)
}

const under = <T>(rows: readonly Row[], prefix: string): T[] =>
  rows.filter(({ key }) => key.startsWith(prefix)).map(({ values }) => unpack<T>(values))

/** Rounds of a meeting with their views, which stand as originals under the meeting or as copies under the group. */
const roundsOf = (rows: readonly Row[], prefix: string, meeting: number): RoundState[] => {
  const views = under<View>(rows, `${prefix}|view|`)
  return under<Round>(rows, `${prefix}|round|`)
    .filter((round) => round.meeting === meeting)
    .map((round) => ({ round, views: views.filter((view) => view.round === round.id).sort((a, b) => a.at.localeCompare(b.at)) }))
}

const readOriginals = async (register: Table, groupId: string, number: number) => {
  const [rows, ofRounds] = await Promise.all([
    register.range(groupId, ...ranges.meetingAndAreas(number)),
    register.range(groupId, ...ranges.rounds(number)),
  ])
  return {
    meeting: one<Meeting>(rows, keys.meeting(number)),
    areas: under<Area>(rows, `${keys.meeting(number)}|area|`),
    rounds: roundsOf(ofRounds, keys.meeting(number), number),
  }
}
