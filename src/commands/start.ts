import { DateTime } from 'luxon'
import { meetingCard } from '../cards/meeting-card'
import { waitingReports } from '../domain/issued'
import type { Meeting } from '../domain/record'
import { meetingRef, parseRef } from '../domain/refs'
import { reply } from '../domain/reply'
import { readWhen, type When } from '../language/read-when'
import { command } from './command'
import { refuse } from './refusals'
import { viewOf } from './show-items'

interface StartArgs {
  number?: number
  when?: When
  later: boolean
  /** The number is meant although it leaves many out. */
  really?: boolean
}

/** More than these left out is a slip of the keyboard until said again: numbers never go back. */
const MOST_SKIPPED = 10

/**
 *     start DAG036 8 May 2024 10:00-13:00        start
 *
 * Carries every open action. Without a number: the next one. The last meeting can be reopened by its number.
 */
export const start = command<StartArgs>({
  name: 'start',
  summary: 'Start a meeting; open actions are carried into it',
  examples: ['start', 'start DAG036', 'start DAG036 8 May 2027 10:00-13:00'],
  chapter: 'meeting',
  right: 'decide',
  parse: (words, { settings, at }) => {
    const [first = '', ...others] = words.trim().split(/\s+/).filter(Boolean)
    const ref = first ? parseRef(settings, first) : undefined
    if (ref && ref.kind !== 'meeting') return { refused: `${first} is an item, not a meeting. Try: start DAG036 8 May 2027 10:00` }
    const said = ref ? others.join(' ') : words.trim()
    const rest = said.replace(/\breally\b/i, '').trim()
    const when = rest ? readWhen(rest, at, settings.timeZone) : undefined
    if (rest && !when)
      return {
        refused: `I do not understand “${rest.slice(0, 60)}” as the date of a meeting. Try: start ${meetingRef(settings, 36)} 8 May 2027 10:00-13:00`,
      }
    const today = DateTime.fromISO(at, { zone: settings.timeZone })
    const later = when ? today.diff(DateTime.fromISO(when.date, { zone: settings.timeZone }), 'days').days >= 2 : false
    return {
      args: { ...(ref ? { number: ref.number } : {}), ...(when ? { when } : {}), later, ...(rest === said ? {} : { really: true }) },
    }
  },
  decide: ({ number, when, later, really }, known) => {
    const { group, meeting: last, settings, at } = known
    const wanted = number ?? (last ? last.number + 1 : 1)
    const ref = meetingRef(settings, wanted)
    if (group.running && last?.number === wanted && !when) return { changes: [], events: [], outcome: { command: 'start', refs: [] } }
    if (group.running && last && last.number !== wanted)
      return refuse(`${last.ref} is running. End it first.`, [{ title: `End ${last.ref}`, words: 'end' }], group.id)
    if (last && wanted < last.number)
      return refuse(
        `${ref} is before ${last.ref}, the last meeting. The next one is ${meetingRef(settings, last.number + 1)}.`,
        [{ title: 'Start it', words: `start ${meetingRef(settings, last.number + 1)}` }],
        group.id,
      )
    if (last && wanted > last.number + 1 + MOST_SKIPPED && !really)
      return refuse(
        `${ref} leaves out ${wanted - last.number - 1} numbers after ${last.ref}, and a number is never given again. Which one?`,
        [last.number + 1, wanted].map((each) => ({
          title: meetingRef(settings, each),
          words: `start ${meetingRef(settings, each)}${each === wanted ? ' really' : ''}`,
        })),
        group.id,
      )
    if (last?.number === wanted) {
      const { endedAt: _ended, ...rest } = last
      const meeting: Meeting = { ...rest, ...when, state: 'running' }
      return {
        changes: [{ kind: 'meeting', meeting }],
        events: [{ command: 'start', ref, after: group.running ? `${meeting.date} ${meeting.start ?? ''}`.trim() : 'reopened' }],
        outcome: { command: 'start', refs: [] },
        group: { ...group, running: true },
      }
    }
    const scheduled = when ?? last?.next ?? { date: DateTime.fromISO(at, { zone: settings.timeZone }).toISODate() ?? '' }
    const counters = { action: 0, area: 0, discussion: 0 }
    const meeting: Meeting = {
      number: wanted,
      ref,
      ...scheduled,
      venue: settings.venue,
      classification: settings.classification,
      state: 'running',
      startedAt: at,
      ...(later ? { minutedLater: true } : {}),
      counters,
    }
    return {
      changes: [{ kind: 'meeting', meeting }],
      events: [{ command: 'start', ref, after: `${scheduled.date} ${scheduled.start ?? ''}`.trim() }],
      outcome: { command: 'start', refs: [] },
      group: { ...group, meeting: wanted, running: true, counters },
    }
  },
  answerNeeds: () => [{ of: 'open' }, { of: 'issued' }],
  answer: (_outcome, known) => {
    const { meeting } = known
    return meeting
      ? reply(
          meetingCard(viewOf(known), {
            meeting,
            carried: (known.facts.open ?? []).filter((each) => each.meeting !== meeting.number),
            waiting: waitingReports(known.facts.issued ?? [], meeting.number),
            phase: 'start',
          }),
        )
      : reply({ text: '✓ started' })
  },
})
