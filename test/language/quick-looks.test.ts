import fc from 'fast-check'
import { leads } from '../../src/language/deadline-words'
import { placesIn } from '../../src/language/find-dues'
import { mayStart, starts } from '../../src/language/match-phrase'
import { rowsOf } from './tables'

/** Every way of saying when that our tables know, and all the other words in which none must be missed. */
const column = (name: string, at: number): string[] => rowsOf(name).map((row) => row[at] ?? '')
const sentences = [
  ...column('due-phrases.tsv', 0),
  ...column('actions.tsv', 0),
  ...column('actions-of-a-new-group.tsv', 0),
  ...column('minutes.tsv', 1),
  ...column('lines.tsv', 0),
]

/** The words of all of them, in any order. */
const words = [...new Set(sentences.flatMap((text) => text.split(/\s+/)))]
const jumbled = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }).map((some) => some.join(' '))

const wordsOf = (text: string): number[] => [...text.matchAll(/(?<=^|[^\w])\S/g)].map(({ index }) => index)
const placesOf = (text: string): number[] => [...text.matchAll(/(?<=^|[\s([,;:|–—])[\w?’'-]/g)].map(({ index }) => index)

/** What stands in the text where a phrase starts and the first letters deny it. */
const unseen = (text: string): string[] =>
  wordsOf(text).flatMap((at) => (starts(text, at) && !mayStart(text, at) ? [`start: ${text.slice(at)}`] : []))

/** What is passed over although a phrase or a deadline word stands there. */
const passedOver = (text: string): string[] => {
  const looked = new Set(placesIn(text))
  return placesOf(text).flatMap((at) =>
    (starts(text, at) || leads(text, at)) && !looked.has(at) ? [`passed over: ${text.slice(at)}`] : [],
  )
}

describe('before a place of a sentence is read closely, its first letters are looked at', () => {
  it('which misses no way of saying when, and no deadline word (else: add to BEGIN in match-phrase.ts, or to FIRST_LETTERS)', () => {
    expect(sentences.flatMap((text) => [...unseen(text), ...passedOver(text)])).toEqual([])
  })

  it('whatever the order of the words', () => {
    fc.assert(
      fc.property(jumbled, (text) => {
        expect([...unseen(text), ...passedOver(text)]).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('and passes over most words of a sentence (else it spares nothing)', () => {
    const text = 'Programme to draft the meter of the network tariff, case M1004799, and report to the group'
    expect(placesIn(text).map((at) => text.slice(at).split(' ')[0])).toEqual(['to', 'to'])
  })
})
