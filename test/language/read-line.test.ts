import { type LineReading, readLine } from '../../src/language/read-line'
import { rowsOf } from './tables'

const remarks = ({ bare, why, of, continues, change, label }: LineReading): string =>
  [
    bare && 'bare',
    why,
    of && `of ${of}`,
    continues && 'continues',
    change && `${change.mode} ${change.old} → ${change.new}`,
    label && `label ${label}`,
  ]
    .filter(Boolean)
    .join(', ')

describe('a typed line', () => {
  test.each(rowsOf('lines.tsv'))('%s', (typed = '', kind = '', body, said = '') => {
    const line = readLine(typed)
    expect({ kind: line.kind, remarks: remarks(line) }).toEqual({ kind, remarks: said })
    if (body) expect(line.body).toBe(body)
  })
})

describe('several things in one message', () => {
  const items = (typed: string): string[] | undefined => readLine(typed).items

  test('each line of a pasted list is a line of its own, bullets and numbers taken off', () => {
    expect(items('ACTION: PMO to publish the plan\nDECISION: the change is approved\nnote nothing else')).toEqual([
      'ACTION: PMO to publish the plan',
      'DECISION: the change is approved',
      'note nothing else',
    ])
    expect(items('1. PMO to publish the plan\n2. IPA to give a view')).toEqual(['PMO to publish the plan', 'IPA to give a view'])
  })

  test('a heading lends its word to what stands under it', () => {
    expect(items('Actions:\n- PMO to publish the plan\n- IPA to give a view by Friday\nDecisions\n• The change is approved')).toEqual([
      'action PMO to publish the plan',
      'action IPA to give a view by Friday',
      'decision The change is approved',
    ])
  })

  test('a line broken in two is one thing', () => {
    expect(items('ACTION: PMO to publish the plan\nand the calendar')).toBeUndefined()
    expect(readLine('ACTION: PMO to publish the plan\nand the calendar')).toEqual({
      kind: 'action',
      body: 'PMO to publish the plan and the calendar',
    })
  })

  test('one line is never a list', () => expect(items('ACTION: PMO to publish the plan')).toBeUndefined())
})
