import { DateTime } from 'luxon'
import type { DueReading } from '../../src/language/hearing'
import { readDue } from '../../src/language/read-due'
import { dag } from './hearings'
import { shownDue } from './shown'
import { rowsOf } from './tables'

const shown = (reading: DueReading): string => {
  const ask = reading.asks[0]
  if (ask) return ask.candidates.length > 0 ? `ask: ${ask.candidates.join(' / ')}` : 'ask'
  return shownDue(reading) || 'none'
}

describe('a due phrase', () => {
  test.each(rowsOf('due-phrases.tsv'))('%s → %s %s', (said = '', expected = '', time = '') => {
    const at = time ? (DateTime.fromISO(time, { zone: 'Europe/London' }).toUTC().toISO() ?? '') : dag.at
    const read = shown(readDue(said, { ...dag, at }))
    expect(expected === 'ask' ? read.split(':')[0] : read).toBe(expected)
  })

  test('what it offers can be answered with a click: every candidate is read without another question', () => {
    for (const [said = ''] of rowsOf('due-phrases.tsv'))
      for (const candidate of readDue(said, dag).asks.flatMap(({ candidates }) => candidates))
        expect({ said, candidate, asks: readDue(candidate, dag).asks }).toEqual({ said, candidate, asks: [] })
  })

  test('the words as said are kept', () => {
    expect(readDue('COP Friday', dag).due).toEqual({ kind: 'date', date: '2024-04-12', said: 'COP Friday' })
    expect(readDue('31/02/2024', dag).due).toEqual({ kind: 'none', said: '31/02/2024' })
  })
})
