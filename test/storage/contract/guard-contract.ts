import { SCHEMA } from '../../../src/domain/group'
import { type Batch, BeingUpgraded } from '../../../src/ports'
import type { Register } from '../register'
import { action, at, founding, group, said, taylor } from '../world'

export const guardContract = (register: () => Register): void => {
  describe('its guard', () => {
    it('knows no group that was never saved', async () => {
      expect(await register().store.load('nobody')).toBeUndefined()
    })

    it('gives the ETag of the group as it was saved, so that the next capture needs no read', async () => {
      expect((await register().store.load('g1'))?.etag).toBe(register().etag)
      const later = await register().save(register().batch({ group: group('g1', { event: 7 }) }))
      expect(await register().store.load('g1')).toMatchObject({ etag: later, group: { event: 7 } })
    })

    it('lets one of two win who decided on the same group', async () => {
      const first: Batch = register().batch({ group: group('g1', { decision: 99 }), said: [said('one')] })
      const second: Batch = { ...first, said: [said('two')] }
      expect((await register().store.save(first)).kind).toBe('saved')
      expect(await register().store.save(second)).toEqual({ kind: 'lost' })
      expect((await register().read({ of: 'said', key: said('two').key })).said).toEqual([])
    })

    it('founds a group once', async () => {
      expect(await register().store.save(founding('g1'))).toEqual({ kind: 'lost' })
      expect((await register().store.save(founding('g2'))).kind).toBe('saved')
    })

    it('saves what was said once, and tells a second hearing from a lost race', async () => {
      const heard = { ...said('one', 'DAG35-01'), token: 'this hearing' }
      const batch: Batch = register().batch({ said: [heard] })
      await register().save(batch)
      expect(await register().store.save({ ...batch, said: [{ ...heard, token: 'another' }] })).toEqual({ kind: 'heard' })
      expect(await register().store.save({ ...batch, etag: register().etag })).toEqual({ kind: 'heard' })
      expect(await register().store.save({ ...founding('g1'), said: [heard] })).toEqual({ kind: 'heard' })
      expect((await register().read({ of: 'said', key: heard.key })).said).toEqual([heard])
    })

    it('changes nothing where it was refused', async () => {
      await register().save(register().batch({ said: [said('one')] }))
      const refused = await register().store.save({
        group: group('g1', { event: 50 }),
        etag: register().etag,
        changes: [{ kind: 'action', after: action(1) }],
        events: [],
        said: [said('one')],
      })
      expect(refused.kind).toBe('heard')
      expect((await register().read({ of: 'open' })).open).toEqual([])
      expect((await register().store.load('g1'))?.group.event).toBe(0)
    })

    it('writes over what an import that never ended left under the next number, and tells of what was heard all the same', async () => {
      const left = action(7, { text: 'Left behind' })
      await register().change({ kind: 'action', after: left })
      const heard = said('one', 'DAG35-07')
      const batch = register().batch({
        changes: [{ kind: 'action', after: action(7) }],
        events: [{ number: 3, at, by: taylor, command: 'action', ref: 'DAG35-07' }],
        said: [heard],
      })
      await register().save(batch)
      expect((await register().read({ of: 'open' })).open).toEqual([{ ...action(7), recorded: 3 }])
      expect(await register().store.save({ ...batch, etag: register().etag })).toEqual({ kind: 'heard' })
    })

    it('writes nothing to a group of a newer release', async () => {
      const newer: Batch = register().batch({ group: group('g1', { schema: SCHEMA + 1 }) })
      await expect(register().store.save(newer)).rejects.toThrow(BeingUpgraded)
    })
  })
}
