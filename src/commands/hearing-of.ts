import { DateTime } from 'luxon'
import type { Instant } from '../domain/due'
import type { Mention } from '../domain/said'
import type { Hearing } from '../language/hearing'
import type { Base } from '../ports'

/**
 * What the reader of a sentence may know. While a past meeting is minuted from its recording, "Friday" is the Friday after
 * that meeting, not after today.
 */
export const hearingOf = (base: Pick<Base, 'settings' | 'meeting'>, at: Instant, mentions: readonly Mention[]): Hearing => {
  const { settings, meeting } = base
  const day =
    meeting?.minutedLater && meeting.state === 'running'
      ? DateTime.fromISO(`${meeting.date}T${meeting.start ?? '12:00'}`, { zone: settings.timeZone })
          .toUTC()
          .toISO()
      : undefined
  return { at: day ?? at, settings, mentions, ...(meeting?.next ? { nextMeeting: meeting.next.date } : {}) }
}
