import type { Settings } from '../domain/group'
import { printDate } from '../domain/print-due'

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const

const days = (counts: readonly number[]): string => {
  const last = counts.at(-1)
  const unit = counts.every((count) => count === 1) ? 'working day' : 'working days'
  return counts.length > 1 ? `${counts.slice(0, -1).join(', ')} and ${last} ${unit}` : `${last} ${unit}`
}

type Worded = Pick<Settings, 'reminders' | 'remindersOn' | 'completion' | 'collectives' | 'holidays' | 'mentions'>

/** When owners are reminded and what their Complete does, in sentences. */
export const policyWords = ({ reminders, remindersOn, completion, collectives, holidays, mentions }: Worded): string => {
  if (!remindersOn) return 'Owners are not reminded.'
  const { before, after, weekly, hour, asapAfter, papers = 5, report = 2, digest = 1 } = reminders
  const ahead = before.filter((count) => count > 0)
  const weekday = weekly && WEEKDAYS[weekly - 1]
  const parts = [
    ahead.length ? `${days(ahead)} before the due date` : undefined,
    before.includes(0) ? 'on the day' : undefined,
    after.length ? `${days(after)} after it` : undefined,
    weekday ? `then each ${weekday}` : undefined,
  ].filter((part) => part !== undefined)
  return [
    parts.length ? `Owners are reminded at ${hour}: ${parts.join(', ')}.` : undefined,
    `What is due as soon as possible is first chased after ${days([asapAfter])}.`,
    `What is standing or was left ongoing is asked for its update 5 working days before papers day, which is ${papers ? `${days([papers])} before` : 'the day of'} the next meeting.`,
    completion === 'for confirmation' ? 'Complete waits for the secretary to confirm.' : 'Complete closes an action.',
    `What all representatives owe closes ${collectives === 'when all have ticked' ? 'when all have ticked' : 'when the secretary closes it'}.`,
    report
      ? `The report is to be issued ${days([report])} after the meeting, of which the secretary is reminded.`
      : 'The report has no deadline.',
    digest ? `The secretary gets a digest each ${WEEKDAYS[digest - 1]}.` : 'The secretary gets no digest.',
    mentions ? 'Owners whom no message reaches may be mentioned in the meeting chat.' : undefined,
    holidays.length ? `Days off besides weekends and bank holidays: ${holidays.map(printDate).join(', ')}.` : undefined,
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ')
}
