import { z } from 'zod'
import type { Said } from '../domain/said'
import type { WireActivity } from './wire-activity'

const FILE = 'application/vnd.microsoft.teams.file.download.info'
const LONGEST_MARKUP = 200_000

const info = z.object({ downloadUrl: z.string().min(1).max(4096) })

/** Files of a message in a private chat (elsewhere Teams gives a bot none), and its markup where that holds a table. */
export const sentFiles = ({ attachments }: WireActivity): Pick<Said, 'files' | 'markup'> => {
  const files = attachments.flatMap(({ contentType, name, content }) => {
    const read = contentType?.toLowerCase() === FILE ? info.safeParse(content).data : undefined
    return read ? [{ name: (name ?? 'the file').slice(0, 200), address: read.downloadUrl }] : []
  })
  const html = attachments.find(({ contentType }) => contentType?.toLowerCase() === 'text/html')?.content
  const table = typeof html === 'string' && html.length <= LONGEST_MARKUP && /<table\b/i.test(html) ? { markup: html } : {}
  return { ...(files.length > 0 ? { files } : {}), ...table }
}
