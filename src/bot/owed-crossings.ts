import type { Decided, Known } from '../commands/command'
import { arrivalParts, crossingRef, jointId } from '../domain/crossing'
import type { Action, Decision } from '../domain/record'
import type { Change } from '../ports'

type Marked = Pick<Action | Decision, 'redacted' | 'confidential'>
/** Its words are for nobody else any more. */
const silenced = (after: Marked, before: Marked | undefined): boolean =>
  Boolean((after.redacted && !before?.redacted) || (after.confidential && !before?.confidential))

/** Whom of other groups a change concerns: groups and the row that is theirs to hear of. */
const concerned = (change: Change, { facts, meeting }: Known): [to: string, id: string][] => {
  if (change.kind === 'meeting') {
    const { joint, number, date } = change.meeting
    const told = meeting?.number === number && meeting.date === date && meeting.joint?.groupId === joint?.groupId
    return joint && !told ? [[joint.groupId, jointId(number)]] : []
  }
  if (change.kind === 'action') {
    const { after, before } = change
    const asked = [before?.transfer, after.transfer].find((each) => each?.state === 'asked')
    // Refused, taken back or taken over, its words stand there still.
    const to = (asked ?? (silenced(after, before) ? after.transfer : undefined))?.groupId
    return to ? [[to, after.id]] : []
  }
  if (change.kind === 'decision') {
    const { after } = change
    const before = facts.decisions.find(({ id }) => id === after.id)
    const told = [before, after].flatMap((each) => each?.ruling?.referred?.groupId ?? [])
    // Another group has its words, as the outcome of what it escalated here.
    const asked = silenced(after, before) ? (after.proposed ?? []) : []
    return [
      ...[...new Set(told)].map((to): [string, string] => [to, after.id]),
      ...asked.flatMap((id): [string, string][] => {
        const from = arrivalParts(id)
        return from ? [[from.groupId, id]] : []
      }),
    ]
  }
  const from = change.kind === 'proposal' && change.after.state !== 'open' ? arrivalParts(change.after.id) : undefined
  return from && change.kind === 'proposal' ? [[from.groupId, change.after.id]] : []
}

/** What other groups must hear of: owed with the change itself, so that a crash between the two leaves it to the sweep. */
export const owedCrossings = (decided: Pick<Decided, 'changes'>, known: Known): Change[] =>
  decided.changes
    .flatMap((change) => concerned(change, known))
    .map(([to, id]) => ({
      kind: 'tell',
      card: { ref: crossingRef(known.group.event, to, id), conversationId: known.settings.chat?.conversationId ?? '', at: known.at },
    }))
