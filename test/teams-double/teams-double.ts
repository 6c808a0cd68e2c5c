/**
 * A strict stand-in for Microsoft Teams on 127.0.0.1: the Bot Connector, the service that gives the bot its tokens, the issuer of
 * the tokens Teams sends, and the people who type and click. No internet, nothing of botbuilder inside.
 *
 *   const teams = await TeamsDouble.start()
 *   ... start the bot with teams.appId, teams.tenantId, teams.issuer() and host 127.0.0.1 allowed ...
 *   teams.connect('http://127.0.0.1:3978/api/messages')
 *   const chat = teams.group([people.secretary, people.chair])
 *   await teams.say(people.secretary, 'action IPA to report by 8 May', { chat })
 *   const card = await teams.nextPosted(chat)              // waits for it
 *   await teams.press(people.chair, card.id, 'Complete')   // a button by title or command, with inputs if it has any
 *   teams.posted(chat)                                      // what stands in the chat now
 *   await teams.stop()
 *
 * It refuses what Teams refuses (TEAMS.md §2, §3): wrong or missing token 401; text and card in one activity: posted, but no id is
 * told, and such an update is 400; another's message 403; unknown activity or conversation 404; no personal install 403; anonymous
 * 400; more than 100 KB 413; a card that is not 1.5, does not parse or repeats an id 400; more than TEAMS.md §3.1 allows 429 with
 * Retry-After. `strict: false` leaves out rate limits and card checks (benches). `faults` breaks chosen requests; `latency` delays.
 */
import { randomUUID } from 'node:crypto'
import { Chats, type DoubleChat, type Posted } from './chats'
import { Connector } from './connector'
import { DoubleServer, type Fault } from './double-server'
import { envelope, findAction, type Stage, typed } from './inbound'
import { localIssuer } from './issuer'
import type { DoublePerson } from './people'
import { RateLimits } from './rate-limits'
import { type Forgery, TokenService } from './token-service'

export interface DoubleOptions {
  /** Default true: rate limits and card checks. */
  strict?: boolean
  /** Default: as `strict`. A demonstration says in seconds what takes three hours. */
  rateLimits?: boolean
  /** Default true; false for a bot that runs without credentials. */
  tokens?: boolean
  port?: number
  appId?: string
  tenantId?: string
  secret?: string
  botName?: string
  /** Milliseconds; default the machine's clock. Rate limits, tokens and timestamps follow it. */
  now?: () => number
}

/** What the bot's endpoint answered. */
export interface Heard {
  status: number
  /** Parsed where it is JSON. */
  body: unknown
  /** Of the activity that was sent. */
  activityId: string
}

export class TeamsDouble {
  readonly chats = new Chats()
  readonly stage: Stage
  readonly tokens: TokenService
  readonly server: DoubleServer
  #endpoint = ''
  #waiting: { until: () => boolean; done: () => void }[] = []

