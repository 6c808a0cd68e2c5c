import type { Activity, ConversationAccount, ConversationParameters } from 'botbuilder'
import {
  AuthenticationConstants,
  type BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
  TeamsConnectorClient,
} from 'botframework-connector'
import type { ChatAddress } from '../domain/group'
import { ChannelError, channelError } from './channel-error'
import { ConversationQueue } from './conversation-queue'
import { createPacing, type Pacing, type Urgency } from './pacing'
import { RETRY, type RetryOptions, retryPolicy } from './retry-policy'
import { sendOnce } from './send-once'

/** The Bot Connector's calls that we use. Each throws ChannelError. */
export interface Channel {
  /** -> activity id; empty where the channel tells none. */
  send(address: ChatAddress, activity: Partial<Activity>): Promise<string>
  update(address: ChatAddress, activityId: string, activity: Partial<Activity>): Promise<void>
  remove(address: ChatAddress, activityId: string): Promise<void>
  /** The one-to-one conversation with a person (`29:…` or a bare Entra id); made, or the same as before. -> conversation id */
  open(address: ChatAddress, member: string): Promise<string>
  /** One page of a roster, as it came. */
  members(address: ChatAddress, continuationToken?: string): Promise<unknown>
  meeting(address: ChatAddress, meetingId: string): Promise<unknown>
}

/** Where a tenant of GCC is served; conversations of one were seen to be told of under the public address (TEAMS.md §3.2). */
export const GCC_URL = 'https://smba.infra.gcc.teams.microsoft.com/gcc'

export interface Channels {
  /**
   * The channel for one reply, or for one reminder: whatever that takes (a chat opened, then written to; tries of each) begins within
   * `BACKGROUND_MS`, so that nothing of it is still to come when its sender has given it back.
   */
  errand(urgency: Urgency): Channel
}

/** A claim lasts 60 s: with the 20 s of the last request (`send-once`) there is time to record what came of it. */
const BACKGROUND_MS = 15_000

export interface ChannelOptions {
  appId?: string
  retries?: RetryOptions
  pacing?: Pacing
  /** Where what the public address refuses as `InvalidBotApiHost` is asked once more; absent: nowhere. */
  gccUrl?: string
}

