import { DateTime } from 'luxon'
import { type Element, quiet } from '../cards/layout'
import type { Instant } from '../domain/due'
import type { Settings } from '../domain/group'
import type { Message } from '../domain/reply'

/** An hour's message goes out within that hour; after it, it is late. */
const lateAfterMs = 2 * 3_600_000

/** A message that comes later than its hour (this service or Teams was down) says when it was meant to come. In group time. */
export const sayingLate = (
  message: Message,
  hours: readonly Instant[],
  at: Instant,
  { timeZone: zone }: Pick<Settings, 'timeZone'>,
): Message => {
  const [meant] = [...hours].sort()
  if (!meant || Date.parse(at) - Date.parse(meant) < lateAfterMs) return message
  const text = `This comes late: it was meant for ${DateTime.fromISO(meant, { zone }).toFormat('dd/MM/yyyy HH:mm')}.`
  const note: Element = quiet(text)
  const card = message.card ? { ...message.card, body: [...message.card.body, note] } : undefined
  return { ...message, text: `${message.text}\n${text}`, ...(card ? { card } : {}) }
}
