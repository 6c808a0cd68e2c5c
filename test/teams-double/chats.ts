import type { DoublePerson } from './people'

export interface DoubleChat {
  id: string
  kind: 'group' | 'personal'
  members: DoublePerson[]
  meeting?: { id: string; organizer: DoublePerson; title: string }
  /** Is the bot in it? */
  bot: boolean
}

/** An outgoing activity as it stands now; `versions` are all its bodies, the newest last. */
export interface Posted {
  id: string
  conversationId: string
  /** Of the newest version. */
  activity: WireOut
  versions: WireOut[]
  deleted: boolean
  /** Text and card came together: Teams made two of it and told nobody their ids. */
  split: boolean
}

export interface WireOut {
  type?: string
  id?: string
  text?: string
  summary?: string
  attachments?: { contentType?: string; content?: unknown; name?: string; contentUrl?: string }[]
  [key: string]: unknown
}

const b64 = (text: string): string => Buffer.from(text).toString('base64')

/** The chats of the double's tenant, who has the app in person, who blocked it. */
export class Chats {
  readonly all = new Map<string, DoubleChat>()
  readonly posted = new Map<string, Posted[]>()
  /** Ids of people's own messages: nobody else's to change. */
  readonly said = new Set<string>()
  readonly installed = new Set<string>()
  readonly blocked = new Set<string>()
  #last = 1_712_739_600_000

  /** Teams' message ids are millisecond stamps, growing. */
  nextId(): string {
    this.#last += 1
    return String(this.#last)
  }

  group(
    members: DoublePerson[],
    options: { meeting?: boolean; organizer?: DoublePerson; title?: string; id?: string; bot?: boolean } = {},
  ): DoubleChat {
    const name = options.id ?? `19:meeting_${b64(String(this.all.size + 1)).replace(/=/g, '')}@thread.v2`
    const organizer = options.organizer ?? members[0]
    const chat: DoubleChat = {
      id: name,
      kind: 'group',
      members,
      bot: options.bot ?? true,
      ...(options.meeting !== false && organizer
        ? { meeting: { id: b64(`0#${name}#0`), organizer, title: options.title ?? 'Design Advisory Group' } }
        : {}),
    }
    this.all.set(chat.id, chat)
    return chat
  }

  /** The person's own chat with the bot: the same one each time. `install`: as if they had added the app themselves. */
  personal(person: DoublePerson, install = true): DoubleChat {
    if (install) this.installed.add(person.id)
    const id = `a:1${person.id.slice(3)}`
    const known = this.all.get(id)
    if (known) return known
    const chat: DoubleChat = { id, kind: 'personal', members: [person], bot: true }
    this.all.set(id, chat)
    return chat
  }

  person(id: string): DoublePerson | undefined {
    for (const chat of this.all.values()) {
      const found = chat.members.find((member) => member.id === id || member.objectId === id)
      if (found) return found
    }
    return undefined
  }

  find(conversationId: string, activityId: string): Posted | undefined {
    return this.posted.get(conversationId)?.find((posted) => posted.id === activityId && !posted.split)
  }
}
