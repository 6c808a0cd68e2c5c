import type { DoubleChat } from './chats'
import { findAction } from './inbound'
import { cardFaults } from './outgoing-rules'
import type { DoublePerson } from './people'
import type { Heard, TeamsDouble } from './teams-double'

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive'
const PREVIEWS = ['application/vnd.microsoft.card.thumbnail', 'application/vnd.microsoft.card.hero']

interface Attachment {
  contentType?: string
  content?: unknown
  preview?: { contentType?: string; content?: { title?: string; text?: string } }
}

/** A dialog as Teams shows it, or the words it shows instead. */
export type Dialog = { card: unknown; title: string } | { words: string }

export interface Found {
  words?: string
  results: { title: string; card: unknown }[]
}

/** A chat message as the extension is given it (TEAMS.md §1.5); `html`: its body. */
export const payloadOf = (chat: DoubleChat, by: DoublePerson, html: string, more: Record<string, unknown> = {}) => ({
  id: '1712739600777',
  replyToId: null,
  createdDateTime: new Date().toISOString(),
  lastModifiedDateTime: null,
  deleted: false,
  subject: null,
  summary: null,
  importance: 'normal',
  locale: 'en-gb',
  linkToMessage: `https://teams.microsoft.com/l/message/${encodeURIComponent(chat.id)}/1712739600777?context=%7B%22contextType%22%3A%22chat%22%7D`,
  from: {
    device: null,
    conversation: null,
    user: { userIdentityType: 'aadUser', id: by.objectId, displayName: by.name },
    application: null,
  },
  body: { contentType: 'html', content: html },
  attachments: [],
  mentions: [],
  reactions: [],
  ...more,
})

const refuse = (why: string): never => {
  throw new Error(`Teams shows “Unable to reach app”: ${why}`)
}

const checkedCard = (attachment: Attachment | undefined): unknown => {
  if (attachment?.contentType !== ADAPTIVE) refuse('no adaptive card')
  const faults = cardFaults(attachment?.content)
  if (faults.length > 0) refuse(faults.join('; '))
  if (JSON.stringify(attachment?.content).length > 28_000) refuse('the card is too large')
  return attachment?.content
}

const dialogOf = ({ status, body }: Heard): Dialog => {
  if (status !== 200) refuse(`HTTP ${status}`)
  const { task } = (body ?? {}) as {
    task?: { type?: string; value?: string | { title?: string; card?: Attachment; height?: unknown; width?: unknown } }
  }
  if (task?.type === 'message' && typeof task.value === 'string' && task.value.trim()) return { words: task.value }
  if (task?.type !== 'continue' || typeof task.value !== 'object') return refuse(`no dialog: ${JSON.stringify(body)}`)
  const card = checkedCard(task.value.card)
  if (JSON.stringify(card).includes('Action.Execute')) refuse('a dialog sends Action.Submit only')
  return { card, title: task.value.title ?? refuse('a dialog without a title') }
}

/** What a form sends when nothing is changed. */
const valuesOf = (node: unknown): Record<string, unknown> => {
  if (Array.isArray(node)) return Object.assign({}, ...node.map(valuesOf))
  if (typeof node !== 'object' || node === null) return {}
  const { type, id, value = '' } = node as { type?: unknown; id?: unknown; value?: unknown }
  const own = typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string' ? { [id]: value } : {}
  return Object.assign(own, ...Object.entries(node).map(([key, each]) => (key === 'data' ? {} : valuesOf(each))))
}

/** Opens "Record as action / decision" on a message. */
export const openDialog = async (teams: TeamsDouble, by: DoublePerson, chat: DoubleChat, messagePayload?: unknown): Promise<Dialog> =>
  dialogOf(
    await teams.send(by, chat, {
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      value: {
        commandId: 'record',
        commandContext: messagePayload ? 'message' : 'compose',
        context: { theme: 'default' },
        ...(messagePayload ? { messagePayload } : {}),
      },
    }),
  )

/** Sends a dialog's form with what is changed in it; `task`: by the other of the two names that Teams uses. */
export const sendDialog = async (
  teams: TeamsDouble,
  by: DoublePerson,
  chat: DoubleChat,
  dialog: Dialog,
  changes: Record<string, string> = {},
  { task = false, id }: { task?: boolean; id?: string } = {},
): Promise<Dialog | 'closed'> => {
  if (!('card' in dialog)) return refuse('there is no form to send')
  const button = findAction(dialog.card, 'capture') ?? refuse('no button')
  const data = { ...button.data, ...valuesOf(dialog.card), ...changes }
  const answer = await teams.send(by, chat, {
    type: 'invoke',
    name: task ? 'task/submit' : 'composeExtension/submitAction',
    ...(id ? { id } : {}),
    value: { ...(task ? {} : { commandId: 'record', commandContext: 'message' }), context: { theme: 'default' }, data },
  })
  return answer.status === 200 && !answer.body ? 'closed' : dialogOf(answer)
}

/** Searches; no words: what Teams asks when the extension opens. */
export const searchFor = async (
  teams: TeamsDouble,
  by: DoublePerson,
  chat: DoubleChat,
  words?: string,
  page = { skip: 0, count: 25 },
): Promise<Found> => {
  const parameters = words === undefined ? [{ name: 'initialRun', value: 'true' }] : [{ name: 'words', value: words }]
  const { status, body } = await teams.send(by, chat, {
    type: 'invoke',
    name: 'composeExtension/query',
    value: { commandId: 'find', parameters, queryOptions: page },
  })
  if (status !== 200) refuse(`HTTP ${status}`)
  const { composeExtension } = (body ?? {}) as {
    composeExtension?: { type?: string; text?: string; attachmentLayout?: string; attachments?: Attachment[] }
  }
  if (composeExtension?.type === 'message') return { words: composeExtension.text || refuse('a message without words'), results: [] }
  if (composeExtension?.type !== 'result' || !composeExtension.attachments) return refuse(`no result: ${JSON.stringify(body)}`)
  if (composeExtension.attachments.length > page.count) refuse('more results than were asked for')
  return {
    results: composeExtension.attachments.map((attachment) => {
      const { preview } = attachment
      if (!PREVIEWS.includes(preview?.contentType ?? '') || !preview?.content?.title) refuse('a result without a preview is not shown')
      return { title: preview?.content?.title ?? '', card: checkedCard(attachment) }
    }),
  }
}
