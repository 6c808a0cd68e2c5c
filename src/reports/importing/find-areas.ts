import { identifiers } from '../../domain/closeness'
import type { Ledger } from './ledger'

interface Item {
  ref: string
  area?: string
  text: string
  line: number
  areaCut: boolean
}

/** An area whose cell was cut: the one area of the document that holds what is left of it and fits the item's own words is offered. */
export const findAreas = (items: readonly Item[], areas: readonly string[], ledger: Ledger): void => {
  const byId = new Map<string, Set<string>>()
  for (const one of areas) for (const id of identifiers(one)) byId.set(id, (byId.get(id) ?? new Set()).add(one))
  for (const { ref, area, text, line, areaCut } of items) {
    if (!areaCut) continue
    const left = (area ?? '').toLowerCase()
    const about = identifiers(`${text} ${area ?? ''}`)
    const fits = [...new Set([...about].flatMap((id) => [...(byId.get(id) ?? [])]))].filter((one) => {
      const own = [...identifiers(one)]
      return one.toLowerCase().includes(left) && one.toLowerCase() !== left && own.length > 0 && own.every((id) => about.has(id))
    })
    if (fits.length === 0 && area) continue
    const offer = fits.length === 1 ? fits[0] : undefined
    const message = `the area of ${ref} was cut to "${area ?? ''}"${fits.length > 0 ? `; it may be ${fits.join(' or ')}` : ''}`
    ledger.find({ code: 'area-doubtful', line, ref, message, ...(offer ? { likely: offer } : {}) })
  }
}
