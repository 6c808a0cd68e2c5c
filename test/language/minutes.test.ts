import { printOwners } from '../../src/domain/owner'
import { explain } from '../../src/language/explain'
import { dag, newGroup } from './hearings'
import { rowsOf } from './tables'

const names = {
  names: ['action', 'decision', 'note', 'area', 'due', 'owner', 'close', 'present', 'apologies', 'objections?'],
  refuses: () => undefined,
}

/** What is asked because nobody said it, or because no command was said, follows from the row itself: see the test below the table. */
const UNSAID = /^(?:Who owns it\?|When is it due\?|Nothing was recorded\. .*|“\w+” is a command, .*)$/

const read = (said: string, group: string) => {
  const { kind, owners = [], due, ask: all = [] } = explain(said, group === 'known' ? dag : newGroup, names)
  const ask = all.filter(({ question }) => !UNSAID.test(question))
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

  test('of no action is an owner or a due missing unasked, and nothing is refused without what it could be', () => {
    for (const [group = '', said = ''] of rowsOf('minutes.tsv')) {
      const { kind, owners = [], due, ask = [] } = explain(said, group === 'known' ? dag : newGroup, names)
      const about = ask.map((each) => each.about)
      if (kind === 'action' && owners.length === 0) expect({ said, about }).toEqual({ said, about: expect.arrayContaining(['owner']) })
      if (kind === 'action' && due?.kind === 'ask') expect({ said, about }).toEqual({ said, about: expect.arrayContaining(['due']) })
      if (kind === 'refused') expect({ said, about }).toEqual({ said, about: ['kind'] })
    }
  })
})
