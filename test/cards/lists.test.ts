import { actionListCard } from '../../src/cards/action-list-card'
import { decisionListCard } from '../../src/cards/decision-list-card'
import { mentionCard } from '../../src/cards/mention-card'
import { reminderCard } from '../../src/cards/reminder-card'
import { reviewCard } from '../../src/cards/review-card'
import { suggestCard } from '../../src/cards/suggest-card'
import type { Action, Event } from '../../src/domain/record'
import { buttonsOf, nodesOf, struckOn, titlesOf, wordsOn } from './buttons-of'
import { action, carried, decision, later, view } from './examples'
import { parsedCard } from './parsed-card'
import { history, many } from './subjects'

describe('open actions', () => {
  test('reference, text, owner, due, and overdue in a word', () => {
    const card = actionListCard(later, { title: 'Open actions', actions: [action], empty: '' })
    expect(wordsOn(card)).toBe(`Open actions (1)\nDAG35-02 ${action.text}\nOverdue · Programme (Paul Pettitt) · due 08/05/2024`)
    expect(card.text).toBe(`Open actions (1)\nDAG35-02 ${action.text} – Programme (Paul Pettitt), due 08/05/2024, OVERDUE`)
  })

  test('none: says so', () => {
    const card = actionListCard(view, { title: 'Overdue', actions: [], empty: 'Nothing is overdue.' })
    expect(card.text).toBe('Overdue\nNothing is overdue.')
    expect(wordsOn(card)).toBe(card.text)
  })

  test('forty of 4,000 characters are all there, cut short, and the rest is counted', () => {
    const card = actionListCard(view, { title: 'Open actions', actions: many, more: 12, empty: '' })
    expect(wordsOn(card).match(/^DAG35-\d\d .*…$/gm)).toHaveLength(40)
    expect(wordsOn(card)).toMatch(/^Open actions \(52\)/)
    expect(wordsOn(card)).toMatch(/and 12 more$/)
    expect(card.text).toContain(many[39]?.text)
  })

  test('two hundred: as many as fit, and no other goes unmentioned', () => {
    const actions = Array.from({ length: 200 }, (_, index) => ({ ...action, ref: `DAG35-${index + 1}`, text: '设计变更'.repeat(900) }))
    const words = wordsOn(actionListCard(view, { title: 'Open actions', actions, more: 5, empty: '' }))
    const listed = words.match(/^DAG35-\d+ /gm)?.length ?? 0
    expect(listed).toBeGreaterThan(20)
    expect(words).toContain(`and ${205 - listed} more`)
  })
})

test('decisions: a withdrawn one is struck through and called so', () => {
  const card = decisionListCard(view, {
    title: 'Decisions',
    decisions: [decision, { ...decision, ref: 'DAG-DEC101', status: 'withdrawn' }],
    empty: '',
  })
  expect(struckOn(card)).toEqual([decision.text])
  expect(card.text).toContain(`DAG-DEC101 ${decision.text} (withdrawn)`)
})

describe('review', () => {
  const [first] = carried as [Action]

  test('one action with its story, an import’s updates included; closed, left ongoing, replaced, moved or skipped', () => {
    const card = reviewCard(view, { action: first, history, left: 3, mayDecide: true })
    expect(buttonsOf(card).map(({ title, args }) => [title, args.verdict ?? args.words])).toEqual([
      ['Ongoing', 'ongoing'],
      ['Close', 'close'],
      ['Replace it', 'replace'],
      ['Move the due', 'due'],
      ['Skip', 'after DAG32-06'],
    ])
    expect(wordsOn(card)).toContain('First outline shared with code bodies')
    expect(wordsOn(card)).toContain('new due: 10/04/2024 because the papers came late (was: 13/03/2024)')
    expect(wordsOn(card)).toContain('Carolyn Burns – update: the supplier has sent a draft')
    expect(wordsOn(card)).toContain('2 carried actions to walk after this one')
  })

  test('what an import brought is not told again under its own words, and a row without words says so', () => {
    const brought = { ...(history[0] as Event), command: 'import', after: first.text }
    expect(wordsOn(reviewCard(view, { action: first, history: [brought], left: 1, mayDecide: true }))).not.toContain('import:')
    expect(actionListCard(view, { title: 'Open', actions: [{ ...first, text: '' }], empty: '' }).text).toContain('DAG32-06 (no text) –')
  })

  test('a due that moved stands beside the first, and what is past is called overdue', () => {
    const moved = { ...first, due: { kind: 'date' as const, date: '2024-05-01' }, firstDue: { kind: 'date' as const, date: '2024-03-13' } }
    const words = wordsOn(reviewCard(later, { action: moved, history: [], left: 1, mayDecide: true }))
    expect(words).toContain('Due 01/05/2024 (first 13/03/2024)')
    expect(words).toContain('Overdue · raised at DAG032')
    expect(words).toContain('The last one to walk')
  })

  test('a member looks on', () => {
    expect(buttonsOf(reviewCard(view, { action: first, history, left: 1, mayDecide: false })).map(({ title }) => title)).toEqual(['Skip'])
  })
})

