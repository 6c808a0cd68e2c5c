import fc from 'fast-check'
import { linesOfText } from '../../../src/reports/importing/lines-of-text'
import { readLines } from '../../../src/reports/importing/read-lines'
import { damaged } from './read-fixture'

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Headings, names of columns and labels: they say where something stands, and are no content. */
const furniture = new Set(
  words(
    'headline report meeting number venue date and time classification issue actions area ref action owner due decisions decision key discussion items next attendees chair role apologies previous s name attendance item discussions open new log tbc on behalf of',
  ),
)
/** A day comes out as 2025-05-14, whatever way it was written. */
const days = /\d{1,2}(?:[/.]\d{1,2}[/.]\d{4}|\s+\p{L}+\s+\d{4})|\d{1,2}[:.]\d{2}\s*(?:am)?/gu

const expectNothingLost = (text: string): void => {
  const report = JSON.stringify(readLines(linesOfText(text)))
  const there = new Set(words(report.replace(/\\n/g, ' ')))
  const lost = words(text.replace(days, ' ')).filter((word) => !there.has(word) && !furniture.has(word))
  expect(lost).toEqual([])
}

test('every word of the damaged report is in what was read, or unplaced', () => {
  expectNothingLost(damaged)
})

const lines = damaged.split('\n')
const spot = fc.nat({ max: lines.length - 1 })
const word = fc.stringMatching(/^[a-z]{3,9}$/)

/** Further damage: cells run together, lines torn, moved, doubled or lost, words strewn in. */
const damage = fc.oneof(
  spot.map((at) => (all: string[]) => all.map((line, n) => (n === at ? line.replace('\t', ' ') : line))),
  fc.tuple(spot, fc.nat({ max: 60 })).map(
    ([at, column]) =>
      (all: string[]) =>
        all.flatMap((line, n) => (n === at ? [line.slice(0, column), line.slice(column)] : [line])),
  ),
  spot.map((at) => (all: string[]) => all.filter((_, n) => n !== at)),
  spot.map((at) => (all: string[]) => all.flatMap((line, n) => (n === at ? [line, line] : [line]))),
  fc.tuple(spot, spot).map(([from, to]) => (all: string[]) => {
    const left = all.filter((_, n) => n !== from)
    return [...left.slice(0, to), all[from] ?? '', ...left.slice(to)]
  }),
  fc.tuple(spot, fc.array(word, { minLength: 1, maxLength: 5 }), fc.constantFrom(' ', '\t', '\n')).map(
    ([at, some, apart]) =>
      (all: string[]) =>
        all.map((line, n) => (n === at ? `${line}${apart}${some.join(' ')}` : line)),
  ),
)

test('nor does further damage lose a word', () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 12 }), (all) => {
      expectNothingLost(all.reduce((text, change) => change(text), lines).join('\n'))
    }),
    { numRuns: 150, seed: 35 },
  )
})

test('nor does text that is no report at all', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.array(word, { maxLength: 6 }).map((some) => some.join('\t')),
        { maxLength: 30 },
      ),
      (all) => {
        expectNothingLost(all.join('\n'))
      },
    ),
    { numRuns: 100, seed: 35 },
  )
})
