import { printOwners } from '../../src/domain/owner'
import { explain } from '../../src/language/explain'
import { dag, newGroup } from './hearings'
import { rowsOf } from './tables'

const names = ['action', 'decision', 'note', 'area', 'due', 'owner', 'close', 'present', 'apologies', 'objections?']

const read = (said: string, group: string) => {
  const { kind, owners = [], due, ask = [] } = explain(said, group === 'known' ? dag : newGroup, names)
  const when = { date: due?.date, meeting: due?.meeting, 'next-meeting': 'next meeting', asap: 'ASAP', none: '', ask: '' }
  return {
    kind,
    owners: owners
      .map((each) => printOwners([{ ...each, persons: each.persons.map((name) => ({ name })) }]) + (each.collective ? ' {each}' : ''))
      .join('; '),
    due: due ? (when[due.kind] ?? '') : '',
    asks: [...new Set(ask.map(({ about }) => about))].join(', '),
  }
}

describe('lines as minute-takers of many kinds write them', () => {
  test.each(rowsOf('minutes.tsv'))('%s: %s', (group = '', said = '', kind = '', owners = '', due = '', asks = '') =>
    expect(read(said, group)).toEqual({ kind, owners, due, asks }),
  )
})
