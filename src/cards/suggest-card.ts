import type { Message } from '../domain/reply'
import { button } from './button'
import { message } from './card'
import { cut } from './cut'
import { line } from './layout'
import { plain } from './plain'

const MOST_SUGGESTIONS = 6

/** A refusal or a question, with answers that one click says. */
export const suggestCard = (text: string, suggestions: { title: string; words: string }[], groupId?: string): Message =>
  message({
    text: [text, ...suggestions.map(({ words }) => `  ${words}`)].join('\n'),
    body: text.split('\n').map((words, index) => line([words], index ? 'Small' : 'None')),
    actions: suggestions
      .slice(0, MOST_SUGGESTIONS)
      .map(({ title, words }) =>
        button({ title: cut(plain(title), 60), command: 'say', args: { words }, ...(groupId ? { groupId } : {}) }),
      ),
  })
