import { reply } from '../domain/reply'
import { command } from './command'
import { needItem } from './found'
import { type ItemRef, leadingRef, noRef } from './item-words'
import { showItems } from './show-items'
import { withdrawItem } from './withdraw'
import { refuse } from './refusals'

/**     undo          undo DAG35-03 — takes back the speaker's last capture in the running meeting: action, decision, note or held line. */
export const undo = command<{ ref?: ItemRef }>({
  name: 'undo',
  also: ['#undo'],
  summary: 'Take back your last capture',
  examples: ['undo'],
  chapter: 'change',
  right: 'keep',
  parse: (words, { settings }) => {
    const found = leadingRef(words, settings)
    return words.trim() && !found ? noRef(words, settings, 'undo') : { args: found ? { ref: found.ref } : {} }
  },
  needs: ({ ref }, { meeting }) => (ref ? needItem(ref) : meeting ? [{ of: 'meeting', number: meeting.number }] : []),
  decide: ({ ref: named }, known) => {
    if (named) return withdrawItem(named, known, 'undo')
    const record = known.facts.meetings[0]
    const mine = known.by.id
    const captures = [
      ...(record?.raised ?? []).filter((each) => each.status === 'open' && each.raisedBy.id === mine).map((item) => ({ at: item.raisedAt, kind: 'action' as const, item })),
      ...(record?.decisions ?? []).filter((each) => each.status === 'made' && each.raisedBy.id === mine).map((item) => ({ at: item.raisedAt, kind: 'decision' as const, item })),
      ...(record?.discussion ?? []).filter((each) => !each.withdrawn && each.by.id === mine).map((item) => ({ at: item.at, kind: 'discussion' as const, item })),
    ]
    // In one moment the order of capture is: actions and decisions by number, then lines by number; the later entry wins.
    const last = captures.reduce<(typeof captures)[number] | undefined>((found, each) => (!found || each.at >= found.at ? each : found), undefined)
    if (!last) return refuse('You have captured nothing in this meeting that could be undone.')
    if (last.kind === 'discussion')
      return {
        changes: [{ kind: 'discussion', after: { ...last.item, withdrawn: true } }],
        events: [{ command: 'undo', before: last.item.text }],
        outcome: { command: 'undo', refs: [], note: 'line' },
      }
    const facts = { ...known.facts, actions: record?.raised ?? [], decisions: record?.decisions ?? [] }
    const ref = last.kind === 'action' ? { kind: 'action' as const, meeting: last.item.meeting, number: last.item.number, id: last.item.id } : { kind: 'decision' as const, number: last.item.number, id: last.item.id }
    return withdrawItem(ref, { ...known, facts }, 'undo')
  },
  answer: (outcome, known, asks) => (outcome.note === 'line' ? reply({ text: '✓ your last line is taken back' }) : showItems(outcome, known, asks)),
})
