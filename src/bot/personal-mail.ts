import type { CardView } from '../cards/card-view'
import type { Digest } from '../cards/digest-block'
import type { ExtensionItem } from '../cards/extension-block'
import type { ReminderItem } from '../cards/reminder-item'
import type { ReportOwed } from '../cards/report-owed-block'
import type { UndeliveredItem } from '../cards/undelivered-block'
import { hiddenAction, isConfidential } from '../domain/confidential'
import type { Instant } from '../domain/due'
import { dateIn } from '../domain/local-time'
import { printDue } from '../domain/print-due'
import { recipients } from '../domain/recipients'
import type { Action } from '../domain/record'
import { dueDate, meetingCalendar } from '../domain/reminder-policy'
import { seated } from '../domain/seats'
import { workingDays } from '../domain/working-days'
import type { Base, Directory, Need, OwedItem, Store } from '../ports'
import { digestOf } from './digest-of'
import { reportOwedOf } from './report-owed-of'
import { whomNothingReaches } from './whom-nothing-reaches'

export interface MailWorld {
  store: Pick<Store, 'read'>
  directory: Pick<Directory, 'person'>
  /** A group as it is known. */
  base: (groupId: string) => Promise<Base | undefined>
  at: Instant
}

/** Something owed, and the sending hour it is owed in. */
export interface Owed {
  item: OwedItem
  hour: Instant
}

/** An entry of a message with its rule, so that it can be told what was in it. */
export type Ruled<T> = T & { rule: string }

export interface PersonalMail {
  own: Ruled<ReminderItem>[]
  extensions: Ruled<ExtensionItem>[]
  undelivered: Ruled<UndeliveredItem>[]
  digests: Digest[]
  reports: ReportOwed[]
}

export const DIGEST = 'digest'
/** Stands in an owed item where an action's id stands in others. */
export const REPORT = 'report'
const UNDELIVERED = /^undelivered /

/** Working days since the due day, none of them counted twice; up to a year. */
const daysOver = (action: Action, { settings, meeting }: Base, at: Instant): number | undefined => {
  const due = dueDate(action, meetingCalendar(settings, meeting))
  const today = dateIn(settings.timeZone, at)
  if (!due || due >= today) return undefined
  const days = workingDays(settings)
  let count = 0
  for (let day = days.add(due, 1); day <= today && count < 260; day = days.add(day, 1)) count++
  return count
}

const viewOf = ({ group, settings, meeting }: Base, at: Instant): CardView => ({
  groupId: group.id,
  settings,
  at,
  ...(meeting ? { meeting } : {}),
})

/**
 * What a person is told of what is owed to them, from the record as it is now. `holds` says whether an entry is still worth telling;
 * without it all of it is shown as it stands: a message that was sent.
 */
export const personalMail = async (
  world: MailWorld,
  person: string,
  owed: readonly Owed[],
  holds: (action: Action, owed: Owed, base: Base) => boolean = () => true,
): Promise<PersonalMail> => {
  const mail: PersonalMail = { own: [], extensions: [], undelivered: [], digests: [], reports: [] }
  for (const groupId of new Set(owed.map(({ item }) => item.groupId))) {
    const base = await world.base(groupId)
    if (!base) continue
    const view = viewOf(base, world.at)
    const ofGroup = owed.filter(({ item }) => item.groupId === groupId)
    const wantsDigest = ofGroup.some(({ item }) => item.rule === DIGEST)
    const ofReport = ofGroup.findLast(({ item }) => item.actionId === REPORT)
    const ids = [
      ...new Set(ofGroup.filter(({ item: { actionId } }) => actionId !== DIGEST && actionId !== REPORT).map(({ item }) => item.actionId)),
    ].sort()
    const needs: Need[] = [
      ...ids.map((id): Need => ({ of: 'action', id })),
      ...(wantsDigest ? [{ of: 'open' } as const] : []),
      ...(ofReport ? [{ of: 'issued' } as const] : []),
    ]
    const { actions, open = [], issued = [] } = await world.store.read(groupId, needs)
    for (const action of actions) {
      const of = ofGroup.filter((each) => each.item.actionId === action.id && holds(action, each, base)).map(({ item }) => item.rule)
      const answers = of.findLast((rule) => rule === 'extension' || rule === 'answer')
      const theirs = of.findLast((rule) => UNDELIVERED.test(rule))
      const mine = of.findLast((rule) => rule !== 'extension' && rule !== 'answer' && !UNDELIVERED.test(rule))
      const over = daysOver(action, base, world.at)
      if (mine) mail.own.push({ view, action: hiddenAction(action), rule: mine, person, ...(over ? { daysOver: over } : {}) })
      if (answers) mail.extensions.push({ view, action: hiddenAction(action), rule: answers, answers: answers === 'extension' })
      if (theirs) {
        const owners = recipients(action, seated(base.settings, world.at)).people
        const known = await whomNothingReaches(world, action, base)
        // Nobody's state explains it: Teams failed three times, or let them in again since.
        const unreached =
          known.length > 0 ? known : [{ owner: owners.map(({ name }) => name).join(', '), why: 'Teams did not take the message' }]
        mail.undelivered.push({
          view,
          ref: action.ref,
          text: hiddenAction(action).text,
          due: printDue(action.due, view.settings, view.meeting, action.meeting),
          unreached,
          rule: theirs.replace(UNDELIVERED, ''),
        })
      }
    }
    if (ofReport) mail.reports.push(...reportOwedOf(view, issued, ofReport.item.rule))
    if (wantsDigest)
      mail.digests.push(
        await digestOf(
          world,
          base,
          view,
          open.filter((action) => !isConfidential(action)),
        ),
      )
  }
  return mail
}
