import type { Action, Decision, Discussion } from '../domain/record'
import type { Known } from './command'
import type { ItemRef } from './item-words'

export type Capture =
  | { kind: 'action'; at: string; item: Action; ref: ItemRef }
  | { kind: 'decision'; at: string; item: Decision; ref: ItemRef }
  | { kind: 'discussion'; at: string; item: Discussion }

/** The speaker's last capture in the meeting that was read: at one moment, lines come after decisions, and those after actions. */
export const lastCapture = ({ facts, by }: Known): Capture | undefined => {
  const record = facts.meetings[0]
  const all: Capture[] = [
    ...(record?.raised ?? [])
      .filter((each) => each.status === 'open' && each.raisedBy.id === by.id)
      .map(
        (item): Capture => ({
          kind: 'action',
          at: item.raisedAt,
          item,
          ref: { kind: 'action', meeting: item.meeting, number: item.number, id: item.id },
        }),
      ),
    ...(record?.decisions ?? [])
      .filter((each) => each.status === 'made' && each.raisedBy.id === by.id)
      .map((item): Capture => ({ kind: 'decision', at: item.raisedAt, item, ref: { kind: 'decision', number: item.number, id: item.id } })),
    ...(record?.discussion ?? [])
      .filter((each) => !each.withdrawn && each.by.id === by.id)
      .map((item): Capture => ({ kind: 'discussion', at: item.at, item })),
  ]
  return all.reduce<Capture | undefined>((last, each) => (!last || each.at >= last.at ? each : last), undefined)
}

/** The facts of a meeting's items, as commands on single items read them. */
export const withItems = (known: Known): Known => {
  const record = known.facts.meetings[0]
  return { ...known, facts: { ...known.facts, actions: record?.raised ?? [], decisions: record?.decisions ?? [] } }
}
