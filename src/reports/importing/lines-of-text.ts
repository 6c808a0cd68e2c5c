import type { SourceLine } from './source-line'

const tidy = (cell: string): string =>
  cell
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Plain text: a line is a line, cells are parted by tabs; where the text has none at all, by three blanks or more. */
export const linesOfText = (text: string): SourceLine[] => {
  const apart = text.includes('\t') ? '\t' : / {3,}/
  return text.split(/\r\n|\r|\n/).map((line, at) => ({ line: at + 1, cells: (apart === '\t' ? line : line.trim()).split(apart).map(tidy) }))
}
