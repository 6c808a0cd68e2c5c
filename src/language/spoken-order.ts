import { isDeed } from './deeds'
import type { Hearing } from './hearing'
import { readAction } from './read-action'

const LABELLED = /^[^\s:：][^:：]{0,60}?\s*[:：]\s*(?<verb>[\p{L}-]+)(?<rest>[\s\S]*)$/u

/**
 * "Estates: replace the door handles, ASAP": behind the name stands an order with its day. It may be what they are to do as well as what
 * they say, so it is asked; "SS: agree, not before M10" is a view.
 */
export const isSpokenOrder = (text: string, hearing: Hearing): boolean => {
  const { verb = '', rest = '' } = LABELLED.exec(text)?.groups ?? {}
  if (!isDeed(verb, rest)) return false
  const { due, asks } = readAction(`${verb}${rest}`, hearing)
  return due.kind !== 'none' || asks.some(({ about, candidates }) => about === 'due' && candidates.length > 0)
}
