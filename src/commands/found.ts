import { sameName } from '../domain/attendee-role'
import type { Settings } from '../domain/group'
import { ownedBy } from '../domain/owned-by'
import { localDate } from '../domain/print-due'
import type { Action, By, Decision, Meeting } from '../domain/record'
import { meetingRef } from '../domain/refs'
import type { Reply } from '../domain/reply'
import { constituencyNamed, seated, seatHeldBy } from '../domain/seats'
import type { Change, Need } from '../ports'
import { type Decided, isReply, type Known } from './command'
import { type ItemRef, printRef } from './item-words'
import { refuse } from './refusals'

export const by = (known: Pick<Known, 'by'>): By => ({ id: known.by.id, name: known.by.name })

/** Whether the action is the speaker's own: by name, as a team's contact, or as one of the representatives of that day. */
export const owned = (action: Action, { by: speaker, settings, at }: Pick<Known, 'by' | 'settings' | 'at'>): boolean =>
  ownedBy(action, speaker, seated(settings, at))

/** Whether it is their constituency's, of which nobody is named: theirs to know of, though whom to chase is the secretary's to say. */
export const representsOwner = ({ owners }: Action, { by: speaker, settings, at }: Pick<Known, 'by' | 'settings' | 'at'>): boolean => {
  const own = seatHeldBy(settings, speaker, localDate(at, settings))?.constituency
  return owners.some(
    ({ party, persons, team, collective }) =>
      own !== undefined &&
      party !== undefined &&
      !collective &&
      !team &&
      persons.length === 0 &&
      sameName(constituencyNamed(settings, party)?.name ?? party, own),
  )
}

/** The same of the action that was read under this reference. */
export const ownsFound = (known: Known, ref: ItemRef): boolean =>
  known.facts.actions.some((action) => action.id === ref.id && owned(action, known))

export const needItem = (ref: ItemRef): Need[] => [{ of: ref.kind, id: ref.id }]

export const needHistory = (ref: ItemRef, settings: Settings): Need => ({
  of: 'history',
  ref: printRef(settings, ref),
  item: { of: ref.kind, id: ref.id },
})

/** The action that was asked for, or a refusal that says where to look. */
export const foundAction = (known: Known, ref: ItemRef): Action | Reply => {
  const action = known.facts.actions.find((each) => each.id === ref.id)
  return (
    action ??
    refuse(
      `There is no ${printRef(known.settings, ref)} in ${known.settings.code}'s register.`,
      [{ title: 'Open actions', words: 'actions' }],
      known.group.id,
    )
  )
}

export const foundDecision = (known: Known, ref: ItemRef): Decision | Reply => {
  const decision = known.facts.decisions.find((each) => each.id === ref.id)
  return (
    decision ??
    refuse(
      `There is no ${printRef(known.settings, ref)} in ${known.settings.code}'s register.`,
      [{ title: 'Decisions', words: 'decisions' }],
      known.group.id,
    )
  )
}

export const isRefusal = (thing: object): thing is Reply => isReply(thing as Decided | Reply)

/** The running meeting, or a refusal with the way to start or reopen one. */
export const runningMeeting = (known: Known): Meeting | Reply => {
  if (known.group.running && known.meeting) return known.meeting
  const { settings, meeting } = known
  const next = meetingRef(settings, (meeting?.number ?? 0) + 1)
  const suggestions = [
    ...(meeting ? [{ title: `Reopen ${meeting.ref}`, words: `start ${meeting.ref}` }] : []),
    { title: `Start ${next}`, words: `start ${next}` },
  ]
  return refuse(
    `No meeting of ${settings.code} is running, so nothing was recorded${meeting ? ` (${meeting.ref} has ended)` : ''}. Say: start ${next} 8 May 2024 10:00`,
    suggestions,
    known.group.id,
  )
}

/** The speaker's current area in the running meeting; one who has named none (the Chair, deciding) is where the others are. */
export const currentArea = (known: Known): string | undefined => {
  const id = known.takers[known.by.id] ?? Object.values(known.takers).sort().at(-1)
  return known.areas.find((area) => area.id === id)?.name
}

/** Where a capture belongs: the area named with it, else the speaker's; of a confidential area everything is. */
export const placed = (known: Known, named?: string): { area?: string; confidential?: true } => {
  const area = named ?? currentArea(known)
  if (!area) return {}
  const begun = known.areas.find(({ name }) => name.toLowerCase() === area.toLowerCase())
  return { area, ...(begun?.confidential ? { confidential: true } : {}) }
}

/** A changed action as a decision: the event carries the words before and after. */
export const changedAction = (
  known: Known,
  command: string,
  before: Action,
  after: Action,
  words: { before?: string; after?: string },
): Decided => ({
  changes: [
    {
      kind: 'action',
      before,
      after,
      ...(known.group.running && known.meeting && before.meeting !== known.meeting.number ? { touchedAt: known.meeting.number } : {}),
    },
  ],
  events: [{ command, ref: after.ref, ...words }],
  outcome: { command, refs: [after.ref] },
})

/** The held line that a capture is made of takes no second number: settled with it, or refused where it was settled before. */
export const settleHeld = (from: string | undefined, known: Known): Change[] | Reply => {
  if (!from) return []
  const held = known.facts.discussion.find((line) => line.held && !line.withdrawn && line.id === from)
  return held
    ? [{ kind: 'discussion', after: { ...held, withdrawn: true } }]
    : refuse('That line was settled already, so nothing was recorded twice.')
}
