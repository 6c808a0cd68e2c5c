import { decisionCard } from '../../src/cards/decision-card'
import { endedCard } from '../../src/cards/ended-card'
import { heldCard } from '../../src/cards/held-card'
import { proposalCard } from '../../src/cards/proposal-card'
import { reportCard } from '../../src/cards/report-card'
import { runningCard } from '../../src/cards/running-card'
import { buttonsOf, nodesOf, struckOn, titlesOf, wordsOn } from './buttons-of'
import { agenda, carried, decision, meeting, view } from './examples'
import { reports } from './subjects'

const inputs = (card: Parameters<typeof nodesOf>[0]): [unknown, unknown][] =>
  nodesOf(card)
    .filter(({ type }) => String(type).startsWith('Input.'))
    .map(({ id, value }) => [id, value])

test('a decision: where, when in the recording, what it said before; Undo takes back this one', () => {
  const fresh = decisionCard(view, decision, { fresh: true })
  expect(fresh.text).toBe(`Decision DAG-DEC100 (CR045 Decision · 10/04/2024)\n${decision.text}\nRecording timestamp 01:35:00`)
  expect(buttonsOf(fresh)).toMatchObject([
    { title: 'Save', command: 'outcome', args: { ref: 'DAG-DEC100' } },
    { title: 'Undo', command: 'withdraw', args: { words: 'DAG-DEC100' } },
  ])
  const reworded = decisionCard(
    view,
    { ...decision, earlier: [{ at: view.at, by: decision.raisedBy, text: 'as it was' }] },
    { heading: 'New wording' },
  )
  expect(wordsOn(reworded)).toMatch(/^New wording · DAG-DEC100[\s\S]*Earlier wording: as it was/)
  const withdrawn = decisionCard(view, { ...decision, status: 'withdrawn' }, { fresh: true })
  expect(struckOn(withdrawn)).toEqual([decision.text])
  expect(buttonsOf(withdrawn)).toEqual([])
})

test('a proposal is accepted or declined by its number, once', () => {
  const proposal = {
    id: '7',
    at: view.at,
    by: { id: 'x', name: 'Carolyn Burns' },
    command: 'action',
    args: {},
    text: 'IPA to look',
    state: 'open' as const,
  }
  expect(buttonsOf(proposalCard(view, proposal)).map(({ command, args, groupId }) => [command, args, groupId])).toEqual([
    ['accept', { id: '7' }, 'g-1'],
    ['decline', { id: '7' }, 'g-1'],
  ])
  for (const state of ['accepted', 'declined'] as const) {
    expect(buttonsOf(proposalCard(view, { ...proposal, state }))).toEqual([])
    expect(proposalCard(view, { ...proposal, state }).text).toContain(state)
  }
})

test('a held line is worded on its card and becomes an action or a decision', () => {
  const held = {
    id: '0035-000012',
    meeting: 35,
    number: 12,
    area: 'CR046',
    text: 'subject to …',
    at: view.at,
    by: decision.raisedBy,
    held: true,
  }
  expect(inputs(heldCard(view, held))).toEqual([['text', 'subject to …']])
  expect(buttonsOf(heldCard(view, held)).map(({ command, args }) => [command, args])).toEqual([
    ['action', { from: '0035-000012', area: 'CR046' }],
    ['decision', { from: '0035-000012', area: 'CR046' }],
  ])
  expect(titlesOf(heldCard(view, { ...held, withdrawn: true }))).toEqual([])
})

test('a report is asked for in every format, and opens only what a browser opens safely', () => {
  const card = reportCard(view, {
    meeting,
    actions: 1,
    decisions: 3,
    discussion: 0,
    open: 9,
    links: [
      { title: 'Read it', url: 'https://bot.test/files/1' },
      { title: 'Bad', url: 'javascript:alert(1)' },
    ],
  })
  expect(card.text).toBe(
    'Headline Report DAG035 (10/04/2024, Public)\n1 action · 3 decisions · 0 discussion lines\n9 open actions in the register\nRead it: https://bot.test/files/1',
  )
  expect(titlesOf(card)).toEqual([
    'Read it',
    'Word',
    'HTML',
    'Other formats',
    'Markdown',
    'JSON',
    'Actions as CSV',
    'Decisions as CSV',
    'Calendar of actions',
  ])
  const asked = ['docx', 'html', 'md', 'json', 'csv', 'decisions-csv', 'ics']
  expect(buttonsOf(card).map(({ args }) => args.words)).toEqual(asked.map((format) => `DAG035 draft ${format}`))
})

const running = { meeting, areas: agenda, carried, attendees: [], unissued: 'DAG034’s report is not issued yet', waiting: reports }

describe('a meeting', () => {
  test('starts with what is due, what awaits approval, who is there and its agenda', () => {
    const card = runningCard(view, running)
    expect(card.text).toMatch(/^DAG035 has started\n10\/04\/2024 10:00–13:00 · Virtual – MS Teams · Public\n/)
    expect(card.text).toContain('DAG034’s report is not issued yet')
    expect(card.text).toContain('Attendance is not taken yet')
    expect(card.text).toContain(
      '1. Minutes and Actions (12 min)\n2. CR044 Decision (now · 25 min)\n3. CR045 Decision\n4. CR046 Decision (passed over)',
    )
    expect(wordsOn(card)).toContain('Carried actions that are due (2)')
    expect(wordsOn(card)).toContain('1 carried action not due yet, or without a date.')
    expect(card.text).toContain('Reports to approve: ')
    expect(buttonsOf(card).map(({ title, command }) => `${title}: ${command}`)).toEqual([
      ...reports.slice(0, 3).map(({ ref }) => `Approve ${ref}: approve report`),
      'Next: CR045 Decision: area',
      'Review carried actions: review',
      'I am here: present',
    ])
    const afresh = runningCard(view, { ...running, areas: [], carried: [], unissued: undefined, waiting: [] })
    expect(wordsOn(afresh)).toContain('No actions are carried.')
    expect(buttonsOf(afresh).map(({ command }) => command)).toEqual(['present'])
  })

  test('ends with what was captured and what the check finds, check and report one press away', () => {
    const ended = { meeting, areas: agenda, carried: 3, actions: 4, decisions: 1, discussion: 21 }
    const card = endedCard(view, { ...ended, findings: { must: 2, advisory: 3 } })
    expect(card.text).toContain('Captured: 4 actions, 1 decision, 21 discussion lines')
    expect(card.text).toContain('The check finds 2 to be fixed · 3 advisory.')
    expect(card.text).toContain('Next meeting: 08/05/2024 10:00')
    expect(buttonsOf(card).slice(0, 2)).toMatchObject([
      { title: 'Check', command: 'check', args: { words: 'DAG035' } },
      { title: 'Report', command: 'report', args: { words: 'DAG035 docx' } },
    ])
    expect(endedCard(view, { ...ended, findings: { must: 0, advisory: 0 } }).text).toContain('The check finds nothing wrong.')
  })
})
