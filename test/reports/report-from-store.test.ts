import { contentHash } from '../../src/commands/content-hash'
import { headlineReport } from '../../src/domain/report/headline-report'
import type { Facts, Need, Store } from '../../src/ports'
import { reportOf } from '../../src/reports/report-from-store'
import { carried, meeting, record, settings } from './dag035'

/** A register of one group and one meeting, which tells what was read of it. */
const register = (last: typeof meeting | undefined = meeting): { store: Pick<Store, 'load' | 'read'>; asked: Need[][] } => {
  const asked: Need[][] = []
  const group = { id: 'g1', schema: 1, decision: 101, event: 1, proposal: 0, running: false, counters: meeting.counters }
  const nothing: Facts = { actions: [], decisions: [], discussion: [], proposals: [], meetings: [], cards: [], history: [], said: [] }
  const store: Pick<Store, 'load' | 'read'> = {
    load: async (id) =>
      id === 'g1' ? { etag: 'e', group, settings, ...(last ? { meeting: last } : {}), areas: [], takers: {} } : undefined,
    read: async (_id, needs) => {
      asked.push([...needs])
      const wanted = needs.some((need) => need.of === 'meeting' && need.number === 35)
      return { ...nothing, open: carried, meetings: wanted ? [record] : [] }
    },
  }
  return { store, asked }
}

test('the last meeting by default, in one read', async () => {
  const { store, asked } = register()
  const report = await reportOf(store, 'g1')
  expect(report && contentHash(report)).toBe(contentHash(headlineReport(record, carried, settings)))
  expect(asked).toEqual([[{ of: 'meeting', number: 35 }, { of: 'open' }, { of: 'issued' }]])
})

test.each([
  ['no such group', 'g2', undefined, meeting],
  ['no such meeting', 'g1', 34, meeting],
  ['no meeting yet', 'g1', undefined, undefined],
])('%s: no report', async (_what, id, number, last) => {
  const { store } = register(last)
  if (last === undefined)
    store.load = async () => ({ ...(await register().store.load('g1')), meeting: undefined }) as Awaited<ReturnType<Store['load']>>
  expect(await reportOf(store, id, number)).toBeUndefined()
})
