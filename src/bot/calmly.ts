import { randomUUID } from 'node:crypto'
import { refuse } from '../commands/refusals'
import type { Reply } from '../domain/reply'
import { BeingUpgraded, type Log } from '../ports'

/** A fault is the operator's: they get the log, whoever spoke one calm line that carries its id. */
export const calmly = (error: unknown, log: Log): Reply => {
  if (error instanceof BeingUpgraded) return refuse('I am being upgraded: nothing was recorded. Please say it again in a few minutes.')
  const id = randomUUID().slice(0, 8)
  log.error({ err: error, correlation: id }, 'something said could not be carried out')
  return refuse(
    `Something went wrong on my side (${id}). Your words are still in the chat: please look whether they were recorded, then say them again.`,
  )
}
