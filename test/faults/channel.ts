import type { PersonAddress } from '../../src/domain/group'
import { sweep } from '../../src/reminders/sweep'
import { createTableDirectory } from '../../src/storage/table-directory'
import { openTables } from '../../src/storage/tables'
import { accessOf, createTeams } from '../../src/teams/create-teams'
import type { Azurite } from '../azurite'
import { type Letter, minute, plant } from '../reminders/fault-stage'
import { patienceMs, workerWorld } from '../reminders/sweep-worker'
import { addressOf, carolyn, chris, fraser, paul, sean } from '../reminders/world'
import type { Fault } from '../teams-double/double-server'
import { TeamsDouble } from '../teams-double/teams-double'
import { line, type Outcome, outcomeOf } from './table'

const log = { info: () => undefined, warn: () => undefined, error: (fields: object) => console.error(fields) }
const POST = /^POST .*activities$/

/** What is wrong with Teams at the first sweep (or longer), and when sweeps are made. */
interface Trouble {
  name: string
  faults: Fault[]
  /** Milliseconds Teams takes to answer at the first sweep, having taken the message. */
  hangs?: number
}

let worlds = 0
/** The real channel, retries and pacing, against the double: a sweep a minute, each with a channel of its own, as after a restart. */
const throughTheDouble = async (azurite: Azurite, { faults, hangs = 0 }: Trouble): Promise<Outcome> => {
  const teams = await TeamsDouble.start()
  try {
    const { appId, tenantId, serviceUrl } = teams
    const tables = await openTables(azurite, { prefix: `c${worlds++}`, deadlineMs: patienceMs })
    await plant(tables)
    const directory = createTableDirectory(tables)
    const people = [paul, sean, chris, carolyn, fraser].map(({ name, id }, at) => ({
      name,
      personId: id,
      id: `29:1${at}`,
      objectId: `owner-${at}`,
    }))
    for (const { personId, ...person } of people) {
      const conversationId = teams.personal(person).id
      const address: PersonAddress = {
        ...addressOf({ name: person.name, id: personId }),
        serviceUrl,
        tenantId,
        conversationId,
        botId: `28:${appId}`,
        channelUserId: person.id,
        objectId: person.objectId,
      }
      await directory.remember(address)
      if (person.name === carolyn.name) teams.chats.blocked.add(person.id)
    }
    const access = accessOf(
      {
        mode: 'teams',
        host: '0.0.0.0',
        port: 0,
        bot: { appId, tenantId, appType: 'SingleTenant', password: teams.tokens.secret },
        storage: { kind: 'connection string', connectionString: azurite.connectionString },
        allowedTenants: [tenantId],
        serviceHosts: [],
      },
      { issuer: teams.issuer(), serviceHosts: ['127.0.0.1'] },
    )
    for (const fault of faults) teams.fail(fault)
    teams.server.latency = hangs
    const unanswered = () => teams.server.seen.filter(({ method, status }) => method === 'POST' && status === 0).length
    let lost = 0
    for (const at of [0, 1, 2, 3, 20, 62, 64]) {
      const world = workerWorld(tables, { connectionString: '', prefix: '', channel: '', at: minute(at), atOnce: 8 })
      const { cardOf: _, ...rest } = world
      await sweep({ ...rest, messenger: createTeams({ access, log }).unhurried, log })
      if (at > 0) continue
      // Taken, and answered too late for whoever asked.
      if (hangs) await new Promise((done) => setTimeout(done, hangs))
      lost = hangs ? [...teams.chats.posted.values()].flat().length : 0
      teams.server.latency = 0
    }
    const letters = people.flatMap(({ name, id }): Letter[] =>
      [...teams.chats.all.values()]
        .filter((chat) => chat.members.some((member) => member.id === id))
        .flatMap((chat) => teams.posted(chat))
        .map(({ activity }) => {
          const text = JSON.stringify(activity)
          return { to: name, text, refs: [...new Set(text.match(/DAG35-\d+/g) ?? [])] }
        }),
    )
    return outcomeOf({ letters }, 0, unanswered() + lost)
  } finally {
    await teams.stop()
  }
}

const troubles: Trouble[] = [
  { name: 'connector: 500 to the first five posts', faults: [{ match: POST, status: 500, times: 5 }] },
  { name: 'connector: 503 to the first nine posts', faults: [{ match: POST, status: 503, times: 9 }] },
  { name: 'connector: 412 to the first five posts', faults: [{ match: POST, status: 412, code: 'PreconditionFailed', times: 5 }] },
  {
    name: 'connector: 429 for a minute (Retry-After 60)',
    faults: [{ match: POST, status: 429, code: 'Throttled', retryAfter: '60', times: 4 }],
  },
  { name: 'connector: took three, and the answers were lost', faults: [{ match: POST, status: 0, after: true, times: 3 }] },
  { name: 'connector: hangs 23 s, and takes them', faults: [], hangs: 23_000 },
]

/** Prints a line each; whether all of them were sound. */
export const faultsOfTheChannel = async (azurite: Azurite): Promise<boolean[]> => {
  const sound: boolean[] = []
  for (const trouble of troubles) sound.push(line(trouble.name, [await throughTheDouble(azurite, trouble)]))
  return sound
}
