import { check } from '../domain/check'
import { type Judged, judged } from '../domain/check/accepted'
import { lookups } from '../domain/check/lookups'
import type { Base, Facts, Need } from '../ports'

/** What a check reads first: the meeting and the open actions. */
export const checkNeeds = (meeting: number): Need[] => [{ of: 'meeting', number: meeting }, { of: 'open' }, { of: 'issued' }]

/** What it reads then, seen from that: items of other meetings that are cited. */
export const checkNeedsThen = ({ meetings, open }: Facts, { settings }: Pick<Base, 'settings'>): Need[] => {
  const [record] = meetings
  return record ? lookups(record, open ?? [], settings) : []
}

/** The findings of the meeting that was read; `facts` holds what both asked for. Undefined: no such meeting. */
export const findingsOf = (facts: Facts, base: Pick<Base, 'settings' | 'group'>): Judged | undefined => {
  const [record] = facts.meetings
  if (!record) return undefined
  const ids = checkNeedsThen(facts, base).flatMap((need) => ('id' in need ? [need.id] : []))
  const { actions, decisions, open, issued = [] } = facts
  const findings = check(record, open ?? [], { ids, actions, decisions, issued, lastDecision: base.group.decision }, base.settings)
  return judged(findings, record.waivers)
}
