import { reportCard } from '../cards/report-card'
import { parseRef } from '../domain/refs'
import type { ReportFile } from '../domain/reply'
import { command } from './command'
import { refuse } from './refusals'
import { viewOf } from './show-items'

const FORMATS: Record<string, ReportFile['format']> = { docx: 'docx', word: 'docx', html: 'html', md: 'md', markdown: 'md', json: 'json' }

/**
 *     report          report DAG035 docx
 *
 * A draft is for the one who asks: in the group's chat the answer only says that it was sent privately.
 */
export const report = command<{ number?: number; format?: ReportFile['format'] }>({
  name: 'report',
  also: ['headline report', 'draft'],
  summary: 'The Headline Report, sent to you privately',
  examples: ['report', 'report DAG035 docx'],
  chapter: 'meeting',
  right: 'look',
  parse: (words, { settings }) => {
    const parts = words.trim().split(/\s+/).filter(Boolean)
    const args: { number?: number; format?: ReportFile['format'] } = {}
    for (const part of parts) {
      const ref = parseRef(settings, part)
      const name = part.toLowerCase().replace(/^\./, '')
      const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined
      if (ref?.kind === 'meeting') args.number = ref.number
      else if (format) args.format = format
      else if (!/^(the|as|in|for|of)$/i.test(part))
        return { refused: `I do not understand “${part.slice(0, 40)}”. Formats are docx, html, md and json. Try: report docx` }
    }
    return { args }
  },
  needs: ({ number }, { meeting }) => {
    const wanted = number ?? meeting?.number
    return wanted === undefined ? [] : [{ of: 'meeting', number: wanted }, { of: 'open' }]
  },
  decide: ({ number, format }, known) => {
    const record = known.facts.meetings[0]
    if (!record)
      return refuse(
        number === undefined ? `${known.settings.code} has had no meeting yet. Say: start` : 'That meeting is not in the register.',
      )
    const { meeting } = record
    const file: ReportFile = { groupId: known.group.id, meeting: meeting.number, format: format ?? 'docx' }
    const card = reportCard(viewOf(known), {
      meeting,
      actions: record.raised.filter((each) => each.status !== 'withdrawn').length,
      decisions: record.decisions.filter((each) => each.status === 'made').length,
      discussion: record.discussion.filter((each) => !each.withdrawn && !each.held).length,
      open: (known.facts.open ?? []).length,
      links: [],
    })
    const answer = { ...card, file }
    return known.chat.kind === 'group'
      ? { here: [{ text: `The draft report of ${meeting.ref} was sent to you privately.` }], privately: [answer], toGroup: [] }
      : { here: [answer], privately: [], toGroup: [] }
  },
})
