import type { GroupPerson, Settings } from './group'
import type { Attendee } from './record'

/** Keyboards and clients write one name in several ways: accents as signs of their own, straight and curly apostrophes, hyphens that do not break. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/[‐‑‒–]/g, '-')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()

/** Two spellings of one name: case, blanks, apostrophes, hyphens and how accents are written apart. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b)

const constituencyRole = (constituency: string | undefined): string | undefined =>
  constituency && (/representative/i.test(constituency) ? constituency : `${constituency} Representative`)

/** Somebody the group knows, by id or by name. */
export const personNamed = ({ people }: Pick<Settings, 'people'>, name: string | undefined, id?: string): GroupPerson | undefined =>
  people.find((person) => (id !== undefined && person.id === id) || (name !== undefined && sameName(person.name, name)))

/** In which role somebody attends, as printed: what was said, else that of whom they stand for, else what the group knows of them; `''` where nothing does. */
export const attendeeRole = (attendee: Attendee, settings: Pick<Settings, 'people'>): string => {
  const person = personNamed(settings, attendee.name, attendee.personId)
  const seat = personNamed(settings, attendee.onBehalfOf)
  return attendee.role ?? constituencyRole(attendee.constituency) ?? seat?.role ?? person?.role ?? person?.party ?? ''
}
