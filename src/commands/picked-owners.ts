import type { Owner } from '../domain/owner'
import type { Hearing } from '../language/hearing'

/** A people picker's value (Entra object ids, comma-joined) -> owners, as far as the group or its chat knows them. */
export const pickedOwners = (value: unknown, { settings }: Hearing): Owner[] =>
  (typeof value === 'string' ? value : '')
    .toLowerCase()
    .split(',')
    .filter(Boolean)
    .slice(0, 50)
    .flatMap((id) => settings.people.find((person) => person.id?.endsWith(`/${id}`)) ?? [])
    .map(({ name, id, party }) => ({
      ...(party ? { party } : {}),
      persons: [{ name, ...(id ? { id } : {}) }],
      collective: false,
    }))
