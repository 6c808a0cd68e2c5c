import { arrivalParts, crossingOf, jointNumber } from '../domain/crossing'
import type { ChatAddress, Settings } from '../domain/group'
import type { RecordedElsewhere } from '../domain/record'
import { parseRef } from '../domain/refs'
import { type Reply, reply } from '../domain/reply'
import type { Chat } from '../domain/said'
import type { Base, Directory, Log, Store } from '../ports'
import { arriveJob, stillWaits } from './arrive-job'
import type { GroupQueue } from './group-queue'
import { jointJob } from './joint-job'
import { ownKnown } from './own-known'
import { saidKey } from './said-key'
import { settledJob, type Verdict } from './settled-job'

interface Ports {
  store: Store
  directory: Pick<Directory, 'groupOfCode'>
  queueOf: (groupId: string) => GroupQueue
  load: (groupId: string) => Promise<Base | undefined>
  log: Log
}

const nowhere = (tenantId: string): ChatAddress => ({ tenantId, conversationId: '', serviceUrl: '', botId: '', channelId: '' })
/** As if said in private: what of it the group's chat may see is that group's setting. */
const placeIn = ({ chat, tenantId }: Settings): Chat => ({ kind: 'personal', address: chat ?? nowhere(tenantId) })

/**
 * From one group's queue to another's. What crosses is owed by the group that changed (a row of its own transaction), carried over at once,
 * and by the sweep where that was not to be: each side is written by its own queue, from what is true on the other side then.
 */
export const createCrossings = ({ store, directory, queueOf, load, log }: Ports) => {
  const itemIn = async (groupId: string, kind: 'action' | 'decision', id: string) => {
    const { actions, decisions } = await store.read(groupId, [{ of: kind, id }])
    return actions[0] ?? decisions[0]
  }

  const heldIn = async (groupId: string, number: number): Promise<RecordedElsewhere | undefined> => {
    const base = await load(groupId)
    const [record] = (await store.read(groupId, [{ of: 'meeting', number }])).meetings
    return base && record && { code: base.settings.code, ref: record.meeting.ref, date: record.meeting.date }
  }

  /** How an arrival stands in the group that it arrived in. */
  const verdictOf = async (groupId: string, { settings }: Base, id: string): Promise<Verdict | undefined> => {
    const [proposal] = (await store.read(groupId, [{ of: 'proposal', id }])).proposals
    const became = parseRef(settings, proposal?.became?.[0] ?? '')
    const item = became && became.kind !== 'meeting' ? await itemIn(groupId, became.kind, became.id) : undefined
    return proposal && { proposal, code: settings.code, hidden: Boolean(item?.confidential || item?.redacted) }
  }

  const carry = async (groupId: string, ref: string, at: string, bySweep: boolean): Promise<Reply> => {
    const { to, id } = crossingOf(ref) ?? {}
    const [here, there] = await Promise.all([load(groupId), to ? load(to) : undefined])
    // Groups of one tenant alone have anything to do with each other.
    if (!to || !id || !here || !there || here.settings.tenantId !== there.settings.tenantId) return reply()
    const chat = placeIn(there.settings)
    const told = await new Promise<Reply>((done, failed) => {
      const job = { key: saidKey({ id: ref, at, chat }), known: ownKnown({ at, chat }), done, failed }
      const number = jointNumber(id)
      if (number !== undefined) {
        queueOf(to).add(jointJob(() => heldIn(groupId, number), job))
        return
      }
      const back = arrivalParts(id)
      if (back) {
        const item = { of: back.kind, id: back.itemId }
        queueOf(to).add(settledJob(store, () => verdictOf(groupId, here, id), item, job, bySweep))
        return
      }
      const kind = id.includes('-') ? 'action' : 'decision'
      itemIn(groupId, kind, id).then((item) => {
        const origin = { groupId, code: here.settings.code, ref: item?.ref ?? '', itemId: id }
        queueOf(to).add(arriveJob(store, () => itemIn(groupId, kind, id), origin, job, bySweep))
      }, failed)
    })
    await store.posted(groupId, [{ ref, conversationId: '', activityId: '', at }])
    return told
  }

  return {
    /** The sweep's: throws where it could not be, and is owed still. */
    async bySweep(groupId: string, ref: string, at: string): Promise<undefined> {
      await carry(groupId, ref, at, true)
    },
    /** At once, after it was saved, with what it answered; never throws: what could not be is the sweep's. */
    async now(groupId: string, refs: readonly string[], at: string, answer: Reply): Promise<Reply> {
      const all: Reply[] = [answer]
      for (const ref of refs)
        await carry(groupId, ref, at, false).then(
          (told) => all.push(told),
          (error: unknown) => log.warn({ err: error, groupId }, 'another group could not be told; the sweep tries again'),
        )
      return { ...answer, toGroup: all.flatMap(({ toGroup }) => toGroup), toPeople: all.flatMap(({ toPeople = [] }) => toPeople) }
    },
    /** A group of the same tenant, by its code. */
    async neighbour({ settings }: Base, code: string): Promise<{ groupId: string; code: string } | undefined> {
      const groupId = await directory.groupOfCode(settings.tenantId, code.toUpperCase())
      const other = groupId ? await load(groupId) : undefined
      return groupId && other?.settings.code ? { groupId, code: other.settings.code } : undefined
    },
    /** Whether what arrived in a group is still offered (or waited for) where it came from. */
    async waits(groupId: string, id: string): Promise<boolean> {
      const from = arrivalParts(id)
      return from ? stillWaits(await itemIn(from.groupId, from.kind, from.itemId), groupId) : true
    },
  }
}
