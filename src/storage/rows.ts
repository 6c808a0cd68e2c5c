import { SCHEMA } from '../domain/group'
import type { PostedCard } from '../domain/record'
import type { Batch, Change, SaidOutcome } from '../ports'
import { actionRows, asNew, changedActions } from './action-rows'
import { frozenRows } from './frozen-report'
import { pack } from './packed'
import { keys } from './row-keys'
import type { Operation } from './table'

const put = (key: string, record: unknown): Operation => ({ do: 'put', key, values: pack(record) })

/** `current`: number of the group's running (else last) meeting. */
const changeRows = (change: Change, current: number | undefined): Operation[] => {
  switch (change.kind) {
    case 'action':
      // Several changes of one action are one: see actionRows.
      return []
    case 'settings':
      return [put(keys.settings, change.settings)]
    case 'meeting': {
      const { meeting } = change
      return [put(keys.meeting(meeting.number), meeting), ...(meeting.number === current ? [put(keys.current, meeting)] : [])]
    }
    case 'area': {
      const { area } = change
      return [
        put(keys.area(area.meeting, area.number), area),
        ...(area.meeting === current ? [put(keys.currentArea(area.number), area)] : []),
      ]
    }
    case 'taker':
      return [put(keys.taker(change.person), { person: change.person, area: change.area })]
    case 'decision':
      return [put(keys.decision(change.after.id), change.after), put(keys.made(change.after.meeting, change.after.id), change.after)]
    case 'discussion':
      return [put(keys.discussion(change.after.id), change.after)]
    case 'attendee':
      return [put(keys.attendee(change.after), change.after)]
    case 'round': {
      const { after } = change
      return [put(keys.round(after.id), after), ...(after.meeting === current ? [put(keys.currentRound(after.number), after)] : [])]
    }
    case 'view': {
      const { after } = change
      return [put(keys.view(after), after), ...(after.meeting === current ? [put(keys.currentView(after), after)] : [])]
    }
    case 'proposal':
      return [put(keys.proposal(change.after.id), change.after)]
    case 'waiver':
      return [put(keys.waiver(change.after), change.after)]
    case 'issued':
      return [put(keys.issued(change.after.meeting), change.after)]
    case 'verdict':
      return [put(keys.verdict(change.after.at, change.after.meeting), change.after)]
    case 'report':
      return frozenRows(change)
    case 'erase':
      return [put(keys.erase(change.owed.id), change.owed)]
    case 'erased':
      return [{ do: 'delete', key: keys.erase(change.id) }]
    case 'tell':
      return [tellRow(change.card)]
  }
}

/** `at` stands beside the record, so that cards owed for long are asked for in the query. */
const tellRow = (card: PostedCard): Operation => ({
  do: 'put',
  key: keys.tell(card.ref),
  values: { ...pack(card), at: new Date(card.at).toISOString() },
})

/** A card that stands posted: it is owed no more. */
export const postedRows = (card: PostedCard): { card: Operation; tell: Operation } => ({
  card: put(keys.card(card.ref), card),
  tell: { do: 'delete', key: keys.tell(card.ref) },
})

const saidRow = ({ key, outcome, token }: SaidOutcome): Operation => ({
  do: 'insert',
  key: keys.said(key),
  values: { ...pack(outcome), ...(token ? { token } : {}) },
})

/** The event that recorded an item, by the item's reference: the item tells its number, so that a capture writes no row of history. */
const recordingEvents = ({ changes, events }: Batch): Map<string, number> => {
  const found = new Map<string, number>()
  for (const change of changes) {
    if ((change.kind !== 'action' && change.kind !== 'decision') || change.after.recorded !== undefined) continue
    const { ref } = change.after
    const event = events.find((each) => each.ref === ref)
    if (event && !found.has(ref)) found.set(ref, event.number)
  }
  return found
}

/**
 * A batch as the operations of one transaction. `said` first, so that something heard twice is told as such and not as a lost
 * race; then the group row, guarded; every row once, as the batch leaves it.
 */
export const batchRows = (batch: Batch): Operation[] => {
  const { etag } = batch
  const group = { ...batch.group, schema: Math.max(batch.group.schema, SCHEMA) }
  const values = { ...pack(group), schema: group.schema }
  const guard: Operation = etag ? { do: 'replace', key: keys.group, values, etag } : { do: 'insert', key: keys.group, values }
  const rows = new Map<string, Operation>()
  const add = (operation: Operation): void => void rows.set(operation.key, operation)
  for (const said of batch.said) add(saidRow(said))
  add(guard)
  const recording = recordingEvents(batch)
  const recorded = <Item extends { ref: string }>(item: Item): Item => {
    const number = recording.get(item.ref)
    return number === undefined ? item : { ...item, recorded: number }
  }
  for (const change of batch.changes) {
    const told = change.kind === 'tell' && recording.has(change.card.ref)
    for (const row of changeRows(change.kind === 'decision' ? { ...change, after: recorded(change.after) } : change, group.meeting))
      add(told ? asNew(row) : row)
  }
  for (const changed of changedActions(batch.changes))
    for (const row of actionRows({ ...changed, after: recorded(changed.after) })) add(row)
  for (const event of batch.events) {
    add(asNew(put(keys.event(event.number), event)))
    if (event.ref && recording.get(event.ref) !== event.number) add(asNew(put(keys.history(event.ref, event.number), event)))
  }
  return [...rows.values()]
}
