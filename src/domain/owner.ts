/** A named owner; `id` is a `Person.id` where the name was matched to somebody the group knows, absent where it is text alone. */
export interface OwnerPerson {
  name: string
  id?: string
  /** Not among the group's people: kept as said, and marked so on the card and in the check. */
  unknown?: true
}

/** Owner = party with optional persons or team: "Programme (Paul Pettitt)", "Programme (PMO)", "DAG Members" (collective). */
export interface Owner {
  party?: string
  persons: OwnerPerson[]
  team?: string
  /** Each member of it owes the action for themself. */
  collective: boolean
}

/** Names that nobody of the group bears: no reminder reaches them. */
export const unknownNames = (owners: readonly Owner[]): string[] =>
  owners.flatMap(({ persons }) => persons.flatMap(({ name, unknown }) => (unknown ? [name] : [])))

/** As the Headline Report prints it. */
export const printOwner = (owner: Owner): string => {
  const inner = owner.team ?? owner.persons.map((person) => person.name).join(', ')
  return owner.party ? (inner ? `${owner.party} (${inner})` : owner.party) : inner
}

export const printOwners = (owners: readonly Owner[]): string => owners.map(printOwner).join('; ')
