import type { ReportVerdict } from '../domain/issued'
import type { Area, Attendee, Decision, Discussion, Meeting, Waiver } from '../domain/record'
import type { Round, View } from '../domain/round'
import type { MeetingRecord } from '../ports'
import { unpack } from './packed'
import { readAction, readRaised } from './read-action'
import { keys, ranges } from './row-keys'
import type { Row, Table } from './table'

/** Three range queries, and two point reads for each action touched at it that an earlier meeting raised. */
export const readMeeting = async (register: Table, groupId: string, number: number): Promise<MeetingRecord | undefined> => {
  const [rows, raised] = await Promise.all([register.range(groupId, ...ranges.meeting(number)), readRaised(register, groupId, number)])
  const [first] = rows
  if (first?.key !== keys.meeting(number)) return undefined
  const under = (kind: string): Row[] => rows.filter((row) => row.key.startsWith(`${first.key}|${kind}|`))
  const all = <T>(found: readonly Row[]): T[] => found.map((row) => unpack<T>(row.values))
  const touched = await Promise.all(
    under('touched').map(async (row) => {
      const id = row.key.slice(`${first.key}|touched|`.length)
      const here = raised.find((action) => action.id === id)
      if (here) return [here]
      return readAction(register, groupId, id)
    }),
  )
  const waivers = all<Waiver>(under('waiver'))
  const rounds = all<Round>(under('round'))
  const views = all<View>(under('view'))
  const verdicts = all<ReportVerdict>(under('verdict'))
  return {
    meeting: unpack<Meeting>(first.values),
    areas: all<Area>(under('area')),
    raised,
    touched: touched.flat(),
    decisions: all<Decision>(under('made')),
    discussion: all<Discussion>(under('discussion')),
    attendees: all<Attendee>(under('attendee')),
    ...(waivers.length > 0 ? { waivers } : {}),
    ...(rounds.length > 0 ? { rounds } : {}),
    ...(views.length > 0 ? { views } : {}),
    ...(verdicts.length > 0 ? { verdicts } : {}),
  }
}
