import type { Delivery, Messenger } from '../../src/ports'
import { sweep } from '../../src/reminders/sweep'
import type { Step, SweepWorld } from '../../src/reminders/sweep-world'
import type { Table } from '../../src/storage/table'
import { createTableDirectory } from '../../src/storage/table-directory'
import { createTableOutbox } from '../../src/storage/table-outbox'
import { createTableStore } from '../../src/storage/table-store'
import { openTables, type Tables } from '../../src/storage/tables'

/** Where a process kills itself: at the nth time of a step, or before or after its nth write to a table. */
export type Death = { step: Step; nth: number } | { write: number; side: 'before' | 'after' }

export interface SweepWork {
  connectionString: string
  prefix: string
  /** The channel of this test: an HTTP server that counts what it accepts. */
  channel: string
  at: string
  atOnce?: number
  death?: Death
}

/** A machine that others use too may keep storage waiting: that is not the fault under test. */
export const patienceMs = 20_000

const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}

/** The channel as an HTTP server: who is written to, and what it answers. */
const messengerOf = (channel: string): Messenger => {
  const post = async (to: string, text: string): Promise<Delivery> => {
    const answer = await fetch(channel, { method: 'POST', body: JSON.stringify({ to, text }) })
    return (await answer.json()) as Delivery
  }
  return {
    toChat: (_address, message) => post('the meeting chat', message.text),
    toPerson: (address, message) => post(address.name, message.text),
    update: async () => true,
  }
}

/** Tables that end the process at the nth write, so that every gap between two writes is one that it may die in. */
const mortal = (tables: Tables, death: Death | undefined): Tables => {
  if (!death || !('write' in death)) return tables
  let writes = 0
  const wrap = (table: Table): Table => ({
    ...table,
    async commit(partition, operations) {
      const mine = ++writes === death.write
      if (mine && death.side === 'before') return die()
      const committed = await table.commit(partition, operations)
      return mine ? die() : committed
    },
  })
  const { register, wake, deliveries, people, chats } = tables
  return {
    ...tables,
    register: wrap(register),
    wake: wrap(wake),
    deliveries: wrap(deliveries),
    people: wrap(people),
    chats: wrap(chats),
    imports: tables.imports,
  }
}

export const workerWorld = (given: Tables, { channel, at, atOnce, death }: SweepWork): SweepWorld => {
  const tables = mortal(given, death)
  let passed = 0
  return {
    store: createTableStore(tables, () => '2024-04-10T09:30:00.000Z'),
    outbox: createTableOutbox(tables),
    directory: createTableDirectory(tables),
    messenger: messengerOf(channel),
    at,
    ...(atOnce ? { atOnce } : {}),
    log: {
      info: () => undefined,
      warn: () => undefined,
      error: (fields, message) => console.error(message, String((fields as { err?: unknown }).err)),
    },
    cardOf: async (_group, ref) => ({ text: ref }),
    step: (name) => {
      if (death && 'step' in death && death.step === name && ++passed === death.nth) return die()
    },
  }
}

/** One sweep in a process of its own. */
const work = async (told: SweepWork): Promise<void> => {
  const tables = await openTables({ connectionString: told.connectionString }, { prefix: told.prefix, deadlineMs: patienceMs })
  await sweep(workerWorld(tables, told))
  process.disconnect()
}

if (process.send) process.once('message', (told) => work(told as SweepWork))
