import type { Instant } from '../domain/due'
import type { Settings } from '../domain/group'
import { recipients, type Unreached } from '../domain/recipients'
import type { Action } from '../domain/record'
import { type MeetingCalendar, type Moment, nextLook, reminderMoments } from '../domain/reminder-policy'
import { seated } from '../domain/seats'
import type { OwedItem } from '../ports'

export interface Looked {
  /** What is due now; undefined: the plan has changed since, nothing is. */
  moment?: Moment
  items: OwedItem[]
  unreached: Unreached[]
  /** The action with its next look. */
  after: Action
}

/** What a secretary is told of: somebody else's item that nobody could be sent. */
export const undelivered = (rule: string): string => `undelivered ${rule}`

const justBefore = (at: Instant): Instant => new Date(Date.parse(at) - 1).toISOString()

/**
 * Looks at an action whose look has come. The policy is worked out again from the action as it is: of all the moments
 * since its look only the last is owed, so that a sweep that comes late mentions it once.
 */
export const lookAt = (groupId: string, action: Action, settings: Settings, calendar: MeetingCalendar, at: Instant): Looked => {
  const { look, ...rest } = action
  const next = nextLook(action, settings, calendar, at)
  const after: Action = { ...rest, ...(next ? { look: next.at } : {}) }
  const moment = look ? reminderMoments(action, settings, calendar, justBefore(look), at).at(-1) : undefined
  if (!moment || moment.rule === 'plan') return { items: [], unreached: [], after }
  const { people, unreached } = recipients(action, seated(settings, at))
  const owes = (personId: string, rule: string): OwedItem => ({ personId, groupId, actionId: action.id, rule })
  const told = unreached.length > 0 ? settings.secretaries : []
  return {
    moment,
    items: [...people.map(({ id }) => owes(id, moment.rule)), ...told.map((id) => owes(id, undelivered(moment.rule)))],
    unreached,
    after,
  }
}
