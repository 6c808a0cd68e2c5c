import type { Action } from '../../src/domain/record'
import { sweep } from '../../src/reminders/sweep'
import { action, chris, createWorld, fraser, owner, paul, planned, sean, settings, toldIn, type World } from './world'

const nine = '2024-04-30T08:00:00.000Z'
const swept = async (world: World, at: string): Promise<string[]> => toldIn(await sweep({ ...world, at }))

/** The owner or the secretary says something about action 1, as the bot saves it. */
const becomes = async (world: World, at: string, more: Partial<Action>): Promise<void> => {
  const [before] = (await world.store.read('g1', [{ of: 'action', id: '0035-0001' }])).actions
  if (before) await world.change([{ kind: 'action', before, after: planned({ ...before, ...more }, settings, at) }])
}

describe('an extension', () => {
  const asked = {
    state: 'asked',
    by: paul,
    until: '2024-06-12',
    why: 'the supplier is late',
    last: paul,
    at: '2024-04-16T10:00:00.000Z',
  } as const

  it('that is asked for goes to the secretary in the next sweep, once, with the answers as buttons', async () => {
    const world = await createWorld([action(1)])
    await becomes(world, asked.at, { extension: asked })
    expect(await swept(world, '2024-04-16T10:01:00.000Z')).toEqual(['Fraser Mathieson: DAG35-01 extension'])
    expect(world.letters[0]?.text).toContain('Paul Pettitt asks for 12/06/2024 instead of 08/05/2024: the supplier is late')
    expect(JSON.stringify(world.letters[0]?.message.card)).toContain('DAG35-01 accept')
    expect(await swept(world, '2024-04-16T10:02:00.000Z')).toEqual([])
    expect(await swept(world, nine)).toEqual(['Paul Pettitt: DAG35-01 before 5'])
  })

  it.each<[string, Partial<Action>, string]>([
    [
      'accepted',
      {
        due: { kind: 'date', date: '2024-06-12' },
        extension: { ...asked, state: 'accepted', last: fraser, at: '2024-04-16T11:00:00.000Z' },
      },
      'Accepted by Fraser Mathieson: it is due 12/06/2024.',
    ],
    [
      'refused',
      { extension: { ...asked, state: 'refused', why: 'the papers depend on it', last: fraser, at: '2024-04-16T11:00:00.000Z' } },
      'Refused by Fraser Mathieson: the papers depend on it. It stays due 08/05/2024.',
    ],
    [
      'met by another day',
      { extension: { ...asked, state: 'offered', until: '2024-05-22', last: fraser, at: '2024-04-16T11:00:00.000Z' } },
      'Fraser Mathieson proposes 22/05/2024',
    ],
  ])('that is %s is told to whoever asked', async (_, more, words) => {
    const world = await createWorld([action(1)])
    await becomes(world, '2024-04-16T11:00:00.000Z', more)
    expect(await swept(world, '2024-04-16T11:01:00.000Z')).toEqual(['Paul Pettitt: DAG35-01 answer'])
    expect(world.letters[0]?.text).toContain(words)
  })

  it('asked for at night waits for the morning; agreed to by its owner, it goes to the secretary', async () => {
    const world = await createWorld([action(1)])
    await becomes(world, '2024-04-16T21:00:00.000Z', { extension: { ...asked, state: 'accepted', at: '2024-04-16T21:00:00.000Z' } })
    expect(await swept(world, '2024-04-16T21:01:00.000Z')).toEqual([])
    expect(await swept(world, '2024-04-17T08:00:00.000Z')).toEqual(['Fraser Mathieson: DAG35-01 extension'])
    expect(world.letters[0]?.text).not.toContain('comes late')
  })

  it('does not take the place of a reminder that is due in the same minute', async () => {
    const world = await createWorld([action(1)])
    const [before] = (await world.store.read('g1', [{ of: 'action', id: '0035-0001' }])).actions
    if (before)
      await world.change([{ kind: 'action', before, after: { ...before, extension: { ...asked, at: '2024-04-30T08:00:20.000Z' } } }])
    expect(await swept(world, '2024-04-30T08:01:00.000Z')).toEqual([
      'Fraser Mathieson: DAG35-01 extension',
      'Paul Pettitt: DAG35-01 before 5',
    ])
  })
})

