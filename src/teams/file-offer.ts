import { type ReportFile, reportFormats } from '../domain/reply'

/** What a consent card carries: which file, nothing of it. Whoever accepts is asked about again. */
export const fileOffer = ({ groupId, meeting, format, version, what, confidential }: ReportFile): string =>
  [
    format,
    version === undefined ? meeting : `${meeting}v${version}`,
    groupId,
    ...(what ? ['log'] : confidential ? ['confidential'] : []),
  ].join(' ')

export const readFileOffer = (offer: string): ReportFile | undefined => {
  const [format = '', meeting = '', groupId = '', part] = offer.split(' ')
  const known = reportFormats.find((one) => one === format)
  const [, number, version] = /^(\d{1,6})(?:v(\d{1,4}))?$/.exec(meeting) ?? []
  return known && groupId && number
    ? {
        format: known,
        meeting: Number(number),
        groupId,
        ...(version ? { version: Number(version) } : {}),
        ...(part === 'log' ? { what: 'action log' as const } : {}),
        ...(part === 'confidential' ? { confidential: true as const } : {}),
      }
    : undefined
}
