/** A line of a text, or a row or paragraph of a document. What stood in table cells stands in `cells`; several paragraphs of a cell are parted by `\n`. */
export interface SourceLine {
  /** Counted from 1, as a person would find it. */
  line: number
  cells: string[]
  /** The document itself calls it a heading. */
  heading?: boolean
  /** A cell that spans rows was written out in each of them, so an area is where the document says, not where it floats. */
  ruled?: boolean
}

/** The cells that hold something. */
export const filled = (line: SourceLine): string[] => line.cells.filter((cell) => cell !== '')

/** The line as one text. */
export const wordsOf = (line: SourceLine): string => filled(line).join(' ')
