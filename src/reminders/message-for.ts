import { type Owed, personalMail } from '../bot/personal-mail'
import { mailCard } from '../cards/mail-card'
import { printDue } from '../domain/print-due'
import { recipients } from '../domain/recipients'
import type { Action } from '../domain/record'
import { meetingCalendar, momentFor, reminderMoments } from '../domain/reminder-policy'
import type { Message } from '../domain/reply'
import { seated } from '../domain/seats'
import type { Base } from '../ports'
import { sayingLate } from './late-notice'
import type { ReportedItem } from './sweep-report'
import type { Sweeping } from './sweep-world'

/** Owed this long ago, an item that no moment since supports has lost its use (ms). */
const usefulMs = 24 * 3_600_000

export interface PersonalMessage {
  message: Message
  items: ReportedItem[]
  undelivered: ReportedItem[]
  digests?: string[]
  /** Meetings whose report is to be issued. */
  reports?: string[]
}

/**
 * Closed, reviewed, moved to a later date, put off by this person, given to somebody else, or reminders turned off: nothing is said of it
 * any more. An extension is told of as it stands.
 */
const holds =
  (person: string, at: string) =>
  (action: Action, { item, hour }: Owed, { settings, meeting }: Base): boolean => {
    if (!settings.remindersOn || action.status !== 'open') return false
    if (item.rule === 'extension' || item.rule === 'answer') return action.extension !== undefined
    const since = new Date(Date.parse(hour) - usefulMs).toISOString()
    const moments = reminderMoments(action, settings, meetingCalendar(settings, meeting), since, at)
    if (item.rule === 'undelivered answer') return action.extension !== undefined
    if (item.rule.startsWith('undelivered')) return moments.some(({ rule }) => rule !== 'plan')
    const muted = settings.muted?.some(({ id }) => id === person) ?? false
    const owns = recipients(action, seated(settings, at)).people.some(({ id }) => id === person)
    const done = action.ticks?.some(({ by }) => by.id === person) ?? false
    return owns && !muted && !done && momentFor(moments, action, person, settings) !== undefined
  }

/** What a person is told of what is owed to them, from the record as it is now; undefined: nothing of it is due any more. */
export const messageFor = async (world: Sweeping, person: string, owed: readonly Owed[]): Promise<PersonalMessage | undefined> => {
  const found = await personalMail(world, person, owed, holds(person, world.at))
  const mail = { ...found, reports: found.reports.filter(({ issued, view }) => !issued && view.settings.remindersOn) }
  const { own, extensions, undelivered, digests, reports } = mail
  if (own.length + extensions.length + undelivered.length + digests.length + reports.length === 0) return undefined
  const reported = ({ view, action, rule }: (typeof own)[number] | (typeof extensions)[number]): ReportedItem => ({
    groupId: view.groupId,
    ref: action.ref,
    text: action.text,
    due: printDue(action.due, view.settings, view.meeting, action.meeting),
    rule,
  })
  const hours = [...new Set(owed.map(({ hour }) => hour))]
  const message = mailCard(mail, hours)
  const settings = (own[0] ?? extensions[0] ?? undelivered[0])?.view.settings
  return {
    message: settings ? sayingLate(message, hours, world.at, settings) : message,
    items: [...own.map(reported), ...extensions.map(reported)],
    ...(digests.length > 0 ? { digests: digests.map(({ group }) => group) } : {}),
    ...(reports.length > 0 ? { reports: reports.map(({ ref }) => ref) } : {}),
    undelivered: undelivered.map(({ view, ref, text, due, rule }) => ({ groupId: view.groupId, ref, text, due, rule })),
  }
}
