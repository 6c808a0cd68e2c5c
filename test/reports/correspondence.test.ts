import { reportOf } from '../../src/reports/report-from-store'
import { reportPage } from '../../src/reports/report-page'
import { newGroup } from '../commands/group'

test.each([
  ['the next number', 'start'],
  ['a later number than the next', 'start DAG038'],
])(
  'a decision by correspondence is reported at the next meeting, which has %s, under its own heading with its day',
  async (_what, start) => {
    const group = await newGroup()
    for (const words of [
      'start DAG036 2 April 2024',
      'decision The SRO recommends CR044',
      'end',
      'decision by correspondence 9 April The SRO approved CR046',
      start,
    ])
      expect((await group.say('secretary', words)).refused).toBeUndefined()
    const { meeting } = await group.base()
    const [before, next] = await Promise.all([reportOf(group.store, 'group-1', 36), reportOf(group.store, 'group-1', meeting?.number)])
    expect(before?.decisions.map(({ ref }) => ref)).toEqual(['DAG-DEC1'])
    expect(next?.decisions).toEqual([
      { ref: 'DAG-DEC2', area: 'Decisions by correspondence', text: 'The SRO approved CR046', correspondence: '2024-04-09' },
    ])
    expect(next?.discussion.map(({ area }) => area)).toContain('Decisions by correspondence')
    expect(next && JSON.stringify(reportPage(next))).toContain('By correspondence on 09/04/2024')
  },
)
