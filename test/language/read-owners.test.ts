import type { OwnersReading } from '../../src/language/hearing'
import { readOwners } from '../../src/language/read-owners'
import { dag, newGroup } from './hearings'
import { shownOwners } from './shown'
import { rowsOf } from './tables'

const shownAsk = ({ asks }: OwnersReading): string => {
  const ask = asks[0]
  if (!ask) return ''
  return ask.candidates.length > 0 ? `ask: ${ask.candidates.join(' / ')}` : 'ask'
}

describe('an owner phrase', () => {
  test.each(rowsOf('owner-phrases.tsv'))('%s → %s %s', (said = '', owners = '', ask = '') => {
    const reading = readOwners(said, dag)
    expect(shownOwners(reading)).toBe(owners)
    expect(ask === 'ask' ? shownAsk(reading).split(':')[0] : shownAsk(reading)).toBe(ask)
  })

  test('every candidate it offers is read without another question', () => {
    for (const [said = ''] of rowsOf('owner-phrases.tsv'))
      for (const candidate of readOwners(said, dag).asks.flatMap(({ candidates }) => candidates))
        expect({ said, candidate, asks: readOwners(candidate, dag).asks }).toEqual({ said, candidate, asks: [] })
  })

  test('somebody the group knows keeps their id; a stranger is marked unknown', () => {
    expect(readOwners('Programme (Paul Pettitt)', dag).owners[0]?.persons).toEqual([{ name: 'Paul Pettitt', id: 'p:paul' }])
    expect(readOwners('PMO', dag).owners).toEqual([{ party: 'Programme', persons: [], team: 'PMO', collective: false }])
    expect(readOwners('Alex Norridge', dag).owners[0]?.persons).toEqual([{ name: 'Alex Norridge', unknown: true }])
  })

  test('a constituency is its representative of the day: whoever holds the seat then', () => {
    const seats = [
      {
        id: 's1',
        constituency: 'RECCo',
        holders: [
          { name: 'Sarah Jones', id: 'p:sarah', until: '2024-04-30' },
          { name: 'Jane Ashworth', id: 'p:jane', from: '2024-05-01' },
        ],
      },
    ]
    const settings = { ...dag.settings, seats }
    expect(shownOwners(readOwners('RECCo Representative', { ...dag, settings }))).toBe('RECCo Representative (Sarah Jones)')
    const later = { ...dag, settings, at: '2024-05-08T09:00:00.000Z' }
    expect(shownOwners(readOwners('RECCo Representative', later))).toBe('RECCo Representative (Jane Ashworth)')
  })

  test('a mention brings its Entra id, of a stranger too', () => {
    const person = { id: 'aad:tenant/42', name: 'Noor Haddad', tenantId: 'tenant' }
    const hearing = { ...dag, mentions: [{ name: 'Noor Haddad', person }] }
    expect(readOwners('@Noor Haddad', hearing)).toEqual({
      owners: [{ persons: [{ name: 'Noor Haddad', id: 'aad:tenant/42' }], collective: false }],
      asks: [],
    })
  })

  test('a mention may have the shape of a directory entry', () => {
    const person = { id: 'p:paul', name: 'Pettitt, Paul (MHHS)', tenantId: 'tenant' }
    expect(shownOwners(readOwners('@Pettitt, Paul (MHHS)', { ...dag, mentions: [{ name: 'Pettitt, Paul (MHHS)', person }] }))).toBe(
      'Programme (Paul Pettitt)',
    )
  })

  test('a mentioned person is the one mentioned, though another has the same name', () => {
    const person = { id: 'p:simon2', name: 'Simon', tenantId: 'tenant' }
    expect(shownOwners(readOwners('@Simon', { ...dag, mentions: [{ name: 'Simon', person }] }))).toBe('Programme (Simon Okoro)')
  })

  describe('in a group that knows nobody yet', () => {
    test.each([
      ['Programme (Paul Pettitt)', 'Programme', 'Paul Pettitt'],
      ['Paul Pettitt (Programme)', 'Programme', 'Paul Pettitt'],
      ['Smitha Pichrikat (Programme)', 'Programme', 'Smitha Pichrikat'],
      ['IPA (Colin Bezant)', 'IPA', 'Colin Bezant'],
      ['Paul Pettitt', undefined, 'Paul Pettitt'],
      ['Dr Sethi', undefined, 'Dr Sethi'],
      ['IPA', 'IPA', undefined],
      ['Programme', 'Programme', undefined],
      ['Head of Estates', 'Head of Estates', undefined],
      ['RECCo Representative', 'RECCo Representative', undefined],
    ])('%s is party %s, person %s', (said, party, person) => {
      const { owners, asks } = readOwners(said, newGroup)
      expect(asks).toEqual([])
      expect(owners[0]?.party).toBe(party)
      expect(owners[0]?.persons.map(({ name }) => name)).toEqual(person ? [person] : [])
    })
  })
})
