import type { Instant } from '../domain/due'
import type { OwedItem } from '../ports'
import { hourOfKey, itemPrefix, mailKey, mailValues, queueKey, toMail } from './mail-rows'
import { beginningWith, type Operation, type Row, type Table } from './table'

const before = 'hours|'

/** A person's messages of the hours that are still kept, as far as they are a group's: what each held, and how it is forgotten. */
export const mailsOfPerson = (deliveries: Table, queue: string) => {
  async function* hours(personId: string): AsyncGenerator<{ hour: string; row?: Row }> {
    for (const { key } of await deliveries.range(queue, ...beginningWith(before))) {
      const hour = key.slice(before.length)
      const row = await deliveries.get(hour, mailKey(personId))
      yield row ? { hour, row } : { hour }
    }
  }

  const without = async (hour: string, row: Row, groupId: string): Promise<boolean> => {
    const mail = toMail(row)
    const items = mail.items.filter((item) => item.groupId !== groupId)
    if (items.length === mail.items.length) return true
    const operation: Operation =
      items.length > 0
        ? { do: 'replace', key: row.key, values: { ...row.values, ...mailValues({ ...mail, items }) }, etag: row.etag }
        : { do: 'delete', key: row.key }
    const { kind } = await deliveries.commit(hour, [operation])
    if (kind === 'done' && items.length === 0)
      await deliveries.commit(queue, [{ do: 'delete', key: queueKey(hourOfKey(hour), mail.personId) }])
    return kind === 'done' || kind === 'missing'
  }

  return {
    async sent(personId: string, groupId: string): Promise<{ hour: Instant; items: OwedItem[] }[]> {
      const found: { hour: Instant; items: OwedItem[] }[] = []
      for await (const { hour, row } of hours(personId)) {
        const items = row ? toMail(row).items.filter((item) => item.groupId === groupId) : []
        if (items.length > 0) found.push({ hour: hourOfKey(hour), items })
      }
      return found
    },

    async forget(personId: string, groupId: string): Promise<void> {
      for await (const { hour, row } of hours(personId)) {
        let now: Row | undefined = row
        // Somebody sends it just now: their mark is read again.
        for (let tries = 0; now && !(await without(hour, now, groupId)); tries++) {
          if (tries === 10) throw new Error('a message could not be forgotten')
          now = await deliveries.get(hour, mailKey(personId))
        }
        for (const { key } of await deliveries.range(hour, ...beginningWith(itemPrefix(personId, groupId))))
          await deliveries.commit(hour, [{ do: 'delete', key }])
      }
    },
  }
}
