import type { Group, Settings } from '../domain/group'
import type { Area, Meeting } from '../domain/record'
import { areaId } from '../domain/refs'
import type { Base } from '../ports'
import { unpack } from './packed'
import { keys, ranges } from './row-keys'
import type { Table } from './table'

/** Two requests. The group row sorts before all the rest of its query, so nothing is older than the ETag it is guarded by. */
export const readBase = async (register: Table, groupId: string): Promise<Base | undefined> => {
  const rows = await register.range(groupId, ...ranges.group)
  const [first, ...rest] = rows
  if (first?.key !== keys.group) return undefined
  const group = unpack<Group>(first.values)
  const settings = rest.find((row) => row.key === keys.settings)
  if (!settings) throw new Error(`group ${groupId} has no settings`)
  const meetingRows = group.meeting === undefined ? [] : await register.range(groupId, ...ranges.meetingAndAreas(group.meeting))
  const meeting = meetingRows.find((row) => group.meeting !== undefined && row.key === keys.meeting(group.meeting))
  const takers: Record<string, string> = {}
  for (const row of rest) {
    if (row === settings) continue
    const { person, area } = unpack<{ person: string; area?: string }>(row.values)
    // An area of an earlier meeting is nobody's current one.
    if (area?.startsWith(areaId(group.meeting ?? 0, 0).slice(0, 5))) takers[person] = area
  }
  return {
    etag: first.etag,
    group,
    settings: unpack<Settings>(settings.values),
    ...(meeting ? { meeting: unpack<Meeting>(meeting.values) } : {}),
    areas: meetingRows.filter((row) => row !== meeting).map((row) => unpack<Area>(row.values)),
    takers,
  }
}
