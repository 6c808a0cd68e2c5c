import { entered } from '../domain/agenda'
import type { Area, Meeting } from '../domain/record'
import { areaId } from '../domain/refs'
import { reply } from '../domain/reply'
import { command, type Decided, type Known } from './command'
import { isRefusal, runningMeeting } from './found'
import { refreshMeeting } from './refresh-meeting'

/** The longest label an agenda item may have. */
export const LONGEST_AREA = 120

const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ')

/** The area of that name, however it is spelled. */
export const areaNamed = (areas: readonly Area[], name: string): Area | undefined => areas.find((each) => plain(each.name) === plain(name))

/** The speaker goes to an area of the running meeting: one that exists is gone back to. */
export const goTo = (name: string, meeting: Meeting, known: Known): Decided => {
  const { group, areas, takers, by, at } = known
  const existing = areaNamed(areas, name)
  const number = group.counters.area + 1
  const next: Area = existing ?? { id: areaId(meeting.number, number), meeting: meeting.number, number, name }
  return {
    changes: [
      ...entered(areas, takers, by.id, next, at).map((area) => ({ kind: 'area' as const, area })),
      { kind: 'taker', person: by.id, area: next.id },
    ],
    events: [{ command: 'area', after: next.name }],
    outcome: { command: 'area', refs: [], note: next.id },
    ...(existing ? {} : { group: { ...group, counters: { ...group.counters, area: number } } }),
  }
}

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
    return name.length > LONGEST_AREA
      ? { refused: `An area is a label of at most ${LONGEST_AREA} characters. Try: area CR044 Decision` }
      : { args: { name } }
  },
  decide: ({ name }, known) => {
    const meeting = runningMeeting(known)
    return isRefusal(meeting) ? meeting : goTo(name, meeting, known)
  },
  answer: (outcome, known) =>
    refreshMeeting(reply({ text: `✓ Area: ${known.areas.find((each) => each.id === outcome.note)?.name ?? 'set'}` }), known),
})
