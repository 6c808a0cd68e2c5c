import type { HeadlineReport } from '../domain/report/report-model'
import type { Erasure } from '../ports'
import { withEarlierWordings } from './earlier-wordings'
import type { Table } from './table'

/** Shorter words stand in many a line by chance: they go where they are all that was said. */
export const SHORTEST = 8
export const GONE = '[redacted]'
/** What people said, behind a capturing word or not. */
const SAID_IN = new Set(['text', 'words', 'before', 'after'])
const SAID = /^(?:[a-z]+[:\s]\s*)?(.*?)\.?$/is

/** The same with none of the texts in any of its strings. */
export const without = (value: unknown, texts: readonly string[], name = ''): unknown => {
  if (typeof value === 'string') {
    const whole = texts.some((text) => text.length < SHORTEST && SAID_IN.has(name) && (value === text || SAID.exec(value)?.[1] === text))
    return whole ? GONE : texts.reduce((left, text) => (text.length < SHORTEST ? left : left.replaceAll(text, GONE)), value)
  }
  if (Array.isArray(value)) return value.map((each) => without(each, texts, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, without(each, texts, key)]))
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

/** What is to be taken out, the longest first. */
export const textsOf = async (register: Table, groupId: string, erasure: Erasure): Promise<string[]> => {
  const all = erasure.ofLine ? await withEarlierWordings(register, groupId, erasure.texts) : erasure.texts
  return [...all].sort((a, b) => b.length - a.length)
}

/** A report with the words taken out of it, of the items by their references as well. */
export const reportWithout =
  ({ refs }: Erasure, texts: readonly string[]) =>
  (report: HeadlineReport): HeadlineReport =>
    without(
      printedWithout(report, (ref) => typeof ref === 'string' && refs.includes(ref)),
      texts,
    ) as HeadlineReport
