import { createMemoryStore } from '../../src/storage/memory-store'
import { createMemoryTables } from '../../src/storage/memory-tables'
import { createTableStore } from '../../src/storage/table-store'
import { openTables } from '../../src/storage/tables'
import { type Azurite, startAzurite } from '../azurite'
import { actionsContract } from './contract/actions-contract'
import { baseContract } from './contract/base-contract'
import { cardsContract } from './contract/cards-contract'
import { guardContract } from './contract/guard-contract'
import { meetingContract } from './contract/meeting-contract'
import { roundsContract } from './contract/rounds-contract'
import { toldContract } from './contract/told-contract'
import { wakeContract } from './contract/wake-contract'
import { type Place, Register } from './register'

let azurite: Azurite
beforeAll(async () => {
  azurite = await startAzurite()
})
afterAll(() => azurite.stop())

let worlds = 0
const places: [string, Place][] = [
  [
    'Azurite',
    async (now) => {
      const tables = await openTables(azurite, { prefix: `s${worlds++}` })
      return { tables, store: createTableStore(tables, now) }
    },
  ],
  [
    'memory',
    async (now) => {
      const tables = createMemoryTables()
      return { tables, store: createMemoryStore(now, tables) }
    },
  ],
]

describe.each(places)('the register in %s', (_, place) => {
  let register: Register
  beforeEach(async () => {
    register = await Register.in(place)
  })
  for (const contract of [
    guardContract,
    baseContract,
    actionsContract,
    meetingContract,
    cardsContract,
    wakeContract,
    roundsContract,
    toldContract,
  ])
    contract(() => register)
})
