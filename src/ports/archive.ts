/** A row of a group as an export holds it: its record as data, and what stands beside it to be asked for. */
export interface ArchivedRow {
  key: string
  record?: unknown
  also?: Record<string, string | number | boolean | { bytes: string }>
}

/** A group whole, whatever kinds of rows it has: for moving it, and for keeping it elsewhere. */
export interface Archive {
  /** Every row of the group in order of its key, read a page at a time; reminders are off in it. */
  rows(groupId: string): AsyncIterable<ArchivedRow>
  /**
   * Writes the rows of a group that is not there yet; its own row comes last, so that a restore that was cut off is no group, and is
   * completed by the next. Throws where the group exists. Out: how many.
   */
  restore(groupId: string, rows: AsyncIterable<ArchivedRow>): Promise<number>
}
