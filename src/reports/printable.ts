/**
 * Characters that no document may hold or that would mislead its reader: controls (all but line breaks), and the marks that override
 * the reading direction of what follows them. Right-to-left letters themselves stay.
 */
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** Text as it may be printed: lines ended by `\n`, tabs as blanks, broken surrogates replaced. No word is lost. */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .split('\n')
    .map((line) => line.replace(unprintable, '').trimEnd())
    .join('\n')
    .trim()
