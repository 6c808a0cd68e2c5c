import type { Instant } from '../domain/due'
import type { Outbox, OwedItem, OwedMessage, Wake } from '../ports'
import { chunks, hourKey, hourOfKey, itemsByPerson, type Mail, mailKey, mailValues, outcome, queueKey, toMail } from './mail-rows'
import { createOwing } from './owing'
import type { Operation, Table } from './table'
import { asleep, moment, raisableAfterMs, wakeShard, wakeShards, wakeValues } from './wake-rows'

/** Sweeps find what is to be sent here: `<hour>|<person>`, one row a message until it is done. */
const QUEUE = 'queue'
const claimMs = 60_000
/** Sends that failed for a reason of the channel's own; throttling is not counted, it passes. */
const maxFaults = 3

/**
 * What the sweep keeps, on tables `wake` and `deliveries`. In `deliveries`, partition = sending hour: `mail|<person>` is the message
 * (owed, claimed or done: one row, so that every step is guarded by its ETag) and `item|…` says that an action was owed, for good.
 * A message takes items until it is claimed; later ones are marked `joinsNext`, so that a replayed look goes the same way again.
 */
export const createTableOutbox = ({ wake, deliveries }: { wake: Table; deliveries: Table }): Outbox => {
  const owePerson = createOwing(deliveries)

  /** Puts mails into the queue, after their items: killed in between, the look is not yet replaced and is played again. */
  const enqueue = async (hour: Instant, people: Iterable<string>): Promise<void> => {
    const rows = [...new Set(people)].map((personId): Operation => ({ do: 'put', key: queueKey(hour, personId), values: {} }))
    for (const operations of chunks(rows, 100)) {
      const written = await deliveries.commit(QUEUE, operations)
      if (written.kind !== 'done') throw new Error('The queue could not be written', { cause: written })
    }
  }

  const toMessage = (hour: Instant, mail: Mail, etag: string): OwedMessage => ({ hour, personId: mail.personId, items: mail.items, etag })

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
      const rows = await deliveries.range(QUEUE, '0', `${hourKey(now)}~`)
      const messages: OwedMessage[] = []
      for (const page of chunks(rows, 20)) {
        const mails = await Promise.all(
          page.map(async ({ key }) => ({ key, row: await deliveries.get(key.slice(0, 13), `mail|${key.slice(14)}`) })),
        )
        for (const { key, row } of mails) {
          const mail = row && toMail(row)
          // Left behind by a sender that was killed after its message was done.
          if (!row || !mail || mail.state === 'done') await deliveries.commit(QUEUE, [{ do: 'delete', key }])
          else if (mail.state === 'owed' || mail.until <= moment(now)) messages.push(toMessage(hourOfKey(key), mail, row.etag))
        }
      }
      return messages
    },

    async mail(hour, personId) {
      const row = await deliveries.get(hourKey(hour), mailKey(personId))
      return row ? toMail(row).items : []
    },

    async claim(message, now) {
      const partition = hourKey(message.hour)
      const row = await deliveries.get(partition, mailKey(message.personId))
      if (row?.etag !== message.etag) return undefined
      const until = new Date(Date.parse(now) + claimMs).toISOString()
      const values = mailValues({ ...toMail(row), state: 'claimed', until })
      const written = await deliveries.commit(partition, [{ do: 'replace', key: row.key, values, etag: row.etag }])
      const etag = written.kind === 'done' ? written.etags[0] : undefined
      return etag ? { ...message, etag } : undefined
    },

    async settle(claimed, delivery, now) {
      const partition = hourKey(claimed.hour)
      let cause: unknown
      for (let attempt = 0; attempt < 3; attempt++) {
        const row = await deliveries.get(partition, mailKey(claimed.personId))
        // Settled after all at an unknown outcome; or the claim ran out and somebody else sends it: theirs to settle.
        if (row?.etag !== claimed.etag) return
        const mail = toMail(row)
        const faults = mail.faults + (!delivery.delivered && delivery.why === 'fault' ? 1 : 0)
        const again = !delivery.delivered && delivery.again && faults < maxFaults
        const values = again
          ? mailValues({ ...mail, state: 'owed', until: '', faults })
          : { ...mailValues({ ...mail, state: 'done', faults }), ...outcome(delivery, now) }
        const written = await deliveries.commit(partition, [{ do: 'replace', key: row.key, values, etag: row.etag }])
        if (written.kind !== 'unknown') {
          if (!again && written.kind === 'done')
            await deliveries.commit(QUEUE, [{ do: 'delete', key: queueKey(claimed.hour, claimed.personId) }])
          return
        }
        cause = written.cause
      }
      throw new Error('A delivery could not be recorded', { cause })
    },
  }
}
