import { areaId } from '../domain/refs'
import { reply } from '../domain/reply'
import { command } from './command'
import { isRefusal, runningMeeting } from './found'

const same = (a: string, b: string): boolean => a.toLowerCase().replace(/\s+/g, ' ') === b.toLowerCase().replace(/\s+/g, ' ')

/**
 *     area CR044 Decision
 *
 * What this minute-taker says next belongs to it; naming one that exists goes back to it.
 */
export const area = command<{ name: string }>({
  name: 'area',
  also: ['item', '#topic', 'topic', 'aob'],
  summary: 'Begin an agenda item, or go back to one',
  examples: ['area CR044 Decision', 'topic: Design Updates', 'AOB'],
  chapter: 'capture',
  right: 'decide',
  parse: (words) => {
    const name = words.replace(/\s+/g, ' ').trim()
    if (!name) return { refused: 'Which area? Try: area CR044 Decision' }
    return name.length > 120 ? { refused: 'An area is a label of at most 120 characters. Try: area CR044 Decision' } : { args: { name } }
  },
  decide: ({ name }, known) => {
    const meeting = runningMeeting(known)
    if (isRefusal(meeting)) return meeting
    const existing = known.areas.find((each) => same(each.name, name))
    const number = known.group.counters.area + 1
    const next = existing ?? { id: areaId(meeting.number, number), meeting: meeting.number, number, name }
    return {
      changes: [...(existing ? [] : [{ kind: 'area' as const, area: next }]), { kind: 'taker', person: known.by.id, area: next.id }],
      events: [{ command: 'area', after: next.name }],
      outcome: { command: 'area', refs: [], note: next.id },
      ...(existing ? {} : { group: { ...known.group, counters: { ...known.group.counters, area: number } } }),
    }
  },
  answer: (outcome, known) => reply({ text: `✓ Area: ${known.areas.find((each) => each.id === outcome.note)?.name ?? 'set'}` }),
})
