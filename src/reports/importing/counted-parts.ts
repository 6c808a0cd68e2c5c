import { Unzip, UnzipInflate, zipSync } from 'fflate'
import { ImportRefused } from './import-refused'

/** Bytes of XML that are read of one document: a 73 KB file can hold 21 MB, and that much stops a process for ten seconds. */
export const mostXml = 10 * 1024 * 1024

const isXml = (name: string): boolean => /\.(xml|rels)$/i.test(name)

/**
 * A Word file made again of nothing but its XML parts, counted while they inflate: pictures are left out, too much XML or a DTD is
 * refused before anything parses it. What was counted is what is read, whatever the archive's own directory says.
 */
export const countedParts = (bytes: Uint8Array, name: string): Uint8Array => {
  const parts: Record<string, Uint8Array> = {}
  const damaged = new ImportRefused(`${name} is damaged and cannot be opened.`)
  const tooMuch = new ImportRefused(`${name} holds more than 10 MB of text and tables. Send a shorter document.`)
  let total = 0
  let open = 0
  const unzip = new Unzip((file) => {
    if (!isXml(file.name)) return
    const chunks: Uint8Array[] = []
    file.ondata = (error, chunk, final) => {
      // What is thrown here comes back as `error` before it is thrown on.
      if (error || total > mostXml) throw total > mostXml ? tooMuch : damaged
      total += chunk.length
      if (total > mostXml) throw tooMuch
      chunks.push(chunk)
      if (!final) return
      parts[file.name] = Buffer.concat(chunks)
      open -= 1
    }
    open += 1
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    // In small pieces, so that the count is looked at before much has inflated.
    for (let at = 0; at < bytes.length; at += 1024) unzip.push(bytes.subarray(at, at + 1024), at + 1024 >= bytes.length)
  } catch (error) {
    if (error instanceof ImportRefused) throw error
    throw damaged
  }
  if (open > 0) throw damaged
  for (const part of Object.values(parts)) {
    const utf16 = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff) || part.subarray(0, 8).includes(0)
    if (utf16 || /<!(doctype|entity)/i.test(Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1')))
      throw new ImportRefused(`${name} holds a document type definition, which Word files have no need of. It was not read.`)
  }
  if (!parts['[Content_Types].xml'] || !Object.keys(parts).some((part) => part.startsWith('word/')))
    throw new ImportRefused(`${name} is an archive, but no Word file.`)
  return zipSync(parts, { level: 0 })
}
