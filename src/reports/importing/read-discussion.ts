import { noArea } from '../../domain/area-names'
import { farness } from '../../domain/closeness'
import type { RefReader } from '../../domain/ref-reader'
import { areasOf } from './discussion-areas'
import { type DiscussionRow, discussionRows } from './discussion-rows'
import type { ImportedDiscussion } from './imported-report'
import type { Ledger } from './ledger'
import type { Section } from './sections'

export interface ReadLine extends ImportedDiscussion {
  line: number
}

const bullet = /^\s*[•·▪◦‣●○\uf0b7\uf0a7*–-]\s+/

/** "Elexon Representative: …": the speaker is a constituency, or a role, party or name that the list of attendees has. */
const speakerOf = (text: string, isSpeaker: (name: string) => boolean): { speaker?: string; text: string } => {
  const found = /^([^:\n]{2,60}):\s+(\S.*)$/s.exec(text)
  const speaker = found?.[1]?.trim() ?? ''
  return found && (/\brepresentative$/i.test(speaker) || isSpeaker(speaker)) ? { speaker, text: found[2] ?? '' } : { text }
}

/** A paragraph twice over, the second with its last letters mended: both are kept, and it is said. */
const findTwice = (rows: readonly DiscussionRow[], ledger: Ledger): void => {
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1]
    if (!before || Math.abs(before.text.length - row.text.length) > 4 || row.text.length > 400) continue
    if (farness(before.text, row.text) < 0.12)
      ledger.find({
        code: 'line-twice',
        line: row.line,
        message: `lines ${before.line} and ${row.line} are nearly the same ("${row.text.slice(0, 60)}"); both were kept`,
      })
  }
}

export interface DiscussionAsk {
  reader: RefReader
  ledger: Ledger
  /** Areas that the tables of actions and decisions name. */
  areas: readonly string[]
  isSpeaker: (name: string) => boolean
}

/** Key Discussion Items, a paragraph each. */
export const readDiscussion = (section: Section | undefined, { reader, ledger, areas, isSpeaker }: DiscussionAsk): ReadLine[] => {
  if (!section) return []
  const rows = discussionRows(section, areas, ledger)
  const areaOf = areasOf(rows, areas, ledger)
  findTwice(rows, ledger)
  return rows
    .map((row, at) => ({ row, area: areaOf[at] }))
    .filter(({ row }) => row.text !== '')
    .map(({ row, area }) => {
      ledger.place(row.line, row.text)
      const { speaker, text } = speakerOf(row.text.replace(bullet, '').trim(), isSpeaker)
      return {
        ...(area && area !== noArea ? { area } : {}),
        ...(speaker ? { speaker } : {}),
        text,
        refs: [...new Set(reader.all(row.text).map((found) => found.printed))],
        line: row.line,
      }
    })
}
