import type { FrozenReport } from '../domain/report/report-model'
import type { ErasureOwed } from '../ports'
import { readFrozen } from './frozen-report'
import { unpack } from './packed'
import { reportWithout, textsOf } from './redacted-words'
import { ranges } from './row-keys'
import type { Table } from './table'

/**
 * A report as it was issued. What is to be taken out of it and still stands there (whoever redacted was killed, or is at it) is told to
 * nobody any more. What is owed is read first: it is settled once the words are out.
 */
export const readReport = async (register: Table, groupId: string, meeting: number, version: number): Promise<FrozenReport[]> => {
  const owed = (await register.range(groupId, ...ranges.erasures)).map(({ values }) => unpack<ErasureOwed>(values).erasure)
  const rows = await register.range(groupId, ...ranges.report(meeting, version))
  let reports = readFrozen(meeting, version, rows)
  for (const erasure of owed) {
    // Reports keep who is erased, as they were issued.
    if (erasure.person) continue
    const left = reportWithout(erasure, await textsOf(register, groupId, erasure))
    reports = reports.map((frozen) => ({ ...frozen, report: left(frozen.report) }))
  }
  return reports
}
