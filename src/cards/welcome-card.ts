import type { Message } from '../domain/reply'
import { button } from './button'
import { message } from './card'
import { heading, line, run, section } from './layout'

/** Said once, where the app was added. */
export const welcomeCard = ({ groupName, addedBy, examples }: { groupName?: string; addedBy?: string; examples: string[] }): Message => {
  const hello = groupName ? `DAG Scribe keeps the minutes of ${groupName}` : 'DAG Scribe keeps the minutes'
  const what =
    'I record actions, decisions and discussion while you meet, give each its reference, remind owners before the work is due, and write the Headline Report.'
  const added = addedBy ? [`${addedBy} added me.`] : []
  return message({
    text: [hello, ...added, what, 'Try:', ...examples.map((example) => `  ${example}`)].join('\n'),
    body: [
      heading(hello),
      line([[...added, what].join(' ')]),
      section('Try'),
      ...examples.map((example) => line([run(example, { mono: true, small: true })], 'None')),
    ],
    actions: [
      button({ title: 'Help', command: 'help', args: { words: '' } }),
      button({ title: 'Settings', command: 'settings', args: { words: '' } }),
    ],
  })
}
