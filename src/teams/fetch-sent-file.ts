import { ImportRefused } from '../reports/importing/import-refused'
import { largestFile } from '../reports/importing/import-report'
import { isDriveAddress } from './drive-address'

const MOST_REDIRECTS = 3
const DEADLINE_MS = 20_000

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

const gone = (name: string): ImportRefused => new ImportRefused(`${name} cannot be fetched from OneDrive any more. Send it again.`)
const elsewhere = (name: string): ImportRefused =>
  new ImportRefused(`${name} is kept where I do not fetch files from. Attach it from your computer or OneDrive, or paste the text.`)

/** No more than is read of any file, however long the other end goes on. */
const bounded = async (response: Response, name: string): Promise<Uint8Array> => {
  const tooLarge = new ImportRefused(`${name} is larger than 5 MB.`)
  if (Number(response.headers.get('content-length') ?? 0) > largestFile) throw tooLarge
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > largestFile) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * A file that somebody sent in private chat, from the address that Teams gives with it. The address is the permission, so no token of
 * ours goes there; each hop of a redirect must be OneDrive or SharePoint again. Throws `ImportRefused` with words for the sender.
 */
export const fetchSentFile = async (
  name: string,
  address: string,
  get: Fetch = fetch,
  signal: AbortSignal = AbortSignal.timeout(DEADLINE_MS),
): Promise<Uint8Array> => {
  let url = address
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (!isDriveAddress(url)) throw elsewhere(name)
      const response = await get(url, { redirect: 'manual', credentials: 'omit', signal })
      if (response.ok) return await bounded(response, name)
      await response.body?.cancel()
      const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : undefined
      if (!next || !URL.canParse(next, url)) throw gone(name)
      url = new URL(next, url).href
    }
    throw gone(name)
  } catch (error) {
    throw error instanceof ImportRefused ? error : gone(name)
  }
}
