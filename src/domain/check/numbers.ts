import { actionRef, decisionRef, parseRef } from '../refs'
import type { Checked } from './checked'
import type { Finding } from './finding'

/** Numbers between the first and the last that no row has. Every number given keeps its row, withdrawn or not. */
const missing = (numbers: readonly number[]): number[] => {
  const given = new Set(numbers)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  return Array.from({ length: numbers.length ? Math.min(last - first, 2000) : 0 }, (_, at) => first + at).filter((one) => !given.has(one))
}

/** Gaps in the numbers, and references that belong to another meeting or number than their row. */
export const numberFindings = ({ record, settings }: Checked): Finding[] => {
  const { number: meeting, ref } = record.meeting
  const gap = (gone: string): Finding => ({
    code: 'number-out-of-sequence',
    level: 'must fix',
    where: ref,
    about: gone,
    message: `${gone} is missing between its neighbours: numbers are given in order, without gaps`,
  })
  const raised = record.raised.map(({ number }) => number)
  const gaps = [
    ...missing(raised.length ? [0, ...raised] : []).flatMap((number) => (number > 0 ? [gap(actionRef(settings, meeting, number))] : [])),
    ...missing(record.decisions.map(({ number }) => number)).map((number) => gap(decisionRef(settings, number))),
  ]
  const strange = [...record.raised, ...record.decisions].flatMap((item): Finding[] => {
    // Printed by an earlier pattern of the group: nothing to compare.
    const said = parseRef(settings, item.ref)
    if (!said || said.kind === 'meeting') return []
    if (said.kind === 'action' && said.meeting !== meeting)
      return [
        {
          code: 'number-of-another-meeting',
          level: 'must fix',
          where: item.ref,
          message: `${item.ref} carries another meeting's number, and was raised at ${ref}`,
        },
      ]
    return said.number === item.number
      ? []
      : [{ code: 'number-out-of-sequence', level: 'must fix', where: item.ref, message: `${item.ref} stands as number ${item.number}` }]
  })
  return [...gaps, ...strange]
}
