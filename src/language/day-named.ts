import { DateTime } from 'luxon'
import { kept } from '../domain/kept'

/** `2024-05-08` -> midnight in UTC, as all days here are reckoned; invalid where there is no such day. The same few are asked for again and again. */
export const dayNamed = kept((date) => DateTime.fromISO(date, { zone: 'utc' }))
