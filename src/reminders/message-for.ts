import type { ReminderItem } from '../cards/reminder-card'
import { localDate, printDue } from '../domain/print-due'
import { recipients, type Unreached } from '../domain/recipients'
import type { Action } from '../domain/record'
import { dueDate, meetingCalendar, reminderMoments } from '../domain/reminder-policy'
import type { Message } from '../domain/reply'
import { seated } from '../domain/seats'
import { workingDays } from '../domain/working-days'
import type { Base, OwedItem } from '../ports'
import { sayingLate } from './late-notice'
import { recipients, type Unreached } from './recipients'
import type { ReportedItem } from './sweep-report'
import type { Sweeping } from './sweep-world'
import { withUndelivered } from './undelivered-notice'

/** Owed this long ago, an item that no moment since supports has lost its use (ms). */
const usefulMs = 24 * 3_600_000

export interface PersonalMessage {
  message: Message
  items: ReportedItem[]
  undelivered: ReportedItem[]
}

/** Working days since the due day, none of them counted twice; up to a year. */
const daysOver = (action: Action, { settings, meeting }: Base, at: string): number | undefined => {
  const due = dueDate(action, meetingCalendar(settings, meeting))
  const today = localDate(at, settings)
  if (!due || due >= today) return undefined
  const days = workingDays(settings)
  let count = 0
  for (let day = days.add(due, 1); day <= today && count < 260; day = days.add(day, 1)) count++
  return count
}

/** Closed, reviewed, moved to a later date, or reminders turned off: nothing is said of it any more. */
const stillDue = (action: Action, { settings, meeting }: Base, hour: string, at: string): boolean => {
  if (!settings.remindersOn) return false
  const since = new Date(Date.parse(hour) - usefulMs).toISOString()
  return reminderMoments(action, settings, meetingCalendar(settings, meeting), since, at).some(({ rule }) => rule !== 'plan')
}

const whoCannot = async (world: Sweeping, action: Action, base: Base): Promise<Unreached[]> => {
  const { people, unreached } = recipients(action, seated(base.settings, world.at))
  const states = await Promise.all(people.map(async ({ id, name }) => ({ name, address: (await world.directory.person(id))?.address })))
  const refused = states.flatMap(({ name, address }): Unreached[] => {
    const state = address ? (address.state ?? 'reachable') : 'needs the app'
    return state === 'reachable' ? [] : [{ owner: name, why: state }]
  })
  // Nobody's state explains it: Teams failed three times, or let them in again since.
  const failed = people.length > 0 && unreached.length + refused.length === 0
  return failed ? [{ owner: people.map(({ name }) => name).join(', '), why: 'Teams did not take the message' }] : [...unreached, ...refused]
}

/** What a person is told of what is owed to them, from the record as it is now; undefined: nothing of it is due any more. */
export const messageFor = async (
  world: Sweeping,
  personId: string,
  owed: readonly { item: OwedItem; hour: string }[],
): Promise<PersonalMessage | undefined> => {
  const own: ReminderItem[] = []
  const others: { action: Action; base: Base; rule: string; unreached: Unreached[] }[] = []
  for (const groupId of new Set(owed.map(({ item }) => item.groupId))) {
    const base = await world.base(groupId)
    if (!base) continue
    const ofGroup = owed.filter(({ item }) => item.groupId === groupId)
    const ids = [...new Set(ofGroup.map(({ item }) => item.actionId))].sort()
    const { actions } = await world.store.read(
      groupId,
      ids.map((id) => ({ of: 'action', id })),
    )
    const view = { groupId, settings: base.settings, ...(base.meeting ? { meeting: base.meeting } : {}), at: world.at }
    for (const action of actions) {
      const of = ofGroup.filter(({ item, hour }) => item.actionId === action.id && stillDue(action, base, hour, world.at))
      const mine = of.filter(({ item }) => !item.rule.startsWith('undelivered')).at(-1)
      const theirs = of.filter(({ item }) => item.rule.startsWith('undelivered')).at(-1)
      if (mine && recipients(action, seated(base.settings, world.at)).people.some(({ id }) => id === personId)) {
        const over = daysOver(action, base, world.at)
        own.push({ view, action, rule: mine.item.rule, ...(over ? { daysOver: over } : {}) })
      }
      const unreached = theirs ? await whoCannot(world, action, base) : []
      if (theirs && unreached.length > 0) others.push({ action, base, rule: theirs.item.rule.replace('undelivered ', ''), unreached })
    }
  }
  if (own.length + others.length === 0) return undefined
  const reported = (action: Action, { settings, meeting }: Pick<Base, 'settings' | 'meeting'>, rule: string): ReportedItem => ({
    ref: action.ref,
    text: action.text,
    due: printDue(action.due, settings, meeting, action.meeting),
    rule,
  })
  const undelivered = others.map(({ action, base, rule }) => reported(action, base, rule))
  const hours = [...new Set(owed.map(({ hour }) => hour))]
  const message = withUndelivered(
    own.length > 0 ? world.card(own, hours) : undefined,
    others.map(({ action, unreached }, index) => ({ ref: action.ref, text: action.text, due: undelivered[index]?.due ?? '', unreached })),
  )
  const settings = own[0]?.view.settings ?? others[0]?.base.settings
  return {
    message: settings ? sayingLate(message, hours, world.at, settings) : message,
    items: own.map(({ action, view, rule }) => reported(action, view, rule)),
    undelivered,
  }
}
