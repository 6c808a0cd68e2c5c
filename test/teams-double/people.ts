/** Somebody in the double's tenant. Without `objectId`: anonymous, joined by link. */
export interface DoublePerson {
  id: string
  name: string
  objectId?: string
  email?: string
  guest?: boolean
}

const person = (n: number, name: string, more: Partial<DoublePerson> = {}): DoublePerson => ({
  id: `29:1${name.replace(/\W/g, '')}`,
  name,
  objectId: `0000000${n}-0000-4000-8000-00000000000${n}`,
  ...more,
})

/** The meeting of DAG035, as far as it is needed, and one who joined anonymously. */
export const people = {
  secretary: person(1, 'Fraser Mathieson'),
  chair: person(2, 'Justin Andrews'),
  design: person(3, 'Paul Pettitt'),
  elexon: person(4, 'Chris Day'),
  smallSupplier: person(5, 'Carolyn Burns'),
  team: person(6, 'Sean Cooper'),
  largeSupplier: person(7, 'Andrew Grace', { guest: true }),
  anonymous: { id: '29:1anonymous', name: 'Robin Vale (Guest)' },
} satisfies Record<string, DoublePerson>
