import type { Message } from '../domain/reply'
import { button } from './button'
import { bytesOf, message } from './card'
import { cut } from './cut'
import { line } from './layout'
import { short } from './plain'

const MOST_SUGGESTIONS = 6
/** In bytes, together: a sentence of 4,000 characters offered back fits once. */
const ROOM = 16_000

/** A refusal or a question, with answers that one click says. */
export const suggestCard = (text: string, suggestions: { title: string; words: string }[], groupId?: string): Message => {
  let used = 0
  const buttons = suggestions
    .slice(0, MOST_SUGGESTIONS)
    .map(({ title, words }) => button({ title: short(title), command: 'say', args: { words }, ...(groupId ? { groupId } : {}) }))
    .filter((made) => {
      const fits = used + bytesOf(made) <= ROOM
      if (fits) used += bytesOf(made)
      return fits
    })
  return message({
    text: [text, ...suggestions.map(({ words }) => `  ${words}`)].join('\n'),
    body: cut(text, 1000)
      .split('\n')
      .map((words, index) => line([words], index ? 'Small' : 'None')),
    actions: buttons,
  })
}
