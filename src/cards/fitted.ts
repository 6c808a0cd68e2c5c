import { bytesOf, LARGEST_CARD } from './card'
import type { Element } from './layout'

const LENGTHS = [600, 300, 180, 110, 60]
/** Left for heading, buttons and the words outside the list. */
const FRAME = 5_000

export interface Fitted {
  elements: Element[]
  /** Items that did not fit. */
  left: number
}

/** As many items as a card holds, texts as long as that allows: first they are cut shorter, then the last ones are left out. */
export const fitted = <T>(items: readonly T[], draw: (item: T, max: number) => Element, room = LARGEST_CARD - FRAME): Fitted => {
  for (const max of LENGTHS) {
    const elements = items.map((item) => draw(item, max))
    if (bytesOf(elements) <= room) return { elements, left: 0 }
  }
  const elements: Element[] = []
  let used = 2
  for (const item of items) {
    const element = draw(item, LENGTHS.at(-1) ?? 0)
    used += bytesOf(element) + 1
    if (used > room) break
    elements.push(element)
  }
  return { elements, left: items.length - elements.length }
}
