import type { ReportFile } from '../domain/reply'
import { command, type Parsed } from './command'
import { reportWords } from './report-words'

/**     action log          action log html — the papers' list of open actions with every update, as a file, privately. */
export const actionLog = command<{ format: ReportFile['format'] }>({
  name: 'action log',
  also: ['the action log'],
  summary: 'The papers’ list of open actions with their updates, as a Word file, privately',
  examples: ['action log', 'action log html'],
  chapter: 'look up',
  right: 'look',
  parse: (words, hearing): Parsed<{ format: ReportFile['format'] }> => {
    const read = reportWords(words, hearing)
    return 'args' in read ? { args: { format: read.args.format ?? 'docx' } } : read
  },
  needs: () => [{ of: 'open' }],
  decide: ({ format }, known) => {
    const count = known.facts.open?.length ?? 0
    const text = `The action log of ${known.settings.code}: ${count === 1 ? 'one open action' : `${count} open actions`}, each with its updates.`
    const answer = { text, file: { groupId: known.group.id, meeting: known.group.meeting ?? 0, format, what: 'action log' as const } }
    return known.chat.kind === 'group'
      ? { here: [{ text: 'The action log was sent to you privately.' }], privately: [answer], toGroup: [] }
      : { here: [answer], privately: [], toGroup: [] }
  },
})
