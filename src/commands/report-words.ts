import { parseRef } from '../domain/refs'
import { type ReportFormat, reportFormats } from '../domain/reply'
import type { Hearing } from '../language/hearing'
import type { Parsed } from './command'

export interface ReportArgs {
  number?: number
  format?: ReportFormat
  /** Absent: as issued where it was, else the draft. */
  which?: 'draft' | 'issued'
  version?: number
  /** The part that is for the secretary and the Chair. */
  confidential?: true
  /** To the Chair, for comment. */
  toChair?: true
}

const FORMATS: Record<string, ReportFormat> = {
  ...Object.fromEntries(reportFormats.map((name) => [name, name])),
  word: 'docx',
  markdown: 'md',
  'actions.csv': 'csv',
  'actions-csv': 'csv',
  'decisions.csv': 'decisions-csv',
  'actions.ics': 'ics',
  calendar: 'ics',
}
const TO_CHAIR = /\b(?:to|for)\s+(?:the\s+)?chair\b(?:\s+for\s+comments?)?/i
const VERSION = /\bv(?:ersion)?\s*(\d{1,4})\b/i

/** `DAG034 docx`, `draft`, `issued`, `DAG034 version 1`, `to the Chair`. */
export const reportWords = (words: string, { settings }: Hearing): Parsed<ReportArgs> => {
  const args: ReportArgs = {}
  const version = VERSION.exec(words)?.[1]
  if (version) args.version = Number(version)
  if (TO_CHAIR.test(words)) args.toChair = true
  for (const part of words.replace(TO_CHAIR, '').replace(VERSION, '').trim().split(/\s+/).filter(Boolean)) {
    const ref = parseRef(settings, part)
    const name = part.toLowerCase().replace(/^\./, '')
    const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined
    if (ref?.kind === 'meeting') args.number = ref.number
    else if (format) args.format = format
    else if (name === 'confidential') args.confidential = true
    else if (name === 'draft' || name === 'issued') args.which = name
    else if (!/^(the|as|in|for|of)$/i.test(part))
      return { refused: `I do not understand “${part.slice(0, 40)}”. Formats are ${reportFormats.join(', ')}. Try: report docx` }
  }
  return { args }
}
