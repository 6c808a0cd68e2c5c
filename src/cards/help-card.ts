import type { Message } from '../domain/reply'
import { button } from './button'
import { message } from './card'
import { type Element, heading, line, quiet, run, section } from './layout'

export interface HelpEntry {
  name: string
  summary: string
  examples: readonly string[]
  chapter: string
}

const titled = (chapter: string): string => chapter.charAt(0).toUpperCase() + chapter.slice(1)

const entry = ({ name, summary, examples }: HelpEntry): Element[] => [
  line([run(name, { bold: true }), run(` ${summary}`)], 'Medium'),
  ...examples.map((example) => line([run(example, { mono: true, small: true })], 'None')),
]

const entryText = ({ name, summary, examples }: HelpEntry): string =>
  [`${name} – ${summary}`, ...examples.map((example) => `    ${example}`)].join('\n')

const HINT = 'Mention me and type as it comes, or press a button. Nothing you type is lost; undo takes back your last capture.'

/** Every command by chapter; with a `topic` (a command or a chapter) those alone, with all their examples. */
export const helpCard = (commands: readonly HelpEntry[], topic?: string): Message => {
  const wanted = topic?.trim().toLowerCase()
  const chapters = [...new Set(commands.map((command) => command.chapter))]
  const found = wanted ? commands.filter((command) => command.name === wanted || command.chapter === wanted) : []
  const buttons = [
    ...(found.length ? [button({ title: 'All commands', command: 'help', args: { words: '' } })] : []),
    ...chapters
      .filter((chapter) => chapter !== wanted && chapter !== 'help')
      .map((chapter) => button({ title: titled(chapter), command: 'help', args: { words: chapter } })),
  ]
  if (found.length)
    return message({
      text: found.map(entryText).join('\n'),
      body: [heading(`Help: ${wanted}`), ...found.flatMap(entry)],
      actions: buttons,
    })
  const missing = wanted ? [`There is no command "${topic}". These there are:`] : []
  return message({
    text: [
      ...missing,
      HINT,
      ...chapters.flatMap((chapter) => [
        `${titled(chapter)}:`,
        ...commands.filter((command) => command.chapter === chapter).map(({ name, summary }) => `  ${name} – ${summary}`),
      ]),
    ].join('\n'),
    body: [
      heading('What I understand'),
      ...missing.map((words) => line([words])),
      quiet(HINT),
      ...chapters.flatMap((chapter) => [
        section(titled(chapter)),
        line(
          commands
            .filter((command) => command.chapter === chapter)
            .flatMap(({ name }, index) => [...(index ? [run(' · ', { subtle: true })] : []), run(name)]),
        ),
      ]),
    ],
    actions: buttons,
  })
}
