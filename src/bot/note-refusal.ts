import { commandNamed } from '../commands/index'
import type { Said } from '../domain/said'
import type { Log } from '../ports'

/** What a button may say besides the name of a command. */
const DOORS = new Set(['say', 'capture', 'item'])

/**
 * A press that was refused is one line for the operator, in case it was forged. What the press itself says (words, ids that name nothing)
 * is not repeated.
 */
export const noteRefusal = (log: Log, { id, by, command, groupId }: Said, isGroup: (id: string) => boolean): void => {
  if (command === undefined) return
  const known = commandNamed(command) || DOORS.has(command) ? command : 'unknown'
  log.warn({ command: known, by: by.id, activity: id, ...(groupId && isGroup(groupId) ? { groupId } : {}) }, 'a press was refused')
}
