import { attendanceCard } from '../cards/attendance-card'
import { attendeeOf, noted } from '../domain/attendance'
import { personNamed, sameName } from '../domain/attendee-role'
import { dateIn } from '../domain/local-time'
import type { Attendee } from '../domain/record'
import { type Reply, reply } from '../domain/reply'
import { holderOn, seatsOf } from '../domain/seats'
import type { Hearing } from '../language/hearing'
import type { Change } from '../ports'
import { command, type Decided, type Known, type Parsed } from './command'
import { isRefusal, runningMeeting } from './found'
import { refreshMeeting } from './refresh-meeting'
import { refuse } from './refusals'
import { viewOf } from './show-items'

type Heard = Omit<Attendee, 'meeting'>
type Status = Attendee['status']

const FOR = /\s+(?:for|on behalf of)\s+/i

/** `Andrew Grace for Craig Handford (Large Supplier Representative)`, `… on behalf of …`; `for Craig Handford` is the speaker's own word. */
const person = (words: string, status: Status, { settings }: Hearing): Heard | undefined => {
  const [, body = '', role] = /^(.*?)\s*(?:\(([^()]+)\))?$/.exec(words.trim()) ?? []
  const [name = '', onBehalfOf] = ` ${body}`.split(FOR).map((each) => each.replace(/^\s*@/, '').trim())
  if ((!name && !onBehalfOf) || name.length > 120) return undefined
  const known = name ? personNamed(settings, name) : undefined
  return {
    name: known?.name ?? name,
    status,
    ...(known?.id ? { personId: known.id } : {}),
    ...(role ? { role: role.trim() } : {}),
    ...(onBehalfOf ? { onBehalfOf } : {}),
  }
}

const everyone = (words: string, status: Status, hearing: Hearing): Heard[] =>
  words.split(/\s*[;,]\s*(?![^(]*\))/).flatMap((each) => person(each.replace(/^[:+-]\s*/, ''), status, hearing) ?? [])

/** A row each, of the one transaction that holds them all. */
const MOST_AT_ONCE = 80

/** What the rows are, said of some people in one breath. */
export const attended = (heard: readonly Heard[], known: Known): Decided | Reply => {
  const meeting = runningMeeting(known)
  if (isRefusal(meeting)) return meeting
  if (heard.length > MOST_AT_ONCE)
    return refuse(`${heard.length} people are too many at once: name at most ${MOST_AT_ONCE}, then the others. Nobody was noted.`)
  const changes: Change[] = []
  let after = meeting
  for (const each of heard) {
    const who = each.name ? each : { ...each, name: known.by.name, personId: known.by.id }
    const before = attendeeOf(known.facts.attendees ?? [], { name: who.name, ...(who.personId ? { id: who.personId } : {}) })
    const { attendee, alternates } = noted(known.settings, after, before, who)
    changes.push({ kind: 'attendee', after: attendee })
    if (alternates) after = { ...after, alternates }
  }
  if (after !== meeting) changes.push({ kind: 'meeting', meeting: after })
  return {
    changes,
    events: [{ command: 'attendance', after: heard.map(({ name, status }) => `${name || known.by.name} ${status}`).join(', ') }],
    outcome: { command: 'present', refs: [], note: String(heard.length) },
  }
}

const ticked = ({ note }: { note?: string }, known: Known): Reply =>
  refreshMeeting(reply({ text: note === '1' ? '✓' : `✓ ${note}` }), known)
const needs = (_args: unknown, { meeting }: Omit<Known, 'facts'>) =>
  meeting ? [{ of: 'attendees' as const, meeting: meeting.number }] : []

