import { interpret } from '../../src/bot/interpret'
import { commands } from '../../src/commands/index'
import { dag } from '../language/hearings'
import { preparedGroup, printed } from './group'

/** What must have been said for an example to make sense where the prepared meeting is not enough. */
const LIST = [1, 2, 3].map((n) => `action IPA to describe window ${n} by 8 May 2024`).join('\n')

const before: Record<string, string[]> = {
  'record all': [LIST],
  'record 1, 3': [LIST],
  'Andrew Grace for Craig Handford (Large Supplier Representative)': ['seat Large Supplier: Craig Handford'],
  'view supports; not before M10': ['views CR044: should the design change? and before M10?'],
  'view Elexon: does not support, no test window': ['seat Elexon: Chris Day', 'views CR044: should the design change?'],
  'objects because it does not meet the freeze criteria': ['objections? approve CR046'],
  'no objection': ['objections? approve CR046'],
  coverage: ['views CR044: should the design change?'],
  'close round': ['views CR044: should the design change?'],
  start: ['end'],
  'start DAG036': ['end'],
  'start DAG036 8 May 2027 10:00-13:00': ['end'],
  'start DAG036 8 May 2027 joint with PSG': ['end'],
  'reopen DAG34-02': ['close DAG34-02'],
  'tick DAG34-04': ['settings representatives Fraser Mathieson (Elexon Representative)', 'owner DAG34-04 DAG Members'],
  'standing DAG35-02 off': ['standing DAG35-02'],
  unmute: ['mute'],
  'person export Paul Pettitt': ['owner DAG35-02 Programme (Paul Pettitt)'],
  'person erase Paul Pettitt because they asked for it': ['owner DAG35-02 Programme (Paul Pettitt)'],
  'move line 2 before 1': ['note one more', 'note and another'],
  'mention DAG35-02': ['settings mentions on', 'owner DAG35-02 Chris Day'],
  ...Object.fromEntries(
    ['accept', 'refuse because the papers depend on it', '10 June 2027'].map((answer) => [
      `answer extension DAG35-02 ${answer}`,
      ['extension DAG35-02 12 June 2027'],
    ]),
  ),
}

const examples = commands.flatMap((command) => command.examples.map((example): [string, string] => [example, command.name]))
const looking = new Set(['look', 'greet'])

describe('every example that help shows', () => {
  test.each(examples)('“%s” is understood as %s, and does something', async (example, name) => {
    const found = interpret(example, dag)
    expect('command' in found ? found.command.name : found).toBe(name)

    const group = await preparedGroup(example !== 'settings next decision 99')
    for (const words of before[example] ?? []) await group.say('secretary', words)
    const { group: was } = await group.base()
    const answer = await group.say('secretary', example)
    expect([answer.refused, printed(answer)]).toEqual([undefined, expect.stringMatching(/\S/)])

    const { group: is } = await group.base()
    const command = commands.find((each) => each.name === name)
    const onlyShows =
      (name !== 'record' && looking.has(command?.right ?? '') && !/^review \S+ (?:ongoing|close)/.test(example)) ||
      // A meeting is called off by the press on the card.
      name === 'cancel' ||
      ['settings', 'next meeting', 'coverage', 'reminders', 'person export Paul Pettitt'].includes(example)
    expect(is.event > was.event).toBe(!onlyShows)
  })

  test('there is one for every command that can be typed, and each name is its own', () => {
    const typed = commands.filter((each) => each.examples.length > 0)
    const names = typed.flatMap((each) => [each.name, ...(each.also ?? [])])
    expect(new Set(names).size).toBe(names.length)
    expect(commands.flatMap((each) => (each.examples.length === 0 ? [each.name] : [])).toSorted()).toEqual([
      'accept',
      'accept transfer',
      'answer referral',
      'decline',
      'draft',
      'edit line',
      'items',
      'look up',
      'refuse transfer',
      'roll call',
    ])
  })

  test('every other name a command answers to leads to it', () => {
    const alone = commands.flatMap((command) =>
      (command.also ?? []).map((also): [string, string] => {
        const rest = /^\w+\s+(.+)$/.exec(command.examples.find((example) => example.startsWith(command.name)) ?? '')?.[1] ?? ''
        const found = interpret(`${also} ${command.name.includes(' ') ? '' : rest}`.trim(), dag)
        return [also, 'command' in found ? found.command.name : found.refused]
      }),
    )
    const wrong = alone.filter(([also, name]) => !commands.some((each) => each.name === name && each.also?.includes(also)))
    expect(wrong).toEqual([])
  })
})
