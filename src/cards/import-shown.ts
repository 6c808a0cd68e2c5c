/** A repair or a doubt, with the line it stands on; `likely`: the one correction there is, `key` names it to the button. */
export interface ImportFinding {
  key: string
  line: number
  code: string
  text: string
  likely?: string
}

/** A row in which the report and the register disagree; `why`: it cannot be taken by a press. */
export interface ImportDifference {
  id: string
  what: string
  field: string
  register: string
  report: string
  why?: string
}

export const importParts = ['doubts', 'repairs', 'unplaced', 'differences'] as const
export type ImportPart = (typeof importParts)[number]

/** A report that was read and waits for its sender's word. */
export interface ImportShown {
  /** Of the held report: the buttons carry it. */
  id: string
  ref: string
  /** Day, times, file. */
  about: string
  counts: string
  /** What saving does, or why nothing can be saved. */
  will: string
  /** Absent: there is nothing that could be saved. */
  save?: string
  doubts: ImportFinding[]
  repairs: ImportFinding[]
  unplaced: { line: number; text: string }[]
  differences: ImportDifference[]
  /** Rows that cannot be kept as they are. */
  notTaken: string[]
  /** What may be mended, as the words of a mend begin: "DAG35-03 text". */
  mendable: string[]
  part: ImportPart
  /** The first of that part that is shown. */
  from: number
  /** What the last press came to. */
  told?: string
}