  private constructor(readonly options: DoubleOptions) {
    const {
      appId = randomUUID(),
      tenantId = randomUUID(),
      secret = 'not-a-secret',
      botName = 'DAG Scribe',
      strict = true,
      rateLimits = strict,
      now = Date.now,
    } = options
    this.stage = { appId, tenantId, botName, serviceUrl: '' }
    this.tokens = new TokenService(appId, secret, now)
    const connector = new Connector(this.chats, tenantId, rateLimits ? new RateLimits(now) : undefined, strict, () => this.#changed())
    this.server = new DoubleServer(this.tokens, connector, options.tokens !== false)
  }

  static async start(options: DoubleOptions = {}): Promise<TeamsDouble> {
    const double = new TeamsDouble(options)
    await double.server.start(options.port ?? 0)
    double.stage.serviceUrl = `${double.server.url}/emea/`
    return double
  }

  stop(): Promise<void> {
    return this.server.stop()
  }

  get appId(): string {
    return this.stage.appId
  }
  get tenantId(): string {
    return this.stage.tenantId
  }
  get serviceUrl(): string {
    return this.stage.serviceUrl
  }

  /** For the bot's authentication: our keys and our token endpoint in place of Microsoft's. */
  issuer() {
    return localIssuer(this.server.url, this.appId, this.tenantId, this.tokens.secret)
  }

  /** Where the bot listens. */
  connect(endpoint: string): void {
    this.#endpoint = endpoint
  }

  group(members: DoublePerson[], options: Parameters<Chats['group']>[1] = {}): DoubleChat {
    return this.chats.group(members, options)
  }

  /** The person's chat with the bot; `install: false` where the app was not added for them. */
  personal(person: DoublePerson, install = true): DoubleChat {
    return this.chats.personal(person, install)
  }

  /** Next connector requests that match go wrong. */
  fail(fault: Fault): void {
    this.server.faults.push(fault)
  }

  /** The bot is added to a chat: both activities that Teams sends. */
  async install(by: DoublePerson, chat: DoubleChat): Promise<void> {
    await this.send(by, chat, { type: 'conversationUpdate', membersAdded: [{ id: `28:${this.appId}` }] })
    await this.send(by, chat, { type: 'installationUpdate', action: 'add' })
  }

  /** Types words (`at`: as if then); `@Full Name` of a member becomes a mention. In a group the bot is mentioned unless `mention` is false. */
  say(
    person: DoublePerson,
    words: string,
    { chat, mention = chat.kind === 'group', id, at }: { chat: DoubleChat; mention?: boolean; id?: string; at?: string },
  ): Promise<Heard> {
    return this.send(person, chat, { ...typed(this.stage, chat, words, mention), ...(id ? { id } : {}), ...(at ? { timestamp: at } : {}) })
  }

  /** Presses a button of a posted card, found by title or command. Throws where the card has no such button. */
  press(person: DoublePerson, cardId: string, action: string, inputs: Record<string, string> = {}, at?: string): Promise<Heard> {
    const posted = [...this.chats.posted.values()].flat().find((one) => one.id === cardId)
    const chat = posted && this.chats.all.get(posted.conversationId)
    const button = findAction(posted?.activity.attachments?.[0]?.content, action)
    if (!posted || !chat || !button) throw new Error(`No button "${action}" on ${posted ? `card ${cardId}` : `an unknown card ${cardId}`}`)
    const data = { ...button.data, ...inputs }
    const when = at ? { timestamp: at } : {}
    if (button.type === 'Action.Submit') return this.send(person, chat, { type: 'message', replyToId: cardId, value: data, ...when })
    const value = { action: { type: 'Action.Execute', verb: button.verb, data }, trigger: 'manual' }
    return this.send(person, chat, { type: 'invoke', name: 'adaptiveCard/action', replyToId: cardId, value, ...when })
  }

  /** Any activity, with what every activity has; `forgery` sends it with a token Teams would not send, `null` with none. */
  async send(person: DoublePerson, chat: DoubleChat, activity: Record<string, unknown>, forgery?: Forgery | null): Promise<Heard> {
    const full: Record<string, unknown> = {
      id: this.chats.nextId(),
      ...envelope(this.stage, chat, person, new Date(this.tokens.now())),
      ...activity,
    }
    const isMessage = full.type === 'message' && !('value' in full)
    if (isMessage) this.chats.said.add(String(full.id))
    const token = this.options.tokens === false || forgery === null ? undefined : this.tokens.inbound(this.serviceUrl, forgery)
    return { ...(await this.raw(JSON.stringify(full), token)), activityId: String(full.id) }
  }

  /** Any body at all. */
  async raw(body: string, token?: string): Promise<{ status: number; body: unknown }> {
    const response = await fetch(this.#endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body,
    })
    const text = await response.text()
    try {
      return { status: response.status, body: JSON.parse(text) }
    } catch {
      return { status: response.status, body: text }
    }
  }

  /** What stands in a chat, in order, deleted messages left out. */
  posted(chat: DoubleChat): Posted[] {
    return (this.chats.posted.get(chat.id) ?? []).filter((one) => !one.deleted)
  }

  /** Waits until `until` is true; asked again after every post, update and deletion. Fails after `seconds`. */
  waitFor(until: () => boolean, seconds = 10): Promise<void> {
    if (until()) return Promise.resolve()
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`Nothing of the kind was posted within ${seconds} s`)), seconds * 1000)
      const arrived = () => {
        clearTimeout(timer)
        done()
      }
      this.#waiting.push({ until, done: arrived })
    })
  }

  /** The first message in a chat beyond the `after` first ones. */
  async nextPosted(chat: DoubleChat, after = 0): Promise<Posted> {
    await this.waitFor(() => this.posted(chat).length > after)
    const [found] = this.posted(chat).slice(after)
    if (!found) throw new Error('posted and gone')
    return found
  }

  #changed(): void {
    const ready = this.#waiting.filter(({ until }) => until())
    this.#waiting = this.#waiting.filter((one) => !ready.includes(one))
    for (const { done } of ready) done()
  }
}
