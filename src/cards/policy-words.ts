import type { ReminderPolicy } from '../domain/group'

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const

const days = (counts: readonly number[]): string => {
  const last = counts.at(-1)
  const unit = counts.every((count) => count === 1) ? 'working day' : 'working days'
  return counts.length > 1 ? `${counts.slice(0, -1).join(', ')} and ${last} ${unit}` : `${last} ${unit}`
}

/** When owners are reminded, in a sentence. */
export const policyWords = (policy: ReminderPolicy, on: boolean): string => {
  if (!on) return 'Owners are not reminded.'
  const ahead = policy.before.filter((count) => count > 0)
  const weekday = policy.weekly && WEEKDAYS[policy.weekly - 1]
  const parts = [
    ahead.length ? `${days(ahead)} before the due date` : undefined,
    policy.before.includes(0) ? 'on the day' : undefined,
    policy.after.length ? `${days(policy.after)} after it` : undefined,
    weekday ? `then each ${weekday}` : undefined,
  ].filter((part) => part !== undefined)
  const asap = `What is due as soon as possible is first chased after ${days([policy.asapAfter])}.`
  return parts.length ? `Owners are reminded at ${policy.hour}: ${parts.join(', ')}. ${asap}` : asap
}
