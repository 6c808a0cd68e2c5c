import { buildReport } from '../../src/reports/build-report'
import { importReport } from '../../src/reports/importing/import-report'
import { reportOf } from '../../src/reports/report-from-store'
import { reportPage } from '../../src/reports/report-page'
import { newGroup } from '../commands/group'

test.each([
  ['start DAG036 2 April 2024', undefined],
  ['start extraordinary DAG036 2 April 2024', 'Extraordinary meeting'],
  ['start joint DAG036 2 April 2024', 'Joint meeting'],
  ['start DAG036 2 April 2024 by correspondence', 'By correspondence'],
])('%s: its report says so at its head, and is read back as that', async (words, kind) => {
  const group = await newGroup()
  expect((await group.say('secretary', words)).refused).toBeUndefined()
  const report = await reportOf(group.store, 'group-1', 36)
  const page = report && reportPage(report)
  expect(page?.facts.find(([label]) => label === 'Kind of Meeting')?.[1]).toBe(kind)
  for (const as of ['html', 'json'] as const) {
    const built = report && (await buildReport(report, as))
    const read = built && (await importReport({ name: built.name, bytes: built.bytes }))
    expect([as, read?.meeting.ref, read?.meeting.kind]).toEqual([as, 'DAG036', (await group.base()).meeting?.kind])
  }
})

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
