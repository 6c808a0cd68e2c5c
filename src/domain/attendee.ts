import type { Instant } from './due'

/** Somebody at a meeting, or excused from it. */
export interface Attendee {
  meeting: number
  name: string
  personId?: string
  /** As printed, where it was said. */
  role?: string
  constituency?: string
  onBehalfOf?: string
  /** `Seat.id` they act for at this meeting. */
  seat?: string
  /** `absent`: noted before, and taken back by the roll-call. */
  status: 'present' | 'apologies' | 'absent'
  /** When they came and went, as Teams or somebody said. */
  arrived?: Instant
  left?: Instant
}

/** Somebody who stands in for a seat's representative, at one meeting. */
export interface Alternate {
  /** `Seat.id` */
  seat: string
  name: string
  id?: string
  /** Whose place it is. */
  onBehalfOf?: string
}
