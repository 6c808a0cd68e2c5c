import type { Citable } from '../likely-ref'
import type { Action, Decision } from '../record'
import type { Checked } from './checked'

/** An action or decision of the register, as citations are compared with it. */
export type CitedItem = Citable & { id: string; kind: 'action' | 'decision'; withdrawn: boolean }

const item =
  (of: Checked, kind: CitedItem['kind']) =>
  (one: Action | Decision): CitedItem => ({
    id: one.id,
    ref: one.ref,
    text: one.text,
    kind,
    fresh: one.meeting === of.record.meeting.number,
    withdrawn: one.status === 'withdrawn',
    ...(one.area ? { area: of.area(one.area) } : {}),
  })

/** All that exists as far as is known: ids of actions and of decisions never meet, for one has a hyphen. */
export const existing = (of: Checked): Map<string, CitedItem> => {
  const { record, open, lookedUp } = of
  const items = [
    ...[...lookedUp.actions, ...record.touched, ...open, ...record.raised].map(item(of, 'action')),
    ...[...lookedUp.decisions, ...record.decisions].map(item(of, 'decision')),
  ]
  return new Map(items.map((one) => [one.id, one]))
}
