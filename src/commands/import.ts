import { reply } from '../domain/reply'
import { alone, command } from './command'

/**     import — how a report comes in: the file itself is read and shown by the import desk (src/reports/import-desk). */
export const importCommand = command<Record<string, never>>({
  name: 'import',
  summary: 'Bring in last month’s report, or this one’s Word file as you edited it',
  examples: ['import'],
  chapter: 'meeting',
  right: 'greet',
  parse: (words) => alone('import', words),
  decide: () =>
    reply({
      text: [
        'Send me the report in our private chat: a Word, HTML, Markdown, JSON or text file (5 MB at most), or its text pasted.',
        'I show what I read, every repair and every doubt with its line; you mend it, and nothing is saved before you press Save.',
        'A meeting that the register has already: I show what differs, and you accept what you want of it.',
      ].join('\n'),
    }),
})
