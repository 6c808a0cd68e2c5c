export interface Attendee {
  meeting: number
  name: string
  personId?: string
  role?: string
  constituency?: string
  onBehalfOf?: string
  status: 'present' | 'apologies'
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
