import { decisionCard } from '../../src/cards/decision-card'
import { heldCard } from '../../src/cards/held-card'
import { helpCard } from '../../src/cards/help-card'
import { meetingCard } from '../../src/cards/meeting-card'
import { policyWords } from '../../src/cards/policy-words'
import { proposalCard } from '../../src/cards/proposal-card'
import { reportCard } from '../../src/cards/report-card'
import { settingsCard } from '../../src/cards/settings-card'
import { welcomeCard } from '../../src/cards/welcome-card'
import { buttonsOf, nodesOf, struckOn, titlesOf, wordsOn } from './buttons-of'
import { carried, decision, hostile, meeting, settings, view } from './examples'

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

describe('help', () => {
  const commands = [
    { name: 'action', chapter: 'capture', summary: 'Record an action', examples: ['action IPA to look', '#action PMO to look'] },
    { name: 'actions', chapter: 'look up', summary: 'Every open action', examples: ['actions'] },
  ]

  test('names everything, with an example a chapter', () => {
    expect(wordsOn(helpCard(commands))).toContain('Capture\naction\naction IPA to look\nLook up\nactions')
    expect(helpCard(commands).text).toContain('  action – Record an action')
    expect(titlesOf(helpCard(commands))).toEqual(['Capture', 'Change', 'Look up', 'Meeting'])
  })

  test.each([
    ['action', 'action – Record an action\n    action IPA to look\n    #action PMO to look'],
    ['look up', 'actions – Every open action\n    actions'],
    [' ACTIONS ', 'actions – Every open action\n    actions'],
  ])('on %j tells that alone, with every example', (topic, text) => {
    expect(helpCard(commands, topic).text).toBe(text)
  })
})

test('the welcome says who added it, what it does and what to type', () => {
  const card = welcomeCard({ groupName: settings.title, addedBy: 'Fraser Mathieson', examples: ['start DAG036', 'help'] })
  for (const words of ['MHHS Design Advisory Group (DAG)', 'Fraser Mathieson added me.', 'start DAG036']) {
    expect(card.text).toContain(words)
    expect(wordsOn(card)).toContain(words)
  }
  expect(buttonsOf(card).map(({ command }) => command)).toEqual(['help', 'settings'])
})

describe('settings', () => {
  test('every input stands at what is set, and Save sends them all', () => {
    const card = settingsCard(view, { nextDecision: 102 })
    expect(inputs(card)).toEqual([
      ['title', 'MHHS Design Advisory Group (DAG)'],
      ['venue', 'Virtual – MS Teams'],
      ['classification', 'Public'],
      ['timeZone', 'Europe/London'],
      ['nextDecision', 102],
      ['posts', 'confirmed'],
      ['remindersOn', 'true'],
      ['before', '5, 1, 0'],
      ['after', '1'],
      ['weekly', '1'],
      ['hour', '09:00'],
      ['asapAfter', 2],
      ['secretaries', '0000-pmo'],
      ['chairs', '0000-chair'],
    ])
    expect(buttonsOf(card)).toEqual([{ title: 'Save', command: 'settings', groupId: 'g-1', args: {} }])
  })

  test.each([
    [
      {},
      true,
      'Owners are reminded at 09:00: 5 and 1 working days before the due date, on the day, 1 working day after it, then each Monday. What is due as soon as possible is first chased after 2 working days.',
    ],
    [
      { before: [1], after: [], weekly: undefined, asapAfter: 1 },
      true,
      'Owners are reminded at 09:00: 1 working day before the due date. What is due as soon as possible is first chased after 1 working day.',
    ],
    [{}, false, 'Owners are not reminded.'],
  ])('the policy in plain words: %j, on: %s', (change, on, words) => {
    expect(policyWords({ ...settings.reminders, ...change }, on)).toBe(words)
  })

  test('a name in the people picker cannot break the card', () => {
    const people = [{ name: hostile.markdown ?? '', id: 'aad:t/1' }]
    const picker = nodesOf(settingsCard({ ...view, settings: { ...settings, people } })).find(({ id }) => id === 'chairs')
    expect(JSON.stringify(picker)).toContain('\\\\*\\\\*urgent')
  })
})
