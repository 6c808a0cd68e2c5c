import { headlineReport } from '../domain/report/headline-report'
import type { HeadlineReport } from '../domain/report/report-model'
import type { Store } from '../ports'

/**
 * The report of a group's meeting: by default of the running meeting, else of the last one. As it was issued under `version`; without
 * one as the register stands now, a draft. Undefined where the group, that meeting of it, or that version is not there.
 */
export const reportOf = async (
  store: Pick<Store, 'load' | 'read'>,
  groupId: string,
  meetingNumber?: number,
  version?: number,
  part: 'public' | 'confidential' = 'public',
): Promise<HeadlineReport | undefined> => {
  const base = await store.load(groupId)
  const number = meetingNumber ?? base?.meeting?.number
  if (!base || number === undefined) return undefined
  if (version !== undefined) return (await store.read(groupId, [{ of: 'report', meeting: number, version }])).reports?.[0]?.report
  const facts = await store.read(groupId, [{ of: 'meeting', number }, { of: 'open' }, { of: 'issued' }])
  const record = facts.meetings.find((one) => one.meeting.number === number)
  const last = facts.issued?.find(({ meeting }) => meeting === number)?.versions.at(-1)
  return record && headlineReport(record, facts.open ?? [], base.settings, last ? { version: last.version + 1 } : {}, part)
}