const attendance = (name: string, also: string[], status: Status, summary: string, examples: string[]) =>
  command<{ heard: Heard[]; named: boolean }>({
    name,
    also,
    summary,
    examples,
    chapter: 'meeting',
    right: 'own',
    parse: (words, hearing): Parsed<{ heard: Heard[]; named: boolean }> => {
      if (words.length > 2000) return { refused: 'That is a long list: name the people a few at a time.' }
      const text = words.replace(/^[:+]\s*/, '').trim()
      const heard = text ? everyone(text, status, hearing) : [{ name: '', status }]
      return heard.length > 0 ? { args: { heard, named: Boolean(text) } } : { refused: `Who? Try: ${examples.at(-1)}` }
    },
    needs,
    decide: ({ heard, named }, known) => {
      const meeting = runningMeeting(known)
      if (isRefusal(meeting)) return meeting
      if (!named || known.role === 'secretary' || known.role === 'chair') return attended(heard, known)
      const [one] = heard
      // Whom somebody stands in for is the secretary's to confirm: their words will count for that seat.
      return one?.onBehalfOf && (!one.name || sameName(one.name, known.by.name))
        ? refuse(
            'The secretary confirms who stands in for whom.',
            [{ title: `I stand in for ${one.onBehalfOf}`, words: `alternate ${known.by.name} for ${one.onBehalfOf}` }],
            known.group.id,
          )
        : refuse(`Say ${name} for yourself alone; the secretary enters others.`)
    },
    answer: ticked,
  })

/**     present Justin Andrews (Chair)        present — the speaker themself */
export const present = attendance('present', ['present+'], 'present', 'Say who is here: “for …” names an alternate', [
  'present',
  'present Andrew Grace for Craig Handford (Large Supplier Representative)',
])

/**     apologies Caroline Farquhar (Consumer Representative) */
export const apologies = attendance('apologies', ['regrets', 'regrets+'], 'apologies', 'Say who sent apologies', [
  'apologies Caroline Farquhar (Consumer Representative)',
])

/**     alternate Andrew Grace for Craig Handford — for this meeting alone; a member's word waits for the secretary. */
export const alternate = command<{ heard: Heard[] }>({
  name: 'alternate',
  also: ['stand-in'],
  summary: 'Say who stands in for a representative, at this meeting alone',
  examples: ['alternate Andrew Grace for Craig Handford', 'Andrew Grace for Craig Handford (Large Supplier Representative)'],
  chapter: 'meeting',
  right: 'keep',
  parse: (words, hearing): Parsed<{ heard: Heard[] }> => {
    const heard = everyone(words.slice(0, 2000), 'present', hearing)
    return heard.length > 0 && heard.every(({ name, onBehalfOf }) => name && onBehalfOf)
      ? { args: { heard } }
      : { refused: 'Who stands in for whom? Try: alternate Andrew Grace for Craig Handford' }
  },
  needs,
  decide: ({ heard }, known) => attended(heard, known),
  answer: ticked,
})

/** `Andrew Grace for Craig Handford` by itself: two names, of which the second sits for a seat. */
export const isAlternateLine = (text: string, { settings, at }: Hearing): boolean => {
  const [, , holder] =
    /^([\p{Lu}@][\p{L}'’.-]*(?:\s+[\p{L}'’.-]+){0,3})\s+(?:for|on behalf of)\s+(\p{Lu}[\p{L}'’.-]*(?:\s+[\p{L}'’.-]+){1,3})\s*(?:\([^()]*\))?\.?$/u.exec(
      text,
    ) ?? []
  if (holder === undefined) return false
  const day = dateIn(settings.timeZone, at)
  return seatsOf(settings).some((seat) => sameName(holderOn(seat, day)?.name ?? '', holder))
}

/**     attendance — by seat: present, alternate, apologies, absent; and the roll-call that says so. */
export const attendanceList = command<Record<string, never>>({
  name: 'attendance',
  also: ['roll call', 'roll-call', 'who is here'],
  summary: 'Who is here, by seat; with the roll-call for the secretary',
  examples: ['attendance'],
  chapter: 'meeting',
  right: 'look',
  parse: () => ({ args: {} }),
  needs,
  decide: (_args, known) => {
    const { meeting } = known
    if (!meeting) return refuse('There was no meeting yet, so nobody attended.')
    return reply(attendanceCard(viewOf(known), meeting, known.facts.attendees ?? []))
  },
})
