import { z } from 'zod'
import { type ReportFile, reportFormats } from '../domain/reply'

/** What a consent card carries: which file, nothing of it. Whoever accepts is asked about again. */
export const fileOffer = ({ groupId, meeting, format, version, what, person, confidential }: ReportFile): string =>
  [
    format,
    version === undefined ? meeting : `${meeting}v${version}`,
    groupId,
    ...(what === 'person'
      ? [`person.${Buffer.from(JSON.stringify(person)).toString('base64url')}`]
      : what
        ? ['log']
        : confidential
          ? ['confidential']
          : []),
  ].join(' ')

const personOf = z.object({ name: z.string().min(1).max(200), id: z.string().max(200).optional(), shared: z.literal(true).optional() })

const personIn = (part = ''): Pick<ReportFile, 'what' | 'person'> => {
  if (!part.startsWith('person.')) return {}
  try {
    const { name, id, shared } = personOf.parse(JSON.parse(Buffer.from(part.slice('person.'.length), 'base64url').toString('utf8')))
    return { what: 'person', person: { name, ...(id ? { id } : {}), ...(shared ? { shared } : {}) } }
  } catch {
    // Not made here: whoever builds it finds nobody.
    return { what: 'person' }
  }
}

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
        ...personIn(part),
        ...(part === 'log' ? { what: 'action log' as const } : {}),
        ...(part === 'confidential' ? { confidential: true as const } : {}),
      }
    : undefined
}
