import { Agent, request } from 'node:http'
import type { DoubleChat } from '../../test/teams-double/chats'
import { envelope, typed } from '../../test/teams-double/inbound'
import { people } from '../../test/teams-double/people'
import type { TeamsDouble } from '../../test/teams-double/teams-double'

/** Milliseconds from the moment the words were sent until … */
export interface Times {
  /** … the answer came to stand in the chat: what people wait for. */
  shown: number
  /** … the bot's endpoint answered the request. */
  answered: number
}

const pick = (from: readonly string[], n: number): string => from[n % from.length] ?? ''
const DEEDS = ['look into', 'describe', 'compare', 'estimate', 'confirm', 'draft', 'publish', 'review', 'test', 'list', 'price']
const THINGS = [
  'window',
  'interface',
  'release',
  'defect',
  'meter',
  'message',
  'rehearsal',
  'migration',
  'security',
  'licence',
  'queue',
  'archive',
  'calendar',
]
const PARTS = [
  'settlement timetable',
  'service catalogue',
  'data dictionary',
  'supplier hub',
  'cutover plan',
  'risk register',
  'network tariff',
]
/** As at a meeting: no two actions are worded alike. */
const workOf = (n: number): string => `${pick(DEEDS, n)} the ${pick(THINGS, n)} of the ${pick(PARTS, n)}, case`

const PATIENCE_MS = 20_000
const MARK = /M\d{7}/

/** Says things in the double's chats, and sees when the answer to each arrives there. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true })
  /** By mark; told when its answer came to stand there. */
  readonly #waiting = new Map<string, (at: number) => void>()
  #said = 1_000_000

  constructor(readonly teams: TeamsDouble) {
    const { connector } = teams.server
    const answer = connector.answer.bind(connector)
    // Kept for nobody here: a long list would make the double slower with each message.
    connector.answer = (asked) => {
      const told = answer(asked)
      // It stands there now: what is looked up below is the bench's own.
      const at = performance.now()
      if (asked.method === 'POST' && asked.path[3] === 'activities') {
        const [mark] = MARK.exec(JSON.stringify(asked.body)) ?? []
        if (mark) this.#waiting.get(mark)?.(at)
        else this.lastOther = JSON.stringify(asked.body).slice(0, 600)
        this.teams.chats.posted.clear()
        this.teams.server.seen.length = 0
      }
      return told
    }
  }

  /** What was posted last that answered nothing: shown where an answer is missing. */
  lastOther = ''

  /** One action is said in a chat. Throws where no answer comes. */
  async capture(address: string, chat: DoubleChat): Promise<Times> {
    const { teams } = this
    const mark = `M${this.#said++}`
    const words = `action Programme (Paul Pettitt) to ${workOf(this.#said)} ${mark} and report to the group by 8 May 2027`
    const id = teams.chats.nextId()
    const body = JSON.stringify({
      id,
      ...envelope(teams.stage, chat, people.secretary, new Date()),
      ...typed(teams.stage, chat, words, true),
    })
    const start = performance.now()
    const shown = new Promise<number>((done, fail) => {
      const late = setTimeout(() => fail(new Error(`No answer to ${mark}; posted last: ${this.lastOther}`)), PATIENCE_MS)
      this.#waiting.set(mark, (at) => {
        clearTimeout(late)
        this.#waiting.delete(mark)
        done(at - start)
      })
    })
    const answered = this.#post(`${address}/api/messages`, body).then(() => performance.now() - start)
    const [a, b] = await Promise.all([shown, answered])
    return { shown: a, answered: b }
  }

  #post(url: string, body: string): Promise<void> {
    return new Promise((done, fail) => {
      const sent = request(url, {
        method: 'POST',
        agent: this.#agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          authorization: `Bearer ${this.teams.tokens.inbound(this.teams.serviceUrl)}`,
        },
      })
      sent.on('error', fail)
      sent.on('response', (response) => {
        response.resume()
        response.on('end', () => (response.statusCode === 200 ? done() : fail(new Error(`${url} answered ${response.statusCode}`))))
      })
      sent.end(body)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

export interface Round {
  times: Times[]
  perSecond: number
}

/** `count` captures, `width` of them at once; `one` makes the n-th. */
export const round = async (count: number, width: number, one: (n: number) => Promise<Times>): Promise<Round> => {
  const times: Times[] = []
  let next = 0
  const start = performance.now()
  const worker = async (): Promise<void> => {
    while (next < count) times.push(await one(next++))
  }
  await Promise.all(Array.from({ length: width }, worker))
  return { times, perSecond: (count / (performance.now() - start)) * 1000 }
}
