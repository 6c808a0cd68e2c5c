import type { Hearing } from '../../src/language/hearing'
import { readAction } from '../../src/language/read-action'
import { dag, newGroup } from './hearings'
import { shownDue, shownOwners } from './shown'
import { rowsOf } from './tables'

const read = (sentence: string, hearing: Hearing) => {
  const reading = readAction(sentence, hearing)
  return {
    owners: shownOwners(reading),
    due: shownDue(reading),
    asks: [...new Set(reading.asks.map(({ about }) => about))].join(', '),
    text: reading.text,
  }
}

const table = (name: string, hearing: Hearing): void => {
  test.each(rowsOf(name))('%s', (sentence = '', owners = '', due = '', asks = '', text = '') => {
    expect(read(sentence, hearing)).toEqual({ owners, due, asks, text: text || sentence })
  })
}

describe('an action, in a group that knows its people', () => table('actions.tsv', dag))
describe('an action, in a group that knows nobody yet', () => table('actions-of-a-new-group.tsv', newGroup))
