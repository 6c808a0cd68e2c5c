import { contentHash } from '../commands/content-hash'
import type { Instant } from '../domain/due'
import type { HeadlineReport } from '../domain/report/report-model'
import type { ReportFormat } from './build-report'
import { LINK_LIFETIME_MS, signLink } from './download-link'

/** The one refusal of a confidential report, whether its link is asked for or opened. */
export const noLinkWhenConfidential = 'This report is not public, so it is never handed out by a link. Ask for it in our private chat.'

/**
 * A link to a report as it stands, for one person and one hour from `at`. Refuses a report that is not public: whoever holds a link
 * can open it, so those travel by the private chat's file consent alone.
 */
export const linkFor = (
  key: string,
  report: HeadlineReport,
  to: { groupId: string; format: ReportFormat; version?: number; personId: string; at: Instant },
): { token: string; expires: Instant } | { refused: string } => {
  if (report.confidential) return { refused: noLinkWhenConfidential }
  const expires = new Date(Date.parse(to.at) + LINK_LIFETIME_MS).toISOString()
  const { groupId, format, version, personId } = to
  return {
    token: signLink(key, {
      groupId,
      meeting: report.meeting.number,
      format,
      ...(version === undefined ? {} : { version }),
      contentHash: contentHash(report),
      personId,
      expires,
    }),
    expires,
  }
}
