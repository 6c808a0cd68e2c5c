import type { Decided } from '../commands/command'
import type { Action } from '../domain/record'
import { meetingCalendar, nextLook } from '../domain/reminder-policy'
import { reply } from '../domain/reply'
import type { Said } from '../domain/said'
import type { Change, Log } from '../ports'
import type { Job, Known0 } from './job'
import { ownKnown } from './own-known'
import { saidKey } from './said-key'

/** An action is five rows: this many stay below what one transaction holds. */
const AT_ONCE = 14

/** Commands after which the looks of every open action may be others: the policy and its calendar, or the day of a meeting. */
const REPLANS = new Set(['settings', 'next meeting', 'cancel', 'start'])

const moved = (action: Action, { settings, meeting, at }: Known0): Action | undefined => {
  const { look, ...rest } = action
  const next = nextLook(rest, settings, meetingCalendar(settings, meeting), at)?.at
  return next === look ? undefined : { ...rest, ...(next ? { look: next } : {}) }
}

/**
 * The looks of open actions as they are by the group's policy and meetings now, a page at a time; `again` is called where more are left.
 * Said once more it finds nothing to do.
 */
export const replanJob = (
  said: Pick<Said, 'id' | 'at' | 'chat'>,
  page: number,
  again: () => void,
  ends: Pick<Job, 'done' | 'failed'>,
): Job => ({
  key: saidKey({ ...said, id: `${said.id} replan ${page}` }),
  known: ownKnown(said),
  needs: () => [{ of: 'open' }],
  decide(known): Decided {
    const changes = (known.facts.open ?? []).flatMap((before): Change[] => {
      const after = moved(before, known)
      return after ? [{ kind: 'action', before, after }] : []
    })
    if (changes.length > AT_ONCE) again()
    return { changes: changes.slice(0, AT_ONCE), events: [], outcome: { command: 'replan', refs: [] } }
  },
  answer: async () => reply(),
  ...ends,
})

/** Reminders follow a changed policy or meeting day; nobody waits for it. */
export const replan = (
  queue: { add(job: Job): void },
  log: Log,
  said: Pick<Said, 'id' | 'at' | 'chat'>,
  command: string,
  page = 0,
): void => {
  if (!REPLANS.has(command)) return
  const failed = (error: unknown): void => log.error({ err: error }, 'reminders could not be planned again')
  queue.add(replanJob(said, page, () => replan(queue, log, said, command, page + 1), { done: () => undefined, failed }))
}
