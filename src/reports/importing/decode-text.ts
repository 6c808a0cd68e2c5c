/** The words of a text file, whatever it was saved as. `legacy`: not UTF-8, so read as Windows-1252, which may have mistaken some signs. */
export const decodeText = (bytes: Uint8Array): { text: string; legacy: boolean } => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), legacy: false }
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), legacy: false }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), legacy: false }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), legacy: true }
  }
}