/** A conversation's sends go one by one, paced, each with our one retry policy. Reads are retried too, and wait for nobody. */
export const createChannel = (
  auth: BotFrameworkAuthentication,
  { appId = '', retries = RETRY, pacing = createPacing(), gccUrl }: ChannelOptions = {},
): Channels => {
  const queue = new ConversationQueue()
  const policy = retryPolicy(retries)
  const clients = new Map<string, Promise<ConnectorClient>>()
  const identity = new ClaimsIdentity([
    { type: AuthenticationConstants.AudienceClaim, value: appId },
    { type: AuthenticationConstants.AppIdClaim, value: appId },
  ])

  const clientOf = (serviceUrl: string): Promise<ConnectorClient> => {
    const known = clients.get(serviceUrl)
    if (known) return known
    const made = auth.createConnectorFactory(identity).create(serviceUrl, auth.getOriginatingAudience())
    clients.set(serviceUrl, made)
    made.catch(() => clients.delete(serviceUrl))
    return made
  }

  /** Tenants that turned out to be served by GCC. */
  const gcc = new Set<string>()

  const askAt = async <T>(serviceUrl: string, call: (client: ConnectorClient) => Promise<T>): Promise<T> => {
    try {
      return await call(await clientOf(serviceUrl))
    } catch (error) {
      throw channelError(error)
    }
  }
  const ask = <T>(
    { serviceUrl, tenantId }: ChatAddress,
    call: (client: ConnectorClient) => Promise<T>,
    before?: () => Promise<void>,
  ): Promise<T> =>
    policy.execute(async () => {
      await before?.()
      if (gccUrl && gcc.has(tenantId)) return askAt(gccUrl, call)
      try {
        return await askAt(serviceUrl, call)
      } catch (error) {
        if (!gccUrl || !(error instanceof ChannelError) || error.status !== 403 || !error.has('InvalidBotApiHost')) throw error
        const answer = await askAt(gccUrl, call)
        gcc.add(tenantId)
        return answer
      }
    })

  /** Each try waits for its turn; the first one outside its conversation's queue, so that a reply never stands behind a waiting reminder. */
  const paced = async <T>(
    address: ChatAddress,
    place: string,
    errand: Errand,
    run: (ask: () => Promise<T>) => Promise<T>,
    call: (client: ConnectorClient) => Promise<T>,
  ): Promise<T> => {
    const turn = async (): Promise<void> => {
      await pacing.turn(place, errand.urgency, retries.patienceMs)
      if (performance.now() > errand.until) throw new ChannelError('DAG_REFUSED', 429, 'Throttled: its turn did not come in time')
    }
    await turn()
    let tries = 0
    try {
      return await run(() => ask(address, call, async () => void (tries++ > 0 && (await turn()))))
    } catch (error) {
      const { retryAfterMs } = channelError(error)
      if (retryAfterMs) pacing.hold(place, retryAfterMs)
      throw error
    }
  }

  const channelOf = (errand: Errand): Channel => {
    const inTurn = <T>(address: ChatAddress, call: (client: ConnectorClient) => Promise<T>): Promise<T> =>
      paced(address, address.conversationId, errand, (asking) => queue.run(address.conversationId, asking), call)
    return {
      send: (address, activity) =>
        inTurn(
          address,
          async ({ conversations }) => (await conversations.sendToConversation(address.conversationId, whole(address, activity))).id ?? '',
        ),
      update: (address, activityId, activity) =>
        inTurn(address, async ({ conversations }) => {
          await conversations.updateActivity(address.conversationId, activityId, whole(address, activity))
        }),
      remove: (address, activityId) =>
        inTurn(address, async ({ conversations }) => {
          await conversations.deleteActivity(address.conversationId, activityId)
        }),
      open: (address, member) =>
        paced(
          address,
          `new ${member}`,
          errand,
          (asking) => asking(),
          async ({ conversations }) => (await conversations.createConversation(oneToOne(address, member))).id,
        ),
      members: (address, continuationToken) =>
        ask(address, ({ conversations }) => {
          // The SDK's type demands a token for the first page too; sent empty, it would be refused.
          const page = { pageSize: 500, ...(continuationToken ? { continuationToken } : {}) } as {
            pageSize: number
            continuationToken: string
          }
          return conversations.getConversationPagedMembers(address.conversationId, page)
        }),
      meeting: (address, meetingId) =>
        ask(address, ({ credentials }) =>
          new TeamsConnectorClient(credentials, {
            baseUri: gcc.has(address.tenantId) && gccUrl ? gccUrl : address.serviceUrl,
            httpClient: sendOnce,
          }).teams.fetchMeetingInfo(meetingId),
        ),
    }
  }

  const replies = channelOf({ urgency: 'reply', until: Infinity })
  return {
    errand: (urgency) => (urgency === 'reply' ? replies : channelOf({ urgency, until: performance.now() + BACKGROUND_MS })),
  }
}

interface Errand {
  urgency: Urgency
  /** No try begins later (ms of `performance.now`). */
  until: number
}

const whole = ({ conversationId, botId, channelId }: ChatAddress, activity: Partial<Activity>): Partial<Activity> => ({
  ...activity,
  channelId,
  from: { id: botId, name: '' },
  conversation: { id: conversationId } as ConversationAccount,
})

const oneToOne = ({ botId, tenantId }: ChatAddress, member: string): ConversationParameters => ({
  isGroup: false,
  bot: { id: botId, name: '' },
  members: [{ id: member, name: '' }],
  tenantId,
  channelData: { tenant: { id: tenantId } },
})
