import { decisionCard } from '../../src/cards/decision-card'
import { heldCard } from '../../src/cards/held-card'
import { meetingCard } from '../../src/cards/meeting-card'
import { proposalCard } from '../../src/cards/proposal-card'
import { reportCard } from '../../src/cards/report-card'
import { buttonsOf, nodesOf, struckOn, titlesOf, wordsOn } from './buttons-of'
import { carried, decision, meeting, view } from './examples'

const inputs = (card: Parameters<typeof nodesOf>[0]): [unknown, unknown][] =>
  nodesOf(card)
    .filter(({ type }) => String(type).startsWith('Input.'))
    .map(({ id, value }) => [id, value])

test('a decision: where, when in the recording, what it said before; Undo takes back this one', () => {
  const fresh = decisionCard(view, decision, { fresh: true })
  expect(fresh.text).toBe(`Decision DAG-DEC100 (CR045 Decision · 10/04/2024)\n${decision.text}\nRecording timestamp 01:35:00`)
  expect(buttonsOf(fresh)).toMatchObject([{ title: 'Undo', command: 'withdraw', args: { words: 'DAG-DEC100' } }])
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

test('a report is asked for in four formats, and opens only what a browser opens safely', () => {
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
  expect(titlesOf(card)).toEqual(['Read it', 'Word', 'HTML', 'Markdown', 'JSON'])
  expect(buttonsOf(card).map(({ args }) => args.words)).toEqual(['DAG035 docx', 'DAG035 html', 'DAG035 md', 'DAG035 json'])
})

describe('a meeting', () => {
  test('starts with what is carried', () => {
    const card = meetingCard(view, { meeting, carried, phase: 'start' })
    expect(card.text).toMatch(/^DAG035 has started\n10\/04\/2024 10:00–13:00 · Virtual – MS Teams · Public\n/)
    expect(wordsOn(card)).toContain('Carried actions (3)')
    expect(buttonsOf(card).map(({ command }) => command)).toEqual(['review'])
    expect(wordsOn(meetingCard(view, { meeting, carried: [], phase: 'start' }))).toContain('No actions are carried.')
  })

  test('ends with what was captured, and the report one press away', () => {
    const card = meetingCard(view, { meeting, carried, phase: 'end', actions: 4, decisions: 1, discussion: 21 })
    expect(card.text).toContain('Captured: 4 actions, 1 decision, 21 discussion lines')
    expect(card.text).toContain('Next meeting: 08/05/2024 10:00')
    expect(buttonsOf(card)[0]).toMatchObject({ title: 'Report', command: 'report', args: { words: 'DAG035 docx' } })
  })
})
