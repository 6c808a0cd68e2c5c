import type { Terminal } from '../../src/cli/open-terminal'
import { sweepOnce } from '../../src/cli/sweep-once'
import { emptyReport, type SweepReport } from '../../src/reminders/sweep-report'

const now = '2024-04-30T08:00:00.000Z'
const refused = (why: 'fault' | 'blocked'): SweepReport['refused'] => [
  { person: 'p', name: 'Paul Pettitt', why, detail: 'x', again: false },
]

test.each<[string, Partial<SweepReport>, number]>([
  ['all went', { sent: 3 }, 0],
  ['nothing was due', {}, 0],
  ['somebody has blocked the bot', { refused: refused('blocked') }, 0],
  ['another instance is sending', { elsewhere: true }, 0],
  ['Teams failed to take a message', { refused: refused('fault') }, 1],
  ['a group could not be seen to', { failures: 1 }, 1],
])('%s', async (_, report, code) => {
  const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  const asked: [string, boolean | undefined][] = []
  const world = {
    now: () => new Date(now),
    sweepAt: async (at: string, dryRun?: boolean) => {
      asked.push([at, dryRun])
      return { ...emptyReport(at, dryRun === true), ...report }
    },
  }
  const terminal = { world, config: { mode: 'local' } } as unknown as Terminal
  const exit = await sweepOnce(terminal, {} as Parameters<typeof sweepOnce>[1])
  written.mockRestore()
  expect([exit, asked]).toEqual([code, [[now, false]]])
})
