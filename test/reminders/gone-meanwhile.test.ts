import { finishErasures } from '../../src/bot/finish-erasures'
import { FORMER } from '../../src/domain/erased-person'
import type { Action } from '../../src/domain/record'
import type { Change } from '../../src/ports'
import { sweep } from '../../src/reminders/sweep'
import type { Step } from '../../src/reminders/sweep-world'
import { action, addressOf, createWorld, fraser, owner, paul, planned, sean, settings, type World } from './world'

/** Five working days before 8 May: both are told of what they owe. */
const at = '2024-04-30T08:00:00.000Z'
const both = () => [
  action(1, { text: 'the zebra is to be told' }),
  action(2, { owners: [owner(sean)] }),
  action(3, { owners: [owner(paul, sean)] }),
]

const swept = async (world: World, step: (name: Step) => void | Promise<void> = () => undefined, when = at) => {
  world.clock.now = when
  const report = await sweep({ ...world, at: when, step })
  expect(report.failures).toBe(0)
  return report
}

const everything = async ({ tables }: World): Promise<string> => {
  const found: unknown[] = []
  for (const partition of ['g1']) found.push(await tables.register.range(partition, '!', '~'))
  found.push(await tables.deliveries.range('2024-04-30T08', '!', '~'))
  return JSON.stringify(found)
}

/** As `redact DAG35-01` leaves it. */
const redact = async (world: World): Promise<void> => {
  const [before] = (await world.store.read('g1', [{ of: 'action', id: '0035-0001' }])).actions
  if (!before) throw new Error('no action')
  const after: Action = { ...before, text: '[redacted]', redacted: { at, by: paul, why: 'it names somebody' } }
  await world.change([
    { kind: 'action', before, after },
    { kind: 'erase', owed: { id: '1', at, erasure: { refs: [before.ref], texts: ['the zebra is to be told'] } } },
  ])
  await finishErasures(world, 'g1')
}

/** As `person erase Paul Pettitt` leaves it. */
const erasePaul = async (world: World): Promise<void> => {
  const person = { name: paul.name, id: paul.id, as: 'former:1' }
  const people = settings.people.filter(({ id }) => id !== paul.id)
  await world.change([
    { kind: 'settings', settings: { ...settings, people } },
    { kind: 'erase', owed: { id: '1', at, erasure: { refs: [], texts: [], person } } },
  ])
  await finishErasures(world, 'g1')
}

const changeFirst = async (world: World, over: Partial<Action>): Promise<void> => {
  const [before] = (await world.store.read('g1', [{ of: 'action', id: '0035-0001' }])).actions
  if (!before) throw new Error('no action')
  const { look: _look, ...rest } = before
  const change: Change = { kind: 'action', before, after: { ...rest, ...over } }
  await world.change([change])
}

const once = (name: Step, then: () => Promise<void>) => {
  let done = false
  return async (now: Step): Promise<void> => {
    if (now !== name || done) return
    done = true
    await then()
  }
}

describe.each(['looked', 'owed', 'relooked', 'raised'] as const)('between “%s” and the sending', (step) => {
  test.each<[string, (world: World) => Promise<void>]>([
    ['redacted', redact],
    ['withdrawn', (world) => changeFirst(world, { status: 'withdrawn' })],
    ['transferred', (world) => changeFirst(world, { status: 'closed', closed: { at, by: paul, why: 'transferred' } as never })],
    ['given to somebody else', (world) => changeFirst(world, { owners: [owner({ name: 'Somebody Else' })] })],
    ['its owner erased', erasePaul],
  ])('%s: nothing that is gone is sent, and others get theirs', async (what, change) => {
    const world = await createWorld(both())
    await swept(
      world,
      once(step, () => change(world)),
    )
    // That nobody owns it any more is the secretary's to know.
    expect(JSON.stringify(world.letters.filter(({ to }) => what !== 'its owner erased' || to !== fraser.name))).not.toContain('zebra')
    const of = (name: string) => world.letters.filter(({ to }) => to === name).map(({ text }) => text)
    expect(of(sean.name)).toHaveLength(1)
    expect(of(sean.name)[0]).toContain('DAG35-02')
    expect(of(sean.name)[0]).toContain('DAG35-03')
    if (what === 'its owner erased') expect(of(paul.name)).toEqual([])
    else expect(of(paul.name)[0]).toContain('DAG35-03')
    expect(of(paul.name).join().includes('DAG35-01')).toBe(what === 'redacted')
  })
})

test.each([
  ['delivered', { delivered: true, conversationId: 'a:new', activityId: '1' }],
  ['refused', { delivered: false, why: 'blocked', again: false, detail: 'blocked' }],
] as const)('erased while their message is on its way, and it is %s: nothing of them is written afterwards', async (_how, delivery) => {
  const world = await createWorld(both())
  world.refuse.set(paul.name, async () => {
    await erasePaul(world)
    return delivery
  })
  await swept(world)
  await swept(world, undefined, '2024-04-30T08:30:00.000Z')
  expect(await world.directory.person(paul.id)).toBe(undefined)
  expect(await everything(world)).not.toMatch(/Paul Pettitt|aad:t\/paul/i)
  expect(await everything(world)).toContain(FORMER)
  expect(world.letters.filter(({ to }) => to === sean.name)).toHaveLength(1)
  expect(planned(action(1)).look).toBe(at)
})

test.each(['looked', 'owed', 'raised', 'claimed'] as const)(
  'erased after a sweep had “%s”, they stand in no row once it is over',
  async (step) => {
    const world = await createWorld(both())
    await swept(
      world,
      once(step, () => erasePaul(world)),
    )
    await swept(world, undefined, '2024-04-30T08:30:00.000Z')
    expect(await world.directory.person(paul.id)).toBe(undefined)
    expect(await everything(world)).not.toMatch(/Paul Pettitt|aad:t\/paul/i)
  },
)

test('erased from one group while their message of two is on its way: the other’s is not lost', async () => {
  const world = await createWorld(both())
  await world.directory.remember({ ...addressOf(paul), state: 'reachable' }, 'g2')
  await world.change(
    [
      { kind: 'settings', settings: { ...settings, code: 'PSG', name: 'PSG' } },
      { kind: 'action', after: planned(action(9, { ref: 'PSG35-09', text: 'theirs' })) },
    ],
    'g2',
  )
  let sent = 0
  world.refuse.set(paul.name, async () => {
    sent += 1
    if (sent === 1) await erasePaul(world)
    return { delivered: true, conversationId: `a:${paul.id}`, activityId: String(sent) }
  })
  await swept(world)
  await swept(world, undefined, '2024-04-30T08:30:00.000Z')
  expect(sent).toBe(1)
  expect((await world.directory.person(paul.id))?.groups).toEqual(['g2'])
  expect(JSON.stringify(await world.tables.register.range('g1', '!', '~'))).not.toMatch(/Paul Pettitt|aad:t\/paul/i)
  expect((await world.store.read('g2', [{ of: 'told', since: '2024-04-01T00:00:00.000Z' }])).told).toMatchObject([{ person: paul.id }])
})
