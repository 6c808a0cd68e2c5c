import type { Message } from '../domain/reply'
import { button } from './button'
import { message } from './card'
import { fitted } from './fitted'
import { container, type Element, heading, line, quiet, run, section } from './layout'

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

const CHAPTERS = ['capture', 'change', 'look up', 'meeting']

/**
 * Every command by chapter. With a `topic` (the beginning of a command's name, or a chapter): those alone, with all their examples.
 * A topic that fits nothing shows all of `commands` that way, for they were chosen by whoever calls.
 */
export const helpCard = (commands: readonly HelpEntry[], topic?: string): Message => {
  const wanted = topic?.trim().toLowerCase() ?? ''
  const buttons = [
    ...(wanted ? [button({ title: 'All commands', command: 'help', args: { words: '' } })] : []),
    ...CHAPTERS.filter((chapter) => chapter !== wanted).map((chapter) =>
      button({ title: titled(chapter), command: 'help', args: { words: chapter } }),
    ),
  ]
  if (wanted) {
    const ways = [
      commands.filter(({ name }) => name === wanted),
      commands.filter(({ name, chapter }) => chapter === wanted || name.startsWith(wanted)),
      commands,
    ]
    const shown = ways.find((way) => way.length > 0) ?? []
    const { elements } = fitted(shown, (each) => container(entry(each)))
    return message({ text: shown.map(entryText).join('\n'), wide: true, body: [heading(`Help: ${wanted}`), ...elements], actions: buttons })
  }
  const chapters = [...new Set(commands.map(({ chapter }) => chapter))].map((chapter) => ({
    title: titled(chapter),
    entries: commands.filter((each) => each.chapter === chapter),
  }))
  return message({
    text: [
      HINT,
      ...chapters.flatMap(({ title, entries }) => [`${title}:`, ...entries.map(({ name, summary }) => `  ${name} – ${summary}`)]),
    ].join('\n'),
    body: [
      heading('What I understand'),
      quiet(HINT),
      ...chapters.flatMap(({ title, entries }) => [
        section(title),
        line(entries.flatMap(({ name }, index) => [...(index ? [run(' · ', { subtle: true })] : []), run(name)])),
        ...(entries[0]?.examples ?? [])
          .slice(0, 1)
          .map((example) => line([run(example, { mono: true, small: true, subtle: true })], 'None')),
      ]),
    ],
    actions: buttons,
  })
}
