import type { Instant } from '../../src/domain/due'
import type { Batch, Change, Facts, Need, Store } from '../../src/ports'
import type { Tables } from '../../src/storage/tables'
import { at, founding, group } from './world'

/** Where the register is kept, opened afresh for each test; the clock is the test's. */
export type Place = (now: () => Instant) => Promise<{ tables: Tables; store: Store }>

/** One group, `g1`, with meeting 35 running, in whatever place the contract runs on. */
export class Register {
  clock: Instant = at
  /** Of the group as this test saved it last. */
  etag = ''

  private constructor(
    readonly store: Store,
    readonly tables: Tables,
  ) {}

  static async in(place: Place): Promise<Register> {
    const { store, tables } = await place(() => register.clock)
    const register: Register = new Register(store, tables)
    await register.save(founding('g1'))
    return register
  }

  async save(batch: Batch): Promise<string> {
    const result = await this.store.save(batch)
    if (result.kind !== 'saved') throw new Error(`not saved: ${result.kind}`)
    if (batch.group.id === 'g1') this.etag = result.etag
    return result.etag
  }

  /** A batch of the group as it stands. */
  batch(over: Partial<Batch> = {}): Batch {
    return { group: group('g1'), etag: this.etag, changes: [], events: [], said: [], ...over }
  }

  change(...changes: Change[]): Promise<string> {
    return this.save(this.batch({ changes }))
  }

  read(...needs: Need[]): Promise<Facts> {
    return this.store.read('g1', needs)
  }
}
