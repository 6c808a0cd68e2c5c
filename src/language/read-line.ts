import { labelledTask } from './labelled-task'
import { linePrefix } from './line-prefixes'
import { itemsOf } from './list-items'
import { looksLikeAction } from './looks-like-action'
import { moodOf } from './sentence-mood'
import { tidy } from './tidy'

/**
 * What a typed message is, before any command has read it.
 *
 * - `action` · `decision` · `area` · `note`: `body` is what stands behind the prefix, for that command's `parse`.
 *   `bare`: no prefix said so, the sentence's own shape did ("Programme to raise …", "DAG agree …").
 *   `why`: what was said under another prefix and is kept as a note all the same ("DECISION: minded to …"): ask.
 * - `proposal`: "propose we approve …": offer a card, record nothing. `of` is what it would become.
 * - `undo` · `present` · `apologies`: `body` is the rest, empty for the speaker themself (`present+`).
 * - `reword`: of the speaker's last item: `change` says replace (`s/old/new/`) or insert before (`i/before/insert/`).
 * - `nothing`: creates nothing; `why` says why not (a question, "no action needed", a heading, somebody else's words quoted).
 * - `items`: several things in one message; each of `items` is a line for `readLine`.
 * - `words`: none of these: dispatch by the first word. `label` and `after` where it has the shape `LABEL: after` (an area, or a speaker).
 */
export interface LineReading {
  kind: 'action' | 'decision' | 'area' | 'note' | 'undo' | 'reword' | 'present' | 'apologies' | 'proposal' | 'nothing' | 'items' | 'words'
  body: string
  items?: string[]
  bare?: true
  /** `+ …`: goes on with the speaker's last note. */
  continues?: true
  of?: 'action' | 'decision'
  why?: 'question' | 'negation' | 'heading' | 'quoted' | 'empty' | 'intention' | 'noted' | 'only looked at' | 'status'
  change?: { mode: 'replace' | 'insert'; old: string; new: string }
  label?: string
  after?: string
}

const BULLET = /^(?:[-*•‣▪◦·–—]\s+|[•‣▪◦]\s*|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+|\[[ x]\]\s+)+/i
/** "<mirja> ACTION: …": a line of a chat log. */
const SPOKEN_BY = /^<[\w.-]{1,20}>\s+(?=\S)/
const QUOTED = /^(?:>|&gt;|["“‘'](?=.*["”’']\s*$))/
const CHANGE = /^(?<how>[si])(?<d>[/|])(?<old>(?:(?!\k<d>).)+)\k<d>(?<new>(?:(?!\k<d>).)*)(?:\k<d>[gi]*)?$/
const LABEL = /^(?<label>[^\s:][^:]{0,40}?)\s*:\s+(?<after>\S.*)$/

/** In: typed words, the bot's own mention removed. Out: what kind of thing they are. Pure, knows no group. */
export const readLine = (words: string): LineReading => {
  const items = itemsOf(words)
  if (items) return { kind: 'items', body: tidy(words), items }
  const said = tidy(words)
  if (!said) return { kind: 'nothing', body: '', why: 'empty' }
  if (SPOKEN_BY.test(said)) return readLine(said.replace(SPOKEN_BY, ''))
  if (QUOTED.test(said)) return { kind: 'nothing', body: said, why: 'quoted' }
  const line =
    said
      .replace(BULLET, '')
      .replace(/^\*\*(.+?)\*\*\s*/, '$1 ')
      .trim() || said
  const change = CHANGE.exec(line)?.groups
  if (change?.old)
    return {
      kind: 'reword',
      body: line,
      change: { mode: change.how === 's' ? 'replace' : 'insert', old: change.old, new: change.new ?? '' },
    }
  const filled = labelledTask(line)
  if (filled) return moodOf({ kind: 'action', body: filled })
  const prefixed = linePrefix(line)
  if (prefixed) return moodOf(prefixed)
  // an empty box to tick is a task, a ticked one is done
  if (/^(?:[-*•]\s+)?\[x\]\s/i.test(said)) return { kind: 'nothing', body: line, why: 'status' }
  if (/^(?:[-*•]\s+)?\[ \]\s/.test(said)) return moodOf({ kind: 'action', body: line })
  const bare = looksLikeAction(line)
  if (bare) return bare
  const { label, after } = LABEL.exec(line)?.groups ?? {}
  return { kind: 'words', body: line, ...(label && after ? { label, after } : {}) }
}
