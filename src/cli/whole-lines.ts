/** Lines as they are meant: one that ends with `\` goes on with the next, so that a list can be pasted where a line is a message. */
export async function* wholeLines(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let begun = ''
  for await (const line of lines) {
    const goesOn = line.endsWith('\\')
    begun += goesOn ? `${line.slice(0, -1).trimEnd()}\n` : line
    if (goesOn) continue
    yield begun
    begun = ''
  }
  if (begun) yield begun.trimEnd()
}
