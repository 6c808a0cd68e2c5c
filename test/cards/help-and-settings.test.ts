import { helpCard } from '../../src/cards/help-card'
import { policyWords } from '../../src/cards/policy-words'
import { settingsCard } from '../../src/cards/settings-card'
import { welcomeCard } from '../../src/cards/welcome-card'
import type { Settings } from '../../src/domain/group'
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
      ['decider', ''],
      ['authority', ''],
      ['timeZone', 'Europe/London'],
      ['nextDecision', 102],
      ['posts', 'confirmed'],
      ['remindersOn', 'true'],
      ['before', '5, 1, 0'],
      ['after', '1'],
      ['weekly', '1'],
      ['hour', '09:00'],
      ['asapAfter', 2],
      ['papers', 5],
      ['report', 2],
      ['completion', 'closes'],
      ['collectives', 'by the secretary'],
      ['digest', '1'],
      ['holidays', 'none'],
      ['mentions', 'false'],
      ['keepDrafts', 'until approved'],
      ['keepDeliveries', '90'],
      ['keepSaid', '30'],
      ['secretaries', '0000-pmo'],
      ['chairs', '0000-chair'],
    ])
    expect(buttonsOf(card)).toEqual([{ title: 'Save', command: 'settings', groupId: 'g-1', args: {} }])
  })

  const REPORT = 'The report is to be issued 2 working days after the meeting, of which the secretary is reminded.'
  const STANDING =
    'What is standing or was left ongoing is asked for its update 5 working days before papers day, which is 5 working days before the next meeting.'
  const CLOSING = 'Complete closes an action. What all representatives owe closes when the secretary closes it.'

  test.each<[string, Partial<Settings>, string]>([
    [
      'as it is at first',
      {},
      `Owners are reminded at 09:00: 5 and 1 working days before the due date, on the day, 1 working day after it, then each Monday. What is due as soon as possible is first chased after 2 working days. ${STANDING} ${CLOSING} ${REPORT} The secretary gets a digest each Monday.`,
    ],
    [
      'hardly',
      { reminders: { before: [1], after: [], hour: '09:00', asapAfter: 1, papers: 0, report: 0, digest: 0 } },
      `Owners are reminded at 09:00: 1 working day before the due date. What is due as soon as possible is first chased after 1 working day. ${STANDING.replace('5 working days before the next', 'the day of the next')} ${CLOSING} The report has no deadline. The secretary gets no digest.`,
    ],
    [
      'otherwise',
      {
        reminders: { before: [], after: [], hour: '09:00', asapAfter: 1, papers: 1, digest: 5 },
        completion: 'for confirmation',
        collectives: 'when all have ticked',
        mentions: true,
        holidays: ['2027-12-24'],
      },
      `What is due as soon as possible is first chased after 1 working day. ${STANDING.replace('5 working days before the next', '1 working day before the next')} Complete waits for the secretary to confirm. What all representatives owe closes when all have ticked. ${REPORT} The secretary gets a digest each Friday. Owners whom no message reaches may be mentioned in the meeting chat. Days off besides weekends and bank holidays: 24/12/2027.`,
    ],
    ['off', { remindersOn: false }, 'Owners are not reminded.'],
  ])('the policy in plain words, %s', (_, change, words) => {
    expect(policyWords({ ...settings, ...change })).toBe(words)
  })

  test('a name in the people picker cannot break the card', () => {
    const people = [{ name: hostile.markdown ?? '', id: 'aad:t/1' }]
    const picker = nodesOf(settingsCard({ ...view, settings: { ...settings, people } })).find(({ id }) => id === 'chairs')
    expect(JSON.stringify(picker)).toContain('\\\\*\\\\*urgent')
  })
})
