import type { ImportedDecision } from './imported-report'

type Asides = Pick<ImportedDecision, 'correspondence' | 'supersedes' | 'supersededBy'>

const ASIDE =
  /(?:^|\n)(?:By correspondence on (?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4})|Supersedes (?<older>\S+)|Superseded by (?<newer>\S+))$/

/** The lines that a report of ours prints under a decision, taken from the end of its text. */
export const decisionAsides = (printed: string): { text: string } & Asides => {
  let text = printed
  const asides: Asides = {}
  for (let found = ASIDE.exec(text); found; found = ASIDE.exec(text)) {
    const { day, month, year, older, newer } = found.groups ?? {}
    if (day) asides.correspondence = `${year}-${month}-${day}`
    if (older) asides.supersedes = older
    if (newer) asides.supersededBy = newer
    text = text.slice(0, found.index)
  }
  return { text, ...asides }
}
