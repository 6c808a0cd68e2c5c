import { inOrder } from '../domain/agenda'
import type { Area } from '../domain/record'
import { areaNamed } from './area'

/** An agenda item as people name it: by its place (`3`), by its name, or by words that only one name has. */
export const agendaItem = (areas: readonly Area[], said: string): Area | undefined => {
  const words = said.trim()
  if (/^\d{1,3}$/.test(words)) return inOrder(areas)[Number(words) - 1]
  const having = areas.filter((area) => area.name.toLowerCase().includes(words.toLowerCase()))
  return areaNamed(areas, words) ?? (having.length === 1 ? having[0] : undefined)
}
