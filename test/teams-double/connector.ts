import type { Chats, DoubleChat, Posted, WireOut } from './chats'
import { checkOutgoing, isSplit } from './outgoing-rules'
import type { RateLimits } from './rate-limits'
import { Refusal } from './refusal'

export interface Asked {
  method: string
  /** Decoded parts of the path behind the service url: `['v3', 'conversations', id, 'activities']`. */
  path: string[]
  query: URLSearchParams
  body: unknown
}

export interface Told {
  status: number
  body?: unknown
}

/** The Bot Connector's routes (TEAMS.md §2), strict where `limits` are given. */
export class Connector {
  constructor(
    readonly chats: Chats,
    readonly tenantId: string,
    readonly limits: RateLimits | undefined,
    readonly strict: boolean,
    readonly changed: (posted: Posted) => void,
  ) {}

  answer({ method, path, query, body }: Asked): Told {
    const [version, of, id = '', what, activityId] = path
    if (version === 'v1' && of === 'meetings' && method === 'GET') return this.#meeting(id)
    if (version !== 'v3' || of !== 'conversations') throw new Refusal(404, 'NotFound')
    if (!id && method === 'POST') return this.#create(body)
    const chat = this.chats.all.get(id)
    if (!chat) throw new Refusal(404, 'ConversationNotFound', 'Conversation not found.')
    if (!chat.bot) throw new Refusal(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')
    if (what === 'activities' && method === 'POST') return this.#post(chat, body as WireOut)
    if (what === 'activities' && activityId && method === 'PUT') return this.#update(chat, activityId, body as WireOut)
    if (what === 'activities' && activityId && method === 'DELETE') return this.#remove(chat, activityId)
    if (what === 'pagedmembers' && method === 'GET') return this.#members(chat, query)
    if (what === 'members' && activityId && method === 'GET') return this.#member(chat, activityId)
    throw new Refusal(404, 'NotFound')
  }

  #mayWrite(chat: DoubleChat): void {
    const [person] = chat.kind === 'personal' ? chat.members : []
    if (person && this.chats.blocked.has(person.id))
      throw new Refusal(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.')
    this.limits?.send(chat.id)
  }

  #create(body: unknown): Told {
    const { isGroup, members, tenantId } = body as { isGroup?: boolean; members?: { id?: string }[]; tenantId?: string }
    const [member] = members ?? []
    if (isGroup || members?.length !== 1 || !member?.id)
      throw new Refusal(400, 'BadArgument', 'A bot can only create a conversation with one person')
    if (tenantId !== this.tenantId) throw new Refusal(403, 'ForbiddenOperationException', 'Tenant mismatch')
    const person = this.chats.person(member.id)
    if (!person) throw new Refusal(400, 'BadArgument', 'Unknown user')
    if (!person.objectId) throw new Refusal(400, 'BadArgument', 'Bot cannot create a conversation with an anonymous user')
    if (!this.chats.installed.has(person.id))
      throw new Refusal(403, 'ForbiddenOperationException', "Bot is not installed in user's personal scope")
    this.limits?.send(`new ${person.id}`)
    return { status: 201, body: { id: this.chats.personal(person).id } }
  }

  #post(chat: DoubleChat, activity: WireOut): Told {
    this.#mayWrite(chat)
    if (this.strict) checkOutgoing(activity, chat, false)
    const split = isSplit(activity)
    const posted: Posted = { id: this.chats.nextId(), conversationId: chat.id, activity, versions: [activity], deleted: false, split }
    if (activity.type === 'typing') return { status: 202, body: {} }
    this.chats.posted.set(chat.id, [...(this.chats.posted.get(chat.id) ?? []), posted])
    this.changed(posted)
    return { status: 201, body: split ? {} : { id: posted.id } }
  }

  #own(chat: DoubleChat, activityId: string): Posted {
    if (this.chats.said.has(activityId)) throw new Refusal(403, 'NotEnoughPermissions', 'The bot may change only its own messages')
    const posted = this.chats.find(chat.id, activityId)
    if (!posted || posted.deleted) throw new Refusal(404, 'ActivityNotFoundInConversation', 'Activity not found')
    return posted
  }

  #update(chat: DoubleChat, activityId: string, activity: WireOut): Told {
    this.#mayWrite(chat)
    const posted = this.#own(chat, activityId)
    if (this.strict) checkOutgoing(activity, chat, true)
    posted.activity = activity
    posted.versions.push(activity)
    this.changed(posted)
    return { status: 200, body: { id: posted.id } }
  }

  #remove(chat: DoubleChat, activityId: string): Told {
    this.#mayWrite(chat)
    const posted = this.#own(chat, activityId)
    posted.deleted = true
    this.changed(posted)
    return { status: 200 }
  }

  /** Teams writes the object id under one of two names: here every other member has the other. */
  #wire(chat: DoubleChat, at: number): object {
    const member = chat.members[at]
    if (!member) return {}
    const objectId = member.objectId ? { [at % 2 ? 'aadObjectId' : 'objectId']: member.objectId } : {}
    return {
      id: member.id,
      name: member.name,
      ...objectId,
      tenantId: this.tenantId,
      userRole: member.objectId ? (member.guest ? 'guest' : 'user') : 'anonymous',
    }
  }

  #members(chat: DoubleChat, query: URLSearchParams): Told {
    this.limits?.roster(chat.id)
    const size = Math.min(500, Math.max(50, Number(query.get('pageSize') ?? 50)))
    const from = Number(query.get('continuationToken') ?? 0)
    const members = chat.members.slice(from, from + size).map((_, at) => this.#wire(chat, from + at))
    const more = from + size < chat.members.length ? { continuationToken: String(from + size) } : {}
    return { status: 200, body: { members, ...more } }
  }

  #member(chat: DoubleChat, id: string): Told {
    this.limits?.roster(chat.id)
    const at = chat.members.findIndex((member) => member.id === id || member.objectId === id)
    if (at < 0) throw new Refusal(404, 'MemberNotFoundInConversation')
    return { status: 200, body: this.#wire(chat, at) }
  }

  #meeting(id: string): Told {
    const chat = [...this.chats.all.values()].find((one) => one.meeting?.id === id)
    if (!chat?.meeting) throw new Refusal(404, 'MeetingNotFound')
    const { organizer, title } = chat.meeting
    return {
      status: 200,
      body: {
        details: { id, msGraphResourceId: 'graph-id', title, type: 'Scheduled', joinUrl: 'https://teams.microsoft.com/l/meetup-join/x' },
        conversation: { id: chat.id, isGroup: true, conversationType: 'groupChat' },
        organizer: { id: organizer.id, aadObjectId: organizer.objectId, objectId: organizer.objectId, tenantId: this.tenantId },
      },
    }
  }
}
