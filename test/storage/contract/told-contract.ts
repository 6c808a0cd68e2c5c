import type { Register } from '../register'

export const toldContract = (register: () => Register): void => {
  describe('what sweeps told people', () => {
    const at = '2024-04-30T08:00:10.000Z'
    const paul = { at, person: 'aad:t/paul', name: 'Paul Pettitt', refs: ['DAG35-01', 'DAG35-02'] }
    const sean = { at: '2024-05-07T08:00:00.000Z', person: 'aad:t/sean', name: 'Sean Cooper', refs: ['DAG35-03'], refused: 'blocked' }

    it('is read from a moment on, oldest first; told again, it is one', async () => {
      await register().store.told('g1', sean)
      await register().store.told('g1', paul)
      await register().store.told('g1', paul)
      expect((await register().read({ of: 'told', since: '2024-04-30T08:00:00.000Z' })).told).toEqual([paul, sean])
      expect((await register().read({ of: 'told', since: '2024-05-01T00:00:00.000Z' })).told).toEqual([sean])
      expect((await register().read({ of: 'told', since: '2024-05-08T00:00:00.000Z' })).told).toEqual([])
      expect(await register().read({ of: 'open' })).not.toHaveProperty('told')
    })

    it('asks for no guard and changes nothing that has one', async () => {
      await register().store.told('g1', paul)
      expect((await register().store.load('g1'))?.etag).toBe(register().etag)
    })
  })
}
