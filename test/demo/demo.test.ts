import { runDemo } from './demo'

jest.setTimeout(60_000)

test('a meeting like DAG035: captured, reported, reminded of, and one action closed by its owner', async () => {
  const { sweep, again, pressed, report, closedInChat, told: letter, list } = await runDemo(() => undefined)
  const refs = (list: readonly { ref: string }[]): string[] => list.map(({ ref }) => ref)

  expect(refs(report.actions)).toEqual([
    'DAG35-01',
    'DAG35-02',
    'DAG35-03',
    'DAG35-04',
    'DAG34-04',
    'DAG34-08',
    'DAG34-09',
    'DAG34-10',
    'DAG34-11',
    'DAG32-06',
  ])
  expect(report.decisions.map(({ ref, area }) => `${ref} ${area}`)).toEqual([
    'DAG-DEC99 CR044 Decision',
    'DAG-DEC100 CR045 Decision',
    'DAG-DEC101 CR046 Decision',
  ])

  const told = Object.fromEntries(sweep.messages.map(({ name, items }) => [name, refs(items)]))
  expect(told['Paul Pettitt']).toEqual(['DAG35-01', 'DAG35-02', 'DAG35-03'])
  expect(told['Sean Cooper']).toEqual(['DAG34-04'])
  expect(sweep.messages.find(({ name }) => name === 'Paul Pettitt')?.items.map(({ rule }) => rule)).toEqual([
    'before 5',
    'before 5',
    'before 5',
  ])
  const secretary = sweep.messages.find(({ name }) => name === 'Fraser Mathieson')
  expect(refs(secretary?.undelivered ?? [])).toEqual(['DAG34-09', 'DAG34-11', 'DAG35-04'])
  expect(again.sent).toBe(0)

  expect(pressed.status).toBe(200)
  expect(JSON.stringify(pressed.body)).toContain('application/vnd.microsoft.card.adaptive')
  expect(closedInChat).toBeGreaterThan(0)

  expect(letter).toContain('asks for more time, until 22/05/2024: the risk board meets on 21 May')
  expect(letter).toContain('I come back to you on Tuesday 7 May')
  expect(letter).toContain('Updated today: the risk is drafted')
  expect(list).toContain('Paul Pettitt · 30/04/2024 09:00 · delivered\nDAG35-01, DAG35-02, DAG35-03')
  expect(list).toContain('Paul Pettitt · Tuesday 7 May, 09:00\nDAG35-02 (1 working day before)')
})
