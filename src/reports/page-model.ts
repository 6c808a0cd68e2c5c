import type { LocalDate } from '../domain/due'
import { printable } from './printable'

/** `ref` never breaks over lines; `quiet` stands for something that is missing. */
export type Tone = 'bold' | 'ref' | 'quiet'

export interface Run {
  text: string
  tone?: Tone
}

export interface Para {
  runs: Run[]
  bullet?: true
}

export interface Cell {
  paras: Para[]
}

/** `label` heads the row and as many below it as `rows` says; a row without one stands under the label above. */
export interface Row {
  label?: { text: string; rows: number }
  cells: Cell[]
}

export interface TableSection {
  heading: string
  /** `share`: percent of the page's width. */
  columns: { name: string; share: number }[]
  rows: Row[]
  /** A short list that reads as a whole: not broken over pages while it fits on one. */
  whole?: true
  /** Said where there are no rows. */
  empty: string
}

export type Section = TableSection | { heading: string; line: string }

export interface ReportPage {
  title: string
  /** What it is of: printed reference of the meeting, or code of the group. */
  of: string
  issue: string
  facts: [label: string, value: string][]
  sections: Section[]
  /** Stands at the foot of every page, beside the classification. */
  running: string
  classification: string
  /** The file's own date: a report built twice is the same file. */
  dated: LocalDate
}

/** Text to a cell: a paragraph for each line as it was typed. */
export const cell = (text: string, tone?: Tone): Cell => ({
  paras: printable(text)
    .split('\n')
    .map((line) => ({ runs: [tone ? { text: line, tone } : { text: line }] })),
})
