import type { Patterns } from '../../domain/ref-reader'
import { decodeText } from './decode-text'
import { fileKind } from './file-kind'
import { htmlOfDocx } from './html-of-docx'
import { ImportRefused } from './import-refused'
import type { ImportedReport } from './imported-report'
import { linesOfHtml } from './lines-of-html'
import { linesOfMarkdown } from './lines-of-markdown'
import { linesOfText } from './lines-of-text'
import { readJson } from './read-json'
import { readLines } from './read-lines'
import type { SourceLine } from './source-line'
import type { ThreadLimits } from './thread-answer'

export interface ImportFile {
  name: string
  bytes: Uint8Array
}

export interface ImportOptions {
  /** The group's patterns of references, where they are not the usual ones. */
  refs?: Patterns
  docx?: ThreadLimits
}

/** Bytes of a file that is read. */
export const largestFile = 5 * 1024 * 1024
/** Lines with words, and letters of one paragraph: ten times the largest report there was. More is some other file. */
const most = { lines: 20_000, letters: 40_000 }

const bounded = (lines: SourceLine[], name: string): SourceLine[] => {
  const said = lines.filter((line) => line.cells.some((cell) => cell !== ''))
  const long = said.some((line) =>
    line.cells.some((cell) => cell.length > most.letters && cell.split('\n').some((part) => part.length > most.letters)),
  )
  if (long || said.length > most.lines)
    throw new ImportRefused(`${name} is far longer than any report: more than 20,000 lines, or a paragraph of 40,000 letters.`)
  return said
}

/**
 * Reads a published Headline Report back: Word, our own JSON, Markdown, HTML, or plain text as damaged as copying left it. Throws
 * `ImportRefused`, whose message is for the sender, for what is too large, empty or no report at all.
 */
export const importReport = async (file: ImportFile, { refs, docx }: ImportOptions = {}): Promise<ImportedReport> => {
  const { name, bytes } = file
  if (bytes.length > largestFile) throw new ImportRefused(`${name} is larger than 5 MB.`)
  const kind = fileKind(name, bytes)
  if (kind === 'docx') return readLines(bounded(linesOfHtml(await htmlOfDocx(bytes, name, docx)), name), refs)
  const { text, legacy } = decodeText(bytes)
  if (kind === 'json') return readJson(text, name)
  const lines = kind === 'html' ? linesOfHtml(text) : kind === 'md' ? linesOfMarkdown(text) : linesOfText(text)
  const report = readLines(bounded(lines, name), refs)
  if (!legacy) return report
  const message = 'the file is not UTF-8; it was read as Windows text, and some signs may be wrong'
  return { ...report, findings: [{ code: 'encoding', line: 1, message }, ...report.findings] }
}
