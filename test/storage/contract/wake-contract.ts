import { wakeShard } from '../../../src/storage/wake-rows'
import type { Register } from '../register'
import { action, at, group } from '../world'

export const wakeContract = (register: () => Register): void => {
  describe('the wake of a group', () => {
    const wake = async () => (await register().tables.wake.get(wakeShard('g1'), 'g1'))?.values
    const raise = (number: number, look: string) => register().change({ kind: 'action', after: action(number, { look }) })

    it('is lowered to the earliest look of a batch, before the batch is saved', async () => {
      await register().store.save({
        group: group('g1'),
        etag: 'W/"lost"',
        changes: [{ kind: 'action', after: action(1) }],
        events: [],
        said: [],
      })
      expect((await wake())?.at).toBe('2024-04-30T08:00:00.000Z')
    })

    it('never rises by a save', async () => {
      await raise(1, '2024-04-30T08:00:00.000Z')
      register().clock = '2024-04-10T10:00:00.000Z'
      await raise(2, '2024-06-01T08:00:00.000Z')
      expect(await wake()).toEqual({ at: '2024-04-30T08:00:00.000Z', loweredAt: register().clock })
      await raise(3, '2024-04-12T08:00:00.000Z')
      expect((await wake())?.at).toBe('2024-04-12T08:00:00.000Z')
    })

    it('is touched again half a minute later, since a sweep may be about to raise it', async () => {
      await raise(1, '2024-04-30T08:00:00.000Z')
      register().clock = '2024-04-10T09:00:29.000Z'
      await raise(2, '2024-04-30T08:00:00.000Z')
      expect((await wake())?.loweredAt).toBe(at)
      register().clock = '2024-04-10T09:00:30.000Z'
      await raise(3, '2024-04-30T08:00:00.000Z')
      expect((await wake())?.loweredAt).toBe(register().clock)
    })

    it('is left alone by what is closed, standing or seen to already', async () => {
      await register().change({ kind: 'action', after: action(1, { status: 'closed' }) })
      const { look, ...standing } = action(2)
      expect(look).toBeDefined()
      await register().change({ kind: 'action', after: standing })
      expect(await wake()).toBeUndefined()
    })
  })
}
