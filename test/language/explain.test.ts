import { type Explained, explain } from '../../src/language/explain'
import { explainLines } from '../../src/language/explain-lines'
import { explainedWords } from '../../src/language/explained-words'
import { dag } from './hearings'

const names = {
  names: ['action', 'actions', 'my actions', 'decision', 'note', 'area', 'close', 'due', 'owner', 'show', 'report', 'help'],
  refuses: () => undefined,
}
const line = (said: string): Explained => explain(said, dag, names)
const json = (said: string): string => JSON.stringify(line(said))

describe('explain', () => {
  test('an action, its keys in order', () => {
    expect(json('action Programme (Paul Pettitt) to raise a risk by 8 May')).toBe(
      '{"kind":"action","text":"Programme to raise a risk","owners":[{"party":"Programme","persons":["Paul Pettitt"],"collective":false}],"due":{"kind":"date","date":"2024-05-08"}}',
    )
    expect(json('ACTION: PMO to update the plan at DAG037')).toBe(
      '{"kind":"action","text":"PMO to update the plan","owners":[{"party":"Programme","persons":[],"team":"PMO","collective":false}],"due":{"kind":"meeting","meeting":"DAG037"}}',
    )
  })

  test('a due to be asked carries what is offered, and the question beside it', () => {
    expect(line('action IPA to give a view by Monday 14 May')).toMatchObject({
      due: { kind: 'ask', candidates: ['2024-05-14', '2024-05-13'] },
      ask: [{ about: 'due', question: '14 May 2024 is a Tuesday. When is it due?', candidates: ['2024-05-14', '2024-05-13'] }],
    })
  })

  test.each([
    ['decision The change is approved', { kind: 'decision', text: 'The change is approved' }],
    ['#topic CR044', { kind: 'area', text: 'CR044' }],
    ['note Elexon Representative: supports it', { kind: 'note', text: 'Elexon Representative: supports it' }],
    ['PP: supports it', { kind: 'note', text: 'PP: supports it' }],
    ['CR044: note the assessment is in', { kind: 'note', text: 'the assessment is in' }],
    ['close DAG34-02', { kind: 'close', text: 'DAG34-02' }],
    ['my actions', { kind: 'my actions' }],
    ['DAG34-04', { kind: 'show', text: 'DAG34-04' }],
    ['due DAG35-02 12/06/2024', { kind: 'due', text: 'DAG35-02', due: { kind: 'date', date: '2024-06-12' } }],
    [
      'owner DAG35-04 Sean Cooper',
      { kind: 'owner', text: 'DAG35-04', owners: [{ party: 'Programme', persons: ['Sean Cooper'], collective: false }] },
    ],
    ['propose we approve CR046', { kind: 'proposal', text: 'propose we approve CR046' }],
    ['what is the action?', { kind: 'nothing', text: 'what is the action?', refused: 'A question records nothing.' }],
    ['undo', { kind: 'undo' }],
  ])('%s', (said, expected) => expect(line(said)).toEqual(expected))

  test('an intention behind DECISION: is kept as a note, and asked', () => {
    expect(line('DECISION: the Chair is minded to approve')).toMatchObject({
      kind: 'note',
      ask: [{ about: 'kind', candidates: ['note', 'decision'] }],
    })
  })

  test('a mistyped command is refused with the nearest; anything else with what to try', () => {
    expect(line('acton IPA to give a view')).toMatchObject({ kind: 'refused', refused: 'There is no “acton”. Did you mean “action”?' })
    expect(line('The window closes in June')).toMatchObject({ kind: 'refused', refused: expect.stringContaining('Try: note') })
  })

  test('a line may begin with its own time; a time that is none is refused; empty lines give nothing', () => {
    const lines = [
      '[2018-01-12T10:00] action IPA to report by Friday 19 January',
      '',
      '[2018-12-20] action IPA to report by 10 January',
      '[2018-99-99] action x',
      'action IPA to report tomorrow',
    ]
    expect([...explainLines(lines, dag, names)].map(({ kind, due }) => `${kind} ${due?.date ?? ''}`)).toEqual([
      'action 2018-01-19',
      'action 2019-01-10',
      'refused ',
      'action 2024-04-11',
    ])
  })

  test('in words, for people', () => {
    expect(explainedWords(line('action Programme (Paul Pettitt) to raise a risk by 8 May'))).toBe(
      'action: Programme to raise a risk\n  owner: Programme (Paul Pettitt)\n  due:   08/05/2024',
    )
    expect(explainedWords(line('action Simon to check'))).toBe(
      'action: Simon to check\n  owner: none\n  due:   none\n  asks:  Which Simon is meant? (Elexon (Simon Harrison) · Programme (Simon Okoro))\n  asks:  When is it due?',
    )
  })
})

test.each<[string, string[]]>([
  ['action to look into the fence', ['Who owns it?', 'When is it due?']],
  ['action IPA to look into the fence', ['When is it due?']],
  ['action look into the fence by 8 May', ['Who owns it?']],
  ['action IPA to look into the fence, due: TBC', []],
  ['action IPA to look into the fence by 8 May', []],
])('%s: what nobody gave is asked, as the card asks it: %j', (said, questions) => {
  expect((line(said).ask ?? []).map(({ question }) => question)).toEqual(questions)
})

test.each(['DAG agreed to defer the item', 'the DAG agreed to approve the plan'])('“%s” is discussion', (said) => {
  expect(line(said)).toEqual({ kind: 'note', text: said })
})