describe('whoever puts a reminder off', () => {
  it('hears of it on that day; the other owner at the usual ones', async () => {
    const world = await createWorld([action(1, { owners: [owner(paul), owner(sean)] })])
    await becomes(world, '2024-04-29T09:00:00.000Z', { later: [{ person: sean.id, until: '2024-05-02' }] })
    expect(await swept(world, nine)).toEqual(['Paul Pettitt: DAG35-01 before 5'])
    expect(await swept(world, '2024-05-02T08:00:00.000Z')).toEqual(['Sean Cooper: DAG35-01 later'])
    expect(await swept(world, '2024-05-07T08:00:00.000Z')).toEqual(['Paul Pettitt: DAG35-01 before 1', 'Sean Cooper: DAG35-01 before 1'])
  })

  it('and is swept for late: each hears the last that is theirs', async () => {
    const world = await createWorld([action(1, { owners: [owner(paul), owner(sean)] })])
    await becomes(world, '2024-04-29T09:00:00.000Z', { later: [{ person: sean.id, until: '2024-05-01' }] })
    expect(await swept(world, '2024-05-01T08:10:00.000Z')).toEqual(['Paul Pettitt: DAG35-01 before 5', 'Sean Cooper: DAG35-01 later'])
  })
})

describe('whoever is muted', () => {
  const muted = { muted: [{ ...paul, at: '2024-04-12T09:00:00.000Z' }] }

  it('is sent nothing; what is overdue reaches the secretary, who is told why', async () => {
    const world = await createWorld([action(1, { owners: [owner(paul), owner(sean)] })], muted)
    expect(await swept(world, nine)).toEqual(['Sean Cooper: DAG35-01 before 5'])
    expect(await swept(world, '2024-05-08T08:00:00.000Z')).toEqual(['Sean Cooper: DAG35-01 today'])
    expect(await swept(world, '2024-05-09T08:00:00.000Z')).toEqual([
      'Fraser Mathieson: [DAG35-01 after 1]',
      'Sean Cooper: DAG35-01 after 1',
    ])
    expect(world.letters.find(({ to }) => to === fraser.name)?.text).toContain('Paul Pettitt: wants no reminders (muted)')
  })
})

describe('what all representatives owe', () => {
  it('is asked of those who have not ticked', async () => {
    const all = [{ party: 'DAG Members', persons: [], collective: true }]
    const world = await createWorld([action(1, { owners: all, ticks: [{ at: '2024-04-12T09:00:00Z', by: chris }] })])
    expect(await swept(world, nine)).toEqual(['Carolyn Burns: DAG35-01 before 5', 'Fraser Mathieson: [DAG35-01 before 5]'])
  })
})

test('what is complete and awaits confirmation is chased no more', async () => {
  const world = await createWorld([action(1)])
  await becomes(world, '2024-04-29T09:00:00.000Z', { completed: { at: '2024-04-29T09:00:00.000Z', by: paul } })
  expect(await swept(world, nine)).toEqual([])
})

