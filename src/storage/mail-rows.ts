import { createHash } from 'node:crypto'
import type { Instant } from '../domain/due'
import type { Delivery, OwedItem } from '../ports'
import type { Operation, Row, Values } from './table'
import { moment } from './wake-rows'

type State = 'owed' | 'claimed' | 'done'

/** One person's message of one hour. `until`: a claim's end. `faults`: sends that failed for a reason of the channel's own. */
export interface Mail {
  personId: string
  state: State
  until: Instant
  faults: number
  items: OwedItem[]
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url')
export const hourKey = (hour: Instant): string => moment(hour).slice(0, 13)
export const hourOfKey = (key: string): Instant => `${key.slice(0, 13)}:00:00.000Z`

export const mailKey = (personId: string): string => `mail|${hash(personId)}`
export const itemPrefix = (personId: string, groupId: string): string => `item|${hash(personId)}|${hash(groupId)}|`
/** Of one action a person may be told several things beside what they owe themselves. */
const BESIDES = new Set(['undelivered', 'extension', 'answer'])
export const itemKey = ({ personId, groupId, actionId, rule }: OwedItem): string => {
  const [kind = ''] = rule.split(' ')
  return `${itemPrefix(personId, groupId)}${actionId}${BESIDES.has(kind) ? `|${kind}` : ''}`
}
export const queueKey = (hour: Instant, personId: string): string => `${hourKey(hour)}|${hash(personId)}`

export const mailValues = (mail: Mail): Values => ({
  person: mail.personId,
  state: mail.state,
  until: mail.until,
  faults: mail.faults,
  items: JSON.stringify(mail.items.map(({ groupId, actionId, rule }) => [groupId, actionId, rule])),
})

export const toMail = ({ values }: Row): Mail => {
  const personId = String(values.person)
  const items = JSON.parse(String(values.items)) as [string, string, string][]
  return {
    personId,
    state: values.state as State,
    until: String(values.until),
    faults: Number(values.faults),
    items: items.map(([groupId, actionId, rule]) => ({ personId, groupId, actionId, rule })),
  }
}

export const itemRow = (item: OwedItem, joinsNext: boolean): Operation => ({
  do: 'insert',
  key: itemKey(item),
  values: { rule: item.rule, joinsNext },
})

/** What is kept of a delivery: where it went, or why not. */
export const outcome = (delivery: Delivery, now: Instant): Values =>
  delivery.delivered
    ? { at: moment(now), conversation: delivery.conversationId, activity: delivery.activityId }
    : { at: moment(now), refused: delivery.why, detail: delivery.detail.slice(0, 500) }

const maxItemsATransaction = 80

export const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size))

/** One list a person, in lists of what one transaction holds; an item named twice is one. */
export const itemsByPerson = (items: readonly OwedItem[]): OwedItem[][] => {
  const people = new Map<string, Map<string, OwedItem>>()
  for (const item of items) people.set(item.personId, (people.get(item.personId) ?? new Map<string, OwedItem>()).set(itemKey(item), item))
  return [...people.values()].flatMap((own) => chunks([...own.values()], maxItemsATransaction))
}
