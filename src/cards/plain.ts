import { cut } from './cut'

/** What a terminal or a screen would obey: escape sequences, overrides of the direction of writing. Tabs and line ends stay. */
const controls = /(?![\t\n])[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/**
 * What somebody typed, fit to be shown as it stands (title, plain text): no control characters,
 * right-to-left words kept from turning their neighbours round.
 */
export const plain = (text: string): string => {
  const clean = text.replace(/\r\n?/g, '\n').replace(controls, '')
  return rightToLeft.test(clean) ? `\u2068${clean}\u2069` : clean
}

/** The same inside a card, whose clients would turn `{{DATE(…)}}` into a date. */
export const shownAs = (text: string): string => plain(text).replaceAll('{{', '{\u2060{')

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/**
 * For the few places where a client reads Markdown or tags (headings, titles of choices): one line, and nothing in it takes effect.
 * As little as possible is escaped: older phones show the backslash.
 */
export const escaped = (text: string): string =>
  oneLine(shownAs(text))
    .replace(/[\\`*_[\]<~&]/g, '\\$&')
    .replace(/^(\d*)([-+.)=#>])/, '$1\\$2')

/** Those that say something. */
export const present = (pieces: readonly (string | undefined | false)[]): string[] => pieces.flatMap((piece) => (piece ? [piece] : []))

/** Short pieces on one line: "CR044 Decision · 10/04/2024". A piece written right to left does not pull the next one over. */
export const dotted = (pieces: readonly (string | undefined | false)[]): string =>
  present(pieces)
    .map(oneLine)
    .map((piece) => (rightToLeft.test(piece) ? `${piece}\u200E` : piece))
    .join(' · ')

/** The title of a button or a name inside a line: no line ends, and only so long. */
export const short = (text: string, max = 60): string => cut(oneLine(plain(text)), max)
