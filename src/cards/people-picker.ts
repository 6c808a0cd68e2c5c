import type { Settings } from '../domain/group'
import { escaped } from './plain'

interface Someone {
  id?: string
  name: string
}

/** The Entra object id in a person's id; the picker knows people by it alone. */
export const objectIdOf = (personId: string | undefined): string | undefined => /^aad:[^/]+\/(.+)$/.exec(personId ?? '')?.[1]

/** More would weigh on every card; Teams' own picker finds everybody in the chat. */
const MOST_CHOICES = 20

interface Picker {
  id: string
  label: string
  /** Person ids chosen already. */
  chosen?: readonly string[]
  /** Known besides the group's people. */
  also?: readonly Someone[]
}

/**
 * Picks people of the chat; submits their Entra object ids, comma-joined. The group's people stand in it for clients without
 * a picker. Undefined where nobody is known by such an id (a list of choices may not be empty).
 */
export const peoplePicker = (settings: Settings, { id, label, chosen = [], also = [] }: Picker): Record<string, unknown> | undefined => {
  const known = new Map<string, string>()
  for (const someone of [...settings.people, ...also]) {
    const objectId = objectIdOf(someone.id)
    if (objectId && someone.name.trim() && !known.has(objectId)) known.set(objectId, someone.name)
  }
  if (known.size === 0) return undefined
  const value = chosen.map(objectIdOf).filter((objectId) => objectId !== undefined)
  const choices = [...known].sort(([a], [b]) => Number(value.includes(b)) - Number(value.includes(a)))
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    isMultiSelect: true,
    choices: choices.slice(0, MOST_CHOICES).map(([objectId, name]) => ({ title: escaped(name), value: objectId })),
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users?scope=currentContext' },
    ...(value.length ? { value: value.join(',') } : {}),
  }
}
