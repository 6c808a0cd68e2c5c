import { randomUUID } from 'node:crypto'
import type { Instant } from '../domain/due'
import type { Outbox, OwedItem, OwedMessage, Wake } from '../ports'
import { createLease } from './lease'
import { chunks, hourKey, hourOfKey, itemsByPerson, type Mail, mailKey, mailValues, outcome, queueKey, toMail } from './mail-rows'
import { mailsOfPerson } from './mails-of-person'
import { createOwing } from './owing'
import { createPurge, hourRowKey } from './purge'
import { beginningWith, type Operation, type Row, type Table } from './table'
import { asleep, moment, raisableAfterMs, wakeShard, wakeShards, wakeValues } from './wake-rows'

/** Sweeps find what is to be sent here: `<hour>|<person>`, one row a message until it is done. */
const QUEUE = 'queue'
const claimMs = 60_000
/** Sends that failed for a reason of the channel's own; throttling is not counted, it passes. */
const maxFaults = 3
/** Mails that are read one by one; more of an hour's are read as its range. */
const fewMails = 8

/**
 * What the sweep keeps, on tables `wake` and `deliveries`. In `deliveries`, partition = sending hour: `mail|<person>` is the message
 * (owed, claimed or done: one row, so that every step is guarded by its ETag) and `item|…` says that an action was owed, for good.
 * A message takes items until it is claimed; later ones are marked `joinsNext`, so that a replayed look goes the same way again.
 */
export const createTableOutbox = ({ wake, deliveries, register }: { wake: Table; deliveries: Table; register: Table }): Outbox => {
  const owePerson = createOwing(deliveries)
  const lease = createLease(deliveries, randomUUID())
  const purge = createPurge({ register, deliveries, queue: QUEUE })

  /** Puts mails into the queue, after their items: killed in between, the look is not yet replaced and is played again. */
  const enqueue = async (hour: Instant, people: Iterable<string>): Promise<void> => {
    const keys = [...new Set(people)].map((personId) => queueKey(hour, personId))
    if (keys.length === 0) return
    const rows = [hourRowKey(hour), ...keys].map((key): Operation => ({ do: 'put', key, values: {} }))
    for (const operations of chunks(rows, 100)) {
      const written = await deliveries.commit(QUEUE, operations)
      if (written.kind !== 'done') throw new Error('The queue could not be written', { cause: written })
    }
  }

  const toMessage = (hour: Instant, mail: Mail, etag: string): OwedMessage => {
    const { personId, items, faults } = mail
    return { hour, personId, items, etag, faults, lastTry: faults + 1 >= maxFaults }
  }

  /** The mails of these queue rows (`<hour>|<person>`): one by one, or an hour's all at once where there are many. */
  const mailsOf = async (keys: readonly string[]): Promise<Map<string, Row>> => {
    const found = new Map<string, Row>()
    for (const hour of new Set(keys.map((key) => key.slice(0, 13)))) {
      const wanted = keys.filter((key) => key.startsWith(hour)).map((key) => `mail|${key.slice(14)}`)
      const rows =
        wanted.length > fewMails
          ? await deliveries.range(hour, ...beginningWith('mail|'))
          : await Promise.all(wanted.map((key) => deliveries.get(hour, key)))
      for (const row of rows) if (row) found.set(`${hour}|${row.key.slice('mail|'.length)}`, row)
    }
    return found
  }

  return {
    async awake(until) {
      const shards = await Promise.all(wakeShards.map((shard) => wake.range(shard, '!', '~', { property: 'at', value: moment(until) })))
      return shards
        .flat()
        .map(({ key, values, etag }): Wake => ({ groupId: key, at: String(values.at), loweredAt: String(values.loweredAt), etag }))
    },

    async raise(read, to, now) {
      if (Date.parse(now) - Date.parse(read.loweredAt) < raisableAfterMs) return false
      const values = wakeValues(to ?? asleep, read.loweredAt)
      const written = await wake.commit(wakeShard(read.groupId), [{ do: 'replace', key: read.groupId, values, etag: read.etag }])
      return written.kind === 'done'
    },

    async owe(hour, items) {
      const later: OwedItem[] = []
      for (const own of itemsByPerson(items)) later.push(...(await owePerson(hourKey(hour), own)))
      await enqueue(
        hour,
        items.map(({ personId }) => personId),
      )
      return later
    },

    async owed(now) {
      const keys = (await deliveries.range(QUEUE, '0', `${hourKey(now)}~`)).map(({ key }) => key)
      const rows = await mailsOf(keys)
      const messages: OwedMessage[] = []
      for (const key of keys) {
        const row = rows.get(key)
        const mail = row && toMail(row)
        // Left behind by a sender that was killed after its message was done.
        if (!row || !mail || mail.state === 'done') await deliveries.commit(QUEUE, [{ do: 'delete', key }])
        else if (mail.state === 'owed' || mail.until <= moment(now)) messages.push(toMessage(hourOfKey(key), mail, row.etag))
      }
      return messages
    },

    async mail(hour, personId) {
      const row = await deliveries.get(hourKey(hour), mailKey(personId))
      return row ? toMail(row).items : []
    },

    async claim(message, now) {
      const until = new Date(Date.parse(now) + claimMs).toISOString()
      const { personId, items, faults, etag } = message
      const values = mailValues({ personId, items, faults, state: 'claimed', until })
      const written = await deliveries.commit(hourKey(message.hour), [{ do: 'replace', key: mailKey(personId), values, etag }])
      const claimed = written.kind === 'done' ? written.etags[0] : undefined
      return claimed ? { ...message, etag: claimed } : undefined
    },

    async settle(claimed, delivery, now) {
      const partition = hourKey(claimed.hour)
      const { personId, items } = claimed
      const faults = claimed.faults + (!delivery.delivered && delivery.why === 'fault' ? 1 : 0)
      const again = !delivery.delivered && delivery.again && faults < maxFaults
      const values = again
        ? mailValues({ personId, items, faults, state: 'owed', until: '' })
        : { ...mailValues({ personId, items, faults, state: 'done', until: '' }), ...outcome(delivery, now) }
      let cause: unknown
      for (let attempt = 0; attempt < 3; attempt++) {
        const written = await deliveries.commit(partition, [{ do: 'replace', key: mailKey(personId), values, etag: claimed.etag }])
        // Changed: settled after all at an unknown outcome; or the claim ran out and somebody else sends it: theirs to settle.
        if (written.kind !== 'unknown') return
        cause = written.cause
      }
      throw new Error('A delivery could not be recorded', { cause })
    },

    async tidy(done) {
      for (const part of chunks(done, 100))
        await deliveries.commit(
          QUEUE,
          part.map(({ hour, personId }): Operation => ({ do: 'delete', key: queueKey(hour, personId) })),
        )
    },

    ...mailsOfPerson(deliveries, QUEUE),

    lead: (now) => lease.take(now),
    yield: (now) => lease.release(now),
    purge: (now, groupId) => (groupId === undefined ? purge.deliveries(now) : purge.group(groupId, now)),
  }
}
