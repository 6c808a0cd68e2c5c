import { defaultSettings } from '../../src/domain/group'
import { sendingOpens } from '../../src/domain/sending-hours'

const dag = defaultSettings('DAG', 'tenant')

test.each([
  ['at nine in London', '2024-04-30T08:00:00.000Z', '2024-04-30T08:00:00.000Z'],
  ['in the afternoon', '2024-04-30T15:00:00.000Z', '2024-04-30T15:00:00.000Z'],
  ['before nine: at nine', '2024-04-30T07:59:00.000Z', '2024-04-30T08:00:00.000Z'],
  ['in the evening: the next morning', '2024-04-30T17:00:00.000Z', '2024-05-01T08:00:00.000Z'],
  ['on a Saturday before a bank holiday: the Tuesday', '2024-05-04T10:00:00.000Z', '2024-05-07T08:00:00.000Z'],
  ['at midnight in London, still the day before in UTC', '2024-05-06T23:00:00.000Z', '2024-05-07T08:00:00.000Z'],
  ['the weekend the clocks go back', '2024-10-26T10:00:00.000Z', '2024-10-28T09:00:00.000Z'],
])('%s', (_, at, opens) => {
  expect(sendingOpens(dag, at)).toBe(opens)
})
