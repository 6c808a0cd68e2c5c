import type { HeadlineReport } from '../domain/report/report-model'
import type { Erasure } from '../ports'
import { eraseFrozen } from './erase-frozen'
import { pack, unpack } from './packed'
import { keys } from './row-keys'
import type { Row, Table } from './table'

/** Shorter words stand in many a line by chance. */
const SHORTEST = 8
const GONE = '[redacted]'

/** The same with none of the texts in any of its strings. */
const without = (value: unknown, texts: readonly string[]): unknown => {
  if (typeof value === 'string') return texts.reduce((left, text) => left.replaceAll(text, GONE), value)
  if (Array.isArray(value)) return value.map((each) => without(each, texts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, without(each, texts)]))
}

interface Told {
  ref?: string
  command?: string
  before?: string
  after?: string
  /** What an accepted proposal became. */
  became?: string[]
  text?: string
}

/** Who did what when stays of an event; of a proposal, that there was one. */
const silenced = (key: string, record: Told, { refs }: Erasure): Told => {
  const about = (ref: string | undefined): boolean => ref !== undefined && refs.includes(ref)
  if (/^(event|history)\|/.test(key) && about(record.ref) && record.command !== 'redact') {
    const { before: _before, after: _after, ...rest } = record
    return rest
  }
  return key.startsWith('proposal|') && record.became?.some(about) ? { ...record, text: GONE, ...{ args: {} } } : record
}

/** The items themselves, whatever they were worded like then. */
const printedWithout = (report: HeadlineReport, about: (ref: unknown) => boolean): HeadlineReport => ({
  ...report,
  actions: report.actions.map((action) => (about(action.ref) ? { ...action, text: GONE } : action)),
  decisions: report.decisions.map((decision) => (about(decision.ref) ? { ...decision, text: GONE } : decision)),
  discussion: report.discussion.map((area) => ({
    ...area,
    lines: area.lines.map((line) => (about(line.ref) && line.kind !== 'note' ? { ...line, text: GONE } : line)),
  })),
})

/** A row rewritten where it holds any of it; somebody else may write it meanwhile, then it is read again. */
const eraseIn = async (register: Table, groupId: string, row: Row, erasure: Erasure, texts: readonly string[]): Promise<void> => {
  for (let now: Row | undefined = row; now; now = await register.get(groupId, row.key)) {
    if (typeof now.values.json !== 'string') return
    const record = unpack<Told>(now.values)
    const left = without(silenced(now.key, record, erasure), texts)
    if (JSON.stringify(left) === JSON.stringify(record)) return
    const beside = Object.fromEntries(Object.entries(now.values).filter(([name]) => !/^json\d*$/.test(name)))
    const written = await register.commit(groupId, [{ do: 'replace', key: now.key, values: { ...beside, ...pack(left) }, etag: now.etag }])
    if (written.kind === 'done') return
    if (written.kind === 'unknown') throw new Error('a text could not be erased', { cause: written.cause })
  }
}

/** Takes the texts out of every row of a group, whatever its kind, and the words out of what was told of the references. Said again, it finds nothing. */
export const eraseRows = async (register: Table, groupId: string, erasure: Erasure): Promise<void> => {
  const texts = erasure.texts.filter((text) => text.length >= SHORTEST).sort((a, b) => b.length - a.length)
  // The group's own row is the guard of what is saved next, and holds numbers alone.
  const rows = await register.range(groupId, '!', '~')
  for (const row of rows) if (row.key !== keys.group) await eraseIn(register, groupId, row, erasure, texts)
  const about = (ref: unknown): boolean => typeof ref === 'string' && erasure.refs.includes(ref)
  await eraseFrozen(register, groupId, rows, (report) => without(printedWithout(report, about), texts) as typeof report)
}
