import type { ReportFile } from '../domain/reply'

/** What a consent card carries: which file, nothing of it. Whoever accepts is asked about again. */
export const fileOffer = ({ groupId, meeting, format }: ReportFile): string => [format, meeting, groupId].join(' ')

export const readFileOffer = (offer: string): ReportFile | undefined => {
  const [format = '', meeting = '', groupId = ''] = offer.split(' ')
  const known = (['docx', 'html', 'md', 'json'] as const).find((one) => one === format)
  return known && groupId && /^\d{1,6}$/.test(meeting) ? { format: known, meeting: Number(meeting), groupId } : undefined
}
