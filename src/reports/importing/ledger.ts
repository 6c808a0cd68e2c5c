import type { Finding, Unplaced } from './imported-report'
import type { SourceLine } from './source-line'
import { wordsOf } from './source-line'

/** Keeps account of every word of the source: what went into the report is `placed`, what is left at the end is unplaced. */
export interface Ledger {
  /** These words of the line stand in the report (or in a finding), or are the document's own furniture: headings, column names. */
  place(line: number, ...texts: (string | undefined)[]): void
  /** Words that belong to no field. */
  keep(line: number, text: string | undefined): void
  find(finding: Finding): void
  /** Findings in the order of the source, and every word that was neither placed nor kept. */
  close(): { findings: Finding[]; unplaced: Unplaced[] }
}

const word = /[\p{L}\p{N}]+/gu
const words = (text: string): string[] => text.toLowerCase().match(word) ?? []

/** What of a text is not in the budget, neighbours together, as written. Takes what it finds from the budget. */
const leftOver = (text: string, budget: Map<string, number>): string[] => {
  const parts: { from: number; to: number }[] = []
  let neighbours = false
  for (const found of text.matchAll(word)) {
    const count = budget.get(found[0].toLowerCase()) ?? 0
    const to = found.index + found[0].length
    const last = parts.at(-1)
    if (count > 0) budget.set(found[0].toLowerCase(), count - 1)
    else if (neighbours && last) last.to = to
    else parts.push({ from: found.index, to })
    neighbours = count === 0
  }
  return parts.map(({ from, to }) => text.slice(from, to))
}

export const openLedger = (lines: readonly SourceLine[]): Ledger => {
  const placed = new Map<number, Map<string, number>>()
  const findings: Finding[] = []
  const unplaced: Unplaced[] = []
  const place = (line: number, ...texts: (string | undefined)[]): void => {
    const budget = placed.get(line) ?? new Map<string, number>()
    placed.set(line, budget)
    for (const one of texts.flatMap((text) => words(text ?? ''))) budget.set(one, (budget.get(one) ?? 0) + 1)
  }
  return {
    place,
    keep: (line, text) => {
      if (!text?.trim()) return
      place(line, text)
      unplaced.push({ line, text: text.trim() })
    },
    find: (finding) => {
      findings.push(finding)
    },
    close: () => {
      const rest = lines.flatMap((source) =>
        leftOver(wordsOf(source), placed.get(source.line) ?? new Map()).map((text) => ({ line: source.line, text })),
      )
      const byLine = (a: { line: number }, b: { line: number }): number => a.line - b.line
      return { findings: findings.sort(byLine), unplaced: [...unplaced, ...rest].sort(byLine) }
    },
  }
}
