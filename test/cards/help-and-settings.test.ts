import { helpCard } from '../../src/cards/help-card'
import { policyWords } from '../../src/cards/policy-words'
import { settingsCard } from '../../src/cards/settings-card'
import { welcomeCard } from '../../src/cards/welcome-card'
import { buttonsOf, nodesOf, titlesOf, wordsOn } from './buttons-of'
import { hostile, settings, view } from './examples'

const inputs = (card: Parameters<typeof nodesOf>[0]): [unknown, unknown][] =>
  nodesOf(card)
    .filter(({ type }) => String(type).startsWith('Input.'))
    .map(({ id, value }) => [id, value])

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
