import type { Action, Area, Decision, Discussion, MeetingRecord, Proposal } from './record'
import type { RoundState } from './round'

/** What stands in the place of a confidential item's words, wherever others than its secretary and Chair read. */
export const HIDDEN = 'Confidential item'

type Marked = { confidential?: true; hidden?: true }

export const isConfidential = ({ confidential }: Marked): boolean => confidential === true

/** Reference, state and due stay, so that it can be dealt with; nothing of what it is about, nor whose it is. Never saved. */
export const hiddenAction = (action: Action): Action => {
  if (!action.confidential) return action
  const { area: _area, newWording: _offer, source: _source, closed, ...rest } = action
  const ended = closed && { at: closed.at, by: closed.by, ...(closed.meeting ? { meeting: closed.meeting } : {}) }
  return { ...rest, hidden: true, text: HIDDEN, area: HIDDEN, owners: [], updates: [], ...(ended ? { closed: ended } : {}) }
}

export const hiddenDecision = (decision: Decision): Decision => {
  if (!decision.confidential) return decision
  const { id, ref, number, meeting, status, raisedAt, raisedBy } = decision
  return { id, ref, number, meeting, status, raisedAt, raisedBy, confidential: true, hidden: true, text: HIDDEN, area: HIDDEN, earlier: [] }
}

export const hiddenLine = (line: Discussion): Discussion => {
  if (!line.confidential) return line
  const { speaker: _speaker, source: _source, newWording: _offer, ...rest } = line
  return { ...rest, hidden: true, text: HIDDEN, area: HIDDEN }
}

/** What was accepted into an item says no more than the item does. */
export const hiddenProposal = (proposal: Proposal, items: readonly { ref: string; confidential?: true }[]): Proposal => {
  if (!items.some(({ ref, confidential }) => confidential && proposal.became?.includes(ref))) return proposal
  const { why: _why, answer: _answer, ...rest } = proposal
  return { ...rest, args: {}, text: HIDDEN }
}

/** The label of an area may tell what it is about. */
export const hiddenArea = (area: Area): Area => (area.confidential ? { ...area, name: HIDDEN } : area)

const isHiddenIn = (areas: readonly Area[], of: string | undefined): boolean =>
  of !== undefined && areas.some(({ name, confidential }) => confidential && name.toLowerCase() === of.toLowerCase())

/** Rounds of views outside the confidential areas: objections are printed with their reasons. */
export const publicRounds = (rounds: readonly RoundState[], areas: readonly Area[]): RoundState[] =>
  rounds.filter(({ round }) => !isHiddenIn(areas, round.area))

/** A meeting as the public reads it. */
export const hiddenRecord = (record: MeetingRecord): MeetingRecord => ({
  ...record,
  areas: record.areas.map(hiddenArea),
  raised: record.raised.map(hiddenAction),
  touched: record.touched.map(hiddenAction),
  decisions: record.decisions.map(hiddenDecision),
  discussion: record.discussion.map(hiddenLine),
  ...(record.rounds ? { rounds: record.rounds.filter(({ area }) => !isHiddenIn(record.areas, area)) } : {}),
})

/** What is confidential of a meeting, with the areas it stands under; the rest of it left out. */
export const confidentialRecord = (record: MeetingRecord): MeetingRecord => {
  const [raised, touched, decisions, discussion] = [
    record.raised.filter(isConfidential),
    record.touched.filter(isConfidential),
    record.decisions.filter(isConfidential),
    record.discussion.filter(isConfidential),
  ]
  const used = new Set([...raised, ...decisions, ...discussion].map(({ area }) => area?.toLowerCase()))
  return { ...record, raised, touched, decisions, discussion, areas: record.areas.filter(({ name }) => used.has(name.toLowerCase())) }
}
