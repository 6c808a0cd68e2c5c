import type { Change } from '../../../src/ports'
import { pack } from '../../../src/storage/packed'
import { keys } from '../../../src/storage/row-keys'
import type { Register } from '../register'
import { action, group } from '../world'

const ids = (list: readonly { id: string }[] = []): string[] => list.map(({ id }) => id)

export const actionsContract = (register: () => Register): void => {
  describe('actions', () => {
    it('are read whole, long text and all', async () => {
      const long = action(1, { text: `${'🙂'.repeat(20_000)}"\\` })
      await register().change({ kind: 'action', after: long })
      expect((await register().read({ of: 'action', id: '0035-0001' }, { of: 'action', id: '0035-0009' })).actions).toEqual([long])
    })

    it('stand in the open list, their owner’s list and the looks until they are closed', async () => {
      const first = action(1)
      const other = action(2, { owners: [{ persons: [{ name: 'Sean Cooper', id: 'aad:t/sean' }], collective: false }] })
      const carried = action(9, { meeting: 34, look: '2024-04-11T08:00:00.000Z' })
      await register().change({ kind: 'action', after: other }, { kind: 'action', after: first }, { kind: 'action', after: carried })
      expect(ids((await register().read({ of: 'open' })).open)).toEqual(['0034-0009', '0035-0001', '0035-0002'])
      expect(ids((await register().read({ of: 'mine', person: 'aad:t/paul' })).open)).toEqual(['0034-0009', '0035-0001'])
      expect(ids((await register().read({ of: 'looks', until: '2024-04-30T07:59:00.000Z' })).open)).toEqual(['0034-0009'])
      expect(ids((await register().read({ of: 'looks', until: '2024-04-30T08:00:00.000Z' })).open)).toEqual([
        '0034-0009',
        '0035-0001',
        '0035-0002',
      ])
      expect(ids((await register().read({ of: 'looks', until: '2024-05-30T08:00:00Z', limit: 2 })).open)).toEqual([
        '0034-0009',
        '0035-0001',
      ])

      const closed = { ...first, status: 'closed' as const }
      await register().change({ kind: 'action', before: first, after: closed, touchedAt: 35 })
      expect(ids((await register().read({ of: 'open' })).open)).toEqual(['0034-0009', '0035-0002'])
      expect(ids((await register().read({ of: 'mine', person: 'aad:t/paul' })).open)).toEqual(['0034-0009'])
      expect(ids((await register().read({ of: 'looks', until: '2024-05-30T08:00:00.000Z' })).open)).toEqual(['0034-0009', '0035-0002'])
      expect((await register().read({ of: 'action', id: first.id })).actions).toEqual([closed])
    })

    it('move from list to list with owner and look, every copy saying the same', async () => {
      const before = action(1)
      await register().change({ kind: 'action', after: before })
      const after = action(1, {
        text: 'Reworded',
        look: '2024-06-01T08:00:00.000Z',
        owners: [{ persons: [{ name: 'Sean Cooper', id: 'aad:t/sean' }], collective: false }],
      })
      await register().change({ kind: 'action', before, after })
      const lists = await Promise.all([
        register().read({ of: 'open' }),
        register().read({ of: 'mine', person: 'aad:t/sean' }),
        register().read({ of: 'looks', until: '2024-06-01T08:00:00.000Z' }),
      ])
      expect(lists.map((facts) => facts.open)).toEqual([[after], [after], [after]])
      expect((await register().read({ of: 'mine', person: 'aad:t/paul' })).open).toEqual([])
      expect((await register().read({ of: 'looks', until: '2024-05-01T08:00:00.000Z' })).open).toEqual([])
    })

    it('may change twice in one batch, whatever came between', async () => {
      const before = action(1)
      await register().change({ kind: 'action', after: before })
      const passing = action(1, {
        look: '2024-05-01T08:00:00.000Z',
        owners: [{ persons: [{ name: 'X', id: 'aad:t/x' }], collective: false }],
      })
      const after = { ...passing, status: 'withdrawn' as const }
      const both: Change[] = [
        { kind: 'action', before, after: passing, touchedAt: 35 },
        { kind: 'action', before: passing, after, touchedAt: 35 },
      ]
      await register().change(...both)
      expect((await register().read({ of: 'open' }, { of: 'mine', person: 'aad:t/x' }, { of: 'mine', person: 'aad:t/paul' })).open).toEqual(
        [],
      )
      expect((await register().read({ of: 'action', id: before.id })).actions).toEqual([after])
      const raisedAndWithdrawn: Change[] = [
        { kind: 'action', after: action(2) },
        { kind: 'action', before: action(2), after: action(2, { status: 'withdrawn' }) },
      ]
      await register().change(...raisedAndWithdrawn)
      expect((await register().read({ of: 'open' })).open).toEqual([])
    })

    it('are saved even where a copy is gone that should have been there', async () => {
      const after = action(1, { status: 'closed' })
      await register().change({ kind: 'action', before: action(1), after })
      expect((await register().read({ of: 'action', id: after.id })).actions).toEqual([after])
      expect(
        await register().store.save({
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
      await register().change({ kind: 'action', after: closed })
      await register().change({ kind: 'action', before: closed, after: action(1) })
      expect(ids((await register().read({ of: 'open' })).open)).toEqual(['0035-0001'])
      expect((await register().read({ of: 'action', id: closed.id })).actions).toEqual([action(1)])
    })

    it('are found by the meeting that raised them, open or not, in order', async () => {
      const raised = [action(1), action(2, { status: 'closed' }), action(3), action(4, { status: 'withdrawn' })]
      await register().change(...raised.map((after): Change => ({ kind: 'action', after })))
      expect((await register().read({ of: 'raised', from: 35, to: 35 })).actions).toEqual(raised)
      expect((await register().read({ of: 'meeting', number: 35 })).meetings[0]?.raised).toEqual(raised)
    })

    it('are as their open copy says where a release of schema 1 left a row of its own beside it', async () => {
      await register().change({ kind: 'action', after: action(1, { text: 'Newer' }) })
      const old = [{ do: 'put' as const, key: keys.action('0035-0001'), values: pack(action(1)) }]
      await register().tables.register.commit('g1', old)
      expect((await register().read({ of: 'action', id: '0035-0001' })).actions).toMatchObject([{ text: 'Newer' }])
      expect((await register().read({ of: 'raised', from: 35, to: 35 })).actions).toMatchObject([{ text: 'Newer' }])
    })
  })
}
