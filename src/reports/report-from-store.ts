import { headlineReport } from '../domain/report/headline-report'
import type { HeadlineReport } from '../domain/report/report-model'
import type { Store } from '../ports'

/**
 * The report of a group's meeting as the register stands now: by default of the running meeting, else of the last one.
 * Undefined where the group, or that meeting of it, is not there.
 */
export const reportOf = async (
  store: Pick<Store, 'load' | 'read'>,
  groupId: string,
  meetingNumber?: number,
): Promise<HeadlineReport | undefined> => {
  const base = await store.load(groupId)
  const number = meetingNumber ?? base?.meeting?.number
  if (!base || number === undefined) return undefined
  const facts = await store.read(groupId, [{ of: 'meeting', number }, { of: 'open' }])
  const record = facts.meetings.find((one) => one.meeting.number === number)
  return record && headlineReport(record, facts.open ?? [], base.settings)
}
