import { printImport } from '../../../src/reports/importing/print-import'
import { damaged, readText } from './read-fixture'

test('what was read, for people: rows, findings with their lines, and what fitted nowhere', async () => {
  const lines = printImport(await readText(damaged)).split('\n')
  expect(lines.slice(0, 7)).toEqual([
    'HWP012, 14/05/2025 09:30–12:00: Harbour Works Panel (HWP)',
    '4 new actions, 5 carried; 3 decisions; 23 discussion lines; 12 present, 1 apology',
    'Next meeting 11/06/2025 09:30',
    '',
    'Actions',
    '  HWP12-01  Office to send the berth survey to every member – Office (Priya Nandakumar), 11/06/2025',
    '  HWP12-02  Office to log a risk if WR071 misses the autumn tides – Office (Tomas Reyl), 11/06/2025',
  ])
  expect(lines).toContain('  HWP12-03  (no text) – Office (Tomas Reyl), 11/06/2025')
  expect(lines).toContain('  HWP12-04  Office to log a risk over the cranes that WR072 leaves idle – (no owner), 11/06/2025')
  expect(lines).toContain('  line 16  owner-missing: HWP12-04 has no owner')
  expect(lines).toContain('  Joan Pell (on behalf of Eric Stroud) – Tugs Representative')
  expect(lines.slice(-5)).toEqual([
    'Unplaced text (kept, in no row)',
    '  line 13  x',
    '  line 14  Office to log a risk if WR071 mis',
    '  line 27  since the autumn tides are missed,',
    '  line 55  q z',
  ])
})