describe('a reminder', () => {
  const soon = {
    view: later,
    action: { ...action, ref: 'DAG36-04', meeting: 36, area: 'CR045', due: { kind: 'date' as const, date: '2024-05-16' } },
    rule: 'before 5',
  }
  const today = { view: later, action: { ...action, ref: 'DAG36-01', due: { kind: 'date' as const, date: '2024-05-09' } }, rule: 'today' }
  const over = { view: { ...later, groupId: 'g-2' }, action, rule: 'after 1', daysOver: 1 }
  const asap = { view: later, action: { ...action, ref: 'DAG34-10', due: { kind: 'asap' as const } }, rule: 'weekly' }

  test('tells the overdue first, then today’s, then what is soon, and why it came', () => {
    const words = wordsOn(reminderCard([soon, asap, today, over]))
    expect(words.match(/^(Overdue|Due today|As soon as possible|Due soon)$/gm)).toEqual([
      'Overdue',
      'Due today',
      'As soon as possible',
      'Due soon',
    ])
    expect(words).toContain('Due 08/05/2024 · 1 working day over · raised at DAG035 on 10 April 2024 · Area CR044 Decision')
    expect(words).toContain('raised at DAG036 on 10 April 2024 · Area CR045')
    expect(words).toMatch(/^4 actions of yours need you/)
  })

  test('each is completed in its own group', () => {
    const closing = buttonsOf(reminderCard([soon, over])).filter(({ command }) => command === 'close')
    expect(closing).toEqual([
      { title: 'Complete', command: 'close', groupId: 'g-2', args: { ref: 'DAG35-02', words: 'DAG35-02' } },
      { title: 'Complete', command: 'close', groupId: 'g-1', args: { ref: 'DAG36-04', words: 'DAG36-04' } },
    ])
  })

  test('each can be updated, given more time and put off there; where it was said is a click away', () => {
    const source = { conversationId: '19:meeting_x@thread.v2', activityId: '1712739600123' }
    const card = reminderCard([{ ...soon, action: { ...soon.action, source } }], { hours: ['2024-05-09T08:00:00.000Z'] })
    expect(titlesOf(card)).toEqual([
      'Complete',
      'Update',
      'Save update',
      'Request extension',
      'Ask the secretary',
      'Remind me later',
      'Remind me then',
      'Where it was said',
    ])
    const choices = nodesOf(card).find(({ id }) => id === 'when snooze 0')?.choices as { title: string; value: string }[]
    expect(choices.map(({ value }) => value)).toEqual(['2024-05-10', '2024-05-13', '2024-05-16'])
    expect(card.text).toMatch(/Say mute to me here/)
  })

  test('a link that is none of the web is behind no button', () => {
    const source = { conversationId: '19:x', activityId: '1', link: 'javascript:alert(1)' }
    expect(titlesOf(reminderCard([{ ...soon, action: { ...soon.action, source } }]))).not.toContain('Where it was said')
  })

  test('forty: one form for each thing, which asks which of them', () => {
    const card = reminderCard(many.map((each) => ({ view: later, action: each, rule: 'weekly' })))
    expect(
      buttonsOf(card)
        .filter(({ command }) => command !== 'close')
        .map(({ title }) => title),
    ).toEqual(['Save update', 'Ask the secretary', 'Remind me then'])
    const which = nodesOf(card).find(({ id }) => id === 'ref update all 0')?.choices as unknown[]
    expect(which).toHaveLength(40)
  })

  test.each<[string, Partial<Action>, string]>([
    ['completed by themself', { status: 'closed', closed: { at: later.at, by: { id: 'p', name: 'Paul Pettitt' } } }, 'Completed'],
    [
      'closed by somebody else',
      { status: 'closed', closed: { at: later.at, by: { id: 'f', name: 'Fraser Mathieson' } } },
      'Closed on 09/05/2024 by Fraser Mathieson',
    ],
    ['to be confirmed', { completed: { at: later.at, by: { id: 'p', name: 'Paul Pettitt' } } }, 'Complete: the secretary confirms it'],
    ['their part', { ticks: [{ at: later.at, by: { id: 'p', name: 'Paul Pettitt' } }] }, 'Your part is done'],
  ])('what was done since stands struck through: %s', (_, more, words) => {
    const card = reminderCard([{ ...soon, action: { ...soon.action, ...more }, person: 'p' }])
    expect(struckOn(card)).toEqual([action.text])
    expect(wordsOn(card)).toContain(words)
    expect(buttonsOf(card)).toEqual([])
  })

  test('what was put off or asked for since is said beside it', () => {
    const extension = {
      state: 'asked',
      by: { id: 'p', name: 'Paul Pettitt' },
      until: '2024-06-12',
      last: { id: 'p', name: 'Paul Pettitt' },
      at: later.at,
    } as const
    const card = reminderCard([
      { ...soon, action: { ...soon.action, extension, later: [{ person: 'p', until: '2024-05-13' }] }, person: 'p' },
    ])
    expect(wordsOn(card)).toContain('Paul Pettitt asks for more time, until 12/06/2024 · I come back to you on Monday 13 May')
  })

  test('after Complete the same card, the item struck through and the others still there', () => {
    const card = reminderCard([soon, over], { done: ['DAG35-02'] })
    expect(struckOn(card)).toEqual([action.text])
    expect(wordsOn(card)).toMatch(/^1 action of yours needs you/)
    expect(new Set(buttonsOf(card).map(({ args }) => args.ref))).toEqual(new Set(['DAG36-04']))
    expect(wordsOn(reminderCard([over], { done: ['DAG35-02'] }))).toMatch(/^All done, thank you/)
  })

  test('the same reference of another group is not completed with it', () => {
    const card = reminderCard([over, { ...over, view: { ...later, groupId: 'g-3' } }], { done: ['g-2 DAG35-02'] })
    expect(struckOn(card)).toHaveLength(1)
    expect(new Set(buttonsOf(card).map(({ groupId }) => groupId))).toEqual(new Set(['g-3']))
  })
})

