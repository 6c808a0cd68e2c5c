import type { ChatAddress } from '../domain/group'
import type { Errand, Reply } from '../domain/reply'
import type { Said } from '../domain/said'
import type { Base, Log } from '../ports'
import type { GroupQueue } from './group-queue'
import { type JobWorld, jobOf } from './job-of'
import { saidKey } from './said-key'
import { isTerminal } from './terminal-address'

interface Ports {
  queueOf(groupId: string): GroupQueue
  load(groupId: string): Promise<Base | undefined>
  world: Omit<JobWorld, 'role' | 'changed'>
  log: Log
}

/** Said to a group by another's record: in its own chat, so that its cards come to stand there. */
const errandSaid = (said: Said, from: Base, to: Base, { command, args }: Errand): Said => {
  const address: ChatAddress = to.settings.chat ?? said.chat.address
  return {
    id: `${said.id} ${command} ${to.group.id}`,
    at: said.at,
    // Who did it there is nobody's role here: the name is for the record alone.
    by: { id: said.by.id, name: `${said.by.name} (${from.settings.code})`, tenantId: said.by.tenantId },
    chat: { kind: isTerminal(address) ? 'terminal' : 'group', address },
    mentions: [],
    command,
    args,
    groupId: to.group.id,
    origin: { groupId: from.group.id, code: from.settings.code },
  }
}

/**
 * Carries out the other half of what was saved, in the other groups' queues; what comes of it is delivered with this answer. Within one
 * tenant alone. One that fails is logged and said nowhere: the record here says that it waits, and saying it again does it again.
 */
export const createErrands = ({ queueOf, load, world, log }: Ports) => {
  const run = async (said: Said, from: Base, errand: Errand): Promise<Reply | undefined> => {
    const to = await load(errand.groupId)
    if (!to || to.settings.tenantId !== from.settings.tenantId || to.group.id === from.group.id) return undefined
    const told = errandSaid(said, from, to, errand)
    const answer = await new Promise<Reply>((done, failed) => {
      const job = jobOf(told, saidKey(told), [], { ...world, role: () => 'errand', changed: () => undefined }, { done, failed })
      queueOf(to.group.id).add(job)
    })
    return carriedOut(told, to.group.id, answer)
  }

  const carriedOut = async (said: Said, groupId: string, { errands = [], ...answer }: Reply): Promise<Reply> => {
    const from = errands.length > 0 ? await load(groupId) : undefined
    if (!from) return answer
    let whole = answer
    for (const errand of errands) {
      const other = await run(said, from, errand).catch((error: unknown) => {
        log.error({ err: error, groupId: errand.groupId, command: errand.command }, 'an errand to another group was not carried out')
        return undefined
      })
      if (!other) continue
      whole = {
        ...whole,
        toGroup: [...whole.toGroup, ...other.toGroup],
        ...(other.toPeople ? { toPeople: [...(whole.toPeople ?? []), ...other.toPeople] } : {}),
        ...(other.refresh ? { refresh: [...(whole.refresh ?? []), ...other.refresh] } : {}),
      }
    }
    return whole
  }

  return carriedOut
}
