import { contentHash } from '../commands/content-hash'
import type { Instant } from '../domain/due'
import type { HeadlineReport } from '../domain/report/report-model'
import type { Log } from '../ports'
import { buildReport } from './build-report'
import { type DownloadLink, readLink } from './download-link'
import { noLinkWhenConfidential } from './link-for'

export interface DownloadAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

export interface DownloadWorld {
  /** Shared by all instances; at least 32 characters. */
  key: string
  now: () => Instant
  /** The report as it stands now, or as it was issued. Undefined: no such group or meeting. */
  load: (groupId: string, meeting: number, version?: number) => Promise<HeadlineReport | undefined>
  /** May the person it was made for still see the group's record? */
  mayOpen: (groupId: string, personId: string) => Promise<boolean>
  log: Pick<Log, 'info' | 'warn'>
}

const guarded = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
}

/** Shown by whatever opened it, it still runs nothing and fetches nothing. */
const sandbox = "sandbox; default-src 'none'; style-src 'unsafe-inline'"

const answer = (status: number, headers: Record<string, string>, body: Buffer): DownloadAnswer => ({
  status,
  headers: { ...headers, 'content-length': String(body.length), ...guarded },
  body,
})

const words = (status: number, text: string): DownloadAnswer =>
  answer(status, { 'content-type': 'text/plain; charset=utf-8' }, Buffer.from(`${text}\n`))

const who = ({ groupId, meeting, format, personId }: DownloadLink): object => ({ groupId, meeting, format, personId })

/**
 * Opens a signed link: a token in, a whole HTTP answer out. 403: not ours, not public, or its person has left the group; 404: no such report; 410: expired, or the
 * record has changed since. Every link that was truly made here is logged as its person's, opened or refused.
 */
export const reportDownload =
  ({ key, now, load, mayOpen, log }: DownloadWorld) =>
  async (token: string): Promise<DownloadAnswer> => {
    const reading = readLink(key, token, now())
    if ('refused' in reading) {
      log.warn({ because: reading.because }, 'A report link was refused.')
      return words(reading.because === 'expired' ? 410 : 403, reading.refused)
    }
    const { link } = reading
    const refuse = (status: number, because: string, text: string): DownloadAnswer => {
      log.warn({ ...who(link), because }, 'A report link was refused.')
      return words(status, text)
    }
    if (!(await mayOpen(link.groupId, link.personId)))
      return refuse(
        403,
        'no longer of the group',
        'Whom this link was made for is no longer in the group’s chat: ask its secretary for the report.',
      )
    const report = await load(link.groupId, link.meeting, link.version)
    if (!report) return refuse(404, 'missing', 'There is no such report any more.')
    if (report.confidential) return refuse(403, 'confidential', noLinkWhenConfidential)
    if (contentHash(report) !== link.contentHash) return refuse(410, 'changed', 'The record has changed: ask for the report again.')
    const { name, contentType, bytes } = await buildReport(report, link.format)
    log.info(who(link), 'A report was downloaded.')
    return answer(
      200,
      {
        'content-type': contentType,
        'content-disposition': `attachment; filename="${name}"`,
        ...(link.format === 'html' ? { 'content-security-policy': sandbox } : {}),
      },
      bytes,
    )
  }