describe('a suggestion', () => {
  test('is said with one press', () => {
    expect(buttonsOf(suggestCard('Did you mean?', [{ title: 'Open actions', words: 'actions' }], 'g-1'))).toEqual([
      { title: 'Open actions', command: 'say', groupId: 'g-1', args: { words: 'actions' } },
    ])
  })

  test('too long for a button stays in the words', () => {
    const long = { title: 'Record it', words: `action ${'很长'.repeat(2000)}` }
    const card = suggestCard('Did you mean?', [long, { title: 'Help', words: 'help' }])
    expect(card.text).toContain(long.words)
    expect(buttonsOf(card).map(({ title }) => title)).toEqual(['Help'])
  })
})

test('a mention: names stand between tags that only its own entities fill, whatever they are made of', () => {
  const people = [
    { id: 'aad:t/0000-paul', name: 'Paul Pettitt' },
    { id: 'ch:29:abc', name: '</at><at>Everyone</at> [x](http://x)' },
  ]
  const { card, text } = mentionCard(later, action, people)
  if (!card) throw new Error('no card')
  expect(parsedCard(card).warnings).toEqual([])
  const { entities } = card.msteams as { entities: { text: string; mentioned: { id: string } }[] }
  expect(entities.map(({ mentioned }) => mentioned.id)).toEqual(['0000-paul', '29:abc'])
  const [first] = card.body as { text: string }[]
  expect(first?.text).toBe(entities.map((entity) => entity.text).join(', '))
  expect(first?.text.match(/<\/?at>/g)).toHaveLength(4)
  expect(text).toContain('DAG35-02 is yours, and due 08/05/2024 (overdue).')
})
