import type { LocalDate } from './due'
import type { Settings } from './group'
import { holderOn, seatLabel, seatsNamed, seatsOf } from './seats'

/**
 * Who spoke, as the report prints it, where what stands before a colon names a constituency or one of its seats: "Elexon", "SS Rep",
 * "the small supplier" -> "Small Supplier Representative"; a seat that was singled out ("Supplier Agent 2") with who holds it that day.
 * Undefined: nothing the group knows.
 */
export const spokenFor = (
  settings: Pick<Settings, 'people' | 'constituencies' | 'seats'>,
  said: string,
  day: LocalDate,
): string | undefined => {
  const [seat, another] = seatsNamed(
    settings,
    said
      .trim()
      .replace(/\breps?\b\.?/i, 'Representative')
      .replace(/^the\s+/i, ''),
  )
  if (!seat) return undefined
  const holder = holderOn(seat, day)?.name
  const several = seatsOf(settings).filter(({ constituency }) => constituency === seat.constituency).length > 1
  return several && !another && holder ? `${seatLabel(seat)} (${holder})` : seatLabel(seat)
}
