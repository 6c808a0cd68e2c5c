import type { Register } from '../register'
import { founding, group, meeting, taylor } from '../world'

export const baseContract = (register: () => Register): void => {
  describe('the base', () => {
    it('is the group, its settings, its meeting, the areas in order and who is where', async () => {
      const area = (number: number, name: string) => ({ id: `0035-000${number}`, meeting: 35, number, name })
      await register().change(
        { kind: 'area', area: area(2, 'CR044') },
        { kind: 'area', area: area(1, 'Minutes') },
        { kind: 'taker', person: taylor.id, area: '0035-0002' },
        { kind: 'taker', person: 'aad:t/other', area: '0034-0002' },
        { kind: 'attendee', after: { meeting: 35, name: 'Carolyn Burns', status: 'present' } },
      )
      const base = await register().store.load('g1')
      expect(base?.settings.code).toBe('DAG')
      expect(base?.meeting).toEqual(meeting())
      expect(base?.areas.map(({ name }) => name)).toEqual(['Minutes', 'CR044'])
      expect(base?.takers).toEqual({ [taylor.id]: '0035-0002' })
      await register().change({ kind: 'taker', person: taylor.id })
      expect((await register().store.load('g1'))?.takers).toEqual({})
    })

    it('follows the group to its next meeting, and an area of it may stand where an earlier one stood', async () => {
      const area = (id: string, number: number, of: number) => ({ kind: 'area' as const, area: { id, meeting: of, number, name: id } })
      await register().change(area('0035-0001', 1, 35), area('0035-0002', 2, 35), { kind: 'taker', person: taylor.id, area: '0035-0001' })
      const next = { ...group('g1', { meeting: 36 }) }
      await register().save({
        group: next,
        etag: register().etag,
        changes: [{ kind: 'meeting', meeting: meeting(36) }],
        events: [],
        said: [],
      })
      expect(await register().store.load('g1')).toMatchObject({ meeting: meeting(36), areas: [], takers: {} })
      await register().save({ group: next, etag: register().etag, changes: [area('0036-0001', 1, 36)], events: [], said: [] })
      await register().save({
        group: next,
        etag: register().etag,
        changes: [area('0035-0003', 3, 35), { kind: 'meeting', meeting: meeting(35) }],
        events: [],
        said: [],
      })
      expect(await register().store.load('g1')).toMatchObject({ meeting: meeting(36), areas: [{ id: '0036-0001' }] })
      expect((await register().read({ of: 'meeting', number: 35 })).meetings[0]?.areas.map(({ id }) => id)).toEqual([
        '0035-0001',
        '0035-0002',
        '0035-0003',
      ])
    })

    it('is whole where the group went back to an earlier meeting', async () => {
      const area = (id: string, number: number, of: number) => ({ kind: 'area' as const, area: { id, meeting: of, number, name: id } })
      const at36 = group('g1', { meeting: 36 })
      const again = group('g1', { meeting: 35, counters: { action: 0, area: 2, discussion: 0 } })
      await register().change(area('0035-0001', 1, 35), area('0035-0002', 2, 35))
      await register().save({
        group: at36,
        etag: register().etag,
        changes: [{ kind: 'meeting', meeting: meeting(36) }, area('0036-0001', 1, 36)],
        events: [],
        said: [],
      })
      await register().save({
        group: again,
        etag: register().etag,
        changes: [{ kind: 'meeting', meeting: meeting(35) }],
        events: [],
        said: [],
      })
      expect(await register().store.load('g1')).toMatchObject({ meeting: meeting(35), areas: [{ id: '0035-0001' }, { id: '0035-0002' }] })
    })

    it('is one request', async () => {
      const before = register().tables.requests()
      await register().store.load('g1')
      expect(register().tables.requests() - before).toBeLessThanOrEqual(1)
    })

    it('knows no meeting before the first', async () => {
      const batch = founding('g3', [])
      const { meeting: none, ...young } = batch.group
      expect(none).toBe(35)
      await register().save({ ...batch, group: young })
      const base = await register().store.load('g3')
      expect(base?.meeting).toBeUndefined()
      expect(base?.areas).toEqual([])
    })
  })
}
