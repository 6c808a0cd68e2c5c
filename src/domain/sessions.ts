import type { Instant } from './due'
import type { Meeting, Session } from './record'

/** Teams' call began: another session, unless one is open already (the event may come twice). `undefined`: nothing new. */
export const sessionBegun = ({ sessions = [] }: Pick<Meeting, 'sessions'>, at: Instant): Session[] | undefined =>
  sessions.length > 0 && sessions.at(-1)?.to === undefined ? undefined : [...sessions, { from: at }]

/** Teams' call ended: the open session closes; of a call whose beginning was not told, the end alone is known from the minutes' start. */
export const sessionEnded = ({ sessions = [], startedAt }: Pick<Meeting, 'sessions' | 'startedAt'>, at: Instant): Session[] | undefined => {
  const last = sessions.at(-1)
  if (last?.to !== undefined) return undefined
  return last ? [...sessions.slice(0, -1), { ...last, to: at }] : [{ from: startedAt, to: at }]
}
