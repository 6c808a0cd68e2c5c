import { createHash } from 'node:crypto'
import { isTerminal } from '../../bot/terminal-address'
import { importCard } from '../../cards/import-card'
import { type ImportPart, importParts } from '../../cards/import-shown'
import { suggestCard } from '../../cards/suggest-card'
import { refuse } from '../../commands/refusals'
import { type GroupMessage, type Message, type Reply, reply } from '../../domain/reply'
import type { Said } from '../../domain/said'
import { type HeldImports, HeldTooLarge, heldId } from '../../ports/held-imports'
import type { ImportFile } from '../importing/import-report'
import { ImportRefused } from '../importing/import-refused'
import type { ImportedReport } from '../importing/imported-report'
import { looksLikeReport } from '../importing/looks-like-report'
import { acceptLikely } from '../importing/mend-import'
import { mendReport } from '../importing/mend-report'
import { type HeldImport, packHeld, unpackHeld } from './held-import'
import { findingKey, importView } from './import-view'
import { type Saved, saveWeighed } from './save-weighed'
import { type WeighPorts, weigh } from './weigh'

export interface DeskPorts extends WeighPorts {
  held: HeldImports
  /** Reads a report; throws `ImportRefused` with words for its sender. */
  read(file: ImportFile): Promise<ImportedReport>
  /** Fetches a file that was sent; throws the same. */
  fetch(name: string, address: string): Promise<Uint8Array>
  /** The card of an item as it is now. */
  cardOf(groupId: string, ref: string, at: string): Promise<Message | undefined>
}

const MOST_FILES = 5
const MOST_TRIES = 5
/** Cards in the group's chat that are refreshed at once. */
const MOST_CARDS = 12

type Shown = Parameters<typeof importView>[3]

const isReply = (found: object): found is Reply => 'here' in found
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The report itself in a message: as it was marked up where that has tables, else as it was typed. */
const pasted = ({ words = '', markup }: Said): ImportFile | undefined =>
  looksLikeReport(words) ? { name: 'pasted text', bytes: Buffer.from(markup ?? words) } : undefined

/**
 * Where last month's report, or this one's edited Word file, comes in by chat: read, shown with every repair and doubt, mended, and saved
 * by its sender's press alone. What was read is held in between (`HeldImports`), so that any instance can take the press.
 */
export const createImportDesk = (ports: DeskPorts) => {
  const { held, store } = ports
  /** The last report of each person, for words typed about it. */
  const last = new Map<string, string>()

  const show = async (said: Said, id: string, of: HeldImport, how: Shown = {}): Promise<Reply> => {
    const weighed = await weigh(ports, said, of)
    return isReply(weighed) ? weighed : reply(importCard(importView(id, of, weighed, how)))
  }

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
    last.set(said.by.id, id)
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

  /** The group's own cards show what was accepted. */
  const refreshed = async ({ groupId, refs }: Saved, at: string): Promise<GroupMessage[]> => {
    const base = await store.load(groupId)
    const shown = refs.slice(0, MOST_CARDS)
    const { cards } = await store.read(groupId, shown.map((ref) => ({ of: 'card' as const, ref })))
    const messages = await Promise.all(
      cards.filter(({ activityId }) => activityId).map(async (posted): Promise<GroupMessage[]> => {
        const message = await ports.cardOf(groupId, posted.ref, at)
        return message ? [{ message, ref: posted.ref, posted, groupId, ...(base?.settings.chat ? { chat: base.settings.chat } : {}) }] : []
      }),
    )
    return messages.flat()
  }

  const save = async (said: Said, id: string, of: HeldImport, accepted: 'all' | string[], tries = 0): Promise<Reply> => {
    const weighed = await weigh(ports, said, of)
    if (isReply(weighed)) return weighed
    if (weighed.plan.refused) return refuse(weighed.plan.refused)
    if (weighed.revisions ? weighed.revisions.length === 0 : weighed.plan.changes.length === 0) return show(said, id, of)
    const saved = await saveWeighed(ports, said, of, weighed, accepted)
    if (saved === 'lost') {
      if (tries >= MOST_TRIES) return refuse('Others are writing to that register just now. What was saved is saved; press again for the rest.')
      return save(said, id, of, accepted, tries + 1)
    }
    if (weighed.revisions) {
      const again = await show(said, id, of, { told: '✓ The record has what was accepted.' })
      return { ...again, toGroup: await refreshed(saved, said.at) }
    }
    await held.drop(said.by.id, id)
    const { ref } = of.report.meeting
    const { code } = weighed
    const meets = (await store.load(saved.groupId))?.settings.chat
    const where = isTerminal(meets) ? ` Say the first start (start ${code}…) in the meeting’s chat, and the register meets there.` : ''
    return reply(
      suggestCard(
        `✓ ${ref} is in the register of ${code}. Numbering goes on from there.${where} Reminders of ${code} are off until they are turned on.`,
        [
          { title: 'Show the open actions', words: 'actions' },
          { title: 'Turn reminders on', words: 'settings reminders on' },
        ],
        saved.groupId,
      ),
    )
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
        return save(said, id, of, 'all')
      case 'accept':
        return ticked.length > 0 ? save(said, id, of, ticked) : refuse('Nothing is ticked.')
      case 'leave':
        return ticked.length > 0
          ? change(said, id, there.etag, { ...of, left: [...of.left, ...ticked].slice(0, 2000) }, { told: `${ticked.length} left as the record has it.` })
          : refuse('Nothing is ticked.')
      case 'discard':
        await held.drop(said.by.id, id)
        return reply(suggestCard('Discarded: nothing of it was saved.', []))
      case 'likely': {
        const finding = report.findings.find((one) => findingKey(one) === args.finding)
        if (!finding) return show(said, id, of)
        return change(said, id, there.etag, { ...of, report: acceptLikely(report, finding) }, { told: `✓ ${finding.ref ?? ''} ${finding.likely ?? ''}` })
      }
      case 'mend': {
        const mended = mendReport(report, `${text(args.what)} ${text(args.value) || text(args.words)}`)
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
      return pasted(said) ? Promise.resolve(refuse('That is a Headline Report. Send it to me in our private chat, as a file or pasted, to import it.')) : undefined
    const about = typed(said)
    if (about) return press(about)
    return said.files?.length || pasted(said) ? receiveAll(said) : undefined
  }
}
