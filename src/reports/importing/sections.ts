import type { Ledger } from './ledger'
import { filled, type SourceLine, wordsOf } from './source-line'

export type SectionName = 'header' | 'actions' | 'decisions' | 'discussion' | 'next' | 'attendees'
export type Column = 'area' | 'ref' | 'text' | 'owner' | 'due' | 'name' | 'role' | 'apologies' | 'group' | 'other'

/** A part of the document: its lines without headings and column names, and the columns they stand in. */
export interface Section {
  lines: SourceLine[]
  columns: Column[]
  /** Where it begins, for findings about what is not there. */
  at: number
}

const headings: [RegExp, SectionName][] = [
  [/^(?:\d+\.?\s*)?(?:new |open )?actions?(?: log)?:?$/i, 'actions'],
  [/^(?:\d+\.?\s*)?decisions?(?: log)?:?$/i, 'decisions'],
  [/^(?:\d+\.?\s*)?(?:key )?discussions?(?: items?| points?)?:?$/i, 'discussion'],
  [/^(?:\d+\.?\s*)?(?:attendees|attendance|present):?$/i, 'attendees'],
  [/^(?:\d+\.?\s*)?(?:date of )?next meeting\b/i, 'next'],
]

const columnNames: [RegExp, Column][] = [
  [/^(area|item|agenda item|topic)$/i, 'area'],
  [/^(ref|reference|no\.?|number|id)$/i, 'ref'],
  [/^(actions?|decisions?|discussions?|description|details?)$/i, 'text'],
  [/^(owners?|action owner|assigned to)$/i, 'owner'],
  [/^(due|due date|date due|deadline)$/i, 'due'],
  [/^(name|attendee|attendees|chair|present|representative)$/i, 'name'],
  [/^(role|organisation|organization|company|representing)$/i, 'role'],
  [/^(apologies|apologies from)$/i, 'apologies'],
  [/^attending as$/i, 'group'],
]

/** Words of our own reports that say nothing of the meeting: of an empty section, of a table of facts. */
const idle = /^(no (actions|decisions|discussion items) were recorded.*\.|attendance was not recorded\.|meeting( facts)?)$/i

const columnOf = (cell: string): Column | undefined => columnNames.find(([pattern]) => pattern.test(cell))?.[1]

/** Column names in a row of nothing else; blanks behind them continue the column before (a role beside "Apologies"). */
const readColumns = (source: SourceLine): Column[] | undefined => {
  const cells = filled(source)
  if (cells.length < 2 || !cells.every((cell) => columnOf(cell))) return undefined
  return source.cells.map((cell) => columnOf(cell) ?? 'other')
}

const standard: Record<SectionName, Column[]> = {
  header: [],
  actions: ['area', 'ref', 'text', 'owner', 'due'],
  decisions: ['area', 'ref', 'text'],
  discussion: ['area', 'text'],
  next: [],
  attendees: ['name', 'role', 'apologies', 'other'],
}

const sectionOfColumns = (columns: Column[], cells: string[]): SectionName | undefined => {
  if (columns.includes('owner') || columns.includes('due')) return 'actions'
  if (columns.includes('name') || columns.includes('apologies')) return 'attendees'
  if (cells.some((cell) => /^decisions?$/i.test(cell))) return 'decisions'
  return cells.some((cell) => /^discussions?$/i.test(cell)) ? 'discussion' : undefined
}

/** Parts a document at its headings; where a heading is lost, at the names of the columns. Headings and column names are furniture. */
export const sections = (lines: readonly SourceLine[], ledger: Ledger): Map<SectionName, Section> => {
  const parts = new Map<SectionName, Section>([['header', { lines: [], columns: [], at: 1 }]])
  let current: SectionName = 'header'
  const part = (name: SectionName, at: number): Section => {
    const there = parts.get(name) ?? { lines: [], columns: standard[name], at }
    parts.set(name, there)
    return there
  }
  for (const source of lines) {
    const words = wordsOf(source)
    if (words === '') continue
    const heading =
      filled(source).length === 1 || /^next meeting\b/i.test(words) ? headings.find(([pattern]) => pattern.test(words)) : undefined
    const columns = readColumns(source)
    if (heading) {
      current = heading[1]
      const rest = words.replace(heading[0], '').replace(/^\s*[:–-]?\s*/, '')
      ledger.place(source.line, current === 'next' ? 'next meeting date of' : words)
      part(current, source.line)
      if (current === 'next' && rest) part('next', source.line).lines.push({ ...source, cells: [rest] })
    } else if (columns) {
      current = sectionOfColumns(columns, filled(source)) ?? current
      part(current, source.line).columns = columns
      ledger.place(source.line, words)
    } else if (idle.test(words)) {
      ledger.place(source.line, words)
    } else if (/^\S+ headline report\b/i.test(words)) {
      // A page's foot, wherever it was printed.
      part('header', source.line).lines.push(source)
    } else {
      part(current, source.line).lines.push(source)
    }
  }
  return parts
}
