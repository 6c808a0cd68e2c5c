import type { OwedItem } from '../ports'
import { itemKey, itemRow, type Mail, mailKey, mailValues, toMail } from './mail-rows'
import type { Table } from './table'

/** Items a message holds; more of them join the next hour's. */
const maxItems = 300
const rememberedAtMost = 5000

/** Owes one person's items in one hour (a partition of `deliveries`), insert only. Returns those that must join a later hour. */
export const createOwing = (deliveries: Table) => {
  /** Messages as this instance wrote them last: the next item of the same person is one request instead of four. */
  const written = new Map<string, { mail: Mail; etag: string }>()
  const note = (partition: string, mail: Mail, etag: string | undefined): void => {
    if (written.size >= rememberedAtMost) written.clear()
    if (etag) written.set(`${partition}|${mail.personId}`, { mail, etag })
  }

  /** Adds items to a message that nobody has touched since this instance wrote it. `false`: it has to be read. */
  const append = async (partition: string, { mail, etag }: { mail: Mail; etag: string }, items: readonly OwedItem[]): Promise<boolean> => {
    if (mail.items.length + items.length > maxItems) return false
    const grown: Mail = { ...mail, items: [...mail.items, ...items] }
    const done = await deliveries.commit(partition, [
      { do: 'replace', key: mailKey(mail.personId), values: mailValues(grown), etag },
      ...items.map((item) => itemRow(item, false)),
    ])
    if (done.kind === 'done') note(partition, grown, done.etags[0])
    return done.kind === 'done'
  }

  /** Items of one person that must join a later hour. Each turn of the loop is safe to repeat, so an unknown outcome is one more turn. */
  const oweNow = async (partition: string, items: readonly OwedItem[]): Promise<OwedItem[]> => {
    const [first] = items
    if (!first) return []
    const key = mailKey(first.personId)
    const last = written.get(`${partition}|${first.personId}`)
    written.delete(`${partition}|${first.personId}`)
    if (last && (await append(partition, last, items))) return []
    const fresh: Mail = { personId: first.personId, state: 'owed', until: '', faults: 0, items: [...items] }
    const born = await deliveries.commit(partition, [
      { do: 'insert', key, values: mailValues(fresh) },
      ...items.map((item) => itemRow(item, false)),
    ])
    if (born.kind === 'done') note(partition, fresh, born.etags[0])
    if (born.kind === 'done') return []
    let cause: unknown
    for (let attempt = 0; attempt < 10; attempt++) {
      const row = await deliveries.get(partition, key)
      const known = new Map(await Promise.all(items.map(async (item) => [item, await deliveries.get(partition, itemKey(item))] as const)))
      const moved = items.filter((item) => known.get(item)?.values.joinsNext === true)
      const missing = items.filter((item) => !known.get(item))
      if (missing.length === 0) return moved
      const mail = row && toMail(row)
      const open = !mail || (mail.state === 'owed' && mail.items.length + missing.length <= maxItems)
      const added = await deliveries.commit(partition, [
        ...(open && row && mail
          ? [{ do: 'replace', key, values: mailValues({ ...mail, items: [...mail.items, ...missing] }), etag: row.etag } as const]
          : []),
        ...(open && !mail ? [{ do: 'insert', key, values: mailValues({ ...fresh, items: missing }) } as const] : []),
        ...missing.map((item) => itemRow(item, !open)),
      ])
      if (added.kind === 'done') return open ? moved : [...moved, ...missing]
      if (added.kind === 'unknown') cause = added.cause
    }
    throw new Error(`Nothing could be owed in hour ${partition}`, { cause })
  }

  /** One person's items one after another, so that groups swept side by side do not lose to each other. */
  const turns = new Map<string, Promise<unknown>>()
  const inTurn = async <T>([first]: readonly OwedItem[], work: () => Promise<T>): Promise<T> => {
    const personId = first?.personId ?? ''
    const mine = (turns.get(personId) ?? Promise.resolve()).then(work, work)
    turns.set(personId, mine)
    try {
      return await mine
    } finally {
      if (turns.get(personId) === mine) turns.delete(personId)
    }
  }

  return (partition: string, items: readonly OwedItem[]): Promise<OwedItem[]> => inTurn(items, () => oweNow(partition, items))
}
