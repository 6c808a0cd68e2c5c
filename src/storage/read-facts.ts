import type { Issued } from '../domain/issued'
import type { Action, Attendee, Decision, Discussion, PostedCard, Proposal } from '../domain/record'
import type { Told } from '../domain/told'
import type { ErasureOwed, Facts, Need, Outcome } from '../ports'
import { unpack } from './packed'
import { readAction, readRaised } from './read-action'
import { readHeld } from './read-held'
import { readHistory } from './read-history'
import { readMeeting } from './read-meeting'
import { readReport } from './read-report'
import { keys, ranges } from './row-keys'
import type { Row, Table } from './table'

const listed = <T>(rows: readonly Row[]): T[] => rows.map((row) => unpack<T>(row.values))

const unique = <T>(items: readonly T[], nameOf: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [nameOf(item), item])).values(),
]

const idOf = ({ id }: { id: string }): string => id

/** One need: one request, by key or key range (an action or a card two, a history three, a meeting as `readMeeting` says). */
const readNeed = async (register: Table, group: string, need: Need): Promise<Partial<Facts>> => {
  const at = async <T>(key: string): Promise<T[]> => {
    const row = await register.get(group, key)
    return row ? [unpack<T>(row.values)] : []
  }
  switch (need.of) {
    case 'action':
      return { actions: await readAction(register, group, need.id) }
    case 'decision':
      return { decisions: await at<Decision>(keys.decision(need.id)) }
    case 'discussion':
      return { discussion: await at<Discussion>(keys.discussion(need.id)) }
    case 'proposal':
      return { proposals: await at<Proposal>(keys.proposal(need.id)) }
    case 'open':
      return { open: listed<Action>(await register.range(group, ...ranges.open)) }
    case 'raised':
      return { actions: await readRaised(register, group, need.from, need.to) }
    case 'mine':
      return { open: listed<Action>(await register.range(group, ...ranges.mine(need.person))) }
    case 'looks':
      return { open: listed<Action>(await register.range(group, ...ranges.looks(need.until), undefined, need.limit)) }
    case 'decisions':
      return { decisions: listed<Decision>(await register.range(group, ...ranges.decisions(need.from, need.to))) }
    case 'meeting': {
      const record = await readMeeting(register, group, need.number)
      return { meetings: record ? [record] : [] }
    }
    case 'attendees':
      return { attendees: listed<Attendee>(await register.range(group, ...ranges.attendees(need.meeting))) }
    case 'card': {
      const [posted, owed] = await Promise.all([at<PostedCard>(keys.card(need.ref)), at<PostedCard>(keys.tell(need.ref))])
      return { cards: posted.length > 0 ? posted : owed }
    }
    case 'tells': {
      const until = new Date(need.until).toISOString()
      return { cards: listed<PostedCard>(await register.range(group, ...ranges.tells, { property: 'at', value: until })) }
    }
    case 'history':
      return { history: await readHistory(register, group, need) }
    case 'issued':
      return { issued: listed<Issued>(await register.range(group, ...ranges.issued)) }
    case 'report':
      return { reports: await readReport(register, group, need.meeting, need.version) }
    case 'told':
      return { told: listed<Told>(await register.range(group, ...ranges.told(need.since))) }
    case 'erasures':
      return { erasures: listed<ErasureOwed>(await register.range(group, ...ranges.erasures)) }
    case 'held':
      return { held: await readHeld(register, group, need.person) }
    case 'said': {
      const row = await register.get(group, keys.said(need.key))
      const token = typeof row?.values.token === 'string' ? { token: row.values.token } : {}
      return { said: row ? [{ key: need.key, outcome: unpack<Outcome>(row.values), ...token }] : [] }
    }
  }
}

const attendeesIn = (found: readonly Partial<Facts>[]): Pick<Facts, 'attendees'> => {
  const asked = found.flatMap((facts) => (facts.attendees ? [facts.attendees] : []))
  return asked.length > 0 ? { attendees: asked.flat() } : {}
}

const held = (found: readonly Partial<Facts>[]): Pick<Facts, 'held'> => {
  const asked = found.flatMap((facts) => (facts.held ? [facts.held] : []))
  return asked.length > 0 ? { held: asked.flat() } : {}
}

/** Everything asked for, read side by side; what two needs both find stands once. */
export const readFacts = async (register: Table, group: string, needs: readonly Need[]): Promise<Facts> => {
  const found = await Promise.all(needs.map((need) => readNeed(register, group, need)))
  const told = found.flatMap((facts) => (facts.told ? [facts.told] : []))
  const erasures = found.flatMap((facts) => (facts.erasures ? [facts.erasures] : []))
  const open = found.flatMap((facts) => (facts.open ? [facts.open] : []))
  const issued = found.flatMap((facts) => (facts.issued ? [facts.issued] : []))
  const reports = found.flatMap((facts) => facts.reports ?? [])
  return {
    actions: unique(
      found.flatMap((facts) => facts.actions ?? []),
      idOf,
    ),
    decisions: unique(
      found.flatMap((facts) => facts.decisions ?? []),
      idOf,
    ),
    discussion: unique(
      found.flatMap((facts) => facts.discussion ?? []),
      idOf,
    ),
    proposals: unique(
      found.flatMap((facts) => facts.proposals ?? []),
      idOf,
    ),
    ...(open.length > 0 ? { open: unique(open.flat(), idOf) } : {}),
    meetings: unique(
      found.flatMap((facts) => facts.meetings ?? []),
      ({ meeting }) => String(meeting.number),
    ),
    ...attendeesIn(found),
    cards: unique(
      found.flatMap((facts) => facts.cards ?? []),
      ({ ref }) => ref,
    ),
    history: found.flatMap((facts) => facts.history ?? []),
    ...(issued.length > 0 ? { issued: issued.flat() } : {}),
    ...(reports.length > 0 ? { reports } : {}),
    said: found.flatMap((facts) => facts.said ?? []),
    ...held(found),
    ...(told.length > 0 ? { told: told.flat() } : {}),
    ...(erasures.length > 0 ? { erasures: erasures.flat() } : {}),
  }
}
