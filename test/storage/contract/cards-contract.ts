import type { Register } from '../register'
import { at } from '../world'

export const cardsContract = (register: () => Register): void => {
  describe('cards', () => {
    const owed = { ref: 'DAG35-01', conversationId: '19:meeting', at }
    const stands = { ...owed, activityId: '1712' }

    it('are owed until they stand posted', async () => {
      await register().change({ kind: 'tell', card: owed })
      expect((await register().read({ of: 'tells', until: '2024-04-10T08:59:59.000Z' })).cards).toEqual([])
      expect((await register().read({ of: 'tells', until: '2024-04-10T09:00:00Z' })).cards).toEqual([owed])
      expect((await register().read({ of: 'card', ref: 'DAG35-01' })).cards).toEqual([owed])
      await register().store.posted('g1', [stands])
      expect((await register().read({ of: 'tells', until: '2025-01-01T00:00:00.000Z' })).cards).toEqual([])
      expect((await register().read({ of: 'card', ref: 'DAG35-01' })).cards).toEqual([stands])
      expect((await register().store.load('g1'))?.etag).toBe(register().etag)
    })

    it('may be posted that were never owed, or twice', async () => {
      await register().change({ kind: 'tell', card: owed })
      await register().store.posted('g1', [{ ...stands, ref: 'DAG35-02' }, stands, { ...stands, activityId: '1713' }])
      await register().store.posted('g1', [stands])
      expect((await register().read({ of: 'card', ref: 'DAG35-02' }, { of: 'card', ref: 'DAG35-01' })).cards.map(({ ref }) => ref)).toEqual(
        ['DAG35-02', 'DAG35-01'],
      )
      expect((await register().read({ of: 'tells', until: '2025-01-01T00:00:00.000Z' })).cards).toEqual([])
    })
  })
}
