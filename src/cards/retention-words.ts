import type { Settings } from '../domain/group'
import { retentionOf } from '../domain/retention'

const days = (count: number): string => (count === 1 ? 'one day' : `${count} days`)

/** What is kept for how long, in sentences. */
export const retentionWords = (settings: Pick<Settings, 'retention'>): string => {
  const { said, deliveries, drafts } = retentionOf(settings)
  return [
    'The record is kept for good.',
    drafts === 'for good'
      ? 'So are proposals that were dealt with and views that somebody changed since.'
      : 'Proposals that were dealt with, and what a view said before it was changed, go once the report of their meeting is approved.',
    `Whom I told what is known for ${days(deliveries)}, and that I heard a message already for ${days(said)}.`,
  ].join(' ')
}
