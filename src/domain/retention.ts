import type { Settings } from './group'

/** How long each kind is kept that is no record of the group's. */
export interface Retention {
  /** Days for which what was heard twice is known. */
  said: number
  /** Days for which it can be shown whom reminders told what. */
  deliveries: number
  /** Proposals that were dealt with, and views that somebody changed since: until the report of their meeting is approved, or as the record is. */
  drafts: 'until approved' | 'for good'
}

const unlessSaid: Retention = { said: 30, deliveries: 90, drafts: 'until approved' }

export const retentionOf = ({ retention }: Pick<Settings, 'retention'>): Retention => ({ ...unlessSaid, ...retention })
