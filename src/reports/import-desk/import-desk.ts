import { createHash } from 'node:crypto'
import { importCard } from '../../cards/import-card'
import { type ImportPart, importParts } from '../../cards/import-shown'
import { suggestCard } from '../../cards/suggest-card'
import { refuse } from '../../commands/refusals'
import { type Reply, reply } from '../../domain/reply'
import type { Said } from '../../domain/said'
import { HeldTooLarge, heldId } from '../../ports/held-imports'
import { ImportRefused } from '../importing/import-refused'
import type { ImportFile } from '../importing/import-report'
import { looksLikeReport } from '../importing/looks-like-report'
import { acceptLikely } from '../importing/mend-import'
import { mendReport } from '../importing/mend-report'
import type { DeskPorts } from './desk-ports'
import { type HeldImport, packHeld, unpackHeld } from './held-import'
import { findingKey, importView } from './import-view'
import { saveHeld } from './save-held'
import { isReply, type Shown, showHeld } from './show-held'
import { weigh } from './weigh'

const MOST_FILES = 5
/** People whose last report is known by heart; of others it is asked for by its card. */
const MOST_PEOPLE = 500

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The report itself in a message: as it was marked up where that has tables, else as it was typed. */
const pasted = ({ words = '', markup }: Said): ImportFile | undefined =>
  looksLikeReport(words) ? { name: 'pasted text', bytes: Buffer.from(markup ?? words) } : undefined

/**
 * Where last month's report, or this one's edited Word file, comes in by chat: read, shown with every repair and doubt, mended, and saved
 * by its sender's press alone. What was read is held in between (`HeldImports`), so that any instance can take the press.
 */
export const createImportDesk = (ports: DeskPorts) => {
  const { held } = ports
  /** The last report of each person, for words typed about it. */
  const last = new Map<string, string>()

  const show = (said: Said, id: string, of: HeldImport, how?: Shown): Promise<Reply> => showHeld(ports, said, id, of, how)

  const receive = async (said: Said, file: ImportFile): Promise<Reply> => {
    const report = await ports.read(file)
    const hash = createHash('sha256').update(file.bytes).digest('base64url').slice(0, 22)
    const of: HeldImport = { name: file.name.slice(0, 120), hash, report, left: [] }
    const weighed = await weigh(ports, said, of)
    if (isReply(weighed)) return weighed
    const id = heldId(said.at.slice(0, 10), hash)
    // Sent again: what was mended of the earlier one makes way for the file as it is.
    await held.drop(said.by.id, id)
    await held.keep(said.by.id, id, packHeld(of))
    last.delete(said.by.id)
    last.set(said.by.id, id)
    for (const earliest of last.keys()) if (last.size > MOST_PEOPLE) last.delete(earliest)
    return reply(importCard(importView(id, of, weighed)))
  }

  const refused = (error: unknown): Reply => {
    if (error instanceof ImportRefused) return refuse(error.message)
    if (error instanceof HeldTooLarge)
      return refuse('That report is too large to be mended on a card. Import it at the terminal: npm run cli -- import FILE')
    throw error
  }

  const receiveAll = async (said: Said): Promise<Reply> => {
    const own = pasted(said)
    const files = (said.files ?? []).slice(0, MOST_FILES)
    const answers = [
      ...(own && files.length === 0 ? [await receive(said, own).catch(refused)] : []),
      ...(await Promise.all(
        files.map(({ name, address }) =>
          ports
            .fetch(name, address)
            .then((bytes) => receive(said, { name, bytes }))
            .catch(refused),
        ),
      )),
    ]
    return { ...reply(...answers.flatMap(({ here }) => here)), ...(answers.every((one) => one.refused) ? { refused: true as const } : {}) }
  }

  /** Two presses at once: one is written, the other is told to look again. */
  const change = async (said: Said, id: string, etag: string, of: HeldImport, how: Shown): Promise<Reply> =>
    (await held.keep(said.by.id, id, packHeld(of), etag)) ? show(said, id, of, how) : press(said)

  const press = async (said: Said): Promise<Reply> => {
    const args = said.args ?? {}
    const id = text(args.id) || (last.get(said.by.id) ?? '')
    const there = await held.find(said.by.id, id, said.at.slice(0, 10))
    if (!there) return refuse('I hold that report no longer (two days, or until it is saved). Send it again.')
    const of = unpackHeld(there.bytes)
    const { report } = of
    const part = importParts.find((one) => one === args.part) ?? ('doubts' satisfies ImportPart)
    const ticked = text(args.ticked).split(',').filter(Boolean)
    switch (args.do) {
      case 'show':
        return show(said, id, of, { part, from: Number.isInteger(args.from) ? Math.max(0, Number(args.from)) : 0 })
      case 'save':
        return saveHeld(ports, said, id, of, 'all')
      case 'accept':
        return ticked.length > 0 ? saveHeld(ports, said, id, of, ticked) : refuse('Nothing is ticked.')
      case 'leave':
        return ticked.length > 0
          ? change(
              said,
              id,
              there.etag,
              { ...of, left: [...of.left, ...ticked].slice(0, 2000) },
              { told: `${ticked.length} left as the record has it.` },
            )
          : refuse('Nothing is ticked.')
      case 'discard':
        await held.drop(said.by.id, id)
        return reply(suggestCard('Discarded: nothing of it was saved.', []))
      case 'likely': {
        const finding = report.findings.find((one) => findingKey(one) === args.finding)
        if (!finding) return show(said, id, of)
        return change(
          said,
          id,
          there.etag,
          { ...of, report: acceptLikely(report, finding) },
          { told: `✓ ${finding.ref ?? ''} ${finding.likely ?? ''}` },
        )
      }
      case 'mend': {
        const mended = mendReport(report, `${args.what === 'other' ? '' : text(args.what)} ${text(args.value) || text(args.words)}`)
        if ('refused' in mended) return refuse(mended.refused)
        return change(said, id, there.etag, { ...of, report: mended.report }, { told: '✓ Mended.' })
      }
      default:
        return show(said, id, of)
    }
  }

  /** `import save`, `import discard`, `import mend DAG35-03 text …`: typed about the report that was sent last. */
  const typed = (said: Said): Said | undefined => {
    const [, what = '', rest = ''] = /^import\s+(save|discard|mend)\b\s*([\s\S]*)$/i.exec(said.words?.trim() ?? '') ?? []
    return what && last.has(said.by.id) ? { ...said, command: 'import', args: { do: what.toLowerCase(), value: rest } } : undefined
  }

  /** Undefined: nothing about a report was said. */
  return (said: Said): Promise<Reply> | undefined => {
    if (said.command === 'import') return press(said)
    if (said.command !== undefined) return undefined
    if (said.chat.kind === 'group')
      return pasted(said)
        ? Promise.resolve(refuse('That is a Headline Report. Send it to me in our private chat, as a file or pasted, to import it.'))
        : undefined
    const about = typed(said)
    if (about) return press(about)
    return said.files?.length || pasted(said) ? receiveAll(said) : undefined
  }
}
