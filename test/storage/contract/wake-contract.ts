import type { Change } from '../../../src/ports'
import { wakeShard } from '../../../src/storage/wake-rows'
import type { Register } from '../register'
import { action, at, group } from '../world'

export const wakeContract = (register: () => Register): void => {
  describe('the wake of a group', () => {
    const wake = async () => (await register().tables.wake.get(wakeShard('g1'), 'g1'))?.values
    /** An action there was already is given another look. */
    const moved = (number: number, look: string): Change => ({
      kind: 'action',
      before: action(number, { look: '2024-12-31T09:00:00.000Z' }),
      after: action(number, { look }),
    })
    const raise = (number: number, look: string) => register().change(moved(number, look))

    it('is lowered to the earliest look of a batch, before the batch is saved', async () => {
      await register().store.save({
        group: group('g1'),
        etag: 'W/"lost"',
        changes: [moved(1, '2024-05-07T08:00:00.000Z'), moved(2, '2024-04-30T08:00:00.000Z')],
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
      await register().change({ kind: 'action', before: action(2), after: standing })
      expect(await wake()).toBeUndefined()
    })

    it('is lowered by what is new, whatever its look: a digest may be the first to tell of it', async () => {
      const { look: _, ...never } = action(2)
      await register().change({ kind: 'action', after: never })
      expect((await wake())?.at).toBe('2024-04-10T09:01:00.000Z')
    })
  })
}
