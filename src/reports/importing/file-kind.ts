import { ImportRefused } from './import-refused'

export type FileKind = 'docx' | 'html' | 'md' | 'json' | 'text'

const starts = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte)

/** What a file is, by what it holds first and by its name second: names lie, and pasted text has none. Refuses what can be no report. */
export const fileKind = (name: string, bytes: Uint8Array): FileKind => {
  if (bytes.length === 0) throw new ImportRefused(`${name} is empty.`)
  if (starts(bytes, 0x50, 0x4b)) return 'docx'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new ImportRefused(`${name} is an old Word file, or protected by a password. Save it as an unprotected .docx and send that.`)
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) throw new ImportRefused(`${name} is a PDF. Send the Word file, or paste the text.`)
  const head = new TextDecoder().decode(bytes.subarray(0, 2000)).trimStart()
  if (/\.json$/i.test(name) || head.startsWith('{')) return 'json'
  if (/\.html?$/i.test(name) || /^<(!doctype html|html|head|body|table|h1|div)\b/i.test(head)) return 'html'
  if (/\.(md|markdown)$/i.test(name) || /^\|?\s*:?-{3,}:?\s*\|/m.test(head)) return 'md'
  return 'text'
}
