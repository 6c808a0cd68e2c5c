import { command } from './command'
import { changedAction, foundAction, foundDecision, isRefusal, needItem } from './found'
import { type ItemRef, refAndRest } from './item-words'

const EXAMPLE = 'move DAG35-02 to CR045 Decision'

/**     move DAG35-02 to CR045 Decision */
export const move = command<{ ref: ItemRef; rest: string }>({
  name: 'move',
  summary: 'Put an action or decision under another area',
  examples: [EXAMPLE],
  chapter: 'change',
  right: 'keep',
  parse: (words, { settings }) => {
    const parsed = refAndRest(words, settings, EXAMPLE, ['action', 'decision'])
    if (!('args' in parsed)) return parsed
    const rest = parsed.args.rest.replace(/^to\s+/i, '').trim()
    return rest && rest.length <= 120 ? { args: { ...parsed.args, rest } } : { refused: `Move it to which area? Try: ${EXAMPLE}` }
  },
  needs: ({ ref }) => needItem(ref),
  decide: ({ ref, rest }, known) => {
    const to = known.areas.find((each) => each.name.toLowerCase() === rest.toLowerCase())
    const area = to?.name ?? rest
    const item = ref.kind === 'action' ? foundAction(known, ref) : foundDecision(known, ref)
    if (isRefusal(item)) return item
    // Into a confidential area it becomes so; out of one it stays what it was.
    const kept = to?.confidential ? { confidential: true as const } : {}
    const words = { ...(item.area ? { before: item.area } : {}), after: area }
    if ('due' in item) return changedAction(known, 'move', item, { ...item, area, ...kept }, words)
    return {
      changes: [{ kind: 'decision', after: { ...item, area, ...kept } }],
      events: [{ command: 'move', ref: item.ref, ...words }],
      outcome: { command: 'move', refs: [item.ref] },
    }
  },
})
