import { identifiers } from '../../domain/closeness'
import type { DiscussionRow } from './discussion-rows'
import type { Ledger } from './ledger'

const same = (a: string | undefined, b: string | undefined): boolean => a?.trim().toLowerCase() === b?.trim().toLowerCase()

/** The text names the area: by its number (CR045), or in full. */
const names = (text: string, area: string): boolean => {
  const [own, there] = [identifiers(area), identifiers(text)]
  return own.size > 0 ? [...own].some((one) => there.has(one)) : text.toLowerCase().includes(area.toLowerCase())
}

/** What came of a row, and why: for one finding a block. */
type Given = { area?: string; by: 'label' | 'above' | 'named' | 'doubt' }

const say = (rows: readonly DiscussionRow[], given: readonly Given[], ledger: Ledger): void => {
  let from = 0
  for (let at = 1; at <= rows.length; at++) {
    if (at < rows.length && given[at]?.area === given[from]?.area) continue
    const block = rows.slice(from, at)
    const area = given[from]?.area
    const bare = block.filter((_, index) => given[from + index]?.by !== 'label')
    const [first, last] = [bare[0], bare.at(-1)]
    const label = block.find((row) => row.label)
    if (first && last) {
      const lines = first.line === last.line ? `line ${first.line}` : `lines ${first.line} to ${last.line}`
      const cue = given.slice(from, at).findIndex((one) => one.by === 'named')
      const because = cue >= 0 ? `; line ${rows[from + cue]?.line} is the first to name it` : ''
      if (area && label)
        ledger.find({
          code: 'area-floats',
          line: first.line,
          message: `the label ${area} stands at line ${label.line} alone; ${lines} ${first === last ? 'was' : 'were'} read as its too${because}`,
        })
      else if (area)
        ledger.find({ code: 'area-label-missing', line: first.line, message: `no label stands beside ${lines}; read as ${area}${because}` })
    }
    from = at
  }
}

/** The next two different labels at or below each row. */
const labelsBelow = (rows: readonly DiscussionRow[]): string[][] => {
  const found: string[][] = []
  let next: string[] = []
  for (const row of rows.toReversed()) {
    if (row.label && !same(row.label, next[0])) next = [row.label, ...next.slice(0, 1)]
    found.push(next)
  }
  return found.reverse()
}

/**
 * The area of each row. Where the document rules the label over its rows, or repeats it, nothing is left to find. Else a label floats
 * somewhere in its block, or was lost: a block begins where its area is first named, and rows for which neither side speaks get none.
 */
export const areasOf = (rows: readonly DiscussionRow[], areas: readonly string[], ledger: Ledger): (string | undefined)[] => {
  if (rows.every((row) => row.label || row.ruled)) return rows.map((row) => row.label)
  const labels = rows.flatMap((row) => (row.label ? [row.label] : []))
  const ofLabels = new Set(labels.flatMap((label) => [...identifiers(label)]))
  const unlabelled = new Map(
    areas.flatMap((area) => {
      const own = [...identifiers(area)]
      return own.some((one) => ofLabels.has(one)) ? [] : own.map((one) => [one, area] as const)
    }),
  )
  const below = labelsBelow(rows)
  const opened = new Set<string>()
  const given: Given[] = []
  const topAligned = rows[0]?.label !== undefined
  let current = rows[0]?.label ?? labels[0]
  let lastNamed = 0
  for (const [at, row] of rows.entries()) {
    if (row.label) {
      if (!same(row.label, current)) {
        doubt(given, at, lastNamed, { current, next: row.label, rows, topAligned, ledger })
        current = row.label
      }
      lastNamed = at
      if (current) opened.add(current.toLowerCase())
      given.push({ area: row.label, by: 'label' })
      continue
    }
    const next = below[at]?.find((label) => !same(label, current))
    const lost = [...identifiers(row.text)].flatMap((one) => unlabelled.get(one) ?? [])
    const begun = [...(next ? [next] : []), ...lost].find(
      (area) => !opened.has(area.toLowerCase()) && !same(area, current) && names(row.text, area),
    )
    if (begun) {
      current = begun
      opened.add(begun.toLowerCase())
      lastNamed = at
    } else if (current && names(row.text, current)) lastNamed = at
    given.push({ ...(current ? { area: current } : {}), by: begun ? 'named' : 'above' })
  }
  say(rows, given, ledger)
  return given.map((one) => one.area)
}

interface Between {
  current: string | undefined
  next: string
  rows: readonly DiscussionRow[]
  topAligned: boolean
  ledger: Ledger
}

/** Rows between the last that speaks of one area and the floating label of the next belong to either: they get none. Labels at the top of their blocks leave no doubt. */
const doubt = (given: Given[], at: number, lastNamed: number, { current, next, rows, topAligned, ledger }: Between): void => {
  const [first, last] = [rows[lastNamed + 1], rows[at - 1]]
  if (topAligned || !first || !last || lastNamed + 1 >= at) return
  for (let index = lastNamed + 1; index < at; index++) given[index] = { by: 'doubt' }
  const lines = first.line === last.line ? `line ${first.line} stands` : `lines ${first.line} to ${last.line} stand`
  ledger.find({
    code: 'area-doubtful',
    line: first.line,
    message: `${lines} between ${current} and the label ${next} and may belong to either; no area was given`,
  })
}