describe('the digest', () => {
  const weekly = { reminders: settings.reminders && { ...settings.reminders, digest: 1 } }
  const monday = '2024-04-15T08:00:00.000Z'

  it('goes to the secretary each week, once, beside what they owe themselves', async () => {
    const world = await createWorld(
      [
        action(1, { due: { kind: 'date', date: '2024-04-11' }, owners: [owner(sean)] }),
        action(2, { owners: [] }),
        action(3, { due: { kind: 'none' }, owners: [{ party: 'IPA', persons: [], collective: false }] }),
        action(4, { completed: { at: '2024-04-12T09:00:00.000Z', by: paul } }),
      ],
      { ...weekly, muted: [{ ...chris, at: '2024-04-11T09:00:00.000Z' }] },
    )
    await sweep({ ...world, at: '2024-04-12T08:00:00.000Z' })
    world.letters.splice(0)
    const report = await sweep({ ...world, at: monday })
    expect(report.messages.map(({ name, digests = [] }) => [name, ...digests])).toEqual([
      ['Sean Cooper'],
      ['Fraser Mathieson', 'MHHS Design Advisory Group (DAG)'],
    ])
    const text = world.letters.find(({ to }) => to === fraser.name)?.text ?? ''
    for (const words of [
      '4 open actions, 1 overdue',
      'Overdue (1):\nDAG35-01 Matter 1 – Programme (Sean Cooper), due 11/04/2024',
      'DAG35-04 Matter 4 – Paul Pettitt says it is complete',
      'DAG35-03 Matter 3 – IPA: no person is named',
      'No owner (1):\nDAG35-02 Matter 2',
      'No due date (1):\nDAG35-03 Matter 3 – IPA',
      'Want no reminders (muted): Chris Day',
    ])
      expect(text).toContain(words)
    expect(await swept(world, '2024-04-15T08:01:00.000Z')).toEqual([])
    expect(await swept(world, '2024-04-15T15:00:00.000Z')).toEqual([])
  })

  it('is told of by a dry run', async () => {
    const world = await createWorld([action(1, { due: { kind: 'none' }, owners: [owner(sean)] })], weekly)
    await sweep({ ...world, at: '2024-04-12T08:00:00.000Z' })
    const dry = await sweep({ ...world, at: monday, dryRun: true })
    expect(dry.messages.map(({ name, digests = [] }) => [name, ...digests])).toEqual([
      ['Fraser Mathieson', 'MHHS Design Advisory Group (DAG)'],
    ])
    expect(world.letters).toEqual([])
    // Sent, it is not foretold again, whatever woke the group since.
    await sweep({ ...world, at: monday })
    world.clock.now = '2024-04-15T08:01:30.000Z'
    await world.change([
      { kind: 'action', after: action(2, { due: { kind: 'none' }, owners: [owner(sean)], raisedAt: '2024-04-12T09:00:00.000Z' }) },
    ])
    expect((await sweep({ ...world, at: '2024-04-15T08:02:00.000Z', dryRun: true })).messages).toEqual([])
  })

  it('tells of an action that nothing else would ever wake the group for', async () => {
    const world = await createWorld([], weekly)
    await sweep({ ...world, at: '2024-04-01T08:00:00.000Z' })
    await world.change([{ kind: 'action', after: action(1, { due: { kind: 'none' }, owners: [], raisedAt: '2024-04-10T09:00:00.000Z' }) }])
    await sweep({ ...world, at: '2024-04-10T09:02:00.000Z' })
    const report = await sweep({ ...world, at: monday })
    expect(report.messages.map(({ digests = [] }) => digests)).toEqual([['MHHS Design Advisory Group (DAG)']])
  })

  it.each([
    ['a day late, it still goes', '2024-04-16T09:00:00.000Z', 1],
    ['four days late, it waits for the next', '2024-04-19T09:00:00.000Z', 0],
  ])('%s', async (_, at, count) => {
    const world = await createWorld([action(1, { due: { kind: 'none' }, owners: [owner(sean)] })])
    // Its settings were changed on the card: from then on the digest is looked to.
    await world.change([{ kind: 'settings', settings: { ...settings, ...weekly } }])
    await sweep({ ...world, at: '2024-04-12T08:00:00.000Z' })
    const report = await sweep({ ...world, at })
    expect(report.messages.flatMap(({ digests = [] }) => digests)).toHaveLength(count)
  })
})

test('what was sent, and what was refused and why, is kept for the group', async () => {
  const world = await createWorld([action(1), action(2, { owners: [owner(sean)] })])
  world.refuse.set(sean.name, { delivered: false, why: 'blocked', again: false, detail: '403' })
  await sweep({ ...world, at: nine })
  const { told = [] } = await world.store.read('g1', [{ of: 'told', since: '2024-04-30T00:00:00.000Z' }])
  expect(told.map(({ name, refs, refused = 'delivered' }) => `${name} ${refs} ${refused}`).sort()).toEqual([
    'Fraser Mathieson DAG35-02 delivered',
    'Paul Pettitt DAG35-01 delivered',
    'Sean Cooper DAG35-02 blocked',
  ])
})
