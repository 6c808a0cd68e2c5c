import type { Instant } from '../../src/domain/due'
import { SCHEMA } from '../../src/domain/group'
import { type Batch, BeingUpgraded, type Change, type Store } from '../../src/ports'
import { createMemoryStore } from '../../src/storage/memory-store'
import { createMemoryTables } from '../../src/storage/memory-tables'
import { createTableStore } from '../../src/storage/table-store'
import { openTables, type Tables } from '../../src/storage/tables'
import { wakeShard } from '../../src/storage/wake-rows'
import { type Azurite, startAzurite } from '../azurite'
import { action, at, founding, group, meeting, said, taylor } from './world'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.stop())

let worlds = 0
let clock: Instant = at
const now = () => clock
const places: [string, () => Promise<{ tables: Tables; store: Store }>][] = [
  [
    'Azurite',
    async () => {
      const tables = await openTables({ connectionString: azurite.connectionString }, { prefix: `s${worlds++}` })
      return { tables, store: createTableStore(tables, now) }
    },
  ],
  [
    'memory',
    async () => {
      const tables = createMemoryTables()
      return { tables, store: createMemoryStore(now, tables) }
    },
  ],
]

describe.each(places)('the register in %s', (_, open) => {
  let store: Store
  let tables: Tables
  let etag = ''
  beforeEach(async () => {
    clock = at
    ;({ store, tables } = await open())
    etag = await save(founding('g1'))
  })

  const save = async (batch: Batch): Promise<string> => {
    const result = await store.save(batch)
    if (result.kind !== 'saved') throw new Error(`not saved: ${result.kind}`)
    return result.etag
  }
  const change = async (...changes: Change[]): Promise<void> => {
    etag = await save({ group: group('g1'), etag, changes, events: [], said: [] })
  }
  const ids = (list: readonly { id: string }[] = []): string[] => list.map(({ id }) => id)
  const read = (...needs: Parameters<Store['read']>[1]) => store.read('g1', needs)

  describe('its guard', () => {
    it('knows no group that was never saved', async () => {
      expect(await store.load('nobody')).toBeUndefined()
    })

    it('gives the ETag of the group as it was saved, so that the next capture needs no read', async () => {
      expect((await store.load('g1'))?.etag).toBe(etag)
      const later = await save({ group: group('g1', { event: 7 }), etag, changes: [], events: [], said: [] })
      expect(await store.load('g1')).toMatchObject({ etag: later, group: { event: 7 } })
    })

    it('lets one of two win who decided on the same group', async () => {
      const first: Batch = { group: group('g1', { decision: 99 }), etag, changes: [], events: [], said: [said('one')] }
      const second: Batch = { ...first, said: [said('two')] }
      expect((await store.save(first)).kind).toBe('saved')
      expect(await store.save(second)).toEqual({ kind: 'lost' })
      expect((await read({ of: 'said', key: said('two').key })).said).toEqual([])
    })

    it('founds a group once', async () => {
      expect(await store.save(founding('g1'))).toEqual({ kind: 'lost' })
      expect((await store.save(founding('g2'))).kind).toBe('saved')
    })

    it('saves what was said once, and tells a second hearing from a lost race', async () => {
      const heard = said('one', 'DAG35-01')
      const batch: Batch = { group: group('g1'), etag, changes: [], events: [], said: [heard] }
      etag = await save(batch)
      expect(await store.save(batch)).toEqual({ kind: 'heard' })
      expect(await store.save({ ...batch, etag })).toEqual({ kind: 'heard' })
      expect(await store.save({ ...founding('g1'), said: [heard] })).toEqual({ kind: 'heard' })
      expect((await read({ of: 'said', key: heard.key })).said).toEqual([heard])
    })

    it('changes nothing where it was refused', async () => {
      await save({ group: group('g1'), etag, changes: [], events: [], said: [said('one')] })
      const refused = await store.save({
        group: group('g1', { event: 50 }),
        etag,
        changes: [{ kind: 'action', after: action(1) }],
        events: [],
        said: [said('one')],
      })
      expect(refused.kind).toBe('heard')
      expect((await read({ of: 'open' })).open).toEqual([])
      expect((await store.load('g1'))?.group.event).toBe(0)
    })

    it('writes nothing to a group of a newer release', async () => {
      const newer: Batch = { group: group('g1', { schema: SCHEMA + 1 }), etag, changes: [], events: [], said: [] }
      await expect(store.save(newer)).rejects.toThrow(BeingUpgraded)
    })
  })

  describe('the base', () => {
    it('is the group, its settings, its meeting, the areas in order and who is where', async () => {
      const area = (number: number, name: string) => ({ id: `0035-000${number}`, meeting: 35, number, name })
      await change(
        { kind: 'area', area: area(2, 'CR044') },
        { kind: 'area', area: area(1, 'Minutes') },
        { kind: 'taker', person: taylor.id, area: '0035-0002' },
        { kind: 'taker', person: 'aad:t/other', area: '0034-0002' },
        { kind: 'attendee', after: { meeting: 35, name: 'Carolyn Burns', status: 'present' } },
      )
      const base = await store.load('g1')
      expect(base?.settings.code).toBe('DAG')
      expect(base?.meeting).toEqual(meeting())
      expect(base?.areas.map(({ name }) => name)).toEqual(['Minutes', 'CR044'])
      expect(base?.takers).toEqual({ [taylor.id]: '0035-0002' })
      await change({ kind: 'taker', person: taylor.id })
      expect((await store.load('g1'))?.takers).toEqual({})
    })

    it('follows the group to its next meeting, and an area of it may stand where an earlier one stood', async () => {
      const area = (id: string, number: number, of: number) => ({ kind: 'area' as const, area: { id, meeting: of, number, name: id } })
      await change(area('0035-0001', 1, 35), area('0035-0002', 2, 35), { kind: 'taker', person: taylor.id, area: '0035-0001' })
      const next = { ...group('g1', { meeting: 36 }) }
      etag = await save({ group: next, etag, changes: [{ kind: 'meeting', meeting: meeting(36) }], events: [], said: [] })
      expect(await store.load('g1')).toMatchObject({ meeting: meeting(36), areas: [], takers: {} })
      etag = await save({ group: next, etag, changes: [area('0036-0001', 1, 36)], events: [], said: [] })
      await save({
        group: next,
        etag,
        changes: [area('0035-0003', 3, 35), { kind: 'meeting', meeting: meeting(35) }],
        events: [],
        said: [],
      })
      expect(await store.load('g1')).toMatchObject({ meeting: meeting(36), areas: [{ id: '0036-0001' }] })
      expect((await read({ of: 'meeting', number: 35 })).meetings[0]?.areas.map(({ id }) => id)).toEqual([
        '0035-0001',
        '0035-0002',
        '0035-0003',
      ])
    })

    it('is whole where the group went back to an earlier meeting', async () => {
      const area = (id: string, number: number, of: number) => ({ kind: 'area' as const, area: { id, meeting: of, number, name: id } })
      const at36 = group('g1', { meeting: 36 })
      const again = group('g1', { meeting: 35, counters: { action: 0, area: 2, discussion: 0 } })
      await change(area('0035-0001', 1, 35), area('0035-0002', 2, 35))
      etag = await save({
        group: at36,
        etag,
        changes: [{ kind: 'meeting', meeting: meeting(36) }, area('0036-0001', 1, 36)],
        events: [],
        said: [],
      })
      await save({ group: again, etag, changes: [{ kind: 'meeting', meeting: meeting(35) }], events: [], said: [] })
      expect(await store.load('g1')).toMatchObject({ meeting: meeting(35), areas: [{ id: '0035-0001' }, { id: '0035-0002' }] })
    })

    it('is one request', async () => {
      const before = tables.requests()
      await store.load('g1')
      expect(tables.requests() - before).toBeLessThanOrEqual(1)
    })

    it('knows no meeting before the first', async () => {
      const batch = founding('g3', [])
      const { meeting: none, ...young } = batch.group
      expect(none).toBe(35)
      await save({ ...batch, group: young })
      const base = await store.load('g3')
      expect(base?.meeting).toBeUndefined()
      expect(base?.areas).toEqual([])
    })
  })

  describe('actions', () => {
    it('are read whole, long text and all', async () => {
      const long = action(1, { text: `${'🙂'.repeat(20_000)}"\\` })
      await change({ kind: 'action', after: long })
      expect((await read({ of: 'action', id: '0035-0001' }, { of: 'action', id: '0035-0009' })).actions).toEqual([long])
    })

    it('stand in the open list, their owner’s list and the looks until they are closed', async () => {
      const first = action(1)
      const other = action(2, { owners: [{ persons: [{ name: 'Sean Cooper', id: 'aad:t/sean' }], collective: false }] })
      const carried = action(9, { meeting: 34, look: '2024-04-11T08:00:00.000Z' })
      await change({ kind: 'action', after: other }, { kind: 'action', after: first }, { kind: 'action', after: carried })
      expect(ids((await read({ of: 'open' })).open)).toEqual(['0034-0009', '0035-0001', '0035-0002'])
      expect(ids((await read({ of: 'mine', person: 'aad:t/paul' })).open)).toEqual(['0034-0009', '0035-0001'])
      expect(ids((await read({ of: 'looks', until: '2024-04-30T07:59:00.000Z' })).open)).toEqual(['0034-0009'])
      expect(ids((await read({ of: 'looks', until: '2024-04-30T08:00:00.000Z' })).open)).toEqual(['0034-0009', '0035-0001', '0035-0002'])
      expect(ids((await read({ of: 'looks', until: '2024-05-30T08:00:00Z', limit: 2 })).open)).toEqual(['0034-0009', '0035-0001'])

      const closed = { ...first, status: 'closed' as const }
      await change({ kind: 'action', before: first, after: closed, touchedAt: 35 })
      expect(ids((await read({ of: 'open' })).open)).toEqual(['0034-0009', '0035-0002'])
      expect(ids((await read({ of: 'mine', person: 'aad:t/paul' })).open)).toEqual(['0034-0009'])
      expect(ids((await read({ of: 'looks', until: '2024-05-30T08:00:00.000Z' })).open)).toEqual(['0034-0009', '0035-0002'])
      expect((await read({ of: 'action', id: first.id })).actions).toEqual([closed])
    })

    it('move from list to list with owner and look, every copy saying the same', async () => {
      const before = action(1)
      await change({ kind: 'action', after: before })
      const after = action(1, {
        text: 'Reworded',
        look: '2024-06-01T08:00:00.000Z',
        owners: [{ persons: [{ name: 'Sean Cooper', id: 'aad:t/sean' }], collective: false }],
      })
      await change({ kind: 'action', before, after })
      const lists = await Promise.all([
        read({ of: 'open' }),
        read({ of: 'mine', person: 'aad:t/sean' }),
        read({ of: 'looks', until: '2024-06-01T08:00:00.000Z' }),
      ])
      expect(lists.map((facts) => facts.open)).toEqual([[after], [after], [after]])
      expect((await read({ of: 'mine', person: 'aad:t/paul' })).open).toEqual([])
      expect((await read({ of: 'looks', until: '2024-05-01T08:00:00.000Z' })).open).toEqual([])
    })

    it('may change twice in one batch, whatever came between', async () => {
      const before = action(1)
      await change({ kind: 'action', after: before })
      const passing = action(1, {
        look: '2024-05-01T08:00:00.000Z',
        owners: [{ persons: [{ name: 'X', id: 'aad:t/x' }], collective: false }],
      })
      const after = { ...passing, status: 'withdrawn' as const }
      const both: Change[] = [
        { kind: 'action', before, after: passing, touchedAt: 35 },
        { kind: 'action', before: passing, after, touchedAt: 35 },
      ]
      await change(...both)
      expect((await read({ of: 'open' }, { of: 'mine', person: 'aad:t/x' }, { of: 'mine', person: 'aad:t/paul' })).open).toEqual([])
      expect((await read({ of: 'action', id: before.id })).actions).toEqual([after])
      const raisedAndWithdrawn: Change[] = [
        { kind: 'action', after: action(2) },
        { kind: 'action', before: action(2), after: action(2, { status: 'withdrawn' }) },
      ]
      await change(...raisedAndWithdrawn)
      expect((await read({ of: 'open' })).open).toEqual([])
    })

    it('are saved even where a copy is gone that should have been there', async () => {
      const after = action(1, { status: 'closed' })
      await change({ kind: 'action', before: action(1), after })
      expect((await read({ of: 'action', id: after.id })).actions).toEqual([after])
      expect(
        await store.save({
          group: group('g1'),
          etag: 'W/"old"',
          changes: [{ kind: 'action', before: action(2), after: action(2, { status: 'closed' }) }],
          events: [],
          said: [],
        }),
      ).toEqual({ kind: 'lost' })
    })

    it('reopen into every list', async () => {
      const closed = action(1, { status: 'closed' })
      await change({ kind: 'action', after: closed })
      await change({ kind: 'action', before: closed, after: action(1) })
      expect(ids((await read({ of: 'open' })).open)).toEqual(['0035-0001'])
    })
  })

  it('reads a meeting whole: what belongs to it, what it raised, what it touched of earlier ones', async () => {
    const carried = action(2, { meeting: 34 })
    const closed = { ...carried, status: 'closed' as const }
    const decision = {
      id: '000099',
      ref: 'DAG-DEC99',
      number: 99,
      meeting: 35,
      text: 'Recommended',
      status: 'made' as const,
      earlier: [],
      raisedAt: at,
      raisedBy: taylor,
    }
    const line = { id: '0035-000001', meeting: 35, number: 1, text: 'supports it', at, by: taylor }
    const attendee = { meeting: 35, name: 'Carolyn Burns', status: 'present' as const }
    await change({ kind: 'action', after: carried })
    await change(
      { kind: 'area', area: { id: '0035-0001', meeting: 35, number: 1, name: 'CR044' } },
      { kind: 'action', after: action(1), touchedAt: 35 },
      { kind: 'action', before: carried, after: closed, touchedAt: 35 },
      { kind: 'decision', after: decision },
      { kind: 'discussion', after: line },
      { kind: 'attendee', after: attendee },
      { kind: 'attendee', after: { ...attendee, name: 'Carolyn  BURNS', role: 'Small Supplier Representative' } },
      { kind: 'meeting', meeting: meeting(36) },
      { kind: 'discussion', after: { ...line, id: '0036-000001', meeting: 36 } },
    )
    const { meetings } = await read({ of: 'meeting', number: 35 }, { of: 'meeting', number: 77 })
    expect(meetings).toEqual([
      {
        meeting: meeting(),
        areas: [{ id: '0035-0001', meeting: 35, number: 1, name: 'CR044' }],
        raised: [action(1)],
        touched: [closed, action(1)],
        decisions: [decision],
        discussion: [line],
        attendees: [{ ...attendee, name: 'Carolyn  BURNS', role: 'Small Supplier Representative' }],
      },
    ])
    expect((await read({ of: 'decision', id: '000099' })).decisions).toEqual([decision])
    expect((await read({ of: 'decisions' })).decisions).toEqual([decision])
    expect((await read({ of: 'discussion', id: line.id })).discussion).toEqual([line])
    await change({ kind: 'decision', after: { ...decision, text: 'Reworded' } })
    expect((await read({ of: 'meeting', number: 35 })).meetings[0]?.decisions[0]?.text).toBe('Reworded')
  })

  it('keeps the history of an item in order, under any pattern of reference', async () => {
    const event = (number: number, ref: string) => ({ number, at, by: taylor, command: 'update', ref, after: `words ${number}` })
    etag = await save({
      group: group('g1'),
      etag,
      changes: [],
      events: [event(9, 'DAG/35#1'), event(10, 'DAG/35#1'), event(11, 'DAG/35#11')],
      said: [],
    })
    expect((await read({ of: 'history', ref: 'DAG/35#1' })).history.map(({ after }) => after)).toEqual(['words 9', 'words 10'])
  })

  it('keeps a proposal', async () => {
    const proposal = { id: 'p1', at, by: taylor, command: 'action', args: { words: 'x' }, text: 'x', state: 'open' as const }
    await change({ kind: 'proposal', after: proposal })
    expect((await read({ of: 'proposal', id: 'p1' })).proposals).toEqual([proposal])
  })

  describe('cards', () => {
    const owed = { ref: 'DAG35-01', conversationId: '19:meeting', at }
    const stands = { ...owed, activityId: '1712' }

    it('are owed until they stand posted', async () => {
      await change({ kind: 'tell', card: owed })
      expect((await read({ of: 'tells', until: '2024-04-10T08:59:59.000Z' })).cards).toEqual([])
      expect((await read({ of: 'tells', until: '2024-04-10T09:00:00Z' })).cards).toEqual([owed])
      expect((await read({ of: 'card', ref: 'DAG35-01' })).cards).toEqual([owed])
      await store.posted('g1', [stands])
      expect((await read({ of: 'tells', until: '2025-01-01T00:00:00.000Z' })).cards).toEqual([])
      expect((await read({ of: 'card', ref: 'DAG35-01' })).cards).toEqual([stands])
      expect((await store.load('g1'))?.etag).toBe(etag)
    })

    it('may be posted that were never owed, or twice', async () => {
      await change({ kind: 'tell', card: owed })
      await store.posted('g1', [{ ...stands, ref: 'DAG35-02' }, stands, { ...stands, activityId: '1713' }])
      await store.posted('g1', [stands])
      expect((await read({ of: 'card', ref: 'DAG35-02' }, { of: 'card', ref: 'DAG35-01' })).cards.map(({ ref }) => ref)).toEqual([
        'DAG35-02',
        'DAG35-01',
      ])
      expect((await read({ of: 'tells', until: '2025-01-01T00:00:00.000Z' })).cards).toEqual([])
    })
  })

  describe('the wake of a group', () => {
    const wake = async () => (await tables.wake.get(wakeShard('g1'), 'g1'))?.values
    const raise = (number: number, look: string) => change({ kind: 'action', after: action(number, { look }) })

    it('is lowered to the earliest look of a batch, before the batch is saved', async () => {
      await store.save({ group: group('g1'), etag: 'W/"lost"', changes: [{ kind: 'action', after: action(1) }], events: [], said: [] })
      expect((await wake())?.at).toBe('2024-04-30T08:00:00.000Z')
    })

    it('never rises by a save', async () => {
      await raise(1, '2024-04-30T08:00:00.000Z')
      clock = '2024-04-10T10:00:00.000Z'
      await raise(2, '2024-06-01T08:00:00.000Z')
      expect(await wake()).toEqual({ at: '2024-04-30T08:00:00.000Z', loweredAt: clock })
      await raise(3, '2024-04-12T08:00:00.000Z')
      expect((await wake())?.at).toBe('2024-04-12T08:00:00.000Z')
    })

    it('is touched again half a minute later, since a sweep may be about to raise it', async () => {
      await raise(1, '2024-04-30T08:00:00.000Z')
      clock = '2024-04-10T09:00:29.000Z'
      await raise(2, '2024-04-30T08:00:00.000Z')
      expect((await wake())?.loweredAt).toBe(at)
      clock = '2024-04-10T09:00:30.000Z'
      await raise(3, '2024-04-30T08:00:00.000Z')
      expect((await wake())?.loweredAt).toBe(clock)
    })

    it('is left alone by what is closed, standing or seen to already', async () => {
      await change({ kind: 'action', after: action(1, { status: 'closed' }) })
      const { look, ...standing } = action(2)
      expect(look).toBeDefined()
      await change({ kind: 'action', after: standing })
      expect(await wake()).toBeUndefined()
    })
  })

  it('counts the operations of a batch as it will save them', async () => {
    const capture: Batch = {
      group: group('g1'),
      etag,
      changes: [
        { kind: 'action', after: action(1) },
        { kind: 'tell', card: { ref: 'DAG35-01', conversationId: '19:meeting', at } },
      ],
      events: [{ number: 1, at, by: taylor, command: 'action', ref: 'DAG35-01' }],
      said: [said('one')],
    }
    // said, group, action, open, mine, next, tell, event, history
    expect(store.operations(capture)).toBe(9)
  })
})
