import { DateTime } from 'luxon'
import type { Area, Meeting } from '../domain/record'
import { areaId, meetingCardRef, meetingRef } from '../domain/refs'
import { reply } from '../domain/reply'
import { sessionBegun } from '../domain/sessions'
import { command, type Decided, type Known } from './command'
import { refuse } from './refusals'
import { viewOf } from './show-items'
import { meetingMessage, meetingNeeds } from './show-meeting'
import { readStart, type StartArgs } from './start-words'

/** More than these left out is a slip of the keyboard until said again: numbers never go back. */
const MOST_SKIPPED = 10

/** The same number again: the minutes go on where they stopped. */
const reopened = (last: Meeting, { when, kind }: StartArgs, { group, at, neighbour }: Known): Decided => {
  const { endedAt: _ended, ...rest } = last
  const sessions = sessionBegun(last, at)
  const meeting: Meeting = {
    ...rest,
    ...when,
    ...(kind ? { kind } : {}),
    ...(neighbour ? { joint: neighbour } : {}),
    ...(sessions ? { sessions } : {}),
    state: 'running',
  }
  return {
    changes: [{ kind: 'meeting', meeting }],
    events: [{ command: 'start', ref: last.ref, after: group.running ? `${meeting.date} ${meeting.start ?? ''}`.trim() : 'reopened' }],
    outcome: { command: 'start', refs: [] },
    group: { ...group, running: true },
  }
}

const begun = (
  number: number,
  { when, later, kind }: StartArgs,
  { group, meeting: last, settings, at, facts, neighbour: joint }: Known,
): Decided => {
  const ref = meetingRef(settings, number)
  const scheduled = when ?? last?.next ?? { date: DateTime.fromISO(at, { zone: settings.timeZone }).toISODate() ?? '' }
  const areas = (last?.upcoming ?? []).map(
    (name, index): Area => ({ id: areaId(number, index + 1), meeting: number, number: index + 1, name }),
  )
  const counters = { action: 0, area: areas.length, discussion: 0 }
  const meeting: Meeting = {
    number,
    ref,
    ...scheduled,
    venue: settings.venue,
    classification: settings.classification,
    state: 'running',
    ...(kind ? { kind } : {}),
    ...(joint ? { joint } : {}),
    ...(settings.elsewhere?.length ? { elsewhere: settings.elsewhere } : {}),
    ...(last?.notHeld ? { insteadOf: last.notHeld } : {}),
    startedAt: at,
    ...(later ? { minutedLater: true } : { sessions: [{ from: at }] }),
    counters,
  }
  return {
    changes: [
      { kind: 'meeting', meeting },
      ...(settings.elsewhere?.length ? [{ kind: 'settings' as const, settings: { ...settings, elsewhere: [] } }] : []),
      ...areas.map((area) => ({ kind: 'area' as const, area })),
      ...facts.decisions.map((made) => ({ kind: 'decision' as const, after: { ...made, meeting: number } })),
    ],
    events: [{ command: 'start', ref, after: `${scheduled.date} ${scheduled.start ?? ''}`.trim() }],
    outcome: { command: 'start', refs: [] },
    group: { ...group, meeting: number, running: true, counters },
  }
}

/**
 *     start DAG036 8 May 2024 10:00-13:00        start        start extraordinary DAG036        start DAG036 joint with PSG
 *
 * Carries every open action. Without a number: the next one. The last meeting can be reopened by its number. A joint
 * meeting is recorded by its host alone; the other group's next report says where.
 */
export const start = command<StartArgs>({
  name: 'start',
  summary: 'Start a meeting; open actions are carried into it',
  examples: ['start', 'start DAG036', 'start DAG036 8 May 2027 10:00-13:00', 'start DAG036 8 May 2027 joint with PSG'],
  chapter: 'meeting',
  right: 'decide',
  parse: readStart,
  neighbour: (args) => args.with,
  // Made between meetings they belong to the one after the last: where that number is left out, to the one that begins.
  needs: ({ number }, { meeting: last }) =>
    last && number !== undefined && number > last.number + 1 ? (last.between ?? []).map((id) => ({ of: 'decision', id })) : [],
  decide: (args, known) => {
    const { group, meeting: last, settings } = known
    const wanted = args.number ?? (last ? last.number + 1 : 1)
    const ref = meetingRef(settings, wanted)
    if (args.with && (!known.neighbour || known.neighbour.groupId === group.id))
      return refuse(
        `No other group ${args.with} is here, so nothing was started. With one that is not here say: start joint ${ref}`,
        [{ title: 'Start it', words: `start joint ${ref}` }],
        group.id,
      )
    if (group.running && last?.number === wanted && !args.when && !args.kind)
      return { changes: [], events: [], outcome: { command: 'start', refs: [] } }
    if (group.running && last && last.number !== wanted)
      return refuse(`${last.ref} is running. End it first.`, [{ title: `End ${last.ref}`, words: 'end' }], group.id)
    if (last && wanted < last.number)
      return refuse(
        `${ref} is before ${last.ref}, the last meeting. The next one is ${meetingRef(settings, last.number + 1)}.`,
        [{ title: 'Start it', words: `start ${meetingRef(settings, last.number + 1)}` }],
        group.id,
      )
    if (last && wanted > last.number + 1 + MOST_SKIPPED && !args.really)
      return refuse(
        `${ref} leaves out ${wanted - last.number - 1} numbers after ${last.ref}, and a number is never given again. Which one?`,
        [last.number + 1, wanted].map((each) => ({
          title: meetingRef(settings, each),
          words: `start ${meetingRef(settings, each)}${each === wanted ? ' really' : ''}`,
        })),
        group.id,
      )
    return last?.number === wanted ? reopened(last, args, known) : begun(wanted, args, known)
  },
  answerNeeds: (_outcome, { meeting }) =>
    meeting ? [...meetingNeeds(meeting.number), { of: 'card', ref: meetingCardRef(meeting.number) }] : [],
  answer: (_outcome, known) => {
    const number = known.meeting?.number ?? 0
    const message = meetingMessage(viewOf(known), known.facts, number)
    if (!message) return reply({ text: '✓ started' })
    const inGroup = known.chat.kind !== 'personal'
    return {
      ...reply(...(inGroup && !known.pressed ? [] : [message])),
      toGroup: inGroup || known.settings.posts !== 'nothing' ? [{ message, ref: meetingCardRef(number) }] : [],
    }
  },
})
