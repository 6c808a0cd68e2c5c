import type { Delivery } from '../../src/ports'
import { sweep } from '../../src/reminders/sweep'
import type { Sweeping } from '../../src/reminders/sweep-world'
import {
  action,
  addressOf,
  carolyn,
  chris,
  createWorld,
  fraser,
  meeting,
  owner,
  paul,
  planned,
  sean,
  settings,
  toldIn,
  type World,
} from './world'

const nine = '2024-04-30T08:00:00.000Z'
const later = (at: string, minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString()
const swept = async (world: World, at: string, more: Partial<Sweeping> = {}): Promise<string[]> =>
  toldIn(await sweep({ ...world, at, ...more }))
const refused = (why: 'blocked' | 'needs the app' | 'fault' | 'throttled', again = false): Delivery => ({
  delivered: false,
  why,
  again,
  detail: why,
})

describe('the owners of what falls due on 8 May 2024', () => {
  it('get one message each at nine on 30 April, and at each later step', async () => {
    const world = await createWorld([
      action(1, { owners: [owner(paul)] }),
      action(2, { owners: [owner(sean, paul)] }),
      action(3, { due: { kind: 'date', date: '2024-06-12' } }),
    ])
    expect(await swept(world, '2024-04-30T07:59:00.000Z')).toEqual([])
    expect(await swept(world, nine)).toEqual(['Paul Pettitt: DAG35-01 before 5, DAG35-02 before 5', 'Sean Cooper: DAG35-02 before 5'])
    expect(await swept(world, later(nine, 1))).toEqual([])
    expect(await swept(world, '2024-05-06T08:00:00.000Z')).toEqual([])
    expect(await swept(world, '2024-05-07T08:00:00.000Z')).toEqual([
      'Paul Pettitt: DAG35-01 before 1, DAG35-02 before 1',
      'Sean Cooper: DAG35-02 before 1',
    ])
    expect(await swept(world, '2024-05-08T08:00:00.000Z')).toEqual([
      'Paul Pettitt: DAG35-01 today, DAG35-02 today',
      'Sean Cooper: DAG35-02 today',
    ])
    expect(await swept(world, '2024-05-09T08:00:00.000Z')).toEqual([
      'Paul Pettitt: DAG35-01 after 1, DAG35-02 after 1',
      'Sean Cooper: DAG35-02 after 1',
    ])
    expect(await swept(world, '2024-05-13T08:00:00.000Z')).toEqual([
      'Paul Pettitt: DAG35-01 weekly, DAG35-02 weekly',
      'Sean Cooper: DAG35-02 weekly',
    ])
    expect(world.letters).toHaveLength(10)
  })

  it('hear nothing of what was closed, whether before its hour or between owing and sending', async () => {
    const world = await createWorld([action(1), action(2)])
    const close = (number: number) =>
      world.change([{ kind: 'action', before: planned(action(number)), after: { ...action(number), status: 'closed' } }])
    await close(1)
    const closing = { step: (name: string) => (name === 'claimed' ? close2() : undefined) }
    const close2 = async (): Promise<void> => {
      const [open] = (await world.store.read('g1', [{ of: 'open' }])).open ?? []
      if (open) await world.change([{ kind: 'action', before: open, after: { ...open, status: 'closed' } }])
    }
    expect(await swept(world, nine, closing)).toEqual([])
    expect(await swept(world, later(nine, 24 * 60))).toEqual([])
    expect(world.letters).toEqual([])
  })

  it('hear nothing of what was given more time, or to somebody else, between owing and sending', async () => {
    const world = await createWorld([action(1), action(2)])
    const change = async (): Promise<void> => {
      const open = (await world.store.read('g1', [{ of: 'open' }])).open ?? []
      const [first, second] = open
      if (!first || !second) return
      await world.change([
        { kind: 'action', before: first, after: planned({ ...first, due: { kind: 'date', date: '2024-07-10' } }, settings, nine) },
        { kind: 'action', before: second, after: planned({ ...second, owners: [owner(sean)] }, settings, nine) },
      ])
    }
    expect(await swept(world, nine, { step: (name) => (name === 'claimed' ? change() : undefined) })).toEqual([])
  })

  it('hear nothing while reminders are off; within the hour after they are turned on, what is due then', async () => {
    const world = await createWorld([action(1)], { remindersOn: false })
    expect(await swept(world, nine)).toEqual([])
    await world.change([{ kind: 'settings', settings }])
    expect(await swept(world, later(nine, 60))).toEqual(['Paul Pettitt: DAG35-01 before 5'])
  })
})

describe('a sweep that comes late', () => {
  it('says so; in its own hour it does not', async () => {
    const world = await createWorld([action(1)])
    await sweep({ ...world, at: later(nine, 200) })
    const inTime = await createWorld([action(1)])
    await sweep({ ...inTime, at: later(nine, 59) })
    expect([world, inTime].map(({ letters }) => letters[0]?.text.includes('it was meant for 30/04/2024 09:00'))).toEqual([true, false])
    expect(JSON.stringify(world.letters[0]?.message.card?.body.at(-1))).toContain('This comes late')
  })

  it.each([
    ['an hour', '2024-04-30T09:00:00.000Z', ['Paul Pettitt: DAG35-01 before 5']],
    ['in the evening: the next morning', '2024-04-30T19:00:00.000Z', []],
    ['until the due day: that step alone', '2024-05-08T10:00:00.000Z', ['Paul Pettitt: DAG35-01 today']],
    ['three weeks: once', '2024-05-28T10:00:00.000Z', ['Paul Pettitt: DAG35-01 weekly']],
    ['until a Sunday: not then', '2024-05-12T10:00:00.000Z', []],
  ] as [string, string, string[]][])('by %s', async (_, at, told) => {
    const world = await createWorld([action(1)])
    expect(await swept(world, at)).toEqual(told)
  })

  it('sends what the night held back in the morning, once', async () => {
    const world = await createWorld([action(1)])
    const night = await sweep({ ...world, at: '2024-04-30T19:00:00.000Z' })
    expect(night.waiting).toEqual([{ groupId: 'g1', until: '2024-05-01T08:00:00.000Z' }])
    expect(await swept(world, '2024-05-01T07:59:00.000Z')).toEqual([])
    expect(await swept(world, '2024-05-01T08:00:00.000Z')).toEqual(['Paul Pettitt: DAG35-01 before 5'])
    expect(await swept(world, '2024-05-01T08:01:00.000Z')).toEqual([])
  })

  it('makes one message of two hours, with each item once', async () => {
    const world = await createWorld([action(1), action(2, { due: { kind: 'date', date: '2024-05-07' } })])
    world.refuse.set(paul.name, refused('throttled', true))
    await sweep({ ...world, at: '2024-05-07T08:00:00.000Z' })
    await sweep({ ...world, at: '2024-05-08T08:00:00.000Z' })
    world.refuse.clear()
    expect(await swept(world, '2024-05-08T08:10:00.000Z')).toEqual(['Paul Pettitt: DAG35-01 today, DAG35-02 after 1'])
    expect(await swept(world, '2024-05-08T08:11:00.000Z')).toEqual([])
  })
})

describe('owners', () => {
  it.each([
    ['a person by name alone, known to the group', [owner({ name: 'sean cooper' })], ['Sean Cooper: DAG35-01 before 5']],
    ['two owners', [owner(paul), owner(sean)], ['Paul Pettitt: DAG35-01 before 5', 'Sean Cooper: DAG35-01 before 5']],
    ['a team: its contact', [{ party: 'Programme', team: 'PMO', persons: [], collective: false }], ['Fraser Mathieson: DAG35-01 before 5']],
    [
      'everybody: each representative, and the secretary of whom it cannot reach',
      [{ party: 'DAG Members', persons: [], collective: true }],
      ['Carolyn Burns: DAG35-01 before 5', 'Chris Day: DAG35-01 before 5', 'Fraser Mathieson: [DAG35-01 before 5]'],
    ],
    [
      'a party without a person: the secretary',
      [{ party: 'IPA', persons: [], collective: false }],
      ['Fraser Mathieson: [DAG35-01 before 5]'],
    ],
    ['a name that nobody has: the secretary', [owner({ name: 'Una Known' })], ['Fraser Mathieson: [DAG35-01 before 5]']],
    [
      'a team without a contact: the secretary',
      [{ party: 'Ofgem', team: 'Policy', persons: [], collective: false }],
      ['Fraser Mathieson: [DAG35-01 before 5]'],
    ],
    ['nobody: the secretary', [], ['Fraser Mathieson: [DAG35-01 before 5]']],
    [
      'the secretary, and a party',
      [owner(fraser), { party: 'IPA', persons: [], collective: false }],
      ['Fraser Mathieson: DAG35-01 before 5, [DAG35-01 before 5]'],
    ],
  ] as [string, ReturnType<typeof owner>[], string[]][])('%s', async (_, owners, told) => {
    expect(await swept(await createWorld([action(1, { owners })]), nine)).toEqual(told)
  })

  it('are named in the report with why they cannot be reached', async () => {
    const world = await createWorld([action(1, { owners: [{ party: 'IPA', persons: [], collective: false }] })])
    const report = await sweep({ ...world, at: nine })
    expect(report.undeliverable).toEqual([{ groupId: 'g1', ref: 'DAG35-01', owner: 'IPA', why: 'no person is named' }])
    expect(world.letters[0]?.text).toContain('DAG35-01 Matter 1 – due 08/05/2024 – IPA: no person is named')
  })

  it('of one name are not guessed between', async () => {
    const twice = { people: [...settings.people, { name: 'Sean Cooper', id: 'aad:t/other', party: 'Elexon' }] }
    const named = (party: string) => [{ party, persons: [{ name: 'Sean Cooper' }], collective: false }]
    expect(await swept(await createWorld([action(1, { owners: named('Ofgem') })], twice), nine)).toEqual([
      'Fraser Mathieson: [DAG35-01 before 5]',
    ])
    expect(await swept(await createWorld([action(1, { owners: named('Programme') })], twice), nine)).toEqual([
      'Sean Cooper: DAG35-01 before 5',
    ])
  })
})

describe('whoever refuses', () => {
  it('for good is told to the secretary in the same sweep, and the reason is remembered', async () => {
    const world = await createWorld([action(1)])
    world.refuse.set(paul.name, refused('blocked'))
    const report = await sweep({ ...world, at: nine })
    expect(toldIn(report)).toEqual(['Fraser Mathieson: [DAG35-01 before 5]'])
    expect(report.refused).toEqual([{ person: paul.id, name: paul.name, why: 'blocked', detail: 'blocked', again: false }])
    expect(world.letters[0]?.text).toContain('Paul Pettitt: blocked')
    expect((await world.directory.person(paul.id))?.address?.state).toBe('blocked')
    expect(await swept(world, later(nine, 1))).toEqual([])
  })

  it('and was met in no chat yet: the secretary is told', async () => {
    const world = await createWorld([action(1, { owners: [owner({ name: 'New Owner', id: 'aad:t/new' })] })])
    expect(await swept(world, nine)).toEqual(['Fraser Mathieson: [DAG35-01 before 5]'])
    expect(world.letters[0]?.text).toContain('New Owner: needs the app')
  })

  it('until the app is added gets the next message', async () => {
    const world = await createWorld([action(1)])
    world.refuse.set(paul.name, refused('needs the app'))
    await sweep({ ...world, at: nine })
    world.refuse.clear()
    await world.directory.remember(addressOf(paul), 'g1')
    expect(await swept(world, '2024-05-07T08:00:00.000Z')).toEqual(['Paul Pettitt: DAG35-01 before 1'])
  })

  it('is the secretary: nobody is told of what the secretary could not be told', async () => {
    const world = await createWorld([action(1, { owners: [] })])
    world.refuse.set(fraser.name, refused('blocked'))
    const report = await sweep({ ...world, at: nine })
    expect([report.sent, report.refused.length, world.letters.length]).toEqual([0, 1, 0])
    expect((await sweep({ ...world, at: later(nine, 60) })).refused).toEqual([])
  })

  it('has another private chat than before is written to there from now on', async () => {
    const world = await createWorld([action(1)])
    await sweep({ ...world, at: nine })
    expect((await world.directory.person(paul.id))?.address).toMatchObject({ personal: true, conversationId: 'a:Paul Pettitt' })
  })

  it('for the moment gets it at the next sweep; one fault is tried three times and no more', async () => {
    const world = await createWorld([action(1)])
    let tries = 0
    world.refuse.set(paul.name, async () => {
      tries++
      return refused('fault', true)
    })
    for (let minute = 0; minute < 6; minute++) await sweep({ ...world, at: later(nine, minute) })
    expect(tries).toBe(3)
    // Given up, and not in silence.
    expect(world.letters.map(({ to, text }) => [to, text.includes('Paul Pettitt: Teams did not take the message')])).toEqual([
      ['Fraser Mathieson', true],
    ])
    world.letters.length = 0
    world.refuse.set(paul.name, refused('throttled', true))
    await sweep({ ...world, at: '2024-05-07T08:00:00.000Z' })
    world.refuse.clear()
    expect(await swept(world, '2024-05-07T08:01:00.000Z')).toEqual(['Paul Pettitt: DAG35-01 before 1'])
  })

  it('does not keep others waiting when the channel hangs, nor when it throws', async () => {
    const world = await createWorld([action(1, { owners: [owner(paul), owner(sean), owner(chris)] })])
    world.refuse.set(paul.name, () => new Promise(() => undefined))
    world.refuse.set(chris.name, () => Promise.reject(new Error('socket hang up')))
    const report = await sweep({ ...world, at: nine, sendDeadlineMs: 20 })
    expect(toldIn(report)).toEqual(['Sean Cooper: DAG35-01 before 5'])
    expect(report.refused.map(({ name, detail, again }) => `${name}: ${detail}, ${again}`).sort()).toEqual([
      'Chris Day: socket hang up, true',
      'Paul Pettitt: no answer within 20 ms, true',
    ])
  })
})

describe('an action due at the next meeting', () => {
  it('is reminded of by the day that meeting has when the look comes', async () => {
    const world = await createWorld([action(1, { due: { kind: 'next-meeting' } })])
    await world.change([{ kind: 'meeting', meeting: { ...meeting, next: { date: '2024-05-15' } } }])
    expect(await swept(world, nine)).toEqual([])
    expect(await swept(world, '2024-05-08T08:00:00.000Z')).toEqual(['Paul Pettitt: DAG35-01 before 5'])
  })
})

describe('a dry run', () => {
  it('tells what would go, sends nothing and leaves everything as it was', async () => {
    const world = await createWorld([action(1), action(2, { owners: [{ party: 'IPA', persons: [], collective: false }] })])
    const told = ['Fraser Mathieson: [DAG35-02 before 5]', 'Paul Pettitt: DAG35-01 before 5']
    expect(await swept(world, nine, { dryRun: true })).toEqual(told)
    expect(await swept(world, nine, { dryRun: true })).toEqual(told)
    expect(world.letters).toEqual([])
    expect(await swept(world, nine)).toEqual(told)
  })

  it('of a later day tells that day alone', async () => {
    const world = await createWorld([action(1)])
    expect(await swept(world, '2024-05-08T08:30:00.000Z', { dryRun: true })).toEqual(['Paul Pettitt: DAG35-01 today'])
  })
})

describe('many at once', () => {
  it('two hundred actions of ten people: ten messages, whole', async () => {
    const ten = Array.from({ length: 10 }, (_, n) => ({ name: `Owner ${n}`, id: `aad:t/owner${n}` }))
    const owned = Array.from({ length: 200 }, (_, n) => action(n + 1, { owners: [owner(ten[n % 10] ?? paul)] }))
    const world = await createWorld(owned)
    for (const person of ten) await world.directory.remember(addressOf(person))
    const report = await sweep({ ...world, at: nine })
    expect([report.looked, report.owed, report.sent]).toEqual([200, 200, 10])
    expect(report.messages.every(({ items }) => items.length === 20)).toBe(true)
  })

  it('two sweeps at once send each message once', async () => {
    const world = await createWorld(
      Array.from({ length: 30 }, (_, n) => action(n + 1, { owners: [owner([paul, sean, carolyn][n % 3] ?? paul)] })),
    )
    await Promise.all([sweep({ ...world, at: nine }), sweep({ ...world, at: nine }), sweep({ ...world, at: nine })])
    await sweep({ ...world, at: later(nine, 1) })
    expect(world.letters.map(({ to }) => to).sort()).toEqual([carolyn.name, paul.name, sean.name])
  })

  it.each(['before', 'after'] as const)('what is captured just %s the sweep lets the group sleep is not slept over', async (when) => {
    const world = await createWorld([action(1)])
    const capture = () =>
      world.change([{ kind: 'action', after: planned(action(2, { due: { kind: 'date', date: '2024-05-03' } }), settings, nine) }])
    const outbox: World['outbox'] = {
      ...world.outbox,
      async raise(wake, to, now) {
        if (when === 'before') await capture()
        const raised = await world.outbox.raise(wake, to, now)
        if (when === 'after') await capture()
        return raised
      },
    }
    world.clock.now = nine
    await sweep({ ...world, at: nine })
    expect(await world.outbox.awake(nine)).toHaveLength(1)
    world.clock.now = later(nine, 2)
    await sweep({ ...world, outbox, at: later(nine, 2) })
    expect(await swept(world, '2024-05-02T08:00:00.000Z')).toEqual(['Paul Pettitt: DAG35-02 before 1'])
  })

  it('a group asleep costs nothing until its next look', async () => {
    const world = await createWorld([action(1)])
    await sweep({ ...world, at: nine })
    await sweep({ ...world, at: later(nine, 2) })
    expect(await world.outbox.awake('2024-05-07T07:59:00.000Z')).toEqual([])
    expect(await world.outbox.awake('2024-05-07T08:00:00.000Z')).toHaveLength(1)
  })

  it('a group that cannot be read does not keep the others waiting', async () => {
    const world = await createWorld([action(1)])
    const store = {
      ...world.store,
      load: async (id: string) => (id === 'g0' ? Promise.reject(new Error('unreadable')) : world.store.load(id)),
    }
    await world.tables.wake.commit('0', [{ do: 'insert', key: 'g0', values: { at: nine, loweredAt: nine } }])
    const report = await sweep({ ...world, store, at: nine })
    expect([report.failures, toldIn(report)]).toEqual([1, ['Paul Pettitt: DAG35-01 before 5']])
  })
})

describe('a card that is owed to the meeting chat', () => {
  const cardOf = async (_group: string, ref: string) => (ref === 'DAG35-09' ? undefined : { text: `card of ${ref}` })
  const owed = async (): Promise<World> => {
    const world = await createWorld([action(1)])
    const tell = (ref: string) => ({ kind: 'tell', card: { ref, conversationId: 'c', at: nine } }) as const
    await world.change([tell('DAG35-01'), tell('DAG35-09')])
    return world
  }
  it('is posted by the sweep when a minute has gone, once', async () => {
    const world = await owed()
    const sent = () => world.letters.flatMap(({ to, text }) => (to === 'the meeting chat' ? [text] : []))
    await sweep({ ...world, at: later(nine, 0.9), cardOf })
    expect(sent()).toEqual([])
    expect((await sweep({ ...world, at: later(nine, 2), cardOf })).posted).toBe(1)
    expect((await sweep({ ...world, at: later(nine, 3), cardOf })).posted).toBe(0)
    expect(sent()).toEqual(['card of DAG35-01'])
  })
  it('is posted once by two sweeps at once', async () => {
    const world = await owed()
    const reports = await Promise.all([1, 2].map(() => sweep({ ...world, at: later(nine, 2), cardOf })))
    expect(reports.map(({ posted }) => posted).sort()).toEqual([0, 1])
    expect(world.letters.filter(({ to }) => to === 'the meeting chat')).toHaveLength(1)
  })
})
