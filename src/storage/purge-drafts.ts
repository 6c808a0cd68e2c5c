import type { Issued } from '../domain/issued'
import type { Meeting, Proposal } from '../domain/record'
import type { View } from '../domain/round'
import { pack, unpack } from './packed'
import { keys, ranges } from './row-keys'
import { beginningWith, type Row, type Table } from './table'

/** Row that names the meetings of which it was done, so that none of them is read again. */
const doneKey = 'kept|drafts'
const GONE = '[kept until the report was approved]'

/** Somebody else writes it just now: the next day finds it. */
const write = async (register: Table, groupId: string, row: Row, record: unknown): Promise<boolean> => {
  const beside = Object.fromEntries(Object.entries(row.values).filter(([name]) => !/^json\d*$/.test(name)))
  const operation = { do: 'replace', key: row.key, values: { ...beside, ...pack(record) }, etag: row.etag } as const
  return (await register.commit(groupId, [operation])).kind === 'done'
}

const viewsOf = async (register: Table, groupId: string, meeting: number): Promise<boolean> => {
  let all = true
  for (const row of await register.range(groupId, ...beginningWith(`${keys.meeting(meeting)}|view|`))) {
    const view = unpack<View>(row.values)
    if (view.earlier.length > 0) all = (await write(register, groupId, row, { ...view, earlier: [] })) && all
  }
  return all
}

const proposalsOf = async (register: Table, groupId: string, rows: readonly Row[], { startedAt, endedAt }: Meeting): Promise<boolean> => {
  let all = true
  for (const row of rows) {
    const proposal = unpack<Proposal>(row.values)
    const within =
      Date.parse(startedAt) <= Date.parse(proposal.at) && endedAt !== undefined && Date.parse(proposal.at) <= Date.parse(endedAt)
    if (within && proposal.state !== 'open' && proposal.text !== GONE)
      all = (await write(register, groupId, row, { ...proposal, args: {}, text: GONE })) && all
  }
  return all
}

/**
 * Of meetings whose report is approved: the words of proposals that were dealt with, and what views said before they were changed. Of the
 * group's running or last meeting nothing, for that is kept in memory as well.
 */
export const purgeDrafts = async (register: Table, groupId: string): Promise<void> => {
  const issued = (await register.range(groupId, ...ranges.issued)).map(({ values }) => unpack<Issued>(values)).filter((one) => one.approved)
  if (issued.length === 0) return
  const [group, marker] = await Promise.all([register.get(groupId, keys.group), register.get(groupId, doneKey)])
  const current = group && unpack<{ meeting?: number }>(group.values).meeting
  const done = marker ? unpack<number[]>(marker.values) : []
  const approved = issued.filter(({ meeting }) => meeting !== current && !done.includes(meeting))
  if (approved.length === 0) return
  const proposals = await register.range(groupId, ...beginningWith('proposal|'))
  const finished: number[] = []
  for (const { meeting } of approved) {
    const row = await register.get(groupId, keys.meeting(meeting))
    const views = await viewsOf(register, groupId, meeting)
    if ((!row || (await proposalsOf(register, groupId, proposals, unpack<Meeting>(row.values)))) && views) finished.push(meeting)
  }
  await register.commit(groupId, [{ do: 'put', key: doneKey, values: pack([...done, ...finished]) }])
}
