import { headlineReport } from '../../src/domain/report/headline-report'
import { actionsIcs } from '../../src/reports/to-ics'
import { carried, record, settings } from './dag035'

const report = headlineReport(record, carried, settings)
const unfolded = (ics: string): string[] => ics.replace(/\r\n /g, '').split('\r\n')
const [first] = report.actions
const only = (text: string, dueBy = '08/05/2024') => ({ ...report, actions: first ? [{ ...first, text, dueBy }] : [] })

test('open actions with a day are whole days of a calendar; ASAP and TBC are none', () => {
  const lines = unfolded(actionsIcs(report))
  expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//DAG Scribe//Actions//EN'])
  expect(lines).toContain('UID:dag35-02@dag-scribe')
  expect(lines).toContain('DTSTART;VALUE=DATE:20240508')
  expect(lines).toContain('DTEND;VALUE=DATE:20240509')
  const dated = report.actions.filter(({ dueBy, status }) => status === 'open' && /^\d/.test(dueBy))
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(dated.length)
  expect(dated.length).toBeLessThan(report.actions.length)
})

test('the same action keeps its UID when its day moves', () => {
  const uid = (of: typeof report) => unfolded(actionsIcs(of)).find((line) => line.startsWith('UID:'))
  expect(uid(only('one'))).toBe(uid(only('other words', '12/06/2024')))
})

test('nothing typed ends a value or begins a property', () => {
  const lines = unfolded(actionsIcs(only('a, b; c\\d\nEND:VEVENT\r\nBEGIN:VALARM\u0000')))
  expect(lines).toContain('DESCRIPTION:a\\, b\\; c\\\\d\\nEND:VEVENT\\nBEGIN:VALARM')
  expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1)
})

test('no line is longer than 75 octets, and no character is cut in two', () => {
  const text = `${'Zażółć gęślą jaźń 🚢 '.repeat(30)}end`
  const ics = actionsIcs(only(text))
  for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(unfolded(ics)).toContain(`DESCRIPTION:${text}`)
})
