import { leadingRef, refAndRest } from '../../src/commands/item-words'
import { defaultSettings } from '../../src/domain/group'
import { actionRef, decisionRef, meetingRef, parseRef } from '../../src/domain/refs'

const dag = defaultSettings('DAG', 'tenant')
const action = (meeting: number, number: number) => ({
  kind: 'action',
  meeting,
  number,
  id: `${String(meeting).padStart(4, '0')}-${String(number).padStart(4, '0')}`,
})
const decision = (number: number) => ({ kind: 'decision', number, id: String(number).padStart(6, '0') })
const meeting = (number: number) => ({ kind: 'meeting', number })

describe('a reference as people type it', () => {
  test.each<[string, object | undefined]>([
    ['DAG35-01', action(35, 1)],
    ['dag35-1', action(35, 1)],
    ['DAG035-01', action(35, 1)],
    ['Dag 35-01', action(35, 1)],
    ['DAG35–01', action(35, 1)],
    ['DAG35—01', action(35, 1)],
    ['DAG35‑01', action(35, 1)],
    ['DAG-35-01', undefined],
    ['DAG35-100', action(35, 100)],
    ['DAG1234-1', action(1234, 1)],
    ['DAG12345-1', undefined],
    ['DAG35-', undefined],
    ['DAG-DEC99', decision(99)],
    ['dag-dec 99', decision(99)],
    ['DAGDEC99', decision(99)],
    ['DAG-DEC099', decision(99)],
    ['DAG-DEC', undefined],
    ['DAG-DAG101', undefined],
    ['DAG035', meeting(35)],
    ['DAG36', meeting(36)],
    ['dag 036', meeting(36)],
    ['DAG', undefined],
    ['PSG12-01', undefined],
    ['XDAG35-01', undefined],
    ['DAG35-01x', undefined],
    ['', undefined],
    ['DAG٣٥-٠١', undefined],
  ])('%s', (said, expected) => {
    expect(parseRef(dag, said)).toEqual(expected)
  })

  test.each([
    ['{code}/{meeting3}/{n2}', 'SEAG/007/03'],
    ['A.{meeting}.{n}', 'A.7.3'],
    ['{code} ({meeting}) {n2}', 'SEAG (7) 03'],
  ])('a group’s own pattern %s prints %s, and is read again', (pattern, printed) => {
    const own = { code: 'SEAG', refs: { ...dag.refs, action: pattern } }
    expect(actionRef(own, 7, 3)).toBe(printed)
    expect(parseRef(own, printed)).toEqual(action(7, 3))
  })

  test('what is printed is read again, over the whole range', () => {
    for (const n of [1, 9, 10, 35, 99, 100, 999, 9999]) {
      expect(parseRef(dag, actionRef(dag, n, n))).toEqual(action(n, n))
      expect(parseRef(dag, decisionRef(dag, n))).toEqual(decision(n))
      expect(parseRef(dag, meetingRef(dag, n))).toEqual(meeting(n))
    }
  })
})

describe('a reference before other words', () => {
  test.each<[string, object | undefined, string]>([
    ['DAG35-01 the rest', action(35, 1), 'the rest'],
    ['DAG35-01: the rest', action(35, 1), 'the rest'],
    ['DAG35-01, the rest', action(35, 1), 'the rest'],
    ['DAG-DEC 99 the rest', decision(99), 'the rest'],
    ['  DAG35-01  ', action(35, 1), ''],
    ['DAG35-01\nthe rest', action(35, 1), 'the rest'],
    ['DAG036 the rest', undefined, ''],
    ['the DAG35-01', undefined, ''],
    ['DAG35-01s/old/new/', undefined, ''],
  ])('%j', (words, ref, rest) => {
    expect(leadingRef(words, dag)).toEqual(ref && { ref, rest })
  })

  test.each<[string, RegExp]>([
    ['', /Which item\?/],
    ['nonsense', /“nonsense” is no reference of DAG\. They look like DAG34-04 or DAG-DEC99\. Try: due DAG35-02 Friday/],
    [`${'x'.repeat(500)} rest`, /^“x{40}” is no reference/],
    ['DAG-DEC99 Friday', /DAG-DEC99 is a decision/],
    ['DAG35-02', /DAG35-02: and what\?/],
  ])('%j is refused with an example', (words, expected) => {
    const parsed = refAndRest(words, dag, 'due DAG35-02 Friday')
    expect('refused' in parsed ? parsed.refused : parsed).toMatch(expected)
  })
})
