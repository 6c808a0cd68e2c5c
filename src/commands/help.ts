import { helpCard } from '../cards/help-card'
import { reply } from '../domain/reply'
import { type Command, command } from './command'

/** Help is derived from the one list: a command that is in it is in help. */
export const helpOf = (list: () => readonly Command[]): Command =>
  command<{ topic?: string }>({
    name: 'help',
    also: ['hello', 'hi', 'hey', '?'],
    summary: 'What I understand, with examples',
    examples: ['help', 'help due'],
    chapter: 'help',
    right: 'greet',
    parse: (words) => ({ args: words.trim() ? { topic: words.trim().toLowerCase() } : {} }),
    decide: ({ topic }) => {
      const listed = list().filter((each) => each.examples.length > 0)
      const about = topic
        ? listed.filter((each) => each.name.startsWith(topic) || each.also?.includes(topic) || each.chapter === topic)
        : listed
      return reply(helpCard(about.length > 0 ? about : listed, about.length > 0 ? topic : undefined))
    },
  })
