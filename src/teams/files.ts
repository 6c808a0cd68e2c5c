import type { Person } from '../domain/person'
import type { Card, Message, ReportFile } from '../domain/reply'
import type { Chat } from '../domain/said'
import type { Log } from '../ports'
import { isDriveAddress } from './drive-address'
import type { FileConsent } from './file-consent'
import { fileOffer, readFileOffer } from './file-offer'
import type { TeamsMessenger } from './messenger'
import { attached } from './to-activity'

export interface BuiltFile {
  name: string
  bytes: Uint8Array
  contentType: string
}

export interface FilePorts {
  /** Builds the file for that person. Throws or answers undefined where it is not theirs to have (asked again on accept). */
  build(file: ReportFile, by: Person): Promise<BuiltFile | undefined>
  /** A signed link to it, where links are configured and the report may be had by one. */
  link?(file: ReportFile, by: Person): Promise<string | undefined>
  messenger: Pick<TeamsMessenger, 'toChat' | 'activityToChat' | 'remove'>
  log: Log
  /** Sends the bytes; another one in tests. */
  put?: (url: string, init: RequestInit) => Promise<{ ok: boolean; status: number }>
}

export interface Files {
  /** Offers a file in a person's private chat. */
  offer(message: Message & { file: ReportFile }, chat: Chat, by: Person): Promise<void>
  /** They accepted or declined; `cardId` is the consent card's activity. */
  answer(consent: FileConsent, chat: Chat, by: Person, cardId?: string): Promise<void>
}

const UPLOAD_MS = 60_000
const openLink = (text: string, url: string): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'en',
  fallbackText: text,
  body: [{ type: 'TextBlock', text: 'Your report is ready. The link is yours alone and works for one hour.', wrap: true }],
  actions: [{ type: 'Action.OpenUrl', title: 'Download the report', url }],
})

/** Reports handed over in private chat: by Teams' file consent (TEAMS.md §2.6), and by a signed link where there is one. */
export const createFiles = ({ build, link, messenger, log, put = fetch }: FilePorts): Files => {
  const say = (chat: Chat, text: string) => messenger.toChat(chat.address, { text })

  const upload = async (uploadUrl: string, { bytes, contentType }: BuiltFile): Promise<boolean> => {
    // An upload session of OneDrive: the address is the permission, so no token of ours goes with it.
    const range = `bytes 0-${bytes.byteLength - 1}/${bytes.byteLength}`
    const headers = { 'Content-Type': contentType, 'Content-Length': String(bytes.byteLength), 'Content-Range': range }
    const sent = await put(uploadUrl, {
      method: 'PUT',
      headers,
      body: bytes as BodyInit,
      redirect: 'error',
      signal: AbortSignal.timeout(UPLOAD_MS),
    })
    if (!sent.ok) log.warn({ status: sent.status }, 'OneDrive did not take the report')
    return sent.ok
  }

  return {
    async offer({ text, card, file }, chat, by) {
      if (card || text.trim()) await messenger.toChat(chat.address, card ? { text, card } : { text })
      const built = await build(file, by)
      if (!built) return void (await say(chat, 'That report is not yours to have, or there is none.'))
      const url = await link?.(file, by)
      // One way is enough: the link works in every client, file consent where there is no link (or none may be given).
      if (url)
        return void (await messenger.toChat(chat.address, { text: `Your report: ${url}`, card: openLink(`Your report: ${url}`, url) }))
      if (chat.address.channelId !== 'msteams')
        return void (
          file.what &&
          (await say(
            chat,
            `This client takes no files. In the terminal: npm run cli -- ${file.what === 'person' ? 'person export' : 'action-log'}`,
          ))
        )
      const content = {
        description: file.what === 'person' ? 'What is held of a person' : file.what ? 'Action log' : 'Headline Report',
        sizeInBytes: built.bytes.byteLength,
        acceptContext: { offer: fileOffer(file) },
        declineContext: { offer: fileOffer(file) },
      }
      const consent = { ...attached('application/vnd.microsoft.teams.card.file.consent', content), name: built.name }
      const told = await messenger.activityToChat(chat.address, { type: 'message', attachments: [consent] })
      if (!told.delivered) log.warn({ why: told.why, detail: told.detail }, 'a file could not be offered')
    },

    async answer({ action, context, uploadInfo }, chat, by, cardId) {
      const file = readFileOffer(context.offer)
      if (action === 'decline' || !file || !uploadInfo) {
        if (cardId) await messenger.remove(chat.address, cardId).catch(() => undefined)
        return
      }
      if (!isDriveAddress(uploadInfo.uploadUrl)) {
        log.warn({ url: uploadInfo.uploadUrl.slice(0, 200) }, 'an upload address that is not OneDrive')
        return void (await say(chat, 'That file could not be saved. Ask for the report again.'))
      }
      const built = await build(file, by)
      if (!built) return void (await say(chat, 'That report is not yours to have, or there is none.'))
      if (!(await upload(uploadInfo.uploadUrl, built)))
        return void (await say(chat, 'OneDrive did not take the file. Ask for the report again.'))
      const { contentUrl, name, uniqueId, fileType } = uploadInfo
      const info = {
        ...attached('application/vnd.microsoft.teams.card.file.info', { uniqueId, fileType: fileType || file.format }),
        contentUrl,
        name,
      }
      await messenger.activityToChat(chat.address, { type: 'message', attachments: [info] })
      // Accepted once: the card goes, so that it cannot be accepted again.
      if (cardId) await messenger.remove(chat.address, cardId).catch(() => undefined)
    },
  }
}
