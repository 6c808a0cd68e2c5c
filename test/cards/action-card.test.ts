import { actionCard } from '../../src/cards/action-card'
import type { Action } from '../../src/domain/record'
import { buttonsOf, nodesOf, struckOn, titlesOf, wordsOn } from './buttons-of'
import { action, later, view } from './examples'

const unowned: Action = { ...action, owners: [], due: { kind: 'none' }, firstDue: { kind: 'none' } }

test('just captured: what was read is said, and one press takes it back', () => {
  const card = actionCard(view, action, { fresh: true })
  expect(card.text).toBe(
    [
      'Action DAG35-02 (CR044 Decision · 10/04/2024) – open',
      'Raise a Programme risk in case CR044 gains no approval before M10',
      'Owner: Programme (Paul Pettitt) · Due: 08/05/2024',
    ].join('\n'),
  )
  expect(wordsOn(card)).toContain('Due 08/05/2024 “by 8 May”')
  expect(wordsOn(card)).toContain('Owner and due are as I read your words')
  expect(buttonsOf(card).find(({ title }) => title === 'Undo')).toMatchObject({ command: 'withdraw', args: { words: 'DAG35-02' } })
  expect(wordsOn(actionCard(view, unowned, { fresh: true }))).not.toContain('as I read')
})

test('an owner whom the group does not know is marked while the action is open', () => {
  const owners = [{ persons: [{ name: 'Alex Norridge', unknown: true as const }], collective: false }]
  expect(wordsOn(actionCard(view, { ...action, owners }))).toContain('Not among the people of DAG: Alex Norridge.')
  expect(wordsOn(actionCard(view, { ...action, owners, status: 'closed' }))).not.toContain('Not among')
})

test('open: complete, change due, change owner, add an update, each for this group and item', () => {
  const card = actionCard(view, action)
  expect(buttonsOf(card)).toEqual([
    { title: 'Complete', command: 'close', groupId: 'g-1', args: { ref: 'DAG35-02', words: 'DAG35-02' } },
    { title: 'Save due', command: 'due', groupId: 'g-1', args: { ref: 'DAG35-02' } },
    { title: 'Save owner', command: 'owner', groupId: 'g-1', args: { ref: 'DAG35-02' } },
    { title: 'Save update', command: 'update', groupId: 'g-1', args: { ref: 'DAG35-02' } },
  ])
  expect(
    nodesOf(card)
      .filter(({ type }) => String(type).startsWith('Input.'))
      .map(({ id }) => id),
  ).toEqual(['due', 'owner', 'ownerText', 'update'])
})

test('a button that is no form takes no half-filled input along', () => {
  const complete = nodesOf(actionCard(view, unowned, { asks: [{ about: 'due', question: 'When?', candidates: [] }] }))
  expect(complete.find(({ title, type }) => title === 'Complete' && type === 'Action.Execute')).toMatchObject({ associatedInputs: 'none' })
  expect(complete.find(({ title, type }) => title === 'Set due' && type === 'Action.Execute')).not.toHaveProperty('associatedInputs')
})

test('overdue from the day after its due, by the group’s clock, in words', () => {
  expect(wordsOn(actionCard({ ...view, at: '2024-05-08T22:30:00Z' }, action))).toContain('Open')
  expect(wordsOn(actionCard(later, action))).toContain('Overdue')
  expect(actionCard(later, action).text).toContain('– overdue')
})

test('an unclear owner is asked with its candidates, and the card’s own form takes any other', () => {
  const card = actionCard(view, unowned, { asks: [{ about: 'owner', question: 'Which Andrews?', candidates: ['IPA (Ann Andrews)'] }] })
  expect(buttonsOf(card)[0]).toEqual({
    title: 'IPA (Ann Andrews)',
    command: 'owner',
    groupId: 'g-1',
    args: { words: 'DAG35-02 IPA (Ann Andrews)' },
  })
  expect(titlesOf(card)).toContain('Change owner')
  expect(card.text).toContain('Which Andrews? (IPA (Ann Andrews))')
})

test('a due read two ways is asked day first, and answered by the date', () => {
  const [first] = buttonsOf(actionCard(view, unowned, { asks: [{ about: 'due', question: 'When?', candidates: ['2024-04-03'] }] }))
  expect(first).toEqual({ title: '03/04/2024', command: 'due', groupId: 'g-1', args: { words: 'DAG35-02 2024-04-03' } })
})

test('what nobody said is asked by an input on the card, which then stands there once', () => {
  const card = actionCard(view, unowned, {
    asks: [
      { about: 'owner', question: 'Who?', candidates: [] },
      { about: 'due', question: 'When?', candidates: [] },
    ],
  })
  expect(titlesOf(card)).toEqual(['Set owner', 'Set due', 'Complete'])
})

test('an owner is picked among the chat’s people; where nobody is known, typed', () => {
  const picker = (people: typeof view.settings.people, raisedBy = action.raisedBy) =>
    nodesOf(actionCard({ ...view, settings: { ...view.settings, people } }, { ...action, raisedBy })).find(({ id }) => id === 'owner')
  expect(picker(view.settings.people)).toMatchObject({
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users?scope=currentContext' },
    choices: expect.arrayContaining([{ title: 'Paul Pettitt', value: '0000-pettitt' }]),
  })
  expect(picker([])).toMatchObject({ choices: [{ title: 'Fraser Mathieson', value: '0000-pmo' }] })
  expect(picker([], { id: 'ch:29:x', name: 'Guest' })).toBeUndefined()
})

describe('an action that is over is struck through and says why', () => {
  const closed = { at: '2024-05-08T23:30:00Z', by: { id: 'x', name: 'Paul Pettitt' }, meeting: 'DAG036', why: 'the risk is logged' }
  test.each<[string, Partial<Action>, string, string[]]>([
    ['closed', { status: 'closed', closed }, 'Closed on 09/05/2024 by Paul Pettitt at DAG036: the risk is logged', ['Reopen']],
    ['replaced', { status: 'replaced', replacedBy: 'DAG35-04', closed }, 'Replaced by DAG35-04', []],
    ['withdrawn', { status: 'withdrawn' }, 'Withdrawn', []],
  ])('%s', (_, change, words, titles) => {
    const card = actionCard(later, { ...action, ...change }, { fresh: true, asks: [{ about: 'due', question: 'When?', candidates: [] }] })
    expect(struckOn(card)).toEqual([action.text])
    expect(wordsOn(card)).toContain(words)
    expect(card.text.toLowerCase()).toContain(words.toLowerCase())
    expect(titlesOf(card)).toEqual(titles)
  })
})

test('a due that moved keeps its first; an edited message is said; what it replaces is said', () => {
  const card = actionCard(
    view,
    { ...action, firstDue: { kind: 'date', date: '2024-04-17' }, sourceChanged: 'edited', replaces: 'DAG34-04' },
    { heading: 'New due' },
  )
  for (const words of ['New due · DAG35-02', '(first 17/04/2024)', 'The chat message was edited since', 'Replaces DAG34-04']) {
    expect(wordsOn(card)).toContain(words)
    expect(card.text).toContain(words)
  }
})

test('the words said stand beside a due that was not understood', () => {
  expect(wordsOn(actionCard(view, { ...unowned, due: { kind: 'none', said: '03/04/202' } }))).toContain('Due TBC (said: “03/04/202”)')
})
