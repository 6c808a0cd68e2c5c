import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { play } from './play'

const files = readdirSync(__dirname).filter((name) => name.endsWith('.txt'))

/** Expected lines stand in order among what was printed; each is part of a line, whole where it ends with `$`. */
const missing = (expected: readonly string[], printed: readonly string[]): string | undefined => {
  let from = 0
  for (const words of expected) {
    const at = printed.findIndex(
      (line, index) => index >= from && (words.endsWith('$') ? line === words.slice(0, -1) : line.includes(words)),
    )
    if (at < 0) return words
    from = at + 1
  }
  return undefined
}

describe.each(files)('the conversation %s', (file) => {
  test('goes as it is written', async () => {
    const played = await play(readFileSync(join(__dirname, file), 'utf8'))
    const wrong = played.flatMap(({ line, expected, printed }) => {
      const absent = missing(expected, printed)
      return absent === undefined ? [] : [{ line, absent, printed }]
    })
    expect(wrong).toEqual([])
    expect(played.flatMap((each) => each.expected).length).toBeGreaterThan(3)
  })
})
