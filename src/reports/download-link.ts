import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { Instant } from '../domain/due'
import { reportFormats } from '../domain/reply'

/** A link lives one hour: long enough to open, too short to pass on. */
export const LINK_LIFETIME_MS = 60 * 60 * 1000

const link = z.strictObject({
  groupId: z.string().min(1),
  /** Meeting number. */
  meeting: z.int().positive(),
  format: z.enum(reportFormats),
  /** As it was issued under this number; absent: as the record stands. */
  version: z.int().positive().optional(),
  /** Of the report as it was when the link was made. */
  contentHash: z.string().min(1),
  /** Whom it was made for: the download is logged as theirs. */
  personId: z.string().min(1),
  /** Instant from which it opens nothing. */
  expires: z.iso.datetime(),
})

/** What a signed link says. Nothing of the report itself is in it. */
export type DownloadLink = z.infer<typeof link>

/** Parts the key's uses: a signature made for anything else opens no report. */
const PURPOSE = 'report-link.1.'
const SHORTEST_KEY = 32
const LONGEST_TOKEN = 2_048

const sign = (key: string, payload: string): Buffer => {
  if (key.length < SHORTEST_KEY) throw new Error(`The key for report links must have at least ${SHORTEST_KEY} characters.`)
  return createHmac('sha256', key).update(PURPOSE).update(payload).digest()
}

/** HMAC-SHA256 over what the link says, safe in a URL. Refuses (throws) a key of fewer than 32 characters: that is the operator's to mend. */
export const signLink = (key: string, { groupId, meeting, format, version, contentHash, personId, expires }: DownloadLink): string => {
  const payload = Buffer.from(JSON.stringify({ groupId, meeting, format, version, contentHash, personId, expires }), 'utf8').toString(
    'base64url',
  )
  return `${payload}.${sign(key, payload).toString('base64url')}`
}

export type LinkReading = { link: DownloadLink } | { refused: string; because: 'forged' | 'expired' }

const forged: LinkReading = { refused: 'This is not a link that was made here. Ask for the report again.', because: 'forged' }

const parsed = (payload: string): DownloadLink | undefined => {
  try {
    return link.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))).data
  } catch {
    return undefined
  }
}

/** Reads a token as of `now`. The signature is compared in constant time and before anything inside is believed. */
export const readLink = (key: string, token: string, now: Instant): LinkReading => {
  const [payload, signature, ...rest] = token.length > LONGEST_TOKEN ? [] : token.split('.')
  if (!payload || !signature || rest.length > 0) return forged
  const expected = sign(key, payload)
  const given = Buffer.from(signature, 'base64url')
  // The text is compared too: base64url lets the last character vary without changing the bytes.
  if (given.length !== expected.length || !timingSafeEqual(given, expected) || signature !== expected.toString('base64url')) return forged
  const found = parsed(payload)
  if (!found) return forged
  const left = Date.parse(found.expires) - Date.parse(now)
  if (!(left > 0)) return { refused: 'This link has expired: it works for one hour. Ask for the report again.', because: 'expired' }
  return left > LINK_LIFETIME_MS ? forged : { link: found }
}
