import type { Instant } from '../domain/due'
import type { Settings } from '../domain/group'
import { recipients, type Unreached } from '../domain/recipients'
import type { Action } from '../domain/record'
import { type MeetingCalendar, type Moment, momentFor, nextLook, reminderMoments } from '../domain/reminder-policy'
import { seated } from '../domain/seats'
import { sendingOpens } from '../domain/sending-hours'
import type { OwedItem } from '../ports'

export interface Looked {
  /** What is due now; undefined: the plan has changed since, nothing is. */
  moment?: Moment
  /** Each in the hour of the moment that speaks to its person. */
  items: (OwedItem & { at: Instant })[]
  unreached: Unreached[]
  /** The action with its next look. */
  after: Action
}

/** What a secretary is told of: somebody else's item that nobody could be sent. */
export const undelivered = (rule: string): string => `undelivered ${rule}`

const justBefore = (at: Instant): Instant => new Date(Date.parse(at) - 1).toISOString()

/** What is past its day is not lost on the secretary where its owner wants no reminders. */
const isOver = (rule: string): boolean => rule.startsWith('after') || rule === 'weekly'

interface Told {
  at: Instant
  person: string
  rule: string
}

/** Whom the extension's latest word goes to, as soon as people may be written to: the secretaries, or whoever asked. */
const extensionNews = ({ extension }: Action, settings: Settings): Told[] => {
  if (!extension || extension.told) return []
  const fromOwner = extension.last.id === extension.by.id
  return (fromOwner ? settings.secretaries : [extension.by.id])
    .filter((person) => person !== extension.last.id)
    .map((person) => ({ at: sendingOpens(settings, extension.at), person, rule: fromOwner ? 'extension' : 'answer' }))
}

/**
 * Looks at an action whose look has come. The policy is worked out again from the action as it is: of all the moments since its look a
 * person is told of the last that is theirs, so that a sweep that comes late mentions it once.
 */
export const lookAt = (groupId: string, action: Action, settings: Settings, calendar: MeetingCalendar, at: Instant): Looked => {
  const { look, extension, ...rest } = action
  const news = extensionNews(action, settings)
  const seen: Action = { ...rest, ...(extension ? { extension: { ...extension, told: true } } : {}) }
  const next = nextLook(seen, settings, calendar, at)
  const after: Action = { ...seen, ...(next ? { look: next.at } : {}) }
  const moments = look ? reminderMoments(action, settings, calendar, justBefore(look), at).filter(({ rule }) => rule !== 'plan') : []
  const last = moments.at(-1) ?? (extension && news.length > 0 ? { at: extension.at, rule: 'extension' } : undefined)
  if (!last) return { items: [], unreached: [], after }

  const who = moments.length > 0 ? recipients(action, seated(settings, at)) : { people: [], unreached: [] }
  const due = who.people.flatMap(({ id, name }) => {
    const moment = momentFor(moments, action, id, settings)
    const done = action.ticks?.some(({ by }) => by.id === id)
    return moment && !done ? [{ at: moment.at, person: id, name, rule: moment.rule }] : []
  })
  const isMuted = ({ person }: Told): boolean => settings.muted?.some(({ id }) => id === person) ?? false
  const everybodys = moments.findLast(({ only }) => !only)
  const unreached = [
    ...(everybodys ? who.unreached : []),
    ...due.filter((each) => isMuted(each) && isOver(each.rule)).map(({ name }) => ({ owner: name, why: 'wants no reminders (muted)' })),
  ]
  const { at: when, rule } = everybodys ?? last
  const told = unreached.length > 0 ? settings.secretaries.map((person) => ({ at: when, person, rule: undelivered(rule) })) : []
  return {
    moment: last,
    items: [...due.filter((each) => !isMuted(each)), ...told, ...news].map((each) => ({
      at: each.at,
      personId: each.person,
      groupId,
      actionId: action.id,
      rule: each.rule,
    })),
    unreached,
    after,
  }
}
