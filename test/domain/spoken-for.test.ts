import { defaultSettings, type Settings } from '../../src/domain/group'
import { spokenFor } from '../../src/domain/spoken-for'

const settings: Settings = {
  ...defaultSettings('DAG', 't'),
  constituencies: [
    { name: 'Elexon', also: [] },
    { name: 'Small Supplier', also: ['SS'] },
    { name: 'Supplier Agent', also: ['SA'] },
  ],
  seats: [
    { id: 's1', constituency: 'Elexon', holders: [{ name: 'Chris Day' }] },
    { id: 's2', constituency: 'Small Supplier', holders: [] },
    { id: 's3', constituency: 'Supplier Agent', holders: [{ name: 'Robert Langdon' }] },
    { id: 's4', constituency: 'Supplier Agent', holders: [{ name: 'Seth Chapman' }, { name: 'Ada Byron', from: '2024-05-01' }] },
  ],
}

test.each([
  ['Elexon', 'Elexon Representative'],
  ['elexon rep', 'Elexon Representative'],
  ['The Elexon Representative', 'Elexon Representative'],
  ['SS', 'Small Supplier Representative'],
  ['Small Supplier Rep.', 'Small Supplier Representative'],
  ['Supplier Agent', 'Supplier Agent Representative'],
  ['SA 1', 'Supplier Agent Representative (Robert Langdon)'],
  ['Supplier Agent 2', 'Supplier Agent Representative (Seth Chapman)'],
  ['Supplier Agent 3', undefined],
  ['Large Supplier', undefined],
  ['Chair', undefined],
  ['Reply', undefined],
])('“%s:” is %s', (said, expected) => {
  expect(spokenFor(settings, said, '2024-04-10')).toBe(expected)
})
