import type { Instant } from '../domain/due'
import { SCHEMA } from '../domain/group'
import type { PostedCard } from '../domain/record'
import { type Batch, BeingUpgraded, type SaveResult, type Store } from '../ports'
import { earliestLook } from './action-rows'
import { eraseHeld } from './erase-held'
import { eraseRows } from './erase-rows'
import { RowRefused } from './limits'
import { oneAtATime } from './one-at-a-time'
import { pack } from './packed'
import { readBase } from './read-base'
import { readFacts } from './read-facts'
import { keys } from './row-keys'
import { batchRows, postedRows } from './rows'
import type { Committed, Operation, Table } from './table'
import { createWakeLowering } from './wake-rows'

/** Two operations a card, below a transaction's hundred. */
const cardsAtOnce = 40

/** `imports`: what is erased from the register goes out of it as well. */
export type StoreTables = { register: Table; wake: Table; imports?: Table }

/**
 * The register on tables `register` and `wake`. `now` tells when a wake was lowered and which days' imports may be held, and nothing
 * else: what is recorded carries its own time.
 */
export const createTableStore = ({ register, wake, imports }: StoreTables, now: () => Instant): Store => {
  const lowerWake = createWakeLowering(wake)

  const unchanged = async ({ group, etag }: Batch): Promise<boolean> => (await register.get(group.id, keys.group))?.etag === etag

  const anySaid = async ({ group, said }: Batch): Promise<boolean> =>
    (await Promise.all(said.map(({ key }) => register.get(group.id, keys.said(key))))).some((row) => row !== undefined)

  /**
   * What should be new is there: left by an import that never ended, say. Its number is beyond what the group's row has counted, which
   * guards this save: it is nobody's, and written over. What was said before is another matter.
   */
  const overwriting = async (batch: Batch, operations: readonly Operation[]): Promise<Operation[] | undefined> => {
    const over = operations.map(
      (operation): Operation => (operation.do === 'insert' && operation.over ? { ...operation, do: 'put' } : operation),
    )
    return batch.etag && operations.some((operation, at) => operation !== over[at]) && !(await anySaid(batch)) ? over : undefined
  }

  /** Copies that an older release spread differently may be gone already: only those that are there are deleted. */
  const withoutMissing = async (groupId: string, operations: readonly Operation[]): Promise<Operation[]> => {
    const there = await Promise.all(
      operations.map(async ({ do: what, key }) => what !== 'delete' || (await register.get(groupId, key)) !== undefined),
    )
    return operations.filter((_, index) => there[index])
  }

  /** The same with what stood in its way seen to; undefined: nothing can be. */
  const mendedFor = async (batch: Batch, operations: readonly Operation[], { kind }: Committed): Promise<Operation[] | undefined> => {
    if (kind === 'exists') return overwriting(batch, operations)
    return kind === 'missing' && (await unchanged(batch)) ? withoutMissing(batch.group.id, operations) : undefined
  }

  const resultOf = async (batch: Batch, operations: readonly Operation[], committed: Committed): Promise<SaveResult> => {
    if (committed.kind === 'done') {
      const etag = committed.etags[operations.findIndex(({ key }) => key === keys.group)]
      return etag ? { kind: 'saved', etag } : { kind: 'unknown', cause: new Error('the service told no ETag') }
    }
    if (committed.kind === 'unknown') return committed
    // A new group's own row may be the one that exists.
    if (committed.kind === 'exists') return batch.etag || (await anySaid(batch)) ? { kind: 'heard' } : { kind: 'lost' }
    return { kind: 'lost' }
  }

  const post = oneAtATime<PostedCard>(async (groupId, cards) => {
    // Of one reference the last stands.
    const last = [...new Map(cards.map((card) => [card.ref, card])).values()]
    for (let start = 0; start < last.length; start += cardsAtOnce)
      await postCards(register, groupId, last.slice(start, start + cardsAtOnce))
  })

  return {
    load: (groupId) => readBase(register, groupId),
    read: (groupId, needs) => readFacts(register, groupId, needs),
    async erase(groupId, erasure) {
      await eraseRows(register, groupId, erasure)
      if (imports) await eraseHeld(imports, now(), erasure)
    },
    operations: (batch) => batchRows(batch).length,

    async save(batch) {
      const { group } = batch
      if (group.schema > SCHEMA) throw new BeingUpgraded(`group ${group.id} has schema ${group.schema}; this release writes ${SCHEMA}`)
      const operations = batchRows(batch)
      const look = batch.etag && batch.changes.some(movesGroup) ? now() : earliestLook(batch.changes)
      try {
        // Before the transaction: too early costs one look, too late would lose a reminder.
        if (look) await lowerWake(group.id, look, now())
      } catch (cause) {
        if (cause instanceof RowRefused) throw cause
        return { kind: 'unknown', cause }
      }
      const committed = await register.commit(group.id, operations)
      const mended = await mendedFor(batch, operations, committed)
      if (!mended) return resultOf(batch, operations, committed)
      const again = await register.commit(group.id, mended)
      // A transaction tells of one row that is not as it should be: both kinds may stand in its way.
      const both = again.kind === committed.kind ? undefined : await mendedFor(batch, mended, again)
      return both ? resultOf(batch, both, await register.commit(group.id, both)) : resultOf(batch, mended, again)
    },

    posted: (groupId, cards) => post(groupId, cards),

    async told(groupId, told) {
      const written = await register.commit(groupId, [{ do: 'put', key: keys.told(told.at, told.person), values: pack(told) }])
      if (written.kind !== 'done') throw new Error(`what was told in group ${groupId} could not be kept`, { cause: written })
    },
  }
}

/** A group is looked at soon after its settings changed, for its policy or its digest may be others; and once its report is owed. */
const movesGroup = (change: Batch['changes'][number]): boolean =>
  change.kind === 'settings' || (change.kind === 'meeting' && change.meeting.state === 'ended')

/** `tell` becomes `card`. A card that was not owed, or was posted by somebody else meanwhile, is kept all the same. */
const postCards = async (register: Table, groupId: string, cards: readonly PostedCard[]): Promise<void> => {
  const rows = cards.map(postedRows)
  let committed = await register.commit(
    groupId,
    rows.flatMap(({ card, tell }) => [card, tell]),
  )
  if (committed.kind === 'missing') {
    committed = await register.commit(
      groupId,
      rows.map(({ card }) => card),
    )
    for (const { tell } of rows) await register.commit(groupId, [tell])
  }
  if (committed.kind !== 'done') throw new Error(`the posted cards of group ${groupId} could not be kept`, { cause: committed })
}
