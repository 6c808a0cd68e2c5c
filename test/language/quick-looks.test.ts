import fc from 'fast-check'
import { leads, mayLead } from '../../src/language/deadline-words'
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

const placesOf = (text: string): number[] => [...text.matchAll(/(?<=^|[^\w])\S/g)].map(({ index }) => index)

type Look = (text: string, at: number) => boolean

/** Places that the quick look passes over although something stands there. */
const missedIn = (text: string, quick: Look, slow: Look): string[] =>
  placesOf(text).flatMap((at) => (slow(text, at) && !quick(text, at) ? [text.slice(at)] : []))
const missed = (quick: Look, slow: Look): string[] => sentences.flatMap((text) => missedIn(text, quick, slow))

/** The words of all of them, in any order. */
const words = [...new Set(sentences.flatMap((text) => text.split(/\s+/)))]
const jumbled = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }).map((some) => some.join(' '))

describe('before a place of a sentence is read closely, a quick look at its first letters', () => {
  it('misses no way of saying when (else: add its first letters to START in match-phrase.ts)', () => {
    expect(missed(mayStart, starts)).toEqual([])
  })

  it('misses no deadline word (else: add its first letters to FIRST in deadline-words.ts)', () => {
    expect(missed(mayLead, leads)).toEqual([])
  })

  it('misses neither, whatever the order of the words', () => {
    fc.assert(
      fc.property(jumbled, (text) => {
        expect([...missedIn(text, mayStart, starts), ...missedIn(text, mayLead, leads)]).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('passes over most words of a sentence (else it spares nothing)', () => {
    const text = 'Programme to draft the meter of the network tariff, case M1004799, and report to the group'
    expect(placesOf(text).filter((at) => mayStart(text, at))).toEqual([])
  })
})
