import { printSweep } from '../../src/reminders/print-sweep'
import { sweep } from '../../src/reminders/sweep'
import { emptyReport } from '../../src/reminders/sweep-report'
import { action, createWorld, owner, paul, sean } from './world'

const nine = '2024-04-30T08:00:00.000Z'

test('an operator reads who gets which message and who cannot be reached', async () => {
  const world = await createWorld([
    action(1, { text: 'Arrange a session' }),
    action(2, { owners: [owner(sean, paul)] }),
    action(3, { owners: [{ party: 'IPA', persons: [], collective: false }] }),
  ])
  world.refuse.set(sean.name, { delivered: false, why: 'needs the app', again: false, detail: 'ForbiddenOperationException' })
  expect(printSweep(await sweep({ ...world, at: nine }))).toBe(
    [
      'Sweep as of 30/04/2024 08:00 UTC: 3 looks, 4 items owed, 2 messages sent.',
      '',
      'Paul Pettitt: 2 items',
      '  DAG35-01  due 08/05/2024  Arrange a session  (5 working days before)',
      '  DAG35-02  due 08/05/2024  Matter 2  (5 working days before)',
      '',
      'Fraser Mathieson: 2 items',
      '  not delivered to others, told to this secretary:',
      '    DAG35-02  due 08/05/2024  Matter 2  (5 working days before)',
      '    DAG35-03  due 08/05/2024  Matter 3  (5 working days before)',
      '',
      'Refused:',
      '  Sean Cooper: needs the app, ForbiddenOperationException',
      '',
      'Nobody to send to:',
      '  DAG35-03  IPA: no person is named',
    ].join('\n'),
  )
})

test('a dry run says so, and the night says until when', async () => {
  const world = await createWorld([action(1)])
  expect(printSweep(await sweep({ ...world, at: nine, dryRun: true }))).toContain('(dry run, nothing is sent): 1 message would go.')
  expect(printSweep(await sweep({ ...world, at: '2024-04-30T20:00:00Z', dryRun: true }))).toContain(
    'waits for its working hours: 2024-05-01T08:00:00.000Z',
  )
})

test('nothing due is one line; typed text cannot steer the terminal', () => {
  const report = emptyReport(nine, false)
  expect(printSweep(report)).toBe('Sweep as of 30/04/2024 08:00 UTC: 0 looks, 0 items owed, 0 messages sent.')
  const text = `red \u001b[31m\nnew line ${'x'.repeat(200)}`
  const printed = printSweep({
    ...report,
    messages: [{ person: 'p', name: 'P', items: [{ groupId: 'g', ref: 'A1', text, due: 'ASAP', rule: 'asap' }], undelivered: [] }],
  })
  expect(printed).not.toContain('\u001b')
  expect(printed.split('\n')).toHaveLength(4)
  expect(printed.length).toBeLessThan(260)
})
