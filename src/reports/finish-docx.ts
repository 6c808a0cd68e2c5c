import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/**
 * What the docx library cannot say: the file's own times (its clock would make every build another file), the language among the
 * properties, and a title on each table for screen readers. `tables` are those titles in order; `at` is an instant.
 */
export const finishDocx = (packed: Uint8Array, { at, tables }: { at: string; tables: readonly string[] }): Buffer => {
  const parts = unzipSync(packed)
  const edit = (path: string, change: (xml: string) => string): void => {
    const part = parts[path]
    if (part) parts[path] = strToU8(change(strFromU8(part)))
  }
  edit('docProps/core.xml', (xml) =>
    xml
      .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, (_, tag: string) => `${tag}${at}`)
      .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>'),
  )
  const titles = [...tables]
  edit('word/document.xml', (xml) =>
    xml.replace(/<\/w:tblPr>/g, (close) => {
      const title = titles.shift()
      return title === undefined ? close : `<w:tblCaption w:val="${escaped(title)}"/>${close}`
    }),
  )
  const fixed = Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [path, [bytes, { mtime: '1980-01-01T12:00:00', level: 6 }] as const]),
  )
  return Buffer.from(zipSync(fixed as Parameters<typeof zipSync>[0]))
}
