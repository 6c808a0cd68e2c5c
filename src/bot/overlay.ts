import type { Decided } from '../commands/command'
import { sameName } from '../domain/attendee-role'
import type { Action, Area, Attendee, Decision, Discussion, Proposal } from '../domain/record'
import { type Round, type RoundState, type View, viewKey } from '../domain/round'
import type { Base, Change, Facts } from '../ports'

export const noFacts = (): Facts => ({
  actions: [],
  decisions: [],
  discussion: [],
  proposals: [],
  meetings: [],
  cards: [],
  history: [],
  said: [],
})

/** What was read in two parts. */
export const bothFacts = (first: Facts, second: Facts): Facts => ({
  ...first,
  ...second,
  actions: [...first.actions, ...second.actions],
  decisions: [...first.decisions, ...second.decisions],
  discussion: [...first.discussion, ...second.discussion],
  proposals: [...first.proposals, ...second.proposals],
  meetings: [...first.meetings, ...second.meetings],
  cards: [...first.cards, ...second.cards],
})

const withRound = (rounds: readonly RoundState[], round: Round): RoundState[] => {
  const before = rounds.find((state) => state.round.id === round.id)
  const after = [...rounds.filter((state) => state !== before), { round, views: before?.views ?? [] }]
  return after.sort((a, b) => a.round.number - b.round.number)
}

const withView = (rounds: readonly RoundState[], view: View): RoundState[] =>
  rounds.map(({ round, views }) =>
    round.id === view.round ? { round, views: [...views.filter((each) => viewKey(each) !== viewKey(view)), view] } : { round, views },
  )

/** The base as it is once what was decided is saved. */
export const baseAfter = (base: Base, decided: Decided): Base => {
  const group = decided.group ?? base.group
  const after: Base = {
    ...base,
    group: { ...group, event: base.group.event + decided.events.length },
    areas: [...base.areas],
    takers: { ...base.takers },
  }
  for (const change of decided.changes) {
    if (change.kind === 'settings') after.settings = change.settings
    if (change.kind === 'meeting') {
      if (after.meeting?.number !== change.meeting.number) Object.assign(after, { areas: [], takers: {}, rounds: [] })
      after.meeting = change.meeting
    }
    if (change.kind === 'round') after.rounds = withRound(after.rounds ?? [], change.after)
    if (change.kind === 'view') after.rounds = withView(after.rounds ?? [], change.after)
    if (change.kind === 'area') after.areas = put(after.areas, change.area)
    if (change.kind === 'taker' && change.area) after.takers[change.person] = change.area
  }
  return after
}

const put = <T extends { id: string }>(list: T[], item: T): T[] => [...list.filter((each) => each.id !== item.id), item]

/** Facts read before, as they are once `changes` are saved: several things said at once see each other. */
export const factsAfter = (facts: Facts, changes: readonly Change[]): Facts => {
  const after: Facts = { ...facts, meetings: facts.meetings.map((record) => ({ ...record })) }
  for (const change of changes) {
    if (change.kind === 'action') {
      after.actions = put<Action>(after.actions, change.after)
      for (const record of after.meetings)
        if (record.meeting.number === change.after.meeting) record.raised = put<Action>(record.raised, change.after)
      if (after.open)
        after.open =
          change.after.status === 'open' ? put<Action>(after.open, change.after) : after.open.filter((each) => each.id !== change.after.id)
    }
    if (change.kind === 'decision') {
      after.decisions = put<Decision>(after.decisions, change.after)
      for (const record of after.meetings)
        if (record.meeting.number === change.after.meeting) record.decisions = put<Decision>(record.decisions, change.after)
    }
    if (change.kind === 'discussion') {
      after.discussion = put<Discussion>(after.discussion, change.after)
      for (const record of after.meetings)
        if (record.meeting.number === change.after.meeting) record.discussion = put<Discussion>(record.discussion, change.after)
    }
    if (change.kind === 'issued' && after.issued)
      after.issued = [...after.issued.filter(({ meeting }) => meeting !== change.after.meeting), change.after]
    if (change.kind === 'meeting')
      for (const record of after.meetings) if (record.meeting.number === change.meeting.number) record.meeting = change.meeting
    if (change.kind === 'area')
      for (const record of after.meetings)
        if (record.meeting.number === change.area.meeting) record.areas = put<Area>(record.areas, change.area)
    if (change.kind === 'attendee') {
      const { name, meeting } = change.after
      const noted = (list: readonly Attendee[]): Attendee[] => [...list.filter((each) => !sameName(each.name, name)), change.after]
      if (after.attendees) after.attendees = noted(after.attendees)
      for (const record of after.meetings) if (record.meeting.number === meeting) record.attendees = noted(record.attendees)
    }
    if (change.kind === 'proposal') after.proposals = put<Proposal>(after.proposals, change.after)
  }
  return after
}
